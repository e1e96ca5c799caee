// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The forms of dialogs, without their windows.
#include "gui/dialogs/newsyncdialog.h"
#include "gui/dialogs/serveraddition.h"
#include "support/fakeengine/fakeengine.h"

#include <QRegularExpression>
#include <QTemporaryFile>
#include <QTest>

using namespace pulpit;
using namespace pulpit::gui;
using namespace pulpit::test;

namespace {

const QDateTime kNow = QDateTime(QDate(2026, 11, 20), QTime(14, 0), Qt::UTC);

} // namespace

class TstServerAddition final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void trustIsChecked();
    void onlyNewErrorsCount();
    void addressesAreRead_data();
    void addressesAreRead();
    void serverIsAddedToYaml_data();
    void serverIsAddedToYaml();
    void syncFormsAreChecked();
};

void TstServerAddition::trustIsChecked()
{
    using Kind = domain::TlsTrust::Kind;
    QVERIFY(trustOf({Kind::System, {}, {}}));
    QVERIFY(!trustOf({Kind::Pinned, {}, QStringLiteral("5a:5a")}));
    const QString print = QString::fromLatin1(QByteArray(32, '\x5a').toHex(':'));
    QCOMPARE(trustOf({Kind::Pinned, {}, print})->pinnedSha256, QByteArray(32, '\x5a'));
    QVERIFY(!trustOf({Kind::OwnCa, QStringLiteral("relative.pem"), {}}));
    QVERIFY(!trustOf({Kind::OwnCa, QStringLiteral("/nonexistent/ca.pem"), {}}));
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("no certificate");
    file.flush();
    QVERIFY(!trustOf({Kind::OwnCa, file.fileName(), {}}));
    domain::Server server = *serverOf({QStringLiteral("new.example.com"), QStringLiteral("admin"), {}});
    server.trust.kind = Kind::OwnCa;
    const Result<QString> yaml = withServer({}, server, QStringLiteral("/etc/pulp/it's.pem"));
    QVERIFY(yaml);
    QVERIFY(yaml->contains(QStringLiteral(" trust: own-ca\n        ca_file: /etc/pulp/it's.pem\n")));
}

void TstServerAddition::onlyNewErrorsCount()
{
    domain::Problem old;
    old.line = 3;
    old.path = QStringLiteral("pulp_servers.a");
    old.code = QStringLiteral("name");
    domain::Problem moved = old;
    moved.line = 9;
    domain::Problem hint = old;
    hint.path = QStringLiteral("pulp_servers.b");
    hint.severity = domain::Problem::Severity::Hint;
    domain::Problem added = old;
    added.path = QStringLiteral("pulp_servers.b");
    QCOMPARE(newErrors({old}, {moved, hint}).size(), 0);
    QCOMPARE(newErrors({old}, {moved, added}), QList<domain::Problem> {added});
}

void TstServerAddition::addressesAreRead_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("url");
    QTest::newRow("host") << "Pulp.Example.com"
                          << "pulp.example.com"
                          << "https://pulp.example.com";
    QTest::newRow("port") << "pulp:8080"
                          << "pulp:8080"
                          << "https://pulp:8080";
    QTest::newRow("http") << "http://127.0.0.1:24817/"
                          << "127.0.0.1:24817"
                          << "http://127.0.0.1:24817";
    QTest::newRow("ipv6") << "https://[::1]:8080"
                          << ""
                          << "";
    QTest::newRow("path") << "pulp.example.com/pulp/api/v3"
                          << ""
                          << "";
    QTest::newRow("password") << "https://admin:secret@pulp"
                              << ""
                              << "";
    QTest::newRow("scheme") << "ftp://pulp"
                            << ""
                            << "";
    QTest::newRow("empty") << ""
                           << ""
                           << "";
}

