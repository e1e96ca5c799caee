// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept and taken over: profiles, pulp-cli's profiles, saved filters; and tables on paper.
#include "domain/clientcertificate.h"
#include "gui/consolefixture.h"
#include "gui/desktop/companion.h"
#include "gui/desktop/desktop.h"
#include "gui/pages/welcome/clitakeover.h"
#include "gui/shell/filteredit.h"
#include "gui/shell/pages.h"
#include "gui/shell/savedfilters.h"
#include "gui/widgets/tableprint.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPdfWriter>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QToolButton>

using namespace pulpit;
using namespace pulpit::test;

namespace {

class FakeCompanion final : public gui::Companion
{
public:
    Result<Status> now = Status {};
    QStringList calls;
    [[nodiscard]] QString file() const override { return QStringLiteral("/etc/units/pulpitd.service"); }
    void status(Answer answer) override { answer(now); }
    void install(Answer answer) override { set("install", State::Running, answer); }
    void remove(Answer answer) override { set("remove", State::NotInstalled, answer); }
    void start(Answer answer) override { set("start", State::Running, answer); }
    void stop(Answer answer) override { set("stop", State::Stopped, answer); }

private:
    void set(const char *call, State state, const Answer &answer)
    {
        calls.append(QString::fromLatin1(call));
        if (now)
            now = Status {state, {}};
        answer(now);
    }
};

class FakeDesktop final : public gui::Desktop
{
public:
    FakeCompanion service;
    [[nodiscard]] gui::Companion *companion() override { return &service; }
    QStringList names {QStringLiteral("default"), QStringLiteral("berlin")};
    QStringList opened;
    bool starts = false;
    bool failsNext = false;

    [[nodiscard]] QString profile() const override { return QStringLiteral("default"); }
    [[nodiscard]] QStringList profiles() const override { return names; }
    Result<> openProfile(const QString &name) override
    {
        if (std::exchange(failsNext, false))
            return fail(ErrorCode::Storage, QStringLiteral("no room"));
        opened.append(name);
        if (!names.contains(name))
            names.append(name);
        return {};
    }
    [[nodiscard]] bool startsAtLogin() const override { return starts; }
    Result<> setStartsAtLogin(bool on) override
    {
        if (std::exchange(failsNext, false))
            return fail(ErrorCode::Storage, QStringLiteral("no room"));
        starts = on;
        return {};
    }
};

QString toml(const QTemporaryDir &folder, const QByteArray &text)
{
    const QString path = folder.filePath(QStringLiteral("cli.toml"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    file.write(text);
    return path;
}

} // namespace

class ProfilesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )"))); }

    void profilesAreOpenedAndMade();
    void startAtLogInIsSwitched();
    void companionIsInstalledFromTheSettings();
    void companionThatCannotBeSaysWhy();
    void cliProfilesBecomeServers();
    void cliProfilesAreTakenOver();
    void cliCertificatesAreTakenOver();
    void cliProfilesThatCannotBe();
    void keyringThatRefusesAddsNothing();
    void filtersAreSaved();
    void tablesArePrinted();
};

