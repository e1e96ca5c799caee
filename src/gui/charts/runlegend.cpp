// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/runlegend.h"

#include "gui/format/state.h"
#include "gui/theme/theme.h"

namespace pulpit::gui {

namespace runshape {

void missed(QPainter &painter, const QPointF &middle)
{
    painter.setPen(QPen(color(Token::Failed), 1.4));
    painter.setBrush(color(Token::Card));
    painter.drawEllipse(middle, 6, 6);
    painter.drawLine(middle + QPointF(-2.5, -2.5), middle + QPointF(2.5, 2.5));
    painter.drawLine(middle + QPointF(-2.5, 2.5), middle + QPointF(2.5, -2.5));
}

void leftOut(QPainter &painter, const QPointF &middle)
{
    const QRectF box(middle.x() - kMark / 2, middle.y() - kMark / 2, kMark, kMark);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::Card));
    painter.drawEllipse(middle, kMark / 2, kMark / 2);
    iconOf(State::Skipped).paint(&painter, box.toAlignedRect());
}

void moved(QPainter &painter, double from, double to, double y)
{
    painter.setPen(QPen(color(Token::Paused), 1.2));
    painter.drawLine(QPointF(from, y - 5), QPointF(from, y + 5));
    const double end = to - 2;
    if (end <= from)
        return;
    painter.drawLine(QPointF(from, y), QPointF(end, y));
    if (end - from > 5) {
        painter.drawLine(QPointF(end, y), QPointF(end - 4, y - 3));
        painter.drawLine(QPointF(end, y), QPointF(end - 4, y + 3));
    }
}

void maintenance(QPainter &painter, const QRectF &rect)
{
    painter.fillRect(rect, color(Token::PausedSoft));
    QColor hatch = color(Token::Paused);
    hatch.setAlphaF(0.35F);
    painter.fillRect(rect, QBrush(hatch, Qt::BDiagPattern));
}

void paused(QPainter &painter, const QRectF &rect)
{
    painter.fillRect(rect, color(Token::PausedSoft));
    if (rect.width() < 16)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::Paused));
    const double y = rect.center().y() - 4;
    painter.drawRect(QRectF(rect.left() + 7, y, 2.5, 8));
    painter.drawRect(QRectF(rect.left() + 12, y, 2.5, 8));
}

} // namespace runshape

namespace {
constexpr double kSampleWidth = 22;
constexpr double kGap = 6;
constexpr double kBetween = 16;
} // namespace

RunLegend::RunLegend(QWidget *parent)
    : QWidget(parent)
    , m_entries({{Sample::Past, tr("past")},
                 {Sample::Coming, tr("coming")},
                 {Sample::Late, tr("late end")},
                 {Sample::Moved, tr("moved")},
                 {Sample::LeftOut, tr("left out")},
                 {Sample::Missed, tr("missed")},
                 {Sample::Trouble, tr("overlap")},
                 {Sample::Maintenance, tr("maintenance")},
                 {Sample::Paused, tr("paused")}})
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Shapes of the time line"));
    const QString told = tr("Solid: a past run, in the colour of its outcome. Outlined: a coming run, up to its likely "
                            "end; the dotted line leads to the time that 95 of 100 have ended by. Arrow: a maintenance "
                            "window moves it. Curved arrow: left out, with a reason. Crossed ring: missed, nothing is "
                            "recorded. Amber: runs get into each other's way. Hatched: maintenance. Two bars: paused. "
                            "Times are local.");
    setToolTip(told);
    setAccessibleDescription(told);
}

void RunLegend::paintSample(QPainter &painter, Sample sample, const QRectF &rect)
{
    const QRectF bar = rect.adjusted(0, 4.5, 0, -4.5);
    const double y = rect.center().y();
    switch (sample) {
    case Sample::Past:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Token::Healthy));
        painter.drawRoundedRect(bar, 3, 3);
        return;
    case Sample::Coming:
    case Sample::Trouble: {
        const bool isTrouble = sample == Sample::Trouble;
        painter.setPen(QPen(color(isTrouble ? Token::Attention : Token::Running), 1.2));
        painter.setBrush(color(isTrouble ? Token::AttentionSoft : Token::Card));
        painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        return;
    }
    case Sample::Late:
        painter.setPen(QPen(color(Token::Running), 1, Qt::DotLine));
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
        painter.setPen(QPen(color(Token::Running), 1));
        painter.drawLine(QPointF(rect.right(), y - 4), QPointF(rect.right(), y + 4));
        return;
    case Sample::Moved: runshape::moved(painter, rect.left() + 1, rect.right(), y); return;
    case Sample::LeftOut: runshape::leftOut(painter, rect.center()); return;
    case Sample::Missed: runshape::missed(painter, rect.center()); return;
    case Sample::Maintenance: runshape::maintenance(painter, bar); return;
    case Sample::Paused: runshape::paused(painter, bar); return;
    }
}

void RunLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(secondaryFont());
    double x = 0;
    for (const Entry &entry : m_entries) {
        const double word = painter.fontMetrics().horizontalAdvance(entry.word);
        if (x + kSampleWidth + kGap + word > width())
            return;
        paintSample(painter, entry.sample, QRectF(x, 0, kSampleWidth, height()));
        painter.setPen(color(Token::TextSecondary));
        painter.drawText(QRectF(x + kSampleWidth + kGap, 0, word + 2, height()), Qt::AlignVCenter | Qt::AlignLeft,
                         entry.word);
        x += kSampleWidth + kGap + word + kBetween;
    }
}

} // namespace pulpit::gui
