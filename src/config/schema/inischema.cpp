// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/phrases.h"
#include "config/schema/schema.h"

using namespace Qt::StringLiterals;

namespace pulpit::config {

namespace {

using IniKind = IniSchemaKey::Kind;

IniSchemaKey used(const QString &section, const QString &key, const Phrase &help, IniKind kind = IniKind::Text,
                  const QString &byDefault = {})
{
    return {section, key, help, true, byDefault, kind, 0, kind == IniKind::Seconds ? 86400 : 0, {}};
}

QList<IniSchemaKey> unused(const QString &section, const QStringList &keys)
{
    QList<IniSchemaKey> list;
    for (const QString &key : keys)
        list.append({section,
                     key,
                     phrase(QT_TRANSLATE_NOOP("pulpit::config", "Known from Pulp Manager; Pulpit does not need it.")),
                     false,
                     {},
                     IniKind::Text,
                     0,
                     0,
                     {}});
    return list;
}

QList<IniSchemaKey> pulpKeys()
{
    const QString pulp = u"pulp"_s;
    return {
        used(pulp, u"deb_signing_service"_s,
             phrase(QT_TRANSLATE_NOOP("pulpit::config", "Signing service that deb repositories get; blank: none."))),
        used(pulp, u"banned_package_regex"_s,
             phrase(QT_TRANSLATE_NOOP(
                 "pulpit::config", "Packages whose name matches are removed after a sync from outside; blank: none.")),
             IniKind::Pattern),
        used(pulp, u"internal_domains"_s,
             phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                      "Remotes whose URL contains one of these (a list with commas) are internal.")),
             IniKind::List),
        used(pulp, u"git_repo_config"_s,
             phrase(QT_TRANSLATE_NOOP(
                 "pulpit::config", "URL of the Git repository with the repository definitions, without a password.")),
             IniKind::Url),
        used(pulp, u"git_repo_config_dir"_s,
             phrase(QT_TRANSLATE_NOOP("pulpit::config", "Folder of the definitions inside of it.")), IniKind::Path),
        used(pulp, u"git_repo_reference"_s,
             phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                      "Branch, tag or commit to read; blank: the default branch. Pulpit's own key."))),
        used(
            pulp, u"git_repo_credentials"_s,
            phrase(QT_TRANSLATE_NOOP(
                "pulpit::config",
                "Where USER:PASSWORD for Git comes from: file:/path, env:NAME or vault:MOUNT/PATH. Pulpit's own key.")),
            IniKind::Secret),
        used(pulp, u"local_repo_config_dir"_s,
             phrase(QT_TRANSLATE_NOOP("pulpit::config", "A folder that is read instead of the Git repository.")),
             IniKind::Path),
        used(pulp, u"password"_s,
             phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                      "With Is_local: the password of all servers. Better kept elsewhere."))),
        used(pulp, u"internal_repo_prefix"_s,
             phrase(QT_TRANSLATE_NOOP(
                 "pulpit::config", "Prefix of internal names that include and exclude patterns are tested against."))),
        used(pulp, u"external_repo_prefix"_s,
             phrase(QT_TRANSLATE_NOOP("pulpit::config", "The same for external ones."))),
        used(pulp, u"package_name_replacement_pattern"_s,
             phrase(QT_TRANSLATE_NOOP("pulpit::config", "Names of definitions that match are renamed by the rule.")),
             IniKind::Pattern),
        used(pulp, u"package_name_replacement_rule"_s,
             phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                      "What such a name becomes, with {group} for what the pattern took."))),
        used(pulp, u"remote_tls_validation"_s,
             phrase(QT_TRANSLATE_NOOP(
                 "pulpit::config", "Whether remotes check certificates, whatever the definition says: true or false.")),
             IniKind::Truth),
        used(pulp, u"use_https_for_sync"_s,
             phrase(QT_TRANSLATE_NOOP("pulpit::config", "Whether secondaries sync from their primary over https.")),
             IniKind::Truth, u"true"_s),
    };
}

