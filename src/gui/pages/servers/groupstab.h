// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/format/state.h"
#include "gui/models/tablemodel.h"
#include "gui/pages/servers/fleettree.h"
#include "gui/pages/servers/servertab.h"

class QPushButton;

namespace pulpit::gui {

class TableView;

/// A group on the server: how its repositories stand and when it runs.
struct GroupRow
{
    domain::Schedule schedule;
    StateText state; ///< of its repositories
    QString count; ///< of repositories; "…" while it is not known

    bool operator==(const GroupRow &) const = default;
};
struct GroupRowTraits
{
    static qint64 key(const GroupRow &row) { return row.schedule.id.value; }
    static bool same(const GroupRow &a, const GroupRow &b) { return a == b; }
    static QString haystack(const GroupRow &row)
    {
        return row.schedule.group + QLatin1Char('\n') + row.schedule.source + QLatin1Char('\n') + row.state.word;
    }
};

/// The groups of the server: sync one, open or edit its schedule.
class GroupsTab final : public ServerTab
{
    Q_OBJECT
public:
    /// \a tree knows which repositories a group selects.
    GroupsTab(const PageContext &context, FleetTreeModel &tree, QWidget *parent);
    void setFilterText(const QString &text) override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

Q_SIGNALS:
    void groupOpened(const QString &group);
    void syncRequested(const QString &group);

protected:
    void clear() override;
    void read() override;
    void refresh() override;

private:
    FleetTreeModel &m_tree;
    TableModel<GroupRow, GroupRowTraits> *m_model;
    TableView *m_table;
    QPushButton *m_sync;
    QPushButton *m_schedule;
    QPushButton *m_edit;
};

} // namespace pulpit::gui
