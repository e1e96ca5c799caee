// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QString>

namespace pulpit::domain {

/// How a packaging system orders versions.
enum class VersionScheme {
    Rpm, ///< [epoch:]version[-release], rpm's own segment order with ~ and ^
    Deb, ///< [epoch:]upstream[-revision], Debian policy 5.6.12
    Pep440, ///< Python
};

/// The scheme of a plugin ("rpm", "deb", "python"); Unsupported for all others: their versions have no order that
/// Pulpit knows.
[[nodiscard]] Result<VersionScheme> versionScheme(const QString &plugin);

/// Less than, equal to or greater than 0 as \a a is older than, the same as or newer than \a b. rpm: where one of the
/// two has no release, releases are not compared, as in rpm's own dependencies. Fails with InvalidInput for what is no
/// version of the scheme. Pure; any thread.
[[nodiscard]] Result<int> compareVersions(VersionScheme scheme, const QString &a, const QString &b);

/// A range of versions: bounds that all must hold. Text form: ">= 1.0, < 2.0-3"; operators <, <=, =, ==, !=, >=, >.
/// The empty text holds for every version. Immutable value; any thread.
class VersionRange
{
public:
    static constexpr int kMaxBounds = 16;

    /// Fails with InvalidInput for a text that is no range. Versions are checked when they are compared, by the scheme
    /// of the package: check() does it before.
    [[nodiscard]] static Result<VersionRange> parse(const QString &text);
    /// Whether the bounds are versions of \a scheme.
    [[nodiscard]] Result<> check(VersionScheme scheme) const;
    /// Fails as compareVersions().
    [[nodiscard]] Result<bool> contains(VersionScheme scheme, const QString &version) const;
    [[nodiscard]] bool isEverything() const { return m_bounds.isEmpty(); }
    [[nodiscard]] QString text() const; ///< in one spelling: ">= 1.0, < 2.0-3"

private:
    enum class Operator { Less, LessOrEqual, Equal, NotEqual, GreaterOrEqual, Greater };
    struct Bound
    {
        Operator op = Operator::Equal;
        QString version;
    };
    QList<Bound> m_bounds;
};

} // namespace pulpit::domain
