// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/jobs/jobspage.h"

#include "domain/scheduledjob.h"
#include "gui/ask.h"
#include "gui/dialogs/editscheduledialog.h"
#include "gui/dialogs/newsyncdialog.h"
#include "gui/format/format.h"
#include "gui/format/state.h"
#include "gui/pages/jobs/jobcommand.h"
#include "gui/pages/jobs/jobdetailspane.h"
#include "gui/plan/planrun.h"
#include "gui/shell/pages.h"
#include "gui/shell/treetable.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/celldelegate.h"
#include "ports/timedschedules.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QTimer>
#include <QTreeView>

#include <algorithm>

namespace pulpit::gui {

namespace {
constexpr int kChildLimit = 20'000;
// Of the height, as long as nobody moved the line between them: stages and facts of a sync fit without scrolling.
constexpr int kTableShare = 540;
constexpr int kDetailsShare = 380;
constexpr qint64 kLookedAt = 20'000; // jobs that a search may sort through at first, and that each "Search on" adds
constexpr qint64 kToldAfterMs = 300;
constexpr int kWindow = 500; // jobs that are shown at first, and that each "Show older jobs" adds
} // namespace

PageInfo jobsPageInfo()
{
    return {pageid::kJobs, JobsPage::tr("Jobs"), QStringLiteral("nav-jobs"),
            [](const PageContext &context, QWidget *parent) -> Page * { return new JobsPage(context, parent); }};
}

JobsPage::JobsPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_model(new JobsModel(this))
    , m_search(new JobSearch(context.engine.jobs(), this))
    , m_wantedRows(kWindow)
    , m_mostLookedAt(kLookedAt)
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_details(new JobDetailsPane(context, this))
    , m_second(new QTimer(this))
{
    m_filter.operatorName = context.operatorName;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addWidget(makeBar());
    m_splitter->addWidget(makeTree());
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({kTableShare, kDetailsShare});
    m_splitter->setHandleWidth(space::kMedium);
    m_splitter->setChildrenCollapsible(false);
    column->addWidget(m_splitter, 1);

    connect(&context.feed, &FleetFeed::jobsInvalidated, this, &JobsPage::read);
    connect(&context.feed, &FleetFeed::schedulesChanged, this, &JobsPage::readSchedules);
    readSchedules();
    connect(&context.feed, &FleetFeed::activityChanged, this, &JobsPage::refreshChips);
    m_second->setInterval(1000);
    connect(m_second, &QTimer::timeout, this, [this] {
        // Durations of running jobs grow; nothing else moves by itself.
        if (isVisible() && !m_context.feed.activity().running.isEmpty()) {
            m_model->refreshTexts();
            m_details->refresh();
        }
    });
    m_second->start();
    refreshChips();
    setFocusProxy(m_tree);
    selectionChanged();
    read();
}

QWidget *JobsPage::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    m_running = makeChip(tr("Running"), bar);
    m_queued = makeChip(tr("Queued"), bar);
    m_failed = makeChip(tr("Failed"), bar);
    m_mine = makeChip(tr("Mine"), bar);
    m_mine->setObjectName(QStringLiteral("chipMine"));
    m_mine->setToolTip(tr("Started by %1").arg(m_context.operatorName));
    m_lastDay = makeChip(tr("Last 24 h"), bar);
    m_failed->setObjectName(QStringLiteral("chipFailed"));
    for (QPushButton *chip : {m_running, m_queued, m_failed, m_mine, m_lastDay}) {
        row->addWidget(chip);
        connect(chip, &QPushButton::toggled, this, &JobsPage::chipsChanged);
    }
    row->addStretch(1);
    m_runAgain = makeButton(tr("Run again…"), bar);
    m_runAgain->setObjectName(QStringLiteral("runAgain"));
    m_runAgain->setToolTip(tr("Start the same sync with other options"));
    m_retry = makeButton(tr("Retry"), bar);
    m_retry->setObjectName(QStringLiteral("retryJob"));
    m_cancel = makeButton(tr("Cancel"), bar);
    QPushButton *newSync = makePrimaryButton(tr("&New sync…"), bar);
    newSync->setObjectName(QStringLiteral("newSync"));
    for (QPushButton *button : {m_runAgain, m_retry, m_cancel, newSync})
        row->addWidget(button);
    connect(m_cancel, &QPushButton::clicked, this, &JobsPage::cancelCurrent);
    connect(m_retry, &QPushButton::clicked, this, &JobsPage::retryCurrent);
    connect(m_runAgain, &QPushButton::clicked, this, &JobsPage::runAgain);
    connect(newSync, &QPushButton::clicked, this, [this] { m_context.shell.newSync({}, {}); });
    return bar;
}

