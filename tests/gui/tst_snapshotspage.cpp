// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Snapshots page on a fake fleet: list, compare, create, switch, back, expire, and the cut-over of releases.
#include "gui/consolefixture.h"
#include "gui/looks.h"
#include "gui/pages/snapshots/snapshotsmodel.h"
#include "gui/plan/plandialog.h"
#include "gui/shell/pages.h"
#include "gui/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;

namespace {

const QString kEu1 = u"pulp-eu-1.example.com"_s;

domain::Snapshot snapshot(const QString &server, const QString &name, int repositories, int served)
{
    domain::Snapshot one;
    one.server = server;
    one.prefix = u"snap-%1-"_s.arg(name);
    one.created = QDateTime::currentDateTimeUtc().addDays(-20);
    for (int i = 0; i < repositories; ++i) {
        domain::SnapshotRepository repository;
        repository.source = u"ext-%1"_s.arg(i);
        repository.name = one.prefix + repository.source;
        repository.type = u"rpm.rpm"_s;
        if (i < served)
            repository.pointedAtBy = QStringList {repository.source};
        one.repositories.append(repository);
    }
    return one;
}

FakeFleet snapshotsFleet()
{
    FakeFleet fleet = sampleFleet(QDateTime::currentDateTimeUtc());
    fleet.snapshots = {snapshot(kEu1, u"2026-10"_s, 4, 0), snapshot(kEu1, u"2026-11"_s, 4, 3),
                       snapshot(u"pulp-eu-2.example.com"_s, u"2026-11"_s, 4, 0)};
    fleet.snapshots.first().rememberedBy = 2;
    for (domain::Server &server : fleet.servers)
        if (server.name != u"pulp-eu-2.example.com"_s)
            server.maxConcurrentSnapshots = 2;
    fleet.comparison.server = kEu1;
    fleet.comparison.prefix = u"snap-2026-11-"_s;
    domain::SnapshotDifference same;
    same.source = u"ext-0"_s;
    same.state = domain::SnapshotDifference::State::Same;
    domain::SnapshotDifference differs;
    differs.source = u"ext-1"_s;
    differs.state = domain::SnapshotDifference::State::Different;
    differs.added = QStringList {u"jq | 0 | 1.7 | 2.el9 | x86_64 | "_s + QString(64, u'b')};
    differs.addedCount = 3;
    differs.removed = QStringList {u"jq | 0 | 1.6 | 2.el9 | x86_64 | "_s + QString(64, u'c')};
    differs.removedCount = 1;
    fleet.comparison.differences = {same, differs};
    for (const QString &operation :
         {u"snapshot create"_s, u"snapshot switch"_s, u"snapshot back"_s, u"snapshot expire"_s, u"release prepare"_s,
          u"release switch"_s, u"release back"_s}) {
        domain::Plan plan;
        plan.title = operation;
        domain::PlannedChange change;
        change.id = u"1"_s;
        change.server = kEu1;
        change.kind = domain::PlannedChange::Kind::Update;
        change.object = u"distribution"_s;
        change.name = u"ext-1"_s;
        plan.changes = {change};
        fleet.plans.insert(operation, plan);
    }
    return fleet;
}

/// Makes the changes of the plan that is shown; gives the operation and its request.
std::pair<QString, QJsonObject> made(ConsoleFixture &f)
{
    (void)QTest::qWaitFor([&] { return !f.window().findChildren<gui::PlanDialog *>().isEmpty(); });
    auto *dialog = f.window().findChild<gui::PlanDialog *>();
    if (!dialog)
        return {};
    auto *go = dialog->findChild<QPushButton *>(u"planGo"_s);
    (void)QTest::qWaitFor([&] { return go->isEnabled(); });
    QTest::mouseClick(go, Qt::LeftButton);
    (void)QTest::qWaitFor([&] { return dialog->stage() == gui::PlanDialog::Stage::Applying; });
    const QJsonObject arguments = f.engine.fleet.jobs.first().arguments;
    QTest::keyClick(dialog, Qt::Key_Escape);
    (void)QTest::qWaitFor([&] { return f.window().findChildren<gui::PlanDialog *>().isEmpty(); });
    return {arguments.value(u"operation"_s).toString(), arguments.value(u"request"_s).toObject()};
}

QString looks(ConsoleFixture &f)
{
    return (clippedTexts(f.window()) + namelessWidgets(f.window())).join(u"; "_s);
}

void click(ConsoleFixture &f, const QString &button)
{
    auto *one = f.find<QPushButton>(button);
    QVERIFY(one);
    QTRY_VERIFY(one->isEnabled());
    QTest::mouseClick(one, Qt::LeftButton);
}

void selectSnapshot(ConsoleFixture &f, const QString &name, const QString &server)
{
    auto *table = f.find<gui::TableView>(u"snapshotsTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 3);
    for (int row = 0; row < table->model()->rowCount(); ++row)
        if (table->model()->index(row, 0).data().toString() == name
            && table->model()->index(row, 1).data().toString() == server)
            table->selectRow(row);
}

} // namespace

class TstSnapshotsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }

    void snapshotsAreListedAndCompared()
    {
        ConsoleFixture f(snapshotsFleet());
        QVERIFY(f.isReady());
        f.window().resize(1280, 800);
        f.window().open({gui::pageid::kSnapshots, {}});
        selectSnapshot(f, u"2026-11"_s, kEu1);
        auto *other = f.find<QComboBox>(u"snapshotOther"_s);
        QCOMPARE(other->count(), 2); // now, and the other snapshot of that server
        QVERIFY(f.find<QLabel>(u"snapshotResult"_s)->text().contains(u"ext-0"_s)); // what it serves
        click(f, u"compareSnapshot"_s);
        auto *differences = f.find<gui::TableView>(u"differencesTable"_s);
        QTRY_COMPARE(differences->model()->rowCount(), 2);
        for (int row = 0; row < 2; ++row)
            if (differences->model()->index(row, 0).data().toString() == u"ext-1"_s)
                differences->selectRow(row);
        auto *names = f.find<QListWidget>(u"differenceNames"_s);
        QTRY_COMPARE(names->count(), 3);
        QCOMPARE(names->item(0)->text(), u"+ jq-1.7-2.el9.x86_64"_s);
        QTest::qWait(60);
        QCOMPARE(looks(f), QString());
        saveScreenshot(f.window(), u"snapshots-compare"_s);
        f.find<QLineEdit>(u"pageFilter"_s)->setText(u"eu-2"_s);
        QTRY_COMPARE(f.find<gui::TableView>(u"snapshotsTable"_s)->model()->rowCount(), 1);
    }

    void aSnapshotIsCreated()
    {
        ConsoleFixture f(snapshotsFleet());
        QVERIFY(f.isReady());
        f.window().open({gui::pageid::kSnapshots, {}});
        selectSnapshot(f, u"2026-11"_s, kEu1);
        click(f, u"createSnapshot"_s);
        QDialog *dialog = openDialog(f.window());
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QComboBox *>(u"snapshotServer"_s)->currentText(), kEu1);
        auto *go = dialog->findChild<QPushButton *>(u"formGo"_s);
        auto *name = dialog->findChild<QLineEdit *>(u"snapshotName"_s);
        QTest::keyClicks(name, u"a/b"_s);
        QVERIFY(!go->isEnabled());
        name->setText(u"2026-12"_s);
        dialog->findChild<QLineEdit *>(u"snapshotInclude"_s)->setText(u"^(ext"_s);
        QVERIFY(!go->isEnabled());
        dialog->findChild<QLineEdit *>(u"snapshotInclude"_s)->setText(u"^ext-"_s);
        QVERIFY(go->isEnabled());
        // A server that is not configured for it would refuse after everything was read.
        auto *server = dialog->findChild<QComboBox *>(u"snapshotServer"_s);
        auto *refusal = dialog->findChild<QLabel *>(u"snapshotRefusal"_s);
        QVERIFY(!refusal->isVisible());
        server->setCurrentText(u"pulp-eu-2.example.com"_s);
        QVERIFY(refusal->isVisible() && refusal->text().contains(u"pulp-eu-2"_s));
        QVERIFY(!go->isEnabled());
        server->setCurrentText(kEu1);
        QVERIFY(go->isEnabled());
        QTest::qWait(60);
        QCOMPARE((clippedTexts(*dialog) + namelessWidgets(*dialog)).join(u"; "_s), QString());
        saveScreenshot(*dialog, u"dialog-snapshot-create"_s);
        QTest::mouseClick(go, Qt::LeftButton);
        const auto [operation, request] = made(f);
        QCOMPARE(operation, u"snapshot create"_s);
        QCOMPARE(request.value(u"server"_s).toString(), kEu1);
        QCOMPARE(request.value(u"snapshot_prefix"_s).toString(), u"2026-12"_s);
        QCOMPARE(request.value(u"regex_include"_s).toString(), u"^ext-"_s);
        QCOMPARE(request.value(u"distribute"_s), QJsonValue(true));
    }

    void switchBackAndExpireArePlanned()
    {
        ConsoleFixture f(snapshotsFleet());
        QVERIFY(f.isReady());
        f.window().open({gui::pageid::kSnapshots, {}});
        QVERIFY(!f.find<QPushButton>(u"switchSnapshot"_s)->isEnabled());
        selectSnapshot(f, u"2026-10"_s, kEu1);
        click(f, u"switchSnapshot"_s);
        QDialog *dialog = openDialog(f.window());
        QVERIFY(dialog);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"formGo"_s), Qt::LeftButton);
        auto one = made(f);
        QCOMPARE(one.first, u"snapshot switch"_s);
        QCOMPARE(one.second.value(u"servers"_s).toArray(), (QJsonArray {kEu1}));
        QCOMPARE(one.second.value(u"snapshot_prefix"_s).toString(), u"2026-10"_s);
        click(f, u"snapshotBack"_s);
        dialog = openDialog(f.window());
        QVERIFY(dialog);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"formGo"_s), Qt::LeftButton);
        one = made(f);
        QCOMPARE(one.first, u"snapshot back"_s);
        QVERIFY(!one.second.contains(u"snapshot_prefix"_s));
        click(f, u"expireSnapshots"_s);
        dialog = openDialog(f.window());
        QVERIFY(dialog);
        auto *go = dialog->findChild<QPushButton *>(u"formGo"_s);
        QVERIFY(!go->isEnabled()); // neither an age nor a number
        auto *age = dialog->findChild<QLineEdit *>(u"expireOlderThan"_s);
        QTest::keyClicks(age, u"soon"_s);
        QVERIFY(!go->isEnabled());
        age->setText(u"90d"_s);
        dialog->findChild<QLineEdit *>(u"expireKeep"_s)->setText(u"3"_s);
        QVERIFY(go->isEnabled());
        QTest::qWait(60);
        saveScreenshot(*dialog, u"dialog-snapshot-expire"_s);
        QTest::mouseClick(go, Qt::LeftButton);
        one = made(f);
        QCOMPARE(one.first, u"snapshot expire"_s);
        QCOMPARE(one.second.value(u"older_than"_s).toString(), u"90d"_s);
        QCOMPARE(one.second.value(u"keep"_s).toInt(), 3);
    }

    void releasesAreCutOver()
    {
        ConsoleFixture f(snapshotsFleet());
        QVERIFY(f.isReady());
        f.window().resize(1280, 800);
        f.window().open({gui::pageid::kSnapshots, u"cut-over"_s});
        auto *prepare = f.find<QPushButton>(u"releasePrepare"_s);
        QVERIFY(!prepare->isEnabled());
        auto *servers = f.find<QListWidget>(u"serverChoice"_s);
        QTRY_COMPARE(servers->count(), 4);
        for (int i = 0; i < servers->count(); ++i)
            if (servers->item(i)->text() == kEu1)
                servers->item(i)->setCheckState(Qt::Checked);
        QVERIFY(prepare->isEnabled());
        auto *group = f.find<QComboBox>(u"releaseGroup"_s);
        group->setCurrentIndex(group->findData(u"external"_s));
        QTest::qWait(60);
        QCOMPARE(looks(f), QString());
        saveScreenshot(f.window(), u"snapshots-cut-over"_s);
        click(f, u"releasePrepare"_s);
        auto one = made(f);
        QCOMPARE(one.first, u"release prepare"_s);
        QCOMPARE(one.second.value(u"group"_s).toString(), u"external"_s);
        auto *rings = f.find<QLineEdit>(u"releaseRings"_s);
        auto *problem = f.find<QLabel>(u"releaseProblem"_s);
        rings->setText(u"dev=nowhere@2h"_s);
        QVERIFY(!f.find<QPushButton>(u"releaseSwitch"_s)->isEnabled());
        QVERIFY(problem->text().contains(u"nowhere"_s));
        rings->setText(u"dev=%1@2h prod=pulp-eu-2.example.com"_s.arg(kEu1));
        click(f, u"releaseSwitch"_s);
        one = made(f);
        QCOMPARE(one.first, u"release switch"_s);
        const QJsonArray list = one.second.value(u"rings"_s).toArray();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list.first().toObject().value(u"wait"_s).toString(), u"2h"_s);
        QVERIFY(!one.second.contains(u"servers"_s));
        click(f, u"releaseBack"_s);
        QCOMPARE(made(f).first, u"release back"_s);
    }

    void modelsHoldUnderTheTester()
    {
        gui::SnapshotsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSnapshot(snapshotsFleet().snapshots);
        model.sort(2, Qt::AscendingOrder);
        model.setFilterText(u"ext-3"_s);
        QCOMPARE(model.rowCount(), 3);
        model.setSnapshot(snapshotsFleet().snapshots.mid(2));
        QCOMPARE(model.rowCount(), 1);
        gui::DifferencesModel differences;
        QAbstractItemModelTester differencesTester(&differences,
                                                   QAbstractItemModelTester::FailureReportingMode::QtTest);
        differences.setSnapshot(snapshotsFleet().comparison.differences);
        differences.sort(1, Qt::DescendingOrder);
        differences.setSnapshot({});
        QCOMPARE(differences.rowCount(), 0);
        QCOMPARE(gui::snapshotName(u"snap-2026-03-"_s), u"2026-03"_s);
        QCOMPARE(gui::snapshotName(u"odd"_s), u"odd"_s);
    }

    void emptySilentAndStrangeFleets_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"empty", "none", "one", "many", "silent", "long", "arabic"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }

    void emptySilentAndStrangeFleets()
    {
        QFETCH(QString, kind);
        FakeFleet fleet = snapshotsFleet();
        int expected = 3;
        if (kind == u"empty"_s) {
            fleet = emptyFleet();
            expected = 0;
        } else if (kind == u"none"_s) {
            fleet.snapshots.clear();
            expected = 0;
        } else if (kind == u"one"_s) {
            fleet.snapshots = fleet.snapshots.mid(0, 1);
            expected = 1;
        } else if (kind == u"many"_s) {
            for (int i = 0; i < 2000; ++i)
                fleet.snapshots.append(snapshot(kEu1, u"many-%1"_s.arg(i), 3, 0));
            expected = 2003;
        } else if (kind == u"long"_s) {
            fleet.snapshots.first().prefix = u"snap-"_s + u"very-long-name-"_s.repeated(12);
        } else if (kind == u"arabic"_s) {
            fleet.snapshots.first().prefix = u"snap-لقطة-١٢-"_s;
        } else {
            expected = 0;
        }
        ConsoleFixture f(fleet);
        QVERIFY(f.isReady());
        f.engine.neverAnswers = kind == u"silent"_s;
        f.window().resize(1280, 800);
        f.window().open({gui::pageid::kSnapshots, {}});
        auto *table = f.find<gui::TableView>(u"snapshotsTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), expected);
        if (expected > 0)
            table->selectRow(0);
        QTest::qWait(60);
        QCOMPARE(looks(f), QString());
        saveScreenshot(f.window(), u"snapshots-"_s + kind);
        f.window().open({gui::pageid::kSnapshots, u"cut-over"_s});
        QTest::qWait(40);
        QCOMPARE(looks(f), QString());
        QVERIFY(f.window().width() <= 1280);
    }
};

QTEST_MAIN(TstSnapshotsPage)
#include "tst_snapshotspage.moc"
