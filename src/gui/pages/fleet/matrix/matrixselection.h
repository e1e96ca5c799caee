// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPoint>
#include <QRect>

namespace pulpit::gui {

/// Which cells of a grid are chosen: rectangles, so that a hundred columns of a hundred thousand lines cost as much as
/// one cell. Points are (column, line). A value.
class GridSelection
{
public:
    [[nodiscard]] bool isEmpty() const { return m_areas.isEmpty(); }
    [[nodiscard]] bool contains(int column, int line) const;
    [[nodiscard]] const QList<QRect> &areas() const { return m_areas; }
    [[nodiscard]] QPoint current() const { return m_current; } ///< (-1, -1): none
    [[nodiscard]] bool hasCurrent() const { return m_current.x() >= 0 && m_current.y() >= 0; }

    void clear();
    /// The cell alone.
    void select(QPoint cell);
    /// The rectangle from the cell that was chosen last by itself to this one; what was added before stays.
    void extendTo(QPoint cell);
    /// The cell besides what is chosen; the next extendTo() starts there. Taken away again where it was a rectangle of
    /// its own.
    void toggle(QPoint cell);
    /// Whole rectangle; the current cell is its first.
    void selectArea(const QRect &area, bool keepsOthers);
    void setCurrent(QPoint cell) { m_current = cell; }

private:
    QList<QRect> m_areas; ///< the last one is extended
    QPoint m_anchor {-1, -1};
    QPoint m_current {-1, -1};
};

} // namespace pulpit::gui
