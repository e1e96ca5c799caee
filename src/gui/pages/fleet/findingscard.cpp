// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/fleet/findingscard.h"

#include "gui/ask.h"
#include "gui/format/format.h"
#include "gui/pages/fleet/findingact.h"
#include "gui/pages/fleet/findingrow.h"
#include "gui/pages/fleet/mutesheet.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/stateline.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

namespace pulpit::gui {

namespace {
constexpr int kShownAtFirst = 5;
constexpr int kShownAtMost = 200; // more are not read one by one, but filtered
} // namespace

FindingsCard::FindingsCard(const PageContext &context, QWidget *parent)
    : Card(tr("What needs you"), parent)
    , m_context(context)
    , m_scroll(new QScrollArea(this))
    , m_list(new QWidget(m_scroll))
    , m_column(new QVBoxLayout(m_list))
    , m_status(new QWidget(this))
    , m_statusIcon(new StateIcon(m_status))
    , m_statusText(secondaryLabel({}, m_status))
    , m_statusLink(makeLinkButton({}, m_status))
    , m_all(makeLinkButton({}, this))
    , m_muted(makeLinkButton({}, this))
{
    setObjectName(QStringLiteral("findings"));
    m_muted->setObjectName(QStringLiteral("findingsMuted"));
    m_all->setObjectName(QStringLiteral("findingsAll"));
    addAction(m_muted);
    addAction(m_all);
    m_list->setProperty("scrollBody", true);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_scroll->setAccessibleName(tr("Findings"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_list);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    body()->addWidget(m_scroll);

    auto *status = new QHBoxLayout(m_status);
    status->setContentsMargins(0, 2, 0, 2);
    m_statusText->setObjectName(QStringLiteral("findingsStatus"));
    m_statusText->setWordWrap(true);
    status->addWidget(m_statusIcon);
    status->addWidget(m_statusText, 1);
    status->addWidget(m_statusLink);
    body()->addWidget(m_status);

    connect(m_statusLink, &QPushButton::clicked, this, [this] {
        if (m_context.feed.findings().problem())
            m_context.feed.findings().readNow();
        else
            Q_EMIT clearFilterRequested();
    });
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_showsAll = !m_showsAll;
        refresh();
    });
    connect(m_muted, &QPushButton::clicked, this, [this] {
        m_showsMuted = !m_showsMuted;
        refresh();
    });
    const auto later = [this] {
        if (isVisible())
            askConcerning();
        if (!std::exchange(m_isDue, true) && isVisible())
            QTimer::singleShot(0, this, &FindingsCard::refresh);
    };
    connect(&context.feed.findings(), &FindingsFeed::changed, this, later);
    connect(&context.feed, &FleetFeed::schedulesChanged, this, later);
    connect(&context.feed, &FleetFeed::roleChanged, this, later);
    refresh();
}

void FindingsCard::setFilter(const FilterQuery &query)
{
    m_query = query;
    refresh();
}

void FindingsCard::setServer(const QString &server)
{
    if (server == m_server)
        return;
    m_server = server;
    m_concerning.clear();
    m_showsAll = m_showsMuted = false;
    askConcerning();
    refresh();
}

void FindingsCard::askConcerning()
{
    const QList<domain::Finding> &all = m_context.feed.findings().findings();
    const bool isAnyOfFleet
        = std::any_of(all.cbegin(), all.cend(), [](const domain::Finding &one) { return one.server.isEmpty(); });
    if (m_server.isEmpty() || !isAnyOfFleet)
        return;
    ask(this, m_context.engine.findings().findings(m_server),
        [this, server = m_server](const Result<QList<domain::Finding>> &answer) {
            if (!answer || server != m_server) // what could not be read is told by the fleet's findings already
                return;
            QSet<QString> concerning;
            for (const domain::Finding &one : *answer)
                if (one.server.isEmpty())
                    concerning.insert(one.id);
            if (concerning != std::exchange(m_concerning, concerning))
                refresh();
        });
}

