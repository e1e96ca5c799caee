// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/jobs/jobdetailspane.h"

#include "domain/forecast.h"
#include "gui/ask.h"
#include "gui/format/failuretext.h"
#include "gui/format/format.h"
#include "gui/format/scheduletext.h"
#include "gui/inspector/inspectaction.h"
#include "gui/pages/jobs/jobcommand.h"
#include "gui/pages/jobs/jobsmodel.h"
#include "gui/shell/pages.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/factgrid.h"
#include "gui/widgets/failurebox.h"
#include "gui/widgets/stateline.h"
#include "gui/widgets/thinbar.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedLayout>

#include <algorithm>

namespace pulpit::gui {

namespace {
constexpr int kRuns = 30; // that a run is compared with
constexpr int kRunsForStages = 5; // whose stages are read; each is a question of its own to the store

/// "500 completed, 12 of them changed, 3 failed": only what there is.
QString childrenText(const domain::ChildSummary &c)
{
    QStringList parts;
    if (c.failed > 0)
        parts.append(JobDetailsPane::tr("%1 failed", "repositories").arg(countText(c.failed)));
    if (c.running > 0)
        parts.append(JobDetailsPane::tr("%1 running", "repositories").arg(countText(c.running)));
    if (c.queued > 0)
        parts.append(JobDetailsPane::tr("%1 queued", "repositories").arg(countText(c.queued)));
    if (c.completed > 0)
        parts.append(
            c.changed > 0
                ? JobDetailsPane::tr("%1 completed, %2 of them changed", "repositories")
                      .arg(countText(c.completed), countText(c.changed))
                : JobDetailsPane::tr("%1 completed, none changed", "repositories").arg(countText(c.completed)));
    return parts.join(QStringLiteral(" · "));
}

/// The task on the server that tells most: of the stage that failed, or the last one.
QString pulpTaskOf(const domain::JobDetails &details)
{
    QString href;
    for (const domain::Stage &stage : details.stages) {
        if (!stage.taskHref.isEmpty())
            href = stage.taskHref;
        if (stage.failure.isSet() && !stage.taskHref.isEmpty())
            break;
    }
    return href;
}

} // namespace

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

QLayout *JobDetailsPane::makeHeading(QWidget *card)
{
    // Two lines: a repository's name with its server's is as long as the links together.
    auto *heading = new QVBoxLayout;
    heading->setSpacing(0);
    auto *names = new QHBoxLayout;
    names->setSpacing(space::kSmall);
    m_title = new ElidedLabel(card);
    m_title->setProperty("role", {});
    m_title->setTextFormat(Qt::PlainText);
    m_title->setObjectName(QStringLiteral("jobTitle"));
    m_title->setFont(strongFont());
    m_pill = new Pill(card);
    names->addWidget(m_title, 1);
    names->addWidget(m_pill);
    heading->addLayout(names);
    auto *links = new QHBoxLayout;
    links->setSpacing(space::kLarge);
    m_openRepository = makeLinkButton(tr("Open the repository"), card);
    m_copyCommand = makeLinkButton(tr("Copy as pulpitctl command"), card);
    m_copyCommand->setObjectName(QStringLiteral("copyCommand"));
    m_pulpTask = makeInspectButton(
        m_context, tr("Pulp task"),
        [this] {
            return InspectTarget {m_details.job.server, pulpTaskOf(m_details)};
        },
        card);
    m_pulpTask->setObjectName(QStringLiteral("jobPulpTask"));
    m_showLog = makeLinkButton(tr("Log"), card);
    m_showLog->setObjectName(QStringLiteral("jobLogButton"));
    m_showLog->setCheckable(true);
    for (QWidget *widget : QList<QWidget *> {m_showLog, m_openRepository, m_pulpTask, m_copyCommand}) {
        widget->setProperty("flush", true); // their words stand below the title
        links->addWidget(widget);
    }
    links->addStretch(1);
    heading->addLayout(links);
    connect(m_openRepository, &QPushButton::clicked, this, [this] {
        if (const domain::Repository *row = repository())
            m_context.shell.open({pageid::kRepositories, QString::number(row->id.value)});
    });
    connect(m_copyCommand, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(pulpitctlCommand(m_details.job));
        m_context.shell.showDone(tr("The command is in the clipboard"));
    });
    connect(m_showLog, &QPushButton::toggled, this, [this](bool isOn) {
        m_log->setVisible(isOn);
        m_stagesArea->setVisible(!isOn);
        m_showLog->setText(isOn ? tr("Stages") : tr("Log"));
        m_showLog->setAccessibleName(m_showLog->text());
    });
    return heading;
}

void JobDetailsPane::fillStages(QVBoxLayout *column, QWidget *content)
{
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
}

