// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/stagelog.h"

#include "engine/async/waiting.h"

#include <utility>

namespace pulpit::engine {

using namespace std::chrono_literals;

StageLog::StageLog(ports::JobStore &jobs, const Clock &clock, JobId job, QList<domain::Stage> stored)
    : m_jobs(jobs)
    , m_clock(clock)
    , m_job(job)
    , m_stages(std::move(stored))
    , m_earlier(m_stages.size())
{
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(2s);
    connect(&m_saveTimer, &QTimer::timeout, this, &StageLog::write);
}

StageLog::~StageLog() = default;

int StageLog::begin(const QString &name, const QString &message)
{
    const int before = find(name);
    if (before >= 0 && !m_stages.at(before).finished.isValid()) {
        m_takenUp.insert(before);
        return before;
    }
    if (before >= 0 && before < m_earlier && !m_takenUp.contains(before)) {
        m_takenUp.insert(before);
        domain::Stage &again = m_stages[before];
        again.message = message;
        again.failure = {};
        again.progress.clear();
        again.finished = {};
        touch();
        return before;
    }
    domain::Stage stage;
    stage.name = name;
    stage.message = message;
    stage.started = m_clock.now();
    m_stages.append(stage);
    touch();
    return static_cast<int>(m_stages.size()) - 1;
}

int StageLog::find(const QString &name) const
{
    for (qsizetype i = m_stages.size() - 1; i >= 0; --i)
        if (m_stages.at(i).name == name)
            return static_cast<int>(i);
    return -1;
}

void StageLog::setMessage(int stage, const QString &message)
{
    if (m_stages.at(stage).message == message)
        return;
    m_stages[stage].message = message;
    touch();
}

void StageLog::setProgress(int stage, const QList<domain::ProgressReport> &progress)
{
    if (m_stages.at(stage).progress == progress)
        return;
    m_stages[stage].progress = progress;
    touch();
}

void StageLog::remember(int stage, const QString &taskHref)
{
    m_stages[stage].taskHref = taskHref;
    m_isDirty = true;
    write();
}

void StageLog::finish(int stage, const QString &message)
{
    m_stages[stage].message = message;
    m_stages[stage].finished = m_clock.now();
    touch();
}

void StageLog::fail(int stage, const domain::Failure &failure, const QString &message)
{
    m_stages[stage].failure = failure;
    if (!message.isEmpty())
        m_stages[stage].message = message;
    m_stages[stage].finished = m_clock.now();
    touch();
}

Async<void> StageLog::save()
{
    m_saveTimer.stop();
    if (m_isClosed || !std::exchange(m_isDirty, false))
        co_return {};
    co_return co_await answerOf(m_jobs.saveStages(m_job, m_stages));
}

QList<domain::Stage> StageLog::close()
{
    m_saveTimer.stop();
    m_isClosed = true;
    for (domain::Stage &stage : m_stages)
        if (!stage.finished.isValid())
            stage.finished = m_clock.now();
    return m_stages;
}

void StageLog::touch()
{
    m_isDirty = true;
    if (!m_isClosed && !m_saveTimer.isActive())
        m_saveTimer.start();
}

void StageLog::write()
{
    m_saveTimer.stop();
    if (m_isClosed || !std::exchange(m_isDirty, false))
        return;
    // Not waited for: writes take effect in order, and a failure of the database shows at the next one that is.
    m_jobs.saveStages(m_job, m_stages);
}

} // namespace pulpit::engine
