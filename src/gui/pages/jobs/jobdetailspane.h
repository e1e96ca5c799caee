// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/jobs/stagetimeline.h"
#include "gui/shell/page.h"

class QGridLayout;
class QLabel;
class QPushButton;
class QStackedLayout;

namespace pulpit::gui {

class FactGrid;
class FailureBox;
class Pill;

/// One job: its stages on a time line, Pulp's progress, what went wrong, what it changed. Reads the job by itself,
/// again when told.
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
    void present(const domain::JobDetails &details);
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
};

} // namespace pulpit::gui
