// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/packageversion.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace pulpit;
using namespace pulpit::domain;

namespace {

/// Versions in rising order; every pair of them must be ordered so.
const QHash<VersionScheme, QStringList> &ladders()
{
    static const QHash<VersionScheme, QStringList> all {
        {VersionScheme::Rpm,
         {u"1.0~beta-1"_s, u"1.0~rc1-1"_s, u"1.0-1"_s, u"1.0-1.el9"_s, u"1.0-2"_s, u"1.0-10"_s, u"1.0^git1-1"_s,
          u"1.0.a-1"_s, u"1.0.1-1"_s, u"1.1-1"_s, u"1.10-1"_s, u"2.0a-1"_s, u"2.0.1-1"_s, u"10-1"_s, u"1:0.1-1"_s,
          u"10:0-1"_s}},
        {VersionScheme::Deb,
         {u"1.0~~"_s, u"1.0~~a"_s, u"1.0~"_s, u"1.0~rc1-1"_s, u"1.0"_s, u"1.0-1~bpo12+1"_s, u"1.0-1"_s,
          u"1.0-1+deb12u1"_s, u"1.0-1.1"_s, u"1.0-2"_s, u"1.0-10"_s, u"1.0a-1"_s, u"1.0+dfsg-1"_s, u"1.1-1"_s,
          u"1.10-1"_s, u"1:0.1-1"_s, u"2:0~-0"_s}},
        {VersionScheme::Pep440,
         {u"1.0.dev1"_s, u"1.0a1.dev1"_s, u"1.0a1"_s, u"1.0a2"_s, u"1.0b1"_s, u"1.0rc1"_s, u"1.0"_s, u"1.0+abc"_s,
          u"1.0+abc.5"_s, u"1.0+5"_s, u"1.0.post1.dev3"_s, u"1.0.post1"_s, u"1.0.1"_s, u"1.1"_s, u"1.10"_s, u"2024.1"_s,
          u"1!0.1"_s}},
    };
    return all;
}

} // namespace

class PackageVersionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void laddersRise()
    {
        for (auto it = ladders().begin(); it != ladders().end(); ++it) {
            const QStringList &ladder = it.value();
            for (qsizetype i = 0; i < ladder.size(); ++i)
                for (qsizetype j = 0; j < ladder.size(); ++j) {
                    const auto order = compareVersions(it.key(), ladder.at(i), ladder.at(j));
                    QVERIFY2(order.has_value(), qPrintable(ladder.at(i) + u' ' + ladder.at(j)));
                    const int expected = i < j ? -1 : (i > j ? 1 : 0);
                    QVERIFY2(*order == expected, qPrintable(ladder.at(i) + u" ? "_s + ladder.at(j)));
                }
        }
    }

    void sameVersionsInOtherSpellings_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        const int rpm = int(VersionScheme::Rpm);
        const int deb = int(VersionScheme::Deb);
        const int python = int(VersionScheme::Pep440);
        QTest::newRow("rpm, epoch 0") << rpm << u"0:1.0-1"_s << u"1.0-1"_s;
        QTest::newRow("rpm, leading zeros") << rpm << u"1.001-1"_s << u"1.1-1"_s;
        QTest::newRow("rpm, separators") << rpm << u"1_0-1"_s << u"1.0-1"_s;
        QTest::newRow("rpm, no release") << rpm << u"1.0"_s << u"1.0-99"_s;
        QTest::newRow("deb, revision 0") << deb << u"1.0-0"_s << u"1.0"_s;
        QTest::newRow("deb, epoch 0") << deb << u"0:1.0-1"_s << u"1.0-1"_s;
        QTest::newRow("python, zeros") << python << u"1.0.0"_s << u"1"_s;
        QTest::newRow("python, v") << python << u"v1.0"_s << u"1.0"_s;
        QTest::newRow("python, alpha") << python << u"1.0-ALPHA.1"_s << u"1.0a1"_s;
        QTest::newRow("python, c") << python << u"1.0c1"_s << u"1.0rc1"_s;
        QTest::newRow("python, bare post") << python << u"1.0-1"_s << u"1.0.post1"_s;
        QTest::newRow("python, long numbers")
            << python << u"1.020301020301020301020301"_s << u"1.20301020301020301020301"_s;
    }

    void sameVersionsInOtherSpellings()
    {
        QFETCH(int, scheme);
        QFETCH(QString, a);
        QFETCH(QString, b);
        QCOMPARE(compareVersions(VersionScheme(scheme), a, b).value_or(99), 0);
        QCOMPARE(compareVersions(VersionScheme(scheme), b, a).value_or(99), 0);
    }

    void whatIsNoVersionIsRefused()
    {
        QVERIFY(!compareVersions(VersionScheme::Pep440, u"1.0-final-really"_s, u"1.0"_s));
        QVERIFY(!compareVersions(VersionScheme::Pep440, u"1.0"_s, u""_s));
        QVERIFY(!compareVersions(VersionScheme::Deb, u"x:1.0"_s, u"1.0"_s));
        QVERIFY(!compareVersions(VersionScheme::Deb, u"1.0 "_s, u"1.0"_s));
        QVERIFY(!compareVersions(VersionScheme::Rpm, u"1.0"_s, u"1:"_s));
        QVERIFY(!compareVersions(VersionScheme::Rpm, QString(1000, u'1'), u"1"_s));
        QVERIFY(!versionScheme(u"container"_s));
    }

    void orderIsTotalForWhatWorkersMakeUp()
    {
        for (const VersionScheme scheme : {VersionScheme::Rpm, VersionScheme::Deb}) {
            const bool holds = rc::check("antisymmetric and transitive", [scheme] {
                const auto text = [] {
                    const auto chars = *rc::gen::resize(12,
                                                        rc::gen::nonEmpty(rc::gen::container<std::string>(
                                                            rc::gen::elementOf(std::string("0123456789abzA.+~-")))));
                    return QString::fromStdString(chars);
                };
                const QString a = text();
                const QString b = text();
                const QString c = text();
                const auto ab = compareVersions(scheme, a, b);
                const auto ba = compareVersions(scheme, b, a);
                const auto bc = compareVersions(scheme, b, c);
                const auto ac = compareVersions(scheme, a, c);
                RC_PRE(ab && ba && bc && ac);
                RC_ASSERT(*ab == -*ba);
                // Without a release rpm compares less; then the order is none of all versions together.
                const bool mixed = scheme == VersionScheme::Rpm
                    && !(a.contains(u'-') == b.contains(u'-') && b.contains(u'-') == c.contains(u'-'));
                if (!mixed && *ab <= 0 && *bc <= 0 && !a.endsWith(u'-') && !b.endsWith(u'-') && !c.endsWith(u'-'))
                    RC_ASSERT(*ac <= 0);
            });
            QVERIFY(holds);
        }
    }

    void rangesHold()
    {
        const auto range = VersionRange::parse(u" >=1.0 ,< 2.0-3, != 1.5-1 "_s);
        QVERIFY(range.has_value());
        QCOMPARE(range->text(), u">= 1.0, < 2.0-3, != 1.5-1"_s);
        QCOMPARE(VersionRange::parse(range->text())->text(), range->text());
        const auto has = [&](const QString &version) { return range->contains(VersionScheme::Rpm, version).value(); };
        QVERIFY(has(u"1.0-1"_s));
        QVERIFY(has(u"2.0-2"_s));
        QVERIFY(!has(u"2.0-3"_s));
        QVERIFY(!has(u"0.9-1"_s));
        QVERIFY(!has(u"1.5-1"_s));
        QVERIFY(VersionRange::parse({})->isEverything());
        QVERIFY(VersionRange::parse({})->contains(VersionScheme::Rpm, u"anything"_s).value());
    }

    void wrongRangesAreRefused()
    {
        for (const QString &text : {u"1.0"_s, u"<"_s, u">= 1.0,"_s, u"~> 2"_s, u"< 1 0"_s, u"<= =2"_s})
            QVERIFY2(!VersionRange::parse(text), qPrintable(text));
        QVERIFY(!VersionRange::parse(QStringList(20, u"< 1"_s).join(u','))); // more than kMaxBounds
        QVERIFY(!VersionRange::parse(u"< not-a-version"_s)->check(VersionScheme::Pep440));
    }
};

QTEST_GUILESS_MAIN(PackageVersionTest)
#include "tst_packageversion.moc"
