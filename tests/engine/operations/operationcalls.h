// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sync/syncfleet.h"

#include <QJsonObject>
#include <QTest>

/// Operations of a whole fleet in one process: planned, applied, proved. For tests.
namespace pulpit::test {

/// The answer of a future; the test's event loop runs meanwhile.
template <typename T>
[[nodiscard]] Result<T> answered(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60000) || future.resultCount() == 0)
        qFatal("no answer within a minute");
    return future.result();
}

[[nodiscard]] inline Result<domain::Plan> planned(SyncFleet &fleet, const QString &operation,
                                                  const QJsonObject &request)
{
    return answered(fleet.engine().operations().plan(operation, request, {}, {}));
}

/// An applied plan: its job as it ended, and its proof.
struct Ended
{
    domain::Job job;
    std::optional<domain::Proof> proof;

    [[nodiscard]] bool isProved() const
    {
        return job.state == domain::JobState::Completed && proof && !proof->lines.isEmpty() && proof->holds();
    }
    [[nodiscard]] QString text() const
    {
        QStringList lines {domain::toString(job.state), job.summary, job.failure.message, job.failure.pulpText};
        if (proof)
            for (const domain::Proof::Line &line : proof->lines)
                lines.append(QStringLiteral("%1: %2 %3: %4")
                                 .arg(line.holds ? QStringLiteral("holds") : QStringLiteral("does NOT hold"),
                                      line.server, line.name, line.evidence));
        return lines.join(QLatin1Char('\n'));
    }
};

[[nodiscard]] inline Ended applied(SyncFleet &fleet, const domain::Plan &plan)
{
    Ended ended;
    const auto id = answered(fleet.engine().operations().apply(plan, QStringLiteral("test")));
    if (!id)
        return ended;
    ended.job = fleet.finished(*id, 60000);
    const auto told = answered(fleet.engine().operations().applied(*id));
    if (told)
        ended.proof = told->proof;
    return ended;
}

/// Plans and applies; a job without state where planning failed.
[[nodiscard]] inline Ended done(SyncFleet &fleet, const QString &operation, const QJsonObject &request)
{
    const auto plan = planned(fleet, operation, request);
    if (!plan) {
        qInfo("%s", qPrintable(plan.error().oneLine()));
        return {};
    }
    return applied(fleet, *plan);
}

/// "remove repository ext-a" of each change, sorted.
[[nodiscard]] inline QStringList changesOf(const domain::Plan &plan)
{
    QStringList lines;
    for (const domain::PlannedChange &change : plan.changes)
        lines.append(domain::toString(change.kind) + QLatin1Char(' ') + change.object + QLatin1Char(' ') + change.name);
    lines.sort();
    return lines;
}

[[nodiscard]] inline bool remarks(const domain::Plan &plan, const QString &part)
{
    for (const domain::PlanRemark &remark : plan.remarks)
        if (remark.text.contains(part))
            return true;
    return false;
}

} // namespace pulpit::test
