// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Messages of the desktop over a real bus: the test is run by dbus-run-session, and plays the desktop on a connection
// of its own.
#include "gui/consolefixture.h"
#include "gui/notify/desktopnotifier.h"
#include "gui/notify/newswatcher.h"
#include "gui/preferences.h"
#include "gui/shell/pages.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QSignalSpy>

using namespace pulpit;
using namespace pulpit::test;
using namespace Qt::StringLiterals;

namespace {

const QString kName = u"org.freedesktop.Notifications"_s;
const QString kPath = u"/org/freedesktop/Notifications"_s;

struct Shown
{
    QString application;
    uint replaces = 0;
    QString icon;
    QString title;
    QString text;
    QStringList actions;
    QVariantMap hints;
    int timeout = 0;
};

domain::Finding failure(int number)
{
    domain::Finding f;
    f.rule = u"failed-sync"_s;
    f.severity = domain::Finding::Severity::Error;
    f.server = u"eu-1"_s;
    f.repository = u"repo-%1"_s.arg(number);
    f.id = u"failed-sync/eu-1/"_s + f.repository;
    f.what = u"%1 <b>failed</b> & more"_s.arg(f.repository);
    f.advice = u"See <i>why</i>."_s;
    return f;
}

QList<domain::Finding> failures(int count)
{
    QList<domain::Finding> all;
    for (int i = 0; i < count; ++i)
        all.append(failure(i));
    return all;
}

gui::DesktopMessage message(const QString &title)
{
    gui::DesktopMessage made;
    made.title = title;
    made.text = u"a <b>text</b> & more"_s;
    made.actionText = u"Show"_s;
    made.link = {gui::pageid::kRepositories, {}};
    made.isUrgent = true;
    return made;
}

} // namespace

/// What a desktop's notification service does.
class Desktop final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    explicit Desktop(QStringList capabilities = {u"actions"_s, u"body"_s, u"body-markup"_s})
        : m_capabilities(std::move(capabilities))
        , m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s))
    {
        const bool isThere
            = m_bus.registerObject(kPath, this, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
            && m_bus.registerService(kName);
        if (!isThere)
            qFatal("the bus does not take the service");
    }
    ~Desktop() override
    {
        m_bus.unregisterService(kName);
        m_bus.unregisterObject(kPath);
        QDBusConnection::disconnectFromBus(u"desktop"_s);
    }
    QList<Shown> shown;
    uint last = 0;

public Q_SLOTS:
    uint Notify(const QString &application, uint replaces, const QString &icon, const QString &title,
                const QString &text, const QStringList &actions, const QVariantMap &hints, int timeout)
    {
        shown.append({application, replaces, icon, title, text, actions, hints, timeout});
        last = replaces ? replaces : ++m_next;
        return last;
    }
    QStringList GetCapabilities() { return m_capabilities; }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);

private:
    QStringList m_capabilities;
    QDBusConnection m_bus;
    uint m_next = 40;
};

class DesktopNotifierTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }

    void messageArrivesWhole();
    void clickOnItsButtonActivates();
    void whatWasClosedIsNotReplaced();
    void anotherServiceStartsAnew();
    void poorServicesGetPlainText();
    void withoutAServiceNothingBreaks();
    void fortyFailuresAreOneMessage();
    void quietHoursHoldOverTheBus();
    void theConsoleFollowsTheButton();
    void withoutABusNothingBreaks();

private:
    [[nodiscard]] static bool hasBus() { return QDBusConnection::sessionBus().isConnected(); }
};

#define NEEDS_BUS()                                                                                                    \
    if (!hasBus())                                                                                                     \
    QSKIP("there is no session bus; run it by dbus-run-session")

