// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancellation.h"
#include "base/task.h"
#include "pulp/requestlog.h"
#include "pulp/tlspolicy.h"

#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

namespace pulpit::pulp {

/// One HTTP request as it goes out, and the limits of its answer.
struct WireRequest
{
    QByteArray method = QByteArrayLiteral("GET");
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body; ///< sent when \a method is not GET or HEAD
    std::chrono::milliseconds timeLimit = std::chrono::seconds(30); ///< for the whole exchange
    qint64 maxBytes = 64 * 1024 * 1024; ///< of the answer's body, unpacked
    std::function<void(QByteArrayView)> sink; ///< takes the body as it comes; else WireAnswer::body does
};

/// What came back, whatever its status.
struct WireAnswer
{
    int status = 0;
    QByteArray contentType;
    QByteArray location;
    QByteArray retryAfter;
    QList<QNetworkCookie> cookies;
    QByteArray body;
    std::chrono::milliseconds duration {};
};

/// Where the requests of a transport are noted.
struct RequestTap
{
    std::shared_ptr<RequestLog> log; ///< null: nowhere
    QString server; ///< Server::name
    bool isApi = false; ///< the certificate that is shown is the one of the server's API
};

/// Sends requests over reused connections with one trust policy; knows nothing of Pulp. Redirects are not followed,
/// cookies not kept, no credentials of its own.
///
/// Thread: the one that made it. Its exchanges keep it alive. Failures: Canceled, Timeout, Unreachable, Tls, TooLarge,
/// BadAnswer.
class Transport : public std::enable_shared_from_this<Transport>
{
public:
    explicit Transport(TlsPolicy policy, RequestTap tap = {});
    Async<WireAnswer> exchange(WireRequest request, CancellationToken cancellation);
    [[nodiscard]] qint64 requestCount() const { return m_requests; }

private:
    TlsPolicy m_policy;
    RequestTap m_tap;
    QNetworkAccessManager m_network;
    qint64 m_requests = 0;
};

/// The failure for a call that its owner gave up.
[[nodiscard]] Error canceledError();

/// Suspends for \a delay, or less when \a cancellation says so.
QCoro::Task<void> pauseFor(std::chrono::milliseconds delay, CancellationToken cancellation);

} // namespace pulpit::pulp
