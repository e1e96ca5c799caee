// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Profiles, the start at log-in and the single instance of the console, without a window.
#include "app/desktop/desktopintegration.h"
#include "app/desktop/singleinstance.h"
#include "app/desktop/systemdcompanion.h"
#include "support/compareenum.h"

#include <QFile>
#include <QLocalSocket>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace pulpit;
using app::DesktopIntegration;
using app::SingleInstance;

class DesktopTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_started.clear();
    }
    void profilesAreFolders();
    void badNamesOfProfilesAreRefused_data();
    void badNamesOfProfilesAreRefused();
    void startAtLogInIsAFile();
    void unitIsQuoted();
    void companionIsInstalledAndRemoved();
    void companionWithoutSystemd();
    void companionSaysWhatSystemdSays();
    void secondStartRaisesTheFirst();
    void socketOfACrashIsTakenOver();
    void silentInstanceIsTold();
    void strangersOnTheSocketDoNoHarm();
    void programStartedTwiceRunsOnce();

private:
    DesktopIntegration desktop(const QTemporaryDir &folder, const QString &profile)
    {
        return {
            profile,
            {folder.filePath(u"pulpit"_s), folder.filePath(u"autostart"_s), u"/usr/bin/a $strange\" name%/pulpit"_s},
            [this](const QString &program, const QStringList &arguments) -> Result<> {
                m_started.append(program + u' ' + arguments.join(u' '));
                return {};
            }};
    }
    QStringList m_started;
};

namespace {

using app::SystemdCompanion;
using Status = gui::Companion::Status;

void writeProgram(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\n" + text);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

/// Plays systemctl: notes its arguments, and remembers what was asked of it.
QByteArray fakeSystemctl(const QTemporaryDir &folder)
{
    const QByteArray dir = folder.path().toUtf8();
    return "cd '" + dir + R"('
shift 2
echo "$@" >> calls
case $1 in
restart) echo active > active;;
stop) echo inactive > active;;
disable) echo inactive > active;;
show)
    if [ -e units/pulpitd.service ]; then echo LoadState=loaded; else echo LoadState=not-found; fi
    echo ActiveState=$(cat active 2>/dev/null || echo inactive)
    echo SubState=some
    echo Result=success;;
esac
)";
}

Result<Status> answerOf(const std::function<void(gui::Companion::Answer)> &call)
{
    std::optional<Result<Status>> given;
    call([&given](const Result<Status> &status) { given = status; });
    (void)QTest::qWaitFor([&given] { return given.has_value(); }, 20'000);
    return given ? *given : fail(ErrorCode::Timeout, u"no answer"_s);
}

QStringList linesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)
                                          : QStringList();
}

} // namespace

void DesktopTest::unitIsQuoted()
{
    const QString text = SystemdCompanion::unitText(
        {u"/x"_s, u"berlin"_s, u"/opt/a \"b\"/pulpitd"_s, {u"--database"_s, u"sqlite:/home/100%/$me/a\\b"_s}});
    QVERIFY2(text.contains(uR"(ExecStart="/opt/a \"b\"/pulpitd" "--database" "sqlite:/home/100%%/$$me/a\\b")"_s),
             qPrintable(text));
    QVERIFY(text.contains(u"profile berlin"_s) && text.contains(u"WantedBy=default.target"_s));
}

void DesktopTest::companionIsInstalledAndRemoved()
{
    const QTemporaryDir folder;
    writeProgram(folder.filePath(u"systemctl"_s), fakeSystemctl(folder));
    const SystemdCompanion::Unit unit {folder.filePath(u"units"_s), u"default"_s, folder.filePath(u"pulpitd"_s), {}};
    SystemdCompanion companion(unit, folder.filePath(u"systemctl"_s));
    const auto ask = [&companion](void (gui::Companion::*call)(gui::Companion::Answer)) {
        return answerOf([&](gui::Companion::Answer answer) { (companion.*call)(std::move(answer)); });
    };
    Result<Status> status = ask(&gui::Companion::status);
    QVERIFY(status);
    COMPARE_ENUM(status->state, gui::Companion::State::NotInstalled);
    status = ask(&gui::Companion::install);
    QVERIFY(!status); // there is no program to start
    COMPARE_ENUM(status.error().code, ErrorCode::NotFound);
    QVERIFY(!QFile::exists(companion.file()));
    writeProgram(unit.program, "exit 0\n");
    status = ask(&gui::Companion::install);
    QVERIFY2(status, qPrintable(status ? QString() : status.error().oneLine()));
    COMPARE_ENUM(status->state, gui::Companion::State::Running);
    QCOMPARE(linesOf(folder.filePath(u"calls"_s)).mid(1, 3),
             QStringList({u"daemon-reload"_s, u"enable pulpitd.service"_s, u"restart pulpitd.service"_s}));
    COMPARE_ENUM(ask(&gui::Companion::stop)->state, gui::Companion::State::Stopped);
    COMPARE_ENUM(ask(&gui::Companion::start)->state, gui::Companion::State::Running);
    COMPARE_ENUM(ask(&gui::Companion::remove)->state, gui::Companion::State::NotInstalled);
    QVERIFY(!QFile::exists(companion.file()));
    COMPARE_ENUM(ask(&gui::Companion::status)->state, gui::Companion::State::NotInstalled);
}

