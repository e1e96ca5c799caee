// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the palette finds, and in which order.
#include "gui/palette/fuzzymatch.h"
#include "gui/palette/paletteusage.h"

#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace pulpit;
using namespace pulpit::gui;

namespace {

const QDateTime kNow = QDateTime(QDate(2026, 11, 20), QTime(14, 0), Qt::UTC);

} // namespace

class TstPaletteMatches final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void paletteMatches_data();
    void paletteMatches();
    void paletteRemembersWhatIsUsed();
};

void TstPaletteMatches::paletteMatches_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better"); // empty: nothing fits
    QTest::addColumn<QString>("worse");
    QTest::newRow("beginning before inside")
        << QStringLiteral("deb") << QStringLiteral("debian-12") << QStringLiteral("ext-mydebs");
    QTest::newRow("part before inside") << QStringLiteral("deb") << QStringLiteral("ext-debian-12")
                                        << QStringLiteral("ext-mydebs");
    QTest::newRow("whole before beginning")
        << QStringLiteral("jobs") << QStringLiteral("jobs") << QStringLiteral("jobs of today");
    QTest::newRow("letters with gaps") << QStringLiteral("edeb12") << QStringLiteral("ext-debian-12")
                                       << QStringLiteral("ext-rocky-9");
    QTest::newRow("all words") << QStringLiteral("deb eu-1") << QStringLiteral("ext-debian-12 pulp-eu-1")
                               << QStringLiteral("ext-debian-12 pulp-some-europe-us-1");
    QTest::newRow("nothing") << QStringLiteral("xyz") << QString() << QStringLiteral("ext-debian-12");
}

void TstPaletteMatches::paletteMatches()
{
    QFETCH(QString, typed);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    const QStringList words = paletteWords(typed);
    const std::optional<int> low = fuzzyScore(words, worse);
    if (better.isEmpty()) {
        QVERIFY(!low);
        QVERIFY(fuzzyPositions(words, worse).isEmpty());
        return;
    }
    const std::optional<int> high = fuzzyScore(words, better);
    QVERIFY(high);
    QVERIFY2(!low || *high > *low, qPrintable(QStringLiteral("%1, %2").arg(*high).arg(low.value_or(-1))));
    for (const int position : fuzzyPositions(words, better))
        QVERIFY(position >= 0 && position < better.size());
}

void TstPaletteMatches::paletteRemembersWhatIsUsed()
{
    PaletteUsage usage;
    QCOMPARE(usage.bonus(QStringLiteral("page:jobs"), kNow), 0);
    usage.note(QStringLiteral("page:jobs"), kNow);
    const int once = usage.bonus(QStringLiteral("page:jobs"), kNow);
    usage.note(QStringLiteral("page:jobs"), kNow);
    QVERIFY(usage.bonus(QStringLiteral("page:jobs"), kNow) > once);
    QVERIFY(usage.bonus(QStringLiteral("page:jobs"), kNow.addDays(30)) < once);
    for (int i = 0; i < 500; ++i)
        usage.note(QString::number(i), kNow.addSecs(i + 1));
    QVERIFY(!usage.isKnown(QStringLiteral("page:jobs"))); // the oldest went
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("state.ini")), QSettings::IniFormat);
    usage.save(settings);
    PaletteUsage restored;
    restored.restore(settings);
    QCOMPARE(restored.bonus(QStringLiteral("499"), kNow), usage.bonus(QStringLiteral("499"), kNow));
}

QTEST_MAIN(TstPaletteMatches)
#include "tst_palettematches.moc"
