// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/registration/definitiondifference.h"

#include "engine/sync/feedurl.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using pulpit::domain::PlannedChange;
using pulpit::domain::Precondition;
using pulpit::domain::RepositoryDefinition;

namespace pulpit::engine {

namespace {

/// Fields that Pulp takes and never tells.
bool isWriteOnly(const QString &field)
{
    static const QStringList names {u"username"_s, u"proxy_username"_s};
    return names.contains(field);
}

/// Fields that always have a value of the definition, so that nothing of them is ever left over.
bool isPermanent(const QString &field)
{
    static const QStringList names {u"url"_s,         u"policy"_s,    u"tls_validation"_s, u"proxy_url"_s,
                                    u"description"_s, u"base_path"_s, u"distributions"_s,  u"upstream_name"_s};
    return names.contains(field);
}

QString normalPem(const QString &pem)
{
    return QString(pem).remove(u'\r').trimmed();
}

QStringList words(const QString &text)
{
    QStringList list = text.split(u' ', Qt::SkipEmptyParts);
    list.sort();
    return list;
}

bool isSameValue(const QString &field, const QJsonValue &wanted, const QJsonValue &is)
{
    if (wanted == is)
        return true;
    const auto isNothing = [](const QJsonValue &value) {
        return value.isNull() || (value.isString() && value.toString().isEmpty())
            || (value.isArray() && value.toArray().isEmpty()) || (value.isObject() && value.toObject().isEmpty());
    };
    if (isNothing(wanted) && isNothing(is))
        return true;
    if (field == "url"_L1)
        return isSameFeed(wanted.toString(), is.toString());
    if (wanted.isDouble() && is.isDouble())
        return qAbs(wanted.toDouble() - is.toDouble()) < 0.001;
    if (wanted.isString() && wanted.toString().startsWith("-----BEGIN"_L1))
        return normalPem(wanted.toString()) == normalPem(is.toString());
    if (field == "distributions"_L1 || field == "components"_L1 || field == "architectures"_L1)
        return words(wanted.toString()) == words(is.toString());
    return false;
}

QJsonValue defaultOf(const QJsonValue &is)
{
    if (is.isBool())
        return false;
    if (is.isArray())
        return QJsonArray();
    if (is.isObject())
        return QJsonObject();
    return QJsonValue::Null;
}

QJsonObject toldOf(const domain::PulpRemote &remote)
{
    QJsonObject told = remote.fields;
    told.insert("url"_L1, remote.url);
    told.insert("policy"_L1, remote.policy);
    told.insert("tls_validation"_L1, remote.tlsValidation);
    told.insert("ca_cert"_L1, remote.caCert);
    told.insert("client_cert"_L1, remote.clientCert);
    told.insert("proxy_url"_L1, remote.proxyUrl);
    if (!remote.debDistributions.isEmpty())
        told.insert("distributions"_L1, remote.debDistributions);
    return told;
}

/// Whether a remote says that a field it does not tell is empty.
bool isHiddenAndEmpty(const QJsonObject &told, const QString &field)
{
    const QJsonArray hidden = told.value("hidden_fields"_L1).toArray();
    for (const QJsonValue &one : hidden)
        if (one.toObject().value("name"_L1).toString() == field)
            return !one.toObject().value("is_set"_L1).toBool();
    return false;
}

/// Compares the three objects of one definition. One use.
class Difference
{
public:
    Difference(const RepositoryDefinition &definition, const ServerView &view)
        : m_definition(definition)
        , m_view(view)
        , m_before(view.applied.value(definition.name))
    {
    }

    DefinitionDifference compare()
    {
        if (!checkTypes())
            return m_result;
        m_result.applied.digest = m_definition.digest();
        const bool isOwnedBySource = m_view.fromSource.contains(m_definition.name);
        if (m_definition.isExternal && !isOwnedBySource && !m_definition.type.remotes.isEmpty())
            compareRemote();
        compareRepository(isOwnedBySource);
        compareDistribution();
        if (isOwnedBySource && m_definition.isExternal)
            remark(domain::PlanRemark::Severity::Note,
                   u"its remote is left alone, since a group of this server syncs it from another server"_s);
        if (!m_result.changes.isEmpty())
            addPreconditions();
        if (!m_result.remarks.isEmpty() && m_result.remarks.last().severity == domain::PlanRemark::Severity::Error) {
            m_result.changes.clear();
            m_result.preconditions.clear();
        }
        return m_result;
    }

private:
    void remark(domain::PlanRemark::Severity severity, const QString &text, const QString &advice = {})
    {
        m_result.remarks.append({severity, m_view.server, m_definition.name, text, advice});
    }

