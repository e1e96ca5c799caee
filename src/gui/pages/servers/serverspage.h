// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/servers/fleettree.h"
#include "gui/shell/page.h"

class QLineEdit;
class QMenu;
class QPushButton;
class QSplitter;
class QTabWidget;
class QTreeView;

namespace pulpit::gui {

class ElidedLabel;
class GroupsTab;
class Pill;
class ReadingNote;
class RepositoriesTab;
class ServerTab;
class StateIcon;
class TasksTab;

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
    void addTab(ServerTab *tab, const QString &id, const QString &title);
    void search(const QString &text);
    void hideUnmatched(const QModelIndex &parent, const QString &text, bool isParentMatched);
    void nodeSelected();
    void refresh();
    void refreshHeading();
    void refreshNote();
    void refreshServer();
    void verifyServer();
    void fillSyncMenu();
    void fillCopyMenu();
    void syncGroup(const QString &group);
    void inspect(const QString &href);
    void openInBrowser();
    [[nodiscard]] const domain::Server *configured() const;

    PageContext m_context;
    FleetTreeModel *m_model;
    QString m_server;
    QString m_group;
    QLineEdit *m_search = nullptr;
    QTreeView *m_tree = nullptr;
    QSplitter *m_splitter;
    StateIcon *m_icon = nullptr;
    ElidedLabel *m_title = nullptr;
    Pill *m_pill = nullptr;
    QPushButton *m_refresh = nullptr;
    QPushButton *m_verify = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_sync = nullptr;
    QMenu *m_copyMenu = nullptr;
    QMenu *m_syncMenu = nullptr;
    ReadingNote *m_note = nullptr;
    QTabWidget *m_tabs = nullptr;
    QList<ServerTab *> m_all;
    TasksTab *m_tasks = nullptr;
    GroupsTab *m_groups = nullptr;
    RepositoriesTab *m_repositories = nullptr;
};

} // namespace pulpit::gui
