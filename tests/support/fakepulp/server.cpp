// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server.h"

#include "api.h"
#include "contentapp.h"

#include <QRandomGenerator>

namespace pulpit::fakepulp {

using namespace Qt::StringLiterals;

namespace {

QByteArray newCorrelationId()
{
    QByteArray id = QByteArray::number(QRandomGenerator::global()->generate64(), 16).rightJustified(16, '0');
    return id + QByteArray::number(QRandomGenerator::global()->generate64(), 16).rightJustified(16, '0');
}

QByteArray allowedMethods(const QByteArray &path)
{
    if (path.endsWith("/sync/") || path.endsWith("/modify/") || path.endsWith("_label/"))
        return "POST, OPTIONS";
    return pathPattern(path).contains("{id}") ? "GET, PUT, PATCH, DELETE, HEAD, OPTIONS" : "GET, POST, HEAD, OPTIONS";
}

} // namespace

Server::Server(Clock &clock, UpstreamResolver &upstreams, ServerOptions options, quint32 number, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_upstreams(upstreams)
    , m_tasks(clock, (number * 7919U + 17U) * 2654435761U)
{
    QStringList names = m_options.domains;
    if (!names.contains(u"default"_s))
        names.prepend(u"default"_s);
    quint32 salt = number * 64U + 1U;
    // An odd factor keeps salts distinct and makes identifiers of different servers look unrelated.
    for (const QString &name : std::as_const(names))
        m_domains.push_back(std::make_unique<Domain>(name, salt++ * 2654435761U, clock.now()));
    m_users.add(m_options.user, m_options.password);
    m_tasks.setWorkerCount(m_options.workers);
}

Server::~Server() = default;

HttpObserver Server::observer()
{
    HttpObserver observer;
    observer.handle = [this](const HttpRequest &request) { return handle(request); };
    observer.connected = [this] { ++m_counters.connections; };
    observer.transferred = [this](qint64 received, qint64 sent) {
        m_counters.bytesReceived += received;
        m_counters.bytesSent += sent;
    };
    observer.date = [this] { return formatHttpDate(now()); };
    return observer;
}

bool Server::start()
{
    if (m_options.certificate && !m_identity) {
        m_identity = makeTlsIdentity(*m_options.certificate);
        if (!m_identity)
            return false;
        m_certificate = m_identity->certificate;
    }
    const auto open = [this](quint16 wanted, quint16 &actual) {
        auto listener = std::make_unique<HttpListener>(observer());
        if (m_identity)
            listener->setTls(*m_identity);
        listener->setKeepAlive(m_options.keepAlive);
        if (!listener->listenOnLoopback(wanted))
            return std::unique_ptr<HttpListener>();
        actual = listener->serverPort();
        return listener;
    };
    m_listener = open(m_port != 0 ? m_port : m_options.port, m_port);
    if (!m_listener)
        return false;
    if (m_options.contentPort >= 0) {
        m_contentListener
            = open(m_contentPort != 0 ? m_contentPort : static_cast<quint16>(m_options.contentPort), m_contentPort);
        return m_contentListener != nullptr;
    }
    return true;
}

void Server::stop()
{
    m_listener.reset();
    m_contentListener.reset();
}

quint16 Server::port() const
{
    return m_port;
}

QByteArray Server::origin() const
{
    return (m_options.certificate ? "https://127.0.0.1:" : "http://127.0.0.1:") + QByteArray::number(m_port);
}

QByteArray Server::contentOrigin() const
{
    if (m_options.contentOrigin)
        return *m_options.contentOrigin;
    const QByteArray scheme = m_options.certificate ? "https://127.0.0.1:" : "http://127.0.0.1:";
    return scheme + QByteArray::number(m_options.contentPort >= 0 ? m_contentPort : m_port);
}

void Server::setKeepAlive(bool on)
{
    m_options.keepAlive = on;
    if (m_listener)
        m_listener->setKeepAlive(on);
    if (m_contentListener)
        m_contentListener->setKeepAlive(on);
}

void Server::setClockSkew(std::chrono::seconds skew)
{
    m_tasks.clockSkew = skew.count() * kSecond;
}

void Server::setStorage(qint64 total, qint64 used)
{
    m_storageTotal = total;
    m_storageUsed = used;
}

Domain *Server::findDomain(const QString &name)
{
    for (const auto &domain : m_domains) {
        if (domain->name() == name)
            return domain.get();
    }
    return nullptr;
}

Domain &Server::domain(const QString &name)
{
    Domain *found = findDomain(name);
    return found != nullptr ? *found : *m_domains.front();
}

View Server::view(Domain &domain) const
{
    const QByteArray part = domainsEnabled() ? domain.name().toUtf8() + '/' : QByteArray();
    Addresses addresses;
    addresses.apiBase = m_options.apiRoot + part + "api/v3/";
    addresses.contentOrigin = contentOrigin();
    addresses.contentPath = "/pulp/content/" + part;
    addresses.pypiOrigin = origin();
    addresses.pypiPath = "/pypi/" + part;
    addresses.registryHost = "127.0.0.1:" + QByteArray::number(m_port);
    return View(domain, std::move(addresses), m_options.age);
}

// ---------------------------------------------------------------- requests

HttpResponse Server::handle(const HttpRequest &request)
{
    if (std::optional<HttpResponse> fault = m_faults.intercept(request)) {
        count(request, *fault);
        return *fault;
    }
    if (std::optional<HttpResponse> content = serveContent(*this, request)) {
        m_faults.alter(request, *content);
        count(request, *content);
        return *content;
    }
    QByteArray correlationId = request.header("correlation-id");
    if (correlationId.isEmpty())
        correlationId = newCorrelationId();
    HttpResponse response
        = HttpResponse::html(404, "Not Found", "The requested resource was not found on this server.");
    if (request.path.startsWith(m_options.apiRoot)) {
        QByteArray rest = request.path.mid(m_options.apiRoot.size());
        Domain *target = m_domains.front().get();
        if (domainsEnabled() && !rest.startsWith("api/v3/")) {
            const qsizetype slash = rest.indexOf('/');
            target = findDomain(QString::fromUtf8(rest.left(slash)));
            rest = rest.mid(slash + 1);
        } else if (domainsEnabled() && !rest.startsWith("api/v3/status/") && !rest.startsWith("api/v3/livez/")
                   && !rest.startsWith("api/v3/docs/")) {
            target = nullptr; // without a domain only these answer
        }
        if (target != nullptr && rest.startsWith("api/v3/"))
            response = Api(*this, *target, request, rest.mid(7), correlationId).handle();
    }
    if (response.status != 404 || response.header("Content-Type") == "application/json") {
        if (response.header("Vary").isEmpty())
            response.setHeader("Vary", "Accept");
        response.setHeader("Allow", allowedMethods(request.path));
    }
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Correlation-ID", correlationId);
    m_faults.alter(request, response);
    count(request, response);
    return response;
}

void Server::count(const HttpRequest &request, const HttpResponse &response)
{
    ++m_counters.requests;
    if (response.status >= 400)
        ++m_counters.errors;
    QByteArray pattern;
    const qsizetype api = request.path.indexOf("/api/v3/");
    if (request.path.startsWith("/pulp/content/"))
        pattern = "content app";
    else if (request.path.startsWith("/pypi/"))
        pattern = "pypi";
    else
        pattern = api < 0 ? QByteArray("other") : pathPattern(request.path.mid(api + 8));
    ++m_counters.byPattern[request.method + ' ' + pattern];
}

// ---------------------------------------------------------------- set-up

Repository &Server::addRepository(const RepositorySpec &spec, const QString &domainName)
{
    Domain &target = domain(domainName);
    const Micros time = now();
    Repository &repository = target.addRepository(spec.plugin, spec.name, time);
    if (!spec.url.isEmpty())
        repository.remote = target.addRemote(spec.plugin, spec.name, spec.url, time).id;
    if (spec.autopublish)
        repository.extra.insert("autopublish"_L1, true);
    if (spec.content) {
        target.addVersion(repository, spec.content, time);
        if (spec.publish && usesPublications(spec.plugin)) {
            const TypeSpec &type = spec.verbatim ? verbatimPublicationType() : typeOf(Kind::Publication, spec.plugin);
            target.addPublication(type, repository, repository.latest()->number, spec.content->revision(), time);
        }
    }
    if (spec.distribute)
        target.addDistribution(spec.plugin, spec.name, spec.basePath.isEmpty() ? spec.name : spec.basePath, time)
            .repository
            = repository.id;
    return repository;
}

QString Server::distributionUrl(const QString &name, const QString &domainName)
{
    Domain &target = domain(domainName);
    const Distribution *distribution = target.distributions.findByName(name);
    return distribution == nullptr ? QString() : QString::fromUtf8(view(target).baseUrl(*distribution, false));
}

} // namespace pulpit::fakepulp
