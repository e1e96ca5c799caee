// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/secretsources.h"
#include "support/compareenum.h"
#include "support/vaultdouble/vaultdouble.h"

#include <QCoro/QCoroTask>

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;
using Kind = domain::CredentialReference::Kind;
using Access = domain::VaultAccess;

namespace {

domain::CredentialReference account()
{
    domain::CredentialReference result;
    result.kind = Kind::Vault;
    result.username = u"svc_pulp"_s;
    result.vaultMount = u"service-accounts/eu"_s;
    return result;
}

class Fixture
{
public:
    explicit Fixture(VaultDouble::Method method)
        : vault(method)
    {
        vault.setPassword(u"service-accounts/eu"_s, u"svc_pulp"_s, u"from vault"_s);
        settings.vault.address = vault.address();
        settings.vault.method = static_cast<Access::Method>(method);
        settings.vaultTimeLimit = std::chrono::seconds(5);
        write(u"token"_s, vault.token);
        write(u"secret-id"_s, vault.secretId);
        write(u"jwt"_s, vault.jwt);
        settings.vault.token = u"file:"_s + dir.filePath(u"token"_s);
        settings.vault.roleId = QString::fromLatin1(vault.roleId);
        settings.vault.secretId = u"file:"_s + dir.filePath(u"secret-id"_s);
        settings.vault.kubernetesRole = QString::fromLatin1(vault.kubernetesRole);
        settings.vault.kubernetesJwt = u"file:"_s + dir.filePath(u"jwt"_s);
    }
    void write(const QString &name, const QByteArray &text)
    {
        QFile file(dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text + '\n');
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    Result<Secret> password()
    {
        if (!source)
            source = secrets::makeSecretSource(settings);
        return QCoro::waitFor(source->password(account(), u"pulp-a"_s));
    }
    Result<Secret> secret(const QString &reference, const QString &field)
    {
        if (!source)
            source = secrets::makeSecretSource(settings);
        return QCoro::waitFor(source->secret(reference, field));
    }

    QTemporaryDir dir;
    VaultDouble vault;
    secrets::SecretSettings settings;
    std::shared_ptr<ports::SecretSource> source;
};

} // namespace

class VaultTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void check25_passwordInEveryMode_data()
    {
        QTest::addColumn<int>("method");
        QTest::addColumn<int>("requests");
        QTest::newRow("agent: no token") << int(VaultDouble::Method::Agent) << 1;
        QTest::newRow("token") << int(VaultDouble::Method::Token) << 1;
        QTest::newRow("AppRole") << int(VaultDouble::Method::AppRole) << 2;
        QTest::newRow("Kubernetes") << int(VaultDouble::Method::Kubernetes) << 2;
    }
    // Black-box check 25 of Pulp Manager, and its sibling for the other ways to open Vault.
    void check25_passwordInEveryMode()
    {
        QFETCH(int, method);
        QFETCH(int, requests);
        Fixture f(static_cast<VaultDouble::Method>(method));
        const Result<Secret> read = f.password();
        QVERIFY2(read, read ? "" : qPrintable(read.error().oneLine()));
        QVERIFY(read->equals(Secret(u"from vault"_s)));
        QCOMPARE(f.vault.wrongs(), QStringList());
        QCOMPARE(f.vault.requests().size(), requests);
        QCOMPARE(f.vault.requests().last().target, "/v1/service-accounts/eu/creds/svc_pulp");
        // Never kept: the next one is asked for again, with the same token.
        f.vault.setPassword(u"service-accounts/eu"_s, u"svc_pulp"_s, u"rotated"_s);
        QVERIFY(f.password()->equals(Secret(u"rotated"_s)));
        QCOMPARE(f.vault.requests().size(), requests + 1);
    }

