// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/drawer/progressdelegate.h"

#include "gui/theme/tokens.h"

#include <QApplication>
#include <QPainter>

namespace pulpit::gui {

namespace {
constexpr int kBarHeight = 5;
constexpr int kTextWidth = 48;
} // namespace

void ProgressDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = std::exchange(cell.text, {});
    cell.state &= ~QStyle::State_HasFocus;
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    bool isNumber = false;
    const int percent = text.section(QLatin1Char(' '), 0, 0).toInt(&isNumber);
    if (!isNumber)
        return;
    const bool mirrored = option.direction == Qt::RightToLeft;
    const QRect inner = option.rect.adjusted(6, 0, -6, 0);
    QRectF bar(inner.left(), inner.center().y() - kBarHeight / 2, inner.width() - kTextWidth, kBarHeight);
    if (mirrored)
        bar.translate(kTextWidth, 0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color(Token::UnknownSoft));
    painter->drawRoundedRect(bar, kBarHeight / 2.0, kBarHeight / 2.0);
    QRectF done = bar;
    done.setWidth(bar.width() * std::clamp(percent, 0, 100) / 100.0);
    if (mirrored)
        done.moveRight(bar.right());
    painter->setBrush(color(Token::Running));
    painter->drawRoundedRect(done, kBarHeight / 2.0, kBarHeight / 2.0);
    painter->setPen(color(Token::TextSecondary));
    const QRect words(mirrored ? inner.left() : inner.right() - kTextWidth, inner.top(), kTextWidth, inner.height());
    painter->drawText(words, int(Qt::AlignVCenter | (mirrored ? Qt::AlignLeft : Qt::AlignRight)), text);
    painter->restore();
}

} // namespace pulpit::gui
