// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/vaultsecret.h"

#include "base/json.h"

#include <QCoro/QCoroFuture>

#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPromise>
#include <QTimer>
#include <QUrl>

#include <memory>

using namespace Qt::StringLiterals;

namespace pulpit::secrets {

namespace {

constexpr qint64 kMaxAnswer = 1024 * 1024;
constexpr JsonLimits kLimits {.maxBytes = kMaxAnswer, .maxDepth = 32};

bool isPlainPart(const QString &text)
{
    return !text.isEmpty() && !text.contains("//"_L1) && !text.contains(".."_L1) && !text.startsWith(u'/')
        && !text.endsWith(u'/');
}

QNetworkRequest vaultRequest(const QUrl &url, std::chrono::milliseconds timeLimit)
{
    QNetworkRequest request(url);
    request.setRawHeader("X-Vault-Request", "true");
    request.setRawHeader("Accept", "application/json");
    // A Vault agent answers itself; a standby node points to the active one.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setMaximumRedirectsAllowed(3);
    request.setTransferTimeout(int(timeLimit.count()));
    return request;
}

QString vaultText(const QByteArray &body)
{
    const Result<QJsonDocument> json = parseJson(body, kLimits);
    QStringList texts;
    if (json) {
        const QJsonArray errors = json->object().value("errors"_L1).toArray();
        for (const QJsonValue &error : errors)
            texts.append(error.toString());
    }
    return texts.join(u"; "_s).left(1024);
}

Error httpError(int status, const QByteArray &body, const QString &where)
{
    Error error;
    error.code = status == 404           ? ErrorCode::NotFound
        : status == 403 || status == 401 ? ErrorCode::NotAllowed
                                         : ErrorCode::ServerFailure;
    error.what = status == 404 ? u"Vault has no such account"_s
        : status == 403        ? u"Vault does not hand out this password"_s
                               : u"Vault answered HTTP %1"_s.arg(status);
    error.where = where;
    error.advice = u"check vault_service_account_mount, the user name, and the Vault agent's own token and policy"_s;
    error.detail = vaultText(body);
    error.httpStatus = status;
    return error;
}

Result<Secret> passwordIn(const QByteArray &body, const QString &where)
{
    const Result<QJsonDocument> json = parseJson(body, kLimits);
    if (!json)
        return fail(ErrorCode::BadAnswer, u"Vault's answer is not JSON"_s, where, u"check vault_addr"_s);
    const QJsonValue value = json->object().value("data"_L1).toObject().value("current_password"_L1);
    if (!value.isString() || value.toString().isEmpty())
        return fail(ErrorCode::BadAnswer, u"Vault's answer has no data.current_password"_s, where,
                    u"check that the mount is a secrets engine that rotates passwords"_s);
    return Secret(value.toString());
}

/// One GET; the body is read no further than its limit.
struct Fetch
{
    QNetworkAccessManager network;
    QTimer limit;
    QByteArray body;
    bool tooLarge = false;
    bool timedOut = false;
    std::unique_ptr<QNetworkReply> reply;
};

QFuture<void> startFetch(Fetch &fetch, const QUrl &url, std::chrono::milliseconds timeLimit)
{
    const auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    fetch.reply.reset(fetch.network.get(vaultRequest(url, timeLimit)));
    fetch.limit.setSingleShot(true);
    QObject::connect(&fetch.limit, &QTimer::timeout, &fetch.limit, [&fetch] {
        fetch.timedOut = true;
        fetch.reply->abort();
    });
    QObject::connect(fetch.reply.get(), &QNetworkReply::readyRead, fetch.reply.get(), [&fetch] {
        fetch.body += fetch.reply->readAll();
        if (fetch.body.size() > kMaxAnswer && !fetch.tooLarge) {
            fetch.tooLarge = true;
            fetch.reply->abort();
        }
    });
    QObject::connect(fetch.reply.get(), &QNetworkReply::finished, fetch.reply.get(), [promise] { promise->finish(); });
    fetch.limit.start(timeLimit);
    return promise->future();
}

} // namespace

Async<Secret> readVault(QString address, QString mount, QString user, std::chrono::milliseconds timeLimit)
{
    const QUrl base(address, QUrl::StrictMode);
    if (!base.isValid() || base.host().isEmpty() || (base.scheme() != "http"_L1 && base.scheme() != "https"_L1))
        co_return fail(ErrorCode::InvalidConfiguration, u"the address of Vault is not an http or https URL"_s, address,
                       u"set vault_addr in [vault] of config.ini"_s);
    if (!isPlainPart(mount) || !isPlainPart(user))
        co_return fail(ErrorCode::InvalidConfiguration, u"the mount or the user name for Vault is not usable"_s,
                       mount + u'/' + user, u"set vault_service_account_mount and username in the credentials"_s);
    QUrl url = base;
    QString path = base.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(u"%1/v1/%2/creds/%3"_s.arg(path, mount, user), QUrl::DecodedMode);
    url.setUserInfo({});
    const QString where = url.toDisplayString();

    Fetch fetch;
    const QFuture<void> done = startFetch(fetch, url, timeLimit);
    co_await done;
    const int status = fetch.reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (fetch.timedOut || fetch.reply->error() == QNetworkReply::TimeoutError
        || (fetch.reply->error() == QNetworkReply::OperationCanceledError && !fetch.tooLarge))
        co_return fail(ErrorCode::Timeout, u"Vault gave no answer in time"_s, where,
                       u"check that the Vault agent is running"_s);
    if (fetch.tooLarge)
        co_return fail(ErrorCode::TooLarge, u"Vault's answer is too large"_s, where, u"check vault_addr"_s);
    if (status == 0 || (status == 200 && fetch.reply->error() != QNetworkReply::NoError)) {
        Error error;
        error.code = ErrorCode::Unreachable;
        error.what = u"Vault cannot be reached"_s;
        error.where = where;
        error.advice = u"check vault_addr and that the Vault agent is running"_s;
        error.detail = fetch.reply->errorString();
        co_return fail(std::move(error));
    }
    if (status != 200)
        co_return fail(httpError(status, fetch.body, where));
    co_return passwordIn(fetch.body, where);
}

} // namespace pulpit::secrets
