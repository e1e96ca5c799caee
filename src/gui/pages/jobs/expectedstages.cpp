// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/jobs/expectedstages.h"

#include <QHash>

#include <algorithm>

namespace pulpit::gui {

QList<ExpectedStage> expectedStages(const QList<domain::JobDetails> &runs)
{
    QStringList names;
    QHash<QString, QList<double>> lengths;
    for (const domain::JobDetails &run : runs) {
        QHash<QString, double> ofRun; // one that was gone through twice counts once, with both its times
        for (const domain::Stage &stage : run.stages)
            if (stage.started.isValid() && stage.finished.isValid()) {
                ofRun[stage.name] += double(stage.started.msecsTo(stage.finished)) / 1000.0;
                if (&run == &runs.first() && !names.contains(stage.name))
                    names.append(stage.name);
            }
        for (auto it = ofRun.cbegin(); it != ofRun.cend(); ++it)
            lengths[it.key()].append(it.value());
    }
    QList<ExpectedStage> expected;
    for (const QString &name : std::as_const(names))
        if (lengths.value(name).size() * 2 >= runs.size())
            if (const auto length = domain::forecastDuration(lengths.value(name)))
                expected.append({name, *length});
    return expected;
}

QList<ExpectedStage> stagesToCome(const domain::JobDetails &details, const QList<ExpectedStage> &expected)
{
    if (details.job.state != domain::JobState::Running)
        return {};
    qsizetype first = 0;
    for (const domain::Stage &stage : details.stages)
        for (qsizetype i = 0; i < expected.size(); ++i)
            if (expected.at(i).name == stage.name)
                first = std::max(first, i + 1);
    return expected.mid(first);
}

} // namespace pulpit::gui