void DesktopNotifierTest::messageArrivesWhole()
{
    NEEDS_BUS();
    Desktop desktop;
    gui::SystemNotifier notifier(nullptr);
    notifier.show(message(u"3 failed"_s));
    QTRY_COMPARE(desktop.shown.size(), 1);
    const Shown &one = desktop.shown.first();
    QCOMPARE(one.application, u"Pulpit"_s);
    QCOMPARE(one.icon, u"pulpit"_s);
    QCOMPARE(one.title, u"3 failed"_s);
    QCOMPARE(one.text, u"a &lt;b&gt;text&lt;/b&gt; &amp; more"_s);
    QCOMPARE(one.actions, QStringList({u"default"_s, u"Show"_s, u"show"_s, u"Show"_s}));
    QCOMPARE(one.hints.value(u"urgency"_s).toInt(), 2);
    QCOMPARE(one.hints.value(u"desktop-entry"_s).toString(), u"pulpit"_s);
    QCOMPARE(one.timeout, -1);
    QCOMPARE(one.replaces, 0U);
}

void DesktopNotifierTest::clickOnItsButtonActivates()
{
    NEEDS_BUS();
    Desktop desktop;
    gui::SystemNotifier notifier(nullptr);
    QSignalSpy activated(&notifier, &gui::DesktopNotifier::activated);
    notifier.show(message(u"first"_s));
    QTRY_COMPARE(desktop.shown.size(), 1);
    QTest::qWait(50); // its number is on the way back
    Q_EMIT desktop.ActionInvoked(desktop.last + 1, u"show"_s); // somebody else's
    Q_EMIT desktop.ActionInvoked(desktop.last, u"show"_s);
    QTRY_COMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().value<gui::DesktopMessage>().title, u"first"_s);
    notifier.show(message(u"second"_s));
    QTRY_COMPARE(desktop.shown.size(), 2);
    QCOMPARE(desktop.shown.last().replaces, desktop.last); // not a heap of them
    QTest::qWait(50);
    Q_EMIT desktop.ActionInvoked(desktop.last, u"default"_s);
    QTRY_COMPARE(activated.size(), 2);
    QCOMPARE(activated.last().first().value<gui::DesktopMessage>().title, u"second"_s);
}

void DesktopNotifierTest::whatWasClosedIsNotReplaced()
{
    NEEDS_BUS();
    Desktop desktop;
    gui::SystemNotifier notifier(nullptr);
    QSignalSpy activated(&notifier, &gui::DesktopNotifier::activated);
    notifier.show(message(u"first"_s));
    QTRY_COMPARE(desktop.shown.size(), 1);
    QTest::qWait(50);
    const uint first = desktop.last;
    Q_EMIT desktop.NotificationClosed(first, 2);
    Q_EMIT desktop.ActionInvoked(first, u"show"_s); // what is closed has no button
    QTest::qWait(50);
    QVERIFY(activated.isEmpty());
    notifier.show(message(u"second"_s));
    QTRY_COMPARE(desktop.shown.size(), 2);
    QCOMPARE(desktop.shown.last().replaces, 0U);
}

void DesktopNotifierTest::anotherServiceStartsAnew()
{
    NEEDS_BUS();
    gui::SystemNotifier notifier(nullptr);
    {
        Desktop desktop;
        notifier.show(message(u"first"_s));
        QTRY_COMPARE(desktop.shown.size(), 1);
        QTest::qWait(50);
    }
    QTest::qWait(100);
    Desktop desktop({u"actions"_s});
    notifier.show(message(u"second"_s));
    QTRY_COMPARE(desktop.shown.size(), 1);
    QCOMPARE(desktop.shown.first().replaces, 0U);
    QCOMPARE(desktop.shown.first().text, u"a <b>text</b> & more"_s);
}

void DesktopNotifierTest::poorServicesGetPlainText()
{
    NEEDS_BUS();
    Desktop desktop({u"body"_s});
    gui::SystemNotifier notifier(nullptr);
    notifier.show(message(u"first"_s));
    QTRY_COMPARE(desktop.shown.size(), 1);
    QCOMPARE(desktop.shown.first().text, u"a <b>text</b> & more"_s);
    QVERIFY(desktop.shown.first().actions.isEmpty());
}

void DesktopNotifierTest::withoutAServiceNothingBreaks()
{
    NEEDS_BUS();
    gui::SystemNotifier notifier(nullptr);
    QSignalSpy activated(&notifier, &gui::DesktopNotifier::activated);
    notifier.show(message(u"nobody sees it"_s));
    QTest::qWait(200);
    QVERIFY(activated.isEmpty());
    Desktop desktop; // one comes later
    notifier.show(message(u"seen"_s));
    QTRY_COMPARE(desktop.shown.size(), 1);
    QCOMPARE(desktop.shown.first().title, u"seen"_s);
}

