// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace pulpit::fakepulp {

using namespace Qt::StringLiterals;

View::View(Domain &domain, Addresses addresses, Age age)
    : m_domain(domain)
    , m_addresses(std::move(addresses))
    , m_age(age)
{
}

// ---------------------------------------------------------------- names

QByteArray View::href(const Resource &resource) const
{
    return m_addresses.apiBase + kindPath(resource.type->kind) + '/' + resource.type->path + '/'
        + resource.id.toByteArray() + '/';
}

QByteArray View::href(const Repository &repository, int version) const
{
    return href(repository) + "versions/" + QByteArray::number(version) + '/';
}

Uuid View::unitId(const Unit &unit) const
{
    const QByteArray digest = QCryptographicHash::hash(unitBody(unit) + unit.sha256 + unit.name.toUtf8()
                                                           + info(unit.type).path + QByteArray::number(m_domain.salt()),
                                                       QCryptographicHash::Md5);
    quint64 low = 0;
    for (int i = 0; i < 8; ++i)
        low = (low << 8) | static_cast<quint8>(digest.at(i));
    Uuid id = Uuid::make(m_domain.created(), m_domain.salt(), 0, 0);
    id.lo = (2ULL << 62) | (low >> 2);
    return id;
}

QByteArray View::href(const Unit &unit) const
{
    return m_addresses.apiBase + "content/" + info(unit.type).path + '/' + unitId(unit).toByteArray() + '/';
}

QByteArray View::prn(const Resource &resource) const
{
    return QByteArray("prn:") + resource.type->model + ':' + resource.id.toByteArray();
}

QByteArray View::versionPrn(const Repository &repository, const Version &version) const
{
    return "prn:core.repositoryversion:" + m_domain.versionId(repository, version).toByteArray();
}

QByteArray View::taskHref(const Uuid &task) const
{
    return m_addresses.apiBase + "tasks/" + task.toByteArray() + '/';
}

QByteArray View::taskPrn(const Uuid &task) const
{
    return "prn:core.task:" + task.toByteArray();
}

QByteArray View::workerHref(const Uuid &worker) const
{
    return m_addresses.apiBase + "workers/" + worker.toByteArray() + '/';
}

QByteArray View::targetHref(const Target &target) const
{
    if (target.type == nullptr)
        return m_addresses.apiBase + "domains/" + target.id.toByteArray() + '/';
    const Resource *resource = nullptr;
    switch (target.type->kind) {
    case Kind::Repository: {
        const Repository *repository = m_domain.repositories.find(target.id);
        if (target.version >= 0)
            return repository != nullptr && repository->version(target.version) != nullptr
                ? href(*repository, target.version)
                : QByteArray();
        resource = repository;
        break;
    }
    case Kind::Remote: resource = m_domain.remotes.find(target.id); break;
    case Kind::Distribution: resource = m_domain.distributions.find(target.id); break;
    case Kind::Publication: resource = m_domain.publications.find(target.id); break;
    }
    return resource == nullptr ? QByteArray() : href(*resource);
}

QByteArray View::targetPrn(const Target &target) const
{
    if (target.type == nullptr)
        return "prn:core.domain:" + target.id.toByteArray();
    if (target.version >= 0) {
        const Repository *repository = m_domain.repositories.find(target.id);
        const Version *version = repository == nullptr ? nullptr : repository->version(target.version);
        return version == nullptr ? QByteArray() : versionPrn(*repository, *version);
    }
    return QByteArray("prn:") + target.type->model + ':' + target.id.toByteArray();
}

QByteArray View::lockName(const Lock &lock) const
{
    QByteArray name;
    if (!lock.label.isEmpty()) {
        name = "pdrn:" + m_domain.id().toByteArray() + ':' + lock.label;
    } else if (m_age.has(Feature::PrnResources)) {
        name = targetPrn(lock.target);
    } else if (lock.target.type == nullptr) {
        name = targetHref(lock.target);
    } else {
        name = m_addresses.apiBase + kindPath(lock.target.type->kind) + '/' + lock.target.type->path + '/'
            + lock.target.id.toByteArray() + '/';
    }
    return lock.shared ? "shared:" + name : name;
}

QByteArray View::baseUrl(const Distribution &distribution, bool generic) const
{
    // The cross-type list gives python distributions the address of the content app, which serves no index there.
    const bool pypi = distribution.type->plugin == Plugin::Python && !generic;
    return (pypi ? m_addresses.pypiOrigin + m_addresses.pypiPath : m_addresses.contentOrigin + m_addresses.contentPath)
        + distribution.basePath.toUtf8() + '/';
}

