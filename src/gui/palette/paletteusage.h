// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>

class QSettings;

namespace pulpit::gui {

/// What was chosen in the palette, how often and when last: what is used much comes first. A value.
class PaletteUsage
{
public:
    void note(const QString &id, const QDateTime &when);
    /// To be added to a score: up to 30 for often, up to 20 for lately.
    [[nodiscard]] int bonus(const QString &id, const QDateTime &now) const;
    [[nodiscard]] bool isKnown(const QString &id) const { return m_uses.contains(id); }
    void save(QSettings &settings) const;
    void restore(QSettings &settings);

private:
    struct Use
    {
        int count = 0;
        QDateTime last;
    };
    QHash<QString, Use> m_uses;
};

} // namespace pulpit::gui
