// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/store.h"
#include "store/database.h"

namespace pulpit::store {

class SqlMemoryStore final : public ports::MemoryStore
{
public:
    explicit SqlMemoryStore(Database &database)
        : m_database(database)
    {
    }
    [[nodiscard]] Result<QHash<QString, QJsonObject>> recall(const QString &scope) const override;
    ports::Written<> remember(QString scope, QHash<QString, QJsonObject> set, QStringList removed) override;

private:
    Database &m_database;
};

} // namespace pulpit::store
