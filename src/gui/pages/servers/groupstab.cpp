// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/servers/groupstab.h"

#include "domain/cron.h"
#include "gui/dialogs/editscheduledialog.h"
#include "gui/format/format.h"
#include "gui/format/phrases.h"
#include "gui/models/columns.h"
#include "gui/shell/pages.h"
#include "gui/shell/tableexport.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QMenu>

namespace pulpit::gui {

namespace {

struct Groups
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::GroupsTab)
};

QString inWords(const QString &cron)
{
    const auto parsed = domain::CronExpression::parse(cron);
    return parsed ? said(domain::phraseOf(parsed->describe())) : cron;
}

QList<Column<GroupRow>> groupColumns()
{
    using Row = GroupRow;
    const auto now = [] { return QDateTime::currentDateTimeUtc(); };
    QList<Column<Row>> columns {
        plainColumn<Row>(QStringLiteral("group"), Groups::tr("Group"), 96,
                         [](const Row &r) { return r.schedule.group; }),
        plainColumn<Row>(QStringLiteral("state"), Groups::tr("Repositories"), 130,
                         [](const Row &r) { return r.state.word; }),
        numberColumn<Row>(
            QStringLiteral("count"), Groups::tr("Count"), 62,
            [](const Row &r) { return QString(r.count).remove(QChar(0x2009)).toDouble(); },
            [](const Row &r) { return r.count; }),
        plainColumn<Row>(QStringLiteral("schedule"), Groups::tr("Schedule"), 118,
                         [](const Row &r) {
                             return r.schedule.cron.isEmpty() ? Groups::tr("only when asked")
                                                              : inWords(r.schedule.cron);
                         }),
        plainColumn<Row>(QStringLiteral("next"), Groups::tr("Next run"), 112,
                         [now](const Row &r) { return clockTime(r.schedule.nextRun, now()); }),
        plainColumn<Row>(QStringLiteral("last"), Groups::tr("Last run"), 78,
                         [now](const Row &r) { return relativeTime(r.schedule.lastRun, now()); }),
        plainColumn<Row>(QStringLiteral("limit"), Groups::tr("Limits"), 124,
                         [](const Row &r) {
                             return Groups::tr("%1 at a time, %2", "number of syncs, max_runtime")
                                 .arg(r.schedule.maxConcurrentSyncs)
                                 .arg(r.schedule.maxRuntime.isEmpty() ? Groups::tr("no limit") : r.schedule.maxRuntime);
                         }),
        plainColumn<Row>(
            QStringLiteral("source"), Groups::tr("Syncs from"), 86,
            [](const Row &r) { return r.schedule.source.isEmpty() ? Groups::tr("its remotes") : r.schedule.source; }),
    };
    columns[1].icon = [](const Row &r) { return iconOf(r.state.state); };
    columns[1].less = [](const Row &a, const Row &b) { return a.state.state > b.state.state; };
    columns[3].toolTip = [now](const Row &r) {
        const QString word = stateOf(r.schedule, now()).word;
        return r.schedule.cron.isEmpty() ? word : QStringLiteral("%1\n%2").arg(r.schedule.cron, word);
    };
    columns[4].less = [](const Row &a, const Row &b) { return a.schedule.nextRun < b.schedule.nextRun; };
    columns[4].toolTip = [](const Row &r) { return exactTime(r.schedule.nextRun); };
    columns[5].less = [](const Row &a, const Row &b) { return a.schedule.lastRun < b.schedule.lastRun; };
    columns[5].toolTip = [](const Row &r) { return exactTime(r.schedule.lastRun); };
    for (int i : {3, 5, 6, 7})
        columns[i].tone = [](const Row &) { return int(Token::TextSecondary); };
    return columns;
}

} // namespace

