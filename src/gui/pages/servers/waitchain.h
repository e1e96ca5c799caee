// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pulpobjects.h"

#include <QHash>
#include <QStringList>

namespace pulpit::gui {

/// Why a Pulp task waits, and whom it holds up.
struct TaskWait
{
    QStringList behind; ///< hrefs of earlier unfinished tasks that hold what it wants, oldest first
    QString resource; ///< what the first of them holds: an href or a resource name, without "shared:"
    bool waitsForWorker = false; ///< nothing holds it up but that no worker is free
    int blocks = 0; ///< how many later tasks wait for what this one holds

    bool operator==(const TaskWait &) const = default;
};

/// Pulp runs a task once no earlier unfinished task holds one of its resources, unless both only share it. By href, for
/// unfinished tasks only. Pure; linear in reservations and blockers.
[[nodiscard]] QHash<QString, TaskWait> waitsOf(const QList<domain::PulpTask> &tasks);

/// From a task to the one that it finally waits for, through the oldest blocker of each; hrefs, itself not included.
[[nodiscard]] QStringList chainOf(const QString &href, const QHash<QString, TaskWait> &waits);

} // namespace pulpit::gui
