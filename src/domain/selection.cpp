// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/selection.h"

using namespace Qt::StringLiterals;

namespace pulpit::domain {

namespace {

Result<std::optional<Pattern>> compileIfSet(const QString &text, const QString &key)
{
    if (text.isEmpty())
        return std::optional<Pattern>();
    const Result<Pattern> pattern = Pattern::compile(text);
    if (pattern)
        return std::optional<Pattern>(*pattern);
    Error error = pattern.error();
    error.where = error.where.isEmpty() ? key : u"%1, %2"_s.arg(key, error.where);
    return fail(error);
}

} // namespace

Result<Selection> Selection::make(const QString &regexInclude, const QString &regexExclude)
{
    const Result<std::optional<Pattern>> include = compileIfSet(regexInclude, u"regex_include"_s);
    if (!include)
        return fail(include.error());
    const Result<std::optional<Pattern>> exclude = compileIfSet(regexExclude, u"regex_exclude"_s);
    if (!exclude)
        return fail(exclude.error());
    Selection selection;
    selection.m_include = *include;
    selection.m_exclude = *exclude;
    return selection;
}

Result<bool> Selection::selects(const QString &name) const
{
    if (m_exclude) {
        const Result<bool> excluded = m_exclude->search(name);
        if (!excluded || *excluded)
            return excluded ? Result<bool>(false) : excluded;
    }
    return m_include ? m_include->search(name) : Result<bool>(true);
}

} // namespace pulpit::domain
