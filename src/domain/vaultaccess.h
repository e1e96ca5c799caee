// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace pulpit::domain {

/// How Vault is reached and how Pulpit proves to it who is asking, as [vault] of config.ini says. Holds references to
/// secrets ("file:/path", "env:NAME", "systemd:NAME", "keychain:ENTRY"), never a secret.
struct VaultAccess
{
    enum class Method {
        Agent, ///< a local Vault agent adds its own token; nothing is sent (as Pulp Manager does)
        Token,
        AppRole,
        Kubernetes
    };
    QString address; ///< e.g. "http://127.0.0.1:8200"; empty: no Vault
    QString secretsNamespace; ///< repo_secret_namespace: X-Vault-Namespace for secrets of remotes
    QString passwordNamespace; ///< for the passwords of servers that name none of their own, and for logging in
    QByteArray caPem; ///< certificates that Vault's own may be signed by, besides the system's
    Method method = Method::Agent;
    QString authMount; ///< AppRole, Kubernetes: where the method is mounted; empty: "approle" or "kubernetes"
    QString token; ///< Token: reference
    QString roleId; ///< AppRole: the id itself, which is no secret
    QString secretId; ///< AppRole: reference
    QString kubernetesRole;
    QString kubernetesJwt; ///< reference; empty: the service account's own file

    bool operator==(const VaultAccess &) const = default;
};

} // namespace pulpit::domain
