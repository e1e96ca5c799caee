// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Reports page: what the preview judges, scheduled reports, targets.
#include "gui/consolefixture.h"
#include "gui/pages/reports/healthpreview.h"
#include "gui/pages/reports/reportschedulesdialog.h"
#include "gui/shell/pages.h"
#include "gui/widgets/tableview.h"
#include "reports/digest.h"
#include "support/fakeengine/fakereportschedules.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSemaphore>
#include <QTextBrowser>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace pulpit;
using namespace pulpit::test;
using namespace pulpit::gui;

namespace {

domain::ReportBackground backgroundOf(const FakeFleet &fleet)
{
    domain::ReportBackground background;
    for (const QString &name : {u"external"_s, u"internal"_s}) {
        domain::RepoGroup group;
        group.name = name;
        group.regexInclude = name == u"external"_s ? u"^ext-"_s : u"^int-"_s;
        background.groups.append(group);
    }
    for (const domain::Job &job : fleet.jobs)
        if (!job.group.isEmpty())
            background.runs.append(job);
    domain::ReportDigest before;
    before.made = QDateTime::currentDateTimeUtc().addDays(-7);
    before.scope = u"fleet"_s;
    before.good = 50;
    before.failed = 1;
    before.problems = {u"pulp-eu-1.example.com/ext-solved-since"_s};
    background.before = before;
    return background;
}

void keepPicture(QWidget &window, const QString &name)
{
    const QString folder = qEnvironmentVariable("PULPIT_SCREENSHOT_DIR");
    if (folder.isEmpty())
        return;
    QTest::qWait(200);
    QVERIFY(window.grab().save(u"%1/%2.png"_s.arg(folder, name)));
}

} // namespace

class TstReportsPage final : public QObject
{
    Q_OBJECT

    /// The console on Reports with a background, as soon as the preview judges.
    static std::unique_ptr<ConsoleFixture> opened(SchemeChoice scheme = SchemeChoice::Light)
    {
        ConsoleOptions options;
        options.scheme = scheme;
        auto f = std::make_unique<ConsoleFixture>(sampleFleet(QDateTime::currentDateTimeUtc()), options);
        f->engine.fakeReportSchedules().backgroundAnswer = backgroundOf(f->engine.fleet);
        domain::Finding finding;
        finding.id = u"failed-sync/pulp-eu-1.example.com/ext-debian-12-security"_s;
        finding.severity = domain::Finding::Severity::Error;
        finding.what = u"ext-debian-12-security fails on pulp-eu-1.example.com"_s;
        finding.advice = u"Sync it again once the primary serves it"_s;
        f->engine.fleet.findings = {finding};
        if (!f->isReady())
            return nullptr;
        f->window().open({pageid::kReports, {}});
        return f;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }

    void thePreviewJudges()
    {
        auto f = opened();
        QVERIFY(f);
        auto *document = f->find<QTextBrowser>(u"reportDocument"_s);
        QTRY_VERIFY(document->toPlainText().contains(u"Service levels"_s));
        const QString text = document->toPlainText();
        QVERIFY(text.contains(u"Since the last report"_s));
        QVERIFY(text.contains(u"ext-solved-since"_s));
        QVERIFY(text.contains(u"of the budget"_s) || text.contains(u"budget spent"_s));
        QTRY_COMPARE(f->engine.fakeReportSchedules().digests.size(), 1);
        keepPicture(f->window(), u"reports-judged"_s);
        // The links at its top lead down in it.
        const int top = document->verticalScrollBar()->value();
        Q_EMIT document->anchorClicked(QUrl(u"#repositories"_s));
        QTRY_VERIFY(document->verticalScrollBar()->value() > top);
        keepPicture(f->window(), u"reports-bottom"_s);
        Q_EMIT document->anchorClicked(QUrl(u"schedule:3"_s));
        QTRY_COMPARE(f->window().location().page, pageid::kSchedules);
    }

