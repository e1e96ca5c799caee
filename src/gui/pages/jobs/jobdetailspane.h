// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/charts/runbars.h"
#include "gui/pages/jobs/stagetimeline.h"
#include "gui/shell/page.h"

class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedLayout;
class QVBoxLayout;

namespace pulpit::gui {

class FactGrid;
class FailureBox;
class Pill;

/// One job: its stages on a time line, Pulp's progress, what went wrong, what it changed, how long it usually takes,
/// and all of it as a log. Reads the job by itself, again when told.
class JobDetailsPane final : public QWidget
{
    Q_OBJECT
public:
    JobDetailsPane(const PageContext &context, QWidget *parent);
    /// Invalid: nothing is selected.
    void showJob(JobId id);
    /// Reads again unless the job ended and was read after that.
    void refresh();

private:
    QWidget *makeMain();
    QWidget *makeSide();
    QLayout *makeHeading(QWidget *card);
    void fillStages(QVBoxLayout *column, QWidget *content);
    void present(const domain::JobDetails &details);
    void showFacts(const domain::Job &job);
    void showChanges(const domain::Job &job);
    void readRuns();
    void showRuns(const QList<RunBar> &runs);
    void showRunsOfRepository(const QList<domain::SyncRecord> &records);
    /// Of a job that runs: what its likes went through, for the stages to come.
    void readStagesOf(const QList<RunBar> &runs);
    [[nodiscard]] const domain::Repository *repository() const;
    void showProgress(const QList<ProgressLine> &lines);

    PageContext m_context;
    JobId m_id;
    domain::JobDetails m_details;
    bool m_isReading = false;
    QStackedLayout *m_stack;
    QLabel *m_title = nullptr;
    Pill *m_pill = nullptr;
    QPushButton *m_openRepository = nullptr;
    FailureBox *m_failure = nullptr;
    StageTimeline *m_stages = nullptr;
    QLabel *m_noStages = nullptr;
    QLabel *m_progressHeading = nullptr;
    QGridLayout *m_progress = nullptr;
    QList<ProgressLine> m_lines;
    FactGrid *m_facts = nullptr;
    FactGrid *m_changes = nullptr;
    QLabel *m_changesHeading = nullptr;
    QLabel *m_runsHeading = nullptr;
    RunBars *m_runs = nullptr;
    JobId m_runsOf; ///< the job whose likes are shown
    QList<domain::JobDetails> m_earlier; ///< newest first, in part while they are read
    QList<ExpectedStage> m_expected;
    QPushButton *m_pulpTask = nullptr; ///< opens the inspector
    QPushButton *m_copyCommand = nullptr;
    QPushButton *m_showLog = nullptr;
    QPlainTextEdit *m_log = nullptr;
    QWidget *m_stagesArea = nullptr;
};

} // namespace pulpit::gui
