// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeengine/fleetbuilder.h"

namespace pulpit::test {

using domain::JobState;

namespace {

const QString kPrimary = QStringLiteral("pulp-primary-1.example.com");
const QString kEu1 = QStringLiteral("pulp-eu-1.example.com");
const QString kEu2 = QStringLiteral("pulp-eu-2.example.com");
const QString kUs1 = QStringLiteral("pulp-us-1.example.com");

void addRepositories(FleetBuilder &b)
{
    const QList<std::pair<QString, QString>> names = {
        {QStringLiteral("ext-alma-9-appstream"), QStringLiteral("rpm.rpm")},
        {QStringLiteral("ext-alma-9-baseos"), QStringLiteral("rpm.rpm")},
        {QStringLiteral("ext-debian-12"), QStringLiteral("deb.apt")},
        {QStringLiteral("ext-debian-12-security"), QStringLiteral("deb.apt")},
        {QStringLiteral("ext-docker-ce-el9"), QStringLiteral("rpm.rpm")},
        {QStringLiteral("ext-epel-9"), QStringLiteral("rpm.rpm")},
        {QStringLiteral("ext-grafana"), QStringLiteral("rpm.rpm")},
        {QStringLiteral("ext-kubernetes-1.31"), QStringLiteral("rpm.rpm")},
        {QStringLiteral("ext-nginx-bookworm"), QStringLiteral("deb.apt")},
        {QStringLiteral("ext-pypi-mirror"), QStringLiteral("python.python")},
        {QStringLiteral("ext-rocky-9-baseos"), QStringLiteral("rpm.rpm")},
        {QStringLiteral("int-firmware"), QStringLiteral("file.file")},
        {QStringLiteral("int-platform-deb"), QStringLiteral("deb.apt")},
        {QStringLiteral("int-platform-el9"), QStringLiteral("rpm.rpm")},
    };
    for (const QString &server : {kPrimary, kEu1, kEu2, kUs1}) {
        for (const auto &[name, type] : names) {
            const bool isInternal = name.startsWith(QStringLiteral("int-"));
            const QString feed = server == kPrimary
                ? (isInternal ? QString() : QStringLiteral("https://mirror.example.net/%1/").arg(name.mid(4)))
                : QStringLiteral("https://%1/pulp/content/%2/").arg(kPrimary, name);
            const RepositoryId id = b.addRepository(server, name, type, feed);
            b.fleet.members[server + (isInternal ? QStringLiteral("/internal") : QStringLiteral("/external"))].append(
                id);
        }
    }
}

void addTroubles(FleetBuilder &b)
{
    domain::Repository &failed = b.row(kEu1, QStringLiteral("ext-debian-12-security"));
    failed.failuresInARow = 3;
    failed.lastSyncState = JobState::Failed;
    failed.health = domain::Health::Red; // of the newest five only one was good
    failed.lastFailure
        = {domain::FailureClass::Checksum, QStringLiteral("a package does not match the index"),
           QStringLiteral("A file located at the url "
                          "https://pulp-primary-1.example.com/pulp/content/ext-debian-12-security/pool/main/o/openssl/"
                          "libssl3_3.0.15-1_amd64.deb "
                          "failed validation due to checksum. Expected '9f86d081884c7d65', Actual 'e3b0c44298fc1c14'"),
           QStringLiteral("PLP0003")};
    failed.lastSuccess = b.now.addDays(-3);
    domain::Repository &heldBack = b.row(kEu2, QStringLiteral("ext-pypi-mirror"));
    heldBack.lastFailure
        = {domain::FailureClass::MassRemoval, QStringLiteral("the sync would remove 412 of 420 packages"), {}, {}};
    heldBack.lastSyncState = JobState::Failed;
    heldBack.failuresInARow = 1;
    domain::Repository &differs = b.row(kEu2, QStringLiteral("ext-epel-9"));
    differs.verification.agreement = domain::Agreement::Different;
    differs.verification.missingCount = 12;
    differs.verification.extraCount = 1;
    differs.verification.missing = {QStringLiteral("htop-3.3.0-1.el9.x86_64"), QStringLiteral("jq-1.7.1-2.el9.x86_64")};
    domain::Repository &never = b.row(kEu1, QStringLiteral("int-firmware"));
    never.lastSyncState.reset();
    never.lastSyncFinished = {};
    never.lastSuccess = {};
    never.lastChange = {};
    never.latestVersion = 0;
    never.served = {domain::Served::What::Nothing, -1, false, {}};
    never.verification = {};
    domain::ServerState &silent = b.fleet.states[3];
    silent.isReachable = false;
    silent.answered = b.now.addSecs(-7200);
    silent.lastError.code = ErrorCode::Unreachable;
    silent.lastError.what = QStringLiteral("connection refused");
    silent.lastError.where = QStringLiteral("https://pulp-us-1.example.com/pulp/api/v3/status/");
    silent.lastError.advice = QStringLiteral("Check that pulpcore-api runs on that host and that port 443 is open");
    b.fleet.states[1].status.components[3].version = QStringLiteral("3.26.1");
}

void addJobs(FleetBuilder &b)
{
    domain::Job &running = b.addJob(10, 0, kEu2, QStringLiteral("external"), {}, JobState::Running, 64, 0);
    running.children = {.total = 11, .queued = 3, .running = 2, .completed = 5, .failed = 1, .changed = 2};
    running.deadline = b.now.addSecs(5 * 3600);
    b.addJob(101, 10, kEu2, {}, QStringLiteral("ext-rocky-9-baseos"), JobState::Running, 9, 0);
    b.addJob(102, 10, kEu2, {}, QStringLiteral("ext-docker-ce-el9"), JobState::Running, 1, 0);
    const domain::Failure notFound {
        domain::FailureClass::NotFoundUpstream,
        QStringLiteral("repomd.xml"),
        QStringLiteral("404, message='Not Found', "
                       "url='https://pulp-primary-1.example.com/pulp/content/ext-grafana/repodata/repomd.xml'"),
        {}};
    b.addJob(103, 10, kEu2, {}, QStringLiteral("ext-grafana"), JobState::Failed, 12, 0).failure = notFound;
    for (int i = 0; i < 5; ++i) {
        domain::Job &done = b.addJob(104 + i, 10, kEu2, {}, b.fleet.repositories.at(28 + i).name, JobState::Completed,
                                     50 - i * 8, 3 + i);
        done.outcome.changed = i % 2 == 0;
        done.outcome.added = {{QStringLiteral("rpm.package"), 12 * i}};
        done.outcome.removed = {{QStringLiteral("rpm.package"), 3}};
        done.outcome.versionNumber = 42 + i;
    }
    domain::Job &part = b.addJob(11, 0, kEu1, QStringLiteral("external"), {}, JobState::Failed, 660, 82);
    part.children = {.total = 11, .completed = 10, .failed = 1, .changed = 4};
    part.summary = QStringLiteral("10 of 11, 1 failed");
    domain::Job &bad = b.addJob(111, 11, kEu1, {}, QStringLiteral("ext-debian-12-security"), JobState::Failed, 650, 1);
    bad.failure = b.row(kEu1, QStringLiteral("ext-debian-12-security")).lastFailure;
    domain::Job &done = b.addJob(12, 0, kPrimary, QStringLiteral("external"), {}, JobState::Completed, 900, 47);
    done.children = {.total = 11, .completed = 11, .changed = 6};
    done.summary = QStringLiteral("11 repositories, 6 changed");
    domain::Job &skipped = b.addJob(13, 0, kPrimary, QStringLiteral("internal"), {}, JobState::Skipped, 1500, 0);
    skipped.summary = QStringLiteral("the run of 01:30 was still going");
    b.addJob(14, 0, kEu1, QStringLiteral("internal"), {}, JobState::Queued, 2, 0);
    std::sort(b.fleet.jobs.begin(), b.fleet.jobs.end(),
              [](const domain::Job &x, const domain::Job &y) { return x.queued > y.queued; });

    const auto stage = [&b](int id, const QString &name, int from, int to) {
        domain::Stage s;
        s.id = StageId(id);
        s.name = name;
        s.message = name;
        s.started = b.now.addSecs(-from);
        if (to >= 0)
            s.finished = b.now.addSecs(-to);
        return s;
    };
    domain::Stage sync = stage(3, QStringLiteral("sync repo"), 470, -1);
    sync.progress = {{QStringLiteral("Downloading Metadata Files"), {}, QStringLiteral("completed"), 4, 4},
                     {QStringLiteral("Parsed Packages"), {}, QStringLiteral("completed"), 10180, 10180},
                     {QStringLiteral("Downloading Artifacts"), {}, QStringLiteral("running"), 6211, 10180},
                     {QStringLiteral("Associating Content"), {}, QStringLiteral("waiting"), 0, std::nullopt}};
    b.fleet.stages[JobId(101)]
        = {stage(1, QStringLiteral("find repo"), 540, 538), stage(2, QStringLiteral("update remote"), 538, 470), sync};
    domain::Stage failed = stage(5, QStringLiteral("sync repo"), 730, 700);
    failed.failure = notFound;
    b.fleet.stages[JobId(103)] = {stage(4, QStringLiteral("find repo"), 735, 730), failed};
    domain::Stage register_ = stage(6, QStringLiteral("register repos"), 3860, 3810);
    b.fleet.stages[JobId(10)] = {register_, stage(7, QStringLiteral("sync repos"), 3810, -1)};
}

void addHistory(FleetBuilder &b)
{
    for (const domain::Repository &row : std::as_const(b.fleet.repositories)) {
        QList<domain::SyncRecord> records;
        for (int day = 0; day < 30; ++day) {
            if (day == 9 || day == 10)
                continue; // an outage
            domain::SyncRecord record;
            record.repository = row.id;
            record.job = JobId(11);
            const bool isRecentFailure = row.failuresInARow > 1 && day < row.failuresInARow;
            record.state
                = isRecentFailure || (day * 5 + row.id.value) % 17 == 0 ? JobState::Failed : JobState::Completed;
            record.finished = b.now.addDays(-day).addSecs(-3600);
            record.started = record.finished.addSecs(-(240 + (day * 53 + row.id.value * 11) % 240));
            records.append(record);
        }
        b.fleet.history.insert(row.id, records);
    }
}

void addTasks(FleetBuilder &b)
{
    const auto task = [&b](int id, const QString &name, domain::PulpTaskState state, int createdAgo, int waited,
                           int took, const QString &error) {
        domain::PulpTask t;
        t.href = QStringLiteral("/pulp/api/v3/tasks/%1/").arg(id);
        t.name = name;
        t.state = state;
        t.created = b.now.addSecs(-createdAgo);
        if (state != domain::PulpTaskState::Waiting)
            t.started = t.created.addSecs(waited);
        if (domain::isFinal(state))
            t.finished = t.started.addSecs(took);
        t.errorText = error;
        return t;
    };
    using domain::PulpTaskState;
    for (const QString &server : {kPrimary, kEu1, kEu2})
        b.fleet.tasks.insert(
            server,
            {task(1, QStringLiteral("pulp_rpm.app.tasks.synchronizing.synchronize"), PulpTaskState::Running, 552, 1, 0,
                  {}),
             task(2, QStringLiteral("pulp_rpm.app.tasks.publishing.publish"), PulpTaskState::Running, 43, 2, 0, {}),
             task(3, QStringLiteral("pulp_rpm.app.tasks.synchronizing.synchronize"), PulpTaskState::Waiting, 188, 0, 0,
                  {}),
             task(4, QStringLiteral("pulpcore.app.tasks.orphan.orphan_cleanup"), PulpTaskState::Waiting, 1320, 0, 0,
                  {}),
             task(5, QStringLiteral("pulp_deb.app.tasks.synchronizing.synchronize"), PulpTaskState::Completed, 3000, 1,
                  12, {}),
             task(6, QStringLiteral("pulp_rpm.app.tasks.synchronizing.synchronize"), PulpTaskState::Failed, 3600, 0, 31,
                  QStringLiteral(
                      "404, message='Not Found', "
                      "url='https://pulp-primary-1.example.com/pulp/content/ext-grafana/repodata/repomd.xml'"))});
}

} // namespace

FakeFleet sampleFleet(const QDateTime &now)
{
    FleetBuilder b {.fleet = {}, .now = now};
    b.addServer(kPrimary, QStringLiteral("3.105.16"), 4);
    b.addServer(kEu1, QStringLiteral("3.105.16"), 3);
    b.addServer(kEu2, QStringLiteral("3.105.16"), 3);
    b.addServer(kUs1, QStringLiteral("3.85.3"), 2);
    addRepositories(b);
    addTroubles(b);
    b.addSchedule(kPrimary, QStringLiteral("external"), QStringLiteral("0 1 * * *"), 95, {});
    b.addSchedule(kPrimary, QStringLiteral("internal"), QStringLiteral("30 1 * * *"), 125, {});
    b.addSchedule(kEu1, QStringLiteral("external"), QStringLiteral("0 3 * * *"), 215, kPrimary);
    b.addSchedule(kEu1, QStringLiteral("internal"), QStringLiteral("@hourly"), 27, kPrimary);
    b.addSchedule(kEu2, QStringLiteral("external"), QStringLiteral("0 3 * * *"), 215, kPrimary);
    b.addSchedule(kEu2, QStringLiteral("internal"), {}, 0, kPrimary);
    b.addSchedule(kUs1, QStringLiteral("external"), QStringLiteral("0 4 * * *"), 275, kPrimary);
    b.fleet.schedules[6].isPaused = true;
    b.fleet.schedules[6].pausedUntil = now.addDays(2);
    b.fleet.schedules[2].lastJob = JobId(11);
    addJobs(b);
    addHistory(b);
    addTasks(b);
    b.fleet.role = {QStringLiteral("this"), QStringLiteral("ops-1"), QStringLiteral("pulpit"), true, now.addSecs(15)};
    b.fleet.configuration.version = 4;
    b.fleet.configuration.fleet.servers = b.fleet.servers;
    b.fleet.configuration.yaml
        = QStringLiteral("# The sample fleet\npulp_servers:\n  pulp-eu-1.example.com:\n    credentials: svc\n    "
                         "repo_groups: {}\ncredentials:\n  svc:\n    username: svc\nrepo_groups: {}\n");
    return b.fleet;
}

} // namespace pulpit::test
