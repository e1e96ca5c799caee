// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/schema/schema.h"
#include "config/phrases.h"

using namespace Qt::StringLiterals;

namespace pulpit::config {

namespace {

using Kind = SchemaKey::Kind;

SchemaKey key(const QString &name, Kind kind, const Phrase &help)
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

SchemaKey integer(const QString &name, int least, int most, const QString &byDefault, const Phrase &help)
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
    made.help
        = phrase(QT_TRANSLATE_NOOP("pulpit::config", "Another spelling of %1, which Pulp Manager refuses."), of.name);
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

SchemaKey ownSettings(const Phrase &of, std::vector<SchemaKey> children)
{
    return ours(mapping(
        key(u"x-pulpit"_s, Kind::Mapping,
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "Pulpit's own settings %1. Pulp Manager refuses them."), of)),
        std::move(children)));
}

SchemaKey schedule()
{
    return key(u"schedule"_s, Kind::Schedule,
               phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                        "When it runs: minute, hour, day of month, month, day of week, in local time. "
                                        "A run needs the day of month and the day of week to fit both, unlike in "
                                        "cron(8). Aliases: @hourly, @daily, @weekly, @monthly, @yearly.")));
}

SchemaKey runtime()
{
    return required(key(u"max_runtime"_s, Kind::Runtime,
                        phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                                 "How long a run may take before it is canceled: digits and one of d, "
                                                 "h, m, s (\"6h\"), or seconds in quotes. \"-1\" is no limit."))),
                    u"6h"_s);
}

std::vector<SchemaKey> patterns()
{
    return {key(u"regex_include"_s, Kind::Pattern,
                phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                         "Repositories whose name matches are part of it. A regular expression of "
                                         "Python, found anywhere in the name; without it: all of them."))),
            key(u"regex_exclude"_s, Kind::Pattern,
                phrase(QT_TRANSLATE_NOOP(
                    "pulpit::config",
                    "Repositories whose name matches are left out again. A regular expression of Python.")))};
}

std::vector<SchemaKey> secretSource()
{
    SchemaKey source = required(
        key(u"source"_s, Kind::Choice,
            phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                     "Where the password comes from: keychain (the operator's keyring), environment (a "
                                     "variable), file, systemd (a credential of the unit) or vault; "
                                     "certificate: there is none, a client certificate is shown instead."))),
        u"keychain"_s);
    source.choices = {u"keychain"_s, u"environment"_s, u"file"_s, u"systemd"_s, u"vault"_s, u"certificate"_s};
    return {source,
            key(u"location"_s, Kind::Text,
                phrase(QT_TRANSLATE_NOOP(
                    "pulpit::config",
                    "The entry of the keyring, the name of the variable or of the systemd "
                    "credential, the full path of the file or of the client certificate, or mount/path#key "
                    "in Vault."))),
            key(u"key"_s, Kind::Path,
                phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                         "With source: certificate. The full path of its key, without a passphrase; "
                                         "not needed where the certificate's file has it.")))};
}

SchemaKey tls()
{
    SchemaKey trust = required(
        key(u"trust"_s, Kind::Choice,
            phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                     "Which certificates of the server are trusted: those of the system, one that is "
                                     "pinned by its fingerprint, or those of an own authority."))),
        u"system"_s);
    trust.choices = {u"system"_s, u"pinned"_s, u"own-ca"_s};
    return mapping(
        key(u"tls"_s, Kind::Mapping,
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "Which certificate of the server is trusted."))),
        {trust,
         key(u"sha256"_s, Kind::Text,
             phrase(
                 QT_TRANSLATE_NOOP("pulpit::config", "With trust: pinned. The SHA-256 fingerprint, 64 hex digits."))),
         key(u"ca_file"_s, Kind::Path,
             phrase(QT_TRANSLATE_NOOP("pulpit::config", "With trust: own-ca. A file of certificates in PEM form.")))});
}

