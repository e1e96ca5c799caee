// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contracttarget.h"

#include <QRegularExpression>
#include <QTest>

using namespace pulpit::contract;
using namespace pulpit::fakepulp;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kApi = "/pulp/api/v3/";
const QByteArray kNoId = "00000000-0000-7000-8000-000000000000";

// What makes a repository of each type.
struct Sample
{
    const char *plugin;
    const char *path;
    const char *distribution;
    QString url;
    QJsonObject remote;
    QJsonObject sync;
    const char *leaf;
};

QStringList words(const char *text)
{
    QStringList list = QString::fromLatin1(text).split(u' ');
    list.sort();
    return list;
}

const char kTaskFields[]
    = "pulp_href prn pulp_created pulp_last_updated state name logging_cid created_by unblocked_at started_at "
      "finished_at error worker parent_task child_tasks task_group progress_reports created_resources "
      "reserved_resources_record result";

} // namespace

class ContractTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void initTestCase();
    void cleanupTestCase();

    void status();
    void rootAndLiveness();
    void errorBodies_data();
    void errorBodies();
    void longRequestLine();
    void sessionLogin();
    void pagingAndFilters();
    void lifecycle_data();
    void lifecycle();
    void failedSync();

private:
    [[nodiscard]] Sample sample(const QByteArray &plugin) const;
    // Names are unlike anything that is on the server already.
    [[nodiscard]] QString name(const QByteArray &what) const { return u"contract-"_s + QString::fromUtf8(what); }
    [[nodiscard]] QString create(const QByteArray &path, const QJsonObject &body);
    [[nodiscard]] QJsonObject finish(const TestClient::Answer &answer);
    void compareFields(const QJsonObject &object, const char *expected);
    void checkPatching(const QString &repository);
    void checkTask(const QJsonObject &task, const QByteArray &correlationId);
    void checkVersion(const QString &repository, const Sample &sample);
    void checkServing(const QString &repository, const QString &distribution, const Sample &sample);

    std::unique_ptr<ContractTarget> m_target;
    TestClient *m_client = nullptr;
};

void ContractTest::initTestCase()
{
    m_target = std::make_unique<ContractTarget>();
    m_client = &m_target->client();
    QVERIFY2(m_target->minorVersion() > 0, "the server does not answer");
}

void ContractTest::cleanupTestCase()
{
    if (m_target)
        m_target->removeAll();
}

Sample ContractTest::sample(const QByteArray &plugin) const
{
    const QJsonObject mirror {{u"mirror"_s, true}};
    if (plugin == "rpm")
        return {
            "rpm",         "rpm/rpm", "rpm/rpm", u"rpm/alma-9-appstream/"_s, {}, {{u"sync_policy"_s, u"additive"_s}},
            "rpm/packages"};
    if (plugin == "deb")
        return {"deb",
                "deb/apt",
                "deb/apt",
                u"deb/debian-12/"_s,
                {{u"distributions"_s, u"bookworm bookworm-updates"_s}},
                mirror,
                "deb/packages"};
    if (plugin == "file")
        return {"file", "file/file", "file/file", u"file/boot-images/PULP_MANIFEST"_s, {}, mirror, "file/files"};
    return {"python",
            "python/python",
            "python/pypi",
            u"python/pypi-data/"_s,
            {{u"includes"_s, QJsonArray {u"pulpit-frames"_s, u"pulpit-plots"_s}}},
            mirror,
            "python/packages"};
}

QString ContractTest::create(const QByteArray &path, const QJsonObject &body)
{
    const TestClient::Answer answer = m_client->post(kApi + path, body);
    QString href;
    if (answer.status == 201)
        href = answer.object().value("pulp_href"_L1).toString();
    else if (answer.status == 202)
        href = finish(answer).value("created_resources"_L1)[0].toString();
    else
        qWarning("POST %s: %d %s", path.constData(), answer.status, answer.body.left(300).constData());
    if (!href.isEmpty())
        m_target->made(href);
    return href;
}

