// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ports/reportschedules.h"
#include "cli/commands/common.h"
#include "cli/commands/reports.h"
#include "cli/jsonvalues.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace pulpit::cli {

namespace {

using ports::ReportSchedule;

QJsonObject jsonOf(const ReportSchedule &one)
{
    return {{u"id"_s, one.id},
            {u"name"_s, one.name},
            {u"server"_s, one.server},
            {u"cron"_s, one.cron},
            {u"period_days"_s, one.periodDays},
            {u"format"_s, one.format == ReportSchedule::Format::Csv ? u"csv"_s : u"html"_s},
            {u"folder"_s, one.folder},
            {u"keep"_s, one.keep},
            {u"next_run"_s, toJson(one.nextRun)},
            {u"last_run"_s, toJson(one.lastRun)},
            {u"last_file"_s, one.lastFile},
            {u"last_failure"_s, one.lastFailure}};
}

QCoro::Task<ExitCode> listReports(Call call, ports::Engine *engine)
{
    auto schedules = co_await engine->reportSchedules().schedules();
    if (!schedules)
        co_return report(call, schedules.error());
    if (call.terminal.isJson()) {
        QJsonArray array;
        for (const ReportSchedule &one : std::as_const(*schedules))
            array.append(jsonOf(one));
        call.terminal.json(array);
        co_return ExitCode::Done;
    }
    if (schedules->isEmpty())
        call.terminal.note(u"No report is scheduled. \"pulpitctl report schedule add\" adds one."_s);
    QList<QStringList> rows;
    for (const ReportSchedule &one : std::as_const(*schedules))
        rows << QStringList {one.id,
                             one.name,
                             one.server.isEmpty() ? u"fleet"_s : one.server,
                             one.cron,
                             u"%1 d"_s.arg(one.periodDays),
                             localTime(one.nextRun),
                             localTime(one.lastRun),
                             one.lastFailure.isEmpty() ? one.lastFile : u"failed: "_s + one.lastFailure};
    if (!rows.isEmpty())
        call.terminal.table(
            {u"id"_s, u"name"_s, u"of"_s, u"cron"_s, u"period"_s, u"next run"_s, u"last run"_s, u"last result"_s},
            rows);
    co_return ExitCode::Done;
}

Result<ReportSchedule> askedFor(const Call &call)
{
    ReportSchedule schedule;
    const auto name = requiredOption(call, u"name"_s);
    if (!name)
        return fail(name.error());
    const auto cron = requiredOption(call, u"cron"_s);
    if (!cron)
        return fail(cron.error());
    const auto folder = requiredOption(call, u"folder"_s);
    if (!folder)
        return fail(folder.error());
    const auto days = numberOption(call, u"days"_s, 7, 1);
    if (!days)
        return fail(days.error());
    const auto keep = numberOption(call, u"keep"_s, 30, 0);
    if (!keep)
        return fail(keep.error());
    const QString format = call.options.isSet(u"format"_s) ? call.options.value(u"format"_s) : u"html"_s;
    if (format != u"html"_s && format != u"csv"_s)
        return fail(ErrorCode::InvalidInput, u"there is no format \"%1\""_s.arg(format), {}, u"Formats: html, csv."_s);
    schedule.name = *name;
    schedule.cron = *cron;
    schedule.folder = QDir(*folder).absolutePath();
    schedule.server = call.options.value(u"server"_s);
    schedule.periodDays = *days;
    schedule.keep = *keep;
    schedule.format = format == u"csv"_s ? ReportSchedule::Format::Csv : ReportSchedule::Format::Html;
    return schedule;
}

QCoro::Task<ExitCode> addReport(Call call, ports::Engine *engine)
{
    const auto asked = askedFor(call);
    if (!asked)
        co_return report(call, asked.error());
    auto saved = co_await engine->reportSchedules().save(*asked);
    if (!saved)
        co_return report(call, saved.error());
    if (call.terminal.isJson())
        call.terminal.json(jsonOf(*saved));
    else
        call.terminal.line(u"Added %1; the first report is written at %2."_s.arg(saved->id, localTime(saved->nextRun)));
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> removeReport(Call call, ports::Engine *engine)
{
    auto removed = co_await engine->reportSchedules().remove(call.arguments.value(1));
    if (!removed)
        co_return report(call, removed.error());
    if (call.terminal.isJson())
        call.terminal.json(QJsonObject {{u"removed"_s, call.arguments.value(1)}});
    else
        call.terminal.line(u"Removed. The reports that it wrote stay where they are."_s);
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> runReport(Call call, ports::Engine *engine)
{
    auto file = co_await engine->reportSchedules().runNow(call.arguments.value(1));
    if (!file)
        co_return report(call, file.error());
    if (call.terminal.isJson())
        call.terminal.json(QJsonObject {{u"file"_s, *file}});
    else
        call.terminal.line(u"Wrote %1."_s.arg(*file));
    co_return ExitCode::Done;
}

} // namespace

QCoro::Task<ExitCode> reportSchedule(Call call)
{
    const QString action = call.arguments.value(0);
    const bool needsId = action == "remove"_L1 || action == "run"_L1;
    Error usage;
    usage.code = ErrorCode::InvalidInput;
    if (action != "list"_L1 && action != "add"_L1 && !needsId) {
        usage.what = u"\"report schedule\" does not know \"%1\""_s.arg(action);
        usage.advice = u"One of: list, add, remove, run."_s;
        co_return report(call, usage);
    }
    if (needsId != (call.arguments.size() == 2)) {
        usage.what = needsId ? u"\"report schedule %1\" needs an id"_s.arg(action)
                             : u"\"report schedule %1\" takes no id"_s.arg(action);
        usage.advice = u"\"pulpitctl report schedule list\" shows the ids."_s;
        co_return report(call, usage);
    }
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    if (action == "add"_L1)
        co_return co_await addReport(call, *engine);
    if (action == "remove"_L1)
        co_return co_await removeReport(call, *engine);
    if (action == "run"_L1)
        co_return co_await runReport(call, *engine);
    co_return co_await listReports(call, *engine);
}

} // namespace pulpit::cli
