// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace pulpit::config {

/// The bytes of a regular file. Fails with NotFound, NotAllowed, InvalidInput (a folder, a device) or TooLarge, and
/// reads no more than \a maxBytes + 1 bytes whatever the file is.
[[nodiscard]] Result<QByteArray> readSmallFile(const QString &path, qint64 maxBytes);

/// The same for a file of certificates in PEM; InvalidInput where there is none in it.
[[nodiscard]] Result<QByteArray> readCertificates(const QString &path);

} // namespace pulpit::config
