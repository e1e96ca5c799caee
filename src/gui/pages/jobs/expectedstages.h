// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/forecast.h"

namespace pulpit::gui {

/// A stage that runs of the same kind have gone through, and how long it took them.
struct ExpectedStage
{
    QString name;
    domain::DurationForecast length;

    bool operator==(const ExpectedStage &) const = default;
};

/// The stages that a run goes through, told from earlier ones of the same group or repository, newest first: in the
/// newest one's order, those that at least half of the runs had. Empty for fewer runs than a forecast needs. Pure.
[[nodiscard]] QList<ExpectedStage> expectedStages(const QList<domain::JobDetails> &runs);

/// Of those, what is still to come for a job that runs: behind the last one that it has begun. Empty for any other job.
[[nodiscard]] QList<ExpectedStage> stagesToCome(const domain::JobDetails &details,
                                                const QList<ExpectedStage> &expected);

} // namespace pulpit::gui
