// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content.h"
#include "timestamp.h"
#include "types.h"
#include "uuid.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QString>

#include <deque>
#include <functional>
#include <vector>

namespace pulpit::fakepulp {

/// What every stored object has. `extra` holds the members that differ from their defaults.
struct Resource
{
    Uuid id;
    const TypeSpec *type = nullptr;
    Micros created = 0;
    Micros updated = 0;
    QString name;
    QJsonObject extra;
    bool alive = true;

    [[nodiscard]] QJsonValue field(const char *fieldName) const;
};

struct Version
{
    int number = 0;
    int base = -1;
    Micros created = 0;
    ContentSet::Ptr content; ///< null: empty
};

enum class SyncPolicy : quint8 { Additive, MirrorContent, MirrorComplete };

/// What the last successful sync saw; an equal one has nothing to do.
struct LastSync
{
    Uuid remote;
    ContentSet::Ptr content;
    SyncPolicy policy = SyncPolicy::Additive;
};

struct Repository : Resource
{
    Uuid remote;
    int nextVersion = 1;
    std::vector<Version> versions; ///< ascending; the newest is served
    LastSync lastSync;

    [[nodiscard]] const Version *version(int number) const;
    [[nodiscard]] const Version *latest() const { return versions.empty() ? nullptr : &versions.back(); }
    [[nodiscard]] bool autopublish() const;
};

struct Remote : Resource
{
    QString url;
};

struct Distribution : Resource
{
    QString basePath;
    Uuid repository;
    Uuid publication;
    Uuid versionRepository; ///< with pinnedVersion: repository_version
    int pinnedVersion = -1;
};

struct Publication : Resource
{
    Uuid repository;
    int version = 0;
    quint64 revision = 0; ///< time stamp in the index that it serves
};

/// Rows in the order of creation with stable addresses. The identifier carries the position.
template <typename T>
class Table
{
public:
    explicit Table(quint8 family)
        : m_family(family)
    {
    }

    T &add(T row, quint32 salt)
    {
        row.id = Uuid::make(row.created, salt, m_family, static_cast<quint32>(m_rows.size()));
        if (!row.name.isEmpty())
            m_byName.insert(row.name, row.id.index());
        ++m_alive;
        return m_rows.emplace_back(std::move(row));
    }

    [[nodiscard]] T *find(const Uuid &id)
    {
        if (id.index() >= m_rows.size())
            return nullptr;
        T &row = m_rows[id.index()];
        return row.alive && row.id == id ? &row : nullptr;
    }
    [[nodiscard]] const T *find(const Uuid &id) const { return const_cast<Table *>(this)->find(id); }

    /// The row at a position, if it still lives.
    [[nodiscard]] T *at(quint32 index)
    {
        return index < m_rows.size() && m_rows[index].alive ? &m_rows[index] : nullptr;
    }
    [[nodiscard]] const T *at(quint32 index) const { return const_cast<Table *>(this)->at(index); }

    [[nodiscard]] T *findByName(const QString &name)
    {
        const auto found = m_byName.constFind(name);
        return found == m_byName.cend() ? nullptr : &m_rows[*found];
    }

    void rename(T &row, const QString &name)
    {
        m_byName.remove(row.name);
        row.name = name;
        m_byName.insert(name, row.id.index());
    }

    void remove(T &row)
    {
        if (!row.name.isEmpty())
            m_byName.remove(row.name);
        row.alive = false;
        row.extra = {};
        --m_alive;
    }

    [[nodiscard]] size_t size() const { return m_alive; }

    /// Newest first, as Pulp lists. \a visit returns false to stop.
    void forEachNewestFirst(const std::function<bool(const T &)> &visit) const
    {
        for (auto it = m_rows.rbegin(); it != m_rows.rend(); ++it) {
            if (it->alive && !visit(*it))
                return;
        }
    }
    void forEach(const std::function<void(T &)> &visit)
    {
        for (T &row : m_rows) {
            if (row.alive)
                visit(row);
        }
    }

private:
    quint8 m_family;
    size_t m_alive = 0;
    std::deque<T> m_rows;
    QHash<QString, quint32> m_byName;
};

/// The objects of one domain of one server. Without domains there is one, named "default".
class Domain
{
public:
    Domain(QString name, quint32 salt, Micros now);

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const Uuid &id() const { return m_id; }
    [[nodiscard]] quint32 salt() const { return m_salt; }
    [[nodiscard]] Micros created() const { return m_created; }

    Table<Repository> repositories {1};
    Table<Remote> remotes {2};
    Table<Distribution> distributions {3};
    Table<Publication> publications {4};

    Repository &addRepository(Plugin plugin, const QString &name, Micros now);
    Remote &addRemote(Plugin plugin, const QString &name, const QString &url, Micros now);
    Distribution &addDistribution(Plugin plugin, const QString &name, const QString &basePath, Micros now);
    Publication &addPublication(const TypeSpec &type, const Repository &repository, int version, quint64 revision,
                                Micros now);
    /// Appends a version and drops what `retain_repo_versions` no longer keeps.
    Version &addVersion(Repository &repository, ContentSet::Ptr content, Micros now, int base = -1);

    /// Deletes with what hangs on it: versions and publications, not remotes or distributions.
    void removeRepository(Repository &repository, Micros now);
    void removeVersion(Repository &repository, int number, Micros now);
    void removeRemote(Remote &remote);
    void removeDistribution(Distribution &distribution);
    void setBasePath(Distribution &distribution, const QString &basePath);

    [[nodiscard]] Distribution *distributionByPath(const QString &basePath);
    /// The distribution whose path equals, contains or lies below \a basePath; null if none does.
    [[nodiscard]] const Distribution *overlapping(const QString &basePath, const Uuid &except) const;
    /// The newest publication of the newest version that has one.
    [[nodiscard]] const Publication *latestPublication(const Repository &repository) const;
    /// True if a distribution serves the version, itself or by a publication.
    [[nodiscard]] bool isDistributed(const Repository &repository, int number) const;
    [[nodiscard]] Uuid versionId(const Repository &repository, const Version &version) const;

    /// Units that no version holds since \a before or longer, sorted.
    [[nodiscard]] std::vector<Unit> orphans(Micros before) const;
    /// Forgets units that no version holds.
    void removeOrphans(const std::vector<Unit> &units);
    /// Content of versions that are gone and that no clean-up has taken away.
    [[nodiscard]] std::vector<const ContentSet *> retiredContent() const;
    /// Digests of files that were dropped to save space and can be downloaded again.
    QSet<QByteArray> reclaimed;

private:
    struct Retired
    {
        ContentSet::Ptr content;
        Micros since = 0;
    };
    void retire(const ContentSet::Ptr &content, Micros now);

    QString m_name;
    quint32 m_salt = 0;
    Uuid m_id;
    Micros m_created = 0;
    QHash<QString, quint32> m_byPath;
    QHash<Uuid, std::vector<quint32>> m_publicationsOf;
    std::vector<Retired> m_retired;
};

/// What a distribution serves just now.
struct Served
{
    ContentSet::Ptr content;
    quint64 revision = 0;
    QString manifest = QStringLiteral("PULP_MANIFEST");
    const Publication *publication = nullptr;
    Plugin plugin = Plugin::File;
};
[[nodiscard]] std::optional<Served> servedBy(Domain &domain, const Distribution &distribution);

} // namespace pulpit::fakepulp
