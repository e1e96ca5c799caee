// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/duration.h"
#include "support/compareenum.h"

#include <QRegularExpression>
#include <QTest>

#include <rapidcheck.h>

using namespace pulpit;
using namespace pulpit::domain;
using namespace Qt::StringLiterals;
using std::chrono::seconds;

class DurationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void accepted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("expected");
        for (const auto &[text, expected] :
             std::initializer_list<std::pair<const char *, qint64>> {{"3600", 3600},
                                                                     {"90s", 90},
                                                                     {"20m", 1200},
                                                                     {"6h", 21600},
                                                                     {"1d", 86400},
                                                                     {"6H", 21600},
                                                                     {"007", 7},
                                                                     {"3650d", 315360000}})
            QTest::newRow(text) << QString::fromLatin1(text) << expected;
    }

    void accepted()
    {
        QFETCH(QString, text);
        QFETCH(qint64, expected);
        QCOMPARE(parseRuntime(text).value().value().count(), expected);
    }

    void noLimit() { QVERIFY(!parseRuntime(u"-1"_s).value()); }

    void refused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "0", "0h", "-2", "-1h", "1h30m", "1.5h", " 1h", "1 h", "h", "1w", "2 hours", "+5",
                                 "99999999999999999999", "3651d", "1e3"})
            QTest::newRow(text) << QString::fromLatin1(text);
        QTest::newRow("other digits") << u"٣h"_s;
    }

    void refused()
    {
        QFETCH(QString, text);
        const auto result = parseRuntime(text);
        QVERIFY(!result);
        COMPARE_ENUM(result.error().code, ErrorCode::InvalidInput);
        QVERIFY(!result.error().advice.isEmpty());
    }

    void formattingRoundTrips()
    {
        QVERIFY(rc::check("formatRuntime and parseRuntime are inverse", [] {
            const int value = *rc::gen::inRange(1, 315360000);
            const auto back = parseRuntime(formatRuntime(seconds(value)));
            RC_ASSERT(back.has_value());
            RC_ASSERT(back->value().count() == value);
        }));
        QCOMPARE(formatRuntime({}), u"-1"_s);
        QCOMPARE(formatRuntime(seconds(21600)), u"6h"_s);
        QCOMPARE(formatRuntime(seconds(61)), u"61s"_s);
    }

    void anyTextIsReadOrRefused()
    {
        QVERIFY(rc::check("no text is read as zero or less", [] {
            const std::string text
                = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789dhms-+ .x")));
            const auto result = parseRuntime(QString::fromStdString(text));
            if (result && result->has_value())
                RC_ASSERT(result->value().count() > 0);
        }));
    }
};

QTEST_GUILESS_MAIN(DurationTest)
#include "tst_duration.moc"
