// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/fleet/fleetpage.h"

#include "gui/background.h"
#include "gui/feed/reachability.h"
#include "gui/format/format.h"
#include "gui/pages/fleet/findingscard.h"
#include "gui/pages/fleet/matrix/matrixcard.h"
#include "gui/pages/fleet/tile.h"
#include "gui/shell/pages.h"
#include "gui/shell/tableexport.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QSettings>
#include <QStackedWidget>

namespace pulpit::gui {

namespace {
// Larger fleets are counted in the thread pool.
constexpr int kRowsAtOnce = 2000;
// A fleet that syncs has news all the time.
constexpr int kNotOftenerMs = 250;
// So long the ages that a large fleet shows may lag.
constexpr int kAgesMs = 55'000;
} // namespace

PageInfo fleetPageInfo()
{
    return {pageid::kFleet, FleetPage::tr("Fleet"), QStringLiteral("nav-fleet"),
            [](const PageContext &context, QWidget *parent) -> Page * { return new FleetPage(context, parent); }};
}

FleetPage::FleetPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_healthy(new Tile(State::Healthy, tr("In sync"), this))
    , m_attention(new Tile(State::Attention, tr("Needs attention"), this))
    , m_failed(new Tile(State::Failed, tr("Failed"), this))
    , m_unknown(new Tile(State::Unknown, tr("Unknown"), this))
    , m_running(new Tile(State::Running, tr("Running"), this))
    , m_findings(new FindingsCard(context, this))
    , m_below(new QStackedWidget(this))
    , m_matrix(new MatrixCard(context, m_below))
    , m_serversModel(new ServersTableModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addWidget(makeTiles());
    column->addWidget(m_findings);
    m_below->addWidget(m_matrix);
    m_below->addWidget(makeServers());
    column->addWidget(m_below, 1);
    connect(m_findings, &FindingsCard::clearFilterRequested, this, [this] { Q_EMIT filterRequested({}); });
    connect(m_matrix, &MatrixCard::clearFilterRequested, this, [this] { Q_EMIT filterRequested({}); });
    connect(m_matrix, &MatrixCard::serversRequested, this, [this] { showServers(true); });

    // Several news of one reading make one pass over the fleet.
    m_due.setSingleShot(true);
    m_due.setInterval(0);
    connect(&m_due, &QTimer::timeout, this, &FleetPage::refresh);
    const FleetFeed *feed = &context.feed;
    connect(feed, &FleetFeed::serversChanged, this, &FleetPage::serversChanged);
    connect(feed, &FleetFeed::repositoriesChanged, this, &FleetPage::later);
    connect(feed, &FleetFeed::activityChanged, this, &FleetPage::later);
    auto *ages = new QTimer(this);
    connect(ages, &QTimer::timeout, this, &FleetPage::serversChanged);
    ages->start(30'000);
    setFocusProxy(m_matrix);
    later();
}

QWidget *FleetPage::makeTiles()
{
    auto *holder = new QWidget(this);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    m_tiles = {{m_healthy, QStringLiteral("state:healthy")},
               {m_attention, QStringLiteral("state:attention")},
               {m_failed, QStringLiteral("state:failed")},
               {m_unknown, QStringLiteral("state:unknown")},
               {m_running, QStringLiteral("state:running")}};
    for (const auto &[tile, filter] : std::as_const(m_tiles)) {
        tile->setObjectName(QStringLiteral("tile_") + filter.section(QLatin1Char(':'), 1));
        tile->setToolTip(tr("Show only these; again: show all"));
        row->addWidget(tile, 1);
        connect(tile, &Tile::activated, this, [this, filter = filter] { chooseTile(filter); });
    }
    return holder;
}

QWidget *FleetPage::makeServers()
{
    m_serversCard = new Card(tr("Servers"), m_below);
    QPushButton *back = makeLinkButton(tr("Repositories by server"), m_serversCard);
    back->setObjectName(QStringLiteral("showMatrix"));
    m_serversCard->addAction(back);
    connect(back, &QPushButton::clicked, this, [this] { showServers(false); });
    m_servers = new TableView(tr("Servers"), m_serversCard);
    m_servers->setObjectName(QStringLiteral("fleetServers"));
    m_serversCard->setFlush();
    m_serversCard->body()->addWidget(m_servers);
    m_servers->setModel(m_serversModel);
    QStringList ids;
    QList<int> widths;
    for (const auto &c : m_serversModel->columns()) {
        ids.append(c.id);
        widths.append(c.width);
    }
    m_servers->setColumns(ids, widths, 0);
    m_servers->sortByColumn(0, Qt::AscendingOrder);
    m_servers->setEmptyText(tr("No server matches the filter."));
    TableExport::addTo(m_servers, m_context, QStringLiteral("servers"));
    connect(m_servers, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        m_context.shell.open({pageid::kServers, m_serversModel->row(index.row()).server.name});
    });
    return m_serversCard;
}

void FleetPage::showServers(bool shows)
{
    m_below->setCurrentIndex(shows ? 1 : 0);
    setFocusProxy(shows ? static_cast<QWidget *>(m_servers) : m_matrix);
}

void FleetPage::chooseTile(const QString &filter)
{
    Q_EMIT filterRequested(m_filter == filter ? QString() : filter);
}

void FleetPage::setFilterText(const QString &text)
{
    m_filter = text.trimmed();
    for (const auto &[tile, filter] : std::as_const(m_tiles))
        tile->setChosen(filter == m_filter);
    const FilterQuery query = parseFilter(m_filter, filterFields());
    m_findings->setFilter(query);
    m_matrix->setFilter(query);
    m_serversModel->setFilterText(query.words());
}

QList<FilterField> FleetPage::filterFields() const
{
    QList<FilterField> fields = MatrixCard::filterFields(m_context.feed.servers());
    QStringList rules;
    for (const domain::Finding &finding : m_context.feed.findings().findings())
        if (!rules.contains(finding.rule))
            rules.append(finding.rule);
    rules.sort();
    fields.append({QStringLiteral("rule"), tr("which rule made the finding"), FilterField::Kind::Text, rules});
    return fields;
}

void FleetPage::saveState(QSettings &settings) const
{
    settings.setValue(QStringLiteral("fleet/servers"), m_below->currentIndex() == 1);
    m_servers->saveState(settings, QStringLiteral("fleet/serversTable"));
    m_matrix->saveState(settings);
}

void FleetPage::restoreState(QSettings &settings)
{
    showServers(settings.value(QStringLiteral("fleet/servers")).toBool());
    m_servers->restoreState(settings, QStringLiteral("fleet/serversTable"));
    m_matrix->restoreState(settings);
}

void FleetPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    later();
}

void FleetPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    // The matrix keeps room for a few rows, however many findings there are.
    m_findings->setHeightLimit(height() * 2 / 5);
}

void FleetPage::later()
{
    if (isVisible() && !m_due.isActive())
        m_due.start();
}

/// A large fleet is not counted again for each look at servers that answer as before: only ages have changed.
void FleetPage::serversChanged()
{
    const std::size_t reachability = reachabilityOf(m_context.feed);
    if (reachability == std::exchange(m_reachability, reachability) && m_sinceLook.isValid()
        && m_context.feed.repositories().size() > kRowsAtOnce && !m_sinceLook.hasExpired(kAgesMs))
        return;
    later();
}

void FleetPage::refresh()
{
    m_sinceLook.start();
    if (m_isComputing) {
        m_isAgain = true;
        return;
    }
    const auto look = [fleet = m_context.feed.snapshot()] {
        return Look {summarize(fleet), ServersTableModel::rowsOf(fleet)};
    };
    if (m_context.feed.repositories().size() <= kRowsAtOnce) {
        show(look());
        return;
    }
    m_isComputing = true;
    compute(this, look, [this](const Look &made) {
        m_isComputing = false;
        show(made);
        if (std::exchange(m_isAgain, false))
            later();
    });
}

void FleetPage::show(const Look &look)
{
    const FleetFeed &feed = m_context.feed;
    m_serversModel->setSnapshot(look.servers);
    m_serversCard->setHeading(tr("Servers"), QString::number(feed.servers().size()));
    m_serversModel->refreshTexts();
    m_running->setNumber(int(feed.activity().running.size()), tr("%n queued", nullptr, feed.activity().queued));
    if (!feed.hasRepositories()) {
        for (Tile *tile : {m_healthy, m_attention, m_failed, m_unknown})
            tile->setNumber(-1, tr("reading…"));
        return;
    }
    m_due.setInterval(kNotOftenerMs);
    const FleetCounts &c = look.summary.counts;
    m_healthy->setNumber(c.healthy,
                         c.total > 0
                             ? tr("%1 % of %2 repositories")
                                   .arg(QLocale().toString(c.healthy * 100.0 / c.total, 'f', 1), countText(c.total))
                             : tr("no repository is known yet"));
    m_attention->setNumber(c.attention,
                           c.never > 0 ? tr("and %1 not synced by Pulpit").arg(countText(c.never))
                                       : tr("failed, different or held back"));
    m_failed->setNumber(c.failed,
                        feed.activity().failedToday > 0
                            ? tr("jobs that failed today: %1").arg(feed.activity().failedToday)
                            : tr("no job failed today"));
    const QStringList &silentServers = look.summary.silentServers;
    QString silent = tr("every server answers");
    if (silentServers.size() == 1)
        silent = tr("%1 gives no answer").arg(silentServers.first());
    else if (!silentServers.isEmpty())
        silent = tr("servers without answer: %1").arg(silentServers.size());
    m_unknown->setNumber(c.unknown, silent);
    m_unknown->setToolTip(silentServers.isEmpty() ? tr("Show only these; again: show all")
                                                  : silentServers.mid(0, 20).join(QLatin1Char('\n')));
}

} // namespace pulpit::gui
