// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/watching/serverwatch.h"

#include "engine/async/waiting.h"
#include "engine/findings/findingmemory.h"
#include "engine/inspection/certificates.h"
#include "engine/inspection/inventory.h"
#include "engine/inspection/lostworkers.h"
#include "engine/inspection/upstreamcertificates.h"

#include <QHash>

#include <vector>

namespace pulpit::engine {

using namespace std::chrono_literals;

namespace {

constexpr int kServersAtATime = 8; // servers that are asked at the same time
constexpr std::chrono::milliseconds kWorkerWatch = 5min; // between two looks for lost workers of each server
constexpr std::chrono::milliseconds kInventory = 24h; // between two inventories of each server
constexpr std::chrono::milliseconds kFirstInventory = 5min; // not before the engine has watched for so long
constexpr std::chrono::milliseconds kNewServer = 10s; // the same for servers that were never looked through
constexpr std::chrono::milliseconds kFailedInventory = 1h; // before the next try
constexpr auto kFlushDelay = 500ms; // answers of so long are stored together

QHash<QString, domain::ServerState> statesByName(ports::Store &store)
{
    QHash<QString, domain::ServerState> states;
    const Result<QList<domain::ServerState>> stored = store.fleet().serverStates();
    if (stored)
        for (const domain::ServerState &state : *stored)
            states.insert(state.name, state);
    return states;
}

} // namespace

/// One look at all servers.
struct ServerWatch::Round
{
    QStringList servers;
    qsizetype next = 0;
};

ServerWatch::ServerWatch(Environment &environment, EngineTiming timing, ReconcileFunction reconcile)
    : m_environment(environment)
    , m_timing(timing)
    , m_reconcile(std::move(reconcile))
{
    m_timer.setInterval(timing.serverWatch);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { round(); });
    m_flushTimer.setSingleShot(true);
    m_flushTimer.setInterval(kFlushDelay);
    QObject::connect(&m_flushTimer, &QTimer::timeout, &m_flushTimer, [this] { flush(); });
}

ServerWatch::~ServerWatch() = default;

void ServerWatch::setActive(bool active)
{
    if (active == m_isActive)
        return;
    m_isActive = active;
    if (active) {
        m_timer.start();
        round();
    } else {
        m_timer.stop();
    }
}

Async<domain::ServerState> ServerWatch::refresh(QString server)
{
    const ConfigurationSnapshot configuration = m_environment.configuration();
    const domain::Server *const configured = configuration->fleet.server(server);
    if (!configured)
        co_return fail(ErrorCode::NotFound, QStringLiteral("there is no server of this name in the configuration"),
                       server);
    const ServerLook look = co_await lookAt(m_environment, server, m_cancellation.token());
    const domain::ServerState state
        = stateAfter(look, statesByName(m_environment.store()).value(server), configured->id);
    m_environment.samples().take(state);
    noteCertificateOf(server);
    if (look.status)
        co_await lookAtWorkers(m_environment, server, m_cancellation.token());
    const Result<> saved = co_await answerOf(m_environment.store().fleet().saveServerState(state));
    if (!saved)
        co_return fail(saved.error());
    co_return state;
}

QCoro::Task<> ServerWatch::stop()
{
    setActive(false);
    m_cancellation.cancel();
    if (m_isLooking)
        co_await waitFor(m_roundOver, m_timing.stopLimit);
    if (m_isTakingInventory)
        co_await waitFor(m_inventoriesOver, m_timing.stopLimit);
    if (m_isLookingAtUpstreams)
        co_await waitFor(m_upstreamsOver, m_timing.stopLimit);
    m_flushTimer.stop();
    m_looks.clear();
}

QCoro::Task<> ServerWatch::round()
{
    if (m_isLooking) // the round before has slow servers; it is not overtaken
        co_return;
    m_isLooking = true;
    m_roundOver = Event();
    lookAtUpstreamHosts();
    const auto servers = std::make_shared<Round>();
    const ConfigurationSnapshot configuration = m_environment.configuration();
    for (const domain::Server &server : configuration->fleet.servers)
        servers->servers.append(server.name);
    std::vector<QCoro::Task<>> walkers;
    walkers.reserve(kServersAtATime);
    for (int i = 0; i < kServersAtATime; ++i)
        walkers.push_back(walk(this, servers));
    for (QCoro::Task<> &walker : walkers)
        co_await walker;
    m_isLooking = false;
    m_roundOver.set();
}

QCoro::Task<> ServerWatch::walk(ServerWatch *self, std::shared_ptr<Round> round)
{
    while (self->m_isActive && round->next < round->servers.size()) {
        const QString server = round->servers.at(round->next++);
        ServerLook look = co_await lookAt(self->m_environment, server, self->m_cancellation.token());
        if (!look.status && look.status.error().code == ErrorCode::Canceled)
            co_return;
        const bool isThere = look.status.has_value();
        self->m_looks.append(std::move(look));
        if (!self->m_flushTimer.isActive())
            self->m_flushTimer.start();
        if (isThere)
            co_await self->lookCloser(server);
    }
}