QList<domain::Finding> FindingsCard::chosen() const
{
    const QList<domain::Finding> &all = m_context.feed.findings().findings();
    if (m_server.isEmpty())
        return matchingFindings(all, m_query);
    QList<domain::Finding> ofServer;
    std::copy_if(all.cbegin(), all.cend(), std::back_inserter(ofServer), [this](const domain::Finding &one) {
        return one.server == m_server || m_concerning.contains(one.id);
    });
    return ofServer;
}

void FindingsCard::setHeightLimit(int pixels)
{
    m_heightLimit = pixels;
    fitHeight();
}

void FindingsCard::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    if (!m_isDue)
        return;
    askConcerning();
    refresh();
}

void FindingsCard::refresh()
{
    m_isDue = false;
    const QList<domain::Finding> matching = chosen();
    QList<domain::Finding> open;
    QList<domain::Finding> muted;
    // Findings of a large fleet are as old as a minute: "nobody schedules" beside a strip that says who does would lie.
    const bool isScheduled = m_context.feed.hasRole() && !m_context.feed.role().engine.isEmpty();
    for (const domain::Finding &finding : matching)
        if (!isScheduled || finding.rule != QLatin1String("schedule-missed") || !finding.server.isEmpty())
            (finding.isMuted() ? muted : open).append(finding);
    const qsizetype shown = std::min<qsizetype>(open.size(), m_showsAll ? kShownAtMost : kShownAtFirst);
    QString secondary;
    if (shown < open.size())
        secondary = tr("%1 of %2 findings").arg(shown).arg(open.size());
    else if (!open.isEmpty())
        secondary = tr("%n findings", nullptr, int(open.size()));
    setHeading(tr("What needs you"), secondary);
    m_all->setVisible(open.size() > kShownAtFirst);
    m_all->setText(m_showsAll ? tr("Show fewer") : tr("Show all"));
    m_all->setAccessibleName(m_showsAll ? tr("Show fewer findings") : tr("Show all findings"));
    m_muted->setVisible(!muted.isEmpty());
    const QString count = tr("%n muted", nullptr, int(muted.size()));
    m_muted->setText(m_showsMuted ? tr("Hide muted") : count);
    m_muted->setAccessibleName(m_showsMuted ? tr("Hide muted findings") : tr("Show findings: %1").arg(count));
    showRows(open.mid(0, shown), m_showsMuted ? muted.mid(0, kShownAtMost) : QList<domain::Finding>());
    showStatus(shown > 0, !m_context.feed.findings().findings().isEmpty());
    fitHeight();
}

FindingRow *FindingsCard::rowAt(int place)
{
    while (m_rows.size() <= place) {
        auto *row = new FindingRow(m_list);
        connect(row, &FindingRow::wayChosen, this, [this](const FindingWay &way) { takeWay(m_context, this, way); });
        connect(row, &FindingRow::explainRequested, this,
                [this](const QString &rule) { m_context.shell.openManual(QStringLiteral("findings/") + rule); });
        connect(row, &FindingRow::muteRequested, this, &FindingsCard::askToMute);
        connect(row, &FindingRow::unmuteRequested, this,
                [this](const domain::Finding &finding) { unmute(finding.id, true, finding); });
        m_column->addWidget(row);
        m_rows.append(row);
    }
    return m_rows.at(place);
}

void FindingsCard::showRows(const QList<domain::Finding> &open, const QList<domain::Finding> &muted)
{
    const QList<domain::Schedule> &schedules = m_context.feed.schedules();
    int place = 0;
    for (const domain::Finding &finding : open + muted) {
        FindingRow *row = rowAt(place++);
        row->show(finding, waysOf(finding, schedules));
        row->setVisible(true);
    }
    for (; place < m_rows.size(); ++place)
        m_rows.at(place)->hide();
}

