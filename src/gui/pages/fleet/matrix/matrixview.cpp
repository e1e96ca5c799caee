// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/fleet/matrix/matrixview.h"

#include "gui/theme/theme.h"

#include <QContextMenuEvent>
#include <QDateTime>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace pulpit::gui {

namespace {
constexpr int kWidestName = 420;
constexpr int kNarrowestName = 120;
constexpr int kBorderGrip = 4;
constexpr int kNamesMeasured = 2000; // enough to see how long names are in this fleet
} // namespace

MatrixView::MatrixView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_table(std::make_shared<const MatrixTable>())
    , m_layout(std::make_shared<const MatrixLayout>())
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Repositories by server"));
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_autoScroll.setInterval(30);
    connect(&m_autoScroll, &QTimer::timeout, this, [this] { dragTo(m_dragAt); });
    updateMetrics();
}

void MatrixView::updateMetrics()
{
    m_metrics.rowHeight = gui::rowHeight();
    m_metrics.headerHeight = gui::rowHeight() + 6;
    const QFontMetrics metrics(font());
    int widest = kNarrowestName;
    const auto measured = std::min<qsizetype>(m_table->rows.size(), kNamesMeasured);
    for (qsizetype i = 0; i < measured; ++i)
        if (const QString &name = m_table->rows.at(i).name; name.size() * metrics.averageCharWidth() > widest - 40)
            widest = std::max(widest, metrics.horizontalAdvance(name.left(100)) + 28);
    m_metrics.nameWidth = m_nameWidthChosen > 0 ? m_nameWidthChosen : std::min(widest, kWidestName);
    m_metrics.nameWidth = std::min(m_metrics.nameWidth, std::max(kNarrowestName, viewport()->width() / 2));
    const int narrowest = metrics.horizontalAdvance(QStringLiteral("v0000 · 00 min")) + 38;
    const int room = viewport()->width() - m_metrics.nameWidth;
    m_metrics.cellWidth = columnCount() > 0 ? std::clamp(room / columnCount(), narrowest, 2 * narrowest) : narrowest;
    m_painter.reset(font(), devicePixelRatioF());
}

void MatrixView::updateScrollBars()
{
    const int bodyHeight = viewport()->height() - m_metrics.headerHeight;
    const int bodyWidth = viewport()->width() - m_metrics.nameWidth;
    verticalScrollBar()->setRange(0, std::max(0, lineCount() * m_metrics.rowHeight - bodyHeight));
    verticalScrollBar()->setPageStep(std::max(m_metrics.rowHeight, bodyHeight));
    verticalScrollBar()->setSingleStep(m_metrics.rowHeight);
    horizontalScrollBar()->setRange(0, std::max(0, columnCount() * m_metrics.cellWidth - bodyWidth));
    horizontalScrollBar()->setPageStep(std::max(m_metrics.cellWidth, bodyWidth));
    horizontalScrollBar()->setSingleStep(m_metrics.cellWidth / 2);
}

void MatrixView::setContent(std::shared_ptr<const MatrixTable> table, std::shared_ptr<const MatrixLayout> layout)
{
    const auto before = std::exchange(m_table, std::move(table));
    const auto layoutBefore = std::exchange(m_layout, std::move(layout));
    updateMetrics();
    updateScrollBars();
    keepSelection(*before, *layoutBefore);
    viewport()->update();
}

