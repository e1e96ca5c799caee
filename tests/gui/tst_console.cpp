// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/consolefixture.h"
#include "gui/looks.h"
#include "gui/pages/reports/csvpreviewmodel.h"
#include "gui/palette/commandpalette.h"
#include "gui/plan/plandialog.h"
#include "gui/preferences.h"
#include "gui/shell/filteredit.h"
#include "gui/shell/pages.h"
#include "gui/tray/traycontroller.h"
#include "gui/widgets/tableview.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QToolButton>
#include <QTranslator>
#include <QTreeView>

using namespace pulpit;
using namespace pulpit::test;

namespace {

/// Every page with something on it, in an order that brings each into view.
QList<std::pair<QString, gui::Location>> allViews()
{
    return {
        {QStringLiteral("fleet"), {gui::pageid::kFleet, {}}},
        {QStringLiteral("servers"), {gui::pageid::kServers, QStringLiteral("pulp-eu-1.example.com")}},
        {QStringLiteral("servers-silent"), {gui::pageid::kServers, QStringLiteral("pulp-us-1.example.com")}},
        {QStringLiteral("servers-group"), {gui::pageid::kServers, QStringLiteral("pulp-eu-1.example.com/external")}},
        {QStringLiteral("repositories"), {gui::pageid::kRepositories, QStringLiteral("18")}},
        {QStringLiteral("repositories-heldback"), {gui::pageid::kRepositories, QStringLiteral("38")}},
        {QStringLiteral("jobs"), {gui::pageid::kJobs, QStringLiteral("101")}},
        {QStringLiteral("jobs-failed"), {gui::pageid::kJobs, QStringLiteral("103")}},
        {QStringLiteral("schedules"), {gui::pageid::kSchedules, QStringLiteral("3")}},
        {QStringLiteral("packages"), {gui::pageid::kPackages, QStringLiteral("find/curl")}},
        {QStringLiteral("packages-compare"), {gui::pageid::kPackages, QStringLiteral("compare")}},
        {QStringLiteral("packages-banned"), {gui::pageid::kPackages, QStringLiteral("banned")}},
        {QStringLiteral("snapshots"), {gui::pageid::kSnapshots, {}}},
        {QStringLiteral("snapshots-cut-over"), {gui::pageid::kSnapshots, QStringLiteral("cut-over")}},
        {QStringLiteral("reports"), {gui::pageid::kReports, {}}},
        {QStringLiteral("settings"), {gui::pageid::kSettings, {}}},
    };
}

/// Every text of ours a third longer and in brackets, so that what is too narrow for other languages shows.
class PseudoLanguage final : public QTranslator
{
public:
    using QTranslator::QTranslator;
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        if (!QByteArray(context).startsWith("pulpit::gui") || text.contains(QLatin1String(";;")) || text.size() < 3)
            return {};
        return QStringLiteral("[%1%2]").arg(text, QString(text.size() / 3, QLatin1Char('o')));
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace

class TstConsole final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void pagesOpenByKeyboard();
    void pagesOpenByMouse();
    void nothingIsClippedOrNameless_data();
    void nothingIsClippedOrNameless();
    void otherLanguagesAreNotClipped_data();
    void otherLanguagesAreNotClipped();
    void backAndForward();
    void filterNarrowsTheTable();
    void syncsASelectedRepository();
    void heldBackRepositoryCanBePublished();
    void cancelsAndRetriesJobs();
    void schedulesArePausedAndRun();
    void newSyncDialogChecksItsFields();
    void addServerTestsAndStores();
    void wrongPinIsNotTrustedByItself();
    void welcomeOnAnEmptyFleet();
    void opensAConfigurationAfterItsPlan();
    void problemsOfAConfigurationAreTold();
    void failuresAreTold();
    void engineThatNeverAnswersLeavesTheWindowAlive();
    void closingWithoutTrayQuits();
    void closingWithTrayHides();
    void stateSurvivesARestart();
    void trayMenuTellsAndActs();
    void nobodySchedulesCanBeMended();
    void reportIsPreviewedAndExported();
    void reportThatCannotBeWrittenIsTold();
    void paletteFindsByKeyboard();
    void paletteRanksByUseOverRestarts();
    void filterOffersAndTellsProblems();
    void tablesHaveAMenu();
    void tablesAreExported();
    void settingsTakeEffectAtOnce();
    void serverWithOwnAuthorityIsAdded();
    void configurationThatWouldBreakIsRefused();
    void repositoriesAreRemovedByAPlan();
    void plansThatFailCanBeMadeAgain();
};

void TstConsole::init()
{
    // The offscreen platform says of itself what it cannot do.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
}

void TstConsole::pagesOpenByKeyboard()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    const QStringList ids = f.window().pageIds();
    QVERIFY(ids.size() >= 9);
    for (int i = 0; i < std::min<qsizetype>(10, ids.size()); ++i) { // Ctrl+1 to Ctrl+9, and Ctrl+0
        QTest::keyClick(&f.window(), Qt::Key(Qt::Key_0 + (i + 1) % 10), Qt::ControlModifier);
        QTRY_COMPARE(f.window().location().page, ids.at(i));
        QVERIFY(f.window().page(ids.at(i))->isVisible());
    }
}

