// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/packageversion.h"
#include "domain/pattern.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace pulpit::domain {

/// One unit of content that can be banned.
struct PackageUnit
{
    QString plugin; ///< "rpm", "deb", "python", "file"
    QString name; ///< file: the relative path
    QString version; ///< rpm "[epoch:]version-release"; empty where the type has none
    QString arch; ///< may be empty
    QString sha256; ///< lower-case hex; empty: unknown

    bool operator==(const PackageUnit &) const = default;
};

/// What must not be in any repository: all of type, name, versions and sha256 that are set must fit. A value.
struct BannedRule
{
    QString id; ///< the same for the same type, name, versions and sha256: a ban that is set twice is one rule
    QString type; ///< plugin; empty: every type whose packages can be banned
    QString name; ///< exact, or a pattern (Python's re.search); empty: any name
    bool isPattern = false;
    QString versions; ///< a VersionRange; empty: any
    QString sha256; ///< lower-case hex of the package file; empty: any
    QString advisory; ///< "CVE-2026-1234", "RHSA-..."; for people: it does not choose packages
    QString who;
    QString why;
    QDateTime since;
    QDateTime until; ///< not valid: for ever

    [[nodiscard]] bool isInForce(const QDateTime &now) const { return !until.isValid() || now < until; }
    /// In one line: "rpm curl < 8.5.0-2", for tables and plans.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QJsonObject toJson() const;
    /// Unknown keys are ignored; what is missing has its default.
    [[nodiscard]] static BannedRule fromJson(const QJsonObject &json);
    bool operator==(const BannedRule &) const = default;
};

/// Types whose packages can be banned.
[[nodiscard]] const QStringList &bannableTypes();

/// Normalizes (case of the checksum and of Python names, spelling of the range), checks and gives the id. Fails with
/// InvalidInput: a rule that would fit everything, an unknown type, a pattern or range that cannot be read, versions
/// without a type that orders them.
[[nodiscard]] Result<BannedRule> checkedRule(BannedRule rule);

/// Python's names as PEP 503 compares them: "Foo.Bar_baz" is "foo-bar-baz".
[[nodiscard]] QString normalizedPythonName(const QString &name);

/// Rules made ready for many units. Immutable value; any thread.
class BannedRules
{
public:
    BannedRules() = default;
    /// Rules that are over at \a now are left out. Fails as checkedRule().
    [[nodiscard]] static Result<BannedRules> make(const QList<BannedRule> &rules, const QDateTime &now);

    [[nodiscard]] bool isEmpty() const { return m_rules.isEmpty(); }
    /// Whether a rule may fit a unit of this plugin.
    [[nodiscard]] bool concern(const QString &plugin) const;
    /// Names that the rules for \a plugin name exactly; nullopt where one goes by pattern or by checksum alone, so that
    /// every name must be looked at.
    [[nodiscard]] std::optional<QStringList> exactNames(const QString &plugin) const;
    /// When the newest rule was made; not valid where there is none.
    [[nodiscard]] QDateTime newest() const;
    /// The first rule that fits; nullptr where none does. A version that cannot be compared with a rule's range is
    /// taken to be in it: a doubtful package is kept out, and the rule's author sees it in the job. Fails as
    /// Pattern::search().
    [[nodiscard]] Result<const BannedRule *> match(const PackageUnit &unit) const;

private:
    struct Ready
    {
        BannedRule rule;
        std::optional<Pattern> pattern;
        VersionRange versions;
    };
    QList<Ready> m_rules;
};

} // namespace pulpit::domain
