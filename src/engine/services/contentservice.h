// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core.h"
#include "engine/services/bridge.h"
#include "ports/contentservice.h"

namespace pulpit::engine {

/// ContentService over the servers; rules of banned packages over the store. Thread-safe.
class EngineContentService final : public ports::ContentService
{
public:
    EngineContentService(Bridge &bridge, Core &core, ports::Store &store);
    Answer<QList<ports::ContentTypeInfo>> types(QString server) override;
    Answer<ports::ContentRows> list(QString server, QString path, QMap<QString, QString> filters, int limit) override;
    Answer<domain::PackageFinding> find(domain::PackageQuery query, std::function<void(QString)> onProgress,
                                        CancellationToken cancellation) override;
    Answer<QList<domain::BannedRule>> bans() override;
    Answer<domain::BannedRule> ban(domain::BannedRule rule) override;
    Answer<ports::AdvisoryBans> bansOfAdvisory(QString id) override;
    Answer<> unban(QString id) override;

private:
    Bridge &m_bridge;
    Core &m_core;
    ports::Store &m_store;
};

} // namespace pulpit::engine
