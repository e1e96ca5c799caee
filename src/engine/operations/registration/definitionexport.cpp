// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/registration/definitionexport.h"

#include "domain/definitionfields.h"
#include "domain/naming.h"
#include "domain/repositorydefinition.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QUrl>

using namespace Qt::StringLiterals;
using pulpit::domain::DefinitionPart;
using pulpit::domain::FieldForm;
using pulpit::domain::PlanRemark;

namespace pulpit::engine {

namespace {

constexpr qsizetype kMaxFileName = 100;

/// "<description> - <owner> - base_url:<path>", as far as a description is written so.
struct Parts
{
    QString description;
    QString owner;
    QString baseUrl;
};

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

/// The base URL that gives the path of the distribution with these naming rules; nullopt: none does.
std::optional<QString> baseUrlFor(const QString &name, const QString &basePath, const QString &told,
                                  const domain::EngineSettings &settings)
{
    const QStringList candidates {told, basePath.section(u'/', 0, -2), basePath};
    for (const QString &candidate : candidates) {
        const auto path
            = domain::distributionBasePath(name, candidate, settings.packageNamePattern, settings.packageNameRule);
        if (path && *path == basePath)
            return candidate;
    }
    return std::nullopt;
}

/// Whether a field has the value that Pulp gives it where nobody sets it.
bool isStandard(const QString &field, const QJsonValue &value)
{
    static const QStringList usuallyTrue {u"publish_upstream_release_fields"_s, u"allow_uploads"_s,
                                          u"allow_package_substitution"_s};
    static const QStringList usuallyZero {u"retain_package_versions"_s, u"keep_latest_packages"_s, u"depth"_s};
    switch (value.type()) {
    case QJsonValue::Bool: return value.toBool() == usuallyTrue.contains(field);
    case QJsonValue::Double: return value.toDouble() == 0 && usuallyZero.contains(field);
    case QJsonValue::String:
        return value.toString().isEmpty() || (field == "manifest"_L1 && value.toString() == "PULP_MANIFEST"_L1)
            || (field == "policy"_L1 && value.toString() == "immediate"_L1);
    case QJsonValue::Array: return value.toArray().isEmpty();
    case QJsonValue::Object: return value.toObject().isEmpty();
    case QJsonValue::Null:
    case QJsonValue::Undefined: break;
    }
    return true;
}

QString withoutCredentials(const QString &url)
{
    QUrl parsed(url, QUrl::StrictMode);
    if (!parsed.isValid() || parsed.userInfo().isEmpty())
        return url;
    parsed.setUserInfo({});
    return parsed.toString(QUrl::FullyEncoded);
}

bool hasHiddenValues(const domain::PulpRemote &remote)
{
    const QJsonArray hidden = remote.fields.value("hidden_fields"_L1).toArray();
    return std::any_of(hidden.begin(), hidden.end(), [](const QJsonValue &one) { return one["is_set"_L1].toBool(); });
}

bool isPlain(const QString &name)
{
    return !name.isEmpty() && name == name.trimmed()
        && std::all_of(name.begin(), name.end(), [](QChar c) { return c.isPrint(); });
}

QString typeAt(const QString &href)
{
    return href.section(u'/', -4, -3);
}

/// The definition of one repository. One use.
class OneExport
{
public:
    OneExport(const ExportView &view, const domain::PulpRepository &repository, const domain::PulpRemote *remote,
              const domain::PulpDistribution &distribution, const domain::EngineSettings &settings)
        : m_view(view)
        , m_repository(repository)
        , m_remote(remote)
        , m_distribution(distribution)
        , m_settings(settings)
        , m_plugin(domain::pluginOf(repository.type))
    {
    }

    [[nodiscard]] QStringList remarks() const { return m_remarks; }

    /// Why it cannot be defined; empty: it can.
    [[nodiscard]] QString obstacle()
    {
        const QString type = typeAt(m_repository.href);
        auto known = domain::definitionType(m_plugin);
        m_contentType = m_plugin;
        if (!known || known->objects != type) {
            known = domain::definitionType(type);
            m_contentType = type;
        }
        if (!known)
            return u"the type %1 is not known"_s.arg(m_repository.type);
        if (!isPlain(m_repository.name))
            return u"its name has spaces around it or characters that cannot be printed"_s;
        if (typeAt(m_distribution.href) != known->distributions)
            return u"what serves it is of the type %1"_s.arg(typeAt(m_distribution.href));
        if (!m_remote)
            return {};
        if (m_remote->name != m_repository.name)
            return u"its remote is called %1"_s.arg(m_remote->name);
        const QUrl url(m_remote->url, QUrl::StrictMode);
        if (!url.isValid() || url.scheme().isEmpty() || (url.host().isEmpty() && url.scheme() != "file"_L1))
            return u"its remote has no URL"_s;
        m_remoteType = typeAt(m_remote->href) == known->remotes ? QString() : typeAt(m_remote->href);
        return {};
    }

