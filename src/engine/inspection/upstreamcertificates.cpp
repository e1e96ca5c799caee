// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inspection/upstreamcertificates.h"

#include "engine/async/waiting.h"

#include <QJsonObject>
#include <QMap>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

const QString kUpstreamScope = u"upstream-certificates"_s;
constexpr qint64 kLookedAtSeconds = 86'400;
constexpr qsizetype kMostHosts = 500;

QString upstreamTime(const QDateTime &when)
{
    return when.isValid() ? when.toUTC().toString(Qt::ISODate) : QString();
}

QDateTime upstreamTime(const QJsonObject &json, QLatin1String key)
{
    return QDateTime::fromString(json.value(key).toString(), Qt::ISODate);
}

QJsonObject upstreamJson(const domain::Certificate &shown, const QDateTime &looked)
{
    return {{u"subject"_s, shown.subject},
            {u"issuer"_s, shown.issuer},
            {u"sha256"_s, QString::fromLatin1(shown.sha256.toHex())},
            {u"not_before"_s, upstreamTime(shown.notBefore)},
            {u"not_after"_s, upstreamTime(shown.notAfter)},
            {u"seen"_s, upstreamTime(looked)},
            {u"looked"_s, upstreamTime(looked)}};
}

/// Hosts of the fleet's remotes, by their text; without its own servers.
QMap<QString, UpstreamHost> upstreamHosts(const QList<domain::Repository> &repositories,
                                          const domain::FleetConfiguration &fleet)
{
    QMap<QString, UpstreamHost> hosts;
    QString last; // thousands in a row have the same
    for (const domain::Repository &repository : repositories) {
        const std::optional<UpstreamHost> host = upstreamHostOf(repository.remoteFeed);
        if (!host || hosts.size() >= kMostHosts || host->text() == std::exchange(last, host->text()))
            continue;
        hosts.insert(last, *host);
    }
    for (const domain::Server &server : fleet.servers)
        for (const QUrl &url : {server.url, server.contentUrl})
            if (const auto own = upstreamHostOf(url.toString()))
                hosts.remove(own->text());
    return hosts;
}

} // namespace

QString UpstreamHost::text() const
{
    constexpr quint16 kHttps = 443;
    return port == kHttps ? name : u"%1:%2"_s.arg(name).arg(port);
}

std::optional<UpstreamHost> upstreamHostOf(const QString &feed)
{
    if (!feed.startsWith("https://"_L1, Qt::CaseInsensitive))
        return {};
    const QUrl url(feed.left(2000));
    constexpr int kHttps = 443;
    if (!url.isValid() || url.host().isEmpty())
        return {};
    return UpstreamHost {url.host().toLower(), quint16(url.port(kHttps))};
}

Async<void> lookAtUpstreams(Environment &environment, CancellationToken cancellation)
{
    ports::RepositoryQuery query;
    query.isBrief = true;
    const auto repositories = environment.store().repositories().repositories(query);
    const auto stored = environment.store().memory().recall(kUpstreamScope);
    if (!repositories || !stored)
        co_return fail(repositories ? stored.error() : repositories.error());
    const ConfigurationSnapshot configuration = environment.configuration();
    const QMap<QString, UpstreamHost> hosts = upstreamHosts(*repositories, configuration->fleet);
    QStringList gone;
    for (auto it = stored->cbegin(); it != stored->cend(); ++it)
        if (!hosts.contains(it.key()))
            gone.append(it.key());
    QHash<QString, QJsonObject> changed;
    for (auto it = hosts.cbegin(); it != hosts.cend() && !cancellation.isCanceled(); ++it) {
        QJsonObject known = stored->value(it.key());
        const QDateTime before = upstreamTime(known, "looked"_L1);
        if (before.isValid() && before.secsTo(environment.clock().now()) < kLookedAtSeconds)
            continue;
        const UpstreamHost host = *it;
        const auto shown = co_await environment.connector().certificateOf(host.name, host.port, cancellation);
        const QDateTime now = environment.clock().now();
        if (!shown && shown.error().code == ErrorCode::Canceled)
            break;
        if (shown)
            known = upstreamJson(*shown, now);
        else // what it showed before is still the best that is known
            known.insert(u"looked"_s, upstreamTime(now));
        changed.insert(host.text(), known);
    }
    if (changed.isEmpty() && gone.isEmpty())
        co_return {};
    const auto saved = co_await answerOf(environment.store().memory().remember(kUpstreamScope, changed, gone));
    co_return saved;
}

Result<QHash<QString, domain::Certificate>> readUpstreamCertificates(ports::Store &store)
{
    const auto stored = store.memory().recall(kUpstreamScope);
    if (!stored)
        return fail(stored.error());
    QHash<QString, domain::Certificate> certificates;
    for (auto it = stored->cbegin(); it != stored->cend(); ++it) {
        domain::Certificate one;
        one.use = domain::Certificate::Use::Upstream;
        one.host = it.key();
        one.subject = it->value("subject"_L1).toString();
        one.issuer = it->value("issuer"_L1).toString();
        one.sha256 = QByteArray::fromHex(it->value("sha256"_L1).toString().toLatin1());
        one.notBefore = upstreamTime(*it, "not_before"_L1);
        one.notAfter = upstreamTime(*it, "not_after"_L1);
        one.seen = upstreamTime(*it, "seen"_L1);
        if (one.notAfter.isValid())
            certificates.insert(it.key(), one);
    }
    return certificates;
}

} // namespace pulpit::engine
