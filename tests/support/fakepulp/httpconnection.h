// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http.h"

#include <QObject>
#include <QPointer>
#include <QTcpSocket>

namespace pulpit::fakepulp {

class HttpListener;

/// One client connection of a listener: reads requests one after the other, writes the answers.
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    /// Takes \a socket over; deletes itself when the connection ends.
    HttpConnection(QTcpSocket *socket, HttpListener *listener);

private:
    void read();
    [[nodiscard]] bool parseHead();
    void handle();
    void answer(const HttpResponse &response);
    void deliver(HttpResponse response);
    void refuse(int status, const QByteArray &text);
    void writeFiller();
    void finish(bool close);
    [[nodiscard]] QByteArray head(const HttpResponse &response, qint64 length, bool close) const;

    QTcpSocket *m_socket;
    HttpListener *m_listener;
    QByteArray m_buffer;
    HttpRequest m_request;
    qsizetype m_bodyLength = -1; // -1: the head is not complete
    bool m_busy = false; // an answer is under way
    bool m_wantsClose = false;
    qint64 m_fillerLeft = 0;
};

} // namespace pulpit::fakepulp
