// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Models of tables and trees: differences only, in any order, under a tester.
#include "gui/models/readfleet.h"
#include "gui/pages/jobs/jobsmodel.h"
#include "gui/pages/repositories/repositoriesmodel.h"
#include "gui/pages/schedules/schedulesmodel.h"
#include "gui/pages/servers/fleettree.h"
#include "support/fakeengine/fakeengine.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace pulpit;
using namespace pulpit::gui;
using namespace pulpit::test;

namespace {

const QDateTime kNow = QDateTime(QDate(2026, 11, 20), QTime(14, 0), Qt::UTC);

} // namespace

class TstTableModels final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void largeSnapshotsAreTakenLater();
    void repositoriesModelIsAModel();
    void snapshotEmitsDifferencesOnly();
    void snapshotsInAnyOrder();
    void filterNarrowsAndWidens();
    void sortingKeepsPersistentIndexes();
    void jobsModelIsAModel();
    void schedulesModelIsAModel();
    void fleetTreeFillsWhenOpened();
};

void TstTableModels::largeSnapshotsAreTakenLater()
{
    ReadFleet f(largeFleet(5, 600, kNow));
    RepositoriesModel model;
    const QAbstractItemModelTester tester(&model);
    model.sort(0, Qt::DescendingOrder);
    int taken = 0;
    const FleetSnapshot fleet = f.feed.snapshot();
    const auto rows = [fleet] { return RepositoriesModel::rowsOf(fleet, {}); };
    model.setSnapshotLater(rows, [&] { ++taken; });
    QCOMPARE(model.rowCount(), 0); // nothing is done here
    model.sort(0, Qt::AscendingOrder); // the order changes while the rows are made
    QTRY_COMPARE(model.rowCount(), 3000);
    QCOMPARE(taken, 1);
    QVERIFY(model.row(0).repository.name <= model.row(2999).repository.name);
    // Of several waiting ones only the newest is made.
    const FleetSnapshot fewer {fleet.servers, fleet.states, fleet.repositories.mid(0, 100), {}, {}, false, {}};
    model.setSnapshotLater(rows, [&] { ++taken; });
    model.setSnapshotLater(rows, [&] { taken += 100; });
    model.setSnapshotLater([fewer] { return RepositoriesModel::rowsOf(fewer, {}); }, [&] { ++taken; });
    QTRY_COMPARE(model.rowCount(), 100);
    QCOMPARE(taken, 3);
    // What is set at once meanwhile is not overwritten by older rows.
    model.setSnapshotLater(rows, [&] { ++taken; });
    model.setFilter(QStringLiteral("state:failed"));
    QTRY_COMPARE(taken, 4);
    QCOMPARE(model.totalCount(), 3000);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.row(row).state.state, State::Failed);
}

void TstTableModels::repositoriesModelIsAModel()
{
    ReadFleet f(sampleFleet(kNow));
    RepositoriesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSnapshot(RepositoriesModel::rowsOf(f.feed.snapshot(), {}));
    QCOMPARE(model.rowCount(), 56);
    for (int column = 0; column < model.columnCount(); ++column) {
        model.sort(column, Qt::DescendingOrder);
        model.sort(column, Qt::AscendingOrder);
    }
    model.setFilter(QStringLiteral("server:eu-1"));
    QCOMPARE(model.rowCount(), 14);
    model.setSnapshot(RepositoriesModel::rowsOf(f.feed.snapshot(), QStringLiteral("pulp-eu-2.example.com")));
    QCOMPARE(model.rowCount(), 0);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 14);
}

void TstTableModels::snapshotEmitsDifferencesOnly()
{
    ReadFleet f(sampleFleet(kNow));
    RepositoriesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.sort(0, Qt::AscendingOrder);
    QList<RepositoryRow> rows = RepositoriesModel::rowsOf(f.feed.snapshot(), {});
    model.setSnapshot(rows);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.setSnapshot(rows);
    QCOMPARE(changed.size(), 0);
    rows[5].repository.revision += 1000;
    model.setSnapshot(rows);
    QCOMPARE(changed.size(), 1);
    const RepositoryRow taken = rows.takeAt(7);
    model.setSnapshot(rows);
    QCOMPARE(removed.size(), 1);
    rows.append(taken);
    model.setSnapshot(rows);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(reset.size(), 0);
}

