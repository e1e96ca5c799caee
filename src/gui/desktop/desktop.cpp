// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop/desktop.h"

#include <QRegularExpression>

namespace pulpit::gui {

bool isProfileName(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[A-Za-z0-9_][A-Za-z0-9._-]{0,39}\\z"));
    return pattern.match(name).hasMatch();
}

} // namespace pulpit::gui
