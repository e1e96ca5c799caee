// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/snapshots/sameeverywhere.h"

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr qsizetype kNamedDifferences = 10;

QString packageTypeOf(const QString &type)
{
    const PluginTraits *traits = pluginTraits(type);
    return traits ? QString(traits->packageType) : QString();
}

} // namespace

Async<QHash<QString, domain::PulpVersion>> wantedVersions(PlanReader &reader, QString server,
                                                          QList<WantedServing> wanted)
{
    const auto connection = reader.serverOf(server);
    if (!connection)
        co_return fail(connection.error());
    QStringList hrefs;
    for (const WantedServing &one : std::as_const(wanted))
        if (one.server == server)
            hrefs.append(one.versionHref);
    const auto versions = co_await (*connection)->versions(hrefs, reader.call());
    if (!versions)
        co_return fail(versions.error());
    QHash<QString, domain::PulpVersion> byHref;
    for (const domain::PulpVersion &version : *versions)
        byHref.insert(version.href, version);
    co_return byHref;
}

Async<void> checkSameEverywhere(PlanReader &reader, QList<WantedServing> wanted)
{
    QStringList servers;
    QSet<QString> names;
    for (const WantedServing &one : std::as_const(wanted)) {
        if (!servers.contains(one.server))
            servers.append(one.server);
        names.insert(one.distribution.name);
    }
    if (servers.size() < 2)
        co_return {};
    QHash<QString, QHash<QString, qint64>> counts; // by distribution, then server
    for (const QString &server : std::as_const(servers)) {
        reader.report(u"reading the versions of %1"_s.arg(server));
        const auto versions = co_await wantedVersions(reader, server, wanted);
        if (!versions)
            co_return fail(versions.error());
        for (const WantedServing &one : std::as_const(wanted)) {
            const auto version = versions->constFind(one.versionHref);
            if (one.server == server && version != versions->constEnd())
                counts[one.distribution.name].insert(server, version->present.value(packageTypeOf(one.type)));
        }
    }
    QStringList differences;
    for (const QString &name : std::as_const(names)) {
        const QHash<QString, qint64> &here = counts[name];
        const qint64 first = here.isEmpty() ? 0 : *here.constBegin();
        for (const QString &server : std::as_const(servers)) {
            if (!here.contains(server))
                differences.append(u"%1 is missing on %2"_s.arg(name, server));
            else if (here.value(server) != first)
                differences.append(u"%1 has %2 packages on %3 and %4 on %5"_s.arg(name)
                                       .arg(here.value(server))
                                       .arg(server)
                                       .arg(first)
                                       .arg(here.constBegin().key()));
        }
    }
    if (differences.isEmpty())
        co_return {};
    differences.sort();
    const qsizetype count = differences.size();
    Error error;
    error.code = ErrorCode::Conflict;
    error.what = u"the servers do not have the same, so none of them is switched"_s;
    error.detail = differences.mid(0, kNamedDifferences).join(u"; "_s);
    if (count > kNamedDifferences)
        error.detail += u"; and %1 more"_s.arg(count - kNamedDifferences);
    error.advice = u"sync the servers that are behind, or leave these repositories out"_s;
    co_return fail(error);
}

} // namespace pulpit::engine
