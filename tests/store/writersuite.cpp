// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "suites.h"
#include "support/compareenum.h"
#include "testdatabase.h"

#include <QMutex>

#include <thread>

using namespace Qt::StringLiterals;

namespace pulpit::test {

namespace {

// Collects what a store tells, from the writer's thread.
class News
{
public:
    explicit News(ports::Store &store)
    {
        m_connection = QObject::connect(&store, &ports::Store::changed, [this](ports::Topics topics) {
            const QMutexLocker locker(&m_mutex);
            m_all |= topics;
            ++m_count;
        });
    }
    ~News() { QObject::disconnect(m_connection); }
    [[nodiscard]] ports::Topics all()
    {
        const QMutexLocker locker(&m_mutex);
        return m_all;
    }
    [[nodiscard]] int count()
    {
        const QMutexLocker locker(&m_mutex);
        return m_count;
    }

private:
    QMutex m_mutex; // guards the two below
    ports::Topics m_all;
    int m_count = 0;
    QMetaObject::Connection m_connection;
};

class WriterSuite : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void groupsWritesOfManyThreads();
    void waitsLongerForWhatNobodyNeeds();
    void aFailureTakesNoOtherAlong();
    void keepsTheOrder();
    void carriesOutWhatIsQueuedWhenClosed();
    void tellsOfOwnChanges();
    void tellsOfOtherProcesses();
    void readsFromManyThreadsAndStores();
    void survivesALostConnection();

private:
    QString m_url;
};

void WriterSuite::init()
{
    m_url = freshUrl();
    // Qt itself warns of the socket that a lost connection leaves behind.
    if (QLatin1StringView(QTest::currentTestFunction()) != "survivesALostConnection"_L1)
        QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void WriterSuite::groupsWritesOfManyThreads()
{
    const auto store = openStore({.url = m_url});
    const qint64 before = store->transactionCount();
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&store] {
            QList<QFuture<Result<JobId>>> futures;
            for (int i = 0; i < 100; ++i)
                futures << store->jobs().insert(groupJob());
            for (auto &future : futures)
                future.waitForFinished();
        });
    for (std::thread &thread : threads)
        thread.join();
    ports::JobQuery all;
    QCOMPARE(store->jobs().countJobs(all)->total, 400);
    const qint64 transactions = store->transactionCount() - before;
    qInfo("400 writes of 4 threads: %lld transactions", transactions);
    QVERIFY2(transactions <= 40, qPrintable(QString::number(transactions))); // a few where the machine is idle
}

