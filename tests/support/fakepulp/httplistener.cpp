// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httplistener.h"

#include "httpconnection.h"

#include <QHostAddress>
#include <QSslConfiguration>
#include <QSslSocket>

namespace pulpit::fakepulp {

HttpListener::HttpListener(HttpObserver observer, QObject *parent)
    : QTcpServer(parent)
    , m_observer(std::move(observer))
{
}

bool HttpListener::listenOnLoopback(quint16 port)
{
    return listen(QHostAddress::LocalHost, port);
}

void HttpListener::setTls(TlsIdentity identity)
{
    m_tls = std::make_unique<TlsIdentity>(std::move(identity));
}

void HttpListener::dropConnections()
{
    for (HttpConnection *connection : findChildren<HttpConnection *>(QString(), Qt::FindDirectChildrenOnly))
        delete connection;
}

void HttpListener::incomingConnection(qintptr descriptor)
{
    QTcpSocket *socket = nullptr;
    if (m_tls) {
        auto *secure = new QSslSocket(this);
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        secure->setSslConfiguration(configuration);
        secure->setLocalCertificate(m_tls->certificate);
        secure->setPrivateKey(m_tls->key);
        secure->setSocketDescriptor(descriptor);
        secure->startServerEncryption();
        socket = secure;
    } else {
        socket = new QTcpSocket(this);
        socket->setSocketDescriptor(descriptor);
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    }
    m_observer.connected();
    new HttpConnection(socket, this);
}

} // namespace pulpit::fakepulp
