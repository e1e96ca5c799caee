// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/codec.h"

#include "store/jsonfields.h"
#include "store/masking.h"

#include <array>
#include <utility>

namespace pulpit::store::codec {

namespace {

using CredentialKind = domain::CredentialReference::Kind;
using TrustKind = domain::TlsTrust::Kind;

constexpr std::array kCredentialKinds {
    std::pair {CredentialKind::None, "none"},
    std::pair {CredentialKind::LocalPassword, "local_password"},
    std::pair {CredentialKind::Vault, "vault"},
    std::pair {CredentialKind::Keychain, "keychain"},
    std::pair {CredentialKind::Environment, "environment"},
    std::pair {CredentialKind::File, "file"},
};

constexpr std::array kTrustKinds {
    std::pair {TrustKind::System, "system"},
    std::pair {TrustKind::Pinned, "pinned"},
    std::pair {TrustKind::OwnCa, "own_ca"},
};

// Error codes have names but no way back; they are few.
ErrorCode errorCode(const QString &name)
{
    for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i)
        if (toString(static_cast<ErrorCode>(i)) == name)
            return static_cast<ErrorCode>(i);
    return ErrorCode::Internal;
}

QJsonObject fromWorker(const domain::PulpWorker &worker)
{
    QJsonObject object;
    put(object, "href"_L1, worker.href);
    put(object, "name"_L1, worker.name);
    put(object, "last_heartbeat"_L1, worker.lastHeartbeat);
    put(object, "current_task"_L1, worker.currentTaskHref);
    put(object, "missing"_L1, !worker.online);
    return object;
}

domain::PulpWorker toWorker(const QJsonObject &object)
{
    return {text(object, "href"_L1), text(object, "name"_L1), time(object, "last_heartbeat"_L1),
            text(object, "current_task"_L1), !object.value("missing"_L1).toBool()};
}

} // namespace

QString toText(CredentialKind kind)
{
    for (const auto &[value, name] : kCredentialKinds)
        if (value == kind)
            return QString::fromLatin1(name);
    return u"none"_s;
}

CredentialKind credentialKind(const QString &stored)
{
    for (const auto &[value, name] : kCredentialKinds)
        if (stored == QLatin1StringView(name))
            return value;
    return CredentialKind::None;
}

QString toText(TrustKind kind)
{
    for (const auto &[value, name] : kTrustKinds)
        if (value == kind)
            return QString::fromLatin1(name);
    return u"system"_s;
}

TrustKind trustKind(const QString &stored)
{
    for (const auto &[value, name] : kTrustKinds)
        if (stored == QLatin1StringView(name))
            return value;
    return TrustKind::System;
}

QString toText(const Error &value)
{
    if (value == Error())
        return u""_s;
    QJsonObject object;
    put(object, "code"_L1, toString(value.code));
    put(object, "what"_L1, withoutCredentials(value.what));
    put(object, "where"_L1, withoutCredentials(value.where));
    put(object, "advice"_L1, withoutCredentials(value.advice));
    put(object, "detail"_L1, withoutCredentials(value.detail));
    put(object, "http_status"_L1, qint64(value.httpStatus));
    put(object, "server_code"_L1, value.serverCode);
    return textOf(object);
}

Error error(const QString &stored)
{
    Error value;
    if (stored.isEmpty())
        return value;
    const QJsonObject object = objectFrom(stored);
    value.code = errorCode(text(object, "code"_L1));
    value.what = text(object, "what"_L1);
    value.where = text(object, "where"_L1);
    value.advice = text(object, "advice"_L1);
    value.detail = text(object, "detail"_L1);
    value.httpStatus = small(object, "http_status"_L1);
    value.serverCode = text(object, "server_code"_L1);
    return value;
}

QString toText(const domain::PulpStatus &value)
{
    QJsonObject object;
    QJsonArray components;
    for (const domain::PulpComponent &component : value.components)
        components.append(QJsonArray {component.component, component.version});
    if (!components.isEmpty())
        object.insert("components"_L1, components);
    QJsonArray workers;
    for (const domain::PulpWorker &worker : value.onlineWorkers)
        workers.append(fromWorker(worker));
    if (!workers.isEmpty())
        object.insert("workers"_L1, workers);
    put(object, "api_apps"_L1, qint64(value.onlineApiApps));
    put(object, "content_apps"_L1, qint64(value.onlineContentApps));
    put(object, "database"_L1, value.databaseConnected);
    put(object, "redis"_L1, value.redisConnected);
    put(object, "storage_total"_L1, value.storageTotal);
    put(object, "storage_used"_L1, value.storageUsed);
    put(object, "storage_free"_L1, value.storageFree);
    put(object, "content_origin"_L1, value.contentOrigin);
    put(object, "content_path_prefix"_L1, value.contentPathPrefix);
    put(object, "domains"_L1, value.domainEnabled);
    put(object, "latency_ms"_L1, qint64(value.latencyMs));
    return textOf(object);
}

