// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/format/state.h"

#include "domain/healthrule.h"
#include "gui/format/format.h"
#include "gui/theme/icons.h"

#include <QCoreApplication>

namespace pulpit::gui {

namespace {
struct States
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::States)
};

QString failedText(int inARow)
{
    return inARow > 1 ? States::tr("failed %1×").arg(inARow) : States::tr("failed once");
}

QString attentionText(const domain::Repository &repository)
{
    if (domain::isHeldBack(repository))
        return States::tr("held back");
    const bool hasFailed = repository.lastSyncState == domain::JobState::Failed
        || repository.lastSyncState == domain::JobState::FailedToStart;
    if (repository.failuresInARow > 0 || hasFailed)
        return failedText(repository.failuresInARow);
    if (repository.verification.agreement == domain::Agreement::Different)
        return States::tr("differs from source");
    if (repository.lastSyncState == domain::JobState::Canceled)
        return States::tr("last sync canceled");
    return repository.served.what == domain::Served::What::Nothing ? States::tr("serves nothing")
                                                                   : States::tr("serves an older version");
}
} // namespace

Token tokenOf(State state)
{
    switch (state) {
    case State::Healthy: return Token::Healthy;
    case State::Running: return Token::Running;
    case State::Attention: return Token::Attention;
    case State::Failed: return Token::Failed;
    case State::Paused:
    case State::Skipped: return Token::Paused;
    case State::Never:
    case State::Canceled:
    case State::Queued:
    case State::Unknown: return Token::Unknown;
    }
    return Token::Unknown;
}

Token softTokenOf(State state)
{
    switch (state) {
    case State::Healthy: return Token::HealthySoft;
    case State::Running: return Token::RunningSoft;
    case State::Attention: return Token::AttentionSoft;
    case State::Failed: return Token::FailedSoft;
    case State::Paused:
    case State::Skipped: return Token::PausedSoft;
    case State::Never:
    case State::Canceled:
    case State::Queued:
    case State::Unknown: return Token::UnknownSoft;
    }
    return Token::UnknownSoft;
}

QString iconNameOf(State state)
{
    switch (state) {
    case State::Healthy: return QStringLiteral("state-healthy");
    case State::Running: return QStringLiteral("state-running");
    case State::Attention: return QStringLiteral("state-attention");
    case State::Failed: return QStringLiteral("state-failed");
    case State::Paused: return QStringLiteral("state-paused");
    case State::Skipped: return QStringLiteral("state-skipped");
    case State::Never: return QStringLiteral("state-never");
    case State::Canceled: return QStringLiteral("state-canceled");
    case State::Queued: return QStringLiteral("state-queued");
    case State::Unknown: return QStringLiteral("state-unknown");
    }
    return {};
}

QIcon iconOf(State state)
{
    return icon(iconNameOf(state), tokenOf(state));
}

QString wordOf(State state)
{
    switch (state) {
    case State::Healthy: return States::tr("in sync");
    case State::Running: return States::tr("running");
    case State::Attention: return States::tr("needs attention");
    case State::Failed: return States::tr("failed");
    case State::Paused: return States::tr("paused");
    case State::Skipped: return States::tr("skipped");
    case State::Never: return States::tr("never synced");
    case State::Canceled: return States::tr("canceled");
    case State::Queued: return States::tr("queued");
    case State::Unknown: return States::tr("unknown");
    }
    return {};
}

QString pillOf(State state)
{
    switch (state) {
    case State::Healthy: return QStringLiteral("healthy");
    case State::Running: return QStringLiteral("running");
    case State::Attention: return QStringLiteral("attention");
    case State::Failed: return QStringLiteral("failed");
    case State::Paused:
    case State::Skipped: return QStringLiteral("paused");
    case State::Never:
    case State::Canceled:
    case State::Queued:
    case State::Unknown: return QStringLiteral("unknown");
    }
    return {};
}

StateText stateOf(const domain::Repository &repository, const domain::ServerState *server)
{
    if (repository.isGone)
        return {State::Unknown, States::tr("gone from the server")};
    if (server && server->checked.isValid() && !server->isReachable) {
        if (!server->answered.isValid())
            return {State::Unknown, States::tr("no answer yet")};
        return {State::Unknown, States::tr("no answer since %1").arg(clockTime(server->answered, server->checked))};
    }
    switch (domain::standingOf(repository, true)) {
    case domain::RepositoryStanding::Unknown: return {};
    case domain::RepositoryStanding::NeverSynced:
        // What is there was brought by somebody else: "never synced" would say that it is empty.
        return {State::Never,
                repository.latestVersion > 0 ? States::tr("never by Pulpit") : States::tr("never synced")};
    case domain::RepositoryStanding::NotSynced: return {State::Never, States::tr("not synced")};
    case domain::RepositoryStanding::Failed:
        return {State::Failed,
                domain::isHeldBack(repository) ? States::tr("held back") : failedText(repository.failuresInARow)};
    case domain::RepositoryStanding::Attention: return {State::Attention, attentionText(repository)};
    case domain::RepositoryStanding::InSync: break;
    }
    switch (repository.lastSyncState.value_or(domain::JobState::Completed)) {
    case domain::JobState::Skipped: return {State::Skipped, States::tr("skipped")};
    case domain::JobState::Running: return {State::Running, States::tr("syncing")};
    case domain::JobState::Queued: return {State::Queued, States::tr("queued")};
    case domain::JobState::Completed:
    case domain::JobState::Canceled:
    case domain::JobState::Failed:
    case domain::JobState::FailedToStart: break;
    }
    return {State::Healthy, States::tr("in sync")};
}

