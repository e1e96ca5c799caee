// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/housekeeping/housekeeping.h"
#include "engine/operations/requestedservers.h"
#include "engine/sync/parallel.h"

#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

using Severity = domain::PlanRemark::Severity;

namespace {

constexpr int kMeasured = 500; // repositories; each costs a request
constexpr int kMeasuredAtATime = 4;
constexpr qint64 kMaxFiles = 1000000;

/// Bytes that are stored for the latest versions of some repositories; nullopt where one could not be read.
class StoredBytes
{
public:
    StoredBytes(std::shared_ptr<ports::PulpServer> server, ports::CallContext call)
        : m_server(std::move(server))
        , m_call(std::move(call))
    {
    }
    QCoro::Task<std::optional<qint64>> read(QStringList versions)
    {
        m_versions = std::move(versions);
        const std::function<QCoro::Task<>(int)> step = [this](int index) { return add(index); };
        co_await forEachBounded(int(m_versions.size()), kMeasuredAtATime, step);
        co_return m_isKnown ? std::optional(m_bytes) : std::nullopt;
    }

private:
    QCoro::Task<> add(int index)
    {
        if (!m_isKnown)
            co_return;
        ports::ListQuery query;
        query.collection = u"artifacts"_s;
        query.filters.insert(u"repository_version"_s, m_versions.at(index));
        query.fields = {u"pulp_href"_s, u"size"_s};
        const auto rows = co_await m_server->list(query, kMaxFiles, m_call);
        m_isKnown = m_isKnown && rows.has_value();
        if (!rows)
            co_return;
        for (const QJsonValue &row : *rows)
            m_bytes += row.toObject().value("size"_L1).toInteger();
    }

    std::shared_ptr<ports::PulpServer> m_server;
    ports::CallContext m_call;
    QStringList m_versions;
    qint64 m_bytes = 0;
    bool m_isKnown = true;
};

} // namespace

Async<domain::Plan> SpaceReclaim::plan(PlanReader &reader, QJsonObject request) const
{
    PlanReader *const world = &reader;
    const auto servers = requestedServers(world->fleet(), request);
    if (!servers)
        co_return fail(servers.error());
    if (!choosesRepositories(request))
        co_return fail(ErrorCode::InvalidInput, u"a pattern must say which repositories' files are dropped"_s);
    const bool keepsLatest = request.value("keep_latest"_L1).toBool();
    domain::Plan plan = beginPlan(*this, request, world->now());
    plan.title = u"Reclaim disk space"_s;
    plan.isDestructive = true;
    for (const QString &name : *servers) {
        const auto lists = co_await world->lists(name);
        if (!lists)
            co_return fail(lists.error());
        const auto chosen = chosenRepositories(name, (*lists)->repositories, request);
        if (!chosen)
            co_return fail(chosen.error());
        QStringList hrefs;
        QStringList latest;
        int withoutRemote = 0;
        for (const domain::PulpRepository &repository : *chosen) {
            if (repository.remoteHref.isEmpty()) {
                ++withoutRemote;
                continue;
            }
            hrefs.append(repository.href);
            latest.append(repository.latestVersionHref);
        }
        if (withoutRemote > 0)
            plan.remarks.append(
                {Severity::Note,
                 name,
                 {},
                 u"%1 repositories have no remote; their files cannot be fetched again and stay"_s.arg(withoutRemote),
                 {}});
        if (hrefs.isEmpty())
            continue;
        std::optional<qint64> bytes;
        const auto server = world->serverOf(name);
        if (!server)
            co_return fail(server.error());
        if (!keepsLatest && hrefs.size() <= kMeasured) {
            StoredBytes stored(*server, world->call());
            bytes = co_await stored.read(latest);
        }
        if (bytes && *bytes == 0)
            continue; // nothing is stored
        domain::PlannedChange change;
        change.id = name + u"/reclaim"_s;
        change.server = name;
        change.object = u"disk space"_s;
        change.name = u"%1 repositories"_s.arg(hrefs.size());
        change.collection = u"repositories/reclaim_space"_s;
        change.fields.insert(u"repo_hrefs"_s, QJsonArray::fromStringList(hrefs));
        if (keepsLatest)
            change.fields.insert(u"repo_versions_keeplist"_s, QJsonArray::fromStringList(latest));
        change.bytes = bytes;
        change.note = bytes ? u"at most, of latest versions: files that other repositories hold as well stay"_s
                            : u"how much cannot be told beforehand"_s;
        plan.changes.append(change);
    }
    if (!plan.isEmpty())
        plan.remarks.append({Severity::Warning,
                             {},
                             {},
                             u"dropped files are fetched from upstream when a client asks for them"_s,
                             u"What upstream no longer has is lost."_s});
    co_return plan;
}

Async<domain::Proof> SpaceReclaim::prove(PlanReader &reader, const domain::Plan &plan) const
{
    PlanReader *const world = &reader;
    const QList<domain::PlannedChange> changes = plan.changes;
    domain::Proof proof;
    for (const domain::PlannedChange &change : changes) {
        const auto lists = co_await world->lists(change.server);
        if (!lists)
            co_return fail(lists.error());
        const auto server = world->serverOf(change.server);
        if (!server)
            co_return fail(server.error());
        QStringList latest;
        for (const domain::PulpRepository &repository : (*lists)->repositories)
            if (change.fields.value("repo_hrefs"_L1).toArray().contains(repository.href))
                latest.append(repository.latestVersionHref);
        StoredBytes stored(*server, world->call());
        const std::optional<qint64> bytes = co_await stored.read(latest.mid(0, kMeasured));
        QString evidence = u"what is stored now could not be read"_s;
        if (bytes)
            evidence = u"%1 are stored for the latest versions now"_s.arg(QLocale::c().formattedDataSize(*bytes));
        // How much goes is Pulp's decision; that its task has completed is what was wanted.
        proof.lines.append({change.server, change.name, !change.bytes || (bytes && *bytes <= *change.bytes), evidence});
    }
    co_return proof;
}

} // namespace pulpit::engine
