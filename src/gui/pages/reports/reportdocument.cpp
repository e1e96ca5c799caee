// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/reports/reportdocument.h"

#include "gui/charts/reportcharts.h"
#include "gui/format/state.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"

#include <QLocale>
#include <QScrollBar>
#include <QTextDocument>

namespace pulpit::gui {

namespace {

constexpr QSize kChartSize {520, 128};
constexpr QSize kShapeSize {14, 14};

Token tokenOfShape(const QString &name)
{
    for (const State state :
         {State::Healthy, State::Attention, State::Failed, State::Unknown, State::Running, State::Paused, State::Never})
        if (iconNameOf(state) == name)
            return tokenOf(state);
    return Token::TextSecondary;
}

} // namespace

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

void ReportDocument::showPreview(const HealthPreview &preview)
{
    const int where = verticalScrollBar()->value();
    m_preview = preview;
    setHtml(preview.html);
    verticalScrollBar()->setValue(where);
}

void ReportDocument::showText(const QString &text)
{
    m_preview = {};
    setPlainText(text);
}

QVariant ReportDocument::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource)
        return {};
    const QString what = name.toString();
    const qreal ratio = devicePixelRatioF();
    if (what.startsWith(QLatin1String("chart:"))) {
        const ChartLook look {kChartSize,      QLocale().toString(m_preview.firstDay, QStringLiteral("d MMMM")),
                              tr("today"),     ratio,
                              currentScheme(), secondaryFont()};
        return what == QLatin1String("chart:outcomes") ? outcomesImage(m_preview.outcomes, look)
                                                       : durationsImage(m_preview.durations, look);
    }
    if (!what.startsWith(QLatin1String("state-")))
        return {};
    QImage image = icon(what, tokenOfShape(what)).pixmap(kShapeSize * ratio).toImage();
    image.setDevicePixelRatio(ratio);
    return image;
}

} // namespace pulpit::gui
