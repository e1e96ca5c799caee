// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/httpconnection.h"

#include "base/json.h"
#include "pulp/errorbody.h"

#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pulpit::pulp {

namespace {

Q_LOGGING_CATEGORY(lcHttp, "pulpit.pulp.http", QtInfoMsg)

constexpr int kMaxAttempts = 3;
constexpr std::chrono::milliseconds kFirstPause = 300ms;
constexpr std::chrono::milliseconds kLongestPause
    = 10s; // also the most that a server can make us wait with Retry-After

bool isPassing(const Error &error)
{
    if (error.httpStatus == 429 || error.httpStatus == 502 || error.httpStatus == 503)
        return true;
    return error.code == ErrorCode::Unreachable;
}

std::chrono::milliseconds pauseAfter(int attempt, std::chrono::milliseconds asked)
{
    const auto base = kFirstPause * (1 << attempt);
    const auto jitter = std::chrono::milliseconds(QRandomGenerator::global()->bounded(qint64(base.count())));
    return std::min(std::max(base / 2 + jitter, asked), kLongestPause);
}

// Retry-After in seconds; the form with a date is not worth its risks with clocks that differ.
std::chrono::milliseconds askedPause(const QByteArray &retryAfter)
{
    bool ok = false;
    const int seconds = retryAfter.trimmed().toInt(&ok);
    return ok && seconds > 0 ? std::chrono::milliseconds(std::min(seconds, 3600) * 1000) : 0ms;
}

Error redirectError(int status, const QByteArray &location, const QString &where)
{
    Error error;
    error.code = ErrorCode::BadAnswer;
    error.what = u"the server sends this request to another place (HTTP %1)"_s.arg(status);
    error.where = where;
    error.advice
        = u"set the server's URL and API root so that no redirect is needed; credentials are not sent to another place"_s;
    error.detail = QString::fromUtf8(location.left(500));
    error.httpStatus = status;
    return error;
}

} // namespace

HttpConnection::HttpConnection(const domain::Server &server, std::shared_ptr<ports::SecretSource> secrets,
                               std::shared_ptr<RequestLog> log)
    : m_paths(server)
    , m_transport(std::make_shared<Transport>(TlsPolicy(server), RequestTap {std::move(log), server.name, true}))
    , m_authenticator(server, std::move(secrets), m_transport)
{
}

Async<Answer> HttpConnection::send(Request request, ports::CallContext context)
{
    const std::shared_ptr<HttpConnection> self = shared_from_this();
    if (const Result<> usable = m_paths.check(); !usable)
        co_return fail(usable.error());
    if (context.correlationId.isEmpty())
        context.correlationId = QUuid::createUuid().toString(QUuid::Id128);
    const int attempts = request.repeat && request.method == "GET" ? kMaxAttempts : 1;
    for (int number = 0;; ++number) {
        Attempt made = co_await attempt(request, context);
        if (made.answer || number + 1 >= attempts || !isPassing(made.answer.error()))
            co_return std::move(made.answer);
        const std::chrono::milliseconds pause = pauseAfter(number, made.askedPause);
        qCDebug(lcHttp) << "again in" << pause.count() << "ms:" << made.answer.error().oneLine();
        co_await pauseFor(pause, context.cancellation);
        if (context.cancellation.isCanceled())
            co_return fail(canceledError());
    }
}

QCoro::Task<HttpConnection::Attempt> HttpConnection::attempt(Request request, ports::CallContext context)
{
    const Result<WireRequest> prepared = wire(request, context);
    if (!prepared)
        co_return Attempt {fail(prepared.error())};
    const QString where = prepared->url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
    for (bool renewed = false;; renewed = true) {
        WireRequest wired = *prepared;
        if (!request.anonymous) {
            const int first = m_authenticator.generation() == 0 ? 0 : -1;
            const Result<> ready = co_await m_authenticator.authenticate(first, context.cancellation);
            if (!ready)
                co_return Attempt {fail(ready.error())};
            m_authenticator.decorate(wired);
        }
        const int generation = m_authenticator.generation();
        Result<WireAnswer> answer = co_await m_transport->exchange(std::move(wired), context.cancellation);
        if (!answer)
            co_return Attempt {fail(answer.error())};
        qCDebug(lcHttp) << request.method << where << answer->status << answer->duration.count() << "ms"
                        << context.correlationId;
        if (answer->status / 100 == 2) {
            if (!request.anonymous)
                m_authenticator.absorb(answer->cookies);
            co_return Attempt {Answer {answer->status, std::move(answer->body), answer->duration}};
        }
        if (answer->status / 100 == 3)
            co_return Attempt {fail(redirectError(answer->status, answer->location, where))};
        Error error = answerError(answer->status, answer->body, answer->contentType, where);
        const bool sessionEnded = answer->status == 401 || (answer->status == 403 && error.detail.contains("CSRF"_L1));
        if (!sessionEnded || renewed || request.anonymous || !m_authenticator.isNeeded())
            co_return Attempt {fail(std::move(error)), askedPause(answer->retryAfter)};
        const Result<> again = co_await m_authenticator.authenticate(generation, context.cancellation);
        if (!again)
            co_return Attempt {fail(again.error())};
    }
}

Result<WireRequest> HttpConnection::wire(const Request &request, const ports::CallContext &context) const
{
    const Result<QUrl> url = m_paths.url(request.path, request.query, request.method);
    if (!url)
        return fail(url.error());
    WireRequest wired;
    wired.method = request.method;
    wired.url = *url;
    wired.timeLimit = request.timeLimit;
    wired.maxBytes = request.maxBytes;
    wired.headers = {{"Accept", "application/json"},
                     {"User-Agent", "Pulpit/" PULPIT_VERSION},
                     {"Correlation-ID", context.correlationId.toLatin1()}};
    if (request.body) {
        wired.headers.emplaceBack("Content-Type", "application/json");
        wired.body = QJsonDocument(*request.body).toJson(QJsonDocument::Compact);
    }
    return wired;
}

} // namespace pulpit::pulp
