// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pulpit::engine {

/// A new id: "host/process space/process id/random part". Never given twice.
[[nodiscard]] QString engineId(const QString &host, qint64 pid);

/// Whether the engine of this id ran in a process that this one would see, and that is certainly gone. false when in
/// doubt.
[[nodiscard]] bool hasEnded(const QString &id);

} // namespace pulpit::engine
