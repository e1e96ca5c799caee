// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/pattern.h"
#include "domain/phrase.h"

#include "domain/patterntranslator.h"

using namespace Qt::StringLiterals;

namespace pulpit::domain {

namespace {

// PCRE2 counts its own steps; this many take some 10 to 100 ms. The verbs can only lower the library's own limits.
constexpr auto kLimits = "(*LIMIT_MATCH=500000)(*LIMIT_DEPTH=20000)(*LF)"_L1;

tl::unexpected<Error> tooMuchWork(const QString &pattern)
{
    return fail(
        ErrorCode::TooLarge,
        remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "the pattern needs too many steps to be tried"))),
        pattern,
        remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "avoid nested repetitions such as (a+)+ or (.*)*"))));
}

} // namespace

Result<Pattern> Pattern::compile(const QString &python)
{
    if (python.size() > kMaxLength)
        return fail(ErrorCode::TooLarge,
                    remembered(Phrase::of(
                        QT_TRANSLATE_NOOP("pulpit::config", "the pattern is longer than %1 characters"), kMaxLength)));
    const Result<QString> translated = PatternTranslator(python).translate();
    if (!translated)
        return fail(translated.error());
    Pattern pattern;
    pattern.m_text = python;
    pattern.m_expression = QRegularExpression(kLimits + *translated, QRegularExpression::UseUnicodePropertiesOption);
    if (!pattern.m_expression.isValid())
        return fail(ErrorCode::InvalidInput,
                    remembered(Phrase::of(QT_TRANSLATE_NOOP("pulpit::config", "the pattern is not valid: %1"),
                                          pattern.m_expression.errorString())));
    pattern.m_expression.optimize();
    return pattern;
}

Result<bool> Pattern::search(const QString &text) const
{
    if (text.size() > kMaxSubject)
        return fail(ErrorCode::TooLarge,
                    remembered(Phrase::of(
                        QT_TRANSLATE_NOOP("pulpit::config", "a text of %1 characters is too long to be searched"),
                        text.size())));
    const QRegularExpressionMatch match = m_expression.match(text);
    if (!match.isValid())
        return tooMuchWork(m_text);
    return match.hasMatch();
}

Result<std::optional<QMap<QString, QString>>> Pattern::matchAtStart(const QString &text) const
{
    if (text.size() > kMaxSubject)
        return fail(ErrorCode::TooLarge,
                    remembered(Phrase::of(
                        QT_TRANSLATE_NOOP("pulpit::config", "a text of %1 characters is too long to be searched"),
                        text.size())));
    const QRegularExpressionMatch match
        = m_expression.match(text, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    if (!match.isValid())
        return tooMuchWork(m_text);
    if (!match.hasMatch())
        return std::optional<QMap<QString, QString>>();
    QMap<QString, QString> groups;
    const QStringList names = m_expression.namedCaptureGroups();
    for (const QString &name : names)
        if (!name.isEmpty())
            groups.insert(name, match.captured(name));
    return std::optional(groups);
}

} // namespace pulpit::domain
