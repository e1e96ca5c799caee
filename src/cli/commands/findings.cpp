// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/common.h"
#include "cli/jsonvalues.h"
#include "domain/duration.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::cli {

namespace {

QJsonObject jsonOf(const domain::Finding &finding)
{
    return {{u"id"_s, finding.id},
            {u"rule"_s, finding.rule},
            {u"severity"_s, domain::toString(finding.severity)},
            {u"server"_s, finding.server},
            {u"group"_s, finding.group},
            {u"repository"_s, finding.repository},
            {u"since"_s, toJson(finding.since)},
            {u"what"_s, finding.what},
            {u"why"_s, finding.why},
            {u"advice"_s, finding.advice},
            {u"action"_s, finding.action},
            {u"muted"_s, finding.isMuted()},
            {u"muted_by"_s, finding.mutedBy},
            {u"muted_reason"_s, finding.mutedReason},
            {u"muted_until"_s, toJson(finding.mutedUntil)}};
}

QCoro::Task<ExitCode> list(Call call)
{
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    auto findings = co_await (*engine)->findings().findings(call.options.value(u"server"_s));
    if (!findings)
        co_return report(call, findings.error());
    if (!call.options.isSet(u"muted"_s))
        findings->removeIf([](const domain::Finding &one) { return one.isMuted(); });
    if (call.terminal.isJson()) {
        QJsonArray array;
        for (const domain::Finding &finding : std::as_const(*findings))
            array.append(jsonOf(finding));
        call.terminal.json(array);
    } else if (findings->isEmpty()) {
        call.terminal.note(u"Nothing needs you."_s);
    } else {
        QList<QStringList> rows;
        for (const domain::Finding &finding : std::as_const(*findings))
            rows << QStringList {domain::toString(finding.severity), finding.what, relativeTime(finding.since),
                                 finding.id, finding.isMuted() ? finding.mutedReason : QString()};
        call.terminal.table({u"severity"_s, u"finding"_s, u"since"_s, u"id"_s, u"muted"_s}, rows);
    }
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> show(Call call)
{
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    auto findings = co_await (*engine)->findings().findings({});
    if (!findings)
        co_return report(call, findings.error());
    const auto found = std::ranges::find(*findings, call.arguments.value(0), &domain::Finding::id);
    if (found == findings->end()) {
        Error error;
        error.code = ErrorCode::NotFound;
        error.what = u"there is no such finding now"_s;
        error.where = call.arguments.value(0);
        error.advice = u"\"pulpitctl finding list --muted\" shows the ids."_s;
        co_return report(call, error);
    }
    if (call.terminal.isJson()) {
        call.terminal.json(jsonOf(*found));
        co_return ExitCode::Done;
    }
    call.terminal.pairs(
        {{u"Finding"_s, found->what},
         {u"Severity"_s, domain::toString(found->severity)},
         {u"Since"_s, localTime(found->since)},
         {u"Why"_s, found->why},
         {u"Advice"_s, found->advice},
         {u"Command"_s, found->action.isEmpty() ? QString() : u"pulpitctl "_s + found->action},
         {u"More"_s, u"docs/findings/%1.md"_s.arg(found->rule)},
         {u"Muted"_s, found->isMuted() ? u"%1, by %2"_s.arg(found->mutedReason, found->mutedBy) : QString()},
         {u"Until"_s, localTime(found->mutedUntil)}});
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> mute(Call call)
{
    auto reason = requiredOption(call, u"reason"_s);
    if (!reason)
        co_return report(call, reason.error());
    QDateTime until;
    if (const QString text = call.options.value(u"for"_s); !text.isEmpty()) {
        const auto duration = domain::parseRuntime(text);
        if (!duration)
            co_return report(call, duration.error());
        if (*duration)
            until = QDateTime::currentDateTimeUtc().addSecs((*duration)->count());
    }
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    auto muted = co_await (*engine)->findings().mute(call.arguments.value(0), *reason, call.environment.user, until);
    if (!muted)
        co_return report(call, muted.error());
    if (call.terminal.isJson())
        call.terminal.json(QJsonObject {{u"muted"_s, call.arguments.value(0)}, {u"until"_s, toJson(until)}});
    else
        call.terminal.line(until.isValid() ? u"Muted until %1."_s.arg(localTime(until))
                                           : u"Muted until it is unmuted."_s);
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> unmute(Call call)
{
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    auto unmuted = co_await (*engine)->findings().unmute(call.arguments.value(0));
    if (!unmuted)
        co_return report(call, unmuted.error());
    if (call.terminal.isJson())
        call.terminal.json(QJsonObject {{u"unmuted"_s, call.arguments.value(0)}});
    else
        call.terminal.line(u"Not muted any more."_s);
    co_return ExitCode::Done;
}

} // namespace

QList<Command> findingCommands()
{
    return {
        {u"finding"_s,
         u"list"_s,
         u"List what needs you, most urgent first"_s,
         {},
         {{u"server"_s, u"SERVER"_s, u"Only of this server"_s}, {u"muted"_s, {}, u"Also what was muted"_s}},
         {u"finding list"_s, u"--json finding list --muted"_s},
         &list},
        {u"finding"_s,
         u"show"_s,
         u"Show a finding with its evidence and advice"_s,
         u"ID"_s,
         {},
         {u"finding show failed-sync/pulp-a:8080/ext-epel-9"_s},
         &show},
        {u"finding"_s,
         u"mute"_s,
         u"Say that a finding, or all whose id begins so, needs no attention for now"_s,
         u"ID"_s,
         {{u"reason"_s, u"TEXT"_s, u"Why; shown to the others (required)"_s},
          {u"for"_s, u"TIME"_s, u"For so long, e.g. 12h, 7d (until it is unmuted)"_s}},
         {u"finding mute failed-sync/pulp-a:8080 --reason 'moves to a new rack' --for 2d"_s},
         &mute},
        {u"finding"_s,
         u"unmute"_s,
         u"Take a mute back"_s,
         u"ID"_s,
         {},
         {u"finding unmute failed-sync/pulp-a:8080"_s},
         &unmute},
    };
}

} // namespace pulpit::cli
