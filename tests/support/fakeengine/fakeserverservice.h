// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakeengine/fakeengine.h"

namespace pulpit::test {

/// ServerService of a FakeEngine: answers with the servers, states and tasks of the fleet.
class FakeServerService final : public ports::ServerService
{
public:
    explicit FakeServerService(FakeEngine &engine)
        : m_engine(engine)
    {
    }
    ports::Answer<QList<domain::Server>> servers() override
    {
        return m_engine.answer<QList<domain::Server>>(m_engine.fleet.servers);
    }
    ports::Answer<QList<domain::ServerState>> states() override
    {
        return m_engine.answer<QList<domain::ServerState>>(m_engine.fleet.states);
    }
    ports::Answer<domain::ServerState> refresh(QString server) override
    {
        return m_engine.change<domain::ServerState>(
            QStringLiteral("refresh ") + server, [&]() -> Result<domain::ServerState> {
                for (const domain::ServerState &state : m_engine.fleet.states)
                    if (state.name == server)
                        return state;
                return fail(ErrorCode::NotFound, QStringLiteral("no such server"));
            });
    }
    ports::Answer<> reconcile(QString server) override
    {
        return m_engine.change<void>(QStringLiteral("reconcile ") + server, [] { return Result<>(); });
    }
    ports::Answer<QList<ports::ProbeStep>> test(domain::Server server, std::optional<Secret> password,
                                                std::function<void(ports::ProbeStep)> onStep,
                                                CancellationToken) override
    {
        m_engine.calls.append(
            QStringLiteral("test %1 %2")
                .arg(server.url.toString(), password ? QStringLiteral("with password") : QStringLiteral("without")));
        for (const ports::ProbeStep &step : std::as_const(m_engine.probe))
            onStep(step);
        return m_engine.answer<QList<ports::ProbeStep>>(m_engine.probe);
    }
    ports::Answer<QList<domain::PulpTask>> pulpTasks(QString server, int limit) override
    {
        return m_engine.answerOf<QList<domain::PulpTask>>(server, m_engine.fleet.tasks.value(server).mid(0, limit));
    }
    ports::Answer<QList<domain::PulpWorker>> workers(QString server) override
    {
        for (const domain::ServerState &state : m_engine.fleet.states)
            if (state.name == server)
                return m_engine.answerOf<QList<domain::PulpWorker>>(server, state.status.onlineWorkers);
        return m_engine.answer<QList<domain::PulpWorker>>(fail(ErrorCode::NotFound, QStringLiteral("no such server")));
    }
    ports::Answer<> cancelPulpTask(QString server, QString href) override
    {
        return m_engine.change<void>(QStringLiteral("cancelPulpTask %1 %2").arg(server, href),
                                     [] { return Result<>(); });
    }

private:
    FakeEngine &m_engine;
};

} // namespace pulpit::test