void MatrixView::keepSelection(const MatrixTable &before, const MatrixLayout &layoutBefore)
{
    const auto sameRows = [&] {
        return layoutBefore.lines == m_layout->lines && layoutBefore.columns == m_layout->columns
            && before.rows.size() == m_table->rows.size()
            && std::equal(before.rows.cbegin(), before.rows.cend(), m_table->rows.cbegin(),
                          [](const MatrixRow &a, const MatrixRow &b) { return a.name == b.name; });
    };
    if (m_selection.isEmpty() && !m_selection.hasCurrent())
        return;
    if (sameRows()) {
        Q_EMIT selectionChanged(); // what is in the cells may be different
        return;
    }
    const QPoint was = m_selection.current();
    m_selection = {};
    if (was.y() >= 0 && was.y() < int(layoutBefore.lines.size()) && was.x() >= 0
        && was.x() < int(layoutBefore.columns.size()) && !layoutBefore.isSection(was.y())) {
        const QString name = before.rows.at(layoutBefore.lines[size_t(was.y())]).name;
        const QString server = before.columns.at(layoutBefore.columns[size_t(was.x())]).server;
        QPoint now(-1, -1);
        for (int line = 0; line < lineCount() && now.y() < 0; ++line)
            if (!m_layout->isSection(line) && m_table->rows.at(m_layout->lines[size_t(line)]).name == name)
                now.setY(line);
        for (int column = 0; column < columnCount() && now.x() < 0; ++column)
            if (m_table->columns.at(m_layout->columns[size_t(column)]).server == server)
                now.setX(column);
        if (now.x() >= 0 && now.y() >= 0)
            m_selection.select(now);
    }
    Q_EMIT selectionChanged();
}

void MatrixView::setEmptyText(const QString &text, const QString &linkText)
{
    m_emptyText = text;
    m_emptyLink = linkText;
    viewport()->update();
}

void MatrixView::setNameWidth(int pixels)
{
    m_nameWidthChosen = pixels <= 0 ? 0 : std::clamp(pixels, kNarrowestName, 2 * kWidestName);
    updateMetrics();
    updateScrollBars();
    viewport()->update();
}

MatrixGeometry MatrixView::geometryNow() const
{
    return {m_metrics,       viewport()->size(), horizontalScrollBar()->value(), verticalScrollBar()->value(),
            isRightToLeft(), hasFocus()};
}

QRect MatrixView::emptyLinkRect() const
{
    const QRect area = viewport()->rect();
    const int width = fontMetrics().horizontalAdvance(m_emptyLink) + 8;
    return {area.center().x() - width / 2, area.center().y() + 4, width, fontMetrics().height() + 8};
}

void MatrixView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    m_painter.paint(painter, event->rect(), geometryNow(), *m_table, *m_layout, m_selection);
    if (lineCount() > 0 || m_emptyText.isEmpty())
        return;
    const QRect area = viewport()->rect();
    painter.setFont(font());
    painter.setPen(color(Token::TextSecondary));
    painter.drawText(QRect(area.left() + 16, area.center().y() - 60, area.width() - 32, 60),
                     Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, m_emptyText);
    painter.setPen(color(Token::Accent));
    painter.drawText(emptyLinkRect(), Qt::AlignCenter, m_emptyLink);
}

void MatrixView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateMetrics();
    updateScrollBars();
}

void MatrixView::scrollContentsBy(int dx, int dy)
{
    // What stays in view is moved, only what comes into view is painted. Titles of sections go over all columns and
    // would be moved with them.
    const QRect all = viewport()->rect();
    if ((dx != 0 && dy != 0) || (dx != 0 && !m_layout->sections.isEmpty())) {
        viewport()->update();
    } else if (dy != 0) {
        viewport()->scroll(0, dy, all.adjusted(0, m_metrics.headerHeight, 0, 0));
    } else if (dx != 0) {
        const bool isMirrored = isRightToLeft();
        viewport()->scroll(isMirrored ? -dx : dx, 0,
                           isMirrored ? all.adjusted(0, 0, -m_metrics.nameWidth, 0)
                                      : all.adjusted(m_metrics.nameWidth, 0, 0, 0));
    }
}

void MatrixView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::StyleChange:
    case QEvent::FontChange:
    case QEvent::PaletteChange:
    case QEvent::LayoutDirectionChange:
        updateMetrics();
        updateScrollBars();
        viewport()->update();
        break;
    default: break;
    }
}

void MatrixView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (!m_selection.hasCurrent() && columnCount() > 0 && nextLine(-1, 1) >= 0)
        m_selection.setCurrent({0, nextLine(-1, 1)});
    viewport()->update();
}

