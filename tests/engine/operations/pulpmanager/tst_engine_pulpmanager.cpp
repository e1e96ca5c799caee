// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Black-box checks of Pulp Manager and its defects, one test each, as far as no other test has their number; see
// docs/pulp-manager-defects.md.
#include "engine/operations/operationcalls.h"
#include "engine/operations/properties/definitionfolder.h"
#include "support/compareenum.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;
namespace fake = pulpit::fakepulp;

namespace {

const QString kApplyDefinitions = u"repo-config apply"_s;

struct Registered
{
    explicit Registered(const std::function<void(domain::EngineSettings &)> &adjust = {})
        : fleet(options(adjust))
    {
    }
    [[nodiscard]] domain::Plan plan(QJsonObject request = {})
    {
        request.insert(u"server"_s, fleet.primary());
        return planned(fleet, kApplyDefinitions, request).value_or(domain::Plan());
    }
    [[nodiscard]] qint64 requests(const QString &glob)
    {
        qint64 count = 0;
        fleet.onPrimary([&](fake::Server &server) { count = server.counters().matching(glob); });
        return count;
    }

    DefinitionFolder folder;
    SyncFleet fleet;

private:
    SyncFleet::Options options(const std::function<void(domain::EngineSettings &)> &adjust) const
    {
        SyncFleet::Options options;
        options.adjust = [adjust](domain::FleetConfiguration &configuration) {
            if (adjust)
                adjust(configuration.settings);
        };
        folder.addTo(&options);
        return options;
    }
};

SyncFleet::Options oneRepository()
{
    SyncFleet::Options options;
    options.prepare = [](fake::Fleet &fleet) {
        fake::RepositorySpec spec;
        spec.name = u"ext-a"_s;
        spec.url = u"http://upstream.invalid/a/"_s;
        spec.content = fake::ContentSet::numbered(fake::Plugin::Rpm, 3);
        fleet.servers().at(0)->addRepository(spec);
    };
    return options;
}

QJsonObject removalOfExternal()
{
    return {{u"server"_s, u"primary"_s}, {u"regex_include"_s, u"^ext-"_s}};
}

void addDeleteFault(SyncFleet &fleet, fake::TaskFault::Kind kind)
{
    fleet.onPrimary([kind](fake::Server &server) {
        fake::TaskFault fault;
        fault.kind = kind;
        fault.nameContains = "delete";
        fault.times = 1;
        server.tasks().addFault(fault);
    });
}

QStringList namesOf(const domain::Plan &plan)
{
    QStringList names;
    for (const domain::PlannedChange &change : plan.changes)
        names.append(change.name);
    names.removeDuplicates();
    return names;
}

} // namespace

class PulpManagerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void check11_defect9_thePrefixSelectsAndDoesNotName()
    {
        Registered it([](domain::EngineSettings &settings) { settings.internalRepoPrefix = u"int-"_s; });
        it.folder.define(u"internal/foo.json"_s, plainDefinition(u"foo"_s, u"rpm"_s, false));
        QCOMPARE(namesOf(it.plan({{u"include"_s, u"^int-"_s}})), QStringList {u"foo"_s});
        QVERIFY(it.plan({{u"include"_s, u"^foo$"_s}}).isEmpty());
        QVERIFY(applied(it.fleet, it.plan()).isProved());
        QVERIFY(!it.fleet.repository(it.fleet.primary(), u"foo"_s).href.isEmpty());
    }

    void check12_defect10_tlsValidationStaysOverRegistrations()
    {
        Registered it([](domain::EngineSettings &settings) { settings.remoteTlsValidation = true; });
        QJsonObject definition = plainDefinition(u"bar"_s, u"rpm"_s, true);
        definition.remove(u"tls_validation"_s);
        it.folder.define(u"remote/bar.json"_s, definition);
        for (int run = 0; run < 2; ++run) {
            QVERIFY(applied(it.fleet, it.plan({{u"thorough"_s, true}})).isProved() || run > 0);
            bool isValidated = false;
            it.fleet.onPrimary([&](fake::Server &server) {
                isValidated = server.domain().remotes.findByName(u"ext-bar"_s)->field("tls_validation").toBool();
            });
            QVERIFY(isValidated); // there: true, then false
            QVERIFY(it.plan({{u"thorough"_s, true}}).isEmpty());
        }
    }

    void defect10_theGlobalFileDoesNotOverrideADefinition()
    {
        Registered it;
        it.folder.define(u"remote/global.json"_s, {{u"proxy"_s, u"http://everywhere.test:3128"_s}});
        QJsonObject own = plainDefinition(u"own"_s, u"rpm"_s, true);
        own.insert(u"proxy"_s, u"http://own.test:3128"_s);
        it.folder.define(u"remote/own.json"_s, own);
        const domain::Plan plan = it.plan();
        QCOMPARE(plan.changes.first().fields.value(u"proxy_url"_s).toString(), u"http://own.test:3128"_s);
    }

    void defect21_aChangeThatChangesNothingIsNoFailure()
    {
        SyncFleet fleet(oneRepository());
        // Somebody makes the very change between the check and the request.
        const auto plan = planned(fleet, u"housekeeping retain"_s, {{u"regex_include"_s, u"."_s}, {u"keep"_s, 2}});
        QVERIFY(plan && plan->changes.size() == 1);
        domain::Plan blind = *plan;
        blind.preconditions.clear();
        fleet.onPrimary([](fake::Server &server) {
            server.domain().repositories.findByName(u"ext-a"_s)->extra.insert(u"retain_repo_versions"_s, 2);
        });
        const Ended ended = applied(fleet, blind);
        QVERIFY2(ended.isProved(), qPrintable(ended.text()));
    }

    void defect23_aCanceledTaskIsNoSuccess()
    {
        SyncFleet fleet(oneRepository());
        addDeleteFault(fleet, fake::TaskFault::Kind::StuckRunning);
        const auto plan = planned(fleet, u"repo remove"_s, removalOfExternal());
        const auto id = answered(fleet.engine().operations().apply(*plan, u"test"_s));
        QString running;
        const auto isRunning = [&] {
            const auto tasks = answered(fleet.engine().servers().pulpTasks(fleet.primary(), 10));
            for (const domain::PulpTask &task : tasks.value_or(QList<domain::PulpTask>()))
                if (task.state == domain::PulpTaskState::Running)
                    running = task.href;
            return !running.isEmpty();
        };
        QVERIFY(QTest::qWaitFor(isRunning, 20000));
        QVERIFY(answered(fleet.engine().servers().cancelPulpTask(fleet.primary(), running)));
        const domain::Job job = fleet.finished(*id);
        COMPARE_ENUM(job.state, domain::JobState::Failed); // there: counted as removed
        QVERIFY2(job.failure.pulpText.contains(u"canceled"_s), qPrintable(job.failure.pulpText));
    }

    /// A task that says that it is done is not believed.
    void defect1_whatIsStillThereIsNotReportedAsRemoved()
    {
        SyncFleet fleet(oneRepository());
        addDeleteFault(fleet, fake::TaskFault::Kind::SkipEffect);
        const Ended ended = done(fleet, u"repo remove"_s, removalOfExternal());
        COMPARE_ENUM(ended.job.state, domain::JobState::Failed);
        QVERIFY(ended.proof && !ended.proof->holds());
        QVERIFY2(ended.text().contains(u"still there"_s), qPrintable(ended.text()));
    }

    void defect25_nothingSleepsForSeconds()
    {
        SyncFleet fleet(oneRepository());
        QElapsedTimer timer;
        timer.start();
        QVERIFY(done(fleet, u"repo remove"_s, removalOfExternal()).isProved());
        QVERIFY2(timer.elapsed() < 8000, qPrintable(QString::number(timer.elapsed()))); // there: 30 s at least
    }

    void defect28_aSigningServiceIsLookedUpOnce()
    {
        Registered it;
        for (int i = 0; i < 10; ++i) {
            QJsonObject definition = plainDefinition(QString::number(i), u"deb"_s, false);
            definition.insert(u"x-pulpit"_s,
                              QJsonObject {{u"repository"_s, QJsonObject {{u"signing_service"_s, u"sign"_s}}}});
            it.folder.define(u"internal/%1.json"_s.arg(i), definition);
        }
        it.fleet.onPrimary([](fake::Server &server) { server.counters().reset(); });
        QVERIFY(it.plan().isEmpty()); // the server has no such service: told, nothing is made
        QCOMPARE(it.requests(u"GET *signing-services/*"_s), 1);
    }

    void defect30_defect32_anUnchangedDefinitionCostsNoRequestOfItsOwn()
    {
        Registered it;
        qint64 before = 0;
        for (const int count : {2, 12}) {
            for (int i = 0; i < count; ++i)
                it.folder.define(u"internal/%1.json"_s.arg(i), plainDefinition(QString::number(i), u"file"_s, false));
            QVERIFY(applied(it.fleet, it.plan()).isProved());
            it.fleet.onPrimary([](fake::Server &server) { server.counters().reset(); });
            QVERIFY(it.plan().isEmpty());
            const qint64 cost = it.requests(u"* *"_s);
            QVERIFY(cost > 0 && (before == 0 || cost == before)); // there: two or three each
            before = cost;
        }
    }

    void defect36_snapshotsAreListedAndExpire()
    {
        SyncFleet::Options options = oneRepository();
        options.adjust = [](domain::FleetConfiguration &configuration) {
            configuration.servers.first().maxConcurrentSnapshots = 1;
        };
        SyncFleet fleet(options);
        for (const QString &name : {u"a"_s, u"b"_s})
            QVERIFY(done(fleet, u"snapshot create"_s, {{u"server"_s, u"primary"_s}, {u"snapshot_prefix"_s, name}})
                        .isProved());
        QCOMPARE(answered(fleet.engine().snapshots().snapshots(fleet.primary()))->size(), 2);
        QVERIFY(
            done(fleet, u"snapshot expire"_s, {{u"servers"_s, QJsonArray {u"primary"_s}}, {u"keep"_s, 1}}).isProved());
        const auto left = answered(fleet.engine().snapshots().snapshots(fleet.primary()));
        QCOMPARE(left->size(), 1);
        QCOMPARE(left->first().prefix, u"snap-b-"_s);
    }
};

QTEST_GUILESS_MAIN(PulpManagerTest)
#include "tst_engine_pulpmanager.moc"
