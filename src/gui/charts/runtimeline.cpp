// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/runtimeline.h"

#include "gui/charts/runlegend.h"
#include "gui/format/format.h"
#include "gui/theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace pulpit::gui {

namespace {

constexpr int kAxisHeight = 24;
constexpr int kThick = 12; // of a run
constexpr double kShortest = 3; // a run of a second must still be seen and hit
constexpr int kHourStepRoom = 56;
constexpr int kRightRoom = 12;
constexpr int kCrowd = 4; // bars that touch each other and are drawn as one
constexpr int kCrowdThick = 16;

/// Hours between two labels so that they do not touch.
int hourStep(double pixelsPerHour)
{
    for (const int step : {1, 2, 3, 6, 12, 24})
        if (step * pixelsPerHour >= kHourStepRoom)
            return step;
    return 48;
}

/// Past runs keep their own bars: each of them opens its job.
bool isCrowdable(const TimelineBar &bar)
{
    return bar.mark != TimelineBar::Mark::None || (bar.isForecast && !bar.isUnknownLong);
}

bool isAlike(const TimelineBar &a, const TimelineBar &b)
{
    return a.mark == b.mark && a.isForecast == b.isForecast && a.isMarked == b.isMarked
        && a.isUnknownLong == b.isUnknownLong && a.state == b.state;
}

void paintRing(QPainter &painter, const QRectF &rect)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color(Token::Accent), 2));
    painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), 4, 4);
}

} // namespace

RunTimeline::RunTimeline(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Runs on a time line"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    m_now = QDateTime::currentDateTimeUtc();
    m_from = m_now.addDays(-1);
    m_to = m_now.addDays(1);
    setMinimumHeight(kAxisHeight + 4 * kCompactRow);
}

void RunTimeline::setSpan(const QDateTime &from, const QDateTime &to, const QDateTime &now)
{
    m_from = from;
    m_to = std::max(to, from.addSecs(60));
    m_now = now;
    viewport()->update();
}

void RunTimeline::setLanes(const QList<TimelineLane> &lanes)
{
    if (lanes == m_lanes)
        return;
    m_lanes = lanes;
    m_lane = -1;
    m_bar = -1;
    updateScrollBar();
    for (int i = 0; m_key != 0 && i < m_lanes.size(); ++i)
        if (!m_lanes.at(i).isHeading && m_lanes.at(i).key == m_key)
            m_lane = i;
    speak();
    viewport()->update();
}

void RunTimeline::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

int RunTimeline::rowHeightOf() const
{
    return rowHeight();
}

int RunTimeline::namesWidth() const
{
    return std::clamp(viewport()->width() / 4, 90, 240);
}

QRectF RunTimeline::axis() const
{
    const int names = namesWidth();
    return {double(names), double(kAxisHeight), double(std::max(40, viewport()->width() - names - kRightRoom)),
            double(std::max(0, viewport()->height() - kAxisHeight))};
}

double RunTimeline::xOf(const QDateTime &time) const
{
    const QRectF area = axis();
    const double share = double(m_from.msecsTo(time)) / double(std::max<qint64>(1, m_from.msecsTo(m_to)));
    return area.left() + std::clamp(share, 0.0, 1.0) * area.width();
}

QRectF RunTimeline::rectOf(const TimelineBar &bar, int top) const
{
    const double left = xOf(bar.from);
    if (bar.mark != TimelineBar::Mark::None)
        return {left - runshape::kMark / 2, top + (rowHeightOf() - runshape::kMark) / 2, runshape::kMark,
                runshape::kMark};
    const double right = std::max(xOf(bar.to), left + kShortest);
    return {left, top + (rowHeightOf() - kThick) / 2.0, right - left, double(kThick)};
}

QRect RunTimeline::barRect(int lane, int bar) const
{
    const int top = kAxisHeight + (lane - verticalScrollBar()->value()) * rowHeightOf();
    return rectOf(m_lanes.at(lane).bars.at(bar), top).toAlignedRect();
}