    /// Names are unique on a server over all types.
    bool checkTypes()
    {
        const QString &plugin = m_definition.type.plugin;
        const auto *repository = m_view.index->repository(m_definition.name);
        const auto *remote = m_view.index->remote(m_definition.name);
        const auto *distribution = m_view.index->distribution(m_definition.name);
        for (const QString &type : {repository ? repository->type : QString(), remote ? remote->type : QString(),
                                    distribution ? distribution->type : QString()})
            if (!type.isEmpty() && domain::pluginOf(type) != plugin) {
                remark(domain::PlanRemark::Severity::Error,
                       u"it is defined as %1, but the server has it as %2"_s.arg(plugin, domain::pluginOf(type)),
                       u"give it another name, or remove the old one"_s);
                return false;
            }
        return true;
    }

    [[nodiscard]] QString idOf(QLatin1String object) const
    {
        return u"%1/%2/%3"_s.arg(m_view.server, QString(object), m_definition.name);
    }

    PlannedChange change(QLatin1String object, const QString &collection, const QString &href) const
    {
        PlannedChange one;
        one.id = idOf(object);
        one.server = m_view.server;
        one.kind = href.isEmpty() ? PlannedChange::Kind::Create : PlannedChange::Kind::Update;
        one.object = QString(object);
        one.name = m_definition.name;
        if (href.isEmpty())
            one.collection = collection;
        one.href = href;
        return one;
    }

    void keep(QLatin1String object, const QString &field, const QString &hash)
    {
        m_result.applied.fields.insert(QString(object) + u'/' + field, hash);
    }

    [[nodiscard]] QString before(QLatin1String object, const QString &field) const
    {
        return m_before.fields.value(QString(object) + u'/' + field);
    }

    /// Adds what differs of \a wanted to \a change. \a told: what is known of the object.
    void addFields(QLatin1String object, const QJsonObject &wanted, const QJsonObject &told, PlannedChange *change)
    {
        const bool isNew = change->href.isEmpty();
        for (auto it = wanted.begin(); it != wanted.end(); ++it) {
            const QString &field = it.key();
            const auto secret = domain::secretReference(it.value());
            const QString hash = secret ? secret->digest : m_view.hash->of(it.value());
            keep(object, field, hash);
            if (isNew) {
                if (secret || !it.value().isNull())
                    change->fields.insert(field, it.value());
                continue;
            }
            bool isSame = before(object, field) == hash;
            if (secret || isWriteOnly(field)) {
                isSame = isSame && !isHiddenAndEmpty(told, field);
            } else if (field == "policy"_L1 && it.value().toString() == "immediate"_L1
                       && (isSame || before(object, field).isEmpty())) {
                isSame = true; // the default: an operator's own choice stays until Git has said something else
            } else if (told.contains(field)) {
                isSame = isSameValue(field, it.value(), told.value(field));
                if (!isSame)
                    change->before.insert(field, told.value(field));
            }
            if (!isSame)
                change->fields.insert(field, it.value());
        }
        if (!isNew)
            addLeftOvers(object, wanted, told, change);
    }

    /// What was set by an earlier definition and is in this one no longer.
    void addLeftOvers(QLatin1String object, const QJsonObject &wanted, const QJsonObject &told, PlannedChange *change)
    {
        const QString prefix = QString(object) + u'/';
        for (auto it = m_before.fields.begin(); it != m_before.fields.end(); ++it) {
            const QString field = it.key().mid(prefix.size());
            if (!it.key().startsWith(prefix) || wanted.contains(field) || isPermanent(field))
                continue;
            const QJsonValue standard = defaultOf(told.value(field));
            if (told.contains(field) && isSameValue(field, standard, told.value(field)))
                continue;
            change->fields.insert(field, standard);
            if (told.contains(field))
                change->before.insert(field, told.value(field));
        }
    }

