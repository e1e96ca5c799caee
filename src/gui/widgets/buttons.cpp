// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/buttons.h"

namespace pulpit::gui {

QPushButton *makeButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    button->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    return button;
}

QPushButton *makePrimaryButton(const QString &text, QWidget *parent)
{
    QPushButton *button = makeButton(text, parent);
    button->setProperty("primary", true);
    return button;
}

QPushButton *makeLinkButton(const QString &text, QWidget *parent)
{
    QPushButton *button = makeButton(text, parent);
    button->setProperty("link", true);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

QPushButton *makeChip(const QString &text, QWidget *parent)
{
    QPushButton *button = makeButton(text, parent);
    button->setProperty("chip", true);
    button->setCheckable(true);
    return button;
}

} // namespace pulpit::gui
