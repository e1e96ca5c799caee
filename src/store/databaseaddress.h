// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QString>

namespace pulpit::store {

enum class Backend { Sqlite, Postgresql };

/// Where a database is. Parsed from a URL; the password does not come out again.
struct DatabaseAddress
{
    Backend backend = Backend::Sqlite;
    QString file; ///< SQLite: absolute path
    QString host; ///< PostgreSQL: name, address, or folder of the socket; empty: libpq's default
    int port = 5432;
    QString database;
    QString user;
    Secret password;
    QString connectOptions; ///< PostgreSQL: further libpq options as `key=value;key=value`

    /// For people and logs, e.g. "postgresql://user@host:5432/pulpit"; without the password.
    [[nodiscard]] QString location() const;
};

/// Pure but for making a relative path absolute. Fails with InvalidInput; the message does not repeat the URL.
[[nodiscard]] Result<DatabaseAddress> parseDatabaseUrl(const QString &url);

} // namespace pulpit::store