StateText stateOf(const domain::ServerState &server)
{
    if (!server.checked.isValid())
        return {State::Unknown, States::tr("not asked yet")};
    if (!server.isReachable) {
        if (!server.answered.isValid())
            return {State::Unknown, States::tr("no answer yet")};
        return {State::Unknown, States::tr("no answer since %1").arg(clockTime(server.answered, server.checked))};
    }
    if (!server.status.databaseConnected)
        return {State::Failed, States::tr("its database is away")};
    if (server.status.onlineWorkers.isEmpty())
        return {State::Failed, States::tr("no workers online")};
    return {State::Healthy, States::tr("answers")};
}

State stateOf(domain::JobState state)
{
    switch (state) {
    case domain::JobState::Queued: return State::Queued;
    case domain::JobState::Running: return State::Running;
    case domain::JobState::Completed: return State::Healthy;
    case domain::JobState::Failed:
    case domain::JobState::FailedToStart: return State::Failed;
    case domain::JobState::Canceled: return State::Canceled;
    case domain::JobState::Skipped: return State::Skipped;
    }
    return State::Unknown;
}

QString jobStateText(domain::JobState state)
{
    switch (state) {
    case domain::JobState::Queued: return States::tr("queued");
    case domain::JobState::Running: return States::tr("running");
    case domain::JobState::Completed: return States::tr("completed");
    case domain::JobState::Failed: return States::tr("failed");
    case domain::JobState::FailedToStart: return States::tr("did not start");
    case domain::JobState::Canceled: return States::tr("canceled");
    case domain::JobState::Skipped: return States::tr("skipped");
    }
    return {};
}

int percentOf(const domain::ChildSummary &children)
{
    if (children.total <= 0)
        return -1;
    return (children.completed + children.failed + children.canceled + children.skipped) * 100 / children.total;
}

StateText stateOf(const domain::Job &job)
{
    if (job.state == domain::JobState::Running && percentOf(job.children) >= 0)
        return {State::Running, States::tr("running %1 %").arg(percentOf(job.children))};
    if (job.state == domain::JobState::Failed && job.children.total > 0 && job.children.failed < job.children.total)
        return {State::Failed, States::tr("failed in part")};
    if (job.failure.failureClass == domain::FailureClass::MassRemoval)
        return {State::Attention, States::tr("held back")};
    if (job.state == domain::JobState::Completed && job.children.total == 0 && !job.parentId.isValid())
        return {State::Healthy, jobStateText(job.state)};
    if (job.state == domain::JobState::Completed && job.parentId.isValid() && !job.outcome.changed)
        return {State::Healthy, States::tr("no change")};
    return {stateOf(job.state), jobStateText(job.state)};
}

StateText stateOf(const domain::Schedule &schedule, const QDateTime &now)
{
    if (schedule.isPaused) {
        if (!schedule.pausedUntil.isValid())
            return {State::Paused, States::tr("paused")};
        return {State::Paused, States::tr("paused until %1").arg(clockTime(schedule.pausedUntil, now))};
    }
    if (schedule.cron.isEmpty())
        return {State::Never, States::tr("only when asked")};
    if (schedule.nextRun.isValid() && schedule.nextRun.secsTo(now) > 120)
        return {State::Attention, States::tr("overdue")};
    return {State::Healthy, States::tr("on time")};
}

QString agreementText(const domain::Verification &verification)
{
    switch (verification.agreement) {
    case domain::Agreement::Same: return States::tr("same");
    case domain::Agreement::Different:
        if (verification.missingCount + verification.extraCount > 0)
            return States::tr("−%1 +%2", "packages that are missing, that are extra")
                .arg(verification.missingCount)
                .arg(verification.extraCount);
        return States::tr("different");
    case domain::Agreement::Unknown: return States::tr("unknown");
    case domain::Agreement::NotCompared: return States::tr("not compared");
    }
    return {};
}

} // namespace pulpit::gui
