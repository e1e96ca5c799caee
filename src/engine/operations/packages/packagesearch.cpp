// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/packages/packagesearch.h"

#include "domain/selection.h"
#include "engine/operations/packages/packagetype.h"
#include "engine/operations/packages/servedversions.h"
#include "engine/sync/parallel.h"
#include "engine/sync/serverlists.h"

#include <QSet>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr int kServersSearchedAtATime = 32;
constexpr int kSearchRequestsAtATime = 4; // of one server; more only wait at its few API workers
constexpr qint64 kMaxUnitsFound = 20000; // of one type on one server; more is no search but a listing
constexpr qint64 kMaxHolders = 100000;
constexpr qsizetype kFewUnits = 60; // below, a request for each is always less than one for each repository

/// A unit of one server.
struct Candidate
{
    const PackageType *type = nullptr;
    domain::PackageUnit unit;
    QString href;
    bool isHeld = false; ///< by a repository that was not looked for as well
};

/// The search of one server. Lives as long as its run().
class ServerSearch
{
public:
    ServerSearch(QString name, std::shared_ptr<ports::PulpServer> server, domain::PackageQuery query,
                 domain::Selection selection, ports::CallContext call)
        : m_name(std::move(name))
        , m_server(std::move(server))
        , m_query(std::move(query))
        , m_selection(std::move(selection))
        , m_call(std::move(call))
    {
    }

    /// What is found goes into found() and problems().
    Async<void> run()
    {
        auto repositories = co_await m_server->repositories(m_call);
        if (!repositories)
            co_return fail(repositories.error());
        m_repositories = std::move(*repositories);
        if (const Result<> chosen = choose(); !chosen)
            co_return fail(chosen.error());
        for (const PackageType &type : packageTypes()) {
            if (!m_plugins.contains(type.plugin) || (!m_query.type.isEmpty() && m_query.type != type.plugin))
                continue;
            auto done = co_await readUnits(&type);
            if (!done)
                co_return fail(done.error());
        }
        if (m_candidates.isEmpty())
            co_return {};
        ServedVersions served(m_server, m_repositories, m_call);
        auto known = co_await served.read();
        if (!known)
            co_return fail(known.error());
        m_served = *known;
        auto latest = co_await findInLatest();
        if (!latest)
            co_return fail(latest.error());
        auto older = co_await findInOlder();
        if (!older)
            co_return fail(older.error());
        // Where repositories were left out, or asked one by one, what they hold is not known.
        const bool knowsAll = !m_askedEach && m_query.regexInclude.isEmpty() && m_query.regexExclude.isEmpty();
        for (const Candidate &candidate : std::as_const(m_candidates))
            if (knowsAll && !candidate.isHeld)
                m_found.append(row(candidate, nullptr, {}));
        co_return {};
    }

    [[nodiscard]] const QList<domain::FoundPackage> &found() const { return m_found; }
    [[nodiscard]] const QList<Error> &problems() const { return m_problems; }

private:
    Result<> choose()
    {
        for (const domain::PulpRepository &repository : std::as_const(m_repositories)) {
            m_plugins.insert(domain::pluginOf(repository.type));
            const Result<bool> isChosen = m_selection.selects(repository.name);
            if (!isChosen)
                return fail(isChosen.error());
            const bool isSnapshot = repository.name.startsWith(kSnapshotPrefix);
            if (*isChosen && (m_query.includeSnapshots || !isSnapshot))
                m_chosen.insert(repository.href, &repository);
        }
        return {};
    }

    Async<void> readUnits(const PackageType *type)
    {
        const Result<ports::ListQuery> query = listQuery(*type, m_query);
        if (!query) {
            if (!m_query.type.isEmpty())
                co_return fail(query.error());
            m_problems.append(query.error());
            co_return {};
        }
        const auto rows = co_await m_server->list(*query, kMaxUnitsFound, m_call);
        if (!rows && rows.error().code == ErrorCode::Unsupported && m_query.type.isEmpty()) {
            m_problems.append(rows.error());
            co_return {};
        }
        if (!rows)
            co_return fail(rows.error());
        for (const QJsonValue &value : *rows) {
            Candidate candidate;
            candidate.type = type;
            candidate.unit = unitOf(*type, value.toObject());
            candidate.href = value.toObject().value("pulp_href"_L1).toString();
            if (domain::fits(m_query, candidate.unit))
                m_candidates.append(candidate);
        }
        co_return {};
    }

