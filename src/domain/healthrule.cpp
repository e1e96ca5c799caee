// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/healthrule.h"

namespace pulpit::domain {

namespace {
constexpr int kToleratedFailures = 3;
}

Health healthOf(const QList<JobState> &newestFirst)
{
    int successes = 0;
    int failures = 0;
    bool isNewestSuccess = false;
    for (const JobState state : newestFirst) {
        const bool isSuccess = state == JobState::Completed;
        if (!isSuccess && state != JobState::Failed && state != JobState::FailedToStart)
            continue;
        if (successes + failures == 0)
            isNewestSuccess = isSuccess;
        (isSuccess ? successes : failures) += 1;
        if (successes + failures == kHealthDepth)
            break;
    }
    if (successes + failures == 0)
        return Health::Unknown;
    if (isNewestSuccess)
        return Health::Green;
    return failures <= kToleratedFailures && successes > 0 ? Health::Amber : Health::Red;
}

bool isHeldBack(const Repository &repository)
{
    return repository.lastFailure.failureClass == FailureClass::MassRemoval
        || repository.lastFailure.failureClass == FailureClass::SilentFailure;
}

RepositoryStanding standingOf(const Repository &repository, bool isReachable)
{
    using enum RepositoryStanding;
    if (!isReachable || repository.isGone)
        return Unknown;
    if (!repository.lastSyncState && repository.failuresInARow == 0)
        return repository.hasRemote() ? NeverSynced : NotSynced;
    const bool hasFailed
        = repository.lastSyncState == JobState::Failed || repository.lastSyncState == JobState::FailedToStart;
    if (repository.failuresInARow > 0 || hasFailed || isHeldBack(repository)) {
        if (repository.health == Health::Red || repository.health == Health::Amber)
            return repository.health == Health::Red ? Failed : Attention;
        const bool isLately = repository.lastSuccess.isValid() && repository.failuresInARow <= kToleratedFailures;
        return isLately ? Attention : Failed;
    }
    const bool servesLess = !repository.served.isBound && !repository.distributionHref.isEmpty()
        && repository.served.isBehind(repository.latestVersion);
    if (repository.verification.agreement == Agreement::Different || repository.lastSyncState == JobState::Canceled
        || servesLess)
        return Attention;
    return InSync;
}

Health rollUp(const QList<Repository> &repositories)
{
    Health worst = Health::Green;
    for (const Repository &repository : repositories) {
        if (repository.isGone || (repository.health == Health::Unknown && !repository.hasRemote()))
            continue;
        if (repository.health == Health::Red || repository.health == Health::Unknown)
            return Health::Red;
        if (repository.health == Health::Amber)
            worst = Health::Amber;
    }
    return worst;
}

} // namespace pulpit::domain
