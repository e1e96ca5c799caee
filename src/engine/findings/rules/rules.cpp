// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/findings/rules/rules.h"

namespace pulpit::engine {

FindingRules allFindingRules()
{
    FindingRules rules;
    rules.push_back(makeFailedSync());
    rules.push_back(makeUpstreamUnreachable());
    rules.push_back(makeServerUnreachable());
    rules.push_back(makeSecondaryBehind());
    rules.push_back(makeNeverSynced());
    rules.push_back(makeScheduleMissed());
    rules.push_back(makeScheduleOverrunning());
    rules.push_back(makeRuntimeForecast());
    rules.push_back(makeMixedVersions());
    rules.push_back(makeMissingWorkers());
    rules.push_back(makeDiskFull());
    rules.push_back(makeNothingServed());
    rules.push_back(makeNoSchedule());
    rules.push_back(makeCertificateExpiring());
    rules.push_back(makeHeldTasks());
    rules.push_back(makeOrphanedRemotes());
    rules.push_back(makeOrphanedPublications());
    rules.push_back(makeOrphanedDistributions());
    rules.push_back(makePinnedDistributions());
    rules.push_back(makeDefinitionDrift());
    rules.push_back(makeReportFailed());
    return rules;
}

} // namespace pulpit::engine
