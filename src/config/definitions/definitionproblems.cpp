// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/definitions/definitionproblems.h"
#include "config/phrases.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;
using pulpit::domain::Problem;

namespace pulpit::config {

void DefinitionProblems::keep(const Problem &problem)
{
    if (problem.severity == Severity::Error)
        ++m_errors;
    // Errors are told even when hints have filled the list.
    if (m_problems.size() < kMaxProblems
        || (problem.severity == Severity::Error && m_problems.size() < 2 * kMaxProblems))
        m_problems.append(problem);
    else
        ++m_dropped;
}

void DefinitionProblems::add(Severity severity, const JsonNode &node, const QString &path, const QString &code,
                             const Phrase &message, const Phrase &expected)
{
    Problem problem;
    if (node.file >= 0 && node.file < m_files.size()) {
        const DefinitionFile &file = m_files.at(node.file);
        problem = LineIndex(file.bytes).at(node.place, file.path);
    }
    problem.severity = severity;
    problem.length = node.type == QJsonValue::String ? static_cast<int>(node.text.size()) + 2 : 0;
    problem.path = path;
    problem.code = code;
    say(&problem, message, expected);
    keep(problem);
}

void DefinitionProblems::addWhole(Severity severity, const QString &file, const QString &code, const Phrase &message,
                                  const Phrase &expected)
{
    Problem problem;
    problem.severity = severity;
    problem.file = file;
    problem.code = code;
    say(&problem, message, expected);
    keep(problem);
}

void DefinitionProblems::append(const QList<Problem> &problems)
{
    for (const Problem &problem : problems)
        keep(problem);
}

QList<Problem> DefinitionProblems::take()
{
    std::stable_sort(m_problems.begin(), m_problems.end(), [](const Problem &a, const Problem &b) {
        return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
    });
    if (std::exchange(m_dropped, 0) > 0)
        addWhole(m_errors > 0 ? Severity::Error : Severity::Hint, {}, u"more"_s,
                 phrase(QT_TRANSLATE_NOOP("pulpit::config", "there are more problems than are listed")));
    return std::exchange(m_problems, {});
}

} // namespace pulpit::config
