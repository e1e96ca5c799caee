// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakepulp/fleet.h"
#include "support/fakepulp/testclient.h"

#include <QRegularExpression>
#include <QTest>

using namespace pulpit::fakepulp;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kApi = "/pulp/api/v3/";

QStringList namesOf(const QJsonArray &rows)
{
    QStringList names;
    for (const QJsonValue &row : rows)
        names << row["name"_L1].toString();
    return names;
}

} // namespace

class FakePulpApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void statusNeedsNoCredentials();
    void errorBodies_data();
    void errorBodies();
    void pagesAreAbsoluteAndComplete();
    void filters_data();
    void filters();
    void fieldsAndOrdering();
    void createsAndPatches();
    void patchAlwaysGivesATaskOnOldServers();
    void distributionRules();
    void genericListsDifferFromPluginLists();
    void sessionNeedsCsrfAndReferer();
    void loginIsAbsentOnOldServers();
    void agesDiffer();
    void domainsHaveTheirOwnAddresses();
    void restrictedUsersSeeLess();
    void hiddenFieldsStayHidden();
    void longRequestLineIsRefused();
    void countersCountByPattern();
};

void FakePulpApiTest::statusNeedsNoCredentials()
{
    Fleet fleet;
    Server *server = fleet.addServer();
    TestClient client(server->origin());
    client.setBasic(false);
    const TestClient::Answer status = client.get(kApi + "status/");
    QCOMPARE(status.status, 200);
    const QJsonObject object = status.object();
    QCOMPARE(object.value("online_workers"_L1).toArray().size(), 2);
    QVERIFY(object.value("database_connection"_L1)["connected"_L1].toBool());
    QCOMPARE(object.value("content_settings"_L1)["content_origin"_L1].toString().toUtf8(), server->origin());
    QCOMPARE(client.get(kApi + "livez/").status, 200);
    QVERIFY(client.get(kApi).object().contains("repositories/rpm/rpm"_L1));
}

void FakePulpApiTest::errorBodies_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer");

    const auto row
        = [](const char *name, const char *method, const char *path, const char *body, int status, const char *answer) {
              QTest::newRow(name) << QByteArray(method) << QByteArray(path) << QByteArray(body) << status
                                  << QByteArray(answer);
          };
    row("no such task", "GET", "tasks/00000000-0000-7000-8000-000000000000/", "", 404,
        R"({"detail":"No Task matches the given query."})");
    row("bad uuid", "GET", "tasks/xyz/", "", 404, R"({"detail":"Not found."})");
    row("no such page", "GET", "nothere/", "", 404, nullptr);
    row("method", "DELETE", "workers/", "", 405, R"({"detail":"Method \"DELETE\" not allowed."})");
    row("unknown filters", "GET", "tasks/?foo=1&bar=2", "", 400,
        R"({"errors":["Invalid Filter: 'foo'","Invalid Filter: 'bar'"]})");
    row("choice", "GET", "tasks/?state=bogus", "", 400,
        R"({"state":["Select a valid choice. bogus is not one of the available choices."]})");
    row("date", "GET", "tasks/?started_at__gte=notadate", "", 400,
        R"({"started_at__gte":["Enter a valid date/time."]})");
    row("ordering", "GET", "tasks/?ordering=zzz", "", 400,
        R"({"ordering":["Select a valid choice. zzz is not one of the available choices."]})");
    row("href", "GET", "tasks/?pulp_href__in=/foo/", "", 400, R"(["URI not valid: /foo/"])");
    row("required", "POST", "repositories/rpm/rpm/", "{}", 400, R"({"name":["This field is required."]})");
    row("unexpected", "POST", "repositories/rpm/rpm/", R"({"name":"x","bogus":1})", 400,
        R"({"bogus":["Unexpected field"]})");
    row("unique across types", "POST", "repositories/file/file/", R"({"name":"taken"})", 400,
        R"({"name":["This field must be unique."]})");
    row("overlap", "POST", "distributions/rpm/rpm/", R"({"name":"x","base_path":"taken/below"})", 400,
        R"({"base_path":{"base_path":"Overlaps with existing distribution 'taken'"}})");
    row("scheme", "POST", "remotes/rpm/rpm/", R"({"name":"x","url":"ftp://h/"})", 400,
        R"({"url":["The url 'ftp://h/' is not valid. It must start with: ('http', 'https', 'file')."]})");
    row("malformed", "POST", "repositories/rpm/rpm/", "{", 400,
        R"x({"detail":"JSON parse error - Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"})x");
}

