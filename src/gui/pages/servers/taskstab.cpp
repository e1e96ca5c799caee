// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/servers/taskstab.h"

#include "gui/format/commandtext.h"
#include "gui/format/format.h"
#include "gui/plan/plandialog.h"
#include "gui/shell/pages.h"
#include "gui/shell/tableexport.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/stateline.h"
#include "gui/widgets/tableview.h"
#include "ports/inspectionservice.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

namespace pulpit::gui {

namespace {
constexpr int kTasksRead = 500; // a page
constexpr int kMostPages = 20;
constexpr int kNameTypedMs = 350;
constexpr int kEveryMs = 5000;
constexpr int kChainShown = 6;
} // namespace

TasksTab::TasksTab(const PageContext &context, QWidget *parent)
    : ServerTab(context, parent)
    , m_model(new PulpTasksModel(this))
    , m_table(new TableView(tr("Pulp tasks"), this))
    , m_chain(new Card(tr("Why it waits"), this))
    , m_chainLines(new QVBoxLayout)
{
    column()->addWidget(makeBar());
    auto *card = new Card(this);
    card->setFlush();
    card->body()->addWidget(m_table);
    column()->addWidget(card, 1);
    column()->addWidget(makeFoot());
    m_chainLines->setSpacing(0);
    m_chain->setObjectName(QStringLiteral("waitChain"));
    m_chain->body()->addLayout(m_chainLines);
    m_chain->hide();
    column()->addWidget(m_chain);
    m_table->setObjectName(QStringLiteral("tasksTable"));
    m_table->setModel(m_model);
    QStringList ids;
    QList<int> widths;
    for (const auto &c : m_model->columns()) {
        ids.append(c.id);
        widths.append(c.width);
    }
    m_table->setColumns(ids, widths, 3);
    m_table->sortByColumn(int(ids.size()) - 1, Qt::DescendingOrder);
    TableExport::addTo(m_table, context, QStringLiteral("pulp-tasks"));
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TasksTab::showSelection);
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT inspectRequested(m_model->row(index.row()).task.href); });
    setFocusProxy(m_table);
    setInterval(kEveryMs);
    clear();
}

QWidget *TasksTab::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    m_unfinished = makeChip(tr("unfinished"), bar);
    m_unfinished->setObjectName(QStringLiteral("tasksUnfinished"));
    m_failed = makeChip(tr("failed"), bar);
    m_failed->setObjectName(QStringLiteral("tasksFailed"));
    m_name = new QLineEdit(bar);
    m_name->setObjectName(QStringLiteral("tasksName"));
    m_name->setAccessibleName(tr("Part of the task's name, asked of the server"));
    m_name->setPlaceholderText(tr("Part of the name"));
    m_name->setToolTip(tr("Part of the task's name, e.g. synchronize"));
    m_name->setClearButtonEnabled(true);
    m_name->setMaximumWidth(200);
    m_nameTyped.setSingleShot(true);
    m_nameTyped.setInterval(kNameTypedMs);
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_nameTyped.start(); });
    connect(&m_nameTyped, &QTimer::timeout, this, &TasksTab::askAgain);
    m_period = new QComboBox(bar);
    m_period->setObjectName(QStringLiteral("tasksPeriod"));
    m_period->setAccessibleName(tr("When the task was created"));
    m_period->addItem(tr("of any time"), 0);
    m_period->addItem(tr("of the last hour"), 1);
    m_period->addItem(tr("of the last 24 hours"), 24);
    m_period->addItem(tr("of the last 7 days"), 7 * 24);
    m_period->addItem(tr("of the last 30 days"), 30 * 24);
    m_period->addItem(tr("older than 30 days"), -30 * 24);
    connect(m_period, &QComboBox::currentIndexChanged, this, &TasksTab::askAgain);
    m_job = makeButton(tr("Job"), bar);
    m_job->setObjectName(QStringLiteral("tasksJob"));
    m_job->setToolTip(tr("The job of Pulpit's that started the task"));
    connect(m_job, &QPushButton::clicked, this, [this] {
        m_context.shell.open({pageid::kJobs, QString::number(m_jobShown.value)});
    });
    m_inspect = makeButton(tr("Inspect"), bar);
    m_inspect->setObjectName(QStringLiteral("tasksInspect"));
    m_cancel = makeButton(tr("Cancel"), bar);
    m_cancel->setObjectName(QStringLiteral("tasksCancel"));
    m_purge = makeButton(tr("Purge ▾"), bar);
    m_purge->setObjectName(QStringLiteral("tasksPurge"));
    m_purge->setAccessibleName(tr("Purge records of finished tasks"));
    m_purge->setToolTip(tr("Remove records of finished tasks from the server; shows first which"));
    auto *menu = new QMenu(m_purge);
    const QString completed = QStringLiteral("completed");
    const QStringList all {completed, QStringLiteral("failed"), QStringLiteral("canceled")};
    connect(menu->addAction(tr("Completed ones older than 30 days…")), &QAction::triggered, this,
            [this, completed] { purge(30, {completed}); });
    connect(menu->addAction(tr("Completed ones older than 7 days…")), &QAction::triggered, this,
            [this, completed] { purge(7, {completed}); });
    connect(menu->addAction(tr("All finished ones older than 30 days…")), &QAction::triggered, this,
            [this, all] { purge(30, all); });
    m_purge->setMenu(menu);
    for (QPushButton *chip : {m_unfinished, m_failed}) {
        row->addWidget(chip);
        connect(chip, &QPushButton::toggled, this, &TasksTab::askAgain);
    }
    row->addWidget(m_name);
    row->addWidget(m_period);
    row->addStretch(1);
    for (QPushButton *button : {m_job, m_inspect, m_cancel, m_purge})
        row->addWidget(button);
    connect(m_inspect, &QPushButton::clicked, this, [this] {
        if (const QList<PulpTaskRow> rows = selected(); !rows.isEmpty())
            Q_EMIT inspectRequested(rows.first().task.href);
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        QStringList hrefs;
        for (const PulpTaskRow &row : selected())
            if (!domain::isFinal(row.task.state))
                hrefs.append(row.task.href);
        cancel(hrefs);
    });
    return bar;
}

