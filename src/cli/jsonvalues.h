// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/healthreport.h"
#include "domain/problem.h"

#include <QJsonArray>
#include <QJsonObject>

/// The one documented JSON shape of each value that pulpitctl prints (docs/cli.md). Times are ISO 8601 in UTC, null
/// where unknown.
namespace pulpit::cli {

[[nodiscard]] QJsonValue toJson(const QDateTime &when);
[[nodiscard]] QJsonObject toJson(const domain::Failure &failure);
[[nodiscard]] QJsonObject toJson(const domain::Server &server, const domain::ServerState &state);
[[nodiscard]] QJsonObject toJson(const domain::Repository &repository);
[[nodiscard]] QJsonObject toJson(const domain::SyncRecord &record);
[[nodiscard]] QJsonObject toJson(const domain::Job &job);
[[nodiscard]] QJsonObject toJson(const domain::JobDetails &details);
[[nodiscard]] QJsonObject toJson(const domain::Schedule &schedule);
[[nodiscard]] QJsonObject toJson(const domain::Problem &problem);

template <typename List>
[[nodiscard]] QJsonArray toJsonArray(const List &values)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(toJson(value));
    return array;
}

} // namespace pulpit::cli
