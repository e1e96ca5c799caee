// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/environment.h"

#include <QThread>

#include <algorithm>

namespace pulpit::engine {

Environment::Environment(ports::Store &store, ports::PulpConnector &connector, ports::SecretSource &secrets,
                         const Clock &clock, WatchTiming timing)
    : m_store(store)
    , m_connector(connector)
    , m_secrets(secrets)
    , m_clock(clock)
    , m_configuration(std::make_shared<ports::StoredConfiguration>())
    , m_tasks(timing)
{
    m_pool.setMaxThreadCount(std::clamp(QThread::idealThreadCount(), 2, 4));
}

Environment::~Environment()
{
    m_pool.waitForDone();
}

void Environment::setConfiguration(ConfigurationSnapshot configuration)
{
    for (const domain::Server &old : m_configuration->fleet.servers) {
        const domain::Server *now = configuration->fleet.server(old.name);
        if (!now || *now != old)
            m_servers.remove(old.name);
    }
    m_configuration = std::move(configuration);
    m_limits.configure(m_configuration->fleet);
}

Result<> Environment::reloadConfiguration()
{
    Result<ports::StoredConfiguration> stored = m_store.fleet().configuration();
    if (!stored)
        return fail(stored.error());
    if (stored->version != m_configuration->version)
        setConfiguration(std::make_shared<const ports::StoredConfiguration>(std::move(*stored)));
    return {};
}

Result<std::shared_ptr<ports::PulpServer>> Environment::serverOf(const QString &name)
{
    if (const auto known = m_servers.constFind(name); known != m_servers.constEnd())
        return *known;
    const domain::Server *server = m_configuration->fleet.server(name);
    if (!server)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no server of this name in the configuration"), name);
    std::shared_ptr<ports::PulpServer> connection = m_connector.connect(*server);
    m_servers.insert(name, connection);
    return connection;
}

} // namespace pulpit::engine
