// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/page.h"

class QTabWidget;

namespace pulpit::gui {

class CutOverTab;
class SnapshotsTab;

[[nodiscard]] PageInfo snapshotsPageInfo();

/// Snapshots of all servers, and the cut-over of many servers to new versions. Its objects: "cut-over".
class SnapshotsPage final : public Page
{
    Q_OBJECT
public:
    SnapshotsPage(const PageContext &context, QWidget *parent);
    [[nodiscard]] QString crumb() const override;
    [[nodiscard]] QString object() const override;
    void openObject(const QString &object) override;
    void setFilterText(const QString &text) override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

private:
    QTabWidget *m_tabs;
    SnapshotsTab *m_snapshots;
    CutOverTab *m_cutOver;
};

} // namespace pulpit::gui
