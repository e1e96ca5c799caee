// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/repositories/repositoriesmodel.h"
#include "gui/pages/servers/fleettree.h"
#include "gui/pages/servers/servertab.h"

class QPushButton;

namespace pulpit::gui {

class TableView;

/// The repositories of the server, or of the selected group on it.
class RepositoriesTab final : public ServerTab
{
    Q_OBJECT
public:
    RepositoriesTab(const PageContext &context, FleetTreeModel &tree, QWidget *parent);
    void setFilterText(const QString &text) override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;
    [[nodiscard]] QList<CopyChoice> pulpCommands() const override;
    [[nodiscard]] QList<CopyChoice> curlCommands() const override;
    void select(RepositoryId id);
    /// Of those that are shown without the filter.
    [[nodiscard]] QList<RepositoryId> ids() const;

protected:
    void clear() override;
    void read() override { }
    void refresh() override;

private:
    [[nodiscard]] const domain::Repository *current() const;

    FleetTreeModel &m_tree;
    RepositoriesModel *m_model;
    TableView *m_table;
    QPushButton *m_inspect;
    QPushButton *m_open;
};

} // namespace pulpit::gui
