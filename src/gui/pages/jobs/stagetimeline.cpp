// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/jobs/stagetimeline.h"

#include "gui/format/format.h"
#include "gui/format/stagetext.h"
#include "gui/theme/theme.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace pulpit::gui {

namespace {

constexpr int kRow = 26;
constexpr int kBarHeight = 12;
constexpr int kTookWidth = 92;
constexpr int kNamesAtLeast = 110;
constexpr int kNamesGap = 12;

struct Stages
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::StageTimeline)
};

State stateOfStage(const domain::Stage &stage, const domain::Job &job)
{
    if (stage.failure.isSet())
        return stage.failure.failureClass == domain::FailureClass::Canceled ? State::Canceled : State::Failed;
    if (stage.finished.isValid())
        return State::Healthy;
    return domain::isFinal(job.state) ? State::Canceled : State::Running;
}

} // namespace

namespace {

QString expectedText(const domain::DurationForecast &length)
{
    return Stages::tr("Expected, as in the last %n runs: half took at most %1, 95 of 100 at most %2", nullptr,
                      length.runs)
        .arg(durationText(length.p50), durationText(length.p95));
}

/// What is expected of a job from now on.
struct Outlook
{
    QDateTime stageEnd; ///< of the stage that runs; invalid: none runs, or nothing is known
    QString stageText;
    QList<ExpectedStage> toCome;
    QDateTime end; ///< of all
};
Outlook outlookOf(const domain::JobDetails &details, const QDateTime &now, const QList<ExpectedStage> &expected)
{
    Outlook outlook;
    outlook.end = now;
    outlook.toCome = stagesToCome(details, expected);
    if (details.job.state != domain::JobState::Running)
        return outlook;
    if (!details.stages.isEmpty() && !details.stages.last().finished.isValid())
        for (const ExpectedStage &one : expected)
            if (one.name == details.stages.last().name && details.stages.last().started.isValid()) {
                const qint64 ms = qint64(one.length.p50 * 1000);
                outlook.stageEnd = std::max(now, details.stages.last().started.addMSecs(ms));
                outlook.stageText = expectedText(one.length);
                outlook.end = outlook.stageEnd;
            }
    for (const ExpectedStage &one : std::as_const(outlook.toCome))
        outlook.end = outlook.end.addMSecs(qint64(one.length.p50 * 1000));
    return outlook;
}

} // namespace

QList<StageBar> stageBars(const domain::JobDetails &details, const QDateTime &now, const QList<ExpectedStage> &expected)
{
    const domain::Job &job = details.job;
    const QDateTime begin = job.queued.isValid() ? job.queued : job.started;
    const QDateTime end = job.finished.isValid() ? job.finished : now;
    const Outlook outlook = outlookOf(details, end, expected);
    const double span = double(std::max<qint64>(begin.isValid() ? begin.msecsTo(outlook.end) : 0, 1));
    const auto share = [&](const QDateTime &time) { return std::clamp(double(begin.msecsTo(time)) / span, 0.0, 1.0); };
    QList<StageBar> bars;
    if (!begin.isValid())
        return bars;
    const QDateTime started = job.started.isValid() ? job.started : end;
    constexpr qint64 kNoticeableMs = 500;
    if (begin.msecsTo(started) > kNoticeableMs)
        bars.append({Stages::tr("Wait for a free slot"), durationText(double(begin.msecsTo(started)) / 1000.0),
                     exactTime(begin), 0, share(started), State::Queued});
    // Between stages as well: short pauses say nothing.
    const qint64 noticeablePause = std::max<qint64>(1000, qint64(span / 50));
    QDateTime idleSince = started;
    for (const domain::Stage &stage : details.stages) {
        if (stage.started.isValid() && idleSince.isValid() && job.started.isValid()
            && idleSince.msecsTo(stage.started) > noticeablePause)
            bars.append({Stages::tr("Wait"), durationText(double(idleSince.msecsTo(stage.started)) / 1000.0),
                         exactTime(idleSince), share(idleSince), share(stage.started), State::Queued});
        if (stage.started.isValid())
            idleSince = std::max(idleSince, stage.finished.isValid() ? stage.finished : end);
        if (!stage.started.isValid()) {
            bars.append({stageText(stage.name), {}, stage.message, 1, 1, State::Queued});
            continue;
        }
        const QDateTime finished = stage.finished.isValid() ? stage.finished : end;
        StageBar bar;
        bar.name = stageText(stage.name);
        bar.took = durationText(double(stage.started.msecsTo(finished)) / 1000.0);
        bar.toolTip = QStringLiteral("%1\n%2").arg(stage.message, exactTime(stage.started)).trimmed();
        bar.from = share(stage.started);
        bar.to = share(finished);
        bar.state = stateOfStage(stage, job);
        if (!stage.finished.isValid() && outlook.stageEnd.isValid() && &stage == &details.stages.last()) {
            bar.expectedTo = share(outlook.stageEnd);
            bar.toolTip += QLatin1Char('\n') + outlook.stageText;
        }
        bars.append(bar);
    }
    QDateTime from = outlook.stageEnd.isValid() ? outlook.stageEnd : end;
    for (const ExpectedStage &one : outlook.toCome) {
        const QDateTime to = from.addMSecs(qint64(one.length.p50 * 1000));
        StageBar bar;
        bar.name = stageText(one.name);
        bar.took = Stages::tr("about %1").arg(durationText(one.length.p50));
        bar.toolTip = expectedText(one.length);
        bar.from = share(from);
        bar.to = share(to);
        bar.state = State::Queued;
        bar.isForecast = true;
        bars.append(bar);
        from = to;
    }
    return bars;
}

