// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/inspectionservice.h"

using namespace Qt::StringLiterals;

namespace pulpit::engine {

EngineInspectionService::EngineInspectionService(Bridge &bridge, Core &core)
    : m_bridge(bridge)
    , m_core(core)
{
}

QFuture<Result<QJsonObject>> EngineInspectionService::object(QString, QString)
{
    return m_bridge.read<QJsonObject>(
        []() -> Result<QJsonObject> { return fail(ErrorCode::Unsupported, u"this is not there yet"_s); });
}

QFuture<Result<QList<ports::ObjectReference>>> EngineInspectionService::referrers(QString, QString)
{
    return m_bridge.read<QList<ports::ObjectReference>>([]() -> Result<QList<ports::ObjectReference>> {
        return fail(ErrorCode::Unsupported, u"this is not there yet"_s);
    });
}

QFuture<Result<QList<ports::RequestRecord>>> EngineInspectionService::requests(QString, int)
{
    return m_bridge.read<QList<ports::RequestRecord>>([]() -> Result<QList<ports::RequestRecord>> {
        return fail(ErrorCode::Unsupported, u"this is not there yet"_s);
    });
}

QFuture<Result<QList<ports::ServerSample>>> EngineInspectionService::samples(QString, QDateTime)
{
    return m_bridge.read<QList<ports::ServerSample>>([]() -> Result<QList<ports::ServerSample>> {
        return fail(ErrorCode::Unsupported, u"this is not there yet"_s);
    });
}

QFuture<Result<QList<domain::Certificate>>> EngineInspectionService::certificates(QString)
{
    return m_bridge.read<QList<domain::Certificate>>([]() -> Result<QList<domain::Certificate>> {
        return fail(ErrorCode::Unsupported, u"this is not there yet"_s);
    });
}

} // namespace pulpit::engine
