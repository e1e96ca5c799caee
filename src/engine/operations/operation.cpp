// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/operation.h"

using namespace Qt::StringLiterals;

namespace pulpit::engine {

PlanReader::PlanReader(Environment &environment, ports::CallContext call, std::function<void(QString)> onProgress)
    : m_environment(environment)
    , m_configuration(environment.configuration())
    , m_call(std::move(call))
    , m_onProgress(std::move(onProgress))
{
}

Async<const ServerLists *> PlanReader::lists(QString server)
{
    const auto [entry, isFirst] = m_readings.try_emplace(server);
    Reading &reading = entry->second;
    if (isFirst) {
        report(u"reads %1"_s.arg(server));
        const auto connection = serverOf(server);
        if (connection)
            reading.lists = co_await readLists(*connection, m_call);
        else
            reading.lists = fail(connection.error());
        reading.ended.set();
    } else {
        co_await reading.ended.wait();
    }
    if (!reading.lists) {
        Error error = reading.lists.error();
        if (error.where.isEmpty())
            error.where = server;
        co_return fail(error);
    }
    co_return &*reading.lists;
}

Async<domain::Proof> Operation::prove(PlanReader &reader, const domain::Plan &plan) const
{
    PlanReader *const again = &reader;
    QStringList servers;
    for (const domain::PlannedChange &change : plan.changes)
        servers.append(change.server);
    servers.removeDuplicates();
    const auto left = co_await this->plan(*again, plan.request);
    if (!left)
        co_return fail(left.error());
    domain::Proof proof;
    for (const domain::PlannedChange &change : left->changes) {
        servers.removeOne(change.server);
        proof.lines.append({change.server, change.name, false,
                            u"still to be changed: %1 %2"_s.arg(domain::toString(change.kind), change.object)});
    }
    for (const QString &server : std::as_const(servers))
        proof.lines.append({server, {}, true, u"planned again: nothing is left to be changed"_s});
    co_return proof;
}

Async<void> Operation::mayGoOn(PlanReader &, const domain::Plan &, int) const
{
    co_return {};
}

Async<void> Operation::concludePart(PlanReader &, const domain::Plan &) const
{
    co_return {};
}

Async<void> Operation::prepare(PlanReader &, const domain::Plan &) const
{
    co_return {};
}

Async<void> Operation::conclude(PlanReader &, const domain::Plan &) const
{
    co_return {};
}

void OperationRegistry::add(std::unique_ptr<Operation> operation)
{
    const QString name = operation->name();
    m_operations.insert_or_assign(name, std::move(operation));
}

const Operation *OperationRegistry::find(const QString &name) const
{
    const auto found = m_operations.find(name);
    return found == m_operations.end() ? nullptr : found->second.get();
}

QStringList OperationRegistry::names() const
{
    QStringList names;
    for (const auto &[name, operation] : m_operations)
        names.append(name);
    return names;
}

void addOperations(JobRegistry &registry, OperationRegistry operations)
{
    const auto shared = std::make_shared<const OperationRegistry>(std::move(operations));
    registry.operations = shared;
    const QStringList names = shared->names();
    for (const QString &name : names)
        registry.jobs.insert(shared->find(name)->jobKind(),
                             [shared](JobContext &context) { return runOperation(&context, shared); });
}

} // namespace pulpit::engine
