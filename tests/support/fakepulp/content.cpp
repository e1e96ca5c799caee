// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "content.h"

#include <QCryptographicHash>

#include <algorithm>
#include <iterator>

namespace pulpit::fakepulp {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<ContentTypeInfo, kContentTypeCount> kTypes {{
    {ContentType::RpmPackage, Plugin::Rpm, "rpm.package", "rpm/packages", "rpm.package", "Package", true},
    {ContentType::RpmAdvisory, Plugin::Rpm, "rpm.advisory", "rpm/advisories", "rpm.updaterecord", "UpdateRecord", true},
    {ContentType::DebPackage, Plugin::Deb, "deb.package", "deb/packages", "deb.package", "Package", true},
    {ContentType::DebRelease, Plugin::Deb, "deb.release", "deb/releases", "deb.release", "Release", false},
    {ContentType::DebReleaseComponent, Plugin::Deb, "deb.release_component", "deb/release_components",
     "deb.releasecomponent", "ReleaseComponent", false},
    {ContentType::DebReleaseArchitecture, Plugin::Deb, "deb.release_architecture", "deb/release_architectures",
     "deb.releasearchitecture", "ReleaseArchitecture", false},
    {ContentType::DebReleaseFile, Plugin::Deb, "deb.release_file", "deb/release_files", "deb.releasefile",
     "ReleaseFile", false},
    {ContentType::DebPackageIndex, Plugin::Deb, "deb.package_index", "deb/package_indices", "deb.packageindex",
     "PackageIndex", false},
    {ContentType::DebPackageReleaseComponent, Plugin::Deb, "deb.package_release_component",
     "deb/package_release_components", "deb.packagereleasecomponent", "PackageReleaseComponent", false},
    {ContentType::FileContent, Plugin::File, "file.file", "file/files", "file.filecontent", "FileContent", true},
    {ContentType::PythonPackage, Plugin::Python, "python.python", "python/packages", "python.pythonpackagecontent",
     "PythonPackageContent", true},
    {ContentType::ContainerTag, Plugin::Container, "container.tag", "container/tags", "container.tag", "Tag", true},
    {ContentType::ContainerManifest, Plugin::Container, "container.manifest", "container/manifests",
     "container.manifest", "Manifest", true},
}};

Unit unit(ContentType type, const QString &name, const QString &version = {}, const QString &release = {},
          const QString &arch = {})
{
    Unit u;
    u.type = type;
    u.name = name;
    u.version = version;
    u.release = release;
    u.arch = arch;
    return u;
}

} // namespace

QByteArray pluginName(Plugin plugin)
{
    switch (plugin) {
    case Plugin::Rpm: return "rpm";
    case Plugin::Deb: return "deb";
    case Plugin::File: return "file";
    case Plugin::Python: return "python";
    case Plugin::Container: return "container";
    }
    return {};
}

const ContentTypeInfo &info(ContentType type)
{
    return kTypes[static_cast<size_t>(type)];
}

const ContentTypeInfo *contentTypeByPath(QByteArrayView path)
{
    const auto found = std::find_if(kTypes.begin(), kTypes.end(),
                                    [path](const ContentTypeInfo &t) { return path == QByteArrayView(t.path); });
    return found == kTypes.end() ? nullptr : &*found;
}

std::strong_ordering operator<=>(const Unit &a, const Unit &b)
{
    if (a.type != b.type)
        return a.type <=> b.type;
    for (const auto &[left, right] : {std::pair(&a.name, &b.name), std::pair(&a.version, &b.version),
                                      std::pair(&a.release, &b.release), std::pair(&a.arch, &b.arch)}) {
        const int order = QString::compare(*left, *right);
        if (order != 0)
            return order <=> 0;
    }
    const int order = qstrcmp(a.sha256, b.sha256);
    return order <=> 0;
}

QByteArray unitBody(const Unit &unit)
{
    if (!unit.sha256.isEmpty())
        return {};
    return QByteArray(info(unit.type).pulpType) + '/' + unit.name.toUtf8() + '/' + unit.version.toUtf8() + '/'
        + unit.release.toUtf8() + '/' + unit.arch.toUtf8() + '\n';
}

