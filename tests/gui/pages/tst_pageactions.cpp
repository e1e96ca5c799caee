// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What pages do to the fleet.
#include "gui/consolefixture.h"
#include "gui/looks.h"
#include "gui/preferences.h"
#include "gui/shell/pages.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/tableview.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextBrowser>

using namespace pulpit;
using namespace pulpit::test;

class TstPageActions final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void syncsASelectedRepository();
    void heldBackRepositoryCanBePublished();
    void cancelsAndRetriesJobs();
    void schedulesArePausedAndRun();
    void welcomeOnAnEmptyFleet();
    void opensAConfigurationAfterItsPlan();
    void problemsOfAConfigurationAreTold();
    void reportIsPreviewedAndExported();
    void reportThatCannotBeWrittenIsTold();
    void settingsTakeEffectAtOnce();
};

void TstPageActions::init()
{
    // The offscreen platform says of itself what it cannot do.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
}

void TstPageActions::syncsASelectedRepository()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kRepositories, QStringLiteral("18")});
    auto *sync = f.find<QPushButton>(QStringLiteral("syncRepositories"));
    QVERIFY(sync);
    QTRY_VERIFY(sync->isEnabled());
    QTest::mouseClick(sync, Qt::LeftButton);
    QTRY_VERIFY(f.engine.calls.contains(QStringLiteral("startSync pulp-eu-1.example.com ext-debian-12-security")));
    QTRY_VERIFY(f.find<QLabel>(QStringLiteral("noticeText"))->text().contains(QStringLiteral("is queued")));
}

void TstPageActions::heldBackRepositoryCanBePublished()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kRepositories, QStringLiteral("38")});
    QPushButton *publish = nullptr;
    for (QPushButton *button : f.window().findChildren<QPushButton *>())
        if (button->text() == QStringLiteral("Publish anyway"))
            publish = button;
    QVERIFY(publish);
    QTRY_VERIFY(publish->isVisible());
    f.prompter.saysYes = false;
    QTest::mouseClick(publish, Qt::LeftButton);
    QCOMPARE(f.prompter.asked.size(), 1);
    QVERIFY(!f.engine.calls.contains(QStringLiteral("publishAnyway 38")));
    f.prompter.saysYes = true;
    QTest::mouseClick(publish, Qt::LeftButton);
    QTRY_VERIFY(f.engine.calls.contains(QStringLiteral("publishAnyway 38")));
}

void TstPageActions::cancelsAndRetriesJobs()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kJobs, QStringLiteral("10")});
    gui::Page *page = f.window().page(gui::pageid::kJobs);
    const auto button = [page](const QString &text) -> QPushButton * {
        for (QPushButton *b : page->findChildren<QPushButton *>())
            if (b->text().startsWith(text))
                return b;
        return nullptr;
    };
    QTRY_VERIFY(button(QStringLiteral("Cancel"))->isEnabled());
    QTest::mouseClick(button(QStringLiteral("Cancel")), Qt::LeftButton);
    QTRY_VERIFY(f.engine.calls.contains(QStringLiteral("cancel 10")));
    QTRY_VERIFY(!button(QStringLiteral("Cancel"))->isEnabled());
    f.window().open({gui::pageid::kJobs, QStringLiteral("11")});
    QTRY_VERIFY(button(QStringLiteral("Retry 1 failed")));
    QTest::mouseClick(button(QStringLiteral("Retry 1 failed")), Qt::LeftButton);
    QTRY_VERIFY(f.engine.calls.contains(QStringLiteral("retry 11")));
}

