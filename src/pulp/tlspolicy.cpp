// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/tlspolicy.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

using namespace Qt::StringLiterals;

namespace pulpit::pulp {

namespace {

QString adviceFor(QSslError::SslError error)
{
    switch (error) {
    case QSslError::HostNameMismatch:
        return u"use the name that the certificate was issued for, or pin this certificate"_s;
    case QSslError::CertificateExpired:
    case QSslError::CertificateNotYetValid:
        return u"renew the server's certificate, and compare the clocks of both machines"_s;
    default:
        return u"give the CA that issued the certificate, or compare its fingerprint with the server's and pin it"_s;
    }
}

constexpr qint64 kMaxPemBytes = 1024 * 1024;

QByteArray pemOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(kMaxPemBytes) : QByteArray();
}

Error clientProblem(const QString &what, const QString &file, const QString &advice)
{
    return {.code = ErrorCode::InvalidConfiguration, .what = what, .where = file, .advice = advice};
}

} // namespace

TlsPolicy::TlsPolicy()
    : m_configuration(QSslConfiguration::defaultConfiguration())
{
}

TlsPolicy::TlsPolicy(const domain::TlsTrust &trust, Purpose purpose)
    : m_trust(trust)
    , m_configuration(QSslConfiguration::defaultConfiguration())
{
    m_configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    switch (trust.kind) {
    case domain::TlsTrust::Kind::System: break;
    case domain::TlsTrust::Kind::Pinned:
        if (trust.pinnedSha256.size() != 32)
            m_problem = Error {.code = ErrorCode::InvalidConfiguration,
                               .what = u"the pinned fingerprint is not a SHA-256 of 32 bytes"_s,
                               .advice = u"pin the certificate again with the connection test"_s};
        // Without any CA every handshake stops at the question whether to go on, before a byte of the request is sent.
        if (purpose == Purpose::Api)
            m_configuration.setCaCertificates({});
        break;
    case domain::TlsTrust::Kind::OwnCa: {
        const QList<QSslCertificate> own = QSslCertificate::fromData(trust.caPem, QSsl::Pem);
        if (own.isEmpty())
            m_problem = Error {.code = ErrorCode::InvalidConfiguration,
                               .what = u"the configured CA holds no certificate in PEM form"_s,
                               .advice = u"give a file that begins with -----BEGIN CERTIFICATE-----"_s};
        m_configuration.setCaCertificates(own);
        break;
    }
    }
}

TlsPolicy::TlsPolicy(const domain::Server &server)
    : TlsPolicy(server.trust, Purpose::Api)
{
    if (const domain::ClientCertificate own = clientCertificateOf(server.credentials); !own.isEmpty())
        present(own);
}

void TlsPolicy::present(const domain::ClientCertificate &own)
{
    const QString &keyFile = own.keyFile.isEmpty() ? own.certificateFile : own.keyFile;
    const QList<QSslCertificate> chain = QSslCertificate::fromData(pemOf(own.certificateFile), QSsl::Pem);
    QByteArray pem = pemOf(keyFile);
    // Tried as what the certificate says: a try as something else leaves an error in OpenSSL's queue that ends the next
    // handshake.
    const QSslKey key = chain.isEmpty() ? QSslKey() : QSslKey(pem, chain.first().publicKey().algorithm());
    pem.fill('\0');
    if (chain.isEmpty())
        m_problem = clientProblem(u"the client certificate cannot be read"_s, own.certificateFile,
                                  u"give a PEM file that the account which schedules may read"_s);
    else if (key.isNull())
        m_problem = clientProblem(u"the key of the client certificate cannot be read"_s, keyFile,
                                  u"give a PEM file without a passphrase that the account which schedules may read"_s);
    if (m_problem)
        return;
    m_configuration.setLocalCertificateChain(chain);
    m_configuration.setPrivateKey(key);
}

bool TlsPolicy::accepts(const QSslCertificate &peer) const
{
    return m_trust.kind == domain::TlsTrust::Kind::Pinned && !peer.isNull() && m_trust.pinnedSha256.size() == 32
        && peer.digest(QCryptographicHash::Sha256) == m_trust.pinnedSha256;
}

Error TlsPolicy::describe(const QList<QSslError> &errors, const QSslCertificate &peer, const QString &fallback) const
{
    Error error;
    error.code = ErrorCode::Tls;
    if (m_trust.kind == domain::TlsTrust::Kind::Pinned && !peer.isNull() && !accepts(peer)) {
        error.what = u"the server shows another certificate than the pinned one"_s;
        error.advice
            = u"if the certificate was renewed, compare the fingerprint with the server's and pin it again; else somebody is in between"_s;
        error.detail = u"SHA-256 %1"_s.arg(fingerprintText(peer.digest(QCryptographicHash::Sha256)));
        return error;
    }
    if (errors.isEmpty()) {
        error.what = u"the TLS handshake failed"_s;
        error.advice
            = u"check that the server speaks TLS on this port; http:// has to be asked for in the server's URL"_s;
        error.detail = fallback;
        return error;
    }
    QStringList texts;
    for (const QSslError &one : errors)
        if (!texts.contains(one.errorString()))
            texts.append(one.errorString());
    error.what = u"the server's certificate is not trusted"_s;
    error.advice = adviceFor(errors.first().error());
    error.detail = texts.join(u"; "_s).left(1024);
    return error;
}

QString fingerprintText(const QByteArray &sha256)
{
    return QString::fromLatin1(sha256.toHex(':').toUpper());
}

} // namespace pulpit::pulp
