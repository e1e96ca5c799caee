// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/operations.h"

#include "cli/commands/common.h"
#include "cli/jsonvalues.h"

#include <QLocale>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::cli {

namespace {

constexpr qsizetype kRemarksUnfolded = 3; // of the same text
constexpr qsizetype kNamedInFolded = 3;
constexpr int kProvenLinesShown = 20; // lines that hold, on a terminal; --json has all

struct Totals
{
    QMap<QString, int> byKind;
    QSet<QString> servers;
    domain::ContentCounts content;
    qint64 bytes = 0;
    bool hasBytes = false;
};

Totals totalsOf(const domain::Plan &plan)
{
    Totals totals;
    for (const domain::PlannedChange &change : plan.changes) {
        ++totals.byKind[domain::toString(change.kind)];
        if (!change.server.isEmpty())
            totals.servers.insert(change.server);
        for (auto it = change.content.cbegin(); it != change.content.cend(); ++it)
            totals.content[it.key()] += it.value();
        totals.bytes += change.bytes.value_or(0);
        totals.hasBytes |= change.bytes.has_value();
    }
    return totals;
}

QString counted(qint64 count, const QString &one)
{
    return count == 1 ? u"1 %1"_s.arg(one) : u"%1 %2s"_s.arg(count).arg(one);
}

QString remarkLine(const domain::PlanRemark &remark)
{
    QString text = domain::toString(remark.severity) + u": "_s;
    if (!remark.name.isEmpty())
        text += remark.name + u": "_s;
    text += remark.text;
    if (!remark.server.isEmpty())
        text += u" ("_s + remark.server + u')';
    return text;
}

QString foldedRemarks(const QList<const domain::PlanRemark *> &remarks)
{
    QStringList names;
    QSet<QString> servers;
    for (const domain::PlanRemark *one : remarks) {
        if (!one->name.isEmpty() && names.size() < kNamedInFolded)
            names.append(one->name);
        servers.insert(one->server);
    }
    servers.remove(QString());
    QString text = u"%1: %2, %3 times"_s.arg(domain::toString(remarks.first()->severity), remarks.first()->text)
                       .arg(remarks.size());
    if (servers.size() == 1)
        text += u" on "_s + *servers.cbegin();
    else if (servers.size() > 1)
        text += u" on %1 servers"_s.arg(servers.size());
    if (!names.isEmpty())
        text += u": "_s + names.join(u", "_s);
    if (!names.isEmpty() && remarks.size() > names.size())
        text += u" and %1 more"_s.arg(remarks.size() - names.size());
    return text;
}

QString totalsLine(const domain::Plan &plan)
{
    const Totals totals = totalsOf(plan);
    QStringList kinds;
    for (auto it = totals.byKind.cbegin(); it != totals.byKind.cend(); ++it)
        kinds.append(u"%1 %2"_s.arg(it.value()).arg(it.key()));
    QString line = u"%1 (%2)"_s.arg(counted(plan.changes.size(), u"change"_s), kinds.join(u", "_s));
    if (!totals.servers.isEmpty())
        line
            += u" on %1, %2"_s.arg(counted(totals.servers.size(), u"server"_s), counted(plan.requests(), u"request"_s));
    for (auto it = totals.content.cbegin(); it != totals.content.cend(); ++it)
        line += u", %1 %2"_s.arg(it.value()).arg(it.key());
    if (totals.hasBytes)
        line += u", "_s + QLocale::c().formattedDataSize(totals.bytes);
    return line + u'.';
}

/// A thousand times the same is one remark about a thousand objects.
void printRemarks(Call &call, const domain::Plan &plan)
{
    QHash<QString, QList<const domain::PlanRemark *>> same;
    const auto key = [](const domain::PlanRemark &remark) {
        return QStringList {QString::number(int(remark.severity)), remark.text, remark.advice}.join(QChar(0));
    };
    for (const domain::PlanRemark &remark : plan.remarks)
        same[key(remark)].append(&remark);
    for (const domain::PlanRemark &remark : plan.remarks) {
        const QList<const domain::PlanRemark *> all = same.take(key(remark));
        QStringList lines;
        if (all.size() > kRemarksUnfolded)
            lines.append(foldedRemarks(all));
        else
            for (const domain::PlanRemark *one : all)
                lines.append(remarkLine(*one));
        for (const QString &line : std::as_const(lines))
            call.terminal.note(line);
        if (!all.isEmpty() && !remark.advice.isEmpty())
            call.terminal.note(u"    "_s + remark.advice);
    }
}

QCoro::Task<Result<domain::Plan>> makePlan(Call call, ports::Engine *engine, QString operation, QJsonObject request)
{
    // Progress comes from an engine thread; it is printed in this one, and not after the plan is there.
    auto *const printer = new QObject;
    Terminal *const terminal = &call.terminal;
    const std::function<void(QString)> onProgress
        = [guard = QPointer<QObject>(printer), printer, terminal](const QString &line) {
              if (guard)
                  QMetaObject::invokeMethod(
                      printer, [terminal, line] { terminal->progress(0, 0, line); }, Qt::QueuedConnection);
          };
    auto plan = co_await engine->operations().plan(operation, request, onProgress, call.environment.interrupted);
    delete printer;
    call.terminal.endProgress();
    co_return plan;
}

/// Whether to go on; a failure where nobody can be asked.
QCoro::Task<Result<bool>> agree(Call call, domain::Plan plan)
{
    if (call.options.isSet(u"yes"_s))
        co_return true;
    const bool mayAsk = call.environment.confirm && !call.terminal.isJson();
    std::optional<bool> answer;
    if (mayAsk) {
        QString question = u"Apply %1?"_s.arg(counted(plan.changes.size(), u"change"_s));
        if (plan.isDestructive)
            question.prepend(u"This cannot be undone. "_s);
        answer = co_await call.environment.confirm(question + u" [y/N] "_s);
    }
    if (!answer)
        co_return fail(ErrorCode::InvalidInput, u"nobody can be asked here whether to apply the plan"_s, {},
                       u"Give --yes to apply it without asking, or --plan to look at it only."_s);
    co_return *answer;
}

QCoro::Task<ExitCode> applyPlan(Call call, ports::Engine *engine, domain::Plan plan)
{
    auto id = co_await engine->operations().apply(plan, call.environment.user);
    if (!id)
        co_return report(call, id.error());
    // This process works on the queue itself, so that no other program needs to run.
    engine->start(false);
    auto details = co_await followJob(call, engine, *id);
    ExitCode code = ExitCode::Done;
    if (!details) {
        code = report(call, details.error());
    } else {
        auto applied = co_await engine->operations().applied(*id);
        std::optional<domain::Proof> proof;
        if (applied)
            proof = applied->proof;
        if (call.terminal.isJson()) {
            domain::JobDetails told = *details;
            told.job.arguments.remove(u"plan"_s);
            told.job.arguments.remove(u"proof"_s);
            call.terminal.json(QJsonObject {{u"plan"_s, planToJson(plan)},
                                            {u"job"_s, toJson(told)},
                                            {u"proof"_s, proof ? QJsonValue(proof->toJson()) : QJsonValue()}});
            code = details->job.state == domain::JobState::Completed ? ExitCode::Done : ExitCode::Failed;
        } else {
            if (proof)
                printProof(call, *proof);
            code = co_await printJobResult(call, engine, *details);
        }
    }
    co_await engine->stop();
    co_return code;
}

void printNotApplied(Call &call, const domain::Plan &plan)
{
    if (call.terminal.isJson())
        call.terminal.json(
            QJsonObject {{u"plan"_s, planToJson(plan)}, {u"job"_s, QJsonValue()}, {u"proof"_s, QJsonValue()}});
    else
        printPlan(call, plan);
}

} // namespace

