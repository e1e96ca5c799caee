// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/valuechecks.h"
#include "config/phrases.h"

#include "domain/cron.h"
#include "domain/duration.h"
#include "domain/pattern.h"

using namespace Qt::StringLiterals;
using pulpit::domain::Problem;

namespace pulpit::config {

ValueChecks::ValueChecks(ProblemList *problems)
    : m_problems(problems)
{
}

void ValueChecks::tell(const QList<Finding> &findings, const YamlNode &node, const Path &path)
{
    for (const Finding &finding : findings)
        m_problems->add(finding.isError ? Problem::Severity::Error : Problem::Severity::Warning, node, path,
                        QLatin1String(finding.code.toLatin1()), finding.message, finding.expected);
}

QList<ValueChecks::Finding> ValueChecks::judgeSchedule(const QString &text)
{
    const Result<domain::CronExpression> cron = domain::CronExpression::parse(text);
    if (!cron)
        return {{true, u"schedule"_s, cron.error().what,
                 cron.error().advice.isEmpty() ? phrase(QT_TRANSLATE_NOOP(
                     "pulpit::config", "minute, hour, day of month, month and day of week, for example \"0 2 * * *\""))
                                               : cron.error().advice}};
    QList<Finding> findings;
    if (cron->differsFromCron8())
        findings.append(
            {false, u"schedule-and"_s,
             phrase(QT_TRANSLATE_NOOP(
                        "pulpit::config",
                        "this runs only on days that fit both day of month and day of week (cron(8) takes either): %1"),
                    domain::phraseOf(cron->describe())),
             phrase(QT_TRANSLATE_NOOP("pulpit::config", "* in one of the two fields, if that is not meant"))});
    if (!cron->next(QDateTime::currentDateTimeUtc(), QTimeZone::utc()))
        findings.append({false, u"schedule-never"_s,
                         phrase(QT_TRANSLATE_NOOP("pulpit::config", "this schedule will never be due")),
                         phrase(QT_TRANSLATE_NOOP("pulpit::config", "a day and a year that are still to come"))});
    return findings;
}

QList<ValueChecks::Finding> ValueChecks::judgeRuntime(const QString &text)
{
    const auto runtime = domain::parseRuntime(text);
    if (!runtime)
        return {{true, u"runtime"_s, runtime.error().what, runtime.error().advice}};
    return {};
}

void ValueChecks::schedule(const YamlNode &node, const Path &path)
{
    auto found = m_schedules.find(node.text);
    if (found == m_schedules.end())
        found = m_schedules.insert(node.text, judgeSchedule(node.text));
    tell(*found, node, path);
}

void ValueChecks::runtime(const YamlNode &node, const Path &path)
{
    auto found = m_runtimes.find(node.text);
    if (found == m_runtimes.end())
        found = m_runtimes.insert(node.text, judgeRuntime(node.text));
    tell(*found, node, path);
    if (node.text.size() > 10)
        m_problems->hint(
            node, path, "pulp-manager-length"_L1,
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "Pulp Manager stores at most 10 characters of a run time")));
}

void ValueChecks::pattern(const YamlNode &node, const Path &path)
{
    const Result<domain::Pattern> pattern = domain::Pattern::compile(node.text);
    if (!pattern)
        m_problems->error(
            node, path, "pattern"_L1,
            pattern.error().where.isEmpty()
                ? Phrase(pattern.error().what)
                : phrase("%1 (%2)", domain::phraseOf(pattern.error().what), domain::phraseOf(pattern.error().where)),
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "a regular expression as Python's re.search understands it")));
}

} // namespace pulpit::config
