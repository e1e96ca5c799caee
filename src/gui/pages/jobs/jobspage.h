// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/timedschedule.h"
#include "gui/pages/jobs/jobsearch.h"
#include "gui/pages/jobs/jobsmodel.h"
#include "gui/shell/page.h"

#include <QElapsedTimer>

class QLabel;
class QPoint;
class QPushButton;
class QSplitter;
class QTimer;
class QTreeView;

namespace pulpit::gui {

class TreeTable;

class JobDetailsPane;

[[nodiscard]] PageInfo jobsPageInfo();

/// All jobs, live: parents with children, filter chips, the selected one's stages below.
class JobsPage final : public Page
{
    Q_OBJECT
public:
    JobsPage(const PageContext &context, QWidget *parent);

    [[nodiscard]] QString crumb() const override;
    [[nodiscard]] QString object() const override;
    /// A job's id, or "failed" for the failed ones.
    void openObject(const QString &object) override;
    void setFilterText(const QString &text) override;
    [[nodiscard]] QList<FilterField> filterFields() const override { return JobsFilter::fields(); }
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

private:
    QWidget *makeBar();
    QWidget *makeTree();
    void read();
    void readChildren(JobId parent);
    void readExpanded();
    void readSchedules();
    void refreshChips();
    void chipsChanged();
    void selectWanted();
    void selectNewest();
    void select(JobId id);
    void selectionChanged();
    void cancelCurrent();
    void retryCurrent();
    void runAgain();
    void openRunAgain(const domain::SyncRequest &request);
    void copyCommand();
    void showMenu(const QPoint &where);
    void showFound(const JobsFilter &filter, const FoundJobs &found);
    /// How far a search has come that takes long, with a way to end it.
    void showSearching(const FoundJobs &soFar);
    void showHowFar(const FoundJobs &found);
    void goOn();
    [[nodiscard]] const domain::Job *current() const;
    [[nodiscard]] const domain::TimedSchedule *scheduleOf(const domain::Job &job) const;

    PageContext m_context;
    JobsModel *m_model;
    JobSearch *m_search;
    JobsFilter m_filter;
    QList<domain::TimedSchedule> m_schedules;
    JobsFilter m_searched; ///< of the search that goes on
    QElapsedTimer m_searching; ///< since it began
    int m_wantedRows; ///< grows by "Show older jobs"
    qint64 m_mostLookedAt; ///< jobs that a search may sort through; grows by "Search on"
    JobId m_current;
    JobId m_wanted; ///< to be selected as soon as it is in the tree
    QString m_title; ///< of the current job
    QPushButton *m_running = nullptr;
    QPushButton *m_queued = nullptr;
    QPushButton *m_failed = nullptr;
    QPushButton *m_mine = nullptr;
    QPushButton *m_lastDay = nullptr;
    QPushButton *m_runAgain = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_retry = nullptr;
    QTreeView *m_tree = nullptr;
    TreeTable *m_treeTable = nullptr; ///< belongs to the tree
    QLabel *m_empty = nullptr;
    QWidget *m_footer = nullptr;
    QLabel *m_shown = nullptr;
    QPushButton *m_older = nullptr;
    QPushButton *m_stop = nullptr; ///< the search that goes on
    QSplitter *m_splitter;
    JobDetailsPane *m_details;
    QTimer *m_second;
    bool m_isReading = false;
    bool m_isDue = false;
};

} // namespace pulpit::gui
