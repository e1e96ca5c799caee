// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fleet.h"

#include "contentapp.h"

#include <QHostAddress>

namespace pulpit::fakepulp {

using namespace Qt::StringLiterals;

namespace {

QString withoutTrailingSlashes(QString url)
{
    while (url.endsWith(u'/'))
        url.chop(1);
    return url;
}

} // namespace

Fleet::Fleet(QObject *parent)
    : QObject(parent)
{
}

Fleet::~Fleet() = default;

Server *Fleet::addServer(ServerOptions options)
{
    auto server = std::make_unique<Server>(m_clock, *this, std::move(options), m_nextNumber++);
    if (!server->start())
        return nullptr;
    return m_servers.emplace_back(std::move(server)).get();
}

Upstream &Fleet::upstream(const QString &url)
{
    std::shared_ptr<Upstream> &entry = m_upstreams[withoutTrailingSlashes(url)];
    if (!entry)
        entry = std::make_shared<Upstream>();
    return *entry;
}

std::optional<Fetched> Fleet::fetchFromServer(const QString &url)
{
    for (const auto &server : m_servers) {
        const QString api = QString::fromUtf8(server->origin());
        const QString content = QString::fromUtf8(server->contentOrigin());
        for (const QString &prefix :
             {QString(content + u"/pulp/content/"_s), QString(api + u"/pulp/content/"_s), QString(api + u"/pypi/"_s)}) {
            if (content.isEmpty() || !url.startsWith(prefix))
                continue;
            const std::optional<Served> served = servedAtPath(*server, url.mid(prefix.size()));
            if (!served)
                return Fetched {nullptr, Failure::NotFound};
            // A mirror copies the index as it is served: with the revision of the publication.
            const bool stamped = served->revision != 0 && served->revision != served->content->revision();
            return Fetched {stamped ? served->content->withRevision(served->revision) : served->content};
        }
    }
    return std::nullopt;
}

Fetched Fleet::fetch(const QString &url, Plugin plugin, const ContentSet::Ptr &present)
{
    if (std::optional<Fetched> fetched = fetchFromServer(url))
        return *fetched;
    QString candidate = withoutTrailingSlashes(url);
    while (candidate.count(u'/') > 2) {
        const auto found = m_upstreams.constFind(candidate);
        if (found != m_upstreams.cend()) {
            Upstream &upstream = **found;
            ++upstream.fetches;
            return {upstream.content, upstream.failure, upstream.projectsFail};
        }
        candidate = candidate.left(candidate.lastIndexOf(u'/'));
    }
    if (m_fallback)
        return m_fallback(url, plugin, present);
    // Addresses exist without a name server; nothing listens there.
    const bool isAddress = !QHostAddress(QUrl(url).host()).isNull();
    return {nullptr, isAddress ? Failure::ConnectionRefused : Failure::DnsFailure};
}

Counters Fleet::counters() const
{
    Counters sum;
    for (const auto &server : m_servers)
        sum += server->counters();
    return sum;
}

void Fleet::resetCounters()
{
    for (const auto &server : m_servers)
        server->counters().reset();
}

} // namespace pulpit::fakepulp