void WriterSuite::waitsLongerForWhatNobodyNeeds()
{
    const auto store = openStore({.url = m_url,
                                  .clock = nullptr,
                                  .quiet = std::chrono::milliseconds(1),
                                  .longestDelay = std::chrono::seconds(20)});
    const JobId id = *written(store->jobs().insert(groupJob()));
    const qint64 before = store->transactionCount();
    QElapsedTimer timer;
    timer.start();
    auto stages = store->jobs().saveStages(id, {});
    QTest::qWait(50);
    QVERIFY(!stages.isFinished());
    QVERIFY_RESULT(written(store->jobs().insert(groupJob()))); // somebody waits for this one: both are committed
    QVERIFY(timer.elapsed() < 15'000);
    QVERIFY(stages.isFinished());
    QCOMPARE(store->transactionCount() - before, 1);
}

void WriterSuite::aFailureTakesNoOtherAlong()
{
    const auto store = openStore({.url = m_url});
    fillFleet(*store);
    const qint64 before = store->transactionCount();
    auto one = store->jobs().insert(groupJob(u"one"_s));
    auto wrong = store->jobs().saveStages(JobId {999}, {});
    domain::FleetConfiguration fleet = smallFleet();
    fleet.servers[0].domain = u"x"_s;
    fleet.groupsOnServers[0].source = u"nobody"_s;
    auto alsoWrong = store->fleet().apply(fleet, {}, {}, std::nullopt); // fails after it has changed a server
    auto two = store->jobs().insert(groupJob(u"two"_s));
    QVERIFY_RESULT(written(two));
    QVERIFY_RESULT(written(one));
    COMPARE_ENUM(written(wrong).error().code, ErrorCode::NotFound);
    COMPARE_ENUM(written(alsoWrong).error().code, ErrorCode::InvalidInput);
    QCOMPARE(store->jobs().jobs({})->size(), 2);
    QCOMPARE(store->fleet().configuration()->fleet.servers[0].domain, QString());
    QCOMPARE(store->transactionCount() - before, 1);
}

void WriterSuite::keepsTheOrder()
{
    const auto store = openStore({.url = m_url});
    const JobId id = *written(store->jobs().insert(groupJob()));
    QFuture<Result<void>> last;
    for (int i = 0; i <= 1500; ++i) // more than one group
        last = store->jobs().saveChildSummary(id, {.total = i}, u"%1 done"_s.arg(i));
    QVERIFY_RESULT(written(last));
    QCOMPARE(store->jobs().job(id)->job.summary, u"1500 done"_s);
}

void WriterSuite::carriesOutWhatIsQueuedWhenClosed()
{
    QList<QFuture<Result<JobId>>> futures;
    {
        const auto store = openStore({.url = m_url});
        for (int i = 0; i < 20; ++i)
            futures << store->jobs().insert(groupJob());
    }
    for (auto &future : futures)
        QVERIFY_RESULT(written(future));
    QCOMPARE(lookUp(m_url, u"SELECT COUNT(*) FROM job"_s).toInt(), 20);
}

void WriterSuite::tellsOfOwnChanges()
{
    const auto store = openStore({.url = m_url});
    News news(*store);
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 450)
        QVERIFY_RESULT(written(store->jobs().insert(groupJob())));
    QTRY_COMPARE_WITH_TIMEOUT(news.all(), ports::Topics(ports::Topic::Jobs), 10'000);
    QTest::qWait(150);
    QVERIFY2(news.count() <= timer.elapsed() / 100 + 2, qPrintable(QString::number(news.count())));
    fillFleet(*store);
    const ports::Topics expected
        = ports::Topic::Jobs | ports::Topic::Configuration | ports::Topic::Schedules | ports::Topic::Repositories;
    QTRY_COMPARE_WITH_TIMEOUT(news.all(), expected, 10'000);
    QTest::qWait(250);
    const int told = news.count();
    QVERIFY_RESULT(
        written(store->fleet().apply(smallFleet(), u"yaml"_s, u"tester"_s, std::nullopt))); // nothing changes
    QTest::qWait(250);
    QCOMPARE(news.count(), told);
}

void WriterSuite::tellsOfOtherProcesses()
{
    const auto mine = openStore({.url = m_url});
    const auto other = openStore({.url = m_url});
    QTest::qWait(1200); // the first look of each
    News news(*mine);
    QVERIFY_RESULT(written(other->jobs().insert(groupJob())));
    QTRY_COMPARE_WITH_TIMEOUT(news.all(), ports::Topics(ports::Topic::Jobs), 10'000);
    QVERIFY_RESULT(written(other->leases().acquireScheduler(u"e"_s, QDateTime::currentDateTimeUtc(),
                                                            QDateTime::currentDateTimeUtc().addSecs(5))));
    QTRY_COMPARE_WITH_TIMEOUT(news.all(), ports::Topics(ports::Topic::Jobs | ports::Topic::Leases), 10'000);
    const int told = news.count();
    QTest::qWait(1200);
    QCOMPARE(news.count(), told);
}

void WriterSuite::readsFromManyThreadsAndStores()
{
    // The main thread reads from one store after the other: a connection of a closed one must not be used again.
    for (int round = 0; round < 3; ++round) {
        const auto store = openStore({.url = freshUrl()});
        for (int i = 0; i <= round; ++i)
            QVERIFY_RESULT(written(store->jobs().insert(groupJob())));
        std::atomic<int> right {0};
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&] {
                for (int i = 0; i < 20; ++i)
                    if (const auto jobs = store->jobs().jobs({}); jobs && jobs->size() == round + 1)
                        ++right;
            });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(right.load(), 80);
        QCOMPARE(store->jobs().jobs({})->size(), round + 1);
    }
}

void WriterSuite::survivesALostConnection()
{
    if (!isPostgresql())
        return; // an SQLite file is not connected to
    const auto store = openStore({.url = m_url,
                                  .clock = nullptr,
                                  .quiet = std::chrono::milliseconds(0),
                                  .longestDelay = std::chrono::milliseconds(0),
                                  .pollInterval = std::chrono::hours(1)});
    QVERIFY_RESULT(written(store->jobs().insert(groupJob())));
    QCOMPARE(store->jobs().jobs({})->size(), 1);
    QVERIFY_RESULT(postgres().psql(
        u"postgres"_s, u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'pulpit'"_s));
    QCOMPARE(store->jobs().jobs({})->size(), 1);
    QVERIFY_RESULT(written(store->jobs().insert(groupJob())));
    postgres().stop();
    COMPARE_ENUM(written(store->jobs().insert(groupJob())).error().code, ErrorCode::Storage);
    QVERIFY(!store->jobs().jobs({}));
    QVERIFY_RESULT(postgres().start());
    QVERIFY_RESULT(written(store->jobs().insert(groupJob())));
    QCOMPARE(store->jobs().jobs({})->size(), 3);
    const auto other = openStore({.url = m_url}); // news come again after the loss
    News news(*store);
    QVERIFY_RESULT(written(other->jobs().insert(groupJob())));
    QTRY_COMPARE_WITH_TIMEOUT(news.all(), ports::Topics(ports::Topic::Jobs), 10'000);
}

} // namespace

std::unique_ptr<QObject> makeWriterSuite()
{
    return std::make_unique<WriterSuite>();
}

} // namespace pulpit::test

#include "writersuite.moc"
