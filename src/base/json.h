// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonDocument>

namespace pulpit {

/// Limits that keep hostile JSON from exhausting the process. Bytes and levels of nesting.
struct JsonLimits
{
    qsizetype maxBytes = 64 * 1024 * 1024;
    int maxDepth = 64;
};

/// Parses \a bytes as a JSON object or array. Fails with TooLarge (size, depth) or BadAnswer (syntax, with the offset).
/// Pure; any thread.
[[nodiscard]] Result<QJsonDocument> parseJson(const QByteArray &bytes, JsonLimits limits = {});

/// Compact UTF-8 text of an object or array, as stored in the database.
[[nodiscard]] QString toJsonText(const QJsonObject &object);
[[nodiscard]] QString toJsonText(const QJsonArray &array);

} // namespace pulpit
