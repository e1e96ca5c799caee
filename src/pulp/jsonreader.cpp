// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/jsonreader.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace pulpit::pulp {

namespace {

bool isAbsent(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined();
}

// Larger numbers are not exact as JSON.
constexpr double kMaxExact = 9007199254740992.0;

} // namespace

JsonReader::JsonReader(QJsonObject object, QString path)
    : JsonReader(std::move(object), std::move(path), std::make_shared<std::optional<Error>>())
{
}

JsonReader::JsonReader(QJsonObject object, QString path, std::shared_ptr<std::optional<Error>> problem)
    : m_object(std::move(object))
    , m_path(std::move(path))
    , m_problem(std::move(problem))
{
}

bool JsonReader::has(QLatin1String key) const
{
    return !isAbsent(value(key));
}

QString JsonReader::text(QLatin1String key)
{
    if (!value(key).isString())
        mismatch(key, u"a text"_s);
    return value(key).toString();
}

QString JsonReader::optionalText(QLatin1String key)
{
    return has(key) ? text(key) : QString();
}

bool JsonReader::flag(QLatin1String key, bool fallback)
{
    if (!has(key))
        return fallback;
    if (!value(key).isBool())
        mismatch(key, u"true or false"_s);
    return value(key).toBool(fallback);
}

qint64 JsonReader::number(QLatin1String key)
{
    const QJsonValue found = value(key);
    const double number = found.toDouble();
    if (!found.isDouble() || std::trunc(number) != number || std::abs(number) > kMaxExact) {
        mismatch(key, u"a whole number"_s);
        return 0;
    }
    return found.toInteger();
}

std::optional<qint64> JsonReader::optionalNumber(QLatin1String key)
{
    if (!has(key))
        return std::nullopt;
    return number(key);
}

QDateTime JsonReader::optionalTime(QLatin1String key)
{
    if (!has(key))
        return {};
    const QDateTime time = QDateTime::fromString(text(key), Qt::ISODateWithMs).toUTC();
    if (!time.isValid())
        mismatch(key, u"a time in ISO 8601"_s);
    return time;
}

QStringList JsonReader::texts(QLatin1String key)
{
    QStringList result;
    const QJsonArray array = optionalArray(key);
    for (const QJsonValue &one : array) {
        if (one.isString())
            result.append(one.toString());
        else if (!one.isNull())
            mismatch(key, u"a list of texts"_s);
    }
    return result;
}

QJsonArray JsonReader::optionalArray(QLatin1String key)
{
    if (has(key) && !value(key).isArray())
        mismatch(key, u"a list"_s);
    return value(key).toArray();
}

JsonReader JsonReader::optionalObject(QLatin1String key)
{
    if (has(key) && !value(key).isObject())
        mismatch(key, u"an object"_s);
    return JsonReader(value(key).toObject(), m_path + u'.' + key, m_problem);
}

QList<JsonReader> JsonReader::objects(QLatin1String key)
{
    QList<JsonReader> result;
    const QJsonArray array = optionalArray(key);
    result.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (!array.at(i).isObject())
            mismatch(key, u"a list of objects"_s);
        result.append(JsonReader(array.at(i).toObject(), u"%1.%2[%3]"_s.arg(m_path, key).arg(i), m_problem));
    }
    return result;
}

Result<> JsonReader::problem() const
{
    if (m_problem->has_value())
        return fail(**m_problem);
    return {};
}

void JsonReader::mismatch(QLatin1String key, const QString &expected)
{
    if (m_problem->has_value())
        return;
    *m_problem
        = Error {.code = ErrorCode::BadAnswer,
                 .what = u"the answer has no %1 at %2.%3"_s.arg(expected, m_path, key),
                 .advice = u"check that this is a Pulp 3 server and that nothing in between changes its answers"_s};
}

} // namespace pulpit::pulp
