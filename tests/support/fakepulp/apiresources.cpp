// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api.h"

#include <QJsonDocument>

namespace pulpit::fakepulp {

using namespace Qt::StringLiterals;

namespace {

const Resource &resourceOf(const void *row)
{
    return *static_cast<const Resource *>(row);
}

template <typename T>
const T &as(const void *row)
{
    return static_cast<const T &>(resourceOf(row));
}

FilterSpec related(const View &view, std::function<FieldValue(const void *)> get, FilterSpec::Form form)
{
    FilterSpec spec;
    spec.form = form;
    spec.get = std::move(get);
    spec.problem = [base = view.addresses().apiBase](const QString &value) { return relatedProblem(value, base); };
    return spec;
}

FilterSpec make(FilterSpec::Form form, std::function<FieldValue(const void *)> get, bool filterable, bool orderable)
{
    FilterSpec spec;
    spec.form = form;
    spec.get = std::move(get);
    spec.filterable = filterable;
    spec.orderable = orderable;
    return spec;
}

using Lookup = FilterSpec::Form;

void addTypeFilter(FilterTable &table, Kind kind)
{
    FilterSpec type = make(
        Lookup::Choice, [](const void *row) -> FieldValue { return QString::fromUtf8(resourceOf(row).type->pulpType); },
        true, true);
    for (const TypeSpec &spec : typeSpecs()) {
        if (spec.kind == kind)
            type.choices.append(QString::fromUtf8(spec.pulpType));
    }
    table.insert(u"pulp_type"_s, type);
}

void addRepositoryFilters(FilterTable &table, const View &view)
{
    table.insert(u"remote"_s,
                 related(
                     view,
                     [&view](const void *row) -> FieldValue {
                         const Remote *remote = view.domain().remotes.find(as<Repository>(row).remote);
                         return remote == nullptr ? QString() : QString::fromUtf8(view.href(*remote));
                     },
                     Lookup::Exact));
    table.insert(u"retain_repo_versions"_s,
                 make(
                     Lookup::Number,
                     [](const void *row) -> FieldValue {
                         const QJsonValue value = resourceOf(row).extra.value("retain_repo_versions"_L1);
                         return value.isDouble() ? FieldValue {static_cast<qint64>(value.toInteger())} : FieldValue {};
                     },
                     true, true));
}

void addDistributionFilters(FilterTable &table, const View &view)
{
    const auto path = [](const void *row) -> FieldValue { return as<Distribution>(row).basePath; };
    table.insert(u"base_path"_s, make(Lookup::Name, path, true, true));
    table.insert(u"repository"_s,
                 related(
                     view,
                     [&view](const void *row) -> FieldValue {
                         const Repository *repository
                             = view.domain().repositories.find(as<Distribution>(row).repository);
                         return repository == nullptr ? QString() : QString::fromUtf8(view.href(*repository));
                     },
                     Lookup::ExactIn));
    table.insert(
        u"checkpoint"_s,
        make(
            Lookup::Boolean,
            [](const void *row) -> FieldValue { return resourceOf(row).extra.value("checkpoint"_L1).toBool(); }, true,
            true));
}

void addPublicationFilters(FilterTable &table, const View &view)
{
    table.insert(u"repository"_s,
                 related(
                     view,
                     [&view](const void *row) -> FieldValue {
                         const Repository *repository
                             = view.domain().repositories.find(as<Publication>(row).repository);
                         return repository == nullptr ? QString() : QString::fromUtf8(view.href(*repository));
                     },
                     Lookup::Exact));
    table.insert(u"repository_version"_s,
                 related(
                     view,
                     [&view](const void *row) -> FieldValue {
                         const auto &publication = as<Publication>(row);
                         const Repository *repository = view.domain().repositories.find(publication.repository);
                         return repository == nullptr ? QString()
                                                      : QString::fromUtf8(view.href(*repository, publication.version));
                     },
                     Lookup::Exact));
    table.insert(
        u"checkpoint"_s,
        make(
            Lookup::Boolean,
            [](const void *row) -> FieldValue { return resourceOf(row).extra.value("checkpoint"_L1).toBool(); }, true,
            true));
}

// Accepts `k=v`, `k!=v`, `k~sub`, `k`, `!k`, joined by commas.
bool labelsMatch(const QJsonObject &labels, const QString &selector)
{
    for (const QString &part : selector.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype unequal = part.indexOf(u"!="_s);
        const qsizetype equal = part.indexOf(u'=');
        const qsizetype contains = part.indexOf(u'~');
        bool match = false;
        if (unequal > 0)
            match = labels.contains(part.left(unequal))
                && labels.value(part.left(unequal)).toString() != part.mid(unequal + 2);
        else if (equal > 0)
            match
                = labels.contains(part.left(equal)) && labels.value(part.left(equal)).toString() == part.mid(equal + 1);
        else if (contains > 0)
            match = labels.value(part.left(contains)).toString().contains(part.mid(contains + 1));
        else
            match = part.startsWith(u'!') ? !labels.contains(part.mid(1)) : labels.contains(part);
        if (!match)
            return false;
    }
    return true;
}

} // namespace

FilterTable resourceFilters(const View &view, Kind kind, bool generic)
{
    FilterTable table;
    const bool named = kind != Kind::Publication;
    if (named)
        table.insert(u"name"_s,
                     make(
                         Lookup::Name, [](const void *row) -> FieldValue { return resourceOf(row).name; }, true, true));
    table.insert(
        u"pulp_created"_s,
        make(
            Lookup::Time, [](const void *row) -> FieldValue { return resourceOf(row).created; }, !named, true));
    table.insert(u"pulp_last_updated"_s,
                 make(
                     Lookup::Time, [](const void *row) -> FieldValue { return resourceOf(row).updated; },
                     kind == Kind::Remote, true));
    const auto href = [&view](const void *row) -> FieldValue { return QString::fromUtf8(view.href(resourceOf(row))); };
    const auto prn = [&view](const void *row) -> FieldValue { return QString::fromUtf8(view.prn(resourceOf(row))); };
    const auto id = [](const void *row) -> FieldValue { return QString::fromUtf8(resourceOf(row).id.toByteArray()); };
    FilterSpec byHref = make(Lookup::ExactIn, href, true, false);
    byHref.problem = [base = view.addresses().apiBase](const QString &value) { return hrefProblem(value, base); };
    table.insert(u"pulp_href"_s, byHref);
    FilterSpec byPrn = make(Lookup::ExactIn, prn, true, false);
    byPrn.problem = prnProblem;
    if (view.age().has(Feature::Prn))
        table.insert(u"prn"_s, byPrn);
    FilterSpec byId = make(Lookup::ExactIn, id, true, true);
    byId.problem = [](const QString &value) {
        return Uuid::parse(value.toUtf8()) ? QByteArray() : QByteArray("{\"pulp_id__in\":[\"Enter a valid UUID.\"]}");
    };
    table.insert(u"pulp_id"_s, byId);
    table.insert(u"pk"_s, make(Lookup::Exact, id, false, true));
    if (generic)
        addTypeFilter(table, kind);
    switch (kind) {
    case Kind::Repository: addRepositoryFilters(table, view); break;
    case Kind::Distribution: addDistributionFilters(table, view); break;
    case Kind::Publication: addPublicationFilters(table, view); break;
    case Kind::Remote:
        table.insert(
            u"url"_s,
            make(
                Lookup::Exact, [](const void *row) -> FieldValue { return as<Remote>(row).url; }, false, true));
        break;
    }
    return table;
}

HttpResponse Api::resources(Kind kind, const Segments &rest)
{
    if (rest.isEmpty())
        return isGet() ? list(kind, nullptr) : notAllowed();
    const TypeSpec *type = rest.size() >= 2 ? typeByPath(kind, QByteArray(rest.at(0) + '/' + rest.at(1))) : nullptr;
    if (type == nullptr)
        return noSuchPage();
    if (rest.size() == 2) {
        if (isGet())
            return list(kind, type);
        return m_request.method == "POST" ? create(*type) : notAllowed();
    }
    const std::optional<Uuid> id = Uuid::parse(rest.at(2));
    if (!id)
        return HttpResponse::detail(404, "Not found.");
    Resource *resource = find(*type, *id);
    if (resource == nullptr)
        return noSuchObject(type->className);
    if (rest.size() == 3)
        return detail(*type, *resource);
    const QByteArray action = rest.at(3);
    if (rest.size() == 4 && (action == "set_label" || action == "unset_label"))
        return m_request.method == "POST" ? label(*resource, action == "set_label") : notAllowed();
    if (rest.size() == 4 && action == "my_permissions")
        return HttpResponse::json(200, "{\"permissions\":[]}");
    if (kind == Kind::Repository)
        return repositoryAction(static_cast<Repository &>(*resource), rest.mid(3));
    return noSuchPage();
}

Resource *Api::find(const TypeSpec &type, const Uuid &id) const
{
    Resource *found = nullptr;
    switch (type.kind) {
    case Kind::Repository: found = m_domain.repositories.find(id); break;
    case Kind::Remote: found = m_domain.remotes.find(id); break;
    case Kind::Distribution: found = m_domain.distributions.find(id); break;
    case Kind::Publication: found = m_domain.publications.find(id); break;
    }
    return found != nullptr && found->type == &type ? found : nullptr;
}

void Api::write(QByteArray &out, const Resource &resource, const FieldSelection *fields, bool generic) const
{
    switch (resource.type->kind) {
    case Kind::Repository: return m_view.write(out, static_cast<const Repository &>(resource), fields, generic);
    case Kind::Remote: return m_view.write(out, static_cast<const Remote &>(resource), fields, generic);
    case Kind::Distribution: return m_view.write(out, static_cast<const Distribution &>(resource), fields, generic);
    case Kind::Publication: return m_view.write(out, static_cast<const Publication &>(resource), fields, generic);
    }
}

HttpResponse Api::list(Kind kind, const TypeSpec *type) const
{
    const bool generic = type == nullptr;
    QStringList handled;
    if (kind != Kind::Publication)
        handled << u"pulp_label_select"_s;
    ContentHolders holders;
    if (kind == Kind::Repository) {
        handled << u"with_content"_s << u"latest_with_content"_s;
        if (std::optional<HttpResponse> bad = readHolders(holders))
            return *bad;
    }
    const ListQuery query = parseListQuery(m_request, resourceFilters(m_view, kind, generic), handled);
    const std::optional<QString> labels = m_request.parameter(u"pulp_label_select"_s);
    std::vector<const void *> rows;
    const auto collect = [&](const Resource &row) {
        if ((generic || row.type == type) && (kind == Kind::Publication || visible(row.name))
            && (!labels || labelsMatch(row.extra.value("pulp_labels"_L1).toObject(), *labels))
            && (kind != Kind::Repository || holders.match(static_cast<const Repository &>(row))))
            rows.push_back(&row);
        return true;
    };
    switch (kind) {
    case Kind::Repository: m_domain.repositories.forEachNewestFirst(collect); break;
    case Kind::Remote: m_domain.remotes.forEachNewestFirst(collect); break;
    case Kind::Distribution: m_domain.distributions.forEachNewestFirst(collect); break;
    case Kind::Publication: m_domain.publications.forEachNewestFirst(collect); break;
    }
    return listResponse(m_request, m_server.origin(), query, std::move(rows),
                        [&](QByteArray &out, const void *row) { write(out, resourceOf(row), &query.fields, generic); });
}

HttpResponse Api::create(const TypeSpec &type)
{
    if (std::optional<HttpResponse> bad = readBody())
        return *bad;
    if (type.kind == Kind::Publication)
        return publish(type);
    if (std::optional<HttpResponse> bad = checkBody(type, nullptr))
        return *bad;
    const QString name = m_body.value("name"_L1).toString();
    const Micros now = m_server.now();
    if (type.kind == Kind::Repository) {
        Repository &made = m_domain.addRepository(type.plugin, name, now);
        apply(made, m_body, false);
        return objectAnswer(201, made);
    }
    if (type.kind == Kind::Remote) {
        Remote &made = m_domain.addRemote(type.plugin, name, m_body.value("url"_L1).toString(), now);
        apply(made, m_body, false);
        return objectAnswer(201, made);
    }
    TaskRequest request;
    request.name = "pulpcore.app.tasks.base.general_create";
    request.subject = name;
    request.immediate = true;
    request.locks = {labelled("distribution.base_path", false), labelled("distributions", true), domainLock()};
    request.start = [&type, body = m_body, name, &server = m_server, &domain = m_domain](const Task &) {
        TaskPlan plan;
        plan.duration = server.tasks().timing.other;
        plan.finish = [&type, body, name, &server, &domain] {
            Distribution &made
                = domain.addDistribution(type.plugin, name, body.value("base_path"_L1).toString(), server.now());
            HttpRequest none;
            Api(server, domain, none, {}, {}).apply(made, body, false);
            TaskOutcome outcome;
            outcome.created.append({&type, made.id, -1});
            outcome.result = outcome.created.first();
            return outcome;
        };
        return plan;
    };
    return accepted(std::move(request));
}

HttpResponse Api::detail(const TypeSpec &type, Resource &resource)
{
    if (isGet())
        return objectAnswer(200, resource);
    if (m_request.method == "PATCH" || m_request.method == "PUT")
        return type.kind == Kind::Publication ? notAllowed() : update(type, resource);
    if (m_request.method == "DELETE")
        return remove(type, resource);
    return notAllowed();
}

HttpResponse Api::update(const TypeSpec &type, Resource &resource)
{
    if (std::optional<HttpResponse> bad = readBody())
        return *bad;
    if (std::optional<HttpResponse> bad = checkBody(type, &resource))
        return *bad;
    if (m_server.age().has(Feature::PatchMayAnswer200) && !apply(resource, m_body, true))
        return objectAnswer(200, resource);
    TaskRequest request;
    request.name = baseTask("update");
    request.subject = resource.name;
    request.immediate = true;
    request.locks = {exclusive(resource)};
    // Only what can change a base path has to wait for other distributions.
    if (type.kind == Kind::Distribution)
        request.locks.append(labelled("distributions", true));
    request.locks.append(domainLock());
    request.start = [&type, id = resource.id, body = m_body, &server = m_server, &domain = m_domain](const Task &) {
        TaskPlan plan;
        plan.duration = server.tasks().timing.other;
        plan.finish = [&type, id, body, &server, &domain] {
            HttpRequest none;
            Api later(server, domain, none, {}, {});
            if (Resource *found = later.find(type, id)) {
                later.apply(*found, body, false);
                found->updated = server.now();
            }
            TaskOutcome outcome;
            outcome.result = Target {&type, id, -1};
            return outcome;
        };
        return plan;
    };
    return accepted(std::move(request));
}

HttpResponse Api::remove(const TypeSpec &type, Resource &resource)
{
    if (type.kind == Kind::Publication) {
        m_domain.publications.remove(static_cast<Publication &>(resource));
        HttpResponse gone;
        gone.status = 204;
        return gone;
    }
    TaskRequest request;
    request.name = baseTask("delete");
    request.subject = resource.name;
    request.immediate = type.kind != Kind::Repository;
    request.locks = {exclusive(resource)};
    if (type.kind == Kind::Distribution)
        request.locks.append(labelled("distributions", true));
    request.locks.append(domainLock());
    request.start = [&type, id = resource.id, &server = m_server, &domain = m_domain](const Task &) {
        TaskPlan plan;
        plan.duration = server.tasks().timing.other;
        plan.finish = [&type, id, &domain, &server] {
            if (type.kind == Kind::Repository) {
                if (Repository *row = domain.repositories.find(id))
                    domain.removeRepository(*row, server.now());
            } else if (type.kind == Kind::Remote) {
                if (Remote *row = domain.remotes.find(id))
                    domain.removeRemote(*row);
            } else if (Distribution *row = domain.distributions.find(id)) {
                domain.removeDistribution(*row);
            }
            return TaskOutcome {};
        };
        return plan;
    };
    return accepted(std::move(request));
}

HttpResponse Api::label(Resource &resource, bool set)
{
    if (std::optional<HttpResponse> bad = readBody())
        return *bad;
    QJsonObject labels = resource.extra.value("pulp_labels"_L1).toObject();
    const QString key = m_body.value("key"_L1).toString();
    if (key.isEmpty())
        return fieldError("key", "This field is required.");
    if (!set && !labels.contains(key))
        return fieldError("key", "Label '" + key.toUtf8() + "' is not set on the object.");
    const QJsonValue value = set ? m_body.value("value"_L1) : labels.value(key);
    if (set)
        labels.insert(key, value);
    else
        labels.remove(key);
    resource.extra.insert("pulp_labels"_L1, labels);
    return HttpResponse::json(
        201, QJsonDocument(QJsonObject {{u"key"_s, key}, {u"value"_s, value}}).toJson(QJsonDocument::Compact));
}

} // namespace pulpit::fakepulp
