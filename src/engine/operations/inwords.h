// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pulpit::engine {

/// "1 repository", "3 repositories", for the titles of plans.
[[nodiscard]] inline QString repositoriesInWords(qsizetype count)
{
    return count == 1 ? QStringLiteral("1 repository") : QStringLiteral("%1 repositories").arg(count);
}

} // namespace pulpit::engine
