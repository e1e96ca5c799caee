// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>

#include <functional>
#include <memory>

class QTimer;

namespace pulpit::fakepulp {

struct TlsIdentity
{
    QSslCertificate certificate;
    QSslKey key;
};

/// What the listener tells about traffic.
struct HttpObserver
{
    std::function<HttpResponse(const HttpRequest &)> handle;
    std::function<void()> connected;
    std::function<void(qint64 received, qint64 sent)> transferred;
    std::function<QByteArray()> date;
};

/// A small HTTP/1.1 server on loopback. Thread: the one that made it; handlers run there.
class HttpListener : public QTcpServer
{
    Q_OBJECT

public:
    explicit HttpListener(HttpObserver observer, QObject *parent = nullptr);

    /// \a port 0 lets the system choose. False if the port is taken.
    [[nodiscard]] bool listenOnLoopback(quint16 port);
    void setTls(TlsIdentity identity);
    [[nodiscard]] bool isSecure() const { return m_tls != nullptr; }
    /// Pulp's API port closes after each answer; a proxy in front keeps connections open.
    void setKeepAlive(bool on) { m_keepAlive = on; }
    /// Closes all open connections.
    void dropConnections();

    static constexpr qsizetype kMaxRequestLine = 4094; ///< gunicorn's limit
    static constexpr qsizetype kMaxHead = 64 * 1024;
    static constexpr qsizetype kMaxBody = 64 * 1024 * 1024;

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    friend class HttpConnection;

    HttpObserver m_observer;
    std::unique_ptr<TlsIdentity> m_tls;
    bool m_keepAlive = false;
};

} // namespace pulpit::fakepulp
