// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/packages/foundmodel.h"

#include "gui/models/columns.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace pulpit::gui {

namespace {

struct Found
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::FoundModel)
};

using Row = domain::FoundPackage;

StateText stateOfFound(const Row &row)
{
    if (row.isServed())
        return {State::Healthy, Found::tr("served")};
    if (row.repository.isEmpty())
        return {State::Never, Found::tr("stored only")};
    return {State::Never, Found::tr("not served")};
}

QList<Column<Row>> foundColumns()
{
    QList<Column<Row>> columns;
    columns.append(
        textColumnOf<Row>(u"package"_s, Found::tr("Package"), 190, [](const Row &r) { return r.unit.name; }));
    columns.append(
        textColumnOf<Row>(u"version"_s, Found::tr("Version"), 130, [](const Row &r) { return r.unit.version; }));
    columns.append(textColumnOf<Row>(
        u"arch"_s, Found::tr("Arch"), 70, [](const Row &r) { return r.unit.arch; }, Token::TextSecondary));
    columns.append(textColumnOf<Row>(
        u"server"_s, Found::tr("Server"), 190, [](const Row &r) { return r.server; }, Token::TextSecondary));
    columns.append(textColumnOf<Row>(u"repository"_s, Found::tr("Repository"), 210, [](const Row &r) {
        return r.repository.isEmpty() ? Found::tr("in none") : r.repository;
    }));
    Column<Row> in = textColumnOf<Row>(
        u"in"_s, Found::tr("In version"), 90,
        [](const Row &r) {
            if (r.version < 0)
                return QString();
            return r.isLatest ? Found::tr("%1, latest").arg(r.version) : QString::number(r.version);
        },
        Token::TextSecondary);
    in.less = [](const Row &a, const Row &b) { return a.version < b.version; };
    columns.append(in);
    columns.append(stateColumnOf<Row>(u"state"_s, Found::tr("Served"), 110, &stateOfFound));
    columns.append(textColumnOf<Row>(
        u"at"_s, Found::tr("Served at"), 240, [](const Row &r) { return r.servedAt.join(u", "_s); },
        Token::TextSecondary));
    return columns;
}

} // namespace

FoundModel::FoundModel(QObject *parent)
    : TableModel(foundColumns(), parent)
{
}

QString foundText(const domain::PackageFinding &finding)
{
    QSet<QString> packages;
    QSet<QString> repositories;
    QSet<QString> servers;
    QSet<QString> places;
    for (const Row &row : finding.found) {
        packages.insert(row.unit.name + u'\n' + row.unit.version + u'\n' + row.unit.arch + u'\n' + row.unit.sha256);
        servers.insert(row.server);
        if (!row.repository.isEmpty())
            repositories.insert(row.server + u'\n' + row.repository);
        for (const QString &path : row.servedAt)
            places.insert(row.server + u'\n' + path);
    }
    if (packages.isEmpty())
        return Found::tr("Nothing was found on %n servers.", nullptr, int(finding.searched.size()));
    const QString what = Found::tr("%n packages", nullptr, int(packages.size()));
    const QString where = Found::tr("in %n repositories", nullptr, int(repositories.size()));
    const QString on = Found::tr("on %n servers", nullptr, int(servers.size()));
    const QString served = places.isEmpty() ? Found::tr("served nowhere")
                                            : Found::tr("served at %n places", nullptr, int(places.size()));
    return Found::tr("%1 %2 %3, %4").arg(what, where, on, served);
}

} // namespace pulpit::gui
