// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/planapplier.h"

#include "engine/sync/failures.h"
#include "engine/sync/parallel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

// More only queue up at the server: its API runs a handful of processes.
constexpr int kPlannedAtATime = 4;
constexpr qsizetype kNamedConditions = 10; // in the message of a conflict
const QString kCheck = u"check"_s;

QString wordsOf(const domain::PlannedChange &change)
{
    return u"%1 %2 %3 on %4"_s.arg(domain::toString(change.kind), change.object, change.name, change.server);
}

tl::unexpected<Error> worldHasChanged(const QStringList &broken)
{
    QStringList named = broken.mid(0, kNamedConditions);
    if (broken.size() > named.size())
        named.append(u"and %1 more"_s.arg(broken.size() - named.size()));
    return fail(ErrorCode::Conflict, u"the world has changed since the plan was made, so nothing was done"_s,
                named.join("; "_L1), u"Make the plan again and look at it."_s);
}

} // namespace

PlanApplier::PlanApplier(JobContext &context, domain::Plan plan, BetweenPhases betweenPhases)
    : m_context(context)
    , m_plan(std::move(plan))
    , m_betweenPhases(std::move(betweenPhases))
    , m_steps(std::size_t(m_plan.changes.size()))
    , m_maker(context, [this](const domain::CreatedReference &reference) { return hrefOf(reference); })
{
    for (int i = 0; i < int(m_plan.changes.size()); ++i) {
        m_indexes.insert(change(i).id, i);
        m_byPhase[change(i).phase].append(i);
        m_places[change(i).server].free
            = std::clamp(m_plan.changesAtATime.value(change(i).server, kPlannedAtATime), 1, 100);
    }
    m_phases = m_byPhase.keys();
    std::ranges::sort(m_phases);
}

PlanApplier::~PlanApplier() = default;

Async<PlanResult> PlanApplier::run()
{
    const Result<> checked = domain::checkPlan(m_plan);
    if (!checked)
        co_return fail(checked.error());
    const bool hasBegun = !m_phases.isEmpty() && m_context.stages().find(phaseName(m_phases.first())) >= 0;
    Result<> ready;
    if (hasBegun)
        ready = co_await takeUp();
    else
        ready = co_await checkFirst();
    if (!ready)
        co_return fail(ready.error());
    for (const int phase : std::as_const(m_phases)) {
        const bool isNext = phase != m_phases.first() && m_context.stages().find(phaseName(phase)) < 0;
        if (isNext && m_betweenPhases) {
            const auto goesOn = co_await m_betweenPhases(phase);
            if (m_context.isCanceled())
                co_return fail(ErrorCode::Canceled, result().summary);
            if (!goesOn) {
                PlanResult stopped = result();
                stopped.failure = failureOf(goesOn.error());
                co_return stopped;
            }
        }
        const auto made = co_await makePhase(phase);
        if (!made)
            co_return fail(made.error());
        if (hasFailures(phase))
            break;
    }
    co_return result();
}

QStringList PlanApplier::servers() const
{
    QStringList names;
    for (const domain::PlannedChange &change : m_plan.changes)
        names.append(change.server);
    for (const domain::Precondition &condition : m_plan.preconditions)
        names.append(condition.server);
    names.removeDuplicates();
    return names;
}

/// Nothing was sent yet: everything must be as it was read.
Async<void> PlanApplier::checkFirst()
{
    const int stage = m_context.stages().begin(kCheck, u"compares the servers with the plan"_s);
    QStringList asked;
    for (const domain::Precondition &condition : m_plan.preconditions)
        asked.append(condition.server);
    asked.removeDuplicates();
    auto world = co_await readWorld(&m_context, asked);
    if (!world) {
        m_context.stages().fail(stage, failureOf(world.error()));
        co_return fail(world.error());
    }
    const QStringList broken = brokenConditions(m_plan.preconditions, *world);
    if (!broken.isEmpty()) {
        const Error error = worldHasChanged(broken).value();
        m_context.stages().fail(stage, failureOf(error), error.where);
        co_return fail(error);
    }
    m_context.stages().finish(stage, u"%1 objects are as they were read"_s.arg(m_plan.preconditions.size()));
    co_return {};
}

