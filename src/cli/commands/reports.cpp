// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/common.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace pulpit::cli {
QList<Command> reportCommands()
{
    return {};
}
} // namespace pulpit::cli