QList<ProgressLine> progressLines(const domain::JobDetails &details)
{
    QList<ProgressLine> lines;
    for (auto stage = details.stages.crbegin(); stage != details.stages.crend() && lines.isEmpty(); ++stage) {
        for (const domain::ProgressReport &report : stage->progress) {
            ProgressLine line;
            line.text = report.message;
            if (report.total && *report.total > 0) {
                line.percent = int(std::clamp<qint64>(report.done * 100 / *report.total, 0, 100));
                line.count = Stages::tr("%1 of %2").arg(countText(report.done), countText(*report.total));
            } else {
                line.percent = report.state == QLatin1String("completed") ? 100 : -1;
                line.count = countText(report.done);
            }
            lines.append(line);
        }
    }
    return lines;
}

StageTimeline::StageTimeline(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Stages"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StageTimeline::setBars(const QList<StageBar> &bars)
{
    m_bars = bars;
    QStringList spoken;
    for (const StageBar &bar : bars)
        spoken.append(
            QStringLiteral("%1: %2 %3").arg(bar.name, bar.isForecast ? tr("expected") : wordOf(bar.state), bar.took));
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize StageTimeline::sizeHint() const
{
    return {480, int(m_bars.size()) * kRow + 2};
}

void StageTimeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int names = kNamesAtLeast;
    for (const StageBar &bar : m_bars)
        names = std::max(names, fontMetrics().horizontalAdvance(bar.name) + kNamesGap);
    names = std::min(names, std::max(kNamesAtLeast, width() / 2));
    const QRectF axis(names, 0, std::max(40, width() - names - kTookWidth - 8), height());
    painter.setPen(color(Token::Hairline));
    painter.drawLine(axis.topLeft(), axis.bottomLeft());
    for (int i = 0; i < m_bars.size(); ++i) {
        const StageBar &bar = m_bars.at(i);
        const int top = i * kRow;
        const bool isWaiting = bar.state == State::Queued;
        painter.setPen(color(isWaiting ? Token::TextSecondary : Token::Text));
        painter.drawText(QRect(0, top, names - kNamesGap, kRow), Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(bar.name, Qt::ElideRight, names - kNamesGap + 1));
        painter.setPen(color(Token::TextSecondary));
        painter.drawText(QRect(width() - kTookWidth, top, kTookWidth, kRow), Qt::AlignVCenter | Qt::AlignRight,
                         bar.took);
        if (bar.to <= bar.from && bar.took.isEmpty())
            continue;
        const double left = axis.left() + bar.from * axis.width();
        const double right = std::max(axis.left() + bar.to * axis.width(), left + 4);
        const auto outline = [&](double until) {
            painter.setPen(QPen(color(tokenOf(State::Running)), 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(left + 0.5, top + (kRow - kBarHeight) / 2.0 + 0.5,
                                           std::max(until - left, 4.0) - 1, kBarHeight - 1),
                                    3, 3);
        };
        if (bar.isForecast) {
            outline(right);
            continue;
        }
        if (bar.expectedTo > bar.to)
            outline(axis.left() + bar.expectedTo * axis.width());
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(isWaiting ? Token::UnknownSoft : tokenOf(bar.state)));
        painter.drawRoundedRect(QRectF(left, top + (kRow - kBarHeight) / 2.0, right - left, kBarHeight), 3, 3);
    }
}

bool StageTimeline::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int row = help->pos().y() / kRow;
        if (row >= 0 && row < m_bars.size())
            QToolTip::showText(help->globalPos(),
                               QStringLiteral("%1\n%2").arg(m_bars.at(row).name, m_bars.at(row).toolTip).trimmed(),
                               this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace pulpit::gui
