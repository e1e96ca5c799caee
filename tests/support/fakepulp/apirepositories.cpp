// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api.h"

#include "sync.h"

#include <QJsonArray>

namespace pulpit::fakepulp {

using namespace Qt::StringLiterals;

namespace {

QByteArray taskModule(Plugin plugin)
{
    return "pulp_" + pluginName(plugin) + ".app.tasks.";
}

QByteArray syncTaskName(Plugin plugin)
{
    return taskModule(plugin) + (plugin == Plugin::Python ? "sync.sync" : "synchronizing.synchronize");
}

} // namespace

HttpResponse Api::repositoryAction(Repository &repository, const Segments &rest)
{
    const QByteArray action = rest.first();
    if (action == "versions")
        return versions(repository, rest.mid(1));
    if (rest.size() > 1)
        return noSuchPage();
    if (action == "sync")
        return m_request.method == "POST" ? sync(repository) : notAllowed();
    const bool isContainer = repository.type->plugin == Plugin::Container;
    if (action == "modify" && !isContainer)
        return m_request.method == "POST" ? modify(repository) : notAllowed();
    if (isContainer && (action == "copy_tags" || action == "remove"))
        return m_request.method == "POST" ? changeTags(repository, action == "remove") : notAllowed();
    return noSuchPage();
}

HttpResponse Api::sync(Repository &repository)
{
    if (std::optional<HttpResponse> bad = readBody())
        return *bad;
    const Plugin plugin = repository.type->plugin;
    QStringList known {u"remote"_s, u"mirror"_s};
    if (plugin == Plugin::Rpm)
        known << u"sync_policy"_s << u"skip_types"_s << u"optimize"_s;
    else if (plugin == Plugin::Deb || (plugin == Plugin::File && m_server.age().minor >= 115))
        known << u"optimize"_s;
    else if (plugin == Plugin::Container)
        known << u"signed_only"_s;
    for (const QString &key : m_body.keys()) {
        if (!known.contains(key))
            return fieldError(key.toUtf8(), "Unexpected field");
    }
    Uuid remoteId = repository.remote;
    if (m_body.value("remote"_L1).isString()) {
        const std::optional<Target> given = target(m_body.value("remote"_L1).toString());
        if (!given || given->type->kind != Kind::Remote)
            return fieldError("remote", "Invalid hyperlink - No URL match.");
        remoteId = given->id;
    }
    const Remote *remote = m_domain.remotes.find(remoteId);
    if (remote == nullptr)
        return fieldError("remote", "This field is required since a remote is not set on the repository.");
    if (remote->type->plugin != plugin)
        return HttpResponse::json(400,
                                  "[\"Type for Remote '" + remote->name.toUtf8() + "' does not match Repository '"
                                      + repository.name.toUtf8() + "'.\"]");
    SyncOptions options;
    options.optimize = m_body.value("optimize"_L1).toBool(true);
    const QString policy = m_body.value("sync_policy"_L1).toString();
    if (policy == u"mirror_complete"_s)
        options.policy = SyncPolicy::MirrorComplete;
    else if (policy == u"mirror_content_only"_s || m_body.value("mirror"_L1).toBool())
        options.policy = SyncPolicy::MirrorContent;
    else if (!policy.isEmpty() && policy != u"additive"_s)
        return fieldError("sync_policy", '"' + policy.toUtf8() + "\" is not a valid choice.");
    if (plugin == Plugin::Rpm && options.policy == SyncPolicy::MirrorComplete && repository.autopublish())
        return HttpResponse::json(
            400, "[\"Cannot use 'mirror_complete' sync policy with repositories that have autopublish enabled.\"]");
    TaskRequest request;
    request.name = syncTaskName(plugin);
    request.subject = repository.name;
    request.plugin = plugin;
    request.url = remote->url;
    request.locks = {exclusive(repository), shared(*remote), domainLock()};
    request.start = [&server = m_server, &domain = m_domain, id = repository.id, remoteId, options](const Task &task) {
        const bool fetchesNothing = task.fault && task.fault->kind == TaskFault::Kind::PythonEmpties;
        return planSync(server, domain, id, remoteId, options, fetchesNothing);
    };
    return accepted(std::move(request));
}

HttpResponse Api::modify(Repository &repository)
{
    if (std::optional<HttpResponse> bad = readBody())
        return *bad;
    int baseNumber = -1;
    Uuid baseRepository = repository.id;
    const Version *base = repository.latest();
    if (m_body.value("base_version"_L1).isString()) {
        // Any repository's: the new version begins with exactly that content.
        const Repository *from = repositoryAt(m_body.value("base_version"_L1).toString(), &baseNumber);
        base = from != nullptr && from->type == repository.type ? from->version(baseNumber) : nullptr;
        if (base == nullptr)
            return fieldError("base_version", "Invalid hyperlink - Object does not exist.");
        baseRepository = from->id;
    }
    const ContentSet *present = base->content.get();
    std::vector<Unit> add;
    std::vector<Unit> removed;
    bool removeAll = false;
    for (const QJsonValue &href : m_body.value("add_content_units"_L1).toArray()) {
        const std::optional<Unit> unit = unitByHref(href.toString(), nullptr);
        if (!unit)
            return HttpResponse::json(
                400, "[\"Could not find the following content units: ['" + href.toString().toUtf8() + "']\"]");
        add.push_back(*unit);
    }
    for (const QJsonValue &href : m_body.value("remove_content_units"_L1).toArray()) {
        if (href.toString() == u"*"_s) {
            removeAll = true;
            continue;
        }
        const std::optional<Unit> unit = unitByHref(href.toString(), present);
        if (!unit)
            return HttpResponse::json(
                400, "[\"Could not find the following content units: ['" + href.toString().toUtf8() + "']\"]");
        removed.push_back(*unit);
    }
    TaskRequest request;
    const bool signing = repository.type->plugin == Plugin::Rpm && m_server.age().minor >= 105;
    request.name
        = signing ? "pulp_rpm.app.tasks.signing.signed_add_and_remove" : "pulpcore.app.tasks.repository.add_and_remove";
    request.subject = repository.name;
    request.locks = {exclusive(repository), domainLock()};
    request.start = [&server = m_server, &domain = m_domain, id = repository.id, add, removed, removeAll, baseNumber,
                     baseRepository](const Task &) {
        TaskPlan plan;
        plan.duration = server.tasks().timing.other;
        plan.finish = [&server, &domain, id, add, removed, removeAll, baseNumber, baseRepository] {
            TaskOutcome outcome;
            Repository *found = domain.repositories.find(id);
            const Repository *origin = domain.repositories.find(baseRepository);
            if (found == nullptr || origin == nullptr)
                return outcome;
            const Version *from = baseNumber < 0 ? found->latest() : origin->version(baseNumber);
            ContentSet::Ptr before
                = from != nullptr && from->content ? from->content : ContentSet::empty(found->type->plugin);
            if (removeAll)
                before = ContentSet::make(found->type->plugin, {}, before->suites(), before->revision());
            const ContentSet::Ptr after = before->changed(add, removed)->withoutIndexFiles();
            const ContentDiff diff = difference(found->latest()->content.get(), after.get());
            if (diff.added.empty() && diff.removed.empty())
                return outcome;
            const Version &version
                = domain.addVersion(*found, after, server.now(), baseRepository == id ? baseNumber : -1);
            outcome.created.append({found->type, id, version.number});
            if (found->autopublish() && usesPublications(found->type->plugin)) {
                const Target made
                    = planPublish(server, domain, typeOf(Kind::Publication, found->type->plugin), id, -1, {})
                          .finish()
                          .created.first();
                outcome.created.append(made);
            }
            return outcome;
        };
        return plan;
    };
    return accepted(std::move(request));
}

HttpResponse Api::changeTags(Repository &repository, bool removesAll)
{
    if (std::optional<HttpResponse> bad = readBody())
        return *bad;
    ContentSet::Ptr wanted = ContentSet::empty(Plugin::Container);
    TaskRequest request;
    if (removesAll) {
        if (m_body.value("content_units"_L1).toArray() != QJsonArray {u"*"_s})
            return fieldError("content_units", "This server removes everything or nothing.");
        request.name = "pulp_container.app.tasks.recursive_remove.recursive_remove_content";
    } else {
        int number = -1;
        const Repository *source = repositoryAt(m_body.value("source_repository_version"_L1).toString(), &number);
        const Version *version = source == nullptr ? nullptr : source->version(number);
        if (version == nullptr)
            return fieldError("source_repository_version", "Invalid hyperlink - Object does not exist.");
        if (version->content)
            wanted = version->content;
        request.locks.append(shared(*source));
        request.name = "pulp_container.app.tasks.recursive_add.recursive_add_content";
    }
    request.subject = repository.name;
    request.locks << exclusive(repository) << domainLock();
    request.start = [&server = m_server, &domain = m_domain, id = repository.id, wanted, removesAll](const Task &) {
        TaskPlan plan;
        plan.duration = server.tasks().timing.other;
        plan.finish = [&server, &domain, id, wanted, removesAll] {
            TaskOutcome outcome;
            Repository *found = domain.repositories.find(id);
            if (found == nullptr)
                return outcome;
            const ContentSet::Ptr before
                = found->latest()->content ? found->latest()->content : ContentSet::empty(Plugin::Container);
            const ContentSet::Ptr after = removesAll ? wanted : before->changed(wanted->leaves(), {});
            const ContentDiff diff = difference(before.get(), after.get());
            if (diff.added.empty() && diff.removed.empty())
                return outcome;
            const Version &version = domain.addVersion(*found, after, server.now());
            outcome.created.append({found->type, id, version.number});
            return outcome;
        };
        return plan;
    };
    return accepted(std::move(request));
}

HttpResponse Api::versions(Repository &repository, const Segments &rest)
{
    if (rest.isEmpty())
        return isGet() ? versionList(&repository) : notAllowed();
    bool isNumber = false;
    const int number = rest.first().toInt(&isNumber);
    const Version *version = isNumber ? repository.version(number) : nullptr;
    if (version == nullptr)
        return isNumber ? noSuchObject("RepositoryVersion") : HttpResponse::detail(404, "Not found.");
    if (rest.size() == 2 && rest.at(1) == "repair" && m_request.method == "POST")
        return repair(&repository);
    if (rest.size() > 1)
        return noSuchPage();
    if (m_request.method == "DELETE")
        return removeVersion(repository, number);
    if (!isGet())
        return notAllowed();
    QByteArray body;
    const FieldSelection fields = parseFields(m_request);
    m_view.writeVersion(body, repository, *version, &fields);
    return HttpResponse::json(200, std::move(body));
}

HttpResponse Api::removeVersion(Repository &repository, int number)
{
    if (m_domain.isDistributed(repository, number)) {
        return HttpResponse::json(
            400,
            "[\"The repository version cannot be deleted because it (or its publications) are currently being used "
            "to distribute content. Please update the necessary distributions first.\"]");
    }
    return simpleTask("pulpcore.app.tasks.repository.delete_version", repository.name,
                      {exclusive(repository), domainLock()},
                      [&domain = m_domain, &server = m_server, id = repository.id, number] {
                          Repository *found = domain.repositories.find(id);
                          if (found != nullptr && found->versions.size() > 1)
                              domain.removeVersion(*found, number, server.now());
                          return QByteArray();
                      });
}

HttpResponse Api::versionList(const Repository *repository) const
{
    struct Row
    {
        const Repository *repository;
        const Version *version;
    };
    if (!isGet())
        return notAllowed();
    FilterTable table;
    const auto rowOf = [](const void *row) -> const Row & { return *static_cast<const Row *>(row); };
    FilterSpec number;
    number.form = FilterSpec::Form::Number;
    number.orderable = true;
    number.get = [rowOf](const void *row) -> FieldValue { return qint64 {rowOf(row).version->number}; };
    table.insert(u"number"_s, number);
    FilterSpec created = number;
    created.form = FilterSpec::Form::Time;
    created.get = [rowOf](const void *row) -> FieldValue { return rowOf(row).version->created; };
    table.insert(u"pulp_created"_s, created);
    created.filterable = false;
    table.insert(u"pk"_s, created);
    FilterSpec href;
    href.form = FilterSpec::Form::ExactIn;
    href.get = [rowOf, this](const void *row) -> FieldValue {
        return QString::fromUtf8(m_view.href(*rowOf(row).repository, rowOf(row).version->number));
    };
    table.insert(u"pulp_href"_s, href);
    if (m_server.age().has(Feature::Prn)) {
        href.get = [rowOf, this](const void *row) -> FieldValue {
            return QString::fromUtf8(m_view.versionPrn(*rowOf(row).repository, *rowOf(row).version));
        };
        table.insert(u"prn"_s, href);
    }
    const ListQuery query = parseListQuery(m_request, table);
    std::vector<Row> all;
    const auto collect = [&all](const Repository &row) {
        for (auto it = row.versions.rbegin(); it != row.versions.rend(); ++it)
            all.push_back({&row, &*it});
        return true;
    };
    if (repository != nullptr)
        collect(*repository);
    else
        m_domain.repositories.forEachNewestFirst(
            [&](const Repository &row) { return visible(row.name) ? collect(row) : true; });
    std::vector<const void *> rows;
    rows.reserve(all.size());
    for (const Row &row : all)
        rows.push_back(&row);
    return listResponse(m_request, m_server.origin(), query, std::move(rows), [&](QByteArray &out, const void *row) {
        m_view.writeVersion(out, *rowOf(row).repository, *rowOf(row).version, &query.fields);
    });
}

HttpResponse Api::publish(const TypeSpec &type)
{
    const bool byVersion = m_body.value("repository_version"_L1).isString();
    const bool byRepository = m_body.value("repository"_L1).isString();
    if (byVersion == byRepository) {
        return HttpResponse::json(
            400,
            byVersion
                ? "{\"non_field_errors\":[\"Only one of 'repository' and 'repository_version' may be specified.\"]}"
                : "{\"non_field_errors\":[\"Either the 'repository' or 'repository_version' need to be specified\"]}");
    }
    int number = -1;
    const QLatin1StringView key = byVersion ? "repository_version"_L1 : "repository"_L1;
    const Repository *repository = repositoryAt(m_body.value(key).toString(), &number);
    if (repository == nullptr || (byVersion && repository->version(number) == nullptr))
        return fieldError(byVersion ? "repository_version" : "repository",
                          target(m_body.value(key).toString()) ? "Invalid hyperlink - Object does not exist."
                                                               : "Invalid hyperlink - No URL match.");
    QJsonObject extra = m_body;
    extra.remove("repository"_L1);
    extra.remove("repository_version"_L1);
    for (const QString &name : extra.keys()) {
        bool known = false;
        for (const FieldSpec &field : type.fields)
            known |= name == QLatin1StringView(field.name) && fieldExists(field, m_server.age());
        if (!known)
            return fieldError(name.toUtf8(), "Unexpected field");
    }
    if (number < 0)
        number = repository->latest()->number;
    TaskRequest request;
    request.name = taskModule(type.plugin) + "publishing."
        + (&type == &verbatimPublicationType() ? "publish_verbatim" : "publish");
    request.subject = repository->name;
    request.locks = {shared(*repository), domainLock()};
    request.start = [&server = m_server, &domain = m_domain, &type, id = repository->id, number, extra](const Task &) {
        return planPublish(server, domain, type, id, number, extra);
    };
    return accepted(std::move(request));
}

HttpResponse Api::copy()
{
    if (m_request.method != "POST")
        return notAllowed();
    if (std::optional<HttpResponse> bad = readBody())
        return *bad;
    struct Step
    {
        ContentSet::Ptr content;
        Uuid destination;
    };
    QList<Step> steps;
    TaskRequest request;
    for (const QJsonValue &entry : m_body.value("config"_L1).toArray()) {
        int number = -1;
        const Repository *source = repositoryAt(entry["source_repo_version"_L1].toString(), &number);
        const Repository *destination = repositoryAt(entry["dest_repo"_L1].toString());
        const Version *version = source == nullptr ? nullptr : source->version(number);
        if (version == nullptr || destination == nullptr)
            return HttpResponse::json(400, "{\"config\":[\"Invalid hyperlink - Object does not exist.\"]}");
        steps.append({version->content, destination->id});
        request.locks.append(exclusive(*destination));
        request.locks.append(shared(*source));
        request.subject = destination->name;
    }
    request.name = "pulp_" + m_path.left(3) + ".app.tasks.copy.copy_content";
    request.start = [&server = m_server, &domain = m_domain, steps](const Task &) {
        TaskPlan plan;
        plan.duration = server.tasks().timing.other;
        plan.finish = [&server, &domain, steps] {
            TaskOutcome outcome;
            for (const Step &step : steps) {
                Repository *destination = domain.repositories.find(step.destination);
                if (destination == nullptr || !step.content)
                    continue;
                const ContentSet::Ptr present = destination->latest()->content;
                const ContentSet::Ptr after = present ? step.content->changed(present->leaves(), {}) : step.content;
                const ContentDiff diff = difference(present.get(), after.get());
                if (diff.added.empty() && diff.removed.empty())
                    continue;
                const Version &version = domain.addVersion(*destination, after, server.now());
                outcome.created.append({destination->type, destination->id, version.number});
            }
            return outcome;
        };
        return plan;
    };
    return accepted(std::move(request));
}

} // namespace pulpit::fakepulp
