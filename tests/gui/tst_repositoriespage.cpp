// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Repositories page on a fake fleet: its tabs, what is changed by plans, and what the eye must not miss.
#include "gui/charts/daychart.h"
#include "gui/consolefixture.h"
#include "gui/format/contentkey.h"
#include "gui/inspector/inspector.h"
#include "gui/pages/repositories/groupcoverage.h"
#include "gui/pages/repositories/repositoriesmodel.h"
#include "gui/pages/repositories/trustfacts.h"
#include "gui/pages/repositories/versionstab.h"
#include "gui/pages/servers/fleettree.h"
#include "gui/plan/plandialog.h"
#include "gui/shell/pages.h"
#include "gui/widgets/editform.h"
#include "gui/widgets/factgrid.h"
#include "gui/widgets/failurebox.h"
#include "gui/widgets/tableview.h"
#include "support/fakeengine/fakeinspectionservice.h"
#include "support/fakeengine/fakeversionservice.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QGraphicsView>
#include <QGridLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPointer>
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

int columnOf(const QAbstractItemModel &model, const QString &title)
{
    for (int i = 0; i < model.columnCount(); ++i)
        if (model.headerData(i, Qt::Horizontal).toString() == title)
            return i;
    return -1;
}

domain::SyncRecord synced(const QDateTime &finished, bool changed, std::optional<qint64> bytes)
{
    domain::SyncRecord record;
    record.job = JobId(11);
    record.started = finished.addSecs(-60);
    record.finished = finished;
    record.outcome.changed = changed;
    record.outcome.addedBytes = bytes;
    if (bytes)
        record.outcome.removedBytes = 5;
    return record;
}

domain::Certificate certificate(domain::Certificate::Use use, int days)
{
    domain::Certificate one;
    one.use = use;
    one.remoteHref = u"/r/1/"_s;
    one.subject = u"mirror.example.net"_s;
    one.issuer = u"Example CA"_s;
    one.sha256 = QByteArray(32, char(use));
    one.notBefore = QDateTime::currentDateTimeUtc().addDays(-100);
    one.notAfter = QDateTime::currentDateTimeUtc().addDays(days).addSecs(600);
    return one;
}

