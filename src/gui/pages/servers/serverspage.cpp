// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/servers/serverspage.h"

#include "gui/ask.h"
#include "gui/format/format.h"
#include "gui/pages/servers/serveroverview.h"
#include "gui/shell/pages.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/celldelegate.h"
#include "gui/widgets/stateline.h"
#include "gui/widgets/tableview.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>
#include <QTreeView>

namespace pulpit::gui {

namespace {
constexpr int kTasksShown = 200;
constexpr int kOpenedBySearch = 8;

template <typename Model>
void setColumnsOf(TableView *view, const Model *model, int stretch)
{
    QStringList ids;
    QList<int> widths;
    for (const auto &column : model->columns()) {
        ids.append(column.id);
        widths.append(column.width);
    }
    view->setColumns(ids, widths, stretch);
}
} // namespace

PageInfo serversPageInfo()
{
    return {pageid::kServers, ServersPage::tr("Servers"), QStringLiteral("nav-servers"),
            [](const PageContext &context, QWidget *parent) -> Page * { return new ServersPage(context, parent); }};
}

ServersPage::ServersPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_model(new FleetTreeModel(context.engine, context.feed, this))
    , m_repositoriesModel(new RepositoriesModel(this))
    , m_tasksModel(new PulpTasksModel(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    m_splitter->addWidget(makeLeft());
    m_splitter->addWidget(makeRight());
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({310, 900});
    m_splitter->setHandleWidth(space::kLarge);
    m_splitter->setChildrenCollapsible(false);
    row->addWidget(m_splitter);
    connect(&context.feed, &FleetFeed::serversChanged, this, &ServersPage::refresh);
    connect(&context.feed, &FleetFeed::repositoriesChanged, this, &ServersPage::refresh);
    connect(&context.feed, &FleetFeed::schedulesChanged, this, &ServersPage::fillSyncMenu);
    connect(m_model, &FleetTreeModel::serverFilled, this, [this] {
        if (!m_search->text().isEmpty())
            hideUnmatched({}, m_search->text(), false);
        refreshRepositories();
    });
    setFocusProxy(m_tree);
    refresh();
}

QWidget *ServersPage::makeLeft()
{
    auto *card = new Card(this);
    m_search = new QLineEdit(card);
    m_search->setObjectName(QStringLiteral("treeSearch"));
    m_search->setPlaceholderText(tr("Find in tree…"));
    m_search->setAccessibleName(tr("Find in tree"));
    m_search->setClearButtonEnabled(true);
    m_tree = new QTreeView(card);
    m_tree->setObjectName(QStringLiteral("fleetTree"));
    m_tree->setAccessibleName(tr("Servers, groups and repositories"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new CellDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(16);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QPushButton *add = makeButton(tr("&Add server…"), card);
    add->setObjectName(QStringLiteral("addServer"));
    add->setIcon(icon(QStringLiteral("add")));
    card->body()->setSpacing(space::kSmall);
    card->body()->addWidget(m_search);
    card->body()->addWidget(m_tree, 1);
    card->body()->addWidget(add);
    card->setMinimumWidth(240);
    connect(m_search, &QLineEdit::textChanged, this, &ServersPage::search);
    connect(add, &QPushButton::clicked, this, [this] { m_context.shell.addServer(); });
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        if (m_model->node(index).kind == FleetNode::Kind::Server)
            m_model->openServer(m_model->node(index).server);
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &ServersPage::nodeSelected);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        const FleetNode &node = m_model->node(index);
        if (node.kind == FleetNode::Kind::Repository)
            m_context.shell.open({pageid::kRepositories, QString::number(node.repository.value)});
    });
    return card;
}

QWidget *ServersPage::makeHeading(QWidget *parent)
{
    auto *heading = new QWidget(parent);
    auto *row = new QHBoxLayout(heading);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    m_icon = new StateIcon(heading);
    m_title = plainLabel({}, heading);
    m_title->setObjectName(QStringLiteral("serverTitle"));
    m_title->setFont(titleFont());
    m_pill = new Pill(heading);
    m_refresh = makeButton(tr("Refresh"), heading);
    m_refresh->setToolTip(tr("Ask the server now, and look at its repositories"));
    m_verify = makeButton(tr("Verify"), heading);
    m_verify->setToolTip(tr("Compare what its repositories serve with their source"));
    m_sync = makePrimaryButton(tr("Sync group ▾"), heading);
    m_sync->setAccessibleName(tr("Sync a group of this server"));
    m_syncMenu = new QMenu(m_sync);
    m_sync->setMenu(m_syncMenu);
    row->addWidget(m_icon);
    row->addWidget(m_title);
    row->addWidget(m_pill);
    row->addStretch(1);
    for (QPushButton *button : {m_refresh, m_verify, m_sync})
        row->addWidget(button);
    connect(m_refresh, &QPushButton::clicked, this, &ServersPage::refreshServer);
    connect(m_verify, &QPushButton::clicked, this, &ServersPage::verifyServer);
    return heading;
}

QWidget *ServersPage::makeRight()
{
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(makeHeading(right));
    m_tabs = new QTabWidget(right);
    m_tabs->setObjectName(QStringLiteral("serverTabs"));
    m_tabs->setAccessibleName(tr("Sides of the server"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_overview = new ServerOverview(m_context, m_tabs);
    m_overview->setProperty("scrollBody", true);
    auto *scroll = new QScrollArea(m_tabs);
    scroll->setAccessibleName(tr("Overview of the server"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_overview);
    m_tabs->addTab(scroll, tr("Overview"));
    const auto addTable = [this](TableView *table, const QString &title) {
        auto *holder = new QWidget(m_tabs);
        auto *layout = new QVBoxLayout(holder);
        layout->setContentsMargins(0, space::kMedium, 0, 0);
        auto *card = new Card(holder);
        card->setFlush();
        card->body()->addWidget(table);
        layout->addWidget(card);
        m_tabs->addTab(holder, title);
    };
    m_tasks = new TableView(tr("Pulp tasks"), m_tabs);
    m_tasks->setModel(m_tasksModel);
    setColumnsOf(m_tasks, m_tasksModel, int(m_tasksModel->columns().size()) - 1);
    m_tasks->sortByColumn(2, Qt::DescendingOrder);
    m_repositories = new TableView(tr("Repositories of the server"), m_tabs);
    m_repositories->setModel(m_repositoriesModel);
    setColumnsOf(m_repositories, m_repositoriesModel, 0);
    m_repositories->setColumnHidden(2, true); // the server is known here, and the source is on the overview
    m_repositories->setColumnHidden(int(m_repositoriesModel->columns().size()) - 1, true);
    m_repositories->sortByColumn(0, Qt::AscendingOrder);
    addTable(m_tasks, tr("Pulp tasks"));
    addTable(m_repositories, tr("Repositories"));
    column->addWidget(m_tabs, 1);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) {
        if (tab == 1)
            readTasks();
    });
    connect(m_repositories, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        m_context.shell.open(
            {pageid::kRepositories, QString::number(m_repositoriesModel->row(index.row()).repository.id.value)});
    });
    return right;
}

void ServersPage::refresh()
{
    if (m_server.isEmpty() && m_model->rowCount() > 0)
        m_tree->setCurrentIndex(m_model->index(0, 0));
    const domain::ServerState *state = m_context.feed.state(m_server);
    const QModelIndex node = m_model->indexOfServer(m_server);
    const StateText own = state ? stateOf(*state) : StateText {State::Unknown, tr("not asked yet")};
    m_icon->setState(own);
    m_title->setText(m_group.isEmpty() ? m_server : tr("%1 on %2").arg(m_group, m_server));
    m_pill->setState(node.isValid() ? m_model->node(node).state : own);
    m_pill->setVisible(!m_server.isEmpty());
    m_refresh->setEnabled(!m_server.isEmpty());
    m_verify->setEnabled(!m_server.isEmpty() && m_repositoriesModel->totalCount() > 0);
    m_overview->showServer(m_server);
    refreshRepositories();
    fillSyncMenu();
}

void ServersPage::refreshRepositories()
{
    QList<RepositoryRow> rows
        = m_server.isEmpty() ? QList<RepositoryRow> {} : RepositoriesModel::rowsOf(m_context.feed.snapshot(), m_server);
    if (!m_group.isEmpty()) {
        const QList<RepositoryId> members = m_model->members(m_server, m_group);
        const QSet<RepositoryId> wanted(members.cbegin(), members.cend());
        rows.removeIf([&wanted](const RepositoryRow &row) { return !wanted.contains(row.repository.id); });
    }
    m_repositoriesModel->setSnapshot(rows);
    m_tabs->setTabText(2, tr("Repositories %1").arg(countText(rows.size())));
    m_repositories->setEmptyText(tr("No repository of this server is known yet. “Refresh” looks at it now."));
    m_verify->setEnabled(!rows.isEmpty());
}

void ServersPage::nodeSelected()
{
    const QModelIndex index = m_tree->currentIndex();
    if (!index.isValid())
        return;
    const FleetNode &node = m_model->node(index);
    const bool isOther = node.server != m_server;
    m_server = node.server;
    m_group = node.group;
    if (isOther) {
        m_tasksModel->setSnapshot({});
        if (m_tabs->currentIndex() == 1)
            readTasks();
    }
    refresh();
    if (node.kind == FleetNode::Kind::Group || node.kind == FleetNode::Kind::Ungrouped)
        m_tabs->setCurrentIndex(2);
    if (node.kind == FleetNode::Kind::Repository) {
        m_tabs->setCurrentIndex(2);
        const int row = m_repositoriesModel->indexOf(node.repository.value);
        if (row >= 0)
            m_repositories->selectRow(row);
    }
    Q_EMIT objectChanged();
}

void ServersPage::search(const QString &text)
{
    if (text.size() >= 2) {
        // Below a closed server nothing is known to the tree; those with a match are opened, as far as that stays
        // quick.
        int opened = 0;
        QSet<QString> matching;
        for (const domain::Repository &repository : m_context.feed.repositories())
            if (repository.name.contains(text, Qt::CaseInsensitive))
                matching.insert(repository.server);
        for (int row = 0; row < m_model->rowCount() && opened < kOpenedBySearch; ++row) {
            const QModelIndex index = m_model->index(row, 0);
            if (matching.contains(m_model->node(index).server)) {
                m_tree->expand(index);
                ++opened;
            }
        }
    }
    hideUnmatched({}, text, false);
}

void ServersPage::hideUnmatched(const QModelIndex &parent, const QString &text, bool isParentMatched)
{
    const auto anyBelow = [this, &text](const auto &self, const QModelIndex &index) -> bool {
        if (m_model->node(index).name.contains(text, Qt::CaseInsensitive))
            return true;
        for (int row = 0; row < m_model->rowCount(index); ++row)
            if (self(self, m_model->index(row, 0, index)))
                return true;
        return false;
    };
    for (int row = 0; row < m_model->rowCount(parent); ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        const bool isMatched = isParentMatched || m_model->node(index).name.contains(text, Qt::CaseInsensitive);
        const bool isShown = text.isEmpty() || isMatched || anyBelow(anyBelow, index);
        m_tree->setRowHidden(row, parent, !isShown);
        if (isShown && !isMatched && m_model->rowCount(index) > 0)
            m_tree->expand(index);
        if (isShown)
            hideUnmatched(index, text, isMatched);
    }
}

void ServersPage::readTasks()
{
    if (m_server.isEmpty())
        return;
    const QString server = m_server;
    m_tasks->setEmptyText(tr("Reading the tasks of %1…").arg(server));
    ask(this, m_context.engine.servers().pulpTasks(server, kTasksShown),
        [this, server](const Result<QList<domain::PulpTask>> &answer) {
            if (server != m_server)
                return;
            if (answer) {
                m_tasksModel->setSnapshot(*answer);
                m_tasks->setEmptyText(tr("This server has no tasks."));
            } else {
                m_tasksModel->setSnapshot({});
                m_tasks->setEmptyText(
                    tr("The tasks are not known: %1.\n%2").arg(answer.error().what, answer.error().advice));
            }
        });
}

void ServersPage::refreshServer()
{
    const QString server = m_server;
    m_refresh->setEnabled(false);
    m_refresh->setText(tr("Asking…"));
    ask(this, m_context.engine.servers().refresh(server), [this, server](const Result<domain::ServerState> &answer) {
        m_refresh->setEnabled(true);
        m_refresh->setText(tr("Refresh"));
        m_context.feed.invalidate(ports::Topic::Servers);
        if (!answer) {
            m_context.shell.showError(tr("%1 could not be asked").arg(server), answer.error());
            return;
        }
        if (!answer->isReachable)
            return; // the overview says so
        ask(this, m_context.engine.servers().reconcile(server), [this, server](const Result<> &looked) {
            m_context.feed.invalidate(ports::Topic::Repositories);
            if (!looked)
                m_context.shell.showError(tr("The repositories of %1 could not be read").arg(server), looked.error());
        });
        if (m_tabs->currentIndex() == 1)
            readTasks();
    });
}

void ServersPage::verifyServer()
{
    QList<RepositoryId> ids;
    for (const RepositoryRow &row : m_repositoriesModel->rows())
        ids.append(row.repository.id);
    const QString name = m_title->text();
    m_verify->setEnabled(false);
    m_verify->setText(tr("Verifying…"));
    ask(this, m_context.engine.repositories().verify(ids),
        [this, name](const Result<QList<domain::Repository>> &answer) {
            m_verify->setEnabled(true);
            m_verify->setText(tr("Verify"));
            if (!answer) {
                m_context.shell.showError(tr("%1 could not be compared with its source").arg(name), answer.error());
                return;
            }
            const auto same = std::count_if(answer->cbegin(), answer->cend(), [](const domain::Repository &r) {
                return r.verification.agreement == domain::Agreement::Same;
            });
            m_context.feed.invalidate(ports::Topic::Repositories);
            m_context.shell.showDone(
                tr("%1: %2 of %3 repositories serve what their source serves").arg(name).arg(same).arg(answer->size()));
        });
}

void ServersPage::fillSyncMenu()
{
    m_syncMenu->clear();
    for (const domain::Schedule &schedule : m_context.feed.schedules())
        if (schedule.server == m_server)
            connect(m_syncMenu->addAction(schedule.group), &QAction::triggered, this,
                    [this, group = schedule.group] { syncGroup(group); });
    if (!m_syncMenu->isEmpty())
        m_syncMenu->addSeparator();
    connect(m_syncMenu->addAction(tr("Other repositories…")), &QAction::triggered, this,
            [this] { m_context.shell.newSync(m_server, {}); });
    m_sync->setEnabled(!m_server.isEmpty());
}

void ServersPage::syncGroup(const QString &group)
{
    const QString server = m_server;
    ask(this, m_context.engine.jobs().startGroupSync(server, group, m_context.operatorName),
        [this, server, group](const Result<JobId> &answer) {
            if (answer)
                m_context.shell.showDone(tr("Sync of %1 on %2 is queued").arg(group, server), tr("Open the job"),
                                         {pageid::kJobs, QString::number(answer->value)});
            else
                m_context.shell.showError(tr("The sync of %1 on %2 could not be queued").arg(group, server),
                                          answer.error());
        });
}

QString ServersPage::crumb() const
{
    return m_group.isEmpty() ? m_server : tr("%1 › %2", "server, group").arg(m_server, m_group);
}

QString ServersPage::object() const
{
    return m_group.isEmpty() ? m_server : m_server + QLatin1Char('/') + m_group;
}

void ServersPage::openObject(const QString &object)
{
    if (object.isEmpty())
        return;
    const QString server = object.section(QLatin1Char('/'), 0, 0);
    const QString group = object.section(QLatin1Char('/'), 1);
    QModelIndex index = m_model->indexOfServer(server);
    if (!group.isEmpty() && index.isValid()) {
        m_tree->expand(index);
        const QModelIndex groupIndex = m_model->indexOfGroup(server, group);
        index = groupIndex.isValid() ? groupIndex : index;
    }
    if (index.isValid()) {
        m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index);
    }
}

void ServersPage::setFilterText(const QString &text)
{
    m_repositoriesModel->setFilter(text);
    m_tasksModel->setFilterText(text);
    if (m_search->text() != text)
        m_search->setText(text);
}

void ServersPage::saveState(QSettings &settings) const
{
    settings.setValue(QStringLiteral("servers/splitter"), m_splitter->saveState());
    m_repositories->saveState(settings, QStringLiteral("servers/repositories"));
    m_tasks->saveState(settings, QStringLiteral("servers/tasks"));
}

void ServersPage::restoreState(QSettings &settings)
{
    m_splitter->restoreState(settings.value(QStringLiteral("servers/splitter")).toByteArray());
    m_repositories->restoreState(settings, QStringLiteral("servers/repositories"));
    m_tasks->restoreState(settings, QStringLiteral("servers/tasks"));
}

} // namespace pulpit::gui
