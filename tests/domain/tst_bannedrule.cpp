// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/bannedrule.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pulpit;
using namespace pulpit::domain;

namespace {

const QDateTime kNow(QDate(2026, 11, 21), QTime(3, 0), Qt::UTC);

BannedRule byName(const QString &type, const QString &name, const QString &versions = {})
{
    BannedRule rule;
    rule.type = type;
    rule.name = name;
    rule.versions = versions;
    rule.since = kNow;
    return rule;
}

bool fits(const BannedRule &rule, const PackageUnit &unit)
{
    const auto rules = BannedRules::make({rule}, kNow);
    return rules && rules->match(unit).value_or(nullptr) != nullptr;
}

} // namespace

class BannedRuleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void namesAreExact()
    {
        const BannedRule rule = byName(u"rpm"_s, u"curl"_s);
        QVERIFY(fits(rule, {u"rpm"_s, u"curl"_s, u"8.5.0-1"_s, {}, {}}));
        QVERIFY(!fits(rule, {u"rpm"_s, u"libcurl"_s, u"8.5.0-1"_s, {}, {}}));
        QVERIFY(!fits(rule, {u"rpm"_s, u"Curl"_s, u"8.5.0-1"_s, {}, {}}));
        QVERIFY(!fits(rule, {u"deb"_s, u"curl"_s, u"8.5.0-1"_s, {}, {}}));
    }

    void patternsSearchAsPythonDoes()
    {
        BannedRule rule = byName({}, u"^kernel-(?!doc)"_s);
        rule.isPattern = true;
        QVERIFY(fits(rule, {u"rpm"_s, u"kernel-core"_s, {}, {}, {}}));
        QVERIFY(fits(rule, {u"deb"_s, u"kernel-core"_s, {}, {}, {}}));
        QVERIFY(!fits(rule, {u"rpm"_s, u"kernel-doc"_s, {}, {}, {}}));
        QVERIFY(!fits(rule, {u"container"_s, u"kernel-core"_s, {}, {}, {}}));
    }

    void pythonNamesAreNormalized()
    {
        QVERIFY(fits(byName(u"python"_s, u"Evil.Package"_s), {u"python"_s, u"evil_package"_s, u"1.0"_s, {}, {}}));
        QVERIFY(fits(byName({}, u"Evil.Package"_s), {u"python"_s, u"evil-package"_s, u"1.0"_s, {}, {}}));
    }

    void versionsByTheOrderOfTheType()
    {
        const BannedRule rule = byName(u"rpm"_s, u"xz"_s, u">= 5.6.0, < 5.6.2"_s);
        QVERIFY(fits(rule, {u"rpm"_s, u"xz"_s, u"5.6.1-1"_s, {}, {}}));
        QVERIFY(!fits(rule, {u"rpm"_s, u"xz"_s, u"5.6.10-1"_s, {}, {}}));
        QVERIFY(!fits(rule, {u"rpm"_s, u"xz"_s, u"1:5.6.1-1"_s, {}, {}}));
    }

    void aVersionThatCannotBeComparedIsKeptOut()
    {
        QVERIFY(fits(byName(u"python"_s, u"evil"_s, u"< 2.0"_s), {u"python"_s, u"evil"_s, u"2004-really"_s, {}, {}}));
    }

    void checksumsChooseOneFile()
    {
        BannedRule rule;
        rule.sha256 = QString(64, u'A');
        QVERIFY(fits(rule, {u"file"_s, u"boot.iso"_s, {}, {}, QString(64, u'a')}));
        QVERIFY(!fits(rule, {u"file"_s, u"boot.iso"_s, {}, {}, QString(64, u'b')}));
        QVERIFY(!fits(rule, {u"file"_s, u"boot.iso"_s, {}, {}, {}}));
    }

    void rulesThatFitEverythingAreRefused() // a blank banned_package_regex of Pulp Manager removed every package
    {
        QVERIFY(!checkedRule({}));
        QVERIFY(!checkedRule(byName(u"rpm"_s, {}, u"< 3"_s)));
        BannedRule pattern = byName(u"rpm"_s, u".*"_s);
        pattern.isPattern = true;
        QVERIFY(!checkedRule(pattern));
        pattern.name = u"a|"_s;
        QVERIFY(!checkedRule(pattern));
    }

    void wrongRulesAreRefused()
    {
        QVERIFY(!checkedRule(byName(u"container"_s, u"evil"_s)));
        QVERIFY(!checkedRule(byName({}, u"evil"_s, u"< 2"_s))); // which order?
        QVERIFY(!checkedRule(byName(u"file"_s, u"evil"_s, u"< 2"_s)));
        QVERIFY(!checkedRule(byName(u"python"_s, u"evil"_s, u"< no-version"_s)));
        BannedRule rule = byName(u"rpm"_s, u"("_s);
        rule.isPattern = true;
        QVERIFY(!checkedRule(rule));
        rule = byName(u"rpm"_s, u"evil"_s);
        rule.sha256 = u"abc"_s;
        QVERIFY(!checkedRule(rule));
    }

    void theSameBanIsOneRule()
    {
        BannedRule again = byName(u"rpm"_s, u"curl"_s, u"<8"_s);
        again.why = u"another reason"_s;
        QCOMPARE(checkedRule(again)->id, checkedRule(byName(u"rpm"_s, u"curl"_s, u" < 8 "_s))->id);
        QVERIFY(checkedRule(again)->id != checkedRule(byName(u"deb"_s, u"curl"_s, u"<8"_s))->id);
        BannedRule pattern = again;
        pattern.isPattern = true;
        QVERIFY(checkedRule(again)->id != checkedRule(pattern)->id);
    }

    void rulesEnd()
    {
        BannedRule rule = byName(u"rpm"_s, u"curl"_s);
        rule.until = kNow.addSecs(1);
        QVERIFY(fits(rule, {u"rpm"_s, u"curl"_s, {}, {}, {}}));
        rule.until = kNow;
        QVERIFY(!fits(rule, {u"rpm"_s, u"curl"_s, {}, {}, {}}));
    }

    void exactNamesLetTheServerSearch()
    {
        const auto rules
            = BannedRules::make({byName(u"rpm"_s, u"b"_s), byName({}, u"a"_s), byName(u"deb"_s, u"c"_s)}, kNow);
        QVERIFY(rules.has_value());
        QCOMPARE(rules->exactNames(u"rpm"_s).value(), (QStringList {u"a"_s, u"b"_s}));
        QCOMPARE(rules->exactNames(u"deb"_s).value(), (QStringList {u"a"_s, u"c"_s}));
        BannedRule pattern = byName(u"rpm"_s, u"^x"_s);
        pattern.isPattern = true;
        QVERIFY(!BannedRules::make({byName(u"rpm"_s, u"b"_s), pattern}, kNow)->exactNames(u"rpm"_s));
        QVERIFY(rules->concern(u"file"_s));
        QVERIFY(!BannedRules::make({byName(u"rpm"_s, u"b"_s)}, kNow)->concern(u"deb"_s));
    }

    void jsonKeepsEverything()
    {
        BannedRule rule = byName(u"deb"_s, u"xz-utils"_s, u"< 5.6.2"_s);
        rule.isPattern = true;
        rule.sha256 = QString(64, u'c');
        rule.advisory = u"CVE-2024-3094"_s;
        rule.who = u"alice"_s;
        rule.why = u"backdoor"_s;
        rule.until = kNow.addDays(30);
        const auto checked = checkedRule(rule);
        QVERIFY(checked.has_value());
        QCOMPARE(BannedRule::fromJson(checked->toJson()), *checked);
        QCOMPARE(checked->text(), u"deb /xz-utils/ < 5.6.2 sha256 cccccccccccc…"_s);
    }
};

QTEST_GUILESS_MAIN(BannedRuleTest)
#include "tst_bannedrule.moc"