QJsonObject ContractTest::finish(const TestClient::Answer &answer)
{
    return answer.status == 202 ? m_client->waitFor(answer.task(), 60'000) : QJsonObject();
}

void ContractTest::compareFields(const QJsonObject &object, const char *expected)
{
    const QStringList wanted = words(expected);
    if (m_target->isReferenceVersion()) {
        QCOMPARE(object.keys(), wanted);
        return;
    }
    for (const QString &field : wanted)
        QVERIFY2(object.contains(field), qPrintable(field));
}

void ContractTest::status()
{
    m_client->setBasic(false);
    const TestClient::Answer answer = m_client->get(kApi + "status/");
    m_client->setBasic(true);
    QCOMPARE(answer.status, 200);
    const QJsonObject status = answer.object();
    compareFields(
        status,
        "versions online_workers online_api_apps online_content_apps database_connection redis_connection storage "
        "content_settings domain_enabled");
    compareFields(status.value("versions"_L1)[0].toObject(), "component version package module domain_compatible");
    QVERIFY(!status.value("online_workers"_L1).toArray().isEmpty());
    compareFields(status.value("online_workers"_L1)[0].toObject(), "name last_heartbeat versions");
    compareFields(status.value("storage"_L1).toObject(), "total used free");
    compareFields(status.value("content_settings"_L1).toObject(), "content_origin content_path_prefix");
    QVERIFY(status.value("database_connection"_L1)["connected"_L1].toBool());
    QVERIFY(!answer.header("Date").isEmpty());
    QCOMPARE(answer.header("Correlation-ID").size(), 32);
    const QJsonArray workers = m_client->get(kApi + "workers/?online=true").results();
    QVERIFY(!workers.isEmpty());
    compareFields(workers.first().toObject(),
                  "pulp_href prn pulp_created pulp_last_updated name last_heartbeat versions current_task");
}

void ContractTest::rootAndLiveness()
{
    m_client->setBasic(false);
    const QJsonObject root = m_client->get(kApi).object();
    const TestClient::Answer live = m_client->get(kApi + "livez/");
    m_client->setBasic(true);
    QCOMPARE(root.value("repositories/rpm/rpm"_L1).toString().toUtf8(),
             m_target->origin() + kApi + "repositories/rpm/rpm/");
    for (const auto endpoint : {"tasks"_L1, "workers"_L1, "publications/deb/verbatim"_L1, "content/deb/releases"_L1,
                                "remotes/python/python"_L1})
        QVERIFY2(root.contains(endpoint), endpoint.data());
    QCOMPARE(live.status, 200);
    QVERIFY(live.body.isEmpty());
}

void ContractTest::errorBodies_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer");

    const auto row = [](const char *title, const char *method, const QByteArray &path, const char *body, int status,
                        const char *answer) {
        QTest::newRow(title) << QByteArray(method) << path << QByteArray(body) << status << QByteArray(answer);
    };
    row("no such task", "GET", "tasks/" + kNoId + '/', "", 404, R"({"detail":"No Task matches the given query."})");
    row("no such repository", "GET", "repositories/rpm/rpm/" + kNoId + '/', "", 404,
        R"({"detail":"No RpmRepository matches the given query."})");
    row("bad uuid", "GET", "tasks/xyz/", "", 404, R"({"detail":"Not found."})");
    row("no such page", "GET", "nothere/", "", 404, "");
    row("method", "DELETE", "workers/", "", 405, R"({"detail":"Method \"DELETE\" not allowed."})");
    row("unknown filters", "GET", "tasks/?foo=1&bar=2", "", 400,
        R"({"errors":["Invalid Filter: 'foo'","Invalid Filter: 'bar'"]})");
    row("choice", "GET", "tasks/?state=bogus", "", 400,
        R"({"state":["Select a valid choice. bogus is not one of the available choices."]})");
    row("choice in a set", "GET", "tasks/?state__in=bogus", "", 200,
        R"({"count":0,"next":null,"previous":null,"results":[]})");
    row("date", "GET", "tasks/?started_at__gte=notadate", "", 400,
        R"({"started_at__gte":["Enter a valid date/time."]})");
    row("number", "GET", "repositories/?retain_repo_versions__gt=x", "", 400,
        R"({"retain_repo_versions__gt":["Enter a number."]})");
    row("ordering", "GET", "tasks/?ordering=zzz", "", 400,
        R"({"ordering":["Select a valid choice. zzz is not one of the available choices."]})");
    row("malformed href", "GET", "tasks/?pulp_href__in=/foo/", "", 400, R"(["URI not valid: /foo/"])");
    row("unknown href", "GET", "tasks/?pulp_href__in=/pulp/api/v3/tasks/" + kNoId + '/', "", 200,
        R"({"count":0,"next":null,"previous":null,"results":[]})");
    row("malformed prn", "GET", "tasks/?prn__in=foo", "", 400, R"(["Not a valid PRN: foo, must start with 'prn:'"])");
    row("malformed id", "GET", "tasks/?pulp_id__in=foo", "", 400, R"({"pulp_id__in":["Enter a valid UUID."]})");
    row("related", "GET", "repositories/?remote=/foo/", "", 400, R"(["URI couldn't be resolved: /foo/"])");
    row("required", "POST", "repositories/rpm/rpm/", "{}", 400, R"({"name":["This field is required."]})");
    row("blank", "POST", "repositories/rpm/rpm/", R"({"name":""})", 400,
        R"({"name":["This field may not be blank."]})");
    row("unexpected", "POST", "repositories/rpm/rpm/", R"({"name":"contract-x","bogus":1})", 400,
        R"({"bogus":["Unexpected field"]})");
    row("boolean", "POST", "repositories/rpm/rpm/", R"({"name":"contract-x","autopublish":"zz"})", 400,
        R"({"autopublish":["Must be a valid boolean."]})");
    row("link", "POST", "repositories/rpm/rpm/", R"({"name":"contract-x","remote":"/foo/"})", 400,
        R"({"remote":["Invalid hyperlink - No URL match."]})");
    row("scheme", "POST", "remotes/rpm/rpm/", R"({"name":"contract-x","url":"ftp://h/"})", 400,
        R"({"url":["The url 'ftp://h/' is not valid. It must start with: ('http', 'https', 'file')."]})");
    row("credentials in url", "POST", "remotes/file/file/", R"({"name":"contract-x","url":"http://u:p@h/"})", 400,
        R"({"url":["The remote url contains username or password. Please use remote username or password instead."]})");
    row("publish nothing", "POST", "publications/rpm/rpm/", "{}", 400,
        R"({"non_field_errors":["Either the 'repository' or 'repository_version' need to be specified"]})");
    row("not JSON", "POST", "repositories/rpm/rpm/", "{", 400,
        R"x({"detail":"JSON parse error - Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"})x");
}

