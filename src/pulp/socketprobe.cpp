// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/socketprobe.h"

#include "pulp/requestlog.h"
#include "pulp/tlspolicy.h"
#include "pulp/transport.h"

#include <QCoro/QCoroFuture>

#include <QCryptographicHash>
#include <QHostInfo>
#include <QLocale>
#include <QPromise>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pulpit::pulp {

namespace {

constexpr auto kStepLimit = 10s;

/// Ends a wait at the first of: done(), the time limit, a cancelation.
class Wait
{
public:
    explicit Wait(const CancellationToken &cancellation)
        : m_promise(std::make_shared<QPromise<void>>())
    {
        m_promise->start();
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, done());
        m_timer.start(kStepLimit);
        m_registration = cancellation.onCanceled(done());
    }

    [[nodiscard]] std::function<void()> done() const
    {
        return [promise = m_promise] { promise->finish(); };
    }
    [[nodiscard]] QFuture<void> future() const { return m_promise->future(); }

private:
    std::shared_ptr<QPromise<void>> m_promise;
    QTimer m_timer;
    std::shared_ptr<void> m_registration;
};

Error noAnswer(const CancellationToken &cancellation, const QString &where)
{
    if (cancellation.isCanceled())
        return canceledError();
    return {.code = ErrorCode::Timeout,
            .what = u"no answer within %1 s"_s.arg(kStepLimit.count()),
            .where = where,
            .advice = u"a firewall may drop the packets; check the address and the port"_s};
}

QString describe(const QSslCertificate &certificate)
{
    const QString subject = certificate.subjectInfo(QSslCertificate::CommonName).join(u", "_s);
    const QString issuer = certificate.issuerInfo(QSslCertificate::CommonName).join(u", "_s);
    return u"%1, issued by %2, valid until %3"_s.arg(subject.isEmpty() ? u"(no name)"_s : subject,
                                                     issuer.isEmpty() ? u"(no name)"_s : issuer,
                                                     certificate.expiryDate().toUTC().date().toString(Qt::ISODate));
}

} // namespace

quint16 portOf(const QUrl &url)
{
    return quint16(url.port(url.scheme() == "https"_L1 ? 443 : 80));
}

Async<QList<QHostAddress>> resolveHost(QString host, CancellationToken cancellation)
{
    const QHostAddress literal(host);
    if (!literal.isNull())
        co_return QList<QHostAddress> {literal};
    Wait wait(cancellation);
    QObject context;
    const auto info = std::make_shared<QHostInfo>();
    const auto answered = std::make_shared<bool>(false);
    const int lookup
        = QHostInfo::lookupHost(host, &context, [info, answered, done = wait.done()](const QHostInfo &found) {
              *info = found;
              *answered = true;
              done();
          });
    const QFuture<void> ended = wait.future();
    co_await ended;
    if (!*answered) {
        QHostInfo::abortHostLookup(lookup);
        co_return fail(noAnswer(cancellation, host));
    }
    if (info->error() != QHostInfo::NoError || info->addresses().isEmpty()) {
        Error error {.code = ErrorCode::Unreachable,
                     .what = u"the host name is not known"_s,
                     .where = host,
                     .advice = u"check the name and the resolver of this machine"_s,
                     .detail = info->errorString()};
        co_return fail(std::move(error));
    }
    co_return info->addresses();
}

Async<> tryPort(QString host, quint16 port, CancellationToken cancellation)
{
    const QString where = u"%1:%2"_s.arg(host).arg(port);
    Wait wait(cancellation);
    QTcpSocket socket;
    QObject::connect(&socket, &QAbstractSocket::connected, &socket, wait.done());
    QObject::connect(&socket, &QAbstractSocket::errorOccurred, &socket, wait.done());
    socket.connectToHost(host, port);
    const QFuture<void> ended = wait.future();
    co_await ended;
    if (socket.state() == QAbstractSocket::ConnectedState)
        co_return {};
    if (socket.error() == QAbstractSocket::UnknownSocketError)
        co_return fail(noAnswer(cancellation, where));
    const bool refused = socket.error() == QAbstractSocket::ConnectionRefusedError;
    Error error {.code = ErrorCode::Unreachable,
                 .what = refused ? u"the connection was refused"_s : u"the server cannot be reached"_s,
                 .where = where,
                 .advice = u"check that Pulp's API is running and the port is right"_s,
                 .detail = socket.errorString()};
    co_return fail(std::move(error));
}

