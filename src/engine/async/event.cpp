// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/async/event.h"

#include <QTimer>

#include <utility>
#include <vector>

namespace pulpit::engine {

struct Event::State
{
    bool isSet = false;
    std::vector<std::coroutine_handle<>> waiting;
    std::map<int, std::function<void()>> callbacks;
    int nextId = 0;
};

bool Event::Awaiter::await_ready() const noexcept
{
    return m_state->isSet;
}

void Event::Awaiter::await_suspend(std::coroutine_handle<> handle)
{
    m_state->waiting.push_back(handle);
}

Event::Event()
    : m_state(std::make_shared<State>())
{
}

bool Event::isSet() const
{
    return m_state->isSet;
}

void Event::set() const
{
    if (std::exchange(m_state->isSet, true))
        return;
    const std::shared_ptr<State> keep = m_state;
    for (const std::coroutine_handle<> handle : std::exchange(keep->waiting, {}))
        QTimer::singleShot(0, [handle] { handle.resume(); });
    const auto callbacks = std::exchange(keep->callbacks, {});
    for (const auto &[id, callback] : callbacks)
        callback();
}

std::shared_ptr<void> Event::onSet(std::function<void()> callback) const
{
    if (m_state->isSet) {
        callback();
        return nullptr;
    }
    const int id = ++m_state->nextId;
    m_state->callbacks.emplace(id, std::move(callback));
    return std::shared_ptr<void>(m_state.get(), [state = std::weak_ptr<State>(m_state), id](void *) {
        if (const auto alive = state.lock())
            alive->callbacks.erase(id);
    });
}

} // namespace pulpit::engine
