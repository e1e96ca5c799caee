// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/verify/verifyrepositories.h"

#include "domain/selection.h"
#include "engine/async/waiting.h"
#include "engine/sync/parallel.h"
#include "engine/sync/serverlists.h"
#include "engine/verify/comparison.h"

#include <QMap>

namespace pulpit::engine {

namespace {

constexpr int kComparedAtATime = 4;

/// What is known of one source, read once for all its repositories.
struct Source
{
    std::shared_ptr<ports::PulpServer> server;
    QHash<QString, domain::PulpDistribution> distributions; ///< by name
    QHash<QString, QString> versions; ///< latest version by repository name
    QHash<QString, QStringList> debDistributions; ///< by version
    QString problem; ///< why nothing is known
};

Async<Source> readSource(Environment &environment, QString name, ports::CallContext call)
{
    Source source;
    const auto server = environment.serverOf(name);
    if (!server)
        co_return fail(server.error());
    source.server = *server;
    auto distributionsTask = source.server->distributions(call);
    auto repositoriesTask = source.server->repositories(call);
    const auto distributions = co_await distributionsTask;
    const auto repositories = co_await repositoriesTask;
    if (!distributions)
        co_return fail(distributions.error());
    if (!repositories)
        co_return fail(repositories.error());
    for (const domain::PulpDistribution &distribution : *distributions)
        source.distributions.insert(distribution.name, distribution);
    for (const domain::PulpRepository &repository : *repositories)
        source.versions.insert(repository.name, repository.latestVersionHref);
    const auto known = environment.store().repositories().debDistributions(name);
    if (!known)
        co_return fail(known.error());
    source.debDistributions = *known;
    co_return source;
}

/// One call of verifyRepositories(), with what its steps share.
class Verifier
{
public:
    Verifier(Environment &environment, ports::CallContext call)
        : m_environment(environment)
        , m_call(std::move(call))
    {
    }

    Async<QList<domain::Repository>> run(QList<RepositoryId> ids)
    {
        for (const RepositoryId id : ids) {
            const auto row = m_environment.store().repositories().repository(id);
            if (!row)
                co_return fail(row.error());
            m_rows.append(*row);
        }
        if (auto done = co_await readSources(); !done)
            co_return fail(done.error());
        const std::function<QCoro::Task<>(int)> step = [this](int index) { return verifyOne(index); };
        co_await forEachBounded(int(m_rows.size()), kComparedAtATime, step);
        if (m_failure)
            co_return fail(*m_failure);
        if (m_call.cancellation.isCanceled())
            co_return fail(ErrorCode::Canceled, QStringLiteral("the comparison was canceled"));
        co_return m_rows;
    }

private:
    Async<void> readSources()
    {
        const domain::FleetConfiguration &fleet = m_environment.configuration()->fleet;
        for (const domain::Repository &row : std::as_const(m_rows)) {
            const QString name = sourceOf(fleet, row.server, row.name);
            m_sourceNames.append(name);
            if (name.isEmpty() || m_sources.contains(name))
                continue;
            auto source = co_await readSource(m_environment, name, m_call);
            if (!source && source.error().code == ErrorCode::Canceled)
                co_return fail(source.error());
            if (source)
                m_sources.insert(name, *source);
            else
                m_sources[name].problem = source.error().oneLine();
        }
        co_return {};
    }

    QCoro::Task<> verifyOne(int index)
    {
        const domain::Repository row = m_rows.at(index);
        const QString name = m_sourceNames.at(index);
        if (name.isEmpty() || m_failure || m_call.cancellation.isCanceled())
            co_return;
        const Source source = m_sources.value(name);
        domain::Verification result;
        result.when = m_environment.clock().now();
        result.sourceServer = name;
        result.agreement = domain::Agreement::Unknown;
        result.reason = source.problem;
        const auto own = m_environment.serverOf(row.server);
        if (!own) {
            result.reason = own.error().oneLine();
        } else if (source.problem.isEmpty()) {
            Comparison comparison;
            comparison.own = ownSide(*own, row);
            comparison.sourceName = name;
            comparison.source.server = source.server;
            comparison.source.distribution = source.distributions.value(row.name);
            comparison.source.versionHref = source.versions.value(row.name);
            comparison.debDistributions = co_await debDistributionsOf(source, row);
            result = co_await compare(comparison, row.type, m_environment.clock().now(), m_call);
        }
        if (m_call.cancellation.isCanceled())
            co_return;
        const auto saved = co_await answerOf(m_environment.store().repositories().saveVerification(row.id, result));
        if (!saved)
            m_failure = saved.error();
        m_rows[index].verification = result;
    }

    QCoro::Task<QStringList> debDistributionsOf(Source source, domain::Repository row)
    {
        const QString version = source.versions.value(row.name);
        if (domain::pluginOf(row.type) != QLatin1String("deb") || version.isEmpty())
            co_return QStringList();
        if (source.debDistributions.contains(version))
            co_return source.debDistributions.value(version);
        const auto found = co_await source.server->debDistributions(version, m_call);
        co_return found ? *found : QStringList(); // none known: the comparison goes by natural keys
    }

    Environment &m_environment;
    ports::CallContext m_call;
    QList<domain::Repository> m_rows;
    QStringList m_sourceNames; ///< in the order of m_rows
    QMap<QString, Source> m_sources;
    std::optional<Error> m_failure;
};

} // namespace

QString sourceOf(const domain::FleetConfiguration &fleet, const QString &server, const QString &repository)
{
    for (const domain::GroupOnServer &on : fleet.groupsOnServers) {
        if (on.server != server || on.source.isEmpty())
            continue;
        for (const domain::RepoGroup &group : fleet.groups) {
            if (group.name != on.group)
                continue;
            const auto selection = domain::Selection::make(group.regexInclude, group.regexExclude);
            if (selection && selection->selects(repository).value_or(false))
                return on.source;
        }
    }
    return {};
}

Async<QList<domain::Repository>> verifyRepositories(Environment &environment, QList<RepositoryId> ids,
                                                    ports::CallContext call)
{
    Verifier verifier(environment, std::move(call));
    co_return co_await verifier.run(std::move(ids));
}

void registerVerification(JobRegistry &registry)
{
    registry.verify = verifyRepositories;
}

} // namespace pulpit::engine
