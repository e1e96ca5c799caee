// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/schema/schema.h"

using namespace Qt::StringLiterals;

namespace pulpit::config {

namespace {

IniSchemaKey used(const QString &section, const QString &key, const QString &help, const QString &byDefault = {})
{
    return {section, key, help, true, byDefault};
}

QList<IniSchemaKey> unused(const QString &section, const QStringList &keys)
{
    QList<IniSchemaKey> list;
    for (const QString &key : keys)
        list.append({section, key, u"Known from Pulp Manager; Pulpit does not need it."_s, false, {}});
    return list;
}

QList<IniSchemaKey> pulpKeys()
{
    const QString pulp = u"pulp"_s;
    return {
        used(pulp, u"deb_signing_service"_s, u"Signing service that deb repositories get; blank: none."_s),
        used(pulp, u"banned_package_regex"_s,
             u"Packages whose name matches are removed after a sync from outside; blank: none."_s),
        used(pulp, u"internal_domains"_s,
             u"Remotes whose URL contains one of these (a list with commas) are internal."_s),
        used(pulp, u"git_repo_config"_s,
             u"URL of the Git repository with the repository definitions, without a password."_s),
        used(pulp, u"git_repo_config_dir"_s, u"Folder of the definitions inside of it."_s),
        used(pulp, u"git_repo_reference"_s,
             u"Branch, tag or commit to read; blank: the default branch. Pulpit's own key."_s),
        used(pulp, u"git_repo_credentials"_s,
             u"Where USER:PASSWORD for Git comes from: file:/path, env:NAME or vault:MOUNT/PATH. Pulpit's own key."_s),
        used(pulp, u"local_repo_config_dir"_s, u"A folder that is read instead of the Git repository."_s),
        used(pulp, u"password"_s, u"With Is_local: the password of all servers. Better kept elsewhere."_s),
        used(pulp, u"internal_repo_prefix"_s,
             u"Prefix of internal names that include and exclude patterns are tested against."_s),
        used(pulp, u"external_repo_prefix"_s, u"The same for external ones."_s),
        used(pulp, u"package_name_replacement_pattern"_s,
             u"Names of definitions that match are renamed by the rule."_s),
        used(pulp, u"package_name_replacement_rule"_s,
             u"What such a name becomes, with {group} for what the pattern took."_s),
        used(pulp, u"remote_tls_validation"_s,
             u"Whether remotes check certificates, whatever the definition says: true or false."_s),
        used(pulp, u"use_https_for_sync"_s, u"Whether secondaries sync from their primary over https."_s, u"true"_s),
    };
}

QList<IniSchemaKey> vaultKeys()
{
    const QString vault = u"vault"_s;
    return {
        used(vault, u"vault_addr"_s, u"Address of Vault."_s),
        used(vault, u"repo_secret_namespace"_s, u"Namespace in Vault of the secrets of remotes."_s),
        used(vault, u"auth"_s, u"How Pulpit logs in to Vault: agent, token, approle or kubernetes. Pulpit's own key."_s,
             u"agent"_s),
        used(vault, u"auth_mount"_s, u"Mount of that method. Pulpit's own key."_s),
        used(vault, u"namespace"_s, u"Namespace in Vault of the passwords of servers. Pulpit's own key."_s),
        used(vault, u"token"_s, u"Where the token comes from: file:/path or env:NAME. Pulpit's own key."_s),
        used(vault, u"role_id"_s, u"With approle: the role. Pulpit's own key."_s),
        used(vault, u"secret_id"_s, u"With approle: where its secret comes from. Pulpit's own key."_s),
        used(vault, u"kubernetes_role"_s, u"With kubernetes: the role. Pulpit's own key."_s),
        used(vault, u"kubernetes_jwt"_s,
             u"With kubernetes: the file of the service account's token. Pulpit's own key."_s),
        used(vault, u"ca_file"_s, u"Certificates in PEM form that Vault's own is checked against. Pulpit's own key."_s),
    };
}

QList<IniSchemaKey> allKeys()
{
    QList<IniSchemaKey> keys {
        used(u"ca"_s, u"root_ca_file_path"_s, u"Certificates in PEM form that remotes of internal servers get."_s)};
    keys += unused(u"auth"_s,
                   {u"method"_s, u"use_ssl"_s, u"ldap_servers"_s, u"base_dn"_s, u"default_domain"_s, u"jwt_algorithm"_s,
                    u"jwt_token_lifetime_mins"_s, u"admin_group"_s, u"require_jwt_auth"_s});
    keys += pulpKeys();
    keys += unused(u"pulp"_s, {u"internal_package_prefix"_s});
    keys += unused(u"redis"_s, {u"host"_s, u"port"_s, u"db"_s, u"max_page_size"_s});
    keys.append(used(u"remotes"_s, u"sock_connect_timeout"_s,
                     u"Seconds that a remote waits for a connection; 0: Pulp's own."_s, u"0"_s));
    keys.append(
        used(u"remotes"_s, u"sock_read_timeout"_s, u"Seconds that a remote waits for data; 0: Pulp's own."_s, u"0"_s));
    keys += unused(u"paging"_s, {u"default_page_size"_s, u"max_page_size"_s});
    keys += vaultKeys();
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
