// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/fleetbuilder.h"
#include "config/phrases.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using pulpit::domain::CredentialReference;
using pulpit::domain::FleetConfiguration;
using pulpit::domain::GroupOnServer;
using pulpit::domain::RepoGroup;
using pulpit::domain::Server;

namespace pulpit::config {

namespace {

constexpr auto kOurs = "x-pulpit"_L1;
constexpr auto kInclude = "regex_include"_L1;
constexpr auto kExclude = "regex_exclude"_L1;

bool isServerName(const QString &name)
{
    static const QRegularExpression pattern(u"^[a-z0-9._-]+(?::([0-9]{1,5}))?\\z"_s);
    const QRegularExpressionMatch match = pattern.match(name);
    if (!match.hasMatch() || name.size() > 255)
        return false;
    const QString port = match.captured(1);
    return port.isEmpty() || (port.toInt() >= 1 && port.toInt() <= 65535);
}

bool isName(const QString &name)
{
    static const QRegularExpression pattern(u"^[a-z0-9][a-z0-9_-]+\\z"_s);
    return name.size() <= 255 && pattern.match(name).hasMatch();
}

} // namespace

FleetBuilder::FleetBuilder(ProblemList *problems, bool isLocal)
    : m_problems(problems)
    , m_checks(problems)
    , m_isLocal(isLocal)
{
}

FleetConfiguration FleetBuilder::build(const YamlNode &root)
{
    const Path path;
    Mapping top(m_problems, &root, &path);
    top.refuseUnknown({"pulp_servers"_L1, "credentials"_L1, "repo_groups"_L1, kOurs});
    for (const QLatin1String key : {"pulp_servers"_L1, "credentials"_L1, "repo_groups"_L1})
        if (root.kind == YamlNode::Kind::Map && !top.has(key))
            m_problems->hint(
                root, path, "pulp-manager-missing"_L1,
                phrase(QT_TRANSLATE_NOOP("pulpit::config", "Pulp Manager does not start without the key \"%1\""),
                       QString(key)),
                QString(key) + u": {}"_s);
    readTopSettings(&top, path);
    m_credentialsSection = top.mapping("credentials"_L1);
    m_groupsSection = top.mapping("repo_groups"_L1);
    if (m_credentialsSection)
        readCredentials(*m_credentialsSection, Path {&path, u"credentials"});
    if (m_groupsSection)
        readGroups(*m_groupsSection, Path {&path, u"repo_groups"});
    if (const YamlNode *servers = top.mapping("pulp_servers"_L1)) {
        const Path here {&path, u"pulp_servers"};
        readServers(*servers, here);
        checkSources(here);
        checkCycles(here);
    }
    return std::move(m_fleet);
}

void FleetBuilder::ours(const YamlNode &node, const Path &path)
{
    m_problems->hint(node, path, "pulp-manager-unknown-key"_L1,
                     phrase(QT_TRANSLATE_NOOP("pulpit::config", "Pulp Manager itself refuses the key \"x-pulpit\"")));
}

void FleetBuilder::checkName(const YamlNode &key, const Path &path, bool isServer, QLatin1String what,
                             QLatin1String theirPattern)
{
    if (isServer ? !isServerName(key.text) : !isName(key.text)) {
        const Phrase advice = isServer
            ? phrase(QT_TRANSLATE_NOOP("pulpit::config", "host or host:port in lower case, without scheme and path"))
            : phrase(
                QT_TRANSLATE_NOOP("pulpit::config", "at least two characters: lower case letters, digits, - and _"));
        m_problems->error(key, path, "name"_L1,
                          phrase(QT_TRANSLATE_NOOP("pulpit::config", "\"%1\" is not a name for %2"), key.text.left(80),
                                 QString(what)),
                          advice);
        return;
    }
    if (isServer)
        return;
    const QRegularExpression theirs(u"^"_s + theirPattern + u"\\z"_s);
    if (!theirs.match(key.text).hasMatch())
        m_problems->hint(
            key, path, "pulp-manager-name"_L1,
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "Pulp Manager refuses the name \"%1\", which has to fit %2"),
                   key.text, QString(theirPattern)));
    else if (what == "a group"_L1 && key.text.contains("pulp_primary"_L1))
        m_problems->hint(
            key, path, "pulp-manager-name"_L1,
            phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                     "Pulp Manager fails on the name of a group that has \"pulp_primary\" in it")));
}