/// An earlier engine has begun: finds out how far it came.
Async<void> PlanApplier::takeUp()
{
    StageLog &stages = m_context.stages();
    QList<int> unclear;
    QList<int> behind;
    int current = m_phases.last();
    for (const int phase : std::as_const(m_phases)) {
        const int stage = stages.find(phaseName(phase));
        if (stage < 0) {
            // The phase before had ended, this one had not begun.
            current = phase;
            break;
        }
        const bool isDone = stages.at(stage).finished.isValid() && !stages.at(stage).failure.isSet();
        if (!isDone) {
            unclear = ofPhase(phase);
            current = phase;
            break;
        }
        behind += ofPhase(phase);
    }
    auto world = co_await readWorld(&m_context, servers());
    if (!world)
        co_return fail(world.error());
    m_world = std::move(*world);
    // Of what is done for sure, only the hrefs are needed that others refer to.
    QSet<QString> needed;
    for (qsizetype i = m_plan.changes.size() - 1; i >= 0; --i) {
        const domain::PlannedChange &one = m_plan.changes.at(i);
        if (one.phase >= current || needed.contains(one.id))
            for (const QString &id : domain::neededBy(one))
                needed.insert(id);
    }
    for (const int index : std::as_const(behind)) {
        if (needed.contains(change(index).id))
            unclear.append(index);
        else
            close(index, State::Made);
    }
    std::ranges::sort(unclear); // what others need comes before them
    const auto looked = co_await lookAt(unclear);
    if (!looked)
        co_return fail(looked.error());
    for (const int index : std::as_const(behind))
        close(index, State::Made);
    co_return co_await checkTheRest();
}

Async<void> PlanApplier::lookAt(QList<int> indexes)
{
    const int stage = m_context.stages().begin(u"take up"_s, u"looks what was done already"_s);
    // What a change needs was made before it, or it was not begun: so it is looked at after that.
    QHash<int, Event> waits;
    for (const int index : std::as_const(indexes))
        waits.insert(index, Event());
    const std::function<QCoro::Task<>(int)> step = [&](int at) -> QCoro::Task<> {
        const int index = indexes.at(at);
        const domain::PlannedChange *const looked = &m_plan.changes.at(index);
        const QStringList needs = domain::neededBy(*looked);
        bool mayBeThere = true;
        for (const QString &id : needs) {
            const int needed = m_indexes.value(id);
            if (waits.contains(needed))
                co_await waits.value(needed).wait();
            mayBeThere = mayBeThere && m_steps.at(std::size_t(needed)).state == State::Made;
        }
        const Event end = waits.value(index);
        if (!mayBeThere) {
            end.set();
            co_return;
        }
        QString href;
        if (const auto list = listOf(looked->object))
            href = m_world.href(looked->server, *list, looked->name);
        Places &places = m_places[looked->server];
        co_await enter(&places);
        const ChangeOutcome outcome = co_await m_maker.look(looked, href);
        leave(&places);
        if (outcome.state == ChangeOutcome::State::Foreign)
            m_foreign.append(u"%1: %2"_s.arg(wordsOf(*looked), outcome.failure.message));
        else
            keep(index, outcome);
        end.set();
    };
    co_await forEachBounded(int(indexes.size()), int(kPlannedAtATime * m_places.size()), step);
    if (m_context.isCanceled())
        co_return fail(ErrorCode::Canceled, u"canceled before the plan was gone on with"_s);
    const auto made = std::ranges::count(m_steps, State::Made, &Step::state);
    m_context.stages().finish(stage, u"%1 of %2 changes were made already"_s.arg(made).arg(m_plan.changes.size()));
    co_return {};
}

/// What is still to be done must be as it was read; what this job itself has changed does not count. Where nothing was
/// made yet, that is everything.
Async<void> PlanApplier::checkTheRest()
{
    TouchedObjects begun;
    TouchedObjects ahead;
    int count = 0;
    for (int i = 0; i < int(m_steps.size()); ++i) {
        const Step &step = m_steps.at(std::size_t(i));
        const bool hasBegun = step.state != State::Open || !step.taskHref.isEmpty();
        count += hasBegun ? 1 : 0;
        (hasBegun ? begun : ahead).add(change(i));
    }
    QList<domain::Precondition> open;
    for (const domain::Precondition &condition : m_plan.preconditions)
        if (count == 0 || (ahead.isAbout(condition) && !begun.contains(condition, m_world)))
            open.append(condition);
    const QStringList broken = brokenConditions(open, m_world) + m_foreign;
    if (broken.isEmpty())
        co_return {};
    Error error = worldHasChanged(broken).value();
    if (count > 0)
        error.what
            = u"the world has changed since the plan was made; %1 of its %2 changes were begun before"_s.arg(count).arg(
                m_plan.changes.size());
    co_return fail(error);
}

