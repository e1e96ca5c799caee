// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/healthrule.h"

namespace pulpit::domain {

Health healthOf(const QList<JobState> &newestFirst)
{
    constexpr int kToleratedFailures = 3;
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
