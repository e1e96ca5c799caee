// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenario.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace pulpit::fakepulp;
using namespace Qt::StringLiterals;

namespace {

QCommandLineOption option(const QString &name, const QString &help, const QString &value, const QString &standard)
{
    return QCommandLineOption(name, help, value, standard);
}

QJsonObject describe(Fleet &fleet, const Scenario &scenario)
{
    QJsonArray servers;
    for (const auto &server : fleet.servers()) {
        servers.append(QJsonObject {{u"name"_s, server->options().name},
                                    {u"url"_s, QString::fromUtf8(server->origin())},
                                    {u"version"_s, QString::fromUtf8(server->age().coreVersion())},
                                    {u"user"_s, server->options().user},
                                    {u"password"_s, server->options().password}});
    }
    return {{u"servers"_s, servers}, {u"repositories"_s, scenario.repositories}};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"A fake Pulp 3 fleet on loopback. Prints its addresses as one line of JSON, then serves until it is interrupted."_s);
    parser.addHelpOption();
    parser.addOptions(
        {option(u"servers"_s, u"Number of servers; the first is the primary."_s, u"n"_s, u"2"_s),
         option(u"repositories"_s, u"Repositories per server."_s, u"n"_s, u"20"_s),
         option(u"packages"_s, u"Packages per repository."_s, u"n"_s, u"20"_s),
         option(u"ages"_s, u"Minor releases of pulpcore 3, taken in turn, e.g. 49,105,116."_s, u"list"_s, u"105"_s),
         option(u"workers"_s, u"Workers per server."_s, u"n"_s, u"2"_s),
         option(u"task-seconds"_s, u"Duration of a sync."_s, u"seconds"_s, u"1"_s),
         option(u"port"_s, u"Port of the first server, the others follow; 0: any."_s, u"port"_s, u"0"_s),
         QCommandLineOption(u"keep-alive"_s, u"Keep connections open, as behind a proxy."_s),
         QCommandLineOption(u"empty-secondaries"_s, u"Secondaries start without repositories."_s)});
    parser.process(application);

    Scenario scenario;
    scenario.servers = parser.value(u"servers"_s).toInt();
    scenario.repositories = parser.value(u"repositories"_s).toInt();
    scenario.packages = parser.value(u"packages"_s).toInt();
    scenario.workers = parser.value(u"workers"_s).toInt();
    scenario.keepAlive = parser.isSet(u"keep-alive"_s);
    scenario.secondariesEmpty = parser.isSet(u"empty-secondaries"_s);
    scenario.firstPort = parser.value(u"port"_s).toUShort();
    scenario.ages.clear();
    for (const QString &minor : parser.value(u"ages"_s).split(u','))
        scenario.ages.append(Age {minor.toInt()});
    scenario.timing.sync
        = static_cast<Micros>(parser.value(u"task-seconds"_s).toDouble() * static_cast<double>(kSecond));
    scenario.timing.unchangedSync = scenario.timing.sync / 4;

    Fleet fleet;
    if (!populate(fleet, scenario)) {
        std::fputs("fakepulp: cannot listen on the wanted port\n", stderr);
        return 1;
    }
    const QByteArray line = QJsonDocument(describe(fleet, scenario)).toJson(QJsonDocument::Compact);
    std::printf("%s\n", line.constData());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
