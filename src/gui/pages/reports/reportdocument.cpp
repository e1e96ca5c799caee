// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/reports/reportdocument.h"

#include "gui/charts/reportcharts.h"
#include "gui/format/state.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QScrollBar>
#include <QTextDocument>

#include <array>

namespace pulpit::gui {

namespace {

constexpr QSize kChartSize {520, 128};
constexpr QSize kShapeSize {14, 14};

constexpr std::array kShapes {State::Healthy, State::Attention, State::Failed, State::Unknown,
                              State::Running, State::Paused,    State::Never};

} // namespace

Document makeDocument(const HealthPreview &preview, const DocumentLook &look)
{
    Document document(new QTextDocument, [](QTextDocument *made) { made->deleteLater(); });
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(space::kLarge);
    document->setDefaultFont(look.font);
    for (auto it = look.shapes.cbegin(); it != look.shapes.cend(); ++it)
        document->addResource(QTextDocument::ImageResource, QUrl(it.key()), *it);
    const ChartLook chart {kChartSize,
                           QLocale().toString(preview.firstDay, QStringLiteral("d MMMM")),
                           ReportDocument::tr("today"),
                           look.ratio,
                           look.scheme,
                           look.chartFont};
    document->addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("chart:outcomes")),
                          outcomesImage(preview.outcomes, chart));
    document->addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("chart:durations")),
                          durationsImage(preview.durations, chart));
    document->setHtml(preview.html);
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
    DocumentLook look {currentScheme(), devicePixelRatioF(), font(), secondaryFont(), {}};
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
    setDocument(document.get());
    m_shown = document;
    verticalScrollBar()->setValue(where);
}

void ReportDocument::showText(const QString &text)
{
    setDocument(nullptr); // one of its own
    m_shown.reset();
    document()->setDocumentMargin(space::kLarge);
    setPlainText(text);
}

QVariant ReportDocument::loadResource(int, const QUrl &)
{
    return {}; // all that it shows is in it
}

} // namespace pulpit::gui
