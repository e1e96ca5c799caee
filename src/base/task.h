// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QCoro/QCoroTask>

namespace pulpit {

/// A coroutine that gives a Result. Runs in the thread that starts it; is awaited in that same thread.
template <typename T = void>
using Async = QCoro::Task<Result<T>>;

} // namespace pulpit