std::optional<QString> FleetBuilder::pattern(Mapping *mapping, QLatin1String key, const Path &path)
{
    const std::optional<QString> text = mapping->text(key);
    const QString name = QString(key);
    if (text)
        m_checks.pattern(*mapping->node(key), Path {&path, name});
    return text;
}

void FleetBuilder::readTopSettings(Mapping *top, const Path &path)
{
    const YamlNode *node = top->mapping(kOurs);
    if (!node)
        return;
    const Path here {&path, u"x-pulpit"};
    ours(*node, here);
    Mapping settings(m_problems, node, &here);
    settings.refuseUnknown({"history"_L1, "max_interruptions"_L1, "maintenance"_L1, "housekeeping"_L1});
    m_fleet.maintenance = readMaintenance(&settings, here);
    m_housekeeping.append(readHousekeeping(&settings, here));
    m_fleet.settings.maxInterruptions
        = settings.integer("max_interruptions"_L1, 1, 1000).value_or(m_fleet.settings.maxInterruptions);
    if (const YamlNode *history = settings.mapping("history"_L1)) {
        const Path historyPath {&here, u"history"};
        Mapping values(m_problems, history, &historyPath);
        values.refuseUnknown({"max_age_days"_L1, "max_jobs"_L1});
        m_fleet.settings.historyMaxAgeDays
            = values.integer("max_age_days"_L1, 1, 36500).value_or(m_fleet.settings.historyMaxAgeDays);
        m_fleet.settings.historyMaxJobs
            = values.integer("max_jobs"_L1, 100, 100'000'000).value_or(m_fleet.settings.historyMaxJobs);
    }
}

void FleetBuilder::readCredentials(const YamlNode &section, const Path &path)
{
    for (std::size_t i = 0; i + 1 < section.children.size(); i += 2)
        readCredential(section.children[i], section.children[i + 1], Path {&path, section.children[i].text});
}

void FleetBuilder::readCredential(const YamlNode &key, const YamlNode &value, const Path &path)
{
    checkName(key, path, false, "credentials"_L1, "[a-z0-9]+[a-z_-]+"_L1);
    Mapping mapping(m_problems, &value, &path);
    mapping.refuseUnknown({"username"_L1, "vault_service_account_mount"_L1, kOurs});
    CredentialReference credential;
    credential.kind = m_isLocal ? CredentialReference::Kind::LocalPassword : CredentialReference::Kind::Vault;
    credential.name = key.text;
    credential.username = mapping.text("username"_L1, Mapping::Need::Required).value_or(QString());
    if (credential.username.size() > 25)
        m_problems->hint(
            *mapping.node("username"_L1), path, "pulp-manager-length"_L1,
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "Pulp Manager stores at most 25 characters of a user name")));
    if (const YamlNode *node = mapping.mapping(kOurs)) {
        const Path here {&path, u"x-pulpit"};
        ours(*node, here);
        Mapping settings(m_problems, node, &here);
        settings.refuseUnknown({"source"_L1, "location"_L1, "key"_L1});
        readSecretSource(&settings, here, &credential);
    }
    const bool needsMount = (credential.kind == CredentialReference::Kind::Vault && credential.location.isEmpty())
        || credential.kind == CredentialReference::Kind::LocalPassword;
    credential.vaultMount
        = mapping.text("vault_service_account_mount"_L1, needsMount ? Mapping::Need::Required : Mapping::Need::Optional)
              .value_or(QString());
    if (!needsMount && !mapping.has("vault_service_account_mount"_L1))
        m_problems->hint(
            key, path, "pulp-manager-missing"_L1,
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "Pulp Manager needs the key \"vault_service_account_mount\"")));
    if (credential.vaultMount.size() > 56)
        m_problems->hint(
            *mapping.node("vault_service_account_mount"_L1), path, "pulp-manager-length"_L1,
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "Pulp Manager stores at most 56 characters of a mount")));
    m_credentials.insert(key.text, credential);
}

void FleetBuilder::readGroups(const YamlNode &section, const Path &path)
{
    for (std::size_t i = 0; i + 1 < section.children.size(); i += 2) {
        const YamlNode &key = section.children[i];
        const Path here {&path, key.text};
        checkName(key, here, false, "a group"_L1, "[a-z][a-z_-]+"_L1);
        m_groupNames.insert(key.text);
        Mapping mapping(m_problems, &section.children[i + 1], &here);
        mapping.refuseUnknown({kInclude, kExclude});
        RepoGroup group;
        group.name = key.text;
        group.regexInclude = pattern(&mapping, kInclude, here).value_or(QString());
        group.regexExclude = pattern(&mapping, kExclude, here).value_or(QString());
        m_fleet.groups.append(group);
    }
}

