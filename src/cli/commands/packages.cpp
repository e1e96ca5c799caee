// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/advisories.h"
#include "cli/commands/common.h"
#include "cli/commands/operations.h"
#include "cli/jsonvalues.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pulpit::cli {

namespace {

QList<Option> searchOptions()
{
    return {{u"server"_s, u"SERVER"_s, u"Only on this server; may be given several times"_s},
            {u"type"_s, u"TYPE"_s, u"rpm, deb, python or file (all)"_s},
            {u"package-version"_s, u"VERSION"_s, u"Only this version, with or without release"_s},
            {u"sha256"_s, u"DIGEST"_s, u"Only the package file with this checksum"_s},
            {u"include"_s, u"REGEX"_s, u"Only in repositories that this pattern finds"_s},
            {u"exclude"_s, u"REGEX"_s, u"Not in repositories that this pattern finds"_s}};
}

/// The keys of domain::PackageQuery that the options say.
QJsonObject requestOf(const Call &call)
{
    const auto text = [&call](const QString &option) { return call.options.value(option); };
    return {{u"servers"_s, QJsonArray::fromStringList(call.options.values(u"server"_s))},
            {u"type"_s, text(u"type"_s)},
            {u"name"_s, call.arguments.value(0)},
            {u"version"_s, text(u"package-version"_s)},
            {u"sha256"_s, text(u"sha256"_s)},
            {u"regex_include"_s, text(u"include"_s)},
            {u"regex_exclude"_s, text(u"exclude"_s)}};
}

Result<QDateTime> timeOption(const Call &call, const QString &name)
{
    if (!call.options.isSet(name))
        return QDateTime();
    QDateTime when = QDateTime::fromString(call.options.value(name), Qt::ISODate);
    if (!when.isValid())
        return fail(ErrorCode::InvalidInput,
                    u"--%1 needs a day or a time, not \"%2\""_s.arg(name, call.options.value(name)), {},
                    u"Write 2026-12-31 or 2026-12-31T18:00:00Z."_s);
    return when.toUTC();
}

void printFinding(Call &call, const domain::PackageFinding &finding)
{
    QList<QStringList> rows;
    for (const domain::FoundPackage &one : finding.found)
        rows << QStringList {one.server,
                             one.repository.isEmpty() ? u"-"_s : one.repository,
                             one.unit.plugin,
                             one.unit.name,
                             one.unit.version,
                             one.unit.arch,
                             one.version < 0 ? u"-"_s : QString::number(one.version),
                             one.isServed() ? u"served"_s
                                            : (one.repository.isEmpty() ? u"stored only"_s : u"not served"_s),
                             one.unit.sha256.left(12)};
    if (rows.isEmpty())
        call.terminal.note(u"Found nowhere on %1 servers."_s.arg(finding.searched.size()));
    else
        call.terminal.table({u"server"_s, u"repository"_s, u"type"_s, u"name"_s, u"version"_s, u"arch"_s,
                             u"repo version"_s, u"served"_s, u"sha256"_s},
                            rows, {6});
    for (const domain::PackageFinding::Unread &unread : finding.unread)
        call.terminal.note(u"Not searched: %1: %2"_s.arg(unread.server, unread.error.oneLine()));
}

/// 0: found and every server searched; 3: found nowhere; 4: something could not be searched.
QCoro::Task<ExitCode> find(Call call)
{
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    domain::PackageQuery query = domain::PackageQuery::fromJson(requestOf(call));
    query.contains = call.options.isSet(u"contains"_s);
    query.includeSnapshots = !call.options.isSet(u"no-snapshots"_s);
    const std::function<void(QString)> silent;
    const auto finding = co_await (*engine)->content().find(query, silent, CancellationToken());
    if (!finding)
        co_return report(call, finding.error());
    if (call.terminal.isJson()) {
        QJsonArray found;
        for (const domain::FoundPackage &one : finding->found)
            found.append(one.toJson());
        QJsonArray unread;
        for (const domain::PackageFinding::Unread &one : finding->unread)
            unread.append(QJsonObject {{u"server"_s, one.server}, {u"error"_s, one.error.oneLine()}});
        call.terminal.json(QJsonObject {{u"found"_s, found},
                                        {u"searched"_s, QJsonArray::fromStringList(finding->searched)},
                                        {u"unread"_s, unread}});
    } else {
        printFinding(call, *finding);
    }
    if (!finding->unread.isEmpty())
        co_return ExitCode::Unreachable;
    co_return finding->found.isEmpty() ? ExitCode::NotFound : ExitCode::Done;
}

QCoro::Task<ExitCode> remove(Call call)
{
    const auto until = timeOption(call, u"until"_s);
    if (!until)
        co_return report(call, until.error());
    QJsonObject request = requestOf(call);
    request.insert(u"versions"_s, call.options.value(u"versions"_s));
    request.insert(u"include_snapshots"_s, call.options.isSet(u"include-snapshots"_s));
    if (call.options.isSet(u"ban"_s)) {
        request.insert(u"ban"_s, true);
        request.insert(u"reason"_s, call.options.value(u"reason"_s));
        request.insert(u"advisory"_s, call.options.value(u"advisory"_s));
        request.insert(u"until"_s, until->isValid() ? until->toString(Qt::ISODate) : QString());
        request.insert(u"who"_s, call.environment.user);
    }
    co_return co_await runOperationCommand(call, u"package remove"_s, request);
}

void printBans(Call &call, const QList<domain::BannedRule> &rules)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (call.terminal.isJson()) {
        QJsonArray all;
        for (const domain::BannedRule &rule : rules) {
            QJsonObject json = rule.toJson();
            json.insert(u"in_force"_s, rule.isInForce(now));
            all.append(json);
        }
        call.terminal.json(all);
        return;
    }
    QList<QStringList> rows;
    for (const domain::BannedRule &rule : rules)
        rows << QStringList {rule.id,
                             rule.text(),
                             rule.why,
                             rule.advisory,
                             rule.who,
                             localTime(rule.since),
                             rule.until.isValid()
                                 ? localTime(rule.until) + (rule.isInForce(now) ? QString() : u" (over)"_s)
                                 : u"for ever"_s};
    if (rows.isEmpty())
        call.terminal.note(u"No package is banned by a rule."_s);
    else
        call.terminal.table({u"id"_s, u"rule"_s, u"why"_s, u"advisory"_s, u"who"_s, u"since"_s, u"until"_s}, rows);
}

