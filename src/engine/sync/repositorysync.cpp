// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sync/repositorysync.h"

#include "domain/endedtask.h"
#include "domain/massremoval.h"
#include "engine/sync/bannedpackages.h"
#include "engine/sync/failures.h"
#include "engine/sync/heldback.h"
#include "engine/sync/packagebytes.h"
#include "engine/sync/publishing.h"
#include "engine/sync/serverlists.h"
#include "engine/sync/syncbody.h"
#include "engine/sync/taskstep.h"

#include <utility>

namespace pulpit::engine {

using domain::JobState;

namespace {

const QString kSyncTask = QStringLiteral("sync"); // part of the names of all plugins' sync tasks

QString summaryOf(const domain::SyncOutcome &outcome, const PluginTraits *traits)
{
    if (!outcome.changed)
        return QStringLiteral("nothing new");
    const QString type = traits ? QString(traits->packageType) : QString();
    return QStringLiteral("version %1: %2 added, %3 removed, %4 present")
        .arg(outcome.versionNumber)
        .arg(outcome.added.value(type))
        .arg(outcome.removed.value(type))
        .arg(outcome.present.value(type));
}

} // namespace

RepositorySync::RepositorySync(SyncRun &run, const ChildPlan &plan, JobContext &context)
    : m_run(run)
    , m_plan(plan)
    , m_context(context)
    , m_traits(pluginTraits(plan.repository.type))
    , m_isRunning(plan.state == JobState::Running)
{
}

QCoro::Task<> RepositorySync::run()
{
    m_started = m_context.now();
    bool goesOn = true;
    if (m_plan.problem.isSet())
        goesOn = end(JobState::FailedToStart, m_plan.problem);
    if (goesOn)
        goesOn = co_await synchronize();
    if (goesOn)
        goesOn = co_await judge();
    if (goesOn)
        goesOn = co_await removeBanned();
    if (goesOn)
        goesOn = co_await publish();
    if (goesOn) {
        co_await readBytes();
        m_state = JobState::Completed;
    }
    if (m_state != JobState::Running)
        write();
}

QCoro::Task<bool> RepositorySync::synchronize()
{
    const domain::Repository &repository = m_plan.repository;
    const int stage = m_context.stages().begin(QStringLiteral("sync repo"));
    if (!m_traits) {
        domain::Failure failure;
        failure.failureClass = domain::FailureClass::Other;
        failure.message = QStringLiteral("repositories of type %1 are not synced by this version").arg(repository.type);
        co_return end(JobState::FailedToStart, failure);
    }
    m_body = syncBody(repository.type, m_run.hasSource(), m_run.request.syncOptions, m_plan.autopublish);
    const domain::FailureClass before = repository.lastFailure.failureClass;
    if (before == domain::FailureClass::MassRemoval || before == domain::FailureClass::SilentFailure)
        m_body = withoutSkipping(repository.type, m_body);
    auto task = co_await finishedSync(stage);
    if (!task) {
        const QString message
            = QStringLiteral("unexpected error occured starting repo sync  for repo %1").arg(repository.href);
        co_return end(stage, task.error(), m_isRunning ? JobState::Failed : JobState::FailedToStart,
                      m_isRunning ? QString() : message);
    }
    const std::optional<QJsonObject> milder = milderSyncBody(repository.type, m_body);
    if (task->state == domain::PulpTaskState::Failed && milder && isMirrorRefusal(task->errorCode, task->errorText)) {
        m_body = *milder;
        task = co_await startSync(stage);
        if (!task)
            co_return end(stage, task.error(), JobState::Failed, {});
    }
    takeOver(*task);
    const QString state = QStringLiteral("sync repo %1. ").arg(domain::toString(task->state));
    if (task->state != domain::PulpTaskState::Completed) {
        const domain::Failure failure
            = failureOf(*task, domain::endedTaskMessage(QStringLiteral("sync"), domain::toString(task->state)));
        m_context.stages().fail(stage, failure, state);
        co_return end(JobState::Failed, failure);
    }
    QString created = QStringLiteral("no new packages were synched ");
    if (!task->createdResources.isEmpty())
        created = QStringLiteral("created resources: ") + task->createdResources.join(QStringLiteral(", "));
    if (!needsPublication())
        created += QStringLiteral(
            " - no new publication required, one exists for the current repo version, or repo is of type container");
    m_context.stages().finish(stage, state + created);
    co_return true;
}

/// The final sync task: of an earlier engine, or a new one.
Async<domain::PulpTask> RepositorySync::finishedSync(int stage)
{
    TaskStep step(m_context, m_run.server, stage, QStringLiteral("sync repo in state "));
    const double expected = m_run.expectedSeconds.value(m_plan.repository.name);
    auto earlier = co_await step.attach(m_run.isRestart ? kSyncTask : QString(), expected);
    if (!earlier)
        co_return fail(earlier.error());
    if (*earlier) {
        markRunning();
        co_return std::move(**earlier);
    }
    co_return co_await startSync(stage);
}

Async<domain::PulpTask> RepositorySync::startSync(int stage)
{
    const QString href = m_plan.repository.href;
    TaskStep step(m_context, m_run.server, stage, QStringLiteral("sync repo in state "));
    auto accepted = co_await m_run.server->act(href, kSyncTask, m_body, m_context.call());
    if (!accepted && accepted.error().code == ErrorCode::InvalidInput) {
        // The lists do not tell whether a repository publishes by itself; the server does, by refusing.
        if (const auto milder = milderSyncBody(m_plan.repository.type, m_body)) {
            m_body = *milder;
            accepted = co_await m_run.server->act(href, kSyncTask, m_body, m_context.call());
        }
    }
    QString taskHref;
    if (accepted) {
        taskHref = accepted->taskHref;
    } else {
        const auto lost = co_await step.lostTask(accepted.error(), kSyncTask);
        if (!lost || !*lost)
            co_return fail(accepted.error());
        taskHref = **lost;
    }
    if (taskHref.isEmpty())
        co_return fail(ErrorCode::BadAnswer, QStringLiteral("the server accepted the sync but named no task"), href);
    markRunning();
    co_return co_await step.wait(taskHref, m_run.expectedSeconds.value(m_plan.repository.name));
}

void RepositorySync::takeOver(const domain::PulpTask &task)
{
    m_progress = task.progress;
    m_outcome.taskSeconds
        += secondsOf(task); // of the sync alone: what the next one is expected to take is learned from it
    for (const domain::ProgressReport &report : task.progress)
        m_outcome.units = std::max(m_outcome.units, report.done);
    m_outcome.publicationHref = createdPublication(task);
    const QString version = createdVersion(task);
    m_outcome.changed = !version.isEmpty();
    m_syncedVersion = version;
    m_outcome.versionHref = version.isEmpty() ? m_plan.repository.latestVersionHref : version;
    m_outcome.versionNumber = versionNumberOf(m_outcome.versionHref);
    m_outcome.published
        = m_outcome.publicationHref.isEmpty() ? m_run.published.value(m_outcome.versionHref) : task.finished;
    if (!m_outcome.changed && m_plan.repository.lastOutcome.versionHref == m_outcome.versionHref)
        m_outcome.present = m_plan.repository.lastOutcome.present; // of the same version, so still true
}

QCoro::Task<bool> RepositorySync::judge()
{
    const domain::Repository &repository = m_plan.repository;
    if (m_outcome.changed) {
        const auto version = co_await m_run.versions.read(m_outcome.versionHref);
        if (!version)
            co_return end(m_context.stages().find(QStringLiteral("sync repo")), version.error(), JobState::Failed,
                          QStringLiteral("what the sync changed could not be read"));
        m_outcome.added = version->added;
        m_outcome.removed = version->removed;
        m_outcome.present = version->present;
        domain::ContentChange change;
        change.removed = version->removed;
        change.after = version->present;
        change.before = countsBefore(version->present, version->added, version->removed);
        m_before = change.before;
        const int percent = m_run.request.massRemovalPercent;
        const bool hadContent = change.before.value(m_traits->packageType) > 0;
        const auto silent = domain::judgeProgress(repository.type, m_progress, std::nullopt, hadContent);
        if (silent && percent < 100 && version->removed.value(m_traits->packageType) > 0)
            co_return co_await holdBack(*silent);
        if (const auto removal = domain::judgeRemoval(repository.type, change, percent))
            co_return co_await holdBack(*removal);
        co_return true;
    }
    const bool hadContent = m_outcome.present.value(m_traits->packageType) > 0
        || repository.lastOutcome.present.value(m_traits->packageType) > 0;
    const auto silent = domain::judgeProgress(repository.type, m_progress, std::nullopt, hadContent);
    if (silent) {
        m_context.stages().fail(m_context.stages().find(QStringLiteral("sync repo")), *silent);
        co_return end(JobState::Failed, *silent);
    }
    co_return true;
}

QCoro::Task<bool> RepositorySync::holdBack(domain::Failure failure)
{
    const int stage = m_context.stages().begin(QStringLiteral("hold back"), failure.message);
    const auto restored = co_await restoreVersionBefore(m_context, m_run.server, m_plan.repository, m_outcome, stage);
    if (m_context.stopReason() == StopReason::Stopping)
        co_return end(JobState::Failed, failure);
    if (restored)
        failure.message += QStringLiteral("; the content of version %1 is back").arg(*restored);
    else
        failure.message += QStringLiteral("; going back failed: ") + restored.error().oneLine();
    m_context.stages().fail(stage, failure, failure.message);
    m_failure = failure; // what is held back is told even where the job is being canceled
    m_state = JobState::Failed;
    co_return false;
}

QCoro::Task<bool> RepositorySync::removeBanned()
{
    if (!m_outcome.changed)
        co_return true;
    const auto rules = currentRules(m_context);
    if (!rules)
        co_return end(m_context.stages().begin(QStringLiteral("remove banned packages")), rules.error(),
                      JobState::Failed, QStringLiteral("the rules of banned packages could not be read"));
    const bool byPattern = m_run.banned && mayHaveBannedPackages(*m_traits);
    if (!byPattern && !rules->concern(m_traits->plugin))
        co_return true;
    const int stage = m_context.stages().begin(QStringLiteral("remove banned packages"),
                                               QStringLiteral("check if any banned packages need to be removed"));
    const auto removed = co_await removeBannedPackages(m_context, m_run, m_plan.repository, m_outcome, *rules, stage);
    if (!removed)
        co_return end(stage, removed.error(), JobState::Failed, QStringLiteral("banned packages could not be removed"));
    if (removed->task) {
        m_removedBanned = true;
        if (removed->task->state != domain::PulpTaskState::Completed) {
            const domain::Failure failure
                = failureOf(*removed->task, QStringLiteral("banned packages could not be removed"));
            m_context.stages().fail(
                stage, failure,
                QStringLiteral("remove banned packages %1. ").arg(domain::toString(removed->task->state)));
            co_return end(JobState::Failed, failure);
        }
        if (const QString version = createdVersion(*removed->task); !version.isEmpty()) {
            m_outcome.versionHref = version;
            m_outcome.versionNumber = versionNumberOf(version);
            m_outcome.publicationHref = createdPublication(*removed->task);
            m_outcome.published = m_outcome.publicationHref.isEmpty() ? QDateTime() : removed->task->finished;
            m_outcome.present[QString(m_traits->packageType)] -= removed->count;
        }
    }
    m_context.stages().finish(stage, removed->message);
    co_return true;
}

QCoro::Task<bool> RepositorySync::publish()
{
    if (!needsPublication())
        co_return true;
    const int stage = m_context.stages().begin(QStringLiteral("publish repo"));
    PublicationChoice choice;
    choice.versionHref = m_outcome.versionHref;
    choice.keepsUpstreamIndex = m_run.hasSource() && isMirroring(m_body) && !m_removedBanned;
    choice.isFlatDeb = m_plan.debDistributions.trimmed() == QLatin1String("/");
    choice.rpmVersion = m_run.rpmVersion;
    const auto task = co_await publishVersion(m_context, m_run.server, *m_traits, choice, stage, m_run.isRestart);
    if (!task) {
        const QString message = QStringLiteral("failed to start publication for repo %1 with href %2")
                                    .arg(m_plan.repository.name, m_plan.repository.href);
        co_return end(stage, task.error(), JobState::Failed, message);
    }
    const QString message = QStringLiteral("publish repo %1. ").arg(domain::toString(task->state));
    if (task->state != domain::PulpTaskState::Completed) {
        domain::Failure failure = failureOf(*task, QStringLiteral("the new version could not be published"));
        if (failure.failureClass == domain::FailureClass::Other)
            failure.failureClass = domain::FailureClass::Unpublished;
        m_context.stages().fail(stage, failure, message);
        co_return end(JobState::Failed, failure);
    }
    m_outcome.publicationHref = createdPublication(*task);
    m_outcome.published = task->finished;
    m_context.stages().finish(stage, message);
    co_return true;
}

QCoro::Task<> RepositorySync::readBytes()
{
    if (m_syncedVersion.isEmpty() || m_context.stopReason() != StopReason::None)
        co_return;
    const ChangedBytes bytes = co_await readChangedBytes(m_run.server, m_plan.repository.type, m_syncedVersion,
                                                         m_outcome.added, m_outcome.removed, m_context.call());
    m_outcome.addedBytes = bytes.added;
    m_outcome.removedBytes = bytes.removed;
}

bool RepositorySync::needsPublication() const
{
    if (!m_traits->hasPublications() || !m_outcome.publicationHref.isEmpty())
        return false;
    if (m_outcome.changed)
        return true;
    // An unchanged repository whose latest version was never published is published now. The empty version 0 has
    // nothing to publish.
    return m_outcome.versionNumber > 0 && !m_run.published.contains(m_outcome.versionHref);
}

void RepositorySync::markRunning()
{
    if (std::exchange(m_isRunning, true))
        return;
    m_run.writes.add(m_context.store().jobs().setState(m_context.job().id, JobState::Running, {}, {}, m_started));
}

bool RepositorySync::end(JobState state, const domain::Failure &failure)
{
    if (m_context.stopReason() == StopReason::Stopping)
        return false; // the next engine goes on from here
    m_failure = failure;
    m_state = state;
    if (m_context.stopReason() == StopReason::Canceled) {
        m_state = JobState::Canceled;
        m_failure.failureClass = domain::FailureClass::Canceled;
        m_failure.message = QStringLiteral("canceled on request");
    } else if (m_context.stopReason() == StopReason::Timeout) {
        m_state = m_isRunning ? JobState::Failed : JobState::FailedToStart;
        m_failure.failureClass = domain::FailureClass::Timeout;
        m_failure.message = QStringLiteral("the job's max_runtime was over");
    }
    return false;
}

bool RepositorySync::end(int stage, const Error &error, JobState state, const QString &message)
{
    const domain::Failure failure = failureOf(error, message);
    if (stage >= 0 && m_context.stopReason() != StopReason::Stopping)
        m_context.stages().fail(stage, failure);
    return end(state, failure);
}

void RepositorySync::write()
{
    ports::FinishedSync finished;
    finished.job = m_context.job().id;
    finished.repository = m_plan.repository.id;
    finished.state = m_state;
    finished.started = m_started;
    finished.finished = m_context.now();
    finished.failure = m_failure;
    finished.outcome = m_outcome;
    finished.summary = m_failure.isSet() ? m_failure.message : summaryOf(m_outcome, m_traits);
    finished.stages = m_context.stages().close();
    m_run.writes.add(m_context.store().jobs().finishSync(finished));
}

} // namespace pulpit::engine
