// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/findings/rules/rules.h"

#include "domain/duration.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using pulpit::domain::Finding;

namespace pulpit::engine {

namespace {

// A group that, by what its repositories took last, does not fit into its max_runtime.
class RuntimeForecast final : public FindingRule
{
public:
    QString name() const override { return u"runtime-forecast"_s; }
    QList<Finding> look(const FindingFacts &facts) const override
    {
        QList<Finding> findings;
        for (const GroupMembers &group : facts.groups) {
            const auto limit = domain::parseRuntime(group.schedule.maxRuntime);
            if (group.schedule.cron.isEmpty() || !limit || !*limit)
                continue;
            const QHash<QString, double> seconds = facts.expectedSeconds.value(group.schedule.server);
            double total = 0;
            double longest = 0;
            for (const qsizetype index : group.repositories) {
                const double one = seconds.value(facts.repositories.at(index).name);
                total += one;
                longest = std::max(longest, one);
            }
            const double expected = std::max(longest, total / std::max(1, group.schedule.maxConcurrentSyncs));
            const double allowed = double((*limit)->count());
            if (expected <= allowed)
                continue;
            Finding finding = about(Finding::Severity::Warning, group.schedule.server, group.schedule.group);
            finding.group = group.schedule.group;
            finding.what
                = u"%1 on %2 will not fit into its max_runtime"_s.arg(group.schedule.group, group.schedule.server);
            finding.why = u"its %1 repositories took %2 last, %3 at a time: %4; max_runtime is %5"_s.arg(
                QString::number(group.repositories.size()), shortDuration(total),
                QString::number(group.schedule.maxConcurrentSyncs), shortDuration(expected), group.schedule.maxRuntime);
            finding.advice = u"raise max_runtime or max_concurrent_syncs, or split the group"_s;
            findings.append(finding);
        }
        return findings;
    }
};

} // namespace

std::unique_ptr<FindingRule> makeRuntimeForecast()
{
    return std::make_unique<RuntimeForecast>();
}

} // namespace pulpit::engine
