// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "filters.h"
#include "server.h"

#include <QJsonObject>

namespace pulpit::fakepulp {

/// Answers one request below the API root of one domain. Lives as long as the request.
class Api
{
public:
    /// \a path is what follows `…/api/v3/`.
    Api(Server &server, Domain &domain, const HttpRequest &request, QByteArray path, QByteArray correlationId);

    [[nodiscard]] HttpResponse handle();

private:
    using Segments = QList<QByteArray>;

    // Without credentials (apiroot.cpp)
    [[nodiscard]] HttpResponse root() const;
    [[nodiscard]] HttpResponse status() const;
    [[nodiscard]] HttpResponse openApi() const;
    [[nodiscard]] HttpResponse login();
    [[nodiscard]] HttpResponse usersList() const;
    [[nodiscard]] HttpResponse domainsList() const;

    // Tasks and workers (apitasks.cpp)
    [[nodiscard]] HttpResponse tasks(const Segments &rest);
    [[nodiscard]] HttpResponse task(Task &task);
    [[nodiscard]] HttpResponse purgeTasks();
    [[nodiscard]] HttpResponse workers(const Segments &rest) const;

    // Resources, common (apiresources.cpp)
    [[nodiscard]] HttpResponse resources(Kind kind, const Segments &rest);
    [[nodiscard]] HttpResponse list(Kind kind, const TypeSpec *type) const;
    /// The units of the filters `with_content` and `latest_with_content`.
    struct ContentHolders
    {
        std::optional<Unit> inAny;
        std::optional<Unit> inLatest;
        [[nodiscard]] bool match(const Repository &repository) const;
    };
    [[nodiscard]] std::optional<HttpResponse> readHolders(ContentHolders &holders) const;
    [[nodiscard]] HttpResponse create(const TypeSpec &type);
    [[nodiscard]] HttpResponse detail(const TypeSpec &type, Resource &resource);
    [[nodiscard]] HttpResponse update(const TypeSpec &type, Resource &resource);
    [[nodiscard]] HttpResponse remove(const TypeSpec &type, Resource &resource);
    [[nodiscard]] HttpResponse label(Resource &resource, bool set);
    [[nodiscard]] Resource *find(const TypeSpec &type, const Uuid &id) const;
    void write(QByteArray &out, const Resource &resource, const FieldSelection *fields, bool generic) const;

    // Checking and applying bodies (apibody.cpp)
    /// Reads the JSON body; a 400 or 415 otherwise.
    [[nodiscard]] std::optional<HttpResponse> readBody();
    [[nodiscard]] std::optional<HttpResponse> checkBody(const TypeSpec &type, const Resource *existing) const;
    [[nodiscard]] QByteArray fieldProblem(const TypeSpec &type, const QString &name, const QJsonValue &value) const;
    [[nodiscard]] std::optional<HttpResponse> checkDistribution(const Resource *existing) const;
    /// True if the object would change.
    bool apply(Resource &resource, const QJsonObject &body, bool dryRun);

    // Repositories (apirepositories.cpp)
    [[nodiscard]] HttpResponse repositoryAction(Repository &repository, const Segments &rest);
    [[nodiscard]] HttpResponse sync(Repository &repository);
    [[nodiscard]] HttpResponse modify(Repository &repository);
    /// Container: `copy_tags`, or `remove` of everything.
    [[nodiscard]] HttpResponse changeTags(Repository &repository, bool removesAll);
    [[nodiscard]] HttpResponse versions(Repository &repository, const Segments &rest);
    [[nodiscard]] HttpResponse removeVersion(Repository &repository, int number);
    [[nodiscard]] HttpResponse versionList(const Repository *repository) const;
    [[nodiscard]] HttpResponse publish(const TypeSpec &type);
    [[nodiscard]] HttpResponse copy();

    // Housekeeping (apihousekeeping.cpp)
    [[nodiscard]] HttpResponse cleanUpOrphans();
    /// Null: of the whole server.
    [[nodiscard]] HttpResponse repair(const Repository *repository);
    [[nodiscard]] HttpResponse reclaimSpace();
    [[nodiscard]] HttpResponse artifacts(const Segments &rest) const;
    /// \a effect may give the task's progress reports.
    [[nodiscard]] HttpResponse simpleTask(const QByteArray &name, const QString &subject, QList<Lock> locks,
                                          std::function<QByteArray()> effect);
    [[nodiscard]] std::optional<HttpResponse> unexpectedField(const QStringList &known) const;

    // Content (apicontent.cpp)
    [[nodiscard]] HttpResponse content(const Segments &rest) const;
    [[nodiscard]] HttpResponse contentList(const ContentTypeInfo *type) const;
    [[nodiscard]] std::vector<const ContentSet *> allContent() const;
    [[nodiscard]] std::optional<Unit> unitByHref(const QString &href, const ContentSet *preferred) const;

    // Helpers
    [[nodiscard]] HttpResponse accepted(TaskRequest request);
    [[nodiscard]] HttpResponse objectAnswer(int status, const Resource &resource) const;
    [[nodiscard]] HttpResponse emptyList() const;
    [[nodiscard]] HttpResponse notAllowed() const;
    [[nodiscard]] static HttpResponse noSuchPage();
    [[nodiscard]] static HttpResponse noSuchObject(const QByteArray &className);
    [[nodiscard]] bool visible(const QString &name) const;
    [[nodiscard]] Lock exclusive(const Resource &resource) const;
    [[nodiscard]] Lock shared(const Resource &resource) const;
    [[nodiscard]] Lock domainLock() const;
    [[nodiscard]] Lock labelled(const QByteArray &label, bool shared) const;
    /// `pulpcore.app.tasks.base.ageneral_<verb>` or its name in older releases.
    [[nodiscard]] QByteArray baseTask(const QByteArray &verb) const;
    /// Reads an href or prn of this domain.
    [[nodiscard]] std::optional<Target> target(const QString &reference) const;
    [[nodiscard]] Repository *repositoryAt(const QString &reference, int *version = nullptr) const;
    [[nodiscard]] bool isGet() const { return m_request.method == "GET" || m_request.method == "HEAD"; }

    Server &m_server;
    Domain &m_domain;
    const HttpRequest &m_request;
    QByteArray m_path;
    QByteArray m_correlationId;
    View m_view;
    const User *m_user = nullptr;
    bool m_bySession = false;
    QJsonObject m_body;
};

/// Filters common to named resources; used by the list handlers.
[[nodiscard]] FilterTable resourceFilters(const View &view, Kind kind, bool generic);

} // namespace pulpit::fakepulp
