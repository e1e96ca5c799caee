// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/operations/snapshots/pointing.h"

#include <QDateTime>

namespace pulpit::engine {

/// One step: a distribution was made to point elsewhere.
struct PointingStep
{
    PointedAt from;
    QString fromVersion; ///< the version that it served, where it was pinned
    PointedAt to;
    QString label; ///< the snapshot's prefix, or what the release was called
    QDateTime when;

    bool operator==(const PointingStep &) const = default;
};

/// What distributions pointed at before, per distribution, the newest step last; the last 20 steps are kept. Remembered
/// in the scope FAMILY/SERVER of the memory: "switched/pulp-1", "released/pulp-1". A value.
class PointingHistory
{
public:
    [[nodiscard]] static Result<PointingHistory> read(ports::Store &store, const QString &family,
                                                      const QString &server);
    [[nodiscard]] QStringList distributions() const;
    /// nullptr: nothing is remembered of it.
    [[nodiscard]] const PointingStep *last(const QString &distribution) const;
    [[nodiscard]] QList<PointingStep> steps(const QString &distribution) const { return m_steps.value(distribution); }
    /// Adding the same step again changes nothing, so that concluding twice does no harm.
    void add(const QString &distribution, const PointingStep &step);
    void removeLast(const QString &distribution);
    /// Writes what has changed since read().
    [[nodiscard]] Async<void> write(ports::Store &store) const;

private:
    QString m_scope;
    QHash<QString, QList<PointingStep>> m_steps;
    QSet<QString> m_changed;
};

inline constexpr QLatin1String kSwitched {"switched"};
inline constexpr QLatin1String kReleased {"released"};

/// Remembers what the applied updates of distributions in \a plan have replaced. Reads the distributions again.
[[nodiscard]] Async<void> rememberPointing(PlanReader &reader, domain::Plan plan, QString family, QString label);

} // namespace pulpit::engine
