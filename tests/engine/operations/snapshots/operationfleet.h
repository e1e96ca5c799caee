// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sync/syncfleet.h"

#include <QTest>

namespace pulpit::test {

/// The answer of a future; the test's event loop runs meanwhile.
template <typename T>
[[nodiscard]] Result<T> answerTo(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60000) || future.resultCount() == 0)
        qFatal("no answer within a minute");
    return future.result();
}

[[nodiscard]] inline Result<domain::Plan> planOf(SyncFleet &fleet, const QString &operation, const QJsonObject &request)
{
    return answerTo(fleet.engine().operations().plan(operation, request, {}, {}));
}

/// Applies a plan and waits for the end of its job.
[[nodiscard]] inline domain::Job applied(SyncFleet &fleet, const domain::Plan &plan)
{
    const auto id = answerTo(fleet.engine().operations().apply(plan, QStringLiteral("test")));
    return id ? fleet.finished(*id, 60000) : domain::Job();
}

/// Plans and applies; a job without id where planning failed.
[[nodiscard]] inline domain::Job done(SyncFleet &fleet, const QString &operation, const QJsonObject &request)
{
    const auto plan = planOf(fleet, operation, request);
    if (!plan) {
        qInfo("%s", qPrintable(plan.error().oneLine()));
        return {};
    }
    return applied(fleet, *plan);
}

[[nodiscard]] inline QString textOf(const domain::Job &job)
{
    return job.summary + QLatin1String(" | ") + job.failure.message + QLatin1String(" | ") + job.failure.pulpText;
}

} // namespace pulpit::test
