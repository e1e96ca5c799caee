// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace pulpit::gui {

/// What the operator typed into a filter: words that match anywhere, and `field:value` pairs. Pure.
struct FilterText
{
    QString words; ///< space-separated
    QList<std::pair<QString, QString>> fields; ///< lower case

    bool operator==(const FilterText &) const = default;
};

/// `debian state:failed server:eu-1`; a pair whose field is not among \a knownFields counts as a word.
[[nodiscard]] FilterText parseFilter(const QString &text, const QStringList &knownFields);

} // namespace pulpit::gui