void FakePulpApiTest::errorBodies()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, answer);
    Fleet fleet;
    Server *server = fleet.addServer();
    server->addRepository({.plugin = Plugin::Rpm, .name = u"taken"_s});
    TestClient client(server->origin());
    const TestClient::Answer got = client.send(method, kApi + path, body);
    QCOMPARE(got.status, status);
    QVERIFY(got.header("Correlation-ID").size() == 32);
    if (answer.isEmpty()) {
        QVERIFY(got.isHtml());
        return;
    }
    QCOMPARE(QJsonDocument::fromJson(got.body), QJsonDocument::fromJson(answer));
}

void FakePulpApiTest::pagesAreAbsoluteAndComplete()
{
    Fleet fleet;
    Server *server = fleet.addServer();
    for (int i = 0; i < 25; ++i)
        server->addRepository({.plugin = Plugin::File, .name = u"r"_s + QString::number(i)});
    TestClient client(server->origin());
    QStringList seen;
    QByteArray page = kApi + "repositories/?limit=10&fields=name";
    int pages = 0;
    while (!page.isEmpty()) {
        const QJsonObject answer = client.get(page).object();
        QCOMPARE(answer.value("count"_L1).toInt(), 25);
        seen += namesOf(answer.value("results"_L1).toArray());
        page = answer.value("next"_L1).toString().toUtf8();
        QVERIFY(page.isEmpty()
                || page.startsWith(server->origin() + "/pulp/api/v3/repositories/?fields=name&limit=10&offset="));
        ++pages;
    }
    QCOMPARE(pages, 3);
    QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 25);
    QCOMPARE(seen.first(), u"r24"_s);
}

void FakePulpApiTest::filters_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("exact") << QByteArray("name=alpha") << QStringList {u"alpha"_s};
    QTest::newRow("in") << QByteArray("name__in=alpha,gamma") << QStringList {u"alpha"_s, u"gamma"_s};
    QTest::newRow("contains") << QByteArray("name__contains=a") << QStringList {u"alpha"_s, u"beta"_s, u"gamma"_s};
    QTest::newRow("icontains") << QByteArray("name__icontains=ALP") << QStringList {u"alpha"_s};
    QTest::newRow("startswith") << QByteArray("name__startswith=be") << QStringList {u"beta"_s};
    QTest::newRow("regex") << QByteArray("name__regex=%5E(al|ga)") << QStringList {u"alpha"_s, u"gamma"_s};
    QTest::newRow("type") << QByteArray("pulp_type=deb.deb") << QStringList {u"beta"_s};
    QTest::newRow("type in") << QByteArray("pulp_type__in=deb.deb,rpm.rpm") << QStringList {u"alpha"_s, u"beta"_s};
    QTest::newRow("nothing") << QByteArray("name=delta") << QStringList {};
    QTest::newRow("two") << QByteArray("name__contains=a&pulp_type=rpm.rpm") << QStringList {u"alpha"_s};
}

void FakePulpApiTest::filters()
{
    QFETCH(QByteArray, query);
    QFETCH(QStringList, names);
    Fleet fleet;
    Server *server = fleet.addServer();
    server->addRepository({.plugin = Plugin::Rpm, .name = u"alpha"_s});
    server->addRepository({.plugin = Plugin::Deb, .name = u"beta"_s});
    server->addRepository({.plugin = Plugin::File, .name = u"gamma"_s});
    TestClient client(server->origin());
    QStringList got = namesOf(client.get(kApi + "repositories/?" + query).results());
    got.sort();
    QCOMPARE(got, names);
}

