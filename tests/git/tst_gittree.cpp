// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Definitions out of Git repositories, most of which mean harm.
#include "git/definitiontrees.h"
#include "git/gitrepository.h"
#include "git/gittree.h"
#include "support/compareenum.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kInternal = "{\"name\": \"tools\", \"content_repo_type\": \"rpm\", \"description\": \"d\", \"owner\": "
                             "\"o\", \"base_url\": \"el9\"}";

template <typename T>
Result<T> wait(Async<T> task)
{
    return QCoro::waitFor(std::move(task));
}

} // namespace

class GitTreeTest : public QObject
{
    Q_OBJECT

private:
    static Result<git::TreeFiles> read(const QString &url, const QString &reference = {}, const QString &folder = {},
                                       git::GitLimits limits = {}, CancellationToken cancellation = {})
    {
        const auto parsed = git::gitUrl(url);
        if (!parsed)
            return fail(parsed.error());
        return wait(git::readGitTree(*parsed, {}, reference, folder, limits, cancellation));
    }
    static Result<QString> commitOf(const QString &url, const QString &reference = {})
    {
        return wait(git::remoteCommit(*git::gitUrl(url), {}, reference, {}, {}));
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsTheNewestCommit()
    {
        GitRepository repository;
        repository.write(u"config/internal/tools.json"_s, kInternal);
        repository.write(u"config/keys/vendor.asc"_s, "key");
        repository.write(u"config/README.md"_s, "not read");
        repository.write(u"other/x.json"_s, "not in the folder");
        repository.commit();
        repository.write(u"config/internal/tools.json"_s, kInternal + "\n");
        const QString commit = repository.commit();
        const auto tree = read(repository.path(), {}, u"/config/"_s);
        QVERIFY2(tree, tree ? "" : qPrintable(tree.error().oneLine()));
        QCOMPARE(tree->revision, commit);
        QCOMPARE(tree->files.size(), 2);
        QCOMPARE(tree->files.at(0).path, u"config/internal/tools.json"_s);
        QCOMPARE(tree->files.at(0).bytes, kInternal + "\n");
        QVERIFY(tree->problems.isEmpty());
        QCOMPARE(*commitOf(repository.path()), commit);
    }

    void readsAnOlderCommitATagAndABranch()
    {
        GitRepository repository;
        repository.write(u"a.json"_s, "1");
        const QString first = repository.commit();
        repository.run({u"tag"_s, u"-a"_s, u"-m"_s, u"x"_s, u"v1"_s});
        repository.write(u"a.json"_s, "2");
        const QString second = repository.commit();
        repository.run({u"branch"_s, u"next"_s});
        repository.write(u"a.json"_s, "3");
        repository.commit();
        QCOMPARE(read(repository.path(), first)->files.first().bytes, "1");
        QCOMPARE(read(u"file://"_s + repository.path(), first)->revision, first);
        QCOMPARE(read(repository.path(), u"v1"_s)->files.first().bytes, "1");
        QCOMPARE(read(repository.path(), u"next"_s)->files.first().bytes, "2");
        QCOMPARE(*commitOf(repository.path(), u"v1"_s), first); // the commit, not the tag's own object
        QCOMPARE(*commitOf(repository.path(), u"next"_s), second);
        const auto none = read(repository.path(), u"nothing-like-this"_s);
        QVERIFY(!none);
        COMPARE_ENUM(none.error().code, ErrorCode::NotFound);
        COMPARE_ENUM(commitOf(repository.path(), u"nothing-like-this"_s).error().code, ErrorCode::NotFound);
        COMPARE_ENUM(read(repository.path(), QString(40, u'0')).error().code, ErrorCode::NotFound);
    }

    void linksAndSubmodulesAreNotFollowed()
    {
        GitRepository other;
        other.write(u"x.json"_s, "{}");
        other.commit();
        GitRepository repository;
        repository.write(u"good.json"_s, kInternal);
        QVERIFY(QFile::link(u"/etc/passwd"_s, repository.path() + u"/passwd.json"_s));
        QVERIFY(QFile::link(u"/etc"_s, repository.path() + u"/etc"_s));
        repository.run(
            {u"-c"_s, u"protocol.file.allow=always"_s, u"submodule"_s, u"add"_s, u"-q"_s, other.path(), u"sub.json"_s});
        repository.commit();
        const auto tree = read(repository.path());
        QVERIFY(tree);
        QCOMPARE(tree->files.size(), 1);
        QCOMPARE(tree->files.first().path, u"good.json"_s);
        QCOMPARE(tree->problems.size(), 2);
        QCOMPARE(tree->problems.first().code, u"link"_s);
    }

    void nothingOfTheRepositoryRuns()
    {
        GitRepository repository;
        const QString proof = repository.path() + u"/ran"_s;
        repository.write(u"a.json"_s, kInternal);
        repository.write(u".gitattributes"_s, "*.json filter=evil diff=evil\n");
        repository.commit();
        repository.run({u"config"_s, u"filter.evil.smudge"_s, u"touch "_s + proof});
        repository.run({u"config"_s, u"uploadpack.packObjectsHook"_s, u"touch "_s + proof + u"; git"_s});
        repository.run({u"config"_s, u"core.fsmonitor"_s, u"touch "_s + proof});
        for (const QString &hook :
             {u"post-checkout"_s, u"post-update"_s, u"reference-transaction"_s, u"pre-receive"_s}) {
            repository.write(u".git/hooks/"_s + hook, "#!/bin/sh\ntouch " + proof.toUtf8() + "\n");
            QFile(repository.path() + u"/.git/hooks/"_s + hook)
                .setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
        QVERIFY(read(repository.path()));
        QVERIFY(commitOf(repository.path()));
        QVERIFY(!QFile::exists(proof));
    }

    void theUsersConfigurationDoesNotCount()
    {
        // A setting that would send every request elsewhere.
        QTemporaryDir home;
        QFile config(home.path() + u"/.gitconfig"_s);
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("[url \"/nowhere/\"]\n\tinsteadOf = /\n[core]\n\thooksPath = /tmp\n");
        config.close();
        const QByteArray before = qgetenv("HOME");
        qputenv("HOME", home.path().toLocal8Bit());
        GitRepository repository;
        repository.write(u"a.json"_s, kInternal);
        repository.commit();
        const auto tree = read(repository.path());
        qputenv("HOME", before);
        QVERIFY2(tree, tree ? "" : qPrintable(tree.error().oneLine()));
    }

    void namesLikeOptionsAreNames()
    {
        GitRepository repository;
        repository.write(u"--upload-pack=touch x/-rf.json"_s, kInternal);
        repository.write(u"$(touch x)/`touch x`.json"_s, kInternal);
        repository.write(u"line\nend.json"_s, kInternal);
        repository.write(u":(glob)**/a.json"_s, kInternal);
        repository.commit();
        QCOMPARE(read(repository.path())->files.size(), 4);
        const auto tree = read(repository.path(), {}, u"--upload-pack=touch x"_s);
        QVERIFY2(tree, tree ? "" : qPrintable(tree.error().oneLine()));
        QCOMPARE(tree->files.first().path, u"--upload-pack=touch x/-rf.json"_s);
        COMPARE_ENUM(read(repository.path(), u"--upload-pack=touch x"_s).error().code, ErrorCode::InvalidInput);
        COMPARE_ENUM(read(repository.path(), {}, u"../.."_s).error().code, ErrorCode::InvalidConfiguration);
        COMPARE_ENUM(read(repository.path(), {}, u"missing"_s).error().code, ErrorCode::NotFound);
    }

    void hugeFilesAreLeftOut()
    {
        GitRepository repository;
        repository.write(u"good.json"_s, kInternal);
        repository.write(u"huge.json"_s, QByteArray(2 * 1024 * 1024, ' '));
        repository.commit();
        const auto tree = read(repository.path());
        QVERIFY(tree);
        QCOMPARE(tree->files.size(), 1);
        QCOMPARE(tree->problems.size(), 1);
        QCOMPARE(tree->problems.first().code, u"too-large"_s);
        COMPARE_ENUM(tree->problems.first().severity, domain::Problem::Severity::Error);
    }

    void aRepositoryThatFillsTheDiskIsGivenUp()
    {
        GitRepository repository;
        QByteArray noise(24 * 1024 * 1024, Qt::Uninitialized);
        quint32 state = 1;
        for (char &c : noise)
            c = char((state = state * 1664525 + 1013904223) >> 24);
        repository.write(u"noise.bin"_s, noise);
        repository.commit();
        git::GitLimits limits;
        limits.diskBytes = 1024 * 1024;
        const auto tree = read(repository.path(), {}, {}, limits);
        // Git may be done before it is looked at; then nothing of the noise is read.
        if (tree)
            QVERIFY(tree->files.isEmpty());
        else
            COMPARE_ENUM(tree.error().code, ErrorCode::TooLarge);
    }

    void aServerThatSaysNothingIsGivenUp()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        git::GitLimits limits;
        limits.time = std::chrono::milliseconds(500);
        QElapsedTimer timer;
        timer.start();
        const auto tree = read(u"http://127.0.0.1:%1/a"_s.arg(server.serverPort()), {}, {}, limits);
        QVERIFY(!tree);
        COMPARE_ENUM(tree.error().code, ErrorCode::Timeout);
        QVERIFY(timer.elapsed() < 10000);
    }

    void cancellingEndsGit()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        CancellationSource source;
        QTimer::singleShot(200, &server, [&source] { source.cancel(); });
        QElapsedTimer timer;
        timer.start();
        const auto tree = read(u"http://127.0.0.1:%1/a"_s.arg(server.serverPort()), {}, {}, {}, source.token());
        QVERIFY(!tree);
        COMPARE_ENUM(tree.error().code, ErrorCode::Canceled);
        QVERIFY(timer.elapsed() < 10000);
    }

