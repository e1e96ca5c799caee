// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an export reads of a server.
#include "domain/definitionfields.h"
#include "engine/operations/registration/definitionexport.h"

#include <QSet>

using namespace Qt::StringLiterals;
using pulpit::domain::DefinitionPart;
using pulpit::domain::FieldForm;

namespace pulpit::engine {

namespace {

constexpr qint64 kMaxExported = 1'000'000;

/// "rpm/rpm" of ".../remotes/rpm/rpm/UUID/".
QString typeOfHref(const QString &href)
{
    return href.section(u'/', -4, -3);
}

/// Fields by collection, for all objects that occur.
void want(DefinitionPart part, const QString &root, const QStringList &hrefs, QMap<QString, QStringList> *wanted)
{
    for (const QString &href : hrefs) {
        const QString type = typeOfHref(href);
        const QString collection = root + type;
        if (type.isEmpty() || wanted->contains(collection))
            continue;
        QStringList fields {u"pulp_href"_s};
        const QString plugin = type.section(u'/', 0, 0);
        for (const QString &field : domain::fieldsOf(part, plugin))
            fields.append(domain::formOf(part, plugin, field) == FieldForm::Labels ? u"pulp_labels"_s : field);
        if (part == DefinitionPart::Remote)
            fields.append(QStringList {u"components"_s, u"architectures"_s});
        wanted->insert(collection, fields);
    }
}

Async<QHash<QString, QString>> namesByHref(std::shared_ptr<ports::PulpServer> server, QString collection,
                                           ports::CallContext call)
{
    ports::ListQuery query;
    query.collection = collection;
    query.fields = QStringList {u"pulp_href"_s, u"name"_s};
    const auto rows = co_await server->list(query, kMaxExported, call);
    if (!rows)
        co_return fail(rows.error());
    QHash<QString, QString> names;
    for (const QJsonValue &row : *rows)
        names.insert(row["pulp_href"_L1].toString(), row["name"_L1].toString());
    co_return names;
}

} // namespace

Async<ExportView> readForExport(std::shared_ptr<ports::PulpServer> server, QString name, const ServerLists *lists,
                                ports::CallContext call)
{
    ExportView view;
    view.server = name;
    view.lists = lists;
    QStringList repositories;
    QStringList remotes;
    QStringList distributions;
    bool hasGuards = false;
    for (const domain::PulpRepository &one : lists->repositories)
        repositories.append(one.href);
    for (const domain::PulpRemote &one : lists->remotes)
        remotes.append(one.href);
    for (const domain::PulpDistribution &one : lists->distributions) {
        distributions.append(one.href);
        hasGuards = hasGuards || one.hasContentGuard;
    }
    QMap<QString, QStringList> wanted;
    want(DefinitionPart::Repository, u"repositories/"_s, repositories, &wanted);
    want(DefinitionPart::Remote, u"remotes/"_s, remotes, &wanted);
    want(DefinitionPart::Distribution, u"distributions/"_s, distributions, &wanted);
    bool hasServices = false;
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        ports::ListQuery query;
        query.collection = it.key();
        query.fields = it.value();
        const auto rows = co_await server->list(query, kMaxExported, call);
        if (!rows)
            co_return fail(rows.error());
        for (const QJsonValue &row : *rows) {
            const QJsonObject object = row.toObject();
            for (auto field = object.begin(); field != object.end(); ++field)
                hasServices = hasServices || (field.key().contains("signing_service"_L1) && field->isString());
            view.details.insert(object.value("pulp_href"_L1).toString(), object);
        }
    }
    if (hasGuards) {
        auto names = co_await namesByHref(server, u"contentguards"_s, call);
        if (!names)
            co_return fail(names.error());
        view.contentGuards = std::move(*names);
    }
    if (hasServices) {
        auto names = co_await namesByHref(server, u"signing-services"_s, call);
        if (!names)
            co_return fail(names.error());
        view.signingServices = std::move(*names);
    }
    co_return view;
}

} // namespace pulpit::engine
