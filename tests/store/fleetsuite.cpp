// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ports/savedconfigurations.h"
#include "suites.h"
#include "support/compareenum.h"
#include "testdatabase.h"

using namespace Qt::StringLiterals;

namespace pulpit::test {

namespace {

class FleetSuite : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_store.reset(); }
    void readsBackWhatWasApplied();
    void writesNothingForTheSame();
    void keepsIdsAndClearsRemovedKeys();
    void bringsBackARemovedServer();
    void refusesAnotherVersion();
    void listsTheVersions();
    void savesVersionsWithoutApplyingThem();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void keepsServerStates();
    void keepsRollUpAndStateApart();
    void appliesALargeFleetInTwoTransactions();

private:
    Result<qint64> apply(const domain::FleetConfiguration &fleet, const QString &yaml = u"text"_s)
    {
        return written(m_store->fleet().apply(fleet, yaml, u"tester"_s, std::nullopt));
    }
    TestClock m_clock;
    std::unique_ptr<ports::Store> m_store;
};

domain::FleetConfiguration withoutIds(domain::FleetConfiguration fleet)
{
    for (domain::Server &server : fleet.servers)
        server.id = {};
    for (domain::RepoGroup &group : fleet.groups)
        group.id = {};
    for (domain::GroupOnServer &group : fleet.groupsOnServers)
        group.id = {};
    return fleet;
}

void FleetSuite::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_store = openStore(quickOptions(freshUrl(), &m_clock));
}

void FleetSuite::readsBackWhatWasApplied()
{
    const Result<ports::StoredConfiguration> none = m_store->fleet().configuration();
    QVERIFY_RESULT(none);
    QCOMPARE(none->version, 0);
    QVERIFY(none->fleet == domain::FleetConfiguration());
    QCOMPARE(*apply(smallFleet(), u"pulp_servers: {} # ✓"_s), 1);
    const Result<ports::StoredConfiguration> stored = m_store->fleet().configuration();
    QVERIFY_RESULT(stored);
    QCOMPARE(stored->version, 1);
    QCOMPARE(stored->yaml, u"pulp_servers: {} # ✓"_s);
    QCOMPARE(stored->author, u"tester"_s);
    QCOMPARE(stored->applied, m_clock.now());
    QVERIFY(withoutIds(stored->fleet) == smallFleet());
    for (const domain::Server &server : stored->fleet.servers)
        QVERIFY(server.id.isValid());
    QCOMPARE(stored->fleet.groupsOnServers.size(), 2);
    QVERIFY(stored->fleet.groupsOnServers.constFirst().id.isValid());
}

void FleetSuite::writesNothingForTheSame()
{
    QCOMPARE(*apply(smallFleet()), 1);
    const qint64 before = m_store->transactionCount();
    QCOMPARE(*apply(smallFleet()), 1);
    QCOMPARE(*apply(m_store->fleet().configuration()->fleet), 1);
    QCOMPARE(m_store->transactionCount(), before);
    QCOMPARE(*apply(smallFleet(), u"text with a comment"_s), 2);
    domain::FleetConfiguration other = smallFleet();
    other.settings.bannedPackageRegex = u"^evil"_s;
    QCOMPARE(*apply(other, u"text with a comment"_s), 3);
    QCOMPARE(m_store->fleet().configuration()->fleet.settings.bannedPackageRegex, u"^evil"_s);
}

void FleetSuite::keepsIdsAndClearsRemovedKeys()
{
    QVERIFY_RESULT(apply(smallFleet()));
    const domain::FleetConfiguration before = m_store->fleet().configuration()->fleet;
    QVERIFY_RESULT(written(m_store->schedules().setNextRuns(
        {{before.groupsOnServers[0].id, m_clock.now()}, {before.groupsOnServers[1].id, m_clock.now()}})));
    domain::FleetConfiguration fleet = smallFleet();
    std::swap(fleet.servers[0], fleet.servers[1]);
    fleet.servers[0].registration.reset();
    fleet.servers[0].trust = {};
    fleet.servers[1].maxConcurrentSnapshots.reset();
    fleet.groups[0].regexInclude.clear();
    fleet.groupsOnServers[0].source.clear();
    fleet.groupsOnServers[0].syncOptionsJson.clear();
    fleet.groupsOnServers[1].schedule = u"5 * * * *"_s;
    fleet.settings.debSigningService.reset();
    fleet.settings.remoteTlsValidation.reset();
    QVERIFY_RESULT(apply(fleet));
    const domain::FleetConfiguration after = m_store->fleet().configuration()->fleet;
    QVERIFY(withoutIds(after) == fleet);
    QCOMPARE(after.servers[0].id, before.servers[1].id);
    QCOMPARE(after.groups[0].id, before.groups[0].id);
    QCOMPARE(after.groupsOnServers[1].id, before.groupsOnServers[1].id);
    const QList<domain::Schedule> schedules = *m_store->schedules().schedules();
    QCOMPARE(schedules[0].nextRun, m_clock.now());
    QVERIFY(!schedules[1].nextRun.isValid()); // of another cron text: to be computed again
}

