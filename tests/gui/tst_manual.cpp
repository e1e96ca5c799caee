// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/consolefixture.h"
#include "gui/dialogs/addserverdialog.h"
#include "gui/manual/manualbrowser.h"
#include "gui/manual/manualwindow.h"
#include "gui/shell/pages.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeWidget>

using namespace pulpit;
using namespace pulpit::test;

namespace {

void write(const QDir &folder, const QString &path, const QByteArray &text)
{
    QVERIFY(folder.mkpath(QFileInfo(path).path()));
    QFile file(folder.filePath(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

gui::ManualWindow *openedManual()
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *manual = qobject_cast<gui::ManualWindow *>(widget); manual && manual->isVisible())
            return manual;
    return nullptr;
}

} // namespace

class ManualTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )"))); }

    void libraryOrdersAndFinds();
    void librarySearches();
    void everyLinkOfTheManualLeadsSomewhere();
    void everyFindingHasItsPage();
    void windowWalksThePages();
    void windowSearches();
    void f1OpensThePageAboutTheFocusedThing();
    void f1InASheet();
    void buttonInTheHeader();
    void headingsAreScrolledTo();
    void nothingIsLoadedFromOutside();
};

void ManualTest::libraryOrdersAndFinds()
{
    const QTemporaryDir temporary;
    const QDir folder(temporary.path());
    write(folder, QStringLiteral("console.md"), "# The console\n");
    write(folder, QStringLiteral("cli.md"), "# The `command` line\n");
    write(folder, QStringLiteral("console/jobs.md"), "# Jobs\n## Cancel and retry\n");
    write(folder, QStringLiteral("findings/README.md"), "# Findings\n");
    write(folder, QStringLiteral("findings/disk-full.md"), "# Full\n");
    write(folder, QStringLiteral("adr/0001-a.md"), "no heading\n");
    const gui::ManualLibrary library(temporary.path());
    QStringList paths;
    for (const gui::ManualPage &page : library.pages())
        paths.append(page.path);
    QCOMPARE(paths,
             QStringList({QStringLiteral("console.md"), QStringLiteral("cli.md"), QStringLiteral("console/jobs.md"),
                          QStringLiteral("findings/README.md"), QStringLiteral("findings/disk-full.md"),
                          QStringLiteral("adr/0001-a.md")}));
    QCOMPARE(library.pages().at(1).title, QStringLiteral("The command line"));
    QCOMPARE(library.pages().last().title, QStringLiteral("adr/0001-a.md"));
    const auto place = [](const char *path, const char *anchor = "") {
        return gui::ManualPlace {QString::fromLatin1(path), QString::fromLatin1(anchor)};
    };
    QCOMPARE(library.find(QStringLiteral("jobs")), place("console/jobs.md"));
    QCOMPARE(library.find(QStringLiteral("console/jobs#cancel-and-retry")),
             place("console/jobs.md", "cancel-and-retry"));
    QCOMPARE(library.find(QStringLiteral("disk-full")), place("findings/disk-full.md"));
    QCOMPARE(library.find(QStringLiteral("findings")), place("findings/README.md"));
    QCOMPARE(library.find(QStringLiteral("cli.md")), place("cli.md"));
    QCOMPARE(library.find(QStringLiteral("no such topic")), place("console.md"));
    QCOMPARE(library.find({}), place("console.md"));
    QCOMPARE(library.follow(QStringLiteral("findings/disk-full.md"), QStringLiteral("../console/jobs.md#x")),
             place("console/jobs.md", "x"));
    QCOMPARE(library.follow(QStringLiteral("console/jobs.md"), QStringLiteral("#here")),
             place("console/jobs.md", "here"));
    QCOMPARE(library.follow(QStringLiteral("console.md"), QStringLiteral("findings")), place("findings/README.md"));
    QCOMPARE(library.follow(QStringLiteral("console.md"), QStringLiteral("../../etc/passwd")), place(""));
    QCOMPARE(library.follow(QStringLiteral("console.md"), QStringLiteral("https://example.com/cli.md")), place(""));
    QVERIFY(gui::ManualLibrary(temporary.filePath(QStringLiteral("nothing"))).pages().isEmpty());
    QCOMPARE(gui::ManualLibrary(temporary.filePath(QStringLiteral("nothing"))).find(QStringLiteral("jobs")), place(""));
}

void ManualTest::librarySearches()
{
    const QTemporaryDir temporary;
    const QDir folder(temporary.path());
    write(folder, QStringLiteral("console.md"), "# The console\nA job is canceled.\n");
    write(folder, QStringLiteral("cli.md"), "# Commands\n## job list\nShows them.\n");
    write(folder, QStringLiteral("console/jobs.md"), "# Jobs\nWhat ran.\n");
    const gui::ManualLibrary library(temporary.path());
    QStringList found;
    for (const gui::ManualHit &hit : library.search(QStringLiteral("JOB")))
        found.append(library.pages().at(hit.page).path);
    QCOMPARE(found,
             QStringList({QStringLiteral("console/jobs.md"), QStringLiteral("cli.md"), QStringLiteral("console.md")}));
    QCOMPARE(library.search(QStringLiteral("job canceled")).size(), 1);
    QVERIFY(library.search(QStringLiteral("canceled")).first().excerpt.contains(QStringLiteral("A job is canceled")));
    QVERIFY(library.search(QStringLiteral("zebra")).isEmpty());
    QVERIFY(library.search(QStringLiteral("  ")).isEmpty());
}

