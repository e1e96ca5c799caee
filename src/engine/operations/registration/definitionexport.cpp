// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/registration/definitionexport.h"

#include "domain/naming.h"
#include "domain/repositorydefinition.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using pulpit::domain::PlanRemark;

namespace pulpit::engine {

namespace {

/// "<description> - <owner> - base_url:<path>", as far as a description is written so.
struct Parts
{
    QString description;
    QString owner;
    QString baseUrl;
};

/// The base URL that gives the path of the distribution with these naming rules; nullopt: none does.
std::optional<QString> baseUrlFor(const QString &name, const QString &basePath, const QString &told,
                                  const domain::EngineSettings &settings)
{
    QStringList candidates {told, basePath.section(u'/', 0, -2), basePath};
    for (const QString &candidate : std::as_const(candidates)) {
        const auto path
            = domain::distributionBasePath(name, candidate, settings.packageNamePattern, settings.packageNameRule);
        if (path && *path == basePath)
            return candidate;
    }
    return std::nullopt;
}

Parts partsOf(const QString &text)
{
    Parts parts;
    const QString head = text.section(u"base_url:"_s, 0, 0);
    QStringList pieces = head.split(u" - "_s);
    if (pieces.size() >= 3 && pieces.last().trimmed().isEmpty()) {
        pieces.removeLast();
        parts.owner = pieces.takeLast();
        parts.description = pieces.join(u" - "_s);
    } else {
        parts.description = text;
    }
    parts.baseUrl = domain::baseUrlOf(text).value_or(QString());
    return parts;
}

void addRemote(const domain::PulpRemote &remote, const QString &plugin, QJsonObject *definition)
{
    definition->insert("url"_L1, remote.url);
    definition->insert("proxy"_L1, remote.proxyUrl.isEmpty() ? QJsonValue() : QJsonValue(remote.proxyUrl));
    definition->insert("tls_validation"_L1, remote.tlsValidation);
    QJsonObject more;
    if (!remote.policy.isEmpty() && remote.policy != "immediate"_L1)
        more.insert("policy"_L1, remote.policy);
    for (const QLatin1String field : {"rate_limit"_L1, "download_concurrency"_L1, "max_retries"_L1, "total_timeout"_L1,
                                      "connect_timeout"_L1, "sock_connect_timeout"_L1, "sock_read_timeout"_L1})
        if (remote.fields.value(field).isDouble())
            more.insert(field, remote.fields.value(field));
    if (const QJsonObject labels = remote.fields.value("pulp_labels"_L1).toObject(); !labels.isEmpty())
        more.insert("labels"_L1, labels);
    for (const QLatin1String field : {"ca_cert"_L1, "client_cert"_L1})
        if (const QString pem = remote.fields.value(field).toString(); !pem.isEmpty())
            more.insert(field, pem);
    if (plugin == "deb"_L1) {
        definition->insert("releases"_L1, remote.debDistributions);
        for (const QLatin1String field : {"components"_L1, "architectures"_L1})
            if (const QString text = remote.fields.value(field).toString(); !text.isEmpty())
                definition->insert(field, text);
    }
    if (!more.isEmpty())
        definition->insert("x-pulpit"_L1, QJsonObject {{u"remote"_s, more}});
}

bool hasSecrets(const domain::PulpRemote &remote)
{
    const QJsonArray hidden = remote.fields.value("hidden_fields"_L1).toArray();
    return std::any_of(hidden.begin(), hidden.end(),
                       [](const QJsonValue &one) { return one.toObject().value("is_set"_L1).toBool(); });
}

} // namespace

QMap<QString, QJsonObject> exportedDefinitions(const QString &server, const ServerLists &lists,
                                               const domain::EngineSettings &settings, QList<PlanRemark> *remarks)
{
    const ListIndex index(lists);
    QMap<QString, QJsonObject> files;
    const auto leaveOut = [&](const QString &name, const QString &why) {
        remarks->append({PlanRemark::Severity::Warning, server, name, u"not exported: "_s + why, {}});
    };
    for (const domain::PulpRepository &repository : lists.repositories) {
        const QString plugin = domain::pluginOf(repository.type);
        const domain::PulpRemote *remote = index.remoteByHref(repository.remoteHref);
        const domain::PulpDistribution *distribution = index.distribution(repository.name);
        if (!domain::definitionType(plugin)) {
            leaveOut(repository.name, u"the type %1 is not known"_s.arg(repository.type));
            continue;
        }
        if (!distribution) {
            leaveOut(repository.name, u"it has no distribution of its name"_s);
            continue;
        }
        if (remote && (remote->name != repository.name || !repository.name.startsWith("ext-"_L1))) {
            leaveOut(repository.name, u"a repository with a remote is named ext-..., and its remote like it"_s);
            continue;
        }
        if (remote && plugin == "container"_L1) {
            leaveOut(repository.name, u"the upstream name of a container remote is not in the list of remotes"_s);
            continue;
        }
        const Parts parts = partsOf(repository.description);
        const auto baseUrl = baseUrlFor(repository.name, distribution->basePath, parts.baseUrl, settings);
        if (!baseUrl) {
            leaveOut(repository.name, u"its path \"%1\" is not made of its name"_s.arg(distribution->basePath));
            continue;
        }
        QJsonObject definition {{u"name"_s, repository.name},
                                {u"content_repo_type"_s, plugin},
                                {u"description"_s, parts.description},
                                {u"owner"_s, parts.owner},
                                {u"base_url"_s, *baseUrl}};
        if (remote)
            addRemote(*remote, plugin, &definition);
        if (remote && hasSecrets(*remote))
            remarks->append({PlanRemark::Severity::Warning, server, repository.name,
                             u"its remote has secrets, which Pulp does not tell"_s, u"add vault_load_secrets"_s});
        QString file = repository.name;
        for (QChar &c : file)
            if (!c.isLetterOrNumber() && !u"-_.+"_s.contains(c))
                c = u'_';
        files.insert(u"%1/%2/%3.json"_s.arg(remote ? u"remote"_s : u"internal"_s, plugin, file), definition);
    }
    return files;
}

} // namespace pulpit::engine
