// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class QLabel;
class QSettings;

namespace pulpit::gui {

/// The table of the console: whole rows, compact, sortable by a click, columns that can be chosen, moved and remembered
/// by name, copying as text with a header line, and a sentence with a way out where nothing is to be shown.
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
    /// Selected rows as tab-separated text with the visible columns' titles on top.
    [[nodiscard]] QString selectedText() const;

Q_SIGNALS:
    void emptyLinkActivated();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void chooseColumns(const QPoint &where);
    [[nodiscard]] QRect emptyLinkRect() const;
    QStringList m_ids;
    QString m_emptyText;
    QString m_emptyLink;
};

} // namespace pulpit::gui