QWidget *JobsPage::makeTree()
{
    auto *card = new Card(this);
    card->setFlush();
    m_tree = new QTreeView(card);
    m_tree->setObjectName(QStringLiteral("jobsTree"));
    m_tree->setAccessibleName(tr("Jobs"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new CellDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(18);
    m_tree->setSelectionMode(QAbstractItemView::SingleSelection);
    m_tree->header()->setSectionsMovable(true);
    m_tree->header()->setStretchLastSection(true);
    for (int i = 0; i < m_model->columns().size(); ++i)
        m_tree->setColumnWidth(i, m_model->columns().at(i).width);
    card->body()->addWidget(m_tree);
    m_empty = secondaryLabel({}, card);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMinimumHeight(60);
    m_empty->hide();
    card->body()->addWidget(m_empty, 1);
    m_footer = new QWidget(card);
    auto *footer = new QHBoxLayout(m_footer);
    footer->setContentsMargins(space::kMedium, 2, space::kMedium, 2);
    m_shown = secondaryLabel({}, m_footer);
    m_shown->setObjectName(QStringLiteral("jobsShown"));
    m_older = makeLinkButton(tr("Show older jobs"), m_footer);
    m_older->setObjectName(QStringLiteral("olderJobs"));
    m_stop = makeLinkButton(tr("Stop"), m_footer);
    m_stop->setObjectName(QStringLiteral("stopSearch"));
    m_stop->setAccessibleName(tr("Stop searching"));
    m_stop->hide();
    footer->addWidget(m_shown);
    footer->addWidget(m_older);
    footer->addWidget(m_stop);
    footer->addStretch(1);
    m_footer->hide();
    card->body()->addWidget(m_footer);
    connect(m_older, &QPushButton::clicked, this, &JobsPage::goOn);
    connect(m_stop, &QPushButton::clicked, m_search, &JobSearch::stop);
    connect(m_search, &JobSearch::wentOn, this, &JobsPage::showSearching);
    m_tree->setColumnHidden(m_model->columnOf(QStringLiteral("server")), true);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_treeTable = TreeTable::addTo(m_tree, m_context, QStringLiteral("jobs"));
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &JobsPage::showMenu);
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        if (!index.parent().isValid())
            readChildren(m_model->node(index).id);
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &JobsPage::selectionChanged);
    return card;
}

void JobsPage::read()
{
    if (m_isReading && m_filter == m_searched) {
        m_isDue = true;
        return;
    }
    m_isReading = true;
    m_searched = m_filter; // another one ends the search before
    m_searching.start();
    m_search->start(m_filter, m_wantedRows, m_mostLookedAt, QDateTime::currentDateTimeUtc(),
                    [this, filter = m_filter](const Result<FoundJobs> &found) {
                        m_isReading = false;
                        m_stop->hide();
                        if (found)
                            showFound(filter, *found);
                        else
                            m_context.shell.showError(tr("The jobs could not be read"), found.error());
                        if (std::exchange(m_isDue, false))
                            read();
                    });
}

void JobsPage::goOn()
{
    m_wantedRows += kWindow;
    m_mostLookedAt += kLookedAt;
    read();
}

void JobsPage::showSearching(const FoundJobs &soFar)
{
    // A search that is done at once need not tell how far it is; neither need one that only reads again.
    if (m_searching.elapsed() < kToldAfterMs)
        return;
    m_footer->show();
    m_stop->show();
    m_older->hide();
    m_shown->setText(tr("Searching: %1 jobs looked at, back to %2; %3 match")
                         .arg(countText(soFar.lookedAt), clockTime(soFar.backTo, QDateTime::currentDateTimeUtc()),
                              countText(soFar.jobs.size())));
}

