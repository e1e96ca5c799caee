// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/configuration/configurationplan.h"

#include "domain/cron.h"
#include "domain/duration.h"
#include "domain/selection.h"
#include "domain/windowtimes.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

/// Collects the fields that differ, with their values before and after.
class FieldChanges
{
public:
    template <typename T>
    void add(const QString &field, const T &before, const T &after)
    {
        if (before == after)
            return;
        m_before.insert(field, before);
        m_after.insert(field, after);
    }
    /// For what is better not shown, or too long.
    void note(const QString &field, bool isChanged)
    {
        if (isChanged)
            m_notes.append(u"%1 changed"_s.arg(field));
    }
    [[nodiscard]] bool isEmpty() const { return m_after.isEmpty() && m_notes.isEmpty(); }
    void putInto(domain::PlannedChange *change) const
    {
        change->before = m_before;
        change->fields = m_after;
        change->note = m_notes.join("; "_L1);
    }

private:
    QJsonObject m_before;
    QJsonObject m_after;
    QStringList m_notes;
};

domain::PlannedChange changeOf(domain::PlannedChange::Kind kind, const QString &object, const QString &name)
{
    domain::PlannedChange change;
    change.id = object + u'/' + name;
    change.kind = kind;
    change.object = object;
    change.name = name;
    return change;
}

QString optionalNumber(const std::optional<int> &number)
{
    return number ? QString::number(*number) : QString();
}

QString windowsText(const QList<domain::MaintenanceWindow> &windows)
{
    QStringList parts;
    for (const domain::MaintenanceWindow &one : windows)
        parts.append(
            u"%1 %2 for %3, syncs %4"_s.arg(one.name, one.cron, one.duration, domain::toString(one.syncs)).trimmed());
    return parts.join(u"; "_s);
}

FieldChanges differences(const domain::Server &a, const domain::Server &b)
{
    FieldChanges changes;
    changes.add(u"url"_s, a.url.toString(), b.url.toString());
    changes.add(u"api root"_s, a.apiRoot, b.apiRoot);
    changes.add(u"domain"_s, a.domain, b.domain);
    changes.add(u"content url"_s, a.contentUrl.toString(), b.contentUrl.toString());
    changes.add(u"credentials"_s, a.credentials.name, b.credentials.name);
    changes.add(u"username"_s, a.credentials.username, b.credentials.username);
    changes.note(u"where the password is"_s,
                 a.credentials.kind != b.credentials.kind || a.credentials.location != b.credentials.location
                     || a.credentials.vaultMount != b.credentials.vaultMount);
    changes.note(u"tls trust"_s, !(a.trust == b.trust));
    const auto registration = [](const domain::Server &s) {
        return s.registration
            ? u"%1, max_runtime %2, include %3, exclude %4"_s.arg(s.registration->schedule, s.registration->maxRuntime,
                                                                  s.registration->regexInclude,
                                                                  s.registration->regexExclude)
            : QString();
    };
    changes.add(u"repo_config_registration"_s, registration(a), registration(b));
    changes.add(u"max_concurrent_snapshots"_s, optionalNumber(a.maxConcurrentSnapshots),
                optionalNumber(b.maxConcurrentSnapshots));
    changes.add(u"max concurrent secondaries"_s, a.maxConcurrentSecondaries, b.maxConcurrentSecondaries);
    changes.add(u"max concurrent syncs"_s, a.maxConcurrentSyncs, b.maxConcurrentSyncs);
    changes.add(u"maintenance"_s, windowsText(a.maintenance), windowsText(b.maintenance));
    return changes;
}

FieldChanges differences(const domain::RepoGroup &a, const domain::RepoGroup &b)
{
    FieldChanges changes;
    changes.add(u"regex_include"_s, a.regexInclude, b.regexInclude);
    changes.add(u"regex_exclude"_s, a.regexExclude, b.regexExclude);
    return changes;
}