void ContractTest::errorBodies()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, answer);
    const TestClient::Answer got = m_client->send(method, kApi + path, body);
    QCOMPARE(got.status, status);
    if (answer.isEmpty())
        QVERIFY(got.isHtml());
    else
        QCOMPARE(QJsonDocument::fromJson(got.body), QJsonDocument::fromJson(answer));
}

void ContractTest::longRequestLine()
{
    const TestClient::Answer refused = m_client->get(kApi + "tasks/?name=" + QByteArray(4200, 'x'));
    QCOMPARE(refused.status, 400);
    QVERIFY(refused.isHtml());
    QByteArray hrefs;
    for (int i = 0; i < 70; ++i)
        hrefs += (i > 0 ? "," : "") + kApi + "tasks/" + kNoId + '/';
    QCOMPARE(m_client->get(kApi + "tasks/?fields=state&pulp_href__in=" + hrefs).status, 200);
    QCOMPARE(m_client->get(kApi + "tasks").status, 301);
}

void ContractTest::sessionLogin()
{
    m_client->setBasic(false);
    const TestClient::Answer anonymous = m_client->get(kApi + "tasks/");
    m_client->setBasic(true);
    QCOMPARE(anonymous.status, 401);
    QCOMPARE(anonymous.body, QByteArray(R"({"detail":"Authentication credentials were not provided."})"));
    QVERIFY(anonymous.header("WWW-Authenticate").startsWith("Basic"));
    const TestClient::Answer login = m_client->post(kApi + "login/");
    QCOMPARE(login.status, 201);
    compareFields(login.object(), "pulp_href prn username");
    QByteArray session;
    QByteArray csrf;
    for (const QByteArray &line : login.header("Set-Cookie").split('\n')) {
        const QByteArray value = line.mid(line.indexOf('=') + 1, line.indexOf(';') - line.indexOf('=') - 1);
        if (line.startsWith("sessionid="))
            session = value;
        if (line.startsWith("csrftoken="))
            csrf = value;
    }
    QVERIFY(!session.isEmpty() && !csrf.isEmpty());
    m_client->setBasic(false);
    m_client->setHeader("Cookie", "sessionid=" + session + "; csrftoken=" + csrf);
    const auto attempt = [this] { return m_client->post(kApi + "repositories/rpm/rpm/", {}); };
    const int read = m_client->get(kApi + "tasks/?limit=1").status;
    const TestClient::Answer withoutToken = attempt();
    m_client->setHeader("X-CSRFToken", csrf);
    const int withToken = attempt().status;
    m_client->setHeader("X-Forwarded-Proto", "https");
    const TestClient::Answer withoutReferer = attempt();
    const QByteArray host = m_target->origin().mid(m_target->origin().indexOf("://") + 3);
    m_client->setHeader("Referer", "https://" + host + '/');
    const int withReferer = attempt().status;
    const int loggedOut = m_client->remove(kApi + "login/").status;
    const int after = m_client->get(kApi + "tasks/?limit=1").status;
    for (const char *header : {"Cookie", "X-CSRFToken", "X-Forwarded-Proto", "Referer"})
        m_client->setHeader(header, {});
    m_client->setBasic(true);
    QCOMPARE(read, 200);
    QCOMPARE(withoutToken.status, 403);
    QCOMPARE(withoutToken.body, QByteArray(R"({"detail":"CSRF Failed: CSRF token missing."})"));
    QCOMPARE(withToken, 400); // past the guard: the name is missing
    QCOMPARE(withoutReferer.body, QByteArray(R"({"detail":"CSRF Failed: Referer checking failed - no Referer."})"));
    QCOMPARE(withReferer, 400);
    QCOMPARE(loggedOut, 204);
    QCOMPARE(after, 401);
}

