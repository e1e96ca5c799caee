// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "state.h"

#include <QJsonDocument>

#include <algorithm>
#include <set>

namespace pulpit::fakepulp {

using namespace Qt::StringLiterals;

QJsonValue Resource::field(const char *fieldName) const
{
    const auto own = extra.constFind(QLatin1StringView(fieldName));
    if (own != extra.constEnd())
        return *own;
    for (const FieldSpec &spec : type->fields) {
        if (qstrcmp(spec.name, fieldName) == 0)
            return QJsonDocument::fromJson('[' + QByteArray(spec.defaultJson) + ']')[0];
    }
    return {};
}

const Version *Repository::version(int number) const
{
    const auto found = std::lower_bound(versions.begin(), versions.end(), number,
                                        [](const Version &v, int n) { return v.number < n; });
    return found != versions.end() && found->number == number ? &*found : nullptr;
}

bool Repository::autopublish() const
{
    return extra.value("autopublish"_L1).toBool();
}

Domain::Domain(QString name, quint32 salt, Micros now)
    : m_name(std::move(name))
    , m_salt(salt)
    , m_id(Uuid::make(now, salt * 2654435761U, 9, salt ^ 0x5bd1e995U))
    , m_created(now)
{
}

Repository &Domain::addRepository(Plugin plugin, const QString &name, Micros now)
{
    Repository row;
    row.type = &typeOf(Kind::Repository, plugin);
    row.created = row.updated = now;
    row.name = name;
    row.versions.push_back({0, -1, now, nullptr});
    return repositories.add(std::move(row), m_salt);
}

Remote &Domain::addRemote(Plugin plugin, const QString &name, const QString &url, Micros now)
{
    Remote row;
    row.type = &typeOf(Kind::Remote, plugin);
    row.created = row.updated = now;
    row.name = name;
    row.url = url;
    return remotes.add(std::move(row), m_salt);
}

Distribution &Domain::addDistribution(Plugin plugin, const QString &name, const QString &basePath, Micros now)
{
    Distribution row;
    row.type = &typeOf(Kind::Distribution, plugin);
    row.created = row.updated = now;
    row.name = name;
    row.basePath = basePath;
    Distribution &stored = distributions.add(std::move(row), m_salt);
    m_byPath.insert(basePath, stored.id.index());
    return stored;
}

Publication &Domain::addPublication(const TypeSpec &type, const Repository &repository, int version, quint64 revision,
                                    Micros now)
{
    Publication row;
    row.type = &type;
    row.created = row.updated = now;
    row.repository = repository.id;
    row.version = version;
    row.revision = revision;
    Publication &stored = publications.add(std::move(row), m_salt);
    m_publicationsOf[repository.id].push_back(stored.id.index());
    return stored;
}

Version &Domain::addVersion(Repository &repository, ContentSet::Ptr content, Micros now, int base)
{
    const Version version {repository.nextVersion++, base, now, std::move(content)};
    repository.versions.push_back(version);
    repository.updated = now;
    const int keep = repository.extra.value("retain_repo_versions"_L1).toInt(0);
    if (keep > 0) {
        std::vector<int> old;
        for (size_t i = 0; i + static_cast<size_t>(keep) < repository.versions.size(); ++i)
            old.push_back(repository.versions[i].number);
        for (const int number : old) {
            if (!isDistributed(repository, number))
                removeVersion(repository, number, now);
        }
    }
    return repository.versions.back();
}

void Domain::removeVersion(Repository &repository, int number, Micros now)
{
    if (const Version *version = repository.version(number))
        retire(version->content, now);
    std::erase_if(repository.versions, [number](const Version &v) { return v.number == number; });
    const auto known = m_publicationsOf.constFind(repository.id);
    if (known == m_publicationsOf.cend())
        return;
    for (const quint32 index : *known) {
        Publication *publication = publications.at(index);
        if (publication != nullptr && publication->version == number)
            publications.remove(*publication);
    }
}

void Domain::removeRepository(Repository &repository, Micros now)
{
    for (const Version &version : repository.versions)
        retire(version.content, now);
    publications.forEach([&](Publication &publication) {
        if (publication.repository == repository.id)
            publications.remove(publication);
    });
    distributions.forEach([&](Distribution &distribution) {
        if (distribution.repository == repository.id)
            distribution.repository = {};
        if (distribution.versionRepository == repository.id) {
            distribution.versionRepository = {};
            distribution.pinnedVersion = -1;
        }
    });
    m_publicationsOf.remove(repository.id);
    repository.versions.clear();
    repositories.remove(repository);
}

void Domain::removeRemote(Remote &remote)
{
    repositories.forEach([&](Repository &repository) {
        if (repository.remote == remote.id)
            repository.remote = {};
    });
    remotes.remove(remote);
}

void Domain::removeDistribution(Distribution &distribution)
{
    m_byPath.remove(distribution.basePath);
    distributions.remove(distribution);
}

void Domain::setBasePath(Distribution &distribution, const QString &basePath)
{
    m_byPath.remove(distribution.basePath);
    distribution.basePath = basePath;
    m_byPath.insert(basePath, distribution.id.index());
}

Distribution *Domain::distributionByPath(const QString &basePath)
{
    const auto found = m_byPath.constFind(basePath);
    return found == m_byPath.cend() ? nullptr : distributions.at(*found);
}

const Distribution *Domain::overlapping(const QString &basePath, const Uuid &except) const
{
    const Distribution *found = nullptr;
    distributions.forEachNewestFirst([&](const Distribution &row) {
        if (row.id == except)
            return true;
        const QString &other = row.basePath;
        const bool same = other == basePath;
        const bool below
            = other.size() > basePath.size() && other.startsWith(basePath) && other.at(basePath.size()) == u'/';
        const bool above
            = basePath.size() > other.size() && basePath.startsWith(other) && basePath.at(other.size()) == u'/';
        if (same || below || above)
            found = &row;
        return found == nullptr;
    });
    return found;
}

const Publication *Domain::latestPublication(const Repository &repository) const
{
    const Publication *newest = nullptr;
    const auto known = m_publicationsOf.constFind(repository.id);
    if (known == m_publicationsOf.cend())
        return nullptr;
    for (const quint32 index : *known) {
        const Publication *candidate = publications.at(index);
        if (candidate != nullptr && (newest == nullptr || candidate->version >= newest->version))
            newest = candidate;
    }
    return newest;
}

bool Domain::isDistributed(const Repository &repository, int number) const
{
    bool used = false;
    const Publication *latest = latestPublication(repository);
    const bool followed = latest != nullptr && latest->version == number;
    distributions.forEachNewestFirst([&](const Distribution &row) {
        const Publication *publication = publications.find(row.publication);
        used = (publication != nullptr && publication->repository == repository.id && publication->version == number)
            || (row.versionRepository == repository.id && row.pinnedVersion == number)
            || (row.repository == repository.id
                && (followed || (!usesPublications(repository.type->plugin) && repository.latest()->number == number)));
        return !used;
    });
    return used;
}

Uuid Domain::versionId(const Repository &repository, const Version &version) const
{
    return Uuid::make(version.created, m_salt, 5, repository.id.index() * 4099U + static_cast<quint32>(version.number));
}

void Domain::retire(const ContentSet::Ptr &content, Micros now)
{
    const auto known = std::find_if(m_retired.begin(), m_retired.end(),
                                    [&content](const Retired &one) { return one.content == content; });
    if (known != m_retired.end())
        known->since = now;
    else if (content)
        m_retired.push_back({content, now});
}

std::vector<const ContentSet *> Domain::retiredContent() const
{
    std::vector<const ContentSet *> sets;
    for (const Retired &one : m_retired)
        sets.push_back(one.content.get());
    return sets;
}

std::vector<Unit> Domain::orphans(Micros before) const
{
    std::set<Unit> found;
    for (const Retired &one : m_retired)
        if (one.since <= before)
            found.insert(one.content->units().begin(), one.content->units().end());
    const auto keep = [&found](const ContentSet &content) {
        for (const Unit &unit : content.units())
            found.erase(unit);
    };
    for (const Retired &one : m_retired)
        if (one.since > before)
            keep(*one.content);
    repositories.forEachNewestFirst([&](const Repository &repository) {
        for (const Version &version : repository.versions)
            if (version.content && !found.empty())
                keep(*version.content);
        return !found.empty();
    });
    return {found.begin(), found.end()};
}

void Domain::removeOrphans(const std::vector<Unit> &units)
{
    for (Retired &one : m_retired)
        one.content = one.content->changed({}, units);
    std::erase_if(m_retired, [](const Retired &one) { return one.content->leafCount() == 0; });
}

std::optional<Served> servedBy(Domain &domain, const Distribution &distribution)
{
    Served served;
    served.plugin = distribution.type->plugin;
    Repository *repository = domain.repositories.find(distribution.repository);
    const Publication *publication = domain.publications.find(distribution.publication);
    if (publication == nullptr && repository != nullptr && usesPublications(served.plugin))
        publication = domain.latestPublication(*repository);
    const Version *version = nullptr;
    if (publication != nullptr) {
        repository = domain.repositories.find(publication->repository);
        version = repository == nullptr ? nullptr : repository->version(publication->version);
        served.publication = publication;
        served.revision = publication->revision;
        const QString manifest = publication->field("manifest").toString();
        if (!manifest.isEmpty())
            served.manifest = manifest;
    } else if (usesPublications(served.plugin)) {
        return std::nullopt;
    } else if (distribution.pinnedVersion >= 0) {
        repository = domain.repositories.find(distribution.versionRepository);
        version = repository == nullptr ? nullptr : repository->version(distribution.pinnedVersion);
    } else if (repository != nullptr) {
        version = repository->latest();
    }
    if (version == nullptr)
        return std::nullopt;
    served.content = version->content ? version->content : ContentSet::empty(served.plugin);
    return served;
}

} // namespace pulpit::fakepulp
