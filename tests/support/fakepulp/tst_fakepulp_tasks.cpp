// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakepulp/fleet.h"
#include "support/fakepulp/testclient.h"

#include <QRegularExpression>
#include <QTest>

using namespace pulpit::fakepulp;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray kApi = "/pulp/api/v3/";

// A fleet with a manual clock: tasks move only when a test says so.
struct Bench
{
    explicit Bench(int workers = 2, int repositories = 4, Age age = kAge105)
    {
        fleet.clock().useManualTime();
        server = fleet.addServer({.age = age, .workers = workers});
        server->tasks().timing.sync = kSecond;
        server->tasks().timing.startDelay = 100 * kMillisecond;
        for (int i = 0; i < repositories; ++i) {
            const QString name = u"r"_s + QString::number(i);
            fleet.upstream(QString(u"http://up.test/"_s + name))
                .setPackages(Plugin::Rpm, {rpmPackage(u"a"_s), rpmPackage(u"b"_s)});
            server->addRepository(
                {.plugin = Plugin::Rpm, .name = name, .url = QString(u"http://up.test/"_s + name + u'/')});
        }
        client = std::make_unique<TestClient>(server->origin());
    }

    QByteArray sync(int number)
    {
        const QByteArray query = "repositories/?name=r" + QByteArray::number(number);
        const QByteArray href = client->get(kApi + query).results().first()["pulp_href"_L1].toString().toUtf8();
        return client->post(href + "sync/").task().toUtf8();
    }
    QString state(const QByteArray &task) { return client->get(task).object().value("state"_L1).toString(); }

    Fleet fleet;
    Server *server = nullptr;
    std::unique_ptr<TestClient> client;
};

} // namespace

class FakePulpTasksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void clockDrivesTasks();
    void workersLimitAndLocksSerialise();
    void correlationIdIsStored();
    void batchedPolling();
    void cancelRules();
    void noWorkerMeansNoProgress();
    void vanishedWorkerLeavesAZombie();
    void stuckTasks();
    void failedTasks_data();
    void failedTasks();
    void purgeAndDelete();
    void timeFilters();
    void clockSkewShowsInDateAndTimes();
    void idleShareIsComputed();
};

void FakePulpTasksTest::clockDrivesTasks()
{
    Bench bench;
    const QByteArray task = bench.sync(0);
    QCOMPARE(bench.state(task), u"waiting"_s);
    QVERIFY(!bench.client->get(task).object().value("unblocked_at"_L1).isNull());
    bench.fleet.clock().advance(100ms);
    QJsonObject running = bench.client->get(task).object();
    QCOMPARE(running.value("state"_L1).toString(), u"running"_s);
    QCOMPARE(running.value("progress_reports"_L1)[0]["state"_L1].toString(), u"running"_s);
    bench.fleet.clock().advance(999ms);
    QCOMPARE(bench.state(task), u"running"_s);
    bench.fleet.clock().advance(1ms);
    const QJsonObject done = bench.client->get(task).object();
    QCOMPARE(done.value("state"_L1).toString(), u"completed"_s);
    QCOMPARE(done.value("created_resources"_L1).toArray().size(), 1);
    QCOMPARE(done.value("result"_L1)["content_summary"_L1]["present"_L1]["rpm.package"_L1]["count"_L1].toInt(), 2);
    const Micros started = *parseTimestamp(done.value("started_at"_L1).toString());
    QCOMPARE(*parseTimestamp(done.value("finished_at"_L1).toString()) - started, kSecond);
}

void FakePulpTasksTest::workersLimitAndLocksSerialise()
{
    Bench bench(2, 4);
    const QByteArray first = bench.sync(0);
    const QByteArray again = bench.sync(0);
    const QByteArray second = bench.sync(1);
    const QByteArray third = bench.sync(2);
    bench.fleet.clock().advance(100ms);
    QCOMPARE(bench.state(first), u"running"_s);
    QCOMPARE(bench.state(second), u"running"_s);
    QCOMPARE(bench.state(third), u"waiting"_s);
    // Waits for the lock: unblocked_at is null. The third waits for a worker: it is set.
    QVERIFY(bench.client->get(again).object().value("unblocked_at"_L1).isNull());
    QVERIFY(!bench.client->get(third).object().value("unblocked_at"_L1).isNull());
    const QJsonArray workers = bench.client->get(kApi + "workers/?online=true").results();
    QCOMPARE(workers.size(), 2);
    QVERIFY(!workers.first()["current_task"_L1].isNull());
    bench.fleet.clock().advance(5s);
    for (const QByteArray &task : {first, again, second, third})
        QCOMPARE(bench.state(task), u"completed"_s);
    QCOMPARE(bench.server->tasks().pipeline().maxRunning, 2);
}

