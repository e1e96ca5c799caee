// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A canary in every place where a secret can be, the real programs at work, and a search in everything that they leave
// behind or send: database, reports, output, command lines, environments of children, what other hosts receive, core
// dumps.
#include "secrets/secretsources.h"
#include "support/fakepulp/fleetthread.h"
#include "support/vaultdouble/vaultdouble.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;
namespace fake = pulpit::fakepulp;

namespace {

/// Passes bytes on to a fake server and keeps what its clients send.
class Tap : public QTcpServer
{
public:
    explicit Tap(quint16 target)
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("cannot listen");
        connect(this, &QTcpServer::newConnection, this, [this, target] {
            QTcpSocket *client = nextPendingConnection();
            auto *server = new QTcpSocket(client);
            server->connectToHost(QHostAddress::LocalHost, target);
            connect(client, &QTcpSocket::readyRead, this, [this, client, server] {
                const QByteArray bytes = client->readAll();
                received += bytes;
                server->write(bytes);
            });
            connect(server, &QTcpSocket::readyRead, client, [client, server] { client->write(server->readAll()); });
            connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
            connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        });
    }
    QByteArray received;
};

struct Place
{
    QString name; ///< of the credentials
    QByteArray canary;
    QString source; ///< YAML below x-pulpit; empty: Pulp Manager's own way
    bool isRight = true; ///< the server accepts it
};

/// The ways in which a secret may be written somewhere.
QByteArrayList spellings(const QByteArray &canary)
{
    const QByteArray user = "admin:" + canary;
    QByteArray utf16;
    for (const char c : canary)
        utf16 += QByteArray(1, c) + '\0';
    QByteArrayList result {canary, canary.toHex(), utf16, user.toBase64()};
    // base64 of it within something else, at the three possible offsets
    for (int offset = 0; offset < 3; ++offset)
        result << (QByteArray(offset, 'x') + canary).toBase64().mid(4, canary.size() - 4);
    return result;
}

bool holds(const QByteArray &text, const QByteArray &canary)
{
    const QByteArrayList forms = spellings(canary);
    return std::any_of(forms.begin(), forms.end(), [&text](const QByteArray &form) { return text.contains(form); });
}

/// Started by with-keyring, which has a keyring of its own.
bool isWithKeyring()
{
    return qEnvironmentVariableIsSet("PULPIT_WITH_KEYRING");
}

/// A program that was run, and everything about it that others can see.
struct Run
{
    int exitCode = -1;
    QByteArray output;
    QByteArray commandLines; ///< its own and its children's, with the children's environments
};

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What the process list tells of \a pid and of those that it has started.
QByteArray seenOf(qint64 pid)
{
    const QString proc = u"/proc/%1/"_s.arg(pid);
    QByteArray seen = contents(proc + u"cmdline"_s);
    QDirIterator tasks(proc + u"task"_s, QDir::Dirs | QDir::NoDotAndDotDot);
    while (tasks.hasNext()) {
        const QList<QByteArray> children = contents(tasks.next() + u"/children"_s).split(' ');
        for (const QByteArray &child : children)
            if (child.toLongLong() > 0)
                seen += seenOf(child.toLongLong()) + contents(u"/proc/%1/environ"_s.arg(child.toLongLong()));
    }
    return seen;
}

class Site
{
public:
    Site();
    Run run(const QString &program, const QStringList &arguments, int stopAfter = 0);
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Everything that must be nowhere but where it belongs.
    [[nodiscard]] QByteArrayList canaries() const;
    /// Files below out/, where the programs write: where \a canary is in.
    [[nodiscard]] QStringList filesWith(const QByteArray &canary) const;

