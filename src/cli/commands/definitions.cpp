// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Definitions of repositories in Git: check, apply, export; and drift from them.
#include "cli/commands/common.h"
#include "cli/commands/operations.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;
using pulpit::domain::PlanRemark;

namespace pulpit::cli {

namespace {

const QString kApply = u"repo-config apply"_s;

QJsonObject requestOf(const Call &call)
{
    QJsonObject request;
    const QStringList servers = call.options.values(u"server"_s);
    if (!servers.isEmpty())
        request.insert("servers"_L1, QJsonArray::fromStringList(servers));
    return request;
}

void addText(const Call &call, const QString &option, QLatin1String key, QJsonObject *request)
{
    if (call.options.isSet(option))
        request->insert(key, call.options.value(option));
}

void addFolder(const Call &call, QJsonObject *request)
{
    if (call.options.isSet(u"dir"_s))
        request->insert("local_folder"_L1, QFileInfo(call.options.value(u"dir"_s)).absoluteFilePath());
}

/// A cell of a table in Markdown. Definitions come with pull requests: nothing of them may act as markup.
QString cell(const QString &text)
{
    QString safe;
    for (const QChar c : text.left(500)) {
        if (c == u'&')
            safe += u"&amp;"_s;
        else if (c == u'<')
            safe += u"&lt;"_s;
        else if (c == u'>')
            safe += u"&gt;"_s;
        else if (u"|\\`*_[]()#!@~"_s.contains(c))
            safe += u"&#%1;"_s.arg(c.unicode());
        else
            safe += c.isPrint() ? c : QChar(u' ');
    }
    return safe;
}

QString row(const QStringList &cells)
{
    QStringList safe;
    for (const QString &one : cells)
        safe.append(cell(one));
    return u"| "_s + safe.join(u" | "_s) + u" |"_s;
}

int errorsOf(const domain::Plan &plan)
{
    int errors = 0;
    for (const PlanRemark &remark : plan.remarks)
        errors += remark.severity == PlanRemark::Severity::Error ? 1 : 0;
    return errors;
}

void printMarkdown(Call &call, const domain::Plan &plan)
{
    const int errors = errorsOf(plan);
    Terminal &out = call.terminal;
    out.line(u"# Repository definitions"_s);
    out.line(QString());
    out.line(u"%1: %2, %3."_s.arg(cell(plan.title), errors == 1 ? u"1 error"_s : u"%1 errors"_s.arg(errors),
                                  plan.changes.size() == 1 ? u"1 change"_s : u"%1 changes"_s.arg(plan.changes.size())));
    if (!plan.remarks.isEmpty()) {
        out.line(QString());
        out.line(u"| severity | where | server | what | expected |"_s);
        out.line(u"|---|---|---|---|---|"_s);
        for (const PlanRemark &remark : plan.remarks)
            out.line(row({domain::toString(remark.severity), remark.name, remark.server, remark.text, remark.advice}));
    }
    if (plan.changes.isEmpty())
        return;
    out.line(QString());
    out.line(u"| change | object | name | server | details |"_s);
    out.line(u"|---|---|---|---|---|"_s);
    for (const domain::PlannedChange &change : plan.changes)
        out.line(
            row({domain::toString(change.kind), change.object, change.name, change.server, domain::detailsOf(change)}));
}

QCoro::Task<Result<domain::Plan>> planOnly(Call call, QString operation, QJsonObject request)
{
    auto engine = call.environment.engine();
    if (!engine)
        co_return fail(engine.error());
    const std::function<void(QString)> silent = [](const QString &) {};
    co_return co_await (*engine)->operations().plan(operation, request, silent, call.environment.interrupted);
}

QCoro::Task<ExitCode> check(Call call)
{
    QJsonObject request = requestOf(call);
    request.insert("tell_hints"_L1, true);
    // Where no server is named none is asked, so that a pipeline needs no access to them.
    if (!call.options.isSet(u"server"_s))
        request.insert("offline"_L1, true);
    addFolder(call, &request);
    addText(call, u"base"_s, "base"_L1, &request);
    addText(call, u"reference"_s, "reference"_L1, &request);
    auto plan = co_await planOnly(call, kApply, request);
    if (!plan)
        co_return report(call, plan.error());
    if (call.terminal.isJson())
        call.terminal.json(planToJson(*plan));
    else
        printMarkdown(call, *plan);
    co_return errorsOf(*plan) == 0 ? ExitCode::Done : ExitCode::InvalidConfiguration;
}

QCoro::Task<ExitCode> apply(Call call)
{
    QJsonObject request = requestOf(call);
    addFolder(call, &request);
    addText(call, u"reference"_s, "reference"_L1, &request);
    addText(call, u"include"_s, "include"_L1, &request);
    addText(call, u"exclude"_s, "exclude"_L1, &request);
    if (call.options.isSet(u"remove-deleted"_s))
        request.insert("remove_deleted"_L1, true);
    if (call.options.isSet(u"thorough"_s))
        request.insert("thorough"_L1, true);
    co_return co_await runOperationCommand(call, kApply, request);
}

Result<> writeDefinitions(const QString &folder, const QJsonObject &files)
{
    for (auto it = files.begin(); it != files.end(); ++it) {
        const QString path = folder + u'/' + it.key();
        if (QFileInfo::exists(path))
            return fail(ErrorCode::AlreadyExists, u"the file is there already"_s, path,
                        u"export into an empty folder and compare"_s);
    }
    for (auto it = files.begin(); it != files.end(); ++it) {
        const QString path = folder + u'/' + it.key();
        QSaveFile file(path);
        if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly)
            || file.write(QJsonDocument(it.value().toObject()).toJson()) < 0 || !file.commit())
            return fail(ErrorCode::Storage, u"the file cannot be written: %1"_s.arg(file.errorString()), path);
    }
    return {};
}