void JobsPage::showHowFar(const FoundJobs &found)
{
    m_footer->setVisible(found.hasMore);
    m_older->setVisible(found.hasMore);
    m_older->setText(found.isCutOff ? tr("Search on") : tr("Show older jobs"));
    m_shown->setToolTip(found.isCutOff ? exactTime(found.backTo) : QString());
    if (found.isCutOff)
        m_shown->setText(tr("%1 match of the newest %2 jobs, back to %3; older ones were not searched")
                             .arg(countText(found.jobs.size()), countText(found.lookedAt),
                                  clockTime(found.backTo, QDateTime::currentDateTimeUtc())));
    else if (found.total > 0)
        m_shown->setText(tr("The newest %1 of %2 jobs").arg(countText(found.jobs.size()), countText(found.total)));
    else
        m_shown->setText(tr("The newest %1 jobs").arg(countText(found.jobs.size())));
}

void JobsPage::showFound(const JobsFilter &filter, const FoundJobs &found)
{
    m_model->setJobs(found.jobs);
    const bool isEmpty = found.jobs.isEmpty();
    m_empty->setVisible(isEmpty);
    m_tree->setVisible(!isEmpty);
    m_tree->setColumnHidden(m_model->columnOf(QStringLiteral("server")), !filter.isFlat());
    if (found.isCutOff) // reading again goes no further than this one did
        m_mostLookedAt = std::clamp<qint64>(found.lookedAt, 1, m_mostLookedAt);
    showHowFar(found);
    if (found.hasMore && isEmpty)
        m_empty->setText(tr("None of the newest jobs matches these filters."));
    else
        m_empty->setText(filter.isSet() ? tr("No job matches these filters.")
                                        : tr("No job has run yet. “New sync…” starts the first one."));
    readExpanded();
    selectWanted();
    selectNewest();
    selectionChanged();
    m_details->refresh();
}

/// Nobody chose a job yet: the newest is what a visitor comes for, and half of the page would be empty without one.
void JobsPage::selectNewest()
{
    if (!m_wanted.isValid() && !m_tree->currentIndex().isValid() && m_model->rowCount() > 0)
        m_tree->setCurrentIndex(m_model->index(0, 0));
}

void JobsPage::readExpanded()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        const domain::Job &job = m_model->node(index);
        if (m_tree->isExpanded(index) || job.id == m_wanted)
            readChildren(job.id);
    }
}

void JobsPage::readChildren(JobId parent)
{
    ports::JobQuery query;
    query.level = ports::JobQuery::Level::ChildrenOf;
    query.parent = parent;
    query.limit = kChildLimit;
    ask(this, m_context.engine.jobs().jobs(query), [this, parent](Result<QList<domain::Job>> answer) {
        if (!answer)
            return;
        // What is wrong first, then what goes on, then the rest as it came.
        std::stable_sort(answer->begin(), answer->end(), [](const domain::Job &a, const domain::Job &b) {
            const auto rank = [](const domain::Job &j) {
                return stateOf(j.state) == State::Failed ? 0 : j.state == domain::JobState::Running ? 1 : 2;
            };
            return rank(a) < rank(b);
        });
        m_model->setChildJobs(parent, *answer);
        selectWanted();
        selectionChanged();
    });
}

void JobsPage::refreshChips()
{
    const Activity &activity = m_context.feed.activity();
    const auto label = [](const QString &word, qsizetype count) {
        return count > 0 ? QStringLiteral("%1 %2").arg(word).arg(count) : word;
    };
    m_running->setText(label(tr("Running"), activity.running.size()));
    m_queued->setText(label(tr("Queued"), activity.queued));
    m_failed->setText(label(tr("Failed"), activity.failedToday));
}

void JobsPage::chipsChanged()
{
    m_filter.running = m_running->isChecked();
    m_filter.queued = m_queued->isChecked();
    m_filter.failed = m_failed->isChecked();
    m_filter.mine = m_mine->isChecked();
    m_filter.lastDay = m_lastDay->isChecked();
    m_wantedRows = kWindow;
    m_mostLookedAt = kLookedAt;
    read();
}

