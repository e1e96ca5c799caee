// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace pulpit::test {

/// What the test program does as one of several processes on the same database: `claim URL ENGINE` prints the ids of
/// the jobs that it got, `write URL` writes until it is killed and prints the id of each job that was promised to be
/// stored. Gives the exit code.
int runChild(const QStringList &arguments);

} // namespace pulpit::test
