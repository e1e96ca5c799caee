// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job.h"
#include "gui/models/tablemodel.h"

namespace pulpit::gui {

struct DrawerRowTraits
{
    static qint64 key(const domain::Job &row) { return row.id.value; }
    static bool same(const domain::Job &a, const domain::Job &b)
    {
        return a.revision == b.revision && a.state == b.state && a.children == b.children;
    }
    static QString haystack(const domain::Job &row)
    {
        return row.name + QLatin1Char('\n') + row.server + QLatin1Char('\n') + row.group + QLatin1Char('\n')
            + row.repository;
    }
};

/// The jobs of the drawer: what runs first, then what waits, then what ended, newest first.
class DrawerModel final : public TableModel<domain::Job, DrawerRowTraits>
{
    Q_OBJECT
public:
    /// The column that is drawn as a bar; its text is the percentage alone.
    static constexpr int kProgressColumn = 2;

    explicit DrawerModel(QObject *parent = nullptr);
    [[nodiscard]] QStringList columnIds() const;
    [[nodiscard]] QList<int> columnWidths() const;
};

} // namespace pulpit::gui
