// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The ring of requests, what is masked in it, and certificates as they are remembered.
#include "pulp/connector.h"
#include "pulp/requestlog.h"
#include "pulp/scriptedsecrets.h"
#include "support/fakepulp/fleet.h"

#include <QCoro/QCoroTask>

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTest>

#include <thread>

using namespace pulpit;
using namespace Qt::StringLiterals;

namespace {

ports::RequestRecord recordOf(int number)
{
    ports::RequestRecord record;
    record.status = number;
    return record;
}

domain::Server configured(const fakepulp::Server &fake)
{
    domain::Server server;
    server.name = u"fake"_s;
    server.url = fake.url();
    server.credentials.kind = domain::CredentialReference::Kind::LocalPassword;
    server.credentials.username = fake.options().user;
    return server;
}

} // namespace

class RequestLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theNewestComeFirstAndTheOldestGo()
    {
        pulp::RequestLog log;
        QVERIFY(log.requests(u"a"_s, 10).isEmpty());
        for (int i = 1; i <= 450; ++i)
            log.note(u"a"_s, recordOf(i));
        log.note(u"b"_s, recordOf(7));
        const auto all = log.requests(u"a"_s, 1000);
        QCOMPARE(all.size(), pulp::RequestLog::kKept);
        QCOMPARE(all.first().status, 450);
        QCOMPARE(all.last().status, 251);
        QCOMPARE(log.requests(u"a"_s, 3).last().status, 448);
        QVERIFY(log.requests(u"a"_s, -1).isEmpty());
        QCOMPARE(log.requests(u"b"_s, 5).size(), 1);
    }

    void thereIsALimitOfServers()
    {
        pulp::RequestLog log;
        for (int i = 0; i < pulp::RequestLog::kServers + 5; ++i)
            log.note(QString::number(i), recordOf(i));
        QCOMPARE(log.requests(u"999"_s, 1).size(), 1);
        QVERIFY(log.requests(u"1003"_s, 1).isEmpty());
    }

    void secretsInTargetsAreMasked_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("target");
        QTest::newRow("plain") << u"https://h/pulp/api/v3/tasks/?limit=5&name__contains=sync"_s
                               << u"/pulp/api/v3/tasks/?limit=5&name__contains=sync"_s;
        QTest::newRow("password") << u"https://h/a/?password=hunter2&b=c"_s << u"/a/?password=***&b=c"_s;
        QTest::newRow("token") << u"https://h/a/?b=c&Access_Token=hunter2"_s << u"/a/?b=c&Access_Token=***"_s;
        QTest::newRow("signed url") << u"https://h/a/?X-Amz-Signature=hunter2"_s << u"/a/?X-Amz-Signature=***"_s;
        QTest::newRow("url in a value") << u"https://h/a/?url=https%3A%2F%2Fme%3Ahunter2%40host%2Fx"_s
                                        << u"/a/?url=https%3A%2F%2F***%40host%2Fx"_s;
        QTest::newRow("user of the url") << u"https://me:hunter2@h/a/"_s << u"/a/"_s;
    }
    void secretsInTargetsAreMasked()
    {
        QFETCH(QString, url);
        QFETCH(QString, target);
        const QString masked = pulp::maskedTarget(QUrl(url));
        QCOMPARE(masked, target);
        QVERIFY(!masked.contains("hunter2"_L1));
    }

    void manyThreadsMayNote()
    {
        pulp::RequestLog log;
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&log, t] {
                for (int i = 0; i < 2000; ++i) {
                    log.note(u"s%1"_s.arg(t % 2), recordOf(i));
                    if (log.requests(u"s0"_s, 200).size() > pulp::RequestLog::kKept)
                        qFatal("too many");
                }
            });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(log.requests(u"s1"_s, 1000).size(), pulp::RequestLog::kKept);
    }

    void whatAClientDoesIsLogged()
    {
        fakepulp::Fleet fleet;
        fakepulp::Server *const fake = fleet.addServer();
        QVERIFY(fake);
        const auto log = std::make_shared<pulp::RequestLog>();
        const auto connector
            = pulp::makeConnector(std::make_shared<test::ScriptedSecrets>(QStringList {u"password"_s}), log);
        const auto server = connector->connect(configured(*fake));
        const QString correlation(32, u'a');
        QVERIFY(QCoro::waitFor(server->repositories({correlation, {}})).has_value());
        const auto made = log->requests(u"fake"_s, 100);
        QCOMPARE(made.size(), server->requestCount());
        QCOMPARE(made.first().method, u"GET"_s);
        QVERIFY(made.first().target.startsWith("/pulp/api/v3/repositories/?"_L1));
        QCOMPARE(made.first().status, 200);
        QVERIFY(made.first().bytesReceived > 0);
        QCOMPARE(made.first().correlationId, correlation);
        QVERIFY(made.first().failure.isEmpty());
        QVERIFY(made.first().when.isValid());
        QVERIFY(!log->serverCertificate(u"fake"_s)); // it speaks http
        fake->stop();
        QVERIFY(!QCoro::waitFor(server->plugins({})).has_value());
        QCOMPARE(log->requests(u"fake"_s, 1).first().status, 0);
        QVERIFY(!log->requests(u"fake"_s, 1).first().failure.isEmpty());
    }

    void theCertificateIsRememberedTrustedOrNot_data()
    {
        QTest::addColumn<fakepulp::Certificate>("kind");
        QTest::addColumn<bool>("isPinned");
        QTest::newRow("pinned") << fakepulp::Certificate::SelfSigned << true;
        QTest::newRow("not trusted") << fakepulp::Certificate::SelfSigned << false;
        QTest::newRow("expired") << fakepulp::Certificate::Expired << false;
    }
    void theCertificateIsRememberedTrustedOrNot()
    {
        QFETCH(fakepulp::Certificate, kind);
        QFETCH(bool, isPinned);
        fakepulp::Fleet fleet;
        fakepulp::ServerOptions options;
        options.certificate = kind;
        fakepulp::Server *const fake = fleet.addServer(options);
        QVERIFY(fake);
        domain::Server configuration = configured(*fake);
        const QByteArray digest = fake->certificate().digest(QCryptographicHash::Sha256);
        if (isPinned)
            configuration.trust = {domain::TlsTrust::Kind::Pinned, digest, {}};
        const auto log = std::make_shared<pulp::RequestLog>();
        const auto connector
            = pulp::makeConnector(std::make_shared<test::ScriptedSecrets>(QStringList {u"password"_s}), log);
        const auto server = connector->connect(configuration);
        QCOMPARE(QCoro::waitFor(server->status({})).has_value(), isPinned);
        const auto shown = log->serverCertificate(u"fake"_s);
        QVERIFY(shown);
        QCOMPARE(shown->sha256, digest);
        QCOMPARE(shown->notAfter, fake->certificate().expiryDate().toUTC());
        QCOMPARE(shown->notAfter < QDateTime::currentDateTimeUtc(), kind == fakepulp::Certificate::Expired);
        QVERIFY(!shown->subject.isEmpty());
        QCOMPARE(shown->server, u"fake"_s);
    }

    void certificatesAreReadFromText()
    {
        const auto identity = fakepulp::makeTlsIdentity(fakepulp::Certificate::SelfSigned);
        QVERIFY(identity);
        pulp::RequestLog log;
        const QString pem = QString::fromLatin1(identity->certificate.toPem());
        const auto found = log.certificatesIn(pem);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().sha256, identity->certificate.digest(QCryptographicHash::Sha256));
        QCOMPARE(log.certificatesIn(pem.repeated(50)).size(), 20);
        QVERIFY(log.certificatesIn(u"nothing"_s).isEmpty());
        QVERIFY(log.certificatesIn(u"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"_s).isEmpty());
        QVERIFY(log.certificatesIn(pem + QString(2 * 1024 * 1024, u' ')).isEmpty());
    }
};
Q_DECLARE_METATYPE(fakepulp::Certificate)

QTEST_GUILESS_MAIN(RequestLogTest)
#include "tst_pulp_requestlog.moc"
