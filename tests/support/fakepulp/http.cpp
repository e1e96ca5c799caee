// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http.h"

#include "jsonwriter.h"

#include <QUrl>

namespace pulpit::fakepulp {

std::optional<QString> HttpRequest::parameter(const QString &name) const
{
    for (auto it = query.crbegin(); it != query.crend(); ++it) {
        if (it->first == name)
            return it->second;
    }
    return std::nullopt;
}

HttpResponse HttpResponse::json(int status, QByteArray body)
{
    HttpResponse response;
    response.status = status;
    response.headers.emplaceBack("Content-Type", "application/json");
    response.body = std::move(body);
    return response;
}

HttpResponse HttpResponse::html(int status, const QByteArray &title, const QByteArray &text)
{
    HttpResponse response;
    response.status = status;
    response.headers.emplaceBack("Content-Type", "text/html; charset=utf-8");
    response.body = "\n<!doctype html>\n<html lang=\"en\">\n<head>\n  <title>" + title
        + "</title>\n</head>\n<body>\n  <h1>" + title + "</h1><p>" + text + "</p>\n</body>\n</html>\n";
    return response;
}

HttpResponse HttpResponse::detail(int status, const QByteArray &text)
{
    return json(status, "{\"detail\":" + jsonString(QByteArrayView(text)) + '}');
}

QByteArray HttpResponse::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

void HttpResponse::setHeader(const QByteArray &name, const QByteArray &value)
{
    for (auto &[key, old] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0) {
            old = value;
            return;
        }
    }
    headers.emplaceBack(name, value);
}

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 301: return "Moved Permanently";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 409: return "Conflict";
    case 413: return "Payload Too Large";
    case 415: return "Unsupported Media Type";
    case 500: return "Internal Server Error";
    case 502: return "Bad Gateway";
    case 503: return "Service Unavailable";
    case 504: return "Gateway Timeout";
    default: return "Status";
    }
}

bool parseTarget(const QByteArray &target, HttpRequest &request)
{
    if (!target.startsWith('/'))
        return false;
    request.target = target;
    const qsizetype mark = target.indexOf('?');
    request.path = QByteArray::fromPercentEncoding(mark < 0 ? target : target.left(mark));
    request.query.clear();
    if (mark < 0)
        return true;
    for (const QByteArray &part : target.mid(mark + 1).split('&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        const auto decode = [](QByteArray text) {
            return QString::fromUtf8(QByteArray::fromPercentEncoding(text.replace('+', ' ')));
        };
        if (equals < 0)
            request.query.append({decode(part), QString()});
        else
            request.query.append({decode(part.left(equals)), decode(part.mid(equals + 1))});
    }
    return true;
}

QByteArray percentEncode(const QString &text)
{
    // As Python's urlencode: slash and comma are encoded, a blank becomes a plus.
    return QUrl::toPercentEncoding(text).replace("%20", "+");
}

} // namespace pulpit::fakepulp
