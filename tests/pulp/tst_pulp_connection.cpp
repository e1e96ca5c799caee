// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What goes over the wire: log-in, repeats, limits, trust. Against a scripted server.
#include "pulp/httpconnection.h"
#include "pulp/httpdouble.h"
#include "pulp/scriptedsecrets.h"
#include "pulp/socketprobe.h"
#include "support/compareenum.h"

#include <QCoro/QCoroTask>

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <thread>

using namespace pulpit;
using namespace pulpit::pulp;
using namespace pulpit::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray kStatus = "/pulp/api/v3/status/";
const QByteArray kLogin = "/pulp/api/v3/login/";
const QByteArray kThings = "/pulp/api/v3/things/";
const QByteArray kTasks = "/pulp/api/v3/tasks/";

DoubleAnswer statusOf(const QByteArray &version)
{
    return {.status = 200, .body = R"({"versions":[{"component":"core","version":")" + version + R"("}]})"};
}

DoubleAnswer refused(const QByteArray &detail = "Invalid username/password.")
{
    return {
        .status = 401, .body = R"({"detail":")" + detail + "\"}", .headers = {"WWW-Authenticate: Basic realm=\"api\""}};
}

/// A Pulp with one account and one open session at a time.
struct PulpDouble
{
    QByteArray version = "3.105.25";
    QByteArray password = "right";
    QByteArray session;
    int sessions = 0;
    std::function<DoubleAnswer(const DoubleRequest &)> things
        = [](const DoubleRequest &) { return DoubleAnswer {.body = "{}"}; };

    DoubleAnswer operator()(const DoubleRequest &request)
    {
        const bool basic
            = request.headers.value("authorization") == "Basic " + QByteArray("admin:" + password).toBase64();
        if (request.path() == kStatus)
            return statusOf(version);
        if (request.path() == kLogin && request.method == "POST") {
            if (!basic)
                return refused();
            session = "s" + QByteArray::number(++sessions);
            return {.status = 201,
                    .body = "{}",
                    .headers = {"Set-Cookie: csrftoken=t" + session + "; Path=/",
                                "Set-Cookie: sessionid=" + session + "; HttpOnly; Path=/"}};
        }
        const QByteArray cookies = request.headers.value("cookie");
        const bool known = !session.isEmpty() && cookies.contains("sessionid=" + session);
        if (!basic && !known)
            return refused(cookies.isEmpty() ? "Authentication credentials were not provided." : "Session expired.");
        if (request.path() == kTasks)
            return {.body = R"({"count":0,"results":[]})"};
        return things(request);
    }
};

domain::Server serverAt(const QUrl &url)
{
    domain::Server server;
    server.name = u"pulp-a"_s;
    server.url = url;
    server.credentials.kind = domain::CredentialReference::Kind::LocalPassword;
    server.credentials.username = u"admin"_s;
    return server;
}

Request thing(const QByteArray &method = "GET")
{
    Request request;
    request.method = method;
    request.path = QString::fromLatin1(kThings);
    if (method != "GET")
        request.body = QJsonObject {{u"k"_s, u"v"_s}};
    return request;
}

std::shared_ptr<HttpConnection> connectionTo(const domain::Server &server, const QStringList &passwords = {u"right"_s})
{
    return std::make_shared<HttpConnection>(server, std::make_shared<ScriptedSecrets>(passwords));
}

} // namespace

class PulpConnectionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void sessionReplacesBasic()
    {
        PulpDouble pulp;
        HttpDouble server(std::ref(pulp));
        const auto connection = connectionTo(serverAt(server.url()));
        const ports::CallContext context {u"0123456789abcdef0123456789abcdef"_s, {}};
        for (int i = 0; i < 3; ++i)
            QVERIFY(QCoro::waitFor(connection->send(thing(), context)));
        QVERIFY(QCoro::waitFor(connection->send(thing("POST"), context)));
        QCOMPARE(server.requestsTo(kStatus).size(), 1);
        QCOMPARE(server.requestsTo(kLogin).size(), 1);
        QCOMPARE(connection->requestCount(), 6);
        const QList<DoubleRequest> sent = server.requestsTo(kThings);
        QCOMPARE(sent.size(), 4);
        for (const DoubleRequest &one : sent) {
            QVERIFY(!one.headers.contains("authorization"));
            QVERIFY(one.headers.value("cookie").contains("sessionid=s1"));
            QCOMPARE(one.headers.value("correlation-id"), "0123456789abcdef0123456789abcdef");
        }
        const DoubleRequest &post = sent.last();
        QCOMPARE(post.headers.value("x-csrftoken"), "ts1");
        QCOMPARE(post.headers.value("referer"), server.url().toEncoded() + '/');
        QCOMPARE(post.headers.value("content-type"), "application/json");
        QCOMPARE(post.body, R"({"k":"v"})");
        QVERIFY(!server.requestsTo(kStatus).first().headers.contains("authorization"));
    }

    void oldServersGetBasic()
    {
        PulpDouble pulp;
        pulp.version = "3.49.9";
        HttpDouble server(std::ref(pulp));
        const auto connection = connectionTo(serverAt(server.url()));
        QVERIFY(QCoro::waitFor(connection->send(thing(), {})));
        QVERIFY(server.requestsTo(kLogin).isEmpty());
        QVERIFY(server.requestsTo(kThings).first().headers.contains("authorization"));
    }

    void hiddenLoginFallsBackToBasic()
    {
        PulpDouble pulp;
        const auto handler = [&pulp](const DoubleRequest &request) -> DoubleAnswer {
            if (request.path() == kLogin)
                return {.status = 404, .body = "<html><title>Not Found</title></html>", .contentType = "text/html"};
            return pulp(request);
        };
        HttpDouble server(handler);
        const auto connection = connectionTo(serverAt(server.url()));
        QVERIFY(QCoro::waitFor(connection->send(thing(), {})));
        QVERIFY(QCoro::waitFor(connection->send(thing(), {})));
        QCOMPARE(server.requestsTo(kLogin).size(), 1);
        QVERIFY(server.requestsTo(kThings).last().headers.contains("authorization"));
    }

    void callsShareOneLogIn()
    {
        PulpDouble pulp;
        HttpDouble server(std::ref(pulp));
        const auto connection = connectionTo(serverAt(server.url()));
        std::vector<Async<Answer>> calls;
        for (int i = 0; i < 8; ++i)
            calls.push_back(connection->send(thing(), {}));
        for (Async<Answer> &call : calls)
            QVERIFY(QCoro::waitFor(call));
        QCOMPARE(server.requestsTo(kLogin).size(), 1);
        QCOMPARE(server.requestsTo(kStatus).size(), 1);
    }

    void endedSessionIsRenewed()
    {
        PulpDouble pulp;
        HttpDouble server(std::ref(pulp));
        const auto connection = connectionTo(serverAt(server.url()));
        QVERIFY(QCoro::waitFor(connection->send(thing(), {})));
        pulp.session.clear();
        QVERIFY(QCoro::waitFor(connection->send(thing("POST"), {})));
        QCOMPARE(server.requestsTo(kLogin).size(), 2);
        QCOMPARE(server.requestsTo(kThings, "POST").size(), 2); // the first was refused, so nothing was done twice
    }

    void rotatedPasswordIsFetchedAgain()
    {
        PulpDouble pulp;
        HttpDouble server(std::ref(pulp));
        const auto connection = connectionTo(serverAt(server.url()), {u"old"_s, u"right"_s});
        QVERIFY(QCoro::waitFor(connection->send(thing(), {})));
        QCOMPARE(server.requestsTo(kLogin).size(), 2);
    }

    void wrongPasswordIsNotTriedAgainAndAgain()
    {
        PulpDouble pulp;
        HttpDouble server(std::ref(pulp));
        const auto connection = connectionTo(serverAt(server.url()), {u"wrong"_s});
        for (int i = 0; i < 5; ++i) {
            const auto answer = QCoro::waitFor(connection->send(thing(), {}));
            QVERIFY(!answer);
            COMPARE_ENUM(answer.error().code, ErrorCode::Unauthenticated);
            QVERIFY(!answer.error().oneLine().contains("wrong"_L1));
        }
        QCOMPARE(server.requestsTo(kLogin).size(), 1); // fetched twice, but it was the same
        QVERIFY(server.requestsTo(kThings).isEmpty());
    }

    // However long it goes on: the account must not be locked by us, and a password that was put right must work at
    // once.
    void afterAPauseOnlyAnotherPasswordIsTried()
    {
        PulpDouble pulp;
        HttpDouble server(std::ref(pulp));
        const auto stubborn = connectionTo(serverAt(server.url()), {u"wrong"_s});
        const auto mended = connectionTo(serverAt(server.url()), {u"wrong"_s, u"wrong"_s, u"right"_s});
        QVERIFY(!QCoro::waitFor(stubborn->send(thing(), {})));
        QVERIFY(!QCoro::waitFor(mended->send(thing(), {})));
        QCOMPARE(server.requestsTo(kLogin).size(), 2);
        QTest::qWait(5200); // so long nothing is asked at all
        for (int i = 0; i < 5; ++i)
            COMPARE_ENUM(QCoro::waitFor(stubborn->send(thing(), {})).error().code, ErrorCode::Unauthenticated);
        QCOMPARE(server.requestsTo(kLogin).size(), 2);
        QVERIFY(QCoro::waitFor(mended->send(thing(), {})));
        QCOMPARE(server.requestsTo(kLogin).size(), 3);
    }

    void readingIsRepeated_data()
    {
        QTest::addColumn<int>("status"); // 0: the connection is closed
        QTest::addColumn<bool>("repeated");
        QTest::newRow("closed") << 0 << true;
        QTest::newRow("502") << 502 << true;
        QTest::newRow("503") << 503 << true;
        QTest::newRow("429") << 429 << true;
        QTest::newRow("500") << 500 << false;
        QTest::newRow("404") << 404 << false;
    }
    void readingIsRepeated()
    {
        QFETCH(int, status);
        QFETCH(bool, repeated);
        PulpDouble pulp;
        int asked = 0;
        pulp.things = [&](const DoubleRequest &) -> DoubleAnswer {
            if (++asked > 2)
                return {.body = "{}"};
            return {.status = status, .drop = status == 0};
        };
        HttpDouble server(std::ref(pulp));
        const auto answer = QCoro::waitFor(connectionTo(serverAt(server.url()))->send(thing(), {}));
        QCOMPARE(answer.has_value(), repeated);
        if (!repeated)
            QCOMPARE(asked, 1);
    }

    void writingIsNeverRepeated_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("status");
        for (const QByteArray method : {"POST", "PATCH", "DELETE"}) {
            QTest::newRow(method + " closed") << method << 0;
            QTest::newRow(method + " 503") << method << 503;
        }
    }
    void writingIsNeverRepeated()
    {
        QFETCH(QByteArray, method);
        QFETCH(int, status);
        PulpDouble pulp;
        pulp.things = [&](const DoubleRequest &request) -> DoubleAnswer {
            if (request.method == "GET")
                return {.body = "{}"}; // leaves a connection open that the writing request may use
            return {.status = status, .drop = status == 0};
        };
        HttpDouble server(std::ref(pulp));
        const auto connection = connectionTo(serverAt(server.url()));
        QVERIFY(QCoro::waitFor(connection->send(thing(), {})));
        Request writing = thing(method);
        if (method == "DELETE")
            writing.body.reset();
        const auto answer = QCoro::waitFor(connection->send(writing, {}));
        QVERIFY(!answer);
        COMPARE_ENUM(answer.error().code, status == 0 ? ErrorCode::Unreachable : ErrorCode::ServerFailure);
        QTest::qWait(200);
        QCOMPARE(server.requestsTo(kThings, method).size(), 1);
    }

    void retryAfterIsObeyed()
    {
        PulpDouble pulp;
        int asked = 0;
        pulp.things = [&](const DoubleRequest &) -> DoubleAnswer {
            if (++asked == 1)
                return {.status = 503, .headers = {"Retry-After: 1"}};
            return {.body = "{}"};
        };
        HttpDouble server(std::ref(pulp));
        QElapsedTimer time;
        time.start();
        QVERIFY(QCoro::waitFor(connectionTo(serverAt(server.url()))->send(thing(), {})));
        QVERIFY2(time.elapsed() >= 900 && time.elapsed() < 5000, qPrintable(QString::number(time.elapsed())));
    }

    void silentServerTimesOut()
    {
        PulpDouble pulp;
        pulp.things = [](const DoubleRequest &) { return DoubleAnswer {.hang = true}; };
        HttpDouble server(std::ref(pulp));
        Request request = thing();
        request.timeLimit = 300ms;
        const auto answer = QCoro::waitFor(connectionTo(serverAt(server.url()))->send(request, {}));
        QVERIFY(!answer);
        COMPARE_ENUM(answer.error().code, ErrorCode::Timeout);
        QCOMPARE(server.requestsTo(kThings).size(), 1);
    }

    void cutAnswersAreFailures()
    {
        PulpDouble pulp;
        pulp.things
            = [](const DoubleRequest &) { return DoubleAnswer {.body = "{\"a\":1}", .announce = 5000, .drop = true}; };
        HttpDouble server(std::ref(pulp));
        const auto answer = QCoro::waitFor(connectionTo(serverAt(server.url()))->send(thing(), {}));
        QVERIFY(!answer);
        COMPARE_ENUM(answer.error().code, ErrorCode::Unreachable);
    }

    void largeAnswersAreCutOff_data()
    {
        QTest::addColumn<int>("announce");
        QTest::newRow("announced") << -1;
        QTest::newRow("not announced") << 100; // more comes than was announced; Qt reads what was
    }
    void largeAnswersAreCutOff()
    {
        QFETCH(int, announce);
        PulpDouble pulp;
        pulp.things = [announce](const DoubleRequest &) {
            return DoubleAnswer {.body = QByteArray(3'000'000, 'x'), .announce = announce, .keepAlive = false};
        };
        HttpDouble server(std::ref(pulp));
        Request request = thing();
        request.maxBytes = announce < 0 ? 100'000 : 50;
        const auto answer = QCoro::waitFor(connectionTo(serverAt(server.url()))->send(request, {}));
        QVERIFY(!answer);
        COMPARE_ENUM(answer.error().code, ErrorCode::TooLarge);
    }

    void redirectsAreNotFollowed()
    {
        HttpDouble other([](const DoubleRequest &) { return DoubleAnswer {.body = "{}"}; });
        PulpDouble pulp;
        pulp.things = [&](const DoubleRequest &) -> DoubleAnswer {
            return {.status = 302, .headers = {"Location: " + other.url().toEncoded() + "/pulp/api/v3/things/"}};
        };
        HttpDouble server(std::ref(pulp));
        const auto answer = QCoro::waitFor(connectionTo(serverAt(server.url()))->send(thing(), {}));
        QVERIFY(!answer);
        COMPARE_ENUM(answer.error().code, ErrorCode::BadAnswer);
        QVERIFY(!answer.error().advice.isEmpty());
        QVERIFY(other.requests().isEmpty());
    }

    void cancelEndsACallFromAnyThread()
    {
        PulpDouble pulp;
        pulp.things = [](const DoubleRequest &) { return DoubleAnswer {.hang = true}; };
        HttpDouble server(std::ref(pulp));
        const auto connection = connectionTo(serverAt(server.url()));
        CancellationSource source;
        const Async<Answer> call = connection->send(thing(), {{}, source.token()});
        QTRY_COMPARE(server.requestsTo(kThings).size(), 1);
        std::thread other([&source] { source.cancel(); });
        const auto answer = QCoro::waitFor(call);
        other.join();
        QVERIFY(!answer);
        COMPARE_ENUM(answer.error().code, ErrorCode::Canceled);
        COMPARE_ENUM(QCoro::waitFor(connection->send(thing(), {{}, source.token()})).error().code, ErrorCode::Canceled);
        QCOMPARE(server.requestsTo(kThings).size(), 1);
    }

    void cancelEndsTheWaitBeforeARepeat()
    {
        PulpDouble pulp;
        pulp.things = [](const DoubleRequest &) { return DoubleAnswer {.status = 503, .headers = {"Retry-After: 9"}}; };
        HttpDouble server(std::ref(pulp));
        CancellationSource source;
        QTimer::singleShot(300, [&source] { source.cancel(); });
        QElapsedTimer time;
        time.start();
        const auto answer = QCoro::waitFor(connectionTo(serverAt(server.url()))->send(thing(), {{}, source.token()}));
        COMPARE_ENUM(answer.error().code, ErrorCode::Canceled);
        QVERIFY(time.elapsed() < 3000);
    }

    void anAbandonedCallEndsByItself()
    {
        PulpDouble pulp;
        pulp.things = [](const DoubleRequest &) { return DoubleAnswer {.hang = true}; };
        HttpDouble server(std::ref(pulp));
        std::weak_ptr<HttpConnection> watch;
        {
            const auto connection = connectionTo(serverAt(server.url()));
            watch = connection;
            Request request = thing();
            request.timeLimit = 300ms;
            connection->send(request, {}); // nobody waits for it, and the connection is let go
        }
        QTRY_COMPARE(server.requestsTo(kThings).size(), 1);
        QVERIFY(!watch.expired());
        QTRY_VERIFY_WITH_TIMEOUT(watch.expired(), 5000);
    }

    void refusedConnectionIsUnreachable()
    {
        QUrl url;
        {
            HttpDouble gone([](const DoubleRequest &) { return DoubleAnswer {}; });
            url = gone.url();
        }
        const auto answer = QCoro::waitFor(connectionTo(serverAt(url))->send(thing(), {}));
        QVERIFY(!answer);
        COMPARE_ENUM(answer.error().code, ErrorCode::Unreachable);
        QVERIFY(!answer.error().advice.isEmpty());
    }

    void nothingGoesToAWrongScheme()
    {
        const auto answer = QCoro::waitFor(connectionTo(serverAt(QUrl(u"ftp://127.0.0.1"_s)))->send(thing(), {}));
        COMPARE_ENUM(answer.error().code, ErrorCode::InvalidConfiguration);
    }

    void trust_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("right");
        QTest::addColumn<bool>("accepted");
        using K = domain::TlsTrust::Kind;
        QTest::newRow("system") << static_cast<int>(K::System) << true << false;
        QTest::newRow("pinned") << static_cast<int>(K::Pinned) << true << true;
        QTest::newRow("pinned another") << static_cast<int>(K::Pinned) << false << false;
        QTest::newRow("own CA") << static_cast<int>(K::OwnCa) << true << true;
        QTest::newRow("not a CA") << static_cast<int>(K::OwnCa) << false << false;
    }
    void trust()
    {
        QFETCH(int, kind);
        QFETCH(bool, right);
        QFETCH(bool, accepted);
        PulpDouble pulp;
        HttpDouble server(std::ref(pulp), true);
        domain::Server configured = serverAt(server.url());
        configured.trust.kind = static_cast<domain::TlsTrust::Kind>(kind);
        configured.trust.pinnedSha256 = HttpDouble::certificate().digest(QCryptographicHash::Sha256);
        configured.trust.caPem = HttpDouble::authority().toPem();
        if (!right) {
            configured.trust.pinnedSha256[0] = char(~configured.trust.pinnedSha256[0]);
            configured.trust.caPem = "no certificate";
        }
        const auto answer = QCoro::waitFor(connectionTo(configured)->send(thing("POST"), {}));
        QCOMPARE(answer.has_value(), accepted);
        if (!accepted) {
            QVERIFY(answer.error().code == ErrorCode::Tls || answer.error().code == ErrorCode::InvalidConfiguration);
            QVERIFY(!answer.error().advice.isEmpty());
            QVERIFY(server.requests().isEmpty()); // not a byte of HTTP, let alone a password
        }
    }

    void theCertificateOfAHostIsSeenThoughNobodyTrustsIt()
    {
        PulpDouble pulp;
        HttpDouble server(std::ref(pulp), true);
        const auto shown = QCoro::waitFor(shownCertificate(u"127.0.0.1"_s, server.serverPort(), {}));
        QVERIFY2(shown, shown ? "" : qPrintable(shown.error().oneLine()));
        COMPARE_ENUM(shown->use, domain::Certificate::Use::Upstream);
        QCOMPARE(shown->sha256, HttpDouble::certificate().digest(QCryptographicHash::Sha256));
        QCOMPARE(shown->notAfter, HttpDouble::certificate().expiryDate().toUTC());
        QCOMPARE(shown->subject, u"localhost"_s);
        QCOMPARE(shown->issuer, u"Test CA"_s);
        QCOMPARE(shown->host, u"127.0.0.1:%1"_s.arg(server.serverPort()));
        QVERIFY(server.requests().isEmpty()); // a handshake and nothing more
    }

    void aHostWithoutCertificateIsAFailure()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const quint16 port = closed.serverPort();
        closed.close();
        COMPARE_ENUM(QCoro::waitFor(shownCertificate(u"127.0.0.1"_s, port, {})).error().code, ErrorCode::Unreachable);
        PulpDouble pulp;
        HttpDouble plain(std::ref(pulp), false);
        const auto answer = QCoro::waitFor(shownCertificate(u"127.0.0.1"_s, plain.serverPort(), {}));
        QVERIFY(!answer);
        QVERIFY(answer.error().code == ErrorCode::Tls || answer.error().code == ErrorCode::Timeout);
    }

    void clientCertificateIsShown_data()
    {
        QTest::addColumn<QByteArray>("certificate");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("problem"); // empty: it is let in
        const QByteArray certificate = HttpDouble::certificate().toPem();
        const QByteArray key = HttpDouble::key().toPem();
        QTest::newRow("two files") << certificate << key << QString();
        QTest::newRow("one file") << certificate + key << QByteArray() << QString();
        QTest::newRow("none") << QByteArray() << QByteArray() << u"-"_s;
        QTest::newRow("no certificate") << QByteArray("x") << key << u"the client certificate cannot be read"_s;
        QTest::newRow("no key") << certificate << QByteArray("x")
                                << u"the key of the client certificate cannot be read"_s;
        QTest::newRow("key with a passphrase") << certificate << HttpDouble::key().toPem("secret words")
                                               << u"the key of the client certificate cannot be read"_s;
    }
    void clientCertificateIsShown()
    {
        QFETCH(QByteArray, certificate);
        QFETCH(QByteArray, key);
        QFETCH(QString, problem);
        PulpDouble pulp;
        HttpDouble server(std::ref(pulp), true);
        server.requireClientCertificate();
        const QTemporaryDir folder;
        const auto write = [&folder](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(name));
            return bytes.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()
                ? QString()
                : file.fileName();
        };
        domain::Server configured = serverAt(server.url());
        configured.trust.kind = domain::TlsTrust::Kind::OwnCa;
        configured.trust.caPem = HttpDouble::authority().toPem();
        configured.credentials = {};
        configured.credentials.location
            = locationOf(domain::ClientCertificate {write(u"own.pem"_s, certificate), write(u"own.key"_s, key)});
        const auto answer = QCoro::waitFor(connectionTo(configured)->send(thing("POST"), {}));
        // The double lets nobody in without a password; what counts is that the request came through the handshake.
        QCOMPARE(!server.requests().isEmpty(), problem.isEmpty());
        if (problem.isEmpty())
            return;
        QVERIFY(!answer);
        if (problem.size() > 1) {
            QCOMPARE(answer.error().what, problem);
            QVERIFY(!answer.error().oneLine().contains(u"PRIVATE"_s));
        }
    }

    void plainServerBehindHttpsIsExplained()
    {
        QTcpServer server; // answers a TLS greeting as a web server does
        connect(&server, &QTcpServer::newConnection, &server, [&server] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const QUrl url(u"https://127.0.0.1:%1"_s.arg(server.serverPort()));
        const auto answer = QCoro::waitFor(connectionTo(serverAt(url))->send(thing(), {}));
        QVERIFY(!answer);
        COMPARE_ENUM(answer.error().code, ErrorCode::Tls);
    }

    void connectionsAreReused()
    {
        PulpDouble pulp;
        HttpDouble server(std::ref(pulp));
        const auto connection = connectionTo(serverAt(server.url()));
        for (int i = 0; i < 20; ++i)
            QVERIFY(QCoro::waitFor(connection->send(thing(), {})));
        QCOMPARE(server.connections(), 1);
    }
};

QTEST_GUILESS_MAIN(PulpConnectionTest)
#include "tst_pulp_connection.moc"