void TstTableModels::snapshotsInAnyOrder()
{
    ReadFleet f(sampleFleet(kNow));
    RepositoriesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QList<RepositoryRow> all = RepositoriesModel::rowsOf(f.feed.snapshot(), {});
    QRandomGenerator random(20261120);
    for (int round = 0; round < 200; ++round) {
        QList<RepositoryRow> rows;
        for (const RepositoryRow &row : all)
            if (random.bounded(4) > 0)
                rows.append(row);
        for (RepositoryRow &row : rows)
            if (random.bounded(6) == 0) {
                row.repository.latestVersion = int(random.bounded(100));
                row.repository.revision += random.bounded(1, 1000);
            }
        if (random.bounded(3) == 0)
            model.sort(int(random.bounded(model.columnCount())),
                       random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
        model.setSnapshot(rows);
        QCOMPARE(model.rowCount(), rows.size());
        QSet<qint64> shown;
        for (int i = 0; i < model.rowCount(); ++i)
            shown.insert(model.row(i).repository.id.value);
        QCOMPARE(shown.size(), rows.size());
    }
}

void TstTableModels::filterNarrowsAndWidens()
{
    ReadFleet f(largeFleet(5, 400, kNow));
    RepositoriesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSnapshot(RepositoriesModel::rowsOf(f.feed.snapshot(), {}));
    const auto expected = [&f](const QString &needle) {
        return int(std::count_if(
            f.feed.repositories().cbegin(), f.feed.repositories().cend(),
            [&](const domain::Repository &r) { return (r.name + r.server + r.remoteFeed).contains(needle); }));
    };
    for (const QString &text :
         {QStringLiteral("dist"), QStringLiteral("distribution-7"), QStringLiteral("distribution-77"),
          QStringLiteral("distribution-7"), QStringLiteral("pulp-003"), QStringLiteral("mirror-11")}) {
        model.setFilter(text);
        QCOMPARE(model.rowCount(), expected(text));
    }
    model.setFilter(QStringLiteral("PULP-003 distribution-7-"));
    for (int i = 0; i < model.rowCount(); ++i)
        QVERIFY(model.row(i).repository.server == QStringLiteral("pulp-003.example.com"));
    model.setFilter({});
    QCOMPARE(model.rowCount(), 2000);
}

void TstTableModels::sortingKeepsPersistentIndexes()
{
    ReadFleet f(sampleFleet(kNow));
    RepositoriesModel model;
    model.setSnapshot(RepositoriesModel::rowsOf(f.feed.snapshot(), {}));
    model.sort(0, Qt::AscendingOrder);
    const QPersistentModelIndex index(model.index(10, 0));
    const QString name = index.data().toString();
    const qint64 id = index.data(IdRole).toLongLong();
    model.sort(5, Qt::DescendingOrder);
    QVERIFY(index.isValid());
    QCOMPARE(index.data().toString(), name);
    QCOMPARE(index.data(IdRole).toLongLong(), id);
}

void TstTableModels::jobsModelIsAModel()
{
    const FakeFleet fleet = sampleFleet(kNow);
    JobsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<domain::Job> top;
    QList<domain::Job> children;
    for (const domain::Job &job : fleet.jobs)
        (job.parentId.isValid() ? children : top).append(job);
    children.removeIf([](const domain::Job &job) { return job.parentId != JobId(10); });
    model.setJobs(top);
    QCOMPARE(model.rowCount(), top.size());
    model.setChildJobs(JobId(10), children);
    QCOMPARE(model.rowCount(model.indexOfJob(JobId(10))), children.size());
    QVERIFY(model.indexOfJob(JobId(103)).isValid());
    domain::Job fresh = top.first();
    fresh.id = JobId(900);
    top.prepend(fresh);
    std::reverse(children.begin(), children.end());
    children.removeLast();
    model.setJobs(top);
    model.setChildJobs(JobId(10), children);
    QCOMPARE(model.rowCount(model.indexOfJob(JobId(10))), children.size());
    QCOMPARE(model.node(model.index(0, 0)).id, JobId(900));
    model.setJobs({});
    QCOMPARE(model.rowCount(), 0);
}

void TstTableModels::schedulesModelIsAModel()
{
    SchedulesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<domain::TimedSchedule> schedules;
    for (const domain::Schedule &schedule : sampleFleet(kNow).schedules)
        schedules.append({schedule, {}, {}, {}, {}, {}});
    model.setSnapshot(schedules);
    model.sort(4, Qt::DescendingOrder);
    schedules.removeFirst();
    schedules[0].isPaused = true;
    model.setSnapshot(schedules);
    QCOMPARE(model.rowCount(), 6);
}

void TstTableModels::fleetTreeFillsWhenOpened()
{
    ReadFleet f(sampleFleet(kNow));
    FleetTreeModel model(f.engine, f.feed);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 4);
    const QModelIndex eu1 = model.indexOfServer(QStringLiteral("pulp-eu-1.example.com"));
    QCOMPARE(model.node(eu1).state.state, State::Failed);
    QCOMPARE(model.rowCount(eu1), 0);
    QVERIFY(model.hasChildren(eu1));
    model.openServer(QStringLiteral("pulp-eu-1.example.com"));
    QTRY_COMPARE(model.members(QStringLiteral("pulp-eu-1.example.com"), QStringLiteral("external")).size(), 11);
    const QModelIndex external
        = model.indexOfGroup(QStringLiteral("pulp-eu-1.example.com"), QStringLiteral("external"));
    QTRY_COMPARE(model.rowCount(external), 11);
    QCOMPARE(model.node(external).state.state, State::Failed);
    f.engine.touch(RepositoryId(18), [](domain::Repository &r) {
        r.failuresInARow = 0;
        r.lastFailure = {};
        r.lastSyncState = domain::JobState::Completed;
    });
    QTRY_COMPARE(model.node(external).state.state, State::Healthy);
}

QTEST_MAIN(TstTableModels)
#include "tst_tablemodels.moc"
