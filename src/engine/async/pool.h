// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace pulpit::engine {

/// Runs \a work in a thread of \a pool. The work gets values only: it must not touch what belongs to another thread.
/// Start first, then `co_await answerOf(future)`: GCC 12 destroys a lambda inside a co_await expression twice.
template <typename T>
[[nodiscard]] QFuture<Result<T>> startInPool(QThreadPool &pool, std::function<Result<T>()> work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QFuture<Result<T>> future = promise->future();
    pool.start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

} // namespace pulpit::engine
