// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/schema/schema.h"

using namespace Qt::StringLiterals;

namespace pulpit::config {

namespace {

using Kind = SchemaKey::Kind;

SchemaKey key(const QString &name, Kind kind, const QString &help)
{
    SchemaKey made;
    made.name = name;
    made.kind = kind;
    made.help = help;
    return made;
}

SchemaKey required(SchemaKey made, const QString &example)
{
    made.isRequired = true;
    made.example = example;
    return made;
}

SchemaKey integer(const QString &name, int least, int most, const QString &byDefault, const QString &help)
{
    SchemaKey made = key(name, Kind::Integer, help);
    made.least = least;
    made.most = most;
    made.byDefault = byDefault;
    return made;
}

SchemaKey alias(const QString &name, const SchemaKey &of)
{
    SchemaKey made = of;
    made.name = name;
    made.aliasOf = of.name;
    made.isRequired = false;
    made.isOurs = true;
    made.help = u"Another spelling of %1, which Pulp Manager refuses."_s.arg(of.name);
    return made;
}

SchemaKey mapping(SchemaKey made, std::vector<SchemaKey> children)
{
    made.children = std::move(children);
    return made;
}

/// Everything below x-pulpit.
SchemaKey ours(SchemaKey made)
{
    made.isOurs = true;
    for (SchemaKey &child : made.children)
        child = ours(child);
    return made;
}

SchemaKey ownSettings(const QString &of, std::vector<SchemaKey> children)
{
    return ours(
        mapping(key(u"x-pulpit"_s, Kind::Mapping, u"Pulpit's own settings %1. Pulp Manager refuses them."_s.arg(of)),
                std::move(children)));
}

SchemaKey schedule()
{
    return key(u"schedule"_s, Kind::Schedule,
               u"When it runs: minute, hour, day of month, month, day of week, in local time. A run needs the day of "
               "month and the day of week to fit both, unlike in cron(8). Aliases: @hourly, @daily, @weekly, @monthly, "
               "@yearly."_s);
}

SchemaKey runtime()
{
    return required(key(u"max_runtime"_s, Kind::Runtime,
                        u"How long a run may take before it is canceled: digits and one of d, h, m, s (\"6h\"), or "
                        "seconds in quotes. \"-1\" is no limit."_s),
                    u"6h"_s);
}

std::vector<SchemaKey> patterns()
{
    return {
        key(u"regex_include"_s, Kind::Pattern,
            u"Repositories whose name matches are part of it. A regular expression of Python, found anywhere in the "
            "name; without it: all of them."_s),
        key(u"regex_exclude"_s, Kind::Pattern,
            u"Repositories whose name matches are left out again. A regular expression of Python."_s)};
}

std::vector<SchemaKey> secretSource()
{
    SchemaKey source = required(key(u"source"_s, Kind::Choice,
                                    u"Where the password comes from: keychain (the operator's keyring), environment (a "
                                    "variable), file, systemd (a credential of the unit) or vault."_s),
                                u"keychain"_s);
    source.choices = {u"keychain"_s, u"environment"_s, u"file"_s, u"systemd"_s, u"vault"_s};
    return {
        source,
        key(u"location"_s, Kind::Text,
            u"The entry of the keyring, the name of the variable or of the systemd credential, the full path of the "
            "file, or mount/path#key in Vault."_s)};
}

SchemaKey tls()
{
    SchemaKey trust = required(key(u"trust"_s, Kind::Choice,
                                   u"Which certificates of the server are trusted: those of the system, one that is "
                                   "pinned by its fingerprint, or those of an own authority."_s),
                               u"system"_s);
    trust.choices = {u"system"_s, u"pinned"_s, u"own-ca"_s};
    return mapping(key(u"tls"_s, Kind::Mapping, u"Which certificate of the server is trusted."_s),
                   {trust,
                    key(u"sha256"_s, Kind::Text, u"With trust: pinned. The SHA-256 fingerprint, 64 hex digits."_s),
                    key(u"ca_file"_s, Kind::Path, u"With trust: own-ca. A file of certificates in PEM form."_s)});
}

SchemaKey groupOnServer()
{
    const SchemaKey concurrency = required(
        integer(u"max_concurrent_syncs"_s, 1, 1000, {}, u"How many repositories are synced at a time."_s), u"2"_s);
    const SchemaKey source = key(u"pulp_master"_s, Kind::ServerName,
                                 u"The server to sync from, as it is named in pulp_servers. Without it each repository "
                                 "syncs from its own remote."_s);
    SchemaKey catchUp = key(u"catch_up"_s, Kind::Truth, u"Whether a run that was missed is made up for, once."_s);
    catchUp.byDefault = u"true"_s;
    const SchemaKey own = ownSettings(
        u"of a group on a server"_s,
        {integer(u"jitter_seconds"_s, 0, 86400, u"0"_s, u"Each run begins up to so many seconds later."_s), catchUp,
         integer(
             u"mass_removal_percent"_s, 0, 100, u"30"_s,
             u"A sync that takes away more than this share of a repository is held back before it is published; 100: "
             "never."_s),
         key(u"sync_options"_s, Kind::Free, u"Options that are given to Pulp's sync as they are."_s)});
    return mapping(key(u"*"_s, Kind::Mapping, u"A group of repositories on this server: when and how it is synced."_s),
                   {schedule(), concurrency, alias(u"max_concurrent_sync"_s, concurrency), runtime(), source,
                    alias(u"pulp_primary"_s, source), own});
}

SchemaKey maintenance(const QString &of)
{
    SchemaKey windows
        = key(u"maintenance"_s, Kind::Free,
              u"Times in which %1 is worked on: a list of schedule, duration (e.g. 2h), and optionally name "
              "and syncs (shift or skip)."_s.arg(of));
    windows.example = u"[{schedule: \"0 22 * * 2\", duration: 4h, syncs: shift}]"_s;
    return windows;
}

SchemaKey housekeeping(const QString &of)
{
    SchemaKey entries
        = key(u"housekeeping"_s, Kind::Free,
              u"What is tidied up by schedule on %1, in maintenance windows where there are any: a list of "
              "operation (orphans, repair, reclaim, purge-tasks), schedule and options."_s.arg(of));
    entries.example = u"[{operation: orphans, schedule: \"0 1 * * *\"}]"_s;
    return entries;
}

SchemaKey serverSettings()
{
    SchemaKey root = key(u"api_root"_s, Kind::Path, u"Path of Pulp's API."_s);
    root.byDefault = u"/pulp/"_s;
    SchemaKey domain = key(u"domain"_s, Kind::Text, u"Pulp's domain to work in; without it the server uses none."_s);
    return ownSettings(
        u"of a server"_s,
        {key(u"url"_s, Kind::Url, u"Where the server is, if not at https and its name: scheme, host and port."_s), root,
         domain, key(u"content_url"_s, Kind::Url, u"Where the server's content is fetched, if not from its URL."_s),
         tls(),
         mapping(key(u"credentials"_s, Kind::Mapping, u"Where the password of this server comes from."_s),
                 secretSource()),
         integer(u"max_concurrent_secondaries"_s, 0, 1000, u"0"_s,
                 u"How many servers may sync from this one at a time; 0: any number."_s),
         integer(u"max_concurrent_syncs"_s, 0, 1000, u"0"_s,
                 u"How many repositories this server syncs at a time over all groups; 0: any number."_s),
         maintenance(u"this server"_s), housekeeping(u"this server"_s)});
}

SchemaKey server()
{
    std::vector<SchemaKey> registration {schedule(), runtime()};
    registration.front() = required(registration.front(), u"*/15 * * * *"_s);
    for (const SchemaKey &pattern : patterns())
        registration.push_back(pattern);
    return mapping(
        key(u"*"_s, Kind::Mapping, u"A Pulp server: host or host:port in lower case."_s),
        {required(key(u"credentials"_s, Kind::CredentialsName, u"How to log in: a name of the section credentials."_s),
                  {}),
         mapping(key(u"repo_config_registration"_s, Kind::Mapping,
                     u"Repositories are registered on this server from the definitions in Git, on a schedule."_s),
                 registration),
         required(mapping(key(u"repo_groups"_s, Kind::Names,
                              u"The groups of repositories that this server syncs. {} for none."_s),
                          {groupOnServer()}),
                  u"{}"_s),
         mapping(
             key(u"snapshot_support"_s, Kind::Mapping, u"Snapshots can be made on this server."_s),
             {required(integer(u"max_concurrent_snapshots"_s, 1, 1000, {}, u"How many snapshots are made at a time."_s),
                       u"2"_s)}),
         serverSettings()});
}

SchemaKey credentials()
{
    return mapping(
        key(u"*"_s, Kind::Mapping, u"One way to log in."_s),
        {required(key(u"username"_s, Kind::Text, u"The user on the Pulp server."_s), u"admin"_s),
         required(key(u"vault_service_account_mount"_s, Kind::Text,
                      u"The mount in Vault that has the password. Not needed where x-pulpit names another source."_s),
                  u"service-accounts"_s),
         ownSettings(u"of credentials"_s, secretSource())});
}

SchemaKey document()
{
    return mapping(
        key({}, Kind::Mapping, {}),
        {required(mapping(key(u"pulp_servers"_s, Kind::Names, u"The Pulp servers of the fleet."_s), {server()}),
                  u"{}"_s),
         required(
             mapping(key(u"credentials"_s, Kind::Names, u"Named ways to log in. Passwords never stand in this file."_s),
                     {credentials()}),
             u"{}"_s),
         required(
             mapping(key(u"repo_groups"_s, Kind::Names, u"Named groups of repositories, selected by their names."_s),
                     {mapping(key(u"*"_s, Kind::Mapping, u"A group: which repositories are in it."_s), patterns())}),
             u"{}"_s),
         ownSettings(
             u"of the fleet"_s,
             {mapping(key(u"history"_s, Kind::Mapping, u"How long finished jobs are kept."_s),
                      {integer(u"max_age_days"_s, 1, 36500, u"400"_s, u"Days that a finished job is kept."_s),
                       integer(u"max_jobs"_s, 100, 100'000'000, u"200000"_s, u"How many finished jobs are kept."_s)}),
              integer(u"max_interruptions"_s, 1, 1000, u"3"_s, u"A job whose engine was lost so often is given up."_s),
              maintenance(u"every server"_s), housekeeping(u"every server"_s)})});
}

} // namespace

const SchemaKey *SchemaKey::child(const QString &wanted) const
{
    if (kind == Kind::Names)
        return children.empty() ? nullptr : &children.front();
    for (const SchemaKey &one : children)
        if (one.name == wanted)
            return &one;
    return nullptr;
}

const SchemaKey &fleetSchema()
{
    static const SchemaKey schema = document();
    return schema;
}

const SchemaKey *schemaAt(const QStringList &path)
{
    const SchemaKey *at = &fleetSchema();
    for (const QString &step : path) {
        at = at->child(step);
        if (!at)
            return nullptr;
    }
    return at;
}

} // namespace pulpit::config
