// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/server.h"
#include "engine/verify/keydifference.h"
#include "engine/verify/verifyrepositories.h"

#include <QRegularExpression>
#include <QTest>

using namespace pulpit;
using namespace pulpit::engine;
using namespace Qt::StringLiterals;

class KeyDifferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void equalSetsInAnyOrder()
    {
        QVERIFY(compareKeys({u"b"_s, u"a"_s, u"a"_s}, {u"a"_s, u"b"_s}).isNone());
        QVERIFY(compareKeys({}, {}).isNone());
    }

    void tellsBothSides()
    {
        const KeyDifference d = compareKeys({u"a"_s, u"c"_s, u"x"_s}, {u"a"_s, u"b"_s, u"c"_s, u"d"_s});
        QCOMPARE(d.missing, QStringList({u"b"_s, u"d"_s}));
        QCOMPARE(d.extra, QStringList({u"x"_s}));
        QCOMPARE(d.missingCount, 2);
        QCOMPARE(d.extraCount, 1);
    }

    void namesAreLimitedButCountsAreNot()
    {
        QStringList many;
        for (int i = 0; i < 1000; ++i)
            many.append(QString::number(i));
        const KeyDifference d = compareKeys({}, many, 20);
        QCOMPARE(d.missing.size(), 20);
        QCOMPARE(d.missingCount, 1000);
        QCOMPARE(compareKeys(many, {}, 20).extraCount, 1000);
    }

    void sourceComesFromTheGroupThatChoosesTheRepository()
    {
        domain::FleetConfiguration fleet;
        fleet.groups = {{{}, u"rpm"_s, u"^rpm-"_s, {}}, {{}, u"all"_s, {}, u"-old$"_s}};
        domain::GroupOnServer rpm;
        rpm.server = u"b"_s;
        rpm.group = u"rpm"_s;
        rpm.source = u"a"_s;
        domain::GroupOnServer all = rpm;
        all.group = u"all"_s;
        all.source = u"c"_s;
        domain::GroupOnServer upstream = rpm;
        upstream.server = u"a"_s;
        upstream.source.clear();
        fleet.groupsOnServers = {upstream, rpm, all};
        QCOMPARE(sourceOf(fleet, u"b"_s, u"rpm-x"_s), u"a"_s);
        QCOMPARE(sourceOf(fleet, u"b"_s, u"deb-x"_s), u"c"_s);
        QCOMPARE(sourceOf(fleet, u"b"_s, u"deb-old"_s), QString());
        QCOMPARE(sourceOf(fleet, u"a"_s, u"rpm-x"_s), QString());
    }
};

QTEST_APPLESS_MAIN(KeyDifferenceTest)
#include "tst_engine_keydifference.moc"