void ProfilesTest::profilesAreOpenedAndMade()
{
    FakeDesktop desktop;
    gui::ConsoleOptions options;
    options.desktop = &desktop;
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()), options);
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kSettings, {}});
    auto *choice = f.find<QComboBox>(QStringLiteral("profiles"));
    auto *open = f.find<QPushButton>(QStringLiteral("openProfile"));
    QVERIFY(!open->isEnabled()); // this window
    choice->setCurrentIndex(1);
    open->click();
    QCOMPARE(desktop.opened, QStringList {QStringLiteral("berlin")});
    auto *name = f.find<QLineEdit>(QStringLiteral("newProfile"));
    auto *make = f.find<QPushButton>(QStringLiteral("makeProfile"));
    QVERIFY(!make->isEnabled());
    QTest::keyClicks(name, QStringLiteral("../x"));
    QVERIFY(!make->isEnabled());
    QVERIFY(!f.find<QLabel>(QStringLiteral("profileProblem"))->text().isEmpty());
    name->clear();
    QTest::keyClicks(name, QStringLiteral("aachen"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(desktop.opened.last(), QStringLiteral("aachen"));
    QCOMPARE(choice->count(), 3);
    desktop.failsNext = true;
    QTest::keyClicks(name, QStringLiteral("bonn"));
    make->click();
    QVERIFY(f.find<QLabel>(QStringLiteral("noticeText"))->text().contains(QStringLiteral("no room")));
}

void ProfilesTest::startAtLogInIsSwitched()
{
    FakeDesktop desktop;
    gui::ConsoleOptions options;
    options.desktop = &desktop;
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()), options);
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kSettings, {}});
    auto *box = f.find<QCheckBox>(QStringLiteral("startsAtLogin"));
    box->click();
    QVERIFY(desktop.starts);
    desktop.failsNext = true;
    box->click();
    QVERIFY(desktop.starts);
    QVERIFY(box->isChecked()); // as it is, not as it was wished
}

void ProfilesTest::companionIsInstalledFromTheSettings()
{
    FakeDesktop desktop;
    gui::ConsoleOptions options;
    options.desktop = &desktop;
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()), options);
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kSettings, {}});
    const auto button = [&f](const char *name) { return f.find<QPushButton>(QString::fromLatin1(name)); };
    QTRY_VERIFY(button("installService")->isVisible());
    QVERIFY(!button("startService")->isVisible() && !button("removeService")->isVisible());
    button("installService")->click();
    QTRY_VERIFY(button("stopService")->isVisible());
    QVERIFY(f.find<QLabel>(QStringLiteral("serviceState"))->text().startsWith(QStringLiteral("Runs")));
    button("stopService")->click();
    QTRY_VERIFY(button("startService")->isVisible());
    f.prompter.saysYes = false;
    button("removeService")->click();
    QVERIFY(f.prompter.asked.last().contains(QStringLiteral("/etc/units/pulpitd.service")));
    QVERIFY(!desktop.service.calls.contains(QStringLiteral("remove")));
    f.prompter.saysYes = true;
    button("removeService")->click();
    QTRY_VERIFY(button("installService")->isVisible());
    QCOMPARE(desktop.service.calls,
             QStringList({QStringLiteral("install"), QStringLiteral("stop"), QStringLiteral("remove")}));
}

void ProfilesTest::companionThatCannotBeSaysWhy()
{
    FakeDesktop desktop;
    desktop.service.now = fail(ErrorCode::Unsupported, QStringLiteral("this system has no systemd"), {},
                               QStringLiteral("start it by hand"));
    gui::ConsoleOptions options;
    options.desktop = &desktop;
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()), options);
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kSettings, {}});
    QTRY_VERIFY(f.find<QLabel>(QStringLiteral("serviceState"))->text().contains(QStringLiteral("no systemd")));
    for (const char *name : {"installService", "startService", "stopService", "removeService"})
        QVERIFY(!f.find<QPushButton>(QString::fromLatin1(name))->isVisible());
    desktop.service.now = gui::Companion::Status {gui::Companion::State::Stopped, {}};
    f.window().open({gui::pageid::kFleet, {}});
    f.window().open({gui::pageid::kSettings, {}});
    QTRY_VERIFY(f.find<QPushButton>(QStringLiteral("startService"))->isVisible());
    desktop.service.now = fail(ErrorCode::Internal, QStringLiteral("it is masked"));
    f.find<QPushButton>(QStringLiteral("startService"))->click();
    QVERIFY(f.find<QLabel>(QStringLiteral("noticeText"))->text().contains(QStringLiteral("it is masked")));
}

