// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "base/task.h"

#include <chrono>

/// The operator's keyring (Secret Service, KWallet, Keychain, Credential Manager) through QtKeychain. Entries are named
/// "pulpit/<profile>" / <entry>. Without a keyring these fail; nothing is ever written to a file instead.
/// Thread: any with an event loop, while the thread of QCoreApplication has one as well.
/// Failures: NotFound, NotAllowed (locked or refused), Unsupported (no keyring service, or a build without QtKeychain),
/// Timeout.
namespace pulpit::secrets {

Async<Secret> readKeychain(QString profile, QString entry, std::chrono::milliseconds timeLimit);
Async<> writeKeychain(QString profile, QString entry, Secret password, std::chrono::milliseconds timeLimit);
/// An entry that is not there is forgotten already.
Async<> deleteKeychain(QString profile, QString entry, std::chrono::milliseconds timeLimit);

} // namespace pulpit::secrets
