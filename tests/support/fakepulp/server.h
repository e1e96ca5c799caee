// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "age.h"
#include "clock.h"
#include "counters.h"
#include "faults.h"
#include "httplistener.h"
#include "state.h"
#include "taskqueue.h"
#include "tls.h"
#include "upstream.h"
#include "users.h"
#include "view.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace pulpit::fakepulp {

struct ServerOptions
{
    QString name = QStringLiteral("primary");
    Age age = kAge105;
    QByteArray apiRoot = "/pulp/";
    /// Non-empty: domains are enabled, addresses contain the domain. "default" is added if missing.
    QStringList domains = {};
    int workers = 2;
    quint16 port = 0; ///< 0: any
    /// A second port for the content app, as in a Pulp without proxy. -1: the same port as the API.
    int contentPort = -1;
    std::optional<Certificate> certificate = {}; ///< https
    bool keepAlive = false; ///< true: like a proxy in front
    /// What base_url begins with; nothing: the server's own address; empty: a path only.
    std::optional<QByteArray> contentOrigin = {};
    QString user = QStringLiteral("admin");
    QString password = QStringLiteral("password");
};

/// A repository with what belongs to it, for addRepository().
struct RepositorySpec
{
    Plugin plugin = Plugin::Rpm;
    QString name;
    QString url = {}; ///< of the remote; empty: no remote
    ContentSet::Ptr content = {}; ///< version 1; null: only version 0
    bool publish = true; ///< rpm, deb, file: with a publication of version 1
    bool distribute = true;
    QString basePath = {}; ///< empty: the name
    bool autopublish = false;
    bool verbatim = false; ///< deb: verbatim publication
};

/// One fake Pulp server. Thread: the one that made it; all members are to be called from there.
class Server : public QObject
{
    Q_OBJECT

public:
    Server(Clock &clock, UpstreamResolver &upstreams, ServerOptions options, quint32 number, QObject *parent = nullptr);
    ~Server() override;

    /// Listens on loopback. False if the port is taken or no certificate could be made.
    [[nodiscard]] bool start();
    /// Closes the port and all connections; start() opens the same port again.
    void stop();

    [[nodiscard]] const ServerOptions &options() const { return m_options; }
    [[nodiscard]] Age age() const { return m_options.age; }
    /// An upgrade in place.
    void setAge(Age age) { m_options.age = age; }
    /// `http://127.0.0.1:PORT`
    [[nodiscard]] QByteArray origin() const;
    [[nodiscard]] QByteArray contentOrigin() const;
    [[nodiscard]] QUrl url() const { return QUrl(QString::fromUtf8(origin())); }
    [[nodiscard]] quint16 port() const;
    /// The certificate that clients see; for pinning.
    [[nodiscard]] QSslCertificate certificate() const { return m_certificate; }
    void setKeepAlive(bool on);
    void setContentOrigin(std::optional<QByteArray> origin) { m_options.contentOrigin = std::move(origin); }

    [[nodiscard]] Domain &domain(const QString &name = QStringLiteral("default"));
    [[nodiscard]] Domain *findDomain(const QString &name);
    [[nodiscard]] const std::vector<std::unique_ptr<Domain>> &domains() const { return m_domains; }
    [[nodiscard]] bool domainsEnabled() const { return !m_options.domains.isEmpty(); }
    [[nodiscard]] View view(Domain &domain) const;

    [[nodiscard]] TaskQueue &tasks() { return m_tasks; }
    [[nodiscard]] FaultSet &faults() { return m_faults; }
    [[nodiscard]] Users &users() { return m_users; }
    [[nodiscard]] Counters &counters() { return m_counters; }
    [[nodiscard]] UpstreamResolver &upstreams() { return m_upstreams; }
    [[nodiscard]] Micros now() const { return m_tasks.now(); }
    /// Seconds by which this server's clock differs from the fleet's.
    void setClockSkew(std::chrono::seconds skew);
    /// `database_connection.connected` in the status.
    void setDatabaseConnected(bool connected) { m_databaseConnected = connected; }
    [[nodiscard]] bool isDatabaseConnected() const { return m_databaseConnected; }
    void setStorage(qint64 total, qint64 used);
    [[nodiscard]] qint64 storageTotal() const { return m_storageTotal; }
    [[nodiscard]] qint64 storageUsed() const { return m_storageUsed; }

    /// Puts a repository in place without tasks.
    Repository &addRepository(const RepositorySpec &spec, const QString &domainName = QStringLiteral("default"));
    /// Where a secondary of this repository has to point its remote; empty without a distribution of that name.
    [[nodiscard]] QString distributionUrl(const QString &name, const QString &domainName = QStringLiteral("default"));

    [[nodiscard]] HttpResponse handle(const HttpRequest &request);

private:
    [[nodiscard]] HttpObserver observer();
    void count(const HttpRequest &request, const HttpResponse &response);

    ServerOptions m_options;
    UpstreamResolver &m_upstreams;
    TaskQueue m_tasks;
    FaultSet m_faults;
    Users m_users;
    Counters m_counters;
    std::vector<std::unique_ptr<Domain>> m_domains;
    std::unique_ptr<HttpListener> m_listener;
    std::unique_ptr<HttpListener> m_contentListener;
    QSslCertificate m_certificate;
    std::optional<TlsIdentity> m_identity;
    quint16 m_port = 0;
    quint16 m_contentPort = 0;
    bool m_databaseConnected = true;
    qint64 m_storageTotal = 270'553'174'016;
    qint64 m_storageUsed = 25'627'086'848;
};

} // namespace pulpit::fakepulp