void TstConsole::pagesOpenByMouse()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    for (const QString &id : f.window().pageIds()) {
        auto *button = f.find<QAbstractButton>(QStringLiteral("navigate_") + id);
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(f.window().location().page, id);
    }
}

void TstConsole::nothingIsClippedOrNameless_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light 1440x900") << false << QSize(1440, 900);
    QTest::newRow("dark 1440x900") << true << QSize(1440, 900);
    QTest::newRow("light 1280x800") << false << QSize(1280, 800);
    QTest::newRow("light 1920x1080") << false << QSize(1920, 1080);
}

void TstConsole::nothingIsClippedOrNameless()
{
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    gui::ConsoleOptions options;
    options.scheme = dark ? gui::SchemeChoice::Dark : gui::SchemeChoice::Light;
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()), options);
    f.window().resize(size);
    QVERIFY(f.isReady());
    const QString suffix = QStringLiteral("-%1-%2x%3")
                               .arg(dark ? QStringLiteral("dark") : QStringLiteral("light"))
                               .arg(size.width())
                               .arg(size.height());
    for (const auto &[name, where] : allViews()) {
        if (name == QLatin1String("jobs")) {
            f.window().open({gui::pageid::kJobs, QStringLiteral("10")});
            QTest::qWait(60);
        }
        if (name == QLatin1String("servers-group")) {
            f.window().open({gui::pageid::kServers, QStringLiteral("pulp-eu-1.example.com")});
            QTest::keyClick(f.find<QTreeView>(QStringLiteral("fleetTree")), Qt::Key_Right);
            QTest::qWait(60);
        }
        f.window().open(where);
        QTest::qWait(120);
        // On a busy machine the layout settles later; what is clipped then stays clipped.
        QStringList clipped = clippedTexts(f.window());
        for (int i = 0; i < 40 && !clipped.isEmpty(); ++i) {
            QTest::qWait(50);
            clipped = clippedTexts(f.window());
        }
        saveScreenshot(f.window(), name + suffix);
        QVERIFY2(clipped.isEmpty(), qPrintable(name + QStringLiteral(": ") + clipped.join(QStringLiteral("; "))));
        const QStringList nameless = namelessWidgets(f.window());
        QVERIFY2(nameless.isEmpty(), qPrintable(name + QStringLiteral(": ") + nameless.join(QStringLiteral("; "))));
    }
}

void TstConsole::otherLanguagesAreNotClipped_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("longer") << QString();
    QTest::newRow("German") << QStringLiteral("de");
}

void TstConsole::otherLanguagesAreNotClipped()
{
    QFETCH(QString, language);
    PseudoLanguage pseudo;
    QTranslator translator;
    if (!language.isEmpty())
        QVERIFY(translator.load(QStringLiteral(":/i18n/pulpit_%1.qm").arg(language)));
    QTranslator *used = language.isEmpty() ? &pseudo : &translator;
    QVERIFY(QCoreApplication::installTranslator(used));
    {
        ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
        f.window().resize(1440, 900);
        QVERIFY(f.isReady());
        for (const auto &[name, where] : allViews()) {
            f.window().open(where);
            QTest::qWait(80);
            QStringList clipped = clippedTexts(f.window());
            for (int i = 0; i < 20 && !clipped.isEmpty(); ++i) {
                QTest::qWait(50);
                clipped = clippedTexts(f.window());
            }
            saveScreenshot(f.window(), name + (language.isEmpty() ? QStringLiteral("-longer") : QStringLiteral("-de")));
            QVERIFY2(clipped.isEmpty(), qPrintable(name + QStringLiteral(": ") + clipped.join(QStringLiteral("; "))));
        }
        f.window().addServer();
        QDialog *dialog = openDialog(f.window());
        QVERIFY(dialog);
        QTest::qWait(60);
        QCOMPARE(clippedTexts(*dialog).join(QLatin1Char(';')), QString());
    }
    QCoreApplication::removeTranslator(used);
}

void TstConsole::backAndForward()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kServers, QStringLiteral("pulp-eu-1.example.com")});
    f.window().open({gui::pageid::kJobs, {}});
    QTest::keyClick(&f.window(), Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(f.window().location().page, gui::pageid::kServers);
    QCOMPARE(f.window().location().object, QStringLiteral("pulp-eu-1.example.com"));
    QTest::keyClick(&f.window(), Qt::Key_Right, Qt::AltModifier);
    QTRY_COMPARE(f.window().location().page, gui::pageid::kJobs);
}

