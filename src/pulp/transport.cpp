// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/transport.h"

#include "pulp/exchange.h"

#include <QCoro/QCoroFuture>

#include <QTimer>

using namespace Qt::StringLiterals;

namespace pulpit::pulp {

namespace {

ports::RequestRecord recordOf(const WireRequest &request)
{
    ports::RequestRecord record;
    record.when = QDateTime::currentDateTimeUtc();
    record.method = QString::fromLatin1(request.method);
    record.target = maskedTarget(request.url);
    record.bytesSent = request.body.size();
    for (const auto &[name, value] : request.headers)
        if (name == "Correlation-ID")
            record.correlationId = QString::fromLatin1(value);
    return record;
}

} // namespace

Transport::Transport(TlsPolicy policy, RequestTap tap)
    : m_policy(std::move(policy))
    , m_tap(std::move(tap))
{
}

Async<WireAnswer> Transport::exchange(WireRequest request, CancellationToken cancellation)
{
    // First in the frame, so last to go: the network must outlive the exchange below.
    const std::shared_ptr<Transport> self = shared_from_this();
    if (cancellation.isCanceled())
        co_return fail(canceledError());
    if (m_policy.problem() && request.url.scheme() == "https"_L1)
        co_return fail(*m_policy.problem());
    ++m_requests;
    ports::RequestRecord record = m_tap.log ? recordOf(request) : ports::RequestRecord();
    Exchange exchange(m_network, m_policy, std::move(request));
    const QFuture<Result<WireAnswer>> done = exchange.start(cancellation);
    Result<WireAnswer> answer = co_await done;
    if (m_tap.log) {
        if (m_tap.isApi)
            m_tap.log->noteCertificate(m_tap.server, exchange.peer());
        record.bytesReceived = exchange.bytesReceived();
        record.milliseconds = int(exchange.elapsed().count());
        record.status = answer ? answer->status : 0;
        record.failure = answer ? QString() : answer.error().what;
        m_tap.log->note(m_tap.server, std::move(record));
    }
    co_return answer;
}

Error canceledError()
{
    return {.code = ErrorCode::Canceled, .what = u"canceled"_s};
}

QCoro::Task<void> pauseFor(std::chrono::milliseconds delay, CancellationToken cancellation)
{
    const auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    const QFuture<void> done = promise->future();
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [promise] { promise->finish(); });
    timer.start(delay);
    const std::shared_ptr<void> registration = cancellation.onCanceled([promise] { promise->finish(); });
    co_await done;
}

} // namespace pulpit::pulp
