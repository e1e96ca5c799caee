// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Which processes this one can see, so that it can tell that another one has ended. What only one operating system has
/// of this is here.
namespace pulpit {

/// A short name of the set of processes that share process ids with this one: one boot of one machine or container.
/// Empty where the operating system does not tell.
[[nodiscard]] QString processSpace();

/// Whether there is certainly no process with this id in this process space. false where that cannot be told.
[[nodiscard]] bool isProcessGone(qint64 pid);

} // namespace pulpit