QList<IniSchemaKey> vaultKeys()
{
    const QString vault = u"vault"_s;
    return {
        used(vault, u"vault_addr"_s, phrase(QT_TRANSLATE_NOOP("pulpit::config", "Address of Vault.")), IniKind::Url),
        used(vault, u"repo_secret_namespace"_s,
             phrase(QT_TRANSLATE_NOOP("pulpit::config", "Namespace in Vault of the secrets of remotes."))),
        used(vault, u"auth"_s,
             phrase(QT_TRANSLATE_NOOP(
                 "pulpit::config",
                 "How Pulpit logs in to Vault: agent, token, approle or kubernetes. Pulpit's own key.")),
             IniKind::Choice, u"agent"_s),
        used(vault, u"auth_mount"_s,
             phrase(QT_TRANSLATE_NOOP("pulpit::config", "Mount of that method. Pulpit's own key."))),
        used(vault, u"namespace"_s,
             phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                      "Namespace in Vault of the passwords of servers. Pulpit's own key."))),
        used(vault, u"token"_s,
             phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                      "Where the token comes from: file:/path or env:NAME. Pulpit's own key.")),
             IniKind::Secret),
        used(vault, u"role_id"_s,
             phrase(QT_TRANSLATE_NOOP("pulpit::config", "With approle: the role. Pulpit's own key."))),
        used(
            vault, u"secret_id"_s,
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "With approle: where its secret comes from. Pulpit's own key.")),
            IniKind::Secret),
        used(vault, u"kubernetes_role"_s,
             phrase(QT_TRANSLATE_NOOP("pulpit::config", "With kubernetes: the role. Pulpit's own key."))),
        used(vault, u"kubernetes_jwt"_s,
             phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                      "With kubernetes: the file of the service account's token. Pulpit's own key.")),
             IniKind::Path),
        used(vault, u"ca_file"_s,
             phrase(QT_TRANSLATE_NOOP(
                 "pulpit::config", "Certificates in PEM form that Vault's own is checked against. Pulpit's own key.")),
             IniKind::Path),
    };
}

QList<IniSchemaKey> allKeys()
{
    QList<IniSchemaKey> keys {used(
        u"ca"_s, u"root_ca_file_path"_s,
        phrase(QT_TRANSLATE_NOOP("pulpit::config", "Certificates in PEM form that remotes of internal servers get.")),
        IniKind::Path)};
    keys += unused(u"auth"_s,
                   {u"method"_s, u"use_ssl"_s, u"ldap_servers"_s, u"base_dn"_s, u"default_domain"_s, u"jwt_algorithm"_s,
                    u"jwt_token_lifetime_mins"_s, u"admin_group"_s, u"require_jwt_auth"_s});
    keys += pulpKeys();
    keys += unused(u"pulp"_s, {u"internal_package_prefix"_s});
    keys += unused(u"redis"_s, {u"host"_s, u"port"_s, u"db"_s, u"max_page_size"_s});
    keys.append(used(
        u"remotes"_s, u"sock_connect_timeout"_s,
        phrase(QT_TRANSLATE_NOOP("pulpit::config", "Seconds that a remote waits for a connection; 0: Pulp's own.")),
        IniKind::Seconds, u"0"_s));
    keys.append(
        used(u"remotes"_s, u"sock_read_timeout"_s,
             phrase(QT_TRANSLATE_NOOP("pulpit::config", "Seconds that a remote waits for data; 0: Pulp's own.")),
             IniKind::Seconds, u"0"_s));
    keys += unused(u"paging"_s, {u"default_page_size"_s, u"max_page_size"_s});
    keys += vaultKeys();
    for (IniSchemaKey &key : keys)
        if (key.key == u"auth"_s)
            key.choices = {u"agent"_s, u"token"_s, u"approle"_s, u"kubernetes"_s};
    keys += unused(u"vault"_s, {u"enabled"_s, u"url"_s, u"role"_s, u"mount_point"_s});
    return keys;
}

} // namespace

const QList<IniSchemaKey> &iniSchema()
{
    static const QList<IniSchemaKey> keys = allKeys();
    return keys;
}

const IniSchemaKey *iniSchemaAt(const QString &section, const QString &key)
{
    for (const IniSchemaKey &one : iniSchema())
        if (one.section == section && one.key == key.toLower())
            return &one;
    return nullptr;
}

} // namespace pulpit::config
