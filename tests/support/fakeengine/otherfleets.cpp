// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeengine/fleetbuilder.h"

namespace pulpit::test {

namespace {

const QString kSecondary = QStringLiteral("pulp-eu-2.example.com");

domain::SchedulerRole thisEngine(const QDateTime &now)
{
    return {QStringLiteral("this"), QStringLiteral("ops-1"), QStringLiteral("pulpit"), true, now.addSecs(15)};
}

/// Names that were seen to break windows, each telling others apart by \a number.
QString oddName(int number)
{
    switch (number % 8) {
    case 0: return QString(250, QLatin1Char('x')) + QStringLiteral("-%1").arg(number);
    case 1: return QStringLiteral("مستودع-الحزم-الرئيسي-%1-").arg(number) + QString(200, QChar(0x0645));
    case 2: return QStringLiteral("מאגר-חבילות-ראשי-%1").arg(number);
    case 3: return QStringLiteral("<b>bold</b> & <img src=\"file:///etc/passwd\"> %1").arg(number);
    case 4: return QStringLiteral("two\nlines\tand a tab %1").arg(number);
    case 5: return QStringLiteral("%1 of 100 %n %L1 ").arg(number) + QString(60, QLatin1Char('%'));
    case 6: return QStringLiteral("\u202Egnp.exe \u2066 e\u0301\u0301\u0301 \U0001F4E6 %1").arg(number);
    default: return QStringLiteral("ext-") + QStringLiteral("very-long-word-").repeated(16) + QString::number(number);
    }
}

} // namespace

FakeFleet largeFleet(int servers, int perServer, const QDateTime &now)
{
    FleetBuilder b {.fleet = {}, .now = now};
    for (int s = 0; s < servers; ++s)
        b.addServer(QStringLiteral("pulp-%1.example.com").arg(s, 3, 10, QLatin1Char('0')), QStringLiteral("3.105.16"),
                    4);
    b.fleet.repositories.reserve(qsizetype(servers) * perServer);
    for (int s = 0; s < servers; ++s)
        for (int r = 0; r < perServer; ++r)
            b.addRepository(b.fleet.servers.at(s).name,
                            QStringLiteral("ext-distribution-%1-%2").arg(r % 97).arg(r, 5, 10, QLatin1Char('0')),
                            r % 3 == 0 ? QStringLiteral("deb.apt") : QStringLiteral("rpm.rpm"),
                            QStringLiteral("https://mirror-%1.example.net/pub/").arg(r % 13));
    b.fleet.role = thisEngine(now);
    return b.fleet;
}

FakeFleet emptyFleet()
{
    FakeFleet fleet;
    fleet.role = thisEngine(QDateTime::currentDateTimeUtc());
    return fleet;
}

FakeFleet oneRowFleet(const QDateTime &now)
{
    const QString server = QStringLiteral("pulp-1.example.com");
    FleetBuilder b {.fleet = {}, .now = now};
    b.addServer(server, QStringLiteral("3.105.16"), 1);
    const RepositoryId id = b.addRepository(server, QStringLiteral("ext-debian-12"), QStringLiteral("deb.apt"),
                                            QStringLiteral("https://mirror.example.net/debian/"));
    b.fleet.members[server + QStringLiteral("/external")].append(id);
    b.addSchedule(server, QStringLiteral("external"), QStringLiteral("0 1 * * *"), 95, {});
    b.addJob(1, 0, server, QStringLiteral("external"), {}, domain::JobState::Completed, 90, 4).summary
        = QStringLiteral("1 repository, nothing changed");
    b.fleet.role = thisEngine(now);
    return b.fleet;
}

FakeFleet deadServerFleet(const QDateTime &now)
{
    FakeFleet fleet = sampleFleet(now);
    Error silence;
    silence.code = ErrorCode::Timeout;
    silence.what = QStringLiteral("the server gave no answer within 30 s");
    silence.where = QStringLiteral("https://%1/pulp/api/v3/status/").arg(kSecondary);
    silence.advice = QStringLiteral("look whether the server and its network are up");
    fleet.serverErrors.insert(kSecondary, silence);
    for (domain::ServerState &state : fleet.states) {
        if (state.name != kSecondary)
            continue;
        state.isReachable = false;
        state.answered = {};
        state.lastError = silence;
        state.status = {};
    }
    fleet.tasks.remove(kSecondary);
    for (domain::Repository &row : fleet.repositories) { // known from the database of another engine
        if (row.server != kSecondary)
            continue;
        row.seen = {};
        row.latestVersion = -1;
        row.lastSyncState.reset();
        row.lastSyncFinished = {};
        row.lastSuccess = {};
        row.verification = {};
        row.verification.reason = silence.oneLine();
        row.verification.agreement = domain::Agreement::Unknown;
    }
    return fleet;
}

FakeFleet nonsenseFleet(const QDateTime &now)
{
    FakeFleet fleet = sampleFleet(now);
    Error nonsense;
    nonsense.code = ErrorCode::BadAnswer;
    nonsense.what = QStringLiteral("the server answered something that is not JSON");
    nonsense.where = QStringLiteral("https://%1/pulp/api/v3/status/").arg(kSecondary);
    nonsense.advice = QStringLiteral("look whether a proxy or a login page answers in its place");
    nonsense.detail
        = QStringLiteral("<!DOCTYPE html><html><body><h1>It works!</h1>") + QString(12'000, QLatin1Char('z'));
    nonsense.httpStatus = 200;
    fleet.serverErrors.insert(kSecondary, nonsense);
    for (domain::ServerState &state : fleet.states) {
        if (state.name != kSecondary)
            continue;
        state.isReachable = false;
        state.answered = now.addSecs(-900);
        state.lastError = nonsense;
        state.status.components
            = {{QStringLiteral("core"), QString()}, {QString(300, QLatin1Char('c')), QStringLiteral("-1..x")}};
        state.status.storageTotal = 0;
        state.status.storageUsed = 9'000'000'000'000'000'000;
        state.status.storageFree = -5;
        state.status.latencyMs = -1;
    }
    int number = 0;
    for (domain::Repository &row : fleet.repositories) {
        if (row.server != kSecondary)
            continue;
        row.type = ++number % 2 == 0 ? QString() : QStringLiteral("no.such.plugin");
        row.baseUrl = QStringLiteral("javascript:alert(1)");
        row.latestVersion = 2'147'483'647;
        row.lastDuration = number % 3 == 0 ? -4.5 : 1e18;
        row.lastSyncFinished = number % 2 == 0 ? now.addYears(90) : QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
        row.lastFailure = {domain::FailureClass::ServerError, nonsense.what, nonsense.detail, {}};
        row.lastSyncState = domain::JobState::Failed;
        row.failuresInARow = 1'000'000;
        row.lastOutcome.added = {{QStringLiteral("nothing.known"), -7}};
    }
    for (QList<domain::Stage> &stages : fleet.stages)
        for (domain::Stage &stage : stages)
            for (domain::ProgressReport &report : stage.progress) {
                report.done = 900;
                report.total = -3;
            }
    return fleet;
}

FakeFleet oddNamesFleet(const QDateTime &now)
{
    FleetBuilder b {.fleet = {}, .now = now};
    for (int s = 0; s < 4; ++s)
        b.addServer(oddName(s), QStringLiteral("3.105.16"), 2);
    for (const domain::Server &server : QList<domain::Server>(b.fleet.servers)) {
        const QString group = oddName(server.id.value % 2 == 0 ? 10 : 8);
        for (int r = 0; r < 16; ++r) {
            const RepositoryId id = b.addRepository(server.name, oddName(r), QStringLiteral("rpm.rpm"),
                                                    QStringLiteral("https://mirror.example.net/") + oddName(r));
            b.fleet.members[server.name + QLatin1Char('/') + group].append(id);
        }
        b.addSchedule(server.name, group, QStringLiteral("0 1 * * *"), 95, b.fleet.servers.constFirst().name);
        domain::Job &job = b.addJob(int(server.id.value), 0, server.name, group, {}, domain::JobState::Failed, 90, 4);
        job.startedBy = oddName(2);
        job.summary = oddName(7);
        domain::Job &child = b.addJob(100 + int(server.id.value), int(server.id.value), server.name, group,
                                      b.fleet.repositories.constLast().name, domain::JobState::Failed, 80, 1);
        child.failure = {domain::FailureClass::Other, oddName(1), oddName(0).repeated(20), oddName(2)};
        domain::Repository &failed = b.fleet.repositories.last();
        failed.lastFailure = child.failure;
        failed.lastSyncState = domain::JobState::Failed;
        failed.failuresInARow = 2;
    }
    b.fleet.role = thisEngine(now);
    b.fleet.role.host = oddName(1);
    b.fleet.configuration.fleet.servers = b.fleet.servers;
    return b.fleet;
}

} // namespace pulpit::test
