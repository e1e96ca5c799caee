// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/findings/rules/rules.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QVersionNumber>

#include <algorithm>

using namespace Qt::StringLiterals;
using pulpit::domain::Finding;

namespace pulpit::engine {

namespace {

/// Which versions a server runs, of the components that differ somewhere in the fleet.
using VersionSet = QMap<QString, QString>;

bool isNewer(const VersionSet &a, const VersionSet &b)
{
    for (auto it = a.cbegin(); it != a.cend(); ++it) {
        const auto own = QVersionNumber::fromString(it.value());
        const auto other = QVersionNumber::fromString(b.value(it.key()));
        if (own != other)
            return own > other;
    }
    return false;
}

QString inWords(const VersionSet &set)
{
    QStringList parts;
    for (auto it = set.cbegin(); it != set.cend(); ++it)
        (it.key() == "core"_L1 ? parts.prepend(u"pulpcore %1"_s.arg(*it))
                               : parts.append(u"%1 %2"_s.arg(it.key(), *it)));
    return parts.join(u", "_s);
}

// A component in different versions on a source and on servers that sync from it, or anywhere in the fleet: one finding
// for all components, since servers are brought up to date as a whole.
class MixedVersions final : public FindingRule
{
public:
    QString name() const override { return u"mixed-versions"_s; }
    bool needsFewFacts() const override { return true; }
    QList<Finding> look(const FindingFacts &facts) const override
    {
        const QSet<QString> mixed = mixedComponents(facts);
        if (mixed.isEmpty())
            return {};
        QMap<QString, std::pair<VersionSet, QStringList>> groups; // by their words
        for (const domain::ServerState &state : facts.states) {
            if (!state.answered.isValid() || !facts.fleet.server(state.name))
                continue;
            VersionSet set;
            for (const domain::PulpComponent &one : state.status.components)
                if (mixed.contains(one.component))
                    set.insert(one.component, one.version);
            auto &[versions, servers] = groups[inWords(set)];
            versions = set;
            servers.append(state.name);
        }
        QList<std::pair<VersionSet, QStringList>> ordered = groups.values();
        std::stable_sort(ordered.begin(), ordered.end(),
                         [](const auto &a, const auto &b) { return isNewer(a.first, b.first); });
        Finding finding = about(Finding::Severity::Notice, {});
        finding.what = mixed.size() == 1 ? oneComponent(*mixed.cbegin(), ordered.size())
                                         : u"servers run %1 different sets of versions"_s.arg(ordered.size());
        QStringList lines;
        for (const auto &[versions, servers] : std::as_const(ordered))
            lines.append(u"%1 on %2"_s.arg(versions.isEmpty() ? u"none of them"_s : inWords(versions),
                                           someOf(servers, mixed.size() == 1 ? 5 : 3)));
        finding.why = lines.join(u";\n"_s);
        finding.advice = u"bring the servers to one version, the sources first"_s;
        return {finding};
    }

private:
    static QString oneComponent(const QString &component, qsizetype versions)
    {
        return u"%1 runs in %2 versions"_s.arg(component == "core"_L1 ? u"pulpcore"_s : component).arg(versions);
    }
    static QSet<QString> mixedComponents(const FindingFacts &facts)
    {
        QHash<QString, QString> seen;
        QSet<QString> mixed;
        for (const domain::ServerState &state : facts.states) {
            if (!state.answered.isValid() || !facts.fleet.server(state.name))
                continue;
            for (const domain::PulpComponent &one : state.status.components)
                if (seen.value(one.component, one.version) == one.version)
                    seen.insert(one.component, one.version);
                else
                    mixed.insert(one.component);
        }
        return mixed;
    }
};

} // namespace

std::unique_ptr<FindingRule> makeMixedVersions()
{
    return std::make_unique<MixedVersions>();
}

} // namespace pulpit::engine
