// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core.h"
#include "engine/services/bridge.h"
#include "ports/savedconfigurations.h"

namespace pulpit::engine {

/// ConfigurationHistory of the engine. Thread-safe.
class EngineConfigurationHistory final : public ports::ConfigurationHistory, public ports::SavedConfigurations
{
public:
    EngineConfigurationHistory(Bridge &bridge, Core &core);
    Answer<QList<ports::ConfigurationVersion>> versions(int limit) override;
    Answer<QString> text(qint64 version) override;
    Answer<QList<ports::SavedConfiguration>> saved(int limit) override;
    Answer<qint64> save(QString yaml, QString author, qint64 expectedNewest) override;

private:
    Bridge &m_bridge;
    Core &m_core;
};

} // namespace pulpit::engine