void DesktopTest::companionWithoutSystemd()
{
    const QTemporaryDir folder;
    writeProgram(folder.filePath(u"pulpitd"_s), "exit 0\n");
    SystemdCompanion companion({folder.filePath(u"units"_s), u"x"_s, folder.filePath(u"pulpitd"_s), {}}, {});
    const Result<Status> status = answerOf([&](auto answer) { companion.install(std::move(answer)); });
    QVERIFY(!status);
    COMPARE_ENUM(status.error().code, ErrorCode::Unsupported);
    QVERIFY(!status.error().advice.isEmpty());
    QVERIFY(!QFile::exists(companion.file()));
    QVERIFY(companion.file().endsWith(u"/pulpitd-x.service"_s));
}

void DesktopTest::companionSaysWhatSystemdSays()
{
    const QTemporaryDir folder;
    writeProgram(folder.filePath(u"systemctl"_s), "echo 'Failed to connect to bus: No medium found' >&2; exit 1\n");
    SystemdCompanion companion({folder.filePath(u"units"_s), u"default"_s, u"/bin/true"_s, {}},
                               folder.filePath(u"systemctl"_s));
    const Result<Status> noBus = answerOf([&](auto answer) { companion.status(std::move(answer)); });
    QVERIFY(!noBus);
    COMPARE_ENUM(noBus.error().code, ErrorCode::Unsupported);
    QVERIFY(noBus.error().detail.contains(u"No medium found"_s));
    writeProgram(folder.filePath(u"systemctl"_s), "echo 'Unit is masked.' >&2; exit 1\n");
    const Result<Status> masked = answerOf([&](auto answer) { companion.start(std::move(answer)); });
    QVERIFY(!masked);
    COMPARE_ENUM(masked.error().code, ErrorCode::Internal);
    QCOMPARE(masked.error().detail, u"Unit is masked."_s);
    QVERIFY(masked.error().advice.contains(u"journalctl"_s));
}

void DesktopTest::profilesAreFolders()
{
    const QTemporaryDir folder;
    DesktopIntegration first = desktop(folder, u"default"_s);
    QCOMPARE(first.profiles(), QStringList {u"default"_s});
    QVERIFY(first.openProfile(u"berlin"_s));
    QVERIFY(first.openProfile(u"default"_s));
    QCOMPARE(m_started.size(), 2);
    QVERIFY(m_started.first().endsWith(u"--profile berlin"_s));
    QCOMPARE(first.profiles(), (QStringList {u"default"_s, u"berlin"_s}));
    QVERIFY(QFile::exists(DesktopIntegration::profileFolder(folder.filePath(u"pulpit"_s), u"berlin"_s)));
    const QFile::Permissions others = QFile::permissions(folder.filePath(u"pulpit/profiles/berlin"_s))
        & (QFile::ReadOther | QFile::ReadGroup | QFile::WriteOther);
    QVERIFY(!others);
    QCOMPARE(desktop(folder, u"aachen"_s).profiles(), (QStringList {u"default"_s, u"aachen"_s, u"berlin"_s}));
}

void DesktopTest::badNamesOfProfilesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u""_s, u"../x"_s, u"a/b"_s, u"-x"_s, u".x"_s, u"a b"_s, u"a\n"_s, QString(41, u'a')})
        QTest::newRow(qPrintable(u'"' + name + u'"')) << name;
}

void DesktopTest::badNamesOfProfilesAreRefused()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    const Result<> done = desktop(folder, u"default"_s).openProfile(name);
    QVERIFY(!done);
    COMPARE_ENUM(done.error().code, ErrorCode::InvalidInput);
    QVERIFY(m_started.isEmpty());
    QVERIFY(!gui::isProfileName(name));
}