void FleetSuite::bringsBackARemovedServer()
{
    fillFleet(*m_store);
    const RepositoryId repository = repositoryId(*m_store, u"a"_s);
    QVERIFY(repository.isValid());
    const ServerId id = m_store->fleet().configuration()->fleet.server(u"secondary:443"_s)->id;
    domain::FleetConfiguration fleet = smallFleet();
    fleet.servers.removeLast();
    fleet.groupsOnServers.clear();
    QVERIFY_RESULT(apply(fleet));
    QVERIFY(withoutIds(m_store->fleet().configuration()->fleet) == fleet);
    QVERIFY(m_store->repositories().repositories({})->isEmpty());
    QVERIFY(m_store->schedules().schedules()->isEmpty());
    QVERIFY_RESULT(apply(smallFleet()));
    QCOMPARE(m_store->fleet().configuration()->fleet.server(u"secondary:443"_s)->id, id);
    QCOMPARE(repositoryId(*m_store, u"a"_s), repository);
    QVERIFY_RESULT(apply({}));
    QVERIFY(m_store->fleet().configuration()->fleet.servers.isEmpty());
}

void FleetSuite::refusesAnotherVersion()
{
    QCOMPARE(*written(m_store->fleet().apply(smallFleet(), u"one"_s, u"a"_s, 0)), 1);
    domain::FleetConfiguration fleet = smallFleet();
    fleet.servers.removeFirst();
    fleet.groupsOnServers.clear();
    COMPARE_ENUM(written(m_store->fleet().apply(fleet, u"two"_s, u"b"_s, 0)).error().code, ErrorCode::Conflict);
    QCOMPARE(m_store->fleet().configuration()->fleet.servers.size(), 2);
    QCOMPARE(*written(m_store->fleet().apply(fleet, u"two"_s, u"b"_s, 1)), 2);
}

void FleetSuite::listsTheVersions()
{
    QVERIFY(m_store->fleet().configurationVersions(10)->isEmpty());
    QCOMPARE(*written(m_store->fleet().apply(smallFleet(), u"# eins\r\né"_s, u"a"_s, 0)), 1);
    const QDateTime first = m_clock.now();
    m_clock.advance(std::chrono::hours(1));
    QCOMPARE(*written(m_store->fleet().apply(smallFleet(), u"two"_s, u"b"_s, 1)), 2);
    QCOMPARE(*m_store->fleet().configurationVersions(10),
             (QList<ports::ConfigurationVersion> {{2, u"b"_s, m_clock.now()}, {1, u"a"_s, first}}));
    QCOMPARE(m_store->fleet().configurationVersions(1)->size(), 1);
    QVERIFY(m_store->fleet().configurationVersions(-1)->isEmpty());
    QCOMPARE(*m_store->fleet().configurationText(1), u"# eins\r\né"_s);
    QCOMPARE(*m_store->fleet().configurationText(2), u"two"_s);
    COMPARE_ENUM(m_store->fleet().configurationText(3).error().code, ErrorCode::NotFound);
}

