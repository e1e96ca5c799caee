// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/authenticator.h"

#include "base/json.h"
#include "pulp/errorbody.h"
#include "pulp/objectparser.h"

#include <QCoro/QCoroFuture>

#include <QPromise>
#include <QVersionNumber>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pulpit::pulp {

namespace {

const QVersionNumber kLoginSince(3, 70);
// Accounts are locked after some wrong passwords; a fleet's worth of calls must not be what locks them. Meanwhile not
// even the source of passwords is asked.
constexpr auto kRefusalHolds = 5s;

QByteArray basic(const QString &user, const Secret &password)
{
    return "Basic " + (user.toUtf8() + ':' + password.reveal()).toBase64();
}

} // namespace

Authenticator::Authenticator(domain::Server server, std::shared_ptr<ports::SecretSource> secrets,
                             std::shared_ptr<Transport> transport)
    : m_server(std::move(server))
    , m_paths(m_server)
    , m_secrets(std::move(secrets))
    , m_transport(std::move(transport))
{
}

Async<> Authenticator::authenticate(int seen, CancellationToken cancellation)
{
    while (isNeeded() && m_generation == seen) {
        if (m_refusal && !m_refusalHolds.hasExpired())
            co_return fail(*m_refusal);
        if (m_running) {
            const QFuture<Result<>> running = *m_running;
            const Result<> result = co_await running;
            // Somebody else's cancelation is not ours.
            if (!result && (result.error().code != ErrorCode::Canceled || cancellation.isCanceled()))
                co_return fail(result.error());
            continue;
        }
        QPromise<Result<>> promise;
        promise.start();
        m_running = promise.future();
        const Result<> result = co_await logIn(cancellation);
        m_running.reset();
        if (result)
            ++m_generation;
        promise.addResult(result);
        promise.finish();
        if (!result)
            co_return fail(result.error());
    }
    co_return {};
}

Async<> Authenticator::logIn(CancellationToken cancellation)
{
    m_cookies.clear();
    m_authorization = {};
    if (m_method == Method::Unknown) {
        const Result<> chosen = co_await chooseMethod(cancellation);
        if (!chosen)
            co_return fail(chosen.error());
    }
    using Time = std::chrono::steady_clock;
    for (int attempt = 0; attempt < 2; ++attempt) {
        const Result<Secret> password = co_await m_secrets->password(m_server.credentials, m_server.name);
        if (!password)
            co_return fail(password.error());
        if (m_refused.holds(*password, Time::now()))
            break;
        const Result<bool> accepted = co_await tryPassword(*password, cancellation);
        if (!accepted)
            co_return fail(accepted.error());
        if (*accepted) {
            m_refusal.reset();
            m_refused.clear();
            co_return {};
        }
        m_refused.note(*password, Time::now());
    }
    m_authorization = {};
    m_refusal = answerError(401, {}, {}, m_paths.origin());
    m_refusalHolds.setRemainingTime(kRefusalHolds);
    co_return fail(*m_refusal);
}

Async<> Authenticator::chooseMethod(CancellationToken cancellation)
{
    const Result<WireAnswer> answer
        = co_await m_transport->exchange(request("GET", m_paths.collection(u"status"_s)), cancellation);
    if (!answer)
        co_return fail(answer.error());
    if (answer->status != 200)
        co_return fail(answerError(answer->status, answer->body, answer->contentType,
                                   m_paths.origin() + m_paths.collection(u"status"_s)));
    const Result<QJsonDocument> json = parseJson(answer->body);
    if (!json)
        co_return fail(json.error());
    const Result<domain::PulpStatus> status = parseStatus(json->object());
    if (!status)
        co_return fail(status.error());
    const QVersionNumber core = QVersionNumber::fromString(status->versionOf(u"core"_s));
    m_method = core >= kLoginSince ? Method::Session : Method::Basic;
    co_return {};
}

Async<bool> Authenticator::tryPassword(Secret password, CancellationToken cancellation)
{
    if (m_method == Method::Session) {
        const Result<bool> opened = co_await openSession(password, cancellation);
        if (!opened || m_method == Method::Session)
            co_return opened;
    }
    // With basic every request is checked anyway; one cheap list tells before the first real call whether the password
    // is right.
    WireRequest probe = request("GET", m_paths.collection(u"tasks"_s));
    QUrl url = probe.url;
    url.setQuery(u"limit=1&fields=pulp_href"_s);
    probe.url = url;
    m_authorization = Secret(basic(m_server.credentials.username, password));
    decorate(probe);
    const Result<WireAnswer> answer = co_await m_transport->exchange(std::move(probe), cancellation);
    if (!answer)
        co_return fail(answer.error());
    co_return answer->status != 401;
}

Async<bool> Authenticator::openSession(Secret password, CancellationToken cancellation)
{
    WireRequest login = request("POST", m_paths.collection(u"login"_s));
    login.headers.emplaceBack("Authorization", basic(m_server.credentials.username, password));
    login.headers.emplaceBack("Content-Type", "application/json");
    login.headers.emplaceBack("Referer", m_paths.origin().toUtf8() + '/');
    login.body = "{}";
    const QString where = login.url.toDisplayString();
    const Result<WireAnswer> answer = co_await m_transport->exchange(std::move(login), cancellation);
    if (!answer)
        co_return fail(answer.error());
    if (answer->status == 401)
        co_return false;
    absorb(answer->cookies);
    if (answer->status == 404 || answer->status == 405 || (answer->status / 100 == 2 && m_cookies.isEmpty())) {
        m_method = Method::Basic; // a proxy hides the login, or takes its cookies away
        co_return true;
    }
    if (answer->status / 100 != 2)
        co_return fail(answerError(answer->status, answer->body, answer->contentType, where));
    co_return true;
}

WireRequest Authenticator::request(const QByteArray &method, const QString &path) const
{
    WireRequest result;
    result.method = method;
    result.url = m_paths.url(path, {}, method).value_or(QUrl());
    result.maxBytes = 8 * 1024 * 1024;
    result.headers.emplaceBack("Accept", "application/json");
    return result;
}

void Authenticator::decorate(WireRequest &request) const
{
    if (!m_authorization.isEmpty()) {
        request.headers.emplaceBack("Authorization", m_authorization.reveal());
        return;
    }
    if (m_cookies.isEmpty())
        return;
    QByteArrayList pairs;
    QByteArray token;
    for (auto it = m_cookies.begin(); it != m_cookies.end(); ++it) {
        pairs.append(it.key() + '=' + it.value());
        if (it.key().contains("csrf"))
            token = it.value();
    }
    request.headers.emplaceBack("Cookie", pairs.join("; "));
    if (request.method != "GET" && request.method != "HEAD") {
        request.headers.emplaceBack("X-CSRFToken", token);
        request.headers.emplaceBack("Referer",
                                    m_paths.origin().toUtf8() + '/'); // over https Django wants the same host here
    }
}

void Authenticator::absorb(const QList<QNetworkCookie> &cookies)
{
    if (m_method != Method::Session)
        return;
    for (const QNetworkCookie &cookie : cookies)
        if (cookie.name().size() <= 128 && cookie.value().size() <= 4096
            && (m_cookies.size() < 16 || m_cookies.contains(cookie.name())))
            m_cookies.insert(cookie.name(), cookie.value());
}

} // namespace pulpit::pulp
