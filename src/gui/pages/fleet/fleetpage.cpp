// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/fleet/fleetpage.h"

#include "gui/background.h"
#include "gui/pages/fleet/tile.h"
#include "gui/shell/pages.h"
#include "gui/shell/tableexport.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/stateline.h"
#include "gui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>

namespace pulpit::gui {

namespace {
constexpr int kFindings = 6;
// Larger fleets are counted in the thread pool.
constexpr int kRowsAtOnce = 2000;
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
    , m_needs(new Card(tr("What needs you"), this))
    , m_findingRows(new QVBoxLayout)
    , m_serversModel(new ServersTableModel(this))
    , m_servers(new TableView(tr("Servers"), this))
    , m_serversCard(new Card(tr("Servers"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    column->setSpacing(space::kMedium);
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(space::kMedium);
    const QList<std::pair<Tile *, QString>> links = {{m_healthy, QStringLiteral("state:healthy")},
                                                     {m_attention, QStringLiteral("state:attention")},
                                                     {m_failed, QStringLiteral("state:failed")},
                                                     {m_unknown, QStringLiteral("state:unknown")}};
    for (const auto &[tile, filter] : links) {
        tiles->addWidget(tile, 1);
        connect(tile, &Tile::activated, this,
                [this, filter = filter] { m_context.shell.openFiltered(pageid::kRepositories, filter); });
    }
    tiles->addWidget(m_running, 1);
    connect(m_running, &Tile::activated, this, [this] { m_context.shell.open({pageid::kJobs, {}}); });
    column->addLayout(tiles);
    m_findingRows->setSpacing(0);
    m_needs->body()->addLayout(m_findingRows);
    column->addWidget(m_needs);
    m_serversCard->setFlush();
    m_serversCard->body()->addWidget(m_servers);
    column->addWidget(m_serversCard, 1);
    m_servers->setModel(m_serversModel);
    QStringList ids;
    QList<int> widths;
    for (const auto &c : m_serversModel->columns()) {
        ids.append(c.id);
        widths.append(c.width);
    }
    m_servers->setColumns(ids, widths, 0);
    m_servers->sortByColumn(0, Qt::AscendingOrder);
    TableExport::addTo(m_servers, context, QStringLiteral("servers"));
    connect(m_servers, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        m_context.shell.open({pageid::kServers, m_serversModel->row(index.row()).server.name});
    });

    // Several news of one reading make one pass over the fleet.
    const auto later = [this] {
        if (!std::exchange(m_isDue, true))
            QTimer::singleShot(0, this, &FleetPage::refresh);
    };
    const FleetFeed *feed = &context.feed;
    connect(feed, &FleetFeed::serversChanged, this, later);
    connect(feed, &FleetFeed::repositoriesChanged, this, later);
    connect(feed, &FleetFeed::schedulesChanged, this, later);
    connect(feed, &FleetFeed::roleChanged, this, later);
    connect(feed, &FleetFeed::activityChanged, this, later);
    auto *ages = new QTimer(this);
    connect(ages, &QTimer::timeout, this, later);
    ages->start(30'000);
    setFocusProxy(m_servers);
    later();
}

void FleetPage::refresh()
{
    m_isDue = false;
    if (m_isComputing) {
        m_isAgain = true;
        return;
    }
    const auto look = [fleet = m_context.feed.snapshot(), now = QDateTime::currentDateTimeUtc()] {
        return Look {summarize(fleet, now, kFindings), ServersTableModel::rowsOf(fleet)};
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
            refresh();
    });
}

void FleetPage::show(const Look &look)
{
    const FleetFeed &feed = m_context.feed;
    const FleetSummary &summary = look.summary;
    const FleetCounts &c = summary.counts;
    m_healthy->setNumber(c.healthy,
                         c.total > 0
                             ? tr("%1 % of %2 repositories").arg(c.healthy * 100.0 / c.total, 0, 'f', 1).arg(c.total)
                             : (feed.hasRepositories() ? tr("no repository is known yet") : tr("reading…")));
    m_attention->setNumber(c.attention,
                           c.never > 0 ? tr("and %n never synced", nullptr, c.never) : tr("differ or are held back"));
    m_failed->setNumber(c.failed,
                        feed.activity().failedToday > 0
                            ? tr("jobs that failed today: %1").arg(feed.activity().failedToday)
                            : tr("no job failed today"));
    QString silent = tr("every server answers");
    if (summary.silentServers.size() == 1)
        silent = tr("%1 gives no answer").arg(summary.silentServers.first());
    else if (!summary.silentServers.isEmpty())
        silent = tr("servers without answer: %1").arg(summary.silentServers.size());
    m_unknown->setNumber(c.unknown, silent);
    m_running->setNumber(int(feed.activity().running.size()), tr("%n queued", nullptr, feed.activity().queued));
    showFindings(summary);
    m_serversModel->setSnapshot(look.servers);
    m_serversCard->setHeading(tr("Servers"), QString::number(feed.servers().size()));
    m_serversModel->refreshTexts();
}

void FleetPage::showFindings(const FleetSummary &summary)
{
    m_needs->setHeading(tr("What needs you"),
                        summary.findingCount > summary.findings.size()
                            ? tr("%1 of %2 findings").arg(summary.findings.size()).arg(summary.findingCount)
                            : QString());
    if (summary.findings == m_shown && m_findingRows->count() > 0)
        return;
    m_shown = summary.findings;
    while (QLayoutItem *item = m_findingRows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Finding &finding : std::as_const(m_shown)) {
        auto *row = new QWidget(m_needs);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 2, 0, 2);
        line->setSpacing(space::kSmall);
        auto *shape = new StateIcon(row);
        shape->setState({finding.state, wordOf(finding.state)});
        QLabel *what = plainLabel(finding.what, row);
        what->setFont(strongFont());
        QLabel *why = secondaryLabel(finding.why, row);
        why->setToolTip(finding.why);
        why->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        QPushButton *action = makeButton(finding.actionText, row);
        action->setAccessibleName(QStringLiteral("%1: %2").arg(finding.actionText, finding.what));
        line->addWidget(shape);
        line->addWidget(what);
        line->addWidget(why, 1);
        line->addWidget(action);
        connect(action, &QPushButton::clicked, this, [this, finding] { act(finding); });
        m_findingRows->addWidget(row);
    }
    if (m_shown.isEmpty())
        m_findingRows->addWidget(
            secondaryLabel(m_context.feed.hasRepositories()
                               ? tr("Nothing. Every server answers and every repository is as it should be.")
                               : tr("Reading the fleet…"),
                           m_needs));
}

void FleetPage::act(const Finding &finding)
{
    if (finding.action == Finding::Action::StartScheduling) {
        m_context.engine.start(true);
        m_context.feed.invalidate(ports::Topic::Leases);
        return;
    }
    m_context.shell.open(finding.where);
}

} // namespace pulpit::gui