QList<Option> operationOptions()
{
    return {{u"plan"_s, {}, u"Print what would be changed, and change nothing"_s},
            {u"yes"_s, {}, u"Apply the plan without asking"_s},
            {u"max-runtime"_s, u"TIME"_s, u"Cancel after this time, e.g. 90s, 20m, 6h (no limit)"_s}};
}

QJsonObject planToJson(const domain::Plan &plan)
{
    QJsonObject json = plan.toJson();
    json.remove("memory"_L1);
    json.remove("preconditions"_L1);
    const Totals totals = totalsOf(plan);
    QJsonObject told {{u"changes"_s, plan.changes.size()},
                      {u"requests"_s, plan.requests()},
                      {u"servers"_s, totals.servers.size()},
                      {u"bytes"_s, totals.hasBytes ? QJsonValue(totals.bytes) : QJsonValue()}};
    for (const auto kind : {domain::PlannedChange::Kind::Create, domain::PlannedChange::Kind::Update,
                            domain::PlannedChange::Kind::Remove, domain::PlannedChange::Kind::Act})
        told.insert(domain::toString(kind), totals.byKind.value(domain::toString(kind)));
    QJsonObject content;
    for (auto it = totals.content.cbegin(); it != totals.content.cend(); ++it)
        content.insert(it.key(), it.value());
    told.insert(u"content"_s, content);
    json.insert(u"totals"_s, told);
    return json;
}