SchemaKey groupOnServer()
{
    const SchemaKey concurrency
        = required(integer(u"max_concurrent_syncs"_s, 1, 1000, {},
                           phrase(QT_TRANSLATE_NOOP("pulpit::config", "How many repositories are synced at a time."))),
                   u"2"_s);
    const SchemaKey source = key(u"pulp_master"_s, Kind::ServerName,
                                 phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                                          "The server to sync from, as it is named in pulp_servers. "
                                                          "Without it each repository syncs from its own remote.")));
    SchemaKey catchUp
        = key(u"catch_up"_s, Kind::Truth,
              phrase(QT_TRANSLATE_NOOP("pulpit::config", "Whether a run that was missed is made up for, once.")));
    catchUp.byDefault = u"true"_s;
    const SchemaKey own = ownSettings(
        phrase(QT_TRANSLATE_NOOP("pulpit::config", "of a group on a server")),
        {integer(u"jitter_seconds"_s, 0, 86400, u"0"_s,
                 phrase(QT_TRANSLATE_NOOP("pulpit::config", "Each run begins up to so many seconds later."))),
         catchUp,
         integer(u"mass_removal_percent"_s, 0, 100, u"30"_s,
                 phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                          "A sync that takes away more than this share of a repository is held back "
                                          "before it is published; 100: never."))),
         key(u"sync_options"_s, Kind::Free,
             phrase(QT_TRANSLATE_NOOP("pulpit::config", "Options that are given to Pulp's sync as they are.")))});
    return mapping(key(u"*"_s, Kind::Mapping,
                       phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                                "A group of repositories on this server: when and how it is synced."))),
                   {schedule(), concurrency, alias(u"max_concurrent_sync"_s, concurrency), runtime(), source,
                    alias(u"pulp_primary"_s, source), own});
}

SchemaKey maintenance(const Phrase &of)
{
    SchemaKey windows = key(u"maintenance"_s, Kind::Free,
                            phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                                     "Times in which %1 is worked on: a list of schedule, duration "
                                                     "(e.g. 2h), and optionally name and syncs (shift or skip)."),
                                   of));
    windows.example = u"[{schedule: \"0 22 * * 2\", duration: 4h, syncs: shift}]"_s;
    return windows;
}

SchemaKey housekeeping(const Phrase &of)
{
    SchemaKey entries = key(
        u"housekeeping"_s, Kind::Free,
        phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                 "What is tidied up by schedule on %1, in maintenance windows where there are any: a "
                                 "list of operation (orphans, repair, reclaim, purge-tasks), schedule and options."),
               of));
    entries.example = u"[{operation: orphans, schedule: \"0 1 * * *\"}]"_s;
    return entries;
}

SchemaKey serverSettings()
{
    SchemaKey root = key(u"api_root"_s, Kind::Path, phrase(QT_TRANSLATE_NOOP("pulpit::config", "Path of Pulp's API.")));
    root.byDefault = u"/pulp/"_s;
    SchemaKey domain = key(
        u"domain"_s, Kind::Text,
        phrase(QT_TRANSLATE_NOOP("pulpit::config", "Pulp's domain to work in; without it the server uses none.")));
    return ownSettings(
        phrase(QT_TRANSLATE_NOOP("pulpit::config", "of a server")),
        {key(u"url"_s, Kind::Url,
             phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                      "Where the server is, if not at https and its name: scheme, host and port."))),
         root, domain,
         key(u"content_url"_s, Kind::Url,
             phrase(
                 QT_TRANSLATE_NOOP("pulpit::config", "Where the server's content is fetched, if not from its URL."))),
         tls(),
         mapping(key(u"credentials"_s, Kind::Mapping,
                     phrase(QT_TRANSLATE_NOOP("pulpit::config", "Where the password of this server comes from."))),
                 secretSource()),
         integer(u"max_concurrent_secondaries"_s, 0, 1000, u"0"_s,
                 phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                          "How many servers may sync from this one at a time; 0: any number."))),
         integer(u"max_concurrent_syncs"_s, 0, 1000, u"0"_s,
                 phrase(QT_TRANSLATE_NOOP(
                     "pulpit::config",
                     "How many repositories this server syncs at a time over all groups; 0: any number."))),
         maintenance(phrase(QT_TRANSLATE_NOOP("pulpit::config", "this server"))),
         housekeeping(phrase(QT_TRANSLATE_NOOP("pulpit::config", "this server")))});
}

