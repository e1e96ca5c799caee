// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inspection/masking.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr int kDeepest = 64; // JSON that is deeper is cut; parsers refuse it long before
const QString kMask = u"***"_s;

bool isSecretName(const QString &name, bool hasCredentials)
{
    static const QRegularExpression secret(
        uR"((?i)pass(word|wd|phrase)?$|password|secret|token|credential|authorization|connection_string|(client|private|access|account|api)_?key)"_s);
    if (name == "hidden_fields"_L1)
        return false;
    return secret.match(name).hasMatch() || (hasCredentials && name.endsWith("username"_L1));
}

QString maskedText(const QString &text)
{
    static const QRegularExpression userinfo(uR"(://[^\s/?#"'<>]*@)"_s);
    if (text.contains("PRIVATE KEY-----"_L1))
        return kMask;
    if (!text.contains("://"_L1) || !text.contains(u'@'))
        return text;
    QString shown = text;
    shown.replace(userinfo, u"://***@"_s);
    return shown;
}

/// Everything below a field that is secret itself.
QJsonValue hidden(const QJsonValue &value, int depth)
{
    if (depth > kDeepest)
        return kMask;
    if (value.isString())
        return value.toString().isEmpty() ? value : QJsonValue(kMask);
    if (value.isArray()) {
        QJsonArray result;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &one : array)
            result.append(hidden(one, depth + 1));
        return result;
    }
    if (!value.isObject())
        return value;
    QJsonObject result;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        result.insert(it.key(), hidden(it.value(), depth + 1));
    return result;
}

QJsonValue withMasks(const QJsonValue &value, bool hasCredentials, int depth)
{
    if (depth > kDeepest)
        return kMask;
    if (value.isString())
        return maskedText(value.toString());
    if (value.isArray()) {
        QJsonArray result;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &one : array)
            result.append(withMasks(one, hasCredentials, depth + 1));
        return result;
    }
    if (!value.isObject())
        return value;
    QJsonObject result;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool isHidden = isSecretName(it.key(), hasCredentials) || it.key() == "headers"_L1;
        result.insert(it.key(),
                      isHidden ? hidden(it.value(), depth + 1) : withMasks(it.value(), hasCredentials, depth + 1));
    }
    return result;
}

} // namespace

QJsonObject withoutSecrets(const QJsonObject &object, const QString &href)
{
    const bool hasCredentials
        = href.contains("/remotes/"_L1) || href.contains("/upstream-pulps/"_L1) || href.contains("/domains/"_L1);
    return withMasks(object, hasCredentials, 0).toObject();
}

} // namespace pulpit::engine
