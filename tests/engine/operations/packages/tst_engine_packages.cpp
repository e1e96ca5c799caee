// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Search for packages over servers, and their removal with proof.
#include "engine/operations/operationcalls.h"
#include "engine/operations/packages/contenttypes.h"
#include "support/compareenum.h"

#include <QJsonArray>
#include <QMutex>
#include <QRegularExpression>
#include <QTest>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;
namespace fake = pulpit::fakepulp;

namespace {

const QString kRemove = u"package remove"_s;

std::vector<fake::Unit> evilAnd(fake::Plugin plugin, const QString &other)
{
    switch (plugin) {
    case fake::Plugin::Rpm: return {fake::rpmPackage(u"evil"_s, u"6.6"_s), fake::rpmPackage(other)};
    case fake::Plugin::Deb: return {fake::debPackage(u"evil"_s, u"6.6-1"_s), fake::debPackage(other)};
    case fake::Plugin::File: return {fake::fileUnit(u"evil"_s), fake::fileUnit(other)};
    case fake::Plugin::Python: return {fake::pythonPackage(u"evil"_s, u"6.6"_s), fake::pythonPackage(other)};
    case fake::Plugin::Container: break;
    }
    return {};
}

fake::RepositorySpec holder(fake::Plugin plugin, const QString &name)
{
    fake::RepositorySpec spec;
    spec.plugin = plugin;
    spec.name = name;
    spec.url = u"http://upstream.invalid/"_s + name + u'/';
    spec.content = fake::ContentSet::make(plugin, evilAnd(plugin, name),
                                          plugin == fake::Plugin::Deb ? std::vector<fake::DebSuite> {fake::DebSuite()}
                                                                      : std::vector<fake::DebSuite>());
    return spec;
}

/// One repository of each type on both servers, and one that does not hold the package.
SyncFleet::Options everywhere()
{
    SyncFleet::Options options;
    options.prepare = [](fake::Fleet &fleet) {
        for (const auto &server : fleet.servers()) {
            server->addRepository(holder(fake::Plugin::Rpm, u"rpm-1"_s));
            server->addRepository(holder(fake::Plugin::Deb, u"deb-1"_s));
            server->addRepository(holder(fake::Plugin::File, u"file-1"_s));
            server->addRepository(holder(fake::Plugin::Python, u"python-1"_s));
            fake::RepositorySpec clean = holder(fake::Plugin::Rpm, u"rpm-clean"_s);
            clean.content = fake::ContentSet::numbered(fake::Plugin::Rpm, 3);
            server->addRepository(clean);
        }
    };
    return options;
}

SyncFleet::Options onlyOn(const QString &name, fake::Plugin plugin, bool withRemote = true)
{
    SyncFleet::Options options;
    options.prepare = [name, plugin, withRemote](fake::Fleet &fleet) {
        fake::RepositorySpec spec = holder(plugin, name);
        if (!withRemote)
            spec.url.clear();
        fleet.servers().at(0)->addRepository(spec);
    };
    return options;
}

domain::PackageFinding found(SyncFleet &fleet, const domain::PackageQuery &query)
{
    const auto finding = answered(fleet.engine().content().find(query, {}, {}));
    if (!finding)
        qInfo("%s", qPrintable(finding.error().oneLine()));
    return finding.value_or(domain::PackageFinding());
}

domain::PackageFinding found(SyncFleet &fleet, const QString &name)
{
    domain::PackageQuery query;
    query.name = name;
    return found(fleet, query);
}

/// Whether the primary or the secondary serves the package under this distribution.
bool servesEvil(SyncFleet &fleet, bool onPrimary, const QString &name)
{
    bool serves = false;
    const auto look = [&](fake::Server &server) {
        const auto served = fake::servedBy(server.domain(), *server.domain().distributions.findByName(name));
        if (served)
            for (const fake::Unit &unit : served->content->units())
                serves |= unit.name == u"evil"_s;
    };
    onPrimary ? fleet.onPrimary(look) : fleet.onSecondary(look);
    return serves;
}

QJsonObject evil(const QJsonObject &more = {})
{
    QJsonObject request = more;
    request.insert(u"name"_s, u"evil"_s);
    return request;
}

} // namespace

class PackagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void foundInAllTypesOnAllServers()
    {
        SyncFleet fleet(everywhere());
        const domain::PackageFinding finding = found(fleet, u"evil"_s);
        QCOMPARE(finding.searched, (QStringList {u"primary"_s, u"secondary"_s}));
        QVERIFY(finding.unread.isEmpty());
        QCOMPARE(finding.found.size(), 8);
        const domain::FoundPackage &first = finding.found.first();
        QCOMPARE(first.repository, u"deb-1"_s);
        QCOMPARE(first.unit.version, u"6.6-1"_s);
        QCOMPARE(first.unit.sha256.size(), 64);
        QCOMPARE(first.version, 1);
        for (const domain::FoundPackage &one : finding.found)
            QVERIFY2(one.isServed() && one.isLatest, qPrintable(one.repository));
    }

    void aSearchCostsFewRequests()
    {
        SyncFleet fleet(everywhere());
        fleet.onPrimary([](fake::Server &server) { server.counters().reset(); });
        QCOMPARE(found(fleet, u"nowhere"_s).found.size(), 0);
        QStringList asked;
        fleet.onPrimary([&](fake::Server &server) {
            for (auto it = server.counters().byPattern.cbegin(); it != server.counters().byPattern.cend(); ++it)
                if (!it.key().contains("login") && !it.key().endsWith(" status/")) // once a connection
                    asked.append(u"%1 %2"_s.arg(it.value()).arg(QString::fromUtf8(it.key())));
        });
        asked.sort();
        // Repositories, and one for each type: nothing was found.
        QCOMPARE(asked,
                 (QStringList {u"1 GET content/deb/packages/"_s, u"1 GET content/file/files/"_s,
                               u"1 GET content/python/packages/"_s, u"1 GET content/rpm/packages/"_s,
                               u"1 GET repositories/"_s}));
    }

    void versionsDigestsAndPartsAreSearched()
    {
        SyncFleet fleet(everywhere());
        domain::PackageQuery query;
        query.name = u"evil"_s;
        query.version = u"6.6"_s;
        QCOMPARE(found(fleet, query).found.size(), 6); // all but the files, which have no version
        query.version = u"6.6-1"_s;
        QCOMPARE(found(fleet, query).found.size(), 4); // rpm and deb
        query.version = u"7"_s;
        QCOMPARE(found(fleet, query).found.size(), 0);
        const QString digest = found(fleet, u"evil"_s).found.first().unit.sha256;
        query = {};
        query.sha256 = digest;
        QCOMPARE(found(fleet, query).found.size(), 2);
        query = {};
        query.name = u"vi"_s;
        query.contains = true;
        const domain::PackageFinding parts = found(fleet, query);
        QCOMPARE(parts.found.size(), 6);
        QCOMPARE(parts.unread.size(), 2); // files: the server cannot search by parts of a path
        query.type = u"rpm"_s;
        QCOMPARE(found(fleet, query).found.size(), 2);
        QVERIFY(found(fleet, query).unread.isEmpty());
    }

    void manyUnitsAreLookedUpByRepository()
    {
        SyncFleet fleet(onlyOn(u"rpm-1"_s, fake::Plugin::Rpm));
        fleet.onPrimary([](fake::Server &server) {
            fake::RepositorySpec many = holder(fake::Plugin::Rpm, u"rpm-many"_s);
            many.content = fake::ContentSet::numbered(fake::Plugin::Rpm, 200);
            server.addRepository(many);
            server.counters().reset();
        });
        domain::PackageQuery query;
        query.type = u"rpm"_s;
        query.name = u"pkg"_s;
        query.contains = true;
        const domain::PackageFinding finding = found(fleet, query);
        QCOMPARE(finding.found.size(), 200);
        for (const domain::FoundPackage &one : finding.found)
            QVERIFY(one.repository == u"rpm-many"_s && one.isServed());
        fleet.onPrimary([](fake::Server &server) { QVERIFY(server.counters().requests <= 12); });
    }

    void nothingToLookForIsRefused() // there: 500, after contacting Pulp
    {
        SyncFleet fleet(everywhere());
        const auto finding = answered(fleet.engine().content().find({}, {}, {}));
        QVERIFY(!finding);
        COMPARE_ENUM(finding.error().code, ErrorCode::InvalidInput);
    }

    void aServerThatDoesNotAnswerIsUnknown()
    {
        SyncFleet fleet(everywhere());
        fleet.onSecondary([](fake::Server &server) { server.stop(); });
        const domain::PackageFinding finding = found(fleet, u"evil"_s);
        QCOMPARE(finding.found.size(), 4);
        QCOMPARE(finding.unread.size(), 1);
        QCOMPARE(finding.unread.first().server, u"secondary"_s);
        const Ended ended = done(fleet, kRemove, evil());
        COMPARE_ENUM(ended.job.state, domain::JobState::Failed); // gone where it could be, unknown elsewhere
        QVERIFY2(!servesEvil(fleet, true, u"rpm-1"_s), qPrintable(ended.text()));
        QVERIFY2(ended.text().contains(u"not searched"_s), qPrintable(ended.text()));
    }

    void removedEverywhereAndProvedAndPlannedAgainEmpty()
    {
        SyncFleet fleet(everywhere());
        const auto plan = planned(fleet, kRemove, evil());
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().oneLine()));
        QCOMPARE(plan->changes.size(), 14); // 8 removals, 6 publications: python is served as it is
        const Ended ended = applied(fleet, *plan);
        QVERIFY2(ended.isProved(), qPrintable(ended.text()));
        QCOMPARE(ended.proof->lines.size(), 8);
        for (const domain::Proof::Line &line : ended.proof->lines)
            QVERIFY2(line.evidence.contains(u"package absent in version 2"_s) && line.evidence.contains(u"sha256 "_s),
                     qPrintable(line.evidence));
        for (const bool onPrimary : {true, false})
            for (const QString &name : {u"rpm-1"_s, u"deb-1"_s, u"file-1"_s, u"python-1"_s})
                QVERIFY2(!servesEvil(fleet, onPrimary, name), qPrintable(name));
        QVERIFY(planned(fleet, kRemove, evil())->isEmpty());
        fleet.onPrimary([](fake::Server &server) {
            QCOMPARE(server.domain().repositories.findByName(u"rpm-clean"_s)->latest()->number, 1); // untouched
        });
    }

    void publishingRepositoriesAreNotPublishedTwice()
    {
        SyncFleet fleet(onlyOn(u"rpm-1"_s, fake::Plugin::Rpm));
        fleet.onPrimary([](fake::Server &server) {
            server.domain().repositories.findByName(u"rpm-1"_s)->extra.insert(u"autopublish"_s, true);
        });
        const auto plan = planned(fleet, kRemove, evil());
        QVERIFY(plan);
        QCOMPARE(changesOf(*plan), QStringList {u"act content rpm-1"_s});
        const Ended ended = applied(fleet, *plan);
        QVERIFY2(ended.isProved(), qPrintable(ended.text()));
        QVERIFY(!servesEvil(fleet, true, u"rpm-1"_s));
    }

    void defect17_debWithoutARemoteIsPublished()
    {
        SyncFleet fleet(onlyOn(u"deb-1"_s, fake::Plugin::Deb, false));
        const Ended ended = done(fleet, kRemove, evil());
        QVERIFY2(ended.isProved(), qPrintable(ended.text()));
        QVERIFY(!servesEvil(fleet, true, u"deb-1"_s)); // there: removed, but never published
    }

    void aRemovalThatWasNeverPublishedIsPublished()
    {
        SyncFleet fleet(onlyOn(u"rpm-1"_s, fake::Plugin::Rpm));
        fleet.onPrimary([](fake::Server &server) {
            fake::Repository *row = server.domain().repositories.findByName(u"rpm-1"_s);
            server.domain().addVersion(*row, fake::ContentSet::numbered(fake::Plugin::Rpm, 2), server.now());
        });
        QVERIFY(servesEvil(fleet, true, u"rpm-1"_s));
        const auto plan = planned(fleet, kRemove, evil());
        QVERIFY(plan);
        QCOMPARE(changesOf(*plan), QStringList {u"create publication rpm-1"_s});
        const Ended ended = applied(fleet, *plan);
        QVERIFY2(ended.isProved(), qPrintable(ended.text()));
        QVERIFY(!servesEvil(fleet, true, u"rpm-1"_s));
    }

    void pinnedDistributionsAreTold()
    {
        SyncFleet fleet(onlyOn(u"rpm-1"_s, fake::Plugin::Rpm));
        fleet.onPrimary([](fake::Server &server) {
            fake::Domain &domain = server.domain();
            fake::Distribution *row = domain.distributions.findByName(u"rpm-1"_s);
            row->publication = domain.latestPublication(*domain.repositories.findByName(u"rpm-1"_s))->id;
            row->repository = {};
        });
        const Ended ended = done(fleet, kRemove, evil());
        COMPARE_ENUM(ended.job.state, domain::JobState::Failed); // the proof does not hold
        QVERIFY2(ended.text().contains(u"served at rpm-1"_s), qPrintable(ended.text()));
        const auto again = planned(fleet, kRemove, evil());
        QVERIFY(again && again->isEmpty() && remarks(*again, u"pinned"_s));
    }

    void snapshotsAreToldAndTakenOnRequest()
    {
        SyncFleet fleet(onlyOn(u"rpm-1"_s, fake::Plugin::Rpm));
        fleet.onPrimary(
            [](fake::Server &server) { server.addRepository(holder(fake::Plugin::Rpm, u"snap-1-rpm-1"_s)); });
        const auto plan = planned(fleet, kRemove, evil());
        QVERIFY(plan && remarks(*plan, u"1 snapshots hold it"_s));
        QCOMPARE(plan->changes.size(), 2);
        const Ended ended = done(fleet, kRemove, evil({{u"include_snapshots"_s, true}}));
        QVERIFY2(ended.isProved(), qPrintable(ended.text()));
        QVERIFY(!servesEvil(fleet, true, u"snap-1-rpm-1"_s));
    }

    void onlyChosenPlacesAreChanged()
    {
        SyncFleet fleet(everywhere());
        QJsonArray only;
        for (const domain::FoundPackage &one : found(fleet, u"evil"_s).found)
            if (one.server == fleet.primary() && (one.repository == u"rpm-1"_s || one.repository == u"python-1"_s))
                only.append(one.toJson());
        QCOMPARE(only.size(), 2);
        const Ended ended = done(fleet, kRemove, evil({{u"only"_s, only}}));
        QVERIFY2(ended.isProved(), qPrintable(ended.text()));
        QCOMPARE(ended.proof->lines.size(), 2);
        QVERIFY(!servesEvil(fleet, true, u"rpm-1"_s));
        QVERIFY(!servesEvil(fleet, true, u"python-1"_s));
        QVERIFY(servesEvil(fleet, true, u"deb-1"_s)); // on the same server, not chosen
        QVERIFY(servesEvil(fleet, false, u"rpm-1"_s)); // the same repository elsewhere
        QVERIFY(planned(fleet, kRemove, evil({{u"only"_s, only}}))->isEmpty());
        const auto none = planned(fleet, kRemove, evil({{u"only"_s, QJsonArray()}}));
        QVERIFY(!none); // an empty choice is not a choice of everything
        COMPARE_ENUM(none.error().code, ErrorCode::InvalidInput);
    }

    void aSearchTellsHowFarItIsAndCanBeCanceled()
    {
        SyncFleet fleet(everywhere());
        domain::PackageQuery query;
        query.name = u"evil"_s;
        QMutex mutex; // guards told
        QStringList told;
        const auto finding = answered(fleet.engine().content().find(query,
                                                                    [&](const QString &server) {
                                                                        const QMutexLocker lock(&mutex);
                                                                        told.append(server);
                                                                    },
                                                                    {}));
        QVERIFY(finding);
        told.sort();
        QCOMPARE(told, (QStringList {u"primary"_s, u"secondary"_s}));
        CancellationSource source;
        source.cancel();
        const auto canceled = answered(fleet.engine().content().find(query, {}, source.token()));
        QVERIFY(!canceled);
        COMPARE_ENUM(canceled.error().code, ErrorCode::Canceled);
        query.servers = QStringList {u"secondary"_s}; // some servers only
        QCOMPARE(found(fleet, query).searched, QStringList {u"secondary"_s});
        QCOMPARE(found(fleet, query).found.size(), 4);
    }

    void advisoriesBecomeRules()
    {
        SyncFleet fleet(everywhere());
        const auto unknown = answered(fleet.engine().content().bansOfAdvisory(u"RHSA-2026:404"_s));
        QVERIFY(!unknown);
        COMPARE_ENUM(unknown.error().code, ErrorCode::NotFound);
        const auto empty = answered(fleet.engine().content().bansOfAdvisory(u"  "_s));
        QVERIFY(!empty);
        COMPARE_ENUM(empty.error().code, ErrorCode::InvalidInput);
        fleet.onPrimary([](fake::Server &server) {
            fake::RepositorySpec spec = holder(fake::Plugin::Rpm, u"rpm-advised"_s);
            spec.content
                = fake::ContentSet::numbered(fake::Plugin::Rpm, 3)->changed({fake::rpmAdvisory(u"RHSA-2026:1"_s)}, {});
            server.addRepository(spec);
        });
        const auto bans = answered(fleet.engine().content().bansOfAdvisory(u"RHSA-2026:1"_s));
        QVERIFY2(bans, bans ? "" : qPrintable(bans.error().oneLine()));
        QVERIFY(!bans->rules.isEmpty());
        QCOMPARE(bans->rules.first().advisory, u"RHSA-2026:1"_s);
        QVERIFY(bans->unread.isEmpty());
        fleet.onSecondary([](fake::Server &server) { server.stop(); });
        const auto partly = answered(fleet.engine().content().bansOfAdvisory(u"RHSA-2026:1"_s));
        QVERIFY(partly);
        QCOMPARE(partly->unread.size(), 1);
        QCOMPARE(partly->unread.first().server, u"secondary"_s);
    }

    void rangesLimitWhatIsRemoved()
    {
        SyncFleet fleet(onlyOn(u"rpm-1"_s, fake::Plugin::Rpm));
        QVERIFY(!planned(fleet, kRemove, evil({{u"versions"_s, u"< 6.6"_s}}))); // of which type?
        const auto none = planned(fleet, kRemove, evil({{u"versions"_s, u"< 6.6"_s}, {u"type"_s, u"rpm"_s}}));
        QVERIFY(none && none->isEmpty());
        const auto one = planned(fleet, kRemove, evil({{u"versions"_s, u"< 6.7"_s}, {u"type"_s, u"rpm"_s}}));
        QVERIFY(one && one->changes.size() == 2);
    }

    void defect1_oneFailureDoesNotStopTheOthersAndIsTold()
    {
        SyncFleet fleet(everywhere());
        fleet.onPrimary([](fake::Server &server) {
            fake::TaskFault fault;
            fault.subject = u"deb-1"_s;
            fault.nameContains = "add_and_remove";
            server.tasks().addFault(fault);
        });
        const Ended ended = done(fleet, kRemove, evil());
        COMPARE_ENUM(ended.job.state, domain::JobState::Failed);
        QVERIFY(servesEvil(fleet, true, u"deb-1"_s));
        QVERIFY(!servesEvil(fleet, true, u"file-1"_s));
        QVERIFY(!servesEvil(fleet, false, u"deb-1"_s));
    }

    void peculiarTypesSayWhatIsNotSupported()
    {
        QStringList endpoints;
        for (const QString &content :
             {u"container/tags"_s, u"container/signatures"_s, u"ostree/refs"_s, u"ansible/collection_versions"_s,
              u"ansible/collection_signatures"_s, u"maven/artifact"_s, u"npm/packages"_s, u"gem/gem"_s}) {
            endpoints.append(u"content/"_s + content);
            const QString plugin = content.section(u'/', 0, 0);
            for (const QString &collection : {u"remotes"_s, u"publications"_s, u"distributions"_s, u"repositories"_s})
                endpoints.append(u"%1/%2/%2"_s.arg(collection, plugin));
        }
        const auto types = engine::contentTypes(endpoints);
        QCOMPARE(types.size(), 8);
        for (const ports::ContentTypeInfo &type : types) {
            QVERIFY2(!type.limits.isEmpty(), qPrintable(type.path));
            QVERIFY2(!type.isSearchable && type.hasDistributions, qPrintable(type.path));
            // What no sync or publication of Pulpit's can do is not promised.
            QVERIFY2(type.hasRemotes == (type.plugin == u"container"_s), qPrintable(type.path));
            QVERIFY2(!type.hasPublications || type.plugin == u"container"_s, qPrintable(type.path));
        }
        const auto listsLong
            = [](const QString &path, bool isOne) { return engine::listedFields(path, isOne).contains(u"pkglist"_s); };
        QVERIFY(listsLong(u"rpm/advisories"_s, true) && !listsLong(u"rpm/advisories"_s, false));
        QVERIFY(!listsLong(u"rpm/packages"_s, true));
    }

    void typesOfAServerComeFromItsApiRoot()
    {
        SyncFleet fleet(everywhere());
        const auto types = answered(fleet.engine().content().types(fleet.primary()));
        QVERIFY(types && types->size() > 10);
        const auto at = [&](const QString &path) {
            return *std::find_if(types->begin(), types->end(),
                                 [&](const ports::ContentTypeInfo &one) { return one.path == path; });
        };
        QVERIFY(at(u"rpm/packages"_s).isSearchable && at(u"rpm/packages"_s).hasPublications);
        QVERIFY(at(u"rpm/packages"_s).limits.isEmpty());
        QVERIFY(!at(u"rpm/modulemds"_s).isSearchable);
        QVERIFY(at(u"container/tags"_s).limits.contains(u"signatures"_s));
        QVERIFY(!at(u"container/tags"_s).hasPublications);
        const auto rows
            = answered(fleet.engine().content().list(fleet.primary(), u"rpm/packages"_s, {{u"name"_s, u"evil"_s}}, 5));
        QVERIFY(rows && rows->total == 1 && rows->rows.size() == 1);
        QCOMPARE(rows->rows.first().value("version"_L1).toString(), u"6.6"_s);
        const auto unknown = answered(fleet.engine().content().list(fleet.primary(), u"rpm/nothing"_s, {}, 5));
        QVERIFY(!unknown);
        COMPARE_ENUM(unknown.error().code, ErrorCode::Unsupported);
    }
};

QTEST_GUILESS_MAIN(PackagesTest)
#include "tst_engine_packages.moc"
