// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/fleetreader.h"
#include "domain/clientcertificate.h"
#include "support/compareenum.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace pulpit;
using namespace pulpit::config;
using namespace pulpit::domain;
using namespace Qt::StringLiterals;

namespace {

const auto kData = QStringLiteral(PULPIT_SOURCE_DIR "/tests/config/data/");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

FleetRead readYaml(const QByteArray &yaml, const Environment &environment = {})
{
    return readFleetTexts(yaml, u"pulp_config.yml"_s, {}, u"config.ini"_s, environment);
}

FleetRead readIni(const QByteArray &ini, const Environment &environment = {})
{
    return readFleetTexts("pulp_servers: {}\ncredentials: {}\nrepo_groups: {}\n", u"pulp_config.yml"_s, ini,
                          u"config.ini"_s, environment);
}

QStringList told(const FleetRead &read, Problem::Severity severity)
{
    QStringList list;
    for (const Problem &p : read.problems)
        if (p.severity == severity)
            list.append(u"%1@%2:%3 %4"_s.arg(p.code).arg(p.line).arg(p.column).arg(p.path));
    return list;
}

QString errors(const FleetRead &read)
{
    return told(read, Problem::Severity::Error).join(u'\n');
}

QString others(const FleetRead &read)
{
    return (told(read, Problem::Severity::Warning) + told(read, Problem::Severity::Hint)).join(u'\n');
}

/// A valid file in which one test replaces one line.
QByteArray fleetWith(const QByteArray &server = {}, const QByteArray &group = {}, const QByteArray &credentials = {},
                     const QByteArray &groups = {}, const QByteArray &top = {})
{
    return "pulp_servers:\n  pulp-a:8080:\n    credentials: svc\n" + server
        + "    repo_groups:\n      nightly:\n        max_concurrent_syncs: 1\n        max_runtime: 1h\n" + group
        + "credentials:\n  svc:\n    username: u\n    vault_service_account_mount: m\n" + credentials
        + "repo_groups:\n  nightly: {}\n" + groups + top;
}

} // namespace

class FleetReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void maintenanceAndHousekeepingAreRead()
    {
        const QByteArray yaml = fleetWith(
            "    x-pulpit:\n      maintenance:\n        - { schedule: \"0 3 * * 0\", duration: 90m, syncs: skip }\n"
            "      housekeeping:\n        - { operation: purge-tasks, schedule: \"0 3 * * 0\", options: { "
            "older_than_days: 60 } }\n",
            {}, {}, {},
            "x-pulpit:\n  maintenance:\n    - name: patch day\n      schedule: \"0 22 * * 2\"\n      duration: 4h\n"
            "  housekeeping:\n    - operation: orphans\n      schedule: \"0 1 * * *\"\n");
        const FleetRead read = readYaml(yaml);
        QVERIFY2(read.fleet, qPrintable(errors(read)));
        using Syncs = MaintenanceWindow::Syncs;
        QCOMPARE(read.fleet->maintenance,
                 (QList<MaintenanceWindow> {{u"patch day"_s, u"0 22 * * 2"_s, u"4h"_s, Syncs::Shift}}));
        QCOMPARE(read.fleet->servers.first().maintenance,
                 (QList<MaintenanceWindow> {{QString(), u"0 3 * * 0"_s, u"90m"_s, Syncs::Skip}}));
        const QList<HousekeepingSchedule> housekeeping = config::readHousekeeping(yaml);
        QCOMPARE(housekeeping.size(), 2);
        QCOMPARE(housekeeping.at(0), (HousekeepingSchedule {u"pulp-a:8080"_s, u"orphans"_s, u"0 1 * * *"_s, {}}));
        QCOMPARE(housekeeping.at(1),
                 (HousekeepingSchedule {u"pulp-a:8080"_s, u"purge-tasks"_s, u"0 3 * * 0"_s,
                                        QJsonObject {{u"older_than_days"_s, 60}}}));
    }

    void retentionCanBeScheduled()
    {
        const QByteArray yaml
            = fleetWith({}, {}, {}, {},
                        "x-pulpit:\n  housekeeping:\n    - operation: retain\n      schedule: \"0 1 * * *\"\n"
                        "      options: { keep: 5, regex_include: ^ext- }\n");
        QVERIFY2(readYaml(yaml).fleet, qPrintable(errors(readYaml(yaml))));
        QCOMPARE(config::readHousekeeping(yaml),
                 (QList<HousekeepingSchedule> {{u"pulp-a:8080"_s, u"retain"_s, u"0 1 * * *"_s,
                                                QJsonObject {{u"keep"_s, 5}, {u"regex_include"_s, u"^ext-"_s}}}}));
    }

    void wrongMaintenanceIsToldWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const char *settings, const char *code) {
            QTest::newRow(name) << QByteArray(settings) << QString::fromLatin1(code);
        };
        row("no list", "  maintenance: { schedule: \"0 3 * * 0\", duration: 1h }\n", "type");
        row("no duration", "  maintenance:\n    - { schedule: \"0 3 * * 0\" }\n", "missing-key");
        row("no limit", "  maintenance:\n    - { schedule: \"0 3 * * 0\", duration: \"-1\" }\n",
            "maintenance-duration");
        row("too long", "  maintenance:\n    - { schedule: \"0 3 * * 0\", duration: 8d }\n", "maintenance-duration");
        row("wrong schedule", "  maintenance:\n    - { schedule: \"0 25 * * 0\", duration: 1h }\n", "schedule");
        row("wrong syncs", "  maintenance:\n    - { schedule: \"0 3 * * 0\", duration: 1h, syncs: wait }\n",
            "maintenance-syncs");
        row("unknown operation", "  housekeeping:\n    - { operation: format, schedule: \"0 3 * * 0\" }\n",
            "housekeeping-operation");
        row("unknown option",
            "  housekeeping:\n    - { operation: orphans, schedule: \"0 3 * * 0\", options: { older: 3 } }\n",
            "housekeeping-option");
        row("type of an option",
            "  housekeeping:\n    - { operation: orphans, schedule: \"0 3 * * 0\", options: { protection_minutes: soon "
            "} }\n",
            "housekeeping-option");
        row("retain of what",
            "  housekeeping:\n    - { operation: retain, schedule: \"0 3 * * 0\", options: { keep: 3 } }\n",
            "housekeeping-option");
        row("retain how many",
            "  housekeeping:\n    - { operation: retain, schedule: \"0 3 * * 0\", options: { regex_include: ext- } }\n",
            "housekeeping-option");
        row("retain less than none",
            "  housekeeping:\n    - { operation: retain, schedule: \"0 3 * * 0\", options: { regex_include: ext-, "
            "keep: -1 } "
            "}\n",
            "housekeeping-option");
        row("reclaim of what", "  housekeeping:\n    - { operation: reclaim, schedule: \"0 3 * * 0\" }\n",
            "housekeeping-option");
    }
    void wrongMaintenanceIsToldWithItsPlace()
    {
        QFETCH(QByteArray, settings);
        QFETCH(QString, code);
        const QByteArray yaml = fleetWith({}, {}, {}, {}, "x-pulpit:\n" + settings);
        const FleetRead read = readYaml(yaml);
        QVERIFY(!read.fleet);
        const QStringList found = told(read, Problem::Severity::Error);
        QCOMPARE(found.size(), 1);
        QVERIFY2(found.first().startsWith(code), qPrintable(found.first()));
        QVERIFY2(found.first().contains("x-pulpit"_L1), qPrintable(found.first()));
        QVERIFY(config::readHousekeeping(yaml).isEmpty());
    }

    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void pulpManagersFilesLoadUnchanged()
    {
        const FleetRead read = readFleet(kData + u"fleet.yml"_s, kData + u"config.ini"_s, {});
        QCOMPARE(errors(read), QString());
        QCOMPARE(others(read), QString());
        QVERIFY(read.fleet.has_value());
        const FleetConfiguration &fleet = *read.fleet;
        QCOMPARE(fleet.servers.size(), 2);
        const Server &a = fleet.servers.at(0);
        QCOMPARE(a.name, u"pulp-a.example.com:8080"_s);
        QCOMPARE(a.url, QUrl(u"https://pulp-a.example.com:8080"_s));
        QCOMPARE(a.apiRoot, u"/pulp/"_s);
        COMPARE_ENUM(a.credentials.kind, CredentialReference::Kind::Vault);
        QCOMPARE(a.credentials.username, u"svc-pulp"_s);
        QCOMPARE(a.credentials.vaultMount, u"service-accounts"_s);
        QVERIFY(a.registration.has_value());
        QCOMPARE(a.registration->regexExclude, u"-test$"_s);
        QVERIFY(!a.maxConcurrentSnapshots);
        QCOMPARE(fleet.servers.at(1).maxConcurrentSnapshots.value_or(0), 2);
        QCOMPARE(fleet.groups.size(), 2);
        QCOMPARE(fleet.groups.at(0).regexInclude, u"^ext-"_s);
        QCOMPARE(fleet.groupsOnServers.size(), 3);
        const GroupOnServer &group = fleet.groupsOnServers.at(1);
        QCOMPARE(group.server, u"pulp-b.example.com"_s);
        QCOMPARE(group.source, u"pulp-a.example.com:8080"_s);
        QCOMPARE(group.maxConcurrentSyncs, 2);
        QCOMPARE(group.maxRuntime, u"3600"_s);
        QCOMPARE(group.massRemovalPercent, 30);
        QVERIFY(group.catchUp);
        QVERIFY(fleet.groupsOnServers.at(2).schedule.isEmpty());
        QCOMPARE(read.yaml.toUtf8(), bytesOf(kData + u"fleet.yml"_s));
    }

    void settingsOfTheIniFile()
    {
        const FleetRead read = readFleet(kData + u"fleet.yml"_s, kData + u"config.ini"_s, {});
        const EngineSettings &s = read.fleet->settings;
        QVERIFY(!s.isLocal);
        QVERIFY(!s.useHttpsForSync);
        QCOMPARE(s.internalDomains, (QStringList {u"example.com"_s, u"internal.test"_s}));
        QCOMPARE(s.bannedPackageRegex, u"^bad|evil$"_s);
        QCOMPARE(s.debSigningService.value_or(QString()), u"deb_signing"_s);
        QCOMPARE(s.remoteTlsValidation.value_or(true), false);
        QCOMPARE(s.sockConnectTimeout, 120.5);
        QCOMPARE(s.sockReadTimeout, 600.0);
        QCOMPARE(s.vaultAddress, u"http://127.0.0.1:8200"_s);
        QCOMPARE(s.vaultRepoSecretNamespace, u"repos"_s);
        QCOMPARE(s.historyMaxAgeDays, 400);
        QVERIFY(read.localPassword.equals(Secret(u"p%ss"_s)));
    }

    void defaultsWithoutIniFile()
    {
        const FleetRead read = readYaml(fleetWith());
        QCOMPARE(errors(read), QString());
        QCOMPARE(read.fleet->settings, EngineSettings());
        QVERIFY(read.localPassword.isEmpty());
    }

    void localMode()
    {
        const Environment local {{{u"Is_local"_s, u"TRUE"_s}}};
        const FleetRead read = readFleetTexts(fleetWith(), u"y"_s, "[pulp]\npassword=x\n", u"i"_s, local);
        QCOMPARE(errors(read), QString());
        QCOMPARE(others(read), QString());
        QCOMPARE(read.fleet->servers.first().url, QUrl(u"http://pulp-a:8080"_s));
        COMPARE_ENUM(read.fleet->servers.first().credentials.kind, CredentialReference::Kind::LocalPassword);
        QVERIFY(read.fleet->settings.isLocal);
        QCOMPARE(others(readFleetTexts(fleetWith(), u"y"_s, {}, u"i"_s, local)), u"no-password@0:0 pulp.password"_s);
        QVERIFY(!readYaml(fleetWith(), Environment {{{u"Is_local"_s, u"1"_s}}}).fleet->settings.isLocal);
    }

    void everySettingOfOurs()
    {
        const FleetRead read = readYaml(
            fleetWith("    x-pulpit:\n      url: http://127.0.0.1:24817\n      content_url: "
                      "http://127.0.0.1:24816/pulp/content/\n"
                      "      api_root: /other\n      domain: team\n      tls: {trust: pinned, sha256: '"
                          + QByteArray("ab:").repeated(31)
                          + "AB'}\n"
                            "      credentials: {source: environment, location: PULP_PASSWORD}\n"
                            "      max_concurrent_secondaries: 3\n      max_concurrent_syncs: 8\n",
                      "        x-pulpit:\n          jitter_seconds: 60\n          catch_up: no\n          "
                      "mass_removal_percent: 5\n"
                      "          sync_options: {mirror: true, skip_types: [srpm], n: 3}\n",
                      "  key:\n    username: k\n    x-pulpit: {source: keychain}\n", {},
                      "x-pulpit:\n  max_interruptions: 7\n  history:\n    max_age_days: 30\n    max_jobs: 5000\n"));
        QCOMPARE(errors(read), QString());
        const Server &server = read.fleet->servers.first();
        QCOMPARE(server.url, QUrl(u"http://127.0.0.1:24817"_s));
        QCOMPARE(server.contentUrl, QUrl(u"http://127.0.0.1:24816/pulp/content/"_s));
        QCOMPARE(server.apiRoot, u"/other/"_s);
        QCOMPARE(server.domain, u"team"_s);
        COMPARE_ENUM(server.trust.kind, TlsTrust::Kind::Pinned);
        QCOMPARE(server.trust.pinnedSha256, QByteArray(32, '\xab'));
        COMPARE_ENUM(server.credentials.kind, CredentialReference::Kind::Environment);
        QCOMPARE(server.credentials.location, u"PULP_PASSWORD"_s);
        QCOMPARE(server.credentials.username, u"u"_s);
        QCOMPARE(server.maxConcurrentSecondaries, 3);
        QCOMPARE(server.maxConcurrentSyncs, 8);
        const GroupOnServer &group = read.fleet->groupsOnServers.first();
        QCOMPARE(group.jitterSeconds, 60);
        QVERIFY(!group.catchUp);
        QCOMPARE(group.massRemovalPercent, 5);
        QCOMPARE(group.syncOptionsJson, u"{\"mirror\":true,\"n\":3,\"skip_types\":[\"srpm\"]}"_s);
        QCOMPARE(read.fleet->settings.historyMaxAgeDays, 30);
        QCOMPARE(read.fleet->settings.historyMaxJobs, 5000);
        QCOMPARE(read.fleet->settings.maxInterruptions, 7);
        // Pulp Manager would not take any of this.
        QVERIFY(others(read).contains(u"pulp-manager-unknown-key"_s));
        QVERIFY(others(read).contains(u"pulp-manager-missing"_s));
    }

    void supersetsAreTakenWithAHint_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("hint");
        const QByteArray plain = fleetWith();
        QTest::newRow("max_concurrent_sync")
            << QByteArray(plain).replace("max_concurrent_syncs", "max_concurrent_sync")
            << u"pulp-manager-unknown-key@6:30 pulp_servers.pulp-a:8080.repo_groups.nightly.max_concurrent_sync"_s;
        QTest::newRow("pulp_primary")
            << QByteArray(fleetWith(
                   {}, "        pulp_primary: pulp-b\n  pulp-b:\n    credentials: svc\n    repo_groups: {}\n"))
            << u"pulp-manager-unknown-key@8:23 pulp_servers.pulp-a:8080.repo_groups.nightly.pulp_primary"_s;
        QTest::newRow("digits in group names")
            << fleetWith({}, {}, {}, "  grp1: {}\n") << u"pulp-manager-name@14:3 repo_groups.grp1"_s;
        QTest::newRow("digits in credentials")
            << fleetWith({}, {}, "  cred1:\n    username: u\n    vault_service_account_mount: m\n")
            << u"pulp-manager-name@12:3 credentials.cred1"_s;
        QTest::newRow("long user name") << QByteArray(plain).replace("username: u", "username: " + QByteArray(26, 'u'))
                                        << u"pulp-manager-length@10:15 credentials.svc"_s;
        QTest::newRow("long run time") << QByteArray(plain).replace(
            "1h",
            "00000000001h") << u"pulp-manager-length@7:22 pulp_servers.pulp-a:8080.repo_groups.nightly.max_runtime"_s;
        QTest::newRow("missing section") << QByteArray("pulp_servers: {}\ncredentials: {}\n")
                                         << u"pulp-manager-missing@1:1 "_s;
    }

    void supersetsAreTakenWithAHint()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QString, hint);
        const FleetRead read = readYaml(yaml);
        QCOMPARE(errors(read), QString());
        QVERIFY(read.fleet.has_value());
        QCOMPARE(others(read), hint);
    }

    void problems_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &yaml, const char *expected) {
            QTest::newRow(name) << yaml << QString::fromUtf8(expected);
        };
        const QString group = u"pulp_servers.pulp-a:8080.repo_groups.nightly"_s;
        const QByteArray g = group.toUtf8();
        const QByteArray plain = fleetWith();
        const auto with
            = [&](const char *before, const char *after) { return QByteArray(plain).replace(before, after); };
        row("a list", "- a\n", "not-a-mapping@1:1 ");
        row("a word", "a\n", "not-a-mapping@1:1 ");
        row("unknown top key", fleetWith({}, {}, {}, {}, "servers: {}\n"), "unknown-key@14:1 servers");
        row("servers as a list", "pulp_servers: []\ncredentials: {}\nrepo_groups: {}\n",
            "not-a-mapping@1:15 pulp_servers");
        row("null section", "pulp_servers:\ncredentials: {}\nrepo_groups: {}\n", "not-a-mapping@1:1 pulp_servers");
        row("upper case server", with("pulp-a:8080", "Pulp-A:8080"), "name@2:3 pulp_servers.Pulp-A:8080");
        row("server with scheme", with("pulp-a:8080", "https://pulp-a"), "name@2:3 pulp_servers.https://pulp-a");
        row("port 0", with("pulp-a:8080", "pulp-a:0"), "name@2:3 pulp_servers.pulp-a:0");
        row("port 65536", with("pulp-a:8080", "pulp-a:65536"), "name@2:3 pulp_servers.pulp-a:65536");
        row("server without content", "pulp_servers:\n  a:\ncredentials: {}\nrepo_groups: {}\n",
            "not-a-mapping@2:3 pulp_servers.a");
        row("no credentials", with("    credentials: svc\n", ""), "missing-key@3:5 pulp_servers.pulp-a:8080");
        row("unknown credentials", with("credentials: svc", "credentials: nope"),
            "unknown-credentials@3:18 pulp_servers.pulp-a:8080.credentials");
        row("no groups",
            "pulp_servers:\n  a:\n    credentials: svc\ncredentials:\n  svc:\n    username: u\n    "
            "vault_service_account_mount: m\nrepo_groups: {}\n",
            "missing-key@3:5 pulp_servers.a");
        row("unknown group", with("  nightly: {}", "  nightli: {}"), "unknown-group@5:7 " + g);
        row("no concurrency", with("        max_concurrent_syncs: 1\n", ""), "missing-key@6:9 " + g);
        row("concurrency 0", with("syncs: 1", "syncs: 0"), "out-of-range@6:31 " + g + ".max_concurrent_syncs");
        row("negative concurrency", with("syncs: 1", "syncs: -1"), "out-of-range@6:31 " + g + ".max_concurrent_syncs");
        row("truth as concurrency", with("syncs: 1", "syncs: yes"),
            "not-an-integer@6:31 " + g + ".max_concurrent_syncs");
        row("quoted concurrency", with("syncs: 1", "syncs: '1'"), "not-an-integer@6:31 " + g + ".max_concurrent_syncs");
        row("huge concurrency", with("syncs: 1", "syncs: 99999999999999999999"),
            "not-an-integer@6:31 " + g + ".max_concurrent_syncs");
        row("octal concurrency", with("syncs: 1", "syncs: 010"), "not-an-integer@6:31 " + g + ".max_concurrent_syncs");
        row("number as run time", with("1h", "3600"), "not-text@7:22 " + g + ".max_runtime");
        row("sexagesimal run time", with("1h", "1:30"), "not-text@7:22 " + g + ".max_runtime");
        row("wrong run time", with("1h", "2 hours"), "runtime@7:22 " + g + ".max_runtime");
        row("zero run time", with("1h", "0s"), "runtime@7:22 " + g + ".max_runtime");
        row("null run time", with("1h", "~"), "not-text@7:9 " + g + ".max_runtime");
        row("wrong schedule", fleetWith({}, "        schedule: 0 25 * * *\n"), "schedule@8:19 " + g + ".schedule");
        row("schedule as list", fleetWith({}, "        schedule: [0, 2]\n"), "not-text@8:19 " + g + ".schedule");
        row("unknown source", fleetWith({}, "        pulp_master: nope\n"),
            "unknown-source@8:22 " + g + ".pulp_master");
        row("own source", fleetWith({}, "        pulp_master: pulp-a:8080\n"), "own-source@8:22 " + g + ".pulp_master");
        row("both sources",
            fleetWith({},
                      "        pulp_master: pulp-b\n        pulp_primary: pulp-b\n  pulp-b:\n    credentials: svc\n    "
                      "repo_groups: {}\n"),
            "twice@9:23 " + g + ".pulp_primary");
        row("pattern", fleetWith({}, {}, {}, "  other:\n    regex_include: '('\n"),
            "pattern@15:20 repo_groups.other.regex_include");
        row("pattern of another dialect", fleetWith({}, {}, {}, "  other:\n    regex_exclude: '\\p{L}'\n"),
            "pattern@15:20 repo_groups.other.regex_exclude");
        row("pattern in a server's group", fleetWith({}, "        regex_include: x\n"),
            "unknown-key@8:9 " + g + ".regex_include");
        row("password in credentials", fleetWith({}, {}, "    password: x\n"),
            "unknown-key@12:5 credentials.svc.password");
        row("one letter name", fleetWith({}, {}, {}, "  a: {}\n"), "name@14:3 repo_groups.a");
        row("snapshots without number", fleetWith("    snapshot_support: {}\n"),
            "missing-key@4:23 pulp_servers.pulp-a:8080.snapshot_support");
        row("registration", fleetWith("    repo_config_registration:\n      schedule: x\n"), "runtime-missing");
        row("URL with path", fleetWith("    x-pulpit: {url: 'https://a/b'}\n"),
            "url@4:21 pulp_servers.pulp-a:8080.x-pulpit.url");
        row("URL with password", fleetWith("    x-pulpit: {url: 'https://u:p@a'}\n"),
            "url@4:21 pulp_servers.pulp-a:8080.x-pulpit.url");
        row("URL of another scheme", fleetWith("    x-pulpit: {content_url: 'file:///etc'}\n"),
            "url@4:29 pulp_servers.pulp-a:8080.x-pulpit.content_url");
        row("fingerprint", fleetWith("    x-pulpit: {tls: {trust: pinned, sha256: abc}}\n"),
            "digest@4:45 pulp_servers.pulp-a:8080.x-pulpit.tls.sha256");
        row("kind of trust", fleetWith("    x-pulpit: {tls: {trust: none}}\n"),
            "tls-trust@4:29 pulp_servers.pulp-a:8080.x-pulpit.tls.trust");
        row("missing CA", fleetWith("    x-pulpit: {tls: {trust: own-ca, ca_file: /nope}}\n"),
            "ca-file@4:46 pulp_servers.pulp-a:8080.x-pulpit.tls.ca_file");
        row("client certificate anywhere",
            fleetWith("    x-pulpit: {credentials: {source: certificate, location: c}}\n"),
            "client-certificate@4:61 pulp_servers.pulp-a:8080.x-pulpit.credentials.location");
        row("no client certificate", fleetWith("    x-pulpit: {credentials: {source: certificate}}\n"),
            "missing-key@4:29 pulp_servers.pulp-a:8080.x-pulpit.credentials");
        row("source of passwords", fleetWith("    x-pulpit: {credentials: {source: plain}}\n"),
            "credentials-source@4:38 pulp_servers.pulp-a:8080.x-pulpit.credentials.source");
        row("unknown setting", fleetWith("    x-pulpit: {urll: x}\n"),
            "unknown-key@4:16 pulp_servers.pulp-a:8080.x-pulpit.urll");
        row("share above 100", fleetWith({}, "        x-pulpit: {mass_removal_percent: 101}\n"),
            "out-of-range@8:42 " + g + ".x-pulpit.mass_removal_percent");
    }

    void clientCertificate()
    {
        const FleetRead read = readYaml(
            fleetWith("    x-pulpit: {credentials: {source: certificate, location: /c.pem, key: /c.key}}\n"));
        QVERIFY(read.fleet);
        const domain::Server &server = read.fleet->servers.constFirst();
        QCOMPARE(clientCertificateOf(server.credentials), (domain::ClientCertificate {u"/c.pem"_s, u"/c.key"_s}));
        QVERIFY(clientCertificateOf({domain::CredentialReference::Kind::File, {}, {}, {}, u"/x"_s}).isEmpty());
    }

    void problems()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QString, expected);
        const FleetRead read = readYaml(yaml);
        if (expected == "runtime-missing"_L1) {
            QCOMPARE(told(read, Problem::Severity::Error).size(),
                     2); // the schedule and the missing run time, both at once
        } else {
            QCOMPARE(errors(read), expected);
        }
        QVERIFY(!read.fleet);
        QVERIFY(!read.problems.first().message.isEmpty());
    }

    void allProblemsAreToldAtOnce()
    {
        const FleetRead read = readFleetTexts(
            QByteArray(fleetWith({}, "        shedule: x\n        pulp_master: pulp-x\n"))
                .replace("1h", "soon")
                .replace("username: u", "user: u"),
            u"y"_s, "[pulp]\nremote_tls_validation=maybe\n[remotes]\nsock_read_timeout=x\n", u"i"_s, {});
        QCOMPARE(told(read, Problem::Severity::Error).size(), 7);
        QVERIFY(!read.fleet);
    }

    void meantWordsAreSuggested()
    {
        const FleetRead read = readYaml(fleetWith({}, "        shedule: x\n        pulp_master: pulp-a:8081\n"));
        QCOMPARE(read.problems.at(0).expected, u"did you mean \"schedule\"?"_s);
        QCOMPARE(read.problems.at(1).expected, u"did you mean \"pulp-a:8080\"?"_s);
        QCOMPARE(read.problems.at(0).length, 7);
    }

    void columnsAreCharacters()
    {
        const FleetRead read
            = readYaml("pulp_servers: {}\ncredentials: {}\nrepo_groups: {\"größe\": {}, bb: {ü: 1}}\n");
        QCOMPARE(errors(read), u"name@3:15 repo_groups.größe\nunknown-key@3:33 repo_groups.bb.ü"_s);
    }

    void circlesAreFound()
    {
        const auto server = [](const char *name, const char *source, const char *group) {
            return QByteArray("  ") + name + ":\n    credentials: svc\n    repo_groups:\n      " + group
                + ":\n        max_concurrent_syncs: 1\n        max_runtime: 1h\n        pulp_master: " + source + "\n";
        };
        const QByteArray rest = "credentials:\n  svc:\n    username: u\n    vault_service_account_mount: "
                                "m\nrepo_groups:\n  gg: {}\n  hh: {}\n";
        const FleetRead circle = readYaml("pulp_servers:\n" + server("a", "b", "gg") + server("b", "c", "gg")
                                          + server("c", "b", "gg") + rest);
        QCOMPARE(errors(circle), u"source-cycle@15:22 pulp_servers.b.repo_groups.gg"_s);
        QVERIFY(circle.problems.first().message.contains(u"b from c from b"_s));
        // Different groups may go in both directions.
        QCOMPARE(errors(readYaml("pulp_servers:\n" + server("a", "b", "gg") + server("b", "a", "hh") + rest)),
                 QString());
    }

    void warningsOfSchedules()
    {
        const FleetRead both = readYaml(fleetWith({}, "        schedule: 0 0 13 * 5\n"));
        QVERIFY(both.fleet.has_value());
        QVERIFY(others(both).startsWith("schedule-and@8:19"_L1));
        const FleetRead never = readYaml(fleetWith({}, "        schedule: 0 0 30 2 *\n"));
        QVERIFY(never.fleet.has_value());
        QVERIFY(others(never).startsWith("schedule-never@8:19"_L1));
    }

    void anchorsShareSettings()
    {
        const FleetRead read
            = readYaml("pulp_servers:\n  aa: &server\n    credentials: svc\n    repo_groups: &groups\n      gg: &gg "
                       "{max_concurrent_syncs: 2, max_runtime: 1h}\n"
                       "  bb:\n    <<: *server\n  cc:\n    credentials: svc\n    repo_groups:\n      gg:\n        <<: "
                       "*gg\n        max_runtime: 2h\n"
                       "credentials:\n  svc: {username: u, vault_service_account_mount: m}\nrepo_groups:\n  gg: {}\n");
        QCOMPARE(errors(read), QString());
        QCOMPARE(read.fleet->groupsOnServers.size(), 3);
        QCOMPARE(read.fleet->groupsOnServers.at(1).server, u"bb"_s);
        QCOMPARE(read.fleet->groupsOnServers.at(2).maxRuntime, u"2h"_s);
        QCOMPARE(read.fleet->groupsOnServers.at(2).maxConcurrentSyncs, 2);
    }

    void iniProblems_data()
    {
        QTest::addColumn<QByteArray>("ini");
        QTest::addColumn<QString>("expectedErrors");
        QTest::addColumn<QString>("expectedOthers");
        const auto row = [](const char *name, const QByteArray &ini, const char *e, const char *o) {
            QTest::newRow(name) << ini << QString::fromLatin1(e) << QString::fromLatin1(o);
        };
        row("nothing", "", "", "");
        row("blank domains", "[pulp]\ninternal_domains=\n", "", "pulp-manager-blank@2:1 pulp.internal_domains");
        row("blank ban", "[pulp]\nbanned_package_regex=\n", "", "pulp-manager-blank@2:1 pulp.banned_package_regex");
        row("blank signing", "[pulp]\ndeb_signing_service=\n", "", "pulp-manager-blank@2:1 pulp.deb_signing_service");
        row("wrong ban", "[pulp]\nbanned_package_regex=(\n", "pattern@2:1 pulp.banned_package_regex", "");
        row("lone percent", "[pulp]\nbanned_package_regex=5%\n", "interpolation@2:1 pulp.banned_package_regex", "");
        row("truth", "[pulp]\nremote_tls_validation=maybe\n", "truth@2:1 pulp.remote_tls_validation", "");
        row("only true is true", "[pulp]\nuse_https_for_sync=yes\n", "", "truth@2:1 pulp.use_https_for_sync");
        row("time-out", "[remotes]\nsock_read_timeout=-1\n", "not-a-number@2:1 remotes.sock_read_timeout", "");
        row("infinite time-out", "[remotes]\nsock_read_timeout=inf\n", "not-a-number@2:1 remotes.sock_read_timeout",
            "");
        row("missing CA", "[ca]\nroot_ca_file_path=/nope\n", "ca-file@2:1 ca.root_ca_file_path", "");
        row("unknown key", "[pulp]\ninternal_domain=x\n", "", "unknown-key@2:1 pulp.internal_domain");
        row("unknown section", "[pulps]\nx=1\n", "", "unknown-section@2:1 pulps.x");
        row("not expanded", "[redis]\nport=${PORT:6379}\n", "", "not-expanded@2:1 redis.port");
        row("never read", "[database]\nhost=x\n", "", "");
    }

    void iniProblems()
    {
        QFETCH(QByteArray, ini);
        QFETCH(QString, expectedErrors);
        QFETCH(QString, expectedOthers);
        const FleetRead read = readIni(ini);
        QCOMPARE(errors(read), expectedErrors);
        QCOMPARE(others(read), expectedOthers);
        QCOMPARE(read.fleet.has_value(), expectedErrors.isEmpty());
    }

    void filesAreFoundByEnvironment()
    {
        QTemporaryDir folder;
        const auto write = [&](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        };
        write(u"y.yml"_s, fleetWith());
        write(u"i.ini"_s, "[pulp]\nuse_https_for_sync=false\n");
        write(u"ca.pem"_s, "-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n");
        Environment environment {{{u"PULP_SYNC_CONFIG_PATH"_s, folder.filePath(u"y.yml"_s)},
                                  {u"PULP_MANAGER_CONFIG_PATH"_s, folder.filePath(u"i.ini"_s)},
                                  {u"PULP_MANAGER_CA_FILE"_s, folder.filePath(u"ca.pem"_s)}}};
        const FleetRead read = readFleet({}, {}, environment);
        QCOMPARE(errors(read), QString());
        QVERIFY(!read.fleet->settings.useHttpsForSync);
        QVERIFY(read.fleet->settings.rootCaPem.startsWith("-----BEGIN"));
        environment.values.insert(u"PULP_MANAGER_CONFIG_PATH"_s, folder.filePath(u"missing.ini"_s));
        QCOMPARE(errors(readFleet({}, {}, environment)), u"unreadable@0:0 "_s);
        QCOMPARE(errors(readFleet(folder.path(), folder.filePath(u"i.ini"_s), {})), u"unreadable@0:0 "_s);
        QCOMPARE(Environment().iniFile(), u"/etc/pulp_manager/config.ini"_s);
        QCOMPARE(Environment().yamlFile(), u"/etc/pulp_manager/pulp_config.yml"_s);
    }

    void largeFilesAreNotReadOn()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"big.yml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(100'000'000));
        file.close();
        QCOMPARE(errors(readFleet(file.fileName(), {}, {})), u"too-large@0:0 "_s);
    }

    void passwordIsNowhereButInItsPlace()
    {
        const FleetRead read
            = readFleetTexts(fleetWith(), u"y"_s, "[pulp]\npassword=TopSecret${x\n[nope]\npassword2=1\n", u"i"_s, {});
        for (const Problem &p : read.problems)
            QVERIFY(!(p.message + p.expected + p.path).contains("TopSecret"_L1));
        QVERIFY(!read.yaml.contains("TopSecret"_L1));
        QCOMPARE(read.localPassword.reveal(), QByteArray("TopSecret${x"));
    }
};

QTEST_GUILESS_MAIN(FleetReaderTest)
#include "tst_fleetreader.moc"