void ContractTest::pagingAndFilters()
{
    for (const char *letter : {"a", "b", "c"})
        QVERIFY(!create("repositories/file/file/", {{u"name"_s, name("page-") + QLatin1StringView(letter)}}).isEmpty());
    const QByteArray list = kApi + "repositories/?name__startswith=contract-page-";
    const QJsonObject first = m_client->get(list + "&limit=2&fields=name,pulp_href").object();
    QCOMPARE(first.value("count"_L1).toInt(), 3);
    QVERIFY(first.value("previous"_L1).isNull());
    QCOMPARE(first.value("results"_L1)[0].toObject().keys(), words("name pulp_href"));
    QCOMPARE(first.value("results"_L1)[0]["name"_L1].toString(), name("page-c")); // newest first
    const QByteArray next = first.value("next"_L1).toString().toUtf8();
    QCOMPARE(next,
             m_target->origin() + kApi
                 + "repositories/?fields=name%2Cpulp_href&limit=2&name__startswith=contract-page-&offset=2");
    const QJsonObject second = m_client->get(next).object();
    QCOMPARE(second.value("results"_L1).toArray().size(), 1);
    QVERIFY(second.value("next"_L1).isNull());
    const auto count
        = [&](const QByteArray &query) { return m_client->get(list + query).object().value("count"_L1).toInt(-1); };
    QCOMPARE(count("&name__in=contract-page-a,contract-page-b,nothing"), 2);
    QCOMPARE(count("&name__contains=-b"), 1);
    QCOMPARE(count("&pulp_type=rpm.rpm"), 0);
    QCOMPARE(count("&pulp_type__in=file.file,rpm.rpm"), 3);
    QCOMPARE(count("&limit=0"), 3);
    const QJsonArray ordered = m_client->get(list + "&ordering=name&exclude_fields=prn").results();
    QCOMPARE(ordered.first()["name"_L1].toString(), name("page-a"));
    QVERIFY(!ordered.first().toObject().contains("prn"_L1));
    QByteArray hrefs;
    for (const QJsonValue &row : ordered)
        hrefs += (hrefs.isEmpty() ? "" : ",") + row["pulp_href"_L1].toString().toUtf8();
    QCOMPARE(m_client->get(kApi + "repositories/?pulp_href__in=" + hrefs).object().value("count"_L1).toInt(), 3);
    const TestClient::Answer twice = m_client->post(kApi + "repositories/rpm/rpm/", {{u"name"_s, name("page-a")}});
    QCOMPARE(twice.body, QByteArray(R"({"name":["This field must be unique."]})"));
}

