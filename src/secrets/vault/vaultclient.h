// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/refusedsecret.h"
#include "secrets/vault/vaultexchange.h"

#include <QFuture>
#include <QHash>
#include <QMutex>

#include <functional>
#include <memory>
#include <optional>

namespace pulpit::secrets {

/// Reads passwords and key/value secrets from one Vault as its access says. Passwords and secrets are not kept. The
/// token of a login (AppRole, Kubernetes) is kept in memory for two thirds of its life, since logging in for every
/// secret would use up what Vault allows.
///
/// Thread: any with an event loop; may be shared by threads. Failures: as askVault(), and NotFound, NotAllowed.
class VaultClient : public std::enable_shared_from_this<VaultClient>
{
public:
    /// Gives the secret of a reference that is no Vault's ("file:/path").
    using Fetch = std::function<Async<Secret>(QString reference)>;

    VaultClient(domain::VaultAccess access, Fetch fetch, std::chrono::milliseconds timeLimit);

    /// The current password of an account that Vault rotates: {mount}/creds/{user}, data.current_password.
    Async<Secret> password(QString mount, QString user, QString nameSpace);
    /// A value of a key/value secret; \a path begins with the mount. Finds out which version the mount has.
    Async<Secret> value(QString path, QString field, QString nameSpace);

private:
    struct Mount
    {
        QString path; ///< with "/" at its end
        int version = 2;
    };
    struct Mounts
    {
        QList<Mount> list;
        std::chrono::steady_clock::time_point until;
    };

    Async<VaultAnswer> get(QString path, QString nameSpace);
    Async<Secret> token();
    Async<> logIn();
    Async<> logInNow();
    Async<Secret> loginBody();
    /// true: the token was old enough to have been revoked, and is forgotten.
    bool forgetToken(const Secret &refused);
    Async<Mount> mountOf(QString path, QString nameSpace);
    Async<Mount> askForMount(QString path, QString nameSpace);

    const domain::VaultAccess m_access;
    const Fetch m_fetch;
    const std::chrono::milliseconds m_timeLimit;
    mutable QMutex m_mutex; ///< guards all that follows
    Secret m_token;
    std::chrono::steady_clock::time_point m_tokenSince;
    std::chrono::steady_clock::time_point m_tokenUntil;
    std::optional<QFuture<Result<>>> m_loggingIn;
    RefusedSecret m_refused;
    std::optional<Error> m_refusal;
    QHash<QString, Mounts> m_mounts; ///< by namespace
};

/// The version of a key/value engine by the "options" of its mount.
[[nodiscard]] Result<int> keyValueVersion(const QJsonValue &options);

} // namespace pulpit::secrets
