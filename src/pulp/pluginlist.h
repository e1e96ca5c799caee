// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pulp/connection.h"

#include <QHash>

namespace pulpit::pulp {

/// Some fields of all objects of one collection ("distributions/python/pypi"), by href: what the generic lists of Pulp
/// leave out.
Async<QHash<QString, QJsonObject>> fetchByHref(std::shared_ptr<Connection> connection, QString collection,
                                               QStringList fields, ports::CallContext context);

/// The collections that \a hrefs belong to, sorted.
[[nodiscard]] QStringList collectionsOf(const QStringList &hrefs);

} // namespace pulpit::pulp
