// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Scheduled reports on a real database with a clock that the test moves.
#include "engine/reports/reportfiles.h"
#include "enginefixture.h"
#include "ports/reportwriter.h"
#include "support/compareenum.h"

#include <QDir>

#ifdef Q_OS_UNIX
#include <sys/resource.h>

#include <csignal>
#endif

using namespace Qt::StringLiterals;
using namespace pulpit;
using namespace pulpit::test;
using ports::ReportSchedule;
using Station = EngineFixture::Station;

namespace {

QDateTime utc(const char *text)
{
    QDateTime time = QDateTime::fromString(QString::fromLatin1(text), u"yyyy-MM-dd HH:mm:ss"_s);
    time.setTimeSpec(Qt::UTC);
    return time;
}

/// Writes what it was asked about as text.
class PlainWriter final : public ports::ReportWriter
{
public:
    Written write(const domain::HealthReport &report, const domain::ReportBackground &background,
                  ReportSchedule::Format) const override
    {
        Written written;
        written.bytes = u"%1 since %2, before: %3"_s
                            .arg(report.scope, report.periodStart.toString(Qt::ISODate),
                                 background.before ? QString::number(background.before->good) : u"nothing"_s)
                            .toUtf8();
        written.digest.made = report.made;
        written.digest.scope = report.scope;
        written.digest.good = 7;
        return written;
    }
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ReportSchedulesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<EngineFixture> m_fixture;
    std::unique_ptr<QTemporaryDir> m_reports;

    Station station(bool writes = true)
    {
        Station station;
        station.store = m_fixture->openStore();
        engine::EngineOptions options;
        options.clock = &m_fixture->clock;
        options.timing = m_fixture->timing;
        options.zone = m_fixture->zone;
        if (writes)
            options.reports = std::make_shared<PlainWriter>();
        station.engine = engine::makeEngine(options, *station.store, m_fixture->connector, m_fixture->secrets);
        m_fixture->apply(station, m_fixture->fleet());
        return station;
    }
    ReportSchedule daily() const
    {
        ReportSchedule schedule;
        schedule.name = u"Every day: all of it"_s;
        schedule.cron = u"0 12 * * *"_s;
        schedule.folder = m_reports->path();
        schedule.keep = 2;
        return schedule;
    }
    QStringList files() const { return QDir(m_reports->path()).entryList(QDir::Files, QDir::Name); }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_fixture = std::make_unique<EngineFixture>();
        m_fixture->clock.set(utc("2026-06-01 11:59:00"));
        m_reports = std::make_unique<QTemporaryDir>();
    }
    void cleanup() { m_fixture.reset(); }

    void senselessSchedulesAreRefused()
    {
        Station s = station();
        ports::ReportSchedules &reports = s.engine->reportSchedules();
        const auto refused = [&](auto change) {
            ReportSchedule schedule = daily();
            change(schedule);
            const auto saved = get(reports.save(schedule));
            return saved ? ErrorCode::Canceled : saved.error().code; // canceled: it was not refused
        };
        COMPARE_ENUM(refused([](ReportSchedule &r) { r.name = u"  "_s; }), ErrorCode::InvalidInput);
        COMPARE_ENUM(refused([](ReportSchedule &r) { r.cron = u"at noon"_s; }), ErrorCode::InvalidInput);
        COMPARE_ENUM(refused([](ReportSchedule &r) { r.folder = u"reports"_s; }), ErrorCode::InvalidInput);
        COMPARE_ENUM(refused([](ReportSchedule &r) { r.periodDays = 0; }), ErrorCode::InvalidInput);
        COMPARE_ENUM(refused([](ReportSchedule &r) { r.keep = -1; }), ErrorCode::InvalidInput);
        COMPARE_ENUM(refused([](ReportSchedule &r) { r.server = u"nobody"_s; }), ErrorCode::NotFound);
        COMPARE_ENUM(refused([](ReportSchedule &r) { r.id = u"unknown"_s; }), ErrorCode::NotFound);
        QVERIFY(get(reports.schedules())->isEmpty());
        COMPARE_ENUM(get(reports.remove(u"unknown"_s)).error().code, ErrorCode::NotFound);
        COMPARE_ENUM(get(reports.runNow(u"unknown"_s)).error().code, ErrorCode::NotFound);
    }

