// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/server.h"

#include <QJsonObject>

#include <chrono>

namespace pulpit::engine {

/// One ring of a staged roll-out: servers that are switched together, after a wait and a look at the rings before.
struct Ring
{
    QString name; ///< "dev"
    QStringList servers;
    std::chrono::seconds wait {0}; ///< after this ring, before the next one

    bool operator==(const Ring &) const = default;
};

/// The rings of a request: "rings": [{"name", "servers", "wait": "2h"}], or one ring of its "servers". InvalidInput
/// where a server is in two rings, a wait is no duration or longer than 30 days; NotFound for servers that are not
/// configured. Pure.
[[nodiscard]] Result<QList<Ring>> ringsOf(const QJsonObject &request, const domain::FleetConfiguration &fleet);

} // namespace pulpit::engine