SchemaKey server()
{
    std::vector<SchemaKey> registration {schedule(), runtime()};
    registration.front() = required(registration.front(), u"*/15 * * * *"_s);
    for (const SchemaKey &pattern : patterns())
        registration.push_back(pattern);
    return mapping(
        key(u"*"_s, Kind::Mapping,
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "A Pulp server: host or host:port in lower case."))),
        {required(key(u"credentials"_s, Kind::CredentialsName,
                      phrase(QT_TRANSLATE_NOOP("pulpit::config", "How to log in: a name of the section credentials."))),
                  {}),
         mapping(key(u"repo_config_registration"_s, Kind::Mapping,
                     phrase(QT_TRANSLATE_NOOP(
                         "pulpit::config",
                         "Repositories are registered on this server from the definitions in Git, on a schedule."))),
                 registration),
         required(
             mapping(key(u"repo_groups"_s, Kind::Names,
                         phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                                  "The groups of repositories that this server syncs. {} for none."))),
                     {groupOnServer()}),
             u"{}"_s),
         mapping(
             key(u"snapshot_support"_s, Kind::Mapping,
                 phrase(QT_TRANSLATE_NOOP("pulpit::config", "Snapshots can be made on this server."))),
             {required(integer(u"max_concurrent_snapshots"_s, 1, 1000, {},
                               phrase(QT_TRANSLATE_NOOP("pulpit::config", "How many snapshots are made at a time."))),
                       u"2"_s)}),
         serverSettings()});
}

SchemaKey credentials()
{
    return mapping(
        key(u"*"_s, Kind::Mapping, phrase(QT_TRANSLATE_NOOP("pulpit::config", "One way to log in."))),
        {required(key(u"username"_s, Kind::Text,
                      phrase(QT_TRANSLATE_NOOP("pulpit::config", "The user on the Pulp server."))),
                  u"admin"_s),
         required(
             key(u"vault_service_account_mount"_s, Kind::Text,
                 phrase(QT_TRANSLATE_NOOP(
                     "pulpit::config",
                     "The mount in Vault that has the password. Not needed where x-pulpit names another source."))),
             u"service-accounts"_s),
         ownSettings(phrase(QT_TRANSLATE_NOOP("pulpit::config", "of credentials")), secretSource())});
}

SchemaKey document()
{
    return mapping(
        key({}, Kind::Mapping, {}),
        {required(mapping(key(u"pulp_servers"_s, Kind::Names,
                              phrase(QT_TRANSLATE_NOOP("pulpit::config", "The Pulp servers of the fleet."))),
                          {server()}),
                  u"{}"_s),
         required(mapping(key(u"credentials"_s, Kind::Names,
                              phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                                       "Named ways to log in. Passwords never stand in this file."))),
                          {credentials()}),
                  u"{}"_s),
         required(mapping(key(u"repo_groups"_s, Kind::Names,
                              phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                                       "Named groups of repositories, selected by their names."))),
                          {mapping(key(u"*"_s, Kind::Mapping,
                                       phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                                                "A group: which repositories are in it."))),
                                   patterns())}),
                  u"{}"_s),
         ownSettings(
             phrase(QT_TRANSLATE_NOOP("pulpit::config", "of the fleet")),
             {mapping(key(u"history"_s, Kind::Mapping,
                          phrase(QT_TRANSLATE_NOOP("pulpit::config", "How long finished jobs are kept."))),
                      {integer(u"max_age_days"_s, 1, 36500, u"400"_s,
                               phrase(QT_TRANSLATE_NOOP("pulpit::config", "Days that a finished job is kept."))),
                       integer(u"max_jobs"_s, 100, 100'000'000, u"200000"_s,
                               phrase(QT_TRANSLATE_NOOP("pulpit::config", "How many finished jobs are kept.")))}),
              integer(u"max_interruptions"_s, 1, 1000, u"3"_s,
                      phrase(QT_TRANSLATE_NOOP("pulpit::config", "A job whose engine was lost so often is given up."))),
              maintenance(phrase(QT_TRANSLATE_NOOP("pulpit::config", "every server"))),
              housekeeping(phrase(QT_TRANSLATE_NOOP("pulpit::config", "every server")))})});
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
