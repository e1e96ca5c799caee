// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Values, states and tables as people read them, and the colours that they have.
#include "gui/format/format.h"
#include "gui/format/state.h"
#include "gui/models/readfleet.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/tablecontent.h"
#include "support/fakeengine/fakeengine.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace pulpit;
using namespace pulpit::gui;
using namespace pulpit::test;

namespace {

const QDateTime kNow = QDateTime(QDate(2026, 11, 20), QTime(14, 0), Qt::UTC);

} // namespace

class TstFormat final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void timesReadAsPeopleSayThem();
    void durationsAndSizes();
    void statesOfRepositories();
    void tablesAreCopiedInThreeWays();
    void coloursHaveEnoughContrast();
};

void TstFormat::timesReadAsPeopleSayThem()
{
    QCOMPARE(relativeTime(kNow, kNow), QStringLiteral("just now"));
    QCOMPARE(relativeTime(kNow.addSecs(-4), kNow), QStringLiteral("4 s ago"));
    QCOMPARE(relativeTime(kNow.addSecs(-240), kNow), QStringLiteral("4 min ago"));
    QCOMPARE(relativeTime(kNow.addSecs(3 * 3600), kNow), QStringLiteral("in 3 h"));
    QCOMPARE(relativeTime(kNow.addDays(-9), kNow), QStringLiteral("9 d ago"));
    QVERIFY(relativeTime({}, kNow).isEmpty());
    QVERIFY(exactTime(kNow).contains(QStringLiteral("14:00:00 UTC")));
    QVERIFY(clockTime(kNow.addDays(-1), kNow).startsWith(QStringLiteral("yesterday ")));
}

void TstFormat::durationsAndSizes()
{
    QCOMPARE(durationText(0.4), QStringLiteral("0.4 s"));
    QCOMPARE(durationText(41), QStringLiteral("41 s"));
    QCOMPARE(durationText(552), QStringLiteral("9 min 12 s"));
    QCOMPARE(durationText(3840), QStringLiteral("1 h 4 min"));
    QCOMPARE(durationText(51 * 3600), QStringLiteral("2 d 3 h"));
    QVERIFY(durationText(-1).isEmpty());
    QVERIFY(durationText(qQNaN()).isEmpty());
    QCOMPARE(bytesText(512), QStringLiteral("512 B"));
    QCOMPARE(bytesText(1'924'145'348'608), QStringLiteral("1.8 TiB"));
    QCOMPARE(countText(4812), QStringLiteral("4\u2009812"));
    QCOMPARE(countText(-1234567), QStringLiteral("\u22121\u2009234\u2009567"));
    QCOMPARE(hostText(QStringLiteral("https://mirror.example.net/debian/")), QStringLiteral("mirror.example.net"));
}

void TstFormat::statesOfRepositories()
{
    ReadFleet f(sampleFleet(kNow));
    const auto state = [&f](int id) {
        const domain::Repository *r = f.feed.repository(RepositoryId(id));
        return stateOf(*r, f.feed.state(r->server));
    };
    QCOMPARE(state(1).state, State::Healthy);
    QCOMPARE(state(18).word, QStringLiteral("failed 3×"));
    QCOMPARE(state(38).state, State::Attention);
    QCOMPARE(state(26).word, QStringLiteral("never synced"));
    domain::Repository filled = *f.feed.repository(RepositoryId(26)); // others brought what it has
    filled.latestVersion = 3;
    QCOMPARE(stateOf(filled, nullptr).word, QStringLiteral("never by Pulpit"));
    QCOMPARE(stateOf(filled, nullptr).state, State::Never);
    QCOMPARE(state(43).state, State::Unknown);
    QVERIFY(state(43).word.startsWith(QStringLiteral("no answer since")));
}

void TstFormat::tablesAreCopiedInThreeWays()
{
    const TableContent content {
        {QStringLiteral("name"), QStringLiteral("state")},
        {QStringLiteral("Repository"), QStringLiteral("State")},
        {{QStringLiteral("a,\"b\""), QStringLiteral("in\tsync")}, {QStringLiteral("=1+1"), QString()}}};
    QCOMPARE(asText(content), QStringLiteral("Repository\tState\na,\"b\"\tin sync\n=1+1\t"));
    QCOMPARE(asCsv(content), QByteArray("name,state\r\n\"a,\"\"b\"\"\",in\tsync\r\n'=1+1,\r\n"));
    const QJsonArray json = QJsonDocument::fromJson(asJson(content)).array();
    QCOMPARE(json.size(), 2);
    QCOMPARE(json.at(0).toObject().value(QStringLiteral("state")).toString(), QStringLiteral("in\tsync"));
}

void TstFormat::coloursHaveEnoughContrast()
{
    for (const ContrastRule &rule : contrastRules()) {
        for (Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const double ratio = contrastRatio(color(rule.foreground, scheme), color(rule.background, scheme));
            QVERIFY2(ratio >= rule.least,
                     qPrintable(QStringLiteral("token %1 on %2, scheme %3: %4 < %5")
                                    .arg(int(rule.foreground))
                                    .arg(int(rule.background))
                                    .arg(int(scheme))
                                    .arg(ratio)
                                    .arg(rule.least)));
        }
    }
    QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white)), 21);
}

QTEST_MAIN(TstFormat)
#include "tst_format.moc"
