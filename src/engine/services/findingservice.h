// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "engine/findings/findfindings.h"
#include "engine/services/bridge.h"
#include "ports/services.h"
#include "ports/store.h"

namespace pulpit::engine {

/// FindingService over the store. Thread-safe.
class EngineFindingService final : public ports::FindingService
{
public:
    EngineFindingService(Bridge &bridge, const Clock &clock, ports::Store &store);

    /// What has changed in the database. Never blocks; any thread.
    void note(ports::Topics changed) { m_looks.note(changed); }

    ports::Answer<QList<domain::Finding>> findings(QString server) override;
    ports::Answer<QList<domain::FindingMute>> mutes() override;
    ports::Answer<> mute(QString id, QString reason, QString who, QDateTime until) override;
    ports::Answer<> unmute(QString id) override;

private:
    Bridge &m_bridge;
    const Clock &m_clock;
    ports::Store &m_store;
    FindingLooks m_looks;
};

} // namespace pulpit::engine