QCoro::Task<ExitCode> exportDefinitions(Call call)
{
    auto server = requiredOption(call, u"server"_s);
    if (!server)
        co_return report(call, server.error());
    if (call.arguments.size() != 1)
        co_return report(call, fail(ErrorCode::InvalidInput, u"name the folder to write to"_s).value());
    const QJsonObject request {{u"server"_s, *server}};
    auto plan = co_await planOnly(call, u"repo-config export"_s, request);
    if (!plan)
        co_return report(call, plan.error());
    const QJsonObject files = plan->memory.value("files"_L1).toObject();
    const Result<> written = writeDefinitions(call.arguments.first(), files);
    if (!written)
        co_return report(call, written.error());
    if (call.terminal.isJson()) {
        QJsonObject told = planToJson(*plan);
        told.insert("files"_L1, QJsonArray::fromStringList(files.keys()));
        call.terminal.json(told);
        co_return ExitCode::Done;
    }
    for (const PlanRemark &remark : plan->remarks)
        call.terminal.note(Terminal::printable(u"%1: %2"_s.arg(remark.name, remark.text)));
    call.terminal.line(u"%1 definitions written to %2."_s.arg(files.size()).arg(call.arguments.first()));
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> driftList(Call call)
{
    auto plan = co_await planOnly(call, u"reconcile"_s, requestOf(call));
    if (!plan)
        co_return report(call, plan.error());
    if (call.terminal.isJson())
        call.terminal.json(planToJson(*plan));
    else
        printPlan(call, *plan);
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> driftMend(Call call)
{
    co_return co_await runOperationCommand(call, u"reconcile"_s, requestOf(call));
}

} // namespace

QList<Command> definitionCommands()
{
    const Option server {u"server"_s, u"SERVER"_s, u"This server; may be given several times"_s};
    const Option folder {u"dir"_s, u"FOLDER"_s, u"Read this folder instead of the configured place"_s};
    const Option reference {u"reference"_s, u"REV"_s, u"Branch, tag or commit of the configured Git repository"_s};
    return {
        {u"repo-config"_s,
         u"check"_s,
         u"Check definitions of repositories and print what they would change, as Markdown"_s,
         {},
         {folder, reference, {u"base"_s, u"REV"_s, u"Only what differs from this revision"_s}, server},
         {u"repo-config check"_s, u"repo-config check --dir . --base origin/main"_s},
         &check},
        {u"repo-config"_s,
         u"apply"_s,
         u"Register repositories on the servers as they are defined"_s,
         {},
         QList<Option> {server,
                        folder,
                        reference,
                        {u"include"_s, u"REGEX"_s, u"Only definitions whose name matches"_s},
                        {u"exclude"_s, u"REGEX"_s, u"Not those whose name matches"_s},
                        {u"remove-deleted"_s, {}, u"Remove repositories that are no longer defined"_s},
                        {u"thorough"_s, {}, u"Compare every field with the servers, whatever is remembered"_s}}
             + operationOptions(),
         {u"repo-config apply --plan"_s, u"repo-config apply --server pulp-a:8080 --yes"_s},
         &apply},
        {u"repo-config"_s,
         u"export"_s,
         u"Write definitions for what is on a server"_s,
         u"FOLDER"_s,
         {{u"server"_s, u"SERVER"_s, u"The server"_s}},
         {u"repo-config export --server pulp-a:8080 definitions"_s},
         &exportDefinitions},
        {u"drift"_s,
         u"list"_s,
         u"Show where definitions, database and servers differ, and what would mend it"_s,
         {},
         {server},
         {u"drift list"_s, u"drift list --server pulp-a:8080"_s},
         &driftList},
        {u"drift"_s,
         u"mend"_s,
         u"Bring servers and database to what is defined"_s,
         {},
         QList<Option> {server} + operationOptions(),
         {u"drift mend --plan"_s},
         &driftMend},
    };
}

} // namespace pulpit::cli