QCoro::Task<ExitCode> ban(Call call)
{
    const auto until = timeOption(call, u"until"_s);
    if (!until)
        co_return report(call, until.error());
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    domain::BannedRule rule;
    rule.name = call.arguments.value(0);
    rule.isPattern = call.options.isSet(u"pattern"_s);
    rule.type = call.options.value(u"type"_s);
    rule.versions = call.options.value(u"versions"_s);
    rule.sha256 = call.options.value(u"sha256"_s);
    rule.advisory = call.options.value(u"advisory"_s);
    rule.why = call.options.value(u"reason"_s);
    rule.who = call.environment.user;
    rule.until = *until;
    QList<domain::BannedRule> rules {rule};
    if (rule.name.isEmpty() && rule.sha256.isEmpty() && !rule.advisory.isEmpty()) {
        const auto found = co_await rulesOfAdvisory(call, *engine, rule.advisory);
        if (!found)
            co_return report(call, found.error());
        rules = *found;
        for (domain::BannedRule &one : rules) {
            one.why = rule.why.isEmpty() ? u"older than what %1 brings"_s.arg(rule.advisory) : rule.why;
            one.who = rule.who;
            one.until = rule.until;
        }
    }
    if (call.options.isSet(u"plan"_s)) {
        printBans(call, rules);
        co_return ExitCode::Done;
    }
    for (domain::BannedRule &one : rules) {
        const auto stored = co_await (*engine)->content().ban(one);
        if (!stored)
            co_return report(call, stored.error());
        one = *stored;
    }
    printBans(call, rules);
    call.terminal.note(u"Kept out from now on; \"pulpitctl package remove\" takes away what is there already."_s);
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> unban(Call call)
{
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    const auto done = co_await (*engine)->content().unban(call.arguments.value(0));
    if (!done)
        co_return report(call, done.error());
    if (call.terminal.isJson())
        call.terminal.json(QJsonObject {{u"removed"_s, call.arguments.value(0)}});
    else
        call.terminal.line(u"The rule is gone. Syncs bring such packages in again where upstream has them."_s);
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> banned(Call call)
{
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    const auto rules = co_await (*engine)->content().bans();
    if (!rules)
        co_return report(call, rules.error());
    printBans(call, *rules);
    co_return ExitCode::Done;
}

} // namespace

QList<Command> packageCommands()
{
    const QList<Option> whys {{u"reason"_s, u"TEXT"_s, u"Why it is banned"_s},
                              {u"advisory"_s, u"ID"_s, u"Where it is described, e.g. CVE-2024-3094"_s},
                              {u"until"_s, u"TIME"_s, u"When the ban ends, e.g. 2026-12-31 (never)"_s}};
    const Option versions {u"versions"_s, u"RANGE"_s,
                           u"Only these versions, e.g. \">= 5.6.0, < 5.6.2\"; needs --type"_s};
    return {
        {u"package"_s,
         u"find"_s,
         u"Look for a package in all repositories of all servers"_s,
         u"[NAME]"_s,
         searchOptions()
             + QList<Option> {{u"contains"_s, {}, u"NAME is a part of the name"_s},
                              {u"no-snapshots"_s, {}, u"Leave snapshots out"_s}},
         {u"package find curl"_s, u"package find xz-libs --type rpm --package-version 5.6.1"_s},
         &find},
        {u"package"_s,
         u"remove"_s,
         u"Take a package out of all repositories that hold it, and prove that it is gone"_s,
         u"[NAME]"_s,
         searchOptions()
             + QList<Option> {versions,
                              {u"include-snapshots"_s, {}, u"Take it out of snapshots as well"_s},
                              {u"ban"_s, {}, u"Keep it out of later syncs; set before anything is removed"_s}}
             + whys + operationOptions(),
         {u"package remove evil --type rpm --plan"_s,
          u"package remove evil --type rpm --include-snapshots --ban --reason malicious --yes"_s},
         &remove},
        {u"package"_s,
         u"ban"_s,
         u"Keep packages out of all later syncs; without NAME, those that are older than an advisory's (rpm)"_s,
         u"[NAME]"_s,
         QList<Option> {{u"type"_s, u"TYPE"_s, u"rpm, deb, python or file (all)"_s},
                        {u"pattern"_s, {}, u"NAME is a pattern (Python's re.search)"_s},
                        {u"plan"_s, {}, u"Print the rules, and change nothing"_s},
                        versions,
                        {u"sha256"_s, u"DIGEST"_s, u"Only the package file with this checksum"_s}}
             + whys,
         {u"package ban xz-libs --type rpm --advisory CVE-2024-3094 --reason backdoor"_s,
          u"package ban ^kernel-debug --pattern --type rpm"_s, u"package ban --advisory RHSA-2026:1234 --plan"_s},
         &ban},
        {u"package"_s,
         u"unban"_s,
         u"Take a rule of banned packages away"_s,
         u"ID"_s,
         {},
         {u"package unban ban-0123456789"_s},
         &unban},
        {u"package"_s,
         u"banned"_s,
         u"List the rules of banned packages"_s,
         {},
         {},
         {u"package banned"_s, u"--json package banned"_s},
         &banned},
    };
}

} // namespace pulpit::cli
