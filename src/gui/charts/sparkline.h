// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/tokens.h"

#include <QDateTime>
#include <QList>
#include <QWidget>

#include <functional>
#include <optional>

namespace pulpit::gui {

/// A value at a time; not set: there was none, a gap.
struct SparkPoint
{
    QDateTime when;
    std::optional<double> value;

    bool operator==(const SparkPoint &) const = default;
};

/// A small curve without axes: hovering tells the exact value and time, gaps stay gaps. At most as many points are
/// drawn as there are pixels; of those that share one, the greatest.
class Sparkline final : public QWidget
{
    Q_OBJECT
public:
    explicit Sparkline(QWidget *parent = nullptr);
    void setPoints(const QList<SparkPoint> &points);
    /// How a value reads in the tool tip.
    void setFormat(std::function<QString(double)> format) { m_format = std::move(format); }
    /// The scale begins here instead of at the least value.
    void setBottom(double value) { m_bottom = value; }
    [[nodiscard]] QSize sizeHint() const override { return {180, 36}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {60, 24}; }
    /// Runs of points without a gap, as they are drawn.
    [[nodiscard]] QList<QPolygonF> curves() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] std::pair<double, double> range() const;
    QList<SparkPoint> m_points;
    std::function<QString(double)> m_format;
    std::optional<double> m_bottom;
};

/// The middle value; nullopt: there is none. Pure.
[[nodiscard]] std::optional<double> medianOf(const QList<SparkPoint> &points);

} // namespace pulpit::gui
