// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/inifile.h"
#include "support/compareenum.h"

#include <QRegularExpression>

using namespace pulpit;
using namespace pulpit::config;
using namespace Qt::StringLiterals;
using pulpit::domain::Problem;

class IniFileTest : public QObject
{
    Q_OBJECT
private:
    QList<Problem> m_problems;
    IniFile read(const QByteArray &text)
    {
        m_problems.clear();
        return IniFile::parse(text, u"config.ini"_s, &m_problems);
    }
    QString codes() const
    {
        QStringList list;
        for (const Problem &p : m_problems)
            list.append(u"%1@%2"_s.arg(p.code).arg(p.line));
        return list.join(u' ');
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// What Python 3.11's ConfigParser makes of these.
    void values_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &text, const QString &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("plain", "[s]\nk=v\n", u"v"_s);
        row("colon", "[s]\nk : v\n", u"v"_s);
        row("first delimiter", "[s]\nk = a=b:c\n", u"a=b:c"_s);
        row("key in any case", "[s]\nK=v\n", u"v"_s);
        row("inline comment stays", "[s]\nk=1 ; c # d\n", u"1 ; c # d"_s);
        row("comments", "# x\n; y\n[s]\n  # z\nk=v\n", u"v"_s);
        row("blank", "[s]\nk=\n", u""_s);
        row("continuation", "[s]\nk=a\n  b\n\tc\n", u"a\nb\nc"_s);
        row("continuation after an empty line", "[s]\nk=a\n\n  b\n", u"a\n\nb"_s);
        row("comment in a continuation", "[s]\nk=a\n # x\n  b\n", u"a\nb"_s);
        row("interpolation", "[s]\nbase=x\nk=%(base)s/%(BASE)s\n", u"x/x"_s);
        row("percent", "[s]\nk=50%%\n", u"50%"_s);
        row("default section", "[DEFAULT]\nk=d\n[s]\n", u"d"_s);
        row("default is overridden", "[DEFAULT]\nk=d\n[s]\nk=v\n", u"v"_s);
        row("default used by interpolation", "[DEFAULT]\nd=1\n[s]\nk=%(d)s\n", u"1"_s);
        row("not expanded", "[s]\nk=${X:y}\n", u"${X:y}"_s);
        row("Windows", "\xef\xbb\xbf[s]\r\nk=v\r\n", u"v"_s);
        row("bracket in a name", "[s]x]\nk=w\n[s]\nk=v\n", u"v"_s);
    }

    void values()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const IniFile ini = read(text);
        QCOMPARE(codes(), QString());
        const auto value = ini.get(u"s"_s, u"k"_s);
        QVERIFY(value && *value);
        QCOMPARE(**value, expected);
    }

    void missing()
    {
        const IniFile ini = read("[DEFAULT]\nk=1\n[a]\n");
        QVERIFY(!*ini.get(u"b"_s, u"k"_s));
        QVERIFY(!*ini.get(u"a"_s, u"x"_s));
        QVERIFY(!*ini.get(u"A"_s, u"k"_s));
        QCOMPARE(ini.lineOf(u"a"_s, u"k"_s), 2);
    }

    void problems_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("duplicate key") << QByteArray("[s]\nk=1\nK=2\n") << u"duplicate-key@3"_s;
        QTest::newRow("duplicate section") << QByteArray("[s]\nk=1\n[s]\n") << u"duplicate-section@3"_s;
        QTest::newRow("no section") << QByteArray("k=1\n[s]\n") << u"no-section@1"_s;
        QTest::newRow("no delimiter") << QByteArray("[s]\nk\n") << u"syntax@2"_s;
        QTest::newRow("no key") << QByteArray("[s]\n=v\n") << u"syntax@2"_s;
        QTest::newRow("several at once") << QByteArray("[s]\nk\nk=1\nk=2\n") << u"syntax@2 duplicate-key@4"_s;
        QTest::newRow("zero byte") << QByteArray("[s]\nk=\0\n", 8) << u"control-character@2"_s;
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe[\0", 4) << u"encoding@0"_s;
    }

    void problems()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        read(text);
        QCOMPARE(codes(), expected);
    }

    void wrongInterpolation_data()
    {
        QTest::addColumn<QByteArray>("value");
        for (const char *value : {"50%", "%(nope)s", "%(k)s", "%(k", "%(k)d", "%x", "%"})
            QTest::newRow(value) << QByteArray(value);
    }

    void wrongInterpolation()
    {
        QFETCH(QByteArray, value);
        const auto got = read("[s]\nk=" + value + "\n").get(u"s"_s, u"k"_s);
        QVERIFY(!got);
        COMPARE_ENUM(got.error().code, ErrorCode::InvalidConfiguration);
    }

    void interpolationDoesNotExplode()
    {
        QByteArray text = "[s]\nk0=" + QByteArray(1000, 'x') + "\n";
        for (int i = 1; i < 9; ++i)
            text += "k" + QByteArray::number(i) + "=" + ("%(k" + QByteArray::number(i - 1) + ")s").repeated(20) + "\n";
        QVERIFY(!read(text).get(u"s"_s, u"k8"_s));
    }

    void largeFilesAreRefused()
    {
        read(QByteArray(2'000'000, 'x'));
        QCOMPARE(codes(), u"too-large@0"_s);
    }
};

QTEST_GUILESS_MAIN(IniFileTest)
#include "tst_inifile.moc"
