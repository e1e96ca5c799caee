// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/fleet/matrix/matrixpainter.h"

#include "gui/format/format.h"
#include "gui/theme/theme.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace pulpit::gui {

namespace {

struct Painting
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::Matrix)
};

constexpr int kTextsKept = 8192;
constexpr int kShape = 14;
constexpr int kPadding = 8;

/// First and last of what lies between two offsets, within what there is.
std::pair<int, int> between(int from, int to, int size, int count)
{
    return {std::max(0, from / size), std::min(count - 1, to / size)};
}

} // namespace

MatrixPainter::MatrixPainter()
    : m_texts(kTextsKept)
{
}

void MatrixPainter::reset(const QFont &font, double devicePixelRatio)
{
    m_font = font;
    m_strong = strongFont();
    m_ratio = devicePixelRatio;
    m_texts.clear();
    for (size_t i = 0; i < m_colors.size(); ++i)
        m_colors[i] = color(Token(i));
    m_shapes = {};
    QColor line = color(Token::FieldBorder);
    line.setAlphaF(0.55F);
    m_hatch = QBrush(line, Qt::BDiagPattern);
}

const QPixmap &MatrixPainter::shape(State state)
{
    QPixmap &kept = m_shapes[size_t(state)];
    if (kept.isNull()) {
        kept = iconOf(state).pixmap(QSize(kShape, kShape) * m_ratio);
        kept.setDevicePixelRatio(m_ratio);
    }
    return kept;
}

/// Shaping is what a text costs that comes into view: once where it fits.
MatrixPainter::Laid *MatrixPainter::layOut(const Key &key) const
{
    constexpr int kLongest = 400;
    const QFont &font = key.isStrong ? m_strong : m_font;
    auto *laid = new Laid;
    laid->text.setTextFormat(Qt::PlainText);
    laid->text.setText(key.text.left(kLongest));
    laid->text.prepare({}, font);
    if (laid->text.size().width() > key.room) {
        laid->text.setText(QFontMetrics(font).elidedText(key.text.left(kLongest), Qt::ElideRight, key.room));
        laid->text.prepare({}, font);
    }
    laid->size = laid->text.size().toSize();
    return laid;
}

void MatrixPainter::drawText(QPainter &painter, const QRect &rect, const QString &text, Token token, bool isStrong)
{
    if (rect.width() <= 4 || text.isEmpty())
        return;
    const Key key {text, rect.width(), isStrong};
    Laid *laid = m_texts.object(key);
    if (!laid) {
        laid = layOut(key);
        m_texts.insert(key, laid);
    }
    if (isStrong != std::exchange(m_isStrongSet, isStrong))
        painter.setFont(isStrong ? m_strong : m_font);
    if (token != std::exchange(m_inkSet, token))
        painter.setPen(ink(token));
    const int x = m_isMirrored ? rect.right() - laid->size.width() : rect.x();
    painter.drawStaticText(x, rect.y() + (rect.height() - laid->size.height()) / 2, laid->text);
}

void MatrixPainter::paint(QPainter &painter, const QRect &clip, const MatrixGeometry &geometry,
                          const MatrixTable &table, const MatrixLayout &layout, const GridSelection &selection)
{
    m_now = QDateTime::currentSecsSinceEpoch();
    m_isMirrored = geometry.isMirrored;
    m_isStrongSet = false;
    painter.setFont(m_font);
    m_inkSet = Token::Text;
    painter.setPen(ink(m_inkSet));
    painter.fillRect(clip, ink(Token::Card));
    const QRect body(0, geometry.metrics.headerHeight, geometry.viewport.width(), geometry.viewport.height());
    const QRect inBody = clip & body;
    if (!inBody.isEmpty()) {
        paintCells(painter, inBody, geometry, table, layout, selection);
        paintNames(painter, inBody, geometry, table, layout, selection);
    }
    if (clip.top() < geometry.metrics.headerHeight)
        paintHeader(painter, clip, geometry, table, layout);
}

