// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/storageuse.h"

#include <algorithm>

namespace pulpit::domain {

std::optional<StorageUse> storageUse(const PulpStatus &status)
{
    if (!status.storageTotal || !status.storageUsed || *status.storageTotal <= 0 || *status.storageUsed < 0
        || *status.storageUsed > *status.storageTotal)
        return {};
    const qint64 rest = *status.storageTotal - *status.storageUsed;
    StorageUse use;
    use.used = *status.storageUsed;
    use.free = std::clamp<qint64>(status.storageFree.value_or(rest), 0, rest);
    use.outOfUse = rest - use.free;
    if (use.size() == 0)
        return {};
    return use;
}

} // namespace pulpit::domain