void FindingsCard::showStatus(bool isAnyShown, bool isAnyThere)
{
    const FindingsFeed &feed = m_context.feed.findings();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_statusLink->hide();
    m_status->show();
    if (feed.problem()) {
        m_statusIcon->setState({State::Unknown, tr("unknown")});
        m_statusText->setText(feed.readAt().isValid()
                                  ? tr("The findings could not be read again: %1. These are of %2.")
                                        .arg(feed.problem()->what, clockTime(feed.readAt(), now))
                                  : tr("The findings could not be read: %1").arg(feed.problem()->what));
        m_statusText->setToolTip(feed.problem()->oneLine());
        m_statusLink->setText(tr("Try again"));
        m_statusLink->setAccessibleName(tr("Read the findings again"));
        m_statusLink->show();
    } else if (!feed.readAt().isValid()) {
        m_statusIcon->setState({State::Unknown, tr("unknown")});
        m_statusText->setText(tr("Looking for what needs you…"));
    } else if (isAnyShown) {
        m_status->hide();
    } else if (isAnyThere && !m_query.terms.isEmpty()) {
        m_statusIcon->setState({State::Skipped, tr("filtered")});
        m_statusText->setText(tr("No finding matches the filter."));
        m_statusLink->setText(tr("Clear filter"));
        m_statusLink->setAccessibleName(tr("Clear filter"));
        m_statusLink->show();
    } else {
        m_statusIcon->setState({State::Healthy, tr("nothing")});
        m_statusText->setText(tr("Nothing. Looked %1.").arg(relativeTime(feed.readAt(), now)));
    }
}

void FindingsCard::fitHeight()
{
    int height = 0;
    for (const FindingRow *row : std::as_const(m_rows))
        if (!row->isHidden())
            height += row->sizeHint().height();
    m_scroll->setVisible(height > 0);
    m_scroll->setFixedHeight(std::min(height, std::max(m_heightLimit, 60)));
}

void FindingsCard::askToMute(const domain::Finding &finding)
{
    auto *sheet = new MuteSheet(finding, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &MuteSheet::muteRequested, this, &FindingsCard::mute);
    sheet->open();
}

void FindingsCard::mute(const QString &id, const QString &reason, const QDateTime &until)
{
    ask(this, m_context.engine.findings().mute(id, reason, m_context.operatorName, until),
        [this, id](const Result<> &answer) {
            if (!answer) {
                m_context.shell.showError(tr("The finding could not be muted"), answer.error());
                return;
            }
            m_context.feed.findings().readNow();
            m_context.shell.showUndoable(tr("Muted: %1").arg(id), [card = QPointer(this), id] {
                if (card)
                    card->unmute(id, false, {});
            });
        });
}

void FindingsCard::unmute(const QString &id, bool offersUndo, const domain::Finding &finding)
{
    // What is muted together is unmuted together: the mute that covers this one may have a shorter id.
    ask(this, m_context.engine.findings().mutes(),
        [this, id, offersUndo, finding](const Result<QList<domain::FindingMute>> &mutes) {
            domain::FindingMute covering {id, finding.mutedReason, {}, {}, finding.mutedUntil};
            for (const domain::FindingMute &one : mutes.value_or(QList<domain::FindingMute>()))
                if (one.covers(id) && !one.isOver(QDateTime::currentDateTimeUtc())) {
                    covering = one;
                    break;
                }
            ask(this, m_context.engine.findings().unmute(covering.id),
                [this, covering, offersUndo](const Result<> &done) {
                    if (!done) {
                        m_context.shell.showError(tr("The finding could not be unmuted"), done.error());
                        return;
                    }
                    m_context.feed.findings().readNow();
                    if (offersUndo)
                        m_context.shell.showUndoable(tr("Unmuted: %1").arg(covering.id),
                                                     [card = QPointer(this), covering] {
                                                         if (card)
                                                             card->mute(covering.id, covering.reason, covering.until);
                                                     });
                });
        });
}

} // namespace pulpit::gui
