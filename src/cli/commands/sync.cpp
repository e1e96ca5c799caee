// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/common.h"
#include "cli/jsonvalues.h"

using namespace Qt::StringLiterals;

namespace pulpit::cli {

namespace {

Result<domain::SyncRequest> freeRequest(const Call &call, const QString &server)
{
    domain::SyncRequest request;
    request.server = server;
    request.regexInclude = call.options.value(u"include"_s);
    request.regexExclude = call.options.value(u"exclude"_s);
    request.source = call.options.value(u"source"_s);
    auto concurrent = numberOption(call, u"max-concurrent"_s, 2, 1);
    if (!concurrent)
        return fail(concurrent.error());
    request.maxConcurrentSyncs = *concurrent;
    if (call.options.isSet(u"max-runtime"_s))
        request.maxRuntime = call.options.value(u"max-runtime"_s);
    return request;
}

QCoro::Task<Result<JobId>> queueSync(Call call, ports::Engine *engine)
{
    auto server = requiredOption(call, u"server"_s);
    if (!server)
        co_return fail(server.error());
    const QString group = call.options.value(u"group"_s);
    const bool isFree
        = call.options.isSet(u"include"_s) || call.options.isSet(u"exclude"_s) || call.options.isSet(u"source"_s);
    if (!group.isEmpty() && isFree)
        co_return fail(ErrorCode::InvalidInput, u"--group takes its patterns and source from the configuration"_s, {},
                       u"Leave out either --group or --include, --exclude and --source."_s);
    if (!group.isEmpty())
        co_return co_await engine->jobs().startGroupSync(*server, group, call.environment.user);
    auto request = freeRequest(call, *server);
    if (!request)
        co_return fail(request.error());
    co_return co_await engine->jobs().startSync(*request, call.environment.user);
}

QCoro::Task<ExitCode> run(Call call)
{
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    auto id = co_await queueSync(call, *engine);
    if (!id)
        co_return report(call, id.error());
    if (!call.options.isSet(u"wait"_s)) {
        if (call.terminal.isJson())
            call.terminal.json(QJsonObject {{u"id"_s, id->value}});
        else
            call.terminal.line(u"Queued job %1. \"pulpitctl job follow %1\" watches it."_s.arg(id->value));
        auto role = co_await (*engine)->schedules().role();
        if (role && role->engine.isEmpty())
            call.terminal.note(
                u"No engine is running on this database; the job starts with the next one (\"pulpitctl engine run\", or --wait)."_s);
        co_return ExitCode::Done;
    }
    // With --wait this process works on the queue itself, so that no other program needs to run.
    (*engine)->start(false);
    auto details = co_await followJob(call, *engine, *id);
    ExitCode code = ExitCode::Done;
    if (details)
        code = co_await printJobResult(call, *engine, *details);
    else
        code = report(call, details.error());
    co_await (*engine)->stop();
    co_return code;
}

} // namespace

QList<Command> syncCommands()
{
    return {{u"sync"_s,
             u"run"_s,
             u"Sync a configured group, or the repositories that patterns choose"_s,
             {},
             {{u"server"_s, u"SERVER"_s, u"The server whose repositories are synced"_s},
              {u"group"_s, u"GROUP"_s, u"A group of the configuration, with its settings"_s},
              {u"include"_s, u"REGEX"_s, u"Only repositories whose name matches"_s},
              {u"exclude"_s, u"REGEX"_s, u"Not those whose name matches"_s},
              {u"source"_s, u"SERVER"_s, u"Register the repositories of this server first and sync from it"_s},
              {u"max-concurrent"_s, u"N"_s, u"Syncs at a time (2)"_s},
              {u"max-runtime"_s, u"TIME"_s, u"Cancel after this time, e.g. 90s, 20m, 6h (no limit)"_s},
              {u"wait"_s, {}, u"Work on the job in this process and wait for its end"_s}},
             {u"sync run --server pulp-b:8080 --group nightly --wait"_s,
              u"sync run --server pulp-a:8080 --include '^ext-' --max-concurrent 4"_s},
             &run}};
}

} // namespace pulpit::cli
