// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"

namespace pulpit::secrets {

/// How much of a file is the secret: a password is its first line, a certificate or key all of it.
enum class FilePart { FirstLine, All };

/// Whether others may be able to read the file. Anyone: for a file that its maker opens to all who are in the same
/// container, as Kubernetes does with the token of a service account.
enum class FileReaders { OwnerOnly, Anyone };

/// The secret in a regular file of at most 64 KiB that nobody else can read: owned by the user that the program runs
/// as, without any permission for group and others; or owned by root, then the group may read it (as systemd and
/// Kubernetes hand out secrets). Links are followed; what counts is the file at their end. NotAllowed when others
/// can read or change it. Blocks for one small read. Any thread.
[[nodiscard]] Result<Secret> readFile(const QString &path, FilePart part = FilePart::FirstLine,
                                      FileReaders readers = FileReaders::OwnerOnly);

/// The secret of a systemd credential (LoadCredential=, SetCredential=): the file \a name in $CREDENTIALS_DIRECTORY,
/// with the same conditions.
[[nodiscard]] Result<Secret> readSystemdCredential(const QString &name, FilePart part = FilePart::FirstLine);

} // namespace pulpit::secrets
