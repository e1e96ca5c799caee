// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/cron.h"

#include <QDateTime>
#include <QHash>
#include <QTimeZone>

namespace pulpit::engine {

/// Computes next runs; keeps the parsed expressions. Pure but for the jitter's randomness; one thread.
class NextRun
{
public:
    explicit NextRun(QTimeZone zone)
        : m_zone(std::move(zone))
    {
    }
    /// The first run of \a cron strictly after \a after in UTC, put off by a random time of at most \a jitterSeconds
    /// and at most half the way to the run after it. Invalid where there is none or the expression is empty or wrong.
    [[nodiscard]] QDateTime after(const QString &cron, const QDateTime &after, int jitterSeconds);
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }
    /// The next \a count runs, without jitter. Fails with InvalidInput.
    [[nodiscard]] Result<QList<QDateTime>> list(const QString &cron, QDateTime after, int count);

private:
    const Result<domain::CronExpression> &expression(const QString &cron);

    QTimeZone m_zone;
    QHash<QString, Result<domain::CronExpression>> m_expressions;
};

} // namespace pulpit::engine
