// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/vaultaccess.h"
#include "ports/secretsource.h"

#include <chrono>
#include <functional>
#include <memory>

/// The places where passwords come from. Each implements one kind of reference; makeSecretSource() puts them together.
namespace pulpit::secrets {

/// What the places need to know. Values of config.ini and of the program's start.
struct SecretSettings
{
    /// Reads the one password for all servers ([pulp] password with Is_local=true) when it is needed. Any thread; not
    /// set: there is none.
    std::function<Result<Secret>()> localPassword;
    domain::VaultAccess vault;
    /// The token that Kubernetes gives to every container; for Vault's Kubernetes method.
    QString serviceAccountToken = QStringLiteral("/var/run/secrets/kubernetes.io/serviceaccount/token");
    QString profile = QStringLiteral("default"); ///< keyring entries of different profiles do not meet
    std::chrono::milliseconds vaultTimeLimit = std::chrono::seconds(30);
    /// Unlocking a keyring waits for a person; nobody waits longer than this.
    std::chrono::milliseconds keyringTimeLimit = std::chrono::seconds(120);
};

/// Reads every kind of reference and writes to the keyring.
///
/// Thread: any with an event loop; may be shared by threads. The keyring is spoken to in the thread of
/// QCoreApplication. Failures: NotFound, NotAllowed (keyring locked or refused, file readable by others, Vault's
/// policy), Unreachable and Timeout (Vault, keyring service), Tls, TooLarge, BadAnswer, ServerFailure (Vault),
/// InvalidConfiguration, InvalidInput, Unsupported (no QtKeychain in this build).
[[nodiscard]] std::shared_ptr<ports::SecretSource> makeSecretSource(SecretSettings settings);

/// Whether this build can keep passwords in the operator's keyring.
[[nodiscard]] bool hasKeychain();

} // namespace pulpit::secrets
