// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/server.h"

#include <QJsonObject>
#include <QStringList>

namespace pulpit::engine {

/// The servers that a request names by "server" or "servers"; all of the configuration where it names none. NotFound: a
/// name that is not in the configuration. Pure.
[[nodiscard]] Result<QStringList> requestedServers(const domain::FleetConfiguration &fleet, const QJsonObject &request);

/// The texts of a list in a request. Pure.
[[nodiscard]] QStringList textsOf(const QJsonValue &list);

} // namespace pulpit::engine
