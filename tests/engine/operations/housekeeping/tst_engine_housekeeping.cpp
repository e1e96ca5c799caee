// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Orphans, repair, disk space, task records, retained versions: planned with what goes, applied, planned again empty.
#include "engine/operations/operationcalls.h"
#include "support/compareenum.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;
namespace fake = pulpit::fakepulp;

namespace {

SyncFleet::Options twoRepositories()
{
    SyncFleet::Options options;
    options.prepare = [](fake::Fleet &fleet) {
        for (const QString &name : {u"ext-a"_s, u"ext-b"_s}) {
            fake::RepositorySpec spec;
            spec.name = name;
            spec.url = u"http://upstream.invalid/"_s + name + u'/';
            spec.content = fake::ContentSet::numbered(fake::Plugin::Rpm, 4, name);
            fleet.servers().at(0)->addRepository(spec);
        }
        fake::RepositorySpec internal;
        internal.name = u"int-c"_s;
        internal.content = fake::ContentSet::numbered(fake::Plugin::Rpm, 4, internal.name);
        fleet.servers().at(0)->addRepository(internal);
    };
    return options;
}

void removeFromServer(SyncFleet &fleet, const QString &name)
{
    fleet.onPrimary([&](fake::Server &server) {
        server.domain().removeRepository(*server.domain().repositories.findByName(name), server.now());
    });
}

} // namespace

class HousekeepingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void orphans()
    {
        SyncFleet fleet(twoRepositories());
        const QString operation = u"housekeeping orphans"_s;
        const QJsonObject now {{u"protection_minutes"_s, 0}};
        QVERIFY(planned(fleet, operation, now)->isEmpty());
        removeFromServer(fleet, u"ext-a"_s);
        QVERIFY(planned(fleet, operation, {})->isEmpty()); // protected for a day
        const auto plan = planned(fleet, operation, now);
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().oneLine()));
        QCOMPARE(plan->changes.size(), 1); // the secondary has none
        const domain::PlannedChange &change = plan->changes.first();
        QCOMPARE(change.content.value(u"rpm/packages"_s), 4);
        QVERIFY(change.bytes && *change.bytes > 0);
        QVERIFY(plan->isDestructive);
        const Ended ended = applied(fleet, *plan);
        QVERIFY2(ended.isProved(), qPrintable(ended.text()));
        QVERIFY(planned(fleet, operation, now)->isEmpty());
        QVERIFY(!planned(fleet, operation, {{u"protection_minutes"_s, -5}}));
    }

    void repairOfAServerAndOfRepositories()
    {
        SyncFleet fleet(twoRepositories());
        const QString operation = u"housekeeping repair"_s;
        const Ended whole = done(fleet, operation, {{u"server"_s, u"primary"_s}});
        QVERIFY2(whole.isProved(), qPrintable(whole.text()));
        const auto some = planned(fleet, operation, {{u"server"_s, u"primary"_s}, {u"regex_include"_s, u"^ext-"_s}});
        QVERIFY(some);
        QCOMPARE(some->changes.size(), 2);
        QCOMPARE(some->changes.first().action, u"repair"_s);
        const Ended ended = applied(fleet, *some);
        QVERIFY2(ended.isProved(), qPrintable(ended.text()));
    }

    void reclaimedSpace()
    {
        SyncFleet fleet(twoRepositories());
        const QString operation = u"housekeeping reclaim"_s;
        QVERIFY(!planned(fleet, operation, {})); // of which repositories?
        const QJsonObject request {{u"server"_s, u"primary"_s}, {u"regex_include"_s, u"."_s}};
        const auto plan = planned(fleet, operation, request);
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().oneLine()));
        QCOMPARE(plan->changes.size(), 1);
        QVERIFY(plan->changes.first().bytes.value_or(0) > 0);
        QVERIFY(remarks(*plan, u"have no remote"_s));
        const Ended ended = applied(fleet, *plan);
        QVERIFY2(ended.isProved(), qPrintable(ended.text()));
        QVERIFY(planned(fleet, operation, request)->isEmpty());
    }

    void purgedTasks()
    {
        SyncFleet fleet(twoRepositories());
        const QString operation = u"housekeeping purge-tasks"_s;
        QVERIFY(done(fleet, u"housekeeping repair"_s, {{u"server"_s, u"primary"_s}}).isProved());
        QVERIFY(planned(fleet, operation, {})->isEmpty()); // none is a month old
        QTest::qWait(1100); // times of a plan have no fractions of seconds
        const auto plan = planned(fleet, operation, {{u"older_than_days"_s, 0}});
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().oneLine()));
        QCOMPARE(plan->changes.size(), 1);
        QCOMPARE(plan->changes.first().note, u"1 tasks"_s);
        const Ended ended = applied(fleet, *plan);
        QVERIFY2(ended.isProved(), qPrintable(ended.text()));
        QVERIFY(planned(fleet, operation, plan->request)->isEmpty());
        QVERIFY(!planned(fleet, operation, {{u"states"_s, QJsonArray {u"running"_s}}}));
        QVERIFY(!planned(fleet, operation, {{u"finished_before"_s, u"yesterday"_s}}));
    }

    void retainedVersions()
    {
        SyncFleet fleet(twoRepositories());
        fleet.onPrimary([](fake::Server &server) {
            for (int i = 5; i < 8; ++i)
                server.domain().addVersion(*server.domain().repositories.findByName(u"ext-a"_s),
                                           fake::ContentSet::numbered(fake::Plugin::Rpm, i), server.now());
        });
        const QString operation = u"housekeeping retain"_s;
        const QJsonObject request {{u"regex_include"_s, u"^ext-"_s}, {u"keep"_s, 2}};
        QVERIFY(!planned(fleet, operation, {{u"keep"_s, 2}}));
        QVERIFY(!planned(fleet, operation, {{u"regex_include"_s, u"^ext-"_s}}));
        const auto plan = planned(fleet, operation, request);
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().oneLine()));
        QCOMPARE(changesOf(*plan), (QStringList {u"update repository ext-a"_s, u"update repository ext-b"_s}));
        QVERIFY(plan->isDestructive);
        QVERIFY(plan->changes.at(0).note.contains(u"at most 3 of 5"_s)
                || plan->changes.at(1).note.contains(u"3 of 5"_s));
        const Ended ended = applied(fleet, *plan);
        QVERIFY2(ended.isProved(), qPrintable(ended.text()));
        QVERIFY(planned(fleet, operation, request)->isEmpty());
        const auto all = planned(fleet, operation, {{u"regex_include"_s, u"^ext-"_s}, {u"keep"_s, 0}});
        QVERIFY(all && all->changes.size() == 2 && !all->isDestructive);
    }

    void aServerThatCannotBeReadIsAFailure()
    {
        SyncFleet fleet(twoRepositories());
        fleet.onSecondary([](fake::Server &server) { server.stop(); });
        QVERIFY(!planned(fleet, u"housekeeping orphans"_s, {}));
        QVERIFY(!planned(fleet, u"housekeeping purge-tasks"_s, {}));
        QVERIFY(!planned(fleet, u"housekeeping orphans"_s, {{u"server"_s, u"unknown"_s}}));
    }
};

QTEST_GUILESS_MAIN(HousekeepingTest)
#include "tst_engine_housekeeping.moc"