QByteArray unitSha256(const Unit &unit)
{
    if (!unit.sha256.isEmpty())
        return unit.sha256;
    return QCryptographicHash::hash(unitBody(unit), QCryptographicHash::Sha256).toHex();
}

QString unitPath(const Unit &unit)
{
    switch (unit.type) {
    case ContentType::RpmPackage:
        return u"Packages/"_s + unit.name.left(1) + u'/' + unit.name + u'-' + unit.version + u'-' + unit.release + u'.'
            + unit.arch + u".rpm"_s;
    case ContentType::DebPackage:
        return u"pool/main/"_s + unit.name.left(1) + u'/' + unit.name + u'/' + unit.name + u'_' + unit.version + u'_'
            + unit.arch + u".deb"_s;
    case ContentType::PythonPackage:
        return QString(unit.name).replace(u'-', u'_') + u'-' + unit.version + u"-py3-none-any.whl"_s;
    case ContentType::DebReleaseFile: return u"dists/"_s + unit.name + u"/Release"_s;
    case ContentType::DebPackageIndex:
        return u"dists/"_s + unit.name + u'/' + unit.release + u"/binary-"_s + unit.arch + u"/Packages"_s;
    case ContentType::RpmAdvisory:
    case ContentType::DebRelease:
    case ContentType::DebReleaseComponent:
    case ContentType::DebReleaseArchitecture:
    case ContentType::DebPackageReleaseComponent:
    case ContentType::FileContent:
    case ContentType::ContainerTag:
    case ContentType::ContainerManifest: break;
    }
    return unit.name;
}

Unit rpmPackage(const QString &name, const QString &version, const QString &release, const QString &arch)
{
    return unit(ContentType::RpmPackage, name, version, release, arch);
}

Unit rpmAdvisory(const QString &id)
{
    return unit(ContentType::RpmAdvisory, id);
}

Unit debPackage(const QString &name, const QString &version, const QString &arch)
{
    return unit(ContentType::DebPackage, name, version, {}, arch);
}

Unit fileUnit(const QString &relativePath, const QByteArray &sha256)
{
    Unit u = unit(ContentType::FileContent, relativePath);
    u.sha256 = sha256;
    return u;
}

Unit pythonPackage(const QString &name, const QString &version)
{
    return unit(ContentType::PythonPackage, name, version);
}

Unit containerTag(const QString &name, const QString &manifestDigest)
{
    return unit(ContentType::ContainerTag, name, manifestDigest);
}

ContentSet::Ptr ContentSet::make(Plugin plugin, std::vector<Unit> leaves, std::vector<DebSuite> suites,
                                 quint64 revision, bool indexFiles)
{
    auto set = std::shared_ptr<ContentSet>(new ContentSet);
    set->m_plugin = plugin;
    set->m_revision = revision;
    set->m_indexFiles = indexFiles;
    set->m_units = std::move(leaves);
    set->m_suites = std::move(suites);
    if (plugin == Plugin::Deb)
        set->addDebStructure();
    set->sortAndCount();
    return set;
}

ContentSet::Ptr ContentSet::empty(Plugin plugin)
{
    return make(plugin, {});
}

ContentSet::Ptr ContentSet::numbered(Plugin plugin, int count, const QString &prefix)
{
    std::vector<Unit> units;
    units.reserve(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i) {
        const QString name = prefix + QString::number(i).rightJustified(5, u'0');
        switch (plugin) {
        case Plugin::Rpm: units.push_back(rpmPackage(name)); break;
        case Plugin::Deb: units.push_back(debPackage(name)); break;
        case Plugin::File: units.push_back(fileUnit(QString(name + u".iso"_s))); break;
        case Plugin::Python: units.push_back(pythonPackage(name)); break;
        case Plugin::Container: units.push_back(containerTag(name)); break;
        }
    }
    std::vector<DebSuite> suites;
    if (plugin == Plugin::Deb)
        suites.emplace_back();
    return make(plugin, std::move(units), std::move(suites));
}

