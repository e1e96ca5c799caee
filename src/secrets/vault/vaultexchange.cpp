// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/vault/vaultexchange.h"

#include "base/json.h"

#include <QCoro/QCoroFuture>

#include <QDeadlineTimer>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPromise>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pulpit::secrets {

namespace {

constexpr qint64 kMaxAnswer = 1024 * 1024;
constexpr qint64 kUsualAnswer = 32 * 1024;
constexpr JsonLimits kLimits {.maxBytes = kMaxAnswer, .maxDepth = 32};
constexpr int kRepeats = 3;
constexpr std::chrono::milliseconds kLongestPause = 5s;

/// One request; the body is read no further than its limit, and wiped.
struct Fetch
{
    Fetch() = default;
    ~Fetch() { body.fill('\0'); }
    Fetch(const Fetch &) = delete;
    Fetch &operator=(const Fetch &) = delete;

    QNetworkAccessManager network;
    QTimer limit;
    QByteArray body;
    bool tooLarge = false;
    bool timedOut = false;
    std::unique_ptr<QNetworkReply> reply;
};

bool isThisMachine(const QUrl &url)
{
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

Result<QUrl> urlOf(const domain::VaultAccess &access, const VaultRequest &request)
{
    const QUrl base(access.address, QUrl::StrictMode);
    if (!base.isValid() || base.host().isEmpty() || (base.scheme() != "http"_L1 && base.scheme() != "https"_L1))
        return fail(ErrorCode::InvalidConfiguration, u"the address of Vault is not an http or https URL"_s,
                    base.toDisplayString(), u"set vault_addr in [vault] of config.ini"_s);
    const bool carriesSecret = !request.token.isEmpty() || !request.body.isEmpty();
    if (carriesSecret && base.scheme() == "http"_L1 && !isThisMachine(base))
        return fail(ErrorCode::InvalidConfiguration, u"a token for Vault must not go over the network in clear"_s,
                    base.toDisplayString(), u"use https in vault_addr, or a Vault agent on this machine"_s);
    QUrl url = base;
    QString path = base.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + u"/v1/"_s + request.path, QUrl::DecodedMode);
    url.setUserInfo({});
    url.setQuery(QString());
    url.setFragment(QString());
    return url;
}

QNetworkRequest networkRequest(const QUrl &url, const domain::VaultAccess &access, const VaultRequest &request,
                               std::chrono::milliseconds timeLimit)
{
    QNetworkRequest result(url);
    result.setRawHeader("X-Vault-Request", "true");
    result.setRawHeader("Accept", "application/json");
    if (!request.nameSpace.isEmpty())
        result.setRawHeader("X-Vault-Namespace", request.nameSpace.toUtf8());
    if (!request.token.isEmpty())
        result.setRawHeader("X-Vault-Token", request.token.reveal());
    if (!request.body.isEmpty())
        result.setRawHeader("Content-Type", "application/json");
    // A Vault agent answers itself; a standby node points to the active one, which must not get a token that way.
    const bool carriesSecret = !request.token.isEmpty() || !request.body.isEmpty();
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                        carriesSecret ? QNetworkRequest::SameOriginRedirectPolicy
                                      : QNetworkRequest::NoLessSafeRedirectPolicy);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    result.setMaximumRedirectsAllowed(3);
    result.setDecompressedSafetyCheckThreshold(kMaxAnswer);
    result.setTransferTimeout(int(timeLimit.count()));
    if (!access.caPem.isEmpty()) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.addCaCertificates(QSslCertificate::fromData(access.caPem, QSsl::Pem));
        result.setSslConfiguration(tls);
    }
    return result;
}

void takeBytes(Fetch &fetch)
{
    if (!fetch.reply->isOpen()) // aborted
        return;
    QByteArray bytes = fetch.reply->readAll();
    if (!fetch.tooLarge)
        fetch.body += bytes;
    bytes.fill('\0');
    if (fetch.body.size() > kMaxAnswer && !fetch.tooLarge) {
        fetch.tooLarge = true;
        fetch.reply->abort();
    }
}

QFuture<void> startFetch(Fetch &fetch, const QNetworkRequest &request, const Secret &body,
                         std::chrono::milliseconds timeLimit)
{
    const auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    fetch.body.reserve(kUsualAnswer); // so that growing leaves no copies behind
    fetch.reply.reset(body.isEmpty() ? fetch.network.get(request) : fetch.network.post(request, body.reveal()));
    fetch.limit.setSingleShot(true);
    QObject::connect(&fetch.limit, &QTimer::timeout, &fetch.limit, [&fetch] {
        fetch.timedOut = true;
        fetch.reply->abort();
    });
    QObject::connect(fetch.reply.get(), &QNetworkReply::readyRead, fetch.reply.get(), [&fetch] { takeBytes(fetch); });
    QObject::connect(fetch.reply.get(), &QNetworkReply::finished, fetch.reply.get(), [promise] { promise->finish(); });
    fetch.limit.start(timeLimit);
    return promise->future();
}

