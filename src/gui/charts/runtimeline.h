// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "gui/format/state.h"

#include <QAbstractScrollArea>
#include <QDateTime>

namespace pulpit::gui {

/// One run on the time line; times in UTC.
struct TimelineBar
{
    /// A run that was not, or will not be.
    enum class Mark {
        None,
        LeftOut, ///< skipped, with a reason
        Missed ///< nothing is recorded
    };
    QDateTime from;
    QDateTime to; ///< of a forecast: its likely end
    QDateTime tail; ///< of a forecast: its late end; invalid: none
    State state = State::Healthy;
    bool isForecast = false; ///< outlined
    bool isUnknownLong = false; ///< a forecast without known duration: a mark with an open end
    bool isMarked = false; ///< gets into another run's way
    QString text; ///< what the tool tip and a screen reader tell
    JobId job; ///< of a past run
    Mark mark = Mark::None; ///< drawn as a shape at from
    QDateTime due {}; ///< where a window moved it from; invalid: nowhere

    bool operator==(const TimelineBar &) const = default;
};

struct TimelinePeriod
{
    enum class Kind { Maintenance, Pause };
    QDateTime from;
    QDateTime to;
    QString text;
    Kind kind = Kind::Maintenance;
    QString label; ///< written into it where there is room

    bool operator==(const TimelinePeriod &) const = default;
};

/// One row: a heading, or one schedule with its runs, oldest first.
struct TimelineLane
{
    QString title;
    QString note; ///< in the secondary tone behind the title
    bool isHeading = false;
    qint64 key = 0; ///< what laneChosen tells
    QList<TimelineBar> bars;
    QList<TimelinePeriod> shaded;

    bool operator==(const TimelineLane &) const = default;
};

/// Runs of many schedules on one time axis: past ones solid by their outcome, coming ones outlined with a tail to their
/// late end and a line from where a window moved them, those left out as curved arrows, missed ones as crossed rings,
/// as many coming, missed or left out runs as would touch each other are one band that tells how many,
/// maintenance hatched, pauses as bands with two bars, now as a line. Only the rows in view are painted, so that
/// thousands scroll smoothly. The mouse: hover tells, click chooses a lane and opens a past run. The keyboard: up and
/// down choose a lane, left and right a run of it, Enter opens it. Time runs from left to right in every language.
class RunTimeline final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit RunTimeline(QWidget *parent = nullptr);

    void setSpan(const QDateTime &from, const QDateTime &to, const QDateTime &now);
    void setLanes(const QList<TimelineLane> &lanes);
    [[nodiscard]] const QList<TimelineLane> &lanes() const { return m_lanes; }
    void setEmptyText(const QString &text);
    /// Chooses the lane with this key and scrolls to it, or as soon as there is one; 0: none.
    void chooseLane(qint64 key);
    /// Rows that the last painting drew: for tests of what it costs.
    [[nodiscard]] int paintedRows() const { return m_paintedRows; }
    /// Bands that the last painting drew instead of runs that touch each other; for tests.
    [[nodiscard]] int paintedCrowds() const { return m_paintedCrowds; }
    /// Where a run is drawn, in viewport coordinates; for tests.
    [[nodiscard]] QRect barRect(int lane, int bar) const;
    [[nodiscard]] QSize sizeHint() const override { return {720, 260}; }

Q_SIGNALS:
    void laneChosen(qint64 key);
    void runActivated(pulpit::JobId job);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    [[nodiscard]] int rowHeightOf() const;
    [[nodiscard]] int namesWidth() const;
    [[nodiscard]] QRectF axis() const;
    [[nodiscard]] double xOf(const QDateTime &time) const;
    [[nodiscard]] QRectF rectOf(const TimelineBar &bar, int top) const;
    [[nodiscard]] int laneAt(int y) const;
    [[nodiscard]] int barAt(int lane, const QPointF &position) const;
    [[nodiscard]] QString textAt(const QPoint &position) const;
    void updateScrollBar();
    void setCurrent(int lane, int bar);
    void speak();
    void paintAxis(QPainter &painter) const;
    void paintLane(QPainter &painter, int lane, int top) const;
    void paintPeriod(QPainter &painter, const TimelinePeriod &period, int top) const;
    void paintBar(QPainter &painter, const TimelineBar &bar, int top) const;
    [[nodiscard]] bool isInSpan(const TimelineBar &bar) const;
    void paintBars(QPainter &painter, int lane, int top) const;
    void paintCrowd(QPainter &painter, const TimelineBar &like, const QRectF &rect, int count) const;
    void paintForecast(QPainter &painter, const TimelineBar &bar, const QRectF &rect) const;

    QList<TimelineLane> m_lanes;
    QDateTime m_from;
    QDateTime m_to;
    QDateTime m_now;
    QString m_emptyText;
    qint64 m_key = 0; ///< of the lane that is chosen, or is to be as soon as it is there
    int m_lane = -1;
    int m_bar = -1;
    int m_paintedRows = 0;
    mutable int m_paintedCrowds = 0;
};

} // namespace pulpit::gui
