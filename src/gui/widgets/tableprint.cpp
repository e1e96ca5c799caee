// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/tableprint.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QLocale>
#include <QPagedPaintDevice>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace pulpit::gui {

namespace {

struct Paper
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::TablePrint)
};

constexpr double kFontPoints = 8;
constexpr int kMeasuredRows = 300;
constexpr double kRowFactor = 1.5; ///< of the line's height
constexpr double kLeastShare = 0.03;
constexpr double kMostShare = 0.4;

/// Shares of the width, by the longest texts among the first rows.
QList<double> widthsOf(const TableContent &content, const QFontMetricsF &metrics, double width)
{
    QList<double> shares(content.titles.size());
    for (qsizetype i = 0; i < shares.size(); ++i) {
        shares[i] = metrics.horizontalAdvance(content.titles.at(i));
        for (qsizetype row = 0; row < std::min<qsizetype>(kMeasuredRows, content.rows.size()); ++row)
            shares[i] = std::max(shares[i], metrics.horizontalAdvance(content.rows.at(row).value(i)));
        shares[i] = std::clamp(shares[i], width * kLeastShare, width * kMostShare);
    }
    const double sum = std::accumulate(shares.cbegin(), shares.cend(), 0.0);
    for (double &share : shares)
        share *= width / std::max(1.0, sum);
    return shares;
}

class Printing
{
public:
    Printing(QPagedPaintDevice &device, const QString &title, const TableContent &content)
        : m_device(device)
        , m_title(title)
        , m_content(content)
    {
    }

    int run()
    {
        if (m_content.titles.isEmpty() || !m_painter.begin(&m_device))
            return 0;
        QFont font = QGuiApplication::font();
        font.setPointSizeF(kFontPoints);
        m_painter.setFont(font);
        m_painter.setPen(Qt::black);
        const QFontMetricsF metrics(font, &m_device);
        const QRectF page = m_painter.viewport();
        m_rowHeight = metrics.height() * kRowFactor;
        m_widths = widthsOf(m_content, metrics, page.width());
        const qsizetype count = std::min<qsizetype>(kMaxPrintedRows, m_content.rows.size());
        // Two lines on top, one at the bottom.
        const auto perPage = std::max<qsizetype>(1, qsizetype(page.height() / m_rowHeight) - 4);
        const int pages = int(std::max<qsizetype>(1, (count + perPage - 1) / perPage));
        for (int number = 0; number < pages; ++number) {
            if (number > 0 && !m_device.newPage())
                break;
            double y = drawHead(page, metrics);
            for (qsizetype row = number * perPage; row < std::min(count, (number + 1) * perPage); ++row) {
                drawRow(m_content.rows.at(row), y, metrics);
                y += m_rowHeight;
            }
            const QString foot = Paper::tr("page %1 of %2").arg(number + 1).arg(pages);
            m_painter.drawText(QRectF(0, page.height() - m_rowHeight, page.width(), m_rowHeight), Qt::AlignRight, foot);
        }
        m_painter.end();
        return pages;
    }

private:
    double drawHead(const QRectF &page, const QFontMetricsF &metrics)
    {
        const QRectF line(0, 0, page.width(), m_rowHeight);
        m_painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_title);
        m_painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                           QLocale().toString(QDateTime::currentDateTime(), QLocale::ShortFormat));
        QFont strong = m_painter.font();
        const QFont plain = strong;
        strong.setBold(true);
        m_painter.setFont(strong);
        drawRow(m_content.titles, m_rowHeight * 1.5, metrics);
        m_painter.setFont(plain);
        const double y = m_rowHeight * 2.5;
        m_painter.drawLine(QPointF(0, y), QPointF(page.width(), y));
        return y;
    }

    void drawRow(const QStringList &texts, double y, const QFontMetricsF &metrics)
    {
        const bool mirrored = QGuiApplication::layoutDirection() == Qt::RightToLeft;
        const double whole = std::accumulate(m_widths.cbegin(), m_widths.cend(), 0.0);
        const double gap = metrics.horizontalAdvance(QLatin1Char(' '));
        double x = 0;
        for (qsizetype i = 0; i < m_widths.size(); ++i) {
            const double width = m_widths.at(i) - gap;
            const QRectF cell(mirrored ? whole - x - width : x, y, width, m_rowHeight);
            const QString text = metrics.elidedText(texts.value(i).simplified(), Qt::ElideRight, width);
            m_painter.drawText(
                cell, int((mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter) | int(Qt::TextSingleLine),
                text);
            x += m_widths.at(i);
        }
    }

    QPagedPaintDevice &m_device;
    QString m_title;
    const TableContent &m_content;
    QPainter m_painter;
    QList<double> m_widths;
    double m_rowHeight = 0;
};

} // namespace

int printTable(QPagedPaintDevice &device, const QString &title, const TableContent &content)
{
    return Printing(device, title, content).run();
}

} // namespace pulpit::gui
