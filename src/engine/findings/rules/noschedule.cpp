// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/findings/rules/rules.h"

#include <QMap>
#include <QSet>

using namespace Qt::StringLiterals;
using pulpit::domain::Finding;

namespace pulpit::engine {

namespace {

// Repositories with a remote that no schedule of their server syncs. One finding per server.
class NoSchedule final : public FindingRule
{
public:
    QString name() const override { return u"no-schedule"_s; }
    QList<Finding> look(const FindingFacts &facts) const override
    {
        QSet<qsizetype> scheduled;
        for (const GroupMembers &group : facts.groups)
            if (!group.schedule.cron.isEmpty())
                scheduled.unite(QSet<qsizetype>(group.repositories.begin(), group.repositories.end()));
        QMap<QString, QStringList> names;
        for (qsizetype i = 0; i < facts.repositories.size(); ++i) {
            const domain::Repository &repository = facts.repositories.at(i);
            if (repository.hasRemote() && !scheduled.contains(i) && facts.fleet.server(repository.server))
                names[repository.server].append(repository.name);
        }
        QList<Finding> findings;
        for (auto it = names.cbegin(); it != names.cend(); ++it) {
            Finding finding = about(Finding::Severity::Notice, it.key());
            finding.what = u"%1 repositories of %2 have no schedule"_s.arg(it->size()).arg(it.key());
            finding.why = someOf(*it);
            finding.advice = u"let a group of the server select them, or remove their remotes"_s;
            finding.weight = int(it->size());
            findings.append(finding);
        }
        return findings;
    }
};

} // namespace

std::unique_ptr<FindingRule> makeNoSchedule()
{
    return std::make_unique<NoSchedule>();
}

} // namespace pulpit::engine
