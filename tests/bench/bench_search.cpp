// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the search for a package costs over a large fleet, without an index: on fake servers over HTTP. Figures are
// printed beside their limits. Usage: bench_search [servers [repositories]], 20 and 5000 as they come.
#include "engine/sync/syncfleet.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTest>
#include <QTextStream>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;
namespace fake = pulpit::fakepulp;

namespace {

constexpr int kPackages = 100; // in a repository
constexpr int kEachHas = 20; // one repository of so many holds the package

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

void fill(fake::Server &server, int repositories)
{
    const QList<fake::Plugin> plugins
        = {fake::Plugin::Rpm, fake::Plugin::Deb, fake::Plugin::File, fake::Plugin::Python};
    QHash<int, fake::ContentSet::Ptr> contents; // a set for each type, with and without the package
    for (int i = 0; i < int(plugins.size()); ++i) {
        contents.insert(i, fake::ContentSet::numbered(plugins.at(i), kPackages));
        const fake::Unit needle = i == 0 ? fake::rpmPackage(u"needle"_s)
            : i == 1                     ? fake::debPackage(u"needle"_s)
            : i == 2                     ? fake::fileUnit(u"needle"_s)
                                         : fake::pythonPackage(u"needle"_s);
        contents.insert(i + 10, contents.value(i)->changed({needle}, {}));
    }
    for (int i = 0; i < repositories; ++i) {
        const int type = i % int(plugins.size());
        fake::RepositorySpec spec;
        spec.plugin = plugins.at(type);
        spec.name = u"repo-%1"_s.arg(i, 5, 10, QLatin1Char('0'));
        spec.content = contents.value((i / 4) % kEachHas == 0 ? type + 10 : type);
        server.addRepository(spec);
    }
}

QList<QString> addServers(fake::Fleet &fleet, int servers, int repositories)
{
    QList<QString> urls;
    for (int i = 0; i < servers; ++i) {
        if (i >= 2) {
            fake::ServerOptions options;
            options.name = u"server-%1"_s.arg(i);
            if (!fleet.addServer(options))
                qFatal("a fake server could not listen");
        }
        fake::Server &server = *fleet.servers().at(size_t(i));
        fill(server, repositories);
        urls.append(server.url().toString());
    }
    return urls;
}

void measure(SyncFleet &fleet, const QString &name, const QString &what)
{
    fleet.fleet().run([](fake::Fleet &f) { f.resetCounters(); });
    QElapsedTimer timer;
    timer.start();
    domain::PackageQuery query;
    query.name = name;
    auto future = fleet.engine().content().find(query, {}, {});
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 120000))
        qFatal("no answer");
    const double seconds = double(timer.elapsed()) / 1000;
    const auto finding = future.result();
    if (!finding)
        qFatal("%s", qPrintable(finding.error().oneLine()));
    qint64 requests = 0;
    fleet.fleet().run([&](fake::Fleet &f) { requests = f.counters().requests; });
    out() << what.leftJustified(44) << QString::number(finding->found.size()).rightJustified(6) << " found, "
          << finding->searched.size() << " servers, " << requests << " requests, " << QString::number(seconds, 'f', 2)
          << " s   limit 5 s" << Qt::endl;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int servers = qMax(2, arguments.value(1, u"20"_s).toInt());
    const int repositories = arguments.value(2, u"5000"_s).toInt();
    QList<QString> urls;
    SyncFleet::Options options;
    options.prepare = [&](fake::Fleet &fleet) { urls = addServers(fleet, servers, repositories / servers); };
    options.adjust = [&](domain::FleetConfiguration &configuration) {
        for (int i = 2; i < servers; ++i) {
            domain::Server server = configuration.servers.first();
            server.id = {};
            server.name = u"server-%1"_s.arg(i);
            server.url = QUrl(urls.at(i));
            server.contentUrl = server.url;
            configuration.servers.append(server);
        }
    };
    SyncFleet fleet(options);
    out() << servers << " servers, " << repositories << " repositories, " << kPackages << " packages in each"
          << Qt::endl;
    measure(fleet, u"needle"_s, u"a package in 1 of 20 repositories, first"_s);
    measure(fleet, u"needle"_s, u"the same again"_s);
    measure(fleet, u"pkg00050"_s, u"a package in every rpm, deb and python one"_s);
    measure(fleet, u"nowhere"_s, u"a package that is nowhere"_s);
    return 0;
}
