// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeengine/furnish.h"

#include "support/fakeengine/fakeconfigurationhistory.h"
#include "support/fakeengine/fakeinspectionservice.h"
#include "support/fakeengine/fakereportschedules.h"
#include "support/fakeengine/fakeversionservice.h"

#include <QCryptographicHash>

namespace pulpit::test {

namespace {

using Severity = domain::Finding::Severity;

constexpr int kMostFindings = 200;

domain::Finding finding(const QString &rule, Severity severity, const QString &server, const QString &object,
                        const QDateTime &since)
{
    domain::Finding made;
    made.rule = rule;
    made.id = object.isEmpty() ? rule + QLatin1Char('/') + server
                               : rule + QLatin1Char('/') + server + QLatin1Char('/') + object;
    made.severity = severity;
    made.server = server;
    made.since = since;
    made.weight = 1;
    return made;
}

void addFindings(FakeFleet *fleet, const QDateTime &now)
{
    for (const domain::ServerState &state : std::as_const(fleet->states)) {
        if (state.isReachable)
            continue;
        domain::Finding silent
            = finding(QStringLiteral("server-unreachable"), Severity::Error, state.name, {}, state.answered);
        silent.what = state.name + QStringLiteral(" gives no answer");
        silent.why = state.lastError.oneLine();
        silent.advice = state.lastError.advice;
        silent.weight = 1000;
        fleet->findings.append(silent);
    }
    for (const domain::Repository &row : std::as_const(fleet->repositories)) {
        if (fleet->findings.size() >= kMostFindings)
            break;
        if (row.lastFailure.isSet()) {
            domain::Finding failed
                = finding(QStringLiteral("failed-sync"), Severity::Error, row.server, row.name, row.lastSyncFinished);
            failed.repository = row.name;
            const bool isHeldBack = row.lastFailure.failureClass == domain::FailureClass::MassRemoval;
            failed.what = isHeldBack ? QStringLiteral("%1 is held back on %2").arg(row.name, row.server)
                                     : QStringLiteral("%1 fails on %2").arg(row.name, row.server);
            failed.why = row.lastFailure.pulpText;
            failed.advice = domain::adviceFor(row.lastFailure.failureClass);
            failed.action = QStringLiteral("sync run --server %1 --repository %2").arg(row.server, row.name);
            fleet->findings.append(failed);
        } else if (row.verification.agreement == domain::Agreement::Different) {
            domain::Finding behind = finding(QStringLiteral("secondary-behind"), Severity::Warning, row.server,
                                             row.name, row.verification.when);
            behind.repository = row.name;
            behind.what = QStringLiteral("%1 on %2 is behind its source by content").arg(row.name, row.server);
            behind.why = row.verification.missing.join(QStringLiteral(", "));
            behind.advice = QStringLiteral("Sync it; if it stays behind, look at what its last sync said");
            fleet->findings.append(behind);
        }
    }
    domain::Finding full = finding(QStringLiteral("disk-full"), Severity::Warning, fleet->servers.constFirst().name, {},
                                   now.addDays(-6));
    full.what = fleet->servers.constFirst().name + QStringLiteral(" is full in about 9 days");
    full.why = QStringLiteral("256 GiB are free; the last 14 days took 27 GiB a day");
    full.advice = QStringLiteral("Remove old versions, clean up orphans, or add storage");
    fleet->findings.append(full);
}

void addSnapshots(FakeFleet *fleet, const QDateTime &now)
{
    for (int month = 0; month < 3; ++month) {
        domain::Snapshot snapshot;
        snapshot.server = fleet->servers.constFirst().name;
        snapshot.created = now.addDays(-30 * month - 4);
        snapshot.prefix = QStringLiteral("snap-%1-").arg(snapshot.created.toString(QStringLiteral("yyyy-MM")));
        for (const domain::Repository &row : std::as_const(fleet->repositories)) {
            if (row.server != snapshot.server || snapshot.repositories.size() > 30)
                continue;
            domain::SnapshotRepository one;
            one.source = row.name;
            one.name = snapshot.prefix + row.name;
            one.type = row.type;
            one.created = snapshot.created;
            if (month == 1 && one.type == QLatin1String("rpm.rpm"))
                one.pointedAtBy = QStringList {row.name};
            snapshot.repositories.append(one);
        }
        snapshot.rememberedBy = month == 2 ? 3 : 0;
        fleet->snapshots.append(snapshot);
    }
    fleet->comparison.server = fleet->servers.constFirst().name;
    fleet->comparison.prefix = fleet->snapshots.constFirst().prefix;
    for (const domain::SnapshotRepository &one : std::as_const(fleet->snapshots.constFirst().repositories)) {
        domain::SnapshotDifference difference;
        difference.source = one.source;
        difference.state = fleet->comparison.differences.size() % 3 == 1 ? domain::SnapshotDifference::State::Different
                                                                         : domain::SnapshotDifference::State::Same;
        if (difference.state == domain::SnapshotDifference::State::Different) {
            difference.added = QStringList {QStringLiteral("jq | 0 | 1.7.1 | 2.el9 | x86_64")};
            difference.addedCount = 3;
            difference.removed = QStringList {QStringLiteral("jq | 0 | 1.6 | 2.el9 | x86_64")};
            difference.removedCount = 1;
        }
        fleet->comparison.differences.append(difference);
    }
}

void addPackages(FakeFleet *fleet, const QDateTime &now)
{
    for (const domain::Repository &row : std::as_const(fleet->repositories)) {
        if (!row.type.startsWith(QLatin1String("rpm")) || fleet->finding.found.size() > 40)
            continue;
        domain::FoundPackage one;
        one.server = row.server;
        one.repository = row.name;
        one.type = row.type;
        one.unit = {QStringLiteral("rpm"), QStringLiteral("xz-libs"), QStringLiteral("5.6.0-1.el9"),
                    QStringLiteral("x86_64"), QString(64, QLatin1Char('a'))};
        one.version = row.latestVersion;
        one.isLatest = true;
        if (row.id.value % 3 != 0)
            one.servedAt = QStringList {row.name};
        fleet->finding.found.append(one);
    }
    for (const domain::ServerState &state : std::as_const(fleet->states)) {
        if (state.isReachable)
            fleet->finding.searched.append(state.name);
        else
            fleet->finding.unread.append({state.name, state.lastError});
    }
    domain::BannedRule rule;
    rule.type = QStringLiteral("rpm");
    rule.name = QStringLiteral("xz-libs");
    rule.versions = QStringLiteral(">= 5.6.0, < 5.6.2");
    rule.advisory = QStringLiteral("CVE-2024-3094");
    rule.why = QStringLiteral("back door in the release tarballs");
    rule.who = QStringLiteral("m.keller");
    rule.since = now.addDays(-12);
    if (const auto checked = domain::checkedRule(rule))
        fleet->bans.append(*checked);
}

void addPlans(FakeFleet *fleet)
{
    const domain::Repository &row = fleet->repositories.constFirst();
    for (const QString &operation :
         {QStringLiteral("repo remove"), QStringLiteral("snapshot create"), QStringLiteral("package remove")}) {
        domain::Plan plan;
        plan.operation = operation;
        plan.title = QStringLiteral("%1 on %2").arg(operation, row.server);
        for (const QString &object :
             {QStringLiteral("distribution"), QStringLiteral("repository"), QStringLiteral("remote")}) {
            domain::PlannedChange change;
            change.id = row.server + QLatin1Char('/') + object + QLatin1Char('/') + row.name;
            change.server = row.server;
            change.kind = domain::PlannedChange::Kind::Remove;
            change.object = object;
            change.name = row.name;
            change.href = QStringLiteral("/pulp/api/v3/%1/1/").arg(object);
            plan.changes.append(change);
        }
        plan.isDestructive = operation != QLatin1String("snapshot create");
        fleet->plans.insert(operation, plan);
    }
}

void furnishServers(FakeInspectionService *inspection, const FakeFleet &fleet, const QDateTime &now)
{
    QList<ports::ServerSample> samples;
    for (int minute = 24 * 60; minute >= 0; minute -= 10) {
        const bool isOut = minute > 500 && minute < 560;
        samples.append({now.addSecs(-60 * minute), !isOut, isOut ? -1 : 30 + (minute * 7) % 23, isOut ? -1 : 4, 0,
                        274'877'906'944 + minute * 1'000'000LL, 2'199'023'255'552});
    }
    inspection->samplesAnswer = samples;
    QList<ports::RequestRecord> requests;
    for (int i = 0; i < 60; ++i)
        requests.append(
            {now.addSecs(-7 * i), QStringLiteral("GET"),
             QStringLiteral("/pulp/api/v3/tasks/?state=running&limit=100&offset=%1").arg(i * 100), i == 9 ? 504 : 200,
             0, 1800 + i * 37, i == 9 ? 30'000 : 40 + i % 17,
             QStringLiteral("5f1c0d2ab7e84c6f9d3e0a%1").arg(i, 10, 10, QLatin1Char('0')),
             i == 9 ? QStringLiteral("the server or its proxy gave up on the request (HTTP 504)") : QString()});
    inspection->requestsAnswer = requests;
    const QString server = fleet.servers.constFirst().name;
    const QByteArray digest = QCryptographicHash::hash(server.toUtf8(), QCryptographicHash::Sha256);
    domain::Certificate shown;
    shown.server = server;
    shown.subject = server;
    shown.issuer = QStringLiteral("Example internal CA 2");
    shown.sha256 = digest;
    shown.notBefore = now.addDays(-200);
    shown.notAfter = now.addDays(165);
    shown.seen = now.addSecs(-900);
    domain::Certificate client = shown;
    client.use = domain::Certificate::Use::RemoteClient;
    client.remote = QStringLiteral("ext-rhel-9-baseos");
    client.subject = QStringLiteral("entitlement 4711");
    client.issuer = QStringLiteral("Red Hat Entitlement CA");
    client.notAfter = now.addDays(15);
    inspection->certificatesAnswer = QList<domain::Certificate> {client, shown};
    inspection->objectAnswer
        = QJsonObject {{QStringLiteral("pulp_href"), QStringLiteral("/pulp/api/v3/repositories/rpm/rpm/1/")},
                       {QStringLiteral("name"), fleet.repositories.constFirst().name}};
}

void furnishVersions(FakeVersionService *versions, const QDateTime &now)
{
    QList<domain::PulpVersion> all;
    for (int i = 0; i < 6; ++i) {
        domain::PulpVersion one;
        one.number = 24 - i;
        one.href = QStringLiteral("/pulp/api/v3/repositories/rpm/rpm/1/versions/%1/").arg(one.number);
        one.created = now.addDays(-i).addSecs(-1200);
        one.added = {{QStringLiteral("rpm.package"), 3 + i * 5}};
        one.removed = {{QStringLiteral("rpm.package"), i}};
        one.present = {{QStringLiteral("rpm.package"), 10'180 - i * 4}};
        all.append(one);
    }
    versions->versionsAnswer = all;
    ports::VersionChange change;
    change.number = 24;
    change.added
        = {QStringLiteral("curl | 0 | 8.5.0 | 1.el9 | x86_64"), QStringLiteral("jq | 0 | 1.7.1 | 2.el9 | x86_64"),
           QStringLiteral("libcurl | 0 | 8.5.0 | 1.el9 | x86_64")};
    change.addedCount = change.added.size();
    change.removed = {QStringLiteral("curl | 0 | 8.4.0 | 1.el9 | x86_64")};
    change.removedCount = change.removed.size();
    versions->changeAnswer = change;
}

} // namespace

void furnish(FakeFleet *fleet, const QDateTime &now)
{
    if (fleet->servers.isEmpty() || fleet->repositories.isEmpty())
        return;
    addFindings(fleet, now);
    addSnapshots(fleet, now);
    addPackages(fleet, now);
    addPlans(fleet);
}

void furnish(FakeEngine *engine, const QDateTime &now)
{
    if (engine->fleet.servers.isEmpty() || engine->fleet.repositories.isEmpty())
        return;
    furnishServers(&engine->fakeInspection(), engine->fleet, now);
    furnishVersions(&engine->fakeVersions(), now);
    engine->fakeConfigurationHistory().versionsAnswer = QList<ports::ConfigurationVersion> {
        {4, QStringLiteral("m.keller"), now.addDays(-1)}, {3, QStringLiteral("a.osei"), now.addDays(-9)}};
    engine->fakeConfigurationHistory().textAnswer = engine->fleet.configuration.yaml;
    ports::ReportSchedule weekly;
    weekly.id = QStringLiteral("r1");
    weekly.name = QStringLiteral("Monday health");
    weekly.cron = QStringLiteral("0 7 * * 1");
    weekly.folder = QStringLiteral("/srv/reports");
    weekly.nextRun = now.addDays(3);
    engine->fakeReportSchedules().all = {weekly};
}

QStringList furnishedFleets()
{
    return {QStringLiteral("empty"),    QStringLiteral("one"),   QStringLiteral("sample"), QStringLiteral("large"),
            QStringLiteral("nonsense"), QStringLiteral("names"), QStringLiteral("dead"),   QStringLiteral("fleet")};
}

FakeFleet furnishedFleet(const QString &name, const QDateTime &now)
{
    FakeFleet fleet;
    if (name == QLatin1String("empty"))
        fleet = emptyFleet();
    else if (name == QLatin1String("one"))
        fleet = oneRowFleet(now);
    else if (name == QLatin1String("large"))
        fleet = largeFleet(20, 500, now);
    else if (name == QLatin1String("fleet"))
        fleet = largeFleet(50, 2000, now);
    else if (name == QLatin1String("dead"))
        fleet = deadServerFleet(now);
    else if (name == QLatin1String("nonsense"))
        fleet = nonsenseFleet(now);
    else if (name == QLatin1String("names"))
        fleet = oddNamesFleet(now);
    else
        fleet = sampleFleet(now);
    furnish(&fleet, now);
    return fleet;
}

} // namespace pulpit::test