void MatrixPainter::paintCell(QPainter &painter, const QRect &rect, const MatrixCell *cell, const MatrixColumn &column,
                              bool isDim, bool isSelected)
{
    if (isSelected) {
        painter.fillRect(rect, ink(Token::Selection));
    } else if (column.isSilent || column.isUnread || (cell && cell->state() == State::Unknown && !isDim)) {
        painter.fillRect(rect, ink(Token::UnknownSoft));
        painter.fillRect(rect, m_hatch);
    } else if (cell && !isDim
               && (cell->state() == State::Failed || cell->state() == State::Attention
                   || cell->state() == State::Running)) {
        painter.fillRect(rect, ink(softTokenOf(cell->state())));
    }
    if (!cell) {
        drawText(painter, QRect(rect.center().x() - 4, rect.y(), 12, rect.height()),
                 column.isUnread ? QStringLiteral("?") : QStringLiteral("·"), Token::TextSecondary);
        return;
    }
    const int left = m_isMirrored ? rect.right() - kPadding - kShape + 1 : rect.x() + kPadding;
    if (isDim)
        painter.setOpacity(0.35);
    painter.drawPixmap(left, rect.y() + (rect.height() - kShape) / 2, shape(cell->state()));
    if (isDim)
        painter.setOpacity(1);
    const bool isUrgent = cell->state() == State::Failed || cell->state() == State::Attention;
    const QRect text = m_isMirrored ? rect.adjusted(4, 0, -kPadding - kShape - 5, 0)
                                    : rect.adjusted(kPadding + kShape + 5, 0, -4, 0);
    drawText(painter, text, cellText(*cell, m_now),
             isDim ? Token::TextDisabled : (isUrgent ? Token::Text : Token::TextSecondary));
}

void MatrixPainter::paintCells(QPainter &painter, const QRect &clip, const MatrixGeometry &geometry,
                               const MatrixTable &table, const MatrixLayout &layout, const GridSelection &selection)
{
    const MatrixMetrics &m = geometry.metrics;
    const QRect logical = geometry.mirrored(clip);
    const auto [firstLine, lastLine]
        = between(logical.top() - m.headerHeight + geometry.scrollY,
                  logical.bottom() - m.headerHeight + geometry.scrollY, m.rowHeight, int(layout.lines.size()));
    const auto [firstColumn, lastColumn]
        = between(std::max(0, logical.left() - m.nameWidth) + geometry.scrollX,
                  logical.right() - m.nameWidth + geometry.scrollX, m.cellWidth, int(layout.columns.size()));
    for (int line = firstLine; line <= lastLine; ++line) {
        if (layout.isSection(line))
            continue;
        const int row = layout.lines[size_t(line)];
        for (int at = firstColumn; at <= lastColumn; ++at) {
            const int column = layout.columns[size_t(at)];
            const MatrixCell *cell = table.cell(row, column);
            const bool isDim = cell && !layout.isDim.empty() && layout.isDim[size_t(cell - table.cells.data())];
            const QRect rect = geometry.mirrored(geometry.cellRect(at, line));
            paintCell(painter, rect, cell, table.columns.at(column), isDim, selection.contains(at, line));
            if (geometry.hasFocus && selection.current() == QPoint(at, line)) {
                m_inkSet = Token::Accent;
                painter.setPen(ink(m_inkSet));
                painter.setBrush(Qt::NoBrush);
                painter.drawRect(rect.adjusted(0, 0, -1, -2));
            }
        }
        const QRect whole = geometry.lineRect(line);
        painter.fillRect(QRect(clip.x(), whole.bottom(), clip.width(), 1), ink(Token::Hairline));
    }
}

