// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pulpobjects.h"

namespace pulpit::domain {

/// Which of a server's tasks are asked for; the server itself filters. Newest first.
struct PulpTaskQuery
{
    QList<PulpTaskState> states; ///< empty: all
    QString name; ///< part of the task's dotted name; empty: all
    QDateTime since; ///< created at or after; invalid: no bound
    QDateTime until; ///< created before; invalid: no bound
    int offset = 0;
    int limit = 500; ///< at least 1

    bool operator==(const PulpTaskQuery &) const = default;
};

} // namespace pulpit::domain
