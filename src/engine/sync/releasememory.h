// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pulpit::engine {

/// Gives memory that was freed back to the operating system where the C library would keep it: the lists of a large
/// server are needed for a moment only, and an engine runs for months. Does nothing on systems whose C library does
/// that by itself. Any thread; takes some milliseconds.
void releaseFreedMemory();

} // namespace pulpit::engine
