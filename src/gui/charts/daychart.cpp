// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/daychart.h"

#include "gui/prompter.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"

#include <QAreaSeries>
#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsRectItem>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineSeries>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QSaveFile>
#include <QStackedBarSeries>
#include <QSvgGenerator>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>
#include <QValueAxis>

#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

namespace pulpit::gui {

DayChart::DayChart(Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_prompter(prompter)
    , m_title(plainLabel({}, this))
    , m_legend(secondaryLabel({}, this))
    , m_menu(new QToolButton(this))
    , m_view(new QChartView(this))
    , m_empty(secondaryLabel({}, this))
    , m_first(secondaryLabel({}, this))
    , m_most(secondaryLabel({}, this))
    , m_last(secondaryLabel(tr("today"), this))
{
    build();
    clear({});
}

void DayChart::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setSpacing(space::kSmall);
    m_title->setFont(strongFont());
    m_legend->setTextFormat(Qt::RichText); // made of our own words and colours only
    m_legend->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_menu->setText(u"⋯"_s);
    m_menu->setAutoRaise(true);
    QSizePolicy policy = m_menu->sizePolicy(); // headings of charts beside each other keep one line
    policy.setRetainSizeWhenHidden(true);
    m_menu->setSizePolicy(policy);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setObjectName(u"chartMenu"_s);
    m_menu->setStyleSheet(u"QToolButton::menu-indicator { image: none; }"_s);
    auto *menu = new QMenu(m_menu);
    for (const auto &[text, ending] :
         {std::pair(tr("Save as &SVG…"), u"svg"_s), std::pair(tr("Save as &PNG…"), u"png"_s),
          std::pair(tr("Save as &CSV…"), u"csv"_s)})
        connect(menu->addAction(text), &QAction::triggered, this, [this, ending = ending] { exportAs(ending); });
    m_menu->setMenu(menu);
    top->addWidget(m_title);
    top->addWidget(m_legend, 1);
    top->addWidget(m_most);
    top->addWidget(m_menu);
    column->addLayout(top);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMinimumHeight(56);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->setStyleSheet(u"background: transparent"_s);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setMouseTracking(true);
    m_view->viewport()->setMouseTracking(true);
    m_view->viewport()->installEventFilter(this);
    column->addWidget(m_view, 1);
    auto *ends = new QHBoxLayout;
    ends->addWidget(m_first);
    ends->addStretch(1);
    ends->addWidget(m_last);
    column->addLayout(ends);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    column->addWidget(m_empty, 1);
    setFocusPolicy(Qt::StrongFocus);
}

void DayChart::clear(const QString &reason)
{
    m_data = {};
    m_data.reason = reason;
    rebuild();
}

void DayChart::setData(const DayChartData &data)
{
    m_data = data;
    rebuild();
}

void DayChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        rebuild();
}

void DayChart::addBars(QChart *chart)
{
    auto *bars = new QStackedBarSeries(chart);
    for (const DayBars &one : std::as_const(m_data.bars)) {
        auto *set = new QBarSet(one.name, bars);
        set->setColor(color(one.ink));
        set->setBorderColor(one.ink == Token::HealthySoft ? color(Token::Healthy) : color(one.ink));
        for (const double value : one.values)
            *set << value;
        bars->append(set);
    }
    bars->setBarWidth(0.7);
    chart->addSeries(bars);
    for (QAbstractAxis *axis : chart->axes())
        bars->attachAxis(axis);
}

void DayChart::addCurves(QChart *chart)
{
    const auto attach = [chart](QAbstractSeries *series) {
        chart->addSeries(series);
        for (QAbstractAxis *axis : chart->axes())
            series->attachAxis(axis);
    };
    for (const DayCurve &one : std::as_const(m_data.curves)) {
        // One line per run of days with a value, so that a gap stays a gap.
        for (qsizetype from = 0; from < one.values.size(); ++from) {
            if (!one.values.at(from))
                continue;
            qsizetype to = from;
            auto *line = new QLineSeries(chart);
            auto *upper = new QLineSeries(chart);
            for (; to < one.values.size() && one.values.at(to); ++to) {
                line->append(double(to), *one.values.at(to));
                upper->append(double(to), one.upper.value(to).value_or(*one.values.at(to)));
            }
            if (!one.upper.isEmpty() && to - from > 1) {
                auto *band = new QAreaSeries(upper, line);
                band->setParent(chart);
                QColor soft = color(one.ink);
                soft.setAlpha(46);
                band->setBrush(soft);
                band->setPen(Qt::NoPen);
                attach(band);
                auto *edge = new QLineSeries(chart); // the band owns its own line
                edge->append(line->points());
                line = edge;
            }
            line->setPen(QPen(color(one.ink), 2));
            line->setPointsVisible(to - from == 1);
            attach(line);
            from = to;
        }
    }
}

