// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QMap>
#include <QString>

namespace pulpit::domain {

/// Reads a pattern by the grammar of Python's re and writes the same for PCRE2. One use per object. Private to the
/// domain's sources.
class PatternTranslator
{
public:
    explicit PatternTranslator(QString python);
    [[nodiscard]] Result<QString> translate();

private:
    /// How many characters an expression matches at least and at most; kUnbounded for no upper limit.
    struct Width
    {
        qint64 min = 0;
        qint64 max = 0;
    };
    struct Group
    {
        Width width;
        bool isOpen = true;
    };
    static constexpr qint64 kUnbounded = 1LL << 40;
    static constexpr int kMaxDepth = 60;

    // Each reads from m_at and appends to m_out; false: m_error is set.
    bool alternatives(int depth, Width *width, int *branches);
    bool sequence(int depth, Width *width);
    bool atom(int depth, Width *width, bool *isRepeatable);
    bool quantifier(Width *width, bool isRepeatable, bool *wasThere);
    [[nodiscard]] static qint64 repeated(qint64 width, qint64 count);
    bool bounds(qint64 *least, qint64 *most, QString *text);
    bool group(int depth, Width *width);
    bool namedConstruct(int depth, Width *width);
    bool lookbehind(int depth, const QString &opening);
    bool conditional(int depth, Width *width);
    bool flags(int depth, Width *width);
    bool inner(int depth, const QString &opening, Width *width, int *branches = nullptr);
    bool capture(int depth, const QString &opening, const QString &name, Width *width);
    bool escape(Width *width, bool *isRepeatable);
    bool escapeInClass(bool *isSet);
    bool codePoint(int digits);
    bool backReference(int number, Width *width);
    bool characterClass();
    bool classItem(bool *isSet, qsizetype *start);

    bool fail(const QString &what, qsizetype at = -1);
    [[nodiscard]] bool atEnd() const { return m_at >= m_in.size(); }
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_in.size() ? m_in.at(m_at + ahead) : QChar();
    }
    bool take(QLatin1String text);

    QString m_in;
    qsizetype m_at = 0;
    QString m_out;
    QList<Group> m_groups; ///< number - 1 is the index
    QMap<QString, int> m_names; ///< to group numbers
    bool m_isAtStart = true; ///< only flags so far
    Error m_error;
};

} // namespace pulpit::domain