void FakePulpTasksTest::correlationIdIsStored()
{
    Bench bench;
    const QByteArray id = "0123456789abcdef0123456789abcdef";
    bench.client->setHeader("Correlation-ID", id);
    const QByteArray task = bench.sync(0);
    const TestClient::Answer answer = bench.client->get(task);
    QCOMPARE(answer.header("Correlation-ID"), id);
    QCOMPARE(answer.object().value("logging_cid"_L1).toString().toUtf8(), id);
    QCOMPARE(bench.client->get(kApi + "tasks/?logging_cid=" + id).results().size(), 1);
    const QByteArray prn = answer.object().value("reserved_resources_record"_L1)[0].toString().toUtf8();
    QCOMPARE(bench.client->get(kApi + "tasks/?reserved_resources=" + prn + "&name__contains=sync").results().size(), 1);
}

void FakePulpTasksTest::batchedPolling()
{
    Bench bench(4, 4);
    QByteArray hrefs;
    for (int i = 0; i < 4; ++i)
        hrefs += (i > 0 ? "," : "") + bench.sync(i);
    hrefs += ",/pulp/api/v3/tasks/00000000-0000-7000-8000-000000000000/";
    bench.fleet.clock().advance(100ms);
    const QJsonArray rows
        = bench.client->get(kApi + "tasks/?pulp_href__in=" + hrefs + "&fields=state,pulp_href").results();
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows.first().toObject().size(), 2);
    QCOMPARE(bench.client->get(kApi + "tasks/?state__in=running,waiting&limit=2").object().value("count"_L1).toInt(),
             4);
}

void FakePulpTasksTest::cancelRules()
{
    Bench bench(1);
    const QByteArray running = bench.sync(0);
    const QByteArray waiting = bench.sync(1);
    bench.fleet.clock().advance(100ms);
    const QJsonObject cancel {{u"state"_s, u"canceled"_s}};
    QCOMPARE(bench.client->patch(waiting, cancel).object().value("state"_L1).toString(), u"canceled"_s);
    QCOMPARE(bench.client->patch(running, cancel).object().value("state"_L1).toString(), u"canceling"_s);
    bench.fleet.clock().advance(1s);
    QCOMPARE(bench.state(running), u"canceled"_s);
    const TestClient::Answer final = bench.client->patch(running, cancel);
    QCOMPARE(final.status, 409);
    QCOMPARE(final.object().value("state"_L1).toString(), u"canceled"_s);
    QCOMPARE(bench.client->patch(running, {{u"state"_s, u"completed"_s}}).status, 400);
}

void FakePulpTasksTest::noWorkerMeansNoProgress()
{
    Bench bench(0);
    const QByteArray task = bench.sync(0);
    bench.fleet.clock().advance(10s);
    const QJsonObject waiting = bench.client->get(task).object();
    QCOMPARE(waiting.value("state"_L1).toString(), u"waiting"_s);
    QVERIFY(waiting.value("unblocked_at"_L1).isNull());
    QCOMPARE(bench.client->patch(task, {{u"state"_s, u"canceled"_s}}).object().value("state"_L1).toString(),
             u"canceling"_s);
    bench.server->tasks().setWorkerCount(1);
    QCOMPARE(bench.state(task), u"canceled"_s);
}

void FakePulpTasksTest::vanishedWorkerLeavesAZombie()
{
    Bench bench(1);
    const QByteArray task = bench.sync(0);
    bench.fleet.clock().advance(100ms);
    bench.server->tasks().killWorker(bench.server->tasks().workers().front());
    bench.fleet.clock().advance(60s);
    QCOMPARE(bench.state(task), u"running"_s);
    QCOMPARE(bench.client->get(kApi + "status/").object().value("online_workers"_L1).toArray().size(), 0);
    const QJsonArray missing = bench.client->get(kApi + "workers/?missing=true").results();
    QCOMPARE(missing.size(), 1);
    QCOMPARE(missing.first()["current_task"_L1].toString().toUtf8(), task);
    bench.server->tasks().addWorker("2@fakepulp");
    const QJsonObject failed = bench.client->get(task).object();
    QCOMPARE(failed.value("state"_L1).toString(), u"failed"_s);
    QCOMPARE(failed.value("error"_L1).toObject(), (QJsonObject {{u"reason"_s, u"Worker has gone missing."_s}}));
}

void FakePulpTasksTest::stuckTasks()
{
    Bench bench(3);
    TaskQueue &queue = bench.server->tasks();
    queue.addFault({.kind = TaskFault::Kind::StuckWaiting, .subject = u"r0"_s});
    queue.addFault({.kind = TaskFault::Kind::StuckRunning, .subject = u"r1"_s});
    queue.addFault({.kind = TaskFault::Kind::StuckCanceling, .subject = u"r2"_s});
    const QByteArray waiting = bench.sync(0);
    const QByteArray running = bench.sync(1);
    const QByteArray canceling = bench.sync(2);
    bench.fleet.clock().advance(500ms);
    (void)bench.client->patch(canceling, {{u"state"_s, u"canceled"_s}});
    bench.fleet.clock().advance(1h);
    QCOMPARE(bench.state(waiting), u"waiting"_s);
    QCOMPARE(bench.state(running), u"running"_s);
    QCOMPARE(bench.state(canceling), u"canceling"_s);
    for (const QByteArray &task : {waiting, running, canceling})
        queue.release(*queue.find(*Uuid::parse(QByteArray(task).chopped(1).right(36))));
    bench.fleet.clock().advance(5s);
    QCOMPARE(bench.state(waiting), u"completed"_s);
    QCOMPARE(bench.state(running), u"completed"_s);
    QCOMPARE(bench.state(canceling), u"canceled"_s);
}