void TstConsole::filterNarrowsTheTable()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kRepositories, {}});
    auto *table = f.find<QTableView>(QStringLiteral("repositoriesTable"));
    QTRY_COMPARE(table->model()->rowCount(), 56);
    QTest::keyClick(&f.window(), Qt::Key_F, Qt::ControlModifier);
    auto *filter = f.find<QLineEdit>(QStringLiteral("pageFilter"));
    QTRY_VERIFY(filter->hasFocus());
    QTest::keyClicks(filter, QStringLiteral("debian"));
    QTRY_COMPARE(table->model()->rowCount(), 8);
    QTest::keyClicks(filter, QStringLiteral(" state:failed"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    filter->clear();
    QTRY_COMPARE(table->model()->rowCount(), 56);
    filter->setText(QStringLiteral("no such thing"));
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->viewport()->rect().center() + QPoint(0, 14));
    QTRY_COMPARE(table->model()->rowCount(), 56);
    QVERIFY(filter->text().isEmpty());
}

void TstConsole::syncsASelectedRepository()
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

void TstConsole::heldBackRepositoryCanBePublished()
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

void TstConsole::cancelsAndRetriesJobs()
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

void TstConsole::schedulesArePausedAndRun()
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
    QVERIFY(click(QStringLiteral("Run now")));
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

void TstConsole::newSyncDialogChecksItsFields()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().newSync(QStringLiteral("pulp-eu-1.example.com"), {});
    QDialog *dialog = openDialog(f.window());
    QVERIFY(dialog);
    auto *group = dialog->findChild<QComboBox *>(QStringLiteral("group"));
    group->setCurrentIndex(group->count() - 1);
    auto *include = dialog->findChild<QLineEdit *>(QStringLiteral("include"));
    auto *start = dialog->findChild<QPushButton *>(QStringLiteral("start"));
    QTest::keyClicks(include, QStringLiteral("^ext-("));
    QVERIFY(!start->isEnabled());
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("problem"))->isVisible());
    saveScreenshot(*dialog, QStringLiteral("dialog-newsync-invalid"));
    include->setText(QStringLiteral("^ext-debian"));
    QVERIFY(start->isEnabled());
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("selected"))->text().startsWith(QStringLiteral("2 ")));
    auto *limit = dialog->findChild<QLineEdit *>(QStringLiteral("limit"));
    limit->setText(QStringLiteral("2 hours"));
    QVERIFY(!start->isEnabled());
    limit->setText(QStringLiteral("2h"));
    QCOMPARE(clippedTexts(*dialog).join(QLatin1Char(';')), QString());
    QCOMPARE(namelessWidgets(*dialog).join(QLatin1Char(';')), QString());
    QTest::mouseClick(start, Qt::LeftButton);
    QTRY_VERIFY(f.engine.calls.contains(QStringLiteral("startSync pulp-eu-1.example.com  ^ext-debian")));
}

void TstConsole::addServerTestsAndStores()
{
    ConsoleFixture f(emptyFleet());
    QVERIFY(f.isReady());
    using ports::ProbeStep;
    ProbeStep resolve;
    resolve.state = ProbeStep::State::Passed;
    resolve.finding = QStringLiteral("192.0.2.7");
    resolve.milliseconds = 3;
    ProbeStep connect = resolve;
    connect.id = ProbeStep::Id::Connect;
    ProbeStep certificate;
    certificate.id = ProbeStep::Id::Certificate;
    certificate.state = ProbeStep::State::Failed;
    certificate.error.what = QStringLiteral("the certificate is signed by itself");
    certificate.error.advice = QStringLiteral("Trust this certificate only, or add its authority to the system");
    certificate.certificateSha256 = QByteArray(32, '\x5a');
    certificate.milliseconds = 21;
    f.engine.probe = {resolve, connect, certificate};

    QTest::mouseClick(f.find<QPushButton>(QStringLiteral("welcomeAdd")), Qt::LeftButton);
    QDialog *dialog = openDialog(f.window());
    QVERIFY(dialog);
    auto *address = dialog->findChild<QLineEdit *>(QStringLiteral("address"));
    auto *add = dialog->findChild<QPushButton *>(QStringLiteral("add"));
    auto *test = dialog->findChild<QPushButton *>(QStringLiteral("test"));
    QVERIFY(!add->isEnabled());
    QTest::keyClicks(address, QStringLiteral("pulp new"));
    QVERIFY(!test->isEnabled());
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("addressProblem"))->isVisible());
    address->setText(QStringLiteral("pulp-new.example.com:8443"));
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("user")), QStringLiteral("admin"));
    auto *password = dialog->findChild<QLineEdit *>(QStringLiteral("password"));
    QVERIFY(password->text().isEmpty());
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    QTest::keyClicks(password, QStringLiteral("s3cret"));
    QTest::mouseClick(test, Qt::LeftButton);
    auto *pin = dialog->findChild<QPushButton *>(QStringLiteral("pin"));
    QTRY_VERIFY(pin->isVisible());
    QTest::qWait(60); // the layout shows what was added
    QVERIFY(dialog->findChildren<QLabel *>().size() > 10);
    saveScreenshot(*dialog, QStringLiteral("dialog-addserver"));
    QCOMPARE(clippedTexts(*dialog).join(QLatin1Char(';')), QString());
    QCOMPARE(namelessWidgets(*dialog).join(QLatin1Char(';')), QString());
    QTest::mouseClick(pin, Qt::LeftButton);
    QVERIFY(f.prompter.asked.last().contains(QStringLiteral("5A:5A")));
    QTRY_VERIFY(add->isEnabled());
    QTest::mouseClick(add, Qt::LeftButton);
    QTRY_COMPARE(f.engine.passwords.value(QStringLiteral("pulp-new.example.com:8443")), QByteArray("s3cret"));
    QTRY_COMPARE(f.engine.fleet.configuration.version, 1);
    const domain::Server &server = f.engine.fleet.servers.first();
    QCOMPARE(server.trust.kind, domain::TlsTrust::Kind::Pinned);
    QCOMPARE(server.trust.pinnedSha256, QByteArray(32, '\x5a'));
    QVERIFY(!f.engine.fleet.configuration.yaml.contains(QStringLiteral("s3cret")));
    QVERIFY(f.engine.fleet.configuration.yaml.contains(QStringLiteral("pulp-new.example.com:8443:")));
    QTRY_COMPARE(f.window().location().page, gui::pageid::kServers);
}