    void dueReportsAreWrittenOnceAndOldOnesGo()
    {
        Station s = station();
        const auto saved = get(s.engine->reportSchedules().save(daily()));
        QVERIFY(saved);
        QCOMPARE(saved->nextRun, utc("2026-06-01 12:00:00"));
        // What is not its own stays, whatever it looks like.
        const QStringList others {u"notes.txt"_s, u"pulpit-health-x-other-20200101T000000Z.html"_s,
                                  u"pulpit-health-x-%1-2020.html"_s.arg(saved->id)};
        for (const QString &name : others) {
            QFile file(m_reports->filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        s.engine->start(true);
        QTest::qWait(200);
        QCOMPARE(files().size(), 3);
        for (int day = 1; day <= 4; ++day) {
            m_fixture->clock.set(utc("2026-06-01 12:00:01").addDays(day - 1));
            QTRY_COMPARE(files().size(), 3 + std::min(day, 2));
            QTRY_COMPARE(get(s.engine->reportSchedules().schedules())->first().lastRun.date(), QDate(2026, 6, day));
        }
        QTest::qWait(200);
        QStringList left = files();
        for (const QString &name : others)
            QVERIFY2(left.removeOne(name), qPrintable(name));
        QCOMPARE(left.size(), 2);
        QVERIFY(left.first().startsWith(u"pulpit-health-Every-day-all-of-it-%1-20260603T12"_s.arg(saved->id)));
        QVERIFY(contentOf(m_reports->filePath(left.last())).startsWith("fleet since 2026-05-28T12"));
        QVERIFY(contentOf(m_reports->filePath(left.last())).endsWith("before: 7"));
        QCOMPARE(get(s.engine->reportSchedules().schedules())->first().nextRun, utc("2026-06-05 12:00:00"));
    }

    void aMissedReportIsMadeUpForOnceByWhoeverSchedulesNext()
    {
        {
            const Station first = station();
            QVERIFY(get(first.engine->reportSchedules().save(daily())));
        }
        m_fixture->clock.set(utc("2026-06-04 09:00:00"));
        Station next = station();
        QTest::qWait(200);
        QVERIFY(files().isEmpty()); // it does not schedule
        next.engine->start(true);
        QTRY_COMPARE(files().size(), 1);
        QTest::qWait(300);
        QCOMPARE(files().size(), 1);
        QCOMPARE(get(next.engine->reportSchedules().schedules())->first().nextRun, utc("2026-06-04 12:00:00"));
    }

    void aFolderThatIsGoneIsTold()
    {
        Station s = station();
        ReportSchedule schedule = daily();
        schedule.folder = m_reports->filePath(u"gone"_s);
        const auto saved = get(s.engine->reportSchedules().save(schedule));
        QVERIFY(saved);
        const auto file = get(s.engine->reportSchedules().runNow(saved->id));
        COMPARE_ENUM(file.error().code, ErrorCode::Storage);
        const ReportSchedule told = get(s.engine->reportSchedules().schedules())->first();
        QVERIFY(told.lastFailure.contains(u"gone"_s));
        QVERIFY(told.lastFile.isEmpty());
        QVERIFY(!QDir(schedule.folder).exists()); // a disk that is not mounted must be seen
        QVERIFY(QDir().mkpath(schedule.folder));
        const auto again = get(s.engine->reportSchedules().runNow(saved->id));
        QVERIFY(again);
        QVERIFY(QFile::exists(*again));
        QVERIFY(get(s.engine->reportSchedules().schedules())->first().lastFailure.isEmpty());
        schedule.id = saved->id;
        schedule.name = u"other"_s;
        QCOMPARE(get(s.engine->reportSchedules().save(schedule))->lastFile, *again); // a change keeps what was
        QVERIFY(get(s.engine->reportSchedules().remove(saved->id)));
        QVERIFY(QFile::exists(*again)); // only the schedule goes
    }

    void aReportThatFailedIsTriedAgainUntilItIsWritten()
    {
        Station s = station();
        ports::ReportSchedules &reports = s.engine->reportSchedules();
        ReportSchedule schedule = daily();
        schedule.folder = m_reports->filePath(u"not-mounted"_s);
        QVERIFY(get(reports.save(schedule)));
        s.engine->start(true);
        m_fixture->clock.set(utc("2026-06-01 12:00:01"));
        QTRY_VERIFY(!get(reports.schedules())->first().lastFailure.isEmpty());
        QCOMPARE(get(reports.schedules())->first().nextRun, utc("2026-06-01 12:15:01"));
        QCOMPARE(get(reports.schedules())->first().failingSince, utc("2026-06-01 12:00:01"));
        m_fixture->clock.set(utc("2026-06-01 12:15:02"));
        QTRY_COMPARE(get(reports.schedules())->first().nextRun, utc("2026-06-01 12:30:02"));
        QCOMPARE(get(reports.schedules())->first().failingSince, utc("2026-06-01 12:00:01"));
        const auto found = get(s.engine->findings().findings({}));
        QVERIFY(found);
        const auto finding = std::find_if(found->cbegin(), found->cend(),
                                          [](const domain::Finding &one) { return one.rule == u"report-failed"_s; });
        QVERIFY(finding != found->cend());
        QVERIFY(finding->why.contains(u"not there"_s));
        QVERIFY(QDir().mkpath(schedule.folder));
        m_fixture->clock.set(utc("2026-06-01 12:30:03"));
        QTRY_COMPARE(QDir(schedule.folder).entryList(QDir::Files).size(), 1);
        QTRY_COMPARE(get(reports.schedules())->first().nextRun, utc("2026-06-02 12:00:00"));
        QVERIFY(get(reports.schedules())->first().lastFailure.isEmpty());
        QVERIFY(!get(reports.schedules())->first().failingSince.isValid());
        for (const domain::Finding &one : *get(s.engine->findings().findings({})))
            QVERIFY(one.rule != u"report-failed"_s);
    }

#ifdef Q_OS_UNIX
    void aFullDiskLeavesTheReportsThatAreThere()
    {
        const ReportSchedule schedule = daily();
        const QByteArray small(100, 'a');
        const QByteArray large(1'000'000, 'b');
        const auto first = engine::writeReportFile(schedule, utc("2026-06-01 12:00:00"), small);
        QVERIFY(first);
        rlimit before {};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit tight {64 * 1024, before.rlim_max}; // no file may grow beyond: as a disk that is full
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
        const auto second = engine::writeReportFile(schedule, utc("2026-06-02 12:00:00"), large);
        const auto replaced = engine::writeReportFile(schedule, utc("2026-06-01 12:00:00"), large);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, handler);
        COMPARE_ENUM(second.error().code, ErrorCode::Storage);
        COMPARE_ENUM(replaced.error().code, ErrorCode::Storage);
        QVERIFY(!second.error().advice.isEmpty());
        QCOMPARE(files(), QStringList {QFileInfo(*first).fileName()}); // no half one, whatever its name
        QCOMPARE(contentOf(*first), small);
    }
#endif

    void aFolderThatCannotBeWrittenToIsTold()
    {
        ReportSchedule schedule = daily();
        QFile plain(m_reports->filePath(u"file"_s));
        QVERIFY(plain.open(QIODevice::WriteOnly));
        COMPARE_ENUM(engine::checkReportFolder(plain.fileName()).error().code, ErrorCode::Storage);
        QVERIFY(engine::checkReportFolder(m_reports->path()));
        schedule.folder = u"/proc"_s; // nobody writes there, not even root
        if (!QFileInfo::exists(schedule.folder))
            QSKIP("no /proc here");
        const auto written = engine::writeReportFile(schedule, utc("2026-06-01 12:00:00"), "x");
        QVERIFY(!written);
        COMPARE_ENUM(written.error().code, ErrorCode::Storage);
        QVERIFY(written.error().oneLine().contains(u"/proc"_s));
    }

    void whatAKilledProgramLeftBehindGoes()
    {
        ReportSchedule schedule = daily();
        schedule.id = u"abc"_s;
        schedule.keep = 0;
        const QString name = engine::reportFileName(schedule, utc("2026-06-01 12:00:00"));
        const auto make = [&](const QString &file, int ageHours) {
            QFile made(m_reports->filePath(file));
            return made.open(QIODevice::WriteOnly) && made.write("x") == 1 && made.flush()
                && made.setFileTime(QDateTime::currentDateTime().addSecs(-3600 * ageHours),
                                    QFileDevice::FileModificationTime);
        };
        QVERIFY(make(name + u".AbCdEf"_s, 25));
        QVERIFY(make(name + u".GhIjKl"_s, 1)); // somebody may be writing it
        QVERIFY(make(name + u".backup7"_s, 25));
        QVERIFY(make(name, 25));
        engine::removeOldReports(schedule);
        QCOMPARE(files(), (QStringList {name, name + u".GhIjKl"_s, name + u".backup7"_s}));
    }

    void withoutAWriterItIsSaid()
    {
        Station s = station(false);
        const auto saved = get(s.engine->reportSchedules().save(daily()));
        QVERIFY(saved);
        s.engine->start(true);
        COMPARE_ENUM(get(s.engine->reportSchedules().runNow(saved->id)).error().code, ErrorCode::Unsupported);
    }

    void theReportBeforeIsTheOneNearestToThePeriod()
    {
        Station s = station();
        ports::ReportSchedules &reports = s.engine->reportSchedules();
        const QDateTime now = m_fixture->clock.now();
        QVERIFY(!get(reports.background({}, now.addDays(-7)))->before);
        for (const int days : {60, 20, 8, 3, 0}) {
            domain::ReportDigest digest;
            digest.made = now.addDays(-days);
            digest.scope = days == 20 ? u"primary"_s : u"fleet"_s;
            digest.good = days;
            QVERIFY(get(reports.keepDigest(digest)));
        }
        QCOMPARE(get(reports.background({}, now.addDays(-7)))->before->good, 8);
        QCOMPARE(get(reports.background({}, now.addDays(-1)))->before->good, 3); // not the one of just now
        QCOMPARE(get(reports.background({}, now.addDays(-90)))->before->good, 8); // that of 60 days ago has gone
        QCOMPARE(get(reports.background(u"primary"_s, now.addDays(-1)))->before->good, 20);
        COMPARE_ENUM(get(reports.keepDigest({})).error().code, ErrorCode::InvalidInput);
    }

    void targetsAreKept()
    {
        Station s = station();
        ports::ReportSchedules &reports = s.engine->reportSchedules();
        domain::FleetTargets targets;
        targets.usual.inSyncPercent = 97.5;
        targets.usual.freshHours = 48;
        targets.ofGroup[u"all"_s].schedulePercent = 80;
        QVERIFY(get(reports.setTargets(targets)));
        QCOMPARE(get(reports.background({}, m_fixture->clock.now()))->targets, targets);
        QVERIFY(!get(reports.background({}, m_fixture->clock.now()))->groups.isEmpty());
        targets.ofGroup[u"all"_s].freshPercent = 3;
        COMPARE_ENUM(get(reports.setTargets(targets)).error().code, ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(ReportSchedulesTest)
#include "tst_reportschedules.moc"
