// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/repositoryrows.h"

#include "engine/async/waiting.h"

namespace pulpit::engine {

QStringList serversOfChanges(const domain::Plan &plan)
{
    QStringList servers;
    for (const domain::PlannedChange &change : plan.changes)
        servers.append(change.server);
    servers.removeDuplicates();
    return servers;
}

Async<void> saveRepositoryRows(PlanReader *reader, QStringList servers)
{
    for (const QString &server : std::as_const(servers)) {
        const auto lists = co_await reader->lists(server);
        if (!lists)
            co_return fail(lists.error());
        const QDateTime now = reader->now();
        const auto written = co_await answerOf(
            reader->store().repositories().reconcile(server, repositoryRows(server, **lists, now), now));
        if (!written)
            co_return fail(written.error());
    }
    co_return {};
}

} // namespace pulpit::engine