    Async<void> findInLatest()
    {
        if (m_candidates.size() <= std::max(kFewUnits, m_chosen.size())) {
            const std::function<QCoro::Task<>(int)> step = [this](int index) { return findHolders(index); };
            co_await forEachBounded(int(m_candidates.size()), kSearchRequestsAtATime, step);
            if (!m_error || m_error->code != ErrorCode::Unsupported) {
                if (m_error)
                    co_return fail(*m_error);
                co_return {};
            }
            m_error.reset(); // a server that does not know the filter
            m_found.clear();
        }
        m_askedEach = true;
        QList<Place> places;
        for (const domain::PulpRepository *repository : std::as_const(m_chosen))
            places.append({repository, repository->latestVersionHref});
        co_return co_await lookInto(places);
    }

    QCoro::Task<> findHolders(int index)
    {
        if (m_error)
            co_return;
        ports::ListQuery query;
        query.collection = u"repositories"_s;
        query.filters.insert(u"latest_with_content"_s, m_candidates.at(index).href);
        query.fields = {u"pulp_href"_s};
        const auto rows = co_await m_server->list(query, kMaxHolders, m_call);
        if (!rows) {
            m_error = rows.error();
            co_return;
        }
        Candidate &candidate = m_candidates[index];
        for (const QJsonValue &value : *rows) {
            candidate.isHeld = true;
            const QString href = value.toObject().value("pulp_href"_L1).toString();
            if (const auto *repository = m_chosen.value(href))
                m_found.append(row(candidate, repository, repository->latestVersionHref));
        }
    }

    /// Versions that are served although they are not the latest.
    Async<void> findInOlder()
    {
        QList<Place> places;
        for (auto it = m_served.begin(); it != m_served.end(); ++it) {
            const auto *repository = m_chosen.value(repositoryHrefOf(it.key()));
            if (repository && repository->latestVersionHref != it.key())
                places.append({repository, it.key()});
        }
        co_return co_await lookInto(places);
    }

    struct Place
    {
        const domain::PulpRepository *repository = nullptr;
        QString versionHref;
    };

    Async<void> lookInto(QList<Place> places)
    {
        QSet<QString> wanted;
        for (const Candidate &candidate : std::as_const(m_candidates))
            wanted.insert(candidate.type->plugin);
        places.removeIf([&wanted](const Place &place) {
            return place.versionHref.isEmpty() || !wanted.contains(domain::pluginOf(place.repository->type));
        });
        const std::function<QCoro::Task<>(int)> step
            = [this, &places](int index) { return lookIntoOne(places.at(index)); };
        co_await forEachBounded(int(places.size()), kSearchRequestsAtATime, step);
        if (m_error)
            co_return fail(*m_error);
        co_return {};
    }

    QCoro::Task<> lookIntoOne(Place place)
    {
        if (m_error)
            co_return;
        const PackageType *type = packageType(domain::pluginOf(place.repository->type));
        const Result<ports::ListQuery> query = listQuery(*type, m_query, place.versionHref);
        if (!query)
            co_return; // told already
        const auto rows = co_await m_server->list(*query, kMaxUnitsFound, m_call);
        if (!rows) {
            m_error = rows.error();
            co_return;
        }
        for (const QJsonValue &value : *rows) {
            const QString href = value.toObject().value("pulp_href"_L1).toString();
            const auto candidate = std::find_if(m_candidates.begin(), m_candidates.end(),
                                                [&href](const Candidate &one) { return one.href == href; });
            if (candidate == m_candidates.end())
                continue;
            candidate->isHeld = true;
            m_found.append(row(*candidate, place.repository, place.versionHref));
        }
    }