void ContractTest::lifecycle_data()
{
    QTest::addColumn<QByteArray>("plugin");
    for (const char *plugin : {"rpm", "deb", "file", "python"})
        QTest::newRow(plugin) << QByteArray(plugin);
}

void ContractTest::lifecycle()
{
    QFETCH(QByteArray, plugin);
    const Sample kind = sample(plugin);
    QJsonObject remote = kind.remote;
    remote.insert("name"_L1, name(plugin));
    remote.insert("url"_L1, m_target->upstream(kind.url));
    remote.insert("policy"_L1, u"on_demand"_s);
    remote.insert("password"_L1, u"not-shown"_s);
    remote.insert("username"_L1, u"someone"_s);
    const QString remoteHref = create(QByteArray("remotes/") + kind.path + '/', remote);
    QVERIFY(!remoteHref.isEmpty());
    const TestClient::Answer readBack = m_client->get(remoteHref.toUtf8());
    QVERIFY(!readBack.body.contains("not-shown"));
    QCOMPARE(readBack.object().value("hidden_fields"_L1).toArray().size(), 5);
    const QString repository
        = create(QByteArray("repositories/") + kind.path + '/',
                 {{u"name"_s, name(plugin)}, {u"description"_s, u"x"_s}, {u"remote"_s, remoteHref}});
    QVERIFY(!repository.isEmpty());
    const QString distribution
        = create(QByteArray("distributions/") + kind.distribution + '/',
                 {{u"name"_s, name(plugin)}, {u"base_path"_s, name(plugin)}, {u"repository"_s, repository}});
    QVERIFY(!distribution.isEmpty());
    const TestClient::Answer overlap
        = m_client->post(kApi + "distributions/" + kind.distribution + '/',
                         {{u"name"_s, name("other")}, {u"base_path"_s, QString(name(plugin) + u"/below"_s)}});
    QCOMPARE(overlap.status, 400);
    QCOMPARE(QJsonDocument::fromJson(overlap.body).object()["base_path"_L1]["base_path"_L1].toString(),
             QString(u"Overlaps with existing distribution '"_s + name(plugin) + u'\''));
    checkPatching(repository);
    if (QTest::currentTestFailed())
        return;

    const TestClient::Answer bogus = m_client->post(repository.toUtf8() + "sync/", {{u"bogus"_s, 1}});
    QCOMPARE(bogus.body, QByteArray(R"({"bogus":["Unexpected field"]})"));
    const QByteArray correlationId = QByteArray::number(qHash(plugin), 16).rightJustified(32, 'a').right(32);
    m_client->setHeader("Correlation-ID", correlationId);
    const TestClient::Answer accepted = m_client->post(repository.toUtf8() + "sync/", kind.sync);
    m_client->setHeader("Correlation-ID", {});
    QCOMPARE(accepted.status, 202);
    QCOMPARE(accepted.object().keys(), QStringList {u"task"_s});
    const QJsonObject task = finish(accepted);
    checkTask(task, correlationId);
    if (QTest::currentTestFailed())
        return;
    // The file mirror publishes what it synced.
    QCOMPARE(task.value("created_resources"_L1).toArray().size(), plugin == "file" ? 2 : 1);
    const QJsonObject unchanged = finish(m_client->post(repository.toUtf8() + "sync/", kind.sync));
    QCOMPARE(unchanged.value("state"_L1).toString(), u"completed"_s);
    QCOMPARE(unchanged.value("created_resources"_L1).toArray().size(), 0);
    const QString code = unchanged.value("progress_reports"_L1)[0]["code"_L1].toString();
    if (plugin == "rpm")
        QCOMPARE(code, u"sync.was_skipped"_s);
    else if (plugin == "deb")
        QCOMPARE(code, u"sync.complete_skip.was_skipped"_s);
    else
        QVERIFY(unchanged.value("progress_reports"_L1).toArray().size() > 1);
    checkVersion(repository, kind);
    if (QTest::currentTestFailed())
        return;
    checkServing(repository, distribution, kind);
}