QWidget *TasksTab::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    m_counted = secondaryLabel({}, foot);
    m_counted->setObjectName(QStringLiteral("tasksCounted"));
    m_older = makeLinkButton(tr("Older…"), foot);
    m_older->setObjectName(QStringLiteral("tasksOlder"));
    m_older->setToolTip(tr("Read %1 more, which were created before these").arg(countText(kTasksRead)));
    row->addWidget(m_counted);
    row->addWidget(m_older);
    row->addStretch(1);
    connect(m_older, &QPushButton::clicked, this, &TasksTab::readOlder);
    return foot;
}

void TasksTab::clear()
{
    m_tasks.clear();
    m_waits.clear();
    m_pages = 1;
    m_hasMore = false;
    ++m_question;
    m_model->setSnapshot({});
    m_table->setEmptyText(tr("Reading Pulp's tasks…"));
    m_counted->clear();
    m_older->hide();
    m_counted->parentWidget()->hide();
    Q_EMIT titleChanged(tr("Tasks"));
    showSelection();
}

domain::PulpTaskQuery TasksTab::query() const
{
    using State = domain::PulpTaskState;
    domain::PulpTaskQuery query;
    query.limit = kTasksRead;
    if (m_unfinished->isChecked())
        query.states += {State::Waiting, State::Running, State::Canceling};
    if (m_failed->isChecked())
        query.states += {State::Failed};
    query.name = m_name->text().trimmed().left(200);
    constexpr qint64 kHour = 3600;
    const qint64 hours = m_period->currentData().toInt();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (hours > 0)
        query.since = now.addSecs(-hours * kHour);
    else if (hours < 0)
        query.until = now.addSecs(hours * kHour);
    return query;
}

bool TasksTab::isFiltered() const
{
    return m_unfinished->isChecked() || m_failed->isChecked() || !m_name->text().trimmed().isEmpty()
        || m_period->currentIndex() > 0;
}

void TasksTab::askAgain()
{
    m_nameTyped.stop();
    m_pages = 1;
    m_tasks.clear();
    ++m_question;
    applyFilter();
    invalidate();
}

void TasksTab::read()
{
    // Without a filter what is unfinished is read as well, however old: it tells why others wait.
    const auto answer = isFiltered() ? m_context.engine.inspection().pulpTasks(m_server, query())
                                     : m_context.engine.servers().pulpTasks(m_server, kTasksRead);
    readFrom(answer, tr("Pulp's tasks could not be read"),
             [this, question = m_question](const QList<domain::PulpTask> &tasks) {
                 if (question != m_question) { // of another filter
                     invalidate();
                     return;
                 }
                 if (m_pages == 1) {
                     m_tasks = tasks;
                     m_hasMore = tasks.size() >= kTasksRead;
                 } else { // what is new or has changed; older pages stay as they were read
                     merge(tasks);
                 }
                 show(m_tasks);
             });
}

