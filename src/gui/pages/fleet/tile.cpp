// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/fleet/tile.h"

#include "gui/format/format.h"
#include "gui/theme/theme.h"
#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/stateline.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>

namespace pulpit::gui {

Tile::Tile(State state, const QString &word, QWidget *parent)
    : Card(parent)
    , m_word(word)
    , m_number(plainLabel({}, this))
    , m_meaning(new ElidedLabel(this))
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    auto *heading = new QHBoxLayout;
    heading->setSpacing(space::kSmall);
    auto *shape = new StateIcon(this);
    shape->setState({state, word});
    heading->addWidget(shape);
    heading->addWidget(secondaryLabel(word, this));
    heading->addStretch(1);
    body()->addLayout(heading);
    m_number->setFont(numberFont());
    m_meaning->setFont(secondaryFont());
    body()->addWidget(m_number);
    body()->addWidget(m_meaning);
    setAccessibleName(word);
}

void Tile::setNumber(int number, const QString &meaning)
{
    m_number->setText(number < 0 ? QStringLiteral("…") : countText(number));
    m_meaning->setText(meaning);
    setAccessibleName(QStringLiteral("%1: %2").arg(m_word, number < 0 ? meaning : QString::number(number)));
    setAccessibleDescription(meaning);
}

void Tile::setChosen(bool isChosen)
{
    if (m_isChosen == isChosen)
        return;
    m_isChosen = isChosen;
    update();
}

void Tile::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    if (!m_isChosen && !hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr double kRadius = 4;
    if (m_isChosen) {
        painter.setClipRect(0, height() - 3, width(), 3);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Token::Accent));
        painter.drawRoundedRect(rect(), kRadius, kRadius);
        painter.setClipping(false);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(color(Token::Accent));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    }
}

void Tile::focusInEvent(QFocusEvent *event)
{
    Card::focusInEvent(event);
    update();
}

void Tile::focusOutEvent(QFocusEvent *event)
{
    Card::focusOutEvent(event);
    update();
}

void Tile::mouseReleaseEvent(QMouseEvent *event)
{
    Card::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        Q_EMIT activated();
}

void Tile::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT activated();
    else
        Card::keyPressEvent(event);
}

} // namespace pulpit::gui
