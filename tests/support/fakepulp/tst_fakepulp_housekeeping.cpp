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

} // namespace

/// Orphans, artifacts, reclaimed space and the search for who holds a unit.
class FakePulpHousekeepingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_fleet = std::make_unique<Fleet>();
        m_server = m_fleet->addServer();
        QVERIFY(m_server);
        m_client = std::make_unique<TestClient>(m_server->origin());
        const auto shared = rpmPackage(u"shared"_s);
        m_server->addRepository(
            {Plugin::Rpm, u"a"_s, u"http://up/a/"_s, ContentSet::make(Plugin::Rpm, {shared, rpmPackage(u"only-a"_s)})});
        m_server->addRepository(
            {Plugin::Rpm, u"b"_s, u"http://up/b/"_s, ContentSet::make(Plugin::Rpm, {shared, rpmPackage(u"only-b"_s)})});
    }

    void latestWithContentNamesTheHolders()
    {
        QCOMPARE(holders(u"shared"_s), (QStringList {u"a"_s, u"b"_s}));
        QCOMPARE(holders(u"only-a"_s), QStringList {u"a"_s});
        QVERIFY(remove(u"a"_s, u"only-a"_s));
        QCOMPARE(holders(u"only-a"_s), QStringList());
        QCOMPARE(holders(u"only-a"_s, "with_content"), QStringList {u"a"_s}); // in an older version
        QCOMPARE(get("repositories/?latest_with_content=nonsense").status, 400);
    }

    void orphansAreWhatNoVersionHolds()
    {
        QCOMPARE(orphans(0), QStringList());
        finish(m_client->send("DELETE", repository(u"a"_s).toUtf8(), {}));
        QCOMPARE(orphans(0), QStringList {u"only-a"_s});
        QCOMPARE(orphans(-1), QStringList()); // protected for a day
        QCOMPARE(get("content/rpm/packages/?name=only-a").object().value("count"_L1).toInt(), 1);
        const QJsonObject kept = finish(m_client->post(kApi + "orphans/cleanup/", {}));
        QCOMPARE(kept.value("progress_reports"_L1).toArray().at(0)["done"_L1].toInt(), 0);
        const QJsonObject task = finish(m_client->post(kApi + "orphans/cleanup/", {{u"orphan_protection_time"_s, 0}}));
        QCOMPARE(task.value("progress_reports"_L1).toArray().at(0)["done"_L1].toInt(), 1);
        QCOMPARE(orphans(0), QStringList());
        QCOMPARE(get("content/rpm/packages/?name=only-a").object().value("count"_L1).toInt(), 0);
        QCOMPARE(holders(u"shared"_s), QStringList {u"b"_s});
    }

    void reclaimingDropsFilesThatNobodyElseHas()
    {
        const qint64 before = stored(u"a"_s);
        QVERIFY(before > 0);
        finish(
            m_client->post(kApi + "repositories/reclaim_space/", {{u"repo_hrefs"_s, QJsonArray {repository(u"a"_s)}}}));
        QVERIFY(stored(u"a"_s) > 0 && stored(u"a"_s) < before); // the shared one stays
        QVERIFY(get("content/rpm/packages/?name=only-a").object()["results"_L1][0]["artifact"_L1].isNull());
        QVERIFY(!get("content/rpm/packages/?name=shared").object()["results"_L1][0]["artifact"_L1].isNull());
        finish(m_client->post(kApi + "repositories/reclaim_space/", {{u"repo_hrefs"_s, QJsonArray {u"*"_s}}}));
        QCOMPARE(stored(u"a"_s), 0);
    }

    void wrongBodiesAreRefused()
    {
        QCOMPARE(m_client->post(kApi + "repositories/reclaim_space/", {}).status, 400);
        QCOMPARE(m_client->post(kApi + "orphans/cleanup/", {{u"bogus"_s, 1}}).status, 400);
        QCOMPARE(m_client->post(kApi + "orphans/cleanup/", {{u"orphan_protection_time"_s, -5}}).status, 400);
        QCOMPARE(m_client->post(kApi + "repair/", {{u"verify_checksums"_s, u"perhaps"_s}}).status, 400);
    }

    void repairReports()
    {
        const QJsonObject task = finish(m_client->post(kApi + "repair/", {{u"verify_checksums"_s, true}}));
        QCOMPARE(task.value("progress_reports"_L1).toArray().size(), 3);
        QCOMPARE(task.value("progress_reports"_L1).toArray().at(0)["code"_L1].toString(), u"repair.missing"_s);
    }

private:
    TestClient::Answer get(const QByteArray &path) { return m_client->get(kApi + path); }
    QString repository(const QString &name)
    {
        return get("repositories/?name=" + name.toUtf8()).object()["results"_L1][0]["pulp_href"_L1].toString();
    }
    QString unit(const QString &name)
    {
        return get("content/rpm/packages/?name=" + name.toUtf8()).object()["results"_L1][0]["pulp_href"_L1].toString();
    }
    QStringList names(const QByteArray &path)
    {
        QStringList list;
        const QJsonArray rows = get(path).object().value("results"_L1).toArray();
        for (const QJsonValue &row : rows)
            list.append(row["name"_L1].toString());
        list.sort();
        return list;
    }
    QStringList holders(const QString &name, const QByteArray &filter = "latest_with_content")
    {
        return names("repositories/?" + filter + '=' + unit(name).toUtf8());
    }
    QStringList orphans(int minutes)
    {
        return names("content/rpm/packages/?orphaned_for=" + QByteArray::number(minutes));
    }
    qint64 stored(const QString &name)
    {
        const QString version
            = get("repositories/?name=" + name.toUtf8()).object()["results"_L1][0]["latest_version_href"_L1].toString();
        qint64 sum = 0;
        const QJsonArray rows = get("artifacts/?fields=size&repository_version=" + version.toUtf8())
                                    .object()
                                    .value("results"_L1)
                                    .toArray();
        for (const QJsonValue &row : rows)
            sum += row["size"_L1].toInteger();
        return sum;
    }
    bool remove(const QString &repositoryName, const QString &name)
    {
        return finish(m_client->post(repository(repositoryName).toUtf8() + "modify/",
                                     {{u"remove_content_units"_s, QJsonArray {unit(name)}}}))["state"_L1]
            == u"completed"_s;
    }
    QJsonObject finish(const TestClient::Answer &answer) { return m_client->waitFor(answer.task()); }

    std::unique_ptr<Fleet> m_fleet;
    Server *m_server = nullptr;
    std::unique_ptr<TestClient> m_client;
};

QTEST_GUILESS_MAIN(FakePulpHousekeepingTest)
#include "tst_fakepulp_housekeeping.moc"
