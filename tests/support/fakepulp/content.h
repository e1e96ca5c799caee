// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "uuid.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <array>
#include <compare>
#include <memory>
#include <optional>
#include <vector>

namespace pulpit::fakepulp {

enum class Plugin : quint8 { Rpm, Deb, File, Python, Container };
inline constexpr int kPluginCount = 5;

[[nodiscard]] QByteArray pluginName(Plugin plugin); // "rpm", "deb", ...

/// Content types. Leaf types are what users care about; the others are structure that may differ
/// between a primary and its mirror.
enum class ContentType : quint8 {
    RpmPackage,
    RpmAdvisory,
    DebPackage,
    DebRelease,
    DebReleaseComponent,
    DebReleaseArchitecture,
    DebReleaseFile,
    DebPackageIndex,
    DebPackageReleaseComponent,
    FileContent,
    PythonPackage,
    ContainerTag,
    ContainerManifest,
};
inline constexpr int kContentTypeCount = 13;

struct ContentTypeInfo
{
    ContentType type;
    Plugin plugin;
    const char *pulpType; ///< `rpm.package`, the key in content_summary
    const char *path; ///< `rpm/packages`, below `content/`
    const char *model; ///< `rpm.package`, in the prn
    const char *className; ///< `Package`, in "No Package matches the given query."
    bool leaf;
};

[[nodiscard]] const ContentTypeInfo &info(ContentType type);
[[nodiscard]] const ContentTypeInfo *contentTypeByPath(QByteArrayView path);

/// One unit of content, by its natural key.
struct Unit
{
    ContentType type = ContentType::RpmPackage;
    QString name; ///< package, relative path, tag; codename for a deb release
    QString version; ///< deb release: suite; container tag: manifest digest
    QString release; ///< rpm release; deb structure: component
    QString arch; ///< rpm and deb architecture
    QByteArray sha256; ///< hex; empty: derived from the rest, so that equal units have equal digests

    friend bool operator==(const Unit &, const Unit &) = default;
    friend std::strong_ordering operator<=>(const Unit &a, const Unit &b);
};

/// The bytes of the artifact behind \a unit; empty if the digest was given by hand.
[[nodiscard]] QByteArray unitBody(const Unit &unit);
/// Hex SHA-256 of unitBody(), or the one given by hand.
[[nodiscard]] QByteArray unitSha256(const Unit &unit);
/// File name below the published tree.
[[nodiscard]] QString unitPath(const Unit &unit);

[[nodiscard]] Unit rpmPackage(const QString &name, const QString &version = QStringLiteral("1.0"),
                              const QString &release = QStringLiteral("1"),
                              const QString &arch = QStringLiteral("x86_64"));
[[nodiscard]] Unit rpmAdvisory(const QString &id);
[[nodiscard]] Unit debPackage(const QString &name, const QString &version = QStringLiteral("1.0"),
                              const QString &arch = QStringLiteral("amd64"));
[[nodiscard]] Unit fileUnit(const QString &relativePath, const QByteArray &sha256 = {});
[[nodiscard]] Unit pythonPackage(const QString &name, const QString &version = QStringLiteral("1.0"));
[[nodiscard]] Unit containerTag(const QString &name, const QString &manifestDigest = {});

/// A `dists/` entry of a deb repository.
struct DebSuite
{
    QString codename = QStringLiteral("bookworm");
    QString suite = QStringLiteral("stable");
    QStringList components = {QStringLiteral("main")};
    QStringList architectures = {QStringLiteral("amd64")};

    friend bool operator==(const DebSuite &, const DebSuite &) = default;
};

/// An immutable, sorted set of units, shared between versions, repositories and servers.
class ContentSet
{
public:
    using Ptr = std::shared_ptr<const ContentSet>;

    /// \a leaves in any order, duplicates are dropped. For deb the structure units follow from \a suites
    /// and \a revision (a republished Release file is another unit).
    [[nodiscard]] static Ptr make(Plugin plugin, std::vector<Unit> leaves, std::vector<DebSuite> suites = {},
                                  quint64 revision = 1, bool indexFiles = true);
    [[nodiscard]] static Ptr empty(Plugin plugin);
    /// \a count packages named `<prefix>00001`…, for large repositories.
    [[nodiscard]] static Ptr numbered(Plugin plugin, int count, const QString &prefix = QStringLiteral("pkg"));

    [[nodiscard]] Ptr withRevision(quint64 revision) const;
    /// deb: without upstream's Release and Packages files, as every change by hand leaves it.
    [[nodiscard]] Ptr withoutIndexFiles() const;
    /// Adds and takes away leaf units.
    [[nodiscard]] Ptr changed(const std::vector<Unit> &add, const std::vector<Unit> &remove) const;

    [[nodiscard]] Plugin plugin() const { return m_plugin; }
    [[nodiscard]] const std::vector<Unit> &units() const { return m_units; }
    [[nodiscard]] const std::vector<DebSuite> &suites() const { return m_suites; }
    /// Time stamp of the index as upstream made it; part of what is served, not of what is in it.
    [[nodiscard]] quint64 revision() const { return m_revision; }
    [[nodiscard]] int count(ContentType type) const { return m_counts[static_cast<size_t>(type)]; }
    [[nodiscard]] int leafCount() const;
    [[nodiscard]] std::vector<Unit> leaves() const;
    /// Hex digest over leaf units and suites, whatever the revision.
    [[nodiscard]] const QByteArray &digest() const;

private:
    ContentSet() = default;
    void addDebStructure();
    void sortAndCount();

    Plugin m_plugin = Plugin::Rpm;
    quint64 m_revision = 1;
    bool m_indexFiles = true;
    std::vector<Unit> m_units;
    std::vector<DebSuite> m_suites;
    std::array<int, kContentTypeCount> m_counts {};
    mutable QByteArray m_digest; // computed at first use; the fake runs on one thread
};

struct ContentDiff
{
    std::vector<Unit> added;
    std::vector<Unit> removed;
};

/// \a before may be null (empty).
[[nodiscard]] ContentDiff difference(const ContentSet *before, const ContentSet *after);

} // namespace pulpit::fakepulp