void ContractTest::checkPatching(const QString &repository)
{
    const TestClient::Answer same = m_client->patch(repository.toUtf8(), {{u"description"_s, u"x"_s}});
    QCOMPARE(same.status, m_target->minorVersion() >= 90 ? 200 : 202);
    const TestClient::Answer different = m_client->patch(repository.toUtf8(), {{u"description"_s, u"y"_s}});
    QCOMPARE(different.status, 202);
    QCOMPARE(finish(different).value("state"_L1).toString(), u"completed"_s);
    const QJsonObject object = m_client->get(repository.toUtf8()).object();
    QCOMPARE(object.value("description"_L1).toString(), u"y"_s);
    QCOMPARE(object.value("versions_href"_L1).toString(), QString(repository + u"versions/"_s));
    QCOMPARE(object.value("latest_version_href"_L1).toString(), QString(repository + u"versions/0/"_s));
    const QJsonObject generic
        = m_client->get(kApi + "repositories/?pulp_href__in=" + repository.toUtf8()).results().first().toObject();
    compareFields(
        generic,
        "pulp_href prn pulp_created pulp_last_updated versions_href pulp_labels latest_version_href name description "
        "retain_repo_versions remote");
}

void ContractTest::checkTask(const QJsonObject &task, const QByteArray &correlationId)
{
    QCOMPARE(task.value("state"_L1).toString(), u"completed"_s);
    compareFields(task, kTaskFields);
    QCOMPARE(task.value("logging_cid"_L1).toString().toUtf8(), correlationId);
    compareFields(task.value("progress_reports"_L1)[0].toObject(), "message code state total done suffix");
    const QJsonArray locks = task.value("reserved_resources_record"_L1).toArray();
    QCOMPARE(locks.size(), 3);
    QVERIFY(locks[0].toString().startsWith(u"prn:"_s));
    QVERIFY(locks[1].toString().startsWith(u"shared:prn:"_s));
    QVERIFY(locks[2].toString().startsWith(u"shared:prn:core.domain:"_s));
    if (m_target->minorVersion() >= 89)
        QVERIFY(task.value("worker"_L1).isNull());
    const QByteArray href = task.value("pulp_href"_L1).toString().toUtf8();
    const auto count = [&](const QByteArray &query) {
        return m_client->get(kApi + "tasks/?" + query).object().value("count"_L1).toInt(-1);
    };
    QCOMPARE(count("logging_cid=" + correlationId + "&pulp_href__in=" + href), 1);
    QCOMPARE(count("reserved_resources=" + locks[0].toString().toUtf8() + "&name__contains=sync"), 1);
    QCOMPARE(count("pulp_href__in=" + href + ',' + kApi + "tasks/" + kNoId + "/&state__in=completed"), 1);
    QCOMPARE(count("finished_at__gte=" + task.value("finished_at"_L1).toString().toUtf8() + "&pulp_href__in=" + href),
             1);
    const TestClient::Answer cancel = m_client->patch(href, {{u"state"_s, u"canceled"_s}});
    QCOMPARE(cancel.status, 409);
    QCOMPARE(cancel.object().value("state"_L1).toString(), u"completed"_s);
    compareFields(cancel.object(), kTaskFields);
    const TestClient::Answer wrong = m_client->patch(href, {{u"state"_s, u"failed"_s}});
    QCOMPARE(wrong.body, QByteArray(R"({"state":["The only acceptable value for 'state' is 'canceled'."]})"));
    compareFields(m_client->get(href + "?minimal=true").object(),
                  "pulp_href prn pulp_created pulp_last_updated name state unblocked_at started_at finished_at worker");
}

