// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/registration/definitionmemory.h"

#include "base/json.h"
#include "engine/async/waiting.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

const QString kScope = u"definitions"_s; // the key, and what was read last of each place
const QString kKey = u"key"_s;

QString scopeOf(const QString &server)
{
    return u"definitions/"_s + server;
}

QString keyOf(const domain::DefinitionPlace &place)
{
    const QJsonArray parts {place.repository, place.folder, place.localFolder, place.reference};
    return u"read/"_s
        + QString::fromLatin1(
               QCryptographicHash::hash(toJsonText(parts).toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

QJsonObject toJson(const domain::Problem &problem)
{
    return {{u"severity"_s, int(problem.severity)}, {u"file"_s, problem.file}, {u"line"_s, problem.line},
            {u"column"_s, problem.column},          {u"path"_s, problem.path}, {u"message"_s, problem.message},
            {u"expected"_s, problem.expected},      {u"code"_s, problem.code}};
}

domain::Problem problemFrom(const QJsonObject &json)
{
    domain::Problem problem;
    problem.severity = domain::Problem::Severity(qBound(0, json.value("severity"_L1).toInt(), 2));
    problem.file = json.value("file"_L1).toString();
    problem.line = json.value("line"_L1).toInt();
    problem.column = json.value("column"_L1).toInt();
    problem.path = json.value("path"_L1).toString();
    problem.message = json.value("message"_L1).toString();
    problem.expected = json.value("expected"_L1).toString();
    problem.code = json.value("code"_L1).toString();
    return problem;
}

} // namespace

QString KeyedHash::of(const QByteArray &bytes) const
{
    return QString::fromLatin1(
        QMessageAuthenticationCode::hash(bytes, m_key, QCryptographicHash::Sha256).toHex().left(32));
}

QString KeyedHash::of(const QJsonValue &value) const
{
    return of(toJsonText(QJsonArray {value}).toUtf8());
}

QJsonObject AppliedDefinition::toJson() const
{
    QJsonObject hashes;
    for (auto it = fields.begin(); it != fields.end(); ++it)
        hashes.insert(it.key(), it.value());
    return {{u"digest"_s, digest}, {u"fields"_s, hashes}};
}

AppliedDefinition AppliedDefinition::fromJson(const QJsonObject &json)
{
    AppliedDefinition one;
    one.digest = json.value("digest"_L1).toString();
    const QJsonObject hashes = json.value("fields"_L1).toObject();
    for (auto it = hashes.begin(); it != hashes.end(); ++it)
        one.fields.insert(it.key(), it.value().toString());
    return one;
}

Async<KeyedHash> DefinitionMemory::key()
{
    const auto stored = m_store.recall(kScope);
    if (!stored)
        co_return fail(stored.error());
    QByteArray key = QByteArray::fromBase64(stored->value(kKey).value("key"_L1).toString().toLatin1());
    if (key.size() != 32) {
        quint32 words[8];
        QRandomGenerator::system()->fillRange(words);
        key = QByteArray(reinterpret_cast<const char *>(words), sizeof words);
        QHash<QString, QJsonObject> set;
        set.insert(kKey, QJsonObject {{u"key"_s, QString::fromLatin1(key.toBase64())}});
        const auto saved = co_await answerOf(m_store.remember(kScope, set, {}));
        if (!saved)
            co_return fail(saved.error());
    }
    co_return KeyedHash(key);
}

Result<AppliedDefinitions> DefinitionMemory::applied(const QString &server) const
{
    const auto stored = m_store.recall(scopeOf(server));
    if (!stored)
        return fail(stored.error());
    AppliedDefinitions applied;
    for (auto it = stored->begin(); it != stored->end(); ++it)
        applied.insert(it.key(), AppliedDefinition::fromJson(it.value()));
    return applied;
}

Async<void> DefinitionMemory::saveApplied(QString server, AppliedDefinitions set, QStringList forgotten)
{
    QHash<QString, QJsonObject> rows;
    for (auto it = set.begin(); it != set.end(); ++it)
        rows.insert(it.key(), it.value().toJson());
    co_return co_await answerOf(m_store.remember(scopeOf(server), rows, forgotten));
}

Result<std::optional<ports::Definitions>> DefinitionMemory::recall(const domain::DefinitionPlace &place,
                                                                   const QString &revision, const QString &rules) const
{
    const auto stored = m_store.recall(kScope);
    if (!stored)
        return fail(stored.error());
    const QJsonObject read = stored->value(keyOf(place));
    if (revision.isEmpty() || read.value("revision"_L1).toString() != revision
        || read.value("rules"_L1).toString() != rules)
        return std::nullopt;
    ports::Definitions definitions;
    definitions.revision = revision;
    const QJsonArray all = read.value("definitions"_L1).toArray();
    for (const QJsonValue &one : all)
        definitions.definitions.append(domain::RepositoryDefinition::fromJson(one.toObject()));
    const QJsonArray problems = read.value("problems"_L1).toArray();
    for (const QJsonValue &one : problems)
        definitions.problems.append(problemFrom(one.toObject()));
    return definitions;
}

Async<void> DefinitionMemory::save(domain::DefinitionPlace place, QString rules, ports::Definitions definitions)
{
    QJsonArray all;
    for (const domain::RepositoryDefinition &one : definitions.definitions)
        all.append(one.toJson());
    QJsonArray problems;
    for (const domain::Problem &problem : definitions.problems)
        problems.append(toJson(problem));
    QHash<QString, QJsonObject> set;
    set.insert(keyOf(place),
               QJsonObject {{u"revision"_s, definitions.revision},
                            {u"rules"_s, rules},
                            {u"definitions"_s, all},
                            {u"problems"_s, problems}});
    co_return co_await answerOf(m_store.remember(kScope, set, {}));
}

} // namespace pulpit::engine
