// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

class QSettings;

namespace pulpit::gui {

/// The filters that the operator keeps, by page, newest first. A filter is its own name: it says what it shows. A
/// value.
class SavedFilters final
{
public:
    static constexpr int kMax = 20; ///< a page

    [[nodiscard]] QStringList of(const QString &page) const { return m_filters.value(page); }
    [[nodiscard]] bool contains(const QString &page, const QString &filter) const;
    void add(const QString &page, const QString &filter);
    void remove(const QString &page, const QString &filter);
    void save(QSettings &settings) const;
    void restore(QSettings &settings);

private:
    QHash<QString, QStringList> m_filters;
};

} // namespace pulpit::gui