void ManualTest::everyLinkOfTheManualLeadsSomewhere()
{
    const gui::ManualLibrary library(QStringLiteral(":/manual"));
    QVERIFY(library.pages().size() > 30);
    static const QRegularExpression pattern(QStringLiteral(R"((!?)\[[^\]]*\]\(([^)\s]+)\))"));
    for (const gui::ManualPage &page : library.pages()) {
        auto it = pattern.globalMatch(page.markdown);
        while (it.hasNext()) {
            const auto match = it.next();
            const QString link = match.captured(2);
            const QString where = page.path + QStringLiteral(" links to ") + link;
            if (link.contains(QStringLiteral("://")))
                continue;
            if (!match.captured(1).isEmpty()) {
                const QDir folder(QStringLiteral(":/manual/") + gui::manualChapter(page.path));
                QVERIFY2(QFile::exists(QDir::cleanPath(folder.filePath(link))), qPrintable(where));
                continue;
            }
            const gui::ManualPlace place = library.follow(page.path, link);
            if (place.path.isEmpty()) { // a file of the source tree beside docs/
                const QDir folder(QStringLiteral(PULPIT_SOURCE_DIR "/docs/") + gui::manualChapter(page.path));
                QVERIFY2(QFile::exists(folder.filePath(link.section(QLatin1Char('#'), 0, 0))), qPrintable(where));
                continue;
            }
            if (place.anchor.isEmpty())
                continue;
            bool isThere = false;
            for (const QString &line :
                 library.pages().at(library.indexOf(place.path)).markdown.split(QLatin1Char('\n')))
                isThere = isThere
                    || (line.startsWith(QLatin1Char('#'))
                        && gui::manualAnchor(QString(line).remove(QRegularExpression(QStringLiteral("^#+|`"))))
                            == place.anchor);
            QVERIFY2(isThere, qPrintable(where));
        }
    }
}

void ManualTest::everyFindingHasItsPage()
{
    const gui::ManualLibrary library(QStringLiteral(":/manual"));
    const QDir rules(QStringLiteral(PULPIT_SOURCE_DIR "/docs/findings"));
    for (const QString &name : rules.entryList({QStringLiteral("*.md")})) {
        const QString rule = name.chopped(3);
        if (rule != QLatin1String("README"))
            QCOMPARE(library.find(QStringLiteral("findings/") + rule).path, QStringLiteral("findings/") + name);
    }
}