    QList<Place> places;
    std::vector<std::unique_ptr<Tap>> taps; ///< in the order of places
    VaultDouble vault {VaultDouble::Method::AppRole};
    QByteArray secretId = "canary-10-secret-id-kJ3v";
    QByteArray remotePassword = "canary-11-remote-pw-Zp6w";
    QByteArray remoteUser = "canary-12-remote-user-Dv1f";
    QByteArray clientKey = "canary-13-client-key-Uy8m";
    QByteArray said; ///< all output so far
    QByteArray inLog; ///< a canary that was seen in the database's write-ahead log while a program ran
    qint64 logSeen = 0; ///< bytes of it that were looked at
    QByteArray seen; ///< all command lines so far

private:
    void write(const QString &name, const QByteArray &text);
    void configure();
    void define();
    void lookAtLog();

    QTemporaryDir m_folder;
    fake::FleetThread m_fleet;
    QProcessEnvironment m_environment;
};

Site::Site()
{
    places = {{u"ini"_s, "canary-1-ini-Qx7d", {}},
              {u"environment"_s, "canary-2-env-Lm2p", u"source: environment, location: CANARY_PASSWORD"_s},
              {u"file"_s, "canary-3-file-Ws9z", u"source: file, location: %1"_s.arg(path(u"password"_s))},
              {u"vault"_s, "canary-4-vault-Tg5k", u"source: vault"_s},
              {u"systemd"_s, "canary-5-systemd-Bn8r", u"source: systemd, location: pulp"_s},
              {u"wrong"_s, "canary-6-wrong-Hy4c", u"source: file, location: %1"_s.arg(path(u"wrong"_s)), false}};
    if (isWithKeyring()) {
        places.append({u"keyring"_s, "canary-7-keyring-Ea3n", u"source: keychain, location: canary-entry"_s});
        const auto stored = QCoro::waitFor(
            secrets::makeSecretSource({})->store(u"canary-entry"_s, Secret(QString::fromLatin1(places.last().canary))));
        if (!stored)
            qFatal("%s", qPrintable(stored.error().oneLine()));
    }
    m_fleet.run([this](fake::Fleet &fleet) {
        for (const Place &place : std::as_const(places)) {
            fake::ServerOptions options;
            options.name = place.name;
            options.password = place.isRight ? QString::fromLatin1(place.canary) : u"something else"_s;
            if (!fleet.addServer(options))
                qFatal("the fake server could not listen");
            fake::RepositorySpec spec;
            spec.plugin = fake::Plugin::File;
            spec.name = u"file-1"_s;
            spec.url = u"http://upstream.invalid/file-1/"_s;
            spec.content = fake::ContentSet::numbered(fake::Plugin::File, 3, spec.name);
            fleet.upstream(spec.url).content = spec.content;
            fleet.servers().back()->addRepository(spec);
        }
    });
    for (qsizetype i = 0; i < places.size(); ++i)
        taps.push_back(std::make_unique<Tap>(
            m_fleet.get([i](fake::Fleet &fleet) { return fleet.servers().at(size_t(i))->port(); })));
    vault.secretId = secretId;
    vault.setPassword(u"accounts"_s, u"admin"_s, QString::fromLatin1(places.at(3).canary));
    vault.addMount(u"kv"_s, QJsonObject {{u"version"_s, u"2"_s}});
    vault.setSecret(
        u"kv/remotes/vendor"_s,
        {{u"password"_s, QString::fromLatin1(remotePassword)},
         {u"user"_s, QString::fromLatin1(remoteUser)},
         {u"key"_s,
          u"-----BEGIN PRIVATE KEY-----\n%1\n-----END PRIVATE KEY-----"_s.arg(QString::fromLatin1(clientKey))}});
    define();
    configure();
}

QByteArrayList Site::canaries() const
{
    QByteArrayList all {secretId, vault.token, "hvs.issued-1", remotePassword, remoteUser, clientKey};
    for (const Place &place : places)
        all << place.canary;
    return all;
}