void FleetSuite::savesVersionsWithoutApplyingThem()
{
    auto &fleets = m_store->fleet();
    auto *waiting = ports::SavedConfigurationStore::of(fleets);
    QVERIFY(waiting);
    QCOMPARE(*written(fleets.apply(smallFleet(), u"one"_s, u"a"_s, 0)), 1);
    m_clock.advance(std::chrono::hours(1));
    QCOMPARE(*written(waiting->saveConfiguration(u"two"_s, u"b"_s, 1)), 2);
    const QDateTime saved = m_clock.now();
    // It waits: what is in force stays, and both can be seen.
    QCOMPARE(fleets.configuration()->version, 1);
    QCOMPARE(fleets.configuration()->yaml, u"one"_s);
    QCOMPARE(*fleets.configurationText(2), u"two"_s);
    QCOMPARE(*waiting->savedConfigurations(10), (QList<ports::SavedConfiguration> {{2, u"b"_s, saved}}));
    QCOMPARE(fleets.configurationVersions(10)->size(), 1);
    // The same text again is the same version; another one's work is not overlooked.
    QCOMPARE(*written(waiting->saveConfiguration(u"two"_s, u"c"_s, 2)), 2);
    COMPARE_ENUM(written(waiting->saveConfiguration(u"three"_s, u"c"_s, 1)).error().code, ErrorCode::Conflict);
    QCOMPARE(*written(waiting->saveConfiguration(u"three"_s, u"c"_s, 2)), 3);
    // The newest text is put into force under its own number, an older one under the next.
    m_clock.advance(std::chrono::hours(1));
    domain::FleetConfiguration fleet = smallFleet();
    QCOMPARE(*written(fleets.apply(fleet, u"three"_s, u"d"_s, 1)), 3);
    QCOMPARE(fleets.configuration()->version, 3);
    QCOMPARE(fleets.configurationVersions(1)->first(), (ports::ConfigurationVersion {3, u"d"_s, m_clock.now()}));
    QCOMPARE(waiting->savedConfigurations(1)->first().author, u"c"_s);
    QCOMPARE(*written(fleets.apply(fleet, u"two"_s, u"d"_s, 3)), 4);
    QCOMPARE(fleets.configuration()->yaml, u"two"_s);
    QCOMPARE(fleets.configurationVersions(10)->size(), 3);
}

void FleetSuite::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<int>("mistake");
    QTest::newRow("server twice") << 0;
    QTest::newRow("unknown source") << 1;
    QTest::newRow("unknown group") << 2;
    QTest::newRow("group on server twice") << 3;
}

void FleetSuite::refusesWhatDoesNotFit()
{
    QFETCH(int, mistake);
    QVERIFY_RESULT(apply(smallFleet()));
    domain::FleetConfiguration fleet = smallFleet();
    fleet.servers[0].domain = u"changed"_s;
    if (mistake == 0)
        fleet.servers << fleet.servers[0];
    if (mistake == 1)
        fleet.groupsOnServers[1].source = u"nobody"_s;
    if (mistake == 2)
        fleet.groupsOnServers[1].group = u"nothing"_s;
    if (mistake == 3)
        fleet.groupsOnServers << fleet.groupsOnServers[0];
    COMPARE_ENUM(apply(fleet).error().code, ErrorCode::InvalidInput);
    QVERIFY(withoutIds(m_store->fleet().configuration()->fleet) == smallFleet());
}

void FleetSuite::keepsServerStates()
{
    QVERIFY_RESULT(apply(smallFleet()));
    domain::ServerState state;
    state.name = u"secondary:443"_s;
    state.checked = m_clock.now();
    state.answered = m_clock.now().addSecs(-60);
    state.lastError = {.code = ErrorCode::Tls,
                       .what = u"w"_s,
                       .where = u"x"_s,
                       .advice = u"a"_s,
                       .detail = u"d"_s,
                       .httpStatus = 502,
                       .serverCode = u"c"_s};
    state.status.components << domain::PulpComponent {u"core"_s, u"3.105.25"_s};
    state.status.onlineWorkers << domain::PulpWorker {u"/w/1/"_s, u"1@host"_s, m_clock.now(), u"/t/1/"_s, false};
    state.status.onlineApiApps = 2;
    state.status.onlineContentApps = 3;
    state.status.databaseConnected = state.status.redisConnected = state.status.domainEnabled = true;
    state.status.storageTotal = 8'000'000'000'000;
    state.status.storageFree = 0;
    state.status.contentOrigin = u"https://c"_s;
    state.status.contentPathPrefix = u"/pulp/content/"_s;
    state.status.latencyMs = 63;
    QVERIFY_RESULT(written(m_store->fleet().saveServerState(state)));
    QList<domain::ServerState> states = *m_store->fleet().serverStates();
    QCOMPARE(states.size(), 1);
    state.id = states[0].id;
    QVERIFY(states[0] == state);
    state.isReachable = true;
    state.lastError = {};
    QVERIFY_RESULT(written(m_store->fleet().saveServerState(state)));
    states = *m_store->fleet().serverStates();
    QVERIFY(states[0] == state);
    state.name = u"unknown"_s;
    COMPARE_ENUM(written(m_store->fleet().saveServerState(state)).error().code, ErrorCode::NotFound);
}

