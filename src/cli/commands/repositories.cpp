// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/common.h"
#include "cli/jsonvalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::cli {

namespace {

QString syncWord(const domain::Repository &r)
{
    if (r.isGone)
        return u"gone"_s;
    if (!r.lastSyncState)
        return r.hasRemote() ? u"never synced"_s : u"no remote"_s;
    if (r.failuresInARow > 0)
        return u"failed %1x"_s.arg(r.failuresInARow);
    return domain::toString(*r.lastSyncState);
}

QString agreementWord(const domain::Verification &v)
{
    switch (v.agreement) {
    case domain::Agreement::NotCompared: return u"-"_s;
    case domain::Agreement::Same: return u"same as source"_s;
    case domain::Agreement::Different: return u"differs from source"_s;
    case domain::Agreement::Unknown: return u"unknown"_s;
    }
    return {};
}

QCoro::Task<ExitCode> list(Call call)
{
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    ports::RepositoryQuery query;
    query.server = call.options.value(u"server"_s);
    auto found = co_await (*engine)->repositories().repositories(query);
    if (!found)
        co_return report(call, found.error());
    std::ranges::sort(*found, {}, [](const domain::Repository &r) { return std::pair(r.server, r.name); });
    if (call.terminal.isJson()) {
        call.terminal.json(toJsonArray(*found));
        co_return ExitCode::Done;
    }
    QList<QStringList> rows;
    for (const domain::Repository &r : std::as_const(*found))
        rows << QStringList {r.server,
                             r.name,
                             domain::pluginOf(r.type),
                             r.latestVersion < 0 ? u"?"_s : QString::number(r.latestVersion),
                             syncWord(r),
                             relativeTime(r.lastSyncFinished),
                             agreementWord(r.verification)};
    if (rows.isEmpty())
        call.terminal.note(u"No repository is known yet. \"pulpitctl server status SERVER\" looks at a server now."_s);
    else
        call.terminal.table(
            {u"server"_s, u"repository"_s, u"type"_s, u"version"_s, u"last sync"_s, u"when"_s, u"compared"_s}, rows,
            {3});
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> show(Call call)
{
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    auto found = co_await findRepository(*engine, call.arguments.value(0), call.arguments.value(1));
    if (!found)
        co_return report(call, found.error());
    const domain::Repository &r = *found;
    if (call.terminal.isJson()) {
        call.terminal.json(toJson(r));
        co_return ExitCode::Done;
    }
    QStringList content;
    for (auto it = r.lastOutcome.present.cbegin(); it != r.lastOutcome.present.cend(); ++it)
        content << u"%1 %2"_s.arg(it.value()).arg(it.key());
    call.terminal.pairs(
        {{u"Repository"_s, r.name},
         {u"Server"_s, r.server},
         {u"Type"_s, r.type},
         {u"Remote"_s, r.remoteFeed},
         {u"Served at"_s, r.baseUrl},
         {u"Version"_s, r.latestVersion < 0 ? QString() : QString::number(r.latestVersion)},
         {u"Content"_s, content.join(u", "_s)},
         {u"Last sync"_s, syncWord(r)},
         {u"Finished"_s, localTime(r.lastSyncFinished)},
         {u"Took"_s, r.lastDuration > 0 ? duration(r.lastDuration) : QString()},
         {u"Last success"_s, localTime(r.lastSuccess)},
         {u"Last change"_s, localTime(r.lastChange)},
         {u"Failure"_s, r.lastFailure.message},
         {u"Pulp says"_s, r.lastFailure.pulpText},
         {u"Advice"_s, r.lastFailure.isSet() ? domain::adviceFor(r.lastFailure.failureClass) : QString()},
         {u"Compared"_s, agreementWord(r.verification)},
         {u"Compared at"_s, localTime(r.verification.when)},
         {u"Compared by"_s, r.verification.method},
         {u"Why unknown"_s, r.verification.reason},
         {u"Seen"_s, localTime(r.seen)}});
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> history(Call call)
{
    auto limit = numberOption(call, u"limit"_s, 20, 1);
    if (!limit)
        co_return report(call, limit.error());
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    auto found = co_await findRepository(*engine, call.arguments.value(0), call.arguments.value(1));
    if (!found)
        co_return report(call, found.error());
    auto records = co_await (*engine)->repositories().history(found->id, *limit);
    if (!records)
        co_return report(call, records.error());
    if (call.terminal.isJson()) {
        call.terminal.json(toJsonArray(*records));
        co_return ExitCode::Done;
    }
    QList<QStringList> rows;
    for (const domain::SyncRecord &record : std::as_const(*records)) {
        qint64 added = 0;
        qint64 removed = 0;
        for (const qint64 n : record.outcome.added)
            added += n;
        for (const qint64 n : record.outcome.removed)
            removed += n;
        rows << QStringList {localTime(record.finished),
                             domain::toString(record.state),
                             duration(double(record.started.msecsTo(record.finished)) / 1000),
                             record.outcome.changed ? u"+%1 -%2"_s.arg(added).arg(removed) : u"no change"_s,
                             QString::number(record.job.value),
                             record.failure.message};
    }
    call.terminal.table({u"finished"_s, u"state"_s, u"took"_s, u"units"_s, u"job"_s, u"failure"_s}, rows, {2, 4});
    co_return ExitCode::Done;
}

QCoro::Task<Result<QList<RepositoryId>>> chosen(Call call, ports::Engine *engine)
{
    if (call.arguments.size() == 2) {
        auto found = co_await findRepository(engine, call.arguments.at(0), call.arguments.at(1));
        if (!found)
            co_return fail(found.error());
        co_return QList<RepositoryId> {found->id};
    }
    ports::RepositoryQuery query;
    query.server = call.arguments.isEmpty() ? call.options.value(u"server"_s) : call.arguments.at(0);
    auto found = co_await engine->repositories().repositories(query);
    if (!found)
        co_return fail(found.error());
    QList<RepositoryId> ids;
    for (const domain::Repository &r : std::as_const(*found))
        if (r.hasRemote() && !r.isGone)
            ids << r.id;
    if (ids.isEmpty())
        co_return fail(ErrorCode::NotFound, u"there is no repository with a remote to compare"_s);
    co_return ids;
}

QCoro::Task<ExitCode> verify(Call call)
{
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    auto ids = co_await chosen(call, *engine);
    if (!ids)
        co_return report(call, ids.error());
    auto results = co_await (*engine)->repositories().verify(*ids);
    if (!results)
        co_return report(call, results.error());
    bool allSame = true;
    QList<QStringList> rows;
    for (const domain::Repository &r : std::as_const(*results)) {
        const domain::Verification &v = r.verification;
        allSame = allSame && (v.agreement == domain::Agreement::Same || v.agreement == domain::Agreement::NotCompared);
        QString detail = v.reason;
        if (v.missingCount + v.extraCount > 0)
            detail = u"%1 missing, %2 extra: %3"_s.arg(v.missingCount)
                         .arg(v.extraCount)
                         .arg((v.missing + v.extra).mid(0, 3).join(u", "_s));
        rows << QStringList {r.server, r.name, agreementWord(v), v.method, v.sourceServer, detail};
    }
    if (call.terminal.isJson())
        call.terminal.json(toJsonArray(*results));
    else
        call.terminal.table({u"server"_s, u"repository"_s, u"compared"_s, u"by"_s, u"source"_s, u"detail"_s}, rows);
    co_return allSame ? ExitCode::Done : ExitCode::Failed;
}

} // namespace

QList<Command> repositoryCommands()
{
    const Option server {u"server"_s, u"SERVER"_s, u"Only of this server"_s};
    return {
        {u"repo"_s,
         u"list"_s,
         u"List the repositories of all servers with their last sync"_s,
         {},
         {server},
         {u"repo list"_s, u"repo list --server pulp-a:8080"_s},
         &list},
        {u"repo"_s,
         u"show"_s,
         u"Show one repository"_s,
         u"SERVER REPOSITORY"_s,
         {},
         {u"repo show pulp-a:8080 ext-debian-12"_s},
         &show},
        {u"repo"_s,
         u"history"_s,
         u"Show the finished syncs of a repository, newest first"_s,
         u"SERVER REPOSITORY"_s,
         {{u"limit"_s, u"N"_s, u"How many (20)"_s}},
         {u"repo history pulp-a:8080 ext-debian-12 --limit 5"_s},
         &history},
        {u"repo"_s,
         u"verify"_s,
         u"Compare what repositories serve with what their source serves, now"_s,
         u"[SERVER] [REPOSITORY]"_s,
         {server},
         {u"repo verify pulp-b:8080"_s, u"repo verify pulp-b:8080 ext-debian-12"_s},
         &verify},
    };
}

} // namespace pulpit::cli