/// A remote whose log-in and key are in Vault.
void Site::define()
{
    QDir(m_folder.path()).mkpath(u"definitions/remote"_s);
    QJsonArray secrets;
    const QList<std::pair<QString, QString>> properties {
        {u"password"_s, u"password"_s}, {u"user"_s, u"username"_s}, {u"key"_s, u"client_key"_s}};
    for (const auto &[name, property] : properties)
        secrets.append(QJsonObject {{u"kv"_s, u"kv"_s},
                                    {u"path"_s, u"remotes/vendor"_s},
                                    {u"secret_name"_s, name},
                                    {u"remote_property"_s, property}});
    const QJsonObject definition {{u"name"_s, u"vendor"_s},   {u"content_repo_type"_s, u"rpm"_s},
                                  {u"description"_s, u"d"_s}, {u"owner"_s, u"o"_s},
                                  {u"base_url"_s, u"el9"_s},  {u"url"_s, u"https://vendor.invalid/el9/"_s},
                                  {u"proxy"_s, QJsonValue()}, {u"vault_load_secrets"_s, secrets}};
    write(u"definitions/remote/vendor.json"_s, QJsonDocument(definition).toJson());
}

/// The write-ahead log goes when the last program closes the database, so it is looked at while they run.
void Site::lookAtLog()
{
    const QByteArray log = contents(path(u"out/pulpit.db-wal"_s));
    logSeen += log.size();
    const QByteArrayList all = log.isEmpty() ? QByteArrayList() : canaries();
    for (const QByteArray &canary : all)
        if (holds(log, canary))
            inLog = canary;
}

void Site::write(const QString &name, const QByteArray &text)
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write");
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

void Site::configure()
{
    QDir(m_folder.path()).mkpath(u"out/home"_s);
    QDir(m_folder.path()).mkpath(u"credentials"_s);
    write(u"password"_s, places.at(2).canary + '\n');
    write(u"wrong"_s, places.at(5).canary + '\n');
    write(u"secret-id"_s, secretId + '\n');
    write(u"credentials/pulp"_s, places.at(4).canary);
    write(u"config.ini"_s,
          "[pulp]\npassword = " + places.at(0).canary + "\nlocal_repo_config_dir = " + path(u"definitions"_s).toUtf8()
              + "\ninternal_domains = none.invalid\nuse_https_for_sync = false\n"
                "[vault]\nvault_addr = "
              + vault.address().toUtf8() + "\nauth = approle\nrole_id = " + vault.roleId
              + "\nsecret_id = file:" + path(u"secret-id"_s).toUtf8() + "\n");
    QByteArray yaml = "repo_groups:\n  all-of-them: {}\ncredentials:\n";
    QByteArray servers = "pulp_servers:\n";
    for (qsizetype i = 0; i < places.size(); ++i) {
        const Place &place = places.at(i);
        const QByteArray name = place.name.toUtf8();
        yaml += "  " + name + ":\n    username: admin\n    vault_service_account_mount: accounts\n";
        if (!place.source.isEmpty())
            yaml += "    x-pulpit: {" + place.source.toUtf8() + "}\n";
        servers += "  127.0.0.1:" + QByteArray::number(taps.at(size_t(i))->serverPort()) + ":\n    credentials: " + name
            + "\n    repo_groups:\n      all-of-them: {schedule: '0 3 * * *', max_concurrent_syncs: 1, max_runtime: "
              "1h}\n";
    }
    write(u"pulp_config.yml"_s, yaml + servers);
    m_environment = QProcessEnvironment::systemEnvironment();
    m_environment.insert(u"HOME"_s, path(u"out/home"_s));
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        m_environment.remove(QString::fromLatin1(name));
    m_environment.insert(u"Is_local"_s, u"true"_s);
    m_environment.insert(u"CANARY_PASSWORD"_s, QString::fromLatin1(places.at(1).canary));
    m_environment.insert(u"CREDENTIALS_DIRECTORY"_s, path(u"credentials"_s));
    m_environment.insert(u"QT_LOGGING_RULES"_s, u"pulpit.*=true;qt.network.http*=true"_s); // as talkative as can be
}

