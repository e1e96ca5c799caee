// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakepulp/fleetthread.h"
#include "support/fakepulp/testclient.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace pulpit::fakepulp;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kList = "/pulp/api/v3/repositories/?limit=1";

} // namespace

class FakePulpFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fleet.reset(); }

    void wrongAnswers_data();
    void wrongAnswers();
    void slowAndSilent();
    void countsAndPatterns();
    void pagingFaults();
    void giantBody();
    void stoppedServerRefuses();
    void certificates_data();
    void certificates();
    void keepAliveReusesConnections();

private:
    void fault(Fault fault)
    {
        m_fleet->run([this, &fault](Fleet &) { m_server->faults().add(fault); });
    }

    std::unique_ptr<FleetThread> m_fleet;
    Server *m_server = nullptr;
    QByteArray m_origin;
};

void FakePulpFaultsTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_fleet = std::make_unique<FleetThread>();
    m_fleet->run([this](Fleet &fleet) {
        m_server = fleet.addServer();
        m_origin = m_server->origin();
        m_server->addRepository({.plugin = Plugin::Rpm, .name = u"a"_s});
        m_server->addRepository({.plugin = Plugin::Rpm, .name = u"b"_s});
    });
}

void FakePulpFaultsTest::wrongAnswers_data()
{
    QTest::addColumn<Fault::Kind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("html");
    QTest::addColumn<bool>("error");
    QTest::newRow("cut body") << Fault::Kind::DropMidBody << 200 << false << true;
    QTest::newRow("truncated JSON") << Fault::Kind::TruncatedJson << 200 << false << false;
    QTest::newRow("closed") << Fault::Kind::CloseConnection << 0 << false << true;
    QTest::newRow("502") << Fault::Kind::BadGateway << 502 << true << true;
    QTest::newRow("503") << Fault::Kind::ServiceUnavailable << 503 << true << true;
    QTest::newRow("504") << Fault::Kind::GatewayTimeout << 504 << true << true;
    QTest::newRow("500") << Fault::Kind::ServerError << 500 << true << true;
    QTest::newRow("401") << Fault::Kind::Unauthorized << 401 << false << true;
    QTest::newRow("403") << Fault::Kind::Forbidden << 403 << false << true;
    QTest::newRow("login page") << Fault::Kind::HtmlInsteadOfJson << 200 << true << false;
    QTest::newRow("empty") << Fault::Kind::EmptyBody << 200 << false << false;
}

void FakePulpFaultsTest::wrongAnswers()
{
    QFETCH(Fault::Kind, kind);
    QFETCH(int, status);
    QFETCH(bool, html);
    QFETCH(bool, error);
    TestClient client(m_origin);
    // A request that was cut off is sent again by QNetworkAccessManager: hit all.
    fault({.kind = kind, .path = u"*repositories*"_s});
    const TestClient::Answer answer = client.get(kList);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.error != QNetworkReply::NoError, error);
    if (status != 0)
        QCOMPARE(answer.isHtml(), html);
    if (status != 401 && status != 403)
        QVERIFY(!answer.object().contains("results"_L1));
    QCOMPARE(client.get("/pulp/api/v3/status/").status, 200);
}

void FakePulpFaultsTest::slowAndSilent()
{
    TestClient client(m_origin);
    fault({.kind = Fault::Kind::Slow, .times = 1, .delay = std::chrono::milliseconds(300)});
    QElapsedTimer elapsed;
    elapsed.start();
    QCOMPARE(client.get(kList).status, 200);
    QVERIFY(elapsed.elapsed() >= 290);
    fault({.kind = Fault::Kind::NeverAnswers, .times = 1});
    client.setTimeout(300);
    const TestClient::Answer silent = client.get(kList);
    QCOMPARE(silent.status, 0);
    QCOMPARE(silent.error, QNetworkReply::OperationCanceledError);
}

