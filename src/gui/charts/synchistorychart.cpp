// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/synchistorychart.h"

#include "gui/format/format.h"
#include "gui/theme/theme.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/card.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QCursor>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineSeries>
#include <QLocale>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <memory>

namespace pulpit::gui {

namespace {

double longestOf(const QList<SyncDay> &days)
{
    double longest = 1;
    for (const SyncDay &day : days)
        longest = std::max(longest, day.medianSeconds.value_or(0));
    return longest;
}

QBarSet *makeSet(const QString &name, Token ink, QObject *parent)
{
    auto *set = new QBarSet(name, parent);
    set->setColor(color(ink));
    set->setBorderColor(color(ink));
    return set;
}

} // namespace

SyncHistoryChart::SyncHistoryChart(QWidget *parent)
    : QWidget(parent)
    , m_view(new QChartView(this))
    , m_legend(secondaryLabel({}, this))
    , m_empty(secondaryLabel({}, this))
    , m_first(secondaryLabel({}, this))
    , m_last(secondaryLabel(tr("today"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_legend);
    layout->addWidget(m_view, 1);
    auto *ends = new QHBoxLayout;
    ends->addWidget(m_first);
    ends->addStretch(1);
    ends->addWidget(m_last);
    layout->addLayout(ends);
    layout->addWidget(m_empty, 1, Qt::AlignCenter);
    m_view->setAccessibleName(tr("Sync history"));
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMinimumHeight(96);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->setStyleSheet(QStringLiteral("background: transparent"));
    m_legend->setTextFormat(Qt::RichText); // made of our own words and colours only
    clear(tr("No repository is selected."));
}

void SyncHistoryChart::clear(const QString &reason)
{
    m_days.clear();
    m_reason = reason;
    rebuild();
}

void SyncHistoryChart::setDays(const QList<SyncDay> &days)
{
    if (days == m_days)
        return;
    m_days = days;
    const bool isEmpty = std::all_of(days.cbegin(), days.cend(),
                                     [](const SyncDay &d) { return d.completed + d.failed + d.other == 0; });
    if (isEmpty) {
        clear(tr("No sync in the last %n days.", nullptr, int(days.size())));
        return;
    }
    rebuild();
}

void SyncHistoryChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        rebuild();
}

QString SyncHistoryChart::textOf(const SyncDay &day) const
{
    QStringList lines {QLocale().toString(day.day, QStringLiteral("ddd d MMM yyyy"))};
    if (day.completed)
        lines.append(tr("%n completed", nullptr, day.completed));
    if (day.failed)
        lines.append(tr("%n failed", nullptr, day.failed));
    if (day.other)
        lines.append(tr("%n canceled or skipped", nullptr, day.other));
    if (day.medianSeconds)
        lines.append(tr("median %1").arg(durationText(*day.medianSeconds)));
    return lines.join(QLatin1Char('\n'));
}

void SyncHistoryChart::rebuild()
{
    m_view->setVisible(!m_days.isEmpty());
    for (QWidget *part : {m_legend, m_first, m_last})
        part->setVisible(!m_days.isEmpty());
    m_empty->setVisible(m_days.isEmpty());
    m_empty->setText(m_reason);
    if (m_days.isEmpty())
        return;
    m_legend->setText(QStringLiteral("<span style='color:%1'>■</span> %2 &nbsp; <span style='color:%3'>■</span> %4 "
                                     "&nbsp; <span style='color:%5'>━</span> %6")
                          .arg(color(Token::Healthy).name(), tr("completed"), color(Token::Failed).name(), tr("failed"),
                               color(Token::Running).name(),
                               tr("median duration, up to %1").arg(durationText(longestOf(m_days)))));
    m_first->setText(QLocale().toString(m_days.first().day, QStringLiteral("d MMMM")));
    auto chart = std::make_unique<QChart>();
    chart->setBackgroundVisible(false);
    chart->setMargins(QMargins(0, 0, 0, 0));
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->hide();
    chart->setFont(secondaryFont());

    auto *bars = new QStackedBarSeries(chart.get());
    QBarSet *completed = makeSet(tr("completed"), Token::Healthy, bars);
    QBarSet *failed = makeSet(tr("failed"), Token::Failed, bars);
    QBarSet *other = makeSet(tr("other"), Token::Paused, bars);
    QStringList labels;
    int most = 1;
    for (int i = 0; i < m_days.size(); ++i) {
        const SyncDay &day = m_days.at(i);
        *completed << day.completed;
        *failed << day.failed;
        *other << day.other;
        labels.append(QString::number(i));
        most = std::max(most, day.completed + day.failed + day.other);
    }
    for (QBarSet *set : {completed, failed, other})
        bars->append(set);
    bars->setBarWidth(0.7);
    connect(bars, &QAbstractBarSeries::hovered, this, [this](bool isOver, int index) {
        if (isOver && index >= 0 && index < m_days.size())
            QToolTip::showText(QCursor::pos(), textOf(m_days.at(index)), m_view);
        else
            QToolTip::hideText();
    });
    chart->addSeries(bars);

    auto *days = new QBarCategoryAxis(chart.get());
    days->append(labels);
    auto *counts = new QValueAxis(chart.get());
    // Outcomes take the lower half and durations the upper one, so that neither hides the other; both are labelled
    // directly.
    counts->setRange(0, most * 2.2);
    auto *durations = new QValueAxis(chart.get());
    const double longest = longestOf(m_days);
    durations->setRange(-longest * 1.1, longest * 1.05);
    for (QAbstractAxis *axis : QList<QAbstractAxis *> {days, counts, durations})
        axis->setVisible(false);
    chart->addAxis(days, Qt::AlignBottom);
    chart->addAxis(counts, Qt::AlignLeft);
    chart->addAxis(durations, Qt::AlignRight);
    bars->attachAxis(days);
    bars->attachAxis(counts);

    // One line per run of days with a value, so that a gap stays a gap.
    QLineSeries *line = nullptr;
    for (int i = 0; i < m_days.size(); ++i) {
        if (!m_days.at(i).medianSeconds) {
            line = nullptr;
            continue;
        }
        if (!line) {
            line = new QLineSeries(chart.get());
            line->setPen(QPen(color(Token::Running), 2));
            line->setPointsVisible(true);
            chart->addSeries(line);
            line->attachAxis(days);
            line->attachAxis(durations);
        }
        line->append(i, *m_days.at(i).medianSeconds);
    }
    QChart *old = m_view->chart();
    m_view->setChart(chart.release());
    delete old;
    m_view->setAccessibleDescription(textOf(m_days.last()));
}

} // namespace pulpit::gui
