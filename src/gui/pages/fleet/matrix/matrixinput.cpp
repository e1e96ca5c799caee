// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Keyboard and mouse of the matrix.
#include "gui/pages/fleet/matrix/matrixview.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDateTime>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace pulpit::gui {

void MatrixView::selectionMoved()
{
    viewport()->update();
    announceCurrent();
    Q_EMIT selectionChanged();
}

void MatrixView::announceCurrent()
{
    const MatrixPlace place = current();
    if (place.row < 0)
        return;
    const MatrixCell *cell = m_table->cell(place.row, place.column);
    const QString text = cell ? cellText(*cell, QDateTime::currentSecsSinceEpoch()) : tr("not there");
    const QString word = cell ? cellWord(*cell) : QString();
    setAccessibleDescription(
        tr("%1 on %2: %3, %4", "repository, server, state, version and age")
            .arg(m_table->rows.at(place.row).name, m_table->columns.at(place.column).server, word, text));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void MatrixView::ensureVisible(QPoint cell)
{
    const int top = cell.y() * m_metrics.rowHeight;
    const int bodyHeight = viewport()->height() - m_metrics.headerHeight;
    const int y = verticalScrollBar()->value();
    if (top < y)
        verticalScrollBar()->setValue(top);
    else if (top + m_metrics.rowHeight > y + bodyHeight)
        verticalScrollBar()->setValue(top + m_metrics.rowHeight - bodyHeight);
    const int left = cell.x() * m_metrics.cellWidth;
    const int bodyWidth = viewport()->width() - m_metrics.nameWidth;
    const int x = horizontalScrollBar()->value();
    if (left < x)
        horizontalScrollBar()->setValue(left);
    else if (left + m_metrics.cellWidth > x + bodyWidth)
        horizontalScrollBar()->setValue(std::min(left, left + m_metrics.cellWidth - bodyWidth));
}

void MatrixView::moveTo(QPoint cell, bool extends)
{
    if (cell.y() < 0 || cell.x() < 0)
        return;
    if (extends)
        m_selection.extendTo(cell);
    else
        m_selection.select(cell);
    ensureVisible(cell);
    selectionMoved();
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    if (lineCount() == 0) {
        const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (isEnter && !m_emptyLink.isEmpty())
            Q_EMIT emptyLinkActivated();
        else
            QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(selectedText());
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        m_selection.selectArea(QRect(0, 0, columnCount(), lineCount()), false);
        m_selection.setCurrent({0, std::max(0, nextLine(-1, 1))});
        selectionMoved();
        return;
    }
    const bool extends = event->modifiers() & Qt::ShiftModifier;
    const bool isWide = event->modifiers() & Qt::ControlModifier;
    const QPoint at = m_selection.hasCurrent() ? m_selection.current() : QPoint(0, std::max(0, nextLine(-1, 1)));
    const int page = std::max(1, (viewport()->height() - m_metrics.headerHeight) / m_metrics.rowHeight - 1);
    const int last = nextLine(lineCount(), -1);
    const int forward = isRightToLeft() ? -1 : 1;
    const auto sideways = [&](int step) { moveTo({std::clamp(at.x() + step, 0, columnCount() - 1), at.y()}, extends); };
    const auto vertically = [&](int step) {
        const int wanted = std::clamp(at.y() + step, 0, lineCount() - 1);
        int line = m_layout->isSection(wanted) ? nextLine(wanted, step > 0 ? 1 : -1) : wanted;
        if (line < 0)
            line = nextLine(wanted, step > 0 ? -1 : 1);
        moveTo({at.x(), line}, extends);
    };
    switch (event->key()) {
    case Qt::Key_Left: sideways(-forward); return;
    case Qt::Key_Right: sideways(forward); return;
    case Qt::Key_Up: vertically(-1); return;
    case Qt::Key_Down: vertically(1); return;
    case Qt::Key_PageUp: vertically(-page); return;
    case Qt::Key_PageDown: vertically(page); return;
    case Qt::Key_Home: moveTo({0, isWide ? nextLine(-1, 1) : at.y()}, extends); return;
    case Qt::Key_End: moveTo({columnCount() - 1, isWide ? last : at.y()}, extends); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current().row >= 0)
            Q_EMIT activated(current());
        return;
    case Qt::Key_Menu: {
        const QRect rect = cellRect(current());
        Q_EMIT menuRequested(viewport()->mapToGlobal(rect.center()));
        return;
    }
    case Qt::Key_Escape:
        if (!m_selection.isEmpty()) {
            m_selection.clear();
            selectionMoved();
            return;
        }
        break;
    default: break;
    }
    const QString typed = event->text();
    if (!isWide && !typed.isEmpty() && typed.at(0).isPrint() && searchFor(typed))
        return;
    QAbstractScrollArea::keyPressEvent(event);
}

bool MatrixView::searchFor(const QString &typed)
{
    const bool goesOn = m_typedAt.isValid() && m_typedAt.elapsed() < QApplication::keyboardInputInterval() * 2;
    m_typed = goesOn ? m_typed + typed : typed;
    m_typedAt.start();
    const int from = std::max(0, m_selection.current().y());
    for (int i = goesOn ? 0 : 1; i <= lineCount(); ++i) {
        const int line = (from + i) % lineCount();
        if (m_layout->isSection(line)
            || !m_table->rows.at(m_layout->lines[size_t(line)]).name.startsWith(m_typed, Qt::CaseInsensitive))
            continue;
        moveTo({std::max(0, m_selection.current().x()), line}, false);
        return true;
    }
    return true; // typed letters are not shortcuts here
}

