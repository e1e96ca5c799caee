// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "engine/async/waiting.h"

#include <QFuture>
#include <QList>

#include <optional>

namespace pulpit::engine {

/// Writes that nobody waits for one by one, so that the store can group them, but that must not be lost silently.
/// Engine thread.
class WriteQueue
{
public:
    void add(QFuture<Result<>> written)
    {
        m_open.append(std::move(written));
        while (!m_open.isEmpty() && m_open.first().isFinished())
            note(m_open.takeFirst());
    }

    /// Waits for all writes so far. Gives the first failure since the beginning; a Conflict is none (the job was
    /// canceled or ended meanwhile).
    Async<void> drain()
    {
        while (!m_open.isEmpty()) {
            const QFuture<Result<>> next = m_open.takeFirst();
            const auto answer = co_await answerOf(next);
            if (!answer)
                keep(answer.error());
        }
        if (m_failure)
            co_return fail(*m_failure);
        co_return {};
    }

    [[nodiscard]] bool hasFailed() const { return m_failure.has_value(); }

private:
    void note(const QFuture<Result<>> &done)
    {
        if (done.resultCount() > 0 && !done.result())
            keep(done.result().error());
    }
    void keep(const Error &error)
    {
        if (!m_failure && error.code != ErrorCode::Conflict)
            m_failure = error;
    }

    QList<QFuture<Result<>>> m_open;
    std::optional<Error> m_failure;
};

} // namespace pulpit::engine