    void everyModeInItsNamespace_data() { check25_passwordInEveryMode_data(); }
    void everyModeInItsNamespace()
    {
        QFETCH(int, method);
        Fixture f(static_cast<VaultDouble::Method>(method));
        f.vault.nameSpaceOfPasswords = u"infra/pulp"_s;
        f.vault.nameSpaceOfSecrets = u"teams"_s;
        f.settings.vault.passwordNamespace = u"infra/pulp"_s;
        f.settings.vault.secretsNamespace = u"teams"_s;
        f.vault.addMount(u"kv"_s, QJsonObject {{u"version"_s, u"2"_s}});
        f.vault.setSecret(u"kv/vendor"_s, {{u"key"_s, u"k"_s}});
        QVERIFY(f.password());
        QVERIFY(f.secret(u"vault:kv/vendor"_s, u"key"_s));
        QCOMPARE(f.vault.wrongs(), QStringList());
    }

    void keyValueVersions_data()
    {
        QTest::addColumn<QJsonValue>("options");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("null is 2") << QJsonValue(QJsonValue::Null) << QByteArray("/v1/team/kv/data/remotes/vendor");
        QTest::newRow("empty is 1") << QJsonValue(QJsonObject()) << QByteArray("/v1/team/kv/remotes/vendor");
        QTest::newRow("1") << QJsonValue(QJsonObject {{u"version"_s, u"1"_s}})
                           << QByteArray("/v1/team/kv/remotes/vendor");
        QTest::newRow("2") << QJsonValue(QJsonObject {{u"version"_s, u"2"_s}})
                           << QByteArray("/v1/team/kv/data/remotes/vendor");
        QTest::newRow("without version is 2")
            << QJsonValue(QJsonObject {{u"x"_s, u"y"_s}}) << QByteArray("/v1/team/kv/data/remotes/vendor");
        QTest::newRow("other") << QJsonValue(QJsonObject {{u"version"_s, u"3"_s}}) << QByteArray();
    }
    void keyValueVersions()
    {
        QFETCH(QJsonValue, options);
        QFETCH(QByteArray, path);
        for (const bool mayList : {true, false}) {
            Fixture f(VaultDouble::Method::Agent);
            f.vault.mayListMounts = mayList;
            f.vault.addMount(u"team/kv"_s, options);
            f.vault.setSecret(u"team/kv/remotes/vendor"_s, {{u"client_key"_s, u"-----BEGIN\nKEY-----\n"_s}});
            // The reference that vault_load_secrets makes.
            const QString reference = u"vault:team/kv/remotes/vendor"_s;
            const Result<Secret> read = f.secret(reference, u"client_key"_s);
            QCOMPARE(read.has_value(), !path.isEmpty());
            if (!read) {
                COMPARE_ENUM(read.error().code, ErrorCode::Unsupported);
                continue;
            }
            QVERIFY(read->equals(Secret(u"-----BEGIN\nKEY-----\n"_s)));
            QCOMPARE(f.vault.requests().last().target, path);
            QVERIFY(f.secret(reference, u"client_key"_s));
            QCOMPARE(f.vault.requestsTo("/v1/sys/mounts").size(), mayList ? 1 : 2); // what can be listed is remembered
            COMPARE_ENUM(f.secret(reference, u"nope"_s).error().code, ErrorCode::NotFound);
            COMPARE_ENUM(f.secret(u"vault:team/kv/remotes/other"_s, u"x"_s).error().code, ErrorCode::NotFound);
            QCOMPARE(f.vault.wrongs(), QStringList());
        }
    }

    void aServersPasswordMayBeAKeyValueSecret()
    {
        Fixture f(VaultDouble::Method::Token);
        f.vault.addMount(u"kv"_s, QJsonObject {{u"version"_s, u"2"_s}});
        f.vault.setSecret(u"kv/pulp/pulp-a"_s, {{u"password"_s, u"from kv"_s}});
        domain::CredentialReference reference = account();
        reference.location = u"kv/pulp/pulp-a#password"_s;
        const auto source = secrets::makeSecretSource(f.settings);
        QVERIFY(QCoro::waitFor(source->password(reference, {}))->equals(Secret(u"from kv"_s)));
    }

