// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/repositories/repositoriesmodel.h"
#include "gui/pages/servers/fleettree.h"
#include "gui/pages/servers/pulptasksmodel.h"
#include "gui/shell/page.h"

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QSplitter;
class QTabWidget;
class QTreeView;

namespace pulpit::gui {

class Pill;
class ServerOverview;
class StateIcon;
class TableView;

[[nodiscard]] PageInfo serversPageInfo();

/// The tree server → group → repository, and the selected server from all sides.
class ServersPage final : public Page
{
    Q_OBJECT
public:
    ServersPage(const PageContext &context, QWidget *parent);

    [[nodiscard]] QString crumb() const override;
    [[nodiscard]] QString object() const override;
    /// "server" or "server/group".
    void openObject(const QString &object) override;
    void setFilterText(const QString &text) override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

private:
    QWidget *makeLeft();
    QWidget *makeRight();
    QWidget *makeHeading(QWidget *parent);
    void search(const QString &text);
    void hideUnmatched(const QModelIndex &parent, const QString &text, bool isParentMatched);
    void nodeSelected();
    void refresh();
    void refreshRepositories();
    void readTasks();
    void refreshServer();
    void verifyServer();
    void fillSyncMenu();
    void syncGroup(const QString &group);

    PageContext m_context;
    FleetTreeModel *m_model;
    RepositoriesModel *m_repositoriesModel;
    PulpTasksModel *m_tasksModel;
    QString m_server;
    QString m_group;
    QLineEdit *m_search = nullptr;
    QTreeView *m_tree = nullptr;
    QSplitter *m_splitter;
    StateIcon *m_icon = nullptr;
    QLabel *m_title = nullptr;
    Pill *m_pill = nullptr;
    QPushButton *m_refresh = nullptr;
    QPushButton *m_verify = nullptr;
    QPushButton *m_sync = nullptr;
    QMenu *m_syncMenu = nullptr;
    QTabWidget *m_tabs = nullptr;
    ServerOverview *m_overview = nullptr;
    TableView *m_tasks = nullptr;
    TableView *m_repositories = nullptr;
};

} // namespace pulpit::gui
