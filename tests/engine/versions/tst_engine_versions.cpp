// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Versions of repositories, and what each of them changed, by name.
#include "engine/operations/operationcalls.h"
#include "ports/versionservice.h"
#include "support/compareenum.h"

#include <QRegularExpression>
#include <QTest>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;
namespace fake = pulpit::fakepulp;

namespace {

/// Every plugin with a version 1 of ten packages and a version 2 of seven others beside three of them.
SyncFleet::Options twoVersions()
{
    SyncFleet::Options options;
    options.prepare = [](fake::Fleet &fleet) {
        fake::Server &server = *fleet.servers().at(0);
        for (const auto &[plugin, name] :
             {std::pair(fake::Plugin::Rpm, u"rpm-1"_s), std::pair(fake::Plugin::Deb, u"deb-1"_s),
              std::pair(fake::Plugin::File, u"file-1"_s), std::pair(fake::Plugin::Python, u"python-1"_s)}) {
            fake::RepositorySpec spec;
            spec.plugin = plugin;
            spec.name = name;
            spec.url = u"http://upstream.invalid/"_s + name + u'/';
            spec.content = fake::ContentSet::numbered(plugin, 10, u"old"_s);
            fake::Repository &repository = server.addRepository(spec);
            server.domain().addVersion(repository, fake::ContentSet::numbered(plugin, 7, u"new"_s), server.now());
        }
    };
    return options;
}

RepositoryId idOf(SyncFleet &fleet, const QString &name)
{
    if (!answered(fleet.engine().servers().reconcile(fleet.primary())))
        return {};
    return fleet.repository(fleet.primary(), name).id;
}

} // namespace

class VersionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void versionsAreListedNewestFirst()
    {
        SyncFleet fleet(twoVersions());
        const RepositoryId id = idOf(fleet, u"rpm-1"_s);
        const auto versions = answered(fleet.engine().versions().versions(id, 10));
        QVERIFY2(versions, versions ? "" : qPrintable(versions.error().oneLine()));
        QCOMPARE(versions->size(), 3);
        QCOMPARE(versions->first().number, 2);
        QCOMPARE(versions->first().present.value(u"rpm.package"_s), 7);
        QCOMPARE(versions->first().added.value(u"rpm.package"_s), 7);
        QCOMPARE(versions->first().removed.value(u"rpm.package"_s), 10);
        QCOMPARE(versions->last().number, 0);
        QCOMPARE(answered(fleet.engine().versions().versions(id, 2))->size(), 2);
        const auto unknown = answered(fleet.engine().versions().versions(RepositoryId(4711), 2));
        COMPARE_ENUM(unknown.error().code, ErrorCode::NotFound);
    }

    void changesAreToldByName_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"rpm-1", "deb-1", "file-1", "python-1"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void changesAreToldByName()
    {
        QFETCH(QString, name);
        SyncFleet fleet(twoVersions());
        const RepositoryId id = idOf(fleet, name);
        const auto change = answered(fleet.engine().versions().change(id, 2, 100));
        QVERIFY2(change, change ? "" : qPrintable(change.error().oneLine()));
        QCOMPARE(change->number, 2);
        QCOMPARE(change->addedCount, 7);
        QCOMPARE(change->removedCount, 10);
        QCOMPARE(change->added.size(), 7);
        QCOMPARE(change->removed.size(), 10);
        QVERIFY2(change->added.first().contains(u"new"_s), qPrintable(change->added.first()));
        QVERIFY2(change->removed.first().contains(u"old"_s), qPrintable(change->removed.first()));
        QVERIFY(std::is_sorted(change->added.begin(), change->added.end()));
        const auto first = answered(fleet.engine().versions().change(id, 1, 100));
        QVERIFY(first);
        QCOMPARE(first->addedCount, 10);
        QCOMPARE(first->removedCount, 0);
    }

    void namesAreBoundedAndCountsAreNot()
    {
        SyncFleet fleet(twoVersions());
        const RepositoryId id = idOf(fleet, u"rpm-1"_s);
        const auto change = answered(fleet.engine().versions().change(id, 2, 3));
        QVERIFY(change);
        QCOMPARE(change->added.size(), 3);
        QCOMPARE(change->removed.size(), 3);
        QCOMPARE(change->addedCount, 7);
        QCOMPARE(change->removedCount, 10);
        const auto counts = answered(fleet.engine().versions().change(id, 2, 0));
        QVERIFY(counts && counts->added.isEmpty());
        QCOMPARE(counts->addedCount, 7);
    }

    void anEmptyVersionCostsOneRequest()
    {
        SyncFleet fleet(twoVersions());
        const RepositoryId id = idOf(fleet, u"rpm-1"_s);
        fleet.onPrimary([](fake::Server &server) { server.counters().reset(); });
        const auto change = answered(fleet.engine().versions().change(id, 0, 100));
        QVERIFY2(change, change ? "" : qPrintable(change.error().oneLine()));
        QCOMPARE(change->addedCount, 0);
        qint64 lists = -1;
        fleet.onPrimary([&](fake::Server &server) { lists = server.counters().matching(u"GET */content/*"_s); });
        QCOMPARE(lists, 0);
    }

    void versionsAndRepositoriesAreCompared()
    {
        SyncFleet fleet(twoVersions());
        const RepositoryId rpm = idOf(fleet, u"rpm-1"_s);
        const RepositoryId deb = fleet.repository(fleet.primary(), u"deb-1"_s).id;
        auto difference = answered(fleet.engine().versions().compare({rpm, 1}, {rpm, -1}, 3));
        QVERIFY2(difference, difference ? "" : qPrintable(difference.error().oneLine()));
        QCOMPARE(difference->first, 1);
        QCOMPARE(difference->second, 2);
        QCOMPARE(difference->onlyFirstCount, 10);
        QCOMPARE(difference->onlySecondCount, 7);
        QCOMPARE(difference->onlyFirst.size(), 3);
        QVERIFY(difference->onlyFirst.first().contains(u"old"_s));
        difference = answered(fleet.engine().versions().compare({rpm, 2}, {rpm, 2}, 3));
        QVERIFY(difference && difference->isSame());
        QCOMPARE(difference->common, 7);
        COMPARE_ENUM(answered(fleet.engine().versions().compare({rpm, -1}, {deb, -1}, 3)).error().code,
                     ErrorCode::InvalidInput);
        COMPARE_ENUM(answered(fleet.engine().versions().compare({rpm, -1}, {rpm, 9}, 3)).error().code,
                     ErrorCode::NotFound);
    }

    void whatIsGoneIsNotFound()
    {
        SyncFleet fleet(twoVersions());
        const RepositoryId id = idOf(fleet, u"rpm-1"_s);
        const auto change = answered(fleet.engine().versions().change(id, 17, 100));
        QVERIFY(!change);
        COMPARE_ENUM(change.error().code, ErrorCode::NotFound);
        QVERIFY(change.error().advice.contains(u"retain_repo_versions"_s));
        COMPARE_ENUM(answered(fleet.engine().versions().change(id, -1, 1)).error().code, ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(VersionsTest)
#include "tst_engine_versions.moc"
