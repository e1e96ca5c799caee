// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/async/waiting.h"

#include <QAbstractEventDispatcher>
#include <QMetaObject>
#include <QTimer>

namespace pulpit::engine {

QCoro::Task<bool> waitFor(Event event, std::chrono::milliseconds limit, CancellationToken cancellation)
{
    if (event.isSet())
        co_return true;
    if (cancellation.isCanceled())
        co_return false;
    const Event over;
    const auto end = [over] { over.set(); };
    const std::shared_ptr<void> happened = event.onSet(end);
    QTimer timer;
    timer.setSingleShot(true);
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, &timer, end);
    if (limit.count() > 0)
        timer.start(limit);
    // The dispatcher lives as long as this thread's loop; an object of this frame might go while another thread posts
    // to it.
    QObject *const loop = QAbstractEventDispatcher::instance();
    const std::shared_ptr<void> canceled
        = cancellation.onCanceled([loop, end] { QMetaObject::invokeMethod(loop, end, Qt::QueuedConnection); });
    co_await over.wait();
    co_return event.isSet();
}

QCoro::Task<bool> pause(std::chrono::milliseconds time, CancellationToken cancellation)
{
    if (cancellation.isCanceled())
        co_return false;
    const Event never;
    co_await waitFor(never, std::max(time, std::chrono::milliseconds(1)), cancellation);
    co_return !cancellation.isCanceled();
}

} // namespace pulpit::engine
