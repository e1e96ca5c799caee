// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/reportschedules.h"

using namespace Qt::StringLiterals;

namespace pulpit::engine {

EngineReportSchedules::EngineReportSchedules(Bridge &bridge, Core &core)
    : m_bridge(bridge)
    , m_core(core)
{
}

QFuture<Result<QList<ports::ReportSchedule>>> EngineReportSchedules::schedules()
{
    return m_bridge.read<QList<ports::ReportSchedule>>([]() -> Result<QList<ports::ReportSchedule>> {
        return fail(ErrorCode::Unsupported, u"this is not there yet"_s);
    });
}

QFuture<Result<ports::ReportSchedule>> EngineReportSchedules::save(ports::ReportSchedule)
{
    return m_bridge.read<ports::ReportSchedule>(
        []() -> Result<ports::ReportSchedule> { return fail(ErrorCode::Unsupported, u"this is not there yet"_s); });
}

QFuture<Result<>> EngineReportSchedules::remove(QString)
{
    return m_bridge.read<void>([]() -> Result<> { return fail(ErrorCode::Unsupported, u"this is not there yet"_s); });
}

QFuture<Result<QString>> EngineReportSchedules::runNow(QString)
{
    return m_bridge.read<QString>(
        []() -> Result<QString> { return fail(ErrorCode::Unsupported, u"this is not there yet"_s); });
}

} // namespace pulpit::engine