void DesktopTest::startAtLogInIsAFile()
{
    const QTemporaryDir folder;
    DesktopIntegration first = desktop(folder, u"default"_s);
    DesktopIntegration other = desktop(folder, u"berlin"_s);
    QVERIFY(!first.startsAtLogin());
    QVERIFY(first.setStartsAtLogin(true));
    QVERIFY(first.startsAtLogin());
    QVERIFY(!other.startsAtLogin());
    QFile file(folder.filePath(u"autostart/pulpit.desktop"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY(text.startsWith(u"[Desktop Entry]\n"_s));
    QVERIFY(text.contains(u"Exec=\"/usr/bin/a \\$strange\\\" name%%/pulpit\" --tray --profile default\n"_s));
    QVERIFY(other.setStartsAtLogin(true));
    QVERIFY(first.setStartsAtLogin(false));
    QVERIFY(first.setStartsAtLogin(false));
    QVERIFY(!first.startsAtLogin());
    QVERIFY(other.startsAtLogin());
    // A folder that cannot be written.
    QFile blocker(folder.filePath(u"file"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    DesktopIntegration stuck(u"default"_s, {folder.path(), folder.filePath(u"file"_s), u"/x"_s}, {});
    QVERIFY(!stuck.setStartsAtLogin(true));
    QVERIFY(!stuck.startsAtLogin());
}

void DesktopTest::secondStartRaisesTheFirst()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.filePath(u"run"_s), u"default"_s);
    QSignalSpy raised(&first, &SingleInstance::raiseRequested);
    COMPARE_ENUM(first.claim({}), SingleInstance::Outcome::First);
    // In a thread, as another process would: the first one needs its event loop to answer.
    SingleInstance::Outcome outcome = SingleInstance::Outcome::First;
    const QString runFolder = folder.filePath(u"run"_s);
    std::unique_ptr<QThread> thread(QThread::create([&outcome, runFolder] {
        SingleInstance second(runFolder, u"default"_s);
        outcome = second.claim(u"/etc/fleet.yml"_s);
    }));
    thread->start();
    QTRY_COMPARE(raised.size(), 1);
    QVERIFY(thread->wait(5000));
    COMPARE_ENUM(outcome, SingleInstance::Outcome::Raised);
    QCOMPARE(raised.first().first().toString(), u"/etc/fleet.yml"_s);
    // Another profile is another program.
    SingleInstance other(runFolder, u"berlin"_s);
    COMPARE_ENUM(other.claim({}), SingleInstance::Outcome::First);
    const QFile::Permissions others
        = QFile::permissions(runFolder) & (QFile::ReadOther | QFile::ExeOther | QFile::ExeGroup);
    QVERIFY(!others);
}

void DesktopTest::socketOfACrashIsTakenOver()
{
    const QTemporaryDir folder;
    // What a crash leaves: a socket that nobody listens at, and a lock of a process that is gone.
    QFile socket(folder.filePath(u"default.socket"_s));
    QVERIFY(socket.open(QIODevice::WriteOnly));
    socket.close();
    QFile lock(folder.filePath(u"default.lock"_s));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("999999999\npulpit\n" + QSysInfo::machineHostName().toUtf8() + "\n");
    lock.close();
    SingleInstance next(folder.path(), u"default"_s);
    COMPARE_ENUM(next.claim({}), SingleInstance::Outcome::First);
}

void DesktopTest::silentInstanceIsTold()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path(), u"default"_s);
    COMPARE_ENUM(first.claim({}), SingleInstance::Outcome::First);
    // In the same thread the first one cannot answer.
    SingleInstance second(folder.path(), u"default"_s);
    COMPARE_ENUM(second.claim(u"x"_s, 300), SingleInstance::Outcome::Silent);
}

void DesktopTest::strangersOnTheSocketDoNoHarm()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path(), u"default"_s);
    QSignalSpy raised(&first, &SingleInstance::raiseRequested);
    COMPARE_ENUM(first.claim({}), SingleInstance::Outcome::First);
    for (const QByteArray &bytes : {QByteArray("nonsense\n"), QByteArray("[1]\n"), QByteArray(200'000, 'x')}) {
        QLocalSocket socket;
        socket.connectToServer(folder.filePath(u"default.socket"_s));
        QVERIFY(socket.waitForConnected(1000));
        socket.write(bytes);
        socket.flush();
        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    }
    QCOMPARE(raised.size(), 0);
}

void DesktopTest::programStartedTwiceRunsOnce()
{
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name :
         {u"HOME"_s, u"XDG_RUNTIME_DIR"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s})
        environment.insert(name, home.path());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"PULP_MANAGER_SKIP_PARSER_CONFIG"_s, u"1"_s);
    const auto start = [&environment](QProcess *process, const QString &profile) {
        process->setProcessEnvironment(environment);
        process->start(QStringLiteral(PULPIT_PROGRAM), {u"--no-schedule"_s, u"--profile"_s, profile});
        return process->waitForStarted(5000);
    };
    QProcess first;
    QVERIFY(start(&first, u"berlin"_s));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(home.filePath(u"pulpit/berlin.socket"_s)), 20'000);
    QProcess second;
    QVERIFY(start(&second, u"berlin"_s));
    QVERIFY2(second.waitForFinished(20'000), "the second one goes on");
    QCOMPARE(second.exitCode(), 0);
    QCOMPARE(first.state(), QProcess::Running);
    QVERIFY(QFile::exists(home.filePath(u"pulpit/pulpit-berlin.db"_s)));
    // Killed, it leaves its socket behind; the next one starts nevertheless.
    first.kill();
    QVERIFY(first.waitForFinished(5000));
    QProcess third;
    QVERIFY(start(&third, u"berlin"_s));
    QVERIFY(!third.waitForFinished(1500));
    third.terminate();
    QVERIFY(third.waitForFinished(20'000));
    // A name that is none.
    QProcess fourth;
    QVERIFY(start(&fourth, u"../x"_s));
    QVERIFY(fourth.waitForFinished(20'000));
    QCOMPARE(fourth.exitCode(), 2);
}

QTEST_GUILESS_MAIN(DesktopTest)
#include "tst_desktop.moc"
