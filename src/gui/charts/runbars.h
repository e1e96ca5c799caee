// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "gui/format/state.h"

#include <QDateTime>
#include <QWidget>

#include <optional>

namespace pulpit::gui {

/// One run: when, how long, how it ended.
struct RunBar
{
    JobId job;
    QDateTime started; ///< UTC
    double seconds = 0;
    State state = State::Healthy;

    bool operator==(const RunBar &) const = default;
};

/// The last runs of the same work as thin bars, oldest at the left, with a line at the 95th percentile: whether this
/// one was longer than usual is seen at a glance. The longest beyond that line is named. Hover tells a run, a click or
/// Enter opens it; the arrow keys go from one to the next.
class RunBars final : public QWidget
{
    Q_OBJECT
public:
    explicit RunBars(QWidget *parent = nullptr);
    /// \a current is drawn strong. \a p95 in seconds, where known.
    void setRuns(const QList<RunBar> &runs, JobId current, std::optional<double> p95);
    [[nodiscard]] const QList<RunBar> &runs() const { return m_runs; }
    [[nodiscard]] QSize sizeHint() const override { return {280, 110}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 84}; }

Q_SIGNALS:
    void runActivated(pulpit::JobId job);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] QRectF barRect(int index) const;
    [[nodiscard]] int indexAt(const QPointF &position) const;
    [[nodiscard]] QString textOf(const RunBar &run) const;
    void setFocused(int index);

    QList<RunBar> m_runs;
    JobId m_current;
    std::optional<double> m_p95;
    double m_longest = 0;
    int m_focused = -1;
};

} // namespace pulpit::gui
