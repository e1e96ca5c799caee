// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/common.h"
#include "cli/jsonvalues.h"

using namespace Qt::StringLiterals;

namespace pulpit::cli {

namespace {

struct ServerRow
{
    domain::Server server;
    domain::ServerState state;
};

QCoro::Task<Result<QList<ServerRow>>> readServers(ports::Engine *engine, QString name)
{
    auto servers = co_await engine->servers().servers();
    if (!servers)
        co_return fail(servers.error());
    auto states = co_await engine->servers().states();
    if (!states)
        co_return fail(states.error());
    QList<ServerRow> rows;
    for (const domain::Server &server : std::as_const(*servers)) {
        if (!name.isEmpty() && server.name != name)
            continue;
        ServerRow row {server, {}};
        for (const domain::ServerState &state : std::as_const(*states))
            if (state.name == server.name)
                row.state = state;
        rows << row;
    }
    if (!name.isEmpty() && rows.isEmpty())
        co_return fail(ErrorCode::NotFound, u"there is no server %1 in the configuration"_s.arg(name), {},
                       u"\"pulpitctl server list\" lists them."_s);
    co_return rows;
}

QString stateWord(const domain::ServerState &state)
{
    if (!state.checked.isValid())
        return u"never asked"_s;
    if (!state.isReachable)
        return state.answered.isValid() ? u"no answer since %1"_s.arg(localTime(state.answered)) : u"no answer yet"_s;
    return u"answers"_s;
}

QString versionsOf(const domain::ServerState &state)
{
    QStringList parts;
    for (const domain::PulpComponent &component : state.status.components)
        parts << component.component + u' ' + component.version;
    return parts.join(u", "_s);
}

QCoro::Task<ExitCode> list(Call call)
{
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    auto rows = co_await readServers(*engine, {});
    if (!rows)
        co_return report(call, rows.error());
    if (call.terminal.isJson()) {
        QJsonArray array;
        for (const ServerRow &row : std::as_const(*rows))
            array.append(toJson(row.server, row.state));
        call.terminal.json(array);
        co_return ExitCode::Done;
    }
    QList<QStringList> table;
    for (const ServerRow &row : std::as_const(*rows))
        table << QStringList {row.server.name,
                              stateWord(row.state),
                              domain::toString(row.state.rollup),
                              row.state.status.versionOf(u"core"_s),
                              QString::number(row.state.status.onlineWorkers.size()),
                              relativeTime(row.state.checked),
                              row.server.url.toString()};
    if (table.isEmpty())
        call.terminal.note(u"No server is configured. \"pulpitctl config apply FILE\" reads a pulp_config.yml."_s);
    else
        call.terminal.table({u"server"_s, u"state"_s, u"health"_s, u"pulpcore"_s, u"workers"_s, u"checked"_s, u"url"_s},
                            table, {4});
    co_return ExitCode::Done;
}

ExitCode printServer(Call &call, const ServerRow &row)
{
    if (call.terminal.isJson()) {
        call.terminal.json(toJson(row.server, row.state));
    } else {
        const domain::PulpStatus &status = row.state.status;
        call.terminal.pairs({{u"Server"_s, row.server.name},
                             {u"Address"_s, row.server.url.toString() + row.server.apiRoot},
                             {u"State"_s, stateWord(row.state)},
                             {u"Error"_s, row.state.isReachable ? QString() : row.state.lastError.oneLine()},
                             {u"Advice"_s, row.state.isReachable ? QString() : row.state.lastError.advice},
                             {u"Checked"_s, localTime(row.state.checked)},
                             {u"Answers in"_s, status.latencyMs > 0 ? u"%1 ms"_s.arg(status.latencyMs) : QString()},
                             {u"Versions"_s, versionsOf(row.state)},
                             {u"Workers"_s, u"%1 online"_s.arg(status.onlineWorkers.size())},
                             {u"Health"_s, domain::toString(row.state.rollup)}});
    }
    return row.state.checked.isValid() && !row.state.isReachable ? ExitCode::Unreachable : ExitCode::Done;
}

QCoro::Task<ExitCode> show(Call call)
{
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    auto rows = co_await readServers(*engine, call.arguments.value(0));
    if (!rows)
        co_return report(call, rows.error());
    printServer(call, rows->first());
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> status(Call call)
{
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    auto state = co_await (*engine)->servers().refresh(call.arguments.value(0));
    if (!state)
        co_return report(call, state.error());
    if (state->isReachable) {
        auto looked = co_await (*engine)->servers().reconcile(call.arguments.value(0));
        if (!looked)
            call.terminal.error(looked.error());
    }
    auto rows = co_await readServers(*engine, call.arguments.value(0));
    if (!rows)
        co_return report(call, rows.error());
    co_return printServer(call, rows->first());
}

QString stepWord(ports::ProbeStep::Id id)
{
    switch (id) {
    case ports::ProbeStep::Id::Resolve: return u"resolve"_s;
    case ports::ProbeStep::Id::Connect: return u"connect"_s;
    case ports::ProbeStep::Id::Certificate: return u"certificate"_s;
    case ports::ProbeStep::Id::ApiRoot: return u"api root"_s;
    case ports::ProbeStep::Id::LogIn: return u"log in"_s;
    case ports::ProbeStep::Id::Versions: return u"versions"_s;
    case ports::ProbeStep::Id::Permissions: return u"permissions"_s;
    }
    return {};
}

QString stepStateWord(ports::ProbeStep::State state)
{
    switch (state) {
    case ports::ProbeStep::State::Running: return u"running"_s;
    case ports::ProbeStep::State::Passed: return u"ok"_s;
    case ports::ProbeStep::State::Failed: return u"failed"_s;
    case ports::ProbeStep::State::Skipped: return u"skipped"_s;
    case ports::ProbeStep::State::Warning: return u"warning"_s;
    }
    return {};
}

QCoro::Task<ExitCode> test(Call call)
{
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    auto rows = co_await readServers(*engine, call.arguments.value(0));
    if (!rows)
        co_return report(call, rows.error());
    auto steps
        = co_await (*engine)->servers().test(rows->first().server, std::nullopt, nullptr, call.environment.interrupted);
    if (!steps)
        co_return report(call, steps.error());
    ExitCode code = ExitCode::Done;
    QJsonArray array;
    for (const ports::ProbeStep &step : std::as_const(*steps)) {
        if (step.state == ports::ProbeStep::State::Failed)
            code = exitCodeOf(step.error.code);
        array.append(QJsonObject {{u"step"_s, stepWord(step.id)},
                                  {u"state"_s, stepStateWord(step.state)},
                                  {u"finding"_s, step.finding},
                                  {u"error"_s, step.error.what},
                                  {u"advice"_s, step.error.advice},
                                  {u"ms"_s, step.milliseconds}});
        if (call.terminal.isJson())
            continue;
        call.terminal.line(u"%1 %2 %3"_s.arg(stepWord(step.id), -12)
                               .arg(stepStateWord(step.state), -8)
                               .arg(Terminal::printable(step.finding.isEmpty() ? step.error.oneLine() : step.finding)));
        if (!step.error.advice.isEmpty())
            call.terminal.line(u"             "_s + Terminal::printable(step.error.advice));
    }
    if (call.terminal.isJson())
        call.terminal.json(array);
    co_return code;
}

} // namespace

QList<Command> serverCommands()
{
    return {
        {u"server"_s,
         u"list"_s,
         u"List the configured servers and how they were when last asked"_s,
         {},
         {},
         {u"server list"_s, u"--json server list"_s},
         &list},
        {u"server"_s,
         u"show"_s,
         u"Show one server as it was when last asked"_s,
         u"SERVER"_s,
         {},
         {u"server show pulp-a:8080"_s},
         &show},
        {u"server"_s,
         u"status"_s,
         u"Ask a server now: versions, workers, repositories"_s,
         u"SERVER"_s,
         {},
         {u"server status pulp-a:8080"_s},
         &status},
        {u"server"_s,
         u"test"_s,
         u"Test the connection to a server step by step"_s,
         u"SERVER"_s,
         {},
         {u"server test pulp-a:8080"_s},
         &test},
    };
}

} // namespace pulpit::cli
