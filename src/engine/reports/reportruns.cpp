// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reports/reportruns.h"

#include "engine/async/pool.h"
#include "engine/async/waiting.h"
#include "engine/reports/reportfiles.h"
#include "engine/reports/reportmemory.h"
#include "engine/services/reportservice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

// A report that failed is tried again so often until it is written or the next one is due.
constexpr qint64 kReportRetrySeconds = 15 * 60;

/// Reads, writes, keeps the digest, removes old files. In the pool.
Result<QString> makeReport(ports::Store &store, const ports::ReportWriter &writer,
                           const ports::ReportSchedule &schedule, const QDateTime &now, const QString &engine)
{
    if (const Result<> folder = checkReportFolder(schedule.folder); !folder)
        return fail(folder.error()); // the fleet is not read for nothing
    const QDateTime start = now.addDays(-schedule.periodDays);
    const Result<domain::HealthReport> report = readHealthReport(store, schedule.server, start, now, engine);
    if (!report)
        return fail(report.error());
    const Result<domain::ReportBackground> background = readBackground(store, schedule.server, start, now);
    if (!background)
        return fail(background.error());
    const ports::ReportWriter::Written written = writer.write(*report, *background, schedule.format);
    const Result<QString> file = writeReportFile(schedule, now, written.bytes);
    if (!file)
        return fail(file.error());
    removeOldReports(schedule);
    // What is lost with it is one point of a comparison: no reason to call the report failed.
    const ports::Written<> kept = storeDigest(store, written.digest);
    Q_UNUSED(kept);
    return *file;
}

} // namespace

ReportRuns::ReportRuns(Environment &environment, QString engine, Writer writer, std::chrono::milliseconds longestSleep,
                       QTimeZone zone)
    : m_environment(environment)
    , m_engine(std::move(engine))
    , m_writer(std::move(writer))
    , m_longestSleep(longestSleep)
    , m_nextRun(std::move(zone))
    , m_isAlive(std::make_shared<bool>(true))
{
    m_pool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { pass(); });
}

ReportRuns::~ReportRuns()
{
    *m_isAlive = false;
    m_pool.waitForDone();
}

void ReportRuns::setActive(bool active)
{
    if (active == m_isActive || !m_writer)
        return;
    m_isActive = active;
    if (active)
        look();
    else
        m_timer.stop();
}

void ReportRuns::look()
{
    if (m_isActive)
        m_timer.start(0);
}

QCoro::Task<> ReportRuns::pass()
{
    if (m_isPassing)
        co_return;
    const std::shared_ptr<bool> isAlive = m_isAlive;
    m_isPassing = true;
    const Result<QStringList> due = co_await takeDue();
    if (!*isAlive)
        co_return;
    for (const QString &id : due.value_or(QStringList())) {
        if (!m_isActive)
            break;
        const Result<QString> file = co_await run(id); // its failure is remembered with the schedule
        Q_UNUSED(file);
        if (!*isAlive)
            co_return;
    }
    m_isPassing = false;
    // Others may change schedules at any time, so they are read again and again.
    if (m_isActive)
        m_timer.start(int(m_longestSleep.count()));
}

QDateTime ReportRuns::retryAt(const ports::ReportSchedule &schedule, const QDateTime &now)
{
    const QDateTime next = m_nextRun.after(schedule.cron, now, 0);
    const QDateTime retry = now.addSecs(kReportRetrySeconds);
    return next.isValid() ? std::min(next, retry) : retry;
}

void ReportRuns::note(const Result<QString> &file, ports::ReportSchedule *schedule)
{
    const QDateTime now = m_environment.clock().now();
    schedule->lastRun = now;
    if (file) {
        schedule->lastFile = *file;
        schedule->lastFailure.clear();
        schedule->failingSince = {};
        schedule->nextRun = m_nextRun.after(schedule->cron, now, 0);
        return;
    }
    schedule->lastFailure = file.error().oneLine();
    if (!schedule->failingSince.isValid())
        schedule->failingSince = now;
    schedule->nextRun = retryAt(*schedule, now);
}

Async<QStringList> ReportRuns::takeDue()
{
    ports::Store *const store = &m_environment.store();
    const std::function<Result<QList<ports::ReportSchedule>>()> read = [store] { return readReportSchedules(*store); };
    const std::shared_ptr<bool> isAlive = m_isAlive;
    const auto reading = startInPool<QList<ports::ReportSchedule>>(m_pool, read);
    const Result<QList<ports::ReportSchedule>> schedules = co_await answerOf(reading);
    if (!*isAlive)
        co_return fail(ErrorCode::Canceled, u"the engine ends"_s);
    if (!schedules)
        co_return fail(schedules.error());
    const QDateTime now = m_environment.clock().now();
    QStringList due;
    for (ports::ReportSchedule schedule : *schedules) {
        if (!schedule.nextRun.isValid() || schedule.nextRun > now)
            continue;
        schedule.nextRun = retryAt(schedule, now);
        const Result<> stored = co_await answerOf(storeReportSchedule(*store, schedule));
        if (!*isAlive)
            co_return fail(ErrorCode::Canceled, u"the engine ends"_s);
        if (stored)
            due.append(schedule.id);
    }
    co_return due;
}

QFuture<Result<QString>> ReportRuns::start(const ports::ReportSchedule &schedule)
{
    ports::Store *const store = &m_environment.store();
    const QDateTime now = m_environment.clock().now();
    const std::function<Result<QString>()> work = [store, writer = m_writer, schedule, now, engine = m_engine] {
        return makeReport(*store, *writer, schedule, now, engine);
    };
    return startInPool<QString>(m_pool, work);
}

Async<QString> ReportRuns::run(QString id)
{
    ReportRuns *const self = this;
    if (!self->m_writer)
        co_return fail(ErrorCode::Unsupported, u"this program writes no reports"_s);
    const std::shared_ptr<bool> isAlive = self->m_isAlive;
    ports::Store &store = self->m_environment.store();
    const Result<ports::ReportSchedule> schedule = readReportSchedule(store, id);
    if (!schedule)
        co_return fail(schedule.error());
    const QFuture<Result<QString>> working = self->start(*schedule);
    const Result<QString> file = co_await answerOf(working);
    if (!*isAlive)
        co_return fail(ErrorCode::Canceled, u"the engine ends"_s);
    // Somebody may have changed or removed it meanwhile.
    Result<ports::ReportSchedule> now = readReportSchedule(store, id);
    if (now) {
        self->note(file, &*now);
        const Result<> stored = co_await answerOf(storeReportSchedule(store, *now));
        Q_UNUSED(stored);
    }
    co_return file;
}

} // namespace pulpit::engine
