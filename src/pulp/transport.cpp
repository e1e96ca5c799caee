// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/transport.h"

#include "pulp/exchange.h"

#include <QCoro/QCoroFuture>

#include <QTimer>

using namespace Qt::StringLiterals;

namespace pulpit::pulp {

Transport::Transport(TlsPolicy policy)
    : m_policy(std::move(policy))
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
    Exchange exchange(m_network, m_policy, std::move(request));
    const QFuture<Result<WireAnswer>> done = exchange.start(cancellation);
    co_return co_await done;
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
