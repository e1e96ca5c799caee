// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view.h"

namespace pulpit::fakepulp {

using namespace Qt::StringLiterals;

void View::writeRpmPackage(ObjectWriter &writer, const Unit &unit, bool minimal) const
{
    writer.text("name", unit.name);
    writer.bytes("epoch", "0");
    writer.text("version", unit.version);
    writer.text("release", unit.release);
    writer.text("arch", unit.arch);
    writer.bytes("pkgId", unitSha256(unit));
    writer.bytes("checksum_type", "sha256");
    writer.text("location_href", unitPath(unit));
    if (minimal)
        return;
    writer.text("summary", u"Package "_s + unit.name);
    writer.bytes("description", "Made by the fake Pulp.");
    writer.bytes("url", "");
    for (const char *list : {"changelogs", "files", "requires", "provides", "conflicts", "obsoletes", "suggests",
                             "enhances", "recommends", "supplements"})
        writer.raw(list, "[]");
    writer.bytes("location_base", "");
    writer.bytes("rpm_license", "GPL-3.0-or-later");
    writer.text("rpm_sourcerpm", unit.name + u'-' + unit.version + u'-' + unit.release + u".src.rpm"_s);
    writer.bytes("rpm_vendor", "");
    writer.boolean("is_modular", false);
    writer.number("size_package", unitBody(unit).size());
    writer.bytes("rpm_buildhost", "fakepulp");
    writer.bytes("rpm_group", "Unspecified");
    writer.bytes("rpm_packager", "");
    writer.number("size_installed", unitBody(unit).size());
    writer.number("time_build", 1'700'000'000);
}

void View::writeDebPackage(ObjectWriter &writer, const Unit &unit) const
{
    writer.text("relative_path", unitPath(unit));
    writer.text("package", unit.name);
    writer.null("source");
    writer.text("version", unit.version);
    writer.text("architecture", unit.arch);
    writer.bytes("section", "misc");
    writer.bytes("priority", "optional");
    writer.bytes("maintainer", "Fake Pulp <fake@example.invalid>");
    writer.text("description", u"Package "_s + unit.name);
    for (const char *absent : {"origin",
                               "tag",
                               "bugs",
                               "essential",
                               "build_essential",
                               "installed_size",
                               "original_maintainer",
                               "description_md5",
                               "homepage",
                               "built_using",
                               "auto_built_package",
                               "multi_arch",
                               "breaks",
                               "conflicts",
                               "depends",
                               "recommends",
                               "suggests",
                               "enhances",
                               "pre_depends",
                               "provides",
                               "replaces"})
        writer.null(absent);
}

void View::writePythonPackage(ObjectWriter &writer, const Unit &unit, bool minimal) const
{
    writer.text("filename", unitPath(unit));
    writer.bytes("packagetype", "bdist_wheel");
    writer.text("name", unit.name);
    writer.text("version", unit.version);
    if (minimal)
        return;
    writer.bytes("metadata_version", "2.1");
    writer.text("summary", u"Package "_s + unit.name);
    writer.bytes("requires_python", "");
    for (const char *blank : {"author", "author_email", "description", "home_page", "keywords", "license", "platform",
                              "download_url", "maintainer", "maintainer_email", "project_url"})
        writer.bytes(blank, "");
    writer.number("size", unitBody(unit).size());
}

void View::writeDebStructure(ObjectWriter &writer, const Unit &unit) const
{
    switch (unit.type) {
    case ContentType::DebRelease:
        writer.text("codename", unit.name);
        writer.text("suite", unit.version);
        writer.text("distribution", unit.name);
        writer.null("version");
        writer.null("origin");
        writer.null("label");
        writer.null("description");
        break;
    case ContentType::DebReleaseComponent:
        writer.text("component", unit.release);
        writer.text("distribution", unit.name);
        writer.text("plain_component", unit.release);
        break;
    case ContentType::DebReleaseArchitecture:
        writer.text("architecture", unit.arch);
        writer.text("distribution", unit.name);
        break;
    case ContentType::DebReleaseFile:
        writer.text("codename", unit.name);
        writer.null("suite");
        writer.text("distribution", unit.name);
        writer.text("relative_path", unitPath(unit));
        break;
    case ContentType::DebPackageIndex:
        writer.text("component", unit.release);
        writer.text("architecture", unit.arch);
        writer.text("relative_path", unitPath(unit));
        break;
    case ContentType::DebPackageReleaseComponent: {
        const QStringList parts = unit.name.split(u'/');
        writer.bytes("package", href(debPackage(parts.value(1), unit.version, unit.arch)));
        Unit component;
        component.type = ContentType::DebReleaseComponent;
        component.name = parts.value(0);
        component.release = unit.release;
        writer.bytes("release_component", href(component));
        break;
    }
    default: break;
    }
}

void View::writeUnit(QByteArray &out, const Unit &unit, const FieldSelection *fields, bool generic, bool minimal) const
{
    ObjectWriter writer(out, fields);
    const ContentTypeInfo &type = info(unit.type);
    if (writer.wants("pulp_href"))
        writer.bytes("pulp_href", href(unit));
    if (m_age.has(Feature::Prn) && writer.wants("prn"))
        writer.bytes("prn", QByteArray("prn:") + type.model + ':' + unitId(unit).toByteArray());
    writer.time("pulp_created", m_domain.created());
    writer.time("pulp_last_updated", m_domain.created());
    if (m_age.minor >= 73)
        writer.raw("pulp_labels", "{}");
    if (m_age.has(Feature::VulnerabilityReport))
        writer.null("vuln_report");
    const bool hasArtifact = unit.type == ContentType::RpmPackage || unit.type == ContentType::DebPackage
        || unit.type == ContentType::FileContent || unit.type == ContentType::PythonPackage;
    const bool isIndex = unit.type == ContentType::DebReleaseFile || unit.type == ContentType::DebPackageIndex;
    const auto artifact = [&] {
        const bool isStored = m_domain.reclaimed.isEmpty() || !m_domain.reclaimed.contains(unitSha256(unit));
        return isStored ? m_addresses.apiBase + "artifacts/" + unitId(unit).toByteArray() + '/' : QByteArray();
    };
    if ((generic || isIndex) && writer.wants("artifacts")) {
        QByteArray artifacts;
        {
            ObjectWriter inner(artifacts);
            if (hasArtifact || isIndex)
                inner.bytesOrNull(unitPath(unit).toUtf8(), artifact());
        }
        writer.raw("artifacts", artifacts);
    }
    if (generic)
        return;
    if (hasArtifact) {
        if (writer.wants("artifact"))
            writer.bytesOrNull("artifact", artifact());
        writer.null("md5");
        writer.null("sha1");
        if (writer.wants("sha256"))
            writer.bytes("sha256", unitSha256(unit));
    }
    switch (unit.type) {
    case ContentType::RpmPackage: writeRpmPackage(writer, unit, minimal); break;
    case ContentType::DebPackage: writeDebPackage(writer, unit); break;
    case ContentType::PythonPackage: writePythonPackage(writer, unit, minimal); break;
    case ContentType::FileContent: writer.text("relative_path", unit.name); break;
    case ContentType::RpmAdvisory:
        writer.text("id", unit.name);
        writer.bytes("updated_date", "2026-01-01 00:00:00");
        writer.bytes("status", "final");
        writer.bytes("type", "security");
        writer.bytes("severity", "Important");
        writer.text("title", u"Update "_s + unit.name);
        writer.raw("pkglist",
                   R"([{"name": "fake", "packages": [{"name": "curl", "epoch": "0", "version": "8.5.0",)"
                   R"( "release": "3", "arch": "x86_64"}]}])");
        break;
    case ContentType::ContainerTag:
        writer.text("name", unit.name);
        writer.text("tagged_manifest", unit.version);
        break;
    case ContentType::ContainerManifest: writer.bytes("digest", "sha256:" + unitSha256(unit)); break;
    default: writeDebStructure(writer, unit);
    }
}

} // namespace pulpit::fakepulp