void ProfilesTest::cliProfilesBecomeServers()
{
    config::CliProfile good;
    good.name = QStringLiteral("default");
    good.baseUrl = QStringLiteral("http://a.example.com:8080/");
    good.username = QStringLiteral("admin");
    good.password = Secret(QStringLiteral("secret"));
    good.apiRoot = QStringLiteral("/other/");
    good.domain = QStringLiteral("team");
    config::CliProfile noUser = good;
    noUser.name = QStringLiteral("b");
    noUser.username.clear();
    config::CliProfile again = good;
    again.name = QStringLiteral("c");
    config::CliProfile unchecked = good;
    unchecked.name = QStringLiteral("d");
    unchecked.baseUrl = QStringLiteral("https://d.example.com");
    unchecked.verifiesTls = false;
    unchecked.password = Secret();
    config::CliProfile nonsense = good;
    nonsense.baseUrl = QStringLiteral("ftp://x y");
    const QList<gui::CliServer> servers = gui::cliServers({good, noUser, again, unchecked, nonsense});
    QCOMPARE(servers.size(), 5);
    QVERIFY(servers.at(0).problem.what.isEmpty());
    QCOMPARE(servers.at(0).server.name, QStringLiteral("a.example.com:8080"));
    QCOMPARE(servers.at(0).server.apiRoot, QStringLiteral("/other/"));
    QCOMPARE(servers.at(0).server.domain, QStringLiteral("team"));
    QVERIFY(!servers.at(1).problem.what.isEmpty());
    QVERIFY(servers.at(2).problem.what.contains(QStringLiteral("default")));
    QCOMPARE(servers.at(3).remarks.size(), 2);
    QVERIFY(!servers.at(4).problem.what.isEmpty());
}

void ProfilesTest::cliCertificatesAreTakenOver()
{
    const QTemporaryDir folder;
    const QString pem = folder.filePath(QStringLiteral("own.pem"));
    QVERIFY(QFile(pem).open(QIODevice::WriteOnly));
    config::CliProfile both;
    both.name = QStringLiteral("both");
    both.baseUrl = QStringLiteral("https://a.example.com");
    both.username = QStringLiteral("admin");
    both.password = Secret(QStringLiteral("secret"));
    both.certificate = pem;
    both.key = QStringLiteral("/nowhere/own.key");
    config::CliProfile alone;
    alone.name = QStringLiteral("alone");
    alone.baseUrl = QStringLiteral("https://b.example.com");
    alone.certificate = QStringLiteral("~/pulp/own.pem");
    alone.key = QStringLiteral("/nowhere/own.key");
    alone.verifiesTls = false;
    config::CliProfile relative = alone;
    relative.baseUrl = QStringLiteral("https://c.example.com");
    relative.certificate = QStringLiteral("own.pem");
    const QList<gui::CliServer> servers = gui::cliServers({both, alone, relative});
    QVERIFY(domain::clientCertificateOf(servers.at(0).server.credentials).isEmpty());
    QVERIFY(!servers.at(0).password.isEmpty());
    QVERIFY(servers.at(0).remarks.filter(QStringLiteral("the certificate is left out")).size() == 1);
    QCOMPARE(domain::clientCertificateOf(servers.at(1).server.credentials),
             (domain::ClientCertificate {QDir::homePath() + QStringLiteral("/pulp/own.pem"),
                                         QStringLiteral("/nowhere/own.key")}));
    QVERIFY(servers.at(1).remarks.contains(QStringLiteral("/nowhere/own.key cannot be read")));
    QVERIFY(servers.at(1).password.isEmpty());
    QVERIFY(servers.at(1).remarks.contains(QStringLiteral("pulp-cli does not check its certificate; Pulpit will")));
    QVERIFY(servers.at(2).problem.what.contains(QStringLiteral("full path")));

    ConsoleFixture f(emptyFleet());
    QVERIFY(QTest::qWaitForWindowExposed(&f.window()));
    f.prompter.file = toml(folder,
                           QStringLiteral("[cli]\nbase_url='https://a.example.com'\napi_root='/content/pulp/'\n"
                                          "cert='%1'\nkey='%1'\nverify_ssl=false\n")
                               .arg(pem)
                               .toUtf8());
    f.reader.next.fleet = domain::FleetConfiguration();
    QTRY_VERIFY(f.find<QPushButton>(QStringLiteral("welcomeTakeOver")));
    f.find<QPushButton>(QStringLiteral("welcomeTakeOver"))->click();
    QTRY_VERIFY(!f.engine.calls.filter(QStringLiteral("apply")).isEmpty());
    QVERIFY(f.prompter.asked.last().contains(QStringLiteral("a.example.com by its certificate")));
    QVERIFY(f.engine.passwords.isEmpty());
    const QString yaml = f.engine.fleet.configuration.yaml;
    for (const QString &part : {QStringLiteral("location: ") + pem, QStringLiteral("key: ") + pem,
                                QStringLiteral("source: certificate"), QStringLiteral("api_root: /content/pulp/")})
        QVERIFY2(yaml.contains(part), qPrintable(yaml));
}