GroupsTab::GroupsTab(const PageContext &context, FleetTreeModel &tree, QWidget *parent)
    : ServerTab(context, parent)
    , m_tree(tree)
    , m_model(new TableModel<GroupRow, GroupRowTraits>(groupColumns(), this))
    , m_table(new TableView(tr("Groups of the server"), this))
    , m_sync(makeButton(tr("Sync now"), this))
    , m_schedule(makeButton(tr("Open the schedule"), this))
    , m_edit(makeButton(tr("Edit schedule…"), this))
{
    m_table->setObjectName(QStringLiteral("groupsTable"));
    m_sync->setObjectName(QStringLiteral("groupsSync"));
    m_edit->setObjectName(QStringLiteral("groupsEditSchedule"));
    m_edit->setToolTip(tr("When it runs and its limits, changed in pulp_config.yml after a plan"));
    auto *bar = new QHBoxLayout;
    bar->setSpacing(space::kSmall);
    bar->addStretch(1);
    bar->addWidget(m_schedule);
    bar->addWidget(m_edit);
    bar->addWidget(m_sync);
    column()->addLayout(bar);
    auto *card = new Card(this);
    card->setFlush();
    card->body()->addWidget(m_table);
    column()->addWidget(card, 1);
    showColumns(m_table, m_model, 7);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    m_table->setEmptyText(tr("No group is configured for this server."), tr("Open the configuration"));
    TableExport::addTo(m_table, context, QStringLiteral("groups"));
    connect(m_table, &TableView::emptyLinkActivated, this, [this] { m_context.shell.openConfiguration(); });
    const auto current = [this]() -> const GroupRow * {
        const QModelIndexList rows = m_table->selectionModel()->selectedRows();
        return rows.isEmpty() ? nullptr : &m_model->row(rows.first().row());
    };
    const auto refreshButtons = [this, current] {
        m_sync->setEnabled(current() != nullptr);
        m_schedule->setEnabled(current() != nullptr);
        m_edit->setEnabled(current() != nullptr);
    };
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, refreshButtons);
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT groupOpened(m_model->row(index.row()).schedule.group); });
    connect(m_sync, &QPushButton::clicked, this, [this, current] {
        if (const GroupRow *row = current())
            Q_EMIT syncRequested(row->schedule.group);
    });
    connect(m_schedule, &QPushButton::clicked, this, [this, current] {
        if (const GroupRow *row = current())
            m_context.shell.open({pageid::kSchedules, QString::number(row->schedule.id.value)});
    });
    connect(m_edit, &QPushButton::clicked, this, [this, current] {
        if (const GroupRow *row = current())
            editSchedule(m_context, row->schedule.id, this);
    });
    connect(m_table, &TableView::menuAboutToShow, this, [this](QMenu *menu) {
        for (QPushButton *button : {m_sync, m_schedule, m_edit}) {
            QAction *action = menu->addAction(button->text());
            action->setEnabled(button->isEnabled());
            connect(action, &QAction::triggered, button, &QPushButton::click);
        }
    });
    connect(&tree, &FleetTreeModel::serverFilled, this, [this](const QString &server) {
        if (server == m_server)
            refresh();
    });
    connect(&context.feed, &FleetFeed::schedulesChanged, this, &GroupsTab::refresh);
    setFocusProxy(m_table);
    refreshButtons();
}

void GroupsTab::clear()
{
    m_model->setSnapshot({});
}

void GroupsTab::read()
{
    m_tree.openServer(m_server); // asks for the members once, and keeps them
    readFrom(m_context.engine.schedules().schedules(), tr("The groups could not be read"),
             [this](const QList<domain::Schedule> &) { refresh(); });
}

void GroupsTab::refresh()
{
    QList<GroupRow> rows;
    for (const domain::Schedule &schedule : m_context.feed.schedules()) {
        if (schedule.server != m_server)
            continue;
        GroupRow row {schedule, {State::Unknown, tr("reading…")}, QStringLiteral("…")};
        const QModelIndex node = m_tree.indexOfGroup(m_server, schedule.group);
        if (node.isValid()) {
            row.state = m_tree.node(node).state;
            row.count = m_tree.node(node).trailing;
        }
        rows.append(row);
    }
    Q_EMIT titleChanged(rows.isEmpty() ? tr("Groups") : tr("Groups %1").arg(rows.size()));
    m_model->setSnapshot(rows);
    if (isVisible())
        m_model->refreshTexts();
}

void GroupsTab::setFilterText(const QString &text)
{
    m_model->setFilterText(text);
}

void GroupsTab::saveState(QSettings &settings) const
{
    m_table->saveState(settings, QStringLiteral("servers/groups"));
}

void GroupsTab::restoreState(QSettings &settings)
{
    m_table->restoreState(settings, QStringLiteral("servers/groups"));
}

} // namespace pulpit::gui
