// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pulp/transport.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QNetworkReply>
#include <QPromise>
#include <QTimer>

#include <mutex>
#include <optional>

namespace pulpit::pulp {

/// One request on its way: collects the answer within its limits and ends exactly once. Lives in the frame of
/// Transport::exchange().
class Exchange : public QObject
{
    Q_OBJECT
public:
    Exchange(QNetworkAccessManager &network, const TlsPolicy &policy, WireRequest request);
    ~Exchange() override;

    /// Sends the request. The future is fulfilled in the thread of this object.
    [[nodiscard]] QFuture<Result<WireAnswer>> start(const CancellationToken &cancellation);

    // For the request log, once the future is fulfilled.
    /// What the server showed; null without TLS, or where the handshake did not get so far.
    [[nodiscard]] const QSslCertificate &peer() const { return m_peer; }
    [[nodiscard]] qint64 bytesReceived() const { return m_received; }
    [[nodiscard]] std::chrono::milliseconds elapsed() const { return std::chrono::milliseconds(m_elapsed.elapsed()); }

private:
    /// Lets another thread ask for the end without touching an object that may just be going away.
    struct Stop
    {
        std::mutex mutex; // guards exchange
        Exchange *exchange = nullptr;
    };
    enum class End { Open, Canceled, TimedOut, TooLarge };

    [[nodiscard]] QNetworkRequest networkRequest() const;
    void judge(const QList<QSslError> &errors);
    void takeBytes();
    void checkAnnouncedSize();
    void endAs(End end);
    void finish();
    [[nodiscard]] Result<WireAnswer> result();
    [[nodiscard]] Error failure() const;

    QNetworkAccessManager &m_network;
    const TlsPolicy &m_policy;
    WireRequest m_request;
    std::unique_ptr<QIODevice> m_upload;
    QNetworkReply *m_reply = nullptr; // owned by this object, deleted later: its own signals lead here
    QTimer m_limit;
    QElapsedTimer m_elapsed;
    QPromise<Result<WireAnswer>> m_promise;
    std::shared_ptr<Stop> m_stop = std::make_shared<Stop>();
    std::shared_ptr<void> m_registration;
    QList<QSslError> m_sslErrors;
    QSslCertificate m_peer;
    QByteArray m_body;
    qint64 m_received = 0;
    End m_end = End::Open;
    bool m_finished = false;
};

} // namespace pulpit::pulp
