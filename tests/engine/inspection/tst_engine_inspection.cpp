// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// InspectionService of an engine in front of fake servers.
#include "engine/sync/syncfleet.h"
#include "support/compareenum.h"
#include "support/fakepulp/tls.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;
namespace fake = pulpit::fakepulp;

namespace {

template <typename T>
Result<T> answerOf(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000) || future.resultCount() == 0)
        return fail(ErrorCode::Timeout, u"no answer"_s);
    return future.result();
}

SyncFleet::Options fourTypes()
{
    SyncFleet::Options options;
    options.prepare = [](fake::Fleet &fleet) { addAllTypes(*fleet.servers().at(0), 5); };
    return options;
}

bool names(const QList<ports::ObjectReference> &found, const QString &kind, const QString &name, const QString &field)
{
    return std::ranges::any_of(found, [&](const ports::ObjectReference &one) {
        return one.kind == kind && one.name == name && one.field == field && !one.href.isEmpty();
    });
}

} // namespace

class InspectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void anObjectIsShownAsTheServerTellsIt()
    {
        SyncFleet fleet(fourTypes());
        ports::InspectionService &service = fleet.engine().inspection();
        QVERIFY(answerOf(fleet.engine().servers().reconcile(fleet.primary())));
        const domain::Repository rpm = fleet.repository(fleet.primary(), u"rpm-1"_s);
        const auto object = answerOf(service.object(fleet.primary(), rpm.href));
        QVERIFY2(object, object ? "" : qPrintable(object.error().oneLine()));
        QCOMPARE(object->value("name"_L1).toString(), u"rpm-1"_s);
        QCOMPARE(object->value("pulp_href"_L1).toString(), rpm.href);
    }

    void whatIsNoObjectIsRefused_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("href");
        QTest::addColumn<ErrorCode>("code");
        const QString absent = u"/pulp/api/v3/repositories/rpm/rpm/01a1f9b3-8625-712e-8fd2-4eec7eab0216/"_s;
        QTest::newRow("no such server") << u"nobody"_s << absent << ErrorCode::NotFound;
        QTest::newRow("no such object") << u"primary"_s << absent << ErrorCode::NotFound;
        for (const QString &href :
             {QString(), u"tasks/"_s, u"/etc/passwd/"_s, u"https://elsewhere/pulp/api/v3/tasks/"_s,
              u"/pulp/api/v3/../../admin/"_s, u"//elsewhere/pulp/"_s, u"/pulp/api/v3/tasks/?limit=1"_s,
              u"/pulp/api/v3/tasks/%2e%2e/"_s})
            QTest::newRow(qPrintable(u"href \"%1\""_s.arg(href))) << u"primary"_s << href << ErrorCode::InvalidInput;
    }
    void whatIsNoObjectIsRefused()
    {
        QFETCH(QString, server);
        QFETCH(QString, href);
        QFETCH(ErrorCode, code);
        SyncFleet fleet;
        const auto object = answerOf(fleet.engine().inspection().object(server, href));
        QVERIFY(!object);
        COMPARE_ENUM(object.error().code, code);
        if (code == ErrorCode::InvalidInput)
            COMPARE_ENUM(answerOf(fleet.engine().inspection().referrers(server, href)).error().code, code);
    }

    void whatRefersToAnObjectIsFound()
    {
        SyncFleet fleet(fourTypes());
        QVERIFY(fleet.syncSecondary().state == domain::JobState::Completed);
        ports::InspectionService &service = fleet.engine().inspection();
        const domain::Repository rpm = fleet.repository(fleet.secondary(), u"rpm-1"_s);
        QVERIFY(!rpm.remoteHref.isEmpty());
        const auto ofRemote = answerOf(service.referrers(fleet.secondary(), rpm.remoteHref));
        QVERIFY2(ofRemote, ofRemote ? "" : qPrintable(ofRemote.error().oneLine()));
        QVERIFY(names(*ofRemote, u"repository"_s, u"rpm-1"_s, u"remote"_s));
        QCOMPARE(ofRemote->size(), 1);
        const auto ofRepository = answerOf(service.referrers(fleet.secondary(), rpm.href));
        QVERIFY(ofRepository);
        QVERIFY(names(*ofRepository, u"distribution"_s, u"rpm-1"_s, u"repository"_s));
        QVERIFY(names(*ofRepository, u"version"_s, u"version 1"_s, u"repository"_s));
        const auto ofVersion = answerOf(service.referrers(fleet.secondary(), rpm.latestVersionHref));
        QVERIFY(ofVersion);
        QVERIFY(names(*ofVersion, u"repository"_s, u"rpm-1"_s, u"latest_version_href"_s));
        QVERIFY(std::ranges::any_of(*ofVersion, [](const auto &one) { return one.kind == "publication"_L1; }));
        for (const auto &found : {*ofRemote, *ofRepository, *ofVersion})
            for (const ports::ObjectReference &one : found)
                QVERIFY(!one.name.isEmpty());
    }

    void requestsOfTheEngineAreListed()
    {
        SyncFleet fleet(fourTypes());
        ports::InspectionService &service = fleet.engine().inspection();
        QCOMPARE(answerOf(service.requests(fleet.primary(), 200)).value().size(), 0);
        QVERIFY(answerOf(fleet.engine().servers().reconcile(fleet.primary())));
        const auto made = answerOf(service.requests(fleet.primary(), 200));
        QVERIFY(made);
        QVERIFY(made->size() >= 4); // log-in and three lists
        QVERIFY(
            std::ranges::any_of(*made, [](const auto &one) { return one.method == "POST"_L1 && one.status < 300; }));
        QCOMPARE(answerOf(service.requests(fleet.primary(), 2)).value().size(), 2);
        QCOMPARE(answerOf(service.requests(fleet.secondary(), 200)).value().size(), 0);
        COMPARE_ENUM(answerOf(service.requests(u"nobody"_s, 1)).error().code, ErrorCode::NotFound);
    }

    void looksLeaveSamples()
    {
        SyncFleet fleet(fourTypes());
        ports::InspectionService &service = fleet.engine().inspection();
        QVERIFY(answerOf(fleet.engine().servers().refresh(fleet.primary())));
        const auto samples = answerOf(service.samples(fleet.primary(), {}));
        QVERIFY(samples);
        QCOMPARE(samples->size(), 1);
        QVERIFY(samples->first().isReachable);
        QCOMPARE(samples->first().onlineWorkers, 4);
        fleet.onPrimary([](fake::Server &s) { s.stop(); });
        QVERIFY(answerOf(fleet.engine().servers().refresh(fleet.primary())));
        const auto after = answerOf(service.samples(fleet.primary(), {}));
        QCOMPARE(after->size(), 2);
        QVERIFY(!after->last().isReachable);
        COMPARE_ENUM(answerOf(service.samples(u"nobody"_s, {})).error().code, ErrorCode::NotFound);
    }

    void whatIsServedIsKnownAfterALookAndAfterASync()
    {
        SyncFleet fleet(fourTypes());
        const auto rowsOf = [&fleet](const QString &server) {
            return fleet.store().repositories().repositories({server, {}, false, {}}).value();
        };
        QVERIFY(fleet.syncSecondary().state == domain::JobState::Completed);
        const QList<domain::Repository> synced = rowsOf(fleet.secondary());
        QCOMPARE(synced.size(), 4);
        for (const domain::Repository &row : synced) {
            COMPARE_ENUM(row.served.what, domain::Served::What::Version);
            QCOMPARE(row.served.version, row.latestVersion);
            QVERIFY2(row.served.published.isValid(), qPrintable(row.name));
        }
        const auto before = answerOf(fleet.engine().inspection().requests(fleet.secondary(), 200)).value().size();
        QVERIFY(answerOf(fleet.engine().servers().reconcile(fleet.secondary())));
        const auto after = answerOf(fleet.engine().inspection().requests(fleet.secondary(), 200)).value().size();
        QVERIFY2(after - before <= 8, qPrintable(QString::number(after - before))); // lists, none per repository
        const QList<domain::Repository> looked = rowsOf(fleet.secondary());
        for (const domain::Repository &row : looked) {
            COMPARE_ENUM(row.served.what, domain::Served::What::Version);
            QCOMPARE(row.served.version, row.latestVersion);
            QVERIFY2(row.served.published.isValid(),
                     qPrintable(row.name)); // python has no publications: as the sync told
        }
    }

    void typesWithoutPublicationsAreDatedByTheirVersion()
    {
        SyncFleet fleet(fourTypes());
        const auto pythonOf = [&fleet] {
            const auto rows = fleet.store().repositories().repositories({fleet.primary(), {}, false, {}});
            for (const domain::Repository &row : *rows)
                if (row.type == u"python.python"_s)
                    return row;
            return domain::Repository {};
        };
        // Nobody has synced the primary here: only its version can tell.
        QVERIFY(answerOf(fleet.engine().servers().reconcile(fleet.primary())));
        const domain::Repository first = pythonOf();
        COMPARE_ENUM(first.served.what, domain::Served::What::Version);
        QVERIFY(first.served.published.isValid());
        QVERIFY(first.served.published <= QDateTime::currentDateTimeUtc());
        // Known ones are not asked for again.
        const auto asked = [&fleet] {
            int count = 0;
            const auto made = answerOf(fleet.engine().inspection().requests(fleet.primary(), 200));
            for (const auto &one : *made)
                count += one.target.contains("/versions/"_L1) ? 1 : 0;
            return count;
        };
        const int before = asked();
        QVERIFY(before > 0);
        QVERIFY(answerOf(fleet.engine().servers().reconcile(fleet.primary())));
        QCOMPARE(asked(), before);
        QCOMPARE(pythonOf().served.published, first.served.published);
    }

    void tasksAreFoundByTheServer()
    {
        SyncFleet fleet(fourTypes());
        QVERIFY(fleet.syncSecondary().state == domain::JobState::Completed);
        ports::InspectionService &service = fleet.engine().inspection();
        const auto find = [&](const domain::PulpTaskQuery &query) {
            return answerOf(service.pulpTasks(fleet.secondary(), query)).value();
        };
        const QList<domain::PulpTask> all = find({});
        QVERIFY(all.size() >= 8); // a sync and a publication at least of most
        for (qsizetype i = 1; i < all.size(); ++i)
            QVERIFY(all.at(i - 1).created >= all.at(i).created);
        domain::PulpTaskQuery page;
        page.limit = 3;
        page.offset = 3;
        QCOMPARE(find(page), all.mid(3, 3));
        page.offset = int(all.size()) + 5;
        QVERIFY(find(page).isEmpty());
        domain::PulpTaskQuery syncs;
        syncs.name = u"sync"_s;
        syncs.states = {domain::PulpTaskState::Completed};
        QCOMPARE(find(syncs).size(), 4);
        syncs.states = {domain::PulpTaskState::Failed};
        QVERIFY(find(syncs).isEmpty());
        domain::PulpTaskQuery later;
        later.since = all.first().created.addSecs(60);
        QVERIFY(find(later).isEmpty());
        later.since = {};
        later.until = all.first().created.addSecs(60);
        QCOMPARE(find(later).size(), all.size());
        COMPARE_ENUM(answerOf(service.pulpTasks(u"nobody"_s, {})).error().code, ErrorCode::NotFound);
    }

    void whatTheAccountMayDoIsToldAsFarAsTheServerTells()
    {
        SyncFleet fleet(fourTypes());
        QVERIFY(fleet.syncSecondary().state == domain::JobState::Completed);
        ports::InspectionService &service = fleet.engine().inspection();
        const auto rights = answerOf(service.rights(fleet.secondary()));
        QVERIFY2(rights, rights ? "" : qPrintable(rights.error().oneLine()));
        QVERIFY(!rights->rolesUnknown.isEmpty() || rights->isAdministrator || !rights->roles.isEmpty());
        QVERIFY(!rights->rights.isEmpty());
        COMPARE_ENUM(rights->rights.first().action, domain::AccountRight::Action::Look);
        QCOMPARE(rights->rights.first().granted.size(), 4); // what is seen may be looked at
        const auto asked = answerOf(service.requests(fleet.secondary(), 200)).value().size();
        QCOMPARE(answerOf(service.rights(fleet.secondary())).value(), *rights);
        QCOMPARE(answerOf(service.requests(fleet.secondary(), 200)).value().size(), asked); // known for a while
        COMPARE_ENUM(answerOf(service.rights(u"nobody"_s)).error().code, ErrorCode::NotFound);
    }

    void whereTheStorageIsHeadingIsToldFromTheDatabase()
    {
        SyncFleet fleet(fourTypes());
        QVERIFY(answerOf(fleet.engine().servers().refresh(fleet.primary())));
        const auto asked = answerOf(fleet.engine().inspection().requests(fleet.primary(), 200)).value().size();
        const auto storage = answerOf(fleet.engine().inspection().storage(fleet.primary()));
        QVERIFY(storage);
        COMPARE_ENUM(storage->basis, domain::StorageForecast::Basis::TooShort);
        QVERIFY(storage->use && storage->use->size() > 0);
        QCOMPARE(answerOf(fleet.engine().inspection().requests(fleet.primary(), 200)).value().size(), asked);
        COMPARE_ENUM(answerOf(fleet.engine().inspection().storage(u"nobody"_s)).error().code, ErrorCode::NotFound);
    }

    void certificatesOfRemotesAreRemembered()
    {
        const auto identity = fake::makeTlsIdentity(fake::Certificate::Expired);
        QVERIFY(identity);
        const QString pem = QString::fromLatin1(identity->certificate.toPem());
        SyncFleet fleet(fourTypes());
        QVERIFY(fleet.syncSecondary().state == domain::JobState::Completed);
        fleet.onSecondary([&](fake::Server &s) {
            for (const QString &name : {u"rpm-1"_s, u"deb-1"_s})
                s.domain().remotes.findByName(name)->extra.insert(u"ca_cert"_s, pem);
        });
        QVERIFY(answerOf(fleet.engine().servers().reconcile(fleet.secondary())));
        ports::InspectionService &service = fleet.engine().inspection();
        QTRY_COMPARE(answerOf(service.certificates(fleet.secondary())).value().size(), 2);
        const auto found = answerOf(service.certificates(fleet.secondary())).value();
        QCOMPARE(found.at(0).remote, u"deb-1"_s);
        QCOMPARE(found.at(1).remote, u"rpm-1"_s);
        for (const domain::Certificate &one : found) {
            COMPARE_ENUM(one.use, domain::Certificate::Use::RemoteCa);
            QCOMPARE(one.sha256, identity->certificate.digest(QCryptographicHash::Sha256));
            QCOMPARE(one.notAfter, identity->certificate.expiryDate().toUTC());
            QCOMPARE(one.server, fleet.secondary());
            QVERIFY(one.seen.isValid());
        }
        const qint64 before = fleet.store().transactionCount();
        const auto stored = fleet.store().memory().recall(u"certificates/secondary"_s);
        QVERIFY(answerOf(fleet.engine().servers().reconcile(fleet.secondary())));
        QCOMPARE(*fleet.store().memory().recall(u"certificates/secondary"_s), *stored);
        QVERIFY(fleet.store().transactionCount() - before <= 2); // the look and its inventory; nothing of certificates
        QVERIFY(answerOf(service.certificates(fleet.primary())).value().isEmpty());
    }
};

QTEST_GUILESS_MAIN(InspectionTest)
#include "tst_engine_inspection.moc"
