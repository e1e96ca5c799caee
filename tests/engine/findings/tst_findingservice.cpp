// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Findings of real syncs on fake servers, from the engine's service: found, muted, unmuted, reported, and gone once
// mended.
#include "engine/sync/syncfleet.h"
#include "support/compareenum.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;
using domain::Finding;
namespace fake = pulpit::fakepulp;

namespace {

template <typename T>
Result<T> answerOf(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000) || future.resultCount() == 0)
        return fail(ErrorCode::Timeout, u"no answer"_s);
    return future.result();
}

QStringList idsOf(const QList<Finding> &findings, bool muted = false)
{
    QStringList ids;
    for (const Finding &finding : findings)
        if (finding.isMuted() == muted)
            ids.append(finding.id);
    return ids;
}

SyncFleet::Options fourTypes()
{
    SyncFleet::Options options;
    options.prepare = [](fake::Fleet &fleet) { addAllTypes(*fleet.servers().at(0), 10); };
    return options;
}

/// All but one unit of a repository of the primary go, so that its sync is held back.
void shrink(SyncFleet &fleet, const QString &name)
{
    fleet.onPrimary([&](fake::Server &s) {
        fake::Repository *repository = s.domain().repositories.findByName(name);
        std::vector<fake::Unit> gone = repository->latest()->content->leaves();
        gone.erase(gone.begin());
        const fake::ContentSet::Ptr before = repository->latest()->content;
        const auto after = before->changed({}, gone)->withRevision(before->revision() + 1);
        const fake::Version &version = s.domain().addVersion(*repository, after, s.now());
        if (fake::usesPublications(after->plugin()))
            s.domain().addPublication(fake::typeOf(fake::Kind::Publication, after->plugin()), *repository,
                                      version.number, after->revision(), s.now());
    });
}

} // namespace

class FindingServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aFailedSyncIsFoundMutedAndMended()
    {
        SyncFleet fleet(fourTypes());
        ports::FindingService &service = fleet.engine().findings();
        const QString id = u"failed-sync/secondary/rpm-1"_s;
        QVERIFY(fleet.syncSecondary().state == domain::JobState::Completed);
        QVERIFY(!idsOf(*answerOf(service.findings({}))).contains(id));
        shrink(fleet, u"rpm-1"_s);
        COMPARE_ENUM(fleet.syncSecondary().state, domain::JobState::Failed);
        auto findings = answerOf(service.findings(fleet.secondary()));
        QVERIFY(findings);
        QCOMPARE(findings->first().id, id);
        QVERIFY2(findings->first().what.contains("held back"_L1), qPrintable(findings->first().what));
        QVERIFY(findings->first().action.startsWith("job show "_L1));
        QVERIFY(idsOf(*answerOf(service.findings(fleet.primary()))).filter(u"failed-sync"_s).isEmpty());

        COMPARE_ENUM(answerOf(service.mute(id, u" "_s, u"me"_s, {})).error().code, ErrorCode::InvalidInput);
        COMPARE_ENUM(
            answerOf(service.mute(id, u"old"_s, u"me"_s, QDateTime::currentDateTimeUtc().addSecs(-1))).error().code,
            ErrorCode::InvalidInput);
        const QDateTime until = QDateTime::currentDateTimeUtc().addSecs(3600);
        QVERIFY(answerOf(service.mute(u"failed-sync/secondary"_s, u"known, is looked at"_s, u"me"_s, until)));
        findings = answerOf(service.findings({}));
        QVERIFY(!idsOf(*findings).contains(id));
        QCOMPARE(idsOf(*findings, true), QStringList {id});
        QCOMPARE(findings->last().mutedBy, u"me"_s);
        const auto report = answerOf(fleet.engine().reports().health({}, QDateTime::currentDateTimeUtc().addDays(-1)));
        QVERIFY(report);
        QCOMPARE(idsOf(report->findings, true), QStringList {id});
        QCOMPARE(answerOf(service.mutes())->size(), 1);
        QVERIFY(answerOf(service.unmute(u"failed-sync/secondary"_s)));
        COMPARE_ENUM(answerOf(service.unmute(u"failed-sync/secondary"_s)).error().code, ErrorCode::NotFound);
        QCOMPARE(answerOf(service.findings({}))->first().id, id);

        const auto published
            = answerOf(fleet.engine().repositories().publishAnyway(fleet.repository(fleet.secondary(), u"rpm-1"_s).id));
        QVERIFY(published);
        QVERIFY(fleet.finished(*published).state == domain::JobState::Completed);
        QVERIFY(!idsOf(*answerOf(service.findings({}))).contains(id));
    }

    void aServerThatIsAwayIsFound()
    {
        SyncFleet fleet(fourTypes());
        QVERIFY(answerOf(fleet.engine().servers().refresh(fleet.secondary())));
        QVERIFY(idsOf(*answerOf(fleet.engine().findings().findings({}))).filter(u"server-unreachable"_s).isEmpty());
        fleet.onSecondary([](fake::Server &s) { s.stop(); });
        QVERIFY(answerOf(fleet.engine().servers().refresh(fleet.secondary())));
        const auto findings = answerOf(fleet.engine().findings().findings({}));
        QVERIFY(findings);
        QCOMPARE(findings->first().id, u"server-unreachable/secondary"_s);
    }

    void storageIsRememberedAndFullOnesFound()
    {
        SyncFleet fleet(fourTypes());
        fleet.onPrimary([](fake::Server &s) { s.setStorage(1000LL << 30, 970LL << 30); });
        QVERIFY(answerOf(fleet.engine().servers().refresh(fleet.primary())));
        const QStringList ids = idsOf(*answerOf(fleet.engine().findings().findings({})));
        QVERIFY2(ids.contains(u"disk-full/primary"_s), qPrintable(ids.join(u' ')));
        QTRY_VERIFY(fleet.store().memory().recall(u"findings.storage"_s)->contains(u"primary"_s));
    }

    void aServerWithoutWorkersIsFound()
    {
        SyncFleet::Options options = fourTypes();
        options.workers = 0;
        SyncFleet fleet(options);
        QVERIFY(answerOf(fleet.engine().servers().refresh(fleet.primary())));
        const QStringList ids = idsOf(*answerOf(fleet.engine().findings().findings({})));
        QVERIFY2(ids.contains(u"missing-workers/primary"_s), qPrintable(ids.join(u' ')));
    }

    void aTaskThatADeadWorkerHoldsIsFoundUntilItEnds()
    {
        SyncFleet fleet(fourTypes());
        fleet.onSecondary([](fake::Server &s) {
            s.tasks().addFault({.kind = fake::TaskFault::Kind::StuckRunning, .subject = u"rpm-1"_s});
            s.tasks().workerTtl = fake::kSecond;
        });
        const JobId job = fleet.begin(fleet.secondary(), u"all"_s);
        const auto others = [&] {
            const QList<domain::Job> children = fleet.children(job);
            return children.size() == 4
                && std::ranges::count_if(
                       children, [](const domain::Job &one) { return one.state == domain::JobState::Completed; })
                == 3;
        };
        QTRY_VERIFY_WITH_TIMEOUT(others(), 20'000);
        fleet.onSecondary([](fake::Server &s) {
            for (fake::Worker &worker : s.tasks().workers())
                s.tasks().killWorker(worker);
        });
        const QString id = u"held-tasks/secondary"_s;
        const auto isFound = [&] {
            return answerOf(fleet.engine().servers().refresh(fleet.secondary()))
                && idsOf(*answerOf(fleet.engine().findings().findings({}))).contains(id);
        };
        QTRY_VERIFY_WITH_TIMEOUT(isFound(), 20'000);
        fleet.onSecondary([](fake::Server &s) { s.tasks().addWorker("new@fakepulp"); });
        QTRY_VERIFY_WITH_TIMEOUT(!isFound(), 20'000);
    }

    void objectsThatDoNothingAreFound()
    {
        SyncFleet fleet(fourTypes());
        fleet.onPrimary([](fake::Server &s) {
            s.addRepository({.plugin = fake::Plugin::Rpm,
                             .name = u"unpublished"_s,
                             .url = u"http://127.0.0.1:9/"_s,
                             .content = fake::ContentSet::numbered(fake::Plugin::Rpm, 3),
                             .publish = false});
        });
        QVERIFY(answerOf(fleet.engine().servers().reconcile(fleet.primary())));
        const QStringList ids = idsOf(*answerOf(fleet.engine().findings().findings({})));
        QVERIFY2(ids.contains(u"nothing-served/primary/unpublished"_s), qPrintable(ids.join(u' ')));
        QVERIFY2(!ids.contains(u"nothing-served/primary/rpm-1"_s), qPrintable(ids.join(u' ')));
        QVERIFY2(ids.filter(u"orphaned-"_s).isEmpty(), qPrintable(ids.join(u' ')));
    }

    void repositoriesWithoutAScheduleAreFound()
    {
        SyncFleet fleet(fourTypes());
        QVERIFY(answerOf(fleet.engine().servers().reconcile(fleet.primary())));
        const QStringList ids = idsOf(*answerOf(fleet.engine().findings().findings({})));
        QVERIFY2(ids.contains(u"no-schedule/primary"_s), qPrintable(ids.join(u' ')));
    }
};

QTEST_GUILESS_MAIN(FindingServiceTest)
#include "tst_findingservice.moc"
