// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/findings/rules/rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using pulpit::domain::Finding;

namespace pulpit::engine {

namespace {

// Tasks that a worker holds which gives no sign any more: everything that needs the same repository waits for them.
class HeldTasks final : public FindingRule
{
public:
    QString name() const override { return u"held-tasks"_s; }
    QList<Finding> look(const FindingFacts &facts) const override
    {
        QList<Finding> findings;
        for (auto it = facts.heldTasks.cbegin(); it != facts.heldTasks.cend(); ++it) {
            const domain::ServerState *const state = facts.state(it.key());
            if (it->isEmpty() || !facts.fleet.server(it.key()) || (state && !state->isReachable))
                continue;
            Finding finding = about(Finding::Severity::Error, it.key());
            QStringList parts;
            for (const HeldTask &task : *it) {
                if (!finding.since.isValid() || task.lastHeartbeat < finding.since)
                    finding.since = task.lastHeartbeat;
                parts.append(u"%1 is %2, held by %3, which gave no sign since %4 UTC"_s.arg(
                    task.name.section(u'.', -1), task.state, task.worker,
                    task.lastHeartbeat.toString(u"yyyy-MM-dd HH:mm:ss"_s)));
            }
            finding.what = it->size() == 1 ? u"a dead worker of %1 holds a task"_s.arg(it.key())
                                           : u"dead workers of %1 hold %2 tasks"_s.arg(it.key()).arg(it->size());
            finding.why = parts.mid(0, 5).join(u"; "_s);
            finding.advice
                = u"start a worker on the server: a new one cleans up at once; Pulp itself needs up to 17 minutes"_s;
            finding.action = u"server tasks %1"_s.arg(it.key());
            finding.weight = 200 + int(std::min<qsizetype>(it->size(), 100));
            findings.append(finding);
        }
        return findings;
    }
};

} // namespace

std::unique_ptr<FindingRule> makeHeldTasks()
{
    return std::make_unique<HeldTasks>();
}

} // namespace pulpit::engine