void TstConsole::wrongPinIsNotTrustedByItself()
{
    ConsoleFixture f(emptyFleet());
    QVERIFY(f.isReady());
    ports::ProbeStep certificate;
    certificate.id = ports::ProbeStep::Id::Certificate;
    certificate.state = ports::ProbeStep::State::Failed;
    certificate.certificateSha256 = QByteArray(32, '\x5a');
    f.engine.probe = {certificate};
    f.prompter.saysYes = false;
    f.window().addServer();
    QDialog *dialog = openDialog(f.window());
    dialog->findChild<QLineEdit *>(QStringLiteral("address"))->setText(QStringLiteral("pulp-new.example.com"));
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("test")), Qt::LeftButton);
    auto *pin = dialog->findChild<QPushButton *>(QStringLiteral("pin"));
    QTRY_VERIFY(pin->isVisible());
    QTest::mouseClick(pin, Qt::LeftButton);
    QCOMPARE(f.prompter.asked.size(), 1);
    QCOMPARE(dialog->findChild<QComboBox *>(QStringLiteral("trust"))->currentIndex(), 0);
}

void TstConsole::welcomeOnAnEmptyFleet()
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

void TstConsole::opensAConfigurationAfterItsPlan()
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

void TstConsole::problemsOfAConfigurationAreTold()
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

void TstConsole::failuresAreTold()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.engine.nextError.code = ErrorCode::Conflict;
    f.engine.nextError.what = QStringLiteral("the group is syncing already");
    f.engine.nextError.advice = QStringLiteral("Wait for it, or cancel it");
    f.window().open({gui::pageid::kSchedules, QStringLiteral("3")});
    for (QPushButton *b : f.window().page(gui::pageid::kSchedules)->findChildren<QPushButton *>())
        if (b->text() == QStringLiteral("Run now"))
            QTest::mouseClick(b, Qt::LeftButton);
    QTRY_VERIFY(
        f.find<QLabel>(QStringLiteral("noticeText"))->text().contains(QStringLiteral("the group is syncing already")));
}

void TstConsole::engineThatNeverAnswersLeavesTheWindowAlive()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.engine.neverAnswers = true;
    for (int i = 0; i < 20; ++i)
        f.engine.announce(ports::Topic::Repositories | ports::Topic::Jobs | ports::Topic::Servers
                          | ports::Topic::Schedules);
    QElapsedTimer timer;
    timer.start();
    for (const QString &id : f.window().pageIds()) {
        f.window().open({id, {}});
        QTest::qWait(20);
    }
    for (QPushButton *b : f.window().findChildren<QPushButton *>())
        if (b->isVisible() && b->isEnabled()
            && (b->text() == QStringLiteral("Refresh") || b->text() == QStringLiteral("Verify")))
            QTest::mouseClick(b, Qt::LeftButton);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(f.window().isVisible());
}

void TstConsole::closingWithoutTrayQuits()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().setStaysRunning(false);
    QSignalSpy quit(f.console.get(), &gui::Console::quitRequested);
    f.window().close();
    QCOMPARE(quit.size(), 1);
}

void TstConsole::closingWithTrayHides()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().setStaysRunning(true);
    QSignalSpy quit(f.console.get(), &gui::Console::quitRequested);
    f.window().close();
    QVERIFY(!f.window().isVisible());
    QCOMPARE(quit.size(), 0);
    f.console->openWindow();
    QVERIFY(f.window().isVisible());
}

