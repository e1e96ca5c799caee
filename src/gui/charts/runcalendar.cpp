// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/runcalendar.h"

#include "gui/charts/runlegend.h"
#include "gui/theme/theme.h"

#include <QFontInfo>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace pulpit::gui {

namespace {
constexpr int kLeastWords = 8; // pixels
constexpr int kHead = 26;
constexpr int kHoursWidth = 48;
constexpr int kHours = 24;
} // namespace

RunCalendar::RunCalendar(QWidget *parent)
    : QWidget(parent)
    , m_first(QDate::currentDate())
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Calendar of runs"));
}

void RunCalendar::setDays(QDate first, int days, const QHash<QPair<QDate, int>, CalendarHour> &hours,
                          const QDateTime &nowLocal)
{
    m_first = first;
    m_days = std::max(1, days);
    m_hours = hours;
    m_now = nowLocal;
    if (m_day >= m_days)
        m_day = m_days - 1;
    update();
}

QRectF RunCalendar::cellRect(int day, int hour) const
{
    const double wide = double(width() - kHoursWidth) / m_days;
    const double high = double(height() - kHead) / kHours;
    return {kHoursWidth + wide * day, kHead + high * hour, wide, high};
}

QPair<int, int> RunCalendar::cellAt(const QPointF &position) const
{
    if (position.x() < kHoursWidth || position.y() < kHead)
        return {-1, -1};
    const int day = int((position.x() - kHoursWidth) * m_days / std::max(1, width() - kHoursWidth));
    const int hour = int((position.y() - kHead) * kHours / std::max(1, height() - kHead));
    return day < m_days && hour < kHours ? qMakePair(day, hour) : qMakePair(-1, -1);
}

QString RunCalendar::shortTextOf(const CalendarHour &hour) const
{
    const int runs = hour.past + hour.coming;
    const QString names = hour.names.join(QStringLiteral(" · "));
    if (m_days == 1 && runs + hour.missed + hour.leftOut <= hour.names.size())
        return names;
    QStringList parts;
    if (runs > 0)
        parts.append(tr("%n runs", nullptr, runs));
    if (hour.missed > 0)
        parts.append(tr("%n missed", nullptr, hour.missed));
    if (hour.leftOut > 0)
        parts.append(tr("%n left out", nullptr, hour.leftOut));
    const QString counts = parts.join(QStringLiteral(", "));
    return m_days == 1 && !names.isEmpty() ? QStringLiteral("%1 · %2").arg(counts, names) : counts;
}

QString RunCalendar::textOf(int day, int hour) const
{
    const CalendarHour cell = hourOf(day, hour);
    QStringList lines {QStringLiteral("%1 %2:00")
                           .arg(QLocale().toString(m_first.addDays(day), QStringLiteral("ddd d MMM")),
                                QString::number(hour).rightJustified(2, u'0'))};
    if (cell.past > 0)
        lines.append(tr("%n runs, worst: %1", nullptr, cell.past).arg(wordOf(cell.worst)));
    if (cell.coming > 0)
        lines.append(tr("%n coming runs", nullptr, cell.coming));
    if (cell.marked > 0)
        lines.append(tr("%n of them overlap", nullptr, cell.marked));
    if (cell.moved > 0)
        lines.append(tr("%n of them moved by maintenance", nullptr, cell.moved));
    if (cell.missed > 0)
        lines.append(tr("%n missed", nullptr, cell.missed));
    if (cell.leftOut > 0)
        lines.append(tr("%n left out", nullptr, cell.leftOut));
    if (cell.isMaintenance)
        lines.append(tr("maintenance"));
    lines.append(cell.names.mid(0, 12));
    if (cell.names.size() > 12)
        lines.append(tr("and %n more", nullptr, int(cell.names.size()) - 12));
    return lines.join(QLatin1Char('\n'));
}

