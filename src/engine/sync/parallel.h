// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoro/QCoroTask>

#include <functional>
#include <memory>
#include <vector>

namespace pulpit::engine {

namespace detail {
inline QCoro::Task<> takeSteps(std::shared_ptr<int> next, int count, std::function<QCoro::Task<>(int)> step)
{
    while (*next < count) {
        const int index = (*next)++;
        co_await step(index);
    }
}
} // namespace detail

/// Runs \a step for 0 … \a count - 1, at most \a atATime at once, in this order of starting. Ends when all have ended.
/// What \a step refers to must outlive that. In the calling thread.
inline QCoro::Task<> forEachBounded(int count, int atATime, std::function<QCoro::Task<>(int)> step)
{
    const auto next = std::make_shared<int>(0);
    std::vector<QCoro::Task<>> workers;
    const int atOnce = std::max(0, std::min(count, atATime));
    workers.reserve(static_cast<std::size_t>(atOnce));
    for (int i = 0; i < atOnce; ++i)
        workers.push_back(detail::takeSteps(next, count, step));
    for (QCoro::Task<> &worker : workers)
        co_await worker;
}

} // namespace pulpit::engine
