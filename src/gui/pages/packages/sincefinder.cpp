// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/packages/sincefinder.h"

#include "gui/ask.h"
#include "ports/versionservice.h"

using namespace Qt::StringLiterals;

namespace pulpit::gui {

namespace {

constexpr int kLookedThrough = 1000;

QString contentPathOf(const QString &plugin)
{
    if (plugin == "rpm"_L1)
        return u"rpm/packages"_s;
    if (plugin == "deb"_L1)
        return u"deb/packages"_s;
    return plugin == "python"_L1 ? u"python/packages"_s : u"file/files"_s;
}

} // namespace

SinceFinder::SinceFinder(const PageContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

QMap<QString, QString> SinceFinder::filters(const QString &versionHref) const
{
    const domain::PackageUnit &unit = m_package.unit;
    QMap<QString, QString> filters {{u"repository_version"_s, versionHref}};
    if (unit.plugin == "file"_L1)
        filters.insert(u"relative_path"_s, unit.name);
    else
        filters.insert(unit.plugin == "deb"_L1 ? u"package"_s : u"name"_s, unit.name);
    if (!unit.sha256.isEmpty())
        filters.insert(unit.plugin == "rpm"_L1 ? u"pkgId"_s : u"sha256"_s, unit.sha256);
    return filters;
}

void SinceFinder::find(const domain::FoundPackage &package, RepositoryId repository)
{
    const int round = ++m_round;
    m_package = package;
    gui::ask(this, m_context.engine.versions().versions(repository, kLookedThrough),
             [this, round](const Result<QList<domain::PulpVersion>> &answer) {
                 if (round != m_round)
                     return;
                 if (!answer) {
                     Q_EMIT failed(answer.error());
                     return;
                 }
                 m_versions.clear();
                 for (const domain::PulpVersion &version : *answer)
                     if (version.number <= m_package.version)
                         m_versions.prepend(version);
                 if (m_versions.isEmpty())
                     return; // it is not retained any more
                 m_without = -1;
                 m_with = m_versions.size() - 1;
                 ask();
             });
}

void SinceFinder::ask()
{
    if (m_with - m_without <= 1) {
        const domain::PulpVersion &version = m_versions.at(m_with);
        Q_EMIT found(version.number, version.created, m_with == 0 && version.number > 1);
        return;
    }
    const qsizetype middle = (m_with + m_without) / 2;
    gui::ask(this,
             m_context.engine.content().list(m_package.server, contentPathOf(m_package.unit.plugin),
                                             filters(m_versions.at(middle).href), 1),
             [this, middle, round = m_round](const Result<ports::ContentRows> &answer) {
                 if (round != m_round)
                     return;
                 if (!answer) {
                     Q_EMIT failed(answer.error());
                     return;
                 }
                 (answer->total > 0 ? m_with : m_without) = middle;
                 ask();
             });
}

} // namespace pulpit::gui