    void whatWasNotMeasuredIsNotMet()
    {
        domain::HealthReport report;
        report.made = QDateTime::currentDateTimeUtc();
        report.periodStart = report.made.addDays(-7);
        domain::Schedule schedule;
        schedule.id = ScheduleId(1);
        schedule.server = u"pulp-a"_s;
        schedule.group = u"external"_s;
        report.schedules = {schedule};
        const QString html = healthPreview(report, Scheme::Light, domain::ReportBackground()).html;
        QVERIFY(html.contains(u"Service levels"_s));
        QVERIFY(!html.contains(u"every group meets its targets"_s));
    }

    void theDarkPreviewJudgesAsWell()
    {
        auto f = opened(SchemeChoice::Dark);
        QVERIFY(f);
        QTRY_VERIFY(f->find<QTextBrowser>(u"reportDocument"_s)->toPlainText().contains(u"Service levels"_s));
        keepPicture(f->window(), u"reports-judged-dark"_s);
    }

    void chartsEndWhereTheTablesEnd()
    {
        auto f = opened();
        QVERIFY(f);
        auto *document = f->find<QTextBrowser>(u"reportDocument"_s);
        static const QRegularExpression chart(u"src=\"chart:durations\" width=\"(\\d+)\""_s);
        const auto chartWidth = [&] { return chart.match(document->toHtml()).captured(1).toInt(); };
        for (const int width : {1440, 1180}) {
            f->window().resize(width, 900);
            // Two of them, the margins of the document and of the cells are as wide as the view.
            const auto left = [&] { return document->viewport()->width() - 2 * chartWidth(); };
            QTRY_VERIFY2(left() > 40 && left() < 60, qPrintable(QString::number(left())));
        }
    }

    void everyLinkOfThePreviewLeadsSomewhere()
    {
        const FakeFleet fleet = sampleFleet(QDateTime::currentDateTimeUtc());
        FakeEngine engine(fleet);
        const auto report = engine.reports().health({}, QDateTime::currentDateTimeUtc().addDays(-7)).result();
        const QString html = healthPreview(*report, Scheme::Light, backgroundOf(fleet)).html;
        static const QRegularExpression links(u"href='#([a-z]+)'"_s);
        int count = 0;
        for (auto it = links.globalMatch(html); it.hasNext(); ++count)
            QVERIFY(html.contains(u"<a name='%1'>"_s.arg(it.next().captured(1))));
        QVERIFY(count >= 6);
        QVERIFY(!healthPreview(*report, Scheme::Light).html.contains(u"#levels"_s));
    }