    void unknownMount()
    {
        Fixture f(VaultDouble::Method::Agent);
        f.vault.addMount(u"kv"_s, QJsonValue::Null);
        COMPARE_ENUM(f.secret(u"vault:kv2/x"_s, u"y"_s).error().code, ErrorCode::NotFound);
        for (const QString &odd : {u"vault:kv/../sys/raw"_s, u"vault:kv//x"_s, u"vault:kv/x/"_s, u"vault:kv/a\nb"_s})
            COMPARE_ENUM(f.secret(odd, u"y"_s).error().code, ErrorCode::InvalidInput);
        COMPARE_ENUM(f.secret(u"s3cret"_s, {}).error().code, ErrorCode::InvalidInput);
        QVERIFY(!f.secret(u"s3cret"_s, {}).error().oneLine().contains("s3cret"_L1));
    }

    void oneLoginServesManyAndTheTokenIsRenewed()
    {
        Fixture f(VaultDouble::Method::AppRole);
        for (int i = 0; i < 20; ++i)
            QVERIFY(f.password());
        QCOMPARE(f.vault.logins, 1);
        Fixture brief(VaultDouble::Method::AppRole);
        brief.vault.leaseSeconds = 3;
        QVERIFY(brief.password());
        QTest::qWait(2100); // two thirds of its life
        QVERIFY(brief.password());
        QCOMPARE(brief.vault.logins, 2);
    }

    void aRotatedSecretIdIsReadAgain()
    {
        Fixture f(VaultDouble::Method::AppRole);
        f.vault.leaseSeconds = 1;
        QVERIFY(f.password());
        f.vault.secretId = "secret-id-2";
        f.write(u"secret-id"_s, "secret-id-2");
        QTest::qWait(800);
        QVERIFY(f.password());
        QCOMPARE(f.vault.logins, 2);
        QCOMPARE(f.vault.refusedLogins, 0);
    }

    void aRefusedLoginIsNotRepeated()
    {
        Fixture f(VaultDouble::Method::AppRole);
        f.vault.secretId = "another";
        for (int i = 0; i < 30; ++i)
            COMPARE_ENUM(f.password().error().code, ErrorCode::NotAllowed);
        QCOMPARE(f.vault.refusedLogins, 1);
        QVERIFY(f.password().error().detail.contains("invalid role or secret ID"_L1));
        f.write(u"secret-id"_s, "another"); // put right: tried at once
        QVERIFY(f.password());
    }

    void aPolicyThatDeniesIsNoReasonToLogInAgain()
    {
        Fixture f(VaultDouble::Method::AppRole);
        QVERIFY(f.password());
        f.vault.revokeTokens();
        for (int i = 0; i < 10; ++i)
            COMPARE_ENUM(f.password().error().code, ErrorCode::NotAllowed);
        QCOMPARE(f.vault.logins, 1); // the token is young, so it is the policy
    }

    void aWrongTokenIsTold()
    {
        Fixture f(VaultDouble::Method::Token);
        f.write(u"token"_s, "hvs.wrong");
        const Error error = f.password().error();
        COMPARE_ENUM(error.code, ErrorCode::NotAllowed);
        QVERIFY(!error.oneLine().contains("hvs."_L1));
        f.write(u"token"_s, f.vault.token); // nothing is kept: the next call reads it again
        QVERIFY(f.password());
        f.settings.vault.token = u"hvs.static"_s; // the token itself where its place belongs
        f.source.reset();
        const Error misplaced = f.password().error();
        COMPARE_ENUM(misplaced.code, ErrorCode::InvalidConfiguration);
        QVERIFY(!misplaced.oneLine().contains("hvs."_L1));
    }

