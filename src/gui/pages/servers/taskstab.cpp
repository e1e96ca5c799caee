// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/servers/taskstab.h"

#include "gui/format/commandtext.h"
#include "gui/format/format.h"
#include "gui/plan/plandialog.h"
#include "gui/shell/tableexport.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/stateline.h"
#include "gui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QJsonArray>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace pulpit::gui {

namespace {
constexpr int kTasksRead = 500;
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
        connect(chip, &QPushButton::toggled, this, &TasksTab::applyChips);
    }
    row->addStretch(1);
    for (QPushButton *button : {m_inspect, m_cancel, m_purge})
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

void TasksTab::clear()
{
    m_tasks.clear();
    m_waits.clear();
    m_model->setSnapshot({});
    m_table->setEmptyText(tr("Reading Pulp's tasks…"));
    Q_EMIT titleChanged(tr("Tasks"));
    showSelection();
}

void TasksTab::read()
{
    readFrom(m_context.engine.servers().pulpTasks(m_server, kTasksRead), tr("Pulp's tasks could not be read"),
             [this](const QList<domain::PulpTask> &tasks) { show(tasks); });
}

void TasksTab::show(const QList<domain::PulpTask> &tasks)
{
    m_tasks = tasks;
    m_waits = waitsOf(tasks);
    QList<domain::Repository> repositories;
    for (const domain::Repository &repository : m_context.feed.repositories())
        if (repository.server == m_server)
            repositories.append(repository);
    m_model->setSnapshot(PulpTasksModel::rowsOf(tasks, repositories));
    m_model->refreshTexts();
    const auto unfinished = std::count_if(tasks.cbegin(), tasks.cend(),
                                          [](const domain::PulpTask &task) { return !domain::isFinal(task.state); });
    m_table->setEmptyText(tasks.isEmpty() ? tr("The server has no record of a task.")
                                          : tr("No task matches the filter."));
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
    applyChips();
}

void TasksTab::applyChips()
{
    const bool unfinished = m_unfinished->isChecked();
    const bool failed = m_failed->isChecked();
    m_model->setPredicate(
        !unfinished && !failed
            ? PulpTasksModel::Predicate()
            : PulpTasksModel::Predicate([unfinished, failed](const PulpTaskRow &row, const QString &) {
                  return (unfinished && !domain::isFinal(row.task.state))
                      || (failed && row.task.state == domain::PulpTaskState::Failed);
              }));
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
    if (rows.size() == 1)
        showChain(rows.first());
    else
        m_chain->hide();
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
    if (row < 0) { // hidden by the chips
        m_unfinished->setChecked(false);
        m_failed->setChecked(false);
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
