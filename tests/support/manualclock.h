// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <atomic>

namespace pulpit::test {

/// A clock that a test moves. Thread-safe.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(const QDateTime &start)
        : m_now(start.toMSecsSinceEpoch())
    {
    }
    [[nodiscard]] QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_now, Qt::UTC); }
    void set(const QDateTime &time) { m_now = time.toMSecsSinceEpoch(); }
    void advance(std::chrono::milliseconds by) { m_now += by.count(); }

private:
    std::atomic<qint64> m_now;
};

/// The system's time, moved by an offset that a test changes: time goes on by itself as well. Thread-safe.
class ShiftedClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc().addMSecs(m_offset); }
    void set(const QDateTime &time) { m_offset = QDateTime::currentDateTimeUtc().msecsTo(time); }
    void advance(std::chrono::milliseconds by) { m_offset += by.count(); }

private:
    std::atomic<qint64> m_offset = 0;
};

} // namespace pulpit::test