void MatrixView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = hitAt(event->pos());
    const bool adds = event->modifiers() & Qt::ControlModifier;
    switch (m_pressed.part) {
    case Part::Cell:
        if (event->modifiers() & Qt::ShiftModifier)
            m_selection.extendTo(m_pressed.cell);
        else if (adds)
            m_selection.toggle(m_pressed.cell);
        else
            m_selection.select(m_pressed.cell);
        selectionMoved();
        break;
    case Part::Name:
        m_selection.selectArea(QRect(0, m_pressed.cell.y(), columnCount(), 1), adds);
        selectionMoved();
        break;
    case Part::Header:
        m_selection.selectArea(QRect(m_pressed.cell.x(), 0, 1, lineCount()), adds);
        m_selection.setCurrent({m_pressed.cell.x(), std::max(0, nextLine(-1, 1))});
        selectionMoved();
        break;
    case Part::Section: Q_EMIT sectionToggled(m_layout->section(m_pressed.cell.y()).title); break;
    case Part::Nothing:
    case Part::Corner:
    case Part::Border: break;
    }
}

void MatrixView::dragTo(const QPoint &position)
{
    m_dragAt = position;
    const QRect body = viewport()->rect().adjusted(0, m_metrics.headerHeight, 0, 0);
    // Beyond the edge the matrix comes along.
    const auto beyond = [](int value, int low, int high) {
        return value < low ? (value - low) / 2 : (value > high ? (value - high) / 2 : 0);
    };
    const int x = isRightToLeft() ? viewport()->width() - 1 - position.x() : position.x();
    const int dx = beyond(x, m_metrics.nameWidth, viewport()->width() - 1);
    const int dy = beyond(position.y(), body.top(), body.bottom());
    if (dx != 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + dx);
    if (dy != 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + dy);
    if (dx == 0 && dy == 0)
        m_autoScroll.stop();
    else if (!m_autoScroll.isActive())
        m_autoScroll.start();
    const int column = std::clamp(
        (std::max(x, m_metrics.nameWidth) - m_metrics.nameWidth + horizontalScrollBar()->value()) / m_metrics.cellWidth,
        0, columnCount() - 1);
    const int line
        = std::clamp((std::max(position.y(), body.top()) - m_metrics.headerHeight + verticalScrollBar()->value())
                         / m_metrics.rowHeight,
                     0, lineCount() - 1);
    if (m_selection.current() != QPoint(column, line)) {
        m_selection.extendTo({column, line});
        selectionMoved();
    }
}

void MatrixView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton) {
        if (m_pressed.part == Part::Border)
            setNameWidth(isRightToLeft() ? viewport()->width() - event->pos().x() : event->pos().x());
        else if (m_pressed.part == Part::Cell && lineCount() > 0 && columnCount() > 0)
            dragTo(event->pos());
        return;
    }
    const Part part = hitAt(event->pos()).part;
    const bool isLink = lineCount() == 0 && emptyLinkRect().contains(event->pos());
    if (part == Part::Border)
        viewport()->setCursor(Qt::SplitHCursor);
    else if (part == Part::Section || isLink)
        viewport()->setCursor(Qt::PointingHandCursor);
    else
        viewport()->unsetCursor();
}

void MatrixView::mouseReleaseEvent(QMouseEvent *event)
{
    m_autoScroll.stop();
    m_pressed = {};
    if (lineCount() == 0 && !m_emptyLink.isEmpty() && emptyLinkRect().contains(event->pos()))
        Q_EMIT emptyLinkActivated();
}

void MatrixView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Hit hit = hitAt(event->pos());
    if (hit.part == Part::Cell && current().row >= 0)
        Q_EMIT activated(current());
    else if (hit.part == Part::Name)
        Q_EMIT rowActivated(m_layout->lines[size_t(hit.cell.y())]);
    else if (hit.part == Part::Header)
        Q_EMIT columnActivated(m_layout->columns[size_t(hit.cell.x())]);
    else if (hit.part == Part::Border)
        setNameWidth(0);
}

void MatrixView::contextMenuEvent(QContextMenuEvent *event)
{
    const Hit hit = hitAt(viewport()->mapFromGlobal(event->globalPos()));
    if (hit.part == Part::Cell && !m_selection.contains(hit.cell.x(), hit.cell.y())) {
        m_selection.select(hit.cell);
        selectionMoved();
    }
    Q_EMIT menuRequested(event->globalPos());
}

bool MatrixView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const Hit hit = hitAt(help->pos());
    QString text;
    if (hit.part == Part::Cell && m_toolTipOf)
        text = m_toolTipOf({m_layout->lines[size_t(hit.cell.y())], m_layout->columns[size_t(hit.cell.x())]});
    else if (hit.part == Part::Name)
        text = m_table->rows.at(m_layout->lines[size_t(hit.cell.y())]).name;
    else if (hit.part == Part::Header) {
        const MatrixColumn &column = m_table->columns.at(m_layout->columns[size_t(hit.cell.x())]);
        text = QStringLiteral("%1\n%2").arg(column.server, column.state.word);
    }
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")),
                           viewport());
    return true;
}

} // namespace pulpit::gui
