// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/exchange.h"

#include <QSslConfiguration>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::pulp {

namespace {

// QNetworkAccessManager sends a request again by itself when the connection is lost before an answer. A sync that is
// asked for twice is two syncs, so the body of a writing request cannot be rewound: the second attempt fails inside Qt
// instead of reaching the server. Not a QBuffer, since Qt takes the bytes out of one and rewinds them itself.
class OnceOnlyBody final : public QIODevice
{
public:
    explicit OnceOnlyBody(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool reset() override { return false; }
    qint64 size() const override { return m_bytes.size(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const qint64 count = std::min(maxSize, qint64(m_bytes.size()) - pos());
        std::copy_n(m_bytes.constData() + pos(), count, data);
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_bytes;
};

QString lostText(bool isWriting)
{
    if (isWriting)
        return u"the connection was lost before the server answered; it may have done what was asked"_s;
    return u"the connection was lost before the answer was complete"_s;
}

} // namespace

Exchange::Exchange(QNetworkAccessManager &network, const TlsPolicy &policy, WireRequest request)
    : m_network(network)
    , m_policy(policy)
    , m_request(std::move(request))
{
    m_stop->exchange = this;
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { endAs(End::TimedOut); });
}

Exchange::~Exchange()
{
    {
        const std::lock_guard lock(m_stop->mutex);
        m_stop->exchange = nullptr;
    }
    m_registration.reset();
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        // The reply reads from the upload until it is gone.
        if (m_upload)
            m_upload.release()->setParent(m_reply);
        m_reply->deleteLater();
    }
}

QFuture<Result<WireAnswer>> Exchange::start(const CancellationToken &cancellation)
{
    m_promise.start();
    QFuture<Result<WireAnswer>> future = m_promise.future();
    m_elapsed.start();
    const QNetworkRequest request = networkRequest();
    if (m_request.method == "GET") {
        m_reply = m_network.get(request);
    } else if (m_request.method == "HEAD") {
        m_reply = m_network.head(request);
    } else {
        m_upload = std::make_unique<OnceOnlyBody>(m_request.body);
        m_reply = m_network.sendCustomRequest(request, m_request.method, m_upload.get());
    }
    m_reply->setReadBufferSize(1024 * 1024);
    connect(m_reply, &QNetworkReply::sslErrors, this, &Exchange::judge);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::checkAnnouncedSize);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::takeBytes);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::finish);
    m_limit.start(m_request.timeLimit);
    m_registration = cancellation.onCanceled([stop = m_stop] {
        const std::lock_guard lock(stop->mutex);
        if (stop->exchange)
            QMetaObject::invokeMethod(
                stop->exchange, [exchange = stop->exchange] { exchange->endAs(End::Canceled); }, Qt::QueuedConnection);
    });
    return future;
}

QNetworkRequest Exchange::networkRequest() const
{
    QNetworkRequest request(m_request.url);
    for (const auto &[name, value] : m_request.headers)
        request.setRawHeader(name, value);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setDecompressedSafetyCheckThreshold(m_request.maxBytes);
    request.setTransferTimeout(int(m_request.timeLimit.count()));
    request.setSslConfiguration(m_policy.configuration());
    if (m_request.method != "GET" && m_request.method != "HEAD")
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
    return request;
}

void Exchange::judge(const QList<QSslError> &errors)
{
    m_sslErrors = errors;
    m_peer = m_reply->sslConfiguration().peerCertificate();
    if (m_policy.accepts(m_peer))
        m_reply->ignoreSslErrors(errors);
}

void Exchange::checkAnnouncedSize()
{
    if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_request.maxBytes)
        endAs(End::TooLarge);
}

void Exchange::takeBytes()
{
    if (m_end != End::Open)
        return;
    const QByteArray bytes = m_reply->readAll();
    m_received += bytes.size();
    if (m_received > m_request.maxBytes)
        endAs(End::TooLarge);
    else if (m_request.sink)
        m_request.sink(bytes);
    else
        m_body += bytes;
}

