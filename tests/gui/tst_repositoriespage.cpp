// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Repositories page on a fake fleet: its tabs, what is changed by plans, and what the eye must not miss.
#include "gui/charts/daychart.h"
#include "gui/consolefixture.h"
#include "gui/format/contentkey.h"
#include "gui/pages/repositories/repositoriesmodel.h"
#include "gui/pages/repositories/versionstab.h"
#include "gui/plan/plandialog.h"
#include "gui/shell/pages.h"
#include "gui/widgets/editform.h"
#include "gui/widgets/tableview.h"
#include "support/fakeengine/fakeinspectionservice.h"
#include "support/fakeengine/fakeversionservice.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;

namespace {

void saveShot(QWidget &window, const QString &name)
{
    const QString folder = qEnvironmentVariable("PULPIT_SCREENSHOT_DIR");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    QVERIFY2(window.grab().save(u"%1/%2.png"_s.arg(folder, name)), qPrintable(name));
}

/// Operations that this page plans, each with one change.
void addPlans(FakeFleet &fleet)
{
    for (const QString &operation :
         {u"repo edit"_s, u"repo add"_s, u"repo publish"_s, u"housekeeping repair"_s, u"repo remove"_s}) {
        domain::Plan plan;
        plan.title = u"as planned"_s;
        domain::PlannedChange change;
        change.id = u"1"_s;
        change.server = u"pulp-eu-1.example.com"_s;
        change.kind = domain::PlannedChange::Kind::Update;
        change.object = u"remote"_s;
        change.name = u"ext-debian-12"_s;
        plan.changes = {change};
        fleet.plans.insert(operation, plan);
    }
}

FakeFleet plannedFleet()
{
    FakeFleet fleet = sampleFleet(QDateTime::currentDateTimeUtc());
    addPlans(fleet);
    for (domain::Repository &one : fleet.repositories) {
        one.href = u"/pulp/api/v3/repositories/x/%1/"_s.arg(one.id.value);
        one.distributionHref = u"/pulp/api/v3/distributions/x/%1/"_s.arg(one.id.value);
        if (one.hasRemote())
            one.remoteHref = u"/pulp/api/v3/remotes/x/%1/"_s.arg(one.id.value);
    }
    return fleet;
}

domain::PulpVersion version(int number, qint64 added, qint64 removed)
{
    domain::PulpVersion one;
    one.number = number;
    one.href = u"/pulp/api/v3/repositories/x/1/versions/%1/"_s.arg(number);
    one.created = QDateTime::currentDateTimeUtc().addDays(number - 40);
    one.added = {{u"rpm.package"_s, added}};
    one.removed = {{u"rpm.package"_s, removed}};
    one.present = {{u"rpm.package"_s, 4000 + number}};
    return one;
}

void putVersions(FakeEngine &engine)
{
    engine.fakeVersions().versionsAnswer
        = QList<domain::PulpVersion> {version(24, 3, 1), version(23, 12, 0), version(22, 4000, 0)};
    ports::VersionChange change;
    change.number = 24;
    change.added = {u"curl | 0 | 8.5.0 | 1.el9 | x86_64 | "_s + QString(64, u'a'),
                    u"jq | 1 | 1.7 | 2.el9 | x86_64 | "_s + QString(64, u'b')};
    change.addedCount = 3;
    change.removed = {u"curl | 0 | 8.4.0 | 1.el9 | x86_64 | "_s + QString(64, u'c')};
    change.removedCount = 1;
    engine.fakeVersions().changeAnswer = change;
}

QJsonObject settings()
{
    return {{u"url"_s, u"https://mirror.example.net/debian-12/"_s},
            {u"policy"_s, u"on_demand"_s},
            {u"tls_validation"_s, true},
            {u"rate_limit"_s, 20},
            {u"base_path"_s, u"ext-debian-12"_s},
            {u"retain_repo_versions"_s, 5},
            {u"description"_s, u"Debian 12"_s},
            {u"autopublish"_s, false},
            {u"distributions"_s, u"bookworm"_s},
            {u"pulp_labels"_s, QJsonObject {{u"team"_s, u"base"_s}}}};
}

void openTab(ConsoleFixture &f, const QString &id)
{
    auto *tabs = f.find<QTabWidget>(u"repositoryTabs"_s);
    QVERIFY(tabs);
    for (int i = 0; i < tabs->count(); ++i)
        if (tabs->widget(i)->property("tabId").toString() == id)
            tabs->setCurrentIndex(i);
    QCOMPARE(tabs->currentWidget()->property("tabId").toString(), id);
}

/// Makes the changes of the plan that is shown, and gives the request that it was made for.
QJsonObject appliedRequest(ConsoleFixture &f)
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
    QJsonObject request = arguments.value(u"request"_s).toObject();
    request.insert(u"operation"_s, arguments.value(u"operation"_s));
    return request;
}

} // namespace

class TstRepositoriesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }

    void versionsAreListedWithWhatTheyChanged()
    {
        ConsoleFixture f(plannedFleet());
        putVersions(f.engine);
        QVERIFY(f.isReady());
        f.window().open({gui::pageid::kRepositories, u"15"_s});
        openTab(f, u"versions"_s);
        auto *table = f.find<gui::TableView>(u"versionsTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 3);
        auto *added = f.find<QListWidget>(u"versionAdded"_s);
        auto *removed = f.find<QListWidget>(u"versionRemoved"_s);
        QTRY_COMPARE(added->count(), 3); // two names and how many more
        QCOMPARE(added->item(0)->text(), u"curl-8.5.0-1.el9.x86_64"_s);
        QCOMPARE(added->item(1)->text(), u"jq-1:1.7-2.el9.x86_64"_s);
        QVERIFY(added->item(2)->text().contains(u'1'));
        QCOMPARE(removed->item(0)->text(), u"curl-8.4.0-1.el9.x86_64"_s);
        QCOMPARE(f.engine.fakeVersions().asked, QList<int> {24}); // the newest is shown at once
        table->selectRow(2);
        QTRY_COMPARE(f.engine.fakeVersions().asked, (QList<int> {24, 22}));
        QTest::keyClick(table, Qt::Key_Up); // also by the keyboard
        QTRY_COMPARE(f.engine.fakeVersions().asked.last(), 23);
        QTest::qWait(80);
        saveShot(f.window(), u"repositories-versions"_s);
    }

    void whatCannotBeReadIsSaidAndAskedAgain()
    {
        ConsoleFixture f(plannedFleet());
        f.engine.fakeVersions().versionsAnswer = fail(ErrorCode::Unreachable, u"connection refused"_s);
        QVERIFY(f.isReady());
        f.window().open({gui::pageid::kRepositories, u"15"_s});
        openTab(f, u"versions"_s);
        auto *table = f.find<gui::TableView>(u"versionsTable"_s);
        QTest::qWait(60);
        QCOMPARE(table->model()->rowCount(), 0);
        putVersions(f.engine);
        openTab(f, u"overview"_s);
        openTab(f, u"versions"_s);
        QTRY_COMPARE(table->model()->rowCount(), 3);
    }

    void modelsHoldUnderTheTester()
    {
        gui::RepositoryVersionsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSnapshot({version(3, 1, 0), version(2, 1, 0)});
        model.sort(0, Qt::DescendingOrder);
        model.setSnapshot({version(4, 1, 0), version(3, 1, 0), version(2, 9, 0)});
        model.setSnapshot({version(4, 1, 0)});
        model.setSnapshot({});
        QCOMPARE(model.rowCount(), 0);
    }

    void historyIsDrawnToldAndExported()
    {
        ConsoleFixture f(plannedFleet());
        QTemporaryDir folder;
        QVERIFY(f.isReady());
        f.window().resize(1280, 800);
        f.window().open({gui::pageid::kRepositories, u"18"_s});
        openTab(f, u"history"_s);
        auto *outcomes = f.find<gui::DayChart>(u"outcomesChart"_s);
        QTRY_VERIFY(!outcomes->data().isEmpty());
        auto *durations = f.find<gui::DayChart>(u"durationsChart"_s);
        const gui::DayCurve &curve = durations->data().curves.first();
        QCOMPARE(durations->data().days.size(), 30);
        QVERIFY(!curve.values.at(30 - 1 - 9)); // the outage is a gap, not a zero
        QVERIFY(curve.values.at(5) && curve.upper.at(5) && *curve.upper.at(5) >= *curve.values.at(5));
        QVERIFY(gui::asCsv(durations->data()).contains("day,p50_seconds,p95_seconds"));
        const QByteArray csv = gui::asCsv(durations->data());
        QVERIFY(csv.contains(",,\r\n") || csv.contains(",,\n"));
        for (const QString &ending : {u"svg"_s, u"png"_s, u"csv"_s}) {
            const QString path = folder.filePath(u"chart."_s + ending);
            QVERIFY2(durations->write(path), qPrintable(path));
            QVERIFY(QFileInfo(path).size() > 100);
        }
        QVERIFY(!durations->write(folder.filePath(u"no/such/folder/x.csv"_s)));
        // By the keyboard: the last day is marked, its job opens.
        outcomes->setFocus();
        QTest::keyClick(outcomes, Qt::Key_End);
        QCOMPARE(outcomes->markedDay(), 29);
        QVERIFY(outcomes->accessibleDescription().contains(u'\n'));
        QTest::qWait(80);
        saveShot(f.window(), u"repositories-history"_s);
        QTest::keyClick(outcomes, Qt::Key_Return);
        QTRY_COMPARE(f.window().location().page, gui::pageid::kJobs);
    }

    void settingsAreReadEditedAndPlanned()
    {
        ConsoleFixture f(plannedFleet());
        f.engine.fakeInspection().objectAnswer = settings();
        QVERIFY(f.isReady());
        f.window().open({gui::pageid::kRepositories, u"17"_s});
        openTab(f, u"settings"_s);
        auto *form = f.find<gui::EditForm>(u"settingsForm"_s);
        QTRY_VERIFY(form->isEnabled());
        auto *plan = f.find<QPushButton>(u"settingsPlan"_s);
        auto *rate = form->findChild<QLineEdit *>(u"edit_rate_limit"_s);
        auto *url = form->findChild<QLineEdit *>(u"edit_url"_s);
        QCOMPARE(rate->text(), u"20"_s);
        QCOMPARE(form->findChild<QComboBox *>(u"edit_policy"_s)->currentData().toString(), u"on_demand"_s);
        QVERIFY(!plan->isEnabled());
        rate->setFocus();
        rate->selectAll();
        QTest::keyClicks(rate, u"fast"_s);
        QVERIFY(!plan->isEnabled()); // told while typing
        QVERIFY(rate->property("invalid").toBool());
        rate->selectAll();
        QTest::keyClicks(rate, u"35"_s);
        QVERIFY(plan->isEnabled());
        url->setText(u"https://user:secret@mirror.example.net/"_s);
        QVERIFY(!plan->isEnabled());
        url->setText(u"https://other.example.net/debian/"_s);
        QVERIFY(plan->isEnabled());
        QTest::qWait(80);
        saveShot(f.window(), u"repositories-settings"_s);
        QTest::mouseClick(plan, Qt::LeftButton);
        const QJsonObject request = appliedRequest(f);
        QCOMPARE(request.value(u"operation"_s).toString(), u"repo edit"_s);
        QCOMPARE(request.value(u"remote"_s).toObject(),
                 (QJsonObject {{u"rate_limit"_s, 35}, {u"url"_s, u"https://other.example.net/debian/"_s}}));
        QVERIFY(!request.contains(u"repository"_s));
        QCOMPARE(request.value(u"targets"_s).toObject().keys().size(), 1);
    }

    void whatIsBeingWrittenSurvivesNews()
    {
        ConsoleFixture f(plannedFleet());
        f.engine.fakeInspection().objectAnswer = settings();
        QVERIFY(f.isReady());
        f.window().open({gui::pageid::kRepositories, u"17"_s});
        openTab(f, u"settings"_s);
        auto *form = f.find<gui::EditForm>(u"settingsForm"_s);
        QTRY_VERIFY(form->isEnabled());
        form->findChild<QLineEdit *>(u"edit_description"_s)->setText(u"mine"_s);
        f.engine.touch(RepositoryId(17), [](domain::Repository &one) { one.seen = QDateTime::currentDateTimeUtc(); });
        QTest::qWait(700); // the feed reads at most twice a second
        QCOMPARE(f.find<gui::EditForm>(u"settingsForm"_s), form);
        QCOMPARE(form->findChild<QLineEdit *>(u"edit_description"_s)->text(), u"mine"_s);
        QTest::mouseClick(f.find<QPushButton>(u"settingsReset"_s), Qt::LeftButton);
        QCOMPARE(form->findChild<QLineEdit *>(u"edit_description"_s)->text(), u"Debian 12"_s);
    }

    void driftIsToldAndVerifiedNow()
    {
        ConsoleFixture f(plannedFleet());
        QVERIFY(f.isReady());
        RepositoryId id;
        for (const domain::Repository &one : f.engine.fleet.repositories)
            if (one.verification.agreement == domain::Agreement::Different)
                id = one.id;
        f.window().open({gui::pageid::kRepositories, QString::number(id.value)});
        openTab(f, u"source"_s);
        auto *missing = f.find<QListWidget>(u"sourceMissing"_s);
        QTRY_COMPARE(missing->count(), 3); // two names and how many more
        QVERIFY(f.find<QLabel>(u"sourceSentence"_s)->text().contains(u"12"_s));
        saveShot(f.window(), u"repositories-source"_s);
        auto *verify = f.find<QPushButton>(u"verifyNow"_s);
        QVERIFY(verify->isEnabled());
        QTest::mouseClick(verify, Qt::LeftButton);
        QTRY_VERIFY(f.engine.calls.join(u'\n').contains(u"verify"_s));
        QTRY_VERIFY(verify->isEnabled());
    }

    void selectionsAreChangedByPlans()
    {
        ConsoleFixture f(plannedFleet());
        QVERIFY(f.isReady());
        f.window().open({gui::pageid::kRepositories, {}});
        auto *table = f.find<gui::TableView>(u"repositoriesTable"_s);
        QTRY_VERIFY(table->model()->rowCount() > 10);
        QVERIFY(!f.find<QPushButton>(u"changeRepositories"_s)->isEnabled());
        table->selectRow(0);
        table->selectionModel()->select(table->model()->index(1, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QTRY_VERIFY(f.find<QPushButton>(u"changeRepositories"_s)->isEnabled());
        for (const auto &[action, operation] : {std::pair(u"publishRepositories"_s, u"repo publish"_s),
                                                std::pair(u"repairRepositories"_s, u"housekeeping repair"_s),
                                                std::pair(u"removeRepositories"_s, u"repo remove"_s)}) {
            f.window().findChild<QAction *>(action)->trigger();
            const QJsonObject request = appliedRequest(f);
            QCOMPARE(request.value(u"operation"_s).toString(), operation);
            QVERIFY(!request.value(u"targets"_s).toObject().isEmpty());
        }
        f.window().findChild<QAction *>(u"retainVersions"_s)->trigger();
        auto *dialog = f.window().findChild<QDialog *>(u"editDialog"_s);
        QVERIFY(dialog);
        auto *plan = dialog->findChild<QPushButton *>(u"editPlan"_s);
        QVERIFY(!plan->isEnabled());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"edit_retain_repo_versions"_s), u"0"_s);
        QVERIFY(!plan->isEnabled());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"edit_retain_repo_versions"_s), u"7"_s);
        dialog->findChild<QLineEdit *>(u"edit_retain_repo_versions"_s)->setText(u"7"_s);
        QVERIFY(plan->isEnabled());
        QTest::mouseClick(plan, Qt::LeftButton);
        const QJsonObject request = appliedRequest(f);
        QCOMPARE(request.value(u"repository"_s).toObject(), (QJsonObject {{u"retain_repo_versions"_s, 7}}));
        f.window().findChild<QAction *>(u"editRemotes"_s)->trigger();
        QTRY_VERIFY(f.window().findChild<QDialog *>(u"editDialog"_s));
        QTest::qWait(60);
        saveShot(*f.window().findChild<QDialog *>(u"editDialog"_s), u"dialog-edit-remotes"_s);
        QTest::keyClick(f.window().findChild<QDialog *>(u"editDialog"_s), Qt::Key_Escape);
    }

    void repositoriesAreAdded()
    {
        ConsoleFixture f(plannedFleet());
        QVERIFY(f.isReady());
        f.window().open({gui::pageid::kRepositories, {}});
        QTest::mouseClick(f.find<QPushButton>(u"addRepository"_s), Qt::LeftButton);
        auto *dialog = f.window().findChild<QDialog *>(u"addRepositoryDialog"_s);
        QVERIFY(dialog);
        auto *plan = dialog->findChild<QPushButton *>(u"addPlan"_s);
        auto *name = dialog->findChild<QLineEdit *>(u"addName"_s);
        auto *url = dialog->findChild<QLineEdit *>(u"addUrl"_s);
        auto *problem = dialog->findChild<QLabel *>(u"addProblem"_s);
        QVERIFY(!plan->isEnabled());
        QVERIFY(problem->text().isEmpty()); // nobody is told off for a form that was just opened
        QTest::keyClicks(name, u"ext-debian-12"_s);
        QVERIFY(!plan->isEnabled());
        QVERIFY(!problem->text().isEmpty()); // there is one
        name->setText(u"ext-new"_s);
        QVERIFY(plan->isEnabled());
        url->setText(u"mirror"_s);
        QVERIFY(!plan->isEnabled());
        url->setText(u"https://mirror.example.net/new/"_s);
        dialog->findChild<QComboBox *>(u"addType"_s)->setCurrentText(u"deb"_s);
        QVERIFY(!plan->isEnabled()); // deb needs distributions
        dialog->findChild<QLineEdit *>(u"addDistributions"_s)->setText(u"bookworm"_s);
        QVERIFY(plan->isEnabled());
        QTest::qWait(60);
        saveShot(*dialog, u"dialog-add-repository"_s);
        QTest::mouseClick(plan, Qt::LeftButton);
        const QJsonObject request = appliedRequest(f);
        QCOMPARE(request.value(u"operation"_s).toString(), u"repo add"_s);
        QCOMPARE(request.value(u"name"_s).toString(), u"ext-new"_s);
        QCOMPARE(request.value(u"type"_s).toString(), u"deb"_s);
        QCOMPARE(request.value(u"remote"_s).toObject().value(u"distributions"_s).toString(), u"bookworm"_s);
    }

    void theTabSurvivesARestart()
    {
        QTemporaryDir folder;
        gui::ConsoleOptions options;
        options.stateFile = folder.filePath(u"state.ini"_s);
        {
            ConsoleFixture f(plannedFleet(), options);
            QVERIFY(f.isReady());
            f.window().open({gui::pageid::kRepositories, u"15"_s});
            openTab(f, u"history"_s);
            f.window().setStaysRunning(false);
            f.window().close();
        }
        ConsoleFixture f(plannedFleet(), options);
        QVERIFY(f.isReady());
        f.window().open({gui::pageid::kRepositories, u"15"_s});
        auto *tabs = f.find<QTabWidget>(u"repositoryTabs"_s);
        QTRY_COMPARE(tabs->currentWidget()->property("tabId").toString(), u"history"_s);
    }

    void emptySilentAndStrangeFleets_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"empty", "one", "many", "silent", "long", "arabic"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }

    void emptySilentAndStrangeFleets()
    {
        QFETCH(QString, kind);
        FakeFleet fleet = kind == u"many"_s ? largeFleet(50, 400, QDateTime::currentDateTimeUtc()) : plannedFleet();
        if (kind == u"empty"_s)
            fleet = emptyFleet();
        if (kind == u"one"_s)
            fleet.repositories = fleet.repositories.mid(0, 1);
        if (kind == u"long"_s)
            fleet.repositories.first().name = u"ext-"_s + u"very-long-name-"_s.repeated(16);
        if (kind == u"arabic"_s)
            fleet.repositories.first().name = u"ext-مستودع-الحزم-١٢"_s;
        const QString id
            = fleet.repositories.isEmpty() ? QString() : QString::number(fleet.repositories.first().id.value);
        ConsoleFixture f(fleet);
        QVERIFY(f.isReady());
        if (kind == u"silent"_s)
            f.engine.neverAnswers = true; // the rows are there, nothing more comes
        f.window().resize(1280, 800);
        f.window().open({gui::pageid::kRepositories, id});
        for (const QString &tab : {u"versions"_s, u"history"_s, u"settings"_s, u"source"_s, u"overview"_s}) {
            openTab(f, tab);
            QTest::qWait(30);
            if (kind != u"many"_s && kind != u"one"_s)
                saveShot(f.window(), u"repositories-%1-%2"_s.arg(kind, tab));
        }
        QVERIFY(f.window().width() <= 1280); // long names give way
    }

    void packagesReadAsPeopleWriteThem()
    {
        const QString digest(64, u'0');
        QCOMPARE(gui::contentKeyText(u"bash | 5.2-1 | amd64 | "_s + digest, u"deb.apt"_s), u"bash_5.2-1_amd64"_s);
        QCOMPARE(gui::contentKeyText(u"a/b.iso | "_s + digest, u"file.file"_s), u"a/b.iso"_s);
        QCOMPARE(gui::contentKeyText(u"requests-2.1.whl | "_s + digest, u"python.python"_s), u"requests-2.1.whl"_s);
        QCOMPARE(gui::contentKeyText(u"no key at all"_s, u"rpm.rpm"_s), u"no key at all"_s);
    }

    void formsAskOnlyForWhatWasChanged()
    {
        gui::EditForm form(false);
        form.addFields(domain::EditPart::Repository, u"rpm"_s);
        form.addFields(domain::EditPart::Remote, u"rpm"_s);
        form.addSecrets();
        form.setTold(domain::EditPart::Repository, settings());
        form.setTold(domain::EditPart::Remote, settings());
        QVERIFY(!form.isChanged());
        QVERIFY(form.request().isEmpty());
        form.setValue(domain::EditPart::Repository, u"retain_repo_versions"_s, {});
        form.setValue(domain::EditPart::Repository, u"pulp_labels"_s, u"team=base, tier=prod"_s);
        form.setValue(domain::EditPart::Remote, u"password"_s, u"vault:mirror/login#password"_s);
        QVERIFY(form.isChanged() && form.isValid());
        const QJsonObject request = form.request();
        QCOMPARE(request.value(u"repository"_s).toObject(),
                 (QJsonObject {{u"retain_repo_versions"_s, QJsonValue::Null},
                               {u"pulp_labels"_s, QJsonObject {{u"team"_s, u"base"_s}, {u"tier"_s, u"prod"_s}}}}));
        QCOMPARE(request.value(u"secrets"_s).toObject().value(u"password"_s).toObject(),
                 (QJsonObject {{u"reference"_s, u"vault:mirror/login"_s}, {u"field"_s, u"password"_s}}));
        QVERIFY(!request.contains(u"remote"_s));
        form.reset();
        QVERIFY(!form.isChanged());
    }
};

QTEST_MAIN(TstRepositoriesPage)
#include "tst_repositoriespage.moc"
