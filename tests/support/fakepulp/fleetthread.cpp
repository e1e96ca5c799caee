// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fleetthread.h"

namespace pulpit::fakepulp {

FleetThread::FleetThread()
{
    m_thread.setObjectName(QStringLiteral("fakepulp"));
    m_context.moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        &m_context, [this] { m_fleet = std::make_unique<Fleet>(); }, Qt::BlockingQueuedConnection);
}

FleetThread::~FleetThread()
{
    QMetaObject::invokeMethod(
        &m_context, [this] { m_fleet.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void FleetThread::run(const std::function<void(Fleet &)> &work)
{
    QMetaObject::invokeMethod(
        &m_context, [this, &work] { work(*m_fleet); }, Qt::BlockingQueuedConnection);
}

} // namespace pulpit::fakepulp
