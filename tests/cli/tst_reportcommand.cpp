// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// "report" on an engine in memory: what it writes, what it prints, how it ends.
#include "cli/commandtest.h"
#include "support/fakeengine/fakereportschedules.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pulpit;
using namespace pulpit::cli;
using namespace pulpit::test;

class ReportCommandTest : public CommandTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_engine = std::make_unique<FakeEngine>(sampleFleet(QDateTime::currentDateTimeUtc()));
    }

    void schedulesAreAddedListedRunAndRemoved()
    {
        QCOMPARE(run({u"report"_s, u"schedule"_s, u"list"_s}), ExitCode::Done);
        QVERIFY(m_err.contains(u"No report is scheduled"_s));
        QCOMPARE(
            run({u"report"_s, u"schedule"_s, u"add"_s, u"--name"_s, u"weekly"_s, u"--cron"_s, u"0 7 * * 1"_s,
                 u"--folder"_s, u"/srv/reports"_s, u"--days"_s, u"14"_s, u"--keep"_s, u"5"_s, u"--format"_s, u"csv"_s}),
            ExitCode::Done);
        const ports::ReportSchedule added = m_engine->fakeReportSchedules().all.first();
        QCOMPARE(added.periodDays, 14);
        QCOMPARE(added.keep, 5);
        QCOMPARE(added.format, ports::ReportSchedule::Format::Csv);
        QCOMPARE(run({u"report"_s, u"schedule"_s, u"list"_s}), ExitCode::Done);
        QVERIFY2(m_out.contains(u"weekly"_s) && m_out.contains(added.id), qPrintable(m_out));
        QCOMPARE(run({u"--json"_s, u"report"_s, u"schedule"_s, u"list"_s}), ExitCode::Done);
        QVERIFY2(m_out.contains(u"\"period_days\": 14"_s), qPrintable(m_out));
        QCOMPARE(run({u"report"_s, u"schedule"_s, u"run"_s, added.id}), ExitCode::Done);
        QVERIFY(m_out.contains(u"/srv/reports/"_s));
        QCOMPARE(run({u"report"_s, u"schedule"_s, u"remove"_s, added.id}), ExitCode::Done);
        QVERIFY(m_engine->fakeReportSchedules().all.isEmpty());
        QCOMPARE(run({u"report"_s, u"schedule"_s, u"run"_s, added.id}), ExitCode::NotFound);
    }

    void wrongUseIsTold()
    {
        QCOMPARE(run({u"report"_s, u"schedule"_s, u"change"_s}), ExitCode::Usage);
        QCOMPARE(run({u"report"_s, u"schedule"_s, u"run"_s}), ExitCode::Usage);
        QCOMPARE(run({u"report"_s, u"schedule"_s, u"list"_s, u"x"_s}), ExitCode::Usage);
        QCOMPARE(run({u"report"_s, u"schedule"_s, u"add"_s, u"--name"_s, u"weekly"_s}), ExitCode::Usage);
        QCOMPARE(run({u"report"_s, u"schedule"_s, u"add"_s, u"--name"_s, u"weekly"_s, u"--cron"_s, u"@daily"_s,
                      u"--folder"_s, u"/srv"_s, u"--format"_s, u"pdf"_s}),
                 ExitCode::Usage);
        QVERIFY(m_engine->calls.isEmpty());
    }

    void targetsAreListedSetAndRemoved()
    {
        const QStringList targets {u"report"_s, u"targets"_s};
        const auto kept = [this] { return m_engine->fakeReportSchedules().backgroundAnswer.targets; };
        QCOMPARE(run(targets + QStringList {u"list"_s}), ExitCode::Done);
        QVERIFY2(m_out.contains(u"99 % within 26 h"_s), qPrintable(m_out));
        QCOMPARE(run(targets
                     + QStringList {u"set"_s, u"external"_s, u"--in-sync"_s, u"97.5"_s, u"--fresh-hours"_s, u"48"_s}),
                 ExitCode::Done);
        QCOMPARE(kept().of(u"external"_s).inSyncPercent, 97.5);
        QCOMPARE(kept().of(u"external"_s).freshHours, 48);
        QCOMPARE(kept().of(u"external"_s).schedulePercent, 99.0); // what is not named stays
        QCOMPARE(kept().usual, domain::ServiceTargets());
        QCOMPARE(run(targets + QStringList {u"set"_s, u"--on-time"_s, u"95"_s}), ExitCode::Done);
        QCOMPARE(kept().usual.schedulePercent, 95.0);
        QCOMPARE(kept().of(u"external"_s).schedulePercent, 99.0);
        QCOMPARE(run({u"--json"_s, u"report"_s, u"targets"_s, u"list"_s}), ExitCode::Done);
        const QJsonArray rows = QJsonDocument::fromJson(m_out.toUtf8()).array();
        QCOMPARE(rows.size(), 2);
        QVERIFY(rows.first().toObject().value(u"group"_s).isNull());
        QCOMPARE(rows.last().toObject().value(u"group"_s).toString(), u"external"_s);
        QCOMPARE(rows.last().toObject().value(u"in_sync_percent"_s).toDouble(), 97.5);
        QCOMPARE(run(targets + QStringList {u"remove"_s, u"external"_s}), ExitCode::Done);
        QVERIFY(kept().ofGroup.isEmpty());
        QCOMPARE(run(targets + QStringList {u"remove"_s, u"external"_s}), ExitCode::NotFound);
    }

    void targetsThatMakeNoSenseAreRefused()
    {
        const QStringList set {u"report"_s, u"targets"_s, u"set"_s, u"external"_s};
        QCOMPARE(run(set), ExitCode::Usage);
        QVERIFY2(m_err.contains(u"--in-sync"_s), qPrintable(m_err)); // what could be set
        QCOMPARE(run(set + QStringList {u"--fresh"_s, u"20"_s}), ExitCode::Usage);
        QVERIFY(m_err.contains(u"between 50 and 100"_s));
        QCOMPARE(run(set + QStringList {u"--fresh"_s, u"much"_s}), ExitCode::Usage);
        QCOMPARE(run(set + QStringList {u"--fresh-hours"_s, u"0"_s}), ExitCode::Usage);
        QCOMPARE(run({u"report"_s, u"targets"_s, u"change"_s}), ExitCode::Usage);
        QCOMPARE(run({u"report"_s, u"targets"_s, u"remove"_s}), ExitCode::Usage);
        QCOMPARE(run({u"report"_s, u"targets"_s, u"list"_s, u"external"_s}), ExitCode::Usage);
        QVERIFY(m_engine->calls.isEmpty());
    }

    void aReportTellsWhatChangedAndIsKept()
    {
        const QTemporaryDir folder;
        domain::ReportDigest before;
        before.made = QDateTime::currentDateTimeUtc().addDays(-7);
        before.scope = u"fleet"_s;
        before.problems = {u"pulp-eu-1.example.com/ext-long-gone"_s};
        m_engine->fakeReportSchedules().backgroundAnswer.before = before;
        const QString file = folder.filePath(u"health.html"_s);
        QCOMPARE(run({u"report"_s, u"health"_s, u"--output"_s, file}), ExitCode::Done);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray html = written.readAll();
        QVERIFY(html.contains("Since the last report"));
        QVERIFY(html.contains("ext-long-gone"));
        QCOMPARE(m_engine->fakeReportSchedules().digests.size(), 1);
        QVERIFY(m_engine->fakeReportSchedules().digests.first().failed > 0);
    }
};

QTEST_GUILESS_MAIN(ReportCommandTest)
#include "tst_reportcommand.moc"