void DayChart::rebuild()
{
    const bool isEmpty = m_data.isEmpty();
    m_marked = -1;
    m_mark = nullptr;
    m_title->setText(m_data.title);
    setAccessibleName(m_data.title.isEmpty() ? tr("Chart") : m_data.title);
    m_menu->setAccessibleName(tr("Save the chart %1").arg(m_data.title));
    for (QWidget *part :
         {static_cast<QWidget *>(m_view), static_cast<QWidget *>(m_legend), static_cast<QWidget *>(m_first),
          static_cast<QWidget *>(m_last), static_cast<QWidget *>(m_menu), static_cast<QWidget *>(m_most)})
        part->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_empty->setText(m_data.reason);
    setFocusPolicy(isEmpty ? Qt::NoFocus : Qt::StrongFocus);
    if (isEmpty) {
        setAccessibleDescription(m_data.reason);
        return;
    }
    QStringList legend;
    for (const DayBars &one : std::as_const(m_data.bars))
        if (std::any_of(one.values.cbegin(), one.values.cend(), [](double value) { return value != 0; }))
            legend.append(u"<span style='color:%1'>■</span> %2"_s.arg(color(one.ink).name(), one.name));
    for (const DayCurve &one : std::as_const(m_data.curves))
        legend.append(u"<span style='color:%1'>━</span> %2"_s.arg(color(one.ink).name(), one.name)
                      + (one.upper.isEmpty() ? QString() : u" – "_s + one.upperName));
    m_legend->setText(legend.join(u" &nbsp; "_s));
    m_first->setText(QLocale().toString(m_data.days.first(), u"d MMMM"_s));
    const auto isPositive = [](const std::optional<double> &value) { return value.value_or(0) > 0; };
    const bool isFlat = std::none_of(m_data.bars.cbegin(), m_data.bars.cend(),
                                     [&](const DayBars &one) {
                                         return std::any_of(one.values.cbegin(), one.values.cend(), isPositive);
                                     })
        && std::none_of(m_data.curves.cbegin(), m_data.curves.cend(), [&](const DayCurve &one) {
                            return std::any_of(one.values.cbegin(), one.values.cend(), isPositive);
                        });
    const double most = isFlat ? 0 : m_data.most(); // the axis needs some height, the text must be true
    m_most->setText(tr("up to %1").arg(m_data.format ? m_data.format(most) : QString::number(most)));
    auto chart = std::make_unique<QChart>();
    chart->setBackgroundVisible(false);
    chart->setMargins(QMargins(0, 0, 0, 0));
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->hide();
    auto *days = new QBarCategoryAxis(chart.get());
    QStringList labels;
    for (qsizetype i = 0; i < m_data.days.size(); ++i)
        labels.append(QString::number(i));
    days->append(labels);
    auto *values = new QValueAxis(chart.get());
    values->setRange(0, m_data.most() * 1.05);
    days->setVisible(false);
    values->setVisible(false);
    chart->addAxis(days, Qt::AlignBottom);
    chart->addAxis(values, Qt::AlignLeft);
    addBars(chart.get());
    addCurves(chart.get());
    QChart *old = m_view->chart();
    m_view->setChart(chart.release());
    delete old;
    setAccessibleDescription(textOf(m_data, int(m_data.days.size()) - 1));
}