    void throttlingIsWaitedFor()
    {
        Fixture f(VaultDouble::Method::Agent);
        f.vault.throttled = 2;
        f.vault.retryAfter = "1";
        QElapsedTimer time;
        time.start();
        QVERIFY(f.password());
        QCOMPARE(f.vault.requests().size(), 3);
        QVERIFY(time.elapsed() >= 1900);
        f.vault.throttled = 100;
        COMPARE_ENUM(f.password().error().code, ErrorCode::ServerFailure);
        QVERIFY(f.vault.requests().size() <= 7);
    }

    void failures()
    {
        Fixture f(VaultDouble::Method::Agent);
        f.vault.failing = 1;
        COMPARE_ENUM(f.password().error().code, ErrorCode::ServerFailure);
        f.vault.isSealed = true;
        QCOMPARE(f.password().error().detail, u"Vault is sealed"_s);
        f.vault.isSealed = false;
        f.vault.isHuge = true;
        COMPARE_ENUM(f.password().error().code, ErrorCode::TooLarge);
        f.vault.isHuge = false;
        f.vault.isSlow = true;
        f.settings.vaultTimeLimit = std::chrono::milliseconds(300);
        f.source.reset();
        COMPARE_ENUM(f.password().error().code, ErrorCode::Timeout);
        f.vault.close();
        COMPARE_ENUM(f.password().error().code, ErrorCode::Unreachable);
    }

    // A standby that points elsewhere: the agent's answer may be followed, a token never goes along.
    void noTokenGoesToAnotherPlace_data()
    {
        QTest::addColumn<int>("method");
        QTest::newRow("token") << int(VaultDouble::Method::Token);
        QTest::newRow("AppRole") << int(VaultDouble::Method::AppRole);
        QTest::newRow("Kubernetes") << int(VaultDouble::Method::Kubernetes);
    }
    void noTokenGoesToAnotherPlace()
    {
        QFETCH(int, method);
        HttpDouble other([](const DoubleRequest &) { return DoubleAnswer {.body = "{}"}; });
        Fixture f(static_cast<VaultDouble::Method>(method));
        f.vault.redirectTo = other.url().toString().toUtf8() + "/v1/service-accounts/eu/creds/svc_pulp";
        const Result<Secret> read = f.password();
        QVERIFY(!read);
        QCOMPARE(other.requests().size(), 0);
        QVERIFY2(read.error().advice.contains("vault_addr"_L1), qPrintable(read.error().oneLine()));
    }

    void noTokenGoesOverTheNetworkInClear()
    {
        Fixture f(VaultDouble::Method::Token);
        f.settings.vault.address = u"http://192.0.2.1:8200"_s;
        QElapsedTimer time;
        time.start();
        COMPARE_ENUM(f.password().error().code, ErrorCode::InvalidConfiguration);
        QVERIFY(time.elapsed() < 1000); // nobody was asked
    }

    void kubernetesTakesTheContainersOwnToken()
    {
        Fixture f(VaultDouble::Method::Kubernetes);
        f.settings.vault.kubernetesJwt.clear();
        f.settings.serviceAccountToken = f.dir.filePath(u"jwt"_s);
        // As Kubernetes leaves it: open to everybody in the container.
        QFile::setPermissions(f.settings.serviceAccountToken,
                              QFileDevice::ReadOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther);
        QVERIFY(f.password());
        QCOMPARE(f.vault.wrongs(), QStringList());
    }

    void anotherMountOfTheMethod()
    {
        Fixture f(VaultDouble::Method::AppRole);
        f.vault.authMount = u"approle/eu"_s;
        f.settings.vault.authMount = u"approle/eu"_s;
        QVERIFY(f.password());
        f.settings.vault.authMount = u"../sys"_s;
        f.source.reset();
        COMPARE_ENUM(f.password().error().code, ErrorCode::InvalidConfiguration);
    }
};

QTEST_GUILESS_MAIN(VaultTest)
#include "tst_vault.moc"
