// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Removal of repositories: planned by default, applied exactly so, proved; what Pulp Manager got wrong is right.
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

const QString kRemove = u"repo remove"_s;

fake::RepositorySpec repository(const QString &name)
{
    fake::RepositorySpec spec;
    spec.name = name;
    spec.url = u"http://upstream.invalid/"_s + name + u'/';
    spec.content = fake::ContentSet::numbered(fake::Plugin::Rpm, 3, name);
    return spec;
}

SyncFleet::Options threeRepositories()
{
    SyncFleet::Options options;
    options.prepare = [](fake::Fleet &fleet) {
        for (const QString &name : {u"ext-a"_s, u"ext-b"_s, u"int-c"_s})
            fleet.servers().at(0)->addRepository(repository(name));
    };
    return options;
}

QJsonObject onPrimary(const QString &include = {}, const QString &exclude = {})
{
    return {{u"server"_s, u"primary"_s}, {u"regex_include"_s, include}, {u"regex_exclude"_s, exclude}};
}

struct Left
{
    QStringList repositories;
    QStringList remotes;
    QStringList distributions;
    qint64 deletes = 0;
};

Left left(SyncFleet &fleet)
{
    Left left;
    fleet.onPrimary([&](fake::Server &server) {
        server.domain().repositories.forEach([&](fake::Repository &row) { left.repositories.append(row.name); });
        server.domain().remotes.forEach([&](fake::Remote &row) { left.remotes.append(row.name); });
        server.domain().distributions.forEach([&](fake::Distribution &row) { left.distributions.append(row.name); });
        left.deletes = server.counters().matching(u"DELETE *"_s);
    });
    for (QStringList *list : {&left.repositories, &left.remotes, &left.distributions})
        list->sort();
    return left;
}

} // namespace

class RemovalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void check20_thePlanIsTheDryRunAndSendsNoDelete()
    {
        SyncFleet fleet(threeRepositories());
        const auto plan = planned(fleet, kRemove, onPrimary(u"^ext-"_s));
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().oneLine()));
        QCOMPARE(changesOf(*plan),
                 (QStringList {u"remove distribution ext-a"_s, u"remove distribution ext-b"_s, u"remove remote ext-a"_s,
                               u"remove remote ext-b"_s, u"remove repository ext-a"_s, u"remove repository ext-b"_s}));
        QVERIFY(plan->isDestructive);
        QCOMPARE(plan->preconditions.size(), 6);
        for (const domain::PlannedChange &change : plan->changes)
            QCOMPARE(change.content.value(u"rpm.package"_s), change.object == u"repository"_s ? 3 : 0);
        QCOMPARE(left(fleet).deletes, 0);
        QCOMPARE(left(fleet).repositories.size(), 3);
    }

    void removedAndProvedAndPlannedAgainEmpty()
    {
        SyncFleet fleet(threeRepositories());
        QVERIFY(answered(fleet.engine().servers().reconcile(fleet.primary())));
        const Ended ended = done(fleet, kRemove, onPrimary(u"^ext-"_s));
        QVERIFY2(ended.isProved(), qPrintable(ended.text()));
        QCOMPARE(ended.proof->lines.size(), 6);
        const Left now = left(fleet);
        QCOMPARE(now.repositories, QStringList {u"int-c"_s});
        QCOMPARE(now.remotes, QStringList {u"int-c"_s});
        QCOMPARE(now.distributions, QStringList {u"int-c"_s});
        QVERIFY(planned(fleet, kRemove, onPrimary(u"^ext-"_s))->isEmpty());
        QVERIFY(fleet.repository(fleet.primary(), u"ext-a"_s).isGone); // known at once, not at the next look
        QVERIFY(!fleet.repository(fleet.primary(), u"int-c"_s).isGone);
    }

    void check19_noMatchEndsAsNothingToDo()
    {
        SyncFleet fleet(threeRepositories());
        const auto plan = planned(fleet, kRemove, onPrimary(u"^nope"_s));
        QVERIFY(plan && plan->isEmpty());
        QVERIFY(remarks(*plan, u"no repository fits"_s));
        const auto id = answered(fleet.engine().operations().run(kRemove, onPrimary(u"^nope"_s), u"test"_s));
        QVERIFY(id);
        COMPARE_ENUM(fleet.finished(*id).state, domain::JobState::Completed); // there: running for ever
    }

    void defect5_withoutAPatternItIsRefusedAtOnce()
    {
        SyncFleet fleet(threeRepositories());
        const auto plan = planned(fleet, kRemove, onPrimary());
        QVERIFY(!plan);
        COMPARE_ENUM(plan.error().code, ErrorCode::InvalidInput);
        const auto id = answered(fleet.engine().operations().run(kRemove, onPrimary(), u"test"_s));
        QVERIFY(id);
        COMPARE_ENUM(fleet.finished(*id).state, domain::JobState::Failed); // there: queued for ever
        QCOMPARE(left(fleet).repositories.size(), 3);
    }

    void onlyAnExcludePatternLeavesTheRest()
    {
        SyncFleet fleet(threeRepositories());
        const Ended ended = done(fleet, kRemove, onPrimary({}, u"^ext-"_s));
        QVERIFY2(ended.isProved(), qPrintable(ended.text()));
        QCOMPARE(left(fleet).repositories, (QStringList {u"ext-a"_s, u"ext-b"_s}));
    }

    void namesAreExact()
    {
        SyncFleet fleet(threeRepositories());
        const QJsonObject request {{u"server"_s, u"primary"_s}, {u"names"_s, QJsonArray {u"ext-a"_s, u"gone"_s}}};
        const auto plan = planned(fleet, kRemove, request);
        QVERIFY(plan && plan->changes.size() == 3);
        QVERIFY(remarks(*plan, u"no such repository"_s));
        QVERIFY(applied(fleet, *plan).isProved());
        QCOMPARE(left(fleet).repositories, (QStringList {u"ext-b"_s, u"int-c"_s}));
    }

    void aDistributionThatIsGoneAlreadyIsNoFailure() // there: the repository was never deleted
    {
        SyncFleet fleet(threeRepositories());
        fleet.onPrimary([](fake::Server &server) {
            fake::Domain &domain = server.domain();
            domain.removeDistribution(*domain.distributions.findByName(u"ext-a"_s));
        });
        const Ended ended = done(fleet, kRemove, onPrimary(u"^ext-a$"_s));
        QVERIFY2(ended.isProved(), qPrintable(ended.text()));
        QVERIFY(!left(fleet).repositories.contains(u"ext-a"_s));
    }

    void sharedRemotesStay() // there: they were deleted under the other repositories
    {
        SyncFleet fleet(threeRepositories());
        fleet.onPrimary([](fake::Server &server) {
            fake::Domain &domain = server.domain();
            domain.repositories.findByName(u"int-c"_s)->remote = domain.remotes.findByName(u"ext-a"_s)->id;
        });
        const auto plan = planned(fleet, kRemove, onPrimary(u"^ext-"_s));
        QVERIFY(plan && remarks(*plan, u"the remote stays"_s));
        QVERIFY(applied(fleet, *plan).isProved());
        QCOMPARE(left(fleet).remotes, (QStringList {u"ext-a"_s, u"int-c"_s}));
        QVERIFY(planned(fleet, kRemove, onPrimary(u"^ext-"_s))->isEmpty());
    }

    void snapshotsStayUnlessAskedFor()
    {
        SyncFleet fleet(threeRepositories());
        fleet.onPrimary([](fake::Server &server) { server.addRepository(repository(u"snap-1-ext-a"_s)); });
        const auto plan = planned(fleet, kRemove, onPrimary(u"ext-a"_s));
        QVERIFY(plan && remarks(*plan, u"1 snapshots"_s));
        QCOMPARE(plan->changes.size(), 3);
        QJsonObject request = onPrimary(u"ext-a"_s);
        request.insert(u"include_snapshots"_s, true);
        QCOMPARE(planned(fleet, kRemove, request)->changes.size(), 6);
    }

    void aDistributionThatServesSomethingElseStays()
    {
        SyncFleet fleet(threeRepositories());
        fleet.onPrimary([](fake::Server &server) {
            fake::Domain &domain = server.domain();
            domain.distributions.findByName(u"ext-a"_s)->repository = domain.repositories.findByName(u"int-c"_s)->id;
        });
        const auto plan = planned(fleet, kRemove, onPrimary(u"^ext-a$"_s));
        QVERIFY(plan && remarks(*plan, u"serves something else"_s));
        QCOMPARE(changesOf(*plan), (QStringList {u"remove remote ext-a"_s, u"remove repository ext-a"_s}));
    }

    void defect1_theJobFailsWhenOneRepositoryCannotBeRemoved()
    {
        SyncFleet fleet(threeRepositories());
        fleet.onPrimary([](fake::Server &server) {
            fake::TaskFault fault;
            fault.subject = u"ext-a"_s;
            fault.nameContains = "delete";
            server.tasks().addFault(fault);
        });
        const Ended ended = done(fleet, kRemove, onPrimary(u"^ext-"_s));
        COMPARE_ENUM(ended.job.state, domain::JobState::Failed); // there: completed even if all failed
        QVERIFY2(ended.text().contains(u"ext-a"_s), qPrintable(ended.text()));
        const Left now = left(fleet);
        QCOMPARE(now.repositories, (QStringList {u"ext-a"_s, u"int-c"_s})); // the other one went
        QVERIFY(now.remotes.contains(u"ext-a"_s)); // what needs the failed one was not tried
    }

    void notAtAllIfTheWorldHasChanged()
    {
        SyncFleet fleet(threeRepositories());
        const auto plan = planned(fleet, kRemove, onPrimary(u"^ext-"_s));
        QVERIFY(plan);
        fleet.onPrimary([](fake::Server &server) {
            fake::Repository *changed = server.domain().repositories.findByName(u"ext-b"_s);
            server.domain().addVersion(*changed, fake::ContentSet::numbered(fake::Plugin::Rpm, 9), server.now());
        });
        const Ended ended = applied(fleet, *plan);
        COMPARE_ENUM(ended.job.state, domain::JobState::Failed);
        QVERIFY2(ended.text().contains(u"ext-b"_s), qPrintable(ended.text()));
        QCOMPARE(left(fleet).repositories.size(), 3);
        QCOMPARE(left(fleet).deletes, 0);
    }

    void defect33_aRetryPlansAgain()
    {
        SyncFleet fleet(threeRepositories());
        fleet.onPrimary([](fake::Server &server) {
            fake::TaskFault failing;
            failing.subject = u"ext-a"_s;
            failing.nameContains = "delete";
            server.tasks().addFault(failing);
        });
        const auto plan = planned(fleet, kRemove, onPrimary(u"^ext-"_s));
        QVERIFY(plan);
        const Ended failed = applied(fleet, *plan);
        COMPARE_ENUM(failed.job.state, domain::JobState::Failed);
        fleet.onPrimary([](fake::Server &server) { server.tasks().clearFaults(); });
        const auto again = answered(fleet.engine().jobs().retry(failed.job.id, u"somebody"_s));
        QVERIFY2(again, again ? "" : qPrintable(again.error().oneLine()));
        QVERIFY(*again != failed.job.id);
        const domain::Job job = fleet.finished(*again);
        COMPARE_ENUM(job.state, domain::JobState::Completed);
        QCOMPARE(job.startedBy, u"somebody"_s);
        QCOMPARE(left(fleet).repositories, QStringList {u"int-c"_s});
    }

    /// What came up since somebody looked at the plan is not removed by pressing "retry".
    void aRetryTakesNothingThatNobodyHasSeen()
    {
        SyncFleet fleet(threeRepositories());
        fleet.onPrimary([](fake::Server &server) {
            fake::TaskFault failing;
            failing.subject = u"ext-a"_s;
            failing.nameContains = "delete";
            server.tasks().addFault(failing);
        });
        const Ended failed = done(fleet, kRemove, onPrimary(u"^ext-"_s));
        COMPARE_ENUM(failed.job.state, domain::JobState::Failed);
        fleet.onPrimary([](fake::Server &server) { server.addRepository(repository(u"ext-new"_s)); });
        const auto again = answered(fleet.engine().jobs().retry(failed.job.id, u"somebody"_s));
        QVERIFY(again);
        const domain::Job job = fleet.finished(*again);
        COMPARE_ENUM(job.state, domain::JobState::Failed);
        QVERIFY2(job.failure.message.contains(u"more than was agreed to"_s), qPrintable(job.failure.message));
        QVERIFY(left(fleet).repositories.contains(u"ext-new"_s));
        const auto third = answered(fleet.engine().jobs().retry(job.id, u"somebody"_s)); // nor by pressing it twice
        QVERIFY(third);
        COMPARE_ENUM(fleet.finished(*third).state, domain::JobState::Failed);
        QVERIFY(left(fleet).repositories.contains(u"ext-new"_s));
    }

    void aListThatCannotBeReadIsAFailure()
    {
        SyncFleet fleet(threeRepositories());
        fleet.onPrimary([](fake::Server &server) {
            fake::Fault fault;
            fault.kind = fake::Fault::Kind::ServerError;
            fault.path = u"*/distributions/*"_s;
            server.faults().add(fault);
        });
        QVERIFY(!planned(fleet, kRemove, onPrimary(u"^ext-"_s)));
    }
};

QTEST_GUILESS_MAIN(RemovalTest)
#include "tst_engine_removal.moc"