Async<void> PlanApplier::makePhase(int phase)
{
    StageLog &stages = m_context.stages();
    const QList<int> indexes = ofPhase(phase);
    const int before = stages.find(phaseName(phase));
    if (before >= 0 && stages.at(before).finished.isValid() && !hasFailures(phase)
        && std::ranges::all_of(indexes, [this](int i) { return m_steps.at(std::size_t(i)).state == State::Made; }))
        co_return {};
    // Written before the first request: whoever takes the job up must know that something may have been sent.
    const int stage = stages.begin(phaseName(phase), u"0/%1"_s.arg(indexes.size()));
    const auto saved = co_await stages.save();
    if (!saved)
        co_return fail(saved.error());
    const bool wasUndoing = stages.find(u"roll back"_s) >= 0;
    if (!wasUndoing) {
        std::vector<QCoro::Task<>> running;
        for (const int index : indexes)
            running.push_back(take(index, stage));
        for (QCoro::Task<> &one : running)
            co_await one;
    }
    const StopReason reason = m_context.stopReason();
    if (reason == StopReason::Stopping)
        co_return fail(ErrorCode::Canceled, u"the engine stops; the next one goes on with the plan"_s);
    // A phase that was complete when the job was canceled stays as it is.
    if ((wasUndoing || hasFailures(phase)) && m_plan.onFailure == domain::OnFailure::RollBackPhase) {
        const auto undone = co_await undoPhase(phase);
        if (!undone)
            co_return fail(undone.error());
        for (const int index : indexes)
            if (m_steps.at(std::size_t(index)).state == State::Open)
                close(index, State::NotTried);
    }
    endPhase(stage, phase);
    if (reason != StopReason::None)
        co_return fail(ErrorCode::Canceled, result().summary);
    co_return {};
}

void PlanApplier::endPhase(int stage, int phase)
{
    StageLog &stages = m_context.stages();
    const QList<int> indexes = ofPhase(phase);
    const auto made
        = std::ranges::count_if(indexes, [this](int i) { return m_steps.at(std::size_t(i)).state == State::Made; });
    const QString count = u"%1/%2"_s.arg(made).arg(indexes.size());
    if (made == indexes.size())
        stages.finish(stage, count);
    else
        stages.fail(stage, result().failure, count);
}

QCoro::Task<> PlanApplier::take(int index, int stage)
{
    const Step &step = m_steps.at(std::size_t(index));
    if (step.state == State::Open)
        co_await takeInTurn(index);
    const int phase = change(index).phase;
    const int ended = m_endedOf.value(phase);
    const qsizetype all = m_byPhase.value(phase).size();
    domain::ProgressReport progress;
    progress.message = u"changes"_s;
    progress.state = u"running"_s;
    progress.done = ended;
    progress.total = all;
    m_context.stages().setProgress(stage, {progress});
    m_context.stages().setMessage(stage, u"%1/%2"_s.arg(ended).arg(all));
}

/// Waits for what the change needs and for a free place, and makes it.
QCoro::Task<> PlanApplier::takeInTurn(int index)
{
    const QStringList needs = domain::neededBy(change(index));
    for (const QString &id : needs) {
        const int needed = m_indexes.value(id);
        co_await m_steps.at(std::size_t(needed)).ended.wait();
        if (m_steps.at(std::size_t(needed)).state != State::Made) {
            close(index, State::NotTried);
            co_return;
        }
    }
    const QString server = change(index).server;
    Places &places = m_places[server];
    co_await enter(&places);
    if (m_context.isCanceled() || m_gone.contains(server)) {
        close(index, State::NotTried);
    } else {
        const ChangeOutcome outcome
            = co_await m_maker.make(&m_plan.changes.at(index), m_steps.at(std::size_t(index)).taskHref);
        keep(index, outcome);
    }
    leave(&places);
}

