// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "base/task.h"
#include "domain/server.h"

#include <QFuture>

namespace pulpit::ports {

/// Where passwords are read from and written to. Driven port, implemented by pulpit::secrets. Any thread with an event
/// loop.
class SecretSource
{
public:
    virtual ~SecretSource() = default;
    /// Fetches the password of \a reference for \a server. Fails with NotFound, NotAllowed (keyring locked),
    /// Unreachable (Vault).
    virtual Async<Secret> password(domain::CredentialReference reference, QString server) = 0;
    /// Fetches any other secret, e.g. the client key of a remote. \a reference: "vault:MOUNT/PATH", "env:NAME",
    /// "file:/path", "systemd:NAME" or "keychain:ENTRY"; \a field: which value of it, only for Vault. Fails as
    /// password() does, and with InvalidInput for a reference of another form. Unsupported where a source knows
    /// passwords only.
    virtual Async<Secret> secret(QString reference, QString field);
    /// Keeps \a password in the keyring under \a entry. Fails with Unsupported where there is no keyring; never falls
    /// back to a file.
    virtual Async<void> store(QString entry, Secret password) = 0;
    virtual Async<void> forget(QString entry) = 0;
};

} // namespace pulpit::ports
