// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/editing/editplan.h"

#include "domain/naming.h"
#include "engine/async/waiting.h"
#include "engine/plan/changemaker.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

using domain::EditPart;
using domain::PlannedChange;
using Severity = domain::PlanRemark::Severity;

namespace {

const QString kSentKey = u"sent"_s;

QString editScopeOf(const QString &server)
{
    return u"edits/"_s + server;
}

/// Whether an object says that a field which it does not tell is set; nullopt: it does not say.
std::optional<bool> isHiddenSet(const QJsonObject &told, const QString &field)
{
    const QJsonArray hidden = told.value("hidden_fields"_L1).toArray();
    for (const QJsonValue &one : hidden)
        if (one["name"_L1].toString() == field)
            return one["is_set"_L1].toBool();
    return std::nullopt;
}

/// The edits of one server. One use.
class ServerEdits
{
public:
    ServerEdits(const WantedEdit &wanted, const EditSecrets &secrets, const KeyedHash *hash, const EditView &view,
                domain::Plan *plan)
        : m_wanted(wanted)
        , m_secrets(secrets)
        , m_hash(hash)
        , m_view(view)
        , m_plan(plan)
    {
    }

    void edit(const QString &name)
    {
        const domain::PulpRepository *repository = m_view.index->repository(name);
        if (!repository) {
            remark(Severity::Error, name, u"there is no such repository (any more)"_s);
            return;
        }
        editRemote(*repository);
        editRepository(*repository);
        editDistribution(*repository);
    }

private:
    void remark(Severity severity, const QString &name, const QString &text, const QString &advice = {})
    {
        m_plan->remarks.append({severity, m_view.server, name, text, advice});
    }

    PlannedChange change(EditPart part, const QString &name, const QString &href) const
    {
        PlannedChange one;
        one.object = domain::toString(part);
        one.id = u"%1/%2/%3"_s.arg(m_view.server, one.object, name);
        one.server = m_view.server;
        one.kind = PlannedChange::Kind::Update;
        one.name = name;
        one.href = href;
        return one;
    }

    /// Adds what differs from what the server tells.
    void addDifferences(EditPart part, const QJsonObject &wanted, const QString &plugin, PlannedChange *one)
    {
        const QJsonObject told = m_view.objects.value(one->href);
        for (auto it = wanted.begin(); it != wanted.end(); ++it) {
            const domain::EditField *field = domain::editField(part, it.key());
            if (!field || field->isWriteOnly)
                continue;
            const bool isOther = !field->plugins.isEmpty() && !field->plugins.contains(plugin);
            if (isOther || !told.contains(it.key())) {
                remark(Severity::Warning, one->name,
                       u"a %1 of type %2 has no %3 on this server"_s.arg(one->object, plugin, it.key()));
                continue;
            }
            const bool isLabels = field->form == domain::EditField::Form::Labels;
            const bool isSame
                = isLabels ? told.value(it.key()) == *it : differingFields(told, {{it.key(), *it}}).isEmpty();
            if (isSame)
                continue;
            one->fields.insert(it.key(), *it);
            one->before.insert(it.key(), told.value(it.key()));
        }
    }

    /// Adds what Pulp never tells, unless it is known to be the same as it was sent last.
    void addHidden(PlannedChange *one)
    {
        const QJsonObject told = m_view.objects.value(one->href);
        const QJsonObject before = m_view.sent.value(one->name);
        QJsonObject hashes;
        const auto add = [&](const QString &field, const QJsonValue &value, const QString &hash) {
            const std::optional<bool> isSet = isHiddenSet(told, field);
            const bool isSame
                = value.isNull() ? isSet == false : isSet != false && before.value(u"remote/"_s + field) == hash;
            if (isSame)
                return;
            one->fields.insert(field, value);
            hashes.insert(u"remote/"_s + field, hash);
        };
        for (auto it = m_wanted.remote.begin(); it != m_wanted.remote.end(); ++it)
            if (const auto *field = domain::editField(EditPart::Remote, it.key()); field->isWriteOnly)
                add(it.key(), *it, m_hash->of(*it));
        for (auto it = m_secrets.values.begin(); it != m_secrets.values.end(); ++it)
            add(it.key(), *it, m_secrets.digests.value(it.key()));
        noteSent(m_plan, m_view.server, one->name, hashes);
    }

