// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The stages of a group sync that come after its children: health, roll-up, comparison with the source.
#include "domain/healthrule.h"
#include "engine/sync/failures.h"
#include "engine/sync/groupsync.h"
#include "engine/sync/parallel.h"
#include "engine/verify/comparison.h"

namespace pulpit::engine {

namespace {
constexpr int kComparisonsAtATime = 4;
}

Async<void> GroupSync::calculateHealth()
{
    const int stage = m_context.stages().begin(QStringLiteral("calculate repo health"));
    const auto states = m_context.store().repositories().recentStates(m_request.server, domain::kHealthDepth);
    if (!states)
        co_return co_await failedStage(stage, states.error());
    QHash<RepositoryId, domain::Health> health;
    for (const ChildPlan &plan : m_plans)
        if (plan.repository.id.isValid())
            health.insert(plan.repository.id, domain::healthOf(states->value(plan.repository.id)));
    const auto saved = co_await answerOf(m_context.store().repositories().saveHealth(health, m_context.now()));
    if (!saved)
        co_return co_await failedStage(stage, saved.error());
    m_context.stages().finish(stage, QStringLiteral("%1/%1 complete").arg(health.size()));
    co_return {};
}

Async<void> GroupSync::rollUpHealth()
{
    const int stage = m_context.stages().begin(QStringLiteral("calculate pulp server repo health roll up"));
    const auto rows = m_context.store().repositories().repositories({m_request.server, {}, false, {}});
    if (!rows)
        co_return co_await failedStage(stage, rows.error());
    const auto saved = co_await answerOf(
        m_context.store().fleet().saveRollUp(m_request.server, domain::rollUp(*rows), m_context.now()));
    if (!saved)
        co_return co_await failedStage(stage, saved.error());
    m_context.stages().finish(stage, {});
    co_return {};
}

Async<void> GroupSync::verifyChanged()
{
    if (m_toVerify.isEmpty())
        co_return {};
    const int stage = m_context.stages().begin(QStringLiteral("compare with ") + m_request.source);
    const auto source = m_context.serverOf(m_request.source);
    if (!source)
        co_return co_await failedStage(stage, source.error());
    int done = 0;
    int same = 0;
    const std::function<QCoro::Task<>(int)> step = [&](int index) -> QCoro::Task<> {
        const ChildPlan &plan = m_plans[std::size_t(m_toVerify.at(index))];
        if (m_context.isCanceled())
            co_return;
        Comparison comparison;
        comparison.own = ownSide(m_run->server, plan.repository);
        comparison.sourceName = m_request.source;
        comparison.source.server = *source;
        comparison.source.distribution = m_run->registration.sourceDistributions.value(plan.repository.name);
        comparison.source.versionHref = m_run->registration.sourceVersions.value(plan.repository.name);
        comparison.debDistributions = m_run->registration.debDistributions.value(plan.repository.name);
        const auto result = co_await compare(comparison, plan.repository.type, m_context.now(), m_context.call());
        if (m_context.isCanceled())
            co_return;
        m_run->writes.add(m_context.store().repositories().saveVerification(plan.repository.id, result));
        same += result.agreement == domain::Agreement::Same ? 1 : 0;
        ++done;
        m_context.stages().setMessage(
            stage, QStringLiteral("%1/%2 compared, %3 the same").arg(done).arg(m_toVerify.size()).arg(same));
    };
    co_await forEachBounded(int(m_toVerify.size()), kComparisonsAtATime, step);
    if (m_context.isCanceled())
        co_return fail(ErrorCode::Canceled, QStringLiteral("the job was asked to end"));
    const auto written = co_await m_run->writes.drain();
    if (!written)
        co_return co_await failedStage(stage, written.error());
    m_context.stages().finish(stage, m_context.stages().at(stage).message);
    co_return {};
}

} // namespace pulpit::engine
