// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a configuration of 2,000 servers with 10 groups each and prints how long that takes beside its limit.
#include "config/fleetreader.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <vector>

using namespace pulpit;
using namespace Qt::StringLiterals;

namespace {

QByteArray fleetOf(int servers, int groups)
{
    QString text;
    QTextStream out(&text);
    out << "pulp_servers:\n";
    for (int s = 0; s < servers; ++s) {
        out << u"  pulp-%1.example.com:8080:\n    credentials: svc\n    repo_groups:\n"_s.arg(s, 4, 10,
                                                                                              QLatin1Char('0'));
        for (int g = 0; g < groups; ++g) {
            out << "      group-" << QChar(u'a' + g) << ":\n        schedule: \"" << g << ' ' << s % 24
                << " * * *\"\n        max_concurrent_syncs: 4\n        max_runtime: \"6h\"\n";
            if (s > 0)
                out << "        pulp_master: pulp-0000.example.com:8080\n";
        }
    }
    out << "credentials:\n  svc:\n    username: svc-pulp\n    vault_service_account_mount: "
           "service-accounts\nrepo_groups:\n";
    for (int g = 0; g < groups; ++g)
        out << "  group-" << QChar(u'a' + g) << ":\n    regex_include: \"^ext-" << QChar(u'a' + g) << "\"\n";
    return text.toUtf8();
}

} // namespace

int main()
{
    QTextStream out(stdout);
    const QByteArray yaml = fleetOf(2000, 10);
    std::vector<double> seconds;
    std::vector<double> cpu;
    qsizetype groups = 0;
    for (int i = 0; i < 7; ++i) {
        QElapsedTimer timer;
        timer.start();
        const std::clock_t begin = std::clock();
        const config::FleetRead read = config::readFleetTexts(yaml, u"pulp_config.yml"_s, {}, u"config.ini"_s, {});
        seconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e9);
        cpu.push_back(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
        if (!read.fleet || !read.problems.isEmpty()) {
            out << "the configuration was not read\n";
            return 1;
        }
        groups = read.fleet->groupsOnServers.size();
    }
    std::sort(seconds.begin(), seconds.end());
    std::sort(cpu.begin(), cpu.end());
    constexpr double kLimit = 0.4;
    const double median = seconds[seconds.size() / 2];
    out << u"configuration of 2,000 servers, %1 groups on servers, %2 KiB: best %3 s, median %4 s, processor %5 s (limit %6 s): %7\n"_s
               .arg(groups)
               .arg(yaml.size() / 1024)
               .arg(seconds.front(), 0, 'f', 3)
               .arg(median, 0, 'f', 3)
               .arg(cpu[cpu.size() / 2], 0, 'f', 3)
               .arg(kLimit)
               .arg(median <= kLimit ? u"holds"_s : u"does not hold"_s);
    return 0;
}
