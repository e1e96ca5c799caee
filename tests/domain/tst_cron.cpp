// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cron.h"
#include "support/compareenum.h"

#include <QRegularExpression>
#include <QTest>

#include <rapidcheck.h>

#include <vector>

using namespace pulpit;
using namespace pulpit::domain;
using namespace Qt::StringLiterals;

namespace {

QDateTime utc(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, u"yyyy-MM-dd HH:mm:ss"_s);
    time.setTimeSpec(Qt::UTC);
    return time;
}

QString told(const std::optional<QDateTime> &time)
{
    return time ? time->toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s) : u"never"_s;
}

const std::vector<QByteArray> kZones {
    "UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Havana"};

/// A random field: a star, a step, a value, a range or a list of them.
rc::Gen<std::string> field(int first, int last)
{
    const auto piece = rc::gen::exec([=] {
        const int a = *rc::gen::inRange(first, last + 1);
        const int b = *rc::gen::inRange(a, last + 1);
        switch (*rc::gen::inRange(0, 4)) {
        case 0: return std::to_string(a);
        case 1: return std::to_string(a) + "-" + std::to_string(b);
        case 2:
            return std::to_string(a) + "-" + std::to_string(b) + "/"
                + std::to_string(*rc::gen::inRange(1, last - first));
        default: return "*/" + std::to_string(*rc::gen::inRange(1, last - first));
        }
    });
    return rc::gen::exec([=] {
        if (*rc::gen::inRange(0, 3) == 0)
            return std::string("*");
        std::string text = *piece;
        while (*rc::gen::inRange(0, 3) == 0)
            text += "," + *piece;
        return text;
    });
}

} // namespace

class CronTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void nextRun_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("expected");
        const auto row
            = [](const char *name, const char *expression, const char *after, const char *zone, const char *expected) {
                  QTest::newRow(name) << QString::fromLatin1(expression) << QString::fromLatin1(after)
                                      << QString::fromLatin1(zone) << QString::fromLatin1(expected);
              };
        row("every 15", "*/15 * * * *", "2026-03-01 10:01:00", "UTC", "2026-03-01 10:15:00");
        row("strictly after", "0 2 * * *", "2026-03-01 02:00:00", "UTC", "2026-03-02 02:00:00");
        row("seconds count", "0 2 * * *", "2026-03-01 01:59:59", "UTC", "2026-03-01 02:00:00");
        row("local time", "0 2 * * *", "2026-01-10 12:00:00", "Europe/Berlin", "2026-01-11 01:00:00");
        row("Friday the 13th", "0 0 13 * 5", "2026-01-01 00:00:00", "UTC", "2026-02-13 00:00:00");
        row("last day", "0 0 L * *", "2028-02-01 00:00:00", "UTC", "2028-02-29 00:00:00");
        row("last Friday", "0 0 * * L5", "2026-02-01 00:00:00", "UTC", "2026-02-27 00:00:00");
        row("last day that is a Friday", "0 0 L * 5", "2026-02-01 00:00:00", "UTC", "2026-07-31 00:00:00");
        row("Sunday is 7", "0 0 * * 7", "2026-03-02 00:00:00", "UTC", "2026-03-08 00:00:00");
        row("weekend range", "0 0 * * sat-sun", "2026-03-07 00:00:00", "UTC", "2026-03-08 00:00:00");
        row("names", "0 0 1 JAN-mar *", "2026-02-02 00:00:00", "UTC", "2026-03-01 00:00:00");
        row("year", "0 0 1 1 * 2030", "2026-02-02 00:00:00", "UTC", "2030-01-01 00:00:00");
        row("year is over", "0 0 1 1 * 2020", "2026-02-02 00:00:00", "UTC", "never");
        row("seconds field", "30 0 0 1 1 * *", "2026-02-02 00:00:00", "UTC", "2027-01-01 00:00:30");
        row("impossible day", "0 0 30 2 *", "2026-02-02 00:00:00", "UTC", "never");
        row("leap day", "0 0 29 2 *", "2026-02-02 00:00:00", "UTC", "2028-02-29 00:00:00");
        row("leap day on a Monday", "0 0 29 2 1", "2026-02-02 00:00:00", "UTC", "2044-02-29 00:00:00");
        row("alias", "@weekly", "2026-03-02 00:00:00", "UTC", "2026-03-08 00:00:00");
        row("question mark", "0 0 ? * 1", "2026-03-03 00:00:00", "UTC", "2026-03-09 00:00:00");
        row("single value with step", "5/20 * * * *", "2026-03-01 10:30:00", "UTC", "2026-03-01 10:45:00");
        // Berlin, 29 March 2026: the clock jumps from 02:00 to 03:00 (01:00 UTC).
        row("in the gap", "30 2 * * *", "2026-03-28 12:00:00", "Europe/Berlin", "2026-03-29 01:00:00");
        row("day after the gap", "30 2 * * *", "2026-03-29 01:00:00", "Europe/Berlin", "2026-03-30 00:30:00");
        row("gap runs once", "*/10 2 * * *", "2026-03-29 01:00:00", "Europe/Berlin", "2026-03-30 00:00:00");
        row("edge of the gap", "0 3 * * *", "2026-03-28 12:00:00", "Europe/Berlin", "2026-03-29 01:00:00");
        // Berlin, 25 October 2026: 02:00 to 03:00 comes twice (00:00 to 01:00 and 01:00 to 02:00 UTC).
        row("ambiguous: first", "30 2 * * *", "2026-10-24 12:00:00", "Europe/Berlin", "2026-10-25 00:30:00");
        row("ambiguous: not again", "30 2 * * *", "2026-10-25 00:30:00", "Europe/Berlin", "2026-10-26 01:30:00");
        row("in the second pass", "30 * * * *", "2026-10-25 01:10:00", "Europe/Berlin", "2026-10-25 02:30:00");
        row("half-hour change", "15 2 * * *", "2026-10-03 00:00:00", "Australia/Lord_Howe", "2026-10-03 15:30:00");
        row("gap at midnight", "0 0 * * *", "2026-03-07 06:00:00", "America/Havana", "2026-03-08 05:00:00");
    }

    void nextRun()
    {
        QFETCH(QString, expression);
        QFETCH(QString, after);
        QFETCH(QString, zone);
        QFETCH(QString, expected);
        const Result<CronExpression> cron = CronExpression::parse(expression);
        QVERIFY2(cron, qPrintable(cron ? QString() : cron.error().what));
        QCOMPARE(told(cron->next(utc(after), QTimeZone(zone.toLatin1()))), expected);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *expression, const char *word) {
            QTest::newRow(expression) << QString::fromLatin1(expression) << QString::fromLatin1(word);
        };
        row("", "5 to 7 fields");
        row("* *", "5 to 7 fields");
        row("* * * * * * * *", "5 to 7 fields");
        row("60 * * * *", "minute");
        row("* 24 * * *", "hour");
        row("* * 0 * *", "day of month");
        row("* * * 13 *", "month");
        row("* * * * 8", "day of week");
        row("22-2 * * * *", "descends");
        row("*/0 * * * *", "step");
        row("*/60 * * * *", "step");
        row("a * * * *", "minute");
        row("1,, * * * *", "minute");
        row("1- * * * *", "minute");
        row("-1 * * * *", "minute");
        row("+1 * * * *", "minute");
        row("1/+2 * * * *", "step");
        row("* * * * L", "day of week");
        row("* * L5 * *", "day of month");
        row("? * * * *", "minute");
        row("@reboot", "alias");
        row("@midnight", "alias");
        row("* * * * * 1969", "year");
        row("99999999999999999999 * * * *", "minute");
        row("mon * * * *", "minute");
        row("* * * * monday", "day of week");
    }

    void refused()
    {
        QFETCH(QString, expression);
        QFETCH(QString, word);
        const auto cron = CronExpression::parse(expression);
        QVERIFY(!cron);
        COMPARE_ENUM(cron.error().code, ErrorCode::InvalidInput);
        QVERIFY2(cron.error().what.contains(word), qPrintable(cron.error().what));
    }

    void longNonsenseIsRefusedAtOnce() { QVERIFY(!CronExpression::parse(QString(10'000'000, u'*'))); }

    void descriptions()
    {
        const auto text
            = [](const char *expression) { return CronExpression::parse(QString::fromLatin1(expression))->describe(); };
        QCOMPARE(text("* * * * *"), u"every minute"_s);
        QCOMPARE(text("*/15 * * * *"), u"every 15 minutes"_s);
        QCOMPARE(text("@hourly"), u"every hour"_s);
        QCOMPARE(text("0 */6 * * *"), u"every 6 hours"_s);
        QCOMPARE(text("0 2 * * 1-5"), u"at 02:00 on Monday to Friday"_s);
        QCOMPARE(text("0 2,14 1 jan,jul *"), u"at 02:00 and 14:00 on day 1 of the month in January and July"_s);
        QCOMPARE(text("0 0 13 * 5"), u"at 00:00 on Friday that is day 13 of the month"_s);
        QCOMPARE(text("0 0 L * *"), u"at 00:00 on the last day of the month"_s);
        QCOMPARE(text("0 0 * * L5 2030"), u"at 00:00 on the last Friday of the month in the year 2030"_s);
        QCOMPARE(text("5 8-17 * * *"), u"at minute 5 of the hours 8 to 17"_s);
    }

    void differenceFromCron8IsTold()
    {
        const auto differs = [](const char *expression) {
            return CronExpression::parse(QString::fromLatin1(expression))->differsFromCron8();
        };
        QVERIFY(differs("0 0 13 * 5"));
        QVERIFY(differs("0 0 L * 5"));
        QVERIFY(!differs("0 0 13 * *"));
        QVERIFY(!differs("0 0 * * 5"));
        QVERIFY(!differs("0 0 ? * L5"));
    }

    /// The next run is later, fits the fields (unless the clock jumped over it) and no minute between fits as well.
    void nextIsMinimal()
    {
        QVERIFY(rc::check("next() is the first fitting minute", [] {
            const std::string text
                = *field(0, 59) + " " + *field(0, 23) + " " + *field(1, 31) + " " + *field(1, 12) + " " + *field(0, 6);
            const QTimeZone zone(*rc::gen::elementOf(kZones));
            const auto cron = CronExpression::parse(QString::fromStdString(text));
            RC_ASSERT(cron.has_value());
            const QDateTime after = QDateTime::fromSecsSinceEpoch(*rc::gen::inRange(1767225600, 1830297600), Qt::UTC);
            const auto next = cron->next(after, zone);
            if (!next)
                RC_SUCCEED("never");
            RC_ASSERT(*next > after);
            RC_ASSERT(*cron->next(next->addSecs(-1), zone) == *next);
            // All minutes of the two days after `after`, by the wall clock.
            const QDateTime end = std::min(*next, after.addDays(2));
            for (QDateTime t = QDateTime::fromSecsSinceEpoch(after.toSecsSinceEpoch() / 60 * 60 + 60, Qt::UTC); t < end;
                 t = t.addSecs(60)) {
                const QDateTime wall = t.toTimeZone(zone);
                const bool isSecondPass = zone.offsetFromUtc(t) < zone.offsetFromUtc(t.addSecs(-2 * 3600));
                RC_ASSERT(isSecondPass || !cron->matches(wall.date(), wall.time()));
            }
            const QDateTime wall = next->toTimeZone(zone);
            const bool isAfterGap = zone.offsetFromUtc(*next) > zone.offsetFromUtc(next->addSecs(-1));
            RC_ASSERT(isAfterGap || cron->matches(wall.date(), wall.time()));
        }));
    }

    void anyTextIsReadOrRefused()
    {
        QVERIFY(rc::check("parse() never crashes and what it reads can be read again", [] {
            const std::string text
                = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789*/,-L? @janmonfri\t")));
            const auto cron = CronExpression::parse(QString::fromStdString(text));
            if (cron) {
                RC_ASSERT(CronExpression::parse(cron->text()).has_value());
                RC_ASSERT(!cron->describe().isEmpty());
            }
        }));
    }

    void searchIsBounded()
    {
        const auto cron = CronExpression::parse(u"59 59 23 30 2 * *"_s);
        QBENCHMARK_ONCE
        {
            QVERIFY(!cron->next(utc(u"1971-01-01 00:00:00"_s), QTimeZone("Europe/Berlin")));
        }
        QVERIFY(!cron->next(QDateTime(), QTimeZone("UTC")));
        QVERIFY(!cron->next(utc(u"2026-01-01 00:00:00"_s), QTimeZone()));
    }
};

QTEST_GUILESS_MAIN(CronTest)
#include "tst_cron.moc"