void TstConsole::stateSurvivesARestart()
{
    QTemporaryDir folder;
    gui::ConsoleOptions options;
    options.stateFile = folder.filePath(QStringLiteral("state.ini"));
    {
        ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()), options);
        QVERIFY(f.isReady());
        f.window().open({gui::pageid::kRepositories, {}});
        auto *table = f.find<QTableView>(QStringLiteral("repositoriesTable"));
        table->sortByColumn(2, Qt::DescendingOrder);
        table->setColumnHidden(3, true);
        f.find<QLineEdit>(QStringLiteral("pageFilter"))->setText(QStringLiteral("debian"));
        f.window().setStaysRunning(false);
        f.window().close();
    }
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()), options);
    QVERIFY(f.isReady());
    QCOMPARE(f.window().location().page, gui::pageid::kRepositories);
    auto *table = f.find<QTableView>(QStringLiteral("repositoriesTable"));
    QCOMPARE(table->horizontalHeader()->sortIndicatorSection(), 2);
    QCOMPARE(table->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    QVERIFY(table->isColumnHidden(3));
    QTRY_COMPARE(table->model()->rowCount(), 8);
}

void TstConsole::trayMenuTellsAndActs()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    QTRY_COMPARE(gui::trayText(f.console->feed()).worst, gui::State::Failed);
    gui::TrayController &tray = f.console->tray();
    QStringList titles;
    const auto isCounted = [&] {
        tray.fillMenu();
        titles.clear();
        for (const QAction *action : tray.menu()->actions())
            titles.append(action->text());
        return titles.first().contains(QStringLiteral("1 failed"));
    };
    QTRY_VERIFY(isCounted());
    QVERIFY2(titles.first().contains(QStringLiteral("1 failed")), qPrintable(titles.join(QLatin1Char(','))));
    QVERIFY(titles.join(QLatin1Char(',')).contains(QStringLiteral("Sync external on pulp-eu-2.example.com")));
    for (QAction *action : tray.menu()->actions())
        if (action->menu() && action->text() == QStringLiteral("Pause scheduling"))
            action->menu()->actions().first()->trigger();
    QTRY_VERIFY(f.engine.calls.contains(QStringLiteral("pause 1")));
    QSignalSpy quit(f.console.get(), &gui::Console::quitRequested);
    tray.menu()->actions().last()->trigger();
    QCOMPARE(quit.size(), 1);
}

void TstConsole::nobodySchedulesCanBeMended()
{
    FakeFleet fleet = sampleFleet(QDateTime::currentDateTimeUtc());
    fleet.role = {};
    ConsoleFixture f(fleet);
    QVERIFY(f.isReady());
    auto *start = f.find<QPushButton>(QStringLiteral("stripStartHere"));
    QTRY_VERIFY(start->isVisible());
    QTest::mouseClick(start, Qt::LeftButton);
    QVERIFY(f.engine.calls.contains(QStringLiteral("start scheduling")));
    QTRY_VERIFY(!start->isVisible());
    QCOMPARE(f.find<QLabel>(QStringLiteral("stripRole"))->text(), QStringLiteral("scheduling: this console"));
}

void TstConsole::reportIsPreviewedAndExported()
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

void TstConsole::reportThatCannotBeWrittenIsTold()
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

void TstConsole::paletteFindsByKeyboard()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kRepositories, {}});
    QTest::keyClick(&f.window(), Qt::Key_K, Qt::ControlModifier);
    auto *palette = f.find<gui::CommandPalette>(QStringLiteral("commandPalette"));
    QVERIFY(palette);
    QTRY_VERIFY(palette->isVisible());
    auto *edit = f.find<QLineEdit>(QStringLiteral("paletteEdit"));
    QTRY_VERIFY(edit->hasFocus());
    QVERIFY(palette->titles().contains(QStringLiteral("Jobs")));
    QTest::keyClicks(edit, QStringLiteral("deb12sec eu-1"));
    QCOMPARE(palette->titles().first(), QStringLiteral("ext-debian-12-security"));
    QTest::qWait(60);
    saveScreenshot(f.window(), QStringLiteral("palette-light"));
    QCOMPARE(clippedTexts(f.window()).join(QLatin1Char(';')), QString());
    QCOMPARE(namelessWidgets(f.window()).join(QLatin1Char(';')), QString());
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QTRY_COMPARE(f.window().location().page, gui::pageid::kRepositories);
    QCOMPARE(f.window().location().object, QStringLiteral("18"));

    // Actions, the arrows, and a way out that changes nothing.
    QTest::keyClick(&f.window(), Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(edit->hasFocus());
    edit->setText(QStringLiteral("sync external"));
    QVERIFY(palette->titles().size() > 1);
    QTest::keyClick(edit, Qt::Key_Down);
    QTest::keyClick(edit, Qt::Key_Up);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(!f.engine.calls.isEmpty() && f.engine.calls.last().startsWith(QStringLiteral("startGroupSync")));
    QTest::keyClick(&f.window(), Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(edit->hasFocus());
    edit->setText(QStringLiteral("qqqq"));
    QVERIFY(palette->titles().isEmpty());
    QTest::keyClick(edit, Qt::Key_Return); // nothing to open: it stays
    QVERIFY(palette->isVisible());
    const gui::Location before = f.window().location();
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
    QCOMPARE(f.window().location(), before);
}

void TstConsole::paletteRanksByUseOverRestarts()
{
    QTemporaryDir folder;
    gui::ConsoleOptions options;
    options.stateFile = folder.filePath(QStringLiteral("state.ini"));
    const auto titles = [](ConsoleFixture &f) {
        f.find<QPushButton>(QStringLiteral("openPalette"))->click();
        auto *edit = f.find<QLineEdit>(QStringLiteral("paletteEdit"));
        edit->setText(QStringLiteral("sync"));
        return f.find<gui::CommandPalette>(QStringLiteral("commandPalette"))->titles();
    };
    QString wanted;
    {
        ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()), options);
        QVERIFY(f.isReady());
        QTRY_VERIFY(!f.console->feed().schedules().isEmpty());
        const QStringList found = titles(f);
        int row = 1;
        while (row < found.size() && found.at(row) == found.first())
            ++row;
        QVERIFY(row < found.size());
        wanted = found.at(row);
        auto *edit = f.find<QLineEdit>(QStringLiteral("paletteEdit"));
        for (int i = 0; i < row; ++i)
            QTest::keyClick(edit, Qt::Key_Down);
        QTest::keyClick(edit, Qt::Key_Return);
        f.window().setStaysRunning(false);
        f.window().close();
    }
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()), options);
    QVERIFY(f.isReady());
    QTRY_VERIFY(!f.console->feed().schedules().isEmpty());
    QCOMPARE(titles(f).first(), wanted);
}

