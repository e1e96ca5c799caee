// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Operations on a server on which something goes wrong, in every way that the fake knows: a plan is whole or a failure,
// a job ends and tells the truth, and doing it again finishes the work.
#include "engine/operations/operationcalls.h"
#include "support/compareenum.h"

#include <QRegularExpression>
#include <QTest>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;
namespace fake = pulpit::fakepulp;

namespace {

const QString kRemove = u"repo remove"_s;

SyncFleet::Options fourTypes()
{
    SyncFleet::Options options;
    options.prepare = [](fake::Fleet &fleet) { addAllTypes(*fleet.servers().at(0), 3); };
    return options;
}

QJsonObject everything(const QString &maxRuntime = {})
{
    return {{u"server"_s, u"primary"_s}, {u"regex_include"_s, u"."_s}, {u"max_runtime"_s, maxRuntime}};
}

int objectsLeft(SyncFleet &fleet)
{
    int count = 0;
    fleet.onPrimary([&](fake::Server &server) {
        const fake::Domain &domain = server.domain();
        count = int(domain.repositories.size() + domain.remotes.size() + domain.distributions.size());
    });
    return count;
}

void clearFaults(SyncFleet &fleet)
{
    fleet.onPrimary([](fake::Server &server) {
        server.faults().clear();
        server.tasks().clearFaults();
    });
}

void addFault(SyncFleet &fleet, fake::Fault fault)
{
    fleet.onPrimary([&](fake::Server &server) { server.faults().add(fault); });
}

/// Every kind but silence and missing permissions: the first only waits for the time-out, the second looks like a
/// server with less on it.
void faultKinds()
{
    using Kind = fake::Fault::Kind;
    QTest::addColumn<int>("kind");
    const QList<std::pair<const char *, Kind>> kinds {{"slow", Kind::Slow},
                                                      {"closed", Kind::CloseConnection},
                                                      {"cut", Kind::DropMidBody},
                                                      {"half of the JSON", Kind::TruncatedJson},
                                                      {"502", Kind::BadGateway},
                                                      {"504", Kind::GatewayTimeout},
                                                      {"503", Kind::ServiceUnavailable},
                                                      {"500", Kind::ServerError},
                                                      {"401", Kind::Unauthorized},
                                                      {"403", Kind::Forbidden},
                                                      {"wrong host", Kind::WrongNextHost},
                                                      {"endless", Kind::EndlessPaging},
                                                      {"giant", Kind::GiantBody},
                                                      {"deep", Kind::DeepJson},
                                                      {"a page of a proxy", Kind::HtmlInsteadOfJson},
                                                      {"nothing", Kind::EmptyBody}};
    for (const auto &[name, kind] : kinds)
        QTest::newRow(name) << int(kind);
}

fake::Fault faultOf(int kind)
{
    fake::Fault fault;
    fault.kind = fake::Fault::Kind(kind);
    fault.delay = std::chrono::milliseconds(300);
    fault.bytes = fault.kind == fake::Fault::Kind::DeepJson ? 100'000 : 300'000'000;
    return fault;
}

} // namespace

class OperationFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aPlanIsWholeOrAFailure_data() { faultKinds(); }
    void aPlanIsWholeOrAFailure()
    {
        QFETCH(int, kind);
        SyncFleet fleet(fourTypes());
        const auto whole = planned(fleet, kRemove, everything());
        QVERIFY(whole);
        fake::Fault fault = faultOf(kind);
        fault.path = u"*/repositories/*"_s;
        addFault(fleet, fault);
        const auto plan = planned(fleet, kRemove, everything());
        if (plan)
            QCOMPARE(changesOf(*plan), changesOf(*whole));
        else
            QVERIFY(!plan.error().what.isEmpty());
        clearFaults(fleet);
        // Nor is anything remembered of it.
        const auto again = planned(fleet, kRemove, everything());
        QVERIFY2(again, again ? "" : qPrintable(again.error().oneLine()));
        QCOMPARE(changesOf(*again), changesOf(*whole));
    }

    void aJobTellsTheTruth_data() { faultKinds(); }
    void aJobTellsTheTruth()
    {
        QFETCH(int, kind);
        SyncFleet fleet(fourTypes());
        const auto plan = planned(fleet, kRemove, everything());
        QVERIFY(plan);
        fake::Fault fault = faultOf(kind);
        fault.method = "DELETE";
        fault.skip = 2;
        fault.times = 1;
        addFault(fleet, fault);
        const Ended ended = applied(fleet, *plan);
        QVERIFY2(domain::isFinal(ended.job.state), qPrintable(ended.text()));
        if (ended.job.state == domain::JobState::Completed)
            QVERIFY2(ended.isProved() && objectsLeft(fleet) == 0, qPrintable(ended.text()));
        else
            QVERIFY(!ended.job.failure.message.isEmpty());
        clearFaults(fleet);
        const auto rest = planned(fleet, kRemove, everything());
        QVERIFY2(rest, rest ? "" : qPrintable(rest.error().oneLine()));
        if (!rest->isEmpty())
            QVERIFY(applied(fleet, *rest).isProved());
        QCOMPARE(objectsLeft(fleet), 0);
    }

    void tasksThatDoNotEndAreCanceled_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("waiting") << int(fake::TaskFault::Kind::StuckWaiting);
        QTest::newRow("running") << int(fake::TaskFault::Kind::StuckRunning);
    }
    void tasksThatDoNotEndAreCanceled()
    {
        QFETCH(int, kind);
        SyncFleet fleet(fourTypes());
        fleet.onPrimary([kind](fake::Server &server) {
            fake::TaskFault fault;
            fault.kind = fake::TaskFault::Kind(kind);
            fault.nameContains = "delete";
            fault.times = 1;
            server.tasks().addFault(fault);
        });
        const Ended ended = done(fleet, kRemove, everything(u"3s"_s));
        QVERIFY(domain::isFinal(ended.job.state));
        QVERIFY2(ended.job.state != domain::JobState::Completed, qPrintable(ended.text()));
        const auto tasks = answered(fleet.engine().servers().pulpTasks(fleet.primary(), 50));
        QVERIFY(tasks);
        for (const domain::PulpTask &task : *tasks)
            QVERIFY2(domain::isFinal(task.state), qPrintable(task.name));
        clearFaults(fleet);
        const Ended rest = done(fleet, kRemove, everything());
        QVERIFY2(rest.isProved(), qPrintable(rest.text()));
        QCOMPARE(objectsLeft(fleet), 0);
    }
};

QTEST_GUILESS_MAIN(OperationFaultsTest)
#include "tst_engine_operationfaults.moc"
