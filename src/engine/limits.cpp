// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/limits.h"

#include "engine/async/waiting.h"

#include <QMap>

namespace pulpit::engine {

/// One counted entrance. Holders are counted by name: further places of a holder that is inside already cost nothing.
struct Limits::Gate
{
    struct Waiter
    {
        QString holder;
        Event admitted;
        bool isAdmitted = false;
    };

    int limit = 0; // 0: open
    QMap<QString, int> inside;
    std::list<std::shared_ptr<Waiter>> queue;

    [[nodiscard]] bool admits(const QString &holder) const
    {
        return limit <= 0 || inside.contains(holder) || inside.size() < limit;
    }

    void admitWaiting()
    {
        // In the order of asking; only holders that are inside already may overtake.
        bool isFull = false;
        for (auto it = queue.begin(); it != queue.end();) {
            Waiter &waiter = **it;
            const bool mayEnter = isFull ? inside.contains(waiter.holder) : admits(waiter.holder);
            if (!mayEnter) {
                isFull = true;
                ++it;
                continue;
            }
            ++inside[waiter.holder];
            waiter.isAdmitted = true;
            waiter.admitted.set();
            it = queue.erase(it);
        }
    }

    void leave(const QString &holder)
    {
        if (--inside[holder] <= 0)
            inside.remove(holder);
        admitWaiting();
    }
};

Limits::Limits() = default;
Limits::~Limits() = default;

void Limits::configure(const domain::FleetConfiguration &fleet)
{
    for (const domain::Server &server : fleet.servers) {
        const auto set = [](Gate &gate, int limit) {
            gate.limit = limit;
            gate.admitWaiting();
        };
        set(*gate(m_syncs, server.name), server.maxConcurrentSyncs);
        set(*gate(m_sources, server.name), server.maxConcurrentSecondaries);
    }
}

Async<Slot> Limits::sync(QString server, CancellationToken cancellation)
{
    // Each sync counts by itself, so each gets a name of its own.
    static quint64 number = 0;
    return enter(gate(m_syncs, server), QString::number(++number), std::move(cancellation));
}

Async<Slot> Limits::source(QString source, QString secondary, CancellationToken cancellation)
{
    return enter(gate(m_sources, source), std::move(secondary), std::move(cancellation));
}

int Limits::waiting() const
{
    qsizetype count = 0;
    for (const auto &gates : {m_syncs, m_sources})
        for (const auto &gate : gates)
            count += static_cast<qsizetype>(gate->queue.size());
    return static_cast<int>(count);
}

Async<Slot> Limits::enter(std::shared_ptr<Gate> gate, QString holder, CancellationToken cancellation)
{
    if (cancellation.isCanceled())
        co_return pulpit::fail(ErrorCode::Canceled, QStringLiteral("canceled while waiting for a free place"));
    const auto waiter = std::make_shared<Gate::Waiter>();
    waiter->holder = holder;
    gate->queue.push_back(waiter);
    gate->admitWaiting();
    if (!waiter->isAdmitted) {
        co_await waitFor(waiter->admitted, std::chrono::milliseconds(0), cancellation);
        if (!waiter->isAdmitted) {
            gate->queue.remove(waiter);
            gate->admitWaiting();
            co_return pulpit::fail(ErrorCode::Canceled, QStringLiteral("canceled while waiting for a free place"));
        }
    }
    co_return Slot(gate.get(), [gate, holder](void *) { gate->leave(holder); });
}

std::shared_ptr<Limits::Gate> Limits::gate(QHash<QString, std::shared_ptr<Gate>> &gates, const QString &name)
{
    std::shared_ptr<Gate> &gate = gates[name];
    if (!gate)
        gate = std::make_shared<Gate>();
    return gate;
}

} // namespace pulpit::engine