void TstConsole::filterOffersAndTellsProblems()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kRepositories, {}});
    auto *table = f.find<QTableView>(QStringLiteral("repositoriesTable"));
    auto *filter = f.find<gui::FilterEdit>(QStringLiteral("pageFilter"));
    auto *problem = f.find<QLabel>(QStringLiteral("filterProblem"));
    QTest::keyClick(&f.window(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(filter->hasFocus());
    QTest::keyClicks(filter, QStringLiteral("st"));
    QCOMPARE(filter->offered(), QStringList {QStringLiteral("state:")});
    QTest::keyClicks(filter, QStringLiteral("ate:f"));
    QCOMPARE(filter->offered(), QStringList {QStringLiteral("state:failed")});
    QAbstractItemView *popup = nullptr;
    for (QWidget *widget : QApplication::allWidgets())
        if (widget->objectName() == QLatin1String("filterOffers") && widget->isVisible())
            popup = qobject_cast<QAbstractItemView *>(widget);
    QVERIFY(popup);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QTRY_COMPARE(filter->text(), QStringLiteral("state:failed "));
    QTRY_VERIFY(table->model()->rowCount() > 0 && table->model()->rowCount() < 5);
    filter->setText(QStringLiteral("colour:red debian"));
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(QStringLiteral("colour")));
    QTRY_COMPARE(table->model()->rowCount(), 8); // what is not understood filters nothing
    saveScreenshot(f.window(), QStringLiteral("filter-problem"));
    filter->setText(QStringLiteral("age>"));
    QVERIFY(!problem->isVisible());
    filter->setText(QStringLiteral("age>1s type:deb"));
    QTRY_VERIFY(table->model()->rowCount() > 0 && table->model()->rowCount() < 56);
    f.window().open({gui::pageid::kFleet, {}});
    QVERIFY(!problem->isVisible());
}

void TstConsole::tablesHaveAMenu()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kRepositories, {}});
    auto *table = f.find<gui::TableView>(QStringLiteral("repositoriesTable"));
    QTRY_COMPARE(table->model()->rowCount(), 56);
    table->selectRow(3);
    table->setColumnHidden(1, true);
    const std::unique_ptr<QMenu> menu(table->makeMenu());
    const auto action = [&menu](const QString &text) -> QAction * {
        for (QAction *one : menu->actions())
            if (QString(one->text()).remove(QLatin1Char('&')).startsWith(text))
                return one;
        return nullptr;
    };
    for (const char *text : {"Sync", "Verify", "Copy", "Copy as CSV", "Copy as JSON", "Export all 56 rows", "Columns"})
        QVERIFY2(action(QLatin1String(text)), text);
    const QString name = table->model()->index(3, 0).data().toString();
    action(QStringLiteral("Copy as CSV"))->trigger();
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("name,server,")));
    QVERIFY(QApplication::clipboard()->text().contains(name));
    action(QStringLiteral("Copy as JSON"))->trigger();
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("\"name\": \"%1\"").arg(name)));
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("Repository\tServer\t")));
    QVERIFY(!QApplication::clipboard()->text().contains(QStringLiteral("State")));
}

void TstConsole::tablesAreExported()
{
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kRepositories, {}});
    auto *table = f.find<gui::TableView>(QStringLiteral("repositoriesTable"));
    QTRY_COMPARE(table->model()->rowCount(), 56);
    QTemporaryDir folder;
    f.prompter.file = folder.filePath(QStringLiteral("all.csv"));
    Q_EMIT table->exportRequested();
    QTRY_VERIFY(QFile::exists(f.prompter.file));
    QFile csv(f.prompter.file);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(gui::csvRows(csv.readAll(), 1000).size(), 57);
    QTRY_VERIFY(f.find<QLabel>(QStringLiteral("noticeText"))->text().contains(QStringLiteral("56 rows")));
}

