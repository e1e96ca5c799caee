// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's pure rules: requests, outcomes, changes of a configuration, what of a server's state is worth a write.
#include "engine/configuration/configurationplan.h"
#include "engine/queue/outcome.h"
#include "engine/requests.h"
#include "engine/services/jobservice.h"
#include "engine/watching/serverlook.h"
#include "support/compareenum.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pulpit;
using namespace pulpit::engine;
using domain::FailureClass;
using domain::JobState;

namespace {

domain::FleetConfiguration fleet()
{
    domain::FleetConfiguration fleet;
    for (const QString &name : {u"primary"_s, u"secondary"_s}) {
        domain::Server server;
        server.name = name;
        server.url = QUrl(u"https://%1"_s.arg(name));
        fleet.servers.append(server);
    }
    domain::RepoGroup group;
    group.name = u"nightly"_s;
    group.regexInclude = u"^ext-"_s;
    fleet.groups = {group};
    domain::GroupOnServer link;
    link.server = u"secondary"_s;
    link.group = u"nightly"_s;
    link.schedule = u"0 2 * * *"_s;
    link.maxRuntime = u"6h"_s;
    link.maxConcurrentSyncs = 3;
    link.source = u"primary"_s;
    link.syncOptionsJson = u"{\"mirror\": true}"_s;
    fleet.groupsOnServers = {link};
    return fleet;
}

domain::SyncRequest request()
{
    domain::SyncRequest request;
    request.server = u"secondary"_s;
    return request;
}

} // namespace

class EngineRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aGroupBecomesARequest()
    {
        const auto made = groupRequest(fleet(), u"secondary"_s, u"nightly"_s);
        QVERIFY(made);
        QCOMPARE(made->regexInclude, u"^ext-"_s);
        QCOMPARE(made->source, u"primary"_s);
        QCOMPARE(made->maxConcurrentSyncs, 3);
        QCOMPARE(made->maxRuntime, u"6h"_s);
        QVERIFY(made->syncOptions.value("mirror"_L1).toBool());
        COMPARE_ENUM(groupRequest(fleet(), u"primary"_s, u"nightly"_s).error().code, ErrorCode::NotFound);
        COMPARE_ENUM(groupRequest(fleet(), u"nobody"_s, u"nightly"_s).error().code, ErrorCode::NotFound);
        const domain::Job job = syncJob(*made, u"schedule"_s);
        QCOMPARE(job.name, u"repo sync secondary"_s);
        QCOMPARE(job.correlationId.size(), 32);
        QVERIFY(job.correlationId != syncJob(*made, u"schedule"_s).correlationId);
        QCOMPARE(domain::SyncRequest::fromJson(job.arguments), *made);
    }

    void wrongRequestsAreRefused_data()
    {
        QTest::addColumn<domain::SyncRequest>("request");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, ErrorCode code, const std::function<void(domain::SyncRequest &)> &spoil) {
            domain::SyncRequest wrong = request();
            spoil(wrong);
            QTest::newRow(name) << wrong << int(code);
        };
        row("server", ErrorCode::NotFound, [](auto &r) { r.server = u"x"_s; });
        row("source", ErrorCode::NotFound, [](auto &r) { r.source = u"x"_s; });
        row("own source", ErrorCode::InvalidInput, [](auto &r) { r.source = r.server; });
        row("group", ErrorCode::NotFound, [](auto &r) { r.group = u"x"_s; });
        row("include", ErrorCode::InvalidInput, [](auto &r) { r.regexInclude = u"("_s; });
        row("exclude", ErrorCode::InvalidInput, [](auto &r) { r.regexExclude = u"["_s; });
        row("runtime", ErrorCode::InvalidInput, [](auto &r) { r.maxRuntime = u"1h30m"_s; });
        row("zero runtime", ErrorCode::InvalidInput, [](auto &r) { r.maxRuntime = u"0"_s; });
        row("concurrency", ErrorCode::InvalidInput, [](auto &r) { r.maxConcurrentSyncs = 0; });
        row("percent", ErrorCode::InvalidInput, [](auto &r) { r.massRemovalPercent = 101; });
    }
    void wrongRequestsAreRefused()
    {
        QFETCH(domain::SyncRequest, request);
        QFETCH(int, code);
        const Result<> checked = checkRequest(fleet(), request);
        QVERIFY(!checked);
        QCOMPARE(int(checked.error().code), code);
        QVERIFY(!checked.error().what.isEmpty());
    }
    void aRightRequestPasses() { QVERIFY(checkRequest(fleet(), request())); }

    void outcomes_data()
    {
        QTest::addColumn<int>("given"); // -1: failed with Internal, -2: failed with Canceled
        QTest::addColumn<int>("reason");
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("failure");
        const auto row = [](const char *name, int given, StopReason reason, JobState state, FailureClass failure) {
            QTest::newRow(name) << given << int(reason) << int(state) << int(failure);
        };
        row("completed", int(JobState::Completed), StopReason::None, JobState::Completed, FailureClass::None);
        row("failed", int(JobState::Failed), StopReason::None, JobState::Failed, FailureClass::Tls);
        row("error", -1, StopReason::None, JobState::Failed, FailureClass::Other);
        row("canceled", -2, StopReason::Canceled, JobState::Canceled, FailureClass::Canceled);
        row("failed while canceled", int(JobState::Failed), StopReason::Canceled, JobState::Canceled,
            FailureClass::Canceled);
        row("completed all the same", int(JobState::Completed), StopReason::Canceled, JobState::Completed,
            FailureClass::None);
        row("too long", -2, StopReason::Timeout, JobState::Failed, FailureClass::Timeout);
        row("canceled by itself", -2, StopReason::None, JobState::Canceled, FailureClass::Canceled);
        row("no result", int(JobState::Running), StopReason::None, JobState::Failed, FailureClass::Other);
    }
    void outcomes()
    {
        QFETCH(int, given);
        QFETCH(int, reason);
        QFETCH(int, state);
        QFETCH(int, failure);
        Result<JobOutcome> result = JobOutcome {JobState(std::max(0, given)), {}, {}};
        if (given == int(JobState::Failed))
            result->failure.failureClass = FailureClass::Tls;
        if (given < 0)
            result = fail(given == -1 ? ErrorCode::Internal : ErrorCode::Canceled, u"because"_s);
        const JobOutcome outcome = finalOutcome(result, StopReason(reason), u"6h"_s);
        QCOMPARE(int(outcome.state), state);
        QCOMPARE(int(outcome.failure.failureClass), failure);
        QVERIFY(isFinal(outcome.state));
        const JobOutcome child = outcomeOfLeftChild(outcome);
        QVERIFY(isFinal(child.state) && child.state != JobState::Completed);
        if (outcome.failure.failureClass == FailureClass::Timeout)
            QVERIFY(outcome.failure.message.contains(u"6h"_s));
    }

    void retryRunsWhatFailed()
    {
        domain::Job parent = syncJob(*groupRequest(fleet(), u"secondary"_s, u"nightly"_s), u"me"_s);
        parent.state = JobState::Running;
        COMPARE_ENUM(retryRequest(parent, {}, {}).error().code, ErrorCode::Conflict);
        parent.state = JobState::Failed;
        domain::Job child;
        child.kind = domain::JobKind::RepoSync;
        child.state = JobState::Failed;
        child.repository = u"ext-a"_s;
        QCOMPARE(retryRequest(parent, {}, {child})->onlyRepositories, QStringList {u"ext-a"_s});
        QVERIFY(retryRequest(parent, {}, {})->onlyRepositories.isEmpty());
        QCOMPARE(retryRequest(child, parent, {})->onlyRepositories, QStringList {u"ext-a"_s});
        COMPARE_ENUM(retryRequest(child, {}, {}).error().code, ErrorCode::Unsupported);
    }

    void thePlanNamesEachChange()
    {
        QVERIFY(planChanges(fleet(), fleet()).isEmpty());
        domain::FleetConfiguration after = fleet();
        after.settings.bannedPackageRegex = u"^bad"_s;
        after.groups.first().regexExclude = u"debug"_s;
        after.groupsOnServers.first().schedule = u"0 3 * * *"_s;
        after.servers[0].name = u"other"_s;
        after.servers[1].id = ServerId(7); // ids are the store's matter
        const domain::Plan plan = planChanges(fleet(), after);
        QVERIFY(domain::checkPlan(plan));
        QStringList texts;
        for (const auto &change : plan.changes)
            texts.append(
                u"%1 %2 %3 %4"_s.arg(toString(change.kind), change.object, change.name, detailsOf(change)).trimmed());
        QCOMPARE(texts,
                 (QStringList {u"update settings config.ini banned_package_regex: (none) -> ^bad"_s,
                               u"update group nightly regex_exclude: (none) -> debug"_s, u"create server other"_s,
                               u"remove server primary"_s,
                               u"update schedule nightly on secondary schedule: 0 2 * * * -> 0 3 * * *"_s}));
    }

    void aConfigurationMustHoldTogether_data()
    {
        QTest::addColumn<domain::FleetConfiguration>("fleet");
        const auto row = [](const char *name, const std::function<void(domain::FleetConfiguration &)> &spoil) {
            domain::FleetConfiguration wrong = fleet();
            spoil(wrong);
            QTest::newRow(name) << wrong;
        };
        row("double server", [](auto &f) { f.servers.append(f.servers.first()); });
        row("double group", [](auto &f) { f.groups.append(f.groups.first()); });
        row("double link", [](auto &f) { f.groupsOnServers.append(f.groupsOnServers.first()); });
        row("unknown server", [](auto &f) { f.groupsOnServers[0].server = u"x"_s; });
        row("unknown group", [](auto &f) { f.groupsOnServers[0].group = u"x"_s; });
        row("unknown source", [](auto &f) { f.groupsOnServers[0].source = u"x"_s; });
        row("own source", [](auto &f) { f.groupsOnServers[0].source = u"secondary"_s; });
        row("cron", [](auto &f) { f.groupsOnServers[0].schedule = u"60 * * * *"_s; });
        row("runtime", [](auto &f) { f.groupsOnServers[0].maxRuntime = u"6 h"_s; });
        row("concurrency", [](auto &f) { f.groupsOnServers[0].maxConcurrentSyncs = 0; });
        row("pattern", [](auto &f) { f.groups[0].regexInclude = u"("_s; });
        row("registration", [](auto &f) {
            f.servers[0].registration = domain::RegistrationSettings {u"x"_s, u"1h"_s, {}, {}};
        });
    }
    void aConfigurationMustHoldTogether()
    {
        QFETCH(domain::FleetConfiguration, fleet);
        const Result<> checked = checkConfiguration(fleet);
        QVERIFY(!checked);
        COMPARE_ENUM(checked.error().code, ErrorCode::InvalidConfiguration);
    }
    void aRightConfigurationPasses() { QVERIFY(checkConfiguration(fleet())); }

    void onlyNewsOfAServerIsWorthAWrite()
    {
        const QDateTime now = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
        domain::PulpStatus status;
        status.components = {{u"core"_s, u"3.105.0"_s}};
        status.storageTotal = 1000;
        status.storageUsed = 100;
        domain::PulpWorker worker;
        worker.name = u"1@host"_s;
        status.onlineWorkers = {worker};
        const auto look = [](const QDateTime &when, const Result<domain::PulpStatus> &result) {
            return ServerLook {u"a"_s, when, result};
        };
        domain::ServerState known;
        known.rollup = domain::Health::Amber;
        const domain::ServerState first = stateAfter(look(now, status), known, ServerId(1));
        QVERIFY(first.isReachable);
        COMPARE_ENUM(first.rollup, domain::Health::Amber);
        QVERIFY(isWorthStoring({}, first, std::chrono::seconds(60)));

        status.latencyMs = 99;
        status.onlineWorkers[0].lastHeartbeat = now;
        status.storageUsed = 105;
        const domain::ServerState same = stateAfter(look(now.addSecs(30), status), first, ServerId(1));
        QVERIFY(!isWorthStoring(first, same, std::chrono::seconds(60)));
        const domain::ServerState older = stateAfter(look(now.addSecs(60), status), first, ServerId(1));
        QVERIFY(isWorthStoring(first, older, std::chrono::seconds(60)));

        status.onlineWorkers.clear();
        QVERIFY(isWorthStoring(first, stateAfter(look(now.addSecs(30), status), first, ServerId(1)),
                               std::chrono::seconds(60)));
        const Result<domain::PulpStatus> refused = fail(ErrorCode::Unreachable, u"refused"_s);
        const domain::ServerState away = stateAfter(look(now.addSecs(30), refused), first, ServerId(1));
        QVERIFY(isWorthStoring(first, away, std::chrono::seconds(60)));
        QVERIFY(!away.isReachable);
        QCOMPARE(away.status, first.status); // the last answer stays visible
        QCOMPARE(away.answered, now);
        const domain::ServerState still = stateAfter(look(now.addSecs(60), refused), away, ServerId(1));
        QVERIFY(!isWorthStoring(away, still, std::chrono::seconds(60)));
    }
};

QTEST_GUILESS_MAIN(EngineRulesTest)
#include "tst_enginerules.moc"
