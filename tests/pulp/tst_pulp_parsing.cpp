// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "pulp/apipaths.h"
#include "pulp/clients/statusclient.h"
#include "pulp/errorbody.h"
#include "pulp/objectparser.h"
#include "pulp/simpleindex.h"
#include "support/compareenum.h"

#include <QRegularExpression>
#include <QTest>

using namespace pulpit;
using namespace pulpit::pulp;
using namespace Qt::StringLiterals;

namespace {

QJsonObject json(const QByteArray &text)
{
    return parseJson(text).value().object();
}

} // namespace

class PulpParsingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyErrorShapeBecomesText_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("text");
        const QByteArray js = "application/json";
        const QByteArray html = "text/html; charset=utf-8";
        const auto c = [](ErrorCode code) { return static_cast<int>(code); };
        QTest::newRow("dict of lists") << 400
                                       << QByteArray(R"({"name":["This field is required."],"url":["Bad","Worse"]})")
                                       << js << c(ErrorCode::InvalidInput)
                                       << u"name: This field is required.; url: Bad; url: Worse"_s;
        QTest::newRow("unique") << 400 << QByteArray(R"({"name":["This field must be unique."]})") << js
                                << c(ErrorCode::AlreadyExists) << u"name: This field must be unique."_s;
        QTest::newRow("dict of dicts")
            << 400 << QByteArray(R"({"base_path":{"base_path":"Overlaps with existing distribution 'd'"}})") << js
            << c(ErrorCode::AlreadyExists) << u"base_path: Overlaps with existing distribution 'd'"_s;
        QTest::newRow("nested") << 400 << QByteArray(R"({"a":{"b":["x"]}})") << js << c(ErrorCode::InvalidInput)
                                << u"a.b: x"_s;
        QTest::newRow("non field") << 400 << QByteArray(R"({"non_field_errors":["Only one."]})") << js
                                   << c(ErrorCode::InvalidInput) << u"Only one."_s;
        QTest::newRow("bare list") << 400 << QByteArray(R"(["The version cannot be deleted."])") << js
                                   << c(ErrorCode::InvalidInput) << u"The version cannot be deleted."_s;
        QTest::newRow("detail") << 404 << QByteArray(R"({"detail":"No Task matches the given query."})") << js
                                << c(ErrorCode::NotFound) << u"No Task matches the given query."_s;
        QTest::newRow("errors") << 400 << QByteArray(R"({"errors":["Invalid Filter: 'x'"]})") << js
                                << c(ErrorCode::InvalidInput) << u"Invalid Filter: 'x'"_s;
        QTest::newRow("empty") << 409 << QByteArray() << QByteArray() << c(ErrorCode::Conflict) << QString();
        QTest::newRow("task") << 409 << QByteArray(R"({"pulp_href":"/x/","state":"completed","error":null})") << js
                              << c(ErrorCode::Conflict) << u"the task is completed"_s;
        QTest::newRow("html of Django")
            << 404 << QByteArray("\n<!doctype html><head>\n  <title>Not Found</title></head><body><h1>Not Found</h1>")
            << html << c(ErrorCode::Unsupported) << u"Not Found"_s;
        QTest::newRow("html of a proxy") << 502
                                         << QByteArray("<html><head><title>502 Bad&nbsp;Gateway</title></head></html>")
                                         << html << c(ErrorCode::ServerFailure) << u"502 Bad&nbsp;Gateway"_s;
        QTest::newRow("html heading") << 400 << QByteArray("<html><h1><p>Bad  &amp; long</p></h1></html>") << html
                                      << c(ErrorCode::InvalidInput) << u"Bad & long"_s;
        QTest::newRow("html gateway") << 504 << QByteArray("<html></html>") << html << c(ErrorCode::Timeout)
                                      << u"an HTML page without a title"_s;
        QTest::newRow("plain") << 500 << QByteArray("A server\nerror  occurred.") << QByteArray("text/plain")
                               << c(ErrorCode::ServerFailure) << u"A server error occurred."_s;
        QTest::newRow("truncated") << 400 << QByteArray("{\"detail\":\"x") << js << c(ErrorCode::InvalidInput)
                                   << u"{\"detail\":\"x"_s;
        QTest::newRow("unauthenticated") << 401 << QByteArray(R"({"detail":"Invalid username/password."})") << js
                                         << c(ErrorCode::Unauthenticated) << u"Invalid username/password."_s;
    }
    void everyErrorShapeBecomesText()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        QFETCH(int, code);
        QFETCH(QString, text);
        const Error error = answerError(status, body, type, u"where"_s);
        QCOMPARE(static_cast<int>(error.code), code);
        QCOMPARE(error.detail, text);
        QCOMPARE(error.httpStatus, status);
        QCOMPARE(error.where, u"where"_s);
        QVERIFY(!error.what.isEmpty());
    }

    void serverCodesAreTaken()
    {
        QCOMPARE(answerError(400, R"({"detail":"[PLP0001] Wrong"})", "application/json", {}).serverCode, u"PLP0001"_s);
        QCOMPARE(answerError(400, R"({"detail":"Wrong","error_code":"RPM0004"})", "application/json", {}).serverCode,
                 u"RPM0004"_s);
        QCOMPARE(answerError(400, R"({"detail":"Wrong"})", "application/json", {}).serverCode, QString());
    }

    void hostileErrorBodiesStaySmall()
    {
        const QByteArray deep = QByteArray(100000, '[');
        QVERIFY(readErrorBody(deep, "application/json").text.size() <= 4096);
        const QByteArray wide = "{\"a\":\"" + QByteArray(500000, 'x') + "\"}";
        QVERIFY(readErrorBody(wide, "application/json").text.size() <= 4096);
        const QByteArray page = "<title>" + QByteArray(500000, '<');
        QVERIFY(readErrorBody(page, "text/html").text.size() <= 4096);
    }

    void taskIsReadWithErrorAndProgress()
    {
        const auto task
            = parseTask(json(R"({"pulp_href":"/pulp/api/v3/tasks/1/","name":"sync","state":"failed","logging_cid":"c",
            "pulp_created":"2026-11-20T06:17:10.924442Z","unblocked_at":null,"started_at":"2026-11-20T06:17:11Z","finished_at":null,
            "error":{"traceback":"tb","description":"[PLP0005] Request timed out"},
            "progress_reports":[{"message":"m","code":"sync.x","state":"failed","total":null,"done":3,"suffix":null}],
            "created_resources":["/a/",null],"reserved_resources_record":["prn:x"],"new_key":{"x":1}})"));
        QVERIFY(task.has_value());
        COMPARE_ENUM(task->state, domain::PulpTaskState::Failed);
        QCOMPARE(task->errorText, u"[PLP0005] Request timed out"_s);
        QCOMPARE(task->errorCode, u"PLP0005"_s);
        QCOMPARE(task->created, QDateTime(QDate(2026, 11, 20), QTime(6, 17, 10, 924), Qt::UTC));
        QVERIFY(!task->unblocked.isValid() && task->started.isValid());
        QCOMPARE(task->progress.size(), 1);
        QCOMPARE(task->progress.first().done, 3);
        QVERIFY(!task->progress.first().total);
        QCOMPARE(task->createdResources, QStringList {u"/a/"_s});
    }

    void taskThatDiedHasAReason()
    {
        const auto task
            = parseTask(json(R"({"pulp_href":"/t/","state":"failed","error":{"reason":"Killed by signal 9."}})"));
        QCOMPARE(task.value().errorText, u"Killed by signal 9."_s);
        QVERIFY(parseTask(json(R"({"pulp_href":"/t/","state":"waiting","error":null})")).value().errorText.isEmpty());
    }

    void wrongTypesAreToldWithTheirPath()
    {
        const auto task
            = parseTask(json(R"({"pulp_href":"/t/","state":"failed","progress_reports":[{"done":1},{"done":"x"}]})"));
        QVERIFY(!task);
        COMPARE_ENUM(task.error().code, ErrorCode::BadAnswer);
        QVERIFY2(task.error().what.contains("$.progress_reports[1].done"_L1), qPrintable(task.error().what));
        QVERIFY(!parseTask(json(R"({"state":"failed"})")));
        QVERIFY(!parseRepository(json(R"({"pulp_href":"/t/","name":7})")));
        QVERIFY(!parseVersion(json(R"({"pulp_href":"/t/","number":1.5})")));
        QVERIFY(!parseTask(json(R"({"pulp_href":"/t/","state":"failed","started_at":"yesterday"})")));
    }

    void statusIsReadInOldAndNewShape()
    {
        const auto status = parseStatus(
            json(R"({"versions":[{"component":"core","version":"3.105.25"},{"component":"rpm","version":"3.35.6"}],
            "online_workers":[{"name":"1@a","last_heartbeat":"2026-11-20T06:17:10Z","versions":{}}],"online_api_apps":[{},{}],
            "online_content_apps":[{}],"database_connection":{"connected":true},"redis_connection":{"connected":false},
            "storage":{"total":null,"used":7,"free":null},"content_settings":{"content_origin":null,"content_path_prefix":"/pulp/content/"},
            "domain_enabled":true})"));
        QVERIFY(status.has_value());
        QCOMPARE(status->versionOf(u"rpm"_s), u"3.35.6"_s);
        QCOMPARE(status->onlineWorkers.size(), 1);
        QCOMPARE(status->onlineApiApps, 2);
        QVERIFY(status->databaseConnected && status->domainEnabled && !status->storageTotal);
        QCOMPARE(status->storageUsed, std::optional<qint64>(7));
        QVERIFY(
            parseStatus(json(R"({"versions":[{"component":"core","version":"3.49.1"}],"storage":null})")).has_value());
        COMPARE_ENUM(parseStatus(json(R"({"hello":"world"})")).error().code, ErrorCode::BadAnswer);
    }

    void versionCountsAreRead()
    {
        const auto version
            = parseVersion(json(R"({"pulp_href":"/pulp/api/v3/repositories/rpm/rpm/u/versions/3/","number":3,
            "content_summary":{"added":{},"removed":{"rpm.package":{"count":1,"href":"x"}},"present":{"rpm.package":{"count":4}}}})"));
        QVERIFY(version.has_value());
        QCOMPARE(version->repositoryHref, u"/pulp/api/v3/repositories/rpm/rpm/u/"_s);
        QCOMPARE(version->present.value(u"rpm.package"_s), 4);
        QCOMPARE(version->removed.value(u"rpm.package"_s), 1);
        QVERIFY(version->added.isEmpty());
    }

    void typesComeFromHrefs()
    {
        using K = ObjectKind;
        QCOMPARE(typeOf(K::Repository, u"/pulp/api/v3/repositories/rpm/rpm/u/"_s), u"rpm.rpm"_s);
        QCOMPARE(typeOf(K::Repository, u"/pulp/default/api/v3/repositories/deb/apt/u/"_s), u"deb.apt"_s);
        QCOMPARE(typeOf(K::Remote, u"/pulp/api/v3/remotes/deb/apt/u/"_s), u"deb.apt-remote"_s);
        QCOMPARE(typeOf(K::Distribution, u"/pulp/api/v3/distributions/deb/apt/u/"_s), u"deb.apt-distribution"_s);
        QCOMPARE(typeOf(K::Publication, u"/pulp/api/v3/publications/deb/verbatim/u/"_s), u"deb.verbatim-publication"_s);
        QCOMPARE(typeOf(K::Distribution, u"/pulp/api/v3/distributions/python/pypi/u/"_s), u"python.python"_s);
        QCOMPARE(typeOf(K::Distribution, u"/elsewhere/"_s), QString());
        QCOMPARE(pluginsOf(
                     json(R"({"tasks":"x","repositories":"x","repositories/rpm/rpm":"x","content/deb/packages":"x"})")),
                 (QStringList {u"core"_s, u"deb"_s, u"rpm"_s}));
    }

    void pathsStayOnTheServer_data()
    {
        QTest::addColumn<QString>("href");
        QTest::addColumn<bool>("good");
        QTest::newRow("object") << u"/pulp/api/v3/tasks/1/"_s << true;
        QTest::newRow("domain") << u"/pulp/other/api/v3/tasks/1/"_s << true;
        QTest::newRow("absolute") << u"https://evil.example/pulp/api/v3/tasks/1/"_s << false;
        QTest::newRow("network path") << u"//evil.example/pulp/api/v3/tasks/1/"_s << false;
        QTest::newRow("up") << u"/pulp/api/v3/../../admin/"_s << false;
        QTest::newRow("query") << u"/pulp/api/v3/tasks/?x=1"_s << false;
        QTest::newRow("line break") << u"/pulp/api/v3/tasks/\r\nHost: evil/"_s << false;
        QTest::newRow("other root") << u"/api/v3/tasks/1/"_s << false;
        QTest::newRow("empty") << QString() << false;
    }
    void pathsStayOnTheServer()
    {
        QFETCH(QString, href);
        QFETCH(bool, good);
        domain::Server server;
        server.url = QUrl(u"https://pulp-a.example:8443"_s);
        const ApiPaths paths(server);
        QCOMPARE(paths.object(href).has_value(), good);
        const auto url = paths.url(href.isEmpty() ? u"/"_s : href, {}, "GET");
        if (url)
            QCOMPARE(url->host(), u"pulp-a.example"_s);
    }

    void rootsDomainsAndSchemes()
    {
        domain::Server server;
        server.url = QUrl(u"http://[::1]:8080"_s);
        server.apiRoot = u"/api/pulp/"_s;
        server.domain = u"team"_s;
        const ApiPaths paths(server);
        QVERIFY(paths.check());
        QCOMPARE(paths.collection(u"tasks"_s), u"/api/pulp/team/api/v3/tasks/"_s);
        QCOMPARE(paths.origin(), u"http://[::1]:8080"_s);
        server.url = QUrl(u"ftp://pulp-a"_s);
        QVERIFY(!ApiPaths(server).check());
        server.url = QUrl(u"https://pulp-a"_s);
        server.apiRoot = u"pulp"_s;
        QVERIFY(!ApiPaths(server).check());
    }

    void queriesAreEncoded()
    {
        domain::Server server;
        server.url = QUrl(u"https://a"_s);
        const auto url = ApiPaths(server).url(u"/pulp/api/v3/x/"_s, {{u"name"_s, u"c++ & #1%/ü"_s}}, "GET");
        QCOMPARE(url.value().toEncoded(), "https://a/pulp/api/v3/x/?name=c%2B%2B%20%26%20%231%25/%C3%BC");
    }

    void requestLinesAreLimited()
    {
        domain::Server server;
        server.url = QUrl(u"https://a"_s);
        const ApiPaths paths(server);
        const QString path = u"/pulp/api/v3/x/"_s;
        const qsizetype fixed = QByteArray("GET /pulp/api/v3/x/?n= HTTP/1.1").size();
        QVERIFY(paths.url(path, {{u"n"_s, QString(4094 - fixed, u'a')}}, "GET"));
        const auto tooLong = paths.url(path, {{u"n"_s, QString(4095 - fixed, u'a')}}, "GET");
        QVERIFY(!tooLong);
        COMPARE_ENUM(tooLong.error().code, ErrorCode::InvalidInput);
    }

    void batchesFitTheRequestLine()
    {
        QStringList hrefs;
        for (int i = 0; i < 500; ++i)
            hrefs.append(u"/pulp/a-domain-with-a-long-name/api/v3/tasks/01a1f799-76b2-75d0-bb3c-%1/"_s.arg(
                i, 12, 10, QChar(u'0')));
        qsizetype total = 0;
        const QList<QStringList> parts = batches(hrefs, 400);
        for (const QStringList &part : parts) {
            QVERIFY(part.size() <= 70 && part.join(u',').size() + 400 <= 4094);
            total += part.size();
        }
        QCOMPARE(total, 500);
        QVERIFY(batches({}, 100).isEmpty());
    }

    void simplePagesAreCompared()
    {
        const QByteArray own = "<html><body><a href=\"http://a:1/x.whl#sha256=" + QByteArray(64, 'a')
            + "\" data-requires-python=\"&gt;3\">x.whl</a><br/><A HREF='b'>b</A></body>";
        const QByteArray other
            = "<a href=\"b\"> b </a><a href=\"http://b:2/y/x.whl#sha256=" + QByteArray(64, 'A') + "\">x.whl</a>";
        QCOMPARE(readSimplePage(own, 10).value(), readSimplePage(other, 10).value());
        QCOMPARE(readSimplePage(own, 10)->size(), 2);
        QVERIFY(!readSimplePage(own, 1));
        QCOMPARE(normalizedProject(u"Shelf.Reader__x"_s), u"shelf-reader-x"_s);
        QCOMPARE(normalizedProject(u"../etc"_s), QString());
    }
};

QTEST_APPLESS_MAIN(PulpParsingTest)
#include "tst_pulp_parsing.moc"
