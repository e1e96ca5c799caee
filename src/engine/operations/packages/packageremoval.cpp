// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/packages/packageremoval.h"

#include "engine/operations/inwords.h"
#include "engine/operations/packages/banstore.h"
#include "engine/operations/packages/packagesearch.h"
#include "engine/operations/packages/removalplan.h"
#include "engine/operations/requestedservers.h"

#include <QJsonArray>
#include <QMap>
#include <QSet>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

using Severity = domain::PlanRemark::Severity;

namespace {

const QString kBan = u"ban"_s;
const QString kHits = u"hits"_s; // [{server, repository}]
const QString kOnly = u"only"_s; // [{server, repository, href}]
constexpr qsizetype kMaxChosen = 20'000;

QString placeKey(const QString &server, const QString &repository, const QString &href)
{
    return server + u'\n' + repository + u'\n' + href;
}

/// Of everything that is found, only what "only" of the request names; all of it where there is no "only".
void keepChosen(domain::PackageFinding *finding, const QJsonObject &request)
{
    if (!request.contains(kOnly))
        return;
    QSet<QString> chosen;
    for (const QJsonValue &one : request.value(kOnly).toArray())
        chosen.insert(
            placeKey(one["server"_L1].toString(), one["repository"_L1].toString(), one["href"_L1].toString()));
    finding->found.removeIf([&chosen](const domain::FoundPackage &one) {
        return !chosen.contains(placeKey(one.server, one.repository, one.href));
    });
}

/// Finds what the request names, within its range of versions and its choice of rows.
Async<domain::PackageFinding> findAllWanted(PlanReader *reader, QJsonObject request)
{
    const auto servers = requestedServers(reader->fleet(), request);
    if (!servers)
        co_return fail(servers.error());
    const Result<domain::VersionRange> range = domain::VersionRange::parse(request.value("versions"_L1).toString());
    if (!range)
        co_return fail(range.error());
    domain::PackageQuery query = domain::PackageQuery::fromJson(request);
    query.servers = *servers;
    query.includeSnapshots = true; // those that stay are told
    if (!range->isEverything() && query.type.isEmpty())
        co_return fail(ErrorCode::InvalidInput, u"versions can only be compared within one type"_s,
                       request.value("versions"_L1).toString(), u"Say which one: rpm, deb or python."_s);
    const std::function<void(QString)> tell
        = [reader](const QString &server) { reader->report(u"%1 searched"_s.arg(server)); };
    auto finding = co_await findPackages(&reader->environment(), query, reader->call(), tell);
    if (!finding || range->isEverything())
        co_return finding;
    const Result<domain::VersionScheme> scheme = domain::versionScheme(query.type);
    if (!scheme)
        co_return fail(scheme.error());
    if (const Result<> valid = range->check(*scheme); !valid)
        co_return fail(valid.error());
    const domain::VersionRange wanted = *range;
    const domain::VersionScheme order = *scheme;
    finding->found.removeIf([&](const domain::FoundPackage &one) {
        return !wanted.contains(order, one.unit.version).value_or(true); // as a ban takes it
    });
    co_return finding;
}

Async<domain::PackageFinding> findWanted(PlanReader *reader, QJsonObject request)
{
    const QJsonArray only = request.value(kOnly).toArray();
    if (request.contains(kOnly) && (only.isEmpty() || only.size() > kMaxChosen))
        co_return fail(ErrorCode::InvalidInput, u"between 1 and %1 places must be chosen"_s.arg(kMaxChosen));
    if (!only.isEmpty()) {
        QStringList servers;
        for (const QJsonValue &one : only)
            servers.append(one["server"_L1].toString());
        servers.removeDuplicates();
        request.insert(u"servers"_s, QJsonArray::fromStringList(servers));
        request.remove(u"server"_s);
    }
    auto finding = co_await findAllWanted(reader, request);
    if (finding)
        keepChosen(&*finding, request);
    co_return finding;
}

/// The rule of the emergency path; nullopt where none is asked for.
Result<std::optional<domain::BannedRule>> ruleOf(const QJsonObject &request)
{
    if (!request.value("ban"_L1).toBool())
        return std::optional<domain::BannedRule>();
    if (request.value("contains"_L1).toBool())
        return fail(ErrorCode::InvalidInput, u"a part of a name cannot be banned"_s,
                    request.value("name"_L1).toString(), u"Ban a pattern by itself, see package ban."_s);
    domain::BannedRule rule;
    rule.type = request.value("type"_L1).toString();
    rule.name = request.value("name"_L1).toString();
    rule.versions = request.value("versions"_L1).toString();
    rule.sha256 = request.value("sha256"_L1).toString();
    const QString version = request.value("version"_L1).toString();
    if (!version.isEmpty()) {
        if (rule.type == "deb"_L1 && !version.contains(u'-'))
            return fail(ErrorCode::InvalidInput, u"this may be a part of a version only, which cannot be banned"_s,
                        version, u"Give the whole version, or a range by versions."_s);
        rule.versions = rule.versions.isEmpty() ? u"= "_s + version : rule.versions + u", = "_s + version;
    }
    rule.advisory = request.value("advisory"_L1).toString();
    rule.why = request.value("reason"_L1).toString();
    rule.who = request.value("who"_L1).toString();
    rule.until = QDateTime::fromString(request.value("until"_L1).toString(), Qt::ISODate);
    const Result<domain::BannedRule> checked = domain::checkedRule(rule);
    if (!checked)
        return fail(checked.error());
    return std::optional(*checked);
}

bool isSnapshot(const domain::FoundPackage &found)
{
    return found.repository.startsWith(kSnapshotPrefix);
}

/// Sorts out what is not to be removed and tells it.
QMap<QString, QList<domain::FoundPackage>> wantedRows(const domain::PackageFinding &finding, bool includeSnapshots,
                                                      domain::Plan *plan)
{
    QMap<QString, QList<domain::FoundPackage>> rows;
    QMap<QString, QSet<QString>> snapshots;
    QMap<QString, int> loose;
    for (const domain::FoundPackage &found : finding.found) {
        if (found.repository.isEmpty())
            ++loose[found.server];
        else if (isSnapshot(found) && !includeSnapshots)
            snapshots[found.server].insert(found.repository);
        else
            rows[found.server].append(found);
    }
    for (auto it = snapshots.begin(); it != snapshots.end(); ++it)
        plan->remarks.append({Severity::Warning,
                              it.key(),
                              {},
                              u"%1 snapshots hold it and keep it"_s.arg(it.value().size()),
                              u"Ask for snapshots as well to remove it there."_s});
    for (auto it = loose.begin(); it != loose.end(); ++it)
        plan->remarks.append({Severity::Note,
                              it.key(),
                              {},
                              u"%1 such packages are stored although no repository serves them: in older versions, or "
                              "as orphans"_s.arg(it.value()),
                              u"Clients cannot get them; a clean-up of orphans takes them away."_s});
    for (const domain::PackageFinding::Unread &unread : finding.unread)
        plan->remarks.append({Severity::Error,
                              unread.server,
                              {},
                              u"not searched: "_s + unread.error.oneLine(),
                              u"Plan again when the server answers; nothing is known of it."_s});
    return rows;
}

/// The package is in neither the latest nor a served version; reads what clients get now.
Async<domain::Proof::Line> absence(PlanReader *reader, QString name, QString repositoryName)
{
    domain::Proof::Line line {name, repositoryName, true, u"package absent"_s};
    const auto lists = co_await reader->lists(name);
    if (!lists)
        co_return fail(lists.error());
    const auto server = reader->serverOf(name);
    if (!server)
        co_return fail(server.error());
    const ListIndex index(**lists);
    const domain::PulpRepository *repository = index.repository(repositoryName);
    if (!repository) {
        line.evidence = u"the repository is gone"_s;
        co_return line;
    }
    line.evidence += u" in version %1"_s.arg(versionNumberOf(repository->latestVersionHref));
    QStringList debDistributions;
    if (domain::pluginOf(repository->type) == "deb"_L1) {
        const auto known = co_await (*server)->debDistributions(repository->latestVersionHref, reader->call());
        if (!known)
            co_return fail(known.error());
        debDistributions = *known;
    }
    bool isDistributed = false;
    for (const domain::PulpDistribution &distribution : (*lists)->distributions) {
        if (distribution.repositoryHref != repository->href)
            continue;
        isDistributed = true;
        const auto served = co_await (*server)->servedIndex(distribution, debDistributions, reader->call());
        if (!served) {
            line.holds = false;
            line.evidence += u"; what is served at %1 could not be read: %2"_s.arg(distribution.basePath,
                                                                                   served.error().oneLine());
        } else if (served->state == ports::ServedIndex::State::Served) {
            line.evidence
                += u"; served index %1 sha256 %2"_s.arg(served->url, QString::fromLatin1(served->sha256.toHex()));
        } else if (served->state == ports::ServedIndex::State::NotServed) {
            line.evidence += u"; nothing is served at "_s + distribution.basePath;
        } else {
            line.evidence += u"; %1 has no index that can be read without credentials"_s.arg(distribution.basePath);
        }
    }
    if (!isDistributed)
        line.evidence += u"; no distribution follows the repository"_s;
    co_return line;
}

QString wordsFor(const QJsonObject &request)
{
    QStringList words {request.value("name"_L1).toString(), request.value("version"_L1).toString(),
                       request.value("versions"_L1).toString()};
    if (const QString digest = request.value("sha256"_L1).toString(); !digest.isEmpty())
        words.append(u"sha256 "_s + digest.left(12) + u"…"_s);
    words.removeAll(QString());
    return words.join(u' ');
}

} // namespace

