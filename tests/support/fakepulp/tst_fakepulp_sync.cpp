// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakepulp/fleet.h"
#include "support/fakepulp/testclient.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTest>

using namespace pulpit::fakepulp;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kApi = "/pulp/api/v3/";

struct Site
{
    explicit Site(Server *at)
        : server(at)
        , client(at->origin())
    {
    }

    QByteArray repository(const QString &name)
    {
        return client.get(kApi + "repositories/?name=" + name.toUtf8())
            .results()
            .first()["pulp_href"_L1]
            .toString()
            .toUtf8();
    }
    QJsonObject sync(const QString &name, const QJsonObject &body = {})
    {
        return client.waitFor(client.post(repository(name) + "sync/", body).task());
    }
    QJsonObject publish(const QByteArray &type, const QString &name)
    {
        return client.waitFor(
            client.post(kApi + "publications/" + type + '/', {{u"repository"_s, QString::fromUtf8(repository(name))}})
                .task());
    }
    QByteArray index(const QString &path) { return client.get("/pulp/content/" + path.toUtf8()).body; }

    Server *server;
    TestClient client;
};

QStringList codes(const QJsonObject &task)
{
    QStringList list;
    for (const QJsonValue &report : task.value("progress_reports"_L1).toArray())
        list << report["code"_L1].toString();
    return list;
}

int created(const QJsonObject &task)
{
    return static_cast<int>(task.value("created_resources"_L1).toArray().size());
}

int done(const QJsonObject &task, const QString &code)
{
    for (const QJsonValue &report : task.value("progress_reports"_L1).toArray()) {
        if (report["code"_L1].toString() == code)
            return report["done"_L1].toInt();
    }
    return -1;
}

} // namespace

class FakePulpSyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void rpmPrimaryToSecondary();
    void debNeedsAPublication();
    void fileMirrorPublishesItself();
    void pythonSyncCanEmptyARepository();
    void upstreamFailures();
    void autopublish();
    void modifyAndRollBack();
    void contentLists();
    void copyMakesSnapshots();
    void modifyTakesTheContentOfAnotherRepository();
    void containerTagsAreCopied();
    void publishedFilesMatchTheirDigests();
};

void FakePulpSyncTest::rpmPrimaryToSecondary()
{
    Fleet fleet;
    Site primary(fleet.addServer({.name = u"primary"_s}));
    Site secondary(fleet.addServer({.name = u"secondary"_s}));
    Upstream &upstream = fleet.upstream(u"http://up.test/os"_s);
    upstream.setPackages(Plugin::Rpm, {rpmPackage(u"a"_s), rpmPackage(u"b"_s), rpmAdvisory(u"FAKE-1"_s)});
    primary.server->addRepository({.plugin = Plugin::Rpm, .name = u"os"_s, .url = u"http://up.test/os/"_s});
    QCOMPARE(created(primary.sync(u"os"_s)), 1);
    QCOMPARE(created(primary.publish("rpm/rpm", u"os"_s)), 1);
    secondary.server->addRepository(
        {.plugin = Plugin::Rpm, .name = u"os"_s, .url = primary.server->distributionUrl(u"os"_s)});
    const QJsonObject complete {{u"sync_policy"_s, u"mirror_complete"_s}};
    const QJsonObject first = secondary.sync(u"os"_s, complete);
    QCOMPARE(created(first), 2);
    QCOMPARE(done(first, u"associating.content"_s), 3);
    QCOMPARE(secondary.index(u"os/repodata/repomd.xml"_s), primary.index(u"os/repodata/repomd.xml"_s));
    // Unchanged: skipped, with a single report.
    const QJsonObject again = secondary.sync(u"os"_s, complete);
    QCOMPARE(codes(again), QStringList {u"sync.was_skipped"_s});
    QCOMPARE(created(again), 0);
    // Republished without a change: only a publication.
    QTest::qWait(1100);
    QCOMPARE(created(primary.publish("rpm/rpm", u"os"_s)), 1);
    const QJsonObject republished = secondary.sync(u"os"_s, complete);
    QCOMPARE(created(republished), 1);
    QVERIFY(republished.value("created_resources"_L1)[0].toString().contains(u"/publications/"_s));
    // Changed: a version and a publication.
    upstream.addPackages({rpmPackage(u"c"_s)});
    QCOMPARE(created(primary.sync(u"os"_s)), 1);
    QCOMPARE(codes(primary.sync(u"os"_s)), QStringList {u"sync.was_skipped"_s});
    QCOMPARE(created(primary.publish("rpm/rpm", u"os"_s)), 1);
    const QJsonObject changed = secondary.sync(u"os"_s, complete);
    QCOMPARE(created(changed), 2);
    QCOMPARE(changed.value("result"_L1)["content_summary"_L1]["added"_L1]["rpm.package"_L1]["count"_L1].toInt(), 1);
    QCOMPARE(secondary.index(u"os/repodata/repomd.xml"_s), primary.index(u"os/repodata/repomd.xml"_s));
}

