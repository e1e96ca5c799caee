// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/operations/operation.h"
#include "engine/operations/registration/definitiondifference.h"
#include "ports/definitionsource.h"

namespace pulpit::engine {

/// Plans the registration of definitions on servers. One use per plan; lives in the coroutine of the operation.
class RegistrationRun
{
public:
    RegistrationRun(PlanReader &reader, ports::DefinitionSource &source, QJsonObject request);

    /// Fails with InvalidConfiguration (nowhere to read definitions), NotFound (server), or as source and servers do.
    Async<domain::Plan> plan();
    /// The same into an existing plan, for \a servers.
    Async<void> planInto(domain::Plan *plan, QStringList servers);

    /// Servers of a request: "servers", "server", or those that \a isMeant says. NotFound for an unknown one.
    [[nodiscard]] static Result<QStringList> serversOf(const PlanReader &reader, const QJsonObject &request,
                                                       const std::function<bool(const domain::Server &)> &isMeant);

private:
    Async<ports::Definitions> definitionsAt(domain::DefinitionPlace place);
    Async<void> readBase(domain::Plan *plan);
    Async<void> planServer(QString server, domain::Plan *plan);
    Async<void> readDetails(ServerView *view, QList<domain::RepositoryDefinition> definitions);
    Async<void> readNames(ServerView *view, QList<domain::RepositoryDefinition> definitions);
    Async<void> readSecrets(ServerView *view, QList<domain::RepositoryDefinition> *definitions, domain::Plan *plan);
    [[nodiscard]] Result<QList<domain::RepositoryDefinition>> chosenFor(const QString &server) const;
    [[nodiscard]] QSet<QString> syncedFromSources(const QString &server) const;
    void planDeleted(const ServerView &view, domain::Plan *plan, QStringList *forgotten) const;
    void tellProblems(domain::Plan *plan) const;
    [[nodiscard]] domain::DefinitionPlace place() const;

    PlanReader &m_reader;
    ports::DefinitionSource &m_source;
    const QJsonObject m_request;
    DefinitionMemory m_memory;
    ports::Definitions m_definitions;
    std::optional<KeyedHash> m_hash;
    QHash<QString, QString> m_secretDigests; ///< by secretId(); one look at Vault for all servers
    QHash<QString, Error> m_secretFailures;
    std::optional<QSet<QString>> m_onlyNames; ///< set: what differs from the base
    bool m_hasErrors = false;
};

/// Where a place of a folder has its Git repository, with the folder in it; nullopt: the folder is in none.
[[nodiscard]] std::optional<domain::DefinitionPlace> gitPlaceOf(const QString &localFolder, const QString &reference);

} // namespace pulpit::engine
