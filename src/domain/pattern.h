// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QMap>
#include <QRegularExpression>
#include <QString>

#include <optional>

namespace pulpit::domain {

/// A regular expression as Python's re module understands it (3.11, Unicode strings), run by PCRE2. What the two
/// understand differently is translated where that is possible and refused with a message where it is not. Immutable
/// value; any thread.
class Pattern
{
public:
    static constexpr qsizetype kMaxLength = 4096; ///< characters of a pattern
    static constexpr qsizetype kMaxSubject = 65536; ///< characters of a text that is searched

    /// Compiles. Fails with InvalidInput (syntax or a construct outside the common subset; Error::where is "character
    /// N") or TooLarge.
    [[nodiscard]] static Result<Pattern> compile(const QString &python);

    /// Python's re.search: whether the pattern matches anywhere in \a text. Fails with TooLarge where the work exceeds
    /// the limit: a pattern that backtracks without end must not look like "does not match".
    [[nodiscard]] Result<bool> search(const QString &text) const;

    /// Python's re.match: the named groups of a match at the start of \a text, nullopt where there is none. A group
    /// that took no part is empty.
    [[nodiscard]] Result<std::optional<QMap<QString, QString>>> matchAtStart(const QString &text) const;

    [[nodiscard]] QString text() const { return m_text; }
    /// What is given to PCRE2, for tests and diagnosis.
    [[nodiscard]] QString translated() const { return m_expression.pattern(); }

private:
    QString m_text;
    QRegularExpression m_expression;
};

} // namespace pulpit::domain
