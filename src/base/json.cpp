// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace pulpit {

namespace {

// Counted before parsing, because QJsonDocument recurses as deep as its own limit of 1,024 levels.
bool isDeeperThan(const QByteArray &bytes, int maxDepth)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes.at(i);
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > maxDepth)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

} // namespace

Result<QJsonDocument> parseJson(const QByteArray &bytes, JsonLimits limits)
{
    if (bytes.size() > limits.maxBytes)
        return fail(ErrorCode::TooLarge,
                    u"the answer has %1 bytes, more than the limit of %2"_s.arg(bytes.size()).arg(limits.maxBytes));
    if (isDeeperThan(bytes, limits.maxDepth))
        return fail(ErrorCode::TooLarge, u"the JSON is nested deeper than %1 levels"_s.arg(limits.maxDepth));
    QJsonParseError problem;
    QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError)
        return fail(ErrorCode::BadAnswer,
                    u"not valid JSON: %1 at byte %2"_s.arg(problem.errorString()).arg(problem.offset));
    return document;
}

QString toJsonText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString toJsonText(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace pulpit
