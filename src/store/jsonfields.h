// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <optional>

/// Small steps of the codec: put a field unless it has its default, take it out again.
namespace pulpit::store::codec {

using namespace Qt::StringLiterals;

inline QJsonObject objectFrom(const QString &text)
{
    return text.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(text.toUtf8()).object();
}

inline QString textOf(const QJsonObject &object)
{
    return object.isEmpty() ? QString(u""_s) : toJsonText(object);
}

inline void put(QJsonObject &object, QLatin1StringView key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

inline void put(QJsonObject &object, QLatin1StringView key, qint64 value, qint64 usual = 0)
{
    if (value != usual)
        object.insert(key, value);
}

inline void put(QJsonObject &object, QLatin1StringView key, bool value)
{
    if (value)
        object.insert(key, true);
}

inline void put(QJsonObject &object, QLatin1StringView key, double value)
{
    if (value != 0)
        object.insert(key, value);
}

inline void put(QJsonObject &object, QLatin1StringView key, const QDateTime &value)
{
    if (value.isValid())
        object.insert(key, value.toMSecsSinceEpoch());
}

inline void put(QJsonObject &object, QLatin1StringView key, const QStringList &value)
{
    if (!value.isEmpty())
        object.insert(key, QJsonArray::fromStringList(value));
}

inline void put(QJsonObject &object, QLatin1StringView key, std::optional<qint64> value)
{
    if (value)
        object.insert(key, *value);
}

inline QString text(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString();
}
inline qint64 number(const QJsonObject &object, QLatin1StringView key, qint64 usual = 0)
{
    return object.value(key).toInteger(usual);
}
inline int small(const QJsonObject &object, QLatin1StringView key, int usual = 0)
{
    return object.value(key).toInt(usual);
}

inline QDateTime time(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    return value.isDouble() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC) : QDateTime();
}

inline QStringList list(const QJsonObject &object, QLatin1StringView key)
{
    QStringList values;
    for (const QJsonValue &value : object.value(key).toArray())
        values << value.toString();
    return values;
}

inline std::optional<qint64> maybe(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    return value.isDouble() ? std::optional<qint64>(value.toInteger()) : std::nullopt;
}

} // namespace pulpit::store::codec
