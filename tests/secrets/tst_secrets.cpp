// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/httpdouble.h"
#include "secrets/secretsources.h"
#include "support/compareenum.h"

#include <QCoro/QCoroTask>

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;
using Kind = domain::CredentialReference::Kind;

namespace {

domain::CredentialReference reference(Kind kind, const QString &location)
{
    domain::CredentialReference result;
    result.kind = kind;
    result.username = u"svc_pulp"_s;
    result.vaultMount = u"service-accounts/eu"_s;
    result.location = location;
    return result;
}

Result<Secret> ask(const secrets::SecretSettings &settings, Kind kind, const QString &location = {})
{
    return QCoro::waitFor(secrets::makeSecretSource(settings)->password(reference(kind, location), u"pulp-a"_s));
}

secrets::SecretSettings vaultAt(const HttpDouble &server)
{
    secrets::SecretSettings settings;
    settings.vault.address = server.url().toString();
    return settings;
}

} // namespace

class SecretsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void localPassword()
    {
        secrets::SecretSettings settings;
        COMPARE_ENUM(ask(settings, Kind::LocalPassword).error().code, ErrorCode::NotFound);
        settings.localPassword = []() -> Result<Secret> { return Secret(u"local"_s); };
        QVERIFY(ask(settings, Kind::LocalPassword).value().equals(Secret(u"local"_s)));
        COMPARE_ENUM(ask(settings, Kind::None).error().code, ErrorCode::NotFound);
    }

    void environment()
    {
        qputenv("PULPIT_TEST_PASSWORD", "from env");
        QVERIFY(ask({}, Kind::Environment, u"PULPIT_TEST_PASSWORD"_s).value().equals(Secret(u"from env"_s)));
        qunsetenv("PULPIT_TEST_PASSWORD");
        COMPARE_ENUM(ask({}, Kind::Environment, u"PULPIT_TEST_PASSWORD"_s).error().code, ErrorCode::NotFound);
        COMPARE_ENUM(ask({}, Kind::Environment).error().code, ErrorCode::NotFound);
    }

    void file_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("permissions");
        QTest::addColumn<QString>("password"); // empty: a failure with the code
        QTest::addColumn<int>("code");
        const int own = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
        const auto c = [](ErrorCode code) { return static_cast<int>(code); };
        QTest::newRow("plain") << QByteArray("secret") << own << u"secret"_s << 0;
        QTest::newRow("line end") << QByteArray("secret word\r\n# more\n") << own << u"secret word"_s << 0;
        QTest::newRow("group reads") << QByteArray("s") << (own | QFileDevice::ReadGroup) << QString()
                                     << c(ErrorCode::NotAllowed);
        QTest::newRow("world reads") << QByteArray("s") << (own | QFileDevice::ReadOther) << QString()
                                     << c(ErrorCode::NotAllowed);
        QTest::newRow("group writes") << QByteArray("s") << (own | QFileDevice::WriteGroup) << QString()
                                      << c(ErrorCode::NotAllowed);
        QTest::newRow("empty") << QByteArray("\nsecond line") << own << QString() << c(ErrorCode::NotFound);
        QTest::newRow("huge") << QByteArray(70'000, 'x') << own << QString() << c(ErrorCode::TooLarge);
    }
    void file()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, permissions);
        QFETCH(QString, password);
        QFETCH(int, code);
        QTemporaryDir dir;
        QFile file(dir.filePath(u"password"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QVERIFY(file.setPermissions(QFileDevice::Permissions(permissions)));
        const Result<Secret> read = ask({}, Kind::File, file.fileName());
        QCOMPARE(read.has_value(), !password.isEmpty());
        if (read)
            QVERIFY(read->equals(Secret(password)));
        else
            QCOMPARE(static_cast<int>(read.error().code), code);
    }

    void aLinkIsFollowedAndItsFileJudged()
    {
        QTemporaryDir dir;
        QFile file(dir.filePath(u"data"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("linked");
        file.close();
        QVERIFY(QFile::link(file.fileName(), dir.filePath(u"link"_s)));
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner));
        QVERIFY(ask({}, Kind::File, dir.filePath(u"link"_s)).value().equals(Secret(u"linked"_s)));
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::ReadOther));
        COMPARE_ENUM(ask({}, Kind::File, dir.filePath(u"link"_s)).error().code, ErrorCode::NotAllowed);
    }

    void aPipeIsNotWaitedFor()
    {
        QTemporaryDir dir;
        const QByteArray path = QFile::encodeName(dir.filePath(u"pipe"_s));
        QCOMPARE(::mkfifo(path.constData(), 0600), 0);
        COMPARE_ENUM(ask({}, Kind::File, dir.filePath(u"pipe"_s)).error().code, ErrorCode::NotFound);
    }

    void systemdCredential()
    {
        QTemporaryDir dir;
        QFile file(dir.filePath(u"pulp-a"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("from systemd\n");
        file.close();
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner));
        qunsetenv("CREDENTIALS_DIRECTORY");
        COMPARE_ENUM(ask({}, Kind::File, u"$CREDENTIALS_DIRECTORY/pulp-a"_s).error().code, ErrorCode::NotFound);
        qputenv("CREDENTIALS_DIRECTORY", QFile::encodeName(dir.path()));
        QVERIFY(ask({}, Kind::File, u"$CREDENTIALS_DIRECTORY/pulp-a"_s).value().equals(Secret(u"from systemd"_s)));
        COMPARE_ENUM(ask({}, Kind::File, u"$CREDENTIALS_DIRECTORY/pulp-b"_s).error().code, ErrorCode::NotFound);
        for (const QString &odd : {u"../pulp-a"_s, u"/etc/passwd"_s, u".."_s, u""_s})
            COMPARE_ENUM(ask({}, Kind::File, u"$CREDENTIALS_DIRECTORY/"_s + odd).error().code,
                         ErrorCode::InvalidConfiguration);
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::ReadOther));
        COMPARE_ENUM(ask({}, Kind::File, u"$CREDENTIALS_DIRECTORY/pulp-a"_s).error().code, ErrorCode::NotAllowed);
        qunsetenv("CREDENTIALS_DIRECTORY");
    }

    void aWholeFileIsASecretForRemotes()
    {
        QTemporaryDir dir;
        QFile file(dir.filePath(u"key.pem"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("-----BEGIN\nKEY-----\n");
        file.close();
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner));
        const auto source = secrets::makeSecretSource({});
        QVERIFY(QCoro::waitFor(source->secret(u"file:"_s + file.fileName(), {}))
                    ->equals(Secret(u"-----BEGIN\nKEY-----\n"_s)));
        qputenv("PULPIT_TEST_KEY", "key in env");
        QVERIFY(QCoro::waitFor(source->secret(u"env:PULPIT_TEST_KEY"_s, {}))->equals(Secret(u"key in env"_s)));
        qunsetenv("PULPIT_TEST_KEY");
    }

    void fileThatIsNone()
    {
        COMPARE_ENUM(ask({}, Kind::File, u"/nonexistent/file"_s).error().code, ErrorCode::NotFound);
        COMPARE_ENUM(ask({}, Kind::File, u"/dev"_s).error().code, ErrorCode::NotFound);
        COMPARE_ENUM(ask({}, Kind::File, u"/dev/zero"_s).error().code, ErrorCode::NotFound);
        COMPARE_ENUM(ask({}, Kind::File).error().code, ErrorCode::NotFound);
    }

    void vaultHandsOutTheCurrentPassword()
    {
        HttpDouble vault([](const DoubleRequest &) {
            return DoubleAnswer {.body = R"({"request_id":"x","data":{"current_password":"from vault","ttl":7}})"};
        });
        QVERIFY(ask(vaultAt(vault), Kind::Vault).value().equals(Secret(u"from vault"_s)));
        const DoubleRequest request = vault.requests().first();
        QCOMPARE(request.target, "/v1/service-accounts/eu/creds/svc_pulp");
        QCOMPARE(request.headers.value("x-vault-request"), "true");
        QVERIFY(!request.headers.contains("x-vault-token"));
    }

    void vaultFailures_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("code");
        const auto c = [](ErrorCode code) { return static_cast<int>(code); };
        QTest::newRow("unknown") << 404 << QByteArray(R"({"errors":[]})") << c(ErrorCode::NotFound);
        QTest::newRow("denied") << 403 << QByteArray(R"({"errors":["1 error occurred: permission denied"]})")
                                << c(ErrorCode::NotAllowed);
        QTest::newRow("sealed") << 503 << QByteArray(R"({"errors":["Vault is sealed"]})")
                                << c(ErrorCode::ServerFailure);
        QTest::newRow("no password") << 200 << QByteArray(R"({"data":{}})") << c(ErrorCode::BadAnswer);
        QTest::newRow("number") << 200 << QByteArray(R"({"data":{"current_password":7}})") << c(ErrorCode::BadAnswer);
        QTest::newRow("html") << 200 << QByteArray("<html>") << c(ErrorCode::BadAnswer);
        QTest::newRow("huge") << 200 << QByteArray(3'000'000, ' ') << c(ErrorCode::TooLarge);
    }
    void vaultFailures()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, code);
        HttpDouble vault([&](const DoubleRequest &) { return DoubleAnswer {.status = status, .body = body}; });
        const Result<Secret> read = ask(vaultAt(vault), Kind::Vault);
        QVERIFY(!read);
        QCOMPARE(static_cast<int>(read.error().code), code);
        QVERIFY(!read.error().advice.isEmpty());
        if (status == 503)
            QCOMPARE(read.error().detail, u"Vault is sealed"_s);
    }

    void vaultThatIsAway()
    {
        HttpDouble silent([](const DoubleRequest &) { return DoubleAnswer {.hang = true}; });
        secrets::SecretSettings settings = vaultAt(silent);
        settings.vaultTimeLimit = std::chrono::milliseconds(300);
        QElapsedTimer time;
        time.start();
        COMPARE_ENUM(ask(settings, Kind::Vault).error().code, ErrorCode::Timeout);
        QVERIFY(time.elapsed() < 5000);
        silent.close();
        COMPARE_ENUM(ask(settings, Kind::Vault).error().code, ErrorCode::Unreachable);
        settings.vault.address = u"vault:8200"_s;
        COMPARE_ENUM(ask(settings, Kind::Vault).error().code, ErrorCode::InvalidConfiguration);
    }

    void vaultPathsCannotLeaveTheirMount()
    {
        HttpDouble vault([](const DoubleRequest &) { return DoubleAnswer {.body = "{}"}; });
        domain::CredentialReference odd = reference(Kind::Vault, {});
        odd.vaultMount = u"../sys"_s;
        const auto source = secrets::makeSecretSource(vaultAt(vault));
        COMPARE_ENUM(QCoro::waitFor(source->password(odd, {})).error().code, ErrorCode::InvalidConfiguration);
        odd.vaultMount = u"mount"_s;
        odd.username = u"a?b#c d"_s;
        COMPARE_ENUM(QCoro::waitFor(source->password(odd, {})).error().code, ErrorCode::BadAnswer);
        QCOMPARE(vault.requests().size(), 1);
        QCOMPARE(vault.requests().first().target, "/v1/mount/creds/a%3Fb%23c%20d");
    }
};

QTEST_GUILESS_MAIN(SecretsTest)
#include "tst_secrets.moc"
