// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplereport.h"

using namespace pulpit;
using namespace pulpit::domain;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 11, 20), QTime(9, 30), Qt::UTC);

struct Row
{
    const char *name;
    const char *type;
    int server;
    Health health;
    FailureClass failure;
    const char *text;
};

Repository repositoryOf(int id, const Row &row, const QStringList &servers)
{
    Repository r;
    r.id = RepositoryId(id);
    r.server = servers.at(row.server);
    r.name = QString::fromUtf8(row.name);
    r.type = QString::fromLatin1(row.type);
    r.health = row.health;
    r.remoteFeed = row.health == Health::Unknown && row.failure == FailureClass::None
        ? QString()
        : u"https://***@upstream.example.com/"_s + r.name;
    r.latestVersion = 3 + id;
    r.lastDuration = 4.2 * id;
    r.lastSuccess = kNow.addSecs(-3600 * (id % 30 + 1));
    r.lastSyncFinished = kNow.addSecs(-1800 * (id % 7 + 1));
    r.seen = kNow.addSecs(-120);
    if (!r.remoteFeed.isEmpty())
        r.lastSyncState = row.failure == FailureClass::None ? JobState::Completed : JobState::Failed;
    if (row.failure != FailureClass::None) {
        r.failuresInARow = id % 3 + 1;
        r.lastFailure = {row.failure, u"the sync failed"_s, QString::fromUtf8(row.text),
                         row.failure == FailureClass::Timeout ? u"PLP0005"_s : QString()};
    } else if (r.server == servers.at(1) && !r.remoteFeed.isEmpty()) {
        r.verification = {id % 6 ? Agreement::Same : Agreement::Different,
                          kNow.addSecs(-4000),
                          u"index digest"_s,
                          servers.at(0),
                          {},
                          {},
                          {},
                          {},
                          0,
                          0,
                          {}};
    }
    return r;
}

void addHistory(HealthReport *report)
{
    for (int day = 13; day >= 0; --day) {
        if (day == 5)
            continue; // a day without syncs is a gap
        for (const Repository &r : report->repositories) {
            if (!r.lastSyncState || r.server == report->servers.last().name)
                continue;
            SyncRecord record;
            record.repository = r.id;
            record.finished = report->made.addDays(-day).addSecs(-600 * static_cast<qint64>(r.id.value));
            record.started = record.finished.addMSecs(-1700 * r.id.value - 900 * day);
            const bool fails = r.lastFailure.isSet() && day <= 2;
            record.state = fails               ? JobState::Failed
                : (r.id.value + day) % 17 == 0 ? JobState::Canceled
                                               : JobState::Completed;
            if (fails)
                record.failure = r.lastFailure;
            record.outcome.changed = record.state == JobState::Completed && (r.id.value + day) % 4 == 0;
            record.outcome.versionNumber = r.latestVersion - day / 4;
            if (record.outcome.changed) {
                record.outcome.added = {{u"rpm.package"_s, 1 + day * 3}};
                record.outcome.removed = {{u"rpm.package"_s, day % 3}};
            }
            report->history.prepend(record);
        }
    }
}

} // namespace

HealthReport emptyReport()
{
    HealthReport report;
    report.made = kNow;
    report.periodStart = kNow.addDays(-13);
    report.scope = u"fleet"_s;
    return report;
}

HealthReport sampleReport()
{
    HealthReport report = emptyReport();
    const QStringList servers {u"primary-1.example.com"_s, u"eu-1.example.com:8443"_s, u"us-1.example.com"_s};
    for (int i = 0; i < servers.size(); ++i) {
        Server server;
        server.name = servers.at(i);
        report.servers.append(server);
        ServerState state;
        state.name = servers.at(i);
        state.isReachable = i != 2;
        state.checked = kNow.addSecs(-30);
        state.answered = i == 2 ? kNow.addSecs(-7 * 3600) : kNow.addSecs(-30);
        state.status.components = {{u"core"_s, u"3.105.25"_s}};
        state.status.onlineWorkers = QList<PulpWorker>(i == 0 ? 4 : 2);
        state.status.storageTotal = 2'199'023'255'552;
        state.status.storageUsed = 2'199'023'255'552 / 10 * (6 + i);
        if (i == 2)
            state.lastError = {
                ErrorCode::Unreachable, u"the connection was refused"_s, u"https://us-1.example.com"_s, {}, {}, 0, {}};
        report.serverStates.append(state);
    }
    const QByteArray hostile = kHostileName.toUtf8();
    const QByteArray formula = kFormula.toUtf8();
    const QList<Row> rows {
        {"ext-alma-9-appstream", "rpm.rpm", 0, Health::Green, FailureClass::None, ""},
        {"ext-alma-9-baseos", "rpm.rpm", 0, Health::Green, FailureClass::None, ""},
        {"ext-debian-12", "deb.apt", 0, Health::Green, FailureClass::None, ""},
        {"ext-debian-12-security", "deb.apt", 1, Health::Red, FailureClass::Checksum,
         "A file located at the url "
         "http://deb.example.com/debian-security/pool/updates/main/o/openssl/libssl3_3.0.15-1_amd64.deb failed "
         "validation due to checksum. Expected '4f2a', Actual '0b71'"},
        {"ext-docker-ce-el9", "rpm.rpm", 1, Health::Amber, FailureClass::Timeout,
         "[PLP0005] Request timed out for https://download.example.com/linux/centos/9/repodata/repomd.xml. Increasing "
         "the total_timeout value on the remote might help."},
        {"ext-epel-9", "rpm.rpm", 1, Health::Green, FailureClass::None, ""},
        {"ext-grafana", "deb.apt", 1, Health::Green, FailureClass::None, ""},
        {"ext-pypi-mirror", "python.python", 1, Health::Red, FailureClass::MassRemoval, ""},
        {"ext-nginx-bookworm", "deb.apt", 2, Health::Green, FailureClass::None, ""},
        {"ext-rocky-9-baseos", "rpm.rpm", 2, Health::Green, FailureClass::None, ""},
        {"int-platform-el9", "rpm.rpm", 0, Health::Unknown, FailureClass::None, ""},
        {"files-firmware", "file.file", 1, Health::Green, FailureClass::None, ""},
        {hostile.constData(), "file.file", 1, Health::Red, FailureClass::Other, hostile.constData()},
        {formula.constData(), "file.file", 0, Health::Amber, FailureClass::NotFoundUpstream, formula.constData()},
    };
    for (int i = 0; i < rows.size(); ++i)
        report.repositories.append(repositoryOf(i + 1, rows.at(i), servers));
    report.repositories.append(report.repositories.first());
    report.repositories.last().id = RepositoryId(99);
    report.repositories.last().name = u"was-removed"_s;
    report.repositories.last().isGone = true;
    addHistory(&report);
    for (int i = 0; i < 4; ++i) {
        Schedule schedule;
        schedule.server = servers.at(i % 3);
        schedule.group = i == 3 ? u"by-hand"_s : u"nightly"_s;
        schedule.cron = i == 3 ? QString() : u"0 %1 * * *"_s.arg(2 + i);
        schedule.source = i == 1 ? servers.at(0) : QString();
        schedule.nextRun = i == 3 ? QDateTime() : kNow.addSecs(3600 * (17 + i));
        schedule.lastRun = kNow.addSecs(-3600 * (7 - i));
        schedule.isPaused = i == 2;
        report.schedules.append(schedule);
    }
    report.scheduler = {u"e1"_s, u"console-7"_s, u"pulpit"_s, true, kNow.addSecs(10)};
    return report;
}