Async<CertificateFinding> lookAtCertificate(domain::Server server, CancellationToken cancellation)
{
    const QString where = server.url.toDisplayString(QUrl::RemoveUserInfo);
    const TlsPolicy policy(server);
    Wait wait(cancellation);
    QSslSocket socket;
    QSslConfiguration configuration = policy.configuration();
    configuration.setPeerVerifyMode(
        QSslSocket::QueryPeer); // the handshake is to end, so that there is something to look at
    socket.setSslConfiguration(configuration);
    QObject::connect(&socket, &QSslSocket::encrypted, &socket, wait.done());
    QObject::connect(&socket, &QAbstractSocket::errorOccurred, &socket, wait.done());
    socket.connectToHostEncrypted(server.url.host(), portOf(server.url));
    const QFuture<void> ended = wait.future();
    co_await ended;
    const QSslCertificate peer = socket.peerCertificate();
    if (!socket.isEncrypted() || peer.isNull()) {
        if (socket.error() == QAbstractSocket::UnknownSocketError)
            co_return fail(noAnswer(cancellation, where));
        Error error = policy.describe({}, QSslCertificate(), socket.errorString());
        error.where = where;
        co_return fail(std::move(error));
    }
    CertificateFinding finding;
    finding.sha256 = peer.digest(QCryptographicHash::Sha256);
    finding.text = describe(peer);
    if (policy.problem()) {
        finding.problem = policy.problem();
    } else if (!socket.sslHandshakeErrors().isEmpty() && !policy.accepts(peer)) {
        finding.problem = policy.describe(socket.sslHandshakeErrors(), peer, socket.errorString());
        finding.problem->where = where;
    }
    socket.abort();
    co_return finding;
}

Async<domain::Certificate> shownCertificate(QString host, quint16 port, CancellationToken cancellation)
{
    const QString where = u"%1:%2"_s.arg(host).arg(port);
    Wait wait(cancellation);
    QSslSocket socket;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::QueryPeer);
    socket.setSslConfiguration(configuration);
    QObject::connect(&socket, &QSslSocket::encrypted, &socket, wait.done());
    QObject::connect(&socket, &QAbstractSocket::errorOccurred, &socket, wait.done());
    socket.connectToHostEncrypted(host, port);
    const QFuture<void> ended = wait.future();
    co_await ended;
    const QSslCertificate peer = socket.peerCertificate();
    const QAbstractSocket::SocketError problem = socket.error();
    const QString text = socket.errorString();
    socket.abort();
    if (!peer.isNull()) { // also where the host ended the handshake because it wants a client's certificate
        domain::Certificate shown = publicParts(peer, QDateTime::currentDateTimeUtc());
        shown.use = domain::Certificate::Use::Upstream;
        shown.host = port == 443 ? host : where;
        co_return shown;
    }
    if (problem == QAbstractSocket::UnknownSocketError)
        co_return fail(noAnswer(cancellation, where));
    const bool isTls = problem == QAbstractSocket::SslHandshakeFailedError
        || problem == QAbstractSocket::RemoteHostClosedError || problem == QAbstractSocket::SslInternalError;
    Error error {.code = isTls ? ErrorCode::Tls : ErrorCode::Unreachable,
                 .what = isTls ? u"the host shows no certificate"_s : u"the host cannot be reached"_s,
                 .where = where,
                 .detail = text};
    co_return fail(std::move(error));
}

} // namespace pulpit::pulp
