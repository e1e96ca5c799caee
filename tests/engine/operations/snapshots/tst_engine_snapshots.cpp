// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Snapshots on fake servers: what is made, what it costs, what goes wrong, what is removed again.
#include "engine/operations/snapshots/operationfleet.h"
#include "support/compareenum.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;
namespace fake = pulpit::fakepulp;

namespace {

const QStringList kSources {u"deb-1"_s, u"file-1"_s, u"python-1"_s, u"rpm-1"_s};

SyncFleet::Options withSnapshots(int ofEach = 1, int atATime = 3)
{
    SyncFleet::Options options;
    options.prepare = [ofEach](fake::Fleet &fleet) { addAllTypes(*fleet.servers().at(0), 10, ofEach); };
    options.adjust = [atATime](domain::FleetConfiguration &configuration) {
        configuration.servers.first().maxConcurrentSnapshots = atATime;
    };
    return options;
}

QJsonObject request(const SyncFleet &fleet, const QString &prefix = u"2026"_s)
{
    return {{u"server"_s, fleet.primary()}, {u"snapshot_prefix"_s, prefix}};
}

QByteArray digestOf(SyncFleet &fleet, const QString &name)
{
    QByteArray digest;
    fleet.onPrimary([&](fake::Server &s) { digest = servedDigest(s, name); });
    return digest;
}

/// What a repository holds in its latest version, served or not.
QByteArray contentOf(SyncFleet &fleet, const QString &name)
{
    QByteArray digest;
    fleet.onPrimary([&](fake::Server &s) {
        const fake::Repository *repository = s.domain().repositories.findByName(name);
        if (repository && repository->latest()->content)
            digest = repository->latest()->content->digest();
    });
    return digest;
}

/// Replaces the content of a repository of the primary.
void setContent(SyncFleet &fleet, const QString &name, const fake::ContentSet::Ptr &content)
{
    fleet.onPrimary([&](fake::Server &s) {
        fake::Repository *repository = s.domain().repositories.findByName(name);
        const fake::Version &version = s.domain().addVersion(*repository, content, s.now());
        if (fake::usesPublications(content->plugin()))
            s.domain().addPublication(fake::typeOf(fake::Kind::Publication, content->plugin()), *repository,
                                      version.number, 100, s.now());
    });
}

int countOf(SyncFleet &fleet, const QString &prefix)
{
    int count = 0;
    fleet.onPrimary([&](fake::Server &s) {
        s.domain().repositories.forEach([&](fake::Repository &one) { count += one.name.startsWith(prefix) ? 1 : 0; });
    });
    return count;
}

} // namespace

class SnapshotsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void snapshotsAreExactCopiesOfAllTypes()
    {
        SyncFleet::Options options = withSnapshots();
        const auto before = options.prepare;
        options.prepare = [before](fake::Fleet &fleet) {
            before(fleet);
            fake::RepositorySpec spec;
            spec.plugin = fake::Plugin::Container;
            spec.name = u"container-1"_s;
            spec.content = fake::ContentSet::make(fake::Plugin::Container, {fake::containerTag(u"1.0"_s)});
            fleet.servers().at(0)->addRepository(spec);
        };
        SyncFleet fleet(options);
        const auto plan = planOf(fleet, u"snapshot create"_s, request(fleet));
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().oneLine()));
        QVERIFY2(plan->requests() <= 4 * 5, qPrintable(QString::number(plan->requests())));
        fleet.onPrimary([](fake::Server &s) { s.counters().reset(); });
        const domain::Job job = applied(fleet, *plan);
        QVERIFY2(job.state == domain::JobState::Completed, qPrintable(textOf(job)));
        COMPARE_ENUM(job.kind, domain::JobKind::RepoSnapshot);
        fake::Counters counters;
        fleet.onPrimary([&](fake::Server &s) { counters = s.counters(); });
        const qint64 writes
            = counters.matching(u"POST *"_s) + counters.matching(u"PATCH *"_s) - counters.matching(u"POST *login/"_s);
        QCOMPARE(writes, plan->requests());
        for (const QString &name : kSources + QStringList {u"container-1"_s}) {
            const QByteArray copy = digestOf(fleet, u"snap-2026-"_s + name);
            QVERIFY2(!copy.isEmpty() && copy == digestOf(fleet, name), qPrintable(name));
        }
        const auto proof = answerTo(fleet.engine().operations().applied(job.id));
        QVERIFY(proof && proof->proof);
        QCOMPARE(proof->proof->lines.size(), 5);
        QVERIFY(proof->proof->holds());
    }

    void check10PrefixIsCompleted()
    {
        SyncFleet fleet(withSnapshots());
        const auto plan = planOf(fleet, u"snapshot create"_s, request(fleet));
        QVERIFY(plan);
        QCOMPARE(plan->request.value("snapshot_prefix"_L1).toString(), u"snap-2026-"_s);
        QVERIFY(applied(fleet, *plan).state == domain::JobState::Completed);
        QCOMPARE(countOf(fleet, u"snap-2026-"_s), 4);
    }

    void planningAgainGivesNothing()
    {
        SyncFleet fleet(withSnapshots());
        QVERIFY(done(fleet, u"snapshot create"_s, request(fleet)).state == domain::JobState::Completed);
        const auto again = planOf(fleet, u"snapshot create"_s, request(fleet));
        QVERIFY2(again, again ? "" : qPrintable(again.error().oneLine()));
        QVERIFY(again->isEmpty());
        QCOMPARE(countOf(fleet, u"snap-snap-"_s), 0); // snapshots are not snapshotted
    }

    void planningChangesNothing()
    {
        SyncFleet fleet(withSnapshots());
        fleet.onPrimary([](fake::Server &s) { s.counters().reset(); });
        QVERIFY(planOf(fleet, u"snapshot create"_s, request(fleet)));
        fleet.onPrimary([](fake::Server &s) {
            QCOMPARE(s.counters().matching(u"POST *"_s), s.counters().matching(u"POST *login/"_s));
        });
    }

    void defect5UnsupportedServerFailsAndDoesNotHang()
    {
        SyncFleet fleet(withSnapshots());
        const QJsonObject onSecondary {{u"server"_s, fleet.secondary()}, {u"snapshot_prefix"_s, u"2026"_s}};
        const auto plan = planOf(fleet, u"snapshot create"_s, onSecondary);
        QVERIFY(!plan);
        QCOMPARE(plan.error().what, u"pulp server secondary not supported for repo snapshots"_s);
        const auto id = answerTo(fleet.engine().operations().run(u"snapshot create"_s, onSecondary, u"test"_s));
        QVERIFY(id);
        const domain::Job job = fleet.finished(*id);
        QVERIFY2(job.state == domain::JobState::Failed, qPrintable(domain::toString(job.state)));
        QVERIFY2(textOf(job).contains(u"not supported for repo snapshots"_s), qPrintable(textOf(job)));
    }

    void existingPrefixIsRefusedUnlessReused()
    {
        SyncFleet fleet(withSnapshots());
        QVERIFY(done(fleet, u"snapshot create"_s, request(fleet)).state == domain::JobState::Completed);
        setContent(fleet, u"rpm-1"_s, fake::ContentSet::numbered(fake::Plugin::Rpm, 3, u"other"_s));
        const auto refused = planOf(fleet, u"snapshot create"_s, request(fleet));
        QVERIFY(!refused);
        QCOMPARE(refused.error().what, u"snapshots with prefix snap-2026- already exist"_s);
        QJsonObject reuse = request(fleet);
        reuse.insert(u"allow_snapshot_reuse"_s, true);
        const auto plan = planOf(fleet, u"snapshot create"_s, reuse);
        QVERIFY(plan);
        QCOMPARE(plan->changes.size(), 2); // one copy, one publication; the three others are up to date
        QVERIFY(applied(fleet, *plan).state == domain::JobState::Completed);
        QVERIFY(planOf(fleet, u"snapshot create"_s, reuse)->isEmpty());
    }

    void section6ReuseTakesAwayWhatTheSourceLost()
    {
        SyncFleet fleet(withSnapshots());
        QVERIFY(done(fleet, u"snapshot create"_s, request(fleet)).state == domain::JobState::Completed);
        for (const QString &name : kSources) {
            const QByteArray before = contentOf(fleet, name);
            fleet.onPrimary([&](fake::Server &s) {
                fake::Repository *repository = s.domain().repositories.findByName(name);
                const auto content = repository->latest()->content;
                const auto fewer = content->changed({}, {content->leaves().front()});
                const fake::Version &version = s.domain().addVersion(*repository, fewer, s.now());
                if (fake::usesPublications(content->plugin()))
                    s.domain().addPublication(fake::typeOf(fake::Kind::Publication, content->plugin()), *repository,
                                              version.number, 100, s.now());
            });
            QVERIFY(contentOf(fleet, name) != before);
        }
        QJsonObject reuse = request(fleet);
        reuse.insert(u"allow_snapshot_reuse"_s, true);
        const domain::Job job = done(fleet, u"snapshot create"_s, reuse);
        QVERIFY2(job.state == domain::JobState::Completed, qPrintable(textOf(job)));
        for (const QString &name : kSources) {
            QCOMPARE(contentOf(fleet, u"snap-2026-"_s + name), contentOf(fleet, name));
            QCOMPARE(digestOf(fleet, u"snap-2026-"_s + name), contentOf(fleet, name));
        }
    }

    void section6PrefixIsNoPattern()
    {
        SyncFleet fleet(withSnapshots());
        fleet.onPrimary([](fake::Server &s) {
            fake::RepositorySpec spec;
            spec.plugin = fake::Plugin::File;
            spec.name = u"snap-1x0-file-1"_s;
            s.addRepository(spec);
        });
        QVERIFY(planOf(fleet, u"snapshot create"_s, request(fleet, u"1.0"_s)));
    }

    void defect1FailedCopiesFailTheParent()
    {
        SyncFleet fleet(withSnapshots());
        const auto plan = planOf(fleet, u"snapshot create"_s, request(fleet));
        QVERIFY(plan);
        fleet.onPrimary([](fake::Server &s) {
            fake::Fault fault;
            fault.kind = fake::Fault::Kind::ServerError;
            fault.path = u"*/modify/"_s;
            fault.method = "POST";
            fault.times = 1;
            s.faults().add(fault);
        });
        const domain::Job job = applied(fleet, *plan);
        QVERIFY2(job.state == domain::JobState::Failed, qPrintable(textOf(job)));
        QVERIFY2(job.failure.message.contains(u"1 failed"_s), qPrintable(textOf(job)));
        int copies = 0;
        for (const QString &name : kSources)
            copies += contentOf(fleet, u"snap-2026-"_s + name) == contentOf(fleet, name) ? 1 : 0;
        QCOMPARE(copies, 3);
        // Reuse goes on where it failed.
        QJsonObject reuse = request(fleet);
        reuse.insert(u"allow_snapshot_reuse"_s, true);
        const domain::Job second = done(fleet, u"snapshot create"_s, reuse);
        QVERIFY2(second.state == domain::JobState::Completed, qPrintable(textOf(second)));
        for (const QString &name : kSources)
            QCOMPARE(digestOf(fleet, u"snap-2026-"_s + name), digestOf(fleet, name));
    }

    void defect36InternalRepositoriesAndPatterns()
    {
        SyncFleet fleet(withSnapshots());
        fleet.onPrimary([](fake::Server &s) {
            fake::RepositorySpec spec;
            spec.plugin = fake::Plugin::Rpm;
            spec.name = u"internal"_s;
            spec.content = fake::ContentSet::numbered(fake::Plugin::Rpm, 2);
            s.addRepository(spec); // without a remote
        });
        QJsonObject some = request(fleet);
        some.insert(u"regex_include"_s, u"^(internal|rpm)"_s);
        some.insert(u"regex_exclude"_s, u"rpm"_s);
        QVERIFY(done(fleet, u"snapshot create"_s, some).state == domain::JobState::Completed);
        QCOMPARE(countOf(fleet, u"snap-2026-"_s), 1);
        QCOMPARE(contentOf(fleet, u"snap-2026-internal"_s), contentOf(fleet, u"internal"_s));
    }

    void messagesAreThoseOfPulpManager()
    {
        SyncFleet fleet(withSnapshots());
        const auto plan = planOf(fleet, u"snapshot create"_s, request(fleet));
        QVERIFY(plan);
        QCOMPARE(plan->remarks.first().text, u"there are 4 repos to snapshot. "_s);
    }

    void check17FlatDebStaysFlat()
    {
        SyncFleet fleet(withSnapshots());
        fleet.onPrimary([](fake::Server &s) {
            s.domain().remotes.findByName(u"deb-1"_s)->extra.insert(u"distributions"_s, u"/"_s);
        });
        const auto plan = planOf(fleet, u"snapshot create"_s, request(fleet));
        QVERIFY(plan);
        int found = 0;
        for (const domain::PlannedChange &change : plan->changes)
            if (change.collection == "publications/deb/apt"_L1) {
                QCOMPARE(change.fields.value("structured"_L1).toBool(true), false);
                QCOMPARE(change.fields.value("simple"_L1).toBool(false), true);
                ++found;
            }
        QCOMPARE(found, 1);
    }

    void check16RpmIsPublishedWithSha256()
    {
        SyncFleet fleet(withSnapshots());
        const auto plan = planOf(fleet, u"snapshot create"_s, request(fleet));
        QVERIFY(plan);
        for (const domain::PlannedChange &change : plan->changes)
            if (change.collection == "publications/rpm/rpm"_L1)
                QCOMPARE(change.fields.value("checksum_type"_L1).toString(), u"sha256"_s);
    }

    void sourceRetentionDoesNotReachTheSnapshot()
    {
        SyncFleet fleet(withSnapshots());
        const QByteArray wanted = contentOf(fleet, u"rpm-1"_s);
        QVERIFY(done(fleet, u"snapshot create"_s, request(fleet)).state == domain::JobState::Completed);
        fleet.onPrimary([](fake::Server &s) {
            s.domain().repositories.findByName(u"rpm-1"_s)->extra.insert(u"retain_repo_versions"_s, 1);
        });
        setContent(fleet, u"rpm-1"_s, fake::ContentSet::numbered(fake::Plugin::Rpm, 3, u"new"_s));
        setContent(fleet, u"rpm-1"_s, fake::ContentSet::numbered(fake::Plugin::Rpm, 3, u"newer"_s));
        fleet.onPrimary([](fake::Server &s) {
            // What the snapshot was made of is gone at the source.
            QVERIFY(s.domain().repositories.findByName(u"rpm-1"_s)->version(1) == nullptr);
        });
        QCOMPARE(digestOf(fleet, u"snap-2026-rpm-1"_s), wanted);
    }

    void descriptionAndBasePathFollowTheSource()
    {
        SyncFleet fleet(withSnapshots());
        fleet.onPrimary([](fake::Server &s) {
            s.domain()
                .repositories.findByName(u"rpm-1"_s)
                ->extra.insert(u"description"_s, u"Tools - us - base_url:el9/"_s);
        });
        QVERIFY(done(fleet, u"snapshot create"_s, request(fleet)).state == domain::JobState::Completed);
        fleet.onPrimary([](fake::Server &s) {
            const fake::Repository *snapshot = s.domain().repositories.findByName(u"snap-2026-rpm-1"_s);
            QCOMPARE(snapshot->extra.value(u"description"_s).toString(), u"Tools - us - base_url:el9/"_s);
            QCOMPARE(s.domain().distributions.findByName(u"snap-2026-rpm-1"_s)->basePath, u"el9/snap-2026-rpm-1"_s);
        });
    }

    void noMoreAtATimeThanConfigured()
    {
        SyncFleet::Options options = withSnapshots(3, 1);
        options.workers = 6;
        options.timing.other = 20 * fake::kMillisecond;
        SyncFleet fleet(options);
        QVERIFY(done(fleet, u"snapshot create"_s, request(fleet)).state == domain::JobState::Completed);
        fleet.onPrimary([](fake::Server &s) {
            std::vector<std::pair<fake::Micros, fake::Micros>> copies;
            s.tasks().forEachNewestFirst([&](const fake::Task &task) {
                if (task.name.contains("add_and_remove"))
                    copies.emplace_back(task.started, task.finished);
                return true;
            });
            QCOMPARE(int(copies.size()), 12);
            std::sort(copies.begin(), copies.end());
            for (size_t i = 1; i < copies.size(); ++i)
                QVERIFY(copies[i].first >= copies[i - 1].second);
        });
    }

    void listAndCompare()
    {
        SyncFleet fleet(withSnapshots());
        QVERIFY(done(fleet, u"snapshot create"_s, request(fleet, u"a"_s)).state == domain::JobState::Completed);
        setContent(fleet, u"rpm-1"_s, fake::ContentSet::make(fake::Plugin::Rpm, {fake::rpmPackage(u"fresh"_s)}));
        QVERIFY(done(fleet, u"snapshot create"_s, request(fleet, u"b"_s)).state == domain::JobState::Completed);
        const auto list = answerTo(fleet.engine().snapshots().snapshots({}));
        QVERIFY(list);
        QCOMPARE(list->size(), 2);
        QCOMPARE(list->at(0).prefix, u"snap-b-"_s); // the newest first
        QCOMPARE(list->at(1).repositories.size(), 4);
        QCOMPARE(list->at(1).repositories.at(0).source, u"deb-1"_s);
        QVERIFY(!list->at(1).isInUse());

        ports::SnapshotCompareRequest compare;
        compare.server = fleet.primary();
        compare.prefix = u"a"_s;
        compare.shown = 3;
        const auto withNow = answerTo(fleet.engine().snapshots().compare(compare));
        QVERIFY2(withNow, withNow ? "" : qPrintable(withNow.error().oneLine()));
        QCOMPARE(withNow->differences.size(), 4);
        const domain::SnapshotDifference &rpm = withNow->differences.last();
        QCOMPARE(rpm.source, u"rpm-1"_s);
        COMPARE_ENUM(rpm.state, domain::SnapshotDifference::State::Different);
        QCOMPARE(rpm.addedCount, 1);
        QVERIFY(rpm.added.first().contains(u"fresh"_s));
        QCOMPARE(rpm.removedCount, 10);
        QCOMPARE(rpm.removed.size(), 3);
        QVERIFY2(withNow->differences.first().state == domain::SnapshotDifference::State::Same,
                 qPrintable(withNow->differences.first().reason));
        compare.other = u"b"_s;
        const auto withOther = answerTo(fleet.engine().snapshots().compare(compare));
        QVERIFY(withOther);
        QCOMPARE(withOther->differences.last().addedCount, 1);
        compare.other = u"nope"_s;
        const auto missing = answerTo(fleet.engine().snapshots().compare(compare));
        QVERIFY(!missing);
        COMPARE_ENUM(missing.error().code, ErrorCode::NotFound);
    }

    void expireByCountAndAge()
    {
        SyncFleet fleet(withSnapshots());
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
            QVERIFY(done(fleet, u"snapshot create"_s, request(fleet, name)).state == domain::JobState::Completed);
        QJsonObject expire {{u"servers"_s, QJsonArray {fleet.primary()}}};
        QVERIFY(!planOf(fleet, u"snapshot expire"_s, expire)); // nothing says what is old
        expire.insert(u"older_than"_s, u"1d"_s);
        QVERIFY(planOf(fleet, u"snapshot expire"_s, expire)->isEmpty());
        expire.remove(u"older_than"_s);
        expire.insert(u"keep"_s, 1);
        const auto plan = planOf(fleet, u"snapshot expire"_s, expire);
        QVERIFY(plan);
        QVERIFY(plan->isDestructive);
        QCOMPARE(plan->changes.size(), 2 * 4 * 2); // two snapshots of four: distribution and repository each
        const domain::Job job = applied(fleet, *plan);
        QVERIFY2(job.state == domain::JobState::Completed, qPrintable(textOf(job)));
        QCOMPARE(countOf(fleet, u"snap-"_s), 4);
        QCOMPARE(countOf(fleet, u"snap-c-"_s), 4);
        QVERIFY(planOf(fleet, u"snapshot expire"_s, expire)->isEmpty());
        for (const QString &name : kSources)
            QVERIFY(!digestOf(fleet, name).isEmpty());
    }

    void nothingThatIsPointedAtExpires()
    {
        SyncFleet fleet(withSnapshots());
        for (const QString &name : {u"a"_s, u"b"_s})
            QVERIFY(done(fleet, u"snapshot create"_s, request(fleet, name)).state == domain::JobState::Completed);
        // Pinned by hand to an older publication of the same version: not the newest one that a version is known by.
        fleet.onPrimary([](fake::Server &s) {
            fake::Repository *snapshot = s.domain().repositories.findByName(u"snap-a-rpm-1"_s);
            const fake::Uuid old = s.domain().latestPublication(*snapshot)->id;
            s.domain().addPublication(fake::typeOf(fake::Kind::Publication, fake::Plugin::Rpm), *snapshot,
                                      snapshot->latest()->number, 200, s.now());
            fake::Distribution *distribution = s.domain().distributions.findByName(u"rpm-1"_s);
            distribution->repository = {};
            distribution->publication = old;
        });
        const QJsonObject expire {{u"servers"_s, QJsonArray {fleet.primary()}}, {u"keep"_s, 0}};
        const auto plan = planOf(fleet, u"snapshot expire"_s, expire);
        QVERIFY(plan);
        for (const domain::PlannedChange &change : plan->changes)
            QVERIFY2(change.name.startsWith(u"snap-b-"_s), qPrintable(change.name));
        QCOMPARE(plan->remarks.first().text, u"kept: rpm-1 points at snap-a-rpm-1"_s);
        QVERIFY(applied(fleet, *plan).state == domain::JobState::Completed);
        QCOMPARE(countOf(fleet, u"snap-a-"_s), 4);
        QCOMPARE(countOf(fleet, u"snap-b-"_s), 0);
    }
};

QTEST_GUILESS_MAIN(SnapshotsTest)
#include "tst_engine_snapshots.moc"
