// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/fleet/matrix/matrixlayout.h"
#include "gui/pages/fleet/matrix/matrixselection.h"
#include "gui/theme/tokens.h"

#include <QBrush>
#include <QCache>
#include <QFont>
#include <QPixmap>
#include <QStaticText>

#include <array>

class QPainter;

namespace pulpit::gui {

/// Sizes in pixels.
struct MatrixMetrics
{
    int headerHeight = 30;
    int rowHeight = 24;
    int nameWidth = 240;
    int cellWidth = 118;
};

/// Where things are at the moment. Everything is reckoned from left to right and mirrored at the end.
struct MatrixGeometry
{
    MatrixMetrics metrics;
    QSize viewport;
    int scrollX = 0;
    int scrollY = 0;
    bool isMirrored = false;
    bool hasFocus = false;

    [[nodiscard]] QRect mirrored(const QRect &rect) const
    {
        return isMirrored ? QRect(viewport.width() - rect.x() - rect.width(), rect.y(), rect.width(), rect.height())
                          : rect;
    }
    [[nodiscard]] QRect lineRect(int line) const
    {
        return {0, metrics.headerHeight + line * metrics.rowHeight - scrollY, viewport.width(), metrics.rowHeight};
    }
    [[nodiscard]] QRect cellRect(int column, int line) const
    {
        return {metrics.nameWidth + column * metrics.cellWidth - scrollX, lineRect(line).y(), metrics.cellWidth,
                metrics.rowHeight};
    }
    [[nodiscard]] QRect headerRect(int column) const
    {
        return {metrics.nameWidth + column * metrics.cellWidth - scrollX, 0, metrics.cellWidth, metrics.headerHeight};
    }
};

/// Paints a matrix. Texts that were laid out once are kept, for scrolling shows the same few thousand again and again.
class MatrixPainter
{
public:
    MatrixPainter();
    /// Colours, fonts or the resolution have changed: nothing that is kept holds any longer.
    void reset(const QFont &font, double devicePixelRatio);
    void paint(QPainter &painter, const QRect &clip, const MatrixGeometry &geometry, const MatrixTable &table,
               const MatrixLayout &layout, const GridSelection &selection);

private:
    void paintHeader(QPainter &painter, const QRect &clip, const MatrixGeometry &geometry, const MatrixTable &table,
                     const MatrixLayout &layout);
    void paintNames(QPainter &painter, const QRect &clip, const MatrixGeometry &geometry, const MatrixTable &table,
                    const MatrixLayout &layout, const GridSelection &selection);
    void paintCells(QPainter &painter, const QRect &clip, const MatrixGeometry &geometry, const MatrixTable &table,
                    const MatrixLayout &layout, const GridSelection &selection);
    void paintCell(QPainter &painter, const QRect &rect, const MatrixCell *cell, const MatrixColumn &column, bool isDim,
                   bool isSelected);
    void drawText(QPainter &painter, const QRect &rect, const QString &text, Token ink, bool isStrong = false);
    [[nodiscard]] const QColor &ink(Token token) const { return m_colors[size_t(token)]; }
    [[nodiscard]] const QPixmap &shape(State state);

    struct Laid
    {
        QStaticText text;
        QSize size;
    };
    struct Key
    {
        QString text;
        int room = 0;
        bool isStrong = false;

        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.text, key.room, key.isStrong);
        }
    };
    [[nodiscard]] Laid *layOut(const Key &key) const;
    QFont m_font;
    QFont m_strong;
    double m_ratio = 1;
    qint64 m_now = 0;
    bool m_isMirrored = false;
    std::array<QColor, size_t(Token::PausedSoft) + 1> m_colors;
    std::array<QPixmap, size_t(State::Failed) + 1> m_shapes;
    QBrush m_hatch;
    QCache<Key, Laid> m_texts;
    bool m_isStrongSet = false; ///< the font that the painter has
    Token m_inkSet = Token::Text; ///< the pen that the painter has
};

} // namespace pulpit::gui