void FakePulpApiTest::fieldsAndOrdering()
{
    Fleet fleet;
    Server *server = fleet.addServer();
    for (const QString &name : {u"b"_s, u"a"_s, u"c"_s})
        server->addRepository({.plugin = Plugin::Rpm, .name = name});
    TestClient client(server->origin());
    const QJsonArray rows = client.get(kApi + "repositories/?ordering=-name&fields=name,pulp_href").results();
    QCOMPARE(namesOf(rows), (QStringList {u"c"_s, u"b"_s, u"a"_s}));
    QCOMPARE(rows.first().toObject().keys(), (QStringList {u"name"_s, u"pulp_href"_s}));
    const QJsonObject less
        = client.get(kApi + "repositories/?exclude_fields=name&limit=1").results().first().toObject();
    QVERIFY(!less.contains("name"_L1) && less.contains("pulp_href"_L1));
    QCOMPARE(client.get(kApi + "repositories/?limit=0").results().size(), 3);
    QByteArray hrefs;
    for (const QJsonValue &row : rows)
        hrefs += (hrefs.isEmpty() ? "" : ",") + row["pulp_href"_L1].toString().toUtf8();
    QCOMPARE(client.get(kApi + "repositories/?pulp_href__in=" + hrefs).results().size(), 3);
}

void FakePulpApiTest::createsAndPatches()
{
    Fleet fleet;
    Server *server = fleet.addServer();
    TestClient client(server->origin());
    const TestClient::Answer remote
        = client.post(kApi + "remotes/rpm/rpm/", {{u"name"_s, u"r"_s}, {u"url"_s, u"http://up.test/r/"_s}});
    QCOMPARE(remote.status, 201);
    const QString remoteHref = remote.object().value("pulp_href"_L1).toString();
    QCOMPARE(remote.header("Location"), remoteHref.toUtf8());
    const TestClient::Answer made
        = client.post(kApi + "repositories/rpm/rpm/", {{u"name"_s, u"r"_s}, {u"remote"_s, remoteHref}});
    QCOMPARE(made.status, 201);
    const QByteArray href = made.object().value("pulp_href"_L1).toString().toUtf8();
    QCOMPARE(made.object().value("remote"_L1).toString(), remoteHref);
    QCOMPARE(made.object().value("latest_version_href"_L1).toString().toUtf8(), href + "versions/0/");
    QCOMPARE(client.patch(href, {{u"remote"_s, remoteHref}}).status, 200);
    const TestClient::Answer changed = client.patch(href, {{u"description"_s, u"new"_s}});
    QCOMPARE(changed.status, 202);
    QCOMPARE(client.waitFor(changed.task()).value("state"_L1).toString(), u"completed"_s);
    QCOMPARE(client.get(href).object().value("description"_L1).toString(), u"new"_s);
    QCOMPARE(client.patch(href, {{u"description"_s, u"new"_s}}).status, 200);
    QCOMPARE(client.waitFor(client.remove(href).task()).value("state"_L1).toString(), u"completed"_s);
    QCOMPARE(client.get(href).status, 404);
    QCOMPARE(client.get(remoteHref.toUtf8()).status, 200);
}

void FakePulpApiTest::patchAlwaysGivesATaskOnOldServers()
{
    Fleet fleet;
    Server *server = fleet.addServer({.age = kAge49});
    server->addRepository({.plugin = Plugin::Rpm, .name = u"r"_s});
    TestClient client(server->origin());
    const QByteArray href
        = client.get(kApi + "repositories/?name=r").results().first()["pulp_href"_L1].toString().toUtf8();
    QCOMPARE(client.patch(href, {{u"name"_s, u"r"_s}}).status, 202);
}