void TstPageActions::schedulesArePausedAndRun()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kSchedules, QStringLiteral("3")});
    gui::Page *page = f.window().page(gui::pageid::kSchedules);
    const auto click = [page](const QString &text) {
        for (QPushButton *b : page->findChildren<QPushButton *>())
            if (b->text() == text && b->isEnabled()) {
                QTest::mouseClick(b, Qt::LeftButton);
                return true;
            }
        return false;
    };
    QTRY_VERIFY(click(QStringLiteral("Run now")));
    QTRY_VERIFY(f.engine.calls.contains(QStringLiteral("runNow 3")));
    f.prompter.time = QDateTime::currentDateTimeUtc().addDays(3);
    QVERIFY(click(QStringLiteral("Pause…")));
    auto *until = page->findChild<QAction *>(QStringLiteral("pauseUntil"));
    QVERIFY(until);
    until->trigger();
    QTRY_VERIFY(f.engine.calls.contains(QStringLiteral("pause 3")));
    QTRY_VERIFY(click(QStringLiteral("Resume")));
    QTRY_VERIFY(f.engine.calls.contains(QStringLiteral("resume 3")));
}

void TstPageActions::welcomeOnAnEmptyFleet()
{
    ConsoleFixture f(emptyFleet());
    QVERIFY(f.isReady());
    QTRY_VERIFY(f.find<QWidget>(QStringLiteral("page_welcome"))->isVisible());
    QTest::qWait(60); // the layout follows the change
    saveScreenshot(f.window(), QStringLiteral("welcome-light"));
    QCOMPARE(clippedTexts(f.window()).join(QLatin1Char(';')), QString());
    QCOMPARE(namelessWidgets(f.window()).join(QLatin1Char(';')), QString());
    f.engine.fleet = sampleFleet(QDateTime::currentDateTimeUtc());
    f.engine.announce(ports::Topic::Configuration | ports::Topic::Servers | ports::Topic::Repositories);
    QTRY_VERIFY(f.window().page(gui::pageid::kFleet)->isVisible());
}

void TstPageActions::opensAConfigurationAfterItsPlan()
{
    ConsoleFixture f(emptyFleet());
    QVERIFY(f.isReady());
    f.prompter.file = QStringLiteral("/etc/pulp_manager/pulp_config.yml");
    f.reader.next.yaml = QStringLiteral("pulp_servers: {}");
    domain::FleetConfiguration fleet;
    fleet.servers = sampleFleet(QDateTime::currentDateTimeUtc()).servers;
    f.reader.next.fleet = fleet;
    QTest::mouseClick(f.find<QPushButton>(QStringLiteral("welcomeOpen")), Qt::LeftButton);
    QTRY_COMPARE(f.engine.fleet.configuration.version, 1);
    QVERIFY(f.prompter.asked.last().contains(QStringLiteral("add server pulp-eu-2.example.com")));
    QTRY_VERIFY(f.window().page(gui::pageid::kFleet)->isVisible());
}

void TstPageActions::problemsOfAConfigurationAreTold()
{
    ConsoleFixture f(emptyFleet());
    QVERIFY(f.isReady());
    domain::Problem problem;
    problem.line = 21;
    problem.message = QStringLiteral("“2 hours” is not a duration");
    f.reader.next.problems = {problem};
    f.window().openConfigurationFile(QStringLiteral("/tmp/pulp_config.yml"));
    QCOMPARE(f.prompter.asked.size(), 1);
    QVERIFY(f.prompter.asked.first().contains(QStringLiteral("line 21: “2 hours” is not a duration")));
    QCOMPARE(f.engine.fleet.configuration.version, 0);
}

