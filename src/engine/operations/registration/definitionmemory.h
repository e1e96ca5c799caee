// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "ports/definitionsource.h"
#include "ports/store.h"

#include <QHash>
#include <QMap>

namespace pulpit::engine {

/// Hashes of values that must not be stored, by a random key that never leaves the database. Immutable value.
class KeyedHash
{
public:
    explicit KeyedHash(QByteArray key)
        : m_key(std::move(key))
    {
    }
    /// 32 hex digits.
    [[nodiscard]] QString of(const QByteArray &bytes) const;
    [[nodiscard]] QString of(const QJsonValue &value) const;

private:
    QByteArray m_key;
};

/// What was registered of one definition on one server.
struct AppliedDefinition
{
    QString digest; ///< RepositoryDefinition::digest()
    QMap<QString, QString> fields; ///< "remote/client_key" -> keyed hash of what was sent

    bool operator==(const AppliedDefinition &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static AppliedDefinition fromJson(const QJsonObject &json);
};
using AppliedDefinitions = QHash<QString, AppliedDefinition>; ///< by name

/// What Pulpit remembers between registrations, in the MemoryStore: the key of the hashes, the definitions of the last
/// revision of each place, and what was registered on each server. Engine thread; reads block for a query.
class DefinitionMemory
{
public:
    explicit DefinitionMemory(ports::MemoryStore &store)
        : m_store(store)
    {
    }

    /// Makes the key at its first use.
    Async<KeyedHash> key();
    [[nodiscard]] Result<AppliedDefinitions> applied(const QString &server) const;
    Async<void> saveApplied(QString server, AppliedDefinitions set, QStringList forgotten);

    /// The definitions of \a place where revision and rules are still the same; nullopt otherwise.
    [[nodiscard]] Result<std::optional<ports::Definitions>> recall(const domain::DefinitionPlace &place,
                                                                   const QString &revision, const QString &rules) const;
    Async<void> save(domain::DefinitionPlace place, QString rules, ports::Definitions definitions);

private:
    ports::MemoryStore &m_store;
};

} // namespace pulpit::engine
