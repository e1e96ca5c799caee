// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/repositories/repositoriesmodel.h"
#include "gui/shell/page.h"

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QSplitter;

namespace pulpit::gui {

class RepositoryDetails;
class TableView;

[[nodiscard]] PageInfo repositoriesPageInfo();

/// All repositories of all servers in one table; the selected one with its history below.
class RepositoriesPage final : public Page
{
    Q_OBJECT
public:
    RepositoriesPage(const PageContext &context, QWidget *parent);

    [[nodiscard]] QString crumb() const override;
    [[nodiscard]] QString object() const override;
    void openObject(const QString &object) override;
    void setFilterText(const QString &text) override;
    [[nodiscard]] QList<FilterField> filterFields() const override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

private:
    void refreshSoon();
    /// Which groups select which repositories: read once and after each change of the configuration.
    void readCoverage();
    void refresh();
    void rowsTaken();
    void refreshTexts();
    void selectionChanged();
    void showCurrent();
    void syncSelected();
    void verifySelected();
    void compareSelected();
    void makeChangeMenu();
    void changeSelected(const QString &operation, const QJsonObject &more, const QString &title);
    void editSelected(int what);
    void addRepository();
    /// Those that sync the one selected repository; empty: none, or several are selected.
    [[nodiscard]] QList<domain::Schedule> schedulesOfSelected() const;
    void editScheduleOfSelected();
    [[nodiscard]] QList<RepositoryRow> selection() const;

    PageContext m_context;
    RepositoriesModel *m_model;
    std::shared_ptr<const GroupCoverage> m_coverage; ///< null: not read yet
    QString m_filter;
    RepositoryId m_current;
    QLabel *m_count;
    QPushButton *m_sync;
    QPushButton *m_verify;
    QPushButton *m_compare;
    QPushButton *m_add;
    QPushButton *m_change;
    QAction *m_editSchedule = nullptr;
    QMenu *m_changes; ///< what may be planned for the selection
    TableView *m_table;
    QSplitter *m_splitter;
    RepositoryDetails *m_details;
    bool m_isVerifying = false;
    bool m_isRefreshing = false;
    std::size_t m_reachability = 0; ///< of the servers whose repositories are shown
    bool m_isDue = false;
};

} // namespace pulpit::gui