void FakePulpSyncTest::debNeedsAPublication()
{
    Fleet fleet;
    Site primary(fleet.addServer());
    Site secondary(fleet.addServer());
    DebSuite updates;
    updates.codename = u"bookworm-updates"_s;
    fleet.upstream(u"http://up.test/debian"_s)
        .setPackages(Plugin::Deb, {debPackage(u"a"_s), debPackage(u"b"_s)}, {DebSuite {}, updates});
    primary.server->addRepository({.plugin = Plugin::Deb, .name = u"debian"_s, .url = u"http://up.test/debian/"_s});
    QCOMPARE(created(primary.sync(u"debian"_s, {{u"mirror"_s, true}})), 1);
    QCOMPARE(primary.client.get("/pulp/content/debian/dists/bookworm/Release").status, 404);
    QCOMPARE(created(primary.publish("deb/apt", u"debian"_s)), 1);
    QCOMPARE(primary.client.get("/pulp/content/debian/dists/bookworm-updates/Release").status, 200);
    const QJsonArray releases = primary.client
                                    .get(kApi + "content/deb/releases/?fields=distribution&repository_version="
                                         + primary.repository(u"debian"_s) + "versions/1/")
                                    .results();
    QCOMPARE(releases.size(), 2);
    secondary.server->addRepository(
        {.plugin = Plugin::Deb, .name = u"debian"_s, .url = primary.server->distributionUrl(u"debian"_s)});
    QCOMPARE(created(secondary.sync(u"debian"_s, {{u"mirror"_s, true}})), 1);
    QCOMPARE(created(secondary.publish("deb/verbatim", u"debian"_s)), 1);
    QCOMPARE(secondary.index(u"debian/dists/bookworm/Release"_s), primary.index(u"debian/dists/bookworm/Release"_s));
    const QJsonObject again = secondary.sync(u"debian"_s, {{u"mirror"_s, true}});
    QCOMPARE(codes(again), QStringList {u"sync.complete_skip.was_skipped"_s});
    // Republished: a new version whose packages are the same.
    QTest::qWait(1100);
    QCOMPARE(created(primary.publish("deb/apt", u"debian"_s)), 1);
    QCOMPARE(created(secondary.sync(u"debian"_s, {{u"mirror"_s, true}})), 1);
    const QJsonObject summary = secondary.client.get(secondary.repository(u"debian"_s) + "versions/2/")
                                    .object()
                                    .value("content_summary"_L1)
                                    .toObject();
    QVERIFY(!summary.value("added"_L1).toObject().contains("deb.package"_L1));
    QVERIFY(summary.value("added"_L1).toObject().contains("deb.release_file"_L1));
}

void FakePulpSyncTest::fileMirrorPublishesItself()
{
    Fleet fleet;
    Site site(fleet.addServer());
    fleet.upstream(u"http://up.test/iso"_s).setPackages(Plugin::File, {fileUnit(u"a.iso"_s), fileUnit(u"b.iso"_s)});
    site.server->addRepository(
        {.plugin = Plugin::File, .name = u"iso"_s, .url = u"http://up.test/iso/PULP_MANIFEST"_s});
    QCOMPARE(created(site.sync(u"iso"_s, {{u"mirror"_s, true}})), 2);
    const QJsonObject again = site.sync(u"iso"_s, {{u"mirror"_s, true}});
    QCOMPARE(created(again), 0);
    QVERIFY(codes(again).contains(u"sync.downloading.metadata"_s));
    QCOMPARE(site.index(u"iso/PULP_MANIFEST"_s).count('\n'), 2);
}

void FakePulpSyncTest::pythonSyncCanEmptyARepository()
{
    Fleet fleet;
    Site site(fleet.addServer());
    Upstream &upstream = fleet.upstream(u"http://up.test/pypi"_s);
    upstream.setPackages(Plugin::Python, {pythonPackage(u"alpha"_s), pythonPackage(u"beta"_s)});
    site.server->addRepository({.plugin = Plugin::Python, .name = u"py"_s, .url = u"http://up.test/pypi/"_s});
    QCOMPARE(done(site.sync(u"py"_s, {{u"mirror"_s, true}}), u"sync.fetching.project"_s), 2);
    upstream.projectsFail = true;
    const QJsonObject emptied = site.sync(u"py"_s, {{u"mirror"_s, true}});
    QCOMPARE(emptied.value("state"_L1).toString(), u"completed"_s);
    QVERIFY(emptied.value("error"_L1).isNull());
    QCOMPARE(done(emptied, u"sync.fetching.project"_s), 0);
    QCOMPARE(done(emptied, u"unassociating.content"_s), 2);
    QCOMPARE(created(emptied), 1);
    QVERIFY(!site.client.get("/pypi/py/simple/").body.contains("alpha"));
}

