// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/reportschedules.h"
#include "support/fakeengine/fakeengine.h"

namespace pulpit::test {

/// ReportSchedules of a FakeEngine: answers with what the test put here.
class FakeReportSchedules final : public ports::ReportSchedules
{
public:
    explicit FakeReportSchedules(FakeEngine &engine)
        : m_engine(engine)
    {
    }
    Answer<QList<ports::ReportSchedule>> schedules() override
    {
        return m_engine.answer<QList<ports::ReportSchedule>>(schedulesAnswer);
    }
    Answer<ports::ReportSchedule> save(ports::ReportSchedule) override
    {
        return m_engine.answer<ports::ReportSchedule>(saveAnswer);
    }
    Answer<> remove(QString) override { return m_engine.answer<void>(removeAnswer); }
    Answer<QString> runNow(QString) override { return m_engine.answer<QString>(runNowAnswer); }

    Result<QList<ports::ReportSchedule>> schedulesAnswer;
    Result<ports::ReportSchedule> saveAnswer;
    Result<> removeAnswer;
    Result<QString> runNowAnswer;

private:
    FakeEngine &m_engine;
};

} // namespace pulpit::test