    QJsonObject definition()
    {
        const Parts parts = partsOf(m_repository.description);
        const auto baseUrl = baseUrlFor(m_repository.name, m_distribution.basePath, parts.baseUrl, m_settings);
        QJsonObject json {{u"name"_s, m_repository.name},
                          {u"content_repo_type"_s, m_contentType},
                          {u"description"_s, parts.description},
                          {u"owner"_s, parts.owner},
                          {u"base_url"_s, baseUrl.value_or(parts.baseUrl)}};
        QJsonObject repository = fieldsOfObject(DefinitionPart::Repository, m_repository.href);
        QJsonObject distribution = fieldsOfObject(DefinitionPart::Distribution, m_distribution.href);
        const QString composed
            = domain::repositoryDescription(parts.description, parts.owner, baseUrl.value_or(parts.baseUrl));
        repository.remove("description"_L1);
        distribution.remove("base_path"_L1);
        if (composed != m_repository.description)
            repository.insert("description"_L1, m_repository.description);
        if (!baseUrl)
            distribution.insert("base_path"_L1, m_distribution.basePath);
        const bool signsByDefault = m_settings.debSigningService && !m_settings.debSigningService->isEmpty();
        if (m_plugin == "deb"_L1 && signsByDefault && !repository.contains("signing_service"_L1))
            repository.insert("signing_service"_L1, QJsonValue::Null);
        QJsonObject own;
        if (m_remote)
            addRemote(&json, &own);
        if (m_remote && !m_repository.name.startsWith("ext-"_L1))
            own.insert("name"_L1, m_repository.name);
        if (!repository.isEmpty())
            own.insert("repository"_L1, repository);
        if (!distribution.isEmpty())
            own.insert("distribution"_L1, distribution);
        if (!own.isEmpty())
            json.insert("x-pulpit"_L1, own);
        return json;
    }

private:
    /// What is not as Pulp makes it by itself.
    QJsonObject fieldsOfObject(DefinitionPart part, const QString &href)
    {
        const QJsonObject told = m_view.details.value(href);
        QJsonObject fields;
        for (const QString &field : domain::fieldsOf(part, m_plugin)) {
            const auto form = domain::formOf(part, m_plugin, field);
            QJsonValue value = told.value(form == FieldForm::Labels ? u"pulp_labels"_s : field);
            if (isStandard(field, value) || field == "headers"_L1)
                continue;
            if (form == FieldForm::Guard || form == FieldForm::Service) {
                const auto &names = form == FieldForm::Guard ? m_view.contentGuards : m_view.signingServices;
                value = names.value(value.toString());
                if (value.toString().isEmpty()) {
                    m_remarks.append(u"the name of its %1 could not be read; it is not in the definition"_s.arg(field));
                    continue;
                }
            }
            if (form == FieldForm::Pem && !value.toString().contains("-----BEGIN "_L1)) {
                m_remarks.append(u"its %1 is not in PEM form and not in the definition"_s.arg(field));
                continue;
            }
            fields.insert(field, value);
        }
        return fields;
    }

    void addRemote(QJsonObject *json, QJsonObject *own)
    {
        const QJsonObject told = m_view.details.value(m_remote->href);
        QJsonObject more = fieldsOfObject(DefinitionPart::Remote, m_remote->href);
        for (const QLatin1String field : {"tls_validation"_L1, "proxy_url"_L1})
            more.remove(field);
        const QString url = withoutCredentials(m_remote->url);
        const QString proxy = withoutCredentials(m_remote->proxyUrl);
        if (url != m_remote->url || proxy != m_remote->proxyUrl)
            m_remarks.append(u"a URL of its remote carries credentials, which are not in the definition"_s);
        if (!told.value("headers"_L1).toArray().isEmpty())
            m_remarks.append(u"its remote has headers, which may be secret and are not in the definition"_s);
        if (hasHiddenValues(*m_remote))
            m_remarks.append(u"its remote has secrets, which Pulp does not tell"_s);
        json->insert("url"_L1, url);
        json->insert("proxy"_L1, proxy.isEmpty() ? QJsonValue() : QJsonValue(proxy));
        json->insert("tls_validation"_L1, m_remote->tlsValidation);
        addWhatRulesSay(told, url, proxy, &more);
        if (m_plugin == "deb"_L1)
            addDeb(told, json, &more);
        if (!m_remoteType.isEmpty())
            own->insert("remote_type"_L1, m_remoteType);
        if (!more.isEmpty())
            own->insert("remote"_L1, more);
    }

