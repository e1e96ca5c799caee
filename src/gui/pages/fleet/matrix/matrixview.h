// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/fleet/matrix/matrixlayout.h"
#include "gui/pages/fleet/matrix/matrixpainter.h"
#include "gui/pages/fleet/matrix/matrixselection.h"

#include <QAbstractScrollArea>
#include <QElapsedTimer>
#include <QTimer>

#include <functional>
#include <memory>

namespace pulpit::gui {

/// A place in the table: its row and its column.
struct MatrixPlace
{
    int row = -1;
    int column = -1;

    bool operator==(const MatrixPlace &) const = default;
};

/// The repository × server matrix: paints only the cells that are seen, header and first column stay where they are.
/// Arrows, Page Up and Down, Home and End move; with Shift they select, as dragging the mouse does; Enter opens.
class MatrixView final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit MatrixView(QWidget *parent = nullptr);

    /// The selection stays where the same rows and columns are shown; where not, the current cell is looked up again.
    void setContent(std::shared_ptr<const MatrixTable> table, std::shared_ptr<const MatrixLayout> layout);
    [[nodiscard]] const MatrixTable &table() const { return *m_table; }
    [[nodiscard]] const MatrixLayout &content() const { return *m_layout; }
    [[nodiscard]] const std::shared_ptr<const MatrixTable> &sharedTable() const { return m_table; }
    [[nodiscard]] const std::shared_ptr<const MatrixLayout> &sharedContent() const { return m_layout; }
    void setEmptyText(const QString &text, const QString &linkText);
    void setToolTips(std::function<QString(MatrixPlace)> ofCell) { m_toolTipOf = std::move(ofCell); }

    /// Chosen cells in which there is something, top to bottom; at most \a limit + 1, so that more can be told.
    [[nodiscard]] QList<MatrixPlace> selectedCells(int limit) const;
    [[nodiscard]] const GridSelection &selection() const { return m_selection; }
    [[nodiscard]] MatrixPlace current() const;
    /// Of a cell in the viewport; empty where it is not in the layout.
    [[nodiscard]] QRect cellRect(MatrixPlace place) const;
    [[nodiscard]] int nameWidth() const { return m_metrics.nameWidth; }
    void setNameWidth(int pixels);
    /// Chosen cells as a table of their texts, tab separated.
    [[nodiscard]] QString selectedText() const;

Q_SIGNALS:
    void selectionChanged();
    void activated(pulpit::gui::MatrixPlace place);
    void rowActivated(int row);
    void columnActivated(int column);
    void sectionToggled(const QString &title);
    void menuRequested(const QPoint &global);
    void emptyLinkActivated();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum class Part { Nothing, Corner, Header, Name, Section, Cell, Border };
    struct Hit
    {
        Part part = Part::Nothing;
        QPoint cell {-1, -1}; ///< column of the layout, line
    };
    [[nodiscard]] Hit hitAt(const QPoint &position) const;
    [[nodiscard]] int lineCount() const { return int(m_layout->lines.size()); }
    [[nodiscard]] int columnCount() const { return int(m_layout->columns.size()); }
    [[nodiscard]] int nextLine(int from, int step) const;
    [[nodiscard]] MatrixGeometry geometryNow() const;
    [[nodiscard]] QRect emptyLinkRect() const;
    void updateMetrics();
    void updateScrollBars();
    void moveTo(QPoint cell, bool extends);
    void ensureVisible(QPoint cell);
    void announceCurrent();
    void dragTo(const QPoint &position);
    bool searchFor(const QString &typed);
    void selectionMoved();
    void keepSelection(const MatrixTable &before, const MatrixLayout &layoutBefore);

    std::shared_ptr<const MatrixTable> m_table;
    std::shared_ptr<const MatrixLayout> m_layout;
    MatrixMetrics m_metrics;
    MatrixPainter m_painter;
    GridSelection m_selection;
    std::function<QString(MatrixPlace)> m_toolTipOf;
    QString m_emptyText;
    QString m_emptyLink;
    Hit m_pressed;
    int m_nameWidthChosen = 0; ///< by the operator; 0: as it fits
    QTimer m_autoScroll;
    QPoint m_dragAt;
    QString m_typed;
    QElapsedTimer m_typedAt;
};

} // namespace pulpit::gui
