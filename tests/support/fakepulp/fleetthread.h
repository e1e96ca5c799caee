// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fleet.h"

#include <QThread>

#include <functional>

namespace pulpit::fakepulp {

/// A fleet on a thread of its own, for tests whose own thread blocks or drives the code under test.
class FleetThread
{
public:
    FleetThread();
    ~FleetThread();
    Q_DISABLE_COPY_MOVE(FleetThread)

    /// Runs \a work on the fleet's thread and waits for it. Must not be called from that thread.
    void run(const std::function<void(Fleet &)> &work);

    /// run() with a result.
    template <typename Work>
    auto get(Work work)
    {
        std::invoke_result_t<Work, Fleet &> result {};
        run([&](Fleet &fleet) { result = work(fleet); });
        return result;
    }

private:
    QThread m_thread;
    std::unique_ptr<Fleet> m_fleet; // lives and dies on m_thread
    QObject m_context;
};

} // namespace pulpit::fakepulp