// A look at a server and the end of a sync may be written at the same time: neither undoes the other.
void FleetSuite::keepsRollUpAndStateApart()
{
    QVERIFY_RESULT(apply(smallFleet()));
    const QString server = u"secondary:443"_s;
    QVERIFY_RESULT(written(m_store->fleet().saveRollUp(server, domain::Health::Red, m_clock.now())));
    QVERIFY(!m_store->fleet().serverStates()->constFirst().checked.isValid());
    domain::ServerState state; // as it was read before the roll-up
    state.name = server;
    state.isReachable = true;
    state.checked = m_clock.now();
    QVERIFY_RESULT(written(m_store->fleet().saveServerState(state)));
    COMPARE_ENUM(m_store->fleet().serverStates()->constFirst().rollup, domain::Health::Red);
    QCOMPARE(m_store->fleet().serverStates()->constFirst().rollupDate, m_clock.now());
    const QDateTime later = m_clock.now().addSecs(5);
    QVERIFY_RESULT(written(m_store->fleet().saveRollUp(server, domain::Health::Green, later)));
    const domain::ServerState both = m_store->fleet().serverStates()->constFirst();
    COMPARE_ENUM(both.rollup, domain::Health::Green);
    QCOMPARE(both.rollupDate, later);
    QVERIFY(both.isReachable);
    QCOMPARE(both.checked, state.checked);
    COMPARE_ENUM(written(m_store->fleet().saveRollUp(u"unknown"_s, domain::Health::Red, later)).error().code,
                 ErrorCode::NotFound);
}

void FleetSuite::appliesALargeFleetInTwoTransactions()
{
    domain::FleetConfiguration fleet;
    for (int g = 0; g < 10; ++g)
        fleet.groups << domain::RepoGroup {{}, u"group-%1"_s.arg(g), u"^ext-%1"_s.arg(g), {}};
    for (int s = 0; s < 2000; ++s) {
        domain::Server server;
        server.name = u"pulp-%1.example.com:443"_s.arg(s);
        server.url = QUrl(u"https://"_s + server.name);
        fleet.servers << server;
        for (const domain::RepoGroup &group : std::as_const(fleet.groups)) {
            domain::GroupOnServer on;
            on.server = server.name;
            on.group = group.name;
            on.schedule = u"%1 2 * * *"_s.arg(s % 60);
            on.maxRuntime = u"6h"_s;
            on.source = s > 0 ? fleet.servers[0].name : QString();
            fleet.groupsOnServers << on;
        }
    }
    const qint64 before = m_store->transactionCount();
    QElapsedTimer timer;
    timer.start();
    QVERIFY_RESULT(apply(fleet));
    const qint64 applied = timer.elapsed();
    const QList<domain::Schedule> schedules = *m_store->schedules().schedules();
    QHash<ScheduleId, QDateTime> next;
    for (const domain::Schedule &schedule : schedules)
        next.insert(schedule.id, m_clock.now());
    QVERIFY_RESULT(written(m_store->schedules().setNextRuns(next)));
    const qint64 all = timer.restart();
    QCOMPARE(schedules.size(), 20'000);
    QCOMPARE(m_store->transactionCount() - before, 2);
    QCOMPARE(*apply(fleet), 1);
    qInfo("2,000 servers x 10 groups: applied in %lld ms, with next runs %lld ms; again, unchanged: %lld ms", applied,
          all, timer.elapsed());
    QVERIFY(withoutIds(m_store->fleet().configuration()->fleet) == fleet);
}

} // namespace

std::unique_ptr<QObject> makeFleetSuite()
{
    return std::make_unique<FleetSuite>();
}

} // namespace pulpit::test

#include "fleetsuite.moc"
