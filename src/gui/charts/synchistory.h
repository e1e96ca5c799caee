// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/repository.h"

#include <QDate>
#include <QList>

#include <optional>

namespace pulpit::gui {

/// One local day of a repository's sync history.
struct SyncDay
{
    QDate day;
    int completed = 0;
    int failed = 0;
    int other = 0; ///< canceled, skipped
    std::optional<double> medianSeconds; ///< of the finished ones; not set: a gap

    bool operator==(const SyncDay &) const = default;
};

/// The last \a days days up to \a today, oldest first; days without a sync are there with zeros and a gap. Pure.
[[nodiscard]] QList<SyncDay> syncDays(const QList<domain::SyncRecord> &records, QDate today, int days);

} // namespace pulpit::gui
