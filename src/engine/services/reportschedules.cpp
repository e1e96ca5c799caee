// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/reportschedules.h"

#include "engine/async/waiting.h"
#include "engine/reports/reportmemory.h"

#include <QDir>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr qsizetype kLongestReportName = 100;
constexpr int kMostKeptReports = 10'000;

Error wrong(const QString &what, const QString &where, const QString &advice)
{
    Error error;
    error.code = ErrorCode::InvalidInput;
    error.what = what;
    error.where = where;
    error.advice = advice;
    return error;
}

/// The schedule as it is to be stored.
Result<ports::ReportSchedule> checkedReport(ports::ReportSchedule schedule, const domain::FleetConfiguration &fleet)
{
    schedule.name = schedule.name.simplified();
    schedule.cron = schedule.cron.simplified();
    if (schedule.name.isEmpty() || schedule.name.size() > kLongestReportName)
        return fail(
            wrong(u"a report schedule needs a name"_s, schedule.name, u"Give it one of at most 100 characters."_s));
    const auto cron = domain::CronExpression::parse(schedule.cron);
    if (!cron)
        return fail(cron.error());
    if (schedule.periodDays < 1 || schedule.periodDays > 366)
        return fail(wrong(u"a report looks back on 1 to 366 days"_s, QString::number(schedule.periodDays), {}));
    if (schedule.keep < 0 || schedule.keep > kMostKeptReports)
        return fail(wrong(u"0 (all) to 10000 reports can be kept"_s, QString::number(schedule.keep), {}));
    if (!QDir::isAbsolutePath(schedule.folder))
        return fail(wrong(u"the folder for reports must be an absolute path"_s, schedule.folder,
                          u"Give the path on the machine that schedules."_s));
    schedule.folder = QDir::cleanPath(schedule.folder);
    if (!schedule.server.isEmpty() && !fleet.server(schedule.server))
        return fail(ErrorCode::NotFound, u"there is no server of this name in the configuration"_s, schedule.server);
    return schedule;
}

Async<ports::ReportSchedule> saveReport(Core *core, ports::ReportSchedule asked)
{
    (void)core->environment.reloadConfiguration();
    Result<ports::ReportSchedule> checked = checkedReport(std::move(asked), core->environment.configuration()->fleet);
    if (!checked)
        co_return fail(checked.error());
    ports::Store &store = core->environment.store();
    ports::ReportSchedule schedule = std::move(*checked);
    if (schedule.id.isEmpty()) {
        schedule.id = QUuid::createUuid().toString(QUuid::Id128).left(12);
    } else {
        const Result<ports::ReportSchedule> before = readReportSchedule(store, schedule.id);
        if (!before)
            co_return fail(before.error());
        schedule.lastRun = before->lastRun;
        schedule.lastFile = before->lastFile;
        schedule.lastFailure = before->lastFailure;
        schedule.failingSince = before->failingSince;
    }
    schedule.nextRun = core->reports.nextRun().after(schedule.cron, core->environment.clock().now(), 0);
    const Result<> stored = co_await answerOf(storeReportSchedule(store, schedule));
    if (!stored)
        co_return fail(stored.error());
    core->reports.look();
    co_return schedule;
}

Async<void> removeReport(Core *core, QString id)
{
    ports::Store &store = core->environment.store();
    const Result<ports::ReportSchedule> known = readReportSchedule(store, id);
    if (!known)
        co_return fail(known.error());
    co_return co_await answerOf(forgetReportSchedule(store, id));
}

Async<void> keep(Core *core, domain::ReportDigest digest)
{
    if (!digest.made.isValid() || digest.scope.isEmpty())
        co_return fail(wrong(u"what a report came to needs its time and scope"_s, digest.scope, {}));
    co_return co_await answerOf(storeDigest(core->environment.store(), digest));
}

Async<void> takeTargets(Core *core, domain::FleetTargets targets)
{
    if (!targets.isSensible())
        co_return fail(wrong(u"targets are between 50 and 100 %, freshness between 1 and 8760 hours"_s, {}, {}));
    co_return co_await answerOf(storeTargets(core->environment.store(), targets));
}

} // namespace

EngineReportSchedules::EngineReportSchedules(Bridge &bridge, Core &core)
    : m_bridge(bridge)
    , m_core(core)
{
}

QFuture<Result<QList<ports::ReportSchedule>>> EngineReportSchedules::schedules()
{
    ports::Store *const store = &m_core.environment.store();
    return m_bridge.read<QList<ports::ReportSchedule>>([store] { return readReportSchedules(*store); });
}

QFuture<Result<ports::ReportSchedule>> EngineReportSchedules::save(ports::ReportSchedule schedule)
{
    return m_bridge.run<ports::ReportSchedule>([this, schedule] { return saveReport(&m_core, schedule); });
}

QFuture<Result<>> EngineReportSchedules::remove(QString id)
{
    return m_bridge.run<void>([this, id] { return removeReport(&m_core, id); });
}

QFuture<Result<QString>> EngineReportSchedules::runNow(QString id)
{
    return m_bridge.run<QString>([this, id] { return m_core.reports.run(id); });
}

QFuture<Result<domain::ReportBackground>> EngineReportSchedules::background(QString server, QDateTime periodStart)
{
    ports::Store *const store = &m_core.environment.store();
    const Clock *const clock = &m_core.environment.clock();
    return m_bridge.read<domain::ReportBackground>(
        [store, clock, server, periodStart] { return readBackground(*store, server, periodStart, clock->now()); });
}

QFuture<Result<>> EngineReportSchedules::keepDigest(domain::ReportDigest digest)
{
    return m_bridge.run<void>([this, digest] { return keep(&m_core, digest); });
}

QFuture<Result<>> EngineReportSchedules::setTargets(domain::FleetTargets targets)
{
    return m_bridge.run<void>([this, targets] { return takeTargets(&m_core, targets); });
}

} // namespace pulpit::engine
