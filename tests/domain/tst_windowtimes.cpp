// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// When maintenance windows are open: time zones, daylight saving, overlaps, limits.
#include "domain/windowtimes.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace pulpit;
using namespace Qt::StringLiterals;
using domain::MaintenanceWindow;
using domain::WindowTime;

namespace {

const QTimeZone kBerlin("Europe/Berlin");

QDateTime utc(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, u"yyyy-MM-dd HH:mm"_s);
    time.setTimeSpec(Qt::UTC);
    return time;
}

MaintenanceWindow window(const QString &cron, const QString &duration)
{
    return {u"w"_s, cron, duration, MaintenanceWindow::Syncs::Shift};
}

QString shown(const QList<WindowTime> &times)
{
    QStringList parts;
    for (const WindowTime &time : times)
        parts.append(time.begin.toString(u"dd HH:mm"_s) + u'-' + time.end.toString(u"dd HH:mm"_s));
    return parts.join(u", "_s);
}

} // namespace

class WindowTimesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void timesBetween_data()
    {
        QTest::addColumn<QList<MaintenanceWindow>>("windows");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("times");
        using Windows = QList<MaintenanceWindow>;
        QTest::newRow("none") << Windows() << u"2026-11-20 00:00"_s << u"2026-11-21 00:00"_s << QString();
        QTest::newRow("one a day, in winter") << Windows {window(u"0 3 * * *"_s, u"2h"_s)} << u"2026-11-20 00:00"_s
                                              << u"2026-11-22 00:00"_s << u"20 02:00-20 04:00, 21 02:00-21 04:00"_s;
        QTest::newRow("one a day, in summer") << Windows {window(u"0 3 * * *"_s, u"2h"_s)} << u"2026-07-20 00:00"_s
                                              << u"2026-07-21 00:00"_s << u"20 01:00-20 03:00"_s;
        QTest::newRow("overlaps the beginning") << Windows {window(u"0 3 * * *"_s, u"2h"_s)} << u"2026-11-20 03:00"_s
                                                << u"2026-11-20 05:00"_s << u"20 02:00-20 04:00"_s;
        QTest::newRow("its end is no part")
            << Windows {window(u"0 3 * * *"_s, u"2h"_s)} << u"2026-11-20 04:00"_s << u"2026-11-20 05:00"_s << QString();
        QTest::newRow("the end of the question is no part")
            << Windows {window(u"0 3 * * *"_s, u"2h"_s)} << u"2026-11-20 00:00"_s << u"2026-11-20 02:00"_s << QString();
        QTest::newRow("over midnight and days") << Windows {window(u"0 23 * * 5"_s, u"2d"_s)} << u"2026-11-22 12:00"_s
                                                << u"2026-11-23 00:00"_s << u"20 22:00-22 22:00"_s;
        // The clock goes forward on 29 March 2026 at 02:00: 02:30 is not there and begins at 03:00 (01:00 UTC).
        QTest::newRow("begins in the gap") << Windows {window(u"30 2 * * *"_s, u"1h"_s)} << u"2026-03-28 12:00"_s
                                           << u"2026-03-30 12:00"_s << u"29 01:00-29 02:00, 30 00:30-30 01:30"_s;
        QTest::newRow("lies over the gap") << Windows {window(u"0 1 * * *"_s, u"3h"_s)} << u"2026-03-28 12:00"_s
                                           << u"2026-03-29 12:00"_s << u"29 00:00-29 03:00"_s;
        // It goes back on 25 October 2026 at 03:00: 02:30 comes twice (00:30 and 01:30 UTC) and begins once.
        QTest::newRow("begins in the hour that comes twice")
            << Windows {window(u"30 2 * * *"_s, u"1h"_s)} << u"2026-10-24 12:00"_s << u"2026-10-25 12:00"_s
            << u"25 00:30-25 01:30"_s;
        QTest::newRow("two, by begin") << Windows {window(u"0 5 * * *"_s, u"1h"_s), window(u"0 3 * * *"_s, u"4h"_s)}
                                       << u"2026-11-20 00:00"_s << u"2026-11-21 00:00"_s
                                       << u"20 02:00-20 06:00, 20 04:00-20 05:00"_s;
        QTest::newRow("one that cannot be read is never open")
            << Windows {window(u"61 3 * * *"_s, u"1h"_s), window(u"0 3 * * *"_s, u"-1"_s)} << u"2026-11-20 00:00"_s
            << u"2026-11-21 00:00"_s << QString();
    }
    void timesBetween()
    {
        QFETCH(QList<MaintenanceWindow>, windows);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, times);
        QCOMPARE(shown(domain::windowTimes(windows, utc(from), utc(to), kBerlin)), times);
    }

    void thereAreNeverMoreThanTheLimit()
    {
        QElapsedTimer timer;
        timer.start();
        const QList<MaintenanceWindow> windows {window(u"* * * * *"_s, u"1m"_s), window(u"* * * * *"_s, u"7d"_s)};
        const auto times
            = domain::windowTimes(windows, utc(u"2026-01-01 00:00"_s), utc(u"2099-01-01 00:00"_s), QTimeZone::utc());
        QCOMPARE(times.size(), domain::kMostWindowTimes);
        QVERIFY(std::ranges::is_sorted(times, {}, &WindowTime::begin));
        QVERIFY(timer.elapsed() < 20'000);
    }

    void theOpenOneThatEndsLastIsGiven()
    {
        QList<MaintenanceWindow> windows {window(u"0 3 * * *"_s, u"1h"_s), window(u"0 2 * * *"_s, u"4h"_s)};
        windows[1].name = u"long"_s;
        windows[1].syncs = MaintenanceWindow::Syncs::Skip;
        const auto open = domain::openWindow(windows, utc(u"2026-11-20 03:30"_s), QTimeZone::utc());
        QVERIFY(open);
        QCOMPARE(open->name, u"long"_s);
        QCOMPARE(domain::toString(open->syncs), u"skip"_s);
        QVERIFY(domain::openWindow(windows, utc(u"2026-11-20 02:00"_s), QTimeZone::utc()));
        QVERIFY(!domain::openWindow(windows, utc(u"2026-11-20 06:00"_s), QTimeZone::utc()));
    }

    void windowsInARowAreOver()
    {
        const QList<MaintenanceWindow> windows {window(u"0 3 * * *"_s, u"1h"_s), window(u"0 4 * * *"_s, u"1h"_s),
                                                window(u"30 4 * * *"_s, u"90m"_s)};
        QCOMPARE(domain::endOfWindows(windows, utc(u"2026-11-20 03:10"_s), QTimeZone::utc()),
                 utc(u"2026-11-20 06:00"_s));
        QCOMPARE(domain::endOfWindows(windows, utc(u"2026-11-20 02:59"_s), QTimeZone::utc()),
                 utc(u"2026-11-20 02:59"_s));
        // One that is always open must not be waited for for ever.
        const QList<MaintenanceWindow> always {window(u"* * * * *"_s, u"1h"_s)};
        const QDateTime end = domain::endOfWindows(always, utc(u"2026-11-20 03:10"_s), QTimeZone::utc());
        QVERIFY(end > utc(u"2026-11-20 03:10"_s) && end < utc(u"2027-01-01 00:00"_s));
    }

    void theNextOpening()
    {
        const QList<MaintenanceWindow> windows {window(u"0 3 * * 0"_s, u"1h"_s), window(u"0 3 1 * *"_s, u"1h"_s)};
        const QDateTime friday = utc(u"2026-11-20 12:00"_s);
        QCOMPARE(domain::nextOpening(windows, friday, QTimeZone::utc()), utc(u"2026-11-22 03:00"_s));
        const QDateTime within = utc(u"2026-11-22 03:20"_s);
        QCOMPARE(domain::nextOpening(windows, within, QTimeZone::utc()), within);
        QVERIFY(!domain::nextOpening({}, friday, QTimeZone::utc()));
        QVERIFY(!domain::nextOpening({window(u"0 0 30 2 *"_s, u"1h"_s)}, friday, QTimeZone::utc()));
    }

    void whatIsNoWindow_data()
    {
        QTest::addColumn<QString>("cron");
        QTest::addColumn<QString>("duration");
        QTest::addColumn<QString>("where");
        QTest::newRow("good") << u"0 3 * * *"_s << u"2h"_s << QString();
        QTest::newRow("longest") << u"0 3 * * *"_s << u"7d"_s << QString();
        QTest::newRow("cron") << u"0 3 * *"_s << u"2h"_s << u"schedule"_s;
        QTest::newRow("no cron") << QString() << u"2h"_s << u"schedule"_s;
        QTest::newRow("no length") << u"0 3 * * *"_s << QString() << u"duration"_s;
        QTest::newRow("no limit") << u"0 3 * * *"_s << u"-1"_s << u"duration"_s;
        QTest::newRow("too short") << u"0 3 * * *"_s << u"59s"_s << u"duration"_s;
        QTest::newRow("too long") << u"0 3 * * *"_s << u"8d"_s << u"duration"_s;
    }
    void whatIsNoWindow()
    {
        QFETCH(QString, cron);
        QFETCH(QString, duration);
        QFETCH(QString, where);
        const Result<> checked = domain::checkWindow(window(cron, duration));
        QCOMPARE(checked.has_value(), where.isEmpty());
        if (!checked)
            QCOMPARE(checked.error().where, where);
    }

    void namesOfWhatHappensToSyncs()
    {
        for (const auto syncs : {MaintenanceWindow::Syncs::Shift, MaintenanceWindow::Syncs::Skip})
            QVERIFY(domain::windowSyncs(domain::toString(syncs)) == syncs);
        QVERIFY(!domain::windowSyncs(u"wait"_s));
    }
};

QTEST_GUILESS_MAIN(WindowTimesTest)
#include "tst_windowtimes.moc"