Run Site::run(const QString &program, const QStringList &arguments, int stopAfter)
{
    const QStringList common {u"--config"_s,   path(u"pulp_config.yml"_s),
                              u"--ini"_s,      path(u"config.ini"_s),
                              u"--database"_s, u"sqlite:"_s + path(u"out/pulpit.db"_s)};
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(path(u"out"_s));
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, common + arguments);
    Run result;
    QElapsedTimer time;
    time.start();
    bool asked = false;
    int looks = 0;
    while (process.state() != QProcess::NotRunning && time.elapsed() < 90'000) {
        result.commandLines += seenOf(process.processId());
        if (++looks % 5 == 0)
            lookAtLog();
        if (stopAfter > 0 && !asked && time.elapsed() > stopAfter) {
            asked = true;
            process.terminate();
        }
        QTest::qWait(20);
    }
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished();
    }
    result.exitCode = process.exitCode();
    result.output = process.readAll();
    said += result.output;
    seen += result.commandLines;
    return result;
}

QStringList Site::filesWith(const QByteArray &canary) const
{
    QStringList result;
    QDirIterator it(path(u"out"_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString name = it.next();
        if (holds(contents(name), canary))
            result << name;
    }
    return result;
}

/// Runs a program until it is aborted; whether it left a core dump. nullopt: this machine writes none at all.
std::optional<bool> dumpsCore(const QString &program, const QStringList &arguments, const QString &folder)
{
    QList<QByteArray> words {QFile::encodeName(program)};
    for (const QString &argument : arguments)
        words << argument.toLocal8Bit();
    std::vector<char *> argv;
    for (QByteArray &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    const QByteArray place = QFile::encodeName(folder);
    const pid_t pid = ::fork();
    if (pid == 0) {
        rlimit limit = {};
        ::getrlimit(RLIMIT_CORE, &limit);
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_CORE, &limit);
        if (::chdir(place.constData()) == 0)
            ::execv(argv.front(), argv.data());
        ::_exit(127);
    }
    QTest::qWait(1500);
    ::kill(pid, SIGABRT);
    int status = 0;
    if (::waitpid(pid, &status, 0) != pid || !WIFSIGNALED(status) || WTERMSIG(status) != SIGABRT)
        return std::nullopt;
    return WCOREDUMP(status) != 0;
}

} // namespace

class CanaryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theSearchFindsWhatIsThere()
    {
        const QByteArray canary = "canary-4-vault-Tg5k";
        for (const QByteArray &text :
             {canary, "x" + canary.toHex(), QByteArray("Basic ") + ("admin:" + canary).toBase64(),
              ("{\"password\":\"" + canary + "\"}").toBase64(),
              QByteArray("c\0a\0n\0a\0r\0y\0-\0004\0-\0v\0a\0u\0l\0t\0-\0T\0g\0005\0k\0", 38)})
            QVERIFY2(holds(text, canary), text.constData());
        QVERIFY(!holds("canary-4-vault-Tg5", canary));
    }

    void noSecretIsLeftAnywhere()
    {
        Site site;
        const QString ctl = QStringLiteral(PULPIT_CTL);
        const Run applied = site.run(ctl, {u"config"_s, u"apply"_s});
        QVERIFY2(applied.exitCode == 0, applied.output.constData());
        const Run tested = site.run(ctl, {u"secret"_s, u"test"_s});
        QVERIFY2(tested.exitCode == 0, tested.output.constData());
        for (size_t i = 0; i < site.taps.size(); ++i) {
            const Place &place = site.places.at(qsizetype(i));
            const QString server = u"127.0.0.1:%1"_s.arg(site.taps.at(i)->serverPort());
            const Run looked = site.run(ctl, {u"--json"_s, u"server"_s, u"test"_s, server});
            QVERIFY2((looked.exitCode == 0) == place.isRight, looked.output.constData());
            site.run(ctl, {u"server"_s, u"status"_s, server});
            const Run synced = site.run(
                ctl, {u"sync"_s, u"run"_s, u"--server"_s, server, u"--group"_s, u"all-of-them"_s, u"--wait"_s});
            QVERIFY2((synced.exitCode == 0) == place.isRight, synced.output.constData());
        }
        const QString first = u"127.0.0.1:%1"_s.arg(site.taps.front()->serverPort());
        const Run registered = site.run(ctl, {u"repo-config"_s, u"apply"_s, u"--server"_s, first, u"--yes"_s});
        QVERIFY2(registered.exitCode == 0, registered.output.constData());
        const Run again = site.run(ctl, {u"--json"_s, u"repo-config"_s, u"apply"_s, u"--server"_s, first, u"--plan"_s});
        QVERIFY2(again.exitCode == 0 && again.output.contains("\"changes\": 0"), again.output.constData());
        site.run(ctl, {u"repo-config"_s, u"check"_s, u"--server"_s, first});
        site.run(ctl, {u"--json"_s, u"drift"_s, u"list"_s, u"--server"_s, first});
        QCOMPARE(
            site.run(ctl, {u"repo-config"_s, u"export"_s, u"--server"_s, first, site.path(u"out/export"_s)}).exitCode,
            0);
        site.run(ctl, {u"--json"_s, u"job"_s, u"list"_s});
        for (const QString &format : {u"html"_s, u"csv"_s})
            QCOMPARE(site.run(ctl,
                              {u"report"_s, u"health"_s, u"--format"_s, format, u"--output"_s,
                               site.path(u"out/health."_s + format)})
                         .exitCode,
                     0);
        const Run service = site.run(QStringLiteral(PULPIT_DAEMON), {}, 3000);
        QVERIFY2(service.output.contains("schedules and works"), service.output.constData());

        const QByteArrayList canaries = site.canaries();
        const QByteArrayList ofRemote {site.remotePassword, site.remoteUser, site.clientKey};
        QVERIFY(site.logSeen > 0);
        QVERIFY2(site.inLog.isEmpty(), site.inLog.constData());
        QVERIFY(site.vault.logins > 0);
        QVERIFY(!site.seen.isEmpty());
        QVERIFY(QFile::exists(site.path(u"out/pulpit.db"_s)) && QFile::exists(site.path(u"out/health.html"_s)));
        for (const QByteArray &canary : canaries) {
            QCOMPARE(site.filesWith(canary), QStringList());
            QVERIFY2(!holds(site.said, canary), canary.constData());
            QVERIFY2(!holds(site.seen, canary), canary.constData());
            for (qsizetype i = 0; i < site.places.size(); ++i) {
                // The secrets of a remote go to the server that is registered, and to no other.
                const bool isOwn = site.places.at(i).canary == canary || (i == 0 && ofRemote.contains(canary));
                QVERIFY2(holds(site.taps.at(size_t(i))->received, canary) == isOwn,
                         (canary + " at " + site.places.at(i).name.toUtf8()).constData());
            }
        }
        // What Vault got: the secret id that it has to get, and no password.
        for (const DoubleRequest &request : site.vault.requests())
            for (const Place &place : std::as_const(site.places))
                QVERIFY(!holds(request.target + request.body, place.canary));
    }

    void programsLeaveNoCoreDump()
    {
        QTemporaryDir folder;
        const std::optional<bool> control = dumpsCore(u"/bin/sleep"_s, {u"30"_s}, folder.path());
        if (!control.value_or(false))
            QSKIP("this machine writes no core dumps at all");
        const QStringList arguments {u"--config"_s,   folder.filePath(u"none.yml"_s),
                                     u"--ini"_s,      folder.filePath(u"none.ini"_s),
                                     u"--database"_s, u"sqlite:"_s + folder.filePath(u"pulpit.db"_s)};
        const std::optional<bool> dumped = dumpsCore(QStringLiteral(PULPIT_DAEMON), arguments, folder.path());
        QVERIFY2(dumped.has_value(), "pulpitd did not run until it was aborted");
        QVERIFY(!*dumped);
    }
};

QTEST_GUILESS_MAIN(CanaryTest)
#include "tst_canary.moc"
