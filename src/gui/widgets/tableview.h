// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/tablecontent.h"

#include <QTableView>

class QMenu;
class QSettings;

namespace pulpit::gui {

/// The table of the console: whole rows, compact, sortable by a click, columns that can be chosen, moved and remembered
/// by name, copying as text, CSV and JSON, and a sentence with a way out where nothing is to be shown.
class TableView final : public QTableView
{
    Q_OBJECT
public:
    explicit TableView(const QString &accessibleName, QWidget *parent = nullptr);

    /// \a ids name the model's columns in the state file; \a widths are their first widths. One column stretches.
    void setColumns(const QStringList &ids, const QList<int> &widths, int stretchColumn);
    void setEmptyText(const QString &text, const QString &linkText = {});
    void saveState(QSettings &settings, const QString &group) const;
    void restoreState(QSettings &settings, const QString &group);
    /// The visible columns in their order with the texts of \a rows.
    [[nodiscard]] TableContent content(const QModelIndexList &rows) const;
    [[nodiscard]] QStringList rowTexts(int row) const;
    /// Selected rows, from top to bottom.
    [[nodiscard]] TableContent selectedContent() const;
    /// Offers "Export…" in the menu.
    void setExportable(bool isExportable) { m_isExportable = isExportable; }
    /// What a right click shows; for the caller to delete.
    [[nodiscard]] QMenu *makeMenu();

Q_SIGNALS:
    void emptyLinkActivated();
    void exportRequested();
    void printRequested();
    /// The menu is about to be shown: a page may put its own actions first.
    void menuAboutToShow(QMenu *menu);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addColumnChoices(QMenu *menu);
    [[nodiscard]] QList<int> shownColumns() const;
    [[nodiscard]] QRect emptyLinkRect() const;
    QStringList m_ids;
    QString m_emptyText;
    QString m_emptyLink;
    bool m_isExportable = false;
};

} // namespace pulpit::gui
