// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faults.h"

#include "glob.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace pulpit::fakepulp {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDefaultGiant = 512LL * 1024 * 1024;
constexpr qint64 kDefaultDepth = 100'000;

bool replacesAnswer(Fault::Kind kind)
{
    switch (kind) {
    case Fault::Kind::NeverAnswers:
    case Fault::Kind::CloseConnection:
    case Fault::Kind::BadGateway:
    case Fault::Kind::GatewayTimeout:
    case Fault::Kind::ServiceUnavailable:
    case Fault::Kind::ServerError:
    case Fault::Kind::Unauthorized:
    case Fault::Kind::Forbidden:
    case Fault::Kind::GiantBody:
    case Fault::Kind::DeepJson:
    case Fault::Kind::HtmlInsteadOfJson:
    case Fault::Kind::EmptyBody: return true;
    case Fault::Kind::Slow:
    case Fault::Kind::DropMidBody:
    case Fault::Kind::TruncatedJson:
    case Fault::Kind::WrongNextHost:
    case Fault::Kind::EndlessPaging:
    case Fault::Kind::EmptyList: return false;
    }
    return false;
}

HttpResponse proxyPage(int status)
{
    const QByteArray title = QByteArray::number(status) + ' ' + reasonPhrase(status);
    HttpResponse response;
    response.status = status;
    response.headers = {{"Content-Type", "text/html"}};
    response.body = "<html>\r\n<head><title>" + title + "</title></head>\r\n<body>\r\n<center><h1>" + title
        + "</h1></center>\r\n<hr><center>nginx/1.22.1</center>\r\n</body>\r\n</html>\r\n";
    return response;
}

HttpResponse replacement(const Fault &fault)
{
    HttpResponse response;
    switch (fault.kind) {
    case Fault::Kind::NeverAnswers: response.delivery.kind = Delivery::Kind::Never; return response;
    case Fault::Kind::CloseConnection: response.delivery.kind = Delivery::Kind::Close; return response;
    case Fault::Kind::BadGateway: return proxyPage(502);
    case Fault::Kind::GatewayTimeout: return proxyPage(504);
    case Fault::Kind::ServiceUnavailable: return proxyPage(503);
    case Fault::Kind::ServerError: return HttpResponse::html(500, "Server Error (500)", "");
    case Fault::Kind::Unauthorized: {
        HttpResponse denied = HttpResponse::detail(401, "Invalid username/password.");
        denied.setHeader("WWW-Authenticate", "Basic realm=\"api\"");
        return denied;
    }
    case Fault::Kind::Forbidden: return HttpResponse::detail(403, "You do not have permission to perform this action.");
    case Fault::Kind::GiantBody:
        response = HttpResponse::json(200, {});
        response.delivery.kind = Delivery::Kind::Filler;
        response.delivery.fillerBytes = fault.bytes > 0 ? fault.bytes : kDefaultGiant;
        return response;
    case Fault::Kind::DeepJson: {
        const qint64 depth = fault.bytes > 0 ? fault.bytes : kDefaultDepth;
        return HttpResponse::json(200, QByteArray(depth, '[') + QByteArray(depth, ']'));
    }
    case Fault::Kind::HtmlInsteadOfJson:
        return HttpResponse::html(200, "Sign in", "Please sign in to use the network.");
    case Fault::Kind::EmptyBody: return HttpResponse::json(200, {});
    case Fault::Kind::Slow:
    case Fault::Kind::DropMidBody:
    case Fault::Kind::TruncatedJson:
    case Fault::Kind::WrongNextHost:
    case Fault::Kind::EndlessPaging:
    case Fault::Kind::EmptyList: break;
    }
    return response;
}

QByteArray pathOf(const QString &url)
{
    const qsizetype scheme = url.indexOf(u"://"_s);
    const qsizetype slash = scheme < 0 ? 0 : url.indexOf(u'/', scheme + 3);
    return url.mid(slash).toUtf8();
}

void alterList(const Fault &fault, const HttpRequest &request, HttpResponse &response)
{
    QJsonObject list = QJsonDocument::fromJson(response.body).object();
    if (!list.contains("results"_L1))
        return;
    if (fault.kind == Fault::Kind::WrongNextHost) {
        for (const auto key : {"next"_L1, "previous"_L1}) {
            if (list.value(key).isString())
                list.insert(key, QString::fromUtf8(fault.host + pathOf(list.value(key).toString())));
        }
    } else if (fault.kind == Fault::Kind::EndlessPaging) {
        list.insert("count"_L1, 1'000'000'000);
        list.insert("next"_L1, QString::fromUtf8("http://" + request.header("host") + request.target));
    } else {
        QJsonArray results = list.value("results"_L1).toArray();
        while (results.size() > fault.bytes)
            results.removeLast();
        list.insert("results"_L1, results);
        list.insert("count"_L1, results.size());
        list.insert("next"_L1, QJsonValue::Null);
    }
    response.body = QJsonDocument(list).toJson(QJsonDocument::Compact);
}

} // namespace

int FaultSet::add(Fault fault)
{
    m_entries.push_back({m_nextId, std::move(fault)});
    return m_nextId++;
}

void FaultSet::remove(int id)
{
    std::erase_if(m_entries, [id](const Entry &entry) { return entry.id == id; });
}

void FaultSet::clear()
{
    m_entries.clear();
}

Fault *FaultSet::match(const HttpRequest &request, bool replacing)
{
    for (Entry &entry : m_entries) {
        Fault &fault = entry.fault;
        if (fault.times == 0 || replacesAnswer(fault.kind) != replacing)
            continue;
        if (!fault.method.isEmpty() && fault.method != request.method)
            continue;
        if (!globMatches(fault.path, QString::fromUtf8(request.target)))
            continue;
        if (fault.skip > 0) {
            --fault.skip;
            continue;
        }
        if (fault.times > 0)
            --fault.times;
        ++m_hits;
        return &fault;
    }
    return nullptr;
}

std::optional<HttpResponse> FaultSet::intercept(const HttpRequest &request)
{
    const Fault *fault = match(request, true);
    if (fault == nullptr)
        return std::nullopt;
    return replacement(*fault);
}

void FaultSet::alter(const HttpRequest &request, HttpResponse &response)
{
    const Fault *fault = match(request, false);
    if (fault == nullptr)
        return;
    switch (fault->kind) {
    case Fault::Kind::Slow: response.delivery.delay = fault->delay; break;
    case Fault::Kind::DropMidBody: response.delivery.kind = Delivery::Kind::CutBody; break;
    case Fault::Kind::TruncatedJson: response.body.truncate(response.body.size() / 2); break;
    default: alterList(*fault, request, response);
    }
}

} // namespace pulpit::fakepulp
