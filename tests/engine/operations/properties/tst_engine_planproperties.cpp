// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is on the servers and whatever is asked for: a plan that was applied leaves nothing to be planned.
#include "definitionfolder.h"
#include "engine/operations/operationcalls.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <rapidcheck.h>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;
namespace fake = pulpit::fakepulp;

namespace {

const QStringList kTypes {u"rpm"_s, u"deb"_s, u"file"_s, u"python"_s};
constexpr std::array kPlugins {fake::Plugin::Rpm, fake::Plugin::Deb, fake::Plugin::File, fake::Plugin::Python};

struct Row
{
    int plugin = 0;
    int packages = 0;
    bool hasRemote = true;
    bool isPublished = true;
    bool isServed = true;
};

std::vector<Row> anyRows(int atLeast = 0)
{
    std::vector<Row> rows;
    const int count = *rc::gen::inRange(atLeast, 7);
    for (int i = 0; i < count; ++i) {
        Row row;
        row.plugin = *rc::gen::inRange(0, 4);
        row.packages = *rc::gen::inRange(0, 6);
        row.hasRemote = *rc::gen::arbitrary<bool>();
        row.isPublished = *rc::gen::arbitrary<bool>();
        row.isServed = *rc::gen::weightedElement<bool>({{4, true}, {1, false}});
        rows.push_back(row);
    }
    return rows;
}

QString nameOfRow(const std::vector<Row> &rows, int i)
{
    return (rows.at(std::size_t(i)).hasRemote ? u"ext-"_s : u"int-"_s) + QString::number(i);
}

void addRows(fake::Server &server, const std::vector<Row> &rows)
{
    for (int i = 0; i < int(rows.size()); ++i) {
        const Row &row = rows.at(std::size_t(i));
        fake::RepositorySpec spec;
        spec.plugin = kPlugins.at(std::size_t(row.plugin));
        spec.name = nameOfRow(rows, i);
        if (row.hasRemote)
            spec.url = u"http://upstream.invalid/%1/"_s.arg(i);
        if (row.packages > 0)
            spec.content = fake::ContentSet::numbered(spec.plugin, row.packages, u"pkg"_s);
        spec.publish = row.isPublished;
        spec.distribute = row.isServed;
        server.addRepository(spec);
    }
}

SyncFleet::Options optionsOf(const std::vector<Row> &rows)
{
    SyncFleet::Options options;
    options.prepare = [rows](fake::Fleet &fleet) {
        for (const auto &server : fleet.servers())
            addRows(*server, rows);
    };
    options.adjust = [](domain::FleetConfiguration &configuration) {
        for (domain::Server &server : configuration.servers)
            server.maxConcurrentSnapshots = 3;
    };
    return options;
}

/// One more version on a server for some repositories, published or not.
void changeSome(SyncFleet &fleet, const std::vector<Row> &rows)
{
    const std::vector<bool> changed = *rc::gen::container<std::vector<bool>>(rows.size(), rc::gen::arbitrary<bool>());
    const auto work = [&](fake::Server &server) {
        for (int i = 0; i < int(rows.size()); ++i) {
            if (!changed.at(std::size_t(i)))
                continue;
            fake::Repository *repository = server.domain().repositories.findByName(nameOfRow(rows, i));
            const auto content
                = fake::ContentSet::numbered(kPlugins.at(std::size_t(rows.at(std::size_t(i)).plugin)), 8, u"new"_s);
            server.domain().addVersion(*repository, content, server.now());
        }
    };
    fleet.onPrimary(work);
    fleet.onSecondary(work);
}

QString anyPattern()
{
    return *rc::gen::elementOf(std::vector<QString> {u"^ext-"_s, u"[02]$"_s, u"."_s, u"^int-"_s, u"nothing"_s});
}

/// Plans, applies and plans again. False: it could not be planned at all.
bool settles(SyncFleet &fleet, const QString &operation, const QJsonObject &request)
{
    const auto plan = planned(fleet, operation, request);
    if (!plan) {
        RC_LOG() << qPrintable(operation) << ": " << qPrintable(plan.error().oneLine()) << '\n';
        return false;
    }
    const Result<> checked = domain::checkPlan(*plan);
    RC_ASSERT(checked.has_value());
    RC_ASSERT(domain::Plan::fromJson(plan->toJson()).toJson() == plan->toJson());
    if (!plan->isEmpty()) {
        const Ended ended = applied(fleet, *plan);
        RC_LOG() << qPrintable(operation) << ": " << qPrintable(ended.text()) << '\n';
        RC_ASSERT(ended.isProved());
    }
    const auto again = planned(fleet, operation, plan->request);
    if (!again)
        RC_LOG() << qPrintable(again.error().oneLine()) << '\n';
    RC_ASSERT(again.has_value());
    for (const QString &change : changesOf(*again))
        RC_LOG() << "left: " << qPrintable(change) << '\n';
    RC_ASSERT(again->isEmpty());
    return true;
}

QJsonObject definitionOfRow(const Row &row, int i)
{
    QJsonObject definition = plainDefinition(QString::number(i), kTypes.at(row.plugin), row.hasRemote);
    QJsonObject repository;
    if (row.packages > 0)
        repository.insert(u"retain_repo_versions"_s, row.packages);
    if (row.isPublished)
        repository.insert(u"autopublish"_s, true);
    QJsonObject remote;
    if (row.packages > 3)
        remote.insert(u"rate_limit"_s, row.packages);
    if (!row.isPublished)
        remote.insert(u"policy"_s, u"on_demand"_s);
    definition.insert(u"x-pulpit"_s, QJsonObject {{u"repository"_s, repository}, {u"remote"_s, remote}});
    return definition;
}

void defineRows(const DefinitionFolder &folder, const std::vector<Row> &rows)
{
    folder.clear();
    for (int i = 0; i < int(rows.size()); ++i)
        folder.define(u"%1/%2.json"_s.arg(rows.at(std::size_t(i)).hasRemote ? u"remote"_s : u"internal"_s).arg(i),
                      definitionOfRow(rows.at(std::size_t(i)), i));
}

} // namespace

class PlanPropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void removalOfRepositories()
    {
        QVERIFY(rc::check("repo remove", [] {
            const std::vector<Row> rows = anyRows();
            SyncFleet fleet(optionsOf(rows));
            const QJsonObject request {{u"servers"_s, QJsonArray {fleet.primary(), fleet.secondary()}},
                                       {u"regex_include"_s, anyPattern()},
                                       {u"regex_exclude"_s, *rc::gen::elementOf(std::vector<QString> {{}, u"1$"_s})},
                                       {u"include_snapshots"_s, *rc::gen::arbitrary<bool>()}};
            RC_ASSERT(settles(fleet, u"repo remove"_s, request));
        }));
    }

    void removalOfPackages()
    {
        QVERIFY(rc::check("package remove", [] {
            const std::vector<Row> rows = anyRows(1);
            SyncFleet fleet(optionsOf(rows));
            if (*rc::gen::arbitrary<bool>())
                changeSome(fleet, rows);
            QString name = *rc::gen::elementOf(std::vector<QString> {u"pkg00001"_s, u"pkg00004"_s, u"new00002"_s});
            const QJsonObject request {{u"name"_s, name}, {u"include_snapshots"_s, true}};
            RC_ASSERT(settles(fleet, u"package remove"_s, request));
        }));
    }

    void registrationAndItsEnd()
    {
        QVERIFY(rc::check("repo-config apply", [] {
            const DefinitionFolder folder;
            SyncFleet::Options options;
            folder.addTo(&options);
            SyncFleet fleet(options);
            for (int round = 0; round < 3; ++round) {
                std::vector<Row> rows = anyRows();
                // A name keeps its type: Pulp cannot change it.
                for (int i = 0; i < int(rows.size()); ++i)
                    rows.at(std::size_t(i)).plugin = i % 4;
                defineRows(folder, rows);
                const QJsonObject request {{u"server"_s, fleet.primary()}, {u"remove_deleted"_s, true}};
                RC_ASSERT(settles(fleet, u"repo-config apply"_s, request));
                int onServer = 0;
                fleet.onPrimary([&](fake::Server &server) { onServer = int(server.domain().repositories.size()); });
                RC_ASSERT(onServer == int(rows.size()));
                RC_ASSERT(settles(fleet, u"reconcile"_s, {{u"server"_s, fleet.primary()}}));
            }
        }));
    }

    void housekeeping()
    {
        QVERIFY(rc::check("housekeeping", [] {
            const std::vector<Row> rows = anyRows(1);
            SyncFleet fleet(optionsOf(rows));
            for (int i = 0; i < *rc::gen::inRange(0, 4); ++i)
                changeSome(fleet, rows);
            const QString include = anyPattern();
            const QJsonObject keep {{u"regex_include"_s, include}, {u"keep"_s, *rc::gen::inRange(0, 4)}};
            RC_ASSERT(settles(fleet, u"housekeeping retain"_s, keep));
            if (*rc::gen::arbitrary<bool>())
                RC_ASSERT(
                    settles(fleet, u"repo remove"_s, {{u"server"_s, fleet.primary()}, {u"regex_include"_s, include}}));
            RC_ASSERT(settles(fleet, u"housekeeping orphans"_s, {{u"protection_minutes"_s, 0}}));
            RC_ASSERT(settles(fleet, u"housekeeping reclaim"_s, {{u"regex_include"_s, u"."_s}}));
        }));
    }

    void snapshots()
    {
        QVERIFY(rc::check("snapshot create, switch, back, expire", [] {
            const std::vector<Row> rows = anyRows(1);
            SyncFleet fleet(optionsOf(rows));
            const QString include = anyPattern();
            QJsonObject create {
                {u"server"_s, fleet.primary()}, {u"snapshot_prefix"_s, u"a"_s}, {u"regex_include"_s, include}};
            const bool isMade = settles(fleet, u"snapshot create"_s, create);
            changeSome(fleet, rows);
            create.insert(u"allow_snapshot_reuse"_s, true);
            RC_ASSERT(settles(fleet, u"snapshot create"_s, create) || !isMade);
            const QJsonObject there {{u"servers"_s, QJsonArray {fleet.primary()}}, {u"snapshot_prefix"_s, u"a"_s}};
            if (settles(fleet, u"snapshot switch"_s, there))
                RC_ASSERT(settles(fleet, u"snapshot back"_s, {{u"servers"_s, QJsonArray {fleet.primary()}}}));
            const QJsonObject expire {{u"servers"_s, QJsonArray {fleet.primary()}}, {u"keep"_s, 0}};
            (void)settles(fleet, u"snapshot expire"_s, expire);
        }));
    }

    void releases()
    {
        QVERIFY(rc::check("release prepare, switch, follow", [] {
            const std::vector<Row> rows = anyRows(1);
            SyncFleet fleet(optionsOf(rows));
            const QJsonObject request {{u"servers"_s, QJsonArray {fleet.primary(), fleet.secondary()}},
                                       {u"regex_include"_s, anyPattern()}};
            RC_ASSERT(settles(fleet, u"release prepare"_s, request));
            changeSome(fleet, rows);
            RC_ASSERT(settles(fleet, u"release switch"_s, request));
            if (*rc::gen::arbitrary<bool>())
                RC_ASSERT(settles(fleet, u"release follow"_s, request));
        }));
    }
};

QTEST_GUILESS_MAIN(PlanPropertiesTest)
#include "tst_engine_planproperties.moc"
