// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pulpit {

/// Gives memory that is free inside the program back to the system, after something large was done: the allocator keeps
/// it otherwise, and the program stays as large as it ever was. Takes some milliseconds; any thread. Does nothing where
/// the system's allocator does it by itself.
void returnFreeMemory();

} // namespace pulpit
