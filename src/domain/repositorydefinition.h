// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// Definitions of repositories as they are kept in Git (Pulp Manager's repo config): what shall exist on a server.
/// Values; pure; any thread.
namespace pulpit::domain {

/// Where the objects of a content type live below remotes/, repositories/ and distributions/.
struct DefinitionType
{
    QString plugin; ///< "rpm"
    QString objects; ///< "rpm/rpm"
    QString distributions; ///< "python/pypi"
    QString remotes; ///< "deb/apt"; empty: the type has no remotes

    bool operator==(const DefinitionType &) const = default;
};
/// The type of content_repo_type: one of those that Pulpit knows ("rpm", "deb", "file", "iso", "python", "container",
/// "ostree", "npm", "maven", "ansible", "gem"), or "plugin/type" for any other. nullopt: neither.
[[nodiscard]] std::optional<DefinitionType> definitionType(const QString &contentRepoType);
[[nodiscard]] QStringList knownDefinitionTypes();

/// A property of a remote whose value is a secret.
struct DefinitionSecret
{
    QString property; ///< "client_key", "password", ...
    QString reference; ///< as ports::SecretSource knows it: "vault:rhel/entitlements", "file:/etc/…", ...
    QString field; ///< which value of it, only for Vault

    bool operator==(const DefinitionSecret &) const = default;
};

/// One repository with its remote and distribution, in Pulp's own fields. Holds no secrets.
struct RepositoryDefinition
{
    QString file; ///< path in the tree
    int line = 1; ///< of the definition, from 1
    QString name; ///< of the three objects on the servers
    QString filterName; ///< what regex_include and regex_exclude of a registration are tested against
    DefinitionType type;
    bool isExternal = false; ///< has a URL, so a remote
    QJsonObject remote; ///< empty for an internal one
    QJsonObject repository;
    QJsonObject distribution;
    QList<DefinitionSecret> secrets; ///< of the remote
    /// Fields of the repository that name a signing service, of the distribution that name a content guard; on a server
    /// they are hrefs.
    QMap<QString, QString> signingServices;
    QString contentGuard;

    bool operator==(const RepositoryDefinition &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static RepositoryDefinition fromJson(const QJsonObject &json);
    /// Changes whenever anything but the place of the definition changes. 64 hex digits.
    [[nodiscard]] QString digest() const;
};

/// Where definitions come from ([pulp] of config.ini).
struct DefinitionPlace
{
    QString repository; ///< git_repo_config: URL or path of a Git repository, without credentials
    QString folder; ///< git_repo_config_dir: folder in it; empty: all of it
    QString localFolder; ///< local_repo_config_dir: a folder that is read as it is; wins over Git where it is set
    QString reference; ///< branch, tag or commit; empty: the default branch
    /// Reference to the credentials of an https repository, "USER:PASSWORD", as ports::SecretSource knows it; empty:
    /// none.
    QString credentials;

    bool operator==(const DefinitionPlace &) const = default;
    [[nodiscard]] bool isLocal() const { return !localFolder.isEmpty(); }
    [[nodiscard]] bool isSet() const { return isLocal() || !repository.isEmpty(); }
    [[nodiscard]] QString text() const; ///< for people: the folder, or the URL with folder and reference
};

} // namespace pulpit::domain
