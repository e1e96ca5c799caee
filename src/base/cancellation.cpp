// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/cancellation.h"

#include <map>
#include <mutex>
#include <utility>
#include <vector>

namespace pulpit {

struct CancellationToken::State
{
    std::atomic<bool> canceled = false;
    std::mutex mutex; // guards callbacks and nextId
    std::map<int, std::function<void()>> callbacks;
    int nextId = 0;
};

CancellationToken::CancellationToken(std::shared_ptr<State> state)
    : m_state(std::move(state))
{
}

bool CancellationToken::isCanceled() const
{
    return m_state && m_state->canceled.load(std::memory_order_acquire);
}

std::shared_ptr<void> CancellationToken::onCanceled(std::function<void()> callback) const
{
    if (!m_state)
        return nullptr;
    std::unique_lock lock(m_state->mutex);
    if (m_state->canceled.load(std::memory_order_acquire)) {
        lock.unlock();
        callback();
        return nullptr;
    }
    const int id = ++m_state->nextId;
    m_state->callbacks.emplace(id, std::move(callback));
    lock.unlock();
    return std::shared_ptr<void>(m_state.get(), [state = m_state, id](void *) {
        const std::lock_guard lock(state->mutex);
        state->callbacks.erase(id);
    });
}

CancellationSource::CancellationSource()
    : m_state(std::make_shared<CancellationToken::State>())
{
}

CancellationToken CancellationSource::token() const
{
    return CancellationToken(m_state);
}

void CancellationSource::cancel()
{
    std::vector<std::function<void()>> callbacks;
    {
        const std::lock_guard lock(m_state->mutex);
        if (m_state->canceled.exchange(true, std::memory_order_acq_rel))
            return;
        for (auto &[id, callback] : m_state->callbacks)
            callbacks.push_back(std::move(callback));
        m_state->callbacks.clear();
    }
    for (const auto &callback : callbacks)
        callback();
}

} // namespace pulpit
