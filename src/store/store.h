// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "ports/store.h"

#include <QString>

#include <chrono>
#include <memory>

namespace pulpit::store {

struct StoreOptions
{
    /// `sqlite:/path/file.db`, a plain path, or `postgresql://user@host:port/database?sslmode=require`. A password may
    /// be part of the URL or come from PGPASSWORD or ~/.pgpass; it is never logged and never part of location().
    /// `?host=/folder` names a folder of a socket.
    QString url;
    const Clock *clock = nullptr; ///< must outlive the store; null: the system's
    /// A write waits for others to share its transaction until none has come for `quiet`, at most `longestDelay`.
    std::chrono::milliseconds quiet {5};
    std::chrono::milliseconds longestDelay {50};
    std::chrono::milliseconds pollInterval {1000}; ///< how often commits of other processes are looked for (on SQLite)
};

/// Opens the database, makes it where there is none, and brings its schema up to date (with a backup of an SQLite file
/// before). Blocks. Needs a QCoreApplication. Fails with InvalidInput (URL), Unreachable, Unauthenticated, Storage or
/// SchemaTooNew. The store must be destroyed in the thread that opened it; that carries out what is queued.
[[nodiscard]] Result<std::unique_ptr<ports::Store>> open(const StoreOptions &options);

} // namespace pulpit::store