void FakePulpFaultsTest::countsAndPatterns()
{
    TestClient client(m_origin);
    fault({.kind = Fault::Kind::ServerError, .path = u"*/workers/*"_s, .method = "GET", .times = 2, .skip = 1});
    QList<int> statuses;
    for (int i = 0; i < 4; ++i)
        statuses << client.get("/pulp/api/v3/workers/").status;
    QCOMPARE(statuses, (QList<int> {200, 500, 500, 200}));
    QCOMPARE(client.get(kList).status, 200);
    m_fleet->run([this](Fleet &) { QCOMPARE(m_server->faults().hits(), 2); });
}

void FakePulpFaultsTest::pagingFaults()
{
    TestClient client(m_origin);
    fault({.kind = Fault::Kind::WrongNextHost, .times = 1});
    const QString next = client.get(kList).object().value("next"_L1).toString();
    QVERIFY(next.startsWith(u"http://wrong-host.invalid/pulp/api/v3/repositories/"_s));
    fault({.kind = Fault::Kind::EndlessPaging, .times = 1});
    const QJsonObject endless = client.get(kList + "&offset=1000").object();
    QVERIFY(!endless.value("next"_L1).isNull());
    QVERIFY(endless.value("count"_L1).toInt() > 1'000'000);
    fault({.kind = Fault::Kind::EmptyList, .times = 1});
    QCOMPARE(client.get(kList).object().value("count"_L1).toInt(), 0);
    fault({.kind = Fault::Kind::DeepJson, .times = 1, .bytes = 5000});
    QCOMPARE(client.get(kList).body, QByteArray(5000, '[') + QByteArray(5000, ']'));
}

void FakePulpFaultsTest::giantBody()
{
    TestClient client(m_origin);
    fault({.kind = Fault::Kind::GiantBody, .times = 1, .bytes = 20'000'000});
    QCOMPARE(client.get(kList).body.size(), 20'000'000);
}

void FakePulpFaultsTest::stoppedServerRefuses()
{
    TestClient client(m_origin);
    m_fleet->run([this](Fleet &) { m_server->stop(); });
    QCOMPARE(client.get(kList).error, QNetworkReply::ConnectionRefusedError);
    m_fleet->run([this](Fleet &) { QVERIFY(m_server->start()); });
    QCOMPARE(client.get(kList).status, 200);
}

void FakePulpFaultsTest::certificates_data()
{
    QTest::addColumn<Certificate>("kind");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("self-signed, trusted") << Certificate::SelfSigned << true;
    QTest::newRow("expired") << Certificate::Expired << false;
    QTest::newRow("not yet valid") << Certificate::NotYetValid << false;
    QTest::newRow("wrong host") << Certificate::WrongHost << false;
}

void FakePulpFaultsTest::certificates()
{
    QFETCH(Certificate, kind);
    QFETCH(bool, accepted);
    Server *server = m_fleet->get([kind](Fleet &fleet) { return fleet.addServer({.certificate = kind}); });
    QVERIFY(server != nullptr);
    const QByteArray origin = m_fleet->get([server](Fleet &) { return server->origin(); });
    QVERIFY(origin.startsWith("https://"));
    TestClient stranger(origin);
    QCOMPARE(stranger.get("/pulp/api/v3/status/").error, QNetworkReply::SslHandshakeFailedError);
    TestClient client(origin);
    client.trust(m_fleet->get([server](Fleet &) { return server->certificate(); }));
    const TestClient::Answer answer = client.get("/pulp/api/v3/status/");
    QCOMPARE(answer.status, accepted ? 200 : 0);
}

void FakePulpFaultsTest::keepAliveReusesConnections()
{
    m_fleet->run([this](Fleet &) {
        m_server->setKeepAlive(true);
        m_server->counters().reset();
    });
    TestClient client(m_origin);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(client.get(kList).status, 200);
    m_fleet->run([this](Fleet &) {
        QCOMPARE(m_server->counters().requests, 5);
        QCOMPARE(m_server->counters().connections, 1);
    });
}

QTEST_GUILESS_MAIN(FakePulpFaultsTest)
#include "tst_fakepulp_faults.moc"