void printPlan(Call &call, const domain::Plan &plan)
{
    if (!plan.title.isEmpty())
        call.terminal.line(Terminal::printable(plan.title));
    printRemarks(call, plan);
    if (plan.isEmpty()) {
        call.terminal.line(u"Nothing to change."_s);
        return;
    }
    QList<QStringList> rows;
    for (const domain::PlannedChange &change : plan.changes)
        rows << QStringList {domain::toString(change.kind), change.object, change.name, change.server,
                             domain::detailsOf(change)};
    call.terminal.table({u"what"_s, u"object"_s, u"name"_s, u"server"_s, u"details"_s}, rows);
    call.terminal.line(totalsLine(plan));
}

void printProof(Call &call, const domain::Proof &proof)
{
    const auto line = [&call](const domain::Proof::Line &one) {
        const QString object = one.name.isEmpty() ? one.server : u"%1 on %2"_s.arg(one.name, one.server);
        call.terminal.line(Terminal::printable(
            u"%1  %2: %3"_s.arg(one.holds ? u"proven    "_s : u"NOT proven"_s, object, one.evidence)));
    };
    int held = 0;
    for (const domain::Proof::Line &one : proof.lines) {
        if (!one.holds)
            line(one);
        held += one.holds ? 1 : 0;
    }
    int shown = 0;
    for (const domain::Proof::Line &one : proof.lines)
        if (one.holds && shown++ < kProvenLinesShown)
            line(one);
    if (held > kProvenLinesShown)
        call.terminal.line(u"proven      and %1 more"_s.arg(held - kProvenLinesShown));
}

QCoro::Task<ExitCode> runOperationCommand(Call call, QString operation, QJsonObject request)
{
    if (call.options.isSet(u"max-runtime"_s))
        request.insert(u"max_runtime"_s, call.options.value(u"max-runtime"_s));
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    auto plan = co_await makePlan(call, *engine, operation, request);
    if (!plan)
        co_return report(call, plan.error());
    const bool looksOnly = call.options.isSet(u"plan"_s);
    if (looksOnly || (plan->isEmpty() && plan->memory.isEmpty())) {
        printNotApplied(call, *plan);
        co_return ExitCode::Done;
    }
    if (!call.terminal.isJson())
        printPlan(call, *plan);
    if (!plan->isEmpty()) {
        auto agreed = co_await agree(call, *plan);
        if (!agreed)
            co_return report(call, agreed.error());
        if (!*agreed) {
            call.terminal.note(u"Nothing was changed."_s);
            co_return ExitCode::Done;
        }
    }
    co_return co_await applyPlan(call, *engine, *plan);
}

} // namespace pulpit::cli
