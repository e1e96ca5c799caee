// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/runbars.h"

#include "gui/format/format.h"
#include "gui/theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace pulpit::gui {

namespace {
constexpr int kLabel = 16; // height of the texts above and below the bars
constexpr double kWidest = 12;
} // namespace

RunBars::RunBars(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Duration of the last runs"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setMouseTracking(true);
}

void RunBars::setRuns(const QList<RunBar> &runs, JobId current, std::optional<double> p95)
{
    if (runs == m_runs && current == m_current && p95 == m_p95)
        return;
    m_runs = runs;
    m_current = current;
    m_p95 = p95;
    m_longest = p95.value_or(0);
    for (const RunBar &run : m_runs)
        m_longest = std::max(m_longest, run.seconds);
    setFocused(-1);
    update();
}

QRectF RunBars::plot() const
{
    return QRectF(0, kLabel, width(), std::max(1, height() - 2 * kLabel));
}

QRectF RunBars::barRect(int index) const
{
    const QRectF area = plot();
    const double step = area.width() / double(std::max<qsizetype>(m_runs.size(), 1));
    const double bar = std::clamp(step * 0.66, 2.0, kWidest);
    const double high = m_longest > 0 ? std::max(2.0, area.height() * m_runs.at(index).seconds / m_longest) : 2.0;
    return {area.left() + step * index + (step - bar) / 2, area.bottom() - high, bar, high};
}

int RunBars::indexAt(const QPointF &position) const
{
    if (m_runs.isEmpty() || position.y() < kLabel || position.y() > height() - kLabel)
        return -1;
    return std::clamp(int(position.x() / width() * double(m_runs.size())), 0, int(m_runs.size()) - 1);
}

QString RunBars::textOf(const RunBar &run) const
{
    return QStringLiteral("%1\n%2 · %3").arg(exactTime(run.started), durationText(run.seconds), wordOf(run.state));
}

void RunBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(secondaryFont());
    const QRectF area = plot();
    painter.setPen(color(Token::Hairline));
    painter.drawLine(QPointF(area.left(), area.bottom() + 0.5), QPointF(area.right(), area.bottom() + 0.5));
    int longest = -1;
    for (int i = 0; i < m_runs.size(); ++i) {
        const RunBar &run = m_runs.at(i);
        const bool isLong = m_p95 && run.seconds > *m_p95 && run.state != State::Failed;
        Token ink = run.state == State::Failed ? Token::Failed : isLong ? Token::Attention : Token::Running;
        if (isLong && (longest < 0 || run.seconds > m_runs.at(longest).seconds))
            longest = i;
        QColor fill = color(ink);
        if (m_current.isValid() && run.job != m_current && ink == Token::Running)
            fill.setAlphaF(0.55F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(barRect(i), 1.5, 1.5);
        if (i == m_focused && hasFocus()) {
            painter.setPen(QPen(color(Token::Accent), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(barRect(i).adjusted(-2, -2, 2, 2), 2, 2);
        }
    }
    if (m_p95 && m_longest > 0) {
        const double y = area.bottom() - area.height() * *m_p95 / m_longest;
        painter.setPen(QPen(color(Token::FieldBorder), 1, Qt::DashLine));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    }
    painter.setPen(color(Token::TextSecondary));
    const QLocale locale;
    // Runs of one day are told apart by their times.
    const bool isOneDay = !m_runs.isEmpty()
        && m_runs.first().started.toLocalTime().date() == m_runs.last().started.toLocalTime().date();
    const auto day = [&](const RunBar &run) {
        return locale.toString(run.started.toLocalTime(), isOneDay ? QStringLiteral("HH:mm") : QStringLiteral("d MMM"));
    };
    if (!m_runs.isEmpty()) {
        const QRectF below(0, height() - kLabel + 1, width(), kLabel - 1);
        painter.drawText(below, Qt::AlignLeft | Qt::AlignTop, day(m_runs.first()));
        if (m_runs.size() > 1)
            painter.drawText(below, Qt::AlignRight | Qt::AlignTop, day(m_runs.last()));
    }
    if (longest >= 0) {
        const QString text = (isOneDay ? tr("%1 at %2", "duration, time") : tr("%1 on %2", "duration, day"))
                                 .arg(durationText(m_runs.at(longest).seconds), day(m_runs.at(longest)));
        const double wide = painter.fontMetrics().horizontalAdvance(text) + 2;
        const double left = std::clamp(barRect(longest).center().x() - wide / 2, 0.0, std::max(0.0, width() - wide));
        painter.setPen(color(Token::Attention));
        painter.drawText(QRectF(left, 0, wide, kLabel - 2), Qt::AlignLeft | Qt::AlignBottom, text);
    }
}

void RunBars::setFocused(int index)
{
    m_focused = index;
    setAccessibleDescription(index >= 0 && index < m_runs.size() ? textOf(m_runs.at(index))
                                                                 : tr("%n runs", nullptr, int(m_runs.size())));
    update();
}

void RunBars::mousePressEvent(QMouseEvent *event)
{
    const int index = indexAt(event->position());
    if (index < 0 || event->button() != Qt::LeftButton)
        return;
    setFocused(index);
    if (m_runs.at(index).job.isValid())
        Q_EMIT runActivated(m_runs.at(index).job);
}

void RunBars::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_runs.size()) - 1;
    if (last < 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left: setFocused(std::max(0, m_focused - 1)); return;
    case Qt::Key_Right: setFocused(std::min(last, m_focused + 1)); return;
    case Qt::Key_Home: setFocused(0); return;
    case Qt::Key_End: setFocused(last); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_focused >= 0 && m_runs.at(m_focused).job.isValid())
            Q_EMIT runActivated(m_runs.at(m_focused).job);
        return;
    default: QWidget::keyPressEvent(event);
    }
}

void RunBars::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_focused < 0 && !m_runs.isEmpty())
        setFocused(int(m_runs.size()) - 1);
}

bool RunBars::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const int index = indexAt(help->pos()); index >= 0)
            QToolTip::showText(help->globalPos(), textOf(m_runs.at(index)), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace pulpit::gui
