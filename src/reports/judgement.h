// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/digest.h"
#include "reports/servicelevels.h"

/// The sections of the HTML report that judge: what has changed since the report before, and how groups stand to their
/// targets.
namespace pulpit::reports {

/// Content of the section, without its heading.
[[nodiscard]] QString trendHtml(const Trend &trend);
/// At most \a most lines, those that miss a target first.
[[nodiscard]] QString serviceLevelsHtml(const QList<ServiceLevel> &levels, int most);
/// "98.5 %", without decimals where there are none to tell; a dash where there is nothing to judge.
[[nodiscard]] QString percentText(const std::optional<double> &percent);
/// "0.4 of the budget", "budget spent 2.5 times", "no room for failures"; empty where there is nothing to judge.
[[nodiscard]] QString burnText(const Level &level);

} // namespace pulpit::reports