void FakePulpSyncTest::upstreamFailures()
{
    Fleet fleet;
    Site site(fleet.addServer());
    site.server->addRepository({.plugin = Plugin::Deb, .name = u"d"_s, .url = u"http://gone.test/d/"_s});
    const QJsonObject dns = site.sync(u"d"_s);
    QCOMPARE(dns.value("state"_L1).toString(), u"failed"_s);
    QVERIFY(dns.value("error"_L1)["description"_L1].toString().contains(u"Domain name not found"_s));
    QCOMPARE(dns.value("progress_reports"_L1)[0]["state"_L1].toString(), u"failed"_s);
    fleet.upstream(u"http://gone.test/d"_s).failure = Failure::NotARepository;
    QVERIFY(site.sync(u"d"_s).value("error"_L1)["description"_L1].toString().startsWith(
        u"Could not find a Release file at"_s));
    const QByteArray repository = site.repository(u"d"_s);
    QCOMPARE(site.client.post(repository + "sync/", {{u"bogus"_s, 1}}).body,
             QByteArray(R"({"bogus":["Unexpected field"]})"));
}

void FakePulpSyncTest::autopublish()
{
    Fleet fleet;
    Site site(fleet.addServer());
    fleet.upstream(u"http://up.test/r"_s).setPackages(Plugin::Rpm, {rpmPackage(u"a"_s)});
    site.server->addRepository(
        {.plugin = Plugin::Rpm, .name = u"r"_s, .url = u"http://up.test/r/"_s, .autopublish = true});
    QCOMPARE(created(site.sync(u"r"_s)), 2);
    QCOMPARE(site.client.get("/pulp/content/r/repodata/repomd.xml").status, 200);
    const TestClient::Answer refused
        = site.client.post(site.repository(u"r"_s) + "sync/", {{u"sync_policy"_s, u"mirror_complete"_s}});
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.array().size(), 1);
}

void FakePulpSyncTest::modifyAndRollBack()
{
    Fleet fleet;
    Site site(fleet.addServer());
    site.server->addRepository(
        {.plugin = Plugin::Rpm, .name = u"r"_s, .content = ContentSet::numbered(Plugin::Rpm, 5)});
    const QByteArray repository = site.repository(u"r"_s);
    const QByteArray version = repository + "versions/1/";
    const QString unit = site.client.get(kApi + "content/rpm/packages/?name=pkg00002&repository_version=" + version)
                             .results()
                             .first()["pulp_href"_L1]
                             .toString();
    const auto modify = [&](const QJsonObject &body) {
        return site.client.waitFor(site.client.post(repository + "modify/", body).task());
    };
    QCOMPARE(created(modify({{u"remove_content_units"_s, QJsonArray {unit}}})), 1);
    QCOMPARE(site.client.get(kApi + "content/rpm/packages/?repository_version=" + repository + "versions/2/")
                 .object()
                 .value("count"_L1)
                 .toInt(),
             4);
    QCOMPARE(site.client.get(kApi + "content/rpm/packages/?repository_version_removed=" + repository + "versions/2/")
                 .results()
                 .first()["name"_L1]
                 .toString(),
             u"pkg00002"_s);
    QCOMPARE(created(modify({{u"base_version"_s, QString::fromUtf8(version)}})), 1);
    const QJsonObject rolledBack = site.client.get(repository + "versions/3/").object();
    QCOMPARE(rolledBack.value("base_version"_L1).toString().toUtf8(), version);
    QCOMPARE(rolledBack.value("content_summary"_L1)["present"_L1]["rpm.package"_L1]["count"_L1].toInt(), 5);
    QCOMPARE(created(modify({{u"add_content_units"_s, QJsonArray {unit}}})), 0);
    QCOMPARE(created(modify({{u"remove_content_units"_s, QJsonArray {u"*"_s}}})), 1);
}

