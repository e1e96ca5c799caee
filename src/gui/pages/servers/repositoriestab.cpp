// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/servers/repositoriestab.h"

#include "gui/format/commandtext.h"
#include "gui/format/format.h"
#include "gui/models/columns.h"
#include "gui/shell/pages.h"
#include "gui/shell/tableexport.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>

namespace pulpit::gui {

RepositoriesTab::RepositoriesTab(const PageContext &context, FleetTreeModel &tree, QWidget *parent)
    : ServerTab(context, parent)
    , m_tree(tree)
    , m_model(new RepositoriesModel(this))
    , m_table(new TableView(tr("Repositories of the server"), this))
    , m_inspect(makeButton(tr("Inspect"), this))
    , m_open(makeButton(tr("Open"), this))
{
    m_table->setObjectName(QStringLiteral("serverRepositories"));
    m_inspect->setObjectName(QStringLiteral("repositoriesInspect"));
    m_inspect->setToolTip(tr("Everything that the server says of the repository"));
    auto *bar = new QHBoxLayout;
    bar->setSpacing(space::kSmall);
    bar->addStretch(1);
    bar->addWidget(m_inspect);
    bar->addWidget(m_open);
    column()->addLayout(bar);
    auto *card = new Card(this);
    card->setFlush();
    card->body()->addWidget(m_table);
    column()->addWidget(card, 1);
    showColumns(m_table, m_model, 0);
    // The server is known here, the source is on the overview, and schedules have a tab of their own.
    for (int i = 0; i < m_model->columns().size(); ++i) {
        const QString &id = m_model->columns().at(i).id;
        m_table->setColumnHidden(i,
                                 id == QLatin1String("server") || id == QLatin1String("host")
                                     || id == QLatin1String("schedule") || id == QLatin1String("next"));
    }
    m_table->sortByColumn(0, Qt::AscendingOrder);
    m_table->setEmptyText(tr("No repository of this server is known yet. “Refresh” looks at it now."));
    TableExport::addTo(m_table, context, QStringLiteral("server-repositories"));
    const auto open = [this] {
        if (const domain::Repository *repository = current())
            m_context.shell.open({pageid::kRepositories, QString::number(repository->id.value)});
    };
    connect(m_table, &QAbstractItemView::activated, this, open);
    connect(m_open, &QPushButton::clicked, this, open);
    connect(m_inspect, &QPushButton::clicked, this, [this] {
        if (const domain::Repository *repository = current())
            Q_EMIT inspectRequested(repository->href);
    });
    const auto refreshButtons = [this] {
        const domain::Repository *repository = current();
        m_open->setEnabled(repository != nullptr);
        m_inspect->setEnabled(repository && !repository->href.isEmpty());
    };
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, refreshButtons);
    connect(&tree, &FleetTreeModel::serverFilled, this, [this](const QString &server) {
        if (server == m_server)
            refresh();
    });
    setFocusProxy(m_table);
    refreshButtons();
}

void RepositoriesTab::clear()
{
    m_model->setSnapshot({});
}

void RepositoriesTab::refresh()
{
    QList<RepositoryRow> rows = m_server.isEmpty()
        ? QList<RepositoryRow> {}
        : RepositoriesModel::rowsOf(m_context.feed.snapshotOf(m_server), m_server);
    if (!m_group.isEmpty()) {
        const QList<RepositoryId> members = m_tree.members(m_server, m_group);
        const QSet<RepositoryId> wanted(members.cbegin(), members.cend());
        rows.removeIf([&wanted](const RepositoryRow &row) { return !wanted.contains(row.repository.id); });
    }
    m_model->setSnapshot(rows);
    Q_EMIT titleChanged(tr("Repositories %1").arg(countText(rows.size())));
}

const domain::Repository *RepositoriesTab::current() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->row(rows.first().row()).repository;
}

void RepositoriesTab::select(RepositoryId id)
{
    if (const int row = m_model->indexOf(id.value); row >= 0) {
        m_table->selectRow(row);
        m_table->scrollTo(m_model->index(row, 0));
    }
}

QList<RepositoryId> RepositoriesTab::ids() const
{
    QList<RepositoryId> ids;
    for (const RepositoryRow &row : m_model->rows())
        ids.append(row.repository.id);
    return ids;
}

QList<CopyChoice> RepositoriesTab::pulpCommands() const
{
    const domain::Server *server = configured();
    const domain::Repository *repository = current();
    if (!server || !repository)
        return {};
    const QStringList words = pulpRepositoryWords(repository->type, repository->name);
    if (words.isEmpty())
        return {};
    return {{tr("Show this repository"), pulpCommand(*server, words)}};
}

QList<CopyChoice> RepositoriesTab::curlCommands() const
{
    const domain::Server *server = configured();
    const domain::Repository *repository = current();
    if (!server || !repository || repository->href.isEmpty())
        return {};
    return {{tr("Show this repository"), curlCommand(*server, repository->href)}};
}

void RepositoriesTab::setFilterText(const QString &text)
{
    m_model->setFilter(text);
}

void RepositoriesTab::saveState(QSettings &settings) const
{
    m_table->saveState(settings, QStringLiteral("servers/repositories"));
}

void RepositoriesTab::restoreState(QSettings &settings)
{
    m_table->restoreState(settings, QStringLiteral("servers/repositories"));
}

} // namespace pulpit::gui