FieldChanges differences(const domain::GroupOnServer &a, const domain::GroupOnServer &b)
{
    FieldChanges changes;
    changes.add(u"schedule"_s, a.schedule, b.schedule);
    changes.add(u"max_concurrent_syncs"_s, a.maxConcurrentSyncs, b.maxConcurrentSyncs);
    changes.add(u"max_runtime"_s, a.maxRuntime, b.maxRuntime);
    changes.add(u"pulp_master"_s, a.source, b.source);
    changes.add(u"jitter"_s, a.jitterSeconds, b.jitterSeconds);
    changes.add(u"catch up"_s, a.catchUp, b.catchUp);
    changes.add(u"mass removal percent"_s, a.massRemovalPercent, b.massRemovalPercent);
    changes.add(u"sync options"_s, a.syncOptionsJson, b.syncOptionsJson);
    return changes;
}

QString nameOf(const domain::Server &server)
{
    return server.name;
}
QString nameOf(const domain::RepoGroup &group)
{
    return group.name;
}
QString nameOf(const domain::GroupOnServer &group)
{
    return u"%1 on %2"_s.arg(group.group, group.server);
}

template <typename T>
void compare(const QString &object, const QList<T> &before, const QList<T> &after,
             QList<domain::PlannedChange> &changes)
{
    QHash<QString, const T *> old;
    for (const T &item : before)
        old.insert(nameOf(item), &item);
    QSet<QString> kept;
    for (const T &item : after) {
        const QString name = nameOf(item);
        kept.insert(name);
        const T *const known = old.value(name);
        if (!known) {
            changes.append(changeOf(domain::PlannedChange::Kind::Create, object, name));
            continue;
        }
        const FieldChanges difference = differences(*known, item);
        if (difference.isEmpty())
            continue;
        changes.append(changeOf(domain::PlannedChange::Kind::Update, object, name));
        difference.putInto(&changes.last());
    }
    for (const T &item : before)
        if (!kept.contains(nameOf(item)))
            changes.append(changeOf(domain::PlannedChange::Kind::Remove, object, nameOf(item)));
}

FieldChanges differences(const domain::EngineSettings &a, const domain::EngineSettings &b)
{
    FieldChanges changes;
    changes.add(u"is_local"_s, a.isLocal, b.isLocal);
    changes.add(u"use_https_for_sync"_s, a.useHttpsForSync, b.useHttpsForSync);
    changes.add(u"internal_domains"_s, a.internalDomains.join(u','), b.internalDomains.join(u','));
    changes.add(u"banned_package_regex"_s, a.bannedPackageRegex, b.bannedPackageRegex);
    changes.add(u"deb_signing_service"_s, a.debSigningService.value_or(QString()),
                b.debSigningService.value_or(QString()));
    const auto validation
        = [](const std::optional<bool> &value) { return value ? (*value ? u"true"_s : u"false"_s) : QString(); };
    changes.add(u"remote_tls_validation"_s, validation(a.remoteTlsValidation), validation(b.remoteTlsValidation));
    changes.note(u"root_ca"_s, a.rootCaPem != b.rootCaPem);
    changes.add(u"sock_connect_timeout"_s, QString::number(a.sockConnectTimeout),
                QString::number(b.sockConnectTimeout));
    changes.add(u"sock_read_timeout"_s, QString::number(a.sockReadTimeout), QString::number(b.sockReadTimeout));
    changes.add(u"definitions"_s, a.definitions.text(), b.definitions.text());
    changes.add(u"git_repo_credentials"_s, a.definitions.credentials, b.definitions.credentials);
    changes.add(u"internal_repo_prefix"_s, a.internalRepoPrefix, b.internalRepoPrefix);
    changes.add(u"external_repo_prefix"_s, a.externalRepoPrefix, b.externalRepoPrefix);
    changes.add(u"package_name_pattern"_s, a.packageNamePattern, b.packageNamePattern);
    changes.add(u"package_name_rule"_s, a.packageNameRule, b.packageNameRule);
    changes.add(u"vault_addr"_s, a.vaultAddress, b.vaultAddress);
    changes.add(u"repo_secret_namespace"_s, a.vaultRepoSecretNamespace, b.vaultRepoSecretNamespace);
    changes.add(u"history max age in days"_s, a.historyMaxAgeDays, b.historyMaxAgeDays);
    changes.add(u"history max jobs"_s, a.historyMaxJobs, b.historyMaxJobs);
    changes.add(u"max interruptions"_s, a.maxInterruptions, b.maxInterruptions);
    return changes;
}

