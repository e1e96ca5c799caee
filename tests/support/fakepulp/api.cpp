// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api.h"

namespace pulpit::fakepulp {

using namespace Qt::StringLiterals;

Api::Api(Server &server, Domain &domain, const HttpRequest &request, QByteArray path, QByteArray correlationId)
    : m_server(server)
    , m_domain(domain)
    , m_request(request)
    , m_path(std::move(path))
    , m_correlationId(std::move(correlationId))
    , m_view(server.view(domain))
{
}

HttpResponse Api::handle()
{
    if (m_path.isEmpty())
        return root();
    if (!m_path.endsWith('/') && !m_path.startsWith("docs/")) {
        HttpResponse moved;
        moved.status = 301;
        moved.headers
            = {{"Content-Type", "text/html; charset=utf-8"},
               {"Location",
                QByteArray(m_request.target)
                    .insert(m_request.target.indexOf('?') < 0 ? m_request.target.size() : m_request.target.indexOf('?'),
                            '/')}};
        return moved;
    }
    Segments segments = m_path.split('/');
    segments.removeLast();
    const QByteArray first = segments.isEmpty() ? m_path : segments.takeFirst();
    if (first == "status")
        return isGet() ? status() : notAllowed();
    if (first == "livez")
        return isGet() ? HttpResponse {} : notAllowed();
    if (m_path.startsWith("docs/"))
        return openApi();
    const bool sessions = m_server.age().has(Feature::SessionLogin);
    if (first == "login" && !sessions)
        return noSuchPage();
    auto identity = m_server.users().authenticate(m_request, sessions);
    if (auto *refused = std::get_if<HttpResponse>(&identity))
        return *refused;
    m_user = std::get<Users::Identity>(identity).user;
    m_bySession = std::get<Users::Identity>(identity).bySession;
    ++(m_bySession ? m_server.counters().sessionRequests : m_server.counters().basicLogins);

    if (first == "login")
        return login();
    if (first == "tasks")
        return tasks(segments);
    if (first == "workers")
        return workers(segments);
    if (first == "users")
        return usersList();
    if (first == "domains")
        return domainsList();
    if (first == "repository_versions")
        return versionList(nullptr);
    if (first == "content")
        return content(segments);
    if (m_path == "orphans/cleanup/")
        return cleanUpOrphans();
    if (m_path == "repair/")
        return m_request.method == "POST" ? repair(nullptr) : notAllowed();
    if (m_path == "repositories/reclaim_space/")
        return reclaimSpace();
    if (first == "artifacts")
        return artifacts(segments);
    if (m_path == "rpm/copy/" || m_path == "deb/copy/")
        return copy();
    for (const Kind kind : {Kind::Repository, Kind::Remote, Kind::Distribution, Kind::Publication}) {
        if (first == kindPath(kind))
            return resources(kind, segments);
    }
    static const QList<QByteArray> emptyLists {"task-groups",    "task-schedules", "signing-services",
                                               "upstream-pulps", "contentguards",  "groups",
                                               "roles",          "uploads",        "acs",
                                               "exporters",      "importers",      "access_policies"};
    if (emptyLists.contains(first) && segments.isEmpty())
        return emptyList();
    return noSuchPage();
}

// ---------------------------------------------------------------- answers

HttpResponse Api::noSuchPage()
{
    return HttpResponse::html(404, "Not Found", "The requested resource was not found on this server.");
}

HttpResponse Api::noSuchObject(const QByteArray &className)
{
    return HttpResponse::detail(404, "No " + className + " matches the given query.");
}

HttpResponse Api::notAllowed() const
{
    return HttpResponse::detail(405, "Method \"" + m_request.method + "\" not allowed.");
}

HttpResponse Api::emptyList() const
{
    if (!isGet())
        return notAllowed();
    return pageResponse(m_request, {}, parseListQuery(m_request, {}), 0, {});
}

HttpResponse Api::accepted(TaskRequest request)
{
    request.correlationId = m_correlationId;
    request.createdBy = m_user == nullptr ? 0 : m_user->number;
    const Task &task = m_server.tasks().dispatch(m_domain, std::move(request));
    return HttpResponse::json(202, "{\"task\":\"" + m_view.taskHref(task.id) + "\"}");
}

HttpResponse Api::objectAnswer(int status, const Resource &resource) const
{
    QByteArray body;
    const FieldSelection fields = parseFields(m_request);
    write(body, resource, &fields, false);
    HttpResponse response = HttpResponse::json(status, std::move(body));
    if (status == 201)
        response.setHeader("Location", m_view.href(resource));
    return response;
}

// ---------------------------------------------------------------- helpers

bool Api::visible(const QString &name) const
{
    return m_user == nullptr || m_user->superuser || (!m_user->sees.isEmpty() && name.contains(m_user->sees));
}

Lock Api::exclusive(const Resource &resource) const
{
    return {{resource.type, resource.id, -1}, false};
}

Lock Api::shared(const Resource &resource) const
{
    return {{resource.type, resource.id, -1}, true};
}

Lock Api::domainLock() const
{
    return {{nullptr, m_domain.id(), -1}, true};
}

Lock Api::labelled(const QByteArray &label, bool shared) const
{
    Uuid key = m_domain.id();
    key.lo ^= qHash(label);
    return {{nullptr, key, -1}, shared, label};
}

QByteArray Api::baseTask(const QByteArray &verb) const
{
    const bool asynchronous = m_server.age().has(Feature::PatchMayAnswer200);
    return QByteArray("pulpcore.app.tasks.base.") + (asynchronous ? "ageneral_" : "general_") + verb;
}

std::optional<Target> Api::target(const QString &reference) const
{
    const QByteArray text = reference.toUtf8();
    if (text.startsWith("prn:")) {
        const QList<QByteArray> parts = text.split(':');
        const std::optional<Uuid> id = parts.size() == 3 ? Uuid::parse(parts.at(2)) : std::nullopt;
        if (!id)
            return std::nullopt;
        for (const TypeSpec &type : typeSpecs()) {
            if (parts.at(1) == type.model)
                return Target {&type, *id, -1};
        }
        return std::nullopt;
    }
    if (!text.startsWith(m_view.addresses().apiBase))
        return std::nullopt;
    const QList<QByteArray> parts = text.mid(m_view.addresses().apiBase.size()).split('/');
    if (parts.size() < 5)
        return std::nullopt;
    const std::optional<Uuid> id = Uuid::parse(parts.at(3));
    for (const Kind kind : {Kind::Repository, Kind::Remote, Kind::Distribution, Kind::Publication}) {
        const TypeSpec *type
            = parts.at(0) == kindPath(kind) ? typeByPath(kind, QByteArray(parts.at(1) + '/' + parts.at(2))) : nullptr;
        if (type == nullptr || !id)
            continue;
        const bool version = parts.size() >= 7 && parts.at(4) == "versions";
        return Target {type, *id, version ? parts.at(5).toInt() : -1};
    }
    return std::nullopt;
}

Repository *Api::repositoryAt(const QString &reference, int *version) const
{
    const std::optional<Target> found = target(reference);
    if (!found || found->type->kind != Kind::Repository)
        return nullptr;
    if (version != nullptr)
        *version = found->version;
    return m_domain.repositories.find(found->id);
}

} // namespace pulpit::fakepulp