int DayChart::dayAt(const QPoint &viewportPosition) const
{
    if (m_data.isEmpty() || !m_view->chart() || m_view->chart()->series().isEmpty())
        return -1;
    const QPointF scene = m_view->mapToScene(viewportPosition);
    const QRectF plot = m_view->chart()->plotArea();
    if (plot.width() <= 0 || scene.x() < plot.left() || scene.x() > plot.right())
        return -1;
    const int day = int((scene.x() - plot.left()) / plot.width() * double(m_data.days.size()));
    return std::clamp(day, 0, int(m_data.days.size()) - 1);
}

void DayChart::mark(int day)
{
    m_marked = day;
    if (!m_view->chart())
        return;
    if (!m_mark) {
        m_mark = new QGraphicsRectItem(m_view->chart());
        QColor soft = color(Token::Text);
        soft.setAlpha(20);
        m_mark->setBrush(soft);
        m_mark->setPen(Qt::NoPen);
    }
    m_mark->setVisible(day >= 0);
    if (day < 0)
        return;
    const QRectF plot = m_view->chart()->plotArea();
    const double width = plot.width() / double(m_data.days.size());
    m_mark->setRect(plot.left() + width * day, plot.top(), width, plot.height());
    setAccessibleDescription(textOf(m_data, day));
}

void DayChart::showToolTip(const QPoint &where)
{
    if (m_marked >= 0)
        QToolTip::showText(where, textOf(m_data, m_marked), m_view);
    else
        QToolTip::hideText();
}

bool DayChart::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_view->viewport()) {
        if (event->type() == QEvent::MouseMove) {
            auto *mouse = static_cast<QMouseEvent *>(event);
            mark(dayAt(mouse->pos()));
            const bool leads = m_marked >= 0 && !m_data.links.value(m_marked).isEmpty();
            m_view->viewport()->setCursor(leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
            showToolTip(mouse->globalPosition().toPoint());
        } else if (event->type() == QEvent::Leave) {
            mark(-1);
        } else if (event->type() == QEvent::MouseButtonRelease) {
            const int day = dayAt(static_cast<QMouseEvent *>(event)->pos());
            if (const QString link = m_data.links.value(day); day >= 0 && !link.isEmpty())
                Q_EMIT linkActivated(link);
        }
    }
    return QWidget::eventFilter(object, event);
}

void DayChart::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_data.days.size()) - 1;
    int day = m_marked;
    switch (event->key()) {
    case Qt::Key_Left: day = day < 0 ? last : std::max(0, day - 1); break;
    case Qt::Key_Right: day = day < 0 ? 0 : std::min(last, day + 1); break;
    case Qt::Key_Home: day = 0; break;
    case Qt::Key_End: day = last; break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const QString link = m_data.links.value(m_marked); m_marked >= 0 && !link.isEmpty())
            Q_EMIT linkActivated(link);
        return;
    default: QWidget::keyPressEvent(event); return;
    }
    if (m_data.isEmpty())
        return;
    mark(day);
    showToolTip(m_view->mapToGlobal(QPoint(int(m_mark->rect().center().x()), 0)));
}

void DayChart::exportAs(const QString &ending)
{
    m_prompter.chooseSaveFile(this, tr("Save the chart %1").arg(m_data.title), m_data.id + u'.' + ending,
                              [this](const QString &path) { Q_EMIT written(path, write(path)); });
}

bool DayChart::write(const QString &path) const
{
    if (path.endsWith(u".csv"_s, Qt::CaseInsensitive)) {
        QSaveFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(asCsv(m_data)) >= 0 && file.commit();
    }
    const QSize size = m_view->size().expandedTo(QSize(480, 160));
    const auto paint = [&](QPainter &painter) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(QRect(QPoint(), size), color(Token::Card));
        m_view->render(&painter, QRectF(QPointF(), size), m_view->rect(), Qt::IgnoreAspectRatio);
    };
    if (path.endsWith(u".svg"_s, Qt::CaseInsensitive)) {
        QSvgGenerator svg;
        svg.setFileName(path);
        svg.setSize(size);
        svg.setViewBox(QRect(QPoint(), size));
        svg.setTitle(m_data.title);
        QPainter painter;
        if (!painter.begin(&svg))
            return false;
        paint(painter);
        return painter.end();
    }
    QImage image(size * 2, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(2);
    QPainter painter(&image);
    paint(painter);
    painter.end();
    return image.save(path);
}

} // namespace pulpit::gui
