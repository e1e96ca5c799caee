// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sync/registrar.h"

#include "engine/sync/failures.h"
#include "engine/sync/parallel.h"

namespace pulpit::engine {

namespace {
/// More only queue up at the server: its API runs a handful of processes.
constexpr int kChangesAtATime = 4;
} // namespace

Registrar::Registrar(JobContext &context, std::shared_ptr<ports::PulpServer> target, ServerLists lists,
                     QString debSigningService, Registration *registration)
    : m_context(context)
    , m_target(std::move(target))
    , m_lists(std::move(lists))
    , m_index(m_lists)
    , m_debSigningService(std::move(debSigningService))
    , m_registration(registration)
{
}

Async<void> Registrar::run(QList<WantedRepository> wanted, std::function<void(int, int)> onProgress)
{
    QList<WantedRepository> open;
    for (const WantedRepository &one : std::as_const(wanted))
        if (!one.problem.isSet() && !changeFor(one, m_index, m_context.fleet().settings, m_debSigningService).isEmpty())
            open.append(one);
    int done = 0;
    const std::function<QCoro::Task<>(int)> step = [&](int index) -> QCoro::Task<> {
        co_await registerOne(open.at(index));
        onProgress(++done, int(open.size()));
    };
    co_await forEachBounded(int(open.size()), kChangesAtATime, step);
    if (m_fatal)
        co_return fail(*m_fatal);
    co_return co_await waitForTasks();
}

QCoro::Task<> Registrar::registerOne(WantedRepository wanted)
{
    if (m_fatal)
        co_return;
    if (m_context.isCanceled()) {
        m_fatal = fail(ErrorCode::Canceled, QStringLiteral("canceled while registering repositories")).value();
        co_return;
    }
    const domain::EngineSettings &settings = m_context.fleet().settings;
    auto applied = co_await apply(changeFor(wanted, m_index, settings, m_debSigningService));
    if (!applied && isAlreadyThere(applied.error())) {
        // A run that was killed, or another operator, made it meanwhile: look again and change only what differs.
        auto lists = co_await readAgain();
        if (!lists) {
            applied = fail(lists.error());
        } else {
            const ListIndex fresh(*lists);
            applied = co_await apply(changeFor(wanted, fresh, settings, m_debSigningService));
        }
    }
    if (applied)
        co_return;
    if (concernsServer(applied.error()))
        m_fatal = applied.error();
    m_registration->failed.insert(wanted.name,
                                  failureOf(applied.error(), QStringLiteral("the repository could not be registered")));
}

Async<void> Registrar::apply(RegistrationChange change)
{
    auto remote
        = co_await ensure(change.name, change.remoteHref, change.traits->remoteCollection(), change.remoteFields);
    if (!remote)
        co_return fail(remote.error());
    if (change.attachesRemote)
        change.repositoryFields.insert(QStringLiteral("remote"), *remote);
    auto repository = co_await ensure(change.name, change.repositoryHref, change.traits->repositoryCollection(),
                                      change.repositoryFields);
    if (!repository)
        co_return fail(repository.error());
    if (change.pointsAtRepository)
        change.distributionFields.insert(QStringLiteral("repository"), *repository);
    auto distribution = co_await ensure(change.name, change.distributionHref, change.traits->distributionCollection(),
                                        change.distributionFields);
    if (!distribution)
        co_return fail(distribution.error());
    co_return {};
}

/// Creates (\a href empty) or changes an object where \a fields has anything, and gives its href; empty while a task
/// still makes it.
Async<QString> Registrar::ensure(QString name, QString href, QString collection, QJsonObject fields)
{
    if (fields.isEmpty())
        co_return href;
    m_registration->changedTarget = true;
    const bool creates = href.isEmpty();
    Result<ports::Accepted> accepted = ports::Accepted();
    if (creates)
        accepted = co_await m_target->create(collection, fields, m_context.call());
    else
        accepted = co_await m_target->update(href, fields, m_context.call());
    if (!accepted)
        co_return fail(accepted.error());
    ++(creates ? m_registration->created : m_registration->updated);
    if (!accepted->taskHref.isEmpty())
        m_pending.append({name, accepted->taskHref});
    co_return creates ? accepted->object.value(QLatin1String("pulp_href")).toString() : href;
}

Async<ServerLists> Registrar::readAgain()
{
    // What an earlier run of this job started may still be under way; its objects are not in the lists before it ends.
    auto tasks = co_await m_target->tasksOf(m_context.job().correlationId, m_context.call());
    if (!tasks)
        co_return fail(tasks.error());
    for (const domain::PulpTask &task : std::as_const(*tasks))
        if (!domain::isFinal(task.state)) {
            auto ended = co_await m_context.tasks().finished(m_target, task.href, 0, {}, m_context.cancellation());
            if (!ended && concernsServer(ended.error()))
                co_return fail(ended.error());
        }
    co_return co_await readLists(m_target, m_context.call());
}

Async<void> Registrar::waitForTasks()
{
    std::vector<Async<domain::PulpTask>> waits;
    for (const PendingTask &pending : std::as_const(m_pending))
        waits.push_back(m_context.tasks().finished(m_target, pending.href, 0, {}, m_context.cancellation()));
    for (std::size_t i = 0; i < waits.size(); ++i) {
        const auto task = co_await waits[i];
        const QString name = m_pending.at(qsizetype(i)).repository;
        if (!task) {
            if (concernsServer(task.error()))
                m_fatal = task.error();
            m_registration->failed.insert(name, failureOf(task.error()));
        } else if (task->state != domain::PulpTaskState::Completed) {
            m_registration->failed.insert(name,
                                          failureOf(*task, QStringLiteral("the repository could not be registered")));
        }
    }
    if (m_fatal)
        co_return fail(*m_fatal);
    co_return {};
}

} // namespace pulpit::engine
