// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

namespace pulpit {

/// Starts a program that goes on by itself after this one has ended; nothing is read from it. \a program: an absolute
/// path; no shell takes part. InvalidInput, or Internal where it cannot be started. Any thread.
[[nodiscard]] Result<> startDetached(const QString &program, const QStringList &arguments);

} // namespace pulpit
