// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/findings/findingrule.h"

/// The rules, one class each in a file of its own. What each looks for is said there and in docs/findings/.
namespace pulpit::engine {

[[nodiscard]] std::unique_ptr<FindingRule> makeFailedSync();
[[nodiscard]] std::unique_ptr<FindingRule> makeUpstreamUnreachable();
[[nodiscard]] std::unique_ptr<FindingRule> makeServerUnreachable();
[[nodiscard]] std::unique_ptr<FindingRule> makeSecondaryBehind();
[[nodiscard]] std::unique_ptr<FindingRule> makeNeverSynced();
[[nodiscard]] std::unique_ptr<FindingRule> makeScheduleMissed();
[[nodiscard]] std::unique_ptr<FindingRule> makeScheduleOverrunning();
[[nodiscard]] std::unique_ptr<FindingRule> makeRuntimeForecast();
[[nodiscard]] std::unique_ptr<FindingRule> makeMixedVersions();
[[nodiscard]] std::unique_ptr<FindingRule> makeMissingWorkers();
[[nodiscard]] std::unique_ptr<FindingRule> makeDiskFull();
[[nodiscard]] std::unique_ptr<FindingRule> makeNothingServed();
[[nodiscard]] std::unique_ptr<FindingRule> makeNoSchedule();
[[nodiscard]] std::unique_ptr<FindingRule> makeCertificateExpiring();
[[nodiscard]] std::unique_ptr<FindingRule> makeHeldTasks();
[[nodiscard]] std::unique_ptr<FindingRule> makeOrphanedRemotes();
[[nodiscard]] std::unique_ptr<FindingRule> makeOrphanedPublications();
[[nodiscard]] std::unique_ptr<FindingRule> makeOrphanedDistributions();
[[nodiscard]] std::unique_ptr<FindingRule> makePinnedDistributions();
[[nodiscard]] std::unique_ptr<FindingRule> makeDefinitionDrift();
[[nodiscard]] std::unique_ptr<FindingRule> makeReportFailed();

} // namespace pulpit::engine
