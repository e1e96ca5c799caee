// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/storageforecast.h"
#include "support/compareenum.h"

#include <QRegularExpression>
#include <QTest>

using namespace pulpit;
using namespace pulpit::domain;
using Basis = StorageForecast::Basis;

namespace {

const QDateTime kNow(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);
constexpr qint64 kGiB = 1LL << 30;

/// One sample a day, growing by so many GiB a day up to 500 GiB now.
QList<StorageSample> growing(int days, int perDay)
{
    QList<StorageSample> samples;
    for (int day = days; day >= 0; --day)
        samples.append({kNow.addDays(-day), (500 - perDay * day) * kGiB});
    return samples;
}

} // namespace

class StorageForecastTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void fullByTrend_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("perDay");
        QTest::addColumn<Basis>("basis");
        QTest::addColumn<int>("fullInDays"); // -1: never
        QTest::newRow("ten a day") << 10 << 10 << Basis::Grows << 50;
        QTest::newRow("fifty a day") << 10 << 50 << Basis::Grows << 10;
        QTest::newRow("steady") << 10 << 0 << Basis::Steady << -1;
        QTest::newRow("shrinks") << 10 << -10 << Basis::Steady << -1;
        QTest::newRow("watched for too short") << 2 << 50 << Basis::TooShort << -1;
        QTest::newRow("never watched") << -1 << 50 << Basis::TooShort << -1;
    }
    void fullByTrend()
    {
        QFETCH(int, days);
        QFETCH(int, perDay);
        QFETCH(Basis, basis);
        QFETCH(int, fullInDays);
        const StorageForecast forecast
            = forecastStorage(growing(days, perDay), StorageUse {500 * kGiB, 500 * kGiB, 0}, kNow);
        COMPARE_ENUM(forecast.basis, basis);
        QCOMPARE(forecast.full.isValid(), fullInDays >= 0);
        if (fullInDays >= 0)
            QVERIFY(qAbs(kNow.secsTo(forecast.full) - fullInDays * 86400LL) < 60);
        QCOMPARE(forecast.past.size(), days + 1);
    }

    void onlyTheLastTwoWeeksCount()
    {
        QList<StorageSample> samples {{kNow.addDays(-25), 10 * kGiB}, {kNow.addDays(-20), 400 * kGiB}};
        samples += growing(13, 0);
        COMPARE_ENUM(forecastStorage(samples, StorageUse {500 * kGiB, 500 * kGiB, 0}, kNow).basis, Basis::Steady);
    }

    void aServerWithoutSizeHasNone()
    {
        const StorageForecast forecast = forecastStorage(growing(10, 10), {}, kNow);
        COMPARE_ENUM(forecast.basis, Basis::NoSize);
        QVERIFY(!forecast.full.isValid());
    }

    void centuriesAreNotForecast()
    {
        const StorageForecast forecast = forecastStorage(growing(10, 1), StorageUse {500 * kGiB, 5000 * kGiB, 0}, kNow);
        COMPARE_ENUM(forecast.basis, Basis::Grows);
        QVERIFY(!forecast.full.isValid());
    }
};

QTEST_GUILESS_MAIN(StorageForecastTest)
#include "tst_storageforecast.moc"
