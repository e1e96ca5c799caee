// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "config/edit/documentindex.h"
#include "domain/timedschedule.h"

#include <QStringList>

#include <optional>

/// Schedules as parts of a pulp_config.yml: where they stand, and edits that leave everything else in the text as it
/// is. Pure; any thread.
namespace pulpit::gui {

/// What the edit-schedule sheet can change. Texts as they are written.
struct ScheduleValues
{
    bool isEnabled = true; ///< false: it runs only when asked (syncs)
    QString cron;
    QString maxRuntime; ///< of syncs and registrations
    int maxConcurrentSyncs = 1; ///< of syncs

    bool operator==(const ScheduleValues &) const = default;
};
[[nodiscard]] ScheduleValues valuesOf(const domain::TimedSchedule &schedule);

/// Which of the values a kind of schedule has.
[[nodiscard]] bool hasRuntime(domain::ScheduleKind kind);

/// The path to its node. NotFound: the text has no such schedule (any more).
[[nodiscard]] Result<QStringList> schedulePath(const config::DocumentIndex &index,
                                               const domain::TimedSchedule &schedule);
/// Whether the entry at \a path is for every server, not for one.
[[nodiscard]] bool isOfFleet(const QStringList &path);

/// What is wrong with a value, for the line under its field; empty: nothing.
[[nodiscard]] QString cronProblem(const ScheduleValues &values);
[[nodiscard]] QString runtimeProblem(const ScheduleValues &values, domain::ScheduleKind kind);

/// \a yaml with the schedule at \a path changed to \a values, byte for byte the same elsewhere. Only what differs from
/// the schedule is written. Fails as YamlEditor does.
[[nodiscard]] Result<QString> withValues(const QString &yaml, const QStringList &path,
                                         const domain::TimedSchedule &schedule, const ScheduleValues &values);

/// A place in the configuration as the Configuration page's openObject() takes it.
[[nodiscard]] QString configurationPlace(const QStringList &path);
/// The path again; nullopt: it is no such place.
[[nodiscard]] std::optional<QStringList> pathOfPlace(const QString &object);
/// The line (from 0) on which the node at \a path, or the nearest one above it, begins.
[[nodiscard]] int lineOf(const config::DocumentIndex &index, QStringList path);

} // namespace pulpit::gui
