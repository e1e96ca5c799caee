// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/findings/rules/rules.h"
#include "engine/inspection/upstreamcertificates.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;
using pulpit::domain::Certificate;
using pulpit::domain::Finding;

namespace pulpit::engine {

namespace {

constexpr qint64 kWarnDays = 14;
constexpr qint64 kNoticeDays = 30;

bool isAuthority(const Certificate &one)
{
    return one.use == Certificate::Use::RemoteCa || one.use == Certificate::Use::ServerCa;
}

QString useOf(Certificate::Use use)
{
    switch (use) {
    case Certificate::Use::Server: return u"certificate"_s;
    case Certificate::Use::ServerCa: return u"trusted CA"_s;
    case Certificate::Use::RemoteCa: return u"remotes' CA"_s;
    case Certificate::Use::RemoteClient: return u"client certificate"_s;
    case Certificate::Use::Upstream: return u"upstream's certificate"_s;
    }
    return {};
}

/// One certificate with all remotes that hold it.
struct Shared
{
    Certificate certificate;
    QStringList remotes;
};

/// Of several CAs in one place the one that lasts longest counts: old ones stay there while a new one is rolled out.
QList<Shared> relevant(const QList<Certificate> &certificates)
{
    QHash<std::pair<int, QString>, QDateTime> longest;
    for (const Certificate &one : certificates)
        if (isAuthority(one)) {
            QDateTime &end = longest[{int(one.use), one.remote}];
            end = end.isValid() ? std::max(end, one.notAfter) : one.notAfter;
        }
    QMap<std::pair<int, QByteArray>, Shared> shared;
    for (const Certificate &one : certificates) {
        if (isAuthority(one) && longest.value({int(one.use), one.remote}) != one.notAfter)
            continue;
        Shared &entry = shared[{int(one.use), one.sha256}];
        entry.certificate = one;
        if (!one.remote.isEmpty())
            entry.remotes.append(one.remote);
    }
    return shared.values();
}

// Certificates of servers and of their remotes that are over or soon will be.
class CertificateExpiring final : public FindingRule
{
public:
    QString name() const override { return u"certificate-expiring"_s; }
    QList<Finding> look(const FindingFacts &facts) const override
    {
        QList<Finding> findings;
        for (auto it = facts.certificates.cbegin(); it != facts.certificates.cend(); ++it) {
            const QList<Shared> certificates = relevant(*it);
            for (const Shared &one : certificates)
                if (facts.fleet.server(it.key()) && one.certificate.notAfter.isValid()
                    && facts.now.daysTo(one.certificate.notAfter) < kNoticeDays)
                    findings.append(tell(facts, it.key(), one));
        }
        for (auto it = facts.upstreamCertificates.cbegin(); it != facts.upstreamCertificates.cend(); ++it)
            if (facts.now.daysTo(it->notAfter) < kNoticeDays)
                findings.append(tellOfUpstream(facts, *it));
        return findings;
    }

private:
    /// One finding a host, however many servers sync from it.
    Finding tellOfUpstream(const FindingFacts &facts, const Certificate &one) const
    {
        QMap<QString, QStringList> onServers;
        int concerned = 0;
        for (const domain::Repository &repository : facts.repositories) {
            const std::optional<UpstreamHost> host = upstreamHostOf(repository.remoteFeed);
            if (!host || host->text() != one.host)
                continue;
            onServers[repository.server].append(repository.name);
            ++concerned;
        }
        const QStringList servers = onServers.keys();
        QStringList places; // each server is named, with some of its repositories
        for (auto it = onServers.cbegin(); it != onServers.cend(); ++it)
            places.append(u"on %1: %2"_s.arg(it.key(), someOf(*it)));
        Finding finding = about(severityOf(facts, one), servers.size() == 1 ? servers.first() : QString(), one.host);
        finding.what = expiryOf(facts, one, u"the certificate of the upstream %1"_s.arg(one.host));
        finding.since = one.notAfter <= facts.now ? one.notAfter : QDateTime();
        finding.why
            = u"%1; %2 repositories sync from it; %3"_s.arg(evidenceOf(one)).arg(concerned).arg(places.join("; "_L1));
        finding.advice = u"tell whoever runs it; syncs will fail when it is over, unless the remotes do not check it"_s;
        finding.weight = int(std::max(1, concerned));
        return finding;
    }

    static Finding::Severity severityOf(const FindingFacts &facts, const Certificate &one)
    {
        using Severity = Finding::Severity;
        const bool isNear = facts.now.daysTo(one.notAfter) < kWarnDays;
        return one.notAfter <= facts.now ? Severity::Error : isNear ? Severity::Warning : Severity::Notice;
    }
    static QString expiryOf(const FindingFacts &facts, const Certificate &one, const QString &what)
    {
        const qint64 days = facts.now.daysTo(one.notAfter);
        return one.notAfter <= facts.now ? u"%1 has expired"_s.arg(what)
            : days < 1                   ? u"%1 expires within a day"_s.arg(what)
                                         : u"%1 expires in %2 days"_s.arg(what).arg(days);
    }
    static QString evidenceOf(const Certificate &one)
    {
        return u"%1, issued by %2, valid until %3 UTC, SHA-256 %4…"_s.arg(
            one.subject, one.issuer, one.notAfter.toUTC().toString(u"yyyy-MM-dd HH:mm"_s),
            QString::fromLatin1(one.sha256.toHex().left(12)));
    }

    Finding tell(const FindingFacts &facts, const QString &server, const Shared &shared) const
    {
        const Certificate &one = shared.certificate;
        const bool isOver = one.notAfter <= facts.now;
        const QString digest = QString::fromLatin1(one.sha256.toHex().left(12));
        const QString subject = one.use == Certificate::Use::Server ? u"server"_s : digest;
        Finding finding = about(severityOf(facts, one), server, subject);
        const QString what = u"the %1 of %2"_s.arg(useOf(one.use),
                                                   shared.remotes.isEmpty() ? server
                                                       : shared.remotes.size() == 1
                                                       ? u"%1 on %2"_s.arg(shared.remotes.first(), server)
                                                       : u"%1 remotes on %2"_s.arg(shared.remotes.size()).arg(server));
        finding.what = expiryOf(facts, one, what);
        finding.since = isOver ? one.notAfter : QDateTime();
        finding.why = evidenceOf(one);
        if (shared.remotes.size() > 1)
            finding.why += u"; "_s + someOf(shared.remotes);
        if (shared.remotes.size() == 1)
            finding.repository = shared.remotes.first();
        finding.advice = shared.remotes.isEmpty() ? u"renew it on the server, and where it is pinned or trusted"_s
            : isAuthority(one) ? u"put the new CA certificate into the remotes before the old one is over"_s
                               : u"get a new client certificate and put it into the remotes with its key"_s;
        finding.weight = int(std::max<qsizetype>(1, shared.remotes.size())) * (isOver ? 10 : 1);
        return finding;
    }
};

} // namespace

std::unique_ptr<FindingRule> makeCertificateExpiring()
{
    return std::make_unique<CertificateExpiring>();
}

} // namespace pulpit::engine