    [[nodiscard]] domain::FoundPackage row(const Candidate &candidate, const domain::PulpRepository *repository,
                                           const QString &versionHref) const
    {
        domain::FoundPackage found;
        found.server = m_name;
        found.unit = candidate.unit;
        found.href = candidate.href;
        if (!repository)
            return found;
        found.repository = repository->name;
        found.repositoryHref = repository->href;
        found.type = repository->type;
        found.versionHref = versionHref;
        found.version = versionNumberOf(versionHref);
        found.isLatest = versionHref == repository->latestVersionHref;
        found.servedAt = m_served.value(versionHref);
        return found;
    }

    QString m_name;
    std::shared_ptr<ports::PulpServer> m_server;
    domain::PackageQuery m_query;
    domain::Selection m_selection;
    ports::CallContext m_call;
    QList<domain::PulpRepository> m_repositories;
    QHash<QString, const domain::PulpRepository *> m_chosen; ///< by href
    QSet<QString> m_plugins;
    QList<Candidate> m_candidates;
    QHash<QString, QStringList> m_served; ///< base paths by version
    QList<domain::FoundPackage> m_found;
    QList<Error> m_problems;
    bool m_askedEach = false;
    std::optional<Error> m_error; ///< the first of a step
};

/// One search over all servers.
struct Search
{
    Environment *environment = nullptr;
    domain::PackageQuery query;
    std::optional<domain::Selection> selection;
    ports::CallContext call;
    std::function<void(QString)> onProgress;
    domain::PackageFinding finding;
    std::optional<Error> error;
};

QCoro::Task<> searchOne(Search *search, QString name)
{
    if (search->call.cancellation.isCanceled())
        co_return;
    const auto server = search->environment->serverOf(name);
    if (!server) {
        search->error = server.error();
        co_return;
    }
    ServerSearch one(name, *server, search->query, *search->selection, search->call);
    const auto done = co_await one.run();
    search->finding.found += one.found();
    for (const Error &problem : one.problems())
        search->finding.unread.append({name, problem});
    if (done)
        search->finding.searched.append(name);
    else if (done.error().code == ErrorCode::Unsupported && !search->query.type.isEmpty())
        search->error = done.error();
    else
        search->finding.unread.append({name, done.error()});
    if (search->onProgress)
        search->onProgress(name);
}

} // namespace

Async<domain::PackageFinding> findPackages(Environment *environment, domain::PackageQuery query,
                                           ports::CallContext call, std::function<void(QString)> onProgress)
{
    Search search;
    search.environment = environment;
    search.call = std::move(call);
    search.onProgress = std::move(onProgress);
    const Result<domain::PackageQuery> checked = domain::checkedQuery(std::move(query));
    if (!checked)
        co_return fail(checked.error());
    search.query = *checked;
    const auto selection = domain::Selection::make(search.query.regexInclude, search.query.regexExclude);
    if (!selection)
        co_return fail(selection.error());
    search.selection = *selection;
    QStringList servers = search.query.servers;
    if (servers.isEmpty())
        for (const domain::Server &server : environment->configuration()->fleet.servers)
            servers.append(server.name);
    const std::function<QCoro::Task<>(int)> step
        = [&search, &servers](int index) { return searchOne(&search, servers.at(index)); };
    co_await forEachBounded(int(servers.size()), kServersSearchedAtATime, step);
    if (search.call.cancellation.isCanceled())
        co_return fail(ErrorCode::Canceled, u"the search was canceled"_s);
    if (search.error)
        co_return fail(*search.error);
    const auto key = [](const domain::FoundPackage &one) {
        return std::tie(one.server, one.repository, one.unit.name, one.unit.version, one.unit.arch, one.version,
                        one.href);
    };
    std::sort(search.finding.found.begin(), search.finding.found.end(),
              [&key](const auto &a, const auto &b) { return key(a) < key(b); });
    search.finding.searched.sort();
    co_return std::move(search.finding);
}

} // namespace pulpit::engine
