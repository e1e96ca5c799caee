// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/editing/wantededit.h"

#include "engine/async/waiting.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr int kSingleObjects = 8; // of one list; more are read by the list
constexpr qint64 kMaxEditRows = 1'000'000;

Result<QJsonObject> checkedPart(domain::EditPart part, const QJsonObject &request)
{
    const QString name = domain::toString(part);
    const QJsonValue value = request.value(name);
    if (!value.isUndefined() && !value.isNull() && !value.isObject())
        return fail(ErrorCode::InvalidInput, u"%1 must hold fields and their values"_s.arg(name));
    const QJsonObject fields = value.toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const domain::EditField *field = domain::editField(part, it.key());
        if (!field)
            return fail(ErrorCode::InvalidInput, u"\"%1\" of a %2 cannot be edited"_s.arg(it.key().left(80), name), {},
                        domain::editSecrets().contains(it.key()) ? u"Say under secrets where it is kept."_s
                                                                 : QString());
        if (domain::containsReference(*it))
            return fail(ErrorCode::InvalidInput, u"%1 of the %2 is no plain value"_s.arg(it.key(), name));
        const domain::EditProblem problem = domain::problemWith(*field, *it);
        if (problem != domain::EditProblem::None)
            return fail(ErrorCode::InvalidInput, u"%1 of the %2: %3"_s.arg(it.key(), name, domain::toString(problem)));
    }
    return fields;
}

/// "remotes/rpm/rpm" of an href; empty where it is none of these.
QString collectionOfHref(const QString &href)
{
    for (const QLatin1String kind : {"/remotes/"_L1, "/repositories/"_L1, "/distributions/"_L1})
        if (const qsizetype at = href.indexOf(kind); at >= 0)
            return href.mid(at + 1).section(u'/', 0, 2);
    return {};
}

} // namespace

const QJsonObject &WantedEdit::fields(domain::EditPart part) const
{
    switch (part) {
    case domain::EditPart::Remote: return remote;
    case domain::EditPart::Distribution: return distribution;
    case domain::EditPart::Repository: break;
    }
    return repository;
}

Result<WantedEdit> wantedEdit(const QJsonObject &request)
{
    WantedEdit wanted;
    for (auto [part, fields] : {std::pair(domain::EditPart::Remote, &wanted.remote),
                                std::pair(domain::EditPart::Distribution, &wanted.distribution),
                                std::pair(domain::EditPart::Repository, &wanted.repository)}) {
        const auto checked = checkedPart(part, request);
        if (!checked)
            return fail(checked.error());
        *fields = *checked;
    }
    const QJsonObject secrets = request.value("secrets"_L1).toObject();
    for (auto it = secrets.begin(); it != secrets.end(); ++it) {
        if (!domain::editSecrets().contains(it.key()))
            return fail(ErrorCode::InvalidInput, u"\"%1\" is no secret of a remote"_s.arg(it.key().left(80)), {},
                        u"Secrets are %1."_s.arg(domain::editSecrets().join(u", "_s)));
        const QString reference = it->toObject().value("reference"_L1).toString();
        if (reference.isEmpty() && !it->isNull())
            return fail(ErrorCode::InvalidInput, u"where %1 is kept is not said"_s.arg(it.key()), {},
                        u"Secrets are never given, only named: {\"reference\": \"file:/etc/…\"}."_s);
        wanted.secrets.insert(it.key(), {it.key(), reference, it->toObject().value("field"_L1).toString()});
    }
    return wanted;
}

Async<EditSecrets> readEditSecrets(PlanReader &reader, QMap<QString, domain::DefinitionSecret> secrets,
                                   const KeyedHash *hash)
{
    PlanReader *const world = &reader;
    EditSecrets read;
    for (const domain::DefinitionSecret &secret : std::as_const(secrets)) {
        if (secret.reference.isEmpty()) {
            read.values.insert(secret.property, QJsonValue::Null);
            read.digests.insert(secret.property, hash->of(QJsonValue(QJsonValue::Null)));
            continue;
        }
        const auto value = co_await world->environment().secrets().secret(secret.reference, secret.field);
        if (!value) {
            Error error = value.error();
            error.what = u"%1 cannot be read from where it is kept: %2"_s.arg(secret.property, error.what);
            co_return fail(error);
        }
        const QString digest = hash->of(value->reveal());
        read.digests.insert(secret.property, digest);
        read.values.insert(secret.property, domain::secretAt(secret.reference, secret.field, digest));
    }
    co_return read;
}

Async<QHash<QString, QString>> readContentGuards(PlanReader &reader, QString server, bool isNeeded)
{
    PlanReader *const world = &reader;
    QHash<QString, QString> hrefs;
    if (!isNeeded)
        co_return hrefs;
    const auto connection = world->serverOf(server);
    if (!connection)
        co_return fail(connection.error());
    ports::ListQuery query;
    query.collection = u"contentguards"_s;
    query.fields = {u"pulp_href"_s, u"name"_s};
    const auto rows = co_await (*connection)->list(query, kMaxEditRows, world->call());
    if (!rows)
        co_return fail(rows.error());
    for (const QJsonValue &row : *rows)
        hrefs.insert(row["name"_L1].toString(), row["pulp_href"_L1].toString());
    co_return hrefs;
}

Async<QHash<QString, QJsonObject>> readObjects(PlanReader &reader, QString server, QStringList hrefs)
{
    PlanReader *const world = &reader;
    const auto connection = world->serverOf(server);
    if (!connection)
        co_return fail(connection.error());
    QMap<QString, QSet<QString>> byCollection;
    for (const QString &href : std::as_const(hrefs))
        if (!href.isEmpty())
            byCollection[collectionOfHref(href)].insert(href);
    QHash<QString, QJsonObject> objects;
    for (auto it = byCollection.cbegin(); it != byCollection.cend(); ++it) {
        if (it->size() <= kSingleObjects || it.key().isEmpty()) {
            for (const QString &href : *it) {
                const auto object = co_await (*connection)->object(href, world->call());
                if (object)
                    objects.insert(href, *object);
                else if (object.error().code != ErrorCode::NotFound)
                    co_return fail(object.error());
            }
            continue;
        }
        ports::ListQuery query;
        query.collection = it.key();
        query.fields = {u"pulp_href"_s, u"pulp_labels"_s, u"hidden_fields"_s};
        for (const auto part : {domain::EditPart::Remote, domain::EditPart::Distribution, domain::EditPart::Repository})
            if (it.key().startsWith(domain::toString(part).left(6))) // "remotes/", "distributions/", "repositories/"
                for (const domain::EditField &field : domain::editFields(part))
                    query.fields.append(field.name);
        query.fields.removeDuplicates();
        const auto rows = co_await (*connection)->list(query, kMaxEditRows, world->call());
        if (!rows)
            co_return fail(rows.error());
        for (const QJsonValue &row : *rows)
            if (const QString href = row["pulp_href"_L1].toString(); it->contains(href))
                objects.insert(href, row.toObject());
    }
    co_return objects;
}

Async<void> takeOverLists(PlanReader *reader, QStringList servers)
{
    for (const QString &server : std::as_const(servers)) {
        const auto lists = co_await reader->lists(server);
        if (!lists)
            co_return fail(lists.error());
        const QDateTime now = reader->now();
        const auto written = co_await answerOf(
            reader->store().repositories().reconcile(server, repositoryRows(server, **lists, now), now));
        if (!written)
            co_return fail(written.error());
    }
    co_return {};
}

} // namespace pulpit::engine