std::optional<Error> problemOf(const Fetch &fetch, const QString &where)
{
    const int status = fetch.reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QNetworkReply::NetworkError code = fetch.reply->error();
    Error error;
    error.where = where;
    error.advice = u"check vault_addr"_s;
    if (fetch.tooLarge) {
        error.code = ErrorCode::TooLarge;
        error.what = u"Vault's answer is too large"_s;
    } else if (fetch.timedOut || code == QNetworkReply::TimeoutError || code == QNetworkReply::OperationCanceledError) {
        error.code = ErrorCode::Timeout;
        error.what = u"Vault gave no answer in time"_s;
        error.advice = u"check that Vault, or the Vault agent, is running"_s;
    } else if (code == QNetworkReply::InsecureRedirectError || code == QNetworkReply::TooManyRedirectsError) {
        error.code = ErrorCode::BadAnswer;
        error.what = u"Vault sends this request to another place"_s;
        error.advice = u"set vault_addr to the active node or the load balancer; a token is not sent elsewhere"_s;
        error.httpStatus = status;
    } else if (code == QNetworkReply::SslHandshakeFailedError) {
        error.code = ErrorCode::Tls;
        error.what = u"the certificate of Vault is not trusted"_s;
        error.advice = u"name its authority's certificate in ca_file in [vault] of config.ini"_s;
        error.detail = fetch.reply->errorString();
    } else if (status == 0 || (status == 200 && code != QNetworkReply::NoError)) {
        error.code = ErrorCode::Unreachable;
        error.what = u"Vault cannot be reached"_s;
        error.advice = u"check vault_addr and that Vault, or the Vault agent, is running"_s;
        error.detail = fetch.reply->errorString();
    } else {
        return std::nullopt;
    }
    return error;
}

std::chrono::milliseconds pauseAfter(const QNetworkReply &reply, int repeat)
{
    bool ok = false;
    const int seconds = reply.rawHeader("Retry-After").trimmed().toInt(&ok);
    const std::chrono::milliseconds asked = ok && seconds > 0 ? std::chrono::seconds(std::min(seconds, 3600)) : 0s;
    return std::min(std::max(asked, 200ms * (1 << repeat)), kLongestPause);
}

QFuture<void> after(std::chrono::milliseconds pause)
{
    const auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    QTimer::singleShot(pause, [promise] { promise->finish(); });
    return promise->future();
}

} // namespace

bool isPlainVaultPath(const QString &text)
{
    return !text.isEmpty() && text.size() <= 1024 && !text.contains("//"_L1) && !text.contains(".."_L1)
        && !text.startsWith(u'/') && !text.endsWith(u'/')
        && std::none_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
}

Error vaultError(const VaultAnswer &answer, const QString &what, const QString &advice)
{
    Error error;
    const int status = answer.status;
    error.code = status == 404                            ? ErrorCode::NotFound
        : status == 400 || status == 401 || status == 403 ? ErrorCode::NotAllowed
                                                          : ErrorCode::ServerFailure;
    error.what = status == 404                ? u"Vault does not have %1"_s.arg(what)
        : error.code == ErrorCode::NotAllowed ? u"Vault refuses %1"_s.arg(what)
        : status == 429                       ? u"Vault is asked too often"_s
                                              : u"Vault answered HTTP %1"_s.arg(status);
    error.where = answer.where;
    error.advice = advice;
    error.httpStatus = status;
    const Result<QJsonDocument> json = parseJson(answer.body.reveal(), kLimits);
    if (json) {
        QStringList texts;
        const QJsonArray errors = json->object().value("errors"_L1).toArray();
        for (const QJsonValue &text : errors)
            texts.append(text.toString());
        error.detail = texts.join(u"; "_s).left(1024);
    }
    return error;
}

Async<VaultAnswer> askVault(domain::VaultAccess access, VaultRequest request, std::chrono::milliseconds timeLimit)
{
    const Result<QUrl> url = urlOf(access, request);
    if (!url)
        co_return fail(url.error());
    VaultAnswer answer;
    answer.where = url->toDisplayString();
    const QDeadlineTimer deadline(timeLimit);
    for (int repeat = 0;; ++repeat) {
        const std::chrono::milliseconds left = std::max<std::chrono::milliseconds>(
            1ms, std::chrono::duration_cast<std::chrono::milliseconds>(deadline.remainingTimeAsDuration()));
        std::chrono::milliseconds pause = 0ms;
        {
            Fetch fetch;
            const QNetworkRequest prepared = networkRequest(*url, access, request, left);
            const QFuture<void> done = startFetch(fetch, prepared, request.body, left);
            co_await done;
            takeBytes(fetch);
            if (const std::optional<Error> problem = problemOf(fetch, answer.where))
                co_return fail(*problem);
            answer.status = fetch.reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            pause = pauseAfter(*fetch.reply, repeat);
            answer.body = Secret(std::exchange(fetch.body, {}));
        }
        if (answer.status != 429 || repeat >= kRepeats || deadline.remainingTimeAsDuration() < pause)
            co_return answer;
        const QFuture<void> over = after(pause);
        co_await over;
    }
}

} // namespace pulpit::secrets