void TstConsole::settingsTakeEffectAtOnce()
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

void TstConsole::serverWithOwnAuthorityIsAdded()
{
    ConsoleFixture f(emptyFleet());
    QVERIFY(f.isReady());
    f.window().addServer();
    QDialog *dialog = openDialog(f.window());
    QVERIFY(dialog);
    auto *add = dialog->findChild<QPushButton *>(QStringLiteral("add"));
    auto *trust = dialog->findChild<QComboBox *>(QStringLiteral("trust"));
    auto *caFile = dialog->findChild<QLineEdit *>(QStringLiteral("caFile"));
    auto *problem = dialog->findChild<QLabel *>(QStringLiteral("trustProblem"));
    QVERIFY(!caFile->isVisible());
    dialog->findChild<QLineEdit *>(QStringLiteral("address"))->setText(QStringLiteral("pulp-new.example.com"));
    dialog->findChild<QLineEdit *>(QStringLiteral("user"))->setText(QStringLiteral("admin"));
    QVERIFY(add->isEnabled());
    trust->setCurrentIndex(1);
    QVERIFY(caFile->isVisible());
    QVERIFY(!add->isEnabled());
    caFile->setText(QStringLiteral("/nonexistent/ca.pem"));
    QVERIFY(problem->isVisible());
    f.prompter.file = QStringLiteral(PULPIT_SOURCE_DIR "/tests/gui/data/authority.pem");
    QTest::mouseClick(dialog->findChild<QToolButton *>(QStringLiteral("chooseCa")), Qt::LeftButton);
    QCOMPARE(caFile->text(), f.prompter.file);
    QVERIFY(!problem->isVisible());
    QVERIFY(add->isEnabled());
    QTest::qWait(60);
    saveScreenshot(*dialog, QStringLiteral("dialog-addserver-ca"));
    QCOMPARE(clippedTexts(*dialog).join(QLatin1Char(';')), QString());
    QCOMPARE(namelessWidgets(*dialog).join(QLatin1Char(';')), QString());
    QTest::mouseClick(add, Qt::LeftButton);
    QTRY_COMPARE(f.engine.fleet.configuration.version, 1);
    const domain::Server &server = f.engine.fleet.servers.first();
    QCOMPARE(server.trust.kind, domain::TlsTrust::Kind::OwnCa);
    QVERIFY(server.trust.caPem.contains("BEGIN CERTIFICATE"));
    QCOMPARE(server.credentials.name, QStringLiteral("keyring")); // as it was read back
    QVERIFY(f.engine.fleet.configuration.yaml.contains(f.prompter.file));
}

void TstConsole::configurationThatWouldBreakIsRefused()
{
    ConsoleFixture f(emptyFleet());
    QVERIFY(f.isReady());
    domain::Problem wrong;
    wrong.line = 4;
    wrong.message = QStringLiteral("the key is not known");
    f.reader.nextText = {wrong};
    f.reader.onlyAfter = QStringLiteral("pulp-new.example.com");
    f.window().addServer();
    QDialog *dialog = openDialog(f.window());
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(QStringLiteral("address"))->setText(QStringLiteral("pulp-new.example.com"));
    dialog->findChild<QLineEdit *>(QStringLiteral("user"))->setText(QStringLiteral("admin"));
    auto *add = dialog->findChild<QPushButton *>(QStringLiteral("add"));
    QTest::mouseClick(add, Qt::LeftButton);
    QTRY_VERIFY(dialog->findChild<QLabel *>(QStringLiteral("problem"))
                    ->text()
                    .contains(QStringLiteral("line 4: the key is not known")));
    QCOMPARE(f.engine.fleet.configuration.version, 0);
    QVERIFY(add->isEnabled());

    // A file that had this problem before is not made worse by the new server.
    f.reader.onlyAfter.clear();
    QTest::mouseClick(add, Qt::LeftButton);
    QTRY_COMPARE(f.engine.fleet.configuration.version, 1);
}

namespace {

domain::Plan removalPlan()
{
    domain::Plan plan;
    plan.operation = QStringLiteral("repo remove");
    plan.title = QStringLiteral("Remove ext-debian-12-security from pulp-eu-1.example.com");
    plan.isDestructive = true;
    for (const char *object : {"distribution", "repository", "remote"}) {
        domain::PlannedChange change;
        change.id = QStringLiteral("pulp-eu-1/%1").arg(QLatin1String(object));
        change.server = QStringLiteral("pulp-eu-1.example.com");
        change.kind = domain::PlannedChange::Kind::Remove;
        change.object = QLatin1String(object);
        change.name = QStringLiteral("ext-debian-12-security");
        change.href = QStringLiteral("/pulp/api/v3/x/%1/").arg(QLatin1String(object));
        plan.changes.append(change);
    }
    plan.remarks.append({domain::PlanRemark::Severity::Warning, QStringLiteral("pulp-eu-2.example.com"),
                         QStringLiteral("ext-debian-12-security"), QStringLiteral("syncs from what is removed"),
                         QStringLiteral("Give it another source first")});
    return plan;
}

} // namespace

