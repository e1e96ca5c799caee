// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job.h"
#include "gui/format/state.h"
#include "gui/pages/jobs/expectedstages.h"

#include <QWidget>

namespace pulpit::gui {

/// One line of the time line; positions are shares of the whole span.
struct StageBar
{
    QString name;
    QString took;
    QString toolTip;
    double from = 0;
    double to = 0;
    State state = State::Healthy; ///< Queued: waiting, drawn lighter
    bool isForecast = false; ///< it is to come, drawn as an outline
    double expectedTo = 0; ///< of the stage that runs: until where it is expected to; 0: not known

    bool operator==(const StageBar &) const = default;
};

/// The bars of a job: the wait before its start, then each stage; of a job that runs also what is \a expected of it, as
/// expectedStages() tells. Pure.
[[nodiscard]] QList<StageBar> stageBars(const domain::JobDetails &details, const QDateTime &now,
                                        const QList<ExpectedStage> &expected = {});

/// The stages of a job below each other on one time axis, with their durations.
class StageTimeline final : public QWidget
{
    Q_OBJECT
public:
    explicit StageTimeline(QWidget *parent = nullptr);
    void setBars(const QList<StageBar> &bars);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {280, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QList<StageBar> m_bars;
};

/// Pulp's progress reports of the last stage that has any.
struct ProgressLine
{
    QString text;
    QString count;
    int percent = -1;

    bool operator==(const ProgressLine &) const = default;
};
[[nodiscard]] QList<ProgressLine> progressLines(const domain::JobDetails &details);

} // namespace pulpit::gui
