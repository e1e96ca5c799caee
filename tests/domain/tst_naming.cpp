// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/naming.h"
#include "support/compareenum.h"

#include <QRegularExpression>
#include <QTest>

using namespace pulpit;
using namespace pulpit::domain;
using namespace Qt::StringLiterals;

class NamingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void descriptions()
    {
        const QString text = repositoryDescription(u"EL 9"_s, u"team"_s, u"el9"_s);
        QCOMPARE(text, u"EL 9 - team - base_url:el9"_s);
        QCOMPARE(*baseUrlOf(text), u"el9"_s);
        QCOMPARE(*baseUrlOf(u"x base_url:  a/b  base_url:c"_s), u"a/b"_s);
        QCOMPARE(*baseUrlOf(u"base_url:"_s), QString());
        COMPARE_ENUM(baseUrlOf(u"base_url"_s).error().code, ErrorCode::InvalidInput);
        QVERIFY(!baseUrlOf({}));
    }

    void basePaths_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("baseUrl");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("expected");
        const QString pattern = u"^(?P<org>[a-z]+)-(?P<env>[a-z]+)-(?P<pkg>.+)$"_s;
        const QString rule = u"{env}_{org}_{pkg}"_s;
        QTest::newRow("plain") << u"web"_s << u"el9"_s << QString() << QString() << u"el9/web"_s;
        QTest::newRow("slashes") << u"web"_s << u"a/el9//"_s << QString() << QString() << u"a/el9/web"_s;
        QTest::newRow("equal") << u"web"_s << u"web/"_s << pattern << rule << u"web"_s;
        QTest::newRow("no base") << u"web"_s << QString() << QString() << QString() << u"web"_s;
        QTest::newRow("renamed") << u"acme-prod-web"_s << u"el9"_s << pattern << rule << u"el9/prod_acme_web"_s;
        QTest::newRow("no match") << u"Acme"_s << u"el9"_s << pattern << rule << u"el9/Acme"_s;
        QTest::newRow("anchored at the start") << u"xab"_s << u"b"_s << u"(?P<g>a)"_s << u"{g}"_s << u"b/xab"_s;
        QTest::newRow("braces") << u"ab"_s << u"b"_s << u"(?P<g>a)"_s << u"{{{g}}}"_s << u"b/{a}"_s;
        QTest::newRow("blank pattern") << u"ab"_s << u"b"_s << u"  "_s << u"{"_s << u"b/ab"_s;
    }

    void basePaths()
    {
        QFETCH(QString, name);
        QFETCH(QString, baseUrl);
        QFETCH(QString, pattern);
        QFETCH(QString, rule);
        QFETCH(QString, expected);
        QCOMPARE(distributionBasePath(name, baseUrl, pattern, rule).value_or(u"failed"_s), expected);
    }

    void wrongRules()
    {
        for (const QString &rule : {u"{nope}"_s, u"{g"_s, u"g}"_s, u"{}"_s})
            COMPARE_ENUM(distributionBasePath(u"ab"_s, u"b"_s, u"(?P<g>a)"_s, rule).error().code,
                         ErrorCode::InvalidInput);
        QVERIFY(!distributionBasePath(u"ab"_s, u"b"_s, u"("_s, u"x"_s));
    }

    void feeds_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("baseUrl");
        QTest::addColumn<QString>("serverUrl");
        QTest::addColumn<QString>("contentUrl");
        QTest::addColumn<QString>("domain");
        QTest::addColumn<bool>("useHttps");
        QTest::addColumn<QString>("expected");
        const QString rpm = u"rpm.rpm"_s;
        const QString none;
        const QString a = u"https://pulp-a:8443"_s;
        QTest::newRow("as Pulp Manager") << rpm << u"http://internal:24816/pulp/content/el9/web/"_s << a << none << none
                                         << true << u"https://pulp-a:8443/pulp/content/el9/web"_s;
        QTest::newRow("http") << rpm << none << a << none << none << false
                              << u"http://pulp-a:8443/pulp/content/el9/web"_s;
        QTest::newRow("relative") << rpm << u"/content/el9/web/"_s << a << none << none << true
                                  << u"https://pulp-a:8443/content/el9/web"_s;
        QTest::newRow("domain") << rpm << none << a << none << u"team"_s << true
                                << u"https://pulp-a:8443/pulp/content/team/el9/web"_s;
        QTest::newRow("content host") << rpm << u"http://internal/pulp/content/el9/web/"_s << a << u"http://c:24816"_s
                                      << none << true << u"http://c:24816/pulp/content/el9/web"_s;
        QTest::newRow("content tree") << rpm << u"http://internal/pulp/content/el9/web/"_s << a << u"http://c/tree/"_s
                                      << none << true << u"http://c/tree/el9/web"_s;
        QTest::newRow("file") << u"file.file"_s << none << a << none << none << true
                              << u"https://pulp-a:8443/pulp/content/el9/web/PULP_MANIFEST"_s;
        QTest::newRow("python") << u"python.python"_s << u"http://x/pypi/el9/web/"_s << a << none << none << true
                                << u"https://pulp-a:8443/pypi/el9/web/"_s;
        QTest::newRow("python without its own base URL")
            << u"python.python"_s << u"http://x/pulp/content/el9/web/"_s << u"http://h:1"_s << u"http://c:2"_s << none
            << true << u"http://h:1/pypi/el9/web/"_s;
        QTest::newRow("IPv6") << rpm << none << u"http://[::1]:24817"_s << none << none << false
                              << u"http://[::1]:24817/pulp/content/el9/web"_s;
    }

    void feeds()
    {
        QFETCH(QString, type);
        QFETCH(QString, baseUrl);
        QFETCH(QString, serverUrl);
        QFETCH(QString, contentUrl);
        QFETCH(QString, domain);
        QFETCH(bool, useHttps);
        QFETCH(QString, expected);
        PulpDistribution distribution;
        distribution.type = type;
        distribution.basePath = u"el9/web"_s;
        distribution.baseUrl = baseUrl;
        Server source;
        source.url = QUrl(serverUrl);
        source.contentUrl = QUrl(contentUrl);
        source.domain = domain;
        QCOMPARE(feedUrl(distribution, source, useHttps).value_or(u"failed"_s), expected);
    }

    void feedNeedsAPath() { QVERIFY(!feedUrl({}, {}, true)); }

    void credentialsAreMasked()
    {
        QCOMPARE(withMaskedCredentials(u"https://user:pass@host/p?x=1"_s), u"https://***@host/p?x=1"_s);
        QCOMPARE(withMaskedCredentials(u"https://user@na@me:p@ss@host/p"_s), u"https://***@host/p"_s);
        QCOMPARE(withMaskedCredentials(u"https://host/a@b"_s), u"https://host/a@b"_s);
        QCOMPARE(withMaskedCredentials(u"https://host/p?Token=abc&x=1&api_key=2#f"_s),
                 u"https://host/p?Token=***&x=1&api_key=***#f"_s);
        QCOMPARE(withMaskedCredentials(u"not a url"_s), u"not a url"_s);
        QCOMPARE(withMaskedCredentials({}), QString());
    }

    void internalDomains()
    {
        QVERIFY(isInternalUrl(u"https://pulp.example.com/x"_s, {u"example.com"_s}));
        QVERIFY(!isInternalUrl(u"https://nginx.org/"_s, {u"example.com"_s}));
        QVERIFY(!isInternalUrl(u"https://nginx.org/"_s, {}));
        QVERIFY(!isInternalUrl(u"https://nginx.org/"_s,
                               {QString()})); // a blank key made everything internal in Pulp Manager
    }
};

QTEST_GUILESS_MAIN(NamingTest)
#include "tst_naming.moc"