void TasksTab::readOlder()
{
    domain::PulpTaskQuery older = query();
    const auto isFinished = [](const domain::PulpTask &task) { return domain::isFinal(task.state); };
    // The first page without a filter holds old unfinished ones, too; tasks that come twice are shown once.
    older.offset
        = isFiltered() ? int(m_tasks.size()) : int(std::count_if(m_tasks.cbegin(), m_tasks.cend(), isFinished));
    m_older->setEnabled(false);
    ask(this, m_context.engine.inspection().pulpTasks(m_server, older),
        [this, question = m_question](const Result<QList<domain::PulpTask>> &answer) {
            m_older->setEnabled(true);
            if (question != m_question)
                return;
            if (!answer) {
                m_context.shell.showError(tr("Older tasks could not be read"), answer.error());
                return;
            }
            ++m_pages;
            m_hasMore = answer->size() >= kTasksRead && m_pages < kMostPages;
            merge(*answer);
            show(m_tasks);
        });
}

void TasksTab::merge(const QList<domain::PulpTask> &tasks)
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < m_tasks.size(); ++i)
        places.insert(m_tasks.at(i).href, i);
    for (const domain::PulpTask &task : tasks) {
        const auto known = places.constFind(task.href);
        if (known == places.cend())
            m_tasks.append(task);
        else
            m_tasks[*known] = task;
    }
}

void TasksTab::show(const QList<domain::PulpTask> &tasks)
{
    m_waits = waitsOf(tasks);
    m_model->setSnapshot(PulpTasksModel::rowsOf(tasks, m_context.feed.snapshotOf(m_server).repositories));
    m_model->refreshTexts();
    const auto unfinished = std::count_if(tasks.cbegin(), tasks.cend(),
                                          [](const domain::PulpTask &task) { return !domain::isFinal(task.state); });
    m_table->setEmptyText(tasks.isEmpty() && !isFiltered() ? tr("The server has no record of a task.")
                                                           : tr("No task matches the filter."));
    m_counted->setText(tasks.isEmpty() ? QString()
                           : m_hasMore ? tr("the newest %1; the server has more").arg(countText(tasks.size()))
                                       : tr("%n tasks, all that the server has of these", nullptr, int(tasks.size())));
    m_older->setVisible(m_hasMore);
    m_counted->parentWidget()->setVisible(!tasks.isEmpty());
    Q_EMIT titleChanged(unfinished > 0 ? tr("Tasks %1").arg(countText(unfinished)) : tr("Tasks"));
    showSelection();
}

void TasksTab::refresh()
{
    if (isVisible())
        m_model->refreshTexts();
}

void TasksTab::setFilterText(const QString &text)
{
    m_filter = text;
    applyFilter();
}

void TasksTab::applyFilter()
{
    m_model->setFilterText(m_filter);
}

QList<PulpTaskRow> TasksTab::selected() const
{
    QList<PulpTaskRow> rows;
    const QModelIndexList indexes = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : indexes)
        rows.append(m_model->row(index.row()));
    return rows;
}

void TasksTab::showSelection()
{
    const QList<PulpTaskRow> rows = selected();
    const auto unfinished = std::count_if(rows.cbegin(), rows.cend(),
                                          [](const PulpTaskRow &row) { return !domain::isFinal(row.task.state); });
    m_inspect->setEnabled(rows.size() == 1);
    m_cancel->setEnabled(unfinished > 0);
    m_cancel->setText(unfinished > 1 ? tr("Cancel %n tasks", nullptr, int(unfinished)) : tr("Cancel"));
    m_jobShown = {};
    m_job->setEnabled(false);
    if (rows.size() == 1) {
        showChain(rows.first());
        showJob(rows.first());
    } else {
        m_chain->hide();
    }
}

void TasksTab::showJob(const PulpTaskRow &row)
{
    const QString correlation = row.task.loggingCid;
    if (correlation.isEmpty())
        return;
    ports::JobQuery wanted;
    wanted.level = ports::JobQuery::Level::All;
    wanted.correlationId = correlation;
    wanted.limit = 1;
    ask(this, m_context.engine.jobs().jobs(wanted),
        [this, href = row.task.href](const Result<QList<domain::Job>> &jobs) {
            const QList<PulpTaskRow> rows = selected();
            if (!jobs || jobs->isEmpty() || rows.size() != 1 || rows.first().task.href != href)
                return; // not one of Pulpit's, or another one is selected
            m_jobShown = jobs->first().id;
            m_job->setEnabled(true);
        });
}

