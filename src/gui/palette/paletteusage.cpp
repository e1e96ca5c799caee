// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/palette/paletteusage.h"

#include <QSettings>

#include <algorithm>

namespace pulpit::gui {

namespace {
constexpr int kMost = 200; ///< remembered entries; the ones not used for longest go first
const QString kGroup = QStringLiteral("palette");
} // namespace

void PaletteUsage::note(const QString &id, const QDateTime &when)
{
    Use &use = m_uses[id];
    use.count = std::min(use.count + 1, 1000);
    use.last = when;
    if (m_uses.size() <= kMost)
        return;
    const auto oldest
        = std::min_element(m_uses.cbegin(), m_uses.cend(), [](const Use &a, const Use &b) { return a.last < b.last; });
    m_uses.erase(oldest);
}

int PaletteUsage::bonus(const QString &id, const QDateTime &now) const
{
    const auto use = m_uses.constFind(id);
    if (use == m_uses.cend())
        return 0;
    const qint64 days = use->last.daysTo(now);
    return std::min(use->count, 10) * 3 + (days < 1 ? 20 : days < 7 ? 10 : 0);
}

void PaletteUsage::save(QSettings &settings) const
{
    settings.beginWriteArray(kGroup, int(m_uses.size()));
    int i = 0;
    for (auto it = m_uses.cbegin(); it != m_uses.cend(); ++it) {
        settings.setArrayIndex(i++);
        settings.setValue(QStringLiteral("id"), it.key());
        settings.setValue(QStringLiteral("count"), it->count);
        settings.setValue(QStringLiteral("last"), it->last.toString(Qt::ISODate));
    }
    settings.endArray();
}

void PaletteUsage::restore(QSettings &settings)
{
    const int size = std::min(settings.beginReadArray(kGroup), kMost);
    for (int i = 0; i < size; ++i) {
        settings.setArrayIndex(i);
        Use use;
        use.count = std::clamp(settings.value(QStringLiteral("count")).toInt(), 0, 1000);
        use.last = QDateTime::fromString(settings.value(QStringLiteral("last")).toString(), Qt::ISODate);
        if (use.count > 0 && use.last.isValid())
            m_uses.insert(settings.value(QStringLiteral("id")).toString(), use);
    }
    settings.endArray();
}

} // namespace pulpit::gui
