// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/page.h"

class QTabWidget;

namespace pulpit::gui {

class BannedTab;
class CompareTab;
class FindTab;

[[nodiscard]] PageInfo packagesPageInfo();

/// Packages over the fleet: where one is and what serves it, how two versions differ, what is kept out. Its objects are
/// "compare", "banned", and names to look for ("find/curl").
class PackagesPage final : public Page
{
    Q_OBJECT
public:
    PackagesPage(const PageContext &context, QWidget *parent);
    [[nodiscard]] QString crumb() const override;
    [[nodiscard]] QString object() const override;
    void openObject(const QString &object) override;
    void setFilterText(const QString &text) override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

private:
    QTabWidget *m_tabs;
    FindTab *m_find;
    CompareTab *m_compare;
    BannedTab *m_banned;
};

} // namespace pulpit::gui
