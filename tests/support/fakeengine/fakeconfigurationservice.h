// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakeengine/fakeengine.h"

namespace pulpit::test {

/// ConfigurationService of a FakeEngine: holds one configuration; a plan adds the servers that it lacks.
class FakeConfigurationService final : public ports::ConfigurationService
{
public:
    explicit FakeConfigurationService(FakeEngine &engine)
        : m_engine(engine)
    {
    }
    ports::Answer<ports::StoredConfiguration> current() override
    {
        return m_engine.answer<ports::StoredConfiguration>(m_engine.fleet.configuration);
    }
    ports::Answer<domain::Plan> plan(domain::FleetConfiguration fleet) override
    {
        domain::Plan plan;
        for (const domain::Server &server : std::as_const(fleet.servers)) {
            if (m_engine.fleet.configuration.fleet.server(server.name))
                continue;
            domain::PlannedChange change;
            change.id = QStringLiteral("server/") + server.name;
            change.object = QStringLiteral("server");
            change.name = server.name;
            change.note = server.url.toString();
            plan.changes.append(change);
        }
        return m_engine.answer<domain::Plan>(plan);
    }
    ports::Answer<qint64> apply(domain::FleetConfiguration fleet, QString yaml, QString author,
                                std::optional<qint64> expectedVersion) override
    {
        ports::StoredConfiguration &stored = m_engine.fleet.configuration;
        return m_engine.change<qint64>(QStringLiteral("apply by ") + author, [&]() -> Result<qint64> {
            if (expectedVersion && *expectedVersion != stored.version)
                return fail(ErrorCode::Conflict, QStringLiteral("the configuration was changed meanwhile"));
            stored = {stored.version + 1, yaml, author, QDateTime::currentDateTimeUtc(), fleet};
            m_engine.fleet.servers = fleet.servers;
            m_engine.announce(ports::Topic::Configuration);
            return stored.version;
        });
    }

private:
    FakeEngine &m_engine;
};

} // namespace pulpit::test
