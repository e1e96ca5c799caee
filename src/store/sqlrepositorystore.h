// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/store.h"
#include "store/database.h"

namespace pulpit::store {

/// Beyond what the port says: repositories of servers that are not configured any more are not listed. `seen` of a
/// present repository is the time of the last look at its server, whether or not the row changed then.
class SqlRepositoryStore final : public ports::RepositoryStore
{
public:
    explicit SqlRepositoryStore(Database &database)
        : m_database(database)
    {
    }
    [[nodiscard]] Result<QList<domain::Repository>> repositories(const ports::RepositoryQuery &query) const override;
    [[nodiscard]] Result<domain::Repository> repository(RepositoryId id) const override;
    ports::Written<> reconcile(QString server, QList<domain::Repository> found, QDateTime seen) override;
    ports::Written<> saveVerification(RepositoryId id, domain::Verification verification) override;
    ports::Written<> saveHealth(QHash<RepositoryId, domain::Health> health, QDateTime when) override;
    [[nodiscard]] Result<QList<domain::SyncRecord>> history(RepositoryId id, int limit) const override;
    [[nodiscard]] Result<QList<domain::SyncRecord>> historySince(QDateTime since, QString server) const override;
    [[nodiscard]] Result<QHash<RepositoryId, QList<domain::JobState>>> recentStates(QString server,
                                                                                    int depth) const override;
    [[nodiscard]] Result<QHash<QString, QStringList>> debDistributions(QString server) const override;
    ports::Written<> saveDebDistributions(QString server, QHash<QString, QStringList> byVersionHref) override;

private:
    Database &m_database;
};

/// The id of a server by its name. Fails with NotFound.
[[nodiscard]] Result<qint64> serverId(Connection &connection, const QString &name);

} // namespace pulpit::store
