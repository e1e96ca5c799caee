// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the content app serves, read as a client machine would.
#include "pulp/httpdouble.h"
#include "pulp/indexreader.h"
#include "support/compareenum.h"

#include <QCoro/QCoroTask>

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTest>

using namespace pulpit;
using namespace pulpit::pulp;
using namespace pulpit::test;
using namespace Qt::StringLiterals;
using State = ports::ServedIndex::State;

namespace {

/// A content app: path -> body; "401" and the like are a status.
HttpDouble::Handler files(QHash<QByteArray, QByteArray> files)
{
    return [files](const DoubleRequest &request) -> DoubleAnswer {
        const auto found = files.constFind(request.path());
        if (found == files.constEnd())
            return {.status = 404, .body = "404: Not Found", .contentType = "text/plain"};
        if (found->size() == 3)
            return {.status = found->toInt()};
        return {.body = *found, .contentType = "text/html"};
    };
}

domain::PulpDistribution distribution(const QString &type, const QString &baseUrl)
{
    domain::PulpDistribution result;
    result.type = type;
    result.baseUrl = baseUrl;
    return result;
}

domain::Server serverAt(const QUrl &url)
{
    domain::Server server;
    server.url = url;
    server.credentials.kind = domain::CredentialReference::Kind::LocalPassword;
    return server;
}

Result<ports::ServedIndex> read(const HttpDouble &server, const QString &type, const QStringList &deb = {})
{
    IndexReader reader(serverAt(server.url()));
    return QCoro::waitFor(reader.read(distribution(type, server.url().toString() + u"/content/x/"_s), deb, {}));
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

class PulpIndexTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void rpmAndFileAreTheirIndex()
    {
        HttpDouble server(
            files({{"/content/x/repodata/repomd.xml", "<repomd/>"}, {"/content/x/PULP_MANIFEST", "a,b,1\n"}}));
        const auto rpm = read(server, u"rpm.rpm"_s);
        COMPARE_ENUM(rpm.value().state, State::Served);
        QCOMPARE(rpm->sha256, sha256("<repomd/>"));
        QVERIFY(rpm->url.endsWith("/content/x/repodata/repomd.xml"_L1));
        QCOMPARE(read(server, u"file.file"_s).value().sha256, sha256("a,b,1\n"));
        for (const DoubleRequest &request : server.requests())
            QVERIFY(!request.headers.contains("authorization") && !request.headers.contains("cookie"));
    }

    void nothingServedIsNoFailure()
    {
        HttpDouble server(files({{"/content/x/PULP_MANIFEST", "403"}}));
        COMPARE_ENUM(read(server, u"rpm.rpm"_s).value().state, State::NotServed);
        COMPARE_ENUM(read(server, u"file.file"_s).value().state, State::NotComparable); // guarded
        COMPARE_ENUM(read(server, u"container.container"_s).value().state, State::NotComparable);
        COMPARE_ENUM(read(server, u"deb.apt-distribution"_s).value().state,
                     State::NotComparable); // no distribution is known
    }

    void brokenContentAppIsAFailure()
    {
        HttpDouble server(files({{"/content/x/PULP_MANIFEST", "500"}}));
        COMPARE_ENUM(read(server, u"file.file"_s).error().code, ErrorCode::ServerFailure);
    }

    void debCoversEveryDistribution()
    {
        const QHash<QByteArray, QByteArray> base {{"/content/x/dists/bookworm/Release", "R1"},
                                                  {"/content/x/dists/bookworm/updates/InRelease", "R2"},
                                                  {"/content/x/flat/Release", "R3"}};
        const QStringList names {u"bookworm/updates"_s, u"bookworm"_s, u"flat/"_s};
        HttpDouble server(files(base));
        const auto found = read(server, u"deb.apt-distribution"_s, names);
        COMPARE_ENUM(found.value().state, State::Served);
        QHash<QByteArray, QByteArray> changed = base;
        changed["/content/x/flat/Release"] = "R4";
        HttpDouble other(files(changed));
        QVERIFY(read(other, u"deb.apt-distribution"_s, names).value().sha256 != found->sha256);
        HttpDouble same(files(base));
        QCOMPARE(read(same, u"deb.apt-distribution"_s, names).value().sha256, found->sha256);
        QHash<QByteArray, QByteArray> less = base;
        less.remove("/content/x/dists/bookworm/Release");
        HttpDouble missing(files(less));
        COMPARE_ENUM(read(missing, u"deb.apt-distribution"_s, names).value().state, State::NotServed);
    }

    void pythonIsComparedByFiles()
    {
        const auto pages = [](const QByteArray &host, const QByteArray &digest) {
            return QHash<QByteArray, QByteArray> {
                {"/content/x/simple/",
                 "<a href=\"" + host + "/simple/shelf-reader/\">Shelf_Reader</a><a href=\"b/\">b</a>"},
                {"/content/x/simple/shelf-reader/",
                 "<a href=\"" + host + "/f.whl#sha256=" + digest.repeated(64) + "\">f.whl</a>"},
                {"/content/x/simple/b/", "<html></html>"}};
        };
        HttpDouble primary(files(pages("http://a", "a")));
        HttpDouble secondary(files(pages("http://b", "a")));
        HttpDouble other(files(pages("http://b", "c")));
        const QByteArray digest = read(primary, u"python.python"_s).value().sha256;
        QCOMPARE(digest.size(), 32);
        QCOMPARE(read(secondary, u"python.python"_s).value().sha256, digest);
        QVERIFY(read(other, u"python.python"_s).value().sha256 != digest);
        QCOMPARE(primary.requests().size(), 3);
    }

    void manyPythonProjectsAreNotCompared()
    {
        QByteArray page;
        for (int i = 0; i < 51; ++i)
            page += "<a href=\"p/\">p" + QByteArray::number(i) + "</a>";
        HttpDouble server(files({{"/content/x/simple/", page}}));
        COMPARE_ENUM(read(server, u"python.python"_s).value().state, State::NotComparable);
        QCOMPARE(server.requests().size(), 1);
    }

    void baseUrlsAreMadeReachable_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("baseUrl");
        QTest::addColumn<QString>("contentUrl");
        QTest::addColumn<QString>("expected");
        const QString rpm = u"rpm.rpm"_s;
        const QString python = u"python.python"_s;
        QTest::newRow("as it is") << rpm << u"http://c:24816/pulp/content/x/"_s << QString()
                                  << u"http://c:24816/pulp/content/x/"_s;
        QTest::newRow("no slash") << rpm << u"http://c/x"_s << QString() << u"http://c/x/"_s;
        QTest::newRow("relative") << rpm << u"/pulp/content/x/"_s << QString() << u"https://api:8443/pulp/content/x/"_s;
        QTest::newRow("relative, own") << rpm << u"/pulp/content/x/"_s << u"http://c:81"_s
                                       << u"http://c:81/pulp/content/x/"_s;
        QTest::newRow("unreachable") << rpm << u"http://pulp.internal:24816/x/"_s << u"https://c"_s
                                     << u"https://c/x/"_s;
        QTest::newRow("python, own") << python << u"http://pulp.internal/pypi/x/"_s << u"http://c:81"_s
                                     << u"https://api:8443/pypi/x/"_s;
        QTest::newRow("credentials") << rpm << u"http://u:p@c/x/"_s << QString() << u"http://c/x/"_s;
        QTest::newRow("file") << rpm << u"file:///etc/"_s << QString() << QString();
        QTest::newRow("none") << rpm << QString() << QString() << QString();
    }
    void baseUrlsAreMadeReachable()
    {
        QFETCH(QString, type);
        QFETCH(QString, baseUrl);
        QFETCH(QString, contentUrl);
        QFETCH(QString, expected);
        domain::Server server = serverAt(QUrl(u"https://api:8443"_s));
        server.contentUrl = QUrl(contentUrl);
        QCOMPARE(IndexReader(server).baseUrl(distribution(type, baseUrl)).toString(), expected);
    }

    void objectStoresAreFollowedButNotInCircles()
    {
        HttpDouble store(files({{"/bucket/1", "<repomd/>"}}));
        int hops = 0;
        HttpDouble server([&](const DoubleRequest &request) -> DoubleAnswer {
            if (request.path().endsWith("PULP_MANIFEST")) {
                ++hops;
                return {.status = 302, .headers = {"Location: PULP_MANIFEST"}};
            }
            return {.status = 302,
                    .body = "not the index",
                    .headers = {"Location: " + store.url().toEncoded() + "/bucket/1"}};
        });
        QCOMPARE(read(server, u"rpm.rpm"_s).value().sha256, sha256("<repomd/>"));
        COMPARE_ENUM(read(server, u"file.file"_s).error().code, ErrorCode::BadAnswer);
        QVERIFY(hops <= 6);
    }
};

QTEST_GUILESS_MAIN(PulpIndexTest)
#include "tst_pulp_index.moc"
