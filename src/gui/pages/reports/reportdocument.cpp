// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/reports/reportdocument.h"

#include "gui/charts/reportcharts.h"
#include "gui/format/state.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QResizeEvent>
#include <QScrollBar>
#include <QStyle>
#include <QTextDocument>

#include <algorithm>
#include <array>

namespace pulpit::gui {

namespace {

constexpr int kChartHeight = 128;
constexpr int kLeastChart = 240;
constexpr int kMostChart = 900;
constexpr int kCell = 8; // pixels around what is in a cell, both sides together
constexpr QSize kShapeSize {14, 14};

constexpr std::array kShapes {State::Healthy, State::Attention, State::Failed, State::Unknown,
                              State::Queued,  State::Paused,    State::Never};

} // namespace

Document makeDocument(const HealthPreview &preview, const DocumentLook &look)
{
    Document document(new QTextDocument, [](QTextDocument *made) { made->deleteLater(); });
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(space::kLarge);
    document->setDefaultFont(look.font);
    for (auto it = look.shapes.cbegin(); it != look.shapes.cend(); ++it)
        document->addResource(QTextDocument::ImageResource, QUrl(it.key()), *it);
    // Two charts beside each other end where the tables below them end.
    const int width = std::clamp((look.width - 2 * space::kLarge) / 2 - kCell, kLeastChart, kMostChart);
    const int leftWidth = width - space::kHuge;
    const auto chart = [&](int wide) {
        return ChartLook {QSize(wide, kChartHeight),
                          QLocale().toString(preview.firstDay, QStringLiteral("d MMMM")),
                          ReportDocument::tr("today"),
                          look.ratio,
                          look.scheme,
                          look.chartFont};
    };
    document->addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("chart:outcomes")),
                          outcomesImage(preview.outcomes, chart(leftWidth)));
    document->addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("chart:durations")),
                          durationsImage(preview.durations, chart(width)));
    QString html = preview.html;
    html.replace(QLatin1String(kLeftChartWidth), QString::number(leftWidth));
    html.replace(QLatin1String(kChartWidth), QString::number(width));
    document->setHtml(html);
    document->moveToThread(QCoreApplication::instance()->thread());
    return document;
}

ReportDocument::ReportDocument(QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName(QStringLiteral("reportDocument"));
    setAccessibleName(tr("Health report"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(space::kLarge);
}

ReportDocument::~ReportDocument()
{
    if (m_shown)
        setDocument(nullptr); // it does not end with the view
}

DocumentLook ReportDocument::look() const
{
    // A report is longer than the view: the bar beside it takes its room.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, verticalScrollBar());
    DocumentLook look {currentScheme(), devicePixelRatioF(), contentsRect().width() - bar, font(), secondaryFont(), {}};
    for (const State state : kShapes) {
        QImage image = icon(iconNameOf(state), tokenOf(state)).pixmap(kShapeSize * look.ratio).toImage();
        image.setDevicePixelRatio(look.ratio);
        look.shapes.insert(iconNameOf(state), image);
    }
    return look;
}

void ReportDocument::showDocument(const Document &document)
{
    const int where = verticalScrollBar()->value();
    // Each change of the width lays the text out again: the scroll bar that comes with it must not be one.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    document->setPageSize(QSizeF(viewport()->width(), -1));
    setDocument(document.get());
    m_shown = document;
    verticalScrollBar()->setValue(where);
}

void ReportDocument::showText(const QString &text)
{
    setDocument(nullptr); // one of its own
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_shown.reset();
    document()->setDocumentMargin(space::kLarge);
    setPlainText(text);
}

void ReportDocument::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    // The view itself also changes when its bar comes and goes; the document leaves room for that.
    if (const int now = contentsRect().width(); now != m_width) {
        m_width = now;
        Q_EMIT widthChanged();
    }
}

QVariant ReportDocument::loadResource(int, const QUrl &)
{
    return {}; // all that it shows is in it
}

} // namespace pulpit::gui