void TasksTab::showChain(const PulpTaskRow &row)
{
    const QStringList chain = chainOf(row.task.href, m_waits);
    m_chain->setVisible(!chain.isEmpty());
    if (chain == m_shownChain)
        return;
    m_shownChain = chain;
    while (QLayoutItem *item = m_chainLines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int i = 0; i < std::min<int>(kChainShown, int(chain.size())); ++i) {
        const QString &href = chain.at(i);
        const auto task = std::find_if(m_tasks.cbegin(), m_tasks.cend(),
                                       [&href](const domain::PulpTask &one) { return one.href == href; });
        if (task == m_tasks.cend())
            continue;
        auto *line = new QWidget(m_chain);
        auto *layout = new QHBoxLayout(line);
        layout->setContentsMargins(16 * i, 0, 0, 0);
        layout->setSpacing(space::kSmall);
        auto *shape = new StateIcon(line);
        shape->setState(stateOf(*task));
        auto *text = new ElidedLabel(line);
        const int at = m_model->indexOf(href);
        const QString on = at >= 0 ? m_model->row(at).on : QString();
        const QString age = task->started.isValid()
            ? tr("runs since %1").arg(relativeTime(task->started, QDateTime::currentDateTimeUtc()))
            : tr("created %1").arg(relativeTime(task->created, QDateTime::currentDateTimeUtc()));
        text->setText(QStringList {shortTaskName(task->name), on, stateOf(*task).word, age}
                          .filter(QRegularExpression(QStringLiteral(".")))
                          .join(QStringLiteral(" · ")));
        QPushButton *link = makeLinkButton(tr("Show"), line);
        link->setAccessibleName(tr("Show the task that holds it up: %1").arg(shortTaskName(task->name)));
        layout->addWidget(shape);
        layout->addWidget(text, 1);
        layout->addWidget(link);
        connect(link, &QPushButton::clicked, this, [this, href] { selectTask(href); });
        m_chainLines->addWidget(line);
    }
    m_chain->setHeading(tr("Why it waits"),
                        chain.size() > 1 ? tr("behind these, the last one runs or waits for a worker") : QString());
}

void TasksTab::selectTask(const QString &href)
{
    int row = m_model->indexOf(href);
    if (row < 0 && !m_filter.isEmpty()) { // hidden by the words
        setFilterText({});
        row = m_model->indexOf(href);
    }
    if (row < 0)
        return;
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0));
    m_table->setFocus();
}

void TasksTab::cancel(const QStringList &hrefs)
{
    if (hrefs.isEmpty())
        return;
    const int count = int(hrefs.size());
    Prompter::Question question;
    question.title = tr("Cancel %n Pulp tasks?", nullptr, count);
    question.text = tr("What a task has done so far stays as it is; a sync that is canceled makes no new version.");
    question.detail = tr("A canceled task cannot be resumed, only started again.");
    question.verb = tr("Cancel %n tasks", nullptr, count);
    question.isDestructive = true;
    const QString server = m_server;
    m_context.prompter.confirm(this, question, [this, server, hrefs] {
        for (const QString &href : hrefs)
            ask(this, m_context.engine.servers().cancelPulpTask(server, href), [this, href](const Result<> &answer) {
                if (!answer)
                    m_context.shell.showError(tr("The task %1 could not be canceled").arg(href), answer.error());
                invalidate();
            });
    });
}

void TasksTab::purge(int days, const QStringList &states)
{
    const QJsonObject request {{QStringLiteral("servers"), QJsonArray {m_server}},
                               {QStringLiteral("older_than_days"), days},
                               {QStringLiteral("states"), QJsonArray::fromStringList(states)}};
    auto *sheet = new PlanDialog(m_context, QStringLiteral("housekeeping purge-tasks"), request,
                                 tr("Purge tasks on %1").arg(m_server), this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &QDialog::finished, this, &TasksTab::invalidate);
    sheet->open();
}

QList<CopyChoice> TasksTab::pulpCommands() const
{
    const domain::Server *server = configured();
    if (!server)
        return {};
    QList<CopyChoice> choices {{tr("List of running tasks"),
                                pulpCommand(*server,
                                            {QStringLiteral("task"), QStringLiteral("list"), QStringLiteral("--state"),
                                             QStringLiteral("running")})}};
    for (const PulpTaskRow &row : selected().mid(0, 1)) {
        const QStringList show {QStringLiteral("task"), QStringLiteral("show"), QStringLiteral("--href"),
                                row.task.href};
        choices.prepend({tr("Show this task"), pulpCommand(*server, show)});
        if (!domain::isFinal(row.task.state))
            choices.append({tr("Cancel this task"),
                            pulpCommand(*server, {show.at(0), QStringLiteral("cancel"), show.at(2), show.at(3)})});
    }
    return choices;
}

QList<CopyChoice> TasksTab::curlCommands() const
{
    const domain::Server *server = configured();
    if (!server)
        return {};
    QList<CopyChoice> choices {
        {tr("List of running tasks"), curlCommand(*server, apiPath(*server) + QStringLiteral("tasks/?state=running"))}};
    for (const PulpTaskRow &row : selected().mid(0, 1))
        choices.prepend({tr("Show this task"), curlCommand(*server, row.task.href)});
    return choices;
}

void TasksTab::saveState(QSettings &settings) const
{
    m_table->saveState(settings, QStringLiteral("servers/tasks"));
}

void TasksTab::restoreState(QSettings &settings)
{
    m_table->restoreState(settings, QStringLiteral("servers/tasks"));
}

} // namespace pulpit::gui
