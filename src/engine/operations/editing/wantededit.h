// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/repositorydefinition.h"
#include "domain/repositoryedit.h"
#include "engine/operations/operation.h"
#include "engine/operations/registration/definitionmemory.h"

#include <QSet>

namespace pulpit::engine {

/// What an edit or an addition asks for, checked. A value.
struct WantedEdit
{
    QJsonObject remote;
    QJsonObject distribution;
    QJsonObject repository;
    QMap<QString, domain::DefinitionSecret> secrets; ///< by property; an empty reference clears it

    [[nodiscard]] const QJsonObject &fields(domain::EditPart part) const;
    [[nodiscard]] bool isEmpty() const
    {
        return remote.isEmpty() && distribution.isEmpty() && repository.isEmpty() && secrets.isEmpty();
    }
};
/// InvalidInput names the field. Fields that are no part of domain::editFields() and values that stand for something
/// else (a secret) are refused: a request may come from outside. Pure.
[[nodiscard]] Result<WantedEdit> wantedEdit(const QJsonObject &request);

/// Values of secrets as a plan may hold them, and the hashes by which they are compared.
struct EditSecrets
{
    QMap<QString, QJsonValue> values; ///< by property, for PlannedChange::fields; null clears
    QMap<QString, QString> digests; ///< by property
};
/// Fetches each secret once. Fails as the place does where it is kept; the error names the property.
[[nodiscard]] Async<EditSecrets> readEditSecrets(PlanReader &reader, QMap<QString, domain::DefinitionSecret> secrets,
                                                 const KeyedHash *hash);

/// The hrefs of content guards of a server by name; nothing is asked where \a isNeeded is false.
[[nodiscard]] Async<QHash<QString, QString>> readContentGuards(PlanReader &reader, QString server, bool isNeeded);

/// Everything that the server tells of these objects, by href: one request each for a few, one for each list where
/// there are more of it. An object that is gone meanwhile is left out.
[[nodiscard]] Async<QHash<QString, QJsonObject>> readObjects(PlanReader &reader, QString server, QStringList hrefs);

/// Reads the lists of \a servers and stores their repositories, so that what Pulpit knows follows a change at once.
[[nodiscard]] Async<void> takeOverLists(PlanReader *reader, QStringList servers);

} // namespace pulpit::engine