void ProfilesTest::cliProfilesAreTakenOver()
{
    const QTemporaryDir folder;
    ConsoleFixture f(emptyFleet());
    QVERIFY(QTest::qWaitForWindowExposed(&f.window()));
    f.prompter.file = toml(folder,
                           "[cli]\nbase_url='https://a.example.com'\nusername='admin'\npassword='top secret'\n"
                           "[cli-b]\nbase_url='https://b.example.com'\nusername='op'\ndomain='team'\n");
    f.reader.next.fleet = domain::FleetConfiguration();
    QTRY_VERIFY(f.find<QPushButton>(QStringLiteral("welcomeTakeOver")));
    f.find<QPushButton>(QStringLiteral("welcomeTakeOver"))->click();
    QTRY_VERIFY(!f.engine.calls.filter(QStringLiteral("apply")).isEmpty());
    const QString asked = f.prompter.asked.last();
    QVERIFY(asked.contains(QStringLiteral("a.example.com as admin")));
    QVERIFY(!asked.contains(QStringLiteral("top secret")));
    QCOMPARE(f.engine.passwords.value(QStringLiteral("a.example.com")), QByteArray("top secret"));
    QCOMPARE(f.engine.passwords.size(), 1);
    const ports::StoredConfiguration &now = f.engine.fleet.configuration;
    QCOMPARE(now.fleet.servers.size(), 2);
    QVERIFY(now.yaml.contains(QStringLiteral("b.example.com:")));
    QVERIFY(now.yaml.contains(QStringLiteral("domain: team")));
    QVERIFY(!now.yaml.contains(QStringLiteral("top secret")));
}

void ProfilesTest::cliProfilesThatCannotBe()
{
    const QTemporaryDir folder;
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    gui::PageContext context {f.engine,
                              f.reader,
                              f.console->feed(),
                              f.prompter,
                              f.window(),
                              QStringLiteral("tester"),
                              f.console->preferences()};
    (new gui::CliTakeover(context, &f.window()))->open(folder.filePath(QStringLiteral("missing.toml")));
    QTRY_VERIFY(f.find<QLabel>(QStringLiteral("noticeText"))->text().contains(QStringLiteral("could not be read")));
    (new gui::CliTakeover(context, &f.window()))
        ->open(toml(folder,
                    "[cli]\nbase_url='https://pulp-eu-1.example.com'\nusername='x'\n[cli-c]\nbase_url='https://c'\n"));
    QTRY_COMPARE(f.prompter.asked.size(), 1);
    QVERIFY(f.prompter.asked.last().contains(QStringLiteral("no profile to take over")));
    QVERIFY(f.prompter.asked.last().contains(QStringLiteral("in the fleet already")));
    QVERIFY(f.engine.passwords.isEmpty());
}

