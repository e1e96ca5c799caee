// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Places on servers: order, sharing, cancellation. And the waiting primitives that they are made of.
#include "engine/async/waiting.h"
#include "engine/limits.h"
#include "support/compareenum.h"

#include <QElapsedTimer>
#include <QPromise>
#include <QTest>

#include <thread>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace pulpit;
using namespace pulpit::engine;

namespace {

struct Holder
{
    std::optional<Result<Slot>> result;
    [[nodiscard]] bool isInside() const { return result && result->has_value(); }
};

QCoro::Task<> enterSync(Limits &limits, QString server, CancellationToken token, std::shared_ptr<Holder> holder)
{
    holder->result = co_await limits.sync(server, token);
}

QCoro::Task<> enterSource(Limits &limits, QString source, QString secondary, std::shared_ptr<Holder> holder)
{
    holder->result = co_await limits.source(source, secondary, {});
}

domain::FleetConfiguration fleet(int syncs, int secondaries)
{
    domain::Server server;
    server.name = u"a"_s;
    server.maxConcurrentSyncs = syncs;
    server.maxConcurrentSecondaries = secondaries;
    domain::FleetConfiguration fleet;
    fleet.servers = {server};
    return fleet;
}

} // namespace

class LimitsTest : public QObject
{
    Q_OBJECT

    QList<std::shared_ptr<Holder>> enter(Limits &limits, int count, const CancellationToken &token = {})
    {
        QList<std::shared_ptr<Holder>> holders;
        for (int i = 0; i < count; ++i) {
            holders.append(std::make_shared<Holder>());
            enterSync(limits, u"a"_s, token, holders.last());
        }
        return holders;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void withoutALimitEverybodyEnters()
    {
        Limits limits;
        limits.configure(fleet(0, 0));
        const auto holders = enter(limits, 20);
        for (const auto &holder : holders)
            QVERIFY(holder->isInside());
    }

    void placesAreGivenInTheOrderOfAsking()
    {
        Limits limits;
        limits.configure(fleet(2, 0));
        const auto holders = enter(limits, 4);
        QVERIFY(holders[0]->isInside());
        QVERIFY(holders[1]->isInside());
        QVERIFY(!holders[2]->result);
        QCOMPARE(limits.waiting(), 2);
        holders[1]->result.reset();
        QTRY_VERIFY(holders[2]->isInside());
        QVERIFY(!holders[3]->result);
        holders[0]->result.reset();
        QTRY_VERIFY(holders[3]->isInside());
        QCOMPARE(limits.waiting(), 0);
    }

    void aHigherLimitServesTheWaiting()
    {
        Limits limits;
        limits.configure(fleet(1, 0));
        const auto holders = enter(limits, 3);
        limits.configure(fleet(3, 0));
        QTRY_VERIFY(holders[1]->isInside());
        QTRY_VERIFY(holders[2]->isInside());
    }

    void whoIsCanceledLeavesTheQueue()
    {
        Limits limits;
        limits.configure(fleet(1, 0));
        CancellationSource source;
        const auto first = enter(limits, 1);
        const auto canceled = enter(limits, 1, source.token());
        const auto third = enter(limits, 1);
        source.cancel();
        QTRY_VERIFY(canceled.first()->result);
        COMPARE_ENUM(canceled.first()->result->error().code, ErrorCode::Canceled);
        first.first()->result.reset();
        QTRY_VERIFY(third.first()->isInside());
    }

    void jobsOfOneSecondaryShareAPlaceAtTheSource()
    {
        Limits limits;
        limits.configure(fleet(0, 1));
        QList<std::shared_ptr<Holder>> holders;
        for (const QString &secondary : {u"b"_s, u"c"_s, u"b"_s}) {
            holders.append(std::make_shared<Holder>());
            enterSource(limits, u"a"_s, secondary, holders.last());
        }
        QVERIFY(holders[0]->isInside());
        QVERIFY(!holders[1]->result);
        QVERIFY(holders[2]->isInside());
        holders[0]->result.reset();
        QTest::qWait(10);
        QVERIFY(!holders[1]->result);
        holders[2]->result.reset();
        QTRY_VERIFY(holders[1]->isInside());
    }

    void aPauseEndsEarlyWhenCanceledFromAnotherThread()
    {
        CancellationSource source;
        std::optional<bool> slept;
        struct Sleeper
        {
            static QCoro::Task<> run(CancellationToken token, std::optional<bool> &result)
            {
                result = co_await pause(60s, token);
            }
        };
        Sleeper::run(source.token(), slept);
        std::thread([&source] { source.cancel(); }).join();
        QTRY_VERIFY(slept);
        QVERIFY(!*slept);
    }

    void anEventWakesAllAndTimeEndsTheRest()
    {
        const Event event;
        const Event never;
        QList<bool> results;
        struct Waiter
        {
            static QCoro::Task<> run(Event event, std::chrono::milliseconds limit, QList<bool> &results)
            {
                const bool happened = co_await waitFor(event, limit);
                results.append(happened);
            }
        };
        Waiter::run(event, 0ms, results);
        Waiter::run(event, 60s, results);
        Waiter::run(never, 20ms, results);
        event.set();
        QVERIFY(results.isEmpty()); // nobody is resumed inside set()
        QTRY_COMPARE(results.size(), 3);
        QCOMPARE(results, (QList<bool> {true, true, false}));
    }

    void aFutureThatIsDroppedIsCanceled()
    {
        std::optional<Result<int>> result;
        struct Asker
        {
            static QCoro::Task<> run(QFuture<Result<int>> future, std::optional<Result<int>> &result)
            {
                result = co_await answerOf(future);
            }
        };
        auto promise = std::make_unique<QPromise<Result<int>>>();
        promise->start();
        Asker::run(promise->future(), result);
        promise.reset();
        QTRY_VERIFY(result);
        COMPARE_ENUM(result->error().code, ErrorCode::Canceled);
    }
};

QTEST_GUILESS_MAIN(LimitsTest)
#include "tst_limits.moc"
