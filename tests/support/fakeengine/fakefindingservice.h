// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakeengine/fakeengine.h"

namespace pulpit::test {

/// FindingService of a FakeEngine: answers with the findings of the fleet, ranked and muted as the engine does.
class FakeFindingService final : public ports::FindingService
{
public:
    explicit FakeFindingService(FakeEngine &engine)
        : m_engine(engine)
    {
    }
    ports::Answer<QList<domain::Finding>> findings(QString server) override
    {
        ++m_engine.findingsAsked;
        if (!m_engine.findingsError.what.isEmpty())
            return m_engine.answer<QList<domain::Finding>>(fail(m_engine.findingsError));
        QList<domain::Finding> findings = m_engine.fleet.findings;
        if (!server.isEmpty())
            findings.removeIf([&](const domain::Finding &one) {
                return one.server != server && !concerned.value(one.id).contains(server);
            });
        domain::applyMutes(&findings, m_engine.fleet.mutes, QDateTime::currentDateTimeUtc());
        domain::rankFindings(&findings);
        return m_engine.answer<QList<domain::Finding>>(findings);
    }
    ports::Answer<QList<domain::FindingMute>> mutes() override
    {
        return m_engine.answer<QList<domain::FindingMute>>(m_engine.fleet.mutes);
    }
    ports::Answer<> mute(QString id, QString reason, QString who, QDateTime until) override
    {
        return m_engine.change<void>(QStringLiteral("mute ") + id, [&] {
            m_engine.fleet.mutes.append({id, reason, who, QDateTime::currentDateTimeUtc(), until});
            return Result<>();
        });
    }
    ports::Answer<> unmute(QString id) override
    {
        return m_engine.change<void>(QStringLiteral("unmute ") + id, [&]() -> Result<> {
            if (m_engine.fleet.mutes.removeIf([&id](const domain::FindingMute &one) { return one.id == id; }) == 0)
                return fail(ErrorCode::NotFound, QStringLiteral("nothing is muted under this id"), id);
            return {};
        });
    }

    QHash<QString, QStringList> concerned; ///< by the id of a finding of the fleet: servers that it is about

private:
    FakeEngine &m_engine;
};

} // namespace pulpit::test
