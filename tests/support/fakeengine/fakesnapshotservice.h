// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakeengine/fakeengine.h"

namespace pulpit::test {

/// SnapshotService of a FakeEngine: answers with the snapshots and the comparison of the fleet.
class FakeSnapshotService final : public ports::SnapshotService
{
public:
    explicit FakeSnapshotService(FakeEngine &engine)
        : m_engine(engine)
    {
    }
    ports::Answer<QList<domain::Snapshot>> snapshots(QString server) override
    {
        QList<domain::Snapshot> found = m_engine.fleet.snapshots;
        if (!server.isEmpty())
            found.removeIf([&server](const domain::Snapshot &one) { return one.server != server; });
        return m_engine.answer<QList<domain::Snapshot>>(found);
    }
    ports::Answer<domain::SnapshotComparison> compare(ports::SnapshotCompareRequest request) override
    {
        if (m_engine.fleet.comparison.prefix.isEmpty())
            return m_engine.answer<domain::SnapshotComparison>(
                fail(ErrorCode::NotFound, QStringLiteral("there is no such snapshot"), request.prefix));
        return m_engine.answer<domain::SnapshotComparison>(m_engine.fleet.comparison);
    }

private:
    FakeEngine &m_engine;
};

} // namespace pulpit::test
