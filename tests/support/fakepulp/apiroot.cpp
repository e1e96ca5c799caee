// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api.h"

namespace pulpit::fakepulp {

using namespace Qt::StringLiterals;

namespace {

QByteArray versionsObject(Age age)
{
    QByteArray json;
    {
        ObjectWriter writer(json);
        for (const Component &component : age.components())
            writer.bytes(component.name, component.version);
    }
    return json;
}

} // namespace

HttpResponse Api::root() const
{
    if (!isGet())
        return notAllowed();
    QList<QByteArray> endpoints {
        "access_policies", "artifacts", "content",          "contentguards", "contentguards/core/rbac",
        "distributions",   "domains",   "groups",           "publications",  "remotes",
        "repositories",    "roles",     "signing-services", "task-groups",   "task-schedules",
        "tasks",           "uploads",   "upstream-pulps",   "users",         "workers"};
    if (m_server.age().has(Feature::VulnerabilityReport))
        endpoints.append("vuln_report");
    // Endpoints that real servers name and the fake does not serve.
    endpoints += {"acs/deb/deb",
                  "acs/file/file",
                  "acs/rpm/rpm",
                  "content/deb/installer_packages",
                  "content/deb/source_packages",
                  "content/rpm/modulemds",
                  "content/rpm/modulemd_defaults",
                  "content/rpm/packagegroups",
                  "content/rpm/repo_metadata_files",
                  "contentguards/certguard/rhsm",
                  "contentguards/certguard/x509",
                  "distributions/core/artifacts",
                  "exporters/core/pulp",
                  "importers/core/pulp",
                  "remotes/file/git",
                  "remotes/rpm/uln"};
    for (const TypeSpec &type : typeSpecs())
        endpoints.append(kindPath(type.kind) + '/' + type.path);
    for (int i = 0; i < kContentTypeCount; ++i)
        endpoints.append(QByteArray("content/") + info(static_cast<ContentType>(i)).path);
    QByteArray body;
    {
        ObjectWriter writer(body);
        for (const QByteArray &endpoint : std::as_const(endpoints))
            writer.bytes(endpoint, m_server.origin() + m_view.addresses().apiBase + endpoint + '/');
    }
    return HttpResponse::json(200, std::move(body));
}

HttpResponse Api::status() const
{
    const Age age = m_server.age();
    const TaskQueue &queue = m_server.tasks();
    const QByteArray versions = versionsObject(age);
    const auto process = [&](const QByteArray &name, Micros heartbeat) {
        QByteArray json;
        {
            ObjectWriter writer(json); // closes the object when it goes out of scope
            writer.bytes("name", name);
            writer.time("last_heartbeat", heartbeat);
            writer.raw("versions", versions);
        }
        return json;
    };
    QByteArray components("[");
    for (const Component &component : age.components()) {
        if (components.size() > 1)
            components.append(',');
        ObjectWriter writer(components);
        writer.bytes("component", component.name);
        writer.bytes("version", component.version);
        writer.bytes("package", component.package);
        writer.bytes("module", component.module);
        writer.boolean("domain_compatible", true);
    }
    QByteArray workers("[");
    for (const Worker &worker : queue.workers()) {
        if (!queue.isOnline(worker))
            continue;
        if (workers.size() > 1)
            workers.append(',');
        ObjectWriter writer(workers);
        if (!age.has(Feature::BriefStatusWorkers)) {
            writer.bytes("pulp_href", m_view.workerHref(worker.id));
            writer.time("pulp_created", worker.created);
        }
        writer.bytes("name", worker.name);
        writer.time("last_heartbeat", queue.lastHeartbeat(worker));
        writer.raw("versions", versions);
        if (!age.has(Feature::BriefStatusWorkers))
            writer.bytesOrNull("current_task",
                               worker.current == nullptr ? QByteArray() : m_view.taskHref(worker.current->id));
    }
    const Micros heartbeat = m_server.now() - 3 * kSecond;
    const QByteArray host = m_server.options().name.toUtf8();
    QByteArray body;
    {
        ObjectWriter writer(body);
        writer.raw("versions", components.append(']'));
        writer.raw("online_workers", workers.append(']'));
        writer.raw("online_api_apps", '[' + process("14492@" + host, heartbeat) + ']');
        writer.raw("online_content_apps", '[' + process("14518@" + host, heartbeat) + ']');
        writer.raw("database_connection",
                   m_server.isDatabaseConnected() ? "{\"connected\":true}" : "{\"connected\":false}");
        writer.raw("redis_connection", "{\"connected\":false}");
        writer.raw("storage",
                   "{\"total\":" + QByteArray::number(m_server.storageTotal())
                       + ",\"used\":" + QByteArray::number(m_server.storageUsed())
                       + ",\"free\":" + QByteArray::number(m_server.storageTotal() - m_server.storageUsed()) + '}');
        const QByteArray origin = m_view.addresses().contentOrigin;
        QByteArray settings;
        {
            ObjectWriter inner(settings);
            inner.bytesOrNull("content_origin", origin);
            inner.bytes("content_path_prefix", "/pulp/content/");
        }
        writer.raw("content_settings", settings);
        writer.boolean("domain_enabled", m_server.domainsEnabled());
    }
    return HttpResponse::json(200, std::move(body));
}

HttpResponse Api::openApi() const
{
    if (m_path != "docs/api.json")
        return noSuchPage();
    return HttpResponse::json(
        200,
        "{\"openapi\":\"3.0.1\",\"info\":{\"title\":\"Pulp 3 API\",\"version\":\"v3\",\"x-pulp-app-versions\":"
            + versionsObject(m_server.age())
            + ",\"x-pulp-domain-enabled\":" + (m_server.domainsEnabled() ? "true" : "false") + "},\"paths\":{}}");
}

HttpResponse Api::login()
{
    if (m_request.method == "DELETE") {
        m_server.users().logOut(m_request);
        HttpResponse gone;
        gone.status = 204;
        return gone;
    }
    const bool post = m_request.method == "POST";
    if (!post && !isGet())
        return notAllowed();
    QByteArray body;
    const QByteArray number = QByteArray::number(m_user->number);
    {
        ObjectWriter writer(body);
        writer.bytes("pulp_href", m_view.addresses().apiBase + "users/" + number + '/');
        writer.bytes("prn", "prn:auth.user:" + number);
        writer.text("username", m_user->name);
    }
    HttpResponse response = HttpResponse::json(post ? 201 : 200, std::move(body));
    if (post) {
        response.setHeader("Location", m_view.addresses().apiBase + "users/" + number + '/');
        response.setHeader("Vary", "Accept, Cookie");
        m_server.users().logIn(*m_user, response);
    }
    return response;
}

HttpResponse Api::usersList() const
{
    if (!isGet())
        return notAllowed();
    QByteArray rows;
    qint64 total = 0;
    for (const User &user : m_server.users().all()) {
        const QByteArray number = QByteArray::number(user.number);
        if (total++ > 0)
            rows.append(',');
        ObjectWriter writer(rows);
        writer.bytes("pulp_href", m_view.addresses().apiBase + "users/" + number + '/');
        writer.bytes("prn", "prn:auth.user:" + number);
        writer.number("id", user.number);
        writer.text("username", user.name);
        writer.bytes("first_name", "");
        writer.bytes("last_name", "");
        writer.bytes("email", "");
        writer.boolean("is_staff", user.superuser);
        writer.boolean("is_active", true);
        writer.time("date_joined", m_domain.created());
        writer.raw("groups", "[]");
        writer.raw("hidden_fields", "[{\"name\":\"password\",\"is_set\":true}]");
    }
    return pageResponse(m_request, m_server.origin(), ListQuery {}, total, rows);
}

HttpResponse Api::domainsList() const
{
    if (!isGet())
        return notAllowed();
    QByteArray rows;
    qint64 total = 0;
    for (const auto &domain : m_server.domains()) {
        if (total++ > 0)
            rows.append(',');
        ObjectWriter writer(rows);
        writer.bytes("pulp_href", m_view.addresses().apiBase + "domains/" + domain->id().toByteArray() + '/');
        writer.bytes("prn", "prn:core.domain:" + domain->id().toByteArray());
        writer.time("pulp_created", domain->created());
        writer.time("pulp_last_updated", domain->created());
        writer.text("name", domain->name());
        writer.null("description");
        writer.raw("pulp_labels", "{}");
        writer.bytes("storage_class", "pulpcore.app.models.storage.FileSystem");
        writer.raw("storage_settings",
                   "{\"hidden_fields\":[],\"location\":\"/var/lib/pulp/media\",\"base_url\":\"/\"}");
        writer.boolean("redirect_to_object_storage", true);
        writer.boolean("hide_guarded_distributions", false);
    }
    return pageResponse(m_request, m_server.origin(), ListQuery {}, total, rows);
}

} // namespace pulpit::fakepulp