tl::unexpected<Error> invalid(const QString &what, const QString &where)
{
    return fail(ErrorCode::InvalidConfiguration, what, where);
}

Result<> checkSchedule(const QString &cron, const QString &maxRuntime, const QString &where)
{
    if (!cron.isEmpty())
        if (const auto parsed = domain::CronExpression::parse(cron); !parsed)
            return invalid(parsed.error().what, where);
    if (!maxRuntime.isEmpty())
        if (const auto parsed = domain::parseRuntime(maxRuntime); !parsed)
            return invalid(parsed.error().what, where);
    return {};
}

} // namespace

domain::Plan planChanges(const domain::FleetConfiguration &before, const domain::FleetConfiguration &after)
{
    domain::Plan plan;
    plan.operation = u"config apply"_s;
    FieldChanges settings = differences(before.settings, after.settings);
    settings.add(u"maintenance"_s, windowsText(before.maintenance), windowsText(after.maintenance));
    if (!settings.isEmpty()) {
        plan.changes.append(changeOf(domain::PlannedChange::Kind::Update, u"settings"_s, u"config.ini"_s));
        settings.putInto(&plan.changes.last());
    }
    compare(u"group"_s, before.groups, after.groups, plan.changes);
    compare(u"server"_s, before.servers, after.servers, plan.changes);
    compare(u"schedule"_s, before.groupsOnServers, after.groupsOnServers, plan.changes);
    return plan;
}

Result<> checkConfiguration(const domain::FleetConfiguration &fleet)
{
    QSet<QString> servers;
    for (const domain::Server &server : fleet.servers) {
        if (server.name.isEmpty() || servers.contains(server.name))
            return invalid(u"server names must be unique and not empty"_s, server.name);
        servers.insert(server.name);
        if (server.registration)
            if (const auto checked
                = checkSchedule(server.registration->schedule, server.registration->maxRuntime, server.name);
                !checked)
                return checked;
    }
    QSet<QString> groups;
    for (const domain::RepoGroup &group : fleet.groups) {
        if (group.name.isEmpty() || groups.contains(group.name))
            return invalid(u"group names must be unique and not empty"_s, group.name);
        groups.insert(group.name);
        if (const auto selection = domain::Selection::make(group.regexInclude, group.regexExclude); !selection)
            return invalid(selection.error().what, u"%1, %2"_s.arg(group.name, selection.error().where));
    }
    QSet<QString> links;
    QHash<QPair<QString, QString>, Result<>> checkedSchedules; // thousands of groups share a handful of texts
    for (const domain::GroupOnServer &link : fleet.groupsOnServers) {
        const QString where = nameOf(link);
        if (!servers.contains(link.server) || !groups.contains(link.group))
            return invalid(u"the group or the server is not defined"_s, where);
        if (!link.source.isEmpty() && (!servers.contains(link.source) || link.source == link.server))
            return invalid(u"the source must be another server of this configuration"_s, where);
        if (links.contains(where))
            return invalid(u"a group can be on a server only once"_s, where);
        links.insert(where);
        if (link.maxConcurrentSyncs < 1)
            return invalid(u"max_concurrent_syncs must be at least 1"_s, where);
        const QPair<QString, QString> texts(link.schedule, link.maxRuntime);
        if (!checkedSchedules.contains(texts))
            checkedSchedules.insert(texts, checkSchedule(link.schedule, link.maxRuntime, where));
        if (const Result<> checked = checkedSchedules.value(texts); !checked)
            return checked;
    }
    return {};
}

} // namespace pulpit::engine
