// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/selection.h"
#include "engine/jobrunner.h"
#include "engine/sync/syncrun.h"

#include <QElapsedTimer>
#include <QSet>

#include <memory>
#include <vector>

namespace pulpit::engine {

/// The sync of a group of repositories of one server: registers them from the source, looks at the server, runs one
/// child per repository, then judges health and compares with the source. Running it again after a crash goes on where
/// it was. Engine thread. Used once.
class GroupSync
{
public:
    explicit GroupSync(JobContext &context);
    ~GroupSync();

    [[nodiscard]] Async<JobOutcome> run();

private:
    Async<void> prepare();
    Async<void> registerFromSource();
    Async<void> learnAutopublish();
    Async<void> reconcile();
    Async<void> chooseChildren();
    Async<void> insertChildren();
    Async<void> learnPublications();
    Async<void> syncAll();
    QCoro::Task<> syncOne(int index);
    Async<void> calculateHealth();
    Async<void> rollUpHealth();
    Async<void> verifyChanged();

    Async<void> failedStage(int stage, Error error);
    [[nodiscard]] bool isChosen(const QString &name) const;
    void adoptStored(const domain::Job &stored, int index);
    void noteFinal(int index, const domain::Failure &failure, const domain::SyncOutcome &outcome,
                   const QDateTime &finished);
    void tellProgress(bool isLast);
    [[nodiscard]] JobOutcome outcome() const;

    JobContext &m_context;
    domain::SyncRequest m_request;
    std::optional<domain::Selection> m_selection;
    QSet<QString> m_only;
    std::unique_ptr<SyncRun> m_run;
    ServerLists m_lists; ///< of the target; emptied once the children are known
    bool m_hasLists = false;
    std::vector<ChildPlan> m_plans;
    domain::ChildSummary m_summary;
    QStringList m_failures; ///< "name (class)" of the first failed children
    domain::FailureClass m_firstClass = domain::FailureClass::None;
    QList<int> m_toVerify; ///< indexes of plans
    int m_syncStage = -1;
    QElapsedTimer m_told; ///< since the progress was stored last
};

/// The job of kind RepoGroupSync (see JobRegistry).
[[nodiscard]] Async<JobOutcome> runGroupSync(JobContext &context);

/// Looks at a server and stores its repositories; see ReconcileFunction.
[[nodiscard]] Async<void> reconcileServer(Environment &environment, QString server, ports::CallContext call);

} // namespace pulpit::engine
