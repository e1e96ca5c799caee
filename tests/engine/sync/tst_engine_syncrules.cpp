// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pure rules of a group sync: bodies, publications, children, summaries, failures.
#include "engine/sync/bannedpackages.h"
#include "engine/sync/childplans.h"
#include "engine/sync/concurrency.h"
#include "engine/sync/failures.h"
#include "engine/sync/heldback.h"
#include "engine/sync/publicationrequest.h"
#include "engine/sync/syncbody.h"
#include "support/compareenum.h"

#include <QRegularExpression>
#include <QTest>

using namespace pulpit;
using namespace pulpit::engine;
using namespace Qt::StringLiterals;

namespace {

domain::Repository row(qint64 id, const QString &name, const QString &feed)
{
    domain::Repository r;
    r.id = RepositoryId(id);
    r.name = name;
    r.type = u"rpm.rpm"_s;
    r.remoteFeed = feed;
    return r;
}

Error error(ErrorCode code, int status = 0, const QString &detail = {})
{
    Error e;
    e.code = code;
    e.what = u"what"_s;
    e.httpStatus = status;
    e.detail = detail;
    return e;
}

} // namespace

class SyncRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void groupOptionsWin()
    {
        const QJsonObject own {{u"optimize"_s, false}};
        QCOMPARE(syncBody(u"rpm.rpm"_s, true, own, std::nullopt), own);
        QCOMPARE(syncBody(u"rpm.rpm"_s, false, {}, std::nullopt), QJsonObject());
        QVERIFY(isMirroring(syncBody(u"deb.apt"_s, true, {}, std::nullopt)));
        QVERIFY(!isMirroring({}));
    }

    void autopublishExcludesABitExactMirror()
    {
        const QJsonObject exact = syncBody(u"rpm.rpm"_s, true, {}, std::nullopt);
        QCOMPARE(exact.value("sync_policy"_L1).toString(), u"mirror_complete"_s);
        const auto milder = milderSyncBody(u"rpm.rpm"_s, exact);
        QVERIFY(milder);
        QCOMPARE(*milder, syncBody(u"rpm.rpm"_s, true, {}, true));
        QVERIFY(!milderSyncBody(u"rpm.rpm"_s, *milder));
        QVERIFY(!milderSyncBody(u"deb.apt"_s, exact));
        QCOMPARE(withoutSkipping(u"rpm.rpm"_s, *milder).value("optimize"_L1), QJsonValue(false));
        QVERIFY(withoutSkipping(u"python.python"_s, {}).isEmpty());
        QVERIFY(isMirrorRefusal(u"RPM0006"_s, {}));
        QVERIFY(!isMirrorRefusal(u"PLP0005"_s, u"timed out"_s));
    }

    void publications_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<bool>("mirror");
        QTest::addColumn<bool>("flat");
        QTest::addColumn<QString>("collection");
        QTest::addColumn<QString>("fields");
        QTest::newRow("rpm") << u"rpm"_s << false << false << u"publications/rpm/rpm"_s
                             << u"checksum_type repository_version"_s;
        QTest::newRow("deb") << u"deb"_s << false << false << u"publications/deb/apt"_s
                             << u"repository_version structured"_s;
        QTest::newRow("flat deb") << u"deb"_s << false << true << u"publications/deb/apt"_s
                                  << u"repository_version simple structured"_s;
        QTest::newRow("mirrored deb") << u"deb"_s << true << false << u"publications/deb/verbatim"_s
                                      << u"repository_version"_s;
        QTest::newRow("file") << u"file"_s << true << false << u"publications/file/file"_s << u"repository_version"_s;
    }
    void publications()
    {
        QFETCH(QString, type);
        QFETCH(bool, mirror);
        QFETCH(bool, flat);
        QFETCH(QString, collection);
        QFETCH(QString, fields);
        PublicationChoice choice;
        choice.versionHref = u"/v/1/"_s;
        choice.keepsUpstreamIndex = mirror;
        choice.isFlatDeb = flat;
        const QList<PublicationRequest> requests = publicationRequests(*pluginTraits(type), choice);
        QVERIFY(!requests.isEmpty());
        QCOMPARE(requests.first().collection, collection);
        QCOMPARE(requests.first().fields.keys().join(u' '), fields);
        for (const PublicationRequest &request : requests)
            QCOMPARE(request.fields.value("repository_version"_L1).toString(), u"/v/1/"_s);
        if (flat)
            QCOMPARE(requests.first().fields.value("structured"_L1), QJsonValue(false));
    }

    void pythonAndContainersHaveNoPublications()
    {
        QVERIFY(publicationRequests(*pluginTraits(u"python.python"_s), {}).isEmpty());
        QVERIFY(publicationRequests(*pluginTraits(u"container.container"_s), {}).isEmpty());
        QVERIFY(!pluginTraits(u"ostree.ostree"_s));
    }

    void olderRpmPluginsGetTheOlderNames()
    {
        PublicationChoice choice;
        choice.rpmVersion = u"3.25.1"_s;
        const auto requests = publicationRequests(*pluginTraits(u"rpm"_s), choice);
        QVERIFY(requests.first().fields.contains("metadata_checksum_type"_L1));
        QCOMPARE(requests.size(), 3);
        QCOMPARE(requests.last().fields.keys(), QStringList({u"repository_version"_s}));
    }

    void correlationIdsAreStableAndUnique()
    {
        domain::Job parent;
        parent.id = JobId(7);
        parent.correlationId = u"00112233445566778899aabbccddeeff"_s;
        parent.queued = QDateTime::fromMSecsSinceEpoch(1000, Qt::UTC);
        const QString id = childCorrelationId(parent, u"a"_s);
        static const QRegularExpression hex(u"^[0-9a-f]{32}$"_s);
        QVERIFY(hex.match(id).hasMatch());
        QCOMPARE(childCorrelationId(parent, u"a"_s), id);
        QVERIFY(childCorrelationId(parent, u"b"_s) != id);
        domain::Job other = parent;
        other.correlationId = u"ff112233445566778899aabbccddeeff"_s; // same number in another database
        QVERIFY(childCorrelationId(other, u"a"_s) != id);
    }

    void childrenAreWhatHasARemoteAndIsChosen()
    {
        QList<domain::Repository> rows
            = {row(3, u"c"_s, u"http://x/c"_s), row(1, u"a"_s, u"http://x/a"_s), row(2, u"internal"_s, {}),
               row(4, u"gone"_s, u"http://x"_s), row(5, u"unwanted"_s, u"http://x"_s)};
        rows[3].isGone = true;
        Registration registration;
        registration.failed.insert(u"c"_s, failureOf(error(ErrorCode::InvalidInput)));
        registration.failed.insert(u"new"_s, failureOf(error(ErrorCode::InvalidInput)));
        registration.types.insert(u"new"_s, u"deb.apt"_s);
        const auto plans
            = childPlans({}, rows, {}, registration, [](const QString &name) { return name != u"unwanted"_s; });
        QCOMPARE(plans.size(), std::size_t(3));
        QCOMPARE(plans[0].repository.name, u"a"_s);
        QVERIFY(!plans[0].problem.isSet());
        QCOMPARE(plans[1].repository.name, u"c"_s);
        QVERIFY(plans[1].problem.isSet());
        QCOMPARE(plans[2].repository.name, u"new"_s);
        QVERIFY(!plans[2].repository.id.isValid());
        QCOMPARE(plans[2].repository.type, u"deb.apt"_s);
    }

    void summaries()
    {
        domain::ChildSummary summary;
        summary.total = 676;
        for (int i = 0; i < 675; ++i)
            count(summary, domain::JobState::Completed, i < 3);
        count(summary, domain::JobState::FailedToStart, false);
        QCOMPARE(summaryLine(summary, {u"web (checksum)"_s}), u"675 of 676, 1 failed: web (checksum), 3 changed"_s);
        count(summary, domain::JobState::Failed, false);
        QVERIFY(summaryLine(summary, {u"web (checksum)"_s}).contains(u"and 1 more"_s));
    }

    void extraTasksWaitOnlyWhereWorkersAreShort()
    {
        QCOMPARE(tasksAtATime(4, 8), 4);
        QCOMPARE(tasksAtATime(4, 5), 4);
        QCOMPARE(tasksAtATime(4, 4), 8);
        QCOMPARE(tasksAtATime(4, 2), 6);
        QCOMPARE(tasksAtATime(4, 0), 4); // unknown or none: nothing is piled up
        QCOMPARE(tasksAtATime(0, 8), 1);
    }

    void bannedNames()
    {
        const auto banned = domain::Pattern::compile(u"^bad|evil$"_s);
        QVERIFY(banned);
        QJsonArray rows;
        for (const char *name : {"badger", "notbad", "BAD", "evil"})
            rows.append(QJsonObject {{u"pulp_href"_s, u"/%1/"_s.arg(QString::fromLatin1(name))},
                                     {u"name"_s, QString::fromLatin1(name)}});
        const auto hrefs = bannedAmong(rows, u"name"_s, *banned);
        QVERIFY(hrefs);
        QCOMPARE(*hrefs, QStringList({u"/badger/"_s, u"/evil/"_s}));
    }

    void theWholeRepositoryIsCheckedWhereTheRuleIsNewer()
    {
        domain::Repository r = row(1, u"a"_s, u"http://x"_s);
        const QDateTime applied = QDateTime::fromMSecsSinceEpoch(1000000, Qt::UTC);
        QVERIFY(needsWholeCheck(r, applied));
        r.lastChange = applied.addSecs(1);
        QVERIFY(!needsWholeCheck(r, applied));
        r.lastChange = applied.addSecs(-1);
        QVERIFY(needsWholeCheck(r, applied));
    }

    void countsOfTheVersionBefore()
    {
        const QString t = u"rpm.package"_s;
        QCOMPARE(countsBefore({{t, 3}}, {{t, 1}}, {{t, 8}}).value(t), 10);
        QCOMPARE(countsBefore({}, {}, {{t, 8}}).value(t), 8);
    }

    void failuresOfCallsAndTasks()
    {
        COMPARE_ENUM(failureOf(error(ErrorCode::Unreachable)).failureClass, domain::FailureClass::ServerUnreachable);
        COMPARE_ENUM(failureOf(error(ErrorCode::ServerFailure)).failureClass, domain::FailureClass::ServerError);
        QVERIFY(isAlreadyThere(error(ErrorCode::InvalidInput, 400, u"{\"name\":[\"This field must be unique.\"]}"_s)));
        QVERIFY(!isAlreadyThere(error(ErrorCode::InvalidInput, 400, u"{\"url\":[\"Enter a valid URL.\"]}"_s)));
        QVERIFY(mayHaveHappened(error(ErrorCode::Timeout)));
        QVERIFY(!mayHaveHappened(error(ErrorCode::InvalidInput, 400)));
        domain::PulpTask task;
        task.state = domain::PulpTaskState::Failed;
        task.errorText = u"Cannot connect to host 127.0.0.1:1 ssl:default [Connect call failed ('127.0.0.1', 1)]"_s;
        const domain::Failure failure = failureOf(task, u"ours"_s);
        COMPARE_ENUM(failure.failureClass, domain::FailureClass::Connection);
        QCOMPARE(failure.pulpText, task.errorText);
        QCOMPARE(failure.message, u"ours"_s);
        task.errorText.clear();
        task.state = domain::PulpTaskState::Canceled;
        COMPARE_ENUM(failureOf(task, {}).failureClass, domain::FailureClass::Canceled);
    }
};

QTEST_APPLESS_MAIN(SyncRulesTest)
#include "tst_engine_syncrules.moc"
