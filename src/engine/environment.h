// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "engine/inspection/samples.h"
#include "engine/limits.h"
#include "engine/polling/taskwatcher.h"
#include "ports/connectionlog.h"
#include "ports/pulpserver.h"
#include "ports/secretsource.h"
#include "ports/store.h"

#include <QHash>
#include <QString>
#include <QThreadPool>

#include <memory>

namespace pulpit::engine {

using ConfigurationSnapshot = std::shared_ptr<const ports::StoredConfiguration>;

/// What everything in the engine works with: the store, one connection per server, the configuration in force, time,
/// limits, and the pool for CPU-heavy work. Engine thread only (the pool's work is pure and gets values).
class Environment
{
public:
    Environment(ports::Store &store, ports::PulpConnector &connector, ports::SecretSource &secrets, const Clock &clock,
                WatchTiming timing);
    ~Environment();
    Environment(const Environment &) = delete;
    Environment &operator=(const Environment &) = delete;

    [[nodiscard]] ports::Store &store() const { return m_store; }
    [[nodiscard]] ports::PulpConnector &connector() const { return m_connector; }
    [[nodiscard]] ports::SecretSource &secrets() const { return m_secrets; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    /// The configuration in force; immutable, kept by whoever holds it. Never null.
    [[nodiscard]] ConfigurationSnapshot configuration() const { return m_configuration; }
    /// Takes over a newer configuration: limits change, connections of changed servers are made anew when asked for
    /// next.
    void setConfiguration(ConfigurationSnapshot configuration);
    /// Reads the configuration from the store, if its version there is newer. Blocks for the query.
    Result<> reloadConfiguration();

    /// The connection to a configured server; always the same one until its configuration changes. NotFound: no such
    /// server.
    Result<std::shared_ptr<ports::PulpServer>> serverOf(const QString &name);

    /// What the connections have seen; null: nothing is noted.
    [[nodiscard]] std::shared_ptr<ports::ConnectionLog> connectionLog() const { return m_connectionLog; }
    /// Once, before anything is asked.
    void setConnectionLog(std::shared_ptr<ports::ConnectionLog> log) { m_connectionLog = std::move(log); }
    /// What looks at servers told. Thread-safe.
    [[nodiscard]] Samples &samples() { return m_samples; }

    [[nodiscard]] TaskWatcher &tasks() { return m_tasks; }
    [[nodiscard]] Limits &limits() { return m_limits; }
    [[nodiscard]] QThreadPool &pool() { return m_pool; }

private:
    ports::Store &m_store;
    ports::PulpConnector &m_connector;
    ports::SecretSource &m_secrets;
    const Clock &m_clock;
    ConfigurationSnapshot m_configuration;
    QHash<QString, std::shared_ptr<ports::PulpServer>> m_servers;
    std::shared_ptr<ports::ConnectionLog> m_connectionLog;
    Samples m_samples;
    TaskWatcher m_tasks;
    Limits m_limits;
    QThreadPool m_pool;
};

} // namespace pulpit::engine