void FakePulpApiTest::distributionRules()
{
    Fleet fleet;
    Server *server = fleet.addServer();
    server->addRepository(
        {.plugin = Plugin::Rpm, .name = u"r"_s, .content = ContentSet::numbered(Plugin::Rpm, 3), .distribute = false});
    TestClient client(server->origin());
    const QString repository = client.get(kApi + "repositories/").results().first()["pulp_href"_L1].toString();
    const QString publication = client.get(kApi + "publications/").results().first()["pulp_href"_L1].toString();
    const TestClient::Answer both = client.post(kApi + "distributions/rpm/rpm/",
                                                {{u"name"_s, u"d"_s},
                                                 {u"base_path"_s, u"d"_s},
                                                 {u"repository"_s, repository},
                                                 {u"publication"_s, publication}});
    QCOMPARE(both.status, 400);
    QVERIFY(
        both.body.contains("Only one of the attributes 'repository' and 'publication' may be used simultaneously."));
    const TestClient::Answer made
        = client.post(kApi + "distributions/rpm/rpm/",
                      {{u"name"_s, u"d"_s}, {u"base_path"_s, u"p/d"_s}, {u"repository"_s, repository}});
    QCOMPARE(made.status, 202);
    const QJsonObject task = client.waitFor(made.task());
    const QByteArray href = task.value("created_resources"_L1)[0].toString().toUtf8();
    const QJsonObject distribution = client.get(href).object();
    QCOMPARE(distribution.value("base_url"_L1).toString().toUtf8(), server->origin() + "/pulp/content/p/d/");
    QCOMPARE(client.get("/pulp/content/p/d/repodata/repomd.xml").status, 200);
    // What is distributed is protected: a bare list says so.
    const TestClient::Answer protectedVersion = client.remove(repository.toUtf8() + "versions/1/");
    QCOMPARE(protectedVersion.status, 400);
    QCOMPARE(protectedVersion.array().size(), 1);
}

void FakePulpApiTest::genericListsDifferFromPluginLists()
{
    Fleet fleet;
    Server *server = fleet.addServer();
    server->addRepository(
        {.plugin = Plugin::Python, .name = u"py"_s, .content = ContentSet::numbered(Plugin::Python, 2)});
    TestClient client(server->origin());
    const QJsonObject generic = client.get(kApi + "distributions/").results().first().toObject();
    const QJsonObject own = client.get(kApi + "distributions/python/pypi/").results().first().toObject();
    QCOMPARE(generic.value("base_url"_L1).toString().toUtf8(), server->origin() + "/pulp/content/py/");
    QCOMPARE(own.value("base_url"_L1).toString().toUtf8(), server->origin() + "/pypi/py/");
    QVERIFY(!generic.contains("allow_uploads"_L1) && own.contains("allow_uploads"_L1));
    QVERIFY(client.get("/pypi/py/simple/").body.contains("pkg00000"));
    QVERIFY(!client.get(kApi + "repositories/").results().first().toObject().contains("autopublish"_L1));
    QVERIFY(client.get(kApi + "repositories/python/python/").results().first().toObject().contains("autopublish"_L1));
}

