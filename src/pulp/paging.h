// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pulp/connection.h"

#include <QJsonArray>

namespace pulpit::pulp {

/// A list to be read completely.
struct ListRequest
{
    QString path; ///< of the collection
    Query query; ///< filters
    QString ordering; ///< a column that is unique, so that pages neither overlap nor leave gaps
    QStringList fields; ///< empty: all
    int pageSize = 1000;
    qint64 maxRows = 1'000'000; ///< more is TooLarge
    bool onlyFirst = false; ///< the first \a maxRows are asked for, the rest is left
    qint64 offset = 0; ///< with onlyFirst: so many rows before are left, too
    bool anonymous = false;
};

/// Reads all pages by own offsets; never follows the server's "next" (an absolute URL that may name another host). A
/// page that takes longer than 20 s, times out or is cut off by a proxy is halved. When the number of rows changes in
/// between, reading starts again, at most three times; then Conflict. Complete or a failure.
Async<QJsonArray> fetchAll(std::shared_ptr<Connection> connection, ListRequest list, ports::CallContext context);

} // namespace pulpit::pulp