void FakePulpSyncTest::contentLists()
{
    Fleet fleet;
    Site site(fleet.addServer());
    site.server->addRepository(
        {.plugin = Plugin::File, .name = u"f"_s, .content = ContentSet::numbered(Plugin::File, 50'000, u"big"_s)});
    const QByteArray version = site.repository(u"f"_s) + "versions/1/";
    const QJsonObject page
        = site.client
              .get(kApi + "content/file/files/?fields=relative_path,sha256&limit=10000&offset=40000&repository_version="
                   + version)
              .object();
    QCOMPARE(page.value("count"_L1).toInt(), 50'000);
    QCOMPARE(page.value("results"_L1).toArray().size(), 10'000);
    QVERIFY(page.value("next"_L1).isNull());
    QCOMPARE(page.value("results"_L1)[0].toObject().keys(), (QStringList {u"relative_path"_s, u"sha256"_s}));
}

void FakePulpSyncTest::copyMakesSnapshots()
{
    Fleet fleet;
    Site site(fleet.addServer());
    site.server->addRepository(
        {.plugin = Plugin::Rpm, .name = u"r"_s, .content = ContentSet::numbered(Plugin::Rpm, 5)});
    site.server->addRepository({.plugin = Plugin::Rpm, .name = u"snap"_s, .distribute = false});
    const QJsonObject config {{u"source_repo_version"_s, QString::fromUtf8(site.repository(u"r"_s) + "versions/1/")},
                              {u"dest_repo"_s, QString::fromUtf8(site.repository(u"snap"_s))}};
    const QJsonObject task
        = site.client.waitFor(site.client.post(kApi + "rpm/copy/", {{u"config"_s, QJsonArray {config}}}).task());
    QCOMPARE(created(task), 1);
    QCOMPARE(site.client.get(site.repository(u"snap"_s) + "versions/1/")
                 .object()
                 .value("content_summary"_L1)["present"_L1]["rpm.package"_L1]["count"_L1]
                 .toInt(),
             5);
}

void FakePulpSyncTest::modifyTakesTheContentOfAnotherRepository()
{
    Fleet fleet;
    Site site(fleet.addServer());
    site.server->addRepository(
        {.plugin = Plugin::File, .name = u"f"_s, .content = ContentSet::numbered(Plugin::File, 5)});
    site.server->addRepository({.plugin = Plugin::File,
                                .name = u"snap"_s,
                                .content = ContentSet::make(Plugin::File, {fileUnit(u"old"_s)}),
                                .distribute = false});
    site.server->addRepository({.plugin = Plugin::Rpm, .name = u"r"_s, .distribute = false});
    const QJsonObject body {{u"base_version"_s, QString::fromUtf8(site.repository(u"f"_s) + "versions/1/")}};
    QCOMPARE(created(site.client.waitFor(site.client.post(site.repository(u"snap"_s) + "modify/", body).task())), 1);
    const QJsonObject summary
        = site.client.get(site.repository(u"snap"_s) + "versions/2/").object().value("content_summary"_L1).toObject();
    QCOMPARE(summary["present"_L1]["file.file"_L1]["count"_L1].toInt(), 5); // exactly that: what was there is gone
    QCOMPARE(summary["removed"_L1]["file.file"_L1]["count"_L1].toInt(), 1);
    QCOMPARE(created(site.client.waitFor(site.client.post(site.repository(u"snap"_s) + "modify/", body).task())), 0);
    QCOMPARE(site.client.post(site.repository(u"r"_s) + "modify/", body).status, 400); // of another type
}

void FakePulpSyncTest::containerTagsAreCopied()
{
    Fleet fleet;
    Site site(fleet.addServer());
    site.server->addRepository({.plugin = Plugin::Container,
                                .name = u"c"_s,
                                .content = ContentSet::make(Plugin::Container, {containerTag(u"1.0"_s)})});
    site.server->addRepository({.plugin = Plugin::Container, .name = u"snap"_s, .distribute = false});
    const QJsonObject body {
        {u"source_repository_version"_s, QString::fromUtf8(site.repository(u"c"_s) + "versions/1/")}};
    const QByteArray snapshot = site.repository(u"snap"_s);
    QCOMPARE(created(site.client.waitFor(site.client.post(snapshot + "copy_tags/", body).task())), 1);
    const QJsonObject all {{u"content_units"_s, QJsonArray {u"*"_s}}};
    QCOMPARE(created(site.client.waitFor(site.client.post(snapshot + "remove/", all).task())), 1);
    QCOMPARE(site.client.post(snapshot + "modify/", {}).status, 404); // containers have no such action
}

void FakePulpSyncTest::publishedFilesMatchTheirDigests()
{
    Fleet fleet;
    Site site(fleet.addServer());
    site.server->addRepository(
        {.plugin = Plugin::File, .name = u"f"_s, .content = ContentSet::numbered(Plugin::File, 3)});
    for (const QByteArray &line : site.index(u"f/PULP_MANIFEST"_s).trimmed().split('\n')) {
        const QList<QByteArray> parts = line.split(',');
        const QByteArray body = site.index(u"f/"_s + QString::fromUtf8(parts.at(0)));
        QCOMPARE(QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex(), parts.at(1));
        QCOMPARE(QByteArray::number(body.size()), parts.at(2));
    }
    QVERIFY(site.index(u"f/"_s).contains("PULP_MANIFEST"));
}

QTEST_GUILESS_MAIN(FakePulpSyncTest)
#include "tst_fakepulp_sync.moc"