void DesktopNotifierTest::fortyFailuresAreOneMessage()
{
    NEEDS_BUS();
    Desktop desktop;
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.engine.fleet.findings.clear();
    gui::SystemNotifier notifier(nullptr);
    const gui::PageContext context {f.engine,   f.reader,    f.console->feed(),       f.prompter,
                                    f.window(), u"tester"_s, f.console->preferences()};
    gui::NewsWatcher watcher(context, notifier, {10, 40, 200, 30});
    QTest::qWait(60);
    f.engine.fleet.findings = failures(40);
    Q_EMIT f.console->feed().repositoriesChanged();
    QTRY_COMPARE(desktop.shown.size(), 1);
    QCOMPARE(desktop.shown.first().title, u"40 failed"_s);
    QVERIFY(desktop.shown.first().text.contains(u"repo-0 on eu-1"_s));
    QVERIFY(!desktop.shown.first().text.contains(u'<'));
    QTest::qWait(300);
    QCOMPARE(desktop.shown.size(), 1);
}

void DesktopNotifierTest::quietHoursHoldOverTheBus()
{
    NEEDS_BUS();
    Desktop desktop;
    ConsoleFixture f(sampleFleet(QDateTime::currentDateTimeUtc()));
    QVERIFY(f.isReady());
    f.engine.fleet.findings.clear();
    gui::Preferences::Values values = f.console->preferences().values();
    values.quiet.isOn = true;
    f.console->preferences().set(values);
    gui::SystemNotifier notifier(nullptr);
    const gui::PageContext context {f.engine,   f.reader,    f.console->feed(),       f.prompter,
                                    f.window(), u"tester"_s, f.console->preferences()};
    gui::NewsWatcher watcher(context, notifier, {10, 40, 200, 30});
    QDateTime now(QDate(2026, 11, 20), QTime(23, 0));
    watcher.setClock([&now] { return now; });
    QTest::qWait(60);
    f.engine.fleet.findings = failures(3);
    Q_EMIT f.console->feed().repositoriesChanged();
    QTRY_COMPARE(watcher.kept(), 3);
    QTest::qWait(300);
    QVERIFY(desktop.shown.isEmpty());
    now = now.addSecs(9 * 3600);
    QTRY_COMPARE(desktop.shown.size(), 1);
    QCOMPARE(desktop.shown.first().title, u"3 failed"_s);
}

void DesktopNotifierTest::theConsoleFollowsTheButton()
{
    NEEDS_BUS();
    Desktop desktop;
    FakeFleet fleet = sampleFleet(QDateTime::currentDateTimeUtc());
    fleet.findings.clear();
    ConsoleFixture f(std::move(fleet));
    QVERIFY(f.isReady());
    f.window().open({gui::pageid::kSettings, {}});
    QTest::qWait(500); // its first look
    f.engine.fleet.findings = failures(2);
    Q_EMIT f.console->feed().repositoriesChanged();
    QTRY_COMPARE_WITH_TIMEOUT(desktop.shown.size(), 1, 40'000);
    QCOMPARE(desktop.shown.first().title, u"2 failed"_s);
    QTest::qWait(50);
    f.window().hide(); // in the tray
    Q_EMIT desktop.ActionInvoked(desktop.last, u"show"_s);
    QTRY_VERIFY(f.window().isVisible());
    QCOMPARE(f.window().location().page, gui::pageid::kRepositories);
}

void DesktopNotifierTest::withoutABusNothingBreaks()
{
    if (hasBus())
        QSKIP("there is a bus; the test is run a second time without one");
    gui::SystemNotifier notifier(nullptr);
    QSignalSpy activated(&notifier, &gui::DesktopNotifier::activated);
    notifier.show(message(u"nobody sees it"_s));
    QTest::qWait(100);
    QVERIFY(activated.isEmpty());
}

QTEST_MAIN(DesktopNotifierTest)
#include "tst_desktopnotifier.moc"
