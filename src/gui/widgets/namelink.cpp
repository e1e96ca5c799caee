// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/namelink.h"

#include "gui/widgets/buttons.h"

namespace pulpit::gui {

QPushButton *makeNameLink(const QString &name, QWidget *parent)
{
    constexpr int kWidest = 320; // pixels
    QPushButton *button = makeLinkButton({}, parent);
    const QString shown = button->fontMetrics().elidedText(name.simplified(), Qt::ElideMiddle, kWidest);
    button->setText(QString(shown).replace(QLatin1Char('&'), QLatin1String("&&")));
    button->setAccessibleName(name);
    if (shown != name)
        button->setToolTip(name.toHtmlEscaped());
    return button;
}

} // namespace pulpit::gui
