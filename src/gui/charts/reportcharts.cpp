// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/reportcharts.h"

#include "gui/format/format.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace pulpit::gui {

namespace {

constexpr int kTop = 16; ///< room for the label of the highest value
constexpr int kBottom = 18; ///< room for the days

QImage makeImage(const ChartLook &look)
{
    QImage image(look.size * look.ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(look.ratio);
    image.fill(Qt::transparent);
    return image;
}

/// A faint line at the highest value with the value on it, and one at the bottom.
void drawFrame(QPainter &painter, const ChartLook &look, const QString &highest)
{
    painter.setFont(look.font);
    painter.setPen(QPen(color(Token::Hairline, look.scheme), 1));
    const int width = look.size.width();
    painter.drawLine(QLineF(0, kTop - 0.5, width, kTop - 0.5));
    painter.drawLine(QLineF(0, look.size.height() - kBottom + 0.5, width, look.size.height() - kBottom + 0.5));
    painter.setPen(color(Token::TextSecondary, look.scheme));
    painter.drawText(QRectF(0, 0, width, kTop - 2), Qt::AlignLeft | Qt::AlignBottom, highest);
    const QRectF days(0, look.size.height() - kBottom + 2, width, kBottom - 2);
    painter.drawText(days, Qt::AlignLeft | Qt::AlignTop, look.first);
    painter.drawText(days, Qt::AlignRight | Qt::AlignTop, look.last);
}

} // namespace

QColor changedColor(Scheme scheme)
{
    return color(Token::Healthy, scheme);
}

QColor unchangedColor(Scheme scheme)
{
    const QColor strong = color(Token::Healthy, scheme);
    const QColor card = color(Token::Card, scheme);
    const auto mix = [](int a, int b) { return (a * 2 + b * 3) / 5; };
    return QColor(mix(strong.red(), card.red()), mix(strong.green(), card.green()), mix(strong.blue(), card.blue()));
}

QImage outcomesImage(const QList<reports::DayOutcomes> &days, const ChartLook &look)
{
    QImage image = makeImage(look);
    QPainter painter(&image);
    int most = 0;
    for (const reports::DayOutcomes &day : days)
        most = std::max(most, day.total());
    drawFrame(painter, look, countText(most));
    if (most == 0)
        return image;
    const double height = look.size.height() - kTop - kBottom;
    const double step = double(look.size.width()) / double(days.size());
    const double bar = std::max(1.0, std::min(step * 0.7, 26.0));
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < days.size(); ++i) {
        const reports::DayOutcomes &day = days.at(i);
        double bottom = look.size.height() - kBottom;
        const std::array parts {
            std::pair {day.failed, color(Token::Failed, look.scheme)},
            std::pair {day.other, color(Token::Paused, look.scheme)},
            std::pair {day.changed, changedColor(look.scheme)},
            std::pair {day.unchanged, unchangedColor(look.scheme)},
        };
        for (const auto &[count, ink] : parts) {
            if (count == 0)
                continue;
            const double part = std::max(1.0, height * count / most); // a single failure among thousands is seen
            painter.fillRect(QRectF(i * step + (step - bar) / 2, bottom - part, bar, part), ink);
            bottom -= part;
        }
    }
    return image;
}

QImage durationsImage(const QList<std::optional<reports::DurationStatistics>> &days, const ChartLook &look)
{
    QImage image = makeImage(look);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    double most = 0;
    for (const auto &day : days)
        most = std::max(most, day ? day->p95 : 0.0);
    drawFrame(painter, look, durationText(most));
    if (most <= 0)
        return image;
    const double height = look.size.height() - kTop - kBottom;
    const double step = double(look.size.width()) / double(days.size());
    const auto draw = [&](const QColor &ink, auto &&value) {
        QPainterPath path;
        bool isJoined = false;
        for (int i = 0; i < days.size(); ++i) {
            if (!days.at(i)) {
                isJoined = false;
                continue;
            }
            const QPointF point((i + 0.5) * step, look.size.height() - kBottom - height * value(*days.at(i)) / most);
            if (isJoined)
                path.lineTo(point);
            else
                path.moveTo(point);
            isJoined = true;
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink);
            painter.drawEllipse(point, 2, 2);
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ink, 1.6));
        painter.drawPath(path);
    };
    draw(color(Token::Attention, look.scheme), [](const reports::DurationStatistics &s) { return s.p95; });
    draw(color(Token::Running, look.scheme), [](const reports::DurationStatistics &s) { return s.p50; });
    return image;
}

} // namespace pulpit::gui
