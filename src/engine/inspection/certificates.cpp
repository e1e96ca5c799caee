// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inspection/certificates.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

using domain::Certificate;

const QString kOfServer = u"server"_s;
const QString kOfRemotes = u"remotes"_s;
constexpr qint64 kSeenAgainSeconds = 86'400;
constexpr qsizetype kMostRemotes = 20'000; // of one certificate

/// A certificate and the remotes that hold it: thousands may hold the same.
struct HeldCertificate
{
    Certificate certificate;
    QList<std::pair<QString, QString>> remotes; ///< names and hrefs
};

constexpr std::pair<Certificate::Use, QLatin1String> kUses[] = {
    {Certificate::Use::Server, "server"_L1},
    {Certificate::Use::ServerCa, "server_ca"_L1},
    {Certificate::Use::RemoteCa, "remote_ca"_L1},
    {Certificate::Use::RemoteClient, "remote_client"_L1},
};

QString certificateScope(const QString &server)
{
    return u"certificates/"_s + server;
}

QString certificateText(Certificate::Use use)
{
    for (const auto &[value, text] : kUses)
        if (value == use)
            return text;
    return {};
}

QString certificateText(const QDateTime &when)
{
    return when.toUTC().toString(Qt::ISODate);
}

QDateTime certificateTime(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODate);
}

QJsonObject certificateJson(const HeldCertificate &held)
{
    const Certificate &one = held.certificate;
    QJsonObject json {{u"use"_s, certificateText(one.use)},
                      {u"subject"_s, one.subject},
                      {u"issuer"_s, one.issuer},
                      {u"sha256"_s, QString::fromLatin1(one.sha256.toHex())},
                      {u"not_before"_s, certificateText(one.notBefore)},
                      {u"not_after"_s, certificateText(one.notAfter)}};
    QJsonArray remotes;
    for (const auto &[name, href] : held.remotes)
        remotes.append(QJsonArray {name, href});
    if (!remotes.isEmpty())
        json.insert(u"remotes"_s, remotes);
    return json;
}

Certificate certificateOf(const QJsonObject &json)
{
    Certificate one;
    const QString use = json.value("use"_L1).toString();
    for (const auto &[value, text] : kUses)
        if (use == text)
            one.use = value;
    one.subject = json.value("subject"_L1).toString();
    one.issuer = json.value("issuer"_L1).toString();
    one.sha256 = QByteArray::fromHex(json.value("sha256"_L1).toString().toLatin1());
    one.notBefore = certificateTime(json.value("not_before"_L1));
    one.notAfter = certificateTime(json.value("not_after"_L1));
    return one;
}

/// Of the remotes, sorted, so that the same state makes the same JSON.
QList<HeldCertificate> heldBy(const QList<domain::PulpRemote> &remotes, const ports::ConnectionLog &log)
{
    QHash<QString, QList<Certificate>> parsed; // the same text is on many remotes
    QMap<std::pair<int, QByteArray>, HeldCertificate> held;
    const auto take = [&](const domain::PulpRemote &remote, const QString &pem, Certificate::Use use) {
        if (pem.isEmpty())
            return;
        auto known = parsed.find(pem);
        if (known == parsed.end())
            known = parsed.insert(pem, log.certificatesIn(pem));
        for (const Certificate &certificate : std::as_const(*known)) {
            HeldCertificate &one = held[{int(use), certificate.sha256}];
            one.certificate = certificate;
            one.certificate.use = use;
            if (one.remotes.size() < kMostRemotes)
                one.remotes.append({remote.name, remote.href});
            if (use == Certificate::Use::RemoteClient)
                break; // what follows are the CAs in between
        }
    };
    for (const domain::PulpRemote &remote : remotes) {
        take(remote, remote.caCert, Certificate::Use::RemoteCa);
        take(remote, remote.clientCert, Certificate::Use::RemoteClient);
    }
    for (HeldCertificate &one : held)
        std::ranges::sort(one.remotes);
    return held.values();
}

/// What the server itself shows, and the CA that its configuration trusts.
QJsonArray ofServer(const Environment &environment, const QString &server, const ports::ConnectionLog &log)
{
    QJsonArray result;
    const std::optional<Certificate> shown = log.serverCertificate(server);
    if (shown)
        result.append(certificateJson({*shown, {}}));
    const ConfigurationSnapshot configuration = environment.configuration();
    const domain::Server *const configured = configuration->fleet.server(server);
    if (!configured || configured->trust.kind != domain::TlsTrust::Kind::OwnCa)
        return result;
    const QList<Certificate> authorities = log.certificatesIn(QString::fromLatin1(configured->trust.caPem));
    for (Certificate one : authorities) {
        one.use = Certificate::Use::ServerCa;
        result.append(certificateJson({one, {}}));
    }
    return result;
}

/// Writes \a certificates as one part of what is known of a server, if that is something else than is stored.
void save(Environment &environment, const QString &server, const QString &part, const QJsonArray &certificates)
{
    ports::MemoryStore &memory = environment.store().memory();
    const auto stored = memory.recall(certificateScope(server));
    if (!stored)
        return;
    const QJsonObject before = stored->value(part);
    const QDateTime now = environment.clock().now();
    const bool isSame = before.value("certificates"_L1).toArray() == certificates;
    const bool isFresh
        = certificates.isEmpty() || certificateTime(before.value("seen"_L1)).secsTo(now) < kSeenAgainSeconds;
    if (isSame && isFresh)
        return;
    memory.remember(certificateScope(server),
                    {{part, {{u"certificates"_s, certificates}, {u"seen"_s, certificateText(now)}}}}, {});
}

} // namespace

void noteCertificates(Environment &environment, const QString &server, const QList<domain::PulpRemote> &remotes)
{
    const std::shared_ptr<ports::ConnectionLog> log = environment.connectionLog();
    if (!log)
        return;
    QJsonArray certificates;
    const QList<HeldCertificate> held = heldBy(remotes, *log);
    for (const HeldCertificate &one : held)
        certificates.append(certificateJson(one));
    save(environment, server, kOfRemotes, certificates);
    noteServerCertificate(environment, server);
}

void noteServerCertificate(Environment &environment, const QString &server)
{
    const std::shared_ptr<ports::ConnectionLog> log = environment.connectionLog();
    if (!log)
        return;
    // An engine that has not talked to the server yet knows less than the one before.
    const QJsonArray certificates = ofServer(environment, server, *log);
    if (!certificates.isEmpty())
        save(environment, server, kOfServer, certificates);
}

Result<QList<Certificate>> readCertificates(ports::Store &store, const QString &server)
{
    const auto stored = store.memory().recall(certificateScope(server));
    if (!stored)
        return fail(stored.error());
    QList<Certificate> result;
    for (const QJsonObject &part : *stored) {
        const QDateTime seen = certificateTime(part.value("seen"_L1));
        const QJsonArray array = part.value("certificates"_L1).toArray();
        for (const QJsonValue &value : array) {
            Certificate one = certificateOf(value.toObject());
            one.server = server;
            one.seen = seen;
            const QJsonArray remotes = value["remotes"_L1].toArray();
            if (remotes.isEmpty())
                result.append(one);
            for (const QJsonValue &remote : remotes) {
                one.remote = remote[0].toString();
                one.remoteHref = remote[1].toString();
                result.append(one);
            }
        }
    }
    std::ranges::sort(result, [](const Certificate &a, const Certificate &b) {
        return std::tie(a.notAfter, a.use, a.remote, a.sha256) < std::tie(b.notAfter, b.use, b.remote, b.sha256);
    });
    return result;
}

} // namespace pulpit::engine
