// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/findings/rules/rules.h"

#include "domain/duration.h"

using namespace Qt::StringLiterals;
using pulpit::domain::Finding;

namespace pulpit::engine {

namespace {

const domain::Schedule *scheduleOfJob(const FindingFacts &facts, const domain::Job &job)
{
    for (const domain::Schedule &schedule : facts.schedules)
        if (!job.group.isEmpty() && schedule.server == job.server && schedule.group == job.group)
            return &schedule;
    return nullptr;
}

// A run that nears its max_runtime, or still goes on when the next is due.
class ScheduleOverrunning final : public FindingRule
{
public:
    QString name() const override { return u"schedule-overrunning"_s; }
    QList<Finding> look(const FindingFacts &facts) const override
    {
        QList<Finding> findings;
        for (const domain::Job &job : facts.running) {
            const domain::Schedule *schedule = scheduleOfJob(facts, job);
            if (!schedule || !job.started.isValid())
                continue;
            const double ran = double(job.started.secsTo(facts.now));
            const auto limit = domain::parseRuntime(schedule->maxRuntime);
            QString why;
            if (limit && *limit && ran > 0.9 * double((*limit)->count()))
                why = u"has run for %1 of at most %2, then it is canceled"_s.arg(shortDuration(ran),
                                                                                 schedule->maxRuntime);
            else if (schedule->nextRun.isValid() && schedule->nextRun < facts.now)
                why = u"has run for %1 and the next run is due"_s.arg(shortDuration(ran));
            else
                continue;
            Finding finding = about(Finding::Severity::Warning, schedule->server, schedule->group);
            finding.group = schedule->group;
            finding.since = job.started;
            finding.what = u"%1 on %2 overruns"_s.arg(schedule->group, schedule->server);
            finding.why = why;
            finding.advice = u"give it more time or more syncs at a time, or split the group"_s;
            finding.action = u"job show %1"_s.arg(job.id.value);
            findings.append(finding);
        }
        return findings;
    }
};

} // namespace

std::unique_ptr<FindingRule> makeScheduleOverrunning()
{
    return std::make_unique<ScheduleOverrunning>();
}

} // namespace pulpit::engine
