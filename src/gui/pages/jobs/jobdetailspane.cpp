// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/jobs/jobdetailspane.h"

#include "gui/ask.h"
#include "gui/format/format.h"
#include "gui/pages/jobs/jobsmodel.h"
#include "gui/shell/pages.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/factgrid.h"
#include "gui/widgets/failurebox.h"
#include "gui/widgets/stateline.h"
#include "gui/widgets/thinbar.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedLayout>

namespace pulpit::gui {

JobDetailsPane::JobDetailsPane(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_stack(new QStackedLayout(this))
{
    auto *nothing = new Card(this);
    QLabel *hint = secondaryLabel(tr("Select a job to see its stages, Pulp's progress and what went wrong."), nothing);
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    nothing->body()->addWidget(hint, 1);
    m_stack->addWidget(nothing);
    auto *both = new QWidget(this);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    row->addWidget(makeMain(), 3);
    row->addWidget(makeSide(), 2);
    m_stack->addWidget(both);
    setMinimumHeight(240);
}

QWidget *JobDetailsPane::makeMain()
{
    auto *card = new Card(this);
    auto *heading = new QHBoxLayout;
    heading->setSpacing(space::kSmall);
    m_title = plainLabel({}, card);
    m_title->setObjectName(QStringLiteral("jobTitle"));
    m_title->setFont(strongFont());
    m_pill = new Pill(card);
    m_openRepository = makeLinkButton(tr("Open the repository"), card);
    heading->addWidget(m_title);
    heading->addWidget(m_pill);
    heading->addStretch(1);
    heading->addWidget(m_openRepository);
    card->body()->addLayout(heading);

    auto *content = new QWidget(card);
    content->setProperty("scrollBody", true);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::kSmall, 0);
    column->setSpacing(space::kSmall);
    m_failure = new FailureBox(content);
    m_stages = new StageTimeline(content);
    m_noStages = secondaryLabel({}, content);
    m_progressHeading = plainLabel(tr("Pulp reports"), content);
    m_progressHeading->setFont(strongFont());
    m_progress = new QGridLayout;
    m_progress->setHorizontalSpacing(space::kMedium);
    m_progress->setVerticalSpacing(space::kTiny);
    m_progress->setColumnStretch(1, 1);
    column->addWidget(m_failure);
    column->addWidget(m_stages);
    column->addWidget(m_noStages);
    column->addWidget(m_progressHeading);
    column->addLayout(m_progress);
    column->addStretch(1);
    auto *scroll = new QScrollArea(card);
    scroll->setAccessibleName(tr("Stages of the job"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    card->body()->addWidget(scroll, 1);
    connect(m_openRepository, &QPushButton::clicked, this, [this] {
        for (const domain::Repository &repository : m_context.feed.repositories())
            if (repository.name == m_details.job.repository && repository.server == m_details.job.server)
                m_context.shell.open({pageid::kRepositories, QString::number(repository.id.value)});
    });
    return card;
}

QWidget *JobDetailsPane::makeSide()
{
    auto *card = new Card(tr("This job"), this);
    m_facts = new FactGrid(card);
    card->body()->addWidget(m_facts);
    card->body()->addStretch(1);
    return card;
}

void JobDetailsPane::showJob(JobId id)
{
    if (id == m_id && id.isValid()) {
        refresh();
        return;
    }
    m_id = id;
    m_details = {};
    m_isReading = false;
    if (!id.isValid()) {
        m_stack->setCurrentIndex(0);
        return;
    }
    refresh();
}

void JobDetailsPane::refresh()
{
    if (!m_id.isValid() || m_isReading)
        return;
    m_isReading = true;
    const JobId id = m_id;
    ask(this, m_context.engine.jobs().job(id), [this, id](const Result<domain::JobDetails> &answer) {
        if (id != m_id)
            return;
        m_isReading = false;
        if (answer) {
            present(*answer);
        } else if (answer.error().code == ErrorCode::NotFound) {
            m_stack->setCurrentIndex(0);
        } else {
            m_context.shell.showError(tr("The job could not be read"), answer.error());
        }
    });
}

void JobDetailsPane::present(const domain::JobDetails &details)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_details = details;
    const domain::Job &job = details.job;
    m_stack->setCurrentIndex(1);
    m_title->setText(job.parentId.isValid() ? tr("%1 on %2").arg(jobTitle(job), job.server) : jobTitle(job));
    m_pill->setState(stateOf(job));
    m_openRepository->setVisible(!job.repository.isEmpty());
    domain::Failure failure = job.failure;
    for (const domain::Stage &stage : details.stages)
        if (!failure.isSet() || failure.pulpText.isEmpty())
            if (stage.failure.isSet())
                failure = stage.failure;
    m_failure->setFailure(failure);
    m_stages->setBars(stageBars(details, now));
    m_stages->setVisible(!details.stages.isEmpty());
    m_noStages->setVisible(details.stages.isEmpty());
    m_noStages->setText(job.state == domain::JobState::Queued
                            ? tr("It waits in the queue since %1.").arg(clockTime(job.queued, now))
                            : tr("No stages are recorded for this job."));
    showProgress(progressLines(details));

    const auto when = [&now](const QDateTime &time) {
        return time.isValid() ? QStringLiteral("%1 · %2").arg(clockTime(time, now), relativeTime(time, now))
                              : QString();
    };
    m_facts->setFact(tr("Job"), QString::number(job.id.value));
    m_facts->setFact(tr("Started by"), job.startedBy);
    m_facts->setFact(tr("Queued"), when(job.queued), exactTime(job.queued));
    m_facts->setFact(tr("Started"), when(job.started), exactTime(job.started));
    m_facts->setFact(tr("Finished"), when(job.finished), exactTime(job.finished));
    m_facts->setFact(tr("Ends at latest"), domain::isFinal(job.state) ? QString() : when(job.deadline),
                     exactTime(job.deadline));
    m_facts->setFact(tr("Result"), job.summary);
    const domain::ChildSummary &c = job.children;
    m_facts->setFact(tr("Repositories"),
                     c.total == 0 ? QString()
                                  : tr("%1: %2 completed (%3 changed), %4 failed, %5 running, %6 queued")
                                        .arg(c.total)
                                        .arg(c.completed)
                                        .arg(c.changed)
                                        .arg(c.failed)
                                        .arg(c.running)
                                        .arg(c.queued));
    const auto counts = [](const domain::ContentCounts &content) {
        QStringList parts;
        for (auto it = content.cbegin(); it != content.cend(); ++it)
            parts.append(QStringLiteral("%1 %2").arg(countText(it.value()), it.key()));
        return parts.join(QStringLiteral(", "));
    };
    m_facts->setFact(tr("Added"), counts(job.outcome.added));
    m_facts->setFact(tr("Removed"), counts(job.outcome.removed));
    m_facts->setFact(tr("Version"),
                     job.outcome.versionNumber < 0 ? QString() : QString::number(job.outcome.versionNumber));
    m_facts->setFact(tr("Correlation id"), job.correlationId,
                     tr("Pulp stores it with each task of this job as logging_cid"));
}

void JobDetailsPane::showProgress(const QList<ProgressLine> &lines)
{
    m_progressHeading->setVisible(!lines.isEmpty());
    if (lines == m_lines)
        return;
    m_lines = lines;
    while (QLayoutItem *item = m_progress->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int i = 0; i < lines.size(); ++i) {
        const ProgressLine &line = lines.at(i);
        QWidget *owner = m_progressHeading->parentWidget();
        auto *bar = new ThinBar(owner);
        bar->setPercent(line.percent);
        bar->setAccessibleName(line.text);
        m_progress->addWidget(plainLabel(line.text, owner), i, 0);
        m_progress->addWidget(bar, i, 1);
        m_progress->addWidget(secondaryLabel(line.count, owner), i, 2, Qt::AlignRight);
    }
}

} // namespace pulpit::gui