void JobsPage::setFilterText(const QString &text)
{
    if (m_filter.text == text.trimmed())
        return;
    m_filter.text = text.trimmed();
    m_wantedRows = kWindow;
    m_mostLookedAt = kLookedAt;
    read();
}

const domain::Job *JobsPage::current() const
{
    const QModelIndex index = m_tree->currentIndex();
    return index.isValid() ? &m_model->node(index) : nullptr;
}

void JobsPage::selectionChanged()
{
    const domain::Job *job = current();
    const JobActions actions = actionsFor(job);
    m_cancel->setEnabled(actions.canCancel);
    m_retry->setEnabled(actions.canRetry);
    m_retry->setText(actions.retryText);
    m_runAgain->setEnabled(actions.canRunAgain);
    if (!job || job->id == m_current)
        return;
    m_current = job->id;
    m_title = jobTitle(*job);
    m_wanted = {};
    m_details->showJob(m_current);
    Q_EMIT objectChanged();
}

QString JobsPage::crumb() const
{
    return m_current.isValid() ? m_title : QString();
}

QString JobsPage::object() const
{
    return m_current.isValid() ? QString::number(m_current.value) : QString();
}

void JobsPage::openObject(const QString &object)
{
    if (object == QLatin1String("failed")) {
        m_failed->setChecked(true);
        return;
    }
    const JobId id(object.toLongLong());
    if (!id.isValid()) {
        m_current = {};
        m_tree->setCurrentIndex({});
        m_details->showJob({});
        selectNewest();
        return;
    }
    select(id);
}

void JobsPage::select(JobId id)
{
    m_wanted = id;
    m_current = id;
    m_details->showJob(id);
    if (m_model->indexOfJob(id).isValid()) {
        selectWanted();
        return;
    }
    ask(this, m_context.engine.jobs().job(id), [this, id](const Result<domain::JobDetails> &answer) {
        if (!answer || m_wanted != id)
            return;
        m_title = jobTitle(answer->job);
        if (m_filter.isSet()) { // what hides the wanted job is lifted
            for (QPushButton *chip : {m_running, m_queued, m_failed, m_mine, m_lastDay})
                chip->setChecked(false);
            Q_EMIT filterRequested({});
        }
        const QModelIndex parent = m_model->find(QString::number(answer->job.parentId.value));
        if (answer->job.parentId.isValid() && parent.isValid())
            m_tree->expand(parent);
        else
            read();
    });
}

void JobsPage::selectWanted()
{
    const QModelIndex index = m_wanted.isValid() ? m_model->indexOfJob(m_wanted) : QModelIndex();
    if (!index.isValid())
        return;
    m_title = jobTitle(m_model->node(index));
    m_wanted = {};
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
    if (!index.parent().isValid() && m_model->hasChildren(index))
        m_tree->expand(index);
}

void JobsPage::cancelCurrent()
{
    const domain::Job *job = current();
    if (!job)
        return;
    Prompter::Question question;
    question.title = tr("Cancel “%1”?").arg(jobTitle(*job));
    question.text = job->children.total > 0
        ? tr("Its running and queued repositories stop, and their Pulp tasks with them. What is done already stays.")
        : tr("Its Pulp tasks stop. What is done already stays.");
    question.verb = tr("Cancel the job");
    const JobId id = job->id;
    m_context.prompter.confirm(this, question, [this, id] {
        ask(this, m_context.engine.jobs().cancel(id, m_context.operatorName), [this](const Result<> &answer) {
            if (answer)
                m_context.shell.showDone(tr("The job is being canceled"));
            else
                m_context.shell.showError(tr("The job could not be canceled"), answer.error());
        });
    });
}

void JobsPage::retryCurrent()
{
    const domain::Job *job = current();
    if (!job)
        return;
    ask(this, m_context.engine.jobs().retry(job->id, m_context.operatorName), [this](const Result<JobId> &answer) {
        if (answer)
            m_context.shell.showDone(tr("The retry is queued"), tr("Open the job"),
                                     {pageid::kJobs, QString::number(answer->value)});
        else
            m_context.shell.showError(tr("The job could not be retried"), answer.error());
    });
}

