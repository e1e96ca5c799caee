// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "suites.h"
#include "support/compareenum.h"
#include "testdatabase.h"

#include <QProcess>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace pulpit::test {

namespace {

class ProcessSuite : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void processesAndThreadsClaimEachJobOnce();
    void aKilledWriterLeavesItConsistent();
};

std::unique_ptr<QProcess> startChild(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(QCoreApplication::applicationFilePath(), QStringList {u"--as"_s} + arguments);
    return process;
}

void ProcessSuite::processesAndThreadsClaimEachJobOnce()
{
    const QString url = freshUrl();
    const auto store = openStore({.url = url});
    QList<QFuture<Result<JobId>>> inserted;
    for (int i = 0; i < 200; ++i) {
        domain::Job job = groupJob();
        job.server = u"server-%1"_s.arg(i); // jobs of one server would go to one engine
        inserted << store->jobs().insert(job);
    }
    for (auto &future : inserted)
        QVERIFY_RESULT(written(future));
    std::vector<std::unique_ptr<QProcess>> processes;
    for (int p = 0; p < 2; ++p)
        processes.push_back(startChild({u"claim"_s, url, u"engine-%1"_s.arg(p)}));
    QList<qint64> claimed;
    for (const auto &process : processes) {
        QVERIFY(process->waitForFinished(60'000));
        QCOMPARE(process->exitCode(), 0);
        const QByteArrayList ids = process->readAllStandardOutput().split('\n');
        for (const QByteArray &id : ids)
            if (!id.isEmpty())
                claimed << id.toLongLong();
    }
    QCOMPARE(claimed.size(), 200);
    QCOMPARE(QSet<qint64>(claimed.cbegin(), claimed.cend()).size(), 200);
    ports::JobQuery running;
    running.states = {domain::JobState::Running};
    QCOMPARE(store->jobs().countJobs(running)->running, 200);
}

void ProcessSuite::aKilledWriterLeavesItConsistent()
{
    const QString url = freshUrl();
    fillFleet(*openStore({.url = url}));
    QByteArrayList promised;
    for (int round = 0; round < 6; ++round) {
        const auto process = startChild({u"write"_s, url});
        QVERIFY(process->waitForReadyRead(30'000)); // it writes
        QTest::qWait(QRandomGenerator::global()->bounded(20, 300));
        process->kill();
        QVERIFY(process->waitForFinished(10'000));
        promised += process->readAllStandardOutput().split('\n');
    }
    if (!isPostgresql())
        QCOMPARE(lookUp(url, u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
    const auto store = openStore(quickOptions(url));
    promised.removeAll({});
    QVERIFY(promised.size() > 6);
    for (const QByteArray &id : std::as_const(promised)) {
        const Result<domain::JobDetails> job = store->jobs().job(JobId {id.toLongLong()});
        QVERIFY_RESULT(job);
        COMPARE_ENUM(job->job.state, domain::JobState::Completed);
        QCOMPARE(job->stages.size(), 1);
    }
    // Transactions took place as a whole or not at all: children in twenties, a record for each completed job and for
    // no other.
    QCOMPARE(
        lookUp(
            url,
            u"SELECT COUNT(*) FROM (SELECT parent_id FROM job WHERE parent_id IS NOT NULL GROUP BY parent_id HAVING COUNT(*) <> 20) x"_s)
            .toInt(),
        0);
    const int completed = lookUp(url, u"SELECT COUNT(*) FROM job WHERE state = 'completed'"_s).toInt();
    QVERIFY(completed >= promised.size());
    QCOMPARE(
        lookUp(url, u"SELECT COUNT(*) FROM sync_history h JOIN job j ON j.id = h.job_id WHERE j.state = 'completed'"_s)
            .toInt(),
        completed);
    QCOMPARE(lookUp(url, u"SELECT COUNT(*) FROM sync_history"_s).toInt(), completed);
    QCOMPARE(lookUp(url, u"SELECT COUNT(*) FROM job WHERE revision > (SELECT jobs FROM counters)"_s).toInt(), 0);
    QVERIFY_RESULT(written(store->jobs().insert(groupJob())));
}

} // namespace

std::unique_ptr<QObject> makeProcessSuite()
{
    return std::make_unique<ProcessSuite>();
}

} // namespace pulpit::test

#include "processsuite.moc"