void TstPageActions::reportIsPreviewedAndExported()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kReports, {}});
    auto *document = f.find<QTextBrowser>(QStringLiteral("reportDocument"));
    QVERIFY(document);
    QTRY_VERIFY(document->toPlainText().contains(QStringLiteral("ext-debian-12-security")));
    QVERIFY(document->toPlainText().contains(QStringLiteral("pulp-us-1.example.com")));

    QTemporaryDir folder;
    f.prompter.file = folder.filePath(QStringLiteral("health.html"));
    auto *exportButton = f.find<QPushButton>(QStringLiteral("reportExport"));
    QTest::mouseClick(exportButton, Qt::LeftButton);
    QTRY_VERIFY(QFile::exists(f.prompter.file));
    QFile html(f.prompter.file);
    QVERIFY(html.open(QIODevice::ReadOnly));
    QVERIFY(html.readAll().startsWith("<!DOCTYPE html>"));

    auto *server = f.find<QComboBox>(QStringLiteral("reportServer"));
    server->setCurrentIndex(server->findData(QStringLiteral("pulp-eu-1.example.com")));
    Q_EMIT server->activated(server->currentIndex());
    QTRY_VERIFY(!document->toPlainText().contains(QStringLiteral("pulp-us-1.example.com")));
    QCOMPARE(f.window().location().object, QStringLiteral("pulp-eu-1.example.com"));

    auto *format = f.find<QComboBox>(QStringLiteral("reportFormat"));
    format->setCurrentIndex(1);
    Q_EMIT format->activated(1);
    auto *table = f.window().findChild<QTableView *>(QStringLiteral("reportTable"));
    QTRY_VERIFY(table->isVisible());
    QCOMPARE(table->model()->headerData(0, Qt::Horizontal).toString(), QStringLiteral("server"));
    QVERIFY(table->model()->rowCount() > 5);
    QTest::qWait(60);
    saveScreenshot(f.window(), QStringLiteral("reports-csv"));
    f.prompter.file = folder.filePath(QStringLiteral("health.csv"));
    QTRY_VERIFY(exportButton->isEnabled());
    QTest::mouseClick(exportButton, Qt::LeftButton);
    QTRY_VERIFY(QFile::exists(f.prompter.file));
    QFile csv(f.prompter.file);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QVERIFY(csv.readAll().startsWith("server,repository,"));
}

void TstPageActions::reportThatCannotBeWrittenIsTold()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kReports, {}});
    auto *exportButton = f.find<QPushButton>(QStringLiteral("reportExport"));
    QTRY_VERIFY(exportButton->isEnabled());
    f.prompter.file = QStringLiteral("/nonexistent/folder/health.html");
    QTest::mouseClick(exportButton, Qt::LeftButton);
    QTRY_VERIFY(f.find<QLabel>(QStringLiteral("noticeText"))->text().contains(QStringLiteral("could not be written")));
    QTRY_VERIFY(exportButton->isEnabled());
}

void TstPageActions::settingsTakeEffectAtOnce()
{
    QTemporaryDir folder;
    gui::ConsoleOptions options;
    options.stateFile = folder.filePath(QStringLiteral("state.ini"));
    FakeEngine engine(sampleFleet(QDateTime::currentDateTimeUtc()));
    FakeReader reader;
    ScriptedPrompter prompter;
    auto *application = qobject_cast<QApplication *>(QCoreApplication::instance());
    {
        gui::Console console(*application, engine, reader, options, &prompter);
        console.open();
        QVERIFY(QTest::qWaitForWindowExposed(&console.window()));
        console.window().open({gui::pageid::kSettings, {}});
        const auto button
            = [&console](const QString &name) { return console.window().findChild<QAbstractButton *>(name); };
        QTest::mouseClick(button(QStringLiteral("scheme2")), Qt::LeftButton);
        QCOMPARE(gui::currentScheme(), gui::Scheme::Dark);
        QCOMPARE(gui::rowHeight(), gui::kCompactRow);
        QTest::mouseClick(button(QStringLiteral("density1")), Qt::LeftButton);
        QCOMPARE(gui::rowHeight(), gui::kComfortableRow);
        console.window().open({gui::pageid::kRepositories, {}});
        auto *table = console.window().findChild<QTableView *>(QStringLiteral("repositoriesTable"));
        QTRY_COMPARE(table->model()->rowCount(), 56);
        QCOMPARE(table->rowHeight(0), gui::kComfortableRow);
        QTest::qWait(60);
        saveScreenshot(console.window(), QStringLiteral("comfortable-dark"));
    }
    gui::Console again(*application, engine, reader, options, &prompter);
    QCOMPARE(again.preferences().values().scheme, gui::SchemeChoice::Dark);
    QCOMPARE(gui::currentScheme(), gui::Scheme::Dark);
    QCOMPARE(gui::rowHeight(), gui::kComfortableRow);
    again.preferences().set({});
    QCOMPARE(gui::currentScheme(), gui::Scheme::Light);
}

QTEST_MAIN(TstPageActions)
#include "tst_pageactions.moc"