void ManualTest::windowWalksThePages()
{
    gui::ManualWindow manual;
    manual.openTopic(QStringLiteral("findings"));
    QVERIFY(QTest::qWaitForWindowActive(&manual));
    auto *browser = manual.findChild<gui::ManualBrowser *>();
    auto *back = manual.findChild<QToolButton *>(QStringLiteral("manualBack"));
    auto *forward = manual.findChild<QToolButton *>(QStringLiteral("manualForward"));
    auto *contents = manual.findChild<QTreeWidget *>(QStringLiteral("manualContents"));
    QCOMPARE(manual.place().path, QStringLiteral("findings/README.md"));
    QVERIFY(browser->toPlainText().contains(QStringLiteral("A sync failed")));
    QVERIFY(contents->currentItem()->isSelected());
    QCOMPARE(contents->currentItem()->text(0), QStringLiteral("Findings"));
    QVERIFY(!back->isEnabled());
    Q_EMIT browser->anchorClicked(QUrl(QStringLiteral("disk-full.md")));
    QCOMPARE(manual.place().path, QStringLiteral("findings/disk-full.md"));
    QTest::keyClick(&manual, Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(manual.place().path, QStringLiteral("findings/README.md"));
    QVERIFY(forward->isEnabled());
    QTest::mouseClick(forward, Qt::LeftButton);
    QCOMPARE(manual.place().path, QStringLiteral("findings/disk-full.md"));
    QSignalSpy outside(&manual, &gui::ManualWindow::outsideLinkActivated);
    Q_EMIT browser->anchorClicked(QUrl(QStringLiteral("https://example.com/")));
    QCOMPARE(outside.size(), 1);
    QTest::keyClick(&manual, Qt::Key_Escape);
    QVERIFY(!manual.isVisible());
}

void ManualTest::windowSearches()
{
    gui::ManualWindow manual;
    manual.openTopic({});
    QVERIFY(QTest::qWaitForWindowActive(&manual));
    auto *search = manual.findChild<QLineEdit *>(QStringLiteral("manualSearch"));
    auto *found = manual.findChild<QListWidget *>(QStringLiteral("manualFound"));
    QTest::keyClick(&manual, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("storage is nearly full"));
    QVERIFY(found->isVisible());
    QCOMPARE(found->item(0)->data(Qt::UserRole).toString(), QStringLiteral("findings/disk-full.md"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(manual.place().path, QStringLiteral("findings/disk-full.md"));
    QVERIFY(!manual.findChild<gui::ManualBrowser *>()->extraSelections().isEmpty());
    QTest::keyClicks(search, QStringLiteral(" zebra"));
    auto *nothing = manual.findChild<QLabel *>(QStringLiteral("manualNothing"));
    QVERIFY(nothing->isVisible());
    QVERIFY(nothing->text().contains(QStringLiteral("zebra")));
    QTest::keyClick(&manual, Qt::Key_Escape);
    QVERIFY(search->text().isEmpty());
    QVERIFY(manual.findChild<QTreeWidget *>(QStringLiteral("manualContents"))->isVisible());
}

void ManualTest::f1OpensThePageAboutTheFocusedThing()
{
    ConsoleFixture fixture(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(fixture.isReady());
    fixture.window().open({gui::pageid::kJobs, {}});
    QTest::keyClick(&fixture.window(), Qt::Key_F1);
    gui::ManualWindow *manual = openedManual();
    QVERIFY(manual);
    const gui::ManualLibrary library(QStringLiteral(":/manual"));
    QCOMPARE(manual->place(), library.find(QStringLiteral("jobs")));

    QWidget outer(fixture.window().page(gui::pageid::kJobs));
    QLineEdit inner(&outer);
    outer.setProperty("manual", QStringLiteral("findings/disk-full"));
    outer.show();
    QTest::keyClick(&inner, Qt::Key_F1);
    QCOMPARE(manual->place().path, QStringLiteral("findings/disk-full.md"));
    QCOMPARE(gui::manualTopicOf(&inner), QStringLiteral("findings/disk-full"));
    QCOMPARE(gui::manualTopicOf(fixture.window().page(gui::pageid::kJobs)), QStringLiteral("console/jobs"));
    QCOMPARE(gui::manualTopicOf(&fixture.window()), QString());
}

void ManualTest::f1InASheet()
{
    ConsoleFixture fixture(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(fixture.isReady());
    fixture.window().addServer();
    auto *dialog = fixture.window().findChild<gui::AddServerDialog *>();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTest::keyClick(dialog->focusWidget() ? dialog->focusWidget() : dialog, Qt::Key_F1);
    gui::ManualWindow *manual = openedManual();
    QVERIFY(manual);
    QVERIFY(QTest::qWaitForWindowActive(manual));
    // The sheet does not block it.
    auto *search = manual->findChild<QLineEdit *>(QStringLiteral("manualSearch"));
    QTest::mouseClick(search, Qt::LeftButton);
    QTest::keyClicks(search, QStringLiteral("full"));
    QCOMPARE(search->text(), QStringLiteral("full"));
}

void ManualTest::buttonInTheHeader()
{
    ConsoleFixture fixture(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(fixture.isReady());
    fixture.window().open({gui::pageid::kReports, {}});
    QTest::mouseClick(fixture.find<QToolButton>(QStringLiteral("openManual")), Qt::LeftButton);
    gui::ManualWindow *manual = openedManual();
    QVERIFY(manual);
    const gui::ManualLibrary library(QStringLiteral(":/manual"));
    QCOMPARE(manual->place(), library.find(QStringLiteral("console/reports")));
}

void ManualTest::headingsAreScrolledTo()
{
    gui::ManualWindow manual;
    manual.resize(800, 300);
    manual.openTopic(QStringLiteral("cli"));
    QVERIFY(QTest::qWaitForWindowExposed(&manual));
    auto *browser = manual.findChild<gui::ManualBrowser *>();
    QCOMPARE(browser->verticalScrollBar()->value(), 0);
    const gui::ManualLibrary library(QStringLiteral(":/manual"));
    QString last;
    for (const QString &line :
         library.pages().at(library.indexOf(QStringLiteral("cli.md"))).markdown.split(QLatin1Char('\n')))
        if (line.startsWith(QStringLiteral("## ")))
            last = line.mid(3);
    manual.openTopic(QStringLiteral("cli#") + gui::manualAnchor(last));
    QVERIFY(browser->verticalScrollBar()->value() > 100);
}

void ManualTest::nothingIsLoadedFromOutside()
{
    gui::ManualBrowser browser(QStringLiteral(":/manual"));
    browser.resize(600, 400);
    browser.show();
    browser.showPage(
        {QStringLiteral("console.md"), QStringLiteral("x"),
         QStringLiteral("![a](../../../etc/passwd) ![b](file:///etc/passwd) ![c](http://127.0.0.1:1/x.png)")});
    QVERIFY(QTest::qWaitForWindowExposed(&browser));
    QVERIFY(!browser.grab().isNull());
}

QTEST_MAIN(ManualTest)
#include "tst_manual.moc"
