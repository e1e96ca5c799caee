// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the settings reader that reads how Vault is opened.
#include "config/phrases.h"
#include "config/settingsreader.h"

#include "config/mapping.h"
#include "config/smallfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using pulpit::domain::Problem;
using pulpit::domain::VaultAccess;

namespace pulpit::config {

namespace {

const QString kVault = u"vault"_s;

bool isReference(const QString &text)
{
    const QStringList schemes {u"env:"_s, u"file:/"_s, u"systemd:"_s, u"keychain:"_s};
    return std::ranges::any_of(
        schemes, [&text](const QString &scheme) { return text.startsWith(scheme) && text.size() > scheme.size(); });
}

} // namespace

// The message must not repeat the value: it may be the secret itself.
QString SettingsReader::secretPlace(const QString &key, bool required)
{
    const QString value = text(kVault, key).value_or(QString()).trimmed();
    if (value.isEmpty() && !required)
        return value;
    if (isReference(value))
        return value;
    tell(Problem::Severity::Error, kVault, key, u"vault-secret"_s,
         value.isEmpty() ? phrase(QT_TRANSLATE_NOOP("pulpit::config", "the key \"%1\" is missing"), key)
                         : phrase(QT_TRANSLATE_NOOP("pulpit::config", "the secret itself must not stand in this file")),
         phrase(
             QT_TRANSLATE_NOOP("pulpit::config", "where it is: env:NAME, file:/path, systemd:NAME or keychain:ENTRY")));
    return {};
}

VaultAccess SettingsReader::vault()
{
    VaultAccess access;
    access.address = text(kVault, u"vault_addr"_s).value_or(QString());
    access.secretsNamespace = text(kVault, u"repo_secret_namespace"_s).value_or(QString());
    access.passwordNamespace = text(kVault, u"namespace"_s).value_or(QString());
    access.authMount = text(kVault, u"auth_mount"_s).value_or(QString());
    if (const QString file = text(kVault, u"ca_file"_s).value_or(QString()); !file.isEmpty()) {
        const Result<QByteArray> pem = readCertificates(file);
        if (pem)
            access.caPem = *pem;
        else
            tell(Problem::Severity::Error, kVault, u"ca_file"_s, u"ca-file"_s, u"%1: %2"_s.arg(file, pem.error().what),
                 phrase(QT_TRANSLATE_NOOP("pulpit::config", "a file of certificates in PEM form")));
    }
    readVaultMethod(&access);
    return access;
}

void SettingsReader::readVaultMethod(VaultAccess *access)
{
    using Method = VaultAccess::Method;
    const QString method = text(kVault, u"auth"_s).value_or(u"agent"_s).trimmed().toLower();
    if (method == "agent"_L1) {
        access->method = Method::Agent;
    } else if (method == "token"_L1) {
        access->method = Method::Token;
        access->token = secretPlace(u"token"_s, true);
    } else if (method == "approle"_L1) {
        access->method = Method::AppRole;
        access->roleId = text(kVault, u"role_id"_s).value_or(QString()).trimmed();
        if (access->roleId.isEmpty())
            tell(Problem::Severity::Error, kVault, u"role_id"_s, u"vault-role"_s,
                 phrase(QT_TRANSLATE_NOOP("pulpit::config", "the key \"role_id\" is missing")),
                 phrase(QT_TRANSLATE_NOOP("pulpit::config", "the id of the AppRole")));
        access->secretId = secretPlace(u"secret_id"_s, true);
    } else if (method == "kubernetes"_L1) {
        access->method = Method::Kubernetes;
        access->kubernetesRole = text(kVault, u"kubernetes_role"_s).value_or(QString()).trimmed();
        if (access->kubernetesRole.isEmpty())
            tell(Problem::Severity::Error, kVault, u"kubernetes_role"_s, u"vault-role"_s,
                 phrase(QT_TRANSLATE_NOOP("pulpit::config", "the key \"kubernetes_role\" is missing")),
                 phrase(QT_TRANSLATE_NOOP("pulpit::config", "the role of Vault's Kubernetes method")));
        access->kubernetesJwt = secretPlace(u"kubernetes_jwt"_s, false);
    } else {
        const QStringList methods {u"agent"_s, u"token"_s, u"approle"_s, u"kubernetes"_s};
        const QString meant = nearest(method, methods);
        tell(Problem::Severity::Error, kVault, u"auth"_s, u"vault-auth"_s,
             phrase(QT_TRANSLATE_NOOP("pulpit::config", "Vault is not opened by \"%1\""), method.left(40)),
             meant.isEmpty() ? methods.join(u", "_s)
                             : phrase(QT_TRANSLATE_NOOP("pulpit::config", "did you mean \"%1\"?"), meant));
    }
}

} // namespace pulpit::config
