// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/finding.h"
#include "domain/repository.h"
#include "domain/schedule.h"
#include "domain/server.h"

namespace pulpit::domain {

/// Everything that a health report tells, for the fleet or one server, read at one moment.
struct HealthReport
{
    QDateTime made; ///< UTC
    QDateTime periodStart; ///< failures and changes since this time are listed
    QString scope; ///< "fleet" or a server's name
    QList<Server> servers;
    QList<ServerState> serverStates;
    QList<Repository> repositories;
    QList<Schedule> schedules;
    QList<SyncRecord> history; ///< of the period, newest first
    SchedulerRole scheduler;
    QList<Finding> findings; ///< most urgent first, muted ones last
};

} // namespace pulpit::domain