void RunCalendar::paintHeads(QPainter &painter) const
{
    const QLocale locale;
    for (int day = 0; day < m_days; ++day) {
        const QRectF cell = cellRect(day, 0);
        const bool isToday = m_first.addDays(day) == m_now.date();
        painter.setFont(isToday ? strongFont() : secondaryFont());
        painter.setPen(color(isToday ? Token::Text : Token::TextSecondary));
        painter.drawText(QRectF(cell.left() + 6, 0, cell.width() - 8, kHead), Qt::AlignVCenter | Qt::AlignLeft,
                         locale.toString(m_first.addDays(day),
                                         m_days == 1 ? QStringLiteral("dddd d MMMM") : QStringLiteral("ddd d")));
        painter.setPen(color(Token::Hairline));
        painter.drawLine(QPointF(cell.left(), kHead - 6), QPointF(cell.left(), height()));
    }
    painter.setFont(secondaryFont());
    const double high = cellRect(0, 0).height();
    const int step = high >= 15 ? 1 : high >= 8 ? 2 : 4;
    for (int hour = 0; hour < kHours; hour += step) {
        const QRectF cell = cellRect(0, hour);
        painter.setPen(color(Token::Hairline));
        painter.drawLine(QPointF(kHoursWidth, cell.top()), QPointF(width(), cell.top()));
        painter.setPen(color(Token::TextSecondary));
        painter.drawText(QRectF(0, cell.top() - 7, kHoursWidth - 8, 16), Qt::AlignRight | Qt::AlignVCenter,
                         hour == 0 ? QString() : QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0')));
    }
}

void RunCalendar::paintRuns(QPainter &painter, const CalendarHour &cell, const QRectF &inner) const
{
    const bool isPast = cell.past > 0;
    const bool isOnlyLeftOut = cell.past + cell.coming + cell.missed == 0;
    const State state = cell.missed > 0 ? State::Failed
        : isOnlyLeftOut                 ? State::Skipped
        : isPast                        ? cell.worst
                                        : State::Queued;
    const bool isState = isPast || cell.missed > 0 || isOnlyLeftOut;
    const Token strong = isState ? tokenOf(state) : cell.marked > 0 ? Token::Attention : Token::Running;
    painter.setPen(isPast ? QPen(Qt::NoPen)
                          : QPen(color(strong), 1, isOnlyLeftOut || !isState ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(color(isPast                ? softTokenOf(state)
                               : cell.marked > 0 ? Token::AttentionSoft
                               : isOnlyLeftOut   ? Token::PausedSoft
                                                 : Token::Card));
    painter.drawRoundedRect(inner, 3, 3);
    if (isPast) // the stripe says the same in a stronger tone
        painter.fillRect(QRectF(inner.left(), inner.top(), 3, inner.height()), color(strong));
    QFont words = secondaryFont();
    if (const int fits = int(inner.height()) - 1; QFontInfo(words).pixelSize() > fits)
        words.setPixelSize(std::max(fits, kLeastWords)); // of an hour in a low window
    painter.setFont(words);
    painter.setPen(color(isState || cell.marked > 0 ? strong : Token::Text));
    if (inner.height() >= 10)
        painter.drawText(inner.adjusted(8, -2, -4, 2), Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(shortTextOf(cell), Qt::ElideRight, int(inner.width()) - 12));
}

void RunCalendar::paintCell(QPainter &painter, int day, int hour) const
{
    const CalendarHour cell = hourOf(day, hour);
    const QRectF rect = cellRect(day, hour);
    if (cell.isMaintenance) {
        runshape::maintenance(painter, rect);
    }
    const QRectF inner = rect.adjusted(2, 0.5, -2, -0.5);
    if (!cell.isEmpty())
        paintRuns(painter, cell, inner);
    if (day == m_day && hour == m_hour && hasFocus()) {
        painter.setPen(QPen(color(Token::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(inner, 3, 3);
    }
}

void RunCalendar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHeads(painter);
    for (int day = 0; day < m_days; ++day)
        for (int hour = 0; hour < kHours; ++hour)
            paintCell(painter, day, hour);
    const qint64 day = m_first.daysTo(m_now.date());
    if (day >= 0 && day < m_days) {
        const QRectF column = cellRect(int(day), 0);
        const double y = kHead + (height() - kHead) * double(m_now.time().msecsSinceStartOfDay()) / 86'400'000.0;
        painter.setPen(QPen(color(Token::Accent), 1.4));
        painter.drawLine(QPointF(column.left(), y), QPointF(column.right(), y));
    }
}

void RunCalendar::setCurrent(int day, int hour)
{
    m_day = std::clamp(day, 0, m_days - 1);
    m_hour = std::clamp(hour, 0, kHours - 1);
    setAccessibleDescription(textOf(m_day, m_hour));
    update();
}

void RunCalendar::mousePressEvent(QMouseEvent *event)
{
    const auto [day, hour] = cellAt(event->position());
    if (day < 0 || event->button() != Qt::LeftButton)
        return;
    setCurrent(day, hour);
    Q_EMIT hourChosen(QDateTime(m_first.addDays(day), QTime(hour, 0)));
}

void RunCalendar::keyPressEvent(QKeyEvent *event)
{
    const int day = std::max(m_day, 0);
    const int hour = m_hour < 0 ? m_now.time().hour() : m_hour;
    switch (event->key()) {
    case Qt::Key_Left: setCurrent(day - 1, hour); return;
    case Qt::Key_Right: setCurrent(day + 1, hour); return;
    case Qt::Key_Up: setCurrent(day, hour - 1); return;
    case Qt::Key_Down: setCurrent(day, hour + 1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_day >= 0)
            Q_EMIT hourChosen(QDateTime(m_first.addDays(m_day), QTime(m_hour, 0)));
        return;
    default: QWidget::keyPressEvent(event);
    }
}

bool RunCalendar::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const auto [day, hour] = cellAt(help->pos()); day >= 0)
            QToolTip::showText(help->globalPos(), textOf(day, hour), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace pulpit::gui