void ContractTest::checkVersion(const QString &repository, const Sample &sample)
{
    const QByteArray version = repository.toUtf8() + "versions/1/";
    const QJsonObject object = m_client->get(version).object();
    compareFields(
        object,
        "pulp_href prn pulp_created pulp_last_updated number repository base_version content_summary vuln_report");
    QCOMPARE(object.value("content_summary"_L1).toObject().keys(), words("added present removed"));
    const QJsonObject present = object.value("content_summary"_L1)["present"_L1].toObject();
    const QByteArray leaf = sample.leaf;
    int units = 0;
    for (auto it = present.begin(); it != present.end(); ++it) {
        if (it.value()["href"_L1].toString().toUtf8() == kApi + "content/" + leaf + "/?repository_version=" + version)
            units = it.value()["count"_L1].toInt();
    }
    QVERIFY(units > 0);
    const QJsonObject page
        = m_client->get(kApi + "content/" + leaf + "/?limit=1&fields=pulp_href,sha256&repository_version=" + version)
              .object();
    QCOMPARE(page.value("count"_L1).toInt(), units);
    QCOMPARE(page.value("results"_L1)[0].toObject().keys(), words("pulp_href sha256"));
    // Content that nobody has downloaded yet has no digest of its own on a real server.
    const qsizetype digest = page.value("results"_L1)[0]["sha256"_L1].toString().size();
    QVERIFY(digest == 64 || digest == 0);
    if (leaf == "deb/packages") {
        const QJsonArray releases
            = m_client
                  ->get(kApi + "content/deb/releases/?fields=distribution&ordering=distribution&repository_version="
                        + version)
                  .results();
        QCOMPARE(releases.size(), 2);
        QCOMPARE(releases.first()["distribution"_L1].toString(), u"bookworm"_s);
    }
    // Taking one unit away makes a version; going back to the old one makes another.
    const QString unit = page.value("results"_L1)[0]["pulp_href"_L1].toString();
    const QJsonObject removed
        = finish(m_client->post(repository.toUtf8() + "modify/", {{u"remove_content_units"_s, QJsonArray {unit}}}));
    QCOMPARE(removed.value("created_resources"_L1)[0].toString(), QString(repository + u"versions/2/"_s));
    QCOMPARE(m_client->get(kApi + "content/" + leaf + "/?repository_version=" + repository.toUtf8() + "versions/2/")
                 .object()
                 .value("count"_L1)
                 .toInt(),
             units - 1);
    const QJsonObject back
        = finish(m_client->post(repository.toUtf8() + "modify/", {{u"base_version"_s, QString::fromUtf8(version)}}));
    QCOMPARE(back.value("created_resources"_L1)[0].toString(), QString(repository + u"versions/3/"_s));
    QCOMPARE(m_client->get(repository.toUtf8()).object().value("latest_version_href"_L1).toString(),
             QString(repository + u"versions/3/"_s));
}

