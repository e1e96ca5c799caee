// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/filtertext.h"

#include <QStringList>

namespace pulpit::gui {

FilterText parseFilter(const QString &text, const QStringList &knownFields)
{
    FilterText result;
    QStringList words;
    for (const QString &part : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const qsizetype colon = part.indexOf(QLatin1Char(':'));
        const QString field = part.left(std::max<qsizetype>(colon, 0)).toLower();
        if (colon > 0 && knownFields.contains(field)) {
            if (colon + 1 < part.size()) // "state:" alone is on its way to becoming a pair: it hides nothing yet
                result.fields.emplaceBack(field, part.mid(colon + 1).toLower());
        } else {
            words.append(part);
        }
    }
    result.words = words.join(QLatin1Char(' '));
    return result;
}

} // namespace pulpit::gui
