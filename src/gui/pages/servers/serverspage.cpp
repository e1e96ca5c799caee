// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/servers/serverspage.h"

#include "gui/ask.h"
#include "gui/format/commandtext.h"
#include "gui/format/format.h"
#include "gui/inspector/inspector.h"
#include "gui/pages/servers/certificatestab.h"
#include "gui/pages/servers/groupstab.h"
#include "gui/pages/servers/overviewtab.h"
#include "gui/pages/servers/repositoriestab.h"
#include "gui/pages/servers/requeststab.h"
#include "gui/pages/servers/serverhistorytab.h"
#include "gui/pages/servers/taskstab.h"
#include "gui/shell/pages.h"
#include "gui/shell/treetable.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/celldelegate.h"
#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/readingnote.h"
#include "gui/widgets/stateline.h"
#include "gui/widgets/tabparent.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>
#include <QTreeView>

namespace pulpit::gui {

namespace {
constexpr int kOpenedBySearch = 8;
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
    });
    connect(m_model, &FleetTreeModel::counted, this, &ServersPage::refreshHeading);
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
    TreeTable::addTo(m_tree, m_context, QStringLiteral("servers-tree"));
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
    m_title = new ElidedLabel(heading);
    m_title->setObjectName(QStringLiteral("serverTitle"));
    m_title->setFont(titleFont());
    m_title->setProperty("role", QString());
    m_pill = new Pill(heading);
    m_refresh = makeButton(tr("Refresh"), heading);
    m_refresh->setToolTip(tr("Ask the server now, and look at its repositories"));
    QPushButton *browse = makeButton(tr("In browser"), heading);
    browse->setObjectName(QStringLiteral("serverBrowse"));
    browse->setToolTip(tr("Open the server's API in the browser"));
    m_verify = makeButton(tr("Verify"), heading);
    m_verify->setToolTip(tr("Compare what its repositories serve with their source"));
    m_copy = makeButton(tr("Copy as ▾"), heading);
    m_copy->setObjectName(QStringLiteral("serverCopy"));
    m_copy->setAccessibleName(tr("Copy as a command"));
    m_copy->setToolTip(tr("What is shown and selected, as a command for a terminal; never with a password"));
    m_copyMenu = new QMenu(m_copy);
    m_copy->setMenu(m_copyMenu);
    m_sync = makePrimaryButton(tr("Sync group ▾"), heading);
    m_sync->setAccessibleName(tr("Sync a group of this server"));
    m_syncMenu = new QMenu(m_sync);
    m_sync->setMenu(m_syncMenu);
    row->addWidget(m_icon);
    row->addWidget(m_title);
    row->addWidget(m_pill);
    row->addStretch(1);
    for (QPushButton *button : {m_refresh, browse, m_verify, m_copy, m_sync})
        row->addWidget(button);
    connect(m_refresh, &QPushButton::clicked, this, &ServersPage::refreshServer);
    connect(browse, &QPushButton::clicked, this, &ServersPage::openInBrowser);
    connect(m_verify, &QPushButton::clicked, this, &ServersPage::verifyServer);
    connect(m_copyMenu, &QMenu::aboutToShow, this, &ServersPage::fillCopyMenu);
    return heading;
}

QWidget *ServersPage::makeRight()
{
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(makeHeading(right));
    m_note = new ReadingNote(right);
    column->addWidget(m_note);
    connect(m_note, &ReadingNote::retryRequested, this, &ServersPage::refreshServer);
    m_tabs = new QTabWidget(right);
    m_tabs->setObjectName(QStringLiteral("serverTabs"));
    m_tabs->setAccessibleName(tr("Sides of the server"));
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tasks = new TasksTab(m_context, tabParent(m_tabs));
    m_groups = new GroupsTab(m_context, *m_model, tabParent(m_tabs));
    m_repositories = new RepositoriesTab(m_context, *m_model, tabParent(m_tabs));
    addTab(new OverviewTab(m_context, tabParent(m_tabs)), QStringLiteral("overview"), tr("Overview"));
    addTab(m_tasks, QStringLiteral("tasks"), tr("Tasks"));
    addTab(m_groups, QStringLiteral("groups"), tr("Groups"));
    addTab(m_repositories, QStringLiteral("repositories"), tr("Repositories"));
    addTab(new CertificatesTab(m_context, tabParent(m_tabs)), QStringLiteral("certificates"), tr("Certificates"));
    addTab(new RequestsTab(m_context, tabParent(m_tabs)), QStringLiteral("requests"), tr("Requests"));
    addTab(new ServerHistoryTab(m_context, tabParent(m_tabs)), QStringLiteral("history"), tr("History"));
    column->addWidget(m_tabs, 1);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ServersPage::refreshNote);
    connect(m_groups, &GroupsTab::syncRequested, this, &ServersPage::syncGroup);
    connect(m_groups, &GroupsTab::groupOpened, this, [this](const QString &group) {
        m_context.shell.open({pageid::kServers, m_server + QLatin1Char('/') + group});
    });
    return right;
}

void ServersPage::addTab(ServerTab *tab, const QString &id, const QString &title)
{
    tab->setObjectName(QStringLiteral("tab_") + id);
    m_all.append(tab);
    m_tabs->addTab(tab, title);
    connect(tab, &ServerTab::titleChanged, this,
            [this, tab](const QString &text) { m_tabs->setTabText(m_tabs->indexOf(tab), text); });
    connect(tab, &ServerTab::inspectRequested, this, &ServersPage::inspect);
}

