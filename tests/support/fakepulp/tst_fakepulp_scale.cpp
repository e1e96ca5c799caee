// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakepulp/scenario.h"
#include "support/fakepulp/testclient.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace pulpit::fakepulp;
using namespace Qt::StringLiterals;

namespace {

// Resident memory in MB, from /proc.
double residentMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024.0;
    }
    return 0;
}

} // namespace

class FakePulpScaleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void fiftyServersOfTwoThousandRepositories();
    void aWholeListIsQuick();
    void manyTasks();
};

void FakePulpScaleTest::fiftyServersOfTwoThousandRepositories()
{
    const double before = residentMegabytes();
    QElapsedTimer elapsed;
    elapsed.start();
    Fleet fleet;
    QVERIFY(populate(fleet, {.servers = 50, .repositories = 2000}));
    const qint64 milliseconds = elapsed.elapsed();
    const double megabytes = residentMegabytes() - before;
    qInfo("50 servers x 2000 repositories: %lld ms, %.0f MB", static_cast<long long>(milliseconds), megabytes);
    QCOMPARE(fleet.servers().size(), size_t {50});
    QCOMPARE(fleet.servers().back()->domain().repositories.size(), size_t {2000});
    QCOMPARE(fleet.servers().back()->domain().distributions.size(), size_t {2000});
    QVERIFY2(megabytes < 200, "more than 200 MB");
    // Sanitizers and unoptimised builds on a busy machine take longer; the limit of 2 s is for an idle one.
    QVERIFY2(milliseconds < 20'000, "took too long");
}

void FakePulpScaleTest::aWholeListIsQuick()
{
    Fleet fleet;
    QVERIFY(populate(fleet, {.servers = 1, .repositories = 2000}));
    TestClient client(fleet.servers().front()->origin());
    QElapsedTimer elapsed;
    elapsed.start();
    const TestClient::Answer answer
        = client.get("/pulp/api/v3/repositories/?limit=2000&fields=name,pulp_href,latest_version_href");
    qInfo("2000 repositories, 3 fields: %lld ms, %lld KiB", static_cast<long long>(elapsed.elapsed()),
          static_cast<long long>(answer.body.size() / 1024));
    QCOMPARE(answer.results().size(), 2000);
}

void FakePulpScaleTest::manyTasks()
{
    Fleet fleet;
    fleet.clock().useManualTime();
    QVERIFY(populate(fleet, {.servers = 1, .repositories = 2000, .workers = 8}));
    Server &server = *fleet.servers().front();
    server.tasks().timing.startDelay = 0;
    server.tasks().timing.unchangedSync = 200 * kMillisecond;
    QElapsedTimer elapsed;
    elapsed.start();
    Domain &domain = server.domain();
    domain.repositories.forEach([&](Repository &repository) {
        TaskRequest request;
        request.name = "pulp_rpm.app.tasks.synchronizing.synchronize";
        request.subject = repository.name;
        request.locks = {{{repository.type, repository.id, -1}, false}, {{nullptr, domain.id(), -1}, true}};
        request.start = [](const Task &) {
            TaskPlan plan;
            plan.duration = 200 * kMillisecond;
            return plan;
        };
        server.tasks().dispatch(domain, std::move(request));
    });
    fleet.clock().advance(std::chrono::seconds(60));
    qInfo("2000 tasks on 8 workers: %lld ms", static_cast<long long>(elapsed.elapsed()));
    QCOMPARE(server.tasks().count(TaskState::Completed), 2000);
    QCOMPARE(server.tasks().pipeline().maxRunning, 8);
    QCOMPARE(server.tasks().pipeline().wall(), 50 * kSecond);
    QVERIFY(server.tasks().pipeline().idleShare(8) < 0.001);
}

QTEST_GUILESS_MAIN(FakePulpScaleTest)
#include "tst_fakepulp_scale.moc"