void ProfilesTest::keyringThatRefusesAddsNothing()
{
    const QTemporaryDir folder;
    ConsoleFixture f(emptyFleet());
    QVERIFY(QTest::qWaitForWindowExposed(&f.window()));
    gui::PageContext context {f.engine,
                              f.reader,
                              f.console->feed(),
                              f.prompter,
                              f.window(),
                              QStringLiteral("tester"),
                              f.console->preferences()};
    f.engine.nextError.code = ErrorCode::NotAllowed;
    f.engine.nextError.what = QStringLiteral("the keyring is locked");
    (new gui::CliTakeover(context, &f.window()))
        ->open(toml(folder, "[cli]\nbase_url='https://a.example.com'\nusername='x'\npassword='y'\n"));
    QTRY_VERIFY(f.find<QLabel>(QStringLiteral("noticeText"))->text().contains(QStringLiteral("the keyring is locked")));
    QVERIFY(f.engine.calls.filter(QStringLiteral("apply")).isEmpty());
    QVERIFY(f.engine.fleet.configuration.fleet.servers.isEmpty());
}

void ProfilesTest::filtersAreSaved()
{
    const QTemporaryDir folder;
    gui::ConsoleOptions options;
    options.stateFile = folder.filePath(QStringLiteral("state.ini"));
    const auto menuOf = [](ConsoleFixture &f) {
        QMenu *menu = f.find<QToolButton>(QStringLiteral("savedFilters"))->menu();
        Q_EMIT menu->aboutToShow();
        return menu;
    };
    {
        ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()), options);
        QVERIFY(f.isReady());
        f.window().open({gui::pageid::kRepositories, {}});
        QVERIFY(!menuOf(f)->actions().last()->isEnabled());
        auto *filter = f.window().findChild<gui::FilterEdit *>();
        filter->setText(QStringLiteral("state:failed  server:eu"));
        menuOf(f)->actions().last()->trigger();
        filter->clear();
        f.window().open({gui::pageid::kSchedules, {}});
        QCOMPARE(menuOf(f)->actions().size(), 1); // another page, other filters
        f.window().saveState();
    }
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()), options);
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kRepositories, {}});
    QMenu *menu = menuOf(f);
    QCOMPARE(menu->actions().first()->text(), QStringLiteral("state:failed server:eu"));
    menu->actions().first()->trigger();
    auto *filter = f.window().findChild<gui::FilterEdit *>();
    QCOMPARE(filter->text(), QStringLiteral("state:failed server:eu"));
    menuOf(f)->actions().last()->trigger(); // forgets it
    QCOMPARE(menuOf(f)->actions().size(), 1);
    gui::SavedFilters many;
    for (int i = 0; i < 50; ++i)
        many.add(QStringLiteral("x"), QString::number(i));
    QCOMPARE(many.of(QStringLiteral("x")).size(), gui::SavedFilters::kMax);
    QCOMPARE(many.of(QStringLiteral("x")).first(), QStringLiteral("49"));
}

void ProfilesTest::tablesArePrinted()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("table.pdf"));
    gui::TableContent content;
    content.ids = {QStringLiteral("name"), QStringLiteral("state")};
    content.titles = {QStringLiteral("Name"), QStringLiteral("State")};
    for (int i = 0; i < 200; ++i)
        content.rows.append({QStringLiteral("repository %1").arg(i), QString(300, QLatin1Char('x'))});
    const auto print = [&] {
        QPdfWriter pdf(path);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        return gui::printTable(pdf, QStringLiteral("Repositories"), content);
    };
    const int pages = print();
    QVERIFY(pages >= 3 && pages <= 8);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("%PDF"));
    QCOMPARE(bytes.count("/Type /Page\n"), pages);
    content.rows.clear();
    QCOMPARE(print(), 1);
    for (int i = 0; i < gui::kMaxPrintedRows * 2; ++i)
        content.rows.append({QString::number(i), {}});
    QVERIFY(print() < 200);
    content = {};
    QCOMPARE(print(), 0);
}

QTEST_MAIN(ProfilesTest)
#include "tst_profiles.moc"
