// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/findings/rules/rules.h"

using namespace Qt::StringLiterals;
using pulpit::domain::Finding;

namespace pulpit::engine {

namespace {

// A server that gave no answer when it was asked last.
class ServerUnreachable final : public FindingRule
{
public:
    QString name() const override { return u"server-unreachable"_s; }
    bool needsFewFacts() const override { return true; }
    QList<Finding> look(const FindingFacts &facts) const override
    {
        QList<Finding> findings;
        for (const domain::ServerState &state : facts.states) {
            if (!state.checked.isValid() || state.isReachable || !facts.fleet.server(state.name))
                continue;
            Finding finding = about(Finding::Severity::Error, state.name);
            finding.since = state.answered.isValid() ? state.answered : state.checked;
            finding.what = u"%1 gives no answer"_s.arg(state.name);
            finding.why = state.lastError.oneLine();
            finding.advice = state.lastError.advice;
            finding.action = u"server test %1"_s.arg(state.name);
            finding.weight = 1000;
            findings.append(finding);
        }
        return findings;
    }
};

} // namespace

std::unique_ptr<FindingRule> makeServerUnreachable()
{
    return std::make_unique<ServerUnreachable>();
}

} // namespace pulpit::engine
