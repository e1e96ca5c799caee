// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/comingruns.h"
#include "gui/format/state.h"

/// What schedules and their runs are called. Pure.
namespace pulpit::gui {

/// What it runs: the group's name, "Registration", "Housekeeping: orphans".
[[nodiscard]] QString scheduleTitle(const domain::TimedSchedule &schedule);
/// The same with its server: "external on pulp-eu-1".
[[nodiscard]] QString scheduleName(const domain::TimedSchedule &schedule);
/// How it stands, with what is left out on request.
[[nodiscard]] StateText stateOfSchedule(const domain::TimedSchedule &schedule, const QDateTime &now);
/// What windows, pauses and wishes make of a coming run: "moved from 02:00 by the window “patch day”"; empty: nothing.
[[nodiscard]] QString fateText(const domain::ComingRun &run, const QDateTime &now);
/// Times that the engine writes as "2026-11-21 04:30 UTC" told in the operator's zone, as clocks show them.
[[nodiscard]] QString withLocalTimes(QString text, const QDateTime &now);

} // namespace pulpit::gui