/// Merges the answers with what is stored at this moment, so that what jobs wrote meanwhile (the roll-up) stays.
void ServerWatch::flush()
{
    const QHash<QString, domain::ServerState> known = statesByName(m_environment.store());
    const ConfigurationSnapshot configuration = m_environment.configuration();
    QHash<QString, ServerId> ids;
    for (const domain::Server &server : configuration->fleet.servers)
        ids.insert(server.name, server.id);
    for (const ServerLook &look : std::exchange(m_looks, {})) {
        if (!ids.contains(look.server))
            continue;
        const domain::ServerState before = known.value(look.server);
        const domain::ServerState after = stateAfter(look, before, ids.value(look.server));
        m_environment.samples().take(after);
        noteCertificateOf(look.server);
        if (isWorthStoring(before, after, m_timing.stateMaxAge))
            m_environment.store().fleet().saveServerState(after);
    }
    sampleStorages();
}

void ServerWatch::takeStored()
{
    if (m_isActive) // then its own looks say more
        return;
    const QHash<QString, domain::ServerState> states = statesByName(m_environment.store());
    for (const domain::ServerState &state : states)
        m_environment.samples().take(state);
}

QCoro::Task<> ServerWatch::lookCloser(QString server)
{
    const QDateTime now = m_environment.clock().now();
    QDateTime &seen = m_workersSeen[server];
    if (!seen.isValid() || seen.msecsTo(now) >= kWorkerWatch.count()) {
        seen = now;
        co_await lookAtWorkers(m_environment, server, m_cancellation.token());
    }
    if (!m_reconcile)
        co_return;
    if (!m_inventoryDue.contains(server)) {
        const auto inventories = readInventories(m_environment.store());
        const QDateTime last = inventories ? inventories->value(server).when : QDateTime();
        // Not all of them at the start of a program; but of a server that was never looked through nothing is known.
        const QDateTime soonest = now.addMSecs(kFirstInventory.count());
        m_inventoryDue.insert(server,
                              last.isValid() ? std::max(soonest, last.addMSecs(kInventory.count()))
                                             : now.addMSecs(kNewServer.count()));
    }
    if (m_inventoryDue.value(server) > now)
        co_return;
    m_inventoryDue.insert(server, now.addMSecs(kInventory.count()));
    m_toLookThrough.enqueue(server);
    if (!m_isTakingInventory)
        takeInventories();
}

/// Beside the rounds, one server at a time: the first inventories of a large fleet must not keep its states waiting.
QCoro::Task<> ServerWatch::takeInventories()
{
    m_isTakingInventory = true;
    m_inventoriesOver = Event();
    while (m_isActive && !m_toLookThrough.isEmpty()) {
        const QString server = m_toLookThrough.dequeue();
        const ports::CallContext context {{}, m_cancellation.token()};
        const Result<> taken = co_await m_reconcile(m_environment, server, context);
        if (!taken)
            m_inventoryDue.insert(server, m_environment.clock().now().addMSecs(kFailedInventory.count()));
    }
    for (const QString &server : std::exchange(m_toLookThrough, {})) // due again when this engine looks again
        m_inventoryDue.remove(server);
    m_isTakingInventory = false;
    m_inventoriesOver.set();
}

void ServerWatch::sampleStorages()
{
    constexpr qint64 kStorageSeconds = 3600;
    const QDateTime now = m_environment.clock().now();
    if (m_storageSampled.isValid() && m_storageSampled.secsTo(now) < kStorageSeconds)
        return;
    m_storageSampled = now;
    FindingFacts facts;
    const auto states = m_environment.store().fleet().serverStates();
    const auto known = readStorage(m_environment.store());
    if (!states || !known)
        return;
    facts.states = *states;
    facts.storage = *known;
    sampleStorage(m_environment.store(), &facts);
}

QCoro::Task<> ServerWatch::lookAtUpstreamHosts()
{
    constexpr qint64 kEverySeconds = 3600;
    const QDateTime now = m_environment.clock().now();
    if (!m_upstreamsDue.isValid())
        m_upstreamsDue = now.addMSecs(kFirstInventory.count());
    if (m_isLookingAtUpstreams || now < m_upstreamsDue)
        co_return;
    m_upstreamsDue = now.addSecs(kEverySeconds);
    m_isLookingAtUpstreams = true;
    m_upstreamsOver = Event();
    const Result<> looked = co_await lookAtUpstreams(m_environment, m_cancellation.token());
    Q_UNUSED(looked) // tried again in an hour
    m_isLookingAtUpstreams = false;
    m_upstreamsOver.set();
}

void ServerWatch::noteCertificateOf(const QString &server)
{
    const std::shared_ptr<ports::ConnectionLog> log = m_environment.connectionLog();
    const std::optional<domain::Certificate> shown
        = log ? log->serverCertificate(server) : std::optional<domain::Certificate>();
    if (!shown || m_certificates.value(server) == shown->sha256)
        return;
    m_certificates.insert(server, shown->sha256);
    noteServerCertificate(m_environment, server);
}

} // namespace pulpit::engine
