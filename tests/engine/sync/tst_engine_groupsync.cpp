// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Syncs of groups against fake servers over HTTP: what a secondary serves afterwards, what is told when it goes wrong.
#include "engine/sync/syncfleet.h"
#include "support/compareenum.h"

#include <QRegularExpression>
#include <QTest>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;
namespace fake = pulpit::fakepulp;

namespace {

const QStringList kAll = {u"deb-1"_s, u"file-1"_s, u"python-1"_s, u"rpm-1"_s};

SyncFleet::Options fourTypes(int packages = 10)
{
    SyncFleet::Options options;
    options.prepare = [packages](fake::Fleet &fleet) { addAllTypes(*fleet.servers().at(0), packages); };
    return options;
}

QByteArray digestOn(SyncFleet &fleet, const QString &server, const QString &name)
{
    QByteArray digest;
    const auto read = [&](fake::Server &s) { digest = servedDigest(s, name); };
    server == fleet.primary() ? fleet.onPrimary(read) : fleet.onSecondary(read);
    return digest;
}

int unitsOnSecondary(SyncFleet &fleet, const QString &name)
{
    int units = -2;
    fleet.onSecondary([&](fake::Server &s) { units = servedUnits(s, name); });
    return units;
}

/// Replaces what the primary serves.
void setContent(SyncFleet &fleet, const QString &name, fake::Plugin plugin, const fake::ContentSet::Ptr &content)
{
    fleet.onPrimary([&](fake::Server &s) {
        fake::Repository *repository = s.domain().repositories.findByName(name);
        const fake::Version &version = s.domain().addVersion(*repository, content, s.now());
        if (fake::usesPublications(plugin))
            s.domain().addPublication(fake::typeOf(fake::Kind::Publication, plugin), *repository, version.number, 100,
                                      s.now());
    });
}

fake::ContentSet::Ptr contentOf(SyncFleet &fleet, const QString &name)
{
    fake::ContentSet::Ptr content;
    fleet.onPrimary([&](fake::Server &s) { content = s.domain().repositories.findByName(name)->latest()->content; });
    return content;
}

qint64 bytesOf(const std::vector<fake::Unit> &units)
{
    qint64 sum = 0;
    for (const fake::Unit &unit : units)
        sum += fake::unitBody(unit).size();
    return sum;
}

} // namespace

class GroupSyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void firstSyncOfAllTypes()
    {
        SyncFleet fleet(fourTypes());
        const domain::Job parent = fleet.syncSecondary();
        QVERIFY2(parent.state == domain::JobState::Completed,
                 qPrintable(parent.summary + parent.failure.message + parent.failure.pulpText));
        QCOMPARE(parent.children.total, 4);
        QCOMPARE(parent.children.completed, 4);
        QCOMPARE(parent.children.changed, 4);
        for (const QString &name : kAll) {
            const QByteArray there = digestOn(fleet, fleet.primary(), name);
            QVERIFY2(!there.isEmpty(), qPrintable(name));
            QVERIFY2(digestOn(fleet, fleet.secondary(), name) == there, qPrintable(name));
            const domain::Repository row = fleet.repository(fleet.secondary(), name);
            COMPARE_ENUM(row.health, domain::Health::Green);
            QVERIFY2(row.verification.agreement == domain::Agreement::Same,
                     qPrintable(name + u": "_s + row.verification.reason + row.verification.missing.join(u',')));
            QCOMPARE(row.verification.sourceServer, fleet.primary());
            QVERIFY(row.lastOutcome.changed);
            QCOMPARE(row.latestVersion, 1);
            // deb and file content has no size in Pulp: not known, which is not the same as zero.
            const bool hasSizes = name.startsWith(u"rpm"_s) || name.startsWith(u"python"_s);
            QCOMPARE(row.lastOutcome.addedBytes.has_value(), hasSizes);
            QCOMPARE(row.lastOutcome.removedBytes, hasSizes ? std::optional<qint64>(0) : std::nullopt);
            QVERIFY(!hasSizes || *row.lastOutcome.addedBytes > 0);
        }
        const auto states = fleet.store().fleet().serverStates();
        QVERIFY(states);
        QVERIFY(std::any_of(states->begin(), states->end(), [&](const domain::ServerState &s) {
            return s.name == fleet.secondary() && s.rollup == domain::Health::Green && s.rollupDate.isValid();
        }));
        QStringList names;
        for (const domain::Stage &stage : fleet.stages(parent.id))
            names.append(stage.name);
        QCOMPARE(names,
                 QStringList({u"registering repos from primary"_s, u"reconcile repos"_s, u"sync repos"_s,
                              u"calculate repo health"_s, u"calculate pulp server repo health roll up"_s,
                              u"compare with primary"_s}));
    }

    void stagesTellWhatPulpManagerTold()
    {
        SyncFleet fleet(fourTypes());
        const domain::Job parent = fleet.syncSecondary();
        const QList<domain::Stage> deb = fleet.stages(fleet.child(parent.id, u"deb-1"_s).id);
        QCOMPARE(deb.size(), 2);
        QCOMPARE(deb[0].name, u"sync repo"_s);
        QVERIFY2(deb[0].message.startsWith(u"sync repo completed. created resources: /pulp/"_s),
                 qPrintable(deb[0].message));
        QVERIFY(deb[0].taskHref.contains(u"/tasks/"_s));
        QVERIFY(!deb[0].progress.isEmpty());
        QCOMPARE(deb[1].name, u"publish repo"_s);
        QCOMPARE(deb[1].message, u"publish repo completed. "_s);
        const domain::Job python = fleet.child(parent.id, u"python-1"_s);
        QCOMPARE(python.name, u"secondary repo sync python-1"_s);
        QVERIFY(fleet.stages(python.id).first().message.contains(u"no new publication required"_s));
    }

    void unchangedSyncCostsLittleAndChangesNothing()
    {
        SyncFleet fleet(fourTypes());
        QVERIFY(fleet.syncSecondary().state == domain::JobState::Completed);
        fleet.onSecondary([](fake::Server &s) { s.counters().reset(); });
        fleet.onPrimary([](fake::Server &s) { s.counters().reset(); });
        const domain::Job parent = fleet.syncSecondary();
        COMPARE_ENUM(parent.state, domain::JobState::Completed);
        QCOMPARE(parent.children.changed, 0);
        fake::Counters target;
        fake::Counters source;
        fleet.onSecondary([&](fake::Server &s) { target = s.counters(); });
        fleet.onPrimary([&](fake::Server &s) { source = s.counters(); });
        const qint64 syncs = target.matching(u"POST *sync/"_s);
        QCOMPARE(syncs, 4);
        QCOMPARE(target.matching(u"PATCH *"_s), 0);
        QCOMPARE(target.matching(u"POST *"_s) - syncs - target.matching(u"POST *login/"_s), 0);
        QVERIFY2(source.requests <= 10, qPrintable(QString::number(source.requests)));
        for (const QString &name : kAll)
            QCOMPARE(fleet.repository(fleet.secondary(), name).latestVersion, 1);
    }

    void changesReachTheSecondary()
    {
        SyncFleet fleet(fourTypes());
        QVERIFY(fleet.syncSecondary().state == domain::JobState::Completed);
        const auto before = contentOf(fleet, u"rpm-1"_s);
        setContent(fleet, u"rpm-1"_s, fake::Plugin::Rpm,
                   before->changed({fake::rpmPackage(u"new"_s)}, {before->leaves().front()}));
        const domain::Job parent = fleet.syncSecondary();
        COMPARE_ENUM(parent.state, domain::JobState::Completed);
        QCOMPARE(parent.children.changed, 1);
        QCOMPARE(digestOn(fleet, fleet.secondary(), u"rpm-1"_s), digestOn(fleet, fleet.primary(), u"rpm-1"_s));
        const domain::Repository row = fleet.repository(fleet.secondary(), u"rpm-1"_s);
        QCOMPARE(row.lastOutcome.added.value(u"rpm.package"_s), 1);
        QCOMPARE(row.lastOutcome.removed.value(u"rpm.package"_s), 1);
        QCOMPARE(row.lastOutcome.addedBytes.value_or(-1), bytesOf({fake::rpmPackage(u"new"_s)}));
        QCOMPARE(row.lastOutcome.removedBytes.value_or(-1), bytesOf({before->leaves().front()}));
        COMPARE_ENUM(row.verification.agreement, domain::Agreement::Same);
    }

    void check13_defect1_oneFailureHarmsNoOther_data()
    {
        QTest::addColumn<int>("failure");
        QTest::addColumn<int>("expected");
        using domain::FailureClass;
        const auto add = [](const char *name, fake::Failure failure, FailureClass expected) {
            QTest::newRow(name) << static_cast<int>(failure) << static_cast<int>(expected);
        };
        add("refused", fake::Failure::ConnectionRefused, FailureClass::Connection);
        add("dns", fake::Failure::DnsFailure, FailureClass::NameResolution);
        add("tls", fake::Failure::TlsError, FailureClass::Tls);
        add("not found", fake::Failure::NotFound, FailureClass::NotFoundUpstream);
        add("checksum", fake::Failure::ChecksumMismatch, FailureClass::Checksum);
        add("timeout", fake::Failure::Timeout, FailureClass::Timeout);
        add("worker", fake::Failure::WorkerMissing, FailureClass::WorkerLost);
        add("disk", fake::Failure::DiskFull, FailureClass::DiskFull);
    }
    void check13_defect1_oneFailureHarmsNoOther()
    {
        QFETCH(int, failure);
        QFETCH(int, expected);
        SyncFleet fleet(fourTypes());
        fleet.onSecondary([&](fake::Server &s) {
            fake::TaskFault fault;
            fault.failure = static_cast<fake::Failure>(failure);
            fault.subject = u"rpm-1"_s;
            s.tasks().addFault(fault);
        });
        const domain::Job parent = fleet.syncSecondary();
        COMPARE_ENUM(parent.state, domain::JobState::Failed);
        QVERIFY2(parent.summary.startsWith(u"3 of 4, 1 failed: rpm-1 ("_s), qPrintable(parent.summary));
        const domain::Job child = fleet.child(parent.id, u"rpm-1"_s);
        COMPARE_ENUM(child.state, domain::JobState::Failed);
        QVERIFY2(static_cast<int>(child.failure.failureClass) == expected, qPrintable(child.failure.pulpText));
        QVERIFY(!child.failure.pulpText.isEmpty());
        QCOMPARE(fleet.stages(child.id).first().message, u"sync repo failed. "_s);
        COMPARE_ENUM(fleet.repository(fleet.secondary(), u"rpm-1"_s).health, domain::Health::Red);
        for (const char *other : {"deb-1", "file-1", "python-1"})
            QCOMPARE(digestOn(fleet, fleet.secondary(), QString::fromLatin1(other)),
                     digestOn(fleet, fleet.primary(), QString::fromLatin1(other)));
    }

    void check14_refusedSyncFailsToStart()
    {
        SyncFleet fleet(fourTypes());
        QVERIFY(fleet.syncSecondary().state == domain::JobState::Completed);
        fleet.onSecondary([](fake::Server &s) {
            fake::Fault fault;
            fault.kind = fake::Fault::Kind::ServerError;
            fault.path = u"*repositories/file/file/*/sync/"_s;
            s.faults().add(fault);
        });
        const domain::Job parent = fleet.syncSecondary();
        COMPARE_ENUM(parent.state, domain::JobState::Failed);
        const domain::Job child = fleet.child(parent.id, u"file-1"_s);
        COMPARE_ENUM(child.state, domain::JobState::FailedToStart);
        COMPARE_ENUM(child.failure.failureClass, domain::FailureClass::ServerError);
        QVERIFY(child.failure.message.startsWith(u"unexpected error occured starting repo sync  for repo /pulp/"_s));
        QCOMPARE(parent.children.completed, 3);
    }

    void aLostAnswerToTheStartIsFoundAgain()
    {
        SyncFleet fleet(fourTypes());
        QVERIFY(fleet.syncSecondary().state == domain::JobState::Completed);
        fleet.onSecondary([](fake::Server &s) {
            fake::Fault fault;
            fault.kind = fake::Fault::Kind::DropMidBody;
            fault.path = u"*/sync/"_s;
            s.faults().add(fault);
        });
        const domain::Job parent = fleet.syncSecondary();
        QVERIFY2(parent.state == domain::JobState::Completed, qPrintable(parent.summary + parent.failure.message));
    }

    void defect2_unpublishedVersionsArePublished()
    {
        SyncFleet fleet(fourTypes());
        QVERIFY(fleet.syncSecondary().state == domain::JobState::Completed);
        fleet.onSecondary([](fake::Server &s) {
            s.domain().publications.forEach([&](fake::Publication &p) { s.domain().publications.remove(p); });
        });
        QCOMPARE(unitsOnSecondary(fleet, u"deb-1"_s), -1);
        const domain::Job parent = fleet.syncSecondary();
        COMPARE_ENUM(parent.state, domain::JobState::Completed);
        for (const QString &name : kAll)
            QCOMPARE(digestOn(fleet, fleet.secondary(), name), digestOn(fleet, fleet.primary(), name));
    }

    void aSourceThatIsAwayIsNotAnEmptyOne()
    {
        SyncFleet fleet(fourTypes());
        QVERIFY(fleet.syncSecondary().state == domain::JobState::Completed);
        fleet.onPrimary([](fake::Server &s) { s.stop(); });
        const domain::Job parent = fleet.syncSecondary();
        COMPARE_ENUM(parent.state, domain::JobState::Failed);
        COMPARE_ENUM(parent.failure.failureClass, domain::FailureClass::ServerUnreachable);
        QCOMPARE(fleet.children(parent.id).size(), 0);
        QVERIFY(!fleet.repository(fleet.secondary(), u"rpm-1"_s).isGone);
    }

    void aListThatFailsMarksNothingAsGone()
    {
        SyncFleet fleet(fourTypes());
        QVERIFY(fleet.syncSecondary().state == domain::JobState::Completed);
        fleet.onSecondary([](fake::Server &s) {
            fake::Fault fault;
            fault.kind = fake::Fault::Kind::TruncatedJson;
            fault.path = u"/pulp/api/v3/remotes/?*"_s;
            s.faults().add(fault);
        });
        const domain::Job parent = fleet.syncSecondary();
        COMPARE_ENUM(parent.state, domain::JobState::Failed);
        for (const QString &name : kAll)
            QVERIFY(!fleet.repository(fleet.secondary(), name).isGone);
    }

    void defect3_cancelEndsThePulpTasksToo()
    {
        SyncFleet fleet(fourTypes());
        fleet.onSecondary([](fake::Server &s) {
            fake::TaskFault fault;
            fault.kind = fake::TaskFault::Kind::StuckRunning;
            s.tasks().addFault(fault);
        });
        const JobId id = fleet.begin(fleet.secondary(), u"all"_s);
        int running = 0;
        QVERIFY(QTest::qWaitFor(
            [&] {
                fleet.onSecondary([&](fake::Server &s) { running = s.tasks().count(fake::TaskState::Running); });
                return running == 2;
            },
            10000));
        auto canceled = fleet.engine().jobs().cancel(id, u"test"_s);
        const domain::Job parent = fleet.finished(id);
        COMPARE_ENUM(parent.state, domain::JobState::Canceled);
        fleet.onSecondary([&](fake::Server &s) {
            QCOMPARE(s.tasks().count(fake::TaskState::Running), 0);
            QCOMPARE(s.tasks().count(fake::TaskState::Waiting), 0);
            QCOMPARE(s.tasks().count(fake::TaskState::Canceled), 2);
        });
        const QList<domain::Job> children = fleet.children(id);
        QCOMPARE(children.size(), 4);
        for (const domain::Job &child : children)
            COMPARE_ENUM(child.state, domain::JobState::Canceled);
        QVERIFY(canceled.isFinished());
    }

    void check16_bannedPackagesOfAnUpstreamGo()
    {
        SyncFleet::Options options;
        options.adjust = [](domain::FleetConfiguration &c) { c.settings.bannedPackageRegex = u"^bad"_s; };
        options.prepare = [](fake::Fleet &fleet) {
            for (const fake::Plugin plugin : {fake::Plugin::Rpm, fake::Plugin::Deb}) {
                const bool isRpm = plugin == fake::Plugin::Rpm;
                fake::RepositorySpec spec;
                spec.plugin = plugin;
                spec.name = isRpm ? u"rpm-1"_s : u"deb-1"_s;
                spec.url = u"http://upstream.invalid/%1/"_s.arg(spec.name);
                fake::Repository &made = fleet.servers().at(0)->addRepository(spec);
                if (fake::Remote *remote = isRpm ? nullptr : fleet.servers().at(0)->domain().remotes.find(made.remote))
                    remote->extra.insert("distributions"_L1, u"bookworm"_s);
                std::vector<fake::Unit> packages;
                for (const char *name : {"badger", "good", "notbad"})
                    packages.push_back(isRpm ? fake::rpmPackage(QString::fromLatin1(name))
                                             : fake::debPackage(QString::fromLatin1(name)));
                fleet.upstream(spec.url).setPackages(plugin, packages);
            }
        };
        SyncFleet fleet(options);
        const domain::Job parent = fleet.sync(fleet.primary(), u"upstream"_s);
        QVERIFY2(parent.state == domain::JobState::Completed, qPrintable(parent.summary + parent.failure.message));
        for (const char *name : {"rpm-1", "deb-1"}) {
            int units = 0;
            fleet.onPrimary([&](fake::Server &s) { units = servedUnits(s, QString::fromLatin1(name)); });
            QCOMPARE(units, 2);
            const QList<domain::Stage> stages = fleet.stages(fleet.child(parent.id, QString::fromLatin1(name)).id);
            QCOMPARE(stages.size(), 3);
            QCOMPARE(stages[1].name, u"remove banned packages"_s);
            QCOMPARE(stages[1].message, u"banned packages removed successfully"_s);
        }
    }

    void defect7_oneUnregistrableRepositoryFailsAlone()
    {
        SyncFleet fleet(fourTypes());
        fleet.onSecondary([](fake::Server &s) {
            // Somebody else's distribution holds the path below.
            s.domain().addDistribution(fake::Plugin::File, u"squatter"_s, u"rpm-1"_s, s.now());
        });
        const domain::Job parent = fleet.syncSecondary();
        COMPARE_ENUM(parent.state, domain::JobState::Failed);
        const domain::Job child = fleet.child(parent.id, u"rpm-1"_s);
        COMPARE_ENUM(child.state, domain::JobState::FailedToStart);
        QVERIFY2(child.failure.pulpText.contains(u"verlap"_s), qPrintable(child.failure.pulpText));
        QCOMPARE(parent.children.completed, 3);
    }
};

QTEST_GUILESS_MAIN(GroupSyncTest)
#include "tst_engine_groupsync.moc"
