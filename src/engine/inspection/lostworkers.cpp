// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inspection/lostworkers.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

const QString kLostScope = u"lost-workers"_s;
constexpr qint64 kMostWorkers = 1000;

QDateTime heartbeatTime(const QJsonValue &value)
{
    QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return time.isValid() ? time.toUTC() : time;
}

QString heartbeatText(const QDateTime &when)
{
    return when.isValid() ? when.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QJsonArray heldJson(const QList<HeldTask> &held)
{
    QJsonArray array;
    for (const HeldTask &one : held)
        array.append(QJsonObject {{u"worker"_s, one.worker},
                                  {u"last_heartbeat"_s, heartbeatText(one.lastHeartbeat)},
                                  {u"task"_s, one.href},
                                  {u"name"_s, one.name},
                                  {u"state"_s, one.state},
                                  {u"started"_s, heartbeatText(one.started)}});
    return array;
}

QList<HeldTask> heldOf(const QJsonArray &array)
{
    QList<HeldTask> held;
    for (const QJsonValue &one : array)
        held.append({one["worker"_L1].toString(), heartbeatTime(one["last_heartbeat"_L1]), one["task"_L1].toString(),
                     one["name"_L1].toString(), one["state"_L1].toString(), heartbeatTime(one["started"_L1])});
    return held;
}

} // namespace

QCoro::Task<> lookAtWorkers(Environment &environment, QString server, CancellationToken cancellation)
{
    const auto connection = environment.serverOf(server);
    if (!connection)
        co_return;
    const std::shared_ptr<ports::PulpServer> pulp = *connection;
    const ports::CallContext context {{}, cancellation};
    ports::ListQuery query {
        u"workers"_s, {{u"missing"_s, u"true"_s}}, {u"pulp_href"_s, u"name"_s, u"last_heartbeat"_s, u"current_task"_s}};
    query.ordering = u"name"_s;
    const auto missing = co_await pulp->list(query, kMostWorkers, context);
    if (!missing)
        co_return;
    environment.samples().setMissingWorkers(server, int(missing->size()));
    QList<HeldTask> held;
    QStringList hrefs;
    for (const QJsonValue &worker : *missing) {
        const QString task = worker["current_task"_L1].toString();
        if (task.isEmpty())
            continue;
        hrefs.append(task);
        held.append({worker["name"_L1].toString(), heartbeatTime(worker["last_heartbeat"_L1]), task, {}, {}, {}});
    }
    if (!hrefs.isEmpty()) {
        const auto tasks = co_await pulp->tasks(hrefs, context);
        if (!tasks)
            co_return;
        QHash<QString, domain::PulpTask> byHref;
        for (const domain::PulpTask &task : *tasks)
            byHref.insert(task.href, task);
        held.removeIf([&byHref](const HeldTask &one) {
            return !byHref.contains(one.href) || domain::isFinal(byHref.value(one.href).state);
        });
        for (HeldTask &one : held) {
            const domain::PulpTask &task = byHref[one.href];
            one.name = task.name;
            one.state = domain::toString(task.state);
            one.started = task.started;
        }
    }
    const auto stored = environment.store().memory().recall(kLostScope);
    if (!stored || heldOf(stored->value(server).value("tasks"_L1).toArray()) == held)
        co_return;
    if (held.isEmpty())
        environment.store().memory().remember(kLostScope, {}, {server});
    else
        environment.store().memory().remember(kLostScope, {{server, {{u"tasks"_s, heldJson(held)}}}}, {});
}

Result<QHash<QString, QList<HeldTask>>> readHeldTasks(ports::Store &store)
{
    const auto stored = store.memory().recall(kLostScope);
    if (!stored)
        return fail(stored.error());
    QHash<QString, QList<HeldTask>> held;
    for (auto it = stored->cbegin(); it != stored->cend(); ++it)
        held.insert(it.key(), heldOf(it->value("tasks"_L1).toArray()));
    return held;
}

} // namespace pulpit::engine
