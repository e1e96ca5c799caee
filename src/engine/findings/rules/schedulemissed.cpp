// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/findings/rules/rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using pulpit::domain::Finding;

namespace pulpit::engine {

namespace {

constexpr qint64 kMissedAfterSeconds = 10 * 60;

// Runs that are due and do not begin; when nobody schedules at all, that alone.
class ScheduleMissed final : public FindingRule
{
public:
    QString name() const override { return u"schedule-missed"_s; }
    QList<Finding> look(const FindingFacts &facts) const override
    {
        QList<Finding> findings;
        QStringList late;
        for (const domain::Schedule &schedule : facts.schedules) {
            if (schedule.isPaused || !schedule.nextRun.isValid()
                || schedule.nextRun.secsTo(facts.now) < kMissedAfterSeconds)
                continue;
            late.append(u"%1 on %2"_s.arg(schedule.group, schedule.server));
            Finding finding = about(Finding::Severity::Error, schedule.server, schedule.group);
            finding.group = schedule.group;
            finding.since = schedule.nextRun;
            finding.what = u"%1 on %2 is overdue"_s.arg(schedule.group, schedule.server);
            finding.why = u"was due %1 ago"_s.arg(shortDuration(double(schedule.nextRun.secsTo(facts.now))));
            finding.advice
                = u"look at the engine that schedules, %1 on %2"_s.arg(facts.scheduler.program, facts.scheduler.host);
            finding.action = u"sync run --server %1 --group %2"_s.arg(schedule.server, schedule.group);
            findings.append(finding);
        }
        const bool hasSchedules = std::any_of(facts.schedules.begin(), facts.schedules.end(),
                                              [](const domain::Schedule &one) { return one.nextRun.isValid(); });
        if (!facts.scheduler.engine.isEmpty() || !hasSchedules)
            return findings;
        Finding nobody = about(Finding::Severity::Error, {});
        nobody.what = u"nobody schedules: no sync begins by itself"_s;
        nobody.why = late.isEmpty() ? u"no engine holds the scheduler lease"_s : u"overdue: "_s + someOf(late);
        nobody.advice = u"start pulpitd, or the console"_s;
        nobody.weight = 10'000;
        return {nobody};
    }
};

} // namespace

std::unique_ptr<FindingRule> makeScheduleMissed()
{
    return std::make_unique<ScheduleMissed>();
}

} // namespace pulpit::engine