    void finish(const PlannedChange &change)
    {
        if (change.kind == PlannedChange::Kind::Create || !change.fields.isEmpty())
            m_result.changes.append(change);
    }

    void compareRemote()
    {
        const domain::PulpRemote *remote = m_view.index->remote(m_definition.name);
        PlannedChange one
            = change("remote"_L1, u"remotes/"_s + m_definition.type.remotes, remote ? remote->href : QString());
        QJsonObject wanted = m_definition.remote;
        for (const domain::DefinitionSecret &secret : m_definition.secrets)
            wanted.insert(
                secret.property,
                domain::secretAt(secret.reference, secret.field, m_view.secretDigests.value(secretId(secret))));
        if (!remote)
            one.fields.insert("name"_L1, m_definition.name);
        QJsonObject told = remote ? toldOf(*remote) : QJsonObject();
        addDetails(one.href, &told);
        addFields("remote"_L1, wanted, told, &one);
        m_remote = remote ? QJsonValue(remote->href) : domain::createdBy(one.id);
        finish(one);
    }

    void compareRepository(bool isOwnedBySource)
    {
        const domain::PulpRepository *repository = m_view.index->repository(m_definition.name);
        PlannedChange one = change("repository"_L1, u"repositories/"_s + m_definition.type.objects,
                                   repository ? repository->href : QString());
        QJsonObject wanted = m_definition.repository;
        for (auto it = m_definition.signingServices.begin(); it != m_definition.signingServices.end(); ++it) {
            const QString href = m_view.signingServices.value(it.value());
            if (href.isEmpty())
                remark(domain::PlanRemark::Severity::Error,
                       u"the server has no signing service \"%1\""_s.arg(it.value()),
                       u"add it with pulpcore-manager add-signing-service"_s);
            wanted.insert(it.key(), href);
        }
        QJsonObject told {{u"description"_s, repository ? QJsonValue(repository->description) : QJsonValue()}};
        addDetails(one.href, &told);
        if (!repository)
            one.fields.insert("name"_L1, m_definition.name);
        addFields("repository"_L1, wanted, told, &one);
        // An internal repository has no remote; what a secondary syncs from belongs to its group.
        const bool hasRemote = repository && !repository->remoteHref.isEmpty();
        if (!isOwnedBySource && m_remote.isNull() && hasRemote)
            setReference("remote"_L1, QJsonValue::Null, repository->remoteHref, &one);
        else if (!m_remote.isNull() && (!repository || m_remote.toString() != repository->remoteHref))
            setReference("remote"_L1, m_remote, repository ? repository->remoteHref : QString(), &one);
        m_repository = repository ? QJsonValue(repository->href) : domain::createdBy(one.id);
        finish(one);
    }

    static void setReference(QLatin1String field, const QJsonValue &value, const QString &before, PlannedChange *change)
    {
        change->fields.insert(field, value);
        if (!change->href.isEmpty())
            change->before.insert(field, before.isEmpty() ? QJsonValue() : QJsonValue(before));
    }

    void compareDistribution()
    {
        const domain::PulpDistribution *distribution = m_view.index->distribution(m_definition.name);
        PlannedChange one = change("distribution"_L1, u"distributions/"_s + m_definition.type.distributions,
                                   distribution ? distribution->href : QString());
        QJsonObject wanted = m_definition.distribution;
        if (!m_definition.contentGuard.isEmpty()) {
            const QString href = m_view.contentGuards.value(m_definition.contentGuard);
            if (href.isEmpty()) // published without its guard it would be open to all
                remark(domain::PlanRemark::Severity::Error,
                       u"the server has no content guard \"%1\""_s.arg(m_definition.contentGuard),
                       u"create it on the server"_s);
            wanted.insert("content_guard"_L1, href);
        }
        QJsonObject told {{u"base_path"_s, distribution ? QJsonValue(distribution->basePath) : QJsonValue()}};
        addDetails(one.href, &told);
        if (!distribution)
            one.fields.insert("name"_L1, m_definition.name);
        addFields("distribution"_L1, wanted, told, &one);
        const bool isPinned
            = distribution && (!distribution->publicationHref.isEmpty() || !distribution->versionHref.isEmpty());
        const QString served = distribution ? distribution->repositoryHref : QString();
        if (!isPinned && (!distribution || m_repository.toString() != served))
            setReference("repository"_L1, m_repository, served, &one);
        finish(one);
    }

