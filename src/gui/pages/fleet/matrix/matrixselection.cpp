// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/fleet/matrix/matrixselection.h"

#include <algorithm>

namespace pulpit::gui {

namespace {
constexpr int kAreasAtMost = 500; // every visible cell is looked up in all of them
}

bool GridSelection::contains(int column, int line) const
{
    return std::any_of(m_areas.cbegin(), m_areas.cend(),
                       [column, line](const QRect &area) { return area.contains(column, line); });
}

void GridSelection::clear()
{
    m_areas.clear();
    m_anchor = {-1, -1};
}

void GridSelection::select(QPoint cell)
{
    m_areas = {QRect(cell, QSize(1, 1))};
    m_anchor = m_current = cell;
}

void GridSelection::extendTo(QPoint cell)
{
    if (m_anchor.x() < 0 || m_areas.isEmpty()) {
        select(m_current.x() < 0 ? cell : m_current);
    }
    m_areas.last() = QRect(QPoint(std::min(m_anchor.x(), cell.x()), std::min(m_anchor.y(), cell.y())),
                           QPoint(std::max(m_anchor.x(), cell.x()), std::max(m_anchor.y(), cell.y())));
    m_current = cell;
}

void GridSelection::toggle(QPoint cell)
{
    const QRect one(cell, QSize(1, 1));
    m_current = m_anchor = cell;
    if (m_areas.removeAll(one) == 0 && m_areas.size() < kAreasAtMost)
        m_areas.append(one);
}

void GridSelection::selectArea(const QRect &area, bool keepsOthers)
{
    if (!keepsOthers)
        m_areas.clear();
    if (m_areas.size() < kAreasAtMost)
        m_areas.append(area);
    m_anchor = area.topLeft();
    m_current = area.topLeft();
}

} // namespace pulpit::gui
