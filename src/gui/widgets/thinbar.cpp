// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/thinbar.h"

#include <QPainter>

#include <algorithm>

namespace pulpit::gui {

ThinBar::ThinBar(QWidget *parent)
    : QWidget(parent)
{
    setMinimumWidth(60);
    setAccessibleName(tr("Progress"));
}

void ThinBar::setPercent(int percent)
{
    m_percent = std::clamp(percent, -1, 100);
    setAccessibleDescription(m_percent < 0 ? tr("not known") : tr("%1 %").arg(m_percent));
    update();
}

void ThinBar::setInk(Token ink)
{
    m_ink = ink;
    update();
}

void ThinBar::paintEvent(QPaintEvent *)
{
    constexpr double kHeight = 5;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QRectF bar(0, (height() - kHeight) / 2, width(), kHeight);
    painter.setBrush(color(Token::UnknownSoft));
    painter.drawRoundedRect(bar, kHeight / 2, kHeight / 2);
    if (m_percent <= 0)
        return;
    bar.setWidth(std::max(kHeight, width() * m_percent / 100.0));
    if (layoutDirection() == Qt::RightToLeft)
        bar.moveRight(width());
    painter.setBrush(color(m_ink));
    painter.drawRoundedRect(bar, kHeight / 2, kHeight / 2);
}

} // namespace pulpit::gui