void MatrixView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

MatrixView::Hit MatrixView::hitAt(const QPoint &position) const
{
    const MatrixGeometry geometry = geometryNow();
    const int x = geometry.isMirrored ? geometry.viewport.width() - 1 - position.x() : position.x();
    Hit hit;
    const bool isHeader = position.y() < m_metrics.headerHeight;
    const int line = (position.y() - m_metrics.headerHeight + geometry.scrollY) / m_metrics.rowHeight;
    const int column = (x - m_metrics.nameWidth + geometry.scrollX) / m_metrics.cellWidth;
    const bool hasColumn = x >= m_metrics.nameWidth && column >= 0 && column < columnCount();
    if (isHeader) {
        if (std::abs(x - m_metrics.nameWidth) <= kBorderGrip)
            hit.part = Part::Border;
        else
            hit.part = hasColumn ? Part::Header : (x < m_metrics.nameWidth ? Part::Corner : Part::Nothing);
    } else if (line >= 0 && line < lineCount()) {
        if (m_layout->isSection(line))
            hit.part = Part::Section;
        else
            hit.part = hasColumn ? Part::Cell : (x < m_metrics.nameWidth ? Part::Name : Part::Nothing);
    }
    hit.cell = {hasColumn ? column : -1, line};
    return hit;
}

MatrixPlace MatrixView::current() const
{
    const QPoint cell = m_selection.current();
    if (cell.y() < 0 || cell.y() >= lineCount() || cell.x() < 0 || cell.x() >= columnCount()
        || m_layout->isSection(cell.y()))
        return {};
    return {m_layout->lines[size_t(cell.y())], m_layout->columns[size_t(cell.x())]};
}

QRect MatrixView::cellRect(MatrixPlace place) const
{
    const auto line = std::find(m_layout->lines.cbegin(), m_layout->lines.cend(), place.row);
    const auto column = std::find(m_layout->columns.cbegin(), m_layout->columns.cend(), place.column);
    if (line == m_layout->lines.cend() || column == m_layout->columns.cend())
        return {};
    const MatrixGeometry geometry = geometryNow();
    return geometry.mirrored(
        geometry.cellRect(int(column - m_layout->columns.cbegin()), int(line - m_layout->lines.cbegin())));
}

QList<MatrixPlace> MatrixView::selectedCells(int limit) const
{
    QList<MatrixPlace> places;
    QSet<QPair<int, int>> seen;
    const bool mayOverlap = m_selection.areas().size() > 1;
    for (const QRect &area : m_selection.areas())
        for (int line = std::max(0, area.top()); line <= std::min(area.bottom(), lineCount() - 1); ++line) {
            if (m_layout->isSection(line))
                continue;
            for (int at = std::max(0, area.left()); at <= std::min(area.right(), columnCount() - 1); ++at) {
                const MatrixPlace place {m_layout->lines[size_t(line)], m_layout->columns[size_t(at)]};
                if (!m_table->cell(place.row, place.column))
                    continue;
                if (mayOverlap && seen.contains({line, at}))
                    continue;
                if (mayOverlap)
                    seen.insert({line, at});
                places.append(place);
                if (places.size() > limit)
                    return places;
            }
        }
    return places;
}

QString MatrixView::selectedText() const
{
    constexpr int kCopiedAtMost = 100'000;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    QStringList lines;
    for (const MatrixPlace &place : selectedCells(kCopiedAtMost))
        lines.append(QStringList {m_table->rows.at(place.row).name, m_table->columns.at(place.column).server,
                                  cellText(*m_table->cell(place.row, place.column), now)}
                         .join(QLatin1Char('\t')));
    return lines.join(QLatin1Char('\n'));
}

int MatrixView::nextLine(int from, int step) const
{
    for (int line = from + step; line >= 0 && line < lineCount(); line += step)
        if (!m_layout->isSection(line))
            return line;
    return -1;
}

} // namespace pulpit::gui