domain::PulpStatus status(const QString &stored)
{
    domain::PulpStatus value;
    const QJsonObject object = objectFrom(stored);
    for (const QJsonValue &entry : object.value("components"_L1).toArray())
        value.components << domain::PulpComponent {entry.toArray().at(0).toString(), entry.toArray().at(1).toString()};
    for (const QJsonValue &entry : object.value("workers"_L1).toArray())
        value.onlineWorkers << toWorker(entry.toObject());
    value.onlineApiApps = small(object, "api_apps"_L1);
    value.onlineContentApps = small(object, "content_apps"_L1);
    value.databaseConnected = object.value("database"_L1).toBool();
    value.redisConnected = object.value("redis"_L1).toBool();
    value.storageTotal = maybe(object, "storage_total"_L1);
    value.storageUsed = maybe(object, "storage_used"_L1);
    value.storageFree = maybe(object, "storage_free"_L1);
    value.contentOrigin = text(object, "content_origin"_L1);
    value.contentPathPrefix = text(object, "content_path_prefix"_L1);
    value.domainEnabled = object.value("domains"_L1).toBool();
    value.latencyMs = small(object, "latency_ms"_L1);
    return value;
}

QString toText(const domain::EngineSettings &value)
{
    QJsonObject object;
    put(object, "is_local"_L1, value.isLocal);
    put(object, "http_for_sync"_L1, !value.useHttpsForSync);
    put(object, "internal_domains"_L1, value.internalDomains);
    put(object, "banned_package_regex"_L1, value.bannedPackageRegex);
    if (value.debSigningService)
        object.insert("deb_signing_service"_L1, *value.debSigningService);
    if (value.remoteTlsValidation)
        object.insert("remote_tls_validation"_L1, *value.remoteTlsValidation);
    put(object, "root_ca_pem"_L1, QString::fromLatin1(value.rootCaPem));
    put(object, "sock_connect_timeout"_L1, value.sockConnectTimeout);
    put(object, "sock_read_timeout"_L1, value.sockReadTimeout);
    put(object, "package_name_pattern"_L1, value.packageNamePattern);
    put(object, "package_name_rule"_L1, value.packageNameRule);
    put(object, "definitions_repository"_L1, value.definitions.repository);
    put(object, "definitions_folder"_L1, value.definitions.folder);
    put(object, "definitions_local_folder"_L1, value.definitions.localFolder);
    put(object, "definitions_reference"_L1, value.definitions.reference);
    put(object, "definitions_credentials"_L1, value.definitions.credentials);
    put(object, "internal_repo_prefix"_L1, value.internalRepoPrefix);
    put(object, "external_repo_prefix"_L1, value.externalRepoPrefix);
    put(object, "vault_address"_L1, value.vaultAddress);
    put(object, "vault_repo_secret_namespace"_L1, value.vaultRepoSecretNamespace);
    object.insert("history_max_age_days"_L1, value.historyMaxAgeDays);
    object.insert("history_max_jobs"_L1, value.historyMaxJobs);
    object.insert("max_interruptions"_L1, value.maxInterruptions);
    return textOf(object);
}

domain::EngineSettings settings(const QString &stored)
{
    domain::EngineSettings value;
    const QJsonObject object = objectFrom(stored);
    value.isLocal = object.value("is_local"_L1).toBool();
    value.useHttpsForSync = !object.value("http_for_sync"_L1).toBool();
    value.internalDomains = list(object, "internal_domains"_L1);
    value.bannedPackageRegex = text(object, "banned_package_regex"_L1);
    if (object.contains("deb_signing_service"_L1))
        value.debSigningService = text(object, "deb_signing_service"_L1);
    if (object.contains("remote_tls_validation"_L1))
        value.remoteTlsValidation = object.value("remote_tls_validation"_L1).toBool();
    value.rootCaPem = text(object, "root_ca_pem"_L1).toLatin1();
    value.sockConnectTimeout = object.value("sock_connect_timeout"_L1).toDouble();
    value.sockReadTimeout = object.value("sock_read_timeout"_L1).toDouble();
    value.packageNamePattern = text(object, "package_name_pattern"_L1);
    value.packageNameRule = text(object, "package_name_rule"_L1);
    value.definitions.repository = text(object, "definitions_repository"_L1);
    value.definitions.folder = text(object, "definitions_folder"_L1);
    value.definitions.localFolder = text(object, "definitions_local_folder"_L1);
    value.definitions.reference = text(object, "definitions_reference"_L1);
    value.definitions.credentials = text(object, "definitions_credentials"_L1);
    value.internalRepoPrefix = text(object, "internal_repo_prefix"_L1);
    value.externalRepoPrefix = text(object, "external_repo_prefix"_L1);
    value.vaultAddress = text(object, "vault_address"_L1);
    value.vaultRepoSecretNamespace = text(object, "vault_repo_secret_namespace"_L1);
    value.historyMaxAgeDays = small(object, "history_max_age_days"_L1, value.historyMaxAgeDays);
    value.historyMaxJobs = small(object, "history_max_jobs"_L1, value.historyMaxJobs);
    value.maxInterruptions = small(object, "max_interruptions"_L1, value.maxInterruptions);
    return value;
}

QString toText(const domain::RegistrationSettings &value)
{
    QJsonObject object;
    object.insert("schedule"_L1, value.schedule);
    put(object, "max_runtime"_L1, value.maxRuntime);
    put(object, "regex_include"_L1, value.regexInclude);
    put(object, "regex_exclude"_L1, value.regexExclude);
    return textOf(object);
}

domain::RegistrationSettings registration(const QString &stored)
{
    const QJsonObject object = objectFrom(stored);
    return {text(object, "schedule"_L1), text(object, "max_runtime"_L1), text(object, "regex_include"_L1),
            text(object, "regex_exclude"_L1)};
}

} // namespace pulpit::store::codec
