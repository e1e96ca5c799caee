// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/fleet/matrix/matrixcard.h"

#include "gui/ask.h"
#include "gui/background.h"
#include "gui/feed/reachability.h"
#include "gui/format/format.h"
#include "gui/pages/fleet/matrix/comparesheet.h"
#include "gui/pages/fleet/matrix/matrixcontent.h"
#include "gui/pages/fleet/matrix/matrixtext.h"
#include "gui/pages/repositories/repositoriesmodel.h"
#include "gui/shell/copymenu.h"
#include "gui/shell/pages.h"
#include "gui/shell/tableexport.h"
#include "gui/widgets/buttons.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QMenu>
#include <QSettings>
#include <QVBoxLayout>

namespace pulpit::gui {

namespace {
constexpr int kActedAtMost = 2000; // what one click may ask of servers
constexpr int kNotOftenerMs = 1000; // a fleet that syncs has news all the time
constexpr int kLaidOutAtOnce = 20'000; // cells; more are filtered in the thread pool
} // namespace

MatrixCard::MatrixCard(const PageContext &context, QWidget *parent)
    : Card(tr("Repositories by server"), parent)
    , m_context(context)
    , m_view(new MatrixView(this))
    , m_grouping(new QComboBox(this))
    , m_order(new QComboBox(this))
    , m_table(std::make_shared<const MatrixTable>())
{
    setObjectName(QStringLiteral("matrixCard"));
    m_view->setObjectName(QStringLiteral("matrix"));
    buildActions();
    setFlush();
    body()->addWidget(m_view, 1);
    setFocusProxy(m_view);
    setMinimumHeight(180);
    connectView();
    m_due.setSingleShot(true);
    m_due.setInterval(0);
    connect(&m_due, &QTimer::timeout, this, &MatrixCard::rebuild);
    connect(&context.feed, &FleetFeed::serversChanged, this, [this] {
        const std::size_t reachability = reachabilityOf(m_context.feed);
        if (reachability != std::exchange(m_reachability, reachability))
            dataChanged();
    });
    connect(&context.feed, &FleetFeed::repositoriesChanged, this, &MatrixCard::dataChanged);
    connect(&context.feed, &FleetFeed::schedulesChanged, this, [this] {
        m_hasGroups = false; // schedules change with the configuration
        dataChanged();
    });
    auto *ages = new QTimer(this);
    connect(ages, &QTimer::timeout, m_view->viewport(), qOverload<>(&QWidget::update));
    ages->start(30'000);
    refreshActions();
}

void MatrixCard::buildActions()
{
    m_grouping->addItem(tr("not grouped"), int(MatrixGrouping::None));
    m_grouping->addItem(tr("grouped by type"), int(MatrixGrouping::Type));
    m_grouping->addItem(tr("grouped by repository group"), int(MatrixGrouping::Group));
    m_grouping->setObjectName(QStringLiteral("matrixGrouping"));
    m_grouping->setAccessibleName(tr("Grouping of repositories"));
    m_order->addItem(tr("by name"), int(MatrixOrder::Name));
    m_order->addItem(tr("worst first"), int(MatrixOrder::WorstFirst));
    m_order->setObjectName(QStringLiteral("matrixOrder"));
    m_order->setAccessibleName(tr("Order of repositories"));
    m_compare = makeButton(tr("Compare"), this);
    m_compare->setObjectName(QStringLiteral("matrixCompare"));
    m_verify = makeButton(tr("Verify"), this);
    m_verify->setObjectName(QStringLiteral("matrixVerify"));
    m_sync = makeButton(tr("Sync"), this);
    m_sync->setObjectName(QStringLiteral("matrixSync"));
    QPushButton *servers = makeLinkButton(tr("List servers"), this);
    servers->setObjectName(QStringLiteral("showServers"));
    servers->setToolTip(tr("Each server in one line instead"));
    for (QWidget *widget : QList<QWidget *> {m_grouping, m_order, m_compare, m_verify, m_sync, servers})
        addAction(widget);
    connect(servers, &QPushButton::clicked, this, &MatrixCard::serversRequested);
    connect(m_compare, &QPushButton::clicked, this, &MatrixCard::compare);
    connect(m_verify, &QPushButton::clicked, this, &MatrixCard::verify);
    connect(m_sync, &QPushButton::clicked, this, &MatrixCard::sync);
    connect(m_grouping, &QComboBox::currentIndexChanged, this, [this] {
        m_query.grouping = MatrixGrouping(m_grouping->currentData().toInt());
        readGroups();
        layOutAgain();
    });
    connect(m_order, &QComboBox::currentIndexChanged, this, [this] {
        m_query.order = MatrixOrder(m_order->currentData().toInt());
        layOutAgain();
    });
}

void MatrixCard::connectView()
{
    m_export = new TableExport(m_view, m_context, QStringLiteral("matrix"), [this] { return readingOf(*m_view); });
    m_view->setToolTips([this](MatrixPlace place) { return toolTipOf(place); });
    connect(m_view, &MatrixView::selectionChanged, this, &MatrixCard::refreshActions);
    connect(m_view, &MatrixView::activated, this, &MatrixCard::open);
    connect(m_view, &MatrixView::menuRequested, this, &MatrixCard::showMenu);
    connect(m_view, &MatrixView::emptyLinkActivated, this, &MatrixCard::clearFilterRequested);
    connect(m_view, &MatrixView::rowActivated, this, [this](int row) {
        m_context.shell.openFiltered(pageid::kRepositories,
                                     QStringLiteral("name=\"%1\"").arg(m_view->table().rows.at(row).name));
    });
    connect(m_view, &MatrixView::columnActivated, this, [this](int column) {
        m_context.shell.open({pageid::kServers, m_view->table().columns.at(column).server});
    });
    connect(m_view, &MatrixView::sectionToggled, this, [this](const QString &title) {
        if (!m_query.folded.remove(title))
            m_query.folded.insert(title);
        layOutAgain();
    });
}

QList<FilterField> MatrixCard::filterFields(const QList<domain::Server> &servers)
{
    // What the filter of the repositories knows and a cell can answer.
    QList<FilterField> fields = RepositoriesModel::filterFields(servers);
    static const QStringList kAnswered
        = {QStringLiteral("name"),      QStringLiteral("state"),  QStringLiteral("server"),   QStringLiteral("type"),
           QStringLiteral("host"),      QStringLiteral("age"),    QStringLiteral("failures"), QStringLiteral("failure"),
           QStringLiteral("agreement"), QStringLiteral("version")};
    fields.removeIf([](const FilterField &field) { return !kAnswered.contains(field.name); });
    using Kind = FilterField::Kind;
    fields.append({QStringLiteral("behind"), tr("versions that are newer than what is served"), Kind::Number, {}});
    fields.append({QStringLiteral("published"), tr("age of what is served"), Kind::Age, {}});
    return fields;
}

void MatrixCard::setFilter(const FilterQuery &query)
{
    if (m_query.filter.terms == query.terms)
        return;
    m_query.filter = query;
    layOutAgain();
}

void MatrixCard::saveState(QSettings &settings) const
{
    settings.setValue(QStringLiteral("matrix/grouping"), m_grouping->currentIndex());
    settings.setValue(QStringLiteral("matrix/order"), m_order->currentIndex());
}

void MatrixCard::restoreState(QSettings &settings)
{
    m_grouping->setCurrentIndex(
        std::clamp(settings.value(QStringLiteral("matrix/grouping")).toInt(), 0, m_grouping->count() - 1));
    m_order->setCurrentIndex(
        std::clamp(settings.value(QStringLiteral("matrix/order")).toInt(), 0, m_order->count() - 1));
}

void MatrixCard::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    if (m_isStale && !m_due.isActive())
        m_due.start();
}

void MatrixCard::dataChanged()
{
    m_isStale = true;
    if (isVisible() && !m_due.isActive())
        m_due.start();
}

void MatrixCard::readGroups()
{
    if (m_query.grouping != MatrixGrouping::Group || std::exchange(m_hasGroups, true))
        return;
    ask(this, m_context.engine.configuration().current(), [this](const Result<ports::StoredConfiguration> &answer) {
        if (!answer) {
            m_hasGroups = false;
            m_context.shell.showError(tr("The repository groups could not be read"), answer.error());
            return;
        }
        m_query.groups = answer->fleet.groups;
        layOutAgain();
    });
}

void MatrixCard::rebuild()
{
    if (m_isBuilding) {
        m_isAgain = true;
        return;
    }
    m_isStale = false;
    if (!m_context.feed.hasRepositories()) {
        show(m_table, std::make_shared<const MatrixLayout>());
        return; // there will be news
    }
    m_isBuilding = true;
    readGroups();
    const int generation = ++m_generation;
    struct Made
    {
        std::shared_ptr<const MatrixTable> table;
        std::shared_ptr<const MatrixLayout> layout;
    };
    const auto make = [fleet = m_context.feed.snapshot(), query = m_query] {
        Made made;
        made.table = std::make_shared<const MatrixTable>(buildMatrix(fleet));
        made.layout
            = std::make_shared<const MatrixLayout>(layOut(*made.table, query, QDateTime::currentSecsSinceEpoch()));
        return made;
    };
    compute(this, make, [this, generation](const Made &made) {
        m_isBuilding = false;
        m_hasData = m_context.feed.hasRepositories();
        if (m_hasData)
            m_due.setInterval(kNotOftenerMs);
        m_table = made.table;
        if (generation == m_generation)
            show(made.table, made.layout);
        else
            layOutAgain(); // filtered otherwise meanwhile
        if (std::exchange(m_isAgain, false))
            dataChanged();
    });
}

void MatrixCard::layOutAgain()
{
    const int generation = ++m_generation;
    const auto table = m_table;
    const auto make = [table, query = m_query] {
        return std::make_shared<const MatrixLayout>(layOut(*table, query, QDateTime::currentSecsSinceEpoch()));
    };
    if (table->cells.size() <= kLaidOutAtOnce) {
        show(table, make());
        return;
    }
    compute(this, make, [this, generation, table](const std::shared_ptr<const MatrixLayout> &layout) {
        if (generation == m_generation)
            show(table, layout);
    });
}

void MatrixCard::show(std::shared_ptr<const MatrixTable> table, std::shared_ptr<const MatrixLayout> layout)
{
    m_view->setContent(std::move(table), std::move(layout));
    const bool isFiltered = !m_query.filter.terms.isEmpty();
    if (!m_hasData)
        m_view->setEmptyText(tr("Reading the fleet…"), {});
    else if (m_view->table().rows.isEmpty())
        m_view->setEmptyText(tr("No repository is known yet. A server's repositories are looked at when it is added, "
                                "and by “Refresh” on the Servers page."),
                             {});
    else
        m_view->setEmptyText(tr("No repository matches the filter."), isFiltered ? tr("Clear filter") : QString());
    refreshActions();
}

QList<domain::Repository> MatrixCard::selected() const
{
    QList<domain::Repository> repositories;
    for (const MatrixPlace &place : m_view->selectedCells(kActedAtMost))
        if (const domain::Repository *repository = m_view->table().repository(place.row, place.column))
            repositories.append(*repository);
    return repositories;
}

void MatrixCard::refreshActions()
{
    const int count = int(m_view->selectedCells(kActedAtMost).size());
    const bool isTooMany = count > kActedAtMost;
    const QString tooMany = tr("At most %1 at a time: choose fewer").arg(countText(kActedAtMost));
    const QString nothing = tr("Choose cells first: by clicking, by dragging, or with Shift and the arrow keys");
    for (QPushButton *button : {m_compare, m_verify, m_sync}) {
        button->setEnabled(count > 0 && !isTooMany);
        button->setToolTip(isTooMany ? tooMany : (count == 0 ? nothing : QString()));
    }
    m_compare->setEnabled(count > 1 && count <= CompareSheet::kComparedAtMost);
    m_verify->setText(count > 1 && !isTooMany ? tr("Verify %1").arg(countText(count)) : tr("Verify"));
    m_sync->setText(count > 1 && !isTooMany ? tr("Sync %1").arg(countText(count)) : tr("Sync"));
}

QString MatrixCard::toolTipOf(MatrixPlace place) const
{
    return matrixToolTip(m_view->table(), place.row, place.column, m_context.feed.snapshot(),
                         QDateTime::currentDateTimeUtc());
}

void MatrixCard::open(MatrixPlace place)
{
    const MatrixTable &table = m_view->table();
    if (const domain::Repository *repository = table.repository(place.row, place.column))
        m_context.shell.open({pageid::kRepositories, QString::number(repository->id.value)});
    else // it is not there: the server is the place to see why
        m_context.shell.open({pageid::kServers, table.columns.at(place.column).server});
}

void MatrixCard::sync()
{
    QList<RepositoryRow> rows;
    for (const domain::Repository &repository : selected())
        rows.append({repository, {}, {}, {}, {}, true});
    const QList<domain::SyncRequest> requests = syncRequestsFor(rows);
    for (const domain::SyncRequest &request : requests)
        ask(this, m_context.engine.jobs().startSync(request, m_context.operatorName),
            [this, request](const Result<JobId> &answer) {
                const int count = int(request.onlyRepositories.size());
                if (answer)
                    m_context.shell.showDone(
                        tr("Sync of %n repositories on %1 is queued", nullptr, count).arg(request.server),
                        tr("Open the job"), {pageid::kJobs, QString::number(answer->value)});
                else
                    m_context.shell.showError(tr("The sync on %1 could not be queued").arg(request.server),
                                              answer.error());
            });
}

void MatrixCard::verify()
{
    QList<RepositoryId> ids;
    for (const domain::Repository &repository : selected())
        ids.append(repository.id);
    if (ids.isEmpty())
        return;
    m_verify->setEnabled(false);
    ask(this, m_context.engine.repositories().verify(ids), [this](const Result<QList<domain::Repository>> &answer) {
        refreshActions();
        if (!answer) {
            m_context.shell.showError(tr("The comparison with the source failed"), answer.error());
            return;
        }
        int different = 0;
        int unknown = 0;
        for (const domain::Repository &repository : *answer) {
            different += repository.verification.agreement == domain::Agreement::Different ? 1 : 0;
            unknown += repository.verification.agreement == domain::Agreement::Unknown ? 1 : 0;
        }
        m_context.feed.invalidate(ports::Topic::Repositories);
        QStringList parts {tr("%n compared with the source", nullptr, int(answer->size()))};
        parts.append(different > 0 ? tr("%n differ", nullptr, different) : tr("none differs"));
        if (unknown > 0)
            parts.append(tr("%n could not be told", nullptr, unknown));
        m_context.shell.showDone(parts.join(QStringLiteral(" · ")));
    });
}

void MatrixCard::compare()
{
    auto *sheet = new CompareSheet(m_context, selected(), this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void MatrixCard::showMenu(const QPoint &global)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const MatrixPlace place = m_view->current();
    if (place.row >= 0) {
        const QString server = m_view->table().columns.at(place.column).server;
        connect(menu->addAction(tr("&Open the repository")), &QAction::triggered, this, [this, place] { open(place); });
        connect(menu->addAction(tr("Open the ser&ver")), &QAction::triggered, this, [this, server] {
            m_context.shell.open({pageid::kServers, server});
        });
        menu->addSeparator();
    }
    const auto addFor = [menu](const QPushButton *button, const QString &text) {
        QAction *action = menu->addAction(text);
        action->setEnabled(button->isEnabled());
        connect(action, &QAction::triggered, button, &QPushButton::click);
    };
    addFor(m_sync, tr("&Sync"));
    addFor(m_verify, tr("Ver&ify"));
    addFor(m_compare, tr("Co&mpare"));
    addCopyActions(menu, !m_view->selection().isEmpty(), [this] { return selectedContent(*m_view); });
    addExportActions(menu, m_export, readingOf(*m_view).rowCount);
    menu->popup(global);
}

} // namespace pulpit::gui