void MatrixPainter::paintNames(QPainter &painter, const QRect &clip, const MatrixGeometry &geometry,
                               const MatrixTable &table, const MatrixLayout &layout, const GridSelection &selection)
{
    const MatrixMetrics &m = geometry.metrics;
    const auto [firstLine, lastLine]
        = between(clip.top() - m.headerHeight + geometry.scrollY, clip.bottom() - m.headerHeight + geometry.scrollY,
                  m.rowHeight, int(layout.lines.size()));
    const QRect column = geometry.mirrored({0, m.headerHeight, m.nameWidth, geometry.viewport.height()});
    for (int line = firstLine; line <= lastLine; ++line) {
        const QRect whole = geometry.lineRect(line);
        if (layout.isSection(line)) {
            const MatrixLayout::Section &section = layout.section(line);
            painter.fillRect(whole & clip, ink(Token::Window));
            const QRect box
                = geometry.mirrored({kPadding + 18, whole.y(), geometry.viewport.width() - 40, m.rowHeight});
            const QRect sign = geometry.mirrored({kPadding, whole.y(), 16, m.rowHeight});
            drawText(painter, sign,
                     section.isFolded ? (m_isMirrored ? QStringLiteral("◂") : QStringLiteral("▸"))
                                      : QStringLiteral("▾"),
                     Token::TextSecondary);
            drawText(painter, box, Painting::tr("%1 · %2").arg(section.title, countText(section.rowCount)), Token::Text,
                     true);
            painter.fillRect(QRect(clip.x(), whole.bottom(), clip.width(), 1), ink(Token::Hairline));
            continue;
        }
        if (!clip.intersects(column))
            continue;
        const QRect rect = geometry.mirrored({0, whole.y(), m.nameWidth, m.rowHeight});
        const bool isCurrent = selection.current().y() == line;
        painter.fillRect(rect, ink(isCurrent && geometry.hasFocus ? Token::Hover : Token::Card));
        drawText(painter, rect.adjusted(kPadding + 2, 0, -kPadding, 0), table.rows.at(layout.lines[size_t(line)]).name,
                 Token::Text);
        painter.fillRect(QRect(rect.x(), whole.bottom(), rect.width(), 1), ink(Token::Hairline));
    }
    if (clip.intersects(column)) {
        const int x = geometry.isMirrored ? column.left() : column.right();
        painter.fillRect(QRect(x, clip.y(), 1, clip.height()), ink(Token::Hairline));
    }
}

void MatrixPainter::paintHeader(QPainter &painter, const QRect &clip, const MatrixGeometry &geometry,
                                const MatrixTable &table, const MatrixLayout &layout)
{
    const MatrixMetrics &m = geometry.metrics;
    const QRect bar(0, 0, geometry.viewport.width(), m.headerHeight);
    painter.fillRect(bar & clip, ink(Token::Card));
    const QRect logical = geometry.mirrored(clip);
    const auto [first, last]
        = between(std::max(0, logical.left() - m.nameWidth) + geometry.scrollX,
                  logical.right() - m.nameWidth + geometry.scrollX, m.cellWidth, int(layout.columns.size()));
    for (int at = first; at <= last; ++at) {
        const MatrixColumn &column = table.columns.at(layout.columns[size_t(at)]);
        const QRect rect = geometry.mirrored(geometry.headerRect(at));
        const bool showsState = column.state.state != State::Healthy;
        QRect text = rect.adjusted(kPadding, 0, -4, 0);
        if (geometry.isMirrored)
            text = rect.adjusted(4, 0, -kPadding, 0);
        if (column.isSilent) {
            painter.fillRect(rect, ink(Token::UnknownSoft));
            painter.fillRect(rect, m_hatch);
        }
        if (showsState) {
            const int x = geometry.isMirrored ? rect.right() - kPadding - kShape + 1 : rect.x() + kPadding;
            painter.drawPixmap(x, (m.headerHeight - kShape) / 2, shape(column.state.state));
            text.adjust(geometry.isMirrored ? 0 : kShape + 5, 0, geometry.isMirrored ? -kShape - 5 : 0, 0);
        }
        drawText(painter, text, column.title, Token::TextSecondary);
    }
    const QRect corner = geometry.mirrored({0, 0, m.nameWidth, m.headerHeight});
    if (clip.intersects(corner)) {
        painter.fillRect(corner, ink(Token::Card));
        drawText(painter, corner.adjusted(kPadding + 2, 0, -kPadding, 0),
                 Painting::tr("Repository (%1)").arg(countText(layout.rowCount)), Token::TextSecondary);
        painter.fillRect(QRect(geometry.isMirrored ? corner.left() : corner.right(), 0, 1, m.headerHeight),
                         ink(Token::Hairline));
    }
    painter.fillRect(QRect(clip.x(), m.headerHeight - 1, clip.width(), 1), ink(Token::Hairline));
}

} // namespace pulpit::gui
