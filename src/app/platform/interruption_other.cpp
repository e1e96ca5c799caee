// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/interruption.h"

namespace pulpit::app {

// Without POSIX signals the program ends through its window or its service manager.
struct Interruption::Private
{
};

Interruption::Interruption(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
}

Interruption::~Interruption() = default;

} // namespace pulpit::app
