// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/console.h"

namespace pulpit::app {

bool isErrorOutputInteractive()
{
    return false;
}

int terminalWidth()
{
    return 80;
}

bool isInputInteractive()
{
    return false; // then --yes is asked for
}

bool isInputReady()
{
    return true;
}

QString accountName()
{
    return QStringLiteral("unknown");
}

void protectMemory() { }

} // namespace pulpit::app
