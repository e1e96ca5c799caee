// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sync/syncfleet.h"
#include "git/definitiontrees.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace pulpit::test {

/// A folder of definitions that the primary of a fleet is registered from. For tests; outlives the fleet.
class DefinitionFolder
{
public:
    void define(const QString &file, const QJsonObject &definition) const
    {
        const QString path = m_folder.filePath(file);
        QDir().mkpath(QFileInfo(path).path());
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(QJsonDocument(definition).toJson()) < 0)
            qFatal("cannot write %s", qPrintable(path));
    }
    void clear() const
    {
        for (const QString &part : {QStringLiteral("remote"), QStringLiteral("internal")})
            QDir(m_folder.filePath(part)).removeRecursively();
    }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    void addTo(SyncFleet::Options *options) const
    {
        options->definitions = git::makeDefinitionSource({});
        const auto before = options->adjust;
        options->adjust = [before, path = m_folder.path()](domain::FleetConfiguration &configuration) {
            if (before)
                before(configuration);
            configuration.settings.definitions.localFolder = path;
            configuration.servers.first().registration
                = domain::RegistrationSettings {QStringLiteral("0 0 1 1 *"), QStringLiteral("1h"), {}, {}};
        };
    }

private:
    QTemporaryDir m_folder;
};

/// A definition of Pulp Manager's form; external where \a isExternal.
[[nodiscard]] inline QJsonObject plainDefinition(const QString &name, const QString &type, bool isExternal)
{
    QJsonObject definition {{QStringLiteral("name"), name},
                            {QStringLiteral("content_repo_type"), type},
                            {QStringLiteral("description"), QStringLiteral("d")},
                            {QStringLiteral("owner"), QStringLiteral("o")},
                            {QStringLiteral("base_url"), QStringLiteral("base")}};
    if (isExternal) {
        definition.insert(QStringLiteral("url"), QStringLiteral("https://mirror.test/%1/").arg(name));
        definition.insert(QStringLiteral("proxy"), QJsonValue());
        definition.insert(QStringLiteral("tls_validation"), true);
    }
    return definition;
}

} // namespace pulpit::test