void TstConsole::repositoriesAreRemovedByAPlan()
{
    FakeFleet fleet = sampleFleet(QDateTime::currentDateTimeUtc());
    fleet.plans.insert(QStringLiteral("repo remove"), removalPlan());
    fleet.operationsEnd = domain::JobState::Completed;
    fleet.proof.lines.append({QStringLiteral("pulp-eu-1.example.com"), QStringLiteral("ext-debian-12-security"), true,
                              QStringLiteral("the server has no such repository")});
    ConsoleFixture f(fleet);
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kRepositories, QStringLiteral("18")});
    auto *remove = f.window().findChild<QAction *>(QStringLiteral("removeRepositories"));
    QVERIFY(remove);
    QTRY_VERIFY(remove->isEnabled());
    remove->trigger();
    QDialog *dialog = openDialog(f.window());
    QVERIFY(dialog);
    auto *go = dialog->findChild<QPushButton *>(QStringLiteral("planGo"));
    auto *word = dialog->findChild<QLineEdit *>(QStringLiteral("planWord"));
    auto *status = dialog->findChild<QLabel *>(QStringLiteral("planStatus"));
    auto *tree = dialog->findChild<QTreeView *>(QStringLiteral("planTree"));
    QTRY_COMPARE(go->text(), QStringLiteral("Remove 1 repository"));
    QCOMPARE(tree->model()->rowCount(), 1);
    QCOMPARE(tree->model()->rowCount(tree->model()->index(0, 0)), 3);
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("planTotals"))->text().contains(QStringLiteral("3 requests")));
    // What cannot be undone asks for the name.
    QVERIFY(!go->isEnabled());
    QVERIFY(word->isVisible());
    QTest::keyClicks(word, QStringLiteral("ext-debian-12"));
    QVERIFY(!go->isEnabled());
    QTest::keyClicks(word, QStringLiteral("-security"));
    QVERIFY(go->isEnabled());
    QTest::qWait(60);
    saveScreenshot(*dialog, QStringLiteral("dialog-plan"));
    QCOMPARE(clippedTexts(*dialog).join(QLatin1Char(';')), QString());
    QCOMPARE(namelessWidgets(*dialog).join(QLatin1Char(';')), QString());
    QVERIFY(!f.engine.calls.join(QLatin1Char(' ')).contains(QStringLiteral("applyPlan")));
    QTest::mouseClick(go, Qt::LeftButton);
    QTRY_VERIFY(f.engine.calls.contains(QStringLiteral("applyPlan repo remove 3")));
    QTRY_VERIFY(status->text().startsWith(QStringLiteral("Done.")));
    auto *proof = dialog->findChild<QLabel *>(QStringLiteral("planProof"));
    QTRY_VERIFY(proof->isVisible());
    QVERIFY(proof->text().contains(QStringLiteral("the server has no such repository")));
    QTest::qWait(60);
    saveScreenshot(*dialog, QStringLiteral("dialog-plan-done"));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(f.window().findChildren<gui::PlanDialog *>().isEmpty());
}

void TstConsole::plansThatFailCanBeMadeAgain()
{
    FakeFleet fleet = sampleFleet(QDateTime::currentDateTimeUtc());
    domain::Plan plan = removalPlan();
    plan.isDestructive = false;
    fleet.plans.insert(QStringLiteral("repo remove"), plan);
    ConsoleFixture f(fleet);
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kRepositories, QStringLiteral("18")});
    auto *remove = f.window().findChild<QAction *>(QStringLiteral("removeRepositories"));
    QTRY_VERIFY(remove->isEnabled());
    remove->trigger();
    auto *dialog = qobject_cast<gui::PlanDialog *>(openDialog(f.window()));
    QVERIFY(dialog);
    auto *go = dialog->findChild<QPushButton *>(QStringLiteral("planGo"));
    QTRY_VERIFY(go->isEnabled());
    f.engine.nextError.code = ErrorCode::Conflict;
    f.engine.nextError.what = QStringLiteral("the repository was changed meanwhile");
    QTest::mouseClick(go, Qt::LeftButton);
    auto *status = dialog->findChild<QLabel *>(QStringLiteral("planStatus"));
    QTRY_VERIFY(status->text().contains(QStringLiteral("changed meanwhile")));
    QVERIFY(!go->isEnabled());
    for (QPushButton *button : dialog->findChildren<QPushButton *>())
        if (button->text() == QStringLiteral("Plan again"))
            QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(dialog->stage(), gui::PlanDialog::Stage::Shown);
    QVERIFY(go->isEnabled());
    // The job goes on when the sheet is closed.
    QTest::mouseClick(go, Qt::LeftButton);
    QTRY_COMPARE(dialog->stage(), gui::PlanDialog::Stage::Applying);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(f.window().findChildren<gui::PlanDialog *>().isEmpty());
    QVERIFY(!f.engine.calls.join(QLatin1Char(' ')).contains(QStringLiteral("cancel ")));
}

QTEST_MAIN(TstConsole)
#include "tst_console.moc"