void Exchange::endAs(End end)
{
    if (m_finished || m_end != End::Open)
        return;
    m_end = end;
    m_reply->abort();
}

void Exchange::finish()
{
    if (m_finished)
        return;
    takeBytes();
    if (m_finished) // taking the last bytes can end it
        return;
    m_finished = true;
    m_limit.stop();
    if (m_peer.isNull() && m_request.url.scheme() == "https"_L1)
        m_peer = m_reply->sslConfiguration().peerCertificate();
    m_promise.addResult(result());
    m_promise.finish();
}

Result<WireAnswer> Exchange::result()
{
    const QNetworkReply::NetworkError error = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // Qt reports every HTTP status from 400 on as an error of 200 or above; below are those of the network.
    const bool isHttpAnswer = status != 0
        && (error == QNetworkReply::NoError || error > QNetworkReply::UnknownProxyError)
        && error != QNetworkReply::ContentReSendError && error != QNetworkReply::ProtocolFailure;
    if (m_end != End::Open || !isHttpAnswer)
        return fail(failure());
    WireAnswer answer;
    answer.status = status;
    answer.contentType = m_reply->rawHeader("Content-Type");
    answer.location = m_reply->rawHeader("Location");
    answer.retryAfter = m_reply->rawHeader("Retry-After");
    answer.cookies = m_reply->header(QNetworkRequest::SetCookieHeader).value<QList<QNetworkCookie>>();
    answer.body = std::move(m_body);
    answer.duration = std::chrono::milliseconds(m_elapsed.elapsed());
    return answer;
}

Error Exchange::failure() const
{
    const QString where = m_request.url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
    const bool isWriting = m_upload != nullptr;
    const auto limit = std::chrono::duration_cast<std::chrono::seconds>(m_request.timeLimit).count();
    Error error {.code = ErrorCode::Unreachable, .where = where, .detail = m_reply->errorString()};
    if (m_end == End::Canceled) {
        error = canceledError();
    } else if (m_end == End::TimedOut || m_reply->error() == QNetworkReply::TimeoutError
               || (m_end == End::Open && m_reply->error() == QNetworkReply::OperationCanceledError)) {
        error = {.code = ErrorCode::Timeout,
                 .what = u"the server gave no complete answer within %1 s"_s.arg(limit),
                 .where = where,
                 .advice = u"look at the server's load and at the network in between"_s};
    } else if (m_end == End::TooLarge) {
        error = {.code = ErrorCode::TooLarge,
                 .what = u"the answer is larger than %1 bytes"_s.arg(m_request.maxBytes),
                 .where = where};
    } else {
        switch (m_reply->error()) {
        case QNetworkReply::SslHandshakeFailedError:
            error = m_policy.describe(m_sslErrors, m_peer, m_reply->errorString());
            error.where = where;
            break;
        case QNetworkReply::ConnectionRefusedError:
            error.what = u"the connection was refused"_s;
            error.advice = u"check that Pulp's API is running and the port is right"_s;
            break;
        case QNetworkReply::HostNotFoundError:
            error.what = u"the host name is not known"_s;
            error.advice = u"check the name and the resolver of this machine"_s;
            break;
        case QNetworkReply::RemoteHostClosedError:
        case QNetworkReply::ContentReSendError: error.what = lostText(isWriting); break;
        case QNetworkReply::ProtocolFailure:
        case QNetworkReply::ProtocolUnknownError:
        case QNetworkReply::ProtocolInvalidOperationError:
            error.code = ErrorCode::BadAnswer;
            error.what = u"the answer is not HTTP"_s;
            error.advice = u"check the port and whether http or https is spoken there"_s;
            break;
        default: error.what = u"the server cannot be reached"_s; break;
        }
    }
    return error;
}

} // namespace pulpit::pulp
