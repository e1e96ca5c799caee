// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server.h"

#include <QHash>

#include <functional>
#include <memory>
#include <vector>

namespace pulpit::fakepulp {

/// Several fake Pulp servers with one clock and one Internet. Everything runs on the event loop of the
/// thread that made it; see FleetThread to have that be another one than the test's.
class Fleet : public QObject, public UpstreamResolver
{
    Q_OBJECT

public:
    explicit Fleet(QObject *parent = nullptr);
    ~Fleet() override;

    /// Starts a server; null if the port is taken or the certificate could not be made.
    Server *addServer(ServerOptions options = {});
    [[nodiscard]] const std::vector<std::unique_ptr<Server>> &servers() const { return m_servers; }
    [[nodiscard]] Clock &clock() { return m_clock; }

    /// The upstream at \a url, made on first use. A remote below that address finds it.
    [[nodiscard]] Upstream &upstream(const QString &url);
    /// What remotes at other addresses find. Without one their syncs fail: names are
    /// unknown, addresses refuse the connection.
    using Fallback = std::function<Fetched(const QString &url, Plugin plugin, const ContentSet::Ptr &present)>;
    void setFallbackUpstream(Fallback fallback) { m_fallback = std::move(fallback); }

    [[nodiscard]] Fetched fetch(const QString &url, Plugin plugin, const ContentSet::Ptr &present) override;

    /// Sum over all servers.
    [[nodiscard]] Counters counters() const;
    void resetCounters();

private:
    [[nodiscard]] std::optional<Fetched> fetchFromServer(const QString &url);

    Clock m_clock;
    std::vector<std::unique_ptr<Server>> m_servers;
    QHash<QString, std::shared_ptr<Upstream>> m_upstreams;
    Fallback m_fallback;
    quint32 m_nextNumber = 1;
};

} // namespace pulpit::fakepulp