void TstServerAddition::addressesAreRead()
{
    QFETCH(QString, address);
    QFETCH(QString, name);
    QFETCH(QString, url);
    const Result<domain::Server> server = serverOf({address, QStringLiteral("admin"), {}});
    QCOMPARE(server.has_value(), !name.isEmpty());
    if (!server) {
        QVERIFY(!server.error().what.isEmpty());
        return;
    }
    QCOMPARE(server->name, name);
    QCOMPARE(server->url.toString(), url);
    QCOMPARE(server->credentials.kind, domain::CredentialReference::Kind::Keychain);
}

void TstServerAddition::serverIsAddedToYaml_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after"); // empty: refused
    const QString entry = QStringLiteral("  new.example.com:\n    credentials: keyring\n    repo_groups: {}\n    "
                                         "x-pulpit:\n      url: https://new.example.com\n");
    const QString secret = QStringLiteral("  keyring:\n    username: admin\n    x-pulpit:\n      source: keychain\n  "
                                          "    location: new.example.com\n");
    QTest::newRow("empty") << QString()
                           << QString(QStringLiteral("pulp_servers:\n") + entry + QStringLiteral("credentials:\n")
                                      + secret + QStringLiteral("repo_groups: {}\n"));
    QTest::newRow("comments stay")
        << QStringLiteral("# fleet\npulp_servers:  # ours\n  # first\n  old:\n    credentials: svc\n    repo_groups: "
                          "{}\ncredentials:\n  svc:\n    username: x\nrepo_groups: {}\n")
        << QString(QStringLiteral("# fleet\npulp_servers:  # ours\n  # first\n  old:\n    credentials: svc\n    "
                                  "repo_groups: {}\n")
                   + entry + QStringLiteral("credentials:\n  svc:\n    username: x\n") + secret
                   + QStringLiteral("repo_groups: {}\n"));
    QTest::newRow("empty mappings") << QStringLiteral("pulp_servers: {}\ncredentials: {}\nrepo_groups: {}\n")
                                    << QString(QStringLiteral("pulp_servers:\n") + entry
                                               + QStringLiteral("credentials:\n") + secret
                                               + QStringLiteral("repo_groups: {}\n"));
    QTest::newRow("flow style") << QStringLiteral(
        "pulp_servers: {a: {credentials: c, repo_groups: {}}} # flow\ncredentials: {}\n")
                                << QString(QStringLiteral("pulp_servers: {a: {credentials: c, repo_groups: {}}, "
                                                          "new.example.com: {credentials: keyring, repo_groups: {}, "
                                                          "x-pulpit: {url: \"https://new.example.com\"}}} # flow\n"
                                                          "credentials:\n")
                                           + secret + QStringLiteral("repo_groups: {}\n"));
    QTest::newRow("no document") << QStringLiteral("pulp_servers: [\n") << QString();
    QTest::newRow("is there") << QStringLiteral("pulp_servers:\n  new.example.com:\n    repo_groups: {}\n")
                              << QString();
}

void TstServerAddition::serverIsAddedToYaml()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const Result<domain::Server> server = serverOf({QStringLiteral("new.example.com"), QStringLiteral("admin"), {}});
    const Result<QString> yaml = withServer(before, *server);
    QCOMPARE(yaml.has_value(), !after.isEmpty());
    if (yaml)
        QCOMPARE(*yaml, after);
}

void TstServerAddition::syncFormsAreChecked()
{
    domain::SyncRequest request;
    QVERIFY(!checkSync(request).problem.isEmpty());
    request.server = QStringLiteral("pulp-eu-1.example.com");
    QVERIFY(checkSync(request).problem.isEmpty());
    request.regexInclude = QStringLiteral("(");
    QVERIFY(!checkSync(request).problem.isEmpty());
    QCOMPARE(countSelected({}, request), -1);
    request.regexInclude = QStringLiteral("^ext-");
    request.regexExclude = QStringLiteral("debian");
    QCOMPARE(countSelected(sampleFleet(kNow).repositories, request), 9);
    request.source = request.server;
    QVERIFY(!checkSync(request).problem.isEmpty());
    request.source.clear();
    request.maxRuntime = QStringLiteral("2 hours");
    QVERIFY(!checkSync(request).problem.isEmpty());
}

QTEST_MAIN(TstServerAddition)
#include "tst_serveraddition.moc"
