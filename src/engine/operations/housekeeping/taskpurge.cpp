// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/housekeeping/housekeeping.h"
#include "engine/operations/requestedservers.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr qint64 kStandardDays = 30; // as Pulp's own

/// The request with everything that has a standard value said, and times absolute: planned again it means the same.
Result<QJsonObject> normalized(QJsonObject request, const QDateTime &now)
{
    QStringList states = textsOf(request.value("states"_L1));
    if (states.isEmpty())
        states = {u"completed"_s};
    for (const QString &state : std::as_const(states))
        if (!domain::isFinal(domain::pulpTaskState(state)))
            return fail(ErrorCode::InvalidInput, u"only finished tasks can be purged"_s, state.left(100),
                        u"States: completed, failed, canceled, skipped."_s);
    QDateTime before = QDateTime::fromString(request.value("finished_before"_L1).toString(), Qt::ISODate);
    if (request.contains("finished_before"_L1) && !before.isValid())
        return fail(ErrorCode::InvalidInput, u"this is no time"_s,
                    request.value("finished_before"_L1).toString().left(100), u"Write 2026-11-20T03:00:00Z."_s);
    const qint64 days = request.value("older_than_days"_L1).toInteger(kStandardDays);
    if (days < 0)
        return fail(ErrorCode::InvalidInput, u"the age of tasks is a number of days, 0 or more"_s);
    if (!before.isValid())
        before = now.addDays(-days);
    request.remove("older_than_days"_L1);
    request.insert("finished_before"_L1, before.toUTC().toString(Qt::ISODate));
    request.insert("states"_L1, QJsonArray::fromStringList(states));
    return request;
}

} // namespace

Async<domain::Plan> TaskPurge::plan(PlanReader &reader, QJsonObject request) const
{
    PlanReader *const world = &reader;
    const auto wanted = normalized(request, world->now());
    if (!wanted)
        co_return fail(wanted.error());
    const auto servers = requestedServers(world->fleet(), *wanted);
    if (!servers)
        co_return fail(servers.error());
    const QString before = wanted->value("finished_before"_L1).toString();
    domain::Plan plan = beginPlan(*this, *wanted, world->now());
    plan.title = u"Purge records of tasks that ended before "_s + before;
    plan.isDestructive = true;
    for (const QString &name : *servers) {
        const auto server = world->serverOf(name);
        if (!server)
            co_return fail(server.error());
        ports::ListQuery query;
        query.collection = u"tasks"_s;
        query.filters.insert(u"state__in"_s, textsOf(wanted->value("states"_L1)).join(u','));
        query.filters.insert(u"finished_at__lt"_s, before);
        query.fields = {u"pulp_href"_s};
        const auto tasks = co_await (*server)->count(query, world->call());
        if (!tasks)
            co_return fail(tasks.error());
        if (*tasks == 0)
            continue;
        domain::PlannedChange change;
        change.id = name + u"/tasks"_s;
        change.server = name;
        change.object = u"tasks"_s;
        change.name = u"tasks"_s;
        change.collection = u"tasks/purge"_s;
        change.fields.insert(u"finished_before"_s, before);
        change.fields.insert(u"states"_s, wanted->value("states"_L1));
        change.note = u"%1 tasks"_s.arg(*tasks);
        plan.changes.append(change);
    }
    co_return plan;
}

} // namespace pulpit::engine
