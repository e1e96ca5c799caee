// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What registering many definitions costs on a fake server, new and unchanged. Usage: bench_registration [DEFINITIONS]
#include "engine/operations/snapshots/operationfleet.h"
#include "git/definitiontrees.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;
namespace fake = pulpit::fakepulp;

namespace {

constexpr int kListLimit = 6; // 1 + 5 lists a server
constexpr double kSecondsLimit = 1.0;
constexpr int kRequestLimit = 3; // each new definition

void define(const QString &folder, int count)
{
    static const QStringList types {u"rpm"_s, u"deb"_s, u"file"_s, u"python"_s};
    for (int i = 0; i < count; ++i) {
        const QString name = u"bench-%1"_s.arg(i, 5, 10, QLatin1Char('0'));
        const QJsonObject definition {{u"name"_s, name},
                                      {u"content_repo_type"_s, types.at(i % 4)},
                                      {u"description"_s, u"Bench"_s},
                                      {u"owner"_s, u"Tests"_s},
                                      {u"base_url"_s, u"bench"_s},
                                      {u"url"_s, u"https://mirror.test/%1/"_s.arg(name)},
                                      {u"tls_validation"_s, true}};
        QDir().mkpath(folder + u"/remote"_s);
        QFile file(folder + u"/remote/"_s + name + u".json"_s);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(file.fileName()));
        file.write(QJsonDocument(definition).toJson());
    }
}

struct Counted
{
    qint64 writes = 0;
    qint64 lists = 0;
};

Counted requestsOf(SyncFleet &fleet)
{
    Counted counted;
    fleet.onPrimary([&](fake::Server &server) {
        const fake::Counters &counters = server.counters();
        counted.writes
            = counters.matching(u"POST *"_s) + counters.matching(u"PATCH *"_s) - counters.matching(u"POST *login/"_s);
        counted.lists = counters.matching(u"GET *repositories/*"_s) + counters.matching(u"GET *remotes/*"_s)
            + counters.matching(u"GET *distributions/*"_s);
        server.counters().reset();
    });
    return counted;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? std::clamp(QString::fromLocal8Bit(argv[1]).toInt(), 4, 20000) : 1000;
    const QTemporaryDir folder;
    define(folder.path(), count);
    SyncFleet::Options options;
    options.workers = 8;
    options.definitions = git::makeDefinitionSource({});
    options.adjust = [&folder](domain::FleetConfiguration &configuration) {
        configuration.settings.definitions.localFolder = folder.path();
        configuration.servers.first().registration = domain::RegistrationSettings {u"0 0 1 1 *"_s, u"1h"_s, {}, {}};
    };
    SyncFleet fleet(options);
    const QJsonObject request {{u"server"_s, fleet.primary()}};
    requestsOf(fleet);
    const auto plan = planOf(fleet, u"repo-config apply"_s, request);
    if (!plan)
        qFatal("%s", qPrintable(plan.error().oneLine()));
    requestsOf(fleet);
    QElapsedTimer timer;
    timer.start();
    const domain::Job job = applied(fleet, *plan);
    if (job.state != domain::JobState::Completed)
        qFatal("%s", qPrintable(textOf(job)));
    const double each = double(requestsOf(fleet).writes) / count;
    qInfo("%d new definitions of four types: %.2f requests each (limit %d): %s, %.1f s", count, each, kRequestLimit,
          each <= kRequestLimit ? "holds" : "DOES NOT HOLD", double(timer.elapsed()) / 1000);
    timer.restart();
    const auto again = planOf(fleet, u"repo-config apply"_s, request);
    const double seconds = double(timer.elapsed()) / 1000;
    if (!again || !again->isEmpty())
        qFatal("planning again does not give nothing");
    const qint64 lists = requestsOf(fleet).lists;
    qInfo("%d unchanged definitions of four types: %lld list requests (limit %d): %s", count,
          static_cast<long long>(lists), kListLimit, lists <= kListLimit ? "holds" : "DOES NOT HOLD");
    qInfo("%d unchanged definitions of four types: %.2f s (limit %.0f): %s", count, seconds, kSecondsLimit,
          seconds <= kSecondsLimit ? "holds" : "DOES NOT HOLD");
    return each <= kRequestLimit && lists <= kListLimit && seconds <= kSecondsLimit ? 0 : 1;
}