void RunTimeline::updateScrollBar()
{
    const int rows = std::max(1, (viewport()->height() - kAxisHeight) / rowHeightOf());
    verticalScrollBar()->setPageStep(rows);
    verticalScrollBar()->setRange(0, std::max(0, int(m_lanes.size()) - rows));
}

void RunTimeline::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
}

void RunTimeline::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange) {
        updateScrollBar();
        viewport()->update();
    }
}

void RunTimeline::paintAxis(QPainter &painter) const
{
    const QRectF area = axis();
    const double hours = double(m_from.secsTo(m_to)) / 3600.0;
    const int step = hourStep(area.width() / std::max(hours, 1.0));
    const QLocale locale;
    painter.setFont(secondaryFont());
    // From local midnight on, so that the labels are round also where the span is not.
    QDateTime tick(m_from.toLocalTime().date(), QTime(0, 0));
    double free = area.left(); // labels do not touch
    for (int guard = 0; tick <= m_to && guard < 400; ++guard) {
        const double x = xOf(tick);
        if (tick >= m_from) {
            const bool isMidnight = tick.time().hour() == 0;
            painter.setPen(color(isMidnight ? Token::FieldBorder : Token::Hairline));
            painter.drawLine(QPointF(x, isMidnight ? 2 : kAxisHeight - 4), QPointF(x, area.bottom()));
            const QString label = isMidnight ? locale.toString(tick, QStringLiteral("ddd d MMM"))
                                             : tick.time().toString(QStringLiteral("HH:mm"));
            const double end = x + 3 + painter.fontMetrics().horizontalAdvance(label);
            painter.setPen(color(isMidnight ? Token::Text : Token::TextSecondary));
            if (x >= free && end <= viewport()->width()) {
                painter.drawText(QPointF(x + 3, kAxisHeight - 8), label);
                free = end + 6;
            }
        }
        tick = step >= 24 ? QDateTime(tick.date().addDays(step / 24), QTime(0, 0))
                          : QDateTime(tick.date(), tick.time()).addSecs(3600LL * step);
    }
}

void RunTimeline::paintForecast(QPainter &painter, const TimelineBar &bar, const QRectF &rect) const
{
    const QColor ink = color(bar.isMarked ? Token::Attention : Token::Running);
    const double middle = rect.center().y();
    if (bar.tail.isValid() && bar.tail > bar.to) {
        const double end = xOf(bar.tail);
        painter.setPen(QPen(ink, 1, Qt::DotLine));
        painter.drawLine(QPointF(rect.right(), middle), QPointF(end, middle));
        painter.setPen(QPen(ink, 1));
        painter.drawLine(QPointF(end, rect.top() + 3), QPointF(end, rect.bottom() - 3));
    }
    if (bar.due.isValid() && bar.due < bar.from)
        runshape::moved(painter, xOf(bar.due), rect.left(), middle);
    painter.setPen(QPen(ink, 1.2, bar.isUnknownLong ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(color(bar.isMarked ? Token::AttentionSoft : Token::Card));
    if (bar.isUnknownLong)
        painter.drawEllipse(QPointF(rect.left(), middle), 4, 4);
    else
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
}

bool RunTimeline::isInSpan(const TimelineBar &bar) const
{
    return bar.from <= m_to && std::max(bar.to, bar.tail) >= m_from;
}

void RunTimeline::paintBar(QPainter &painter, const TimelineBar &bar, int top) const
{
    const QRectF rect = rectOf(bar, top);
    if (bar.mark == TimelineBar::Mark::Missed) {
        runshape::missed(painter, rect.center());
    } else if (bar.mark == TimelineBar::Mark::LeftOut) {
        runshape::leftOut(painter, rect.center());
    } else if (bar.isForecast) {
        paintForecast(painter, bar, rect);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(tokenOf(bar.state)));
        painter.drawRoundedRect(rect, std::min(3.0, rect.width() / 2), 3);
        // Failed is seen without colour as well: a notch.
        if (bar.state == State::Failed && rect.width() >= 6) {
            painter.setPen(QPen(color(Token::Card), 1.4));
            painter.drawLine(rect.center() + QPointF(-2, -2), rect.center() + QPointF(2, 2));
            painter.drawLine(rect.center() + QPointF(-2, 2), rect.center() + QPointF(2, -2));
        }
    }
}

void RunTimeline::paintPeriod(QPainter &painter, const TimelinePeriod &period, int top) const
{
    const QRectF rect(xOf(period.from), top, xOf(period.to) - xOf(period.from), rowHeightOf());
    if (rect.width() <= 0)
        return;
    if (period.kind == TimelinePeriod::Kind::Maintenance) {
        runshape::maintenance(painter, rect);
        return;
    }
    runshape::paused(painter, rect);
    painter.setFont(secondaryFont());
    const QRectF text = rect.adjusted(22, 0, -6, 0);
    if (painter.fontMetrics().horizontalAdvance(period.label) <= text.width()) {
        painter.setPen(color(Token::Paused));
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, period.label);
    }
}

