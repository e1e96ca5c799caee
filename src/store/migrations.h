// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/databaseaddress.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace pulpit::store {

class Connection;

/// One step of the schema. The first has the version 1.
struct Upgrade
{
    QString name;
    QByteArray file; ///< as it is, for the checksum
};

/// The upgrades of this program, in their order.
[[nodiscard]] Result<QList<Upgrade>> knownUpgrades();

/// Brings the schema up to \a upgrades. Each upgrade is one transaction, its version, name and SHA-256 are kept with
/// it. Before an SQLite file that holds data is changed, it is copied to `<file>.backup-v<version>-<time>` beside it;
/// the newest three copies are kept. Two processes may call this at the same time. \a connection must be able to write.
/// Fails with SchemaTooNew, or Storage: an upgrade that was applied is not the one that this program knows, no backup
/// could be made.
[[nodiscard]] Result<void> migrate(Connection &connection, const DatabaseAddress &address, const QDateTime &now,
                                   const QList<Upgrade> &upgrades);

} // namespace pulpit::store
