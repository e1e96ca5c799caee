// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/errorbody.h"

#include "base/json.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pulpit::pulp {

namespace {

constexpr qsizetype kMaxText = 4096;
constexpr qsizetype kMaxLines = 50;
constexpr qsizetype kMaxHtml = 64 * 1024; // enough for the title of any error page
constexpr JsonLimits kLimits {.maxBytes = 1024 * 1024, .maxDepth = 16};

// These names carry no meaning for people.
bool isTransparent(const QString &key)
{
    return key == "detail"_L1 || key == "errors"_L1 || key == "non_field_errors"_L1;
}

void flatten(const QJsonValue &value, const QString &path, QStringList &lines)
{
    if (lines.size() >= kMaxLines)
        return;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &one : array)
            flatten(one, path, lines);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString last = path.section(u'.', -1);
            const bool adds = !isTransparent(it.key()) && it.key() != last;
            const QString deeper = adds ? (path.isEmpty() ? it.key() : path + u'.' + it.key()) : path;
            flatten(it.value(), deeper, lines);
        }
    } else if (!value.isNull() && !value.isUndefined()) {
        const QString text = value.toVariant().toString();
        lines.append(path.isEmpty() ? text : u"%1: %2"_s.arg(path, text));
    }
}

QString plainText(QString html)
{
    static const QRegularExpression tags(u"<[^>]*>"_s);
    html.remove(tags);
    html.replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1).replace("&quot;"_L1, "\""_L1);
    html.replace("&#39;"_L1, "'"_L1).replace("&#x27;"_L1, "'"_L1).replace("&amp;"_L1, "&"_L1);
    return html.simplified();
}

QString titleOf(const QByteArray &html)
{
    static const QRegularExpression title(u"<title[^>]*>([^<]*)</title>"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression heading(u"<h1[^>]*>(.*?)</h1>"_s,
                                            QRegularExpression::CaseInsensitiveOption
                                                | QRegularExpression::DotMatchesEverythingOption);
    const QString text = QString::fromUtf8(html.left(kMaxHtml));
    for (const QRegularExpression &expression : {title, heading}) {
        const QRegularExpressionMatch match = expression.match(text);
        if (match.hasMatch() && !plainText(match.captured(1)).isEmpty())
            return plainText(match.captured(1));
    }
    return u"an HTML page without a title"_s;
}

bool looksLikeHtml(const QByteArray &body, const QByteArray &contentType)
{
    return contentType.toLower().startsWith("text/html") || body.left(256).trimmed().startsWith('<');
}

ErrorCode codeOf(int status, const ErrorText &text)
{
    if (status == 400) {
        const bool exists = text.text.contains("must be unique"_L1) || text.text.contains("Overlaps with existing"_L1);
        return exists ? ErrorCode::AlreadyExists : ErrorCode::InvalidInput;
    }
    switch (status) {
    case 401: return ErrorCode::Unauthenticated;
    case 403: return ErrorCode::NotAllowed;
    case 404:
        // Django's own page, not the API's JSON: there is no such endpoint here.
        return text.isHtml ? ErrorCode::Unsupported : ErrorCode::NotFound;
    case 405:
    case 415: return ErrorCode::Unsupported;
    case 408:
    case 504: return ErrorCode::Timeout;
    case 409: return ErrorCode::Conflict;
    case 413:
    case 414: return ErrorCode::TooLarge;
    default: break;
    }
    if (status >= 500 || status == 429)
        return ErrorCode::ServerFailure;
    return status >= 400 ? ErrorCode::InvalidInput : ErrorCode::BadAnswer;
}

QString whatOf(ErrorCode code, int status)
{
    switch (code) {
    case ErrorCode::AlreadyExists: return u"an object with this name or path exists already"_s;
    case ErrorCode::InvalidInput: return u"the server refused the request as wrong"_s;
    case ErrorCode::Unauthenticated: return u"the server does not accept the user name or password"_s;
    case ErrorCode::NotAllowed: return u"the account may not do this"_s;
    case ErrorCode::NotFound: return u"there is no such object on the server"_s;
    case ErrorCode::Unsupported: return u"this server has no such function"_s;
    case ErrorCode::Conflict: return u"the object is in a state that does not allow this"_s;
    case ErrorCode::TooLarge: return u"the request is too large for the server"_s;
    case ErrorCode::Timeout: return u"the server or its proxy gave up on the request (HTTP %1)"_s.arg(status);
    case ErrorCode::ServerFailure: return u"the server failed (HTTP %1)"_s.arg(status);
    default: return u"the server gave an answer that is not expected here (HTTP %1)"_s.arg(status);
    }
}

QString adviceOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Unauthenticated: return u"check the user name and the stored password"_s;
    case ErrorCode::NotAllowed: return u"give the account a role with this permission in Pulp"_s;
    case ErrorCode::Unsupported: return u"check the server's version, its plugins and the API root"_s;
    case ErrorCode::ServerFailure:
    case ErrorCode::Timeout: return u"look at the logs of Pulp's API and of the proxy in front of it"_s;
    default: return {};
    }
}

} // namespace

QString codeInFront(const QString &text)
{
    static const QRegularExpression code(u"^\\s*\\[?([A-Z]{3}\\d{4})\\b"_s);
    return code.match(text.left(64)).captured(1);
}

ErrorText readErrorBody(const QByteArray &body, const QByteArray &contentType)
{
    ErrorText result;
    if (body.trimmed().isEmpty())
        return result;
    if (looksLikeHtml(body, contentType)) {
        result.isHtml = true;
        result.text = titleOf(body).left(kMaxText);
        return result;
    }
    const Result<QJsonDocument> json = parseJson(body, kLimits);
    if (!json) {
        result.text = QString::fromUtf8(body.left(kMaxText)).simplified();
    } else if (json->isArray()) {
        QStringList lines;
        flatten(json->array(), {}, lines);
        result.text = lines.join(u"; "_s);
    } else {
        const QJsonObject object = json->object();
        if (object.contains("pulp_href"_L1) && object.contains("state"_L1)) {
            result.text = u"the task is %1"_s.arg(object.value("state"_L1).toString());
        } else {
            QStringList lines;
            flatten(object, {}, lines);
            result.text = lines.join(u"; "_s);
            result.code = object.value("error_code"_L1).toString().left(16);
        }
    }
    if (result.code.isEmpty())
        result.code = codeInFront(result.text);
    result.text = result.text.left(kMaxText);
    return result;
}

Error answerError(int status, const QByteArray &body, const QByteArray &contentType, const QString &where)
{
    const ErrorText text = readErrorBody(body, contentType);
    Error error;
    error.code = codeOf(status, text);
    error.what = whatOf(error.code, status);
    error.where = where;
    error.advice = adviceOf(error.code);
    error.detail = text.text;
    error.httpStatus = status;
    error.serverCode = text.code;
    return error;
}

} // namespace pulpit::pulp
