// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/reportschedules.h"
#include "support/fakeengine/fakeengine.h"

namespace pulpit::test {

/// ReportSchedules of a FakeEngine: keeps in memory what it is given; the test may put more here.
class FakeReportSchedules final : public ports::ReportSchedules
{
public:
    explicit FakeReportSchedules(FakeEngine &engine)
        : m_engine(engine)
    {
    }
    Answer<QList<ports::ReportSchedule>> schedules() override
    {
        return m_engine.answer<QList<ports::ReportSchedule>>(all);
    }
    Answer<ports::ReportSchedule> save(ports::ReportSchedule schedule) override
    {
        return m_engine.change<ports::ReportSchedule>(
            QStringLiteral("saveReport ") + schedule.name, [&]() -> Result<ports::ReportSchedule> {
                if (schedule.id.isEmpty())
                    schedule.id = QStringLiteral("r%1").arg(++m_next);
                all.removeIf([&](const ports::ReportSchedule &one) { return one.id == schedule.id; });
                all.append(schedule);
                return schedule;
            });
    }
    Answer<> remove(QString id) override
    {
        return m_engine.change<void>(QStringLiteral("removeReport ") + id, [&]() -> Result<> {
            if (all.removeIf([&](const ports::ReportSchedule &one) { return one.id == id; }) == 0)
                return fail(ErrorCode::NotFound, QStringLiteral("there is no report schedule of this id"), id);
            return {};
        });
    }
    Answer<QString> runNow(QString id) override
    {
        return m_engine.change<QString>(QStringLiteral("runReport ") + id, [&]() -> Result<QString> {
            for (const ports::ReportSchedule &one : all)
                if (one.id == id)
                    return one.folder + QStringLiteral("/report.html");
            return fail(ErrorCode::NotFound, QStringLiteral("there is no report schedule of this id"), id);
        });
    }
    Answer<domain::ReportBackground> background(QString, QDateTime) override
    {
        return m_engine.answer<domain::ReportBackground>(backgroundAnswer);
    }
    Answer<> keepDigest(domain::ReportDigest digest) override
    {
        digests.append(digest);
        return m_engine.answer<void>({});
    }
    Answer<> setTargets(domain::FleetTargets targets) override
    {
        return m_engine.change<void>(QStringLiteral("setTargets"), [&] {
            backgroundAnswer.targets = targets;
            return Result<>();
        });
    }

    QList<ports::ReportSchedule> all;
    domain::ReportBackground backgroundAnswer;
    QList<domain::ReportDigest> digests; ///< that were kept

private:
    FakeEngine &m_engine;
    int m_next = 0;
};

} // namespace pulpit::test
