// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/smallpicture.h"

#include <QHash>

#include <algorithm>

namespace pulpit::test {

namespace {

constexpr int kColours = 256;
constexpr int kByCount = 160;

int distance(QRgb a, QRgb b)
{
    const int red = qRed(a) - qRed(b);
    const int green = qGreen(a) - qGreen(b);
    const int blue = qBlue(a) - qBlue(b);
    return red * red + green * green + blue * blue;
}

/// Most frequent first; among equals by value, so that it is the same each time.
QList<QRgb> byFrequency(const QImage &picture)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        for (int x = 0; x < picture.width(); ++x)
            ++counts[line[x]];
    }
    QList<QRgb> colours = counts.keys();
    std::sort(colours.begin(), colours.end(), [&counts](QRgb a, QRgb b) {
        const int one = counts.value(a);
        const int other = counts.value(b);
        return one != other ? one > other : a < b;
    });
    return colours;
}

} // namespace

QImage smallPicture(const QImage &picture)
{
    const QImage exact = picture.convertToFormat(QImage::Format_RGB32);
    const QList<QRgb> colours = byFrequency(exact);
    QList<QRgb> table = colours.mid(0, kByCount);
    const QList<QRgb> rest = colours.mid(kByCount, 6000);
    QList<int> nearest;
    for (QRgb colour : rest) {
        int least = distance(colour, table.constFirst());
        for (QRgb chosen : std::as_const(table))
            least = std::min(least, distance(colour, chosen));
        nearest.append(least);
    }
    while (table.size() < kColours && !rest.isEmpty()) {
        const auto farthest = std::max_element(nearest.begin(), nearest.end()) - nearest.begin();
        if (nearest.at(farthest) == 0)
            break;
        const QRgb chosen = rest.at(farthest);
        table.append(chosen);
        for (qsizetype i = 0; i < rest.size(); ++i)
            nearest[i] = std::min(nearest.at(i), distance(rest.at(i), chosen));
    }
    return exact.convertToFormat(QImage::Format_Indexed8, table, Qt::ThresholdDither | Qt::AvoidDither);
}

} // namespace pulpit::test
