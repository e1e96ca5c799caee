// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Removal of repositories, and housekeeping.
#include "cli/commands/common.h"
#include "cli/commands/operations.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pulpit::cli {

namespace {

QList<Option> serverOption()
{
    return {{u"server"_s, u"SERVER"_s, u"Only on this server; may be given several times (all)"_s}};
}

QList<Option> patternOptions()
{
    return {{u"include"_s, u"REGEX"_s, u"Repositories that this pattern finds (Python's re.search)"_s},
            {u"exclude"_s, u"REGEX"_s, u"But not those that this pattern finds"_s}};
}

QJsonObject requestOf(const Call &call)
{
    return {{u"servers"_s, QJsonArray::fromStringList(call.options.values(u"server"_s))}};
}

void addPatterns(const Call &call, QJsonObject &request)
{
    request.insert(u"regex_include"_s, call.options.value(u"include"_s));
    request.insert(u"regex_exclude"_s, call.options.value(u"exclude"_s));
}

QCoro::Task<ExitCode> removeRepositories(Call call)
{
    QJsonObject request {{u"server"_s, call.arguments.value(0)},
                         {u"names"_s, QJsonArray::fromStringList(call.arguments.mid(1))},
                         {u"include_snapshots"_s, call.options.isSet(u"include-snapshots"_s)}};
    addPatterns(call, request);
    co_return co_await runOperationCommand(call, u"repo remove"_s, request);
}

QCoro::Task<ExitCode> cleanUpOrphans(Call call)
{
    QJsonObject request = requestOf(call);
    const auto minutes = numberOption(call, u"protect"_s, -1, 0);
    if (!minutes)
        co_return report(call, minutes.error());
    if (*minutes >= 0)
        request.insert(u"protection_minutes"_s, *minutes);
    co_return co_await runOperationCommand(call, u"housekeeping orphans"_s, request);
}

QCoro::Task<ExitCode> repair(Call call)
{
    QJsonObject request = requestOf(call);
    addPatterns(call, request);
    request.insert(u"verify_checksums"_s, !call.options.isSet(u"no-checksums"_s));
    co_return co_await runOperationCommand(call, u"housekeeping repair"_s, request);
}

QCoro::Task<ExitCode> reclaim(Call call)
{
    QJsonObject request = requestOf(call);
    addPatterns(call, request);
    request.insert(u"keep_latest"_s, call.options.isSet(u"keep-latest"_s));
    co_return co_await runOperationCommand(call, u"housekeeping reclaim"_s, request);
}

QCoro::Task<ExitCode> purgeTasks(Call call)
{
    QJsonObject request = requestOf(call);
    const auto days = numberOption(call, u"older-than-days"_s, 30, 0);
    if (!days)
        co_return report(call, days.error());
    request.insert(u"older_than_days"_s, *days);
    if (call.options.isSet(u"finished-before"_s))
        request.insert(u"finished_before"_s, call.options.value(u"finished-before"_s));
    request.insert(u"states"_s, QJsonArray::fromStringList(call.options.values(u"state"_s)));
    co_return co_await runOperationCommand(call, u"housekeeping purge-tasks"_s, request);
}

QCoro::Task<ExitCode> retain(Call call)
{
    QJsonObject request = requestOf(call);
    addPatterns(call, request);
    const auto keep = numberOption(call, u"keep"_s, -1, 0);
    if (!keep)
        co_return report(call, keep.error());
    if (*keep >= 0)
        request.insert(u"keep"_s, *keep);
    co_return co_await runOperationCommand(call, u"housekeeping retain"_s, request);
}

} // namespace

QList<Command> removalCommands()
{
    return {{u"repo"_s,
             u"remove"_s,
             u"Remove repositories with their distributions and remotes"_s,
             u"SERVER [NAME...]"_s,
             patternOptions()
                 + QList<Option> {{u"include-snapshots"_s, {}, u"Snapshots that a pattern finds as well"_s}}
                 + operationOptions(),
             {u"repo remove pulp-a:8080 ext-old --plan"_s, u"repo remove pulp-a:8080 --include ^tmp- --yes"_s},
             &removeRepositories}};
}

QList<Command> housekeepingCommands()
{
    return {
        {u"housekeeping"_s,
         u"orphans"_s,
         u"Clean up content that no repository version holds"_s,
         {},
         serverOption()
             + QList<Option> {{u"protect"_s, u"MINUTES"_s, u"Leave younger orphans alone (the server's own setting)"_s}}
             + operationOptions(),
         {u"housekeeping orphans --plan"_s, u"housekeeping orphans --server pulp-a:8080 --protect 1440 --yes"_s},
         &cleanUpOrphans},
        {u"housekeeping"_s,
         u"repair"_s,
         u"Look whether stored files are there and right, and fetch the others again"_s,
         {},
         serverOption() + patternOptions()
             + QList<Option> {{u"no-checksums"_s, {}, u"Only look whether files are there"_s}} + operationOptions(),
         {u"housekeeping repair --server pulp-a:8080 --include ^ext-debian --yes"_s},
         &repair},
        {u"housekeeping"_s,
         u"reclaim"_s,
         u"Drop stored files that can be fetched again"_s,
         {},
         serverOption() + patternOptions()
             + QList<Option> {{u"keep-latest"_s, {}, u"Keep the files of latest versions"_s}} + operationOptions(),
         {u"housekeeping reclaim --server pulp-a:8080 --include ^ext-old --plan"_s},
         &reclaim},
        {u"housekeeping"_s,
         u"purge-tasks"_s,
         u"Purge records of finished tasks"_s,
         {},
         serverOption()
             + QList<Option> {{u"older-than-days"_s, u"N"_s, u"Only those that ended longer ago (30)"_s},
                              {u"finished-before"_s, u"TIME"_s,
                               u"Only those that ended before, e.g. 2026-11-01T00:00:00Z"_s},
                              {u"state"_s, u"STATE"_s,
                               u"Only with this state; may be given several times (completed)"_s}}
             + operationOptions(),
         {u"housekeeping purge-tasks --older-than-days 90 --yes"_s},
         &purgeTasks},
        {u"housekeeping"_s,
         u"retain"_s,
         u"Set how many versions repositories keep"_s,
         {},
         serverOption() + patternOptions() + QList<Option> {{u"keep"_s, u"N"_s, u"Versions to keep; 0 keeps all"_s}}
             + operationOptions(),
         {u"housekeeping retain --include ^ext- --keep 5 --plan"_s},
         &retain},
    };
}

} // namespace pulpit::cli