    void editRemote(const domain::PulpRepository &repository)
    {
        if (m_wanted.remote.isEmpty() && m_wanted.secrets.isEmpty())
            return;
        const domain::PulpRemote *remote = m_view.index->remoteOf(repository);
        if (!remote) {
            remark(Severity::Warning, repository.name, u"it has no remote, so nothing of one can be edited"_s);
            return;
        }
        if (m_done.contains(remote->href))
            return;
        m_done.insert(remote->href);
        PlannedChange one = change(EditPart::Remote, remote->name, remote->href);
        addDifferences(EditPart::Remote, m_wanted.remote, domain::pluginOf(remote->type), &one);
        addHidden(&one);
        if (one.fields.isEmpty())
            return;
        const auto others = std::count_if(m_view.lists->repositories.begin(), m_view.lists->repositories.end(),
                                          [&](const domain::PulpRepository &other) {
                                              return other.remoteHref == remote->href && other.href != repository.href;
                                          });
        if (others > 0)
            remark(Severity::Note, remote->name, u"%1 other repositories use this remote"_s.arg(others));
        if (one.fields.contains("url"_L1) && m_view.fromSource.contains(repository.name))
            remark(Severity::Warning, remote->name,
                   u"a group of this server syncs it from another server; its next sync sets the URL again"_s,
                   u"Take the repository out of that group, or edit it on its source."_s);
        m_plan->preconditions.append(
            {m_view.server, domain::Precondition::List::Remotes, remote->name, domain::stampOf(*remote)});
        m_plan->changes.append(one);
    }

    void editRepository(const domain::PulpRepository &repository)
    {
        if (m_wanted.repository.isEmpty())
            return;
        PlannedChange one = change(EditPart::Repository, repository.name, repository.href);
        addDifferences(EditPart::Repository, m_wanted.repository, domain::pluginOf(repository.type), &one);
        if (one.fields.isEmpty())
            return;
        if (one.fields.contains("description"_L1) && domain::baseUrlOf(repository.description)
            && !domain::baseUrlOf(one.fields.value("description"_L1).toString()))
            remark(Severity::Warning, repository.name,
                   u"the description loses its base_url, by which secondaries and snapshots make their paths"_s);
        const qint64 keep = one.fields.value("retain_repo_versions"_L1).toInteger();
        const int kept = m_view.versions.value(repository.href);
        if (keep > 0 && kept > keep) {
            one.note = u"at most %1 of %2 versions go; those that are served stay"_s.arg(kept - keep).arg(kept);
            m_plan->isDestructive = true;
        }
        m_plan->preconditions.append(
            {m_view.server, domain::Precondition::List::Repositories, repository.name, domain::stampOf(repository)});
        m_plan->changes.append(one);
    }

