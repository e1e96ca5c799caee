// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenario.h"

namespace pulpit::fakepulp {

using namespace Qt::StringLiterals;

namespace {

// Distinct sets per plugin; repositories take them in turn.
constexpr int kDistinctSets = 8;

QHash<Plugin, QList<ContentSet::Ptr>> contentSets(const Scenario &scenario)
{
    QHash<Plugin, QList<ContentSet::Ptr>> sets;
    for (const Plugin plugin : scenario.plugins) {
        for (int i = 0; i < kDistinctSets; ++i)
            sets[plugin].append(
                ContentSet::numbered(plugin, scenario.packages, QString(u"pkg"_s + QString::number(i) + u'-')));
    }
    return sets;
}

void fill(Server &server, const Scenario &scenario, const QHash<Plugin, QList<ContentSet::Ptr>> &sets,
          const QStringList &names, Server *primary)
{
    const View view = primary == nullptr ? server.view(server.domain()) : primary->view(primary->domain());
    const QString content = QString::fromUtf8(view.addresses().contentOrigin + view.addresses().contentPath);
    const QString pypi = QString::fromUtf8(view.addresses().pypiOrigin + view.addresses().pypiPath);
    for (int i = 0; i < names.size(); ++i) {
        RepositorySpec spec;
        spec.plugin = scenario.plugins.at(i % scenario.plugins.size());
        spec.name = names.at(i);
        const QString tail = spec.plugin == Plugin::File ? u"/PULP_MANIFEST"_s : u"/"_s;
        spec.url = primary == nullptr ? scenarioUpstream(spec.name)
                                      : QString((spec.plugin == Plugin::Python ? pypi : content) + spec.name + tail);
        spec.content = sets[spec.plugin].at(i % kDistinctSets);
        spec.verbatim = primary != nullptr && spec.plugin == Plugin::Deb;
        Repository &made = server.addRepository(spec);
        made.lastSync
            = {made.remote, spec.content, primary == nullptr ? SyncPolicy::Additive : SyncPolicy::MirrorContent};
        if (spec.plugin == Plugin::Deb) {
            if (Remote *remote = server.domain().remotes.find(made.remote))
                remote->extra.insert("distributions"_L1, u"bookworm"_s);
        }
    }
}

} // namespace

QString scenarioName(const Scenario &scenario, int number)
{
    const Plugin plugin = scenario.plugins.at(number % scenario.plugins.size());
    return u"ext-"_s + QString::fromUtf8(pluginName(plugin)) + u'-' + QString::number(number).rightJustified(5, u'0');
}

QString scenarioUpstream(const QString &name)
{
    return u"http://upstream.invalid/"_s + name + u'/';
}

bool populate(Fleet &fleet, const Scenario &scenario)
{
    const auto sets = contentSets(scenario);
    QStringList names;
    for (int i = 0; i < scenario.repositories; ++i)
        names.append(scenarioName(scenario, i));
    fleet.setFallbackUpstream([sets](const QString &url, Plugin plugin, const ContentSet::Ptr &present) {
        if (present)
            return Fetched {present};
        const QList<ContentSet::Ptr> choice = sets.value(plugin);
        return choice.isEmpty() ? Fetched {nullptr, Failure::DnsFailure}
                                : Fetched {choice.at(static_cast<qsizetype>(qHash(url) % kDistinctSets))};
    });
    Server *primary = nullptr;
    for (int i = 0; i < scenario.servers; ++i) {
        ServerOptions options;
        options.name = i == 0 ? u"primary"_s : u"secondary"_s + QString::number(i);
        options.age = scenario.ages.at(i % scenario.ages.size());
        options.workers = scenario.workers;
        options.keepAlive = scenario.keepAlive;
        options.port = scenario.firstPort == 0 ? quint16 {0} : static_cast<quint16>(scenario.firstPort + i);
        Server *server = fleet.addServer(options);
        if (server == nullptr)
            return false;
        server->tasks().timing = scenario.timing;
        if (i == 0 || !scenario.secondariesEmpty)
            fill(*server, scenario, sets, names, primary);
        if (primary == nullptr)
            primary = server;
    }
    return true;
}

} // namespace pulpit::fakepulp
