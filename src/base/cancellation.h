// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <memory>

namespace pulpit {

class CancellationSource;

/// The receiving end of a request to stop: copied into whatever can be stopped. Thread-safe, cheap to copy.
/// A default-constructed token is never canceled.
class CancellationToken
{
public:
    CancellationToken() = default;
    [[nodiscard]] bool isCanceled() const;
    /// Whether both are of the same source.
    friend bool operator==(const CancellationToken &a, const CancellationToken &b) { return a.m_state == b.m_state; }
    /// Calls \a callback once, in the thread that cancels, or at once if that has happened already.
    /// Returns a registration that must be kept as long as the call is wanted; null for a token that never cancels.
    [[nodiscard]] std::shared_ptr<void> onCanceled(std::function<void()> callback) const;

private:
    friend class CancellationSource;
    struct State;
    explicit CancellationToken(std::shared_ptr<State> state);
    std::shared_ptr<State> m_state;
};

/// The asking end. cancel() is idempotent and may be called from any thread.
class CancellationSource
{
public:
    CancellationSource();
    [[nodiscard]] CancellationToken token() const;
    void cancel();

private:
    std::shared_ptr<CancellationToken::State> m_state;
};

} // namespace pulpit
