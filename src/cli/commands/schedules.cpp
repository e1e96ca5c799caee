// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/common.h"
#include "cli/jsonvalues.h"
#include "ports/timedschedules.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pulpit::cli {

namespace {

QString stateWord(const domain::TimedSchedule &s)
{
    if (s.isPaused)
        return s.pausedUntil.isValid() ? u"paused until %1"_s.arg(localTime(s.pausedUntil)) : u"paused"_s;
    return s.cron.isEmpty() ? u"only when asked"_s : u"on"_s;
}

QString kindOf(const domain::TimedSchedule &s)
{
    switch (s.kind) {
    case domain::ScheduleKind::Sync: return u"sync"_s;
    case domain::ScheduleKind::Registration: return u"registration"_s;
    case domain::ScheduleKind::Housekeeping: return u"housekeeping"_s;
    }
    return {};
}

/// What it runs, as --group or --what name it.
QString whatOf(const domain::TimedSchedule &s)
{
    switch (s.kind) {
    case domain::ScheduleKind::Sync: return s.group;
    case domain::ScheduleKind::Registration: return u"registration"_s;
    case domain::ScheduleKind::Housekeeping: return s.operation;
    }
    return {};
}

QCoro::Task<ExitCode> list(Call call)
{
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    auto schedules = co_await ports::timedSchedules(**engine).all();
    if (!schedules)
        co_return report(call, schedules.error());
    if (call.terminal.isJson()) {
        QJsonArray all;
        for (const domain::TimedSchedule &s : std::as_const(*schedules)) {
            QJsonObject json = toJson(s);
            json.insert(u"kind"_s, kindOf(s));
            json.insert(u"operation"_s, s.operation.isEmpty() ? QJsonValue() : QJsonValue(s.operation));
            all.append(json);
        }
        call.terminal.json(all);
        co_return ExitCode::Done;
    }
    QList<QStringList> rows;
    for (const domain::TimedSchedule &s : std::as_const(*schedules))
        rows << QStringList {s.server, whatOf(s), s.cron, stateWord(s), localTime(s.nextRun), localTime(s.lastRun),
                             s.source};
    call.terminal.table({u"server"_s, u"group"_s, u"cron"_s, u"state"_s, u"next run"_s, u"last run"_s, u"source"_s},
                        rows);
    auto role = co_await (*engine)->schedules().role();
    if (role && role->engine.isEmpty())
        call.terminal.note(
            u"Nobody schedules at the moment: start \"pulpitctl engine run\", pulpitd or the console."_s);
    else if (role)
        call.terminal.note(u"%1 on %2 schedules."_s.arg(role->program, role->host));
    co_return ExitCode::Done;
}

QCoro::Task<Result<domain::TimedSchedule>> find(Call call, ports::Engine *engine)
{
    auto server = requiredOption(call, u"server"_s);
    if (!server)
        co_return fail(server.error());
    const bool isOther = call.options.isSet(u"what"_s); // no sync of a group
    auto name = requiredOption(call, isOther ? u"what"_s : u"group"_s);
    if (!name)
        co_return fail(name.error());
    auto schedules = co_await ports::timedSchedules(*engine).all();
    if (!schedules)
        co_return fail(schedules.error());
    for (const domain::TimedSchedule &s : std::as_const(*schedules))
        if (s.server == *server && whatOf(s) == *name && isOther == (s.kind != domain::ScheduleKind::Sync))
            co_return s;
    co_return fail(ErrorCode::NotFound,
                   isOther ? u"nothing called %2 is scheduled on %1"_s.arg(*server, *name)
                           : u"server %1 has no group %2"_s.arg(*server, *name),
                   {}, u"\"pulpitctl schedule list\" lists them."_s);
}

QCoro::Task<ExitCode> next(Call call)
{
    auto count = numberOption(call, u"count"_s, 5, 1);
    if (!count)
        co_return report(call, count.error());
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    auto schedule = co_await find(call, *engine);
    if (!schedule)
        co_return report(call, schedule.error());
    auto runs = co_await (*engine)->schedules().nextRuns(schedule->id, *count);
    if (!runs)
        co_return report(call, runs.error());
    if (call.terminal.isJson()) {
        call.terminal.json(toJsonArray(*runs));
        co_return ExitCode::Done;
    }
    QList<QStringList> rows;
    for (const QDateTime &run : std::as_const(*runs))
        rows << QStringList {localTime(run), run.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s), relativeTime(run)};
    call.terminal.table({u"local time"_s, u"utc"_s, u""_s}, rows);
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> run(Call call)
{
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    auto schedule = co_await find(call, *engine);
    if (!schedule)
        co_return report(call, schedule.error());
    auto id = co_await (*engine)->schedules().runNow(schedule->id, call.environment.user);
    if (!id)
        co_return report(call, id.error());
    if (call.terminal.isJson())
        call.terminal.json(QJsonObject {{u"id"_s, id->value}});
    else
        call.terminal.line(u"Queued job %1."_s.arg(id->value));
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> pause(Call call)
{
    QDateTime until;
    if (call.options.isSet(u"until"_s)) {
        until = QDateTime::fromString(call.options.value(u"until"_s), Qt::ISODate);
        if (!until.isValid()) {
            Error error;
            error.code = ErrorCode::InvalidInput;
            error.what = u"\"%1\" is not a time"_s.arg(call.options.value(u"until"_s));
            error.advice = u"Write it like 2026-12-01T08:00:00 (local time), with Z for UTC."_s;
            co_return report(call, error);
        }
    }
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    auto schedule = co_await find(call, *engine);
    if (!schedule)
        co_return report(call, schedule.error());
    auto done = co_await (*engine)->schedules().pause(schedule->id, until.toUTC());
    if (!done)
        co_return report(call, done.error());
    if (!call.terminal.isJson())
        call.terminal.line(until.isValid() ? u"Paused until %1."_s.arg(localTime(until)) : u"Paused until resumed."_s);
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> skip(Call call)
{
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    auto schedule = co_await find(call, *engine);
    if (!schedule)
        co_return report(call, schedule.error());
    const bool isBack = call.options.isSet(u"undo"_s);
    ports::TimedSchedules &schedules = ports::timedSchedules(**engine);
    auto next = isBack ? schedules.unskip(schedule->id) : schedules.skip(schedule->id, call.environment.user);
    auto answer = co_await next;
    if (!answer)
        co_return report(call, answer.error());
    if (call.terminal.isJson())
        call.terminal.json(
            QJsonObject {{u"next_run"_s, answer->isValid() ? answer->toString(Qt::ISODate) : QString()}});
    else
        call.terminal.line(answer->isValid() ? u"The next run is at %1."_s.arg(localTime(*answer))
                                             : u"No other run is due."_s);
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> resume(Call call)
{
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    auto schedule = co_await find(call, *engine);
    if (!schedule)
        co_return report(call, schedule.error());
    auto done = co_await (*engine)->schedules().resume(schedule->id);
    if (!done)
        co_return report(call, done.error());
    if (!call.terminal.isJson())
        call.terminal.line(u"Resumed."_s);
    co_return ExitCode::Done;
}

} // namespace

QList<Command> scheduleCommands()
{
    const Option server {u"server"_s, u"SERVER"_s, u"The server"_s};
    const Option group {u"group"_s, u"GROUP"_s, u"The group on it"_s};
    const Option what {u"what"_s, u"WHAT"_s, u"Instead of a group: registration, orphans, repair, ..."_s};
    return {
        {u"schedule"_s, u"list"_s, u"List the schedules with next and last run"_s, {}, {}, {u"schedule list"_s}, &list},
        {u"schedule"_s,
         u"next"_s,
         u"Show the coming runs of a schedule"_s,
         {},
         {server, group, what, {u"count"_s, u"N"_s, u"How many (5)"_s}},
         {u"schedule next --server pulp-a:8080 --group nightly"_s},
         &next},
        {u"schedule"_s,
         u"run"_s,
         u"Queue a run now"_s,
         {},
         {server, group, what},
         {u"schedule run --server pulp-a:8080 --group nightly"_s},
         &run},
        {u"schedule"_s,
         u"pause"_s,
         u"Pause a schedule until a time, or until resumed"_s,
         {},
         {server, group, what, {u"until"_s, u"TIME"_s, u"ISO 8601, local unless it ends with Z"_s}},
         {u"schedule pause --server pulp-a:8080 --group nightly --until 2026-12-01T08:00:00"_s},
         &pause},
        {u"schedule"_s,
         u"skip"_s,
         u"Leave the next run out"_s,
         {},
         {server, group, what, {u"undo"_s, {}, u"Take back what was left out last"_s}},
         {u"schedule skip --server pulp-a:8080 --group nightly"_s,
          u"schedule skip --server pulp-a:8080 --what orphans --undo"_s},
         &skip},
        {u"schedule"_s,
         u"resume"_s,
         u"Resume a paused schedule"_s,
         {},
         {server, group, what},
         {u"schedule resume --server pulp-a:8080 --group nightly"_s},
         &resume},
    };
}

} // namespace pulpit::cli
