// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/pulpobjects.h"

#include <QJsonArray>

/// Pulp's JSON to values. Unknown keys are ignored, missing or mistyped ones are BadAnswer with their path. Pure; any
/// thread.
namespace pulpit::pulp {

[[nodiscard]] Result<domain::PulpStatus> parseStatus(const QJsonObject &json);
[[nodiscard]] Result<domain::PulpWorker> parseWorker(const QJsonObject &json);
[[nodiscard]] Result<domain::PulpRepository> parseRepository(const QJsonObject &json);
[[nodiscard]] Result<domain::PulpRemote> parseRemote(const QJsonObject &json);
[[nodiscard]] Result<domain::PulpDistribution> parseDistribution(const QJsonObject &json);
[[nodiscard]] Result<domain::PulpPublication> parsePublication(const QJsonObject &json);
[[nodiscard]] Result<domain::PulpVersion> parseVersion(const QJsonObject &json);
[[nodiscard]] Result<domain::PulpTask> parseTask(const QJsonObject &json);

/// Parses every row of a list.
template <typename T>
[[nodiscard]] Result<QList<T>> parseAll(const QJsonArray &rows, Result<T> (*parse)(const QJsonObject &))
{
    QList<T> result;
    result.reserve(rows.size());
    for (const QJsonValue &row : rows) {
        Result<T> one = parse(row.toObject());
        if (!one)
            return fail(std::move(one.error()));
        result.append(std::move(*one));
    }
    return result;
}

} // namespace pulpit::pulp
