// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/stateline.h"

#include <QEvent>
#include <QStyle>

namespace pulpit::gui {

StateIcon::StateIcon(QWidget *parent)
    : QLabel(parent)
{
    setFixedSize(16, 16);
}

void StateIcon::setState(const StateText &state)
{
    m_state = state;
    setAccessibleName(state.word);
    setToolTip(state.word);
    redraw();
}

void StateIcon::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        redraw();
}

void StateIcon::redraw()
{
    setPixmap(iconOf(m_state.state).pixmap(QSize(16, 16), devicePixelRatioF()));
}

Pill::Pill(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setContentsMargins(8, 2, 8, 2);
}

void Pill::setState(const StateText &state)
{
    setText(state.word);
    if (property("pill").toString() != pillOf(state.state)) {
        setProperty("pill", pillOf(state.state));
        style()->unpolish(this);
        style()->polish(this);
    }
}

} // namespace pulpit::gui
