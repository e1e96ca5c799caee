// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pulpit::engine {

class OperationRegistry;

/// Adds "snapshot create", "snapshot switch", "snapshot back" and "snapshot expire".
void addSnapshots(OperationRegistry &operations);

} // namespace pulpit::engine
