// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>
#include <QUrl>

#include <functional>

namespace pulpit::test {

struct DoubleRequest
{
    QByteArray method = {};
    QByteArray target = {}; ///< path and query as sent
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;

    [[nodiscard]] QByteArray path() const
    {
        return target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?'));
    }
};

struct DoubleAnswer
{
    int status = 200;
    QByteArray body = {};
    QByteArray contentType = "application/json";
    QList<QByteArray> headers = {}; ///< complete lines
    int announce = -1; ///< Content-Length; -1: the right one
    bool drop = false; ///< close the connection instead of answering (after \a body, if there is one)
    bool hang = false; ///< never answer
    bool keepAlive = true;
};

/// A scripted HTTP server on loopback for tests of the client: every request goes to one function, all are kept.
class HttpDouble : public QTcpServer
{
public:
    using Handler = std::function<DoubleAnswer(const DoubleRequest &)>;

    explicit HttpDouble(Handler handler, bool withTls = false);

    /// With TLS: whoever shows no certificate of authority() is hung up on.
    void requireClientCertificate() { m_wantsClient = true; }
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] const QList<DoubleRequest> &requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] QList<DoubleRequest> requestsTo(const QByteArray &path, const QByteArray &method = {}) const;
    /// The certificate for "localhost" and 127.0.0.1, made when the first test asks for it, and the CA that signed it.
    static const QSslCertificate &certificate();
    static const QSslCertificate &authority();
    /// Its key; the same pair serves as a client's.
    static const QSslKey &key();

protected:
    void incomingConnection(qintptr handle) override;

private:
    void readFrom(QTcpSocket *socket);
    static void answer(QTcpSocket *socket, const DoubleAnswer &answer);

    Handler m_handler;
    bool m_withTls;
    bool m_wantsClient = false;
    QList<DoubleRequest> m_requests;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    int m_connections = 0;
};

} // namespace pulpit::test