void RunTimeline::paintLane(QPainter &painter, int index, int top) const
{
    const TimelineLane &lane = m_lanes.at(index);
    const int height = rowHeightOf();
    const int names = namesWidth();
    if (index == m_lane)
        painter.fillRect(QRect(0, top, viewport()->width(), height), color(Token::Selection));
    for (const TimelinePeriod &period : lane.shaded)
        paintPeriod(painter, period, top);
    painter.setFont(lane.isHeading ? strongFont() : font());
    painter.setPen(color(Token::Text));
    const int indent = lane.isHeading ? space::kMedium : space::kHuge;
    const QRect text(indent, top, names - indent - space::kSmall, height);
    const QFontMetrics metrics(painter.font());
    const QString title = metrics.elidedText(lane.title, Qt::ElideRight, text.width());
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, title);
    const int taken = metrics.horizontalAdvance(title) + space::kSmall;
    if (!lane.note.isEmpty() && text.width() - taken > 40) {
        painter.setFont(secondaryFont());
        painter.setPen(color(Token::TextSecondary));
        painter.drawText(text.adjusted(taken, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(lane.note, Qt::ElideRight, text.width() - taken));
    }
    painter.save();
    painter.setClipRect(QRectF(names, top, viewport()->width() - names, height), Qt::IntersectClip);
    paintBars(painter, index, top);
    painter.restore();
}

/// Runs of every few minutes touch each other over a day: as many of one kind are one band that tells how many.
void RunTimeline::paintBars(QPainter &painter, int index, int top) const
{
    const QList<TimelineBar> &bars = m_lanes.at(index).bars;
    const int current = index == m_lane && hasFocus() ? m_bar : -1;
    for (qsizetype i = 0; i < bars.size();) {
        if (!isInSpan(bars.at(i))) { // or it would crowd at the edge
            ++i;
            continue;
        }
        qsizetype end = i + 1;
        QRectF joined = rectOf(bars.at(i), top);
        while (isCrowdable(bars.at(i)) && end < bars.size() && isAlike(bars.at(i), bars.at(end))) {
            const QRectF next = rectOf(bars.at(end), top);
            if (next.left() > joined.right() + 1 || !isInSpan(bars.at(end)))
                break;
            joined.setRight(std::max(joined.right(), next.right()));
            ++end;
        }
        if (end - i >= kCrowd)
            paintCrowd(painter, bars.at(i), joined, int(end - i));
        else
            for (qsizetype one = i; one < end; ++one)
                paintBar(painter, bars.at(one), top);
        i = end;
    }
    if (current >= 0 && current < bars.size())
        paintRing(painter, rectOf(bars.at(current), top));
}