void ContractTest::checkServing(const QString &repository, const QString &distribution, const Sample &sample)
{
    const QByteArray plugin = sample.plugin;
    const QJsonObject own = m_client->get(distribution.toUtf8()).object();
    const QJsonObject generic
        = m_client->get(kApi + "distributions/?name=contract-" + plugin).results().first().toObject();
    compareFields(
        generic,
        "pulp_href prn pulp_created pulp_last_updated base_path base_url content_guard no_content_change_since hidden "
        "pulp_labels name repository");
    const QByteArray base = own.value("base_url"_L1).toString().toUtf8();
    // The cross-type list gives python an address that serves no index.
    QCOMPARE(generic.value("base_url"_L1) == own.value("base_url"_L1), plugin != "python");
    if (plugin == "python") {
        QCOMPARE(m_client->get(base + "simple/").status, 200);
        QVERIFY(m_client->get(base + "simple/").body.contains("pulpit-frames"));
        return;
    }
    const QJsonObject published
        = finish(m_client->post(kApi + "publications/" + sample.path + '/',
                                {{u"repository_version"_s, QString(repository + u"versions/1/"_s)}}));
    QCOMPARE(published.value("state"_L1).toString(), u"completed"_s);
    const QString publication = published.value("created_resources"_L1)[0].toString();
    QCOMPARE(m_client->get(publication.toUtf8()).object().value("repository_version"_L1).toString(),
             QString(repository + u"versions/1/"_s));
    const QByteArray index = plugin == "rpm" ? "repodata/repomd.xml"
        : plugin == "deb"                    ? "dists/bookworm/Release"
                                             : "PULP_MANIFEST";
    QCOMPARE(m_client->get(base + index).status, 200);
    const TestClient::Answer both = m_client->patch(distribution.toUtf8(), {{u"publication"_s, publication}});
    QCOMPARE(
        both.body,
        QByteArray(
            R"({"non_field_errors":["Only one of the attributes 'repository' and 'publication' may be used simultaneously."]})"));
    QCOMPARE(finish(m_client->patch(distribution.toUtf8(),
                                    {{u"publication"_s, publication}, {u"repository"_s, QJsonValue::Null}}))
                 .value("state"_L1)
                 .toString(),
             u"completed"_s);
    QVERIFY(!m_client->get(distribution.toUtf8()).object().value("no_content_change_since"_L1).isNull());
    const TestClient::Answer guarded = m_client->remove(repository.toUtf8() + "versions/1/");
    QCOMPARE(guarded.status, 400);
    QCOMPARE(guarded.array().size(), 1);
}

void ContractTest::failedSync()
{
    const QString remote = create(
        "remotes/file/file/",
        {{u"name"_s, name("refused")}, {u"url"_s, u"http://127.0.0.1:1/PULP_MANIFEST"_s}, {u"max_retries"_s, 1}});
    const QString repository = create("repositories/file/file/", {{u"name"_s, name("refused")}});
    const TestClient::Answer noRemote = m_client->post(repository.toUtf8() + "sync/", {});
    QCOMPARE(noRemote.body,
             QByteArray(R"({"remote":["This field is required since a remote is not set on the repository."]})"));
    const QJsonObject failed = finish(m_client->post(repository.toUtf8() + "sync/", {{u"remote"_s, remote}}));
    QCOMPARE(failed.value("state"_L1).toString(), u"failed"_s);
    compareFields(failed, kTaskFields);
    QCOMPARE(failed.value("error"_L1)["description"_L1].toString(),
             u"Cannot connect to host 127.0.0.1:1 ssl:default [Connect call failed ('127.0.0.1', 1)]"_s);
    QCOMPARE(failed.value("error"_L1).toObject().keys(), words("description traceback"));
    QStringList states;
    for (const QJsonValue &report : failed.value("progress_reports"_L1).toArray())
        states << report["state"_L1].toString();
    states.sort();
    QCOMPARE(states, words("failed canceled canceled"));
}

QTEST_GUILESS_MAIN(ContractTest)
#include "tst_contract.moc"