void JobsPage::runAgain()
{
    const domain::Job *job = current();
    if (!job)
        return;
    if (const QString operation = operationOf(*job); !operation.isEmpty()) {
        runWithPlan(m_context, operation, job->arguments.value(QLatin1String("request")).toObject(),
                    tr("Run “%1” again").arg(jobTitle(*job)), this);
        return;
    }
    if (!job->parentId.isValid()) {
        openRunAgain(requestOf(*job, nullptr));
        return;
    }
    ask(this, m_context.engine.jobs().job(job->parentId),
        [this, child = *job](const Result<domain::JobDetails> &parent) {
            openRunAgain(requestOf(child, parent ? &parent->job : nullptr));
        });
}

void JobsPage::openRunAgain(const domain::SyncRequest &request)
{
    auto *dialog = new NewSyncDialog(m_context, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->fill(request);
    dialog->open();
}

void JobsPage::copyCommand()
{
    if (const domain::Job *job = current()) {
        QGuiApplication::clipboard()->setText(pulpitctlCommand(*job));
        m_context.shell.showDone(tr("The command is in the clipboard"));
    }
}

void JobsPage::readSchedules()
{
    ask(this, ports::timedSchedules(m_context.engine).all(),
        [this](const Result<QList<domain::TimedSchedule>> &answer) {
            if (answer) // without them the menu offers less, that is all
                m_schedules = *answer;
        });
}

/// That runs the same as this job or its parent; null: none.
const domain::TimedSchedule *JobsPage::scheduleOf(const domain::Job &job) const
{
    const auto runsIt = [&job](const domain::TimedSchedule &schedule) {
        switch (schedule.kind) {
        case domain::ScheduleKind::Sync: return !job.group.isEmpty() && schedule.group == job.group;
        case domain::ScheduleKind::Registration: return job.kind == domain::JobKind::RepoCreationFromGit;
        case domain::ScheduleKind::Housekeeping:
            return operationOf(job) == QStringLiteral("housekeeping ") + schedule.operation
                && domain::isRunOf(job, schedule, !domain::scheduleOf(job).isValid());
        }
        return false;
    };
    for (const domain::TimedSchedule &schedule : m_schedules)
        if (schedule.server == job.server && runsIt(schedule))
            return &schedule;
    return nullptr;
}

void JobsPage::showMenu(const QPoint &where)
{
    const domain::Job *job = current();
    if (!job)
        return;
    const JobActions actions = actionsFor(job);
    auto *menu = new QMenu(m_tree);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(actions.retryText, this, &JobsPage::retryCurrent)->setEnabled(actions.canRetry);
    menu->addAction(tr("Run again…"), this, &JobsPage::runAgain)->setEnabled(actions.canRunAgain);
    menu->addAction(tr("Cancel"), this, &JobsPage::cancelCurrent)->setEnabled(actions.canCancel);
    if (const domain::TimedSchedule *schedule = scheduleOf(*job)) {
        menu->addSeparator();
        menu->addAction(tr("Edit its schedule…"), this,
                        [this, one = *schedule] { (new EditScheduleDialog(m_context, one, window()))->open(); });
        menu->addAction(tr("Open its schedule"), this, [this, id = schedule->id] {
            m_context.shell.open({pageid::kSchedules, QString::number(id.value)});
        });
    }
    menu->addSeparator();
    menu->addAction(tr("Copy as pulpitctl command"), this, &JobsPage::copyCommand);
    menu->addAction(tr("Copy the job's number"), this,
                    [id = job->id] { QGuiApplication::clipboard()->setText(QString::number(id.value)); });
    m_treeTable->fill(menu);
    menu->popup(m_tree->viewport()->mapToGlobal(where));
}

void JobsPage::saveState(QSettings &settings) const
{
    settings.setValue(QStringLiteral("jobs/columns"), m_tree->header()->saveState());
    settings.setValue(QStringLiteral("jobs/splitter"), m_splitter->saveState());
}

void JobsPage::restoreState(QSettings &settings)
{
    m_tree->header()->restoreState(settings.value(QStringLiteral("jobs/columns")).toByteArray());
    m_splitter->restoreState(settings.value(QStringLiteral("jobs/splitter")).toByteArray());
}

} // namespace pulpit::gui
