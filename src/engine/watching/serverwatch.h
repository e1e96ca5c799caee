// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "engine/async/event.h"
#include "engine/jobrunner.h"
#include "engine/timing.h"
#include "engine/watching/serverlook.h"

#include <QHash>
#include <QQueue>
#include <QTimer>

#include <memory>

namespace pulpit::engine {

/// Looks at every configured server again and again, a few at a time, and stores what changed. Runs in the engine that
/// schedules. Engine thread only.
class ServerWatch
{
public:
    /// \a reconcile: takes the inventory of a server, once a day; may be empty.
    ServerWatch(Environment &environment, EngineTiming timing, ReconcileFunction reconcile);
    ~ServerWatch();
    void setActive(bool active);
    /// Looks at one server now, stores the result and gives it. NotFound: not configured.
    Async<domain::ServerState> refresh(QString server);
    /// Another engine, or a job, has stored states of servers: samples for an engine that does not look itself.
    void takeStored();
    /// Ends a round that is under way.
    QCoro::Task<> stop();

private:
    struct Round;
    QCoro::Task<> round();
    static QCoro::Task<> walk(ServerWatch *self, std::shared_ptr<Round> round);
    void flush();
    /// What is looked at more seldom than the status: workers that are lost, once a day everything.
    QCoro::Task<> lookCloser(QString server);
    QCoro::Task<> takeInventories();
    void sampleStorages();
    /// The certificates of hosts that remotes sync from: an hour after hour, each host once a day.
    QCoro::Task<> lookAtUpstreamHosts();
    void noteCertificateOf(const QString &server);

    Environment &m_environment;
    EngineTiming m_timing;
    QTimer m_timer;
    QTimer m_flushTimer;
    QList<ServerLook> m_looks; ///< not stored yet
    QHash<QString, QByteArray> m_certificates; ///< digests of those that were noted, by server
    CancellationSource m_cancellation;
    Event m_roundOver;
    bool m_isActive = false;
    ReconcileFunction m_reconcile;
    QHash<QString, QDateTime> m_workersSeen; ///< when, by server
    QHash<QString, QDateTime> m_inventoryDue; ///< by server
    QDateTime m_storageSampled;
    QQueue<QString> m_toLookThrough; ///< servers whose inventory is due
    Event m_inventoriesOver;
    QDateTime m_upstreamsDue;
    Event m_upstreamsOver;
    bool m_isLookingAtUpstreams = false;
    bool m_isTakingInventory = false;
    bool m_isLooking = false;
};

} // namespace pulpit::engine
