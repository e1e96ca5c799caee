// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/common.h"
#include "cli/commands/operations.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pulpit::cli {

namespace {

QList<Option> choiceOptions()
{
    return {{u"include"_s, u"REGEX"_s, u"Only repositories whose name matches"_s},
            {u"exclude"_s, u"REGEX"_s, u"Not those whose name matches"_s}};
}

QJsonObject choiceOf(const Call &call)
{
    return {{u"regex_include"_s, call.options.value(u"include"_s)},
            {u"regex_exclude"_s, call.options.value(u"exclude"_s)},
            {u"servers"_s, QJsonArray::fromStringList(call.arguments)}};
}

/// NAME=SERVER[,SERVER...][@WAIT]
Result<QJsonObject> ringOf(const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    const QString rest = text.mid(equals + 1);
    const qsizetype at = rest.lastIndexOf(u'@');
    const QStringList servers = rest.left(at < 0 ? rest.size() : at).split(u',', Qt::SkipEmptyParts);
    if (equals <= 0 || servers.isEmpty())
        return fail(ErrorCode::InvalidInput, u"--ring is written NAME=SERVER,SERVER@WAIT"_s, text,
                    u"For example dev=pulp-b:8080@2h."_s);
    return QJsonObject {{u"name"_s, text.left(equals)},
                        {u"servers"_s, QJsonArray::fromStringList(servers)},
                        {u"wait"_s, at < 0 ? QString() : rest.mid(at + 1)}};
}

QCoro::Task<ExitCode> prepare(Call call)
{
    QJsonObject request = choiceOf(call);
    if (call.options.isSet(u"group"_s))
        request.insert(u"group"_s, call.options.value(u"group"_s));
    co_return co_await runOperationCommand(call, u"release prepare"_s, request);
}

QCoro::Task<ExitCode> switchAll(Call call)
{
    QJsonObject request = choiceOf(call);
    QJsonArray rings;
    const QStringList texts = call.options.values(u"ring"_s);
    for (const QString &text : texts) {
        auto ring = ringOf(text);
        if (!ring)
            co_return report(call, ring.error());
        rings.append(*ring);
    }
    if (!rings.isEmpty() && !call.arguments.isEmpty())
        co_return report(
            call,
            {ErrorCode::InvalidInput, u"servers are given either by --ring or as arguments"_s, {}, {}, {}, 0, {}});
    if (!rings.isEmpty())
        request.insert(u"rings"_s, rings);
    if (call.options.isSet(u"label"_s))
        request.insert(u"label"_s, call.options.value(u"label"_s));
    if (call.options.isSet(u"ignore-findings"_s))
        request.insert(u"ignore_findings"_s, true);
    co_return co_await runOperationCommand(call, u"release switch"_s, request);
}

QCoro::Task<ExitCode> back(Call call)
{
    QJsonObject request = choiceOf(call);
    if (call.options.isSet(u"label"_s))
        request.insert(u"label"_s, call.options.value(u"label"_s));
    co_return co_await runOperationCommand(call, u"release back"_s, request);
}

QCoro::Task<ExitCode> follow(Call call)
{
    co_return co_await runOperationCommand(call, u"release follow"_s, choiceOf(call));
}

} // namespace

QList<Command> releaseCommands()
{
    return {{u"release"_s,
             u"prepare"_s,
             u"Pin what servers serve now, so that syncs bring the next versions unseen"_s,
             u"SERVER..."_s,
             choiceOptions()
                 + QList<Option> {{u"group"_s, u"GROUP"_s, u"Then sync this configured group of each server"_s}}
                 + operationOptions(),
             {u"release prepare pulp-b:8080 pulp-c:8080 --group nightly --yes"_s},
             &prepare},
            {u"release"_s,
             u"switch"_s,
             u"Let servers serve the newest versions together, at once or ring by ring"_s,
             u"[SERVER...]"_s,
             choiceOptions()
                 + QList<Option> {{u"ring"_s, u"RING"_s,
                                   u"NAME=SERVER,...@WAIT: switch these, wait, look, go on; repeat it"_s},
                                  {u"label"_s, u"TEXT"_s, u"What the release is called (its time)"_s},
                                  {u"ignore-findings"_s,
                                   {},
                                   u"Switch although syncs failed or servers differ from their source"_s}}
                 + operationOptions(),
             {u"release switch pulp-b:8080 pulp-c:8080 --yes"_s,
              u"release switch --ring dev=pulp-b:8080@2h --ring prod=pulp-c:8080,pulp-d:8080 --yes"_s},
             &switchAll},
            {u"release"_s,
             u"back"_s,
             u"Let servers serve what they served before the last release"_s,
             u"SERVER..."_s,
             choiceOptions() + QList<Option> {{u"label"_s, u"TEXT"_s, u"Only what this release has switched"_s}}
                 + operationOptions(),
             {u"release back pulp-b:8080 pulp-c:8080 --yes"_s},
             &back},
            {u"release"_s,
             u"follow"_s,
             u"Let pinned distributions follow their repositories again"_s,
             u"SERVER..."_s,
             choiceOptions() + operationOptions(),
             {u"release follow pulp-b:8080 --include ^ext- --yes"_s},
             &follow}};
}

} // namespace pulpit::cli
