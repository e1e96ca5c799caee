// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pulpit::engine {

class OperationRegistry;

/// Adds "release prepare", "release switch" and "release back".
void addReleases(OperationRegistry &operations);

} // namespace pulpit::engine