// ---------------------------------------------------------------- objects

void View::writeHead(ObjectWriter &writer, const Resource &resource) const
{
    writer.bytes("pulp_href", href(resource));
    if (m_age.has(Feature::Prn))
        writer.bytes("prn", prn(resource));
    writer.time("pulp_created", resource.created);
    writer.time("pulp_last_updated", resource.updated);
}

void View::writeFields(ObjectWriter &writer, const Resource &resource, bool generic, quint8 without) const
{
    for (const FieldSpec &field : resource.type->fields) {
        if (!fieldExists(field, m_age) || (field.flags & (FieldSpec::Hidden | without)) != 0
            || (generic && (field.flags & FieldSpec::Generic) == 0))
            continue;
        const auto own = resource.extra.constFind(QLatin1StringView(field.name));
        if (own == resource.extra.constEnd() && (field.flags & FieldSpec::OmitUnset) != 0)
            continue;
        if (own != resource.extra.constEnd())
            writer.value(field.name, *own);
        else
            writer.raw(field.name, field.defaultJson);
    }
}

void View::writeHiddenFields(ObjectWriter &writer, const Resource &resource) const
{
    if (!writer.wants("hidden_fields"))
        return;
    QByteArray json("[");
    for (const FieldSpec &field : resource.type->fields) {
        if ((field.flags & FieldSpec::Hidden) == 0)
            continue;
        if (json.size() > 1)
            json.append(',');
        const bool isSet = !resource.extra.value(QLatin1StringView(field.name)).toString().isEmpty();
        json += QByteArray("{\"name\":\"") + field.name + "\",\"is_set\":" + (isSet ? "true}" : "false}");
    }
    writer.raw("hidden_fields", json.append(']'));
}

namespace {

QByteArray labels(const Resource &resource)
{
    const QJsonValue value = resource.extra.value("pulp_labels"_L1);
    return value.isObject() ? jsonValue(value) : QByteArray("{}");
}

template <typename T>
QByteArray hrefOrEmpty(const View &view, const T *resource)
{
    return resource == nullptr ? QByteArray() : view.href(*resource);
}

} // namespace

void View::write(QByteArray &out, const Repository &repository, const FieldSelection *fields, bool generic) const
{
    ObjectWriter writer(out, fields);
    writeHead(writer, repository);
    const QByteArray own = href(repository);
    writer.bytes("versions_href", own + "versions/");
    writer.raw("pulp_labels", labels(repository));
    if (repository.latest() != nullptr)
        writer.bytes("latest_version_href", own + "versions/" + QByteArray::number(repository.latest()->number) + '/');
    else
        writer.null("latest_version_href");
    writer.text("name", repository.name);
    // description and the retain fields come first in the table of every repository type.
    writer.bytesOrNull("remote", hrefOrEmpty(*this, m_domain.remotes.find(repository.remote)));
    writeFields(writer, repository, generic);
}

void View::write(QByteArray &out, const Remote &remote, const FieldSelection *fields, bool generic) const
{
    ObjectWriter writer(out, fields);
    writeHead(writer, remote);
    writer.text("name", remote.name);
    writer.text("url", remote.url);
    writer.raw("pulp_labels", labels(remote));
    writeHiddenFields(writer, remote);
    writeFields(writer, remote, generic);
}

void View::write(QByteArray &out, const Distribution &distribution, const FieldSelection *fields, bool generic) const
{
    ObjectWriter writer(out, fields);
    writeHead(writer, distribution);
    const Plugin plugin = distribution.type->plugin;
    writer.text("base_path", distribution.basePath);
    if (plugin == Plugin::Container && !generic)
        writer.bytes("registry_path", m_addresses.registryHost + '/' + distribution.basePath.toUtf8());
    else
        writer.bytes("base_url", baseUrl(distribution, generic));
    const bool follows
        = !distribution.repository.isNull() || (distribution.publication.isNull() && distribution.pinnedVersion < 0);
    if (m_age.has(Feature::NoContentChangeSince))
        writer.time("no_content_change_since", follows ? 0 : distribution.updated);
    if (m_age.has(Feature::BaseRepositoryVersion))
        writer.null("content_guard_prn");
    writer.raw("pulp_labels", labels(distribution));
    writer.text("name", distribution.name);
    writer.bytesOrNull("repository", hrefOrEmpty(*this, m_domain.repositories.find(distribution.repository)));
    if (!generic && plugin != Plugin::Container)
        writer.bytesOrNull("publication", hrefOrEmpty(*this, m_domain.publications.find(distribution.publication)));
    if (m_age.has(Feature::BaseRepositoryVersion) || (!generic && !usesPublications(plugin))) {
        const Repository *pinned
            = distribution.pinnedVersion < 0 ? nullptr : m_domain.repositories.find(distribution.versionRepository);
        writer.bytesOrNull("repository_version",
                           pinned == nullptr ? QByteArray() : href(*pinned, distribution.pinnedVersion));
    }
    writeFields(writer, distribution, generic);
}

