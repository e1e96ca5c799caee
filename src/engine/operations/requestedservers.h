// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/server.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace pulpit::engine {

/// The servers that a request names by "server", "servers" or "targets"; all of the configuration where it names none.
/// NotFound: a name that is not in the configuration. Pure.
[[nodiscard]] Result<QStringList> requestedServers(const domain::FleetConfiguration &fleet, const QJsonObject &request);

/// The names that a request means on \a server: those of "targets" ({"server": ["name", ...], ...}), else of "names";
/// nullopt: it names none, so that patterns decide. Pure.
[[nodiscard]] std::optional<QStringList> namedOn(const QJsonObject &request, const QString &server);
/// Whether a request names repositories at all. Pure.
[[nodiscard]] bool namesAny(const QJsonObject &request);

/// The texts of a list in a request. Pure.
[[nodiscard]] QStringList textsOf(const QJsonValue &list);

} // namespace pulpit::engine
