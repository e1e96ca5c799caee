// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Packages page on a fake fleet: finding, comparing, banning, and the emergency path in one flow.
#include "gui/consolefixture.h"
#include "gui/looks.h"
#include "gui/pages/packages/bannedtab.h"
#include "gui/pages/packages/foundmodel.h"
#include "gui/plan/plandialog.h"
#include "gui/shell/pages.h"
#include "gui/widgets/serverpicker.h"
#include "gui/widgets/tableview.h"
#include "support/fakeengine/fakecontent.h"
#include "support/fakeengine/fakeinspectionservice.h"
#include "support/fakeengine/fakeversionservice.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabWidget>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;

namespace {

const QString kEu1 = u"pulp-eu-1.example.com"_s;

domain::FoundPackage found(const QString &server, const QString &repository, int version, const QString &servedAt)
{
    domain::FoundPackage one;
    one.server = server;
    one.repository = repository;
    one.repositoryHref = u"/pulp/api/v3/repositories/rpm/rpm/%1/"_s.arg(repository);
    one.type = u"rpm.rpm"_s;
    one.unit = {u"rpm"_s, u"xz-libs"_s, u"5.6.0-1.el9"_s, u"x86_64"_s, QString(64, u'a')};
    one.href = u"/pulp/api/v3/content/rpm/packages/1/"_s;
    one.versionHref = one.repositoryHref + u"versions/%1/"_s.arg(version);
    one.version = version;
    one.isLatest = true;
    if (!servedAt.isEmpty())
        one.servedAt = QStringList {servedAt};
    return one;
}

FakeFleet packagesFleet()
{
    FakeFleet fleet = sampleFleet(QDateTime::currentDateTimeUtc());
    fleet.finding.found
        = {found(kEu1, u"ext-epel-9"_s, 24, u"el9/ext-epel-9"_s), found(kEu1, u"ext-alma-9-baseos"_s, 18, {}),
           found(u"pulp-eu-2.example.com"_s, u"ext-epel-9"_s, 31, u"el9/ext-epel-9"_s)};
    fleet.finding.searched = QStringList {kEu1, u"pulp-eu-2.example.com"_s};
    domain::PackageFinding::Unread unread;
    unread.server = u"pulp-us-1.example.com"_s;
    unread.error.what = u"connection refused"_s;
    fleet.finding.unread = {unread};
    domain::Plan plan;
    plan.title = u"Remove xz-libs"_s;
    domain::PlannedChange change;
    change.id = u"1"_s;
    change.server = kEu1;
    change.kind = domain::PlannedChange::Kind::Act;
    change.object = u"content"_s;
    change.name = u"ext-epel-9"_s;
    plan.changes = {change};
    fleet.plans.insert(u"package remove"_s, plan);
    return fleet;
}

domain::BannedRule ban(const QString &name, const QString &why)
{
    domain::BannedRule rule;
    rule.type = u"rpm"_s;
    rule.name = name;
    rule.why = why;
    rule.who = u"m.keller"_s;
    rule.since = QDateTime::currentDateTimeUtc().addDays(-2);
    return *domain::checkedRule(rule);
}

QJsonObject plannedRequest(ConsoleFixture &f)
{
    (void)QTest::qWaitFor([&] { return !f.window().findChildren<gui::PlanDialog *>().isEmpty(); });
    auto *dialog = f.window().findChild<gui::PlanDialog *>();
    if (!dialog)
        return {};
    auto *go = dialog->findChild<QPushButton *>(u"planGo"_s);
    (void)QTest::qWaitFor([&] { return go->isEnabled(); });
    QTest::mouseClick(go, Qt::LeftButton);
    (void)QTest::qWaitFor([&] { return dialog->stage() == gui::PlanDialog::Stage::Applying; });
    const QJsonObject request = f.engine.fleet.jobs.first().arguments.value(u"request"_s).toObject();
    QTest::keyClick(dialog, Qt::Key_Escape);
    (void)QTest::qWaitFor([&] { return f.window().findChildren<gui::PlanDialog *>().isEmpty(); });
    return request;
}

QString looks(ConsoleFixture &f)
{
    return (clippedTexts(f.window()) + namelessWidgets(f.window())).join(u"; "_s);
}

} // namespace

class TstPackagesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }

    void packagesAreFoundOverTheFleet()
    {
        ConsoleFixture f(packagesFleet());
        QVERIFY(f.isReady());
        f.window().resize(1280, 800);
        f.window().open({gui::pageid::kPackages, {}});
        auto *name = f.find<QLineEdit>(u"findName"_s);
        auto *table = f.find<gui::TableView>(u"foundTable"_s);
        QVERIFY(!f.find<QPushButton>(u"findGo"_s)->isEnabled());
        QVERIFY(!f.find<QPushButton>(u"removePackages"_s)->isEnabled());
        name->setFocus();
        QTest::keyClicks(name, u"xz-libs"_s);
        f.find<QCheckBox>(u"findContains"_s)->setChecked(true);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(table->model()->rowCount(), 3);
        QCOMPARE(f.engine.fleet.lastQuery.name, u"xz-libs"_s);
        QVERIFY(f.engine.fleet.lastQuery.contains);
        QVERIFY(f.find<QLabel>(u"findSummary"_s)->text().contains(u'2'));
        auto *unread = f.find<QLabel>(u"findUnread"_s);
        QVERIFY(unread->isVisible()); // what was not searched is said
        QVERIFY(unread->text().contains(u"pulp-us-1"_s));
        QTest::qWait(60);
        QCOMPARE(looks(f), QString());
        saveScreenshot(f.window(), u"packages-find"_s);
        name->setText(QString(64, u'B')); // a checksum
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(f.engine.fleet.lastQuery.sha256, QString(64, u'b'));
        QVERIFY(f.engine.fleet.lastQuery.name.isEmpty());
    }

    void sinceWhenIsFoundByHalving()
    {
        ConsoleFixture f(packagesFleet());
        QList<domain::PulpVersion> versions;
        for (int number = 24; number >= 9; --number) {
            domain::PulpVersion one;
            one.number = number;
            one.href = u"/v/%1/"_s.arg(number);
            one.created = QDateTime::currentDateTimeUtc().addDays(number - 30);
            versions.append(one);
        }
        f.engine.fakeVersions().versionsAnswer = versions;
        f.engine.fleet.contentRows.total = 1; // in every version that is asked about
        QVERIFY(f.isReady());
        f.window().open({gui::pageid::kPackages, u"find/xz-libs"_s});
        auto *table = f.find<gui::TableView>(u"foundTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 3);
        for (int row = 0; row < 3; ++row)
            if (table->model()->index(row, 4).data().toString() == u"ext-epel-9"_s
                && table->model()->index(row, 3).data().toString() == kEu1)
                table->selectRow(row);
        auto *details = f.find<QLabel>(u"findDetails"_s);
        QTRY_VERIFY2(details->text().contains(u"since 9"_s), qPrintable(details->text()));
        f.engine.fleet.contentRows.total = 0; // only where it was found
        table->clearSelection();
        table->selectRow(0);
        table->selectRow(1);
        table->selectRow(2);
        QTRY_VERIFY2(details->text().contains(u"version"_s), qPrintable(details->text()));
    }

    void theSizeOfThePackageIsToldOrWhyNot()
    {
        FakeFleet fleet = packagesFleet();
        for (int i = 0; i < 3; ++i) {
            fleet.finding.found[i].type = u"deb.apt"_s;
            fleet.finding.found[i].href = u"/content/%1/"_s.arg(i);
        }
        fleet.finding.found[2].type = u"rpm.rpm"_s;
        ConsoleFixture f(fleet);
        auto &objects = f.engine.fakeInspection().objects;
        // deb: the file tells; one that is fetched on demand has none; rpm tells by itself.
        objects.insert(u"/content/0/"_s, {{u"artifact"_s, u"/artifacts/7/"_s}, {u"installed_size"_s, u"9999"_s}});
        objects.insert(u"/artifacts/7/"_s, {{u"size"_s, 3 * 1024 * 1024}});
        objects.insert(u"/content/1/"_s, {{u"artifact"_s, QJsonValue::Null}});
        objects.insert(u"/content/2/"_s, {{u"artifact"_s, u"/artifacts/9/"_s}, {u"size_package"_s, 2048}});
        f.engine.fakeInspection().objectAnswer = fail(ErrorCode::NotAllowed, u"forbidden"_s);
        QVERIFY(f.isReady());
        f.window().open({gui::pageid::kPackages, u"find/xz-libs"_s});
        auto *table = f.find<gui::TableView>(u"foundTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 3);
        auto *details = f.find<QLabel>(u"findDetails"_s);
        const auto tell = [&](const QString &server, const QString &repository) {
            for (int row = 0; row < 3; ++row)
                if (table->model()->index(row, 3).data().toString() == server
                    && table->model()->index(row, 4).data().toString() == repository)
                    table->selectRow(row);
        };
        tell(kEu1, u"ext-epel-9"_s);
        QTRY_VERIFY2(details->text().contains(u"3.0 MiB"_s), qPrintable(details->text()));
        tell(kEu1, u"ext-alma-9-baseos"_s);
        QTRY_VERIFY2(details->text().contains(u"not fetched it yet"_s), qPrintable(details->text()));
        QVERIFY(!details->text().contains(u"MiB"_s));
        tell(u"pulp-eu-2.example.com"_s, u"ext-epel-9"_s);
        QTRY_VERIFY2(details->text().contains(u"2.0 KiB"_s), qPrintable(details->text()));
        objects.remove(u"/artifacts/7/"_s); // only administrators may look at files
        tell(kEu1, u"ext-epel-9"_s);
        QTRY_VERIFY2(details->text().contains(u"may not look at stored files"_s), qPrintable(details->text()));
    }

    void removalIsPlannedAndLeavesSnapshots()
    {
        ConsoleFixture f(packagesFleet());
        QVERIFY(f.isReady());
        f.window().open({gui::pageid::kPackages, u"find/xz-libs"_s});
        auto *remove = f.find<QPushButton>(u"removePackages"_s);
        QTRY_VERIFY(remove->isEnabled());
        QTest::mouseClick(remove, Qt::LeftButton);
        const QJsonObject request = plannedRequest(f);
        QCOMPARE(request.value(u"name"_s).toString(), u"xz-libs"_s);
        QCOMPARE(request.value(u"include_snapshots"_s), QJsonValue(false));
        QVERIFY(!request.contains(u"ban"_s));
    }

    void chosenRowsAreRemovedAndNoOther()
    {
        ConsoleFixture f(packagesFleet());
        QVERIFY(f.isReady());
        f.window().resize(1280, 800);
        f.window().open({gui::pageid::kPackages, u"find/xz-libs"_s});
        auto *table = f.find<gui::TableView>(u"foundTable"_s);
        auto *remove = f.find<QPushButton>(u"removePackages"_s);
        QTRY_COMPARE(table->model()->rowCount(), 3);
        QVERIFY2(remove->text().contains(u"everything"_s), qPrintable(remove->text()));
        table->selectRow(1);
        QTRY_VERIFY2(remove->text().contains(u'1'), qPrintable(remove->text()));
        const QString server = table->model()->index(1, 3).data().toString();
        const QString repository = table->model()->index(1, 4).data().toString();
        QTest::qWait(60);
        QCOMPARE(looks(f), QString());
        saveScreenshot(f.window(), u"packages-chosen"_s);
        QTest::mouseClick(remove, Qt::LeftButton);
        QJsonObject request = plannedRequest(f);
        const QJsonArray only = request.value(u"only"_s).toArray();
        QCOMPARE(only.size(), 1);
        QCOMPARE(only.first()[u"server"_s].toString(), server);
        QCOMPARE(only.first()[u"repository"_s].toString(), repository);
        QVERIFY(!only.first()[u"href"_s].toString().isEmpty());
        table->selectAll();
        QVERIFY(remove->text().contains(u"everything"_s));
        QTest::mouseClick(remove, Qt::LeftButton);
        request = plannedRequest(f);
        QVERIFY(!request.contains(u"only"_s));
    }

    void aSearchHasServersProgressAndAnEnd()
    {
        ConsoleFixture f(packagesFleet());
        QVERIFY(f.isReady());
        f.window().resize(1280, 800);
        f.window().open({gui::pageid::kPackages, {}});
        auto *name = f.find<QLineEdit>(u"findName"_s);
        auto *servers = f.find<gui::ServerPicker>(u"findServers"_s);
        auto *cancel = f.find<QPushButton>(u"findCancel"_s);
        auto *summary = f.find<QLabel>(u"findSummary"_s);
        QCOMPARE(servers->count(), 4);
        QVERIFY(!cancel->isVisible());
        servers->setChosen({kEu1, u"pulp-eu-2.example.com"_s});
        QVERIFY2(servers->text().contains(u'2') && servers->text().contains(u'4'), qPrintable(servers->text()));
        f.engine.neverAnswers = true;
        name->setText(u"xz-libs"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(cancel->isVisible());
        QCOMPARE(f.engine.fleet.lastQuery.servers, (QStringList {kEu1, u"pulp-eu-2.example.com"_s}));
        f.engine.fakeContent().lastProgress(kEu1);
        QTRY_VERIFY2(summary->text().contains(u"1 of 2"_s), qPrintable(summary->text()));
        QTest::qWait(60);
        QCOMPARE(looks(f), QString());
        saveScreenshot(f.window(), u"packages-progress"_s);
        const CancellationToken token = f.engine.fakeContent().lastCancellation;
        QVERIFY(!token.isCanceled());
        QTest::mouseClick(cancel, Qt::LeftButton);
        QVERIFY(token.isCanceled()); // the engine is told, too
        QVERIFY(!cancel->isVisible());
        QVERIFY2(summary->text().contains(u"Canceled"_s), qPrintable(summary->text()));
        QVERIFY(!f.find<QPushButton>(u"removePackages"_s)->isEnabled()); // nothing is known
        // A new search works, and the old one's news no longer counts.
        f.engine.neverAnswers = false;
        servers->setChosen({});
        QTest::mouseClick(f.find<QPushButton>(u"findGo"_s), Qt::LeftButton);
        QTRY_COMPARE(f.find<gui::TableView>(u"foundTable"_s)->model()->rowCount(), 3);
        QVERIFY(f.engine.fleet.lastQuery.servers.isEmpty());
    }

    void advisoriesAreBanned()
    {
        FakeFleet fleet = packagesFleet();
        ConsoleFixture f(fleet);
        QVERIFY(f.isReady());
        f.window().open({gui::pageid::kPackages, u"banned"_s});
        QTest::mouseClick(f.find<QPushButton>(u"banByAdvisory"_s), Qt::LeftButton);
        QDialog *dialog = openDialog(f.window());
        QVERIFY(dialog);
        auto *go = dialog->findChild<QPushButton *>(u"formGo"_s);
        auto *id = dialog->findChild<QLineEdit *>(u"advisoryId"_s);
        auto *told = dialog->findChild<QLabel *>(u"advisoryFound"_s);
        auto *rules = dialog->findChild<QListWidget *>(u"advisoryRules"_s);
        QVERIFY(!go->isEnabled());
        QTest::keyClicks(id, u"RHSA-2026:404"_s);
        QTRY_VERIFY2(!told->text().isEmpty() && !told->text().contains(u'…'), qPrintable(told->text()));
        QVERIFY(!go->isEnabled()); // nobody has it
        const QJsonArray packages {
            QJsonObject {{u"name"_s, u"curl"_s}, {u"version"_s, u"8.5.0"_s}, {u"release"_s, u"3"_s}},
            QJsonObject {{u"name"_s, u"bind"_s}, {u"version"_s, u"9.16"_s}, {u"release"_s, u"1"_s}}};
        f.engine.fleet.contentRows.rows
            = {{{u"id"_s, u"RHSA-2026:1"_s}, {u"pkglist"_s, QJsonArray {QJsonObject {{u"packages"_s, packages}}}}}};
        id->setText(u"RHSA-2026:1"_s);
        QVERIFY(!go->isEnabled()); // until it was looked up
        QTRY_COMPARE(rules->count(), 2);
        QCOMPARE(f.engine.fakeContent().askedAdvisory, u"RHSA-2026:1"_s);
        QTRY_VERIFY(go->isEnabled());
        rules->item(1)->setCheckState(Qt::Unchecked);
        QTest::qWait(60);
        QCOMPARE((clippedTexts(*dialog) + namelessWidgets(*dialog)).join(u"; "_s), QString());
        saveScreenshot(*dialog, u"dialog-advisory"_s);
        QTest::mouseClick(go, Qt::LeftButton);
        QTRY_COMPARE(f.engine.fleet.bans.size(), 1);
        const domain::BannedRule stored = f.engine.fleet.bans.first();
        QCOMPARE(stored.advisory, u"RHSA-2026:1"_s);
        QCOMPARE(stored.who, u"m.keller"_s);
        QVERIFY(!stored.why.isEmpty());
    }

    void aMaliciousPackageIsRemovedAndKeptOutInOneFlow()
    {
        ConsoleFixture f(packagesFleet());
        QVERIFY(f.isReady());
        f.window().open({gui::pageid::kPackages, {}});
        f.find<QLineEdit>(u"findName"_s)->setText(u"xz-libs"_s);
        QTest::mouseClick(f.find<QPushButton>(u"emergency"_s), Qt::LeftButton);
        QDialog *dialog = openDialog(f.window());
        QVERIFY(dialog);
        auto *go = dialog->findChild<QPushButton *>(u"formGo"_s);
        auto *where = dialog->findChild<QLabel *>(u"emergencyWhere"_s);
        QTRY_VERIFY2(where->text().contains(u"1"_s), qPrintable(where->text())); // where it is, before anything else
        QVERIFY(!go->isEnabled()); // nobody has said why
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"emergencyReason"_s), u"backdoor"_s);
        QVERIFY(go->isEnabled());
        auto *versions = dialog->findChild<QLineEdit *>(u"emergencyVersions"_s);
        versions->setText(u"between 5 and 6"_s);
        QVERIFY(!go->isEnabled());
        versions->setText(u">= 5.6.0, < 5.6.2"_s);
        auto *type = dialog->findChild<QComboBox *>(u"emergencyType"_s);
        type->setCurrentIndex(type->findData(u"rpm"_s));
        QVERIFY(go->isEnabled());
        QTest::qWait(60);
        QCOMPARE((clippedTexts(*dialog) + namelessWidgets(*dialog)).join(u"; "_s), QString());
        saveScreenshot(*dialog, u"dialog-emergency"_s);
        QTest::mouseClick(go, Qt::LeftButton);
        const QJsonObject request = plannedRequest(f);
        QCOMPARE(request.value(u"ban"_s), QJsonValue(true));
        QCOMPARE(request.value(u"reason"_s).toString(), u"backdoor"_s);
        QCOMPARE(request.value(u"who"_s).toString(), u"m.keller"_s);
        QCOMPARE(request.value(u"versions"_s).toString(), u">= 5.6.0, < 5.6.2"_s);
        QCOMPARE(request.value(u"include_snapshots"_s), QJsonValue(true));
    }

    void versionsAreCompared()
    {
        ConsoleFixture f(packagesFleet());
        ports::VersionDifference difference;
        difference.first = 24;
        difference.second = 31;
        difference.onlyFirst = QStringList {u"jq | 0 | 1.7 | 2.el9 | x86_64 | "_s + QString(64, u'b')};
        difference.onlyFirstCount = 2;
        difference.common = 4000;
        f.engine.fakeVersions().versionsAnswer = QList<domain::PulpVersion> {};
        f.engine.fakeVersions().compareAnswer = difference;
        QVERIFY(f.isReady());
        f.window().resize(1280, 800);
        f.window().open({gui::pageid::kPackages, u"compare"_s});
        QCOMPARE(f.window().location().object, u"compare"_s);
        auto *go = f.find<QPushButton>(u"compareGo"_s);
        QTRY_VERIFY(go->isEnabled());
        f.find<QComboBox>(u"compareServer2"_s)->setCurrentText(u"pulp-eu-2.example.com"_s);
        for (const QString &side : {u"1"_s, u"2"_s})
            f.find<QComboBox>(u"compareRepository"_s + side)->setCurrentText(u"ext-epel-9"_s);
        for (const QString &side : {u"1"_s, u"2"_s}) {
            auto *box = f.find<QComboBox>(u"compareRepository"_s + side);
            box->setCurrentIndex(box->findText(u"ext-epel-9"_s));
        }
        QTest::mouseClick(go, Qt::LeftButton);
        auto *only = f.find<QListWidget>(u"compareOnly1"_s);
        QTRY_COMPARE(only->count(), 2); // one name and how many more
        QCOMPARE(only->item(0)->text(), u"jq-1.7-2.el9.x86_64"_s);
        const QList<ports::VersionSide> sides = f.engine.fakeVersions().compared;
        QCOMPARE(sides.size(), 2);
        QVERIFY(sides.first().repository != sides.last().repository);
        QCOMPARE(sides.first().number, -1);
        QTest::qWait(60);
        QCOMPARE(looks(f), QString());
        saveScreenshot(f.window(), u"packages-compare"_s);
        f.engine.fakeVersions().compareAnswer = fail(ErrorCode::TooLarge, u"more than 100,000 packages"_s);
        QTest::mouseClick(go, Qt::LeftButton);
        QTRY_VERIFY(f.find<QLabel>(u"compareResult"_s)->text().contains(u"100,000"_s));
    }

    void bansAreListedAddedAndTakenBack()
    {
        FakeFleet fleet = packagesFleet();
        fleet.bans = {ban(u"xz-libs"_s, u"backdoor"_s), ban(u"event-stream"_s, u"steals wallets"_s)};
        ConsoleFixture f(fleet);
        QVERIFY(f.isReady());
        f.window().resize(1280, 800);
        f.window().open({gui::pageid::kPackages, u"banned"_s});
        auto *table = f.find<gui::TableView>(u"bansTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QTest::qWait(60);
        QCOMPARE(looks(f), QString());
        saveScreenshot(f.window(), u"packages-banned"_s);
        auto *takeBack = f.find<QPushButton>(u"takeBackBan"_s);
        QVERIFY(!takeBack->isEnabled());
        table->selectRow(0);
        QTest::mouseClick(takeBack, Qt::LeftButton);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QVERIFY(f.prompter.asked.last().contains(u"1"_s));
        QTest::mouseClick(f.find<QPushButton>(u"addBan"_s), Qt::LeftButton);
        QDialog *dialog = openDialog(f.window());
        QVERIFY(dialog);
        auto *go = dialog->findChild<QPushButton *>(u"formGo"_s);
        QVERIFY(!go->isEnabled());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"banName"_s), u"left-pad"_s);
        QVERIFY(!go->isEnabled());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"banWhy"_s), u"gone upstream"_s);
        QVERIFY(go->isEnabled());
        auto *until = dialog->findChild<QComboBox *>(u"banUntil"_s);
        until->setCurrentIndex(2);
        QTest::mouseClick(go, Qt::LeftButton);
        QTRY_COMPARE(table->model()->rowCount(), 2);
        const domain::BannedRule stored = f.engine.fleet.bans.first();
        QCOMPARE(stored.name, u"left-pad"_s);
        QCOMPARE(stored.who, u"m.keller"_s);
        QVERIFY(stored.until.isValid());
        f.find<QLineEdit>(u"pageFilter"_s)->setText(u"left"_s);
        QTRY_COMPARE(table->model()->rowCount(), 1);
    }

    void modelsHoldUnderTheTester()
    {
        gui::FoundModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const domain::PackageFinding finding = packagesFleet().finding;
        model.setSnapshot(finding.found);
        model.sort(3, Qt::DescendingOrder);
        model.setFilterText(u"eu-2"_s);
        QCOMPARE(model.rowCount(), 1);
        model.setSnapshot(finding.found.mid(1));
        model.setFilterText({});
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(gui::foundText({}).contains(u"0"_s));
        gui::BansModel bans;
        QAbstractItemModelTester bansTester(&bans, QAbstractItemModelTester::FailureReportingMode::QtTest);
        bans.setSnapshot({ban(u"a"_s, u"b"_s), ban(u"c"_s, u"d"_s)});
        bans.sort(0, Qt::AscendingOrder);
        bans.setSnapshot({ban(u"c"_s, u"d"_s)});
        QCOMPARE(bans.rowCount(), 1);
    }

    void emptySilentAndStrangeFleets_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"empty", "one", "many", "silent", "long", "arabic", "nothing"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }

    void emptySilentAndStrangeFleets()
    {
        QFETCH(QString, kind);
        FakeFleet fleet = packagesFleet();
        if (kind == u"empty"_s)
            fleet = emptyFleet();
        if (kind == u"one"_s)
            fleet.finding.found = fleet.finding.found.mid(0, 1);
        if (kind == u"nothing"_s)
            fleet.finding = {};
        if (kind == u"many"_s)
            for (int i = 0; i < 20000; ++i)
                fleet.finding.found.append(found(kEu1, u"ext-%1"_s.arg(i), i, {}));
        if (kind == u"long"_s)
            fleet.finding.found.first().unit.name = u"a-very-long-name-"_s.repeated(16);
        if (kind == u"arabic"_s)
            fleet.finding.found.first().unit.name = u"حزمة-١٢"_s;
        ConsoleFixture f(fleet);
        QVERIFY(f.isReady());
        f.engine.neverAnswers = kind == u"silent"_s;
        f.window().resize(1280, 800);
        f.window().open({gui::pageid::kPackages, u"find/xz"_s});
        auto *table = f.find<gui::TableView>(u"foundTable"_s);
        const int expected = kind == u"many"_s         ? 20003
            : kind == u"one"_s                         ? 1
            : kind == u"long"_s || kind == u"arabic"_s ? 3
                                                       : 0;
        QTRY_COMPARE(table->model()->rowCount(), expected);
        QTest::qWait(60);
        QCOMPARE(looks(f), QString());
        saveScreenshot(f.window(), u"packages-"_s + kind);
        for (const QString &object : {u"compare"_s, u"banned"_s}) {
            f.window().open({gui::pageid::kPackages, object});
            QTest::qWait(40);
            QCOMPARE(looks(f), QString());
        }
        QVERIFY(f.window().width() <= 1280);
    }
};

QTEST_MAIN(TstPackagesPage)
#include "tst_packagespage.moc"
