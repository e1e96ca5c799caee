// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/editor/linediff.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace pulpit::gui {

class DiffView;

/// Two texts compared: as one list of changes, or side by side with common scrolling. F7 and Shift+F7 go from change to
/// change. The work is done in another thread.
class ComparisonView final : public QWidget
{
    Q_OBJECT
public:
    explicit ComparisonView(QWidget *parent = nullptr);
    /// What the two texts are, over them.
    void setTitles(const QString &before, const QString &after);
    void compare(const QString &before, const QString &after);
    void setSideBySide(bool isSideBySide);
    [[nodiscard]] bool isSideBySide() const;
    /// Which change is shown, from 0; -1: none yet.
    [[nodiscard]] int change() const { return m_change; }
    void goToNext();
    void goToPrevious();
    /// "1 line removed, 2 lines added"; empty where there is no difference.
    [[nodiscard]] static QString countsText(int removed, int added);

Q_SIGNALS:
    /// How many lines differ.
    void compared(int removed, int added);

private:
    void build();
    void showRows(const QList<DiffLine> &lines);
    void fill(QPlainTextEdit *side, bool isBefore);
    void goTo(int change);
    void refresh();

    QList<SideRow> m_rows;
    QList<int> m_sideChanges; ///< rows at which changes begin
    QList<int> m_listChanges;
    int m_change = -1;
    int m_generation = 0; ///< newest wins
    QStackedWidget *m_stack = nullptr;
    DiffView *m_list = nullptr;
    QPlainTextEdit *m_before = nullptr;
    QPlainTextEdit *m_after = nullptr;
    QLabel *m_beforeTitle = nullptr;
    QLabel *m_afterTitle = nullptr;
    QLabel *m_count = nullptr;
    QPushButton *m_asList = nullptr;
    QPushButton *m_asSides = nullptr;
    QPushButton *m_previous = nullptr;
    QPushButton *m_next = nullptr;
};

} // namespace pulpit::gui