    void editDistribution(const domain::PulpRepository &repository)
    {
        if (m_wanted.distribution.isEmpty())
            return;
        const domain::PulpDistribution *distribution = m_view.index->distributionOf(repository);
        if (!distribution) {
            remark(Severity::Warning, repository.name, u"nothing distributes it, so no distribution can be edited"_s);
            return;
        }
        if (m_done.contains(distribution->href))
            return;
        m_done.insert(distribution->href);
        QJsonObject wanted = m_wanted.distribution;
        if (const QString guard = wanted.value("content_guard"_L1).toString(); !guard.isEmpty()) {
            if (!m_view.contentGuards.contains(guard)) {
                remark(Severity::Error, repository.name, u"the server has no content guard \"%1\""_s.arg(guard),
                       u"Create it on the server first."_s);
                return;
            }
            wanted.insert("content_guard"_L1, m_view.contentGuards.value(guard));
        }
        if (const QString path = wanted.value("base_path"_L1).toString(); !path.isEmpty())
            if (const auto *other = overlappingWith(path, *m_view.lists, distribution->href)) {
                remark(Severity::Error, repository.name,
                       u"its path would overlap with %1, which is the one of %2"_s.arg(other->basePath, other->name));
                return;
            }
        PlannedChange one = change(EditPart::Distribution, distribution->name, distribution->href);
        addDifferences(EditPart::Distribution, wanted, domain::pluginOf(distribution->type), &one);
        if (one.fields.isEmpty())
            return;
        if (one.fields.contains("base_path"_L1))
            remark(Severity::Warning, distribution->name,
                   u"clients find nothing at %1 any more"_s.arg(distribution->basePath),
                   u"Change their configuration as well."_s);
        m_plan->preconditions.append({m_view.server, domain::Precondition::List::Distributions, distribution->name,
                                      domain::stampOf(*distribution)});
        m_plan->changes.append(one);
    }

    const WantedEdit &m_wanted;
    const EditSecrets &m_secrets;
    const KeyedHash *m_hash;
    const EditView &m_view;
    domain::Plan *m_plan;
    QSet<QString> m_done; ///< hrefs of remotes and distributions that several repositories share
};

} // namespace

Result<SentHashes> sentHashes(ports::Store &store, const QString &server, const QJsonObject &planMemory)
{
    const auto stored = store.memory().recall(editScopeOf(server));
    if (!stored)
        return fail(stored.error());
    SentHashes hashes = *stored;
    const QJsonObject sent = planMemory.value(kSentKey).toObject().value(server).toObject();
    for (auto it = sent.begin(); it != sent.end(); ++it) {
        QJsonObject &row = hashes[it.key()];
        const QJsonObject newer = it->toObject();
        for (auto field = newer.begin(); field != newer.end(); ++field)
            row.insert(field.key(), *field);
    }
    return hashes;
}

Async<void> rememberSent(PlanReader &reader, QJsonObject planMemory)
{
    PlanReader *const world = &reader;
    const QJsonObject servers = planMemory.value(kSentKey).toObject();
    for (auto it = servers.begin(); it != servers.end(); ++it) {
        const auto all = sentHashes(world->store(), it.key(), planMemory);
        if (!all)
            co_return fail(all.error());
        QHash<QString, QJsonObject> rows;
        const QStringList names = it->toObject().keys();
        for (const QString &name : names)
            rows.insert(name, all->value(name));
        const auto written = co_await answerOf(world->store().memory().remember(editScopeOf(it.key()), rows, {}));
        if (!written)
            co_return fail(written.error());
    }
    co_return {};
}

void noteSent(domain::Plan *plan, const QString &server, const QString &name, const QJsonObject &hashes)
{
    if (hashes.isEmpty())
        return;
    QJsonObject all = plan->memory.value(kSentKey).toObject();
    QJsonObject of = all.value(server).toObject();
    of.insert(name, hashes);
    all.insert(server, of);
    plan->memory.insert(kSentKey, all);
}

const domain::PulpDistribution *overlappingWith(const QString &basePath, const ServerLists &lists,
                                                const QString &except)
{
    for (const domain::PulpDistribution &one : lists.distributions)
        if (one.href != except
            && (one.basePath == basePath || one.basePath.startsWith(basePath + u'/')
                || basePath.startsWith(one.basePath + u'/')))
            return &one;
    return nullptr;
}

void planEdits(const WantedEdit &wanted, const EditSecrets &secrets, const KeyedHash *hash, const QStringList &names,
               const EditView &view, domain::Plan *plan)
{
    ServerEdits edits(wanted, secrets, hash, view, plan);
    for (const QString &name : names)
        edits.edit(name);
}

} // namespace pulpit::engine