    /// The configuration gives a remote some values by itself: where this one has others, they are said.
    void addWhatRulesSay(const QJsonObject &told, const QString &url, const QString &proxy, QJsonObject *more) const
    {
        if (m_settings.sockConnectTimeout > 0 && told.value("sock_connect_timeout"_L1).isNull())
            more->insert("sock_connect_timeout"_L1, QJsonValue::Null);
        if (m_settings.sockReadTimeout > 0 && told.value("sock_read_timeout"_L1).isNull())
            more->insert("sock_read_timeout"_L1, QJsonValue::Null);
        if (!domain::isInternalUrl(url, m_settings.internalDomains))
            return;
        if (!m_remote->tlsValidation)
            more->insert("tls_validation"_L1, false);
        if (!proxy.isEmpty())
            more->insert("proxy_url"_L1, proxy);
        if (!m_settings.rootCaPem.isEmpty() && !more->contains("ca_cert"_L1))
            more->insert("ca_cert"_L1, QJsonValue::Null);
    }

    void addDeb(const QJsonObject &told, QJsonObject *json, QJsonObject *more) const
    {
        json->insert("releases"_L1, m_remote->debDistributions);
        for (const QLatin1String field : {"components"_L1, "architectures"_L1})
            if (const QString text = told.value(field).toString(); !text.isEmpty())
                json->insert(field, text);
        // Components alone make it true.
        const bool ignores = told.value("ignore_missing_package_indices"_L1).toBool();
        more->remove("ignore_missing_package_indices"_L1);
        if (ignores != json->contains("components"_L1))
            more->insert("ignore_missing_package_indices"_L1, ignores);
    }

    const ExportView &m_view;
    const domain::PulpRepository &m_repository;
    const domain::PulpRemote *const m_remote;
    const domain::PulpDistribution &m_distribution;
    const domain::EngineSettings &m_settings;
    const QString m_plugin;
    QString m_contentType;
    QString m_remoteType; ///< empty: the usual one
    QStringList m_remarks;
};

/// A name for a file that every file system takes, and that no other definition has.
QString fileNameOf(const QString &name)
{
    QString file = name;
    for (QChar &c : file)
        if (!c.isLetterOrNumber() && !u"-_.+"_s.contains(c))
            c = u'_';
    // Hidden files are not read, nor those that are called like the file that counts for all.
    if (file.startsWith(u'.') || file.startsWith(u'-'))
        file.prepend(u'_');
    file.replace("global"_L1, "global_"_L1, Qt::CaseInsensitive);
    if (file == name && file.size() <= kMaxFileName)
        return file;
    const QByteArray digest = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex().left(8);
    return file.left(kMaxFileName) + u'-' + QString::fromLatin1(digest);
}

} // namespace

QMap<QString, QJsonObject> exportedDefinitions(const ExportView &view, const domain::EngineSettings &settings,
                                               QList<PlanRemark> *remarks)
{
    const ListIndex index(*view.lists);
    QMap<QString, QJsonObject> files;
    const auto leaveOut = [&](const QString &name, const QString &why) {
        remarks->append({PlanRemark::Severity::Warning, view.server, name, u"not exported: "_s + why, {}});
    };
    for (const domain::PulpRepository &repository : view.lists->repositories) {
        const domain::PulpRemote *remote = index.remoteByHref(repository.remoteHref);
        const domain::PulpDistribution *distribution = index.distribution(repository.name);
        if (!distribution) {
            leaveOut(repository.name, u"it has no distribution of its name"_s);
            continue;
        }
        OneExport one(view, repository, remote, *distribution, settings);
        if (const QString obstacle = one.obstacle(); !obstacle.isEmpty()) {
            leaveOut(repository.name, obstacle);
            continue;
        }
        const QJsonObject definition = one.definition();
        for (const QString &text : one.remarks())
            remarks->append({PlanRemark::Severity::Warning, view.server, repository.name, text,
                             u"add vault_load_secrets where it needs a secret"_s});
        files.insert(u"%1/%2/%3.json"_s.arg(remote ? u"remote"_s : u"internal"_s, domain::pluginOf(repository.type),
                                            fileNameOf(repository.name)),
                     definition);
    }
    return files;
}

} // namespace pulpit::engine