void FakePulpApiTest::sessionNeedsCsrfAndReferer()
{
    Fleet fleet;
    Server *server = fleet.addServer();
    TestClient client(server->origin());
    const TestClient::Answer login = client.post(kApi + "login/");
    QCOMPARE(login.status, 201);
    QByteArray session;
    QByteArray csrf;
    for (const auto &[name, value] : login.headers) {
        if (name.toLower() != "set-cookie")
            continue;
        for (const QByteArray &line : value.split('\n')) {
            if (line.startsWith("sessionid="))
                session = line.mid(10, line.indexOf(';') - 10);
            if (line.startsWith("csrftoken="))
                csrf = line.mid(10, line.indexOf(';') - 10);
        }
    }
    QVERIFY(!session.isEmpty() && !csrf.isEmpty());
    client.setBasic(false);
    QCOMPARE(client.get(kApi + "tasks/").status, 401);
    client.setHeader("Cookie", "sessionid=" + session + "; csrftoken=" + csrf);
    QCOMPARE(client.get(kApi + "tasks/").status, 200);
    const auto create = [&] { return client.post(kApi + "repositories/rpm/rpm/", {{u"name"_s, u"x"_s}}); };
    QCOMPARE(create().body, QByteArray(R"({"detail":"CSRF Failed: CSRF token missing."})"));
    client.setHeader("X-CSRFToken", csrf);
    client.setHeader("X-Forwarded-Proto", "https");
    QCOMPARE(create().body, QByteArray(R"({"detail":"CSRF Failed: Referer checking failed - no Referer."})"));
    client.setHeader("Referer", "https://127.0.0.1:" + QByteArray::number(server->port()) + "/");
    QCOMPARE(create().status, 201);
    server->users().expireSessions();
    QCOMPARE(client.get(kApi + "tasks/").status, 401);
}

void FakePulpApiTest::loginIsAbsentOnOldServers()
{
    Fleet fleet;
    Server *server = fleet.addServer({.age = kAge49});
    TestClient client(server->origin());
    const TestClient::Answer login = client.post(kApi + "login/");
    QCOMPARE(login.status, 404);
    QVERIFY(login.isHtml());
}

void FakePulpApiTest::agesDiffer()
{
    Fleet fleet;
    const ContentSet::Ptr content = ContentSet::numbered(Plugin::Rpm, 1);
    QHash<int, QJsonObject> tasks;
    QHash<int, QJsonObject> repositories;
    for (const Age age : {kAge49, kAge105, kAge116}) {
        Server *server = fleet.addServer({.age = age});
        fleet.upstream(u"http://up.test/r"_s).content = content;
        server->addRepository({.plugin = Plugin::Rpm, .name = u"r"_s, .url = u"http://up.test/r/"_s});
        TestClient client(server->origin());
        const QJsonObject repository = client.get(kApi + "repositories/rpm/rpm/").results().first().toObject();
        repositories.insert(age.minor, repository);
        tasks.insert(
            age.minor,
            client.waitFor(client.post(repository.value("pulp_href"_L1).toString().toUtf8() + "sync/").task()));
    }
    QVERIFY(!repositories[49].contains("prn"_L1) && repositories[105].contains("prn"_L1));
    QVERIFY(!tasks[49].value("worker"_L1).isNull());
    QVERIFY(tasks[105].value("worker"_L1).isNull());
    QVERIFY(!tasks[49].contains("result"_L1) && tasks[105].value("result"_L1).isObject());
    QVERIFY(tasks[49].value("reserved_resources_record"_L1)[0].toString().startsWith(u"/pulp/api/v3/repositories/"_s));
    QVERIFY(tasks[105].value("reserved_resources_record"_L1)[0].toString().startsWith(u"prn:rpm.rpmrepository:"_s));
    QVERIFY(!tasks[105].contains("created_resource_prns"_L1) && tasks[116].contains("created_resource_prns"_L1));
    QCOMPARE(tasks[116].value("pulp_api_version"_L1).toString(), u"v3"_s);
}