    void nobodyIsAskedAndCredentialsStayOutOfErrors()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QByteArray seen;
        QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [&seen, socket] {
                seen += socket->readAll();
                socket->write("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\n"
                              "Content-Length: 0\r\nConnection: close\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
        const auto url = git::gitUrl(u"http://127.0.0.1:%1/a"_s.arg(server.serverPort()));
        QVERIFY(url);
        const auto commit = wait(git::remoteCommit(*url, Secret(u"me:canary"_s), {}, {}, {}));
        QVERIFY(!commit);
        COMPARE_ENUM(commit.error().code, ErrorCode::NotAllowed);
        QVERIFY(!commit.error().oneLine().contains(u"canary"_s));
        QVERIFY(seen.contains("Authorization: Basic " + QByteArray("me:canary").toBase64()));
    }

    void definitionsOfARepository()
    {
        GitRepository repository;
        repository.write(u"config/internal/tools.json"_s, kInternal);
        repository.write(u"config/internal/broken.json"_s, "{");
        repository.commit();
        const auto source = git::makeDefinitionSource({});
        domain::DefinitionPlace place;
        place.repository = repository.path();
        place.folder = u"config"_s;
        const auto definitions = wait(source->read(place, {}, {}));
        QVERIFY(definitions);
        QCOMPARE(definitions->revision, *wait(source->revision(place, {})));
        QCOMPARE(definitions->definitions.size(), 1);
        QCOMPARE(definitions->definitions.first().name, u"tools"_s);
        QCOMPARE(definitions->problems.size(), 1);
        QCOMPARE(definitions->problems.first().file, u"config/internal/broken.json"_s);
        place.credentials = u"env:X"_s;
        COMPARE_ENUM(wait(source->read(place, {}, {})).error().code, ErrorCode::Unsupported);
        place.repository = u"ext::sh"_s;
        COMPARE_ENUM(wait(source->revision(place, {})).error().code, ErrorCode::InvalidConfiguration);
    }
};

QTEST_GUILESS_MAIN(GitTreeTest)
#include "tst_gittree.moc"
