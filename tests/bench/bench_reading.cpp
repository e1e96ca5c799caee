// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What reading a pulp_config.yml of 1 MB and 20,000 lines costs, by its parts, and again after a keystroke.
#include "config/edit/documentindex.h"
#include "config/fleetbuilder.h"
#include "config/fleetreader.h"
#include "config/schema/fleetnames.h"
#include "config/yamldocument.h"
#include "config/yamltext.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

using namespace pulpit;
using namespace Qt::StringLiterals;

namespace {

QByteArray largeText()
{
    QString text = u"pulp_servers:\n"_s;
    for (int i = 0; i < 2200; ++i)
        text
            += u"  pulp-%1.example.com:\n    credentials: svc  # server %1 of the large fleet, in a rack\n    "
               "repo_groups:\n      nightly:\n        schedule: \"%2 3 * * *\"  # spread over the hour so that nothing "
               "is overloaded\n        max_concurrent_syncs: 4\n        max_runtime: \"6h\"\n"
               "    snapshot_support:\n      max_concurrent_snapshots: 2  # because the disks are small, as "
               "was found in the last year; see the wiki page about storage and its growth over the years\n"_s
                   .arg(i, 4, 10, QLatin1Char('0'))
                   .arg(i % 60);
    return (text
            + u"credentials:\n  svc:\n    username: svc\n    vault_service_account_mount: m\nrepo_groups:\n  "
              "nightly:\n    regex_include: ^ext-\n"_s)
        .toUtf8();
}

double medianMs(const std::function<void()> &work)
{
    std::vector<double> times;
    for (int i = 0; i < 9; ++i) {
        const std::clock_t begin = std::clock();
        work();
        times.push_back(double(std::clock() - begin) / CLOCKS_PER_SEC * 1e3);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

} // namespace

int main()
{
    const QByteArray bytes = largeText();
    std::printf("%.2f MB, %lld lines; medians of processor time\n", double(bytes.size()) / 1e6,
                static_cast<long long>(bytes.count('\n')));
    std::printf("characters: %.0f ms\n", medianMs([&] { (void)config::checkText(bytes, u"f"_s, 4 << 20); }));
    config::YamlTree tree;
    std::printf("tree: %.0f ms\n", medianMs([&] { tree = config::YamlTree::parse(bytes, u"f"_s); }));
    std::printf("copy of the tree: %.0f ms\n", medianMs([&] {
                    const config::YamlNode copy = *tree.root;
                    (void)copy;
                }));
    std::printf("fleet: %.0f ms\n", medianMs([&] {
                    config::ProblemList list(bytes, u"f"_s, 200);
                    (void)config::FleetBuilder(&list, false).build(*tree.root);
                }));
    config::DocumentIndex index;
    std::printf("index: %.0f ms\n", medianMs([&] { index = *config::DocumentIndex::readAccepted(bytes); }));
    std::printf("copy of the index: %.0f ms\n", medianMs([&] {
                    const config::DocumentIndex copy = index;
                    (void)copy;
                }));
    std::printf("names: %.0f ms\n", medianMs([&] { (void)config::FleetNames::of(index); }));
    std::printf("tree and index in one pass: %.0f ms\n", medianMs([&] { (void)config::readDocument(bytes, u"f"_s); }));
    config::PiecewiseReader reader;
    std::printf("piecewise, at first: %.0f ms\n", medianMs([&] {
                    config::PiecewiseReader fresh;
                    (void)fresh.read(bytes, u"f"_s);
                }));
    (void)reader.read(bytes, u"f"_s);
    QByteArray edited = bytes;
    const qsizetype at = edited.indexOf("svc", edited.size() / 2);
    const double again = medianMs([&] {
        edited.insert(at, 'x');
        (void)reader.read(edited, u"f"_s);
    });
    std::printf("piecewise, after a keystroke: %.0f ms, %d entries parsed\n", again, reader.parsed());
    return 0;
}
