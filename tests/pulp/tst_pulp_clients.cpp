// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/clients/contentclient.h"
#include "pulp/clients/distributionclient.h"
#include "pulp/clients/objectclient.h"
#include "pulp/clients/remoteclient.h"
#include "pulp/clients/repositoryclient.h"
#include "pulp/clients/taskclient.h"
#include "pulp/clients/versionclient.h"
#include "pulp/fakeconnection.h"
#include "pulp/paging.h"
#include "support/compareenum.h"

#include <QCoro/QCoroTask>

#include <QRegularExpression>
#include <QTest>

using namespace pulpit;
using namespace pulpit::pulp;
using namespace Qt::StringLiterals;
using pulpit::test::FakeConnection;

namespace {

QJsonObject row(const QString &href, const QString &name)
{
    return {{u"pulp_href"_s, href}, {u"name"_s, name}};
}

QJsonArray rows(int count, int first = 0)
{
    QJsonArray result;
    for (int i = first; i < first + count; ++i)
        result.append(row(u"/pulp/api/v3/repositories/rpm/rpm/%1/"_s.arg(i), u"r%1"_s.arg(i, 6, 10, QChar(u'0'))));
    return result;
}

ListRequest listOf(int pageSize)
{
    ListRequest list;
    list.path = u"/pulp/api/v3/repositories/"_s;
    list.ordering = u"name"_s;
    list.pageSize = pageSize;
    return list;
}

Error failure(ErrorCode code, int status = 0)
{
    Error error;
    error.code = code;
    error.what = u"made up"_s;
    error.httpStatus = status;
    return error;
}

} // namespace

class PulpClientsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void pagesAreReadByOwnOffsets_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("pageSize");
        QTest::addColumn<int>("requests");
        QTest::newRow("empty") << 0 << 100 << 1;
        QTest::newRow("one page") << 99 << 100 << 1;
        QTest::newRow("exactly one page") << 100 << 100 << 1;
        QTest::newRow("one more") << 101 << 100 << 2;
        QTest::newRow("many") << 2345 << 100 << 24;
    }
    void pagesAreReadByOwnOffsets()
    {
        QFETCH(int, count);
        QFETCH(int, pageSize);
        QFETCH(int, requests);
        const QJsonArray all = rows(count);
        const auto connection = std::make_shared<FakeConnection>(
            [&](const Request &request) { return FakeConnection::page(all, request); });
        const auto found = QCoro::waitFor(fetchAll(connection, listOf(pageSize), {}));
        QVERIFY(found.has_value());
        QCOMPARE(*found, all);
        QCOMPARE(connection->requests.size(), requests);
        for (const Request &request : connection->requests) {
            QCOMPARE(request.path, u"/pulp/api/v3/repositories/"_s);
            QCOMPARE(FakeConnection::parameter(request, "ordering"), u"name"_s);
        }
    }

    void aListThatChangesIsReadAgain()
    {
        QJsonArray all = rows(250);
        int asked = 0;
        const auto connection = std::make_shared<FakeConnection>([&](const Request &request) {
            if (++asked == 2)
                all.removeAt(0); // between two pages: without starting again, one row would be missed
            return FakeConnection::page(all, request);
        });
        const auto found = QCoro::waitFor(fetchAll(connection, listOf(100), {}));
        QVERIFY(found.has_value());
        QCOMPARE(*found, all);
    }

    void exchangedRowsAreNoticed()
    {
        QJsonArray all = rows(200);
        int asked = 0;
        const auto connection = std::make_shared<FakeConnection>([&](const Request &request) {
            if (++asked == 2) { // one added in front, one removed behind: the same count, but a row comes twice
                all.insert(0, row(u"/pulp/api/v3/repositories/rpm/rpm/new/"_s, u"a"_s));
                all.removeLast();
            }
            return FakeConnection::page(all, request);
        });
        QCOMPARE(QCoro::waitFor(fetchAll(connection, listOf(100), {})).value(), all);
    }

    void aListThatNeverRestsIsAFailure()
    {
        int count = 200;
        const auto connection = std::make_shared<FakeConnection>(
            [&](const Request &request) { return FakeConnection::page(rows(++count), request); });
        const auto found = QCoro::waitFor(fetchAll(connection, listOf(100), {}));
        QVERIFY(!found);
        COMPARE_ENUM(found.error().code, ErrorCode::Conflict);
        QVERIFY(connection->requests.size() <= 12);
    }

    void heavyPagesAreHalved()
    {
        const QJsonArray all = rows(1000);
        const auto connection
            = std::make_shared<FakeConnection>([&](const Request &request) -> std::optional<Result<Answer>> {
                  if (FakeConnection::parameter(request, "limit").toInt() > 250)
                      return fail(failure(ErrorCode::Timeout));
                  return FakeConnection::page(all, request);
              });
        QCOMPARE(QCoro::waitFor(fetchAll(connection, listOf(1000), {})).value(), all);
        QCOMPARE(connection->requests.size(), 2 + 4);
    }

    void aServerThatIsDownIsGivenUpSoon()
    {
        for (const ErrorCode code : {ErrorCode::Timeout, ErrorCode::Unreachable}) {
            const auto connection = std::make_shared<FakeConnection>(
                [code](const Request &) -> std::optional<Result<Answer>> { return fail(failure(code)); });
            const auto found = QCoro::waitFor(fetchAll(connection, listOf(1000), {}));
            QVERIFY(!found);
            COMPARE_ENUM(found.error().code, code);
            QVERIFY(connection->requests.size() <= 3);
        }
    }

    void endlessAndOverfullListsEnd()
    {
        const auto endless = std::make_shared<FakeConnection>([](const Request &request) {
            QJsonArray page = rows(FakeConnection::parameter(request, "limit").toInt(),
                                   FakeConnection::parameter(request, "offset").toInt());
            return FakeConnection::json({{u"count"_s, 1e9}, {u"results"_s, page}});
        });
        ListRequest list = listOf(100);
        list.maxRows = 5000;
        COMPARE_ENUM(QCoro::waitFor(fetchAll(endless, list, {})).error().code, ErrorCode::TooLarge);
        QCOMPARE(endless->requests.size(), 1);
        const auto overfull = std::make_shared<FakeConnection>([](const Request &) {
            return FakeConnection::json({{u"count"_s, 500}, {u"results"_s, rows(500)}});
        });
        COMPARE_ENUM(QCoro::waitFor(fetchAll(overfull, listOf(100), {})).error().code, ErrorCode::BadAnswer);
        const auto shortPages = std::make_shared<FakeConnection>([](const Request &) {
            return FakeConnection::json({{u"count"_s, 500}, {u"results"_s, QJsonArray()}});
        });
        COMPARE_ENUM(QCoro::waitFor(fetchAll(shortPages, listOf(100), {})).error().code, ErrorCode::Conflict);
    }

    void repositoriesAreOneListWithoutKeyrings()
    {
        const auto connection
            = std::make_shared<FakeConnection>([](const Request &request) -> std::optional<Result<Answer>> {
                  const QString repos = u"/pulp/api/v3/repositories/"_s;
                  if (request.path == repos)
                      return FakeConnection::page({row(repos + u"rpm/rpm/1/"_s, u"a"_s),
                                                   row(repos + u"container/container/2/"_s, u"b"_s),
                                                   row(repos + u"core/openpgp_keyring/3/"_s, u"c"_s)},
                                                  request);
                  return std::nullopt;
              });
        RepositoryClient client(connection);
        const auto found = QCoro::waitFor(client.all({}));
        QVERIFY(found.has_value());
        QCOMPARE(found->size(), 2); // the keyring is not one for packages
        QCOMPARE(connection->requests.size(), 1); // no list of a single type
    }

    void debRemotesHaveTheirDistributions()
    {
        const QString remotes = u"/pulp/api/v3/remotes/"_s;
        const auto connection
            = std::make_shared<FakeConnection>([&](const Request &request) -> std::optional<Result<Answer>> {
                  if (request.path == remotes)
                      return FakeConnection::page(
                          {row(remotes + u"deb/apt/1/"_s, u"a"_s), row(remotes + u"rpm/rpm/2/"_s, u"b"_s)}, request);
                  QJsonObject own = row(remotes + u"deb/apt/1/"_s, u"a"_s);
                  own.insert(u"distributions"_s, u"bookworm trixie"_s);
                  if (request.path == remotes + u"deb/apt/"_s)
                      return FakeConnection::page({own}, request);
                  return std::nullopt;
              });
        RemoteClient client(connection);
        const auto found = QCoro::waitFor(client.all({}));
        QCOMPARE(found.value().at(0).debDistributions, u"bookworm trixie"_s);
        QVERIFY(found->at(1).debDistributions.isEmpty());
    }

    void distributionsAreCompleted()
    {
        const QString all = u"/pulp/api/v3/distributions/"_s;
        const auto connection = std::make_shared<FakeConnection>([&](const Request &request)
                                                                     -> std::optional<Result<Answer>> {
            QJsonObject python = row(all + u"python/pypi/1/"_s, u"p"_s);
            python.insert(u"base_url"_s, u"http://h/pulp/content/p/"_s);
            python.insert(u"repository"_s, u"/r/"_s);
            QJsonObject pinned = row(all + u"rpm/rpm/2/"_s, u"r"_s);
            pinned.insert(u"base_url"_s, u"http://h/pulp/content/r/"_s);
            if (request.path == all)
                return FakeConnection::page({python, pinned, row(all + u"core/artifacts/3/"_s, u"hash"_s)}, request);
            if (request.path == all + u"python/pypi/"_s) {
                python.insert(u"base_url"_s, u"http://h/pypi/p/"_s);
                return FakeConnection::page({python}, request);
            }
            if (request.path == all + u"rpm/rpm/"_s) {
                pinned.insert(u"publication"_s, u"/pub/"_s);
                return FakeConnection::page({pinned}, request);
            }
            return std::nullopt;
        });
        DistributionClient client(connection);
        const auto found = QCoro::waitFor(client.all({}));
        QCOMPARE(found.value().size(), 2);
        QCOMPARE(found->at(0).baseUrl, u"http://h/pypi/p/"_s);
        QCOMPARE(found->at(0).repositoryHref, u"/r/"_s);
        QCOMPARE(found->at(1).publicationHref, u"/pub/"_s);
        QCOMPARE(found->at(1).baseUrl, u"http://h/pulp/content/r/"_s);
    }

    void fewVersionsAreReadEachManyByPrn()
    {
        const QString all = u"/pulp/api/v3/repository_versions/"_s;
        const auto href = [](int i) { return u"/pulp/api/v3/repositories/rpm/rpm/%1/versions/1/"_s.arg(i); };
        const auto version = [&](int i) {
            return QJsonObject {
                {u"pulp_href"_s, href(i)}, {u"prn"_s, u"prn:core.repositoryversion:%1"_s.arg(i)}, {u"number"_s, 1}};
        };
        const auto connection
            = std::make_shared<FakeConnection>([&](const Request &request) -> std::optional<Result<Answer>> {
                  if (request.path == all) {
                      const QStringList prns
                          = FakeConnection::parameter(request, "prn__in").split(u',', Qt::SkipEmptyParts);
                      QJsonArray found;
                      for (int i = 0; i < 100; ++i)
                          if (prns.isEmpty() || prns.contains(u"prn:core.repositoryversion:%1"_s.arg(i)))
                              found.append(version(i));
                      return FakeConnection::page(found, request);
                  }
                  if (request.path == href(7))
                      return FakeConnection::refused(404, R"({"detail":"Not found."})");
                  return FakeConnection::json(version(request.path.section(u'/', 6, 6).toInt()));
              });
        VersionClient client(connection);
        const auto few = QCoro::waitFor(client.byHref({href(5), href(7), href(5)}, {}));
        QCOMPARE(few.value().size(), 1); // the missing one is left out
        QCOMPARE(connection->requests.size(), 2);
        connection->requests.clear();
        QStringList many;
        for (int i = 0; i < 50; ++i)
            many.append(href(i));
        QCOMPARE(QCoro::waitFor(client.byHref(many, {})).value().size(), 50);
        QCOMPARE(connection->requests.size(), 2);
    }

    void newestPublicationOfEachVersion()
    {
        const auto publication = [](int i, const QString &version, const QString &created) {
            return QJsonObject {{u"pulp_href"_s, u"/pulp/api/v3/publications/rpm/rpm/%1/"_s.arg(i)},
                                {u"repository_version"_s, version},
                                {u"pulp_created"_s, created}};
        };
        const auto connection = std::make_shared<FakeConnection>([&](const Request &request) {
            return FakeConnection::page({publication(1, u"/a/"_s, u"2026-01-01T00:00:00Z"_s),
                                         publication(2, u"/a/"_s, u"2026-02-01T00:00:00Z"_s),
                                         publication(3, u"/b/"_s, u"2026-01-01T00:00:00Z"_s),
                                         publication(4, u"/c/"_s, u"2026-01-01T00:00:00Z"_s)},
                                        request);
        });
        VersionClient client(connection);
        const auto found = QCoro::waitFor(client.publications({u"/a/"_s, u"/b/"_s, u"/none/"_s}, {}));
        QCOMPARE(found.value().size(), 2);
        for (const domain::PulpPublication &one : *found)
            QCOMPARE(one.href.section(u'/', -2, -2), one.versionHref == "/a/"_L1 ? u"2"_s : u"3"_s);
        QCOMPARE(QCoro::waitFor(client.publications({}, {})).value().size(), 0);
        QCOMPARE(connection->requests.size(), 1);
    }

    void cancelOfAFinishedTaskIsSuccess()
    {
        int status = 409;
        const auto connection
            = std::make_shared<FakeConnection>([&](const Request &request) -> std::optional<Result<Answer>> {
                  if (request.method != "PATCH" || request.body != QJsonObject {{u"state"_s, u"canceled"_s}})
                      return std::nullopt;
                  return FakeConnection::refused(status, R"({"pulp_href":"/x/","state":"completed"})");
              });
        TaskClient client(connection);
        QVERIFY(QCoro::waitFor(client.cancel(u"/pulp/api/v3/tasks/1/"_s, {})));
        status = 404;
        QVERIFY(!QCoro::waitFor(client.cancel(u"/pulp/api/v3/tasks/1/"_s, {})));
        QVERIFY(!QCoro::waitFor(client.cancel(u"//evil/api/v3/tasks/1/"_s, {})));
        QCOMPARE(connection->requests.size(), 2);
    }

    void changesGiveATaskOrAnObject()
    {
        Result<Answer> next = Answer {};
        const auto connection = std::make_shared<FakeConnection>([&](const Request &) { return next; });
        ObjectClient client(connection);
        const QString href = u"/pulp/api/v3/remotes/rpm/rpm/1/"_s;
        next = FakeConnection::json({{u"task"_s, u"/pulp/api/v3/tasks/1/"_s}}, 202);
        QCOMPARE(QCoro::waitFor(client.update(href, {}, {})).value().taskHref, u"/pulp/api/v3/tasks/1/"_s);
        next = FakeConnection::json({{u"task_group"_s, u"/pulp/api/v3/task-groups/1/"_s}}, 202);
        QCOMPARE(QCoro::waitFor(client.act(href, u"sync"_s, {}, {})).value().taskHref,
                 u"/pulp/api/v3/task-groups/1/"_s);
        next = FakeConnection::json({{u"name"_s, u"x"_s}}, 200);
        QCOMPARE(QCoro::waitFor(client.update(href, {}, {})).value().object.value("name"_L1).toString(), u"x"_s);
        next = Answer {204, {}, {}};
        QVERIFY(QCoro::waitFor(client.remove(href, {})).value().taskHref.isEmpty());
        next = FakeConnection::json({{u"hello"_s, 1}}, 202);
        COMPARE_ENUM(QCoro::waitFor(client.remove(href, {})).error().code, ErrorCode::BadAnswer);
        COMPARE_ENUM(QCoro::waitFor(client.act(href, u"../x"_s, {}, {})).error().code, ErrorCode::InvalidInput);
        QCOMPARE(connection->requests.last().method, "DELETE");
        QCOMPARE(connection->requests.at(1).path, href + u"sync/"_s);
    }

    void contentNeedsFields()
    {
        const auto connection = std::make_shared<FakeConnection>(
            [](const Request &request) { return FakeConnection::page(rows(3), request); });
        ContentClient client(connection);
        ports::ContentQuery query {
            .path = u"rpm/packages"_s, .versionHref = u"/v/"_s, .fields = {}, .filters = {{u"name"_s, u"curl"_s}}};
        COMPARE_ENUM(QCoro::waitFor(client.rows(query, 10, {})).error().code, ErrorCode::InvalidInput);
        query.fields = {u"name"_s};
        QCOMPARE(QCoro::waitFor(client.rows(query, 10, {})).value().size(), 3);
        COMPARE_ENUM(QCoro::waitFor(client.rows(query, 2, {})).error().code, ErrorCode::TooLarge);
        const Request &sent = connection->requests.first();
        QCOMPARE(sent.path, u"/pulp/api/v3/content/rpm/packages/"_s);
        QCOMPARE(FakeConnection::parameter(sent, "repository_version"), u"/v/"_s);
        QCOMPARE(FakeConnection::parameter(sent, "name"), u"curl"_s);
        QCOMPARE(FakeConnection::parameter(sent, "fields"), u"name"_s);
    }
};

QTEST_GUILESS_MAIN(PulpClientsTest)
#include "tst_pulp_clients.moc"
