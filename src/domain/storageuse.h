// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pulpobjects.h"

#include <optional>

namespace pulpit::domain {

/// A server's storage, counted as df(1) counts it: what can still be written decides how full it is. What is reserved,
/// or behind a quota, is neither used nor free: a disk of 250 GiB with 70 used and 20 free is 78 % full.
struct StorageUse
{
    qint64 used = 0; ///< bytes
    qint64 free = 0; ///< bytes that can still be written
    qint64 outOfUse = 0; ///< bytes of its size that are neither

    [[nodiscard]] qint64 size() const { return used + free; }
    [[nodiscard]] double share() const { return double(used) / double(size()); }
    /// Rounded down; 0 to 100.
    [[nodiscard]] int percent() const { return int(100 * share()); }
};

/// Of what a server's status tells; nothing where it does not tell (object storage), or tells what cannot be.
[[nodiscard]] std::optional<StorageUse> storageUse(const PulpStatus &status);

} // namespace pulpit::domain
