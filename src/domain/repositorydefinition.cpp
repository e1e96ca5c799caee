// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/repositorydefinition.h"

#include "base/json.h"
#include "domain/naming.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace pulpit::domain {

namespace {

struct TypeRow
{
    QLatin1String name;
    QLatin1String objects;
    QLatin1String distributions;
    QLatin1String remotes;
};

// From the API roots of the plugins. Remotes of maven and npm are for pull-through.
constexpr std::array kTypes {
    TypeRow {"rpm"_L1, "rpm/rpm"_L1, "rpm/rpm"_L1, "rpm/rpm"_L1},
    TypeRow {"deb"_L1, "deb/apt"_L1, "deb/apt"_L1, "deb/apt"_L1},
    TypeRow {"file"_L1, "file/file"_L1, "file/file"_L1, "file/file"_L1},
    TypeRow {"python"_L1, "python/python"_L1, "python/pypi"_L1, "python/python"_L1},
    TypeRow {"container"_L1, "container/container"_L1, "container/container"_L1, "container/container"_L1},
    TypeRow {"ostree"_L1, "ostree/ostree"_L1, "ostree/ostree"_L1, "ostree/ostree"_L1},
    TypeRow {"npm"_L1, "npm/npm"_L1, "npm/npm"_L1, "npm/npm"_L1},
    TypeRow {"maven"_L1, "maven/maven"_L1, "maven/maven"_L1, "maven/maven"_L1},
    TypeRow {"ansible"_L1, "ansible/ansible"_L1, "ansible/ansible"_L1, "ansible/collection"_L1},
    TypeRow {"gem"_L1, "gem/gem"_L1, "gem/gem"_L1, "gem/gem"_L1},
};

QJsonObject fromMap(const QMap<QString, QString> &map)
{
    QJsonObject object;
    for (auto it = map.begin(); it != map.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

} // namespace

std::optional<DefinitionType> definitionType(const QString &contentRepoType)
{
    QString name = contentRepoType;
    name.replace("iso"_L1, "file"_L1); // as Pulp Manager does
    for (const TypeRow &row : kTypes)
        if (name == row.name)
            return DefinitionType {QString(row.name), QString(row.objects), QString(row.distributions),
                                   QString(row.remotes)};
    static const QRegularExpression generic(u"\\A([a-z][a-z0-9_-]{0,63})/[a-z][a-z0-9_-]{0,63}\\z"_s);
    const QRegularExpressionMatch match = generic.match(name);
    if (!match.hasMatch())
        return std::nullopt;
    return DefinitionType {match.captured(1), name, name, name};
}

QStringList knownDefinitionTypes()
{
    QStringList names;
    for (const TypeRow &row : kTypes)
        names.append(QString(row.name));
    return names;
}

QJsonObject RepositoryDefinition::toJson() const
{
    QJsonArray secretList;
    for (const DefinitionSecret &secret : secrets)
        secretList.append(QJsonArray {secret.property, secret.reference, secret.field});
    return {{u"file"_s, file},
            {u"line"_s, line},
            {u"name"_s, name},
            {u"filter_name"_s, filterName},
            {u"type"_s, QJsonArray {type.plugin, type.objects, type.distributions, type.remotes}},
            {u"external"_s, isExternal},
            {u"remote"_s, remote},
            {u"repository"_s, repository},
            {u"distribution"_s, distribution},
            {u"secrets"_s, secretList},
            {u"signing_services"_s, fromMap(signingServices)},
            {u"content_guard"_s, contentGuard}};
}

RepositoryDefinition RepositoryDefinition::fromJson(const QJsonObject &json)
{
    RepositoryDefinition one;
    one.file = json.value("file"_L1).toString();
    one.line = json.value("line"_L1).toInt(1);
    one.name = json.value("name"_L1).toString();
    one.filterName = json.value("filter_name"_L1).toString();
    const QJsonArray type = json.value("type"_L1).toArray();
    one.type = {type.at(0).toString(), type.at(1).toString(), type.at(2).toString(), type.at(3).toString()};
    one.isExternal = json.value("external"_L1).toBool();
    one.remote = json.value("remote"_L1).toObject();
    one.repository = json.value("repository"_L1).toObject();
    one.distribution = json.value("distribution"_L1).toObject();
    const QJsonArray secrets = json.value("secrets"_L1).toArray();
    for (const QJsonValue &value : secrets)
        one.secrets.append(
            {value.toArray().at(0).toString(), value.toArray().at(1).toString(), value.toArray().at(2).toString()});
    const QJsonObject services = json.value("signing_services"_L1).toObject();
    for (auto it = services.begin(); it != services.end(); ++it)
        one.signingServices.insert(it.key(), it.value().toString());
    one.contentGuard = json.value("content_guard"_L1).toString();
    return one;
}

QString RepositoryDefinition::digest() const
{
    QJsonObject json = toJson();
    json.remove("file"_L1);
    json.remove("line"_L1);
    return QString::fromLatin1(QCryptographicHash::hash(toJsonText(json).toUtf8(), QCryptographicHash::Sha256).toHex());
}

QString DefinitionPlace::text() const
{
    if (isLocal())
        return localFolder;
    QString text = withMaskedCredentials(repository);
    if (!folder.isEmpty())
        text += u", folder "_s + folder;
    if (!reference.isEmpty())
        text += u", at "_s + reference;
    return text;
}

} // namespace pulpit::domain