Async<domain::Plan> PackageRemoval::plan(PlanReader &reader, QJsonObject request) const
{
    PlanReader *const world = &reader;
    const auto rule = ruleOf(request);
    if (!rule)
        co_return fail(rule.error());
    const auto finding = co_await findWanted(world, request);
    if (!finding)
        co_return fail(finding.error());
    domain::Plan plan;
    plan.operation = u"package remove"_s;
    plan.request = request;
    plan.read = world->now();
    const bool includeSnapshots = request.value("include_snapshots"_L1).toBool();
    const auto rows = wantedRows(*finding, includeSnapshots, &plan);
    QJsonArray hits;
    for (auto it = rows.begin(); it != rows.end(); ++it) {
        auto planned = co_await planRemovals(world, it.key(), it.value(), &plan);
        if (!planned)
            co_return fail(planned.error());
        QSet<QString> repositories;
        for (const domain::FoundPackage &found : it.value())
            repositories.insert(found.repository);
        for (const QString &repository : std::as_const(repositories))
            hits.append(QJsonObject {{u"server"_s, it.key()}, {u"repository"_s, repository}});
    }
    plan.title = u"Remove %1 from %2"_s.arg(wordsFor(request), repositoriesInWords(hits.size()));
    if (*rule) {
        const auto known = readBans(world->store());
        if (!known)
            co_return fail(known.error());
        const bool isThere = std::any_of(known->begin(), known->end(), [&rule](const domain::BannedRule &one) {
            return one.id == (*rule)->id && one.until == (*rule)->until && one.why == (*rule)->why;
        });
        if (!isThere) {
            plan.memory.insert(kBan, (*rule)->toJson());
            plan.title += u" and keep it out"_s;
            plan.remarks.append({Severity::Note, {}, {}, u"banned before the first change: "_s + (*rule)->text(), {}});
        }
    }
    if (!plan.isEmpty())
        plan.memory.insert(kHits, hits);
    co_return plan;
}

