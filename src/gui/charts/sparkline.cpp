// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/sparkline.h"

#include "gui/format/format.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <vector>

namespace pulpit::gui {

std::optional<double> medianOf(const QList<SparkPoint> &points)
{
    std::vector<double> values;
    for (const SparkPoint &point : points)
        if (point.value)
            values.push_back(*point.value);
    if (values.empty())
        return std::nullopt;
    std::nth_element(values.begin(), values.begin() + long(values.size() / 2), values.end());
    return values[values.size() / 2];
}

Sparkline::Sparkline(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Sparkline::setPoints(const QList<SparkPoint> &points)
{
    if (points == m_points)
        return;
    m_points = points;
    update();
}

std::pair<double, double> Sparkline::range() const
{
    double low = m_bottom.value_or(0);
    double high = low;
    bool isFirst = !m_bottom;
    for (const SparkPoint &point : m_points) {
        if (!point.value)
            continue;
        low = isFirst ? *point.value : std::min(low, *point.value);
        high = isFirst ? *point.value : std::max(high, *point.value);
        isFirst = false;
    }
    if (high <= low)
        high = low + 1;
    return {low, high};
}

QList<QPolygonF> Sparkline::curves() const
{
    if (m_points.size() < 2)
        return {};
    const auto [low, high] = range();
    const double from = double(m_points.first().when.toMSecsSinceEpoch());
    const double span = std::max(1.0, double(m_points.last().when.toMSecsSinceEpoch()) - from);
    const double width = std::max(1, this->width() - 2);
    const double height = std::max(1, this->height() - 4);
    QList<QPolygonF> curves;
    QPolygonF run;
    const auto end = [&] {
        if (!run.isEmpty())
            curves.append(std::exchange(run, {}));
    };
    for (const SparkPoint &point : m_points) {
        if (!point.value) {
            end();
            continue;
        }
        const double x = 1 + (double(point.when.toMSecsSinceEpoch()) - from) / span * width;
        const double y = 2 + height - (*point.value - low) / (high - low) * height;
        if (!run.isEmpty() && int(run.last().x()) == int(x))
            run.last().setY(std::min(run.last().y(), y)); // the greatest value has the least y
        else
            run.append({x, y});
    }
    end();
    return curves;
}

void Sparkline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isEnabled() && m_points.size() < 2) {
        painter.setPen(QPen(color(Token::FieldBorder), 1, Qt::DotLine));
        painter.drawLine(0, height() - 3, width(), height() - 3);
        return;
    }
    painter.setPen(QPen(color(Token::Running), 1.5));
    for (const QPolygonF &curve : curves()) {
        if (curve.size() == 1)
            painter.drawPoint(curve.first());
        else
            painter.drawPolyline(curve);
    }
}

bool Sparkline::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_points.size() < 2)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const double share = double(help->x()) / std::max(1, width());
    const qint64 from = m_points.first().when.toMSecsSinceEpoch();
    const qint64 wanted = from + qint64(share * double(m_points.last().when.toMSecsSinceEpoch() - from));
    const auto nearest = std::min_element(m_points.cbegin(), m_points.cend(), [wanted](const auto &a, const auto &b) {
        return std::abs(a.when.toMSecsSinceEpoch() - wanted) < std::abs(b.when.toMSecsSinceEpoch() - wanted);
    });
    const QString value
        = !nearest->value ? tr("no answer") : (m_format ? m_format(*nearest->value) : QString::number(*nearest->value));
    QToolTip::showText(help->globalPos(), QStringLiteral("%1\n%2").arg(value, exactTime(nearest->when)), this);
    return true;
}

} // namespace pulpit::gui
