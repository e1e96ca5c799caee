// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "base/task.h"
#include "domain/vaultaccess.h"

#include <chrono>

namespace pulpit::secrets {

struct VaultRequest
{
    QString path; ///< below /v1/, not percent-encoded: "sys/mounts"
    QString nameSpace; ///< X-Vault-Namespace; empty: none is sent
    Secret token; ///< X-Vault-Token; empty: none is sent
    Secret body; ///< JSON; with one this is a POST
};

/// What Vault answered, with any status; the body is wiped when it goes.
struct VaultAnswer
{
    int status = 0;
    Secret body;
    QString where; ///< the URL
};

/// One exchange with Vault. Waits and asks again, within \a timeLimit, while Vault says that it is asked too often
/// (429). What carries a token or a body is redirected within the same address only, and goes in clear to this machine
/// only. Thread: any with an event loop. Failures: InvalidConfiguration (address), Unreachable, Timeout, Tls, TooLarge,
/// BadAnswer.
Async<VaultAnswer> askVault(domain::VaultAccess access, VaultRequest request, std::chrono::milliseconds timeLimit);

/// Whether \a text can be a part of a path: it does not lead out of where it is put.
[[nodiscard]] bool isPlainVaultPath(const QString &text);

/// What an answer other than 200 means. \a what: "this password", "this secret"; \a advice: what to look at.
[[nodiscard]] Error vaultError(const VaultAnswer &answer, const QString &what, const QString &advice);

} // namespace pulpit::secrets
