// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/findings/rules/rules.h"

using namespace Qt::StringLiterals;
using pulpit::domain::Finding;

namespace pulpit::engine {

namespace {

constexpr qint64 kLostAfterSeconds = 60; // Pulp itself gives a worker up after 30 s and looks now and then

QStringList staleWorkers(const domain::ServerState &state)
{
    QStringList names;
    for (const domain::PulpWorker &worker : state.status.onlineWorkers)
        if (worker.lastHeartbeat.isValid() && worker.lastHeartbeat.secsTo(state.answered) > kLostAfterSeconds)
            names.append(worker.name);
    return names;
}

// A server whose workers, content apps or database are away, or that has fewer workers than may sync at a time.
class MissingWorkers final : public FindingRule
{
public:
    QString name() const override { return u"missing-workers"_s; }
    bool needsFewFacts() const override { return true; }
    QList<Finding> look(const FindingFacts &facts) const override
    {
        QList<Finding> findings;
        for (const domain::ServerState &state : facts.states) {
            const domain::Server *server = facts.fleet.server(state.name);
            if (!server || !state.isReachable)
                continue;
            const domain::PulpStatus &status = state.status;
            QStringList missing;
            if (!status.databaseConnected)
                missing.append(u"Pulp has lost its database"_s);
            if (status.onlineWorkers.isEmpty())
                missing.append(u"no worker is online, every task waits"_s);
            if (status.onlineContentApps == 0)
                missing.append(u"no content app is online, clients get nothing"_s);
            const QStringList stale = staleWorkers(state);
            if (missing.isEmpty() && stale.isEmpty())
                continue;
            Finding finding
                = about(missing.isEmpty() ? Finding::Severity::Warning : Finding::Severity::Error, state.name);
            finding.since = state.checked;
            finding.what = missing.isEmpty() ? u"%1 has workers that may be lost"_s.arg(state.name)
                                             : u"%1: %2"_s.arg(state.name, missing.first());
            if (!stale.isEmpty())
                missing.append(
                    u"no heartbeat for a minute: %1; a task that one of them runs is held until Pulp gives it up"_s.arg(
                        someOf(stale)));
            finding.why = missing.join(u"; "_s);
            finding.advice = u"look at pulpcore-worker and pulpcore-content on the server"_s;
            finding.action = u"server status %1"_s.arg(state.name);
            finding.weight = 500;
            findings.append(finding);
        }
        return findings;
    }
};

} // namespace

std::unique_ptr<FindingRule> makeMissingWorkers()
{
    return std::make_unique<MissingWorkers>();
}

} // namespace pulpit::engine
