// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakeengine/fakeengine.h"

namespace pulpit::test {

/// Puts fleets for tests together, at fixed distances from \a now.
struct FleetBuilder
{
    FakeFleet fleet;
    QDateTime now;

    /// A server that answers, with its state and \a workers workers.
    void addServer(const QString &name, const QString &core, int workers);
    /// A repository that was synced well within the last hours.
    RepositoryId addRepository(const QString &server, const QString &name, const QString &type, const QString &feed);
    /// Of this server and name; it must be there.
    domain::Repository &row(const QString &server, const QString &name);
    /// Its next run is \a minutes from now; without \a cron there is none.
    void addSchedule(const QString &server, const QString &group, const QString &cron, int minutes,
                     const QString &source);
    /// A child if \a parent is not 0.
    domain::Job &addJob(int id, int parent, const QString &server, const QString &group, const QString &repository,
                        domain::JobState state, int startedMinutesAgo, int minutes);
};

} // namespace pulpit::test