const domain::Server *ServersPage::configured() const
{
    for (const domain::Server &server : m_context.feed.servers())
        if (server.name == m_server)
            return &server;
    return nullptr;
}

void ServersPage::inspect(const QString &href)
{
    Inspector::open(m_context, m_server, href, this);
}

void ServersPage::openInBrowser()
{
    const domain::Server *server = configured();
    if (!server)
        return;
    QUrl url = server->url;
    url.setUserInfo({});
    url.setPath(apiPath(*server));
    if (!QDesktopServices::openUrl(url))
        m_context.shell.showError(
            tr("No browser could be opened"),
            fail(ErrorCode::Unsupported, tr("the desktop has no program for web pages"), url.toString()).value());
}

void ServersPage::refresh()
{
    if (m_server.isEmpty() && m_model->rowCount() > 0) {
        m_tree->setCurrentIndex(m_model->index(0, 0));
        if (!m_server.isEmpty())
            return; // what is selected was shown
    }
    refreshHeading();
    for (ServerTab *tab : std::as_const(m_all))
        tab->setServer(m_server, m_group);
    m_verify->setEnabled(!m_repositories->ids().isEmpty());
    refreshNote();
    fillSyncMenu();
}

void ServersPage::refreshHeading()
{
    const domain::ServerState *state = m_context.feed.state(m_server);
    const QModelIndex node = m_model->indexOfServer(m_server);
    const StateText own = state ? stateOf(*state) : StateText {State::Unknown, tr("not asked yet")};
    const StateText shown = node.isValid() ? m_model->node(node).state : own;
    m_icon->setState(shown);
    m_title->setText(m_group.isEmpty() ? m_server : tr("%1 on %2").arg(m_group, m_server));
    m_pill->setState(shown);
    m_pill->setVisible(!m_server.isEmpty());
    m_refresh->setEnabled(!m_server.isEmpty());
    m_copy->setEnabled(!m_server.isEmpty());
}

void ServersPage::refreshNote()
{
    const domain::ServerState *state = m_context.feed.state(m_server);
    // The overview has the whole story on top.
    if (!state || !state->checked.isValid() || state->isReachable || m_tabs->currentIndex() <= 0) {
        m_note->clear();
        return;
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_note->showStale(state->answered.isValid()
                          ? tr("%1 gives no answer since %2. What is shown is from then.")
                                .arg(m_server, clockTime(state->answered, now))
                          : tr("%1 never answered. Nothing is known of it but its configuration.").arg(m_server),
                      state->lastError.oneLine());
}

void ServersPage::nodeSelected()
{
    const QModelIndex index = m_tree->currentIndex();
    if (!index.isValid())
        return;
    const FleetNode node = m_model->node(index);
    m_server = node.server;
    m_group = node.group;
    refresh();
    if (node.kind != FleetNode::Kind::Server)
        m_tabs->setCurrentWidget(m_repositories);
    if (node.kind == FleetNode::Kind::Repository)
        m_repositories->select(node.repository);
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
        for (ServerTab *tab : std::as_const(m_all))
            tab->invalidate();
    });
}

void ServersPage::verifyServer()
{
    const QList<RepositoryId> ids = m_repositories->ids();
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

void ServersPage::fillCopyMenu()
{
    m_copyMenu->clear();
    const domain::Server *server = configured();
    if (!server)
        return;
    const auto add = [this](const QString &heading, const QList<CopyChoice> &choices) {
        m_copyMenu->addSeparator();
        QAction *title = m_copyMenu->addAction(heading);
        title->setEnabled(false);
        for (const CopyChoice &choice : choices) {
            QAction *action = m_copyMenu->addAction(choice.title);
            action->setToolTip(choice.command);
            connect(action, &QAction::triggered, this, [this, choice] {
                QApplication::clipboard()->setText(choice.command);
                m_context.shell.showDone(tr("Copied: %1").arg(choice.command.left(200)));
            });
        }
    };
    const auto *tab = qobject_cast<ServerTab *>(m_tabs->currentWidget());
    add(tr("pulp command"),
        (tab ? tab->pulpCommands() : QList<CopyChoice>())
            + QList<CopyChoice> {{tr("Status of the server"), pulpCommand(*server, {QStringLiteral("status")})}});
    add(tr("curl"),
        (tab ? tab->curlCommands() : QList<CopyChoice>())
            + QList<CopyChoice> {{tr("Status of the server"),
                                  curlCommand(*server, server->apiRoot + QStringLiteral("api/v3/status/"))}});
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
    for (ServerTab *tab : std::as_const(m_all))
        tab->setFilterText(text);
    if (m_search->text() != text)
        m_search->setText(text);
}

void ServersPage::saveState(QSettings &settings) const
{
    settings.setValue(QStringLiteral("servers/splitter"), m_splitter->saveState());
    settings.setValue(QStringLiteral("servers/tab"), m_tabs->currentWidget()->objectName());
    for (const ServerTab *tab : std::as_const(m_all))
        tab->saveState(settings);
}

void ServersPage::restoreState(QSettings &settings)
{
    m_splitter->restoreState(settings.value(QStringLiteral("servers/splitter")).toByteArray());
    const QString shown = settings.value(QStringLiteral("servers/tab")).toString();
    for (ServerTab *tab : std::as_const(m_all)) {
        tab->restoreState(settings);
        if (tab->objectName() == shown)
            m_tabs->setCurrentWidget(tab);
    }
}

} // namespace pulpit::gui
