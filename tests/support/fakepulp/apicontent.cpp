// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api.h"

#include <algorithm>

namespace pulpit::fakepulp {

using namespace Qt::StringLiterals;

namespace {

const Unit &unitOf(const void *row)
{
    return *static_cast<const Unit *>(row);
}

FilterSpec text(FilterSpec::Form form, QString Unit::*member)
{
    FilterSpec spec;
    spec.form = form;
    spec.get = [member](const void *row) -> FieldValue { return unitOf(row).*member; };
    spec.orderable = true;
    return spec;
}

FilterTable contentFilters(const View &view, const ContentTypeInfo *type)
{
    using Form = FilterSpec::Form;
    FilterTable table;
    FilterSpec href;
    href.form = Form::ExactIn;
    href.get = [&view](const void *row) -> FieldValue { return QString::fromUtf8(view.href(unitOf(row))); };
    table.insert(u"pulp_href"_s, href);
    FilterSpec id;
    id.form = Form::ExactIn;
    id.get
        = [&view](const void *row) -> FieldValue { return QString::fromUtf8(view.unitId(unitOf(row)).toByteArray()); };
    id.orderable = true;
    table.insert(u"pulp_id"_s, id);
    table.insert(u"pk"_s, id);
    FilterSpec sha;
    sha.form = Form::Exact;
    sha.get = [](const void *row) -> FieldValue { return QString::fromUtf8(unitSha256(unitOf(row))); };
    if (type == nullptr) {
        FilterSpec kind;
        kind.form = Form::Choice;
        kind.get = [](const void *row) -> FieldValue { return QString::fromUtf8(info(unitOf(row).type).pulpType); };
        for (int i = 0; i < kContentTypeCount; ++i)
            kind.choices.append(QString::fromUtf8(info(static_cast<ContentType>(i)).pulpType));
        table.insert(u"pulp_type"_s, kind);
        return table;
    }
    switch (type->type) {
    case ContentType::RpmPackage:
        table.insert(u"name"_s, text(Form::Text, &Unit::name));
        table.insert(u"version"_s, text(Form::Text, &Unit::version));
        table.insert(u"release"_s, text(Form::Text, &Unit::release));
        table.insert(u"arch"_s, text(Form::Text, &Unit::arch));
        table.insert(u"sha256"_s, sha);
        sha.form = Form::ExactIn;
        table.insert(u"pkgId"_s, sha);
        break;
    case ContentType::RpmAdvisory: table.insert(u"id"_s, text(Form::ExactIn, &Unit::name)); break;
    case ContentType::DebPackage:
        table.insert(u"package"_s, text(Form::Name, &Unit::name));
        table.insert(u"version"_s, text(Form::Exact, &Unit::version));
        table.insert(u"architecture"_s, text(Form::Exact, &Unit::arch));
        table.insert(u"sha256"_s, sha);
        break;
    case ContentType::DebRelease:
        table.insert(u"codename"_s, text(Form::Exact, &Unit::name));
        table.insert(u"distribution"_s, text(Form::Exact, &Unit::name));
        table.insert(u"suite"_s, text(Form::Exact, &Unit::version));
        break;
    case ContentType::DebReleaseComponent:
        table.insert(u"component"_s, text(Form::Exact, &Unit::release));
        table.insert(u"distribution"_s, text(Form::Exact, &Unit::name));
        break;
    case ContentType::FileContent:
        table.insert(u"relative_path"_s, text(Form::Exact, &Unit::name));
        table.insert(u"sha256"_s, sha);
        break;
    case ContentType::PythonPackage: {
        table.insert(u"name"_s, text(Form::Text, &Unit::name));
        table.insert(u"version"_s, text(Form::Exact, &Unit::version));
        FilterSpec filename;
        filename.form = Form::ExactIn;
        filename.get = [](const void *row) -> FieldValue { return unitPath(unitOf(row)); };
        table.insert(u"filename"_s, filename);
        sha.form = Form::ExactIn;
        table.insert(u"sha256"_s, sha);
        break;
    }
    default: table.insert(u"name"_s, text(Form::Text, &Unit::name)); break;
    }
    return table;
}

} // namespace

std::vector<const ContentSet *> Api::allContent() const
{
    std::vector<const ContentSet *> sets;
    m_domain.repositories.forEachNewestFirst([&](const Repository &row) {
        if (visible(row.name)) {
            for (const Version &version : row.versions) {
                if (version.content)
                    sets.push_back(version.content.get());
            }
        }
        return true;
    });
    const std::vector<const ContentSet *> retired = m_domain.retiredContent();
    sets.insert(sets.end(), retired.begin(), retired.end());
    std::sort(sets.begin(), sets.end());
    sets.erase(std::unique(sets.begin(), sets.end()), sets.end());
    return sets;
}

std::optional<Unit> Api::unitByHref(const QString &href, const ContentSet *preferred) const
{
    const QByteArray wanted = href.toUtf8();
    const auto search = [&](const ContentSet *set) -> std::optional<Unit> {
        for (const Unit &unit : set->units()) {
            if (m_view.href(unit) == wanted)
                return unit;
        }
        return std::nullopt;
    };
    if (preferred != nullptr) {
        if (std::optional<Unit> found = search(preferred))
            return found;
    }
    for (const ContentSet *set : allContent()) {
        if (std::optional<Unit> found = search(set))
            return found;
    }
    return std::nullopt;
}

bool Api::ContentHolders::match(const Repository &repository) const
{
    const auto has = [](const Version &version, const Unit &unit) {
        return version.content
            && std::binary_search(version.content->units().begin(), version.content->units().end(), unit);
    };
    if (inLatest && (repository.latest() == nullptr || !has(*repository.latest(), *inLatest)))
        return false;
    return !inAny || std::any_of(repository.versions.begin(), repository.versions.end(), [&](const Version &version) {
        return has(version, *inAny);
    });
}

std::optional<HttpResponse> Api::readHolders(ContentHolders &holders) const
{
    for (const auto &[filter, unit] :
         {std::pair(u"with_content"_s, &holders.inAny), std::pair(u"latest_with_content"_s, &holders.inLatest)}) {
        const std::optional<QString> reference = m_request.parameter(filter);
        if (!reference)
            continue;
        if (!reference->toUtf8().startsWith(m_view.addresses().apiBase + "content/"))
            return HttpResponse::json(400, uriNotValid(*reference));
        *unit = unitByHref(*reference, nullptr);
        if (!*unit)
            return HttpResponse::json(400, "[\"URI " + reference->toUtf8() + " not found for content.\"]");
    }
    return std::nullopt;
}

HttpResponse Api::content(const Segments &rest) const
{
    if (!isGet())
        return notAllowed();
    if (rest.isEmpty())
        return contentList(nullptr);
    const ContentTypeInfo *type
        = rest.size() >= 2 ? contentTypeByPath(QByteArray(rest.at(0) + '/' + rest.at(1))) : nullptr;
    if (type == nullptr || rest.size() > 3)
        return noSuchPage();
    if (rest.size() == 2)
        return contentList(type);
    if (!Uuid::parse(rest.at(2)))
        return HttpResponse::detail(404, "Not found.");
    const std::optional<Unit> unit = unitByHref(QString::fromUtf8(m_view.addresses().apiBase + m_path), nullptr);
    if (!unit)
        return noSuchObject(type->className);
    QByteArray body;
    const FieldSelection fields = parseFields(m_request);
    m_view.writeUnit(body, *unit, &fields, false, false);
    return HttpResponse::json(200, std::move(body));
}

HttpResponse Api::contentList(const ContentTypeInfo *type) const
{
    const QStringList versionFilters {u"repository_version"_s, u"repository_version_added"_s,
                                      u"repository_version_removed"_s};
    const ListQuery query
        = parseListQuery(m_request, contentFilters(m_view, type), versionFilters + QStringList {u"orphaned_for"_s});
    if (query.error)
        return *query.error;
    std::vector<Unit> owned; // holds what a difference made, while rows point into it
    std::vector<const void *> rows;
    bool narrowed = false;
    const auto take = [&](const std::vector<Unit> &units) {
        for (const Unit &unit : units) {
            if (type == nullptr || unit.type == type->type)
                rows.push_back(&unit);
        }
    };
    for (const QString &filter : versionFilters) {
        const std::optional<QString> reference = m_request.parameter(filter);
        if (!reference)
            continue;
        narrowed = true;
        if (!target(*reference))
            return HttpResponse::json(400, uriNotValid(*reference));
        int number = -1;
        const Repository *repository = repositoryAt(*reference, &number);
        const bool latestAllowed = m_server.age().minor >= 105;
        const Version *version = repository == nullptr ? nullptr
            : number >= 0                              ? repository->version(number)
            : latestAllowed                            ? repository->latest()
                                                       : nullptr;
        if (version == nullptr)
            return HttpResponse::json(400, "[\"URI " + reference->toUtf8() + " not found for repositoryversion.\"]");
        if (filter == u"repository_version"_s) {
            if (version->content)
                take(version->content->units());
            continue;
        }
        const Version *before = nullptr;
        for (const Version &candidate : repository->versions) {
            if (candidate.number < version->number)
                before = &candidate;
        }
        ContentDiff diff = difference(before == nullptr ? nullptr : before->content.get(), version->content.get());
        owned = filter.endsWith(u"added"_s) ? std::move(diff.added) : std::move(diff.removed);
        take(owned);
    }
    if (const std::optional<QString> minutes = m_request.parameter(u"orphaned_for"_s)) {
        narrowed = true;
        owned = m_domain.orphans(orphanLimit(*minutes, m_server.now()));
        take(owned);
    }
    if (!narrowed) {
        for (const ContentSet *set : allContent())
            take(set->units());
        // The same unit in several repositories is one object.
        const auto less = [](const void *a, const void *b) { return unitOf(a) < unitOf(b); };
        std::sort(rows.begin(), rows.end(), less);
        rows.erase(
            std::unique(rows.begin(), rows.end(), [](const void *a, const void *b) { return unitOf(a) == unitOf(b); }),
            rows.end());
    }
    const bool minimal = m_request.parameter(u"minimal"_s) == u"true"_s;
    return listResponse(m_request, m_server.origin(), query, std::move(rows), [&](QByteArray &out, const void *row) {
        m_view.writeUnit(out, unitOf(row), &query.fields, type == nullptr, minimal);
    });
}

} // namespace pulpit::fakepulp
