// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/httpdouble.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace pulpit::test {

namespace {

struct Identity
{
    QSslCertificate authority;
    QSslCertificate certificate;
    QSslKey key;
};

void openssl(const QTemporaryDir &dir, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(dir.path());
    process.start(u"openssl"_s, arguments);
    if (!process.waitForFinished(30000) || process.exitCode() != 0)
        qFatal("openssl %s: %s", qPrintable(arguments.join(u' ')), process.readAllStandardError().constData());
}

QByteArray contents(const QTemporaryDir &dir, const QString &name)
{
    QFile file(dir.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Identity makeIdentity()
{
    QTemporaryDir dir;
    openssl(dir,
            {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s,
             u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=Test CA"_s, u"-keyout"_s, u"ca.key"_s, u"-out"_s, u"ca.pem"_s});
    openssl(dir,
            {u"req"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-subj"_s,
             u"/CN=localhost"_s, u"-addext"_s, u"subjectAltName=DNS:localhost,IP:127.0.0.1"_s, u"-keyout"_s,
             u"server.key"_s, u"-out"_s, u"server.csr"_s});
    openssl(dir,
            {u"x509"_s, u"-req"_s, u"-in"_s, u"server.csr"_s, u"-CA"_s, u"ca.pem"_s, u"-CAkey"_s, u"ca.key"_s,
             u"-CAcreateserial"_s, u"-days"_s, u"1"_s, u"-copy_extensions"_s, u"copy"_s, u"-out"_s, u"server.pem"_s});
    return {QSslCertificate(contents(dir, u"ca.pem"_s)), QSslCertificate(contents(dir, u"server.pem"_s)),
            QSslKey(contents(dir, u"server.key"_s), QSsl::Ec)};
}

const Identity &identity()
{
    static const Identity made = makeIdentity();
    return made;
}

} // namespace

HttpDouble::HttpDouble(Handler handler, bool withTls)
    : m_handler(std::move(handler))
    , m_withTls(withTls)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("cannot listen");
}

QUrl HttpDouble::url() const
{
    return QUrl(u"%1://127.0.0.1:%2"_s.arg(m_withTls ? u"https"_s : u"http"_s).arg(serverPort()));
}

QList<DoubleRequest> HttpDouble::requestsTo(const QByteArray &path, const QByteArray &method) const
{
    QList<DoubleRequest> result;
    for (const DoubleRequest &request : m_requests)
        if (request.path() == path && (method.isEmpty() || request.method == method))
            result.append(request);
    return result;
}

const QSslCertificate &HttpDouble::certificate()
{
    return identity().certificate;
}

const QSslCertificate &HttpDouble::authority()
{
    return identity().authority;
}

const QSslKey &HttpDouble::key()
{
    return identity().key;
}

void HttpDouble::incomingConnection(qintptr handle)
{
    ++m_connections;
    QTcpSocket *socket = nullptr;
    if (m_withTls) {
        auto *tls = new QSslSocket(this);
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(identity().certificate);
        configuration.setPrivateKey(identity().key);
        configuration.setPeerVerifyMode(m_wantsClient ? QSslSocket::VerifyPeer : QSslSocket::VerifyNone);
        if (m_wantsClient)
            configuration.setCaCertificates({identity().authority});
        tls->setSslConfiguration(configuration);
        tls->setSocketDescriptor(handle);
        tls->startServerEncryption();
        socket = tls;
    } else {
        socket = new QTcpSocket(this);
        socket->setSocketDescriptor(handle);
    }
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { readFrom(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_buffers.remove(socket);
        socket->deleteLater();
    });
}

void HttpDouble::readFrom(QTcpSocket *socket)
{
    QByteArray &buffer = m_buffers[socket];
    buffer += socket->readAll();
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    DoubleRequest request;
    const QList<QByteArray> lines = buffer.left(end).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < end + 4 + length)
        return;
    request.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    m_requests.append(request);
    answer(socket, m_handler(request));
}

void HttpDouble::answer(QTcpSocket *socket, const DoubleAnswer &answer)
{
    if (answer.hang)
        return;
    if (!answer.drop || !answer.body.isEmpty()) {
        QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " Text\r\n";
        if (!answer.contentType.isEmpty())
            head += "Content-Type: " + answer.contentType + "\r\n";
        for (const QByteArray &line : answer.headers)
            head += line + "\r\n";
        head += "Content-Length: " + QByteArray::number(answer.announce >= 0 ? answer.announce : answer.body.size())
            + "\r\n";
        head += answer.keepAlive && !answer.drop ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
        socket->write(head + answer.body);
    }
    if (answer.drop || !answer.keepAlive)
        socket->disconnectFromHost();
}

} // namespace pulpit::test