void FakePulpTasksTest::failedTasks_data()
{
    QTest::addColumn<Failure>("failure");
    QTest::addColumn<QString>("text");
    QTest::newRow("dns") << Failure::DnsFailure
                         << u"Cannot connect to host up.test:80 ssl:default [Domain name not found]"_s;
    QTest::newRow("refused")
        << Failure::ConnectionRefused
        << u"Cannot connect to host up.test:80 ssl:default [Connect call failed ('up.test', 80)]"_s;
    QTest::newRow("404") << Failure::NotFound << u"404, message='Not Found', url='http://up.test/r0'"_s;
    QTest::newRow("timeout") << Failure::Timeout
                             << u"[PLP0005] Request timed out for http://up.test/r0/repodata/repomd.xml. Increasing "
                                u"the total_timeout value on "
                                "the remote might help."_s;
    QTest::newRow("disk") << Failure::DiskFull << u"[Errno 28] No space left on device"_s;
    QTest::newRow("not a repository") << Failure::NotARepository
                                      << u"An invalid remote URL was provided: http://up.test/r0/"_s;
}

void FakePulpTasksTest::failedTasks()
{
    QFETCH(Failure, failure);
    QFETCH(QString, text);
    Bench bench;
    bench.server->tasks().addFault({.kind = TaskFault::Kind::Fail, .failure = failure, .subject = u"r0"_s, .times = 1});
    const QByteArray task = bench.sync(0);
    bench.fleet.clock().advance(2s);
    const QJsonObject failed = bench.client->get(task).object();
    QCOMPARE(failed.value("state"_L1).toString(), u"failed"_s);
    QCOMPARE(failed.value("error"_L1)["description"_L1].toString(), text);
    QCOMPARE(failed.value("error"_L1).toObject().contains("error_code"_L1), failure == Failure::Timeout);
    QCOMPARE(failed.value("progress_reports"_L1).toArray().size(), 0);
    const QByteArray next = bench.sync(0);
    bench.fleet.clock().advance(2s);
    QCOMPARE(bench.state(next), u"completed"_s);
}

void FakePulpTasksTest::purgeAndDelete()
{
    Bench bench;
    const QByteArray done = bench.sync(0);
    bench.fleet.clock().advance(2s);
    const QByteArray open = bench.sync(1);
    const TestClient::Answer refused = bench.client->remove(open);
    QCOMPARE(refused.status, 409);
    QVERIFY(refused.body.isEmpty());
    const TestClient::Answer purge
        = bench.client->post(kApi + "tasks/purge/", {{u"finished_before"_s, u"2100-01-01T00:00:00Z"_s}});
    QCOMPARE(purge.status, 202);
    bench.fleet.clock().advance(2s);
    QCOMPARE(bench.client->get(done).status, 404);
    QCOMPARE(bench.client->remove(purge.task().toUtf8()).status, 204);
}

void FakePulpTasksTest::timeFilters()
{
    Bench bench;
    (void)bench.sync(0);
    bench.fleet.clock().advance(5s);
    const QByteArray second = bench.sync(1);
    bench.fleet.clock().advance(5s);
    const QByteArray since = bench.client->get(second).object().value("finished_at"_L1).toString().toUtf8();
    const QJsonArray rows
        = bench.client->get(kApi + "tasks/?finished_at__gte=" + since + "&ordering=finished_at").results();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(bench.client->get(kApi + "tasks/?finished_at__lt=" + since).results().size(), 1);
    QCOMPARE(bench.client->get(kApi + "tasks/?started_at__isnull=true").results().size(), 0);
}

void FakePulpTasksTest::clockSkewShowsInDateAndTimes()
{
    Bench bench;
    const Micros before = bench.server->now();
    bench.server->setClockSkew(3600s);
    QCOMPARE(bench.server->now() - before, 3600 * kSecond);
    const TestClient::Answer answer = bench.client->get(kApi + "status/");
    QCOMPARE(answer.header("Date"), formatHttpDate(bench.server->now()));
}

void FakePulpTasksTest::idleShareIsComputed()
{
    Bench bench(2, 4);
    bench.server->tasks().timing.startDelay = 0;
    for (int i = 0; i < 4; ++i)
        (void)bench.sync(i);
    bench.fleet.clock().advance(10s);
    const PipelineStats &stats = bench.server->tasks().pipeline();
    QCOMPARE(stats.busy, 4 * kSecond);
    QCOMPARE(stats.wall(), 2 * kSecond);
    QCOMPARE(stats.idleShare(2), 0.0);
    QCOMPARE(stats.idleShare(4), 0.5);
}

QTEST_GUILESS_MAIN(FakePulpTasksTest)
#include "tst_fakepulp_tasks.moc"
