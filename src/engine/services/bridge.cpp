// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/bridge.h"

#include "engine/async/waiting.h"

#include <QElapsedTimer>

namespace pulpit::engine {

Bridge::Bridge(QObject *loop)
    : m_loop(loop)
{
    m_pool.setMaxThreadCount(2);
}

Bridge::~Bridge()
{
    m_pool.waitForDone();
}

QCoro::Task<bool> Bridge::settle(std::chrono::milliseconds limit)
{
    QElapsedTimer timer;
    timer.start();
    while (m_active > 1 && timer.elapsed() < limit.count())
        co_await pause(std::chrono::milliseconds(5));
    co_return m_active <= 1;
}

} // namespace pulpit::engine