    void addDetails(const QString &href, QJsonObject *told) const
    {
        const QJsonObject details = m_view.details.value(href);
        for (auto it = details.begin(); it != details.end(); ++it)
            told->insert(it.key(), it.value());
    }

    void addPreconditions()
    {
        const QString &name = m_definition.name;
        const auto *repository = m_view.index->repository(name);
        const auto *remote = m_view.index->remote(name);
        const auto *distribution = m_view.index->distribution(name);
        m_result.preconditions
            = {{m_view.server, Precondition::List::Remotes, name, remote ? domain::stampOf(*remote) : QString()},
               {m_view.server, Precondition::List::Repositories, name,
                repository ? domain::stampOf(*repository) : QString()},
               {m_view.server, Precondition::List::Distributions, name,
                distribution ? domain::stampOf(*distribution) : QString()}};
    }

    const RepositoryDefinition &m_definition;
    const ServerView &m_view;
    const AppliedDefinition m_before;
    DefinitionDifference m_result;
    QJsonValue m_remote; ///< href or reference; null: none
    QJsonValue m_repository;
};

} // namespace

QString secretId(const domain::DefinitionSecret &secret)
{
    return secret.reference + QChar(0) + secret.field;
}

QStringList detailFields(const RepositoryDefinition &definition, DetailOf part)
{
    QStringList names;
    switch (part) {
    case DetailOf::Remote: {
        // The generic list of remotes tells these; deb's own list is read with it and tells everything.
        static const QStringList common {u"url"_s,
                                         u"policy"_s,
                                         u"ca_cert"_s,
                                         u"client_cert"_s,
                                         u"tls_validation"_s,
                                         u"proxy_url"_s,
                                         u"headers"_s,
                                         u"max_retries"_s,
                                         u"total_timeout"_s,
                                         u"connect_timeout"_s,
                                         u"sock_connect_timeout"_s,
                                         u"sock_read_timeout"_s,
                                         u"rate_limit"_s,
                                         u"download_concurrency"_s,
                                         u"pulp_labels"_s};
        if (definition.type.remotes == "deb/apt"_L1)
            return names;
        for (const QString &field : definition.remote.keys())
            if (!common.contains(field) && !isWriteOnly(field))
                names.append(field);
        return names;
    }
    case DetailOf::Repository:
        names = definition.repository.keys() + definition.signingServices.keys();
        names.removeAll(u"description"_s);
        return names;
    case DetailOf::Distribution: break;
    }
    names = definition.distribution.keys();
    names.removeAll(u"base_path"_s);
    if (!definition.contentGuard.isEmpty())
        names.append(u"content_guard"_s);
    return names;
}

DefinitionDifference differenceOf(const RepositoryDefinition &definition, const ServerView &view)
{
    return Difference(definition, view).compare();
}

DefinitionDifference removalOf(const QString &name, const ServerView &view)
{
    DefinitionDifference result;
    QString previous;
    const auto remove = [&](QLatin1String object, const QString &href, Precondition::List list, const QString &stamp) {
        PlannedChange one;
        one.id = u"%1/%2/%3"_s.arg(view.server, QString(object), name);
        one.server = view.server;
        one.kind = PlannedChange::Kind::Remove;
        one.object = QString(object);
        one.name = name;
        one.href = href;
        one.note = u"no longer defined"_s;
        if (!previous.isEmpty())
            one.after.append(previous); // what clients see goes first
        previous = one.id;
        result.changes.append(one);
        result.preconditions.append({view.server, list, name, stamp});
    };
    if (const auto *distribution = view.index->distribution(name))
        remove("distribution"_L1, distribution->href, Precondition::List::Distributions,
               domain::stampOf(*distribution));
    if (const auto *repository = view.index->repository(name))
        remove("repository"_L1, repository->href, Precondition::List::Repositories, domain::stampOf(*repository));
    if (const auto *remote = view.index->remote(name))
        remove("remote"_L1, remote->href, Precondition::List::Remotes, domain::stampOf(*remote));
    return result;
}

} // namespace pulpit::engine