/// "Client certificate: expires in 12 days", a line each.
QString linesOf(const QList<gui::TrustFact> &facts)
{
    QStringList lines;
    for (const gui::TrustFact &fact : facts)
        lines.append(fact.name + u": "_s + fact.state.word);
    return lines.join(u'\n');
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
    domain::FleetConfiguration &configured = fleet.configuration.fleet;
    configured.groups = {{GroupId(1), u"external"_s, u"^ext-"_s, {}}, {GroupId(2), u"internal"_s, u"^int-"_s, {}}};
    for (const domain::Schedule &one : std::as_const(fleet.schedules)) {
        domain::GroupOnServer place;
        place.server = one.server;
        place.group = one.group;
        place.schedule = one.cron;
        configured.groupsOnServers.append(place);
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

    void bytesAreDrawnWhereTheyAreKnown()
    {
        const QDate today(2026, 11, 20);
        const QDateTime noon(today, QTime(12, 0));
        const QList<domain::SyncRecord> records {synced(noon, true, 4096), synced(noon.addSecs(600), true, 1024),
                                                 synced(noon.addDays(-1), true, std::nullopt),
                                                 synced(noon.addDays(-2), false, std::nullopt)};
        const gui::DayChartData chart = gui::syncCharts(records, u"ext-a"_s, u"rpm.rpm"_s, today, 5).bytes;
        QVERIFY(!chart.isEmpty());
        const gui::DayCurve &added = chart.curves.first();
        QCOMPARE(added.values.at(4).value_or(-1), 5120.0);
        QCOMPARE(chart.curves.at(1).values.at(4).value_or(-1), 10.0);
        QVERIFY(!added.values.at(3)); // brought something of unknown size: a gap
        QCOMPARE(added.values.at(2).value_or(-1), 0.0); // brought nothing, and that is known
        QVERIFY(!added.values.at(1)); // no sync: a gap
        QString told = gui::textOf(chart, 4); // exact, whatever groups the digits of this language
        told.removeIf([](QChar c) { return c.isSpace(); });
        QVERIFY2(told.contains(u"5120bytes"_s), qPrintable(told));
        QCOMPARE(chart.links.at(4), u"11"_s);
        const QByteArray csv = gui::asCsv(chart);
        QVERIFY2(csv.contains("day,added_bytes,removed_bytes"), csv.constData());
        QVERIFY2(csv.contains("2026-11-20,5120,10"), csv.constData());
        QVERIFY2(csv.contains("2026-11-19,,"), csv.constData());
        QVERIFY2(csv.contains("2026-11-18,0,0"), csv.constData());
        // A type without sizes draws nothing and says why; one whose sizes are not known yet says that.
        const gui::DayChartData deb = gui::syncCharts(records, u"ext-a"_s, u"deb.apt"_s, today, 5).bytes;
        QVERIFY(deb.isEmpty());
        QVERIFY2(deb.reason.contains(u"deb"_s), qPrintable(deb.reason));
        const gui::DayChartData unknown
            = gui::syncCharts({synced(noon, true, std::nullopt)}, u"ext-a"_s, u"rpm.rpm"_s, today, 5).bytes;
        QVERIFY(unknown.isEmpty());
        QVERIFY(unknown.reason != deb.reason && !unknown.reason.isEmpty());
    }

    void chartsAreExportedAndClickedThrough()
    {
        FakeFleet fleet = plannedFleet();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (domain::Repository &one : fleet.repositories) {
            if (one.id.value == 18)
                one.type = u"rpm.rpm"_s;
            for (domain::SyncRecord &record : fleet.history[one.id]) {
                const qint64 day = record.finished.daysTo(now);
                record.outcome.changed = day % 3 != 0;
                record.outcome.added = {{u"rpm.package"_s, 40 + day * 7 % 60}};
                record.outcome.removed = {{u"rpm.package"_s, day * 5 % 30}};
                record.outcome.addedBytes = (40 + day * 7 % 60) * 1024 * 1200;
                record.outcome.removedBytes = (day * 5 % 30) * 1024 * 900;
                record.outcome.units = 4000;
            }
        }
        ConsoleFixture f(fleet);
        QTemporaryDir folder;
        QVERIFY(f.isReady());
        f.window().resize(1280, 800);
        f.window().open({gui::pageid::kRepositories, u"18"_s});
        openTab(f, u"history"_s);
        auto *bytes = f.find<gui::DayChart>(u"bytesChart"_s);
        QTRY_VERIFY(!bytes->data().isEmpty());
        QTest::qWait(80);
        saveShot(f.window(), u"repositories-history-1280"_s);
        for (const QString &name : {u"outcomesChart"_s, u"durationsChart"_s, u"unitsChart"_s, u"bytesChart"_s}) {
            auto *chart = f.find<gui::DayChart>(name);
            const QString path = folder.filePath(name);
            QVERIFY(chart->write(path + u".svg"_s) && chart->write(path + u".png"_s) && chart->write(path + u".csv"_s));
            QFile svg(path + u".svg"_s);
            QVERIFY(svg.open(QIODevice::ReadOnly));
            const QByteArray drawn = svg.readAll();
            QVERIFY2(drawn.contains("<svg") && drawn.contains("</svg>")
                         && drawn.count("<path") + drawn.count("<rect") + drawn.count("<poly") > 2,
                     qPrintable(name));
            const QImage image(path + u".png"_s);
            QVERIFY2(image.width() >= 480 && image.height() >= 160, qPrintable(name));
            QFile csv(path + u".csv"_s);
            QVERIFY(csv.open(QIODevice::ReadOnly));
            QCOMPARE(csv.readAll().count('\n'), 31); // a heading and 30 days
        }
        // By the mouse: hover marks the day, a click opens its job.
        auto *view = bytes->findChild<QGraphicsView *>();
        QVERIFY(view);
        const QPoint last(view->viewport()->width() - 6, view->viewport()->height() / 2);
        QTest::mouseMove(view->viewport(), last);
        QTRY_VERIFY(bytes->markedDay() >= 28);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, last);
        QTRY_COMPARE(f.window().location().page, gui::pageid::kJobs);
        QCOMPARE(f.window().location().object, u"11"_s);
    }

    void columnsOfSizesAndSchedules()
    {
        FakeFleet fleet = plannedFleet();
        domain::Repository &first = fleet.repositories.first();
        first.lastSyncState = domain::JobState::Completed;
        first.lastOutcome.changed = true;
        first.lastOutcome.added = {{u"rpm.package"_s, 12}};
        first.lastOutcome.addedBytes = 3 * 1024 * 1024;
        first.lastOutcome.removedBytes = 1024 * 1024;
        domain::Repository &second = fleet.repositories[1];
        second.type = u"deb.apt"_s;
        second.lastSyncState = domain::JobState::Completed;
        second.lastOutcome.changed = true;
        second.lastOutcome.added = {{u"deb.package"_s, 12}};
        second.lastOutcome.removed = {{u"deb.package"_s, 3}};
        ConsoleFixture f(fleet);
        QVERIFY(f.isReady());
        f.window().resize(1280, 800);
        f.window().open({gui::pageid::kRepositories, {}});
        auto *table = f.find<gui::TableView>(u"repositoriesTable"_s);
        auto *model = table->model();
        QTRY_VERIFY(model->rowCount() > 10);
        const int schedule = columnOf(*model, u"Schedule"_s);
        const int next = columnOf(*model, u"Next run"_s);
        const int size = columnOf(*model, u"Size change"_s);
        QVERIFY(schedule > 0 && next > 0 && size > 0 && columnOf(*model, u"Syncs from"_s) > 0);
        QTRY_VERIFY(!model->index(0, schedule).data().toString().isEmpty());
        QHash<QString, int> rows;
        for (int row = 0; row < model->rowCount(); ++row)
            rows.insert(model->index(row, 0).data().toString() + u'@' + model->index(row, 2).data().toString(), row);
        const int one = rows.value(first.name + u'@' + first.server, -1);
        const int two = rows.value(second.name + u'@' + second.server, -1);
        QVERIFY(one >= 0 && two >= 0);
        QCOMPARE(model->index(one, size).data().toString(), u"+2.0 MiB"_s);
        QCOMPARE(model->index(two, size).data().toString(), u"+12 \u22123"_s); // units: deb tells no sizes
        QVERIFY(model->index(two, size).data(Qt::ToolTipRole).toString().contains(u"deb"_s));
        // Typed: the soonest run first, and the largest change last.
        table->sortByColumn(next, Qt::AscendingOrder);
        QVERIFY(model->index(0, schedule).data().toString() == u"internal"_s); // hourly
        table->sortByColumn(size, Qt::DescendingOrder);
        QCOMPARE(model->index(0, size).data().toString(), u"+2.0 MiB"_s);
        auto *filter = f.find<QLineEdit>(u"pageFilter"_s);
        filter->setText(u"size>1M"_s);
        QTRY_COMPARE(model->rowCount(), 1);
        filter->setText(u"schedule:internal next<2h"_s);
        QTRY_VERIFY(model->rowCount() > 0 && model->rowCount() < 20);
        for (int row = 0; row < model->rowCount(); ++row)
            QCOMPARE(model->index(row, schedule).data().toString(), u"internal"_s);
        filter->clear();
        // The last heading is whole, however narrow the window is.
        for (const int width : {1920, 1280, 1000}) {
            f.window().resize(width, 800);
            QTest::qWait(30);
            auto *header = table->horizontalHeader();
            const int last = header->logicalIndex(header->count() - 1);
            QVERIFY2(header->sectionSize(last) >= header->sectionSizeHint(last), qPrintable(QString::number(width)));
        }
        f.window().resize(1280, 800);
        QTest::qWait(60);
        saveShot(f.window(), u"repositories-1280"_s);
        f.window().resize(1920, 1080);
        QTest::qWait(60);
        saveShot(f.window(), u"repositories-1920"_s);
    }

    void theScheduleOfARepositoryIsEdited()
    {
        FakeFleet fleet = plannedFleet();
        // ext-* on the first server is in two groups.
        domain::RepoGroup all {GroupId(3), u"everything"_s, u"."_s, {}};
        fleet.configuration.fleet.groups.append(all);
        domain::Schedule second = fleet.schedules.first();
        second.id = ScheduleId(77);
        second.group = u"everything"_s;
        second.cron = u"0 3 * * *"_s;
        fleet.schedules.append(second);
        domain::GroupOnServer place;
        place.server = second.server;
        place.group = second.group;
        place.schedule = second.cron;
        fleet.configuration.fleet.groupsOnServers.append(place);
        ConsoleFixture f(fleet);
        QVERIFY(f.isReady());
        f.window().open({gui::pageid::kRepositories, {}});
        auto *table = f.find<gui::TableView>(u"repositoriesTable"_s);
        auto *model = table->model();
        const int schedule = columnOf(*model, u"Schedule"_s);
        QTRY_VERIFY(model->rowCount() > 10 && !model->index(0, schedule).data().toString().isEmpty());
        auto *edit = f.window().findChild<QAction *>(u"editRepositorySchedule"_s);
        const auto rowOf = [&](auto fits) {
            for (int row = 0; row < model->rowCount(); ++row)
                if (fits(model->index(row, 2).data().toString(), model->index(row, schedule).data().toString()))
                    return row;
            return -1;
        };
        const int one = rowOf([&](const QString &server, const QString &groups) {
            return server != second.server && groups == u"external"_s;
        });
        const int both = rowOf([&](const QString &server, const QString &groups) {
            return server == second.server && groups.contains(u"everything"_s) && groups.contains(u"external"_s);
        });
        QVERIFY(one >= 0 && both >= 0);
        table->clearSelection();
        QVERIFY(!edit->isEnabled());
        table->selectRow(one);
        QTRY_VERIFY(edit->isEnabled());
        edit->trigger();
        const auto sheet = [&] { return f.window().findChild<QDialog *>(u"editScheduleDialog"_s); };
        QTRY_VERIFY(sheet());
        QVERIFY2(sheet()->accessibleName().contains(u"external"_s), qPrintable(sheet()->accessibleName()));
        sheet()->reject();
        QTRY_VERIFY(!sheet());
        // Which of two is asked.
        table->selectRow(both);
        edit->trigger();
        const QPointer<QMenu> which = f.window().findChild<QMenu *>(u"whichSchedule"_s);
        QVERIFY(which);
        QCOMPARE(which->actions().size(), 2);
        for (QAction *action : which->actions())
            if (action->text() == u"everything: 0 3 * * *"_s)
                action->trigger();
        QTRY_VERIFY(sheet());
        QVERIFY(sheet()->accessibleName().contains(u"everything"_s));
        QTRY_VERIFY(!which);
    }

    void schedulesOfManyRowsAreLookedUpOnce()
    {
        FakeFleet fleet = largeFleet(50, 400, QDateTime::currentDateTimeUtc());
        domain::FleetConfiguration configured;
        for (int i = 0; i < 10; ++i)
            configured.groups.append({GroupId(i + 1), u"group-%1"_s.arg(i), u"(^|-)%1"_s.arg(i), {}});
        gui::FleetSnapshot snapshot;
        snapshot.repositories = fleet.repositories;
        for (const domain::Server &server : std::as_const(fleet.servers))
            for (const domain::RepoGroup &group : std::as_const(configured.groups)) {
                domain::GroupOnServer place;
                place.server = server.name;
                place.group = group.name;
                place.schedule = u"0 1 * * *"_s;
                configured.groupsOnServers.append(place);
            }
        const auto coverage = std::make_shared<const gui::GroupCoverage>(configured);
        QElapsedTimer clock;
        clock.start();
        const auto rows = gui::RepositoriesModel::rowsOf(snapshot, {}, coverage);
        const qint64 first = clock.restart();
        (void)gui::RepositoriesModel::rowsOf(snapshot, {}, coverage);
        const qint64 again = clock.elapsed();
        qInfo("20,000 rows with 10 groups: %lld ms, again %lld ms", first, again);
        QCOMPARE(rows.size(), 20'000);
        QVERIFY(std::any_of(rows.begin(), rows.end(), [](const auto &row) { return !row.schedule.groups.isEmpty(); }));
        QVERIFY2(first < 3000 && again < 1500, "rows are made in the pool, but not for seconds");
    }

    void trustIsToldInWords()
    {
        using Use = domain::Certificate::Use;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        gui::TrustView view;
        view.type = u"rpm.rpm"_s;
        QVERIFY(linesOf(gui::certificateFacts(view, now)).contains(u"filled on the server itself"_s));
        view.remoteHref = u"/r/1/"_s;
        view.remote
            = {{u"url"_s, u"https://cdn.example.net/"_s},
               {u"tls_validation"_s, false},
               {u"client_cert"_s, u"-----BEGIN CERTIFICATE-----"_s},
               {u"hidden_fields"_s, QJsonArray {QJsonObject {{u"name"_s, u"client_key"_s}, {u"is_set"_s, false}}}}};
        QString told = linesOf(gui::certificateFacts(view, now));
        QVERIFY2(told.contains(u"not checked"_s), qPrintable(told));
        QVERIFY2(told.contains(u"days are not known yet"_s), qPrintable(told)); // set, but nobody has read it
        QVERIFY2(told.contains(u"Client key: not set"_s), qPrintable(told));
        view.certificates = {certificate(Use::RemoteClient, 12), certificate(Use::RemoteCa, -3)};
        view.remote.insert(u"tls_validation"_s, true);
        const auto facts = gui::certificateFacts(view, now);
        told = linesOf(facts);
        QVERIFY2(told.contains(u"Client certificate: expires in 12 days"_s), qPrintable(told));
        QVERIFY2(told.contains(u"Certificate authority: expired"_s), qPrintable(told));
        for (const gui::TrustFact &fact : facts)
            if (fact.name == u"Certificate authority"_s)
                QVERIFY(fact.state.state == gui::State::Failed && fact.href == u"/r/1/"_s);
        view.certificates = {certificate(Use::RemoteClient, 300)};
        view.certificates.first().remoteHref = u"/r/2/"_s; // another remote's
        QVERIFY(!linesOf(gui::certificateFacts(view, now)).contains(u"300"_s));
        // Signatures by type.
        view.repository = {{u"repo_config"_s, QJsonObject {{u"gpgcheck"_s, 1}}},
                           {u"repo_gpgcheck"_s, 0},
                           {u"metadata_signing_service"_s, u"/s/1/"_s}};
        told = linesOf(gui::signatureFacts(view));
        QVERIFY2(told.contains(u"Metadata: signed here"_s), qPrintable(told));
        QVERIFY2(told.contains(u"Signatures of packages: clients are told to check"_s), qPrintable(told));
        QVERIFY2(told.contains(u"Signature of metadata: clients are told not to check"_s), qPrintable(told));
        view.type = u"deb.apt"_s;
        view.repository = {};
        told = linesOf(gui::signatureFacts(view));
        QVERIFY2(told.contains(u"its signature is not checked"_s) && told.contains(u"not signed here"_s),
                 qPrintable(told));
        view.remote.insert(u"gpgkey"_s, u"-----BEGIN PGP PUBLIC KEY BLOCK-----"_s);
        QVERIFY(linesOf(gui::signatureFacts(view)).contains(u"is checked at every sync"_s));
        view.type = u"python.python"_s;
        QVERIFY(linesOf(gui::signatureFacts(view)).contains(u"no signatures"_s));
    }

    void trustIsReadWhenItIsShownAndInspected()
    {
        ConsoleFixture f(plannedFleet());
        f.engine.fakeInspection().objectAnswer = fail(ErrorCode::Unreachable, u"connection refused"_s);
        QVERIFY(f.isReady());
        f.window().resize(1280, 800);
        f.window().open({gui::pageid::kRepositories, u"17"_s});
        openTab(f, u"trust"_s);
        auto *status = f.find<QLabel>(u"trustStatus"_s);
        QTRY_VERIFY2(status->text().contains(u"connection refused"_s), qPrintable(status->text()));
        f.engine.fakeInspection().objectAnswer = settings();
        domain::Certificate held = certificate(domain::Certificate::Use::RemoteCa, 20);
        held.remoteHref = u"/pulp/api/v3/remotes/x/17/"_s;
        f.engine.fakeInspection().certificatesAnswer = QList<domain::Certificate> {held};
        openTab(f, u"overview"_s);
        openTab(f, u"trust"_s);
        auto *place = f.find<QWidget>(u"trustCertificates"_s);
        QTRY_VERIFY(!place->findChildren<QPushButton *>().isEmpty());
        QString told;
        for (const QLabel *label : place->findChildren<QLabel *>())
            told += label->text() + u'\n';
        QVERIFY2(told.contains(u"expires in 20 days"_s), qPrintable(told));
        QTest::qWait(60);
        saveShot(f.window(), u"repositories-trust"_s);
        QTest::mouseClick(place->findChildren<QPushButton *>().last(), Qt::LeftButton);
        QTRY_VERIFY(f.window().findChild<gui::Inspector *>());
        QCOMPARE(f.window().findChild<gui::Inspector *>()->href(), held.remoteHref);
        f.window().findChild<gui::Inspector *>()->close();
        // All objects behind it, from the heading.
        f.engine.touch(RepositoryId(17),
                       [](domain::Repository &row) { row.latestVersionHref = u"/pulp/versions/4/"_s; });
        auto *inspect = f.find<QPushButton>(u"inspectRepository"_s);
        Q_EMIT inspect->menu()->aboutToShow();
        QCOMPARE(inspect->menu()->actions().size(), 5);
        QVERIFY(inspect->menu()->actions().at(1)->isEnabled());
        // The list of the fleet is brief: the engine knows the version.
        QTRY_VERIFY(inspect->menu()->actions().at(3)->isEnabled());
        QCOMPARE(inspect->menu()->actions().at(3)->data().toString(), u"/pulp/versions/4/"_s);
        QVERIFY(!inspect->menu()->actions().at(4)->isEnabled());
    }

    void twoRepositoriesAreComparedFromTheSelection()
    {
        ConsoleFixture f(plannedFleet());
        ports::VersionDifference difference;
        difference.common = 7;
        f.engine.fakeVersions().versionsAnswer = QList<domain::PulpVersion> {};
        f.engine.fakeVersions().compareAnswer = difference;
        QVERIFY(f.isReady());
        f.window().open({gui::pageid::kRepositories, {}});
        auto *table = f.find<gui::TableView>(u"repositoriesTable"_s);
        QTRY_VERIFY(table->model()->rowCount() > 10);
        auto *compare = f.find<QPushButton>(u"compareRepositories"_s);
        QVERIFY(!compare->isEnabled());
        f.find<QLineEdit>(u"pageFilter"_s)->setText(u"name=ext-epel-9"_s);
        QTRY_VERIFY(table->model()->rowCount() >= 2 && table->model()->rowCount() < 6);
        table->selectRow(0);
        table->selectionModel()->select(table->model()->index(1, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QTRY_VERIFY(compare->isEnabled());
        QTest::mouseClick(compare, Qt::LeftButton);
        QTRY_COMPARE(f.window().location().page, gui::pageid::kPackages);
        QTRY_COMPARE(f.engine.fakeVersions().compared.size(), 2);
        const auto &sides = f.engine.fakeVersions().compared;
        QVERIFY(sides.first().repository != sides.last().repository);
        QTRY_VERIFY(f.find<QLabel>(u"compareResult"_s)->text().contains(u'7'));
    }

    void containersAreAddedAndWhatIsNotPossibleIsSaid()
    {
        ConsoleFixture f(plannedFleet());
        for (const char *plugin : {"rpm", "deb", "container", "npm", "hugging_face"}) {
            ports::ContentTypeInfo info;
            info.plugin = QString::fromLatin1(plugin);
            info.path = info.plugin + u"/x"_s;
            f.engine.fleet.contentTypes.append(info);
        }
        QVERIFY(f.isReady());
        f.window().open({gui::pageid::kRepositories, {}});
        QTest::mouseClick(f.find<QPushButton>(u"addRepository"_s), Qt::LeftButton);
        QPointer<QDialog> dialog = f.window().findChild<QDialog *>(u"addRepositoryDialog"_s);
        QVERIFY(dialog);
        auto *type = dialog->findChild<QComboBox *>(u"addType"_s);
        auto *plan = dialog->findChild<QPushButton *>(u"addPlan"_s);
        auto *limits = dialog->findChild<QLabel *>(u"addLimits"_s);
        dialog->findChild<QLineEdit *>(u"addName"_s)->setText(u"ext-debian-image"_s);
        QTRY_VERIFY(limits->text().contains(u"hugging_face"_s)); // known of the server, not added here
        type->setCurrentText(u"ansible"_s);
        QVERIFY(!plan->isEnabled()); // the server has no such plugin
        QVERIFY2(limits->text().contains(u"no plugin"_s), qPrintable(limits->text()));
        type->setCurrentText(u"npm"_s);
        QVERIFY(!dialog->findChild<QLineEdit *>(u"addUrl"_s)->isVisible()); // nothing to sync from
        QVERIFY(plan->isEnabled());
        type->setCurrentText(u"container"_s);
        auto *upstream = dialog->findChild<QLineEdit *>(u"addUpstream"_s);
        QVERIFY(upstream->isVisible());
        dialog->findChild<QLineEdit *>(u"addUrl"_s)->setText(u"https://registry.example.net"_s);
        QVERIFY(!plan->isEnabled()); // of which repository there?
        upstream->setText(u"library/debian"_s);
        QVERIFY(plan->isEnabled());
        dialog->findChild<QLineEdit *>(u"edit_include_tags"_s)->setText(u"12*, bookworm"_s);
        QTest::qWait(60);
        saveShot(*dialog, u"dialog-add-container"_s);
        QTest::mouseClick(plan, Qt::LeftButton);
        // A plan that is not applied loses nothing of what was written.
        QTRY_VERIFY(f.window().findChild<gui::PlanDialog *>());
        auto *shown = f.window().findChild<gui::PlanDialog *>();
        QTRY_VERIFY(shown->stage() == gui::PlanDialog::Stage::Shown);
        QTest::qWait(60);
        saveShot(*shown, u"dialog-plan"_s);
        QVERIFY(!dialog->isVisible());
        QTest::keyClick(shown, Qt::Key_Escape);
        QTRY_VERIFY(dialog && dialog->isVisible());
        QCOMPARE(upstream->text(), u"library/debian"_s);
        QTRY_VERIFY(f.window().findChildren<gui::PlanDialog *>().isEmpty());
        QTest::mouseClick(plan, Qt::LeftButton);
        const QJsonObject request = appliedRequest(f);
        QCOMPARE(request.value(u"type"_s).toString(), u"container"_s);
        const QJsonObject remote = request.value(u"remote"_s).toObject();
        QCOMPARE(remote.value(u"upstream_name"_s).toString(), u"library/debian"_s);
        QCOMPARE(remote.value(u"include_tags"_s).toArray(), (QJsonArray {u"12*"_s, u"bookworm"_s}));
        QTRY_VERIFY(!dialog);
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

    /// An empty half would hide rows; a page that was opened on a repository shows it.
    void tableHasThePageUntilARepositoryIsChosen()
    {
        ConsoleFixture f(plannedFleet());
        QVERIFY(f.isReady());
        f.window().open({gui::pageid::kRepositories, {}});
        auto *table = f.find<gui::TableView>(u"repositoriesTable"_s);
        QTRY_VERIFY(table->model()->rowCount() > 10);
        auto *tabs = f.find<QTabWidget>(u"repositoryTabs"_s);
        QVERIFY(!tabs->isVisible());
        const int whole = table->height();
        const int last = table->model()->rowCount() - 1;
        table->selectRow(last);
        QTRY_VERIFY(tabs->isVisible());
        QTRY_VERIFY(table->height() < whole);
        QTRY_VERIFY(table->viewport()->rect().contains(table->visualRect(table->model()->index(last, 0))));
    }

    /// Where content comes from the fleet the server is named; where it comes from outside nothing is missing.
    void sourcesAreNamedAndOnlyComparedInTheFleet()
    {
        FakeFleet fleet = plannedFleet();
        domain::Repository &here = fleet.repositories[0];
        domain::Repository *there = nullptr;
        for (domain::Repository &one : fleet.repositories)
            if (one.server != here.server && one.hasRemote())
                there = &one;
        QVERIFY(there);
        here.baseUrl = u"http://127.0.0.1:24816/pulp/content/a/"_s;
        here.remoteFeed = u"http://127.0.0.1:9000/a/"_s;
        here.verification = {};
        there->remoteFeed = here.baseUrl;
        for (domain::Schedule &one : fleet.schedules)
            one.source = one.server == here.server ? QString() : here.server;
        gui::FleetSnapshot snapshot;
        snapshot.repositories = fleet.repositories;
        snapshot.servers = fleet.servers;
        snapshot.schedules = fleet.schedules;
        const auto rows = gui::RepositoriesModel::rowsOf(snapshot, {}, {});
        for (const gui::RepositoryRow &row : rows) {
            if (row.repository.id == here.id) {
                QCOMPARE(row.syncsFrom, u"127.0.0.1:9000"_s);
                QVERIFY(!row.hasSource);
            }
            if (row.repository.id == there->id) {
                QCOMPARE(row.syncsFrom, here.server);
                QVERIFY(row.hasSource);
            }
        }
        ConsoleFixture f(fleet);
        QVERIFY(f.isReady());
        f.window().open({gui::pageid::kRepositories, QString::number(here.id.value)});
        openTab(f, u"source"_s);
        QTRY_VERIFY(f.find<QLabel>(u"sourceSentence"_s)->text().contains(u"outside of the fleet"_s));
        QVERIFY(!f.find<QPushButton>(u"verifyNow"_s)->isEnabled());
    }

    void failuresSayWhyAtOnce()
    {
        gui::FailureBox box;
        domain::Failure failure {domain::FailureClass::NotFoundUpstream,
                                 u"the sync task ended as failed"_s,
                                 u"404, message='Not Found', url='http://mirror/x'\nmore"_s,
                                 {}};
        box.setFailure(failure);
        const auto says = [&box](const QString &text) {
            const QList<QLabel *> labels = box.findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(),
                               [&text](const QLabel *label) { return label->text().contains(text); });
        };
        QVERIFY(says(u"url='http://mirror/x'"_s));
        QVERIFY(!says(u"ended as"_s));
        failure.pulpText.clear(); // then it is all that is known
        box.setFailure(failure);
        QVERIFY(says(u"ended as"_s));
    }

    void rollUpsTellWhatWasNeverSynced()
    {
        gui::RollUp all;
        all.add({gui::State::Healthy, u"in sync"_s});
        QCOMPARE(all.text().word, u"in sync"_s);
        all.add({gui::State::Never, u"never by Pulpit"_s});
        QCOMPARE(all.text().word, u"1 of 2 in sync"_s);
        QCOMPARE(all.text().state, gui::State::Healthy);
        all.add({gui::State::Failed, u"failed 2×"_s}); // of a repository, not of the server
        QCOMPARE(all.text().word, u"1 × failed"_s);
        all.add({gui::State::Failed, u"failed 4×"_s});
        QCOMPARE(all.text().word, u"2 × failed"_s);
        gui::RollUp none;
        none.add({gui::State::Never, u"never by Pulpit"_s});
        none.add({gui::State::Never, u"never by Pulpit"_s});
        QCOMPARE(none.text().word, u"never by Pulpit"_s);
        none.add({gui::State::Never, u"never synced"_s});
        QCOMPARE(none.text().word, u"never synced"_s);
    }

    void factsCloseUp()
    {
        gui::FactGrid grid(nullptr, 2);
        grid.setFact(u"One"_s, u"1"_s);
        grid.setFact(u"Two"_s, u"2"_s);
        grid.setFact(u"Three"_s, u"3"_s);
        const auto placeOf = [&grid](const QString &value) {
            auto *layout = qobject_cast<QGridLayout *>(grid.layout());
            for (int i = 0; i < layout->count(); ++i)
                if (auto *label = qobject_cast<QLabel *>(layout->itemAt(i)->widget());
                    label && label->text() == value) {
                    int row = 0;
                    int column = 0;
                    int rows = 0;
                    int columns = 0;
                    layout->getItemPosition(i, &row, &column, &rows, &columns);
                    return std::pair(row, column);
                }
            return std::pair(-1, -1);
        };
        QCOMPARE(placeOf(u"3"_s), std::pair(1, 1));
        grid.setFact(u"Two"_s, {});
        QCOMPARE(placeOf(u"3"_s), std::pair(0, 3));
        grid.setFact(u"Two"_s, u"2"_s);
        QCOMPARE(placeOf(u"2"_s), std::pair(0, 3));
        QCOMPARE(placeOf(u"3"_s), std::pair(1, 1));
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
        for (const QString &tab :
             {u"versions"_s, u"history"_s, u"settings"_s, u"source"_s, u"trust"_s, u"overview"_s}) {
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
