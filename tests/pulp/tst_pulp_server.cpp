// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole client against a fake Pulp with faults.
#include "pulp/connector.h"
#include "pulp/scriptedsecrets.h"
#include "support/compareenum.h"
#include "support/fakepulp/fleet.h"

#include <QCoro/QCoroTask>

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace pulpit;
using namespace Qt::StringLiterals;
using fakepulp::Fault;

namespace {

constexpr int kRepositories = 1500;

domain::Server configured(const fakepulp::Server &fake)
{
    domain::Server server;
    server.name = u"fake"_s;
    server.url = fake.url();
    server.credentials.kind = domain::CredentialReference::Kind::LocalPassword;
    server.credentials.username = fake.options().user;
    return server;
}

std::unique_ptr<ports::PulpConnector> connector(const QString &password = u"password"_s)
{
    return pulp::makeConnector(std::make_shared<test::ScriptedSecrets>(QStringList {password}));
}

} // namespace

class PulpServerTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<fakepulp::Fleet> m_fleet;
    fakepulp::Server *m_fake = nullptr;
    std::shared_ptr<ports::PulpServer> m_pulp;

private Q_SLOTS:

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_fleet = std::make_unique<fakepulp::Fleet>();
        m_fake = m_fleet->addServer();
        QVERIFY(m_fake);
        const auto content = fakepulp::ContentSet::numbered(fakepulp::Plugin::File, 3);
        for (int i = 0; i < kRepositories; ++i)
            m_fake->addRepository(
                {.plugin = fakepulp::Plugin::File, .name = u"r%1"_s.arg(i, 5, 10, QChar(u'0')), .content = content});
        m_pulp = connector()->connect(configured(*m_fake));
    }
    void cleanup() { m_pulp.reset(); }

    void longListsCostFewRequests()
    {
        const auto found = QCoro::waitFor(m_pulp->repositories({}));
        QVERIFY(found.has_value());
        QCOMPARE(found->size(), kRepositories);
        QCOMPARE(m_pulp->requestCount(), 2 + 2); // status and login, two pages of one list
        QCOMPARE(m_fake->counters().basicLogins, 1);
    }

    void nextIsNeverFollowed()
    {
        m_fake->faults().add({.kind = Fault::Kind::WrongNextHost});
        QCOMPARE(QCoro::waitFor(m_pulp->distributions({})).value().size(), kRepositories);
    }

    void faultsAreFailuresNotShortLists_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, Fault::Kind kind, ErrorCode code) {
            QTest::newRow(name) << static_cast<int>(kind) << static_cast<int>(code);
        };
        row("closed", Fault::Kind::CloseConnection, ErrorCode::Unreachable);
        row("dropped", Fault::Kind::DropMidBody, ErrorCode::Unreachable);
        row("truncated", Fault::Kind::TruncatedJson, ErrorCode::BadAnswer);
        row("502", Fault::Kind::BadGateway, ErrorCode::ServerFailure);
        row("504", Fault::Kind::GatewayTimeout, ErrorCode::Timeout);
        row("503", Fault::Kind::ServiceUnavailable, ErrorCode::ServerFailure);
        row("500", Fault::Kind::ServerError, ErrorCode::ServerFailure);
        row("401", Fault::Kind::Unauthorized, ErrorCode::Unauthenticated);
        row("403", Fault::Kind::Forbidden, ErrorCode::NotAllowed);
        row("html", Fault::Kind::HtmlInsteadOfJson, ErrorCode::BadAnswer);
        row("empty", Fault::Kind::EmptyBody, ErrorCode::BadAnswer);
        row("endless", Fault::Kind::EndlessPaging, ErrorCode::TooLarge);
    }
    void faultsAreFailuresNotShortLists()
    {
        QFETCH(int, kind);
        QFETCH(int, code);
        QVERIFY(QCoro::waitFor(m_pulp->plugins({})));
        m_fake->faults().add({.kind = static_cast<Fault::Kind>(kind), .path = u"*/repositories/*"_s});
        const auto found = QCoro::waitFor(m_pulp->repositories({}));
        QVERIFY(!found);
        QCOMPARE(static_cast<int>(found.error().code), code);
        QVERIFY(!found.error().what.isEmpty());
        QVERIFY(!found.error().oneLine().contains("password=\""_L1));
    }

    void passingFaultsAreSurvived()
    {
        m_fake->faults().add({.kind = Fault::Kind::BadGateway, .path = u"*/repositories/*"_s, .times = 1, .skip = 1});
        m_fake->faults().add(
            {.kind = Fault::Kind::CloseConnection, .path = u"*/repositories/*"_s, .times = 1, .skip = 2});
        QCOMPARE(QCoro::waitFor(m_pulp->repositories({})).value().size(), kRepositories);
    }

    void hostileBodiesAreRefused()
    {
        m_fake->faults().add({.kind = Fault::Kind::DeepJson, .path = u"*/status/"_s, .bytes = 100'000});
        COMPARE_ENUM(QCoro::waitFor(m_pulp->status({})).error().code, ErrorCode::TooLarge);
        m_fake->faults().clear();
        m_fake->faults().add({.kind = Fault::Kind::GiantBody, .path = u"*/status/"_s, .bytes = 20'000'000});
        COMPARE_ENUM(QCoro::waitFor(m_pulp->status({})).error().code, ErrorCode::TooLarge);
    }

    void endedSessionsAreRenewed()
    {
        QVERIFY(QCoro::waitFor(m_pulp->workers({})));
        m_fake->users().expireSessions();
        const auto made = QCoro::waitFor(m_pulp->create(u"repositories/rpm/rpm"_s, {{u"name"_s, u"new"_s}}, {}));
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().oneLine()));
        QCOMPARE(m_fake->counters().basicLogins, 2);
    }

    void writingOverTlsWithAPin()
    {
        fakepulp::Server *tls
            = m_fleet->addServer({.name = u"tls"_s, .certificate = fakepulp::Certificate::SelfSigned});
        QVERIFY(tls);
        domain::Server server = configured(*tls);
        COMPARE_ENUM(QCoro::waitFor(connector()->connect(server)->status({})).error().code, ErrorCode::Tls);
        server.trust.kind = domain::TlsTrust::Kind::Pinned;
        server.trust.pinnedSha256 = tls->certificate().digest(QCryptographicHash::Sha256);
        const auto pulp = connector()->connect(server);
        const auto made = QCoro::waitFor(pulp->create(u"repositories/rpm/rpm"_s, {{u"name"_s, u"new"_s}}, {}));
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().oneLine()));
        QCOMPARE(tls->counters().basicLogins, 1); // the rest went by session, with token and referer
    }

    void probeFindsTheCertificateToPin()
    {
        fakepulp::Server *tls = m_fleet->addServer({.name = u"tls"_s, .certificate = fakepulp::Certificate::Expired});
        QVERIFY(tls);
        domain::Server server = configured(*tls);
        auto steps = QCoro::waitFor(connector()->probe(server, std::nullopt, {}, {})).value();
        QCOMPARE(steps.size(), 3);
        COMPARE_ENUM(steps.last().id, ports::ProbeStep::Id::Certificate);
        COMPARE_ENUM(steps.last().state, ports::ProbeStep::State::Failed);
        QVERIFY(!steps.last().error.advice.isEmpty());
        server.trust = {domain::TlsTrust::Kind::Pinned, steps.last().certificateSha256, {}};
        steps = QCoro::waitFor(connector()->probe(server, std::nullopt, {}, {})).value();
        QCOMPARE(steps.size(), 7);
        COMPARE_ENUM(steps.at(2).state, ports::ProbeStep::State::Passed);
        COMPARE_ENUM(steps.last().state, ports::ProbeStep::State::Warning); // no repositories there
    }

    void probeEndsAtTheStepThatFails()
    {
        auto steps = QCoro::waitFor(connector()->probe(configured(*m_fake), Secret(u"wrong"_s), {}, {})).value();
        COMPARE_ENUM(steps.last().id, ports::ProbeStep::Id::LogIn);
        COMPARE_ENUM(steps.last().error.code, ErrorCode::Unauthenticated);
        domain::Server server = configured(*m_fake);
        server.apiRoot = u"/other/"_s;
        steps = QCoro::waitFor(connector()->probe(server, std::nullopt, {}, {})).value();
        COMPARE_ENUM(steps.last().id, ports::ProbeStep::Id::ApiRoot);
        QVERIFY(steps.last().error.advice.contains("API root"_L1));
        server = configured(*m_fake);
        m_fake->stop();
        steps = QCoro::waitFor(connector()->probe(server, std::nullopt, {}, {})).value();
        COMPARE_ENUM(steps.last().id, ports::ProbeStep::Id::Connect);
        COMPARE_ENUM(steps.last().state, ports::ProbeStep::State::Failed);
    }

    void probeCanBeCanceled()
    {
        m_fake->faults().add({.kind = Fault::Kind::NeverAnswers});
        CancellationSource source;
        const auto listen = [&source](const ports::ProbeStep &step) {
            if (step.id == ports::ProbeStep::Id::ApiRoot)
                source.cancel();
        };
        QElapsedTimer time;
        time.start();
        const auto steps
            = QCoro::waitFor(connector()->probe(configured(*m_fake), std::nullopt, listen, source.token()));
        COMPARE_ENUM(steps.error().code, ErrorCode::Canceled);
        QVERIFY(time.elapsed() < 3000);
    }

    void lettingGoOfAServerInTheMiddleOfCalls()
    {
        m_fake->faults().add({.kind = Fault::Kind::Slow, .delay = std::chrono::milliseconds(100)});
        const auto before = m_pulp->repositories({});
        m_pulp->distributions({}); // nobody waits for this one
        m_pulp.reset();
        QCOMPARE(QCoro::waitFor(before).value().size(), kRepositories);
        QTest::qWait(800);
    }

    void domainsHaveTheirOwnPaths()
    {
        fakepulp::Server *fake = m_fleet->addServer({.name = u"domains"_s, .domains = {u"team"_s}});
        QVERIFY(fake);
        fake->addRepository({.plugin = fakepulp::Plugin::Rpm, .name = u"only-here"_s}, u"team"_s);
        domain::Server server = configured(*fake);
        server.domain = u"team"_s;
        const auto found = QCoro::waitFor(connector()->connect(server)->repositories({}));
        QVERIFY2(found.has_value(), found ? "" : qPrintable(found.error().oneLine()));
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().name, u"only-here"_s);
        QCOMPARE(found->first().type, u"rpm.rpm"_s);
    }
};

QTEST_GUILESS_MAIN(PulpServerTest)
#include "tst_pulp_server.moc"
