// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a repository stands: the one rule of fleet, tray and reports.
#include "domain/healthrule.h"
#include "support/compareenum.h"

#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace pulpit;
using namespace pulpit::domain;
using Change = std::function<void(Repository &)>;

class StandingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void standing_data()
    {
        using S = RepositoryStanding;
        QTest::addColumn<Change>("change");
        QTest::addColumn<S>("expected");
        const auto row = [](const char *name, S expected, Change change) { QTest::newRow(name) << change << expected; };
        const auto fails = [](int inARow, Health health) {
            return [=](Repository &r) {
                r.lastSyncState = JobState::Failed;
                r.failuresInARow = inARow;
                r.health = health;
            };
        };
        row("well", S::InSync, [](Repository &) {});
        row("one failure, judged", S::Attention, fails(1, Health::Amber));
        row("one failure, not judged yet", S::Attention, fails(1, Health::Green));
        row("three failures", S::Attention, fails(3, Health::Amber));
        row("four failures, not judged yet", S::Failed, fails(4, Health::Green));
        row("four failures of five", S::Failed, fails(3, Health::Red));
        row("never a success", S::Failed, [](Repository &r) {
            r.lastSyncState = JobState::Failed;
            r.failuresInARow = 1;
            r.lastSuccess = {};
        });
        row("well again, judged before", S::InSync, [](Repository &r) { r.health = Health::Red; });
        row("held back for the fifth time", S::Failed, [](Repository &r) {
            r.lastSyncState = JobState::Failed;
            r.failuresInARow = 5;
            r.health = Health::Red;
            r.lastFailure.failureClass = FailureClass::MassRemoval;
        });
        row("held back", S::Attention, [](Repository &r) {
            r.lastSyncState = JobState::Failed;
            r.failuresInARow = 1;
            r.health = Health::Amber;
            r.lastFailure.failureClass = FailureClass::MassRemoval;
        });
        row("differs", S::Attention, [](Repository &r) { r.verification.agreement = Agreement::Different; });
        row("canceled", S::Attention, [](Repository &r) { r.lastSyncState = JobState::Canceled; });
        row("serves less than it has", S::Attention, [](Repository &r) { r.served.version = 6; });
        row("serves nothing", S::Attention, [](Repository &r) { r.served = {Served::What::Nothing, -1, false, {}}; });
        row("bound to an older version", S::InSync, [](Repository &r) {
            r.served.version = 6;
            r.served.isBound = true;
        });
        row("nobody knows what it serves", S::InSync, [](Repository &r) { r.served = {}; });
        row("has no distribution", S::InSync, [](Repository &r) {
            r.served = {Served::What::Nothing, -1, false, {}};
            r.distributionHref.clear();
        });
        row("never synced", S::NeverSynced, [](Repository &r) { r.lastSyncState.reset(); });
        row("not synced", S::NotSynced, [](Repository &r) {
            r.lastSyncState.reset();
            r.remoteFeed.clear();
        });
        row("gone", S::Unknown, [](Repository &r) { r.isGone = true; });
    }
    void standing()
    {
        QFETCH(Change, change);
        QFETCH(RepositoryStanding, expected);
        Repository repository;
        repository.remoteFeed = QStringLiteral("https://mirror.test/");
        repository.distributionHref = QStringLiteral("/d/1/");
        repository.latestVersion = 7;
        repository.served = {Served::What::Version, 7, false, {}};
        repository.lastSyncState = JobState::Completed;
        repository.lastSuccess = QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);
        repository.health = Health::Green;
        change(repository);
        COMPARE_ENUM(standingOf(repository, true), expected);
        COMPARE_ENUM(standingOf(repository, false), RepositoryStanding::Unknown);
    }
};

QTEST_GUILESS_MAIN(StandingTest)
#include "tst_standing.moc"
