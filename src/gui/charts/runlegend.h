// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QWidget>

namespace pulpit::gui {

/// The shapes that runs have on a time line, besides bars; each says the same without its colour.
namespace runshape {
inline constexpr double kMark = 14; ///< of a mark, each way
void missed(QPainter &painter, const QPointF &middle);
void leftOut(QPainter &painter, const QPointF &middle);
/// A line with a foot where the run was due and an arrow where it begins.
void moved(QPainter &painter, double from, double to, double y);
void maintenance(QPainter &painter, const QRectF &rect);
void paused(QPainter &painter, const QRectF &rect);
} // namespace runshape

/// One line that shows each shape of the time line with its word; what does not fit is left out from the right, and
/// told in the tool tip and to screen readers.
class RunLegend final : public QWidget
{
    Q_OBJECT
public:
    explicit RunLegend(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {400, 20}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, 20}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Sample { Past, Coming, Late, Moved, LeftOut, Missed, Trouble, Maintenance, Paused };
    struct Entry
    {
        Sample sample;
        QString word;
    };
    static void paintSample(QPainter &painter, Sample sample, const QRectF &rect);
    QList<Entry> m_entries;
};

} // namespace pulpit::gui
