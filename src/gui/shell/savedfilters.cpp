// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/savedfilters.h"

#include <QSettings>

namespace pulpit::gui {

namespace {
const QString kGroup = QStringLiteral("savedFilters");
}

bool SavedFilters::contains(const QString &page, const QString &filter) const
{
    return m_filters.value(page).contains(filter.simplified());
}

void SavedFilters::add(const QString &page, const QString &filter)
{
    const QString text = filter.simplified();
    if (text.isEmpty())
        return;
    QStringList &filters = m_filters[page];
    filters.removeAll(text);
    filters.prepend(text);
    while (filters.size() > kMax)
        filters.removeLast();
}

void SavedFilters::remove(const QString &page, const QString &filter)
{
    m_filters[page].removeAll(filter.simplified());
}

void SavedFilters::save(QSettings &settings) const
{
    settings.remove(kGroup);
    settings.beginGroup(kGroup);
    for (auto it = m_filters.cbegin(); it != m_filters.cend(); ++it)
        if (!it->isEmpty())
            settings.setValue(it.key(), *it);
    settings.endGroup();
}

void SavedFilters::restore(QSettings &settings)
{
    m_filters.clear();
    settings.beginGroup(kGroup);
    for (const QString &page : settings.childKeys())
        m_filters.insert(page, settings.value(page).toStringList().mid(0, kMax));
    settings.endGroup();
}

} // namespace pulpit::gui
