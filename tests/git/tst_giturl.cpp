// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/giturl.h"

#include "support/compareenum.h"

#include <QTest>

using namespace pulpit;
using namespace Qt::StringLiterals;

class GitUrlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatIsAllowed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("protocol");
        QTest::addColumn<QString>("origin");
        QTest::newRow("https") << u"https://git.example.com/a/b.git"_s << u"https"_s << u"https://git.example.com/"_s;
        QTest::newRow("https with user") << u"https://me@git.example.com:8443/a"_s << u"https"_s
                                         << u"https://git.example.com:8443/"_s;
        QTest::newRow("http") << u"http://git.example.com/a"_s << u"http"_s << u"http://git.example.com/"_s;
        QTest::newRow("ssh") << u"ssh://git@git.example.com:2222/a/b.git"_s << u"ssh"_s << QString();
        QTest::newRow("scp") << u"git@git.example.com:a/b.git"_s << u"ssh"_s << QString();
        QTest::newRow("scp without user") << u"git.example.com:a/b.git"_s << u"ssh"_s << QString();
        QTest::newRow("path") << u"/srv/git/definitions.git"_s << u"file"_s << QString();
        QTest::newRow("file") << u"file:///srv/git/definitions.git"_s << u"file"_s << QString();
    }
    void whatIsAllowed()
    {
        QFETCH(QString, text);
        const auto url = git::gitUrl(text);
        QVERIFY2(url, url ? "" : qPrintable(url.error().oneLine()));
        QCOMPARE(url->text, text);
        QTEST(url->protocol, "protocol");
        QTEST(url->origin, "origin");
    }

    void whatIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("runs a program") << u"ext::sh -c 'touch /tmp/x'"_s;
        QTest::newRow("a descriptor") << u"fd::17"_s;
        QTest::newRow("a helper in front") << u"ext::https://example.com/"_s;
        QTest::newRow("an option") << u"--upload-pack=touch /tmp/x"_s;
        QTest::newRow("an option as host") << u"ssh://-oProxyCommand=touch/a"_s;
        QTest::newRow("an option as host, short") << u"-oProxyCommand=touch:a"_s;
        QTest::newRow("an option as user") << u"ssh://-l@example.com/a"_s;
        QTest::newRow("an option as path") << u"example.com:-x"_s;
        QTest::newRow("without encryption and authentication") << u"git://example.com/a"_s;
        QTest::newRow("another protocol") << u"ftp://example.com/a"_s;
        QTest::newRow("relative") << u"definitions/here"_s;
        QTest::newRow("parent") << u"../definitions"_s;
        QTest::newRow("a line end") << u"https://example.com/a\n--upload-pack=x"_s;
        QTest::newRow("a password") << u"https://me:secret@example.com/a"_s;
        QTest::newRow("a host in a file URL") << u"file://example.com/a"_s;
        QTest::newRow("no host") << u"https:///a"_s;
    }
    void whatIsRefused()
    {
        QFETCH(QString, text);
        const auto url = git::gitUrl(text);
        QVERIFY(!url);
        COMPARE_ENUM(url.error().code, ErrorCode::InvalidConfiguration);
        QVERIFY(!url.error().oneLine().contains(u"secret"_s));
        QVERIFY(!url.error().advice.isEmpty());
    }

    void references()
    {
        for (const QString &good : {u"main"_s, u"release/1.2"_s, u"v1.0"_s, u"0123abc"_s})
            QVERIFY2(git::isPlainReference(good), qPrintable(good));
        for (const QString &bad : {QString(), u"-x"_s, u"--upload-pack=x"_s, u"a..b"_s, u"a b"_s, u"a:b"_s, u"a^"_s,
                                   u"@{-1}"_s, u"+main"_s, u"a.lock"_s, u"/a"_s})
            QVERIFY2(!git::isPlainReference(bad), qPrintable(bad));
        QVERIFY(git::isCommit(QString(40, u'a')));
        QVERIFY(!git::isCommit(QString(39, u'a')));
        QVERIFY(!git::isCommit(QString(40, u'g')));
    }
};

QTEST_APPLESS_MAIN(GitUrlTest)
#include "tst_giturl.moc"
