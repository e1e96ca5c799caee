// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The services in front of the engine: configuration, servers, repositories, reports, credentials.
#include "engine/async/waiting.h"
#include "enginefixture.h"
#include "ports/inspectionservice.h"
#include "ports/savedconfigurations.h"
#include "support/compareenum.h"

#include <algorithm>
#include <thread>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace pulpit;
using namespace pulpit::test;
using domain::JobState;
using Station = EngineFixture::Station;

class EngineServicesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<EngineFixture> m_fixture;
    std::unique_ptr<ports::Store> m_other;

    Station applied(const domain::FleetConfiguration &fleet)
    {
        Station station = m_fixture->station();
        m_fixture->apply(station, fleet);
        return station;
    }
    static domain::PulpStatus status()
    {
        domain::PulpStatus status;
        status.components = {{u"core"_s, u"3.105.0"_s}};
        status.databaseConnected = true;
        return status;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_fixture = std::make_unique<EngineFixture>();
        m_other = m_fixture->openStore();
    }
    void cleanup()
    {
        m_other.reset();
        m_fixture.reset();
    }

    void aPlanChangesNothingAndApplyDoes()
    {
        Station station = applied(m_fixture->fleet(u"0 2 * * *"_s));
        ports::ConfigurationService &service = station.engine->configuration();
        const domain::FleetConfiguration wanted = m_fixture->fleet(u"0 3 * * *"_s);
        const auto plan = get(service.plan(wanted));
        QVERIFY(plan);
        QCOMPARE(plan->changes.size(), 1);
        QCOMPARE(domain::detailsOf(plan->changes.first()), u"schedule: 0 2 * * * -> 0 3 * * *"_s);
        QCOMPARE(get(service.current())->fleet.groupsOnServers.first().schedule, u"0 2 * * *"_s);
        const qint64 version = get(service.current())->version;
        const auto stale = get(service.apply(wanted, {}, u"me"_s, version - 1));
        COMPARE_ENUM(stale.error().code, ErrorCode::Conflict);
        QVERIFY(get(service.apply(wanted, u"text"_s, u"me"_s, version)));
        QCOMPARE(get(service.current())->yaml, u"text"_s);
        QVERIFY(get(service.plan(wanted))->isEmpty());
    }

    void theVersionsAreKept()
    {
        Station station = applied(m_fixture->fleet(u"0 2 * * *"_s));
        ports::ConfigurationHistory &history = station.engine->configurationHistory();
        QVERIFY(get(station.engine->configuration().apply(m_fixture->fleet(u"0 3 * * *"_s), u"later"_s, u"me"_s, {})));
        const auto versions = get(history.versions(10));
        QVERIFY(versions);
        QCOMPARE(versions->size(), 2);
        QCOMPARE(versions->first().author, u"me"_s);
        QCOMPARE(*get(history.text(versions->first().version)), u"later"_s);
        QCOMPARE(*get(history.text(versions->last().version)), u"yaml"_s);
        COMPARE_ENUM(get(history.text(99)).error().code, ErrorCode::NotFound);
        // Saved only: nothing comes into force by it.
        const qint64 inForce = versions->first().version;
        ports::SavedConfigurations *saved = ports::SavedConfigurations::of(history);
        QVERIFY(saved);
        QCOMPARE(*get(saved->save(u"waiting"_s, u"them"_s, inForce)), inForce + 1);
        QCOMPARE(get(station.engine->configuration().current())->version, inForce);
        QCOMPARE(get(saved->saved(10))->first().author, u"them"_s);
        QCOMPARE(*get(history.text(inForce + 1)), u"waiting"_s);
    }

    void aWrongConfigurationChangesNothing()
    {
        Station station = applied(m_fixture->fleet(u"0 2 * * *"_s));
        domain::FleetConfiguration wrong = m_fixture->fleet(u"61 2 * * *"_s);
        COMPARE_ENUM(get(station.engine->configuration().plan(wrong)).error().code, ErrorCode::InvalidConfiguration);
        COMPARE_ENUM(get(station.engine->configuration().apply(wrong, {}, u"me"_s, {})).error().code,
                     ErrorCode::InvalidConfiguration);
        QCOMPARE(get(station.engine->configuration().current())->fleet.groupsOnServers.first().schedule,
                 u"0 2 * * *"_s);
    }

    void aServerIsLookedAtAndStored()
    {
        Station station = applied(m_fixture->fleet());
        m_fixture->connector.script(u"primary"_s)->setStatus(status());
        const auto state = get(station.engine->servers().refresh(u"primary"_s));
        QVERIFY(state);
        QVERIFY(state->isReachable);
        QCOMPARE(m_other->fleet().serverStates()->size(), 1);
        Error refused;
        refused.code = ErrorCode::Unreachable;
        refused.what = u"connection refused"_s;
        m_fixture->connector.script(u"primary"_s)->fail(refused);
        const auto away = get(station.engine->servers().refresh(u"primary"_s));
        QVERIFY(away); // no answer is an answer
        QVERIFY(!away->isReachable);
        QCOMPARE(away->lastError.what, u"connection refused"_s);
        QCOMPARE(away->status.components, status().components); // what it said last
        COMPARE_ENUM(get(station.engine->servers().refresh(u"nobody"_s)).error().code, ErrorCode::NotFound);
    }

    void theSchedulingEngineWatchesAllServersAFewAtATime()
    {
        domain::FleetConfiguration fleet = m_fixture->fleet();
        for (int i = 0; i < 30; ++i) {
            domain::Server server;
            server.name = u"server-%1"_s.arg(i);
            server.url = QUrl(u"https://"_s + server.name);
            fleet.servers.append(server);
            m_fixture->connector.script(server.name)->setLatency(20ms);
        }
        // One never answers; the others are looked at all the same.
        m_fixture->connector.script(u"server-3"_s)->setLatency(60s);
        m_fixture->timing.heartbeat = 10s;
        m_fixture->timing.lease = 40s;
        Station station = applied(fleet);
        station.engine->start(true);
        QTRY_COMPARE(m_other->fleet().serverStates()->size(), 31);
        QVERIFY(m_fixture->connector.script(u"server-4"_s)->statusCalls() >= 1);
        const qint64 before = station.store->transactionCount();
        QTest::qWait(700);
        QVERIFY2(station.store->transactionCount() - before <= 2, "unchanged servers are not written again and again");
    }

    // What a new server has must be known soon, and must not keep the states of the others waiting.
    void newServersAreLookedThroughSoonAndOneAtATime()
    {
        struct Seen
        {
            QMutex mutex;
            QMap<QString, int> times;
            int now = 0;
            int most = 0;
        };
        const auto seen = std::make_shared<Seen>();
        m_fixture->reconcile = [seen](engine::Environment &, QString server, ports::CallContext) -> Async<void> {
            {
                const QMutexLocker lock(&seen->mutex);
                ++seen->times[server];
                seen->most = std::max(seen->most, ++seen->now);
            }
            co_await engine::pause(200ms);
            const QMutexLocker lock(&seen->mutex);
            --seen->now;
            co_return Result<>();
        };
        const auto times = [seen] {
            const QMutexLocker lock(&seen->mutex);
            return seen->times.values();
        };
        m_fixture->timing.serverWatch = 50ms;
        m_fixture->timing.lease = std::chrono::hours(48);
        for (const QString &name : {u"primary"_s, u"secondary"_s})
            m_fixture->connector.script(name)->setStatus(status());
        Station station = applied(m_fixture->fleet());
        station.engine->start(true);
        QTRY_COMPARE(m_other->fleet().serverStates()->size(), 2);
        QVERIFY2(times().isEmpty(), "states come first");
        m_fixture->clock.advance(15s);
        QTRY_COMPARE(times(), (QList<int> {1, 1}));
        QTest::qWait(500);
        m_fixture->clock.advance(std::chrono::hours(2));
        QTest::qWait(300);
        QCOMPARE(times(), (QList<int> {1, 1}));
        m_fixture->clock.advance(std::chrono::hours(23));
        QTRY_COMPARE(times(), (QList<int> {2, 2}));
        station.engine.reset();
        QCOMPARE(seen->most, 1);
    }

    void upstreamsAreLookedAtOnceADay()
    {
        m_fixture->timing.serverWatch = 50ms;
        m_fixture->timing.lease = std::chrono::hours(48);
        Station station = applied(m_fixture->fleet());
        QList<domain::Repository> found;
        for (int i = 0; i < 5; ++i) {
            domain::Repository repository;
            repository.server = u"secondary"_s;
            repository.name = u"ext-%1"_s.arg(i);
            repository.type = u"rpm.rpm"_s;
            repository.href = u"/pulp/api/v3/repositories/%1/"_s.arg(i);
            repository.remoteFeed = i == 0 ? u"http://plain.test/"_s
                : i == 1                   ? u"https://away.test:8443/"_s
                                           : u"https://mirror.test/%1/"_s.arg(i);
            found.append(repository);
        }
        QVERIFY(get(m_other->repositories().reconcile(u"secondary"_s, found, m_fixture->clock.now())));
        domain::Certificate shown;
        shown.use = domain::Certificate::Use::Upstream;
        shown.subject = u"mirror.test"_s;
        shown.sha256 = QByteArray(32, 'x');
        shown.notAfter = m_fixture->clock.now().addDays(9);
        m_fixture->connector.setCertificate(u"mirror.test"_s, shown);
        station.engine->start(true);
        QTest::qWait(300);
        QVERIFY2(m_fixture->connector.askedHosts().isEmpty(), "not at the start of a program");
        m_fixture->clock.advance(6min);
        QTRY_COMPARE(m_fixture->connector.askedHosts(), (QStringList {u"away.test:8443"_s, u"mirror.test:443"_s}));
        const auto certificates
            = [&] { return get(station.engine->inspection().certificates(u"secondary"_s)).value(); };
        QTRY_COMPARE(certificates().size(), 1);
        QCOMPARE(certificates().first().host, u"mirror.test"_s);
        QVERIFY(get(station.engine->inspection().certificates(u"primary"_s)).value().isEmpty());
        const auto findings = get(station.engine->findings().findings({}));
        QVERIFY(findings);
        QVERIFY(std::ranges::any_of(*findings, [](const domain::Finding &one) {
            return one.rule == "certificate-expiring"_L1 && one.what.contains("upstream mirror.test"_L1);
        }));
        m_fixture->clock.advance(std::chrono::hours(2));
        QTest::qWait(300);
        QCOMPARE(m_fixture->connector.askedHosts().size(), 2); // hours later it is still known
        m_fixture->clock.advance(std::chrono::hours(23));
        QTRY_COMPARE(m_fixture->connector.askedHosts().size(), 4);
    }

    void pulpsOwnTasksAreShownAndCanceled()
    {
        Station station = applied(m_fixture->fleet());
        const auto script = m_fixture->connector.script(u"primary"_s);
        const QString href = script->startTask(60);
        const auto tasks = get(station.engine->servers().pulpTasks(u"primary"_s, 10));
        QVERIFY(tasks);
        QCOMPARE(tasks->size(), 1);
        QVERIFY(get(station.engine->servers().cancelPulpTask(u"primary"_s, href)));
        QCOMPARE(script->canceled(), QStringList {href});
        QVERIFY(get(station.engine->servers().workers(u"primary"_s)));
        COMPARE_ENUM(get(station.engine->servers().pulpTasks(u"nobody"_s, 10)).error().code, ErrorCode::NotFound);
        COMPARE_ENUM(get(station.engine->servers().reconcile(u"primary"_s)).error().code, ErrorCode::Unsupported);
    }

    void aServerIsTestedBeforeItIsConfigured()
    {
        Station station = m_fixture->station();
        domain::Server server;
        server.name = u"new"_s;
        std::atomic<int> steps = 0;
        const auto tested = get(station.engine->servers().test(server, Secret(u"x"_s),
                                                               [&steps](const ports::ProbeStep &) { ++steps; }, {}));
        QVERIFY(tested);
        QCOMPARE(steps.load(), 1);
        QCOMPARE(tested->first().finding, u"with password"_s);
    }

    void aTestCanBeCanceledFromAnyThread()
    {
        Station station = m_fixture->station();
        m_fixture->connector.script(u"slow"_s)->setLatency(60s);
        domain::Server server;
        server.name = u"slow"_s;
        CancellationSource source;
        const auto answer = station.engine->servers().test(server, {}, {}, source.token());
        std::thread([&source] { source.cancel(); }).join();
        const auto tested = get(answer);
        QVERIFY(tested);
        COMPARE_ENUM(tested->first().error.code, ErrorCode::Canceled);
    }

    void repositoriesOfAGroupAreThoseThatItsPatternsChoose()
    {
        domain::FleetConfiguration fleet = m_fixture->fleet();
        fleet.groups[0].regexInclude = u"^ext-"_s;
        fleet.groups[0].regexExclude = u"debug"_s;
        Station station = applied(fleet);
        QList<domain::Repository> found;
        for (const QString &name : {u"ext-a"_s, u"ext-a-debug"_s, u"int-b"_s}) {
            domain::Repository repository;
            repository.server = u"secondary"_s;
            repository.name = name;
            repository.type = u"rpm.rpm"_s;
            repository.href = u"/pulp/api/v3/repositories/%1/"_s.arg(name);
            found.append(repository);
        }
        QVERIFY(get(m_other->repositories().reconcile(u"secondary"_s, found, m_fixture->clock.now())));
        const auto selected = get(station.engine->repositories().selectedBy(u"secondary"_s, u"nightly"_s));
        QVERIFY(selected);
        QCOMPARE(selected->size(), 1);
        QCOMPARE(selected->first().name, u"ext-a"_s);
        COMPARE_ENUM(get(station.engine->repositories().selectedBy(u"secondary"_s, u"x"_s)).error().code,
                     ErrorCode::NotFound);
        // Only a sync that is held back can be published anyway.
        const RepositoryId id = selected->first().id;
        COMPARE_ENUM(get(station.engine->repositories().publishAnyway(id)).error().code, ErrorCode::Conflict);
        COMPARE_ENUM(get(station.engine->repositories().verify({id})).error().code, ErrorCode::Unsupported);
        const auto report = get(station.engine->reports().health(u"secondary"_s, m_fixture->clock.now().addDays(-1)));
        QVERIFY(report);
        QCOMPARE(report->repositories.size(), 3);
        QCOMPARE(report->servers.size(), 1);
        QCOMPARE(report->schedules.size(), 1);
        COMPARE_ENUM(get(station.engine->reports().health(u"x"_s, {})).error().code, ErrorCode::NotFound);
    }

    void aHeldBackSyncBecomesAJobOfItsOwn()
    {
        Station station = applied(m_fixture->fleet());
        domain::Repository repository;
        repository.server = u"secondary"_s;
        repository.name = u"ext-a"_s;
        repository.type = u"rpm.rpm"_s;
        repository.href = u"/pulp/api/v3/repositories/1/"_s;
        QVERIFY(get(m_other->repositories().reconcile(u"secondary"_s, {repository}, m_fixture->clock.now())));
        const RepositoryId id = m_other->repositories().repositories({})->first().id;
        const JobId sync = m_fixture->startSync(station);
        QVERIFY(get(m_other->jobs().claim(u"x"_s)));
        ports::FinishedSync finished;
        finished.job = sync;
        finished.repository = id;
        finished.state = JobState::Failed;
        finished.finished = m_fixture->clock.now();
        finished.failure.failureClass = domain::FailureClass::MassRemoval;
        finished.failure.message = u"would remove 90 %"_s;
        QVERIFY(get(m_other->jobs().finishSync(finished)));
        const auto publish = get(station.engine->repositories().publishAnyway(id));
        QVERIFY(publish);
        const domain::Job job = jobOf(*m_other, *publish);
        COMPARE_ENUM(job.kind, domain::JobKind::RepoSync);
        QCOMPARE(job.arguments.value(engine::kOperation).toString(), QString(engine::kPublishAnyway));
        QCOMPARE(job.repositoryHref, repository.href);
        const auto back = get(station.engine->repositories().goBackToVersionBefore(id));
        QVERIFY(back);
        QCOMPARE(jobOf(*m_other, *back).arguments.value(engine::kOperation).toString(), QString(engine::kGoBack));
    }

    void passwordsGoToTheKeyring()
    {
        Station station = m_fixture->station();
        QVERIFY(get(station.engine->credentials().storePassword(u"primary"_s, Secret(u"geheim"_s))));
        QCOMPARE(m_fixture->secrets.count(), 1);
        QVERIFY(get(station.engine->credentials().forgetPassword(u"primary"_s)));
        QCOMPARE(m_fixture->secrets.count(), 0);
    }

    void callsToAnEngineThatEndsAreAnswered()
    {
        QFuture<Result<domain::ServerState>> answer;
        {
            Station station = applied(m_fixture->fleet());
            m_fixture->connector.script(u"primary"_s)->setLatency(60s);
            answer = station.engine->servers().refresh(u"primary"_s);
            QTest::qWait(50);
        }
        QVERIFY(answer.isFinished());
        QCOMPARE(answer.resultCount(), 1);
    }

    void aLargeConfigurationIsAppliedFast()
    {
        domain::FleetConfiguration fleet;
        for (int g = 0; g < 10; ++g) {
            domain::RepoGroup group;
            group.name = u"group-%1"_s.arg(g);
            fleet.groups.append(group);
        }
        for (int s = 0; s < 2000; ++s) {
            domain::Server server;
            server.name = u"server-%1"_s.arg(s);
            server.url = QUrl(u"https://"_s + server.name);
            fleet.servers.append(server);
            for (const domain::RepoGroup &group : fleet.groups) {
                domain::GroupOnServer link;
                link.server = server.name;
                link.group = group.name;
                link.schedule = u"%1 %2 * * *"_s.arg(s % 60).arg(s % 24);
                fleet.groupsOnServers.append(link);
            }
        }
        Station station = m_fixture->station();
        QElapsedTimer timer;
        timer.start();
        m_fixture->apply(station, fleet);
        const qint64 took = timer.elapsed();
        qInfo("2,000 servers x 10 groups applied in %lld ms", static_cast<long long>(took));
        QVERIFY(took < 30'000); // the limit of a release build is measured by the bench
        const auto schedules = m_other->schedules().schedules(); // named: a temporary would not outlive the loop's head
        QVERIFY(schedules);
        for (const domain::Schedule &schedule : *schedules)
            QVERIFY(schedule.nextRun.isValid());
    }
};

QTEST_GUILESS_MAIN(EngineServicesTest)
#include "tst_engineservices.moc"
