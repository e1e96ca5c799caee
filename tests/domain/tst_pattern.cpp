// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/pattern.h"
#include "support/compareenum.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <rapidcheck.h>

using namespace pulpit;
using namespace pulpit::domain;
using namespace Qt::StringLiterals;

class PatternTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// What Python 3.11 says to re.search(pattern, text).
    void search_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("expected");
        const auto row = [](const QString &pattern, const QString &text, bool expected) {
            QTest::newRow(qPrintable(pattern + u" on "_s + text)) << pattern << text << expected;
        };
        row(u"^ext-"_s, u"ext-a"_s, true);
        row(u"ext"_s, u"int-ext"_s, true);
        row(u"EXT"_s, u"ext"_s, false);
        row(u"(?i)EXT"_s, u"ext"_s, true);
        row(u"(?i:E)xt"_s, u"ext"_s, true);
        row(u"c\\Z"_s, u"abc\n"_s, false);
        row(u"c$"_s, u"abc\n"_s, true);
        row(u"c\\Z"_s, u"abc"_s, true);
        row(u"\\d"_s, u"٣"_s, true);
        row(u"\\w+\\Z"_s, u"größe"_s, true);
        row(u"^.$"_s, u"😀"_s, true);
        row(u"^[😀-😂]$"_s, u"😁"_s, true);
        row(u"a.b"_s, u"a\nb"_s, false);
        row(u"a.b"_s, u"a\rb"_s, true);
        row(u"(?s)a.b"_s, u"a\nb"_s, true);
        row(u"\\v"_s, u"\n"_s, false);
        row(u"\\v"_s, u"\x0b"_s, true);
        row(u"a{,2}b"_s, u"b"_s, true);
        row(u"^a{,2}b"_s, u"aaab"_s, false);
        row(u"a{,}b"_s, u"b"_s, true);
        row(u"a{x}"_s, u"a{x}"_s, true);
        row(u"a{}"_s, u"a{}"_s, true);
        row(u"^x]}$"_s, u"x]}"_s, true);
        row(u"[]a]"_s, u"]"_s, true);
        row(u"[^]a]"_s, u"]"_s, false);
        row(u"[a\\-z]"_s, u"-"_s, true);
        row(u"[a-]"_s, u"-"_s, true);
        row(u"[-a]"_s, u"-"_s, true);
        row(u"[[]"_s, u"["_s, true);
        row(u"[\\b]"_s, u"\b"_s, true);
        row(u"\\s"_s, u"\x1d"_s, true);
        row(u"[\\s]"_s, u"\x1d"_s, true);
        row(u"\\S"_s, u"\x1d"_s, false);
        row(u"\\x41\\u0042\\U00000043"_s, u"ABC"_s, true);
        row(u"\\101"_s, u"A"_s, true);
        row(u"\\0"_s, QString(QChar(u'\0')), true);
        row(u"\\-\\.\\/"_s, u"-./"_s, true);
        row(u"(a)\\1"_s, u"aa"_s, true);
        row(u"(?P<x>a)(?P=x)"_s, u"aa"_s, true);
        row(u"^(a)?(?(1)b|c)$"_s, u"ab"_s, true);
        row(u"^(a)?(?(1)b|c)$"_s, u"ac"_s, false);
        row(u"(?<=ab)c"_s, u"abc"_s, true);
        row(u"(?<!ab)c"_s, u"abc"_s, false);
        row(u"(?=a)a"_s, u"a"_s, true);
        row(u"(?>a+)a"_s, u"aaa"_s, false);
        row(u"a++a"_s, u"aaa"_s, false);
        row(u"a+?"_s, u"a"_s, true);
        row(u"-(old|test)$"_s, u"ext-x-old"_s, true);
        row(u""_s, u"anything"_s, true);
        row(u"|a"_s, u""_s, true);
        row(u"^\\Aa\\b"_s, u"a b"_s, true);
    }

    void search()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, text);
        QFETCH(bool, expected);
        const Result<Pattern> compiled = Pattern::compile(pattern);
        QVERIFY2(compiled, qPrintable(compiled ? QString() : compiled.error().oneLine()));
        const Result<bool> found = compiled->search(text);
        QVERIFY(found.has_value());
        QCOMPARE(*found, expected);
        QCOMPARE(compiled->text(), pattern);
    }

    /// Python refuses these, or means something that PCRE2 cannot do in the same way.
    void refused_data()
    {
        QTest::addColumn<QString>("pattern");
        for (const char *pattern : {"(",
                                    ")",
                                    "a)",
                                    "(a",
                                    "[a",
                                    "[]",
                                    "[z-a]",
                                    "[a-\\d]",
                                    "[\\d-z]",
                                    "*a",
                                    "+",
                                    "(*a)",
                                    "a|*",
                                    "a**",
                                    "a{2}{3}",
                                    "^*",
                                    "$+",
                                    "\\b?",
                                    "{2}",
                                    "(?<=a|bc)x",
                                    "(?<=a+)b",
                                    "(?<=(?:a*)*)b",
                                    "(?<n>a)",
                                    "(?'n'a)",
                                    "(?R)",
                                    "(?1)",
                                    "(?&n)",
                                    "(?P>n)",
                                    "(?|a|b)",
                                    "a(?i)b",
                                    "(?x)a",
                                    "(?a)a",
                                    "(?L)a",
                                    "(?-i)a",
                                    "(?P<1>a)",
                                    "(?P<n>a)(?P<n>b)",
                                    "(?P=n)",
                                    "\\p{L}",
                                    "\\h",
                                    "\\z",
                                    "\\Q",
                                    "\\1",
                                    "(a\\1)",
                                    "(?(1)a)",
                                    "(a)(?(1)a|b|c)",
                                    "[[:alpha:]]",
                                    "[[=a=]]",
                                    "\\",
                                    "[\\",
                                    "\\x4",
                                    "\\u12",
                                    "\\U00110000",
                                    "\\ud800",
                                    "\\400",
                                    "a{3,2}",
                                    "a{70000}",
                                    "(?",
                                    "(?i",
                                    "(?#x)a",
                                    "(?C1)",
                                    "(*UTF)a",
                                    "[\\S]",
                                    "(?P<n",
                                    "(?P",
                                    "(?(9999)a)",
                                    "\\8"})
            QTest::newRow(pattern) << QString::fromLatin1(pattern);
        QTest::newRow("deep") << QString(500, u'(') + QString(500, u')');
        QTest::newRow("huge repetition") << u"((a{1000}){1000}){1000}"_s;
    }

    void refused()
    {
        QFETCH(QString, pattern);
        const Result<Pattern> compiled = Pattern::compile(pattern);
        QVERIFY2(!compiled, "was accepted");
        COMPARE_ENUM(compiled.error().code, ErrorCode::InvalidInput);
        QVERIFY(!compiled.error().what.isEmpty());
    }

    void placeOfTheProblemIsTold()
    {
        QCOMPARE(Pattern::compile(u"ab(?<n>x)"_s).error().where, u"character 3"_s);
        QCOMPARE(Pattern::compile(u"ab\\h"_s).error().where, u"character 3"_s);
    }

    void longPatternsAreRefused()
    {
        COMPARE_ENUM(Pattern::compile(QString(Pattern::kMaxLength + 1, u'a')).error().code, ErrorCode::TooLarge);
        QVERIFY(Pattern::compile(QString(Pattern::kMaxLength, u'a')));
        COMPARE_ENUM(Pattern::compile(u"a"_s)->search(QString(Pattern::kMaxSubject + 1, u'b')).error().code,
                     ErrorCode::TooLarge);
    }

    void matchAtStartGivesGroups()
    {
        const auto pattern = Pattern::compile(u"(?P<a>x+)(?P<b>y)?"_s);
        const auto groups = pattern->matchAtStart(u"xxz"_s);
        QVERIFY(groups.has_value() && groups->has_value());
        QCOMPARE(**groups, (QMap<QString, QString> {{u"a"_s, u"xx"_s}, {u"b"_s, QString()}}));
        QVERIFY(!pattern->matchAtStart(u"zxx"_s)->has_value());
    }

    /// Backtracking without end is an error within a bounded time, never "does not match".
    void catastrophic_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::newRow("nested plus") << u"^(a+)+$"_s;
        QTest::newRow("alternatives") << u"^(a|a)*$"_s;
        QTest::newRow("stars") << u"^(\\w*)*[x-z]$"_s;
        QTest::newRow("lazy") << u"^(a*?)*?$"_s;
    }

    void catastrophic()
    {
        QFETCH(QString, pattern);
        const auto compiled = Pattern::compile(pattern);
        QVERIFY(compiled.has_value());
        QElapsedTimer timer;
        timer.start();
        const Result<bool> found = compiled->search(QString(60, u'a') + u'!');
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(!found);
        COMPARE_ENUM(found.error().code, ErrorCode::TooLarge);
    }

    void literalsFindThemselves()
    {
        QVERIFY(rc::check("an escaped text is found and nothing is found that is not there", [] {
            const auto letters
                = rc::gen::container<std::string>(rc::gen::elementOf(std::string("abc.-_+*?()[]{}^$|\\/ #&~")));
            const QString needle = QString::fromStdString(*letters);
            const QString hay = QString::fromStdString(*letters);
            QString escaped;
            for (const QChar c : needle) {
                if (!c.isLetterOrNumber() && c != u'_')
                    escaped += u'\\';
                escaped += c;
            }
            const auto pattern = Pattern::compile(escaped);
            RC_ASSERT(pattern.has_value());
            RC_ASSERT(*pattern->search(hay) == hay.contains(needle));
            RC_ASSERT(*pattern->search(hay + needle));
        }));
    }

    void anyTextIsReadOrRefused()
    {
        QVERIFY(rc::check("what the translator accepts PCRE2 accepts as well, or it is refused with a text", [] {
            const std::string text = *rc::gen::container<std::string>(
                rc::gen::elementOf(std::string("ab()[]{}?*+|^$\\.-:<>=!P0123,dsw#i")));
            const auto pattern = Pattern::compile(QString::fromStdString(text));
            if (pattern)
                (void)pattern->search(u"ab01-,"_s);
            else
                RC_ASSERT(!pattern.error().what.isEmpty());
        }));
    }
};

QTEST_GUILESS_MAIN(PatternTest)
#include "tst_pattern.moc"
