// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Definitions over https and ssh, with Git's and OpenSSH's own servers on loopback.
#include "git/githttpserver.h"
#include "git/gitrepository.h"
#include "git/gittree.h"
#include "git/sshserver.h"
#include "support/compareenum.h"

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kTools = "{\"name\": \"tools\"}";

/// A bare repository "config.git" below a folder, made from a work tree full of traps.
class Served
{
public:
    Served()
    {
        GitRepository other;
        other.write(u"x.json"_s, "{}");
        other.commit();
        m_tree.write(u"config/tools.json"_s, kTools);
        m_tree.write(u"config/--upload-pack=touch x.json"_s, kTools);
        m_tree.write(u"config/huge.json"_s, QByteArray(2 * 1024 * 1024, ' '));
        (void)QFile::link(u"/etc/passwd"_s, m_tree.path() + u"/config/passwd.json"_s);
        m_tree.run({u"-c"_s, u"protocol.file.allow=always"_s, u"submodule"_s, u"add"_s, u"-q"_s, other.path(),
                    u"config/sub.json"_s});
        first = m_tree.commit();
        m_tree.write(u"config/tools.json"_s, kTools + "\n");
        newest = m_tree.commit();
        m_tree.run({u"clone"_s, u"-q"_s, u"--bare"_s, m_tree.path(), path()});
    }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString path() const { return m_folder.filePath(u"config.git"_s); }

    QString first;
    QString newest;

private:
    QTemporaryDir m_folder;
    GitRepository m_tree;
};

Result<git::TreeFiles> readFrom(const QString &url, const Secret &login = {}, const QString &reference = {})
{
    const auto parsed = git::gitUrl(url);
    if (!parsed)
        return fail(parsed.error());
    git::GitLimits limits;
    limits.time = std::chrono::seconds(20);
    return QCoro::waitFor(git::readGitTree(*parsed, login, reference, u"config"_s, limits, {}));
}

QString nameAndCode(const Result<git::TreeFiles> &tree)
{
    return tree ? u"no failure"_s : tree.error().oneLine() + u" | "_s + tree.error().detail;
}

} // namespace

class GitTransportTest : public QObject
{
    Q_OBJECT

private:
    static void checkTree(const Served &served, const Result<git::TreeFiles> &tree)
    {
        QVERIFY2(tree, qPrintable(nameAndCode(tree)));
        QCOMPARE(tree->revision, served.newest);
        QCOMPARE(tree->files.size(), 2);
        QCOMPARE(tree->files.at(0).path, u"config/--upload-pack=touch x.json"_s);
        QCOMPARE(tree->files.at(1).bytes, kTools + "\n");
        QStringList codes;
        for (const domain::Problem &problem : tree->problems)
            codes.append(problem.code);
        codes.sort();
        QCOMPARE(codes, (QStringList {u"link"_s, u"link"_s, u"too-large"_s}));
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void initTestCase()
    {
        m_identity = fakepulp::makeTlsIdentity(fakepulp::Certificate::SelfSigned);
        QVERIFY2(m_identity, "openssl is missing");
        QVERIFY(m_files.isValid());
        QFile trusted(m_files.filePath(u"trusted.pem"_s));
        QVERIFY(trusted.open(QIODevice::WriteOnly));
        trusted.write(m_identity->certificate.toPem());
    }
    void cleanup() { qunsetenv("GIT_SSL_CAINFO"); }

    void https()
    {
        const Served served;
        GitHttpServer server(served.folder(), m_identity);
        qputenv("GIT_SSL_CAINFO", m_files.filePath(u"trusted.pem"_s).toLocal8Bit());
        checkTree(served, readFrom(server.url(u"config.git"_s)));
        const auto older = readFrom(server.url(u"config.git"_s), {}, served.first);
        QVERIFY2(older, qPrintable(nameAndCode(older)));
        QCOMPARE(older->revision, served.first);
        const auto url = git::gitUrl(server.url(u"config.git"_s));
        QCOMPARE(*QCoro::waitFor(git::remoteCommit(*url, {}, {}, {}, {})), served.newest);
        const auto none = readFrom(server.url(u"missing.git"_s));
        QVERIFY(!none);
        COMPARE_ENUM(none.error().code, ErrorCode::NotFound);
    }

    void httpsWithALogin()
    {
        const Served served;
        GitHttpServer server(served.folder(), m_identity);
        server.login = "me:canary-of-git";
        qputenv("GIT_SSL_CAINFO", m_files.filePath(u"trusted.pem"_s).toLocal8Bit());
        checkTree(served, readFrom(server.url(u"config.git"_s), Secret(u"me:canary-of-git"_s)));
        QCOMPARE(server.refused, 0); // sent at once, nobody is asked
        const auto nobody = readFrom(server.url(u"config.git"_s));
        QVERIFY(!nobody);
        COMPARE_ENUM(nobody.error().code, ErrorCode::NotAllowed);
        const auto wrong = readFrom(server.url(u"config.git"_s), Secret(u"me:other-canary"_s));
        QVERIFY(!wrong);
        COMPARE_ENUM(wrong.error().code, ErrorCode::NotAllowed);
        QVERIFY(!nameAndCode(wrong).contains(u"canary"_s));
    }

    void anUnknownCertificateIsRefused()
    {
        const Served served;
        GitHttpServer server(served.folder(), m_identity);
        server.login = "me:canary";
        const auto tree = readFrom(server.url(u"config.git"_s), Secret(u"me:canary"_s));
        QVERIFY(!tree);
        QVERIFY2(tree.error().detail.contains(u"certificate"_s, Qt::CaseInsensitive), qPrintable(nameAndCode(tree)));
        QVERIFY(server.seen.isEmpty()); // the log-in was not offered
    }

    void aLoginDoesNotFollowToAnotherHost()
    {
        const Served served;
        GitHttpServer thief(served.folder(), std::nullopt);
        GitHttpServer server(served.folder(), m_identity);
        server.redirect = thief.url({}).chopped(1).toLatin1();
        qputenv("GIT_SSL_CAINFO", m_files.filePath(u"trusted.pem"_s).toLocal8Bit());
        const auto tree = readFrom(server.url(u"config.git"_s), Secret(u"me:canary"_s));
        QVERIFY(!tree);
        QCOMPARE(thief.connections, 0);
    }

    void ssh()
    {
        if (SshServer::program().isEmpty())
            QSKIP("OpenSSH's server is not installed (Debian: openssh-server)");
        const Served served;
        SshServer server;
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", server.folder() + ':' + path);
        const auto tree = readFrom(server.url(served.path()));
        server.setUp(false);
        const auto withoutKey = readFrom(server.url(served.path()));
        server.knowHost(false);
        const auto otherHost = readFrom(server.url(served.path()));
        server.knowHost(true);
        const auto missing = readFrom(server.url(u"/missing.git"_s));
        qputenv("PATH", path);
        checkTree(served, tree);
        QVERIFY(!withoutKey);
        COMPARE_ENUM(withoutKey.error().code, ErrorCode::NotAllowed);
        QVERIFY(!otherHost);
        COMPARE_ENUM(otherHost.error().code, ErrorCode::NotAllowed);
        QVERIFY(!missing);
        COMPARE_ENUM(missing.error().code, ErrorCode::NotFound);
    }

private:
    std::optional<fakepulp::TlsIdentity> m_identity;
    QTemporaryDir m_files;
};

QTEST_GUILESS_MAIN(GitTransportTest)
#include "tst_gittransport.moc"