void FleetBuilder::readServers(const YamlNode &section, const Path &path)
{
    m_fleet.servers.reserve(static_cast<qsizetype>(section.children.size() / 2));
    for (std::size_t i = 0; i + 1 < section.children.size(); i += 2)
        m_serverNames.insert(section.children[i].text);
    for (std::size_t i = 0; i + 1 < section.children.size(); i += 2)
        readServer(section.children[i], section.children[i + 1], Path {&path, section.children[i].text});
}

void FleetBuilder::readServer(const YamlNode &key, const YamlNode &value, const Path &path)
{
    checkName(key, path, true, "a server"_L1, {});
    Mapping mapping(m_problems, &value, &path);
    mapping.refuseUnknown(
        {"credentials"_L1, "repo_config_registration"_L1, "repo_groups"_L1, "snapshot_support"_L1, kOurs});
    Server server;
    server.name = key.text;
    if (isServerName(key.text))
        server.url = QUrl(u"%1://%2"_s.arg(m_isLocal ? u"http"_s : u"https"_s, key.text), QUrl::StrictMode);
    if (const std::optional<QString> name = mapping.text("credentials"_L1, Mapping::Need::Required)) {
        if (m_credentials.contains(*name))
            server.credentials = m_credentials.value(*name);
        else
            m_problems->error(
                *mapping.node("credentials"_L1), Path {&path, u"credentials"}, "unknown-credentials"_L1,
                phrase(QT_TRANSLATE_NOOP("pulpit::config", "there are no credentials \"%1\""), name->left(80)),
                m_credentials.isEmpty() ? phrase(QT_TRANSLATE_NOOP("pulpit::config", "a section credentials"))
                                        : phrase(QT_TRANSLATE_NOOP("pulpit::config", "one of %1"),
                                                 QStringList(m_credentials.keys()).mid(0, 10).join(u", "_s)));
    }
    readRegistration(&mapping, path, &server);
    if (const YamlNode *node = mapping.mapping("snapshot_support"_L1)) {
        const Path here {&path, u"snapshot_support"};
        Mapping snapshots(m_problems, node, &here);
        snapshots.refuseUnknown({"max_concurrent_snapshots"_L1});
        server.maxConcurrentSnapshots
            = snapshots.integer("max_concurrent_snapshots"_L1, 1, 1000, Mapping::Need::Required);
    }
    readServerSettings(&mapping, path, &server);
    m_builtServers.append(server.name);
    m_fleet.servers.append(server);
    if (const YamlNode *groups = mapping.mapping("repo_groups"_L1, Mapping::Need::Required)) {
        const Path groupsPath {&path, u"repo_groups"};
        for (std::size_t i = 0; i + 1 < groups->children.size(); i += 2)
            readGroupOnServer(groups->children[i], groups->children[i + 1],
                              Path {&groupsPath, groups->children[i].text});
    }
}

void FleetBuilder::readRegistration(Mapping *server, const Path &path, Server *result)
{
    const YamlNode *node = server->mapping("repo_config_registration"_L1);
    if (!node)
        return;
    const Path here {&path, u"repo_config_registration"};
    Mapping mapping(m_problems, node, &here);
    mapping.refuseUnknown({"schedule"_L1, "max_runtime"_L1, kInclude, kExclude});
    domain::RegistrationSettings registration;
    if (const auto schedule = mapping.text("schedule"_L1, Mapping::Need::Required)) {
        registration.schedule = *schedule;
        m_checks.schedule(*mapping.node("schedule"_L1), Path {&here, u"schedule"});
    }
    if (const auto runtime = mapping.text("max_runtime"_L1, Mapping::Need::Required)) {
        registration.maxRuntime = *runtime;
        m_checks.runtime(*mapping.node("max_runtime"_L1), Path {&here, u"max_runtime"});
    }
    registration.regexInclude = pattern(&mapping, kInclude, here).value_or(QString());
    registration.regexExclude = pattern(&mapping, kExclude, here).value_or(QString());
    result->registration = registration;
}

} // namespace pulpit::config
