// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timestamp.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <map>
#include <vector>

namespace pulpit::fakepulp {

/// The time of a fleet of fake servers and the list of what is due when.
///
/// * Real: wall clock. * Scaled: runs \a factor times faster than the wall clock.
/// * Manual: stands still until advance(); tests decide when tasks end.
///
/// Thread: the one that made it. Handlers run from its event loop, or inside advance().
class Clock : public QObject
{
    Q_OBJECT

public:
    enum class Mode { Real, Scaled, Manual };

    explicit Clock(QObject *parent = nullptr);

    [[nodiscard]] Mode mode() const { return m_mode; }
    [[nodiscard]] Micros now() const;

    void useRealTime();
    /// \a factor > 0; 10 lets a task of one second end after 100 ms.
    void useScaledTime(double factor);
    /// Stands still at the present time until advance().
    void useManualTime();
    /// Manual mode only: moves on by \a step, handling what falls due in order, each at its own time.
    void advance(std::chrono::microseconds step);

    /// Calls \a handler once at \a due (at once from the event loop if it is past). The result cancels it.
    quint64 callAt(Micros due, std::function<void()> handler);
    void cancel(quint64 ticket);

private:
    void runDue();
    void rearm();
    void setAnchor();

    struct Entry
    {
        quint64 ticket = 0;
        std::function<void()> handler;
    };

    Mode m_mode = Mode::Real;
    double m_factor = 1.0;
    Micros m_anchor = 0;
    QElapsedTimer m_sinceAnchor;
    QTimer m_timer;
    quint64 m_nextTicket = 1;
    std::multimap<Micros, Entry> m_due;
    std::map<quint64, Micros> m_tickets;
};

} // namespace pulpit::fakepulp
