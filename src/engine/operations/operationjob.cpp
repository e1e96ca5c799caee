// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The job of an operation: plan, apply, prove, conclude.
#include "engine/async/waiting.h"
#include "engine/operations/operation.h"
#include "engine/plan/planapplier.h"
#include "engine/sync/failures.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr int kListedLines = 50;
constexpr qint64 kLongestSleep = 60000; // milliseconds; the clock may be set meanwhile

/// What a job knows while it goes on; lives in its coroutine.
struct Run
{
    JobContext *context;
    const Operation *operation;
    QJsonObject arguments;
    domain::Plan plan;
};

std::function<void(QString)> tellIn(JobContext *context, int stage)
{
    return [context, stage](const QString &line) { context->stages().setMessage(stage, line); };
}

/// A change of a destructive plan that is not among those that people have agreed to; empty: there is none.
QString unseenChange(const QJsonObject &arguments, const domain::Plan &plan)
{
    if (!plan.isDestructive || !arguments.contains(kAgreed))
        return {};
    QSet<QString> agreed;
    for (const QJsonValue &id : arguments.value(kAgreed).toArray())
        agreed.insert(id.toString());
    for (const domain::PlannedChange &change : plan.changes)
        if (!agreed.contains(change.id))
            return u"%1 %2 %3 on %4"_s.arg(domain::toString(change.kind), change.object, change.name, change.server);
    return {};
}

Async<void> makePlan(Run *run)
{
    StageLog &stages = run->context->stages();
    const int stage = stages.begin(u"plan"_s);
    PlanReader reader(run->context->environment(), run->context->call(), tellIn(run->context, stage));
    auto plan = co_await run->operation->plan(reader, run->arguments.value(kRequest).toObject());
    if (!plan) {
        stages.fail(stage, failureOf(plan.error()));
        co_return fail(plan.error());
    }
    if (const QString unseen = unseenChange(run->arguments, *plan); !unseen.isEmpty()) {
        const Error error = fail(ErrorCode::Conflict, u"the plan would take away more than was agreed to"_s, unseen,
                                 u"Make the plan anew and look at it."_s)
                                .value();
        stages.fail(stage, failureOf(error));
        co_return fail(error);
    }
    run->plan = std::move(*plan);
    run->arguments.insert(kPlan, run->plan.toJson());
    run->arguments.insert(kPlannedByJob, true);
    stages.finish(stage, u"%1 changes"_s.arg(run->plan.changes.size()));
    // Before anything is sent: the next engine must apply this plan and no other.
    co_return co_await answerOf(run->context->store().jobs().setArguments(run->context->job().id, run->arguments));
}

Async<domain::Proof> prove(Run *run)
{
    StageLog &stages = run->context->stages();
    const int stage = stages.begin(u"proof"_s);
    PlanReader reader(run->context->environment(), run->context->call(), tellIn(run->context, stage));
    const auto proof = co_await run->operation->prove(reader, run->plan);
    if (!proof) {
        stages.fail(stage, failureOf(proof.error()));
        co_return fail(proof.error());
    }
    const auto holding = std::ranges::count(proof->lines, true, &domain::Proof::Line::holds);
    const QString count = u"%1 of %2 hold"_s.arg(holding).arg(proof->lines.size());
    if (proof->holds()) {
        stages.finish(stage, count);
    } else {
        domain::Failure failure;
        failure.failureClass = domain::FailureClass::Other;
        failure.message = count;
        QStringList lines;
        for (const domain::Proof::Line &line : proof->lines)
            if (!line.holds && lines.size() < kListedLines)
                lines.append(u"%1 on %2: %3"_s.arg(line.name, line.server, line.evidence));
        failure.pulpText = lines.join(u'\n');
        stages.fail(stage, failure);
    }
    run->arguments.insert(kProof, proof->toJson());
    const auto stored
        = co_await answerOf(run->context->store().jobs().setArguments(run->context->job().id, run->arguments));
    if (!stored)
        co_return fail(stored.error());
    co_return *proof;
}

