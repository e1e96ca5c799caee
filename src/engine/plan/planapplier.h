// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan.h"
#include "engine/async/event.h"
#include "engine/jobcontext.h"
#include "engine/plan/changemaker.h"
#include "engine/plan/preconditions.h"

#include <QHash>

#include <deque>
#include <functional>
#include <map>
#include <vector>

namespace pulpit::engine {

/// What became of a plan.
struct PlanResult
{
    int changes = 0;
    int made = 0; ///< in effect; those that were undone do not count
    int failed = 0;
    int notTried = 0; ///< because of failures before them
    int undone = 0;
    domain::Failure failure; ///< with the failed changes one by one, bounded; not set where all were made
    QString summary; ///< "12 of 12 changes made"

    [[nodiscard]] bool isComplete() const { return made == changes; }
};

/// Carries out a plan within a job: all of its preconditions first, then phase by phase; within a phase in the order of
/// the dependencies, a few changes at a time on each server, all servers at once. Engine thread. Used once.
///
/// An engine that takes the job up again goes on where the one before ended, without a note of every change: a finished
/// phase is known by its stage; the changes of the phase that was under way are looked at one by one (see
/// ChangeMaker::look()). Nothing is made twice.
class PlanApplier
{
public:
    /// Called between phases, before one that is (still) to be made; a failure ends the plan there, with what is done.
    using BetweenPhases = std::function<Async<void>(int next)>;

    PlanApplier(JobContext &context, domain::Plan plan, BetweenPhases betweenPhases = {});
    ~PlanApplier();

    /// Fails with Conflict when the servers are no longer as they were read (nothing was sent then); with InvalidInput
    /// for a plan that cannot be carried out; with Canceled when the job was asked to end; with Storage; with the
    /// failure of a server whose lists could not be read. Failures of single changes are in the result.
    [[nodiscard]] Async<PlanResult> run();

private:
    enum class State { Open, Made, Failed, NotTried, Undone };
    struct Step
    {
        State state = State::Open;
        QStringList created;
        QString taskHref; ///< under way since an earlier run
        domain::Failure failure;
        Event ended;
    };
    /// Changes at a time on one server.
    struct Places
    {
        int free = 0;
        std::deque<Event> waiting;
    };

    Async<void> checkFirst();
    Async<void> takeUp();
    Async<void> lookAt(QList<int> indexes);
    Async<void> checkTheRest();
    Async<void> makePhase(int phase);
    QCoro::Task<> take(int index, int stage);
    QCoro::Task<> takeInTurn(int index);
    QCoro::Task<> enter(Places *places);
    static void leave(Places *places);
    Async<void> undoPhase(int phase);
    void endPhase(int stage, int phase);
    void close(int index, State state, const domain::Failure &failure = {});
    void keep(int index, const ChangeOutcome &outcome);
    [[nodiscard]] Result<QString> hrefOf(const domain::CreatedReference &reference) const;
    [[nodiscard]] QList<int> ofPhase(int phase) const { return m_byPhase.value(phase); }
    [[nodiscard]] bool hasFailures(int phase) const;
    [[nodiscard]] QString phaseName(int phase) const;
    [[nodiscard]] QStringList servers() const;
    [[nodiscard]] const domain::PlannedChange &change(int index) const { return m_plan.changes.at(index); }
    [[nodiscard]] PlanResult result() const;

    JobContext &m_context;
    const domain::Plan m_plan;
    const BetweenPhases m_betweenPhases;
    QList<int> m_phases; ///< in their order
    QHash<QString, int> m_indexes; ///< by id
    std::vector<Step> m_steps;
    std::map<QString, Places> m_places; ///< by server
    QHash<QString, Error> m_gone; ///< servers that give no answer
    QHash<int, QList<int>> m_byPhase;
    QHash<int, int> m_endedOf; ///< changes that have ended, by phase
    QStringList m_foreign; ///< what a resumed job found others to have done
    WorldNow m_world; ///< as the check or the look of a resumed job read them
    ChangeMaker m_maker;
};

} // namespace pulpit::engine