ContentSet::Ptr ContentSet::withRevision(quint64 revision) const
{
    return make(m_plugin, leaves(), m_suites, revision, m_indexFiles);
}

ContentSet::Ptr ContentSet::withoutIndexFiles() const
{
    return make(m_plugin, leaves(), m_suites, m_revision, false);
}

ContentSet::Ptr ContentSet::changed(const std::vector<Unit> &add, const std::vector<Unit> &remove) const
{
    std::vector<Unit> sortedRemove = remove;
    std::sort(sortedRemove.begin(), sortedRemove.end());
    std::vector<Unit> result;
    for (const Unit &u : leaves()) {
        if (!std::binary_search(sortedRemove.begin(), sortedRemove.end(), u))
            result.push_back(u);
    }
    result.insert(result.end(), add.begin(), add.end());
    return make(m_plugin, std::move(result), m_suites, m_revision, m_indexFiles);
}

int ContentSet::leafCount() const
{
    int total = 0;
    for (const ContentTypeInfo &type : kTypes) {
        if (type.leaf)
            total += count(type.type);
    }
    return total;
}

std::vector<Unit> ContentSet::leaves() const
{
    std::vector<Unit> result;
    std::copy_if(m_units.begin(), m_units.end(), std::back_inserter(result),
                 [](const Unit &u) { return info(u.type).leaf; });
    return result;
}

const QByteArray &ContentSet::digest() const
{
    if (m_digest.isEmpty()) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const Unit &u : m_units) {
            if (info(u.type).leaf) {
                hash.addData(unitPath(u).toUtf8());
                hash.addData(unitSha256(u));
            }
        }
        for (const DebSuite &suite : m_suites)
            hash.addData(
                QString(suite.codename + suite.suite + suite.components.join(u' ') + suite.architectures.join(u' '))
                    .toUtf8());
        m_digest = hash.result().toHex();
    }
    return m_digest;
}

void ContentSet::addDebStructure()
{
    const QString revision = QString::number(m_revision);
    const std::vector<Unit> packages = m_units;
    for (const DebSuite &suite : m_suites) {
        m_units.push_back(unit(ContentType::DebRelease, suite.codename, suite.suite));
        if (m_indexFiles)
            m_units.push_back(unit(ContentType::DebReleaseFile, suite.codename, revision));
        for (const QString &arch : suite.architectures)
            m_units.push_back(unit(ContentType::DebReleaseArchitecture, suite.codename, {}, {}, arch));
        for (const QString &component : suite.components) {
            m_units.push_back(unit(ContentType::DebReleaseComponent, suite.codename, {}, component));
            for (const QString &arch : m_indexFiles ? suite.architectures : QStringList())
                m_units.push_back(unit(ContentType::DebPackageIndex, suite.codename, revision, component, arch));
        }
        // Every package belongs to the first component of every suite: enough for counts and lists.
        if (suite.components.isEmpty())
            continue;
        for (const Unit &package : packages) {
            m_units.push_back(unit(ContentType::DebPackageReleaseComponent,
                                   QString(suite.codename + u'/' + package.name), package.version,
                                   suite.components.first(), package.arch));
        }
    }
}

void ContentSet::sortAndCount()
{
    std::sort(m_units.begin(), m_units.end());
    m_units.erase(std::unique(m_units.begin(), m_units.end()), m_units.end());
    m_units.shrink_to_fit();
    for (const Unit &u : m_units)
        ++m_counts[static_cast<size_t>(u.type)];
}

ContentDiff difference(const ContentSet *before, const ContentSet *after)
{
    static const std::vector<Unit> none;
    const std::vector<Unit> &a = before == nullptr ? none : before->units();
    const std::vector<Unit> &b = after == nullptr ? none : after->units();
    ContentDiff diff;
    if (before == after)
        return diff;
    std::set_difference(b.begin(), b.end(), a.begin(), a.end(), std::back_inserter(diff.added));
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(diff.removed));
    return diff;
}

} // namespace pulpit::fakepulp