Async<void> PackageRemoval::prepare(PlanReader &reader, const domain::Plan &plan) const
{
    PlanReader *const world = &reader;
    const QJsonValue ban = plan.memory.value(kBan);
    if (!ban.isObject())
        co_return {};
    const auto written = co_await writeBan(&world->store(), domain::BannedRule::fromJson(ban.toObject()), world->now());
    if (!written)
        co_return fail(written.error());
    co_return {};
}

Async<domain::Proof> PackageRemoval::prove(PlanReader &reader, const domain::Plan &plan) const
{
    PlanReader *const world = &reader;
    const QJsonObject request = plan.request;
    const QJsonArray hits = plan.memory.value(kHits).toArray();
    const auto finding = co_await findWanted(world, request);
    if (!finding)
        co_return fail(finding.error());
    domain::Proof proof;
    QSet<QString> withHits;
    QSet<QString> left;
    const bool includeSnapshots = request.value("include_snapshots"_L1).toBool();
    for (const domain::FoundPackage &found : finding->found) {
        if (found.repository.isEmpty() || (isSnapshot(found) && !includeSnapshots))
            continue;
        left.insert(found.server + u'\n' + found.repository);
        QString evidence = u"%1 %2 is in version %3"_s.arg(found.unit.name, found.unit.version).arg(found.version);
        if (found.isServed())
            evidence += u", served at "_s + found.servedAt.join(u", "_s);
        proof.lines.append({found.server, found.repository, false, evidence});
    }
    for (const QJsonValue &hit : hits) {
        const QString server = hit.toObject().value("server"_L1).toString();
        const QString repository = hit.toObject().value("repository"_L1).toString();
        withHits.insert(server);
        if (left.contains(server + u'\n' + repository) || !finding->searched.contains(server))
            continue;
        auto line = co_await absence(world, server, repository);
        if (!line)
            co_return fail(line.error());
        proof.lines.append(*line);
    }
    for (const QString &server : finding->searched)
        if (!withHits.contains(server))
            proof.lines.append({server,
                                {},
                                true,
                                request.contains(kOnly)
                                    ? u"searched: in no chosen repository"_s
                                    : u"searched: in the latest or served version of no repository"_s});
    for (const domain::PackageFinding::Unread &unread : finding->unread)
        proof.lines.append({unread.server, {}, false, u"not searched: "_s + unread.error.oneLine()});
    co_return proof;
}

void addPackages(OperationRegistry &operations)
{
    operations.add(std::make_unique<PackageRemoval>());
}

} // namespace pulpit::engine
