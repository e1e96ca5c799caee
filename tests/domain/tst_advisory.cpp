// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Advisories as Pulp lists them, and the bans that they lead to.
#include "domain/advisory.h"
#include "support/compareenum.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace pulpit;
using namespace pulpit::domain;
using namespace Qt::StringLiterals;

namespace {

QJsonObject advisory()
{
    return QJsonDocument::fromJson(R"({"id": "RHSA-2026:1", "pkglist": [
        {"name": "el9", "module": null, "packages": [
            {"name": "curl", "epoch": "0", "version": "8.5.0", "release": "3.el9", "arch": "x86_64", "sum": ""},
            {"name": "curl", "epoch": "0", "version": "8.5.0", "release": "3.el9", "arch": "x86_64", "sum": ""},
            {"name": "curl", "epoch": "0", "version": "8.5.0", "release": "3.el9", "arch": "aarch64"},
            {"name": "bind", "epoch": "32", "version": "9.16", "release": "1", "arch": "x86_64"}]},
        {"name": "el8", "packages": [
            {"name": "curl", "epoch": null, "version": "7.61.1", "release": "34.el8", "arch": "x86_64"},
            {"version": "1"}, {"name": "nothing"}, 5, null]},
        "nonsense"]})")
        .object();
}

} // namespace

class AdvisoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void packagesAreReadOnce()
    {
        const QList<AdvisoryPackage> packages = advisoryPackages(advisory());
        QCOMPARE(packages.size(), 4);
        QVERIFY(packages.first() == (AdvisoryPackage {u"curl"_s, u"8.5.0-3.el9"_s, u"x86_64"_s}));
        QCOMPARE(packages.at(2).version, u"32:9.16-1"_s);
        QVERIFY(advisoryPackages({}).isEmpty());
        QVERIFY(advisoryPackages({{u"pkglist"_s, u"x"_s}}).isEmpty());
    }

    void whatIsOlderIsBanned()
    {
        const auto rules = bansOfAdvisory(u"RHSA-2026:1"_s, advisoryPackages(advisory()));
        QVERIFY2(rules, rules ? "" : qPrintable(rules.error().oneLine()));
        QCOMPARE(rules->size(), 2);
        const auto banned = BannedRules::make(*rules, QDateTime::currentDateTimeUtc());
        QVERIFY(banned);
        const auto fits = [&](const QString &name, const QString &version) {
            return *banned->match({u"rpm"_s, name, version, u"x86_64"_s, {}}) != nullptr;
        };
        QVERIFY(fits(u"bind"_s, u"32:9.15-7"_s));
        QVERIFY(fits(u"bind"_s, u"9.17-1"_s)); // the epoch counts
        QVERIFY(!fits(u"bind"_s, u"32:9.16-1"_s));
        QVERIFY(fits(u"curl"_s, u"7.61.1-33.el8"_s));
        // 8.4 is mended in no stream that the advisory tells apart: what may be right stays.
        QVERIFY(!fits(u"curl"_s, u"8.4.0-1.el9"_s));
        QVERIFY(!fits(u"curl-devel"_s, u"1-1"_s));
        QCOMPARE(rules->first().advisory, u"RHSA-2026:1"_s);
    }

    void anEmptyAdvisoryBansNothing()
    {
        COMPARE_ENUM(bansOfAdvisory(u"RHSA-2026:1"_s, {}).error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(AdvisoryTest)
#include "tst_advisory.moc"
