// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/findings/rules/rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using pulpit::domain::Finding;

namespace pulpit::engine {

namespace {

// Repositories that were registered from definitions and that the last look at the server did not find any more.
class DefinitionDrift final : public FindingRule
{
public:
    QString name() const override { return u"definition-drift"_s; }
    QList<Finding> look(const FindingFacts &facts) const override
    {
        QList<Finding> findings;
        for (auto it = facts.registered.cbegin(); it != facts.registered.cend(); ++it) {
            const domain::ServerState *const state = facts.state(it.key());
            // A server that was never seen, or is silent now, tells nothing of what is gone.
            if (!facts.fleet.server(it.key()) || !state || !state->isReachable)
                continue;
            QStringList gone;
            for (const QString &name : *it)
                if (!facts.repository(it.key(), name))
                    gone.append(name);
            if (gone.isEmpty())
                continue;
            gone.sort();
            Finding finding = about(Finding::Severity::Warning, it.key());
            finding.what = gone.size() == 1
                ? u"a defined repository is gone from %1"_s.arg(it.key())
                : u"%1 defined repositories are gone from %2"_s.arg(gone.size()).arg(it.key());
            finding.why = u"registered from their definitions, not on the server any more: "_s + someOf(gone);
            finding.advice = u"look at the plan that makes them again, or take their definitions away"_s;
            finding.action = u"drift mend --server %1 --plan"_s.arg(it.key());
            finding.weight = int(std::min<qsizetype>(gone.size(), 100));
            findings.append(finding);
        }
        return findings;
    }
};

} // namespace

std::unique_ptr<FindingRule> makeDefinitionDrift()
{
    return std::make_unique<DefinitionDrift>();
}

} // namespace pulpit::engine
