// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace pulpit::secrets {

/// A reference to a secret in its parts: "file:/run/key" is File and "/run/key".
struct SecretReference
{
    enum class Place { Vault, Environment, File, SystemdCredential, Keychain };
    Place place = Place::File;
    QString location;
};

/// Reads "vault:...", "env:NAME", "file:/path", "systemd:NAME" or "keychain:ENTRY"; else InvalidInput. The error does
/// not repeat \a text, since it may be the secret itself, written where its reference belongs.
[[nodiscard]] Result<SecretReference> parseReference(const QString &text);

} // namespace pulpit::secrets
