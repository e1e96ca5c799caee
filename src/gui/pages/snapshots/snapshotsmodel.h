// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/snapshot.h"
#include "gui/format/state.h"
#include "gui/models/tablemodel.h"

namespace pulpit::gui {

struct SnapshotRowTraits
{
    static QString key(const domain::Snapshot &row) { return row.server + QLatin1Char('\n') + row.prefix; }
    static bool same(const domain::Snapshot &a, const domain::Snapshot &b) { return a == b; }
    static QString haystack(const domain::Snapshot &row)
    {
        QString text = row.server + QLatin1Char('\n') + row.prefix;
        for (const domain::SnapshotRepository &one : row.repositories)
            text += QLatin1Char('\n') + one.source;
        return text;
    }
};

class SnapshotsModel final : public TableModel<domain::Snapshot, SnapshotRowTraits>
{
    Q_OBJECT
public:
    explicit SnapshotsModel(QObject *parent = nullptr);
};
[[nodiscard]] StateText stateOf(const domain::Snapshot &snapshot);
/// "2026-03" of "snap-2026-03-". Pure.
[[nodiscard]] QString snapshotName(const QString &prefix);

struct DifferenceRowTraits
{
    static QString key(const domain::SnapshotDifference &row) { return row.source; }
    static bool same(const domain::SnapshotDifference &a, const domain::SnapshotDifference &b) { return a == b; }
    static QString haystack(const domain::SnapshotDifference &row) { return row.source; }
};

/// One row for each repository of a comparison.
class DifferencesModel final : public TableModel<domain::SnapshotDifference, DifferenceRowTraits>
{
    Q_OBJECT
public:
    explicit DifferencesModel(QObject *parent = nullptr);
};

} // namespace pulpit::gui