void RunTimeline::paintCrowd(QPainter &painter, const TimelineBar &like, const QRectF &rect, int count) const
{
    const bool isMissed = like.mark == TimelineBar::Mark::Missed;
    const bool isMark = like.mark != TimelineBar::Mark::None;
    const Token ink = isMissed ? Token::Failed
        : isMark               ? Token::Paused
        : like.isMarked        ? Token::Attention
                               : Token::Running;
    const Token soft = isMissed ? Token::FailedSoft
        : isMark                ? Token::PausedSoft
        : like.isMarked         ? Token::AttentionSoft
                                : Token::RunningSoft;
    ++m_paintedCrowds;
    const QRectF band(rect.left(), rect.center().y() - kCrowdThick / 2.0, rect.width(), kCrowdThick);
    painter.setPen(QPen(color(ink), 1.2));
    painter.setBrush(color(soft));
    painter.drawRoundedRect(band.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    double left = band.left() + space::kTiny;
    if (isMark && band.width() >= runshape::kMark + 4) {
        const QPointF middle(band.left() + 1 + runshape::kMark / 2, band.center().y());
        if (isMissed)
            runshape::missed(painter, middle);
        else
            runshape::leftOut(painter, middle);
        left = middle.x() + runshape::kMark / 2 + space::kTiny;
    }
    painter.setFont(secondaryFont());
    const QString words = isMissed ? tr("%n missed", nullptr, count)
        : isMark                   ? tr("%n left out", nullptr, count)
                                   : tr("%n runs", nullptr, count);
    for (const QString &text : {words, QString::number(count)}) {
        if (painter.fontMetrics().horizontalAdvance(text) > band.right() - left - 2)
            continue;
        painter.setPen(color(ink));
        painter.drawText(QRectF(left, band.top(), band.right() - left, band.height()), Qt::AlignVCenter | Qt::AlignLeft,
                         text);
        return;
    }
}

void RunTimeline::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(viewport()->rect(), color(Token::Card));
    m_paintedRows = 0;
    m_paintedCrowds = 0;
    if (m_lanes.isEmpty()) {
        painter.setPen(color(Token::TextSecondary));
        painter.drawText(viewport()->rect().adjusted(24, 0, -24, 0), int(Qt::AlignCenter) | Qt::TextWordWrap,
                         m_emptyText);
        return;
    }
    const QRectF area = axis();
    const int height = rowHeightOf();
    const int first = verticalScrollBar()->value();
    const int last = std::min(int(m_lanes.size()), first + viewport()->height() / height + 1);
    paintAxis(painter);
    painter.save();
    painter.setClipRect(QRect(0, kAxisHeight, viewport()->width(), viewport()->height() - kAxisHeight));
    for (int i = first; i < last; ++i) {
        paintLane(painter, i, kAxisHeight + (i - first) * height);
        ++m_paintedRows;
    }
    painter.restore();
    if (m_now >= m_from && m_now <= m_to) {
        const double x = xOf(m_now);
        painter.setPen(QPen(color(Token::Accent), 1.4));
        painter.drawLine(QPointF(x, kAxisHeight - 6), QPointF(x, area.bottom()));
    }
    painter.setPen(color(Token::Hairline));
    painter.drawLine(QPointF(0, kAxisHeight - 0.5), QPointF(viewport()->width(), kAxisHeight - 0.5));
    painter.drawLine(QPointF(area.left() - 0.5, kAxisHeight), QPointF(area.left() - 0.5, area.bottom()));
}

int RunTimeline::laneAt(int y) const
{
    if (y < kAxisHeight)
        return -1;
    const int lane = verticalScrollBar()->value() + (y - kAxisHeight) / rowHeightOf();
    return lane < m_lanes.size() ? lane : -1;
}

int RunTimeline::barAt(int lane, const QPointF &position) const
{
    if (lane < 0)
        return -1;
    const QList<TimelineBar> &bars = m_lanes.at(lane).bars;
    const int top = kAxisHeight + (lane - verticalScrollBar()->value()) * rowHeightOf();
    for (int i = int(bars.size()) - 1; i >= 0; --i)
        if (rectOf(bars.at(i), top).adjusted(-2, -6, 2, 6).contains(position))
            return i;
    return -1;
}

QString RunTimeline::textAt(const QPoint &position) const
{
    const int lane = laneAt(position.y());
    if (lane < 0)
        return {};
    const TimelineLane &row = m_lanes.at(lane);
    if (const int bar = barAt(lane, position); bar >= 0)
        return row.bars.at(bar).text;
    if (position.x() < namesWidth())
        return row.note.isEmpty() ? row.title : QStringLiteral("%1\n%2").arg(row.title, row.note);
    for (const TimelinePeriod &period : row.shaded)
        if (position.x() >= xOf(period.from) && position.x() <= xOf(period.to))
            return period.text;
    return {};
}

