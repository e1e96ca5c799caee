// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/findings/rules/rules.h"

using namespace Qt::StringLiterals;
using pulpit::domain::Finding;

namespace pulpit::engine {

namespace {

// Repositories with a remote that a schedule selects and that have never been synced. One finding per group.
class NeverSynced final : public FindingRule
{
public:
    QString name() const override { return u"never-synced"_s; }
    QList<Finding> look(const FindingFacts &facts) const override
    {
        QList<Finding> findings;
        for (const GroupMembers &group : facts.groups) {
            if (group.schedule.cron.isEmpty())
                continue;
            QStringList names;
            for (const qsizetype index : group.repositories) {
                const domain::Repository &repository = facts.repositories.at(index);
                if (repository.hasRemote() && !repository.lastSyncState && repository.latestVersion <= 0)
                    names.append(repository.name);
            }
            if (names.isEmpty())
                continue;
            const bool hasRun = group.schedule.lastRun.isValid();
            Finding finding = about(hasRun ? Finding::Severity::Warning : Finding::Severity::Notice,
                                    group.schedule.server, group.schedule.group);
            finding.group = group.schedule.group;
            finding.what = u"%1 repositories of %2 on %3 have never been synced"_s.arg(names.size())
                               .arg(group.schedule.group, group.schedule.server);
            finding.why = someOf(names);
            finding.advice = hasRun ? u"the schedule has run without them: look at the job of its last run"_s
                                    : u"they will be with the first run of the schedule"_s;
            finding.action = u"sync run --server %1 --group %2"_s.arg(group.schedule.server, group.schedule.group);
            finding.weight = int(names.size());
            findings.append(finding);
        }
        return findings;
    }
};

} // namespace

std::unique_ptr<FindingRule> makeNeverSynced()
{
    return std::make_unique<NeverSynced>();
}

} // namespace pulpit::engine
