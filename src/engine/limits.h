// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancellation.h"
#include "base/task.h"
#include "domain/server.h"

#include <QHash>
#include <QString>

#include <list>
#include <memory>

namespace pulpit::engine {

/// A place that was waited for; given back when the last copy goes. Engine thread.
using Slot = std::shared_ptr<void>;

/// How much may happen at a time on a server, over all jobs of this engine. Places are given in the order in which they
/// were asked for. Engine thread only. Everything fails only with Canceled.
class Limits
{
public:
    Limits();
    ~Limits();
    Limits(const Limits &) = delete;
    Limits &operator=(const Limits &) = delete;

    /// Takes over the limits of a configuration; places that are taken stay taken. A higher limit serves waiters at
    /// once.
    void configure(const domain::FleetConfiguration &fleet);

    /// A place for one repository sync on \a server (Server::maxConcurrentSyncs).
    Async<Slot> sync(QString server, CancellationToken cancellation);
    /// A place at \a source for \a secondary to sync from it (Server::maxConcurrentSecondaries). Jobs of the same
    /// secondary share one place.
    Async<Slot> source(QString source, QString secondary, CancellationToken cancellation);

    /// Waiting requests, for tests and diagnosis.
    [[nodiscard]] int waiting() const;

private:
    struct Gate;
    Async<Slot> enter(std::shared_ptr<Gate> gate, QString holder, CancellationToken cancellation);
    std::shared_ptr<Gate> gate(QHash<QString, std::shared_ptr<Gate>> &gates, const QString &name);

    QHash<QString, std::shared_ptr<Gate>> m_syncs;
    QHash<QString, std::shared_ptr<Gate>> m_sources;
};

} // namespace pulpit::engine
