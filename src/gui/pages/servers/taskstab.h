// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pulptaskquery.h"
#include "gui/pages/servers/pulptasksmodel.h"
#include "gui/pages/servers/servertab.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace pulpit::gui {

class Card;
class TableView;

/// Pulp's own tasks: what runs, what waits behind what, what failed; cancel, inspect, and purge by a plan.
class TasksTab final : public ServerTab
{
    Q_OBJECT
public:
    TasksTab(const PageContext &context, QWidget *parent);
    void setFilterText(const QString &text) override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;
    [[nodiscard]] QList<CopyChoice> pulpCommands() const override;
    [[nodiscard]] QList<CopyChoice> curlCommands() const override;
    /// Cancels what of \a hrefs is not finished, after asking.
    void cancel(const QStringList &hrefs);

protected:
    void clear() override;
    void read() override;
    void refresh() override;

private:
    QWidget *makeBar();
    QWidget *makeFoot();
    void show(const QList<domain::PulpTask> &tasks);
    void readOlder();
    void askAgain(); ///< another filter: begins with the first page
    [[nodiscard]] domain::PulpTaskQuery query() const;
    [[nodiscard]] bool isFiltered() const;
    void merge(const QList<domain::PulpTask> &tasks);
    void showJob(const PulpTaskRow &row);
    void showSelection();
    void showChain(const PulpTaskRow &row);
    void applyFilter();
    void purge(int days, const QStringList &states);
    void selectTask(const QString &href);
    [[nodiscard]] QList<PulpTaskRow> selected() const;

    PulpTasksModel *m_model;
    TableView *m_table;
    QList<domain::PulpTask> m_tasks;
    QHash<QString, TaskWait> m_waits;
    QPushButton *m_unfinished = nullptr;
    QPushButton *m_failed = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_period = nullptr;
    QPushButton *m_older = nullptr;
    QLabel *m_counted = nullptr;
    QPushButton *m_job = nullptr;
    QTimer m_nameTyped;
    JobId m_jobShown; ///< Pulpit's, of the selected task
    int m_pages = 1; ///< so many are shown
    bool m_hasMore = false;
    int m_question = 0; ///< answers to an older one are thrown away
    QPushButton *m_inspect = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_purge = nullptr;
    Card *m_chain;
    QVBoxLayout *m_chainLines;
    QStringList m_shownChain;
    QString m_filter;
};

} // namespace pulpit::gui