QCoro::Task<> PlanApplier::enter(Places *places)
{
    if (places->free > 0) {
        --places->free;
        co_return;
    }
    const Event turn;
    places->waiting.push_back(turn);
    co_await turn.wait();
}

void PlanApplier::leave(Places *places)
{
    if (places->waiting.empty()) {
        ++places->free;
        return;
    }
    const Event next = places->waiting.front();
    places->waiting.pop_front();
    next.set();
}

/// Takes the updates of a phase back, the last first.
Async<void> PlanApplier::undoPhase(int phase)
{
    StageLog &stages = m_context.stages();
    QList<int> updates;
    const QList<int> indexes = ofPhase(phase);
    for (const int index : indexes)
        if (change(index).kind == domain::PlannedChange::Kind::Update
            && m_steps.at(std::size_t(index)).state != State::NotTried)
            updates.prepend(index);
    const int stage = stages.begin(u"roll back"_s, u"0/%1"_s.arg(updates.size()));
    const auto saved = co_await stages.save();
    if (!saved)
        co_return fail(saved.error());
    int done = 0;
    QStringList left;
    const std::function<QCoro::Task<>(int)> step = [&](int at) -> QCoro::Task<> {
        const int index = updates.at(at);
        Step &taken = m_steps.at(std::size_t(index));
        const ChangeOutcome outcome = co_await m_maker.undo(&m_plan.changes.at(index), taken.state == State::Made);
        if (outcome.state != ChangeOutcome::State::Made)
            left.append(u"%1: %2"_s.arg(wordsOf(change(index)), outcome.failure.message));
        else if (taken.state == State::Made)
            taken.state = State::Undone;
        stages.setMessage(stage, u"%1/%2"_s.arg(++done).arg(updates.size()));
    };
    co_await forEachBounded(int(updates.size()), int(kPlannedAtATime * m_places.size()), step);
    if (left.isEmpty()) {
        stages.finish(stage, u"%1/%1"_s.arg(updates.size()));
        co_return {};
    }
    domain::Failure failure;
    failure.failureClass = domain::FailureClass::Other;
    failure.message = u"%1 of %2 changes could not be taken back"_s.arg(left.size()).arg(updates.size());
    failure.pulpText = left.join(u'\n').left(16 * 1024);
    stages.fail(stage, failure);
    co_return {};
}

void PlanApplier::close(int index, State state, const domain::Failure &failure)
{
    Step &step = m_steps.at(std::size_t(index));
    step.state = state;
    step.failure = failure;
    if (!step.ended.isSet())
        ++m_endedOf[change(index).phase];
    step.ended.set();
}

void PlanApplier::keep(int index, const ChangeOutcome &outcome)
{
    Step &step = m_steps.at(std::size_t(index));
    step.created = outcome.created;
    step.taskHref = outcome.taskHref;
    if (outcome.serverError)
        m_gone.insert(change(index).server, *outcome.serverError);
    switch (outcome.state) {
    case ChangeOutcome::State::Open:
    case ChangeOutcome::State::Underway: return;
    case ChangeOutcome::State::Made: close(index, State::Made); return;
    case ChangeOutcome::State::Foreign:
    case ChangeOutcome::State::Failed: close(index, State::Failed, outcome.failure); return;
    }
}

Result<QString> PlanApplier::hrefOf(const domain::CreatedReference &reference) const
{
    const QStringList &created = m_steps.at(std::size_t(m_indexes.value(reference.id))).created;
    for (const QString &href : created)
        if (href.contains(reference.part))
            return href;
    return fail(ErrorCode::NotFound, u"the change before made nothing that could be used here"_s,
                reference.part.isEmpty() ? reference.id : u"%1, %2"_s.arg(reference.id, reference.part));
}

bool PlanApplier::hasFailures(int phase) const
{
    for (int i = 0; i < int(m_steps.size()); ++i) {
        const State state = m_steps.at(std::size_t(i)).state;
        if (change(i).phase == phase && state != State::Made && state != State::Open)
            return true;
    }
    return false;
}

QString PlanApplier::phaseName(int phase) const
{
    if (m_phases.size() <= 1)
        return u"apply"_s;
    return u"apply phase %1 of %2"_s.arg(m_phases.indexOf(phase) + 1).arg(m_phases.size());
}

} // namespace pulpit::engine
