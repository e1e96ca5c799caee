// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each rule on a small fleet that is well, and with the one thing wrong that it looks for.
#include "engine/findings/concernedservers.h"
#include "engine/findings/findingrule.h"
#include "support/compareenum.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <functional>

using namespace pulpit;
using namespace Qt::StringLiterals;
using domain::FailureClass;
using domain::Finding;
using engine::FindingFacts;
using engine::Inventory;
using Use = domain::Certificate::Use;

namespace {

const QDateTime kNow(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);

domain::Repository repositoryOf(const QString &server, const QString &name)
{
    domain::Repository repository;
    repository.server = server;
    repository.name = name;
    repository.type = u"rpm.rpm"_s;
    repository.remoteFeed = u"https://mirror.test/"_s + name + u'/';
    repository.distributionHref = u"/d/"_s + name;
    repository.latestVersion = 3;
    repository.lastOutcome.versionNumber = 3;
    repository.lastSyncState = domain::JobState::Completed;
    repository.lastSyncFinished = kNow.addSecs(-7200);
    repository.lastSuccess = kNow.addSecs(-7200);
    repository.lastSyncJob = JobId(7);
    repository.verification.agreement = domain::Agreement::Same;
    return repository;
}

domain::ServerState stateOf(const QString &name)
{
    domain::ServerState state;
    state.name = name;
    state.isReachable = true;
    state.checked = state.answered = kNow.addSecs(-30);
    state.status.components = {{u"core"_s, u"3.105.0"_s}, {u"rpm"_s, u"3.35.0"_s}};
    state.status.onlineWorkers = {{u"/w/1"_s, u"worker-1"_s, kNow.addSecs(-32), {}, true}};
    state.status.onlineApiApps = 1;
    state.status.onlineContentApps = 1;
    state.status.databaseConnected = true;
    state.status.storageTotal = 1000LL << 30;
    state.status.storageUsed = 500LL << 30;
    return state;
}

/// A primary and a secondary with three repositories each, all well.
FindingFacts wellFleet()
{
    FindingFacts facts;
    facts.now = kNow;
    for (const QString &name : {u"primary"_s, u"secondary"_s}) {
        domain::Server server;
        server.name = name;
        facts.fleet.servers.append(server);
        facts.states.append(stateOf(name));
        domain::Schedule schedule;
        schedule.server = name;
        schedule.group = u"all"_s;
        schedule.cron = u"0 2 * * *"_s;
        schedule.maxRuntime = u"1h"_s;
        schedule.nextRun = kNow.addSecs(14 * 3600);
        schedule.lastRun = kNow.addSecs(-10 * 3600);
        schedule.source = name == "secondary"_L1 ? u"primary"_s : QString();
        facts.schedules.append(schedule);
        for (int i = 0; i < 3; ++i) {
            const QString repository = u"ext-%1"_s.arg(i);
            facts.repositories.append(repositoryOf(name, repository));
            facts.expectedSeconds[name].insert(repository, 60);
        }
    }
    domain::RepoGroup group;
    group.name = u"all"_s;
    group.regexInclude = u"^ext-"_s;
    facts.fleet.groups = {group};
    facts.scheduler.engine = u"engine"_s;
    return facts;
}

domain::Certificate certificateOf(domain::Certificate::Use use, int days, const QString &remote = {})
{
    domain::Certificate one;
    one.use = use;
    one.server = u"primary"_s;
    one.remote = remote;
    one.subject = u"pulp.test"_s;
    one.issuer = u"our CA"_s;
    one.sha256 = QByteArray(32, char(use)) + QByteArray::number(days);
    one.notAfter = kNow.addDays(days).addSecs(60);
    return one;
}

Inventory inventoryWith(const std::function<void(Inventory &)> &change)
{
    Inventory inventory;
    inventory.when = kNow.addSecs(-3600);
    change(inventory);
    return inventory;
}

void failWith(domain::Repository &repository, FailureClass failure, const QString &text = {})
{
    repository.lastSyncState = domain::JobState::Failed;
    repository.failuresInARow = 2;
    repository.lastFailure = {failure, u"the sync failed"_s, text, u"PLP0000"_s};
}

using Change = std::function<void(FindingFacts &)>;

QString describe(const QList<Finding> &findings)
{
    QStringList lines;
    for (const Finding &finding : findings)
        lines.append(
            u"%1 [%2] %3 (%4)"_s.arg(finding.id, domain::toString(finding.severity), finding.what, finding.why));
    return lines.join(u'\n');
}

} // namespace
Q_DECLARE_METATYPE(Change)

class FindingRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aFleetThatIsWellHasNoFindings()
    {
        FindingFacts facts = wellFleet();
        facts.complete();
        const QList<Finding> findings = engine::findAll(facts);
        QVERIFY2(findings.isEmpty(), qPrintable(describe(findings)));
    }

    /// What has to be brought up to date together is one thing to do, told once with the servers of each set.
    void mixedVersionsAreOneFindingWithTheirGroups()
    {
        FindingFacts facts = wellFleet();
        for (domain::PulpComponent &one : facts.states[1].status.components)
            one.version = u"3.9.0"_s;
        facts.complete();
        const QList<Finding> findings = engine::findAll(facts);
        QVERIFY2(findings.size() == 1, qPrintable(describe(findings)));
        QCOMPARE(findings.first().id, u"mixed-versions"_s);
        QCOMPARE(findings.first().what, u"servers run 2 different sets of versions"_s);
        const QStringList lines = findings.first().why.split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines.first().startsWith(u"pulpcore 3.105.0, rpm 3.35.0 on "_s), qPrintable(lines.first()));
        QVERIFY2(lines.last().startsWith(u"pulpcore 3.9.0, rpm 3.9.0 on "_s), qPrintable(lines.last()));
        QVERIFY(lines.last().contains(facts.states[1].name));
        QVERIFY(!lines.first().contains(facts.states[1].name));
    }

    void aRuleFindsItsOneThing_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("ids");
        QTest::addColumn<Finding::Severity>("severity");
        const auto row = [](const char *name, Change change, const QStringList &ids, Finding::Severity severity) {
            QTest::newRow(name) << change << ids << severity;
        };
        using S = Finding::Severity;
        row(
            "failed sync", [](FindingFacts &f) { failWith(f.repositories[4], FailureClass::Checksum, u"digest"_s); },
            {u"failed-sync/secondary/ext-1"_s}, S::Error);
        row(
            "one upstream, one repository",
            [](FindingFacts &f) { failWith(f.repositories[0], FailureClass::NameResolution); },
            {u"failed-sync/primary/ext-0"_s}, S::Error);
        row(
            "one upstream, all repositories",
            [](FindingFacts &f) {
                for (int i = 0; i < 3; ++i)
                    failWith(f.repositories[i], FailureClass::Connection);
            },
            {u"upstream-unreachable/primary/mirror.test"_s}, S::Error);
        row(
            "server unreachable",
            [](FindingFacts &f) {
                f.states[1].isReachable = false;
                f.states[1].lastError.what = u"connection refused"_s;
            },
            {u"server-unreachable/secondary"_s}, S::Error);
        row(
            "behind by content",
            [](FindingFacts &f) {
                f.repositories[3].verification.agreement = domain::Agreement::Different;
                f.repositories[3].verification.missingCount = 17;
            },
            {u"secondary-behind/secondary/ext-0"_s}, S::Warning);
        row(
            "behind by time",
            [](FindingFacts &f) {
                f.repositories[0].lastChange = kNow.addDays(-3);
                f.repositories[3].lastSuccess = kNow.addDays(-4);
            },
            {u"secondary-behind/secondary/ext-0"_s}, S::Warning);
        row(
            "never synced",
            [](FindingFacts &f) {
                f.repositories[2].lastSyncState.reset();
                f.repositories[2].latestVersion = 0;
            },
            {u"never-synced/primary/all"_s}, S::Warning);
        row(
            "never synced, schedule is new",
            [](FindingFacts &f) {
                f.repositories[2].lastSyncState.reset();
                f.repositories[2].latestVersion = 0;
                f.schedules[0].lastRun = QDateTime();
            },
            {u"never-synced/primary/all"_s}, S::Notice);
        row(
            "schedule missed", [](FindingFacts &f) { f.schedules[1].nextRun = kNow.addSecs(-1200); },
            {u"schedule-missed/secondary/all"_s}, S::Error);
        row(
            "nobody schedules",
            [](FindingFacts &f) {
                f.scheduler.engine.clear();
                f.schedules[1].nextRun = kNow.addSecs(-1200);
            },
            {u"schedule-missed"_s}, S::Error);
        row(
            "overrunning",
            [](FindingFacts &f) {
                domain::Job job;
                job.id = JobId(9);
                job.server = u"primary"_s;
                job.group = u"all"_s;
                job.started = kNow.addSecs(-3400);
                f.running = {job};
            },
            {u"schedule-overrunning/primary/all"_s}, S::Warning);
        row(
            "forecast", [](FindingFacts &f) { f.expectedSeconds[u"primary"_s][u"ext-1"_s] = 4000; },
            {u"runtime-forecast/primary/all"_s}, S::Warning);
        row(
            "forecast of many",
            [](FindingFacts &f) {
                for (double &seconds : f.expectedSeconds[u"primary"_s])
                    seconds = 1500;
            },
            {u"runtime-forecast/primary/all"_s}, S::Warning);
        row(
            "mixed versions", [](FindingFacts &f) { f.states[1].status.components[1].version = u"3.30.0"_s; },
            {u"mixed-versions"_s}, S::Notice);
        row(
            "no worker", [](FindingFacts &f) { f.states[0].status.onlineWorkers.clear(); },
            {u"missing-workers/primary"_s}, S::Error);
        row(
            "lost worker",
            [](FindingFacts &f) { f.states[0].status.onlineWorkers[0].lastHeartbeat = kNow.addSecs(-600); },
            {u"missing-workers/primary"_s}, S::Warning);
        row(
            "no content app", [](FindingFacts &f) { f.states[0].status.onlineContentApps = 0; },
            {u"missing-workers/primary"_s}, S::Error);
        row(
            "disk nearly full", [](FindingFacts &f) { f.states[0].status.storageUsed = 900LL << 30; },
            {u"disk-full/primary"_s}, S::Warning);
        row(
            "disk full", [](FindingFacts &f) { f.states[0].status.storageUsed = 970LL << 30; },
            {u"disk-full/primary"_s}, S::Error);
        row(
            "half of a disk used, the rest not to be had",
            [](FindingFacts &f) { f.states[0].status.storageFree = 20LL << 30; }, {u"disk-full/primary"_s}, S::Error);
        row(
            "disk full in ten days",
            [](FindingFacts &f) {
                for (int day = 10; day >= 0; --day)
                    f.storage[u"primary"_s].append({kNow.addDays(-day), (500LL - 50 * day) << 30});
            },
            {u"disk-full/primary"_s}, S::Warning);
        row(
            "served nowhere", [](FindingFacts &f) { f.repositories[0].distributionHref.clear(); },
            {u"nothing-served/primary/ext-0"_s}, S::Notice);
        row(
            "not the newest", [](FindingFacts &f) { f.repositories[0].latestVersion = 5; },
            {u"nothing-served/primary/ext-0"_s}, S::Warning);
        row(
            "no schedule", [](FindingFacts &f) { f.repositories[0].name = u"other"_s; }, {u"no-schedule/primary"_s},
            S::Notice);
        const auto certificates = [](const QList<domain::Certificate> &all) {
            return [all](FindingFacts &f) { f.certificates.insert(u"primary"_s, all); };
        };
        const QString digest = QString::fromLatin1(certificateOf(Use::RemoteClient, 3).sha256.toHex().left(12));
        const QString ofClient = u"certificate-expiring/primary/"_s + digest;
        row("server's certificate is over", certificates({certificateOf(Use::Server, -1)}),
            {u"certificate-expiring/primary/server"_s}, S::Error);
        row("server's certificate in a week", certificates({certificateOf(Use::Server, 7)}),
            {u"certificate-expiring/primary/server"_s}, S::Warning);
        row("server's certificate in three weeks", certificates({certificateOf(Use::Server, 21)}),
            {u"certificate-expiring/primary/server"_s}, S::Notice);
        row("server's certificate in three months", certificates({certificateOf(Use::Server, 90)}), {}, S::Notice);
        row("client certificate of two remotes",
            certificates(
                {certificateOf(Use::RemoteClient, 3, u"ext-0"_s), certificateOf(Use::RemoteClient, 3, u"ext-1"_s)}),
            {ofClient}, S::Warning);
        row("an old CA beside its successor",
            certificates({certificateOf(Use::RemoteCa, -3, u"ext-0"_s), certificateOf(Use::RemoteCa, 300, u"ext-0"_s)}),
            {}, S::Notice);
        const auto upstream = [](int days) {
            return [days](FindingFacts &f) {
                domain::Certificate shown = certificateOf(Use::Upstream, days);
                shown.host = u"mirror.test"_s;
                f.upstreamCertificates.insert(shown.host, shown);
            };
        };
        row("upstream's certificate is over", upstream(-1), {u"certificate-expiring/mirror.test"_s}, S::Error);
        row("upstream's certificate in a week", upstream(7), {u"certificate-expiring/mirror.test"_s}, S::Warning);
        row("upstream's certificate in three months", upstream(90), {}, S::Notice);
        row(
            "a report was not written",
            [](FindingFacts &f) {
                ports::ReportSchedule report;
                report.id = u"weekly"_s;
                report.name = u"Weekly"_s;
                report.folder = u"/srv/reports"_s;
                report.lastRun = kNow.addSecs(-3600);
                report.nextRun = kNow.addDays(7);
                f.reports = {report, report};
                f.reports[1].id = u"nightly"_s;
                f.reports[1].lastFailure = u"the folder does not exist"_s;
            },
            {u"report-failed/nightly"_s}, S::Warning);
        row(
            "an older version is served",
            [](FindingFacts &f) {
                f.repositories[0].served = {domain::Served::What::Version, 2, false, kNow.addDays(-3)};
            },
            {u"nothing-served/primary/ext-0"_s}, S::Warning);
        row(
            "no version is served",
            [](FindingFacts &f) { f.repositories[0].served.what = domain::Served::What::Nothing; },
            {u"nothing-served/primary/ext-0"_s}, S::Error);
        row(
            "the newest is served, whoever published it",
            [](FindingFacts &f) {
                f.repositories[0].latestVersion = 5;
                f.repositories[0].served = {domain::Served::What::Version, 5, false, kNow.addDays(-3)};
            },
            {}, S::Notice);
        row(
            "held task",
            [](FindingFacts &f) {
                f.heldTasks[u"primary"_s] = {{u"worker-9"_s, kNow.addSecs(-600), u"/t/1"_s,
                                              u"pulp_rpm.app.tasks.synchronizing.synchronize"_s, u"running"_s, kNow}};
            },
            {u"held-tasks/primary"_s}, S::Error);
        const auto inventory = [](const std::function<void(Inventory &)> &change) {
            return [change](FindingFacts &f) { f.inventories.insert(u"primary"_s, inventoryWith(change)); };
        };
        row("orphaned remotes", inventory([](Inventory &i) { i.unusedRemotes.add(u"old"_s); }),
            {u"orphaned-remotes/primary"_s}, S::Notice);
        row("orphaned publications", inventory([](Inventory &i) { i.unusedPublications.add(u"old version 1"_s); }),
            {u"orphaned-publications/primary"_s}, S::Notice);
        row("orphaned distributions", inventory([](Inventory &i) { i.idleDistributions.add(u"old"_s); }),
            {u"orphaned-distributions/primary"_s}, S::Warning);
        row("pinned distributions", inventory([](Inventory &i) { i.pinned.add(u"ext-0"_s); }),
            {u"pinned-distributions/primary"_s}, S::Notice);
        const auto report = [](const QString &failure, int lateMinutes) {
            return [failure, lateMinutes](FindingFacts &f) {
                ports::ReportSchedule weekly;
                weekly.id = u"r1"_s;
                weekly.name = u"weekly"_s;
                weekly.lastFailure = failure;
                weekly.nextRun = kNow.addSecs(-60 * lateMinutes);
                f.reports = {weekly};
            };
        };
        row("a report whose folder is gone", report(u"the folder for reports is not there"_s, -60),
            {u"report-failed/r1"_s}, S::Warning);
        row("a report that nobody writes", report({}, 31), {u"report-failed/r1"_s}, S::Warning);
        row("a report that is due", report({}, 20), {}, S::Notice);
        row(
            "defined, but gone",
            [](FindingFacts &f) {
                f.registered.insert(u"primary"_s, {u"ext-0"_s, u"ext-vanished"_s});
            },
            {u"definition-drift/primary"_s}, S::Warning);
        row("published by nobody", inventory([](Inventory &i) {
                i.lagging.insert(u"ext-0"_s, {3, -1});
            }),
            {u"nothing-served/primary/ext-0"_s}, S::Error);
        row("published by others, not the newest", inventory([](Inventory &i) {
                i.lagging.insert(u"ext-0"_s, {3, 2});
            }),
            {u"nothing-served/primary/ext-0"_s}, S::Warning);
        row(
            "synced after the inventory",
            [](FindingFacts &f) {
                f.inventories.insert(u"primary"_s, inventoryWith([](Inventory &i) {
                                         i.lagging.insert(u"ext-0"_s, {3, 2});
                                     }));
                f.repositories[0].lastSyncFinished = kNow.addSecs(-60);
            },
            {}, S::Notice);
    }
    void aRuleFindsItsOneThing()
    {
        QFETCH(Change, change);
        QFETCH(QStringList, ids);
        QFETCH(Finding::Severity, severity);
        FindingFacts facts = wellFleet();
        change(facts);
        facts.complete();
        const QList<Finding> findings = engine::findAll(facts);
        QStringList found;
        for (const Finding &finding : findings)
            found.append(finding.id);
        QVERIFY2(found == ids, qPrintable(describe(findings)));
        for (const Finding &finding : findings) {
            COMPARE_ENUM(finding.severity, severity);
            QVERIFY(!finding.what.isEmpty() && !finding.what.endsWith(u'.'));
            QVERIFY(!finding.why.isEmpty());
            QVERIFY(!finding.advice.isEmpty() || finding.rule == "server-unreachable"_L1);
            QVERIFY2(QFile::exists(QStringLiteral(PULPIT_SOURCE_DIR) + u"/docs/findings/%1.md"_s.arg(finding.rule)),
                     qPrintable(finding.rule));
        }
    }

    void everyClassOfFailureIsToldWithEvidenceAndAdvice()
    {
        for (int i = 1; i <= int(FailureClass::Other); ++i) {
            const auto failure = FailureClass(i);
            FindingFacts facts = wellFleet();
            failWith(facts.repositories[0], failure, u"Pulp's own words"_s);
            facts.complete();
            const QList<Finding> findings = engine::findAll(facts);
            QVERIFY2(!findings.isEmpty(), qPrintable(domain::toString(failure)));
            const Finding &finding = findings.first();
            QVERIFY(finding.why.contains("Pulp's own words"_L1) || finding.rule != "failed-sync"_L1);
            QCOMPARE(finding.advice.isEmpty(), domain::adviceFor(failure).isEmpty());
        }
    }

    /// Every sync that failed on a real pair of servers: its class, Pulp's words as evidence, advice.
    void realFailuresAreToldWithEvidenceAndAdvice()
    {
        QFile file(QStringLiteral(PULPIT_SOURCE_DIR "/tests/domain/data/failed-syncs.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject samples = QJsonDocument::fromJson(file.readAll()).object();
        int failed = 0;
        for (auto it = samples.begin(); it != samples.end(); ++it) {
            const QJsonObject error = it.value()["error"_L1].toObject();
            if (it.value()["state"_L1].toString() != "failed"_L1)
                continue;
            ++failed;
            const QString text = error.value("description"_L1).toString();
            const FailureClass expected = domain::classifyFailure(error.value("error_code"_L1).toString(), text);
            FindingFacts facts = wellFleet();
            failWith(facts.repositories[0], expected, text);
            facts.complete();
            const QList<Finding> findings = engine::findAll(facts);
            QVERIFY2(findings.size() == 1, qPrintable(it.key() + u'\n' + describe(findings)));
            const Finding &finding = findings.first();
            QCOMPARE(finding.rule, u"failed-sync"_s);
            QVERIFY2(expected != FailureClass::Other && expected != FailureClass::None, qPrintable(it.key()));
            QVERIFY2(finding.why.contains(domain::toString(expected).replace(u'_', u' ')), qPrintable(it.key()));
            QVERIFY2(finding.why.contains(text.section(u'\n', 0, 0).left(60)), qPrintable(finding.why));
            QVERIFY2(!finding.advice.isEmpty(), qPrintable(it.key()));
        }
        QCOMPARE(failed, 23); // of 29: five ended well, and one remote was refused before a task was made
    }

    void anUpstreamOfManyServersIsToldOnce()
    {
        FindingFacts facts = wellFleet();
        domain::Certificate shown = certificateOf(Use::Upstream, 3);
        shown.host = u"mirror.test"_s;
        facts.upstreamCertificates.insert(shown.host, shown);
        facts.complete();
        const QList<Finding> findings = engine::findAll(facts);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().what, u"the certificate of the upstream mirror.test expires in 3 days"_s);
        QVERIFY2(
            findings.first().why.contains(
                "6 repositories sync from it; on primary: ext-0, ext-1, ext-2; on secondary: ext-0, ext-1, ext-2"_L1),
            qPrintable(findings.first().why));
        QVERIFY(findings.first().server.isEmpty());
        const auto concerned = engine::concernedServers(facts, findings);
        QCOMPARE(concerned.value(findings.first().id), (QStringList {u"primary"_s, u"secondary"_s}));
        // Who syncs from somewhere else is not concerned; a finding with a server names it itself.
        for (domain::Repository &one : facts.repositories)
            if (one.server == "secondary"_L1)
                one.remoteFeed = u"https://mirror.test:8443/x"_s;
        const QList<Finding> ofOne = engine::findAll(facts);
        QVERIFY(std::any_of(ofOne.cbegin(), ofOne.cend(), [](const Finding &one) {
            return one.rule == "certificate-expiring"_L1 && one.server == "primary"_L1;
        }));
        QVERIFY(engine::concernedServers(facts, ofOne).isEmpty());
        QCOMPARE(engine::concernedServers(facts, findings).value(findings.first().id), QStringList {u"primary"_s});
    }

    void knownDefectsAreToldWithTheirAdvice()
    {
        FindingFacts facts = wellFleet();
        failWith(
            facts.repositories[0], FailureClass::UpstreamMetadata,
            u"Cannot create repository version. More than one rpm.package content with the duplicate values for name."_s);
        facts.complete();
        const QList<Finding> findings = engine::findAll(facts);
        QCOMPARE(findings.size(), 1);
        QVERIFY2(findings.first().why.startsWith("known: "_L1), qPrintable(findings.first().why));
        QVERIFY(findings.first().why.contains("pulp_rpm#4240"_L1));
        QVERIFY(findings.first().advice.contains("update pulp_rpm"_L1));
    }

    void beingBehindIsToldByVersionsAndTime()
    {
        FindingFacts facts = wellFleet();
        facts.repositories[0].id = RepositoryId(11);
        facts.repositories[0].lastChange = kNow.addDays(-2);
        facts.repositories[3].lastSuccess = kNow.addDays(-4);
        facts.versionsMade[RepositoryId(11)] = {kNow.addDays(-2), kNow.addDays(-3), kNow.addDays(-5)};
        facts.complete();
        const QList<Finding> findings = engine::findAll(facts);
        QCOMPARE(findings.size(), 1);
        QVERIFY2(findings.first().why.contains("by versions: at least 2"_L1), qPrintable(findings.first().why));
        QVERIFY2(findings.first().why.contains("by time: the source has had newer content for 2 days"_L1),
                 qPrintable(findings.first().why));
    }

    void everyRuleHasItsPageAndIsInTheList()
    {
        QFile list(QStringLiteral(PULPIT_SOURCE_DIR) + u"/docs/findings/README.md"_s);
        QVERIFY(list.open(QIODevice::ReadOnly));
        const QByteArray text = list.readAll();
        const engine::FindingRules rules = engine::allFindingRules();
        QVERIFY(rules.size() >= 19);
        QSet<QString> names;
        for (const auto &rule : rules) {
            names.insert(rule->name());
            QVERIFY2(QFile::exists(QStringLiteral(PULPIT_SOURCE_DIR) + u"/docs/findings/%1.md"_s.arg(rule->name())),
                     qPrintable(rule->name()));
            QVERIFY2(text.contains("(" + rule->name().toUtf8() + ".md)"), qPrintable(rule->name()));
        }
        QCOMPARE(names.size(), qsizetype(rules.size()));
    }

    void mutesCoverWhatTheirIdBegins()
    {
        const domain::FindingMute mute {u"failed-sync/pulp-1"_s, u"moves"_s, u"me"_s, kNow, kNow.addSecs(60)};
        QVERIFY(mute.covers(u"failed-sync/pulp-1"_s));
        QVERIFY(mute.covers(u"failed-sync/pulp-1/ext-a"_s));
        QVERIFY(!mute.covers(u"failed-sync/pulp-10/ext-a"_s));
        QVERIFY(!mute.covers(u"failed-sync"_s));
        Finding urgent;
        urgent.id = u"failed-sync/pulp-1/ext-a"_s;
        urgent.severity = Finding::Severity::Error;
        Finding slight;
        slight.id = u"no-schedule/pulp-2"_s;
        QList<Finding> findings {urgent, slight};
        domain::applyMutes(&findings, {mute}, kNow);
        domain::rankFindings(&findings);
        QCOMPARE(findings.last().mutedReason, u"moves"_s);
        QCOMPARE(findings.last().id, urgent.id); // muted ones come last, however urgent
        findings = {urgent, slight};
        domain::applyMutes(&findings, {mute}, kNow.addSecs(61));
        QVERIFY(!findings.first().isMuted());
    }

    void aLargeFleetIsLookedAtQuickly()
    {
        FindingFacts facts = wellFleet();
        facts.repositories.clear();
        for (int i = 0; i < 20'000; ++i)
            facts.repositories.append(repositoryOf(i % 2 ? u"primary"_s : u"secondary"_s, u"ext-%1"_s.arg(i / 2)));
        QElapsedTimer time;
        time.start();
        facts.complete();
        const QList<Finding> findings = engine::findAll(facts);
        qInfo("20,000 repositories, all rules: %lld ms", time.elapsed());
        QVERIFY2(findings.isEmpty(), qPrintable(describe(findings.mid(0, 5))));
        QVERIFY(time.elapsed() < 20'000);
    }
};

QTEST_GUILESS_MAIN(FindingRulesTest)
#include "tst_findingrules.moc"