void View::write(QByteArray &out, const Publication &publication, const FieldSelection *fields, bool generic) const
{
    ObjectWriter writer(out, fields);
    writeHead(writer, publication);
    const Repository *repository = m_domain.repositories.find(publication.repository);
    writer.bytesOrNull("repository_version",
                       repository == nullptr ? QByteArray() : href(*repository, publication.version));
    writer.bytesOrNull("repository", hrefOrEmpty(*this, repository));
    if (!generic && publication.type->plugin == Plugin::File && writer.wants("distributions")) {
        QList<QByteArray> served;
        m_domain.distributions.forEachNewestFirst([&](const Distribution &row) {
            if (row.publication == publication.id)
                served.append(href(row));
            return true;
        });
        writer.list("distributions", served);
    }
    writeFields(writer, publication, generic);
}

// ---------------------------------------------------------------- versions

QByteArray View::contentSummary(const Repository &repository, const Version &version) const
{
    const Version *before = nullptr;
    for (const Version &candidate : repository.versions) {
        if (candidate.number < version.number)
            before = &candidate;
    }
    const QByteArray own = href(repository, version.number);
    const ContentDiff diff = difference(before == nullptr ? nullptr : before->content.get(), version.content.get());
    const auto part = [&own](const std::array<int, kContentTypeCount> &counts, const QByteArray &parameter,
                             const QByteArray &base) {
        QByteArray json("{");
        for (int i = 0; i < kContentTypeCount; ++i) {
            if (counts[static_cast<size_t>(i)] == 0)
                continue;
            const ContentTypeInfo &type = info(static_cast<ContentType>(i));
            if (json.size() > 1)
                json.append(',');
            json += QByteArray("\"") + type.pulpType
                + "\":{\"count\":" + QByteArray::number(counts[static_cast<size_t>(i)]) + ",\"href\":\"" + base
                + "content/" + type.path + "/?" + parameter + '=' + own + "\"}";
        }
        return json.append('}');
    };
    const auto count = [](const std::vector<Unit> &units) {
        std::array<int, kContentTypeCount> counts {};
        for (const Unit &unit : units)
            ++counts[static_cast<size_t>(unit.type)];
        return counts;
    };
    std::array<int, kContentTypeCount> present {};
    for (int i = 0; version.content && i < kContentTypeCount; ++i)
        present[static_cast<size_t>(i)] = version.content->count(static_cast<ContentType>(i));
    return "{\"added\":" + part(count(diff.added), "repository_version_added", m_addresses.apiBase)
        + ",\"removed\":" + part(count(diff.removed), "repository_version_removed", m_addresses.apiBase)
        + ",\"present\":" + part(present, "repository_version", m_addresses.apiBase) + '}';
}

void View::writeVersion(QByteArray &out, const Repository &repository, const Version &version,
                        const FieldSelection *fields) const
{
    ObjectWriter writer(out, fields);
    writer.bytes("pulp_href", href(repository, version.number));
    if (m_age.has(Feature::Prn))
        writer.bytes("prn", versionPrn(repository, version));
    writer.time("pulp_created", version.created);
    writer.time("pulp_last_updated", version.created + 1);
    writer.number("number", version.number);
    writer.bytes("repository", href(repository));
    writer.bytesOrNull("base_version", version.base < 0 ? QByteArray() : href(repository, version.base));
    if (writer.wants("content_summary"))
        writer.raw("content_summary", contentSummary(repository, version));
    if (m_age.has(Feature::VulnerabilityReport))
        writer.bytes("vuln_report",
                     m_addresses.apiBase + "vuln_report/?repo_versions=" + versionPrn(repository, version));
}

} // namespace pulpit::fakepulp