void FakePulpApiTest::domainsHaveTheirOwnAddresses()
{
    Fleet fleet;
    Server *server = fleet.addServer({.apiRoot = "/api/pulp/", .domains = {u"team"_s}});
    server->addRepository({.plugin = Plugin::File, .name = u"f"_s, .content = ContentSet::numbered(Plugin::File, 2)},
                          u"team"_s);
    TestClient client(server->origin());
    QCOMPARE(client.get("/api/pulp/default/api/v3/repositories/").results().size(), 0);
    const QJsonArray rows = client.get("/api/pulp/team/api/v3/repositories/").results();
    QCOMPARE(rows.size(), 1);
    QVERIFY(rows.first()["pulp_href"_L1].toString().startsWith(u"/api/pulp/team/api/v3/repositories/file/file/"_s));
    QCOMPARE(client.get("/api/pulp/api/v3/repositories/").status, 404);
    const QJsonObject status = client.get("/api/pulp/api/v3/status/").object();
    QVERIFY(status.value("domain_enabled"_L1).toBool());
    QCOMPARE(client.get("/pulp/content/team/f/PULP_MANIFEST").status, 200);
    QCOMPARE(client.get("/pulp/api/v3/status/").status, 404);
}

void FakePulpApiTest::restrictedUsersSeeLess()
{
    Fleet fleet;
    Server *server = fleet.addServer();
    server->users().add(u"viewer"_s, u"secret"_s, false).sees = u"public"_s;
    server->addRepository({.plugin = Plugin::Rpm, .name = u"public-1"_s});
    server->addRepository({.plugin = Plugin::Rpm, .name = u"internal-1"_s});
    TestClient viewer(server->origin(), "viewer", "secret");
    QCOMPARE(namesOf(viewer.get(kApi + "repositories/").results()), QStringList {u"public-1"_s});
    QCOMPARE(TestClient(server->origin(), "viewer", "wrong").get(kApi + "repositories/").status, 401);
}

void FakePulpApiTest::hiddenFieldsStayHidden()
{
    Fleet fleet;
    Server *server = fleet.addServer();
    TestClient client(server->origin());
    const TestClient::Answer made = client.post(kApi + "remotes/deb/apt/",
                                                {{u"name"_s, u"d"_s},
                                                 {u"url"_s, u"http://up.test/d/"_s},
                                                 {u"distributions"_s, u"bookworm"_s},
                                                 {u"password"_s, u"hush"_s}});
    QCOMPARE(made.status, 201);
    QVERIFY(!made.body.contains("hush"));
    bool isSet = false;
    for (const QJsonValue &field : made.object().value("hidden_fields"_L1).toArray())
        isSet |= field["name"_L1].toString() == u"password"_s && field["is_set"_L1].toBool();
    QVERIFY(isSet);
}

void FakePulpApiTest::longRequestLineIsRefused()
{
    Fleet fleet;
    Server *server = fleet.addServer();
    TestClient client(server->origin());
    const TestClient::Answer answer = client.get(kApi + "tasks/?name=" + QByteArray(4200, 'x'));
    QCOMPARE(answer.status, 400);
    QVERIFY(answer.isHtml());
    QCOMPARE(client.get(kApi + "tasks/?name=" + QByteArray(4000, 'x')).status, 200);
    QCOMPARE(client.get(kApi + "tasks").status, 301);
}

void FakePulpApiTest::countersCountByPattern()
{
    Fleet fleet;
    Server *server = fleet.addServer();
    server->addRepository({.plugin = Plugin::Rpm, .name = u"r"_s});
    TestClient client(server->origin());
    const QByteArray href = client.get(kApi + "repositories/").results().first()["pulp_href"_L1].toString().toUtf8();
    QCOMPARE(client.get(href).status, 200);
    QCOMPARE(client.get(href + "versions/0/").status, 200);
    QCOMPARE(server->counters().requests, 3);
    QCOMPARE(server->counters().byPattern.value("GET repositories/rpm/rpm/{id}/versions/{n}/"), 1);
    QCOMPARE(server->counters().matching(u"GET repositories/*"_s), 3);
    QCOMPARE(server->counters().connections, 3); // the API port closes each connection
    QVERIFY(server->counters().bytesSent > 500);
    fleet.resetCounters();
    QCOMPARE(fleet.counters().requests, 0);
}

QTEST_GUILESS_MAIN(FakePulpApiTest)
#include "tst_fakepulp_api.moc"