/// Waits for a pause of the plan to end, also over a restart, and asks the operation whether to go on.
Async<void> waitBefore(Run *run, int phase)
{
    JobContext &context = *run->context;
    for (const domain::PlanPause &one : std::as_const(run->plan.pauses)) {
        if (one.beforePhase != phase)
            continue;
        const QString name = u"wait after %1"_s.arg(one.name);
        const bool isOver
            = context.stages().find(name) >= 0 && context.stages().at(context.stages().find(name)).finished.isValid();
        if (isOver)
            continue;
        const int stage = context.stages().begin(name);
        const QDateTime until = context.stages().at(stage).started.addSecs(one.seconds);
        context.stages().setMessage(stage, u"until %1"_s.arg(until.toUTC().toString(Qt::ISODate)));
        const auto saved = co_await context.stages().save();
        if (!saved)
            co_return fail(saved.error());
        while (context.now() < until && !context.isCanceled()) {
            const qint64 left = std::min<qint64>(context.now().msecsTo(until), kLongestSleep);
            co_await pause(std::chrono::milliseconds(std::max<qint64>(left, 1)), context.cancellation());
        }
        if (context.isCanceled())
            co_return fail(ErrorCode::Canceled, u"canceled while waiting"_s);
        PlanReader reader(context.environment(), context.call(), tellIn(run->context, stage));
        const auto may = co_await run->operation->mayGoOn(reader, run->plan, phase);
        if (context.isCanceled())
            co_return fail(ErrorCode::Canceled, u"canceled while waiting"_s);
        if (!may) {
            context.stages().fail(stage, failureOf(may.error()));
            co_return fail(may.error());
        }
        context.stages().finish(stage, u"nothing speaks against going on"_s);
    }
    co_return {};
}

Async<void> concludePart(Run *run)
{
    PlanReader reader(run->context->environment(), run->context->call());
    co_return co_await run->operation->concludePart(reader, run->plan);
}

Async<void> prepare(Run *run)
{
    PlanReader reader(run->context->environment(), run->context->call());
    co_return co_await run->operation->prepare(reader, run->plan);
}

Async<void> conclude(Run *run)
{
    PlanReader reader(run->context->environment(), run->context->call());
    co_return co_await run->operation->conclude(reader, run->plan);
}

/// Parts that could not be planned count as failures where nobody has looked at the plan and agreed.
domain::Failure unplannedParts(const Run &run)
{
    domain::Failure failure;
    if (!run.arguments.value(kPlannedByJob).toBool())
        return failure;
    QStringList lines;
    for (const domain::PlanRemark &remark : run.plan.remarks)
        if (remark.severity == domain::PlanRemark::Severity::Error)
            lines.append(remark.name.isEmpty() ? remark.text : u"%1: %2"_s.arg(remark.name, remark.text));
    if (lines.isEmpty())
        return failure;
    failure.failureClass = domain::FailureClass::Other;
    failure.message = u"%1 parts could not be planned"_s.arg(lines.size());
    failure.pulpText = lines.mid(0, kListedLines).join(u'\n');
    return failure;
}

JobOutcome operationEnded(const QString &summary, const domain::Failure &failure)
{
    JobOutcome outcome;
    outcome.state = failure.isSet() ? domain::JobState::Failed : domain::JobState::Completed;
    outcome.failure = failure;
    outcome.summary
        = failure.isSet() && failure.message != summary ? u"%1; %2"_s.arg(summary, failure.message) : summary;
    return outcome;
}

} // namespace

Async<JobOutcome> runOperation(JobContext *context, std::shared_ptr<const OperationRegistry> operations)
{
    Run run {context, nullptr, context->job().arguments, {}};
    const QString name = run.arguments.value(kOperation).toString();
    run.operation = operations->find(name);
    if (!run.operation)
        co_return JobOutcome {
            domain::JobState::FailedToStart,
            {domain::FailureClass::Other, u"this version does not know the operation \"%1\""_s.arg(name), {}, {}},
            {}};
    if (run.arguments.contains(kPlan)) {
        run.plan = domain::Plan::fromJson(run.arguments.value(kPlan).toObject());
    } else {
        const auto planned = co_await makePlan(&run);
        if (!planned)
            co_return fail(planned.error());
    }
    const auto prepared = co_await prepare(&run);
    if (!prepared)
        co_return fail(prepared.error());
    PlanResult result;
    result.summary = u"nothing to change"_s;
    if (!run.plan.isEmpty()) {
        PlanApplier applier(*context, run.plan, [&run](int phase) { return waitBefore(&run, phase); });
        auto applied = co_await applier.run();
        if (!applied)
            co_return fail(applied.error());
        result = std::move(*applied);
        const auto proof = co_await prove(&run);
        if (!proof && context->isCanceled())
            co_return fail(proof.error());
        if (!proof && result.isComplete()) {
            result.failure = failureOf(proof.error(), u"the changes were made, but could not be proven"_s);
        } else if (result.isComplete() && !proof->holds()) {
            result.failure.failureClass = domain::FailureClass::Other;
            result.failure.message = u"the changes were made, but the proof does not hold"_s;
        }
    }
    if (result.failure.isSet()) {
        const auto concluded = co_await concludePart(&run);
        if (!concluded)
            co_return fail(concluded.error());
        co_return operationEnded(result.summary, result.failure);
    }
    const auto concluded = co_await conclude(&run);
    if (!concluded)
        co_return fail(concluded.error());
    co_return operationEnded(result.summary, unplannedParts(run));
}

} // namespace pulpit::engine
