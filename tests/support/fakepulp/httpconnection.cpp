// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpconnection.h"

#include "httplistener.h"

#include <QTimer>

namespace pulpit::fakepulp {

namespace {

constexpr qint64 kFillerChunk = 256 * 1024;

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, HttpListener *listener)
    : QObject(listener)
    , m_socket(socket)
    , m_listener(listener)
{
    m_socket->setParent(this);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(m_socket, &QTcpSocket::bytesWritten, this, [this](qint64) {
        if (m_fillerLeft > 0)
            writeFiller();
    });
}

void HttpConnection::read()
{
    const QByteArray data = m_socket->readAll();
    m_listener->m_observer.transferred(data.size(), 0);
    m_buffer += data;
    if (m_busy)
        return;
    if (m_bodyLength < 0 && !parseHead())
        return;
    if (m_buffer.size() >= m_bodyLength)
        handle();
}

bool HttpConnection::parseHead()
{
    const qsizetype lineEnd = m_buffer.indexOf("\r\n");
    const qsizetype line = lineEnd < 0 ? m_buffer.size() : lineEnd;
    if (line > HttpListener::kMaxRequestLine) {
        refuse(400, "Request Line is too large (" + QByteArray::number(line) + " &gt; 4094)");
        return false;
    }
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0) {
        if (m_buffer.size() > HttpListener::kMaxHead)
            refuse(400, "Request Header Fields Too Large");
        return false;
    }
    const QList<QByteArray> lines = m_buffer.left(end).split('\n');
    const QList<QByteArray> first = lines.at(0).trimmed().split(' ');
    m_request = {};
    if (first.size() != 3 || !first.at(2).startsWith("HTTP/1.") || !parseTarget(first.at(1), m_request)) {
        refuse(400, "Invalid Request Line");
        return false;
    }
    m_request.method = first.at(0);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QByteArray header = lines.at(i).trimmed();
        const qsizetype colon = header.indexOf(':');
        if (colon > 0)
            m_request.headers.insert(header.left(colon).toLower(), header.mid(colon + 1).trimmed());
    }
    m_request.secure = m_listener->isSecure();
    m_request.localPort = m_socket->localPort();
    m_wantsClose = first.at(2) == "HTTP/1.0" || m_request.header("connection").toLower() == "close";
    m_bodyLength = m_request.header("content-length").toLongLong();
    m_buffer.remove(0, end + 4);
    if (m_bodyLength < 0 || m_bodyLength > HttpListener::kMaxBody) {
        refuse(413, "Request body too large");
        return false;
    }
    return true;
}

void HttpConnection::handle()
{
    m_busy = true;
    m_request.body = m_buffer.left(m_bodyLength);
    m_buffer.remove(0, m_bodyLength);
    m_bodyLength = -1;
    answer(m_listener->m_observer.handle(m_request));
}

void HttpConnection::answer(const HttpResponse &response)
{
    if (response.delivery.delay.count() > 0)
        QTimer::singleShot(response.delivery.delay, this, [this, response] { deliver(response); });
    else
        deliver(response);
}

QByteArray HttpConnection::head(const HttpResponse &response, qint64 length, bool close) const
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonPhrase(response.status) + "\r\n";
    head += "Server: gunicorn\r\nDate: " + m_listener->m_observer.date()
        + "\r\nConnection: " + (close ? "close" : "keep-alive") + "\r\n";
    for (const auto &[name, value] : response.headers)
        head += name + ": " + value + "\r\n";
    if (response.status != 204)
        head += "Content-Length: " + QByteArray::number(length) + "\r\n";
    return head + "\r\n";
}

void HttpConnection::deliver(HttpResponse response)
{
    const bool close = response.close || m_wantsClose || !m_listener->m_keepAlive;
    const bool bodiless = m_request.method == "HEAD" || response.status == 204;
    qint64 sent = 0;
    switch (response.delivery.kind) {
    case Delivery::Kind::Never: return;
    case Delivery::Kind::Close: m_socket->abort(); return;
    case Delivery::Kind::CutBody: {
        sent = m_socket->write(head(response, response.body.size(), close));
        sent += m_socket->write(response.body.left(response.body.size() / 2));
        m_listener->m_observer.transferred(0, sent);
        m_socket->flush();
        m_socket->disconnectFromHost();
        return;
    }
    case Delivery::Kind::Filler:
        m_fillerLeft = response.delivery.fillerBytes;
        m_wantsClose = true;
        m_socket->write(head(response, m_fillerLeft, true));
        writeFiller();
        return;
    case Delivery::Kind::Whole: break;
    }
    sent = m_socket->write(head(response, response.body.size(), close));
    if (!bodiless)
        sent += m_socket->write(response.body);
    m_listener->m_observer.transferred(0, sent);
    finish(close);
}

void HttpConnection::writeFiller()
{
    // One endless JSON string inside an array, so that a client that parses as it reads keeps reading.
    while (m_fillerLeft > 0 && m_socket->bytesToWrite() < kFillerChunk) {
        const qint64 size = std::min(m_fillerLeft, kFillerChunk);
        m_fillerLeft -= m_socket->write(QByteArray(size, 'x'));
        m_listener->m_observer.transferred(0, size);
    }
    if (m_fillerLeft <= 0)
        finish(true);
}

void HttpConnection::finish(bool close)
{
    m_busy = false;
    if (close) {
        m_socket->disconnectFromHost();
        return;
    }
    if (!m_buffer.isEmpty())
        QTimer::singleShot(0, this, &HttpConnection::read);
}

void HttpConnection::refuse(int status, const QByteArray &text)
{
    // gunicorn's own answer, made before Django sees the request: HTML, and the connection ends.
    m_busy = true;
    m_buffer.clear();
    HttpResponse response;
    response.status = status;
    response.headers.emplaceBack("Content-Type", "text/html");
    response.body = "<html>\n  <head>\n    <title>" + reasonPhrase(status)
        + "</title>\n  </head>\n  <body>\n    <h1><p>" + reasonPhrase(status) + "</p></h1>\n    " + text
        + "\n  </body>\n</html>\n";
    response.close = true;
    deliver(response);
}

} // namespace pulpit::fakepulp
