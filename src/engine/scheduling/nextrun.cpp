// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scheduling/nextrun.h"

#include <QRandomGenerator>

#include <algorithm>

namespace pulpit::engine {

QDateTime NextRun::after(const QString &cron, const QDateTime &after, int jitterSeconds)
{
    if (cron.isEmpty())
        return {};
    const Result<domain::CronExpression> &parsed = expression(cron);
    if (!parsed)
        return {};
    const std::optional<QDateTime> next = parsed->next(after, m_zone);
    if (!next)
        return {};
    qint64 jitter = static_cast<qint64>(jitterSeconds) * 1000;
    if (jitter <= 0)
        return *next;
    if (const std::optional<QDateTime> following = parsed->next(*next, m_zone))
        jitter = std::min(jitter, next->msecsTo(*following) / 2);
    return next->addMSecs(QRandomGenerator::global()->bounded(jitter + 1));
}

Result<QList<QDateTime>> NextRun::list(const QString &cron, QDateTime after, int count)
{
    QList<QDateTime> runs;
    if (cron.isEmpty())
        return runs;
    const Result<domain::CronExpression> &parsed = expression(cron);
    if (!parsed)
        return fail(parsed.error());
    for (int i = 0; i < count; ++i) {
        const std::optional<QDateTime> next = parsed->next(after, m_zone);
        if (!next)
            break;
        runs.append(*next);
        after = *next;
    }
    return runs;
}

const Result<domain::CronExpression> &NextRun::expression(const QString &cron)
{
    auto known = m_expressions.find(cron);
    if (known == m_expressions.end()) {
        constexpr qsizetype kRemembered = 10'000;
        if (m_expressions.size() >= kRemembered)
            m_expressions.clear();
        known = m_expressions.insert(cron, domain::CronExpression::parse(cron));
    }
    return *known;
}

} // namespace pulpit::engine
