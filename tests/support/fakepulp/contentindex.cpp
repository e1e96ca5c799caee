// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contentindex.h"

#include "timestamp.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

namespace pulpit::fakepulp {

using namespace Qt::StringLiterals;

namespace {

QByteArray sha256Hex(const QByteArray &data)
{
    return QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex();
}

QByteArray primaryXml(const ContentSet &set)
{
    QByteArray out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<metadata "
                     "xmlns=\"http://linux.duke.edu/metadata/common\" packages=\""
        + QByteArray::number(set.count(ContentType::RpmPackage)) + "\">\n";
    for (const Unit &u : set.units()) {
        if (u.type != ContentType::RpmPackage)
            continue;
        out += "<package type=\"rpm\"><name>" + u.name.toHtmlEscaped().toUtf8() + "</name><arch>" + u.arch.toUtf8()
            + "</arch><version epoch=\"0\" ver=\"" + u.version.toHtmlEscaped().toUtf8() + "\" rel=\""
            + u.release.toHtmlEscaped().toUtf8() + "\"/><checksum type=\"sha256\" pkgid=\"YES\">" + unitSha256(u)
            + "</checksum><location href=\"" + unitPath(u).toHtmlEscaped().toUtf8() + "\"/></package>\n";
    }
    return out + "</metadata>\n";
}

QStringList allPaths(const ContentSet &set, const QString &manifest)
{
    QStringList paths;
    for (const Unit &u : set.units()) {
        if (info(u.type).leaf && u.type != ContentType::RpmAdvisory)
            paths.append(unitPath(u));
    }
    switch (set.plugin()) {
    case Plugin::Rpm: paths << u"repodata/repomd.xml"_s << u"repodata/primary.xml"_s; break;
    case Plugin::File: paths << manifest; break;
    case Plugin::Deb:
        for (const DebSuite &suite : set.suites()) {
            paths << QString(u"dists/"_s + suite.codename + u"/Release"_s);
            for (const QString &component : suite.components) {
                for (const QString &arch : suite.architectures)
                    paths << QString(u"dists/"_s + suite.codename + u'/' + component + u"/binary-"_s + arch
                                     + u"/Packages"_s);
            }
        }
        break;
    case Plugin::Python:
    case Plugin::Container: break;
    }
    return paths;
}

std::optional<QByteArray> debFile(const ContentSet &set, quint64 revision, const QStringList &parts)
{
    if (parts.size() < 3 || parts.at(0) != u"dists"_s)
        return std::nullopt;
    const auto suite = std::find_if(set.suites().begin(), set.suites().end(),
                                    [&parts](const DebSuite &s) { return s.codename == parts.at(1); });
    if (suite == set.suites().end())
        return std::nullopt;
    if (parts.size() == 3 && parts.at(2) == u"Release"_s)
        return releaseFile(set, *suite, revision);
    if (parts.size() == 5 && parts.at(4) == u"Packages"_s && suite->components.contains(parts.at(2))
        && suite->architectures.contains(parts.at(3).mid(7)))
        return packagesFile(set, parts.at(2), parts.at(3).mid(7));
    return std::nullopt;
}

} // namespace

QByteArray repomdXml(const ContentSet &set, quint64 revision)
{
    const QByteArray primary = primaryXml(set);
    const QByteArray stamp = QByteArray::number(revision);
    QByteArray advisories;
    for (const Unit &u : set.units()) {
        if (u.type == ContentType::RpmAdvisory)
            advisories += u.name.toUtf8() + '\n';
    }
    QByteArray out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<repomd "
                     "xmlns=\"http://linux.duke.edu/metadata/repo\">\n  <revision>"
        + stamp + "</revision>\n  <data type=\"primary\">\n    <checksum type=\"sha256\">" + sha256Hex(primary)
        + "</checksum>\n    <location href=\"repodata/primary.xml\"/>\n    <timestamp>" + stamp
        + "</timestamp>\n    <size>" + QByteArray::number(primary.size()) + "</size>\n  </data>\n";
    if (!advisories.isEmpty())
        out += "  <data type=\"updateinfo\">\n    <checksum type=\"sha256\">" + sha256Hex(advisories)
            + "</checksum>\n  </data>\n";
    return out + "</repomd>\n";
}

QByteArray packagesFile(const ContentSet &set, const QString &component, const QString &arch)
{
    QByteArray out;
    const bool first = std::any_of(set.suites().begin(), set.suites().end(), [&component](const DebSuite &s) {
        return !s.components.isEmpty() && s.components.first() == component;
    });
    if (!first)
        return out;
    for (const Unit &u : set.units()) {
        if (u.type != ContentType::DebPackage || (u.arch != arch && u.arch != u"all"_s))
            continue;
        out += "Package: " + u.name.toUtf8() + "\nVersion: " + u.version.toUtf8() + "\nArchitecture: " + u.arch.toUtf8()
            + "\nFilename: " + unitPath(u).toUtf8() + "\nSize: " + QByteArray::number(unitBody(u).size())
            + "\nSHA256: " + unitSha256(u) + "\n\n";
    }
    return out;
}

QByteArray releaseFile(const ContentSet &set, const DebSuite &suite, quint64 revision)
{
    QByteArray out = "Origin: fakepulp\nSuite: " + suite.suite.toUtf8() + "\nCodename: " + suite.codename.toUtf8()
        + "\nDate: " + formatHttpDate(static_cast<Micros>(revision) * kSecond)
        + "\nArchitectures: " + suite.architectures.join(u' ').toUtf8()
        + "\nComponents: " + suite.components.join(u' ').toUtf8() + "\nSHA256:\n";
    for (const QString &component : suite.components) {
        for (const QString &arch : suite.architectures) {
            const QByteArray body = packagesFile(set, component, arch);
            out += ' ' + sha256Hex(body) + ' ' + QByteArray::number(body.size()).rightJustified(16) + ' '
                + component.toUtf8() + "/binary-" + arch.toUtf8() + "/Packages\n";
        }
    }
    return out;
}

QByteArray pulpManifest(const ContentSet &set)
{
    QByteArray out;
    for (const Unit &u : set.units())
        out += u.name.toUtf8() + ',' + unitSha256(u) + ',' + QByteArray::number(unitBody(u).size()) + '\n';
    return out;
}

QByteArray simpleIndex(const ContentSet &set)
{
    QByteArray out = "<!DOCTYPE html>\n<html>\n  <head>\n    <title>Simple Index</title>\n    <meta "
                     "name=\"api-version\" value=\"2\" />\n"
                     "  </head>\n  <body>\n";
    QString last;
    for (const Unit &u : set.units()) {
        if (u.type == ContentType::PythonPackage && u.name != last) {
            last = u.name;
            out += "    <a href=\"" + u.name.toUtf8() + "/\">" + u.name.toHtmlEscaped().toUtf8() + "</a><br/>\n";
        }
    }
    return out + "  </body>\n</html>\n";
}

QByteArray simpleProject(const ContentSet &set, const QString &project)
{
    QByteArray out = "<!DOCTYPE html>\n<html>\n<head>\n  <title>Links for " + project.toHtmlEscaped().toUtf8()
        + "</title>\n</head>\n<body>\n";
    for (const Unit &u : set.units()) {
        if (u.type == ContentType::PythonPackage && u.name == project) {
            const QByteArray file = unitPath(u).toUtf8();
            out += "<a href=\"../../" + file + "#sha256=" + unitSha256(u) + "\" rel=\"internal\">" + file
                + "</a><br/>\n";
        }
    }
    return out + "</body>\n</html>\n";
}

std::optional<QByteArray> publishedFile(const ContentSet &set, quint64 revision, const QString &path,
                                        const QString &manifest)
{
    if (set.plugin() == Plugin::Rpm && path == u"repodata/repomd.xml"_s)
        return repomdXml(set, revision);
    if (set.plugin() == Plugin::Rpm && path == u"repodata/primary.xml"_s)
        return primaryXml(set);
    if (set.plugin() == Plugin::File && path == manifest)
        return pulpManifest(set);
    if (set.plugin() == Plugin::Deb && path.startsWith(u"dists/"_s))
        return debFile(set, revision, path.split(u'/'));
    for (const Unit &u : set.units()) {
        if (info(u.type).leaf && unitPath(u) == path && u.sha256.isEmpty())
            return unitBody(u);
    }
    return std::nullopt;
}

std::optional<QStringList> publishedFolder(const ContentSet &set, const QString &path, const QString &manifest)
{
    QStringList entries;
    QSet<QString> seen;
    for (const QString &file : allPaths(set, manifest)) {
        if (!file.startsWith(path))
            continue;
        const QString rest = file.mid(path.size());
        const qsizetype slash = rest.indexOf(u'/');
        const QString entry = slash < 0 ? rest : rest.left(slash + 1);
        if (!seen.contains(entry)) {
            seen.insert(entry);
            entries.append(entry);
        }
    }
    if (entries.isEmpty() && !path.isEmpty())
        return std::nullopt;
    entries.sort();
    return entries;
}

} // namespace pulpit::fakepulp