bool RunTimeline::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = textAt(help->pos());
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, viewport());
        return true;
    }
    if (event->type() == QEvent::MouseMove) {
        const QPointF position = static_cast<QMouseEvent *>(event)->position();
        const int lane = laneAt(int(position.y()));
        const int bar = barAt(lane, position);
        const bool isLink = bar >= 0 && m_lanes.at(lane).bars.at(bar).job.isValid();
        viewport()->setCursor(isLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void RunTimeline::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const int lane = laneAt(int(event->position().y()));
    if (lane < 0 || m_lanes.at(lane).isHeading)
        return;
    const int bar = barAt(lane, event->position());
    setCurrent(lane, bar);
    if (bar >= 0 && m_lanes.at(lane).bars.at(bar).job.isValid())
        Q_EMIT runActivated(m_lanes.at(lane).bars.at(bar).job);
}

void RunTimeline::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
}

void RunTimeline::setCurrent(int lane, int bar)
{
    const bool isOther = lane != m_lane;
    m_lane = lane;
    m_bar = bar;
    if (lane >= 0) {
        m_key = m_lanes.at(lane).key;
        QScrollBar *scroll = verticalScrollBar();
        if (lane < scroll->value())
            scroll->setValue(lane);
        else if (lane >= scroll->value() + scroll->pageStep())
            scroll->setValue(lane - scroll->pageStep() + 1);
    }
    speak();
    viewport()->update();
    if (isOther && lane >= 0)
        Q_EMIT laneChosen(m_lanes.at(lane).key);
}

void RunTimeline::speak()
{
    QString text;
    if (m_lane >= 0) {
        const TimelineLane &lane = m_lanes.at(m_lane);
        text
            = m_bar >= 0 ? lane.bars.at(m_bar).text : tr("%1: %n runs", nullptr, int(lane.bars.size())).arg(lane.title);
        const auto missed = std::count_if(lane.bars.cbegin(), lane.bars.cend(),
                                          [](const TimelineBar &bar) { return bar.mark == TimelineBar::Mark::Missed; });
        if (m_bar < 0 && missed > 0)
            text += QStringLiteral(", ") + tr("%n missed", nullptr, int(missed));
    }
    setAccessibleDescription(text);
}

void RunTimeline::chooseLane(qint64 key)
{
    m_key = key;
    if (m_lane >= 0 && m_lanes.at(m_lane).key == key)
        return;
    for (int i = 0; i < m_lanes.size(); ++i)
        if (!m_lanes.at(i).isHeading && m_lanes.at(i).key == key) {
            setCurrent(i, -1);
            return;
        }
    m_lane = -1;
    m_bar = -1;
    speak();
    viewport()->update();
}

void RunTimeline::keyPressEvent(QKeyEvent *event)
{
    const auto step = [this](int by) {
        int lane = m_lane < 0 ? (by > 0 ? -1 : int(m_lanes.size())) : m_lane;
        do
            lane += by > 0 ? 1 : -1;
        while (lane >= 0 && lane < m_lanes.size() && m_lanes.at(lane).isHeading);
        if (lane >= 0 && lane < m_lanes.size())
            setCurrent(lane, -1);
    };
    const int bars = m_lane >= 0 ? int(m_lanes.at(m_lane).bars.size()) : 0;
    switch (event->key()) {
    case Qt::Key_Down: step(1); return;
    case Qt::Key_Up: step(-1); return;
    case Qt::Key_Left:
        if (bars > 0)
            setCurrent(m_lane, m_bar < 0 ? bars - 1 : std::max(0, m_bar - 1));
        return;
    case Qt::Key_Right:
        if (bars > 0)
            setCurrent(m_lane, m_bar < 0 ? 0 : std::min(bars - 1, m_bar + 1));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_lane >= 0 && m_bar >= 0 && m_lanes.at(m_lane).bars.at(m_bar).job.isValid())
            Q_EMIT runActivated(m_lanes.at(m_lane).bars.at(m_bar).job);
        return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace pulpit::gui
