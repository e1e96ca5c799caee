// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <coroutine>
#include <functional>
#include <map>
#include <memory>

namespace pulpit::engine {

/// Something that happens once, for coroutines of one thread to wait for: `co_await event.wait()`.
/// Cheap to copy; copies are the same event. Waiters are resumed from the event loop, never inside set(), so that the
/// caller of set() need not fear what they do.
class Event
{
    struct State;

public:
    class Awaiter
    {
    public:
        explicit Awaiter(std::shared_ptr<State> state)
            : m_state(std::move(state))
        {
        }
        [[nodiscard]] bool await_ready() const noexcept;
        void await_suspend(std::coroutine_handle<> handle);
        void await_resume() const noexcept { }

    private:
        std::shared_ptr<State> m_state;
    };

    Event();
    [[nodiscard]] bool isSet() const;
    /// Idempotent. In the thread of the waiters.
    void set() const;
    [[nodiscard]] Awaiter wait() const { return Awaiter(m_state); }
    /// Calls \a callback once, inside set(), or at once if that has happened already. The call is wanted as long as the
    /// returned registration is kept.
    [[nodiscard]] std::shared_ptr<void> onSet(std::function<void()> callback) const;

private:
    std::shared_ptr<State> m_state;
};

} // namespace pulpit::engine