QWidget *JobDetailsPane::makeMain()
{
    auto *card = new Card(this);
    card->body()->addLayout(makeHeading(card));
    auto *content = new QWidget(card);
    content->setProperty("scrollBody", true);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::kSmall, 0);
    column->setSpacing(space::kSmall);
    fillStages(column, content);
    auto *scroll = new QScrollArea(card);
    scroll->setAccessibleName(tr("Stages of the job"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    m_stagesArea = scroll;
    card->body()->addWidget(scroll, 1);
    m_log = new QPlainTextEdit(card);
    m_log->setObjectName(QStringLiteral("jobLog"));
    m_log->setAccessibleName(tr("Log of the job"));
    m_log->setReadOnly(true);
    m_log->setFont(monospaceFont());
    m_log->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_log->hide();
    card->body()->addWidget(m_log, 1);
    return card;
}

QWidget *JobDetailsPane::makeSide()
{
    auto *card = new Card(this);
    auto *content = new QWidget(card);
    content->setProperty("scrollBody", true);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::kSmall, 0);
    column->setSpacing(space::kSmall);
    const auto heading = [&](const QString &text) {
        QLabel *label = plainLabel(text, content);
        label->setFont(strongFont());
        column->addWidget(label);
        return label;
    };
    m_runsHeading = heading({});
    m_runs = new RunBars(content);
    m_runs->setObjectName(QStringLiteral("runBars"));
    column->addWidget(m_runs);
    m_changesHeading = heading(tr("What changed"));
    m_changes = new FactGrid(content);
    column->addWidget(m_changes);
    heading(tr("This job"));
    m_facts = new FactGrid(content);
    column->addWidget(m_facts);
    column->addStretch(1);
    auto *scroll = new QScrollArea(card);
    scroll->setAccessibleName(tr("Facts about the job"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    card->body()->addWidget(scroll, 1);
    connect(m_runs, &RunBars::runActivated, this, [this](JobId id) {
        if (id != m_id)
            m_context.shell.open({pageid::kJobs, QString::number(id.value)});
    });
    return card;
}

const domain::Repository *JobDetailsPane::repository() const
{
    return m_context.feed.repository(m_details.job.server, m_details.job.repository);
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
    const domain::Job &job = m_details.job;
    m_stack->setCurrentIndex(1);
    m_title->setText(job.parentId.isValid() ? tr("%1 on %2").arg(jobTitle(job), job.server) : jobTitle(job));
    m_title->setToolTip(m_title->text());
    m_pill->setState(stateOf(job));
    m_openRepository->setVisible(!job.repository.isEmpty());
    domain::Failure failure = job.failure;
    for (const domain::Stage &stage : details.stages)
        if (!failure.isSet() || failure.pulpText.isEmpty())
            if (stage.failure.isSet())
                failure = stage.failure;
    failure.message = withLocalTimes(failure.message, now);
    m_failure->setFailure(failure);
    m_pulpTask->setVisible(!pulpTaskOf(details).isEmpty());
    m_stages->setBars(stageBars(details, now, m_expected));
    m_stages->setVisible(!details.stages.isEmpty());
    m_noStages->setVisible(details.stages.isEmpty());
    m_noStages->setText(job.state == domain::JobState::Queued
                            ? tr("It waits in the queue since %1.").arg(clockTime(job.queued, now))
                            : tr("No stages are recorded for this job."));
    showProgress(progressLines(details));
    if (const QString log = jobLog(details); log != m_log->toPlainText())
        m_log->setPlainText(log);
    showChanges(job);
    showFacts(job);
    if (m_runsOf != job.id)
        readRuns();
}

void JobDetailsPane::showChanges(const domain::Job &job)
{
    const auto counts = [](const domain::ContentCounts &content) {
        QStringList parts;
        for (auto it = content.cbegin(); it != content.cend(); ++it)
            parts.append(QStringLiteral("%1 %2").arg(countText(it.value()), it.key()));
        return parts.join(QStringLiteral(", "));
    };
    const domain::SyncOutcome &outcome = job.outcome;
    const bool isSync = !job.repository.isEmpty() && job.state == domain::JobState::Completed;
    m_changes->setFact(tr("Added"), counts(outcome.added));
    m_changes->setFact(tr("Removed"), counts(outcome.removed));
    m_changes->setFact(tr("Now there"), counts(outcome.present));
    m_changes->setFact(
        tr("Version"),
        outcome.versionNumber < 0 ? QString()
            : outcome.changed && outcome.versionNumber > 0
            ? tr("%1 → %2", "versions before and after").arg(outcome.versionNumber - 1).arg(outcome.versionNumber)
            : QString::number(outcome.versionNumber));
    m_changes->setFact(tr("Content"), isSync && !outcome.changed ? tr("nothing new upstream") : QString());
    m_changes->setFact(tr("New versions"),
                       job.children.changed > 0 ? tr("of %n repositories", nullptr, job.children.changed) : QString());
    const bool isAny = outcome.versionNumber >= 0 || !outcome.added.isEmpty() || !outcome.removed.isEmpty() || isSync
        || job.children.changed > 0;
    m_changesHeading->setVisible(isAny);
    m_changes->setVisible(isAny);
    m_changesHeading->setText(domain::isFinal(job.state) ? tr("What changed") : tr("What changed so far"));
}

void JobDetailsPane::showFacts(const domain::Job &job)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto when = [&now](const QDateTime &time) {
        return time.isValid() ? QStringLiteral("%1 · %2").arg(clockTime(time, now), relativeTime(time, now))
                              : QString();
    };
    m_facts->setFact(tr("Number"), QString::number(job.id.value));
    m_facts->setFact(tr("Started by"), job.startedBy);
    m_facts->setFact(tr("Queued"), when(job.queued), exactTime(job.queued));
    m_facts->setFact(tr("Started"), when(job.started), exactTime(job.started));
    m_facts->setFact(tr("Finished"), when(job.finished), exactTime(job.finished));
    m_facts->setFact(tr("Ends at latest"), domain::isFinal(job.state) ? QString() : when(job.deadline),
                     exactTime(job.deadline));
    m_facts->setFact(tr("Result"), withLocalTimes(withFailureClasses(job.summary), now));
    m_facts->setFact(tr("Repositories"), childrenText(job.children));
    m_facts->setFact(tr("Correlation id"), job.correlationId,
                     tr("Pulp stores it with each task of this job as logging_cid"));
}

/// The last runs of the same group, or of the same repository.
void JobDetailsPane::readRuns()
{
    const domain::Job &job = m_details.job;
    m_runsOf = job.id;
    m_earlier.clear();
    m_expected.clear();
    showRuns({});
    if (const domain::Repository *row = job.repository.isEmpty() ? nullptr : repository()) {
        ask(this, m_context.engine.repositories().history(row->id, kRuns),
            [this, id = job.id](const Result<QList<domain::SyncRecord>> &answer) {
                if (answer && id == m_id)
                    showRunsOfRepository(*answer);
            });
        return;
    }
    if (job.group.isEmpty())
        return;
    ports::JobQuery query;
    query.server = job.server;
    query.group = job.group;
    query.states = {domain::JobState::Completed, domain::JobState::Failed, domain::JobState::Running};
    query.limit = kRuns;
    ask(this, m_context.engine.jobs().jobs(query), [this, id = job.id](const Result<QList<domain::Job>> &answer) {
        if (!answer || id != m_id)
            return;
        QList<RunBar> runs;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (const domain::Job &run : *answer)
            if (run.started.isValid())
                runs.prepend({run.id, run.started, jobSeconds(run, now), stateOf(run.state)});
        showRuns(runs);
    });
}

void JobDetailsPane::showRunsOfRepository(const QList<domain::SyncRecord> &records)
{
    QList<RunBar> runs;
    for (const domain::SyncRecord &record : records)
        if (record.started.isValid() && record.finished.isValid())
            runs.prepend({record.job, record.started, double(record.started.msecsTo(record.finished)) / 1000.0,
                          stateOf(record.state)});
    showRuns(runs);
}

void JobDetailsPane::showRuns(const QList<RunBar> &runs)
{
    QList<double> seconds;
    for (const RunBar &run : runs)
        if (run.state == State::Healthy)
            seconds.append(run.seconds);
    const std::optional<domain::DurationForecast> usual = domain::forecastDuration(seconds);
    readStagesOf(runs);
    const bool isShown = runs.size() > 1;
    m_runs->setVisible(isShown);
    m_runsHeading->setVisible(isShown);
    m_runs->setRuns(runs, m_id, usual ? std::optional(usual->p95) : std::nullopt);
    m_runsHeading->setText(usual ? tr("Last %n runs: median %1, 95 of 100 within %2", nullptr, int(runs.size()))
                                       .arg(durationText(usual->p50), durationText(usual->p95))
                                 : tr("Last %n runs", nullptr, int(runs.size())));
}

void JobDetailsPane::readStagesOf(const QList<RunBar> &runs)
{
    if (m_details.job.state != domain::JobState::Running)
        return;
    int left = kRunsForStages;
    for (auto run = runs.crbegin(); run != runs.crend() && left > 0; ++run) {
        if (run->state != State::Healthy || !run->job.isValid())
            continue;
        --left;
        ask(this, m_context.engine.jobs().job(run->job), [this, id = m_id](const Result<domain::JobDetails> &answer) {
            if (!answer || id != m_id)
                return;
            m_earlier.append(*answer);
            std::sort(m_earlier.begin(), m_earlier.end(), [](const domain::JobDetails &a, const domain::JobDetails &b) {
                return a.job.started > b.job.started;
            });
            m_expected = expectedStages(m_earlier);
            m_stages->setBars(stageBars(m_details, QDateTime::currentDateTimeUtc(), m_expected));
        });
    }
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