    void reportsAreScheduledChangedRunAndRemoved()
    {
        auto f = opened();
        QVERIFY(f);
        QTest::mouseClick(f->find<QPushButton>(u"reportSchedules"_s), Qt::LeftButton);
        QDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = f->window().findChild<QDialog *>(u"reportSchedulesDialog"_s)));
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        const auto edit = [dialog](const char *name) { return dialog->findChild<QLineEdit *>(QLatin1String(name)); };
        const auto button
            = [dialog](const char *name) { return dialog->findChild<QPushButton *>(QLatin1String(name)); };
        auto *message = dialog->findChild<QLabel *>(u"reportMessage"_s);
        QVERIFY(!button("saveReport")->isEnabled());
        QTest::keyClicks(edit("reportName"), u"weekly"_s);
        QTest::keyClicks(edit("reportCron"), u"0 7 * *"_s);
        QVERIFY(!message->text().isEmpty());
        edit("reportCron")->setText(u"0 7 * * 1"_s);
        edit("reportFolder")->setText(u"reports"_s);
        QVERIFY(message->text().contains(u"whole path"_s));
        keepPicture(*dialog, u"reports-schedule-problem"_s);
        edit("reportFolder")->setText(u"/srv/reports"_s);
        QVERIFY(button("saveReport")->isEnabled());
        QTest::keyClick(edit("reportFolder"), Qt::Key_Return);
        QTRY_COMPARE(f->engine.fakeReportSchedules().all.size(), 1);
        auto *list = dialog->findChild<QListWidget *>(u"reportList"_s);
        QTRY_COMPARE(list->count(), 1);
        QCOMPARE(list->currentRow(), 0);
        keepPicture(*dialog, u"reports-schedule"_s);
        edit("reportName")->setText(u"every week"_s);
        QTest::mouseClick(button("saveReport"), Qt::LeftButton);
        QTRY_COMPARE(f->engine.fakeReportSchedules().all.first().name, u"every week"_s);
        QCOMPARE(f->engine.fakeReportSchedules().all.size(), 1);
        QTest::mouseClick(button("runReport"), Qt::LeftButton);
        QTRY_VERIFY(message->text().contains(u"/srv/reports/report.html"_s));
        f->engine.nextError.code = ErrorCode::Storage;
        f->engine.nextError.what = u"the folder for reports is not there"_s;
        QTRY_VERIFY(button("runReport")->isEnabled());
        QTest::mouseClick(button("runReport"), Qt::LeftButton);
        QTRY_VERIFY(message->text().contains(u"not there"_s));
        QTest::mouseClick(button("removeReport"), Qt::LeftButton);
        QTRY_VERIFY(f->engine.fakeReportSchedules().all.isEmpty());
        QTRY_COMPARE(list->count(), 0);
    }

    void manySchedulesWithLongNamesFit()
    {
        auto f = opened();
        QVERIFY(f);
        for (int i = 0; i < 300; ++i) {
            ports::ReportSchedule one;
            one.id = QString::number(i);
            one.name = i % 2 ? u"تقرير-"_s.repeated(12) + one.id : QString(90, u'n') + one.id;
            one.cron = u"@daily"_s;
            one.folder = u"/srv"_s;
            one.lastRun = QDateTime::currentDateTimeUtc().addDays(-1);
            one.lastFailure = i == 0 ? u"the folder for reports is not there"_s : QString();
            f->engine.fakeReportSchedules().all.append(one);
        }
        ReportSchedulesDialog dialog(PageContext {f->engine, f->reader, f->console->feed(), f->prompter, f->window(),
                                                  u"m.keller"_s, f->console->preferences()},
                                     &f->window());
        dialog.show();
        auto *list = dialog.findChild<QListWidget *>(u"reportList"_s);
        QTRY_COMPARE(list->count(), 300);
        list->setCurrentRow(0);
        QVERIFY(dialog.findChild<QLabel *>(u"reportState"_s)->text().contains(u"not there"_s));
        QVERIFY(dialog.width() < 1200);
        keepPicture(dialog, u"reports-schedule-many"_s);
    }

    void targetsAreSet()
    {
        auto f = opened();
        QVERIFY(f);
        QTRY_VERIFY(f->find<QTextBrowser>(u"reportDocument"_s)->toPlainText().contains(u"Service levels"_s));
        QTest::mouseClick(f->find<QPushButton>(u"reportTargets"_s), Qt::LeftButton);
        QDoubleSpinBox *inSync = nullptr;
        QTRY_VERIFY((inSync = f->window().findChild<QDoubleSpinBox *>(u"targetInSync"_s)));
        keepPicture(*inSync->window(), u"reports-targets"_s);
        inSync->setValue(55.5);
        QTest::mouseClick(f->window().findChild<QPushButton *>(u"saveTargets"_s), Qt::LeftButton);
        QTRY_COMPARE(f->engine.fakeReportSchedules().backgroundAnswer.targets.usual.inSyncPercent, 55.5);
        QTRY_VERIFY(f->find<QTextBrowser>(u"reportDocument"_s)->toPlainText().contains(u"target 55.5 %"_s));
    }

    void aGroupHasTargetsOfItsOwn()
    {
        auto f = opened();
        QVERIFY(f);
        QTRY_VERIFY(f->find<QTextBrowser>(u"reportDocument"_s)->toPlainText().contains(u"Service levels"_s));
        QTest::mouseClick(f->find<QPushButton>(u"reportTargets"_s), Qt::LeftButton);
        QComboBox *group = nullptr;
        QTRY_VERIFY((group = f->window().findChild<QComboBox *>(u"targetGroup"_s)));
        auto *own = f->window().findChild<QCheckBox *>(u"targetOwn"_s);
        auto *inSync = f->window().findChild<QDoubleSpinBox *>(u"targetInSync"_s);
        QVERIFY(!own->isEnabled()); // all groups have nothing else to fall back to
        QVERIFY(inSync->isEnabled());
        group->setFocus();
        QTest::keyClick(group, Qt::Key_Down);
        QCOMPARE(group->currentData().toString(), u"external"_s);
        QVERIFY(!inSync->isEnabled());
        QTest::keyClick(own, Qt::Key_Space);
        QVERIFY(inSync->isEnabled());
        inSync->setValue(77.5);
        keepPicture(*inSync->window(), u"reports-targets-group"_s);
        group->setFocus();
        QTest::keyClick(group, Qt::Key_Down);
        QCOMPARE(inSync->value(), 99.0); // the next one has those of all
        QTest::mouseClick(f->window().findChild<QPushButton *>(u"saveTargets"_s), Qt::LeftButton);
        const auto &kept = f->engine.fakeReportSchedules().backgroundAnswer.targets;
        QTRY_COMPARE(kept.of(u"external"_s).inSyncPercent, 77.5);
        QCOMPARE(kept.of(u"internal"_s), kept.usual);
        QTRY_VERIFY(f->find<QTextBrowser>(u"reportDocument"_s)->toPlainText().contains(u"target 77.5 %"_s));
    }

    void puttingThePreviewTogetherCanBeStopped()
    {
        auto f = opened();
        QVERIFY(f);
        auto *document = f->find<QTextBrowser>(u"reportDocument"_s);
        QTRY_VERIFY(document->toPlainText().contains(u"Service levels"_s));
        QTRY_COMPARE(f->engine.fakeReportSchedules().digests.size(), 1);
        auto *stop = f->find<QPushButton>(u"reportStop"_s);
        auto *format = f->find<QComboBox>(u"reportFormat"_s);
        auto *age = f->find<QLabel>(u"reportAge"_s);
        auto *table = f->window().findChild<gui::TableView *>(u"reportTable"_s);
        QVERIFY(stop && format && age && table && !stop->isVisible());
        // What is put together waits for a thread: all of them are taken.
        QThreadPool *pool = QThreadPool::globalInstance();
        QVERIFY(pool->waitForDone(5000));
        auto gate = std::make_shared<QSemaphore>();
        const int taken = pool->maxThreadCount();
        const auto open = qScopeGuard([gate, taken] { gate->release(taken); });
        for (int i = 0; i < taken; ++i)
            pool->start([gate] { gate->acquire(); });
        format->setFocus();
        QTest::keyClick(format, Qt::Key_Down); // the same report as a table
        Q_EMIT format->activated(format->currentIndex());
        QTRY_VERIFY(stop->isVisible());
        QCOMPARE(age->text(), u"putting it together…"_s);
        stop->setFocus();
        QTest::keyClick(stop, Qt::Key_Space);
        QVERIFY(!stop->isVisible());
        QVERIFY(age->text().startsWith(u"read "_s));
        QVERIFY(document->isVisible()); // what was shown stays
        gate->release(taken);
        QVERIFY(pool->waitForDone(5000));
        QTest::qWait(100);
        QVERIFY(document->isVisible() && !table->isVisible()); // what came too late is dropped
        // It is put together as soon as it is asked for again.
        Q_EMIT format->activated(format->currentIndex());
        QTRY_VERIFY(table->isVisible() && table->model()->rowCount() > 10);
        QVERIFY(!stop->isVisible());
    }

    void aDeadEngineAndNoFleetAreTold()
    {
        ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
        QVERIFY(f.isReady());
        f.engine.neverAnswers = true;
        f.window().open({pageid::kReports, {}});
        QVERIFY(f.find<QTextBrowser>(u"reportDocument"_s)->toPlainText().contains(u"Reading"_s));
        QVERIFY(!f.find<QPushButton>(u"reportExport"_s)->isEnabled());
        QTest::mouseClick(f.find<QPushButton>(u"reportSchedules"_s), Qt::LeftButton);
        QTRY_VERIFY(f.window().findChild<QDialog *>(u"reportSchedulesDialog"_s));
    }
};

QTEST_MAIN(TstReportsPage)
#include "tst_reportspage.moc"
