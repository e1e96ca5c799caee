// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// All operations of Pulpit: one include and one line for each family.
#include "engine/operations/operation.h"

namespace pulpit::engine {

void registerOperations([[maybe_unused]] OperationRegistry &operations)
{
    // In the order of the families' folders, e.g. addRemoval(operations);
}

} // namespace pulpit::engine
