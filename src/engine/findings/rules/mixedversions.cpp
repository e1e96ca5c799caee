// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/findings/rules/rules.h"

#include <QMap>

using namespace Qt::StringLiterals;
using pulpit::domain::Finding;

namespace pulpit::engine {

namespace {

// A component in different versions on a source and on servers that sync from it, or anywhere in the fleet.
class MixedVersions final : public FindingRule
{
public:
    QString name() const override { return u"mixed-versions"_s; }
    bool needsFewFacts() const override { return true; }
    QList<Finding> look(const FindingFacts &facts) const override
    {
        QMap<QString, QMap<QString, QStringList>> servers; // component -> version -> servers
        for (const domain::ServerState &state : facts.states)
            if (state.answered.isValid() && facts.fleet.server(state.name))
                for (const domain::PulpComponent &one : state.status.components)
                    servers[one.component][one.version].append(state.name);
        QList<Finding> findings;
        for (auto it = servers.cbegin(); it != servers.cend(); ++it) {
            if (it->size() < 2)
                continue;
            QStringList parts;
            for (auto version = it->cbegin(); version != it->cend(); ++version)
                parts.append(u"%1: %2"_s.arg(version.key(), someOf(version.value())));
            Finding finding = about(Finding::Severity::Notice, {}, it.key());
            finding.what
                = u"%1 runs in %2 versions"_s.arg(it.key() == "core"_L1 ? u"pulpcore"_s : it.key()).arg(it->size());
            finding.why = parts.join(u"; "_s);
            finding.advice = u"bring the servers to one version, the sources first"_s;
            findings.append(finding);
        }
        return findings;
    }
};

} // namespace

std::unique_ptr<FindingRule> makeMixedVersions()
{
    return std::make_unique<MixedVersions>();
}

} // namespace pulpit::engine
