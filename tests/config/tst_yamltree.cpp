// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/mapping.h"
#include "config/yamltree.h"
#include "support/compareenum.h"

#include <QRegularExpression>

using namespace pulpit::config;
using namespace Qt::StringLiterals;
using pulpit::domain::Problem;

class YamlTreeTest : public QObject
{
    Q_OBJECT
private:
    static YamlTree parse(const QByteArray &text) { return YamlTree::parse(text, u"f.yml"_s); }
    static QString codes(const YamlTree &tree)
    {
        QStringList list;
        for (const Problem &p : tree.problems)
            list.append(u"%1@%2:%3"_s.arg(p.code).arg(p.line).arg(p.column));
        return list.join(u' ');
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void placesAreTold()
    {
        const YamlTree tree = parse("a:\n  b: 1\n  c: [x, 'y']\n");
        QVERIFY(tree.root.has_value());
        const YamlNode *a = tree.root->value("a"_L1);
        QVERIFY(a);
        QCOMPARE(a->place.line, 1);
        QCOMPARE(a->place.column, 2);
        const YamlNode *c = a->value("c"_L1);
        COMPARE_ENUM(c->kind, YamlNode::Kind::Sequence);
        QVERIFY(c->children.at(0).isPlain);
        QVERIFY(!c->children.at(1).isPlain);
        QCOMPARE(c->children.at(1).place.column, 9);
    }

    void readings_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                       "a: 1\n");
        QTest::newRow("Windows line ends") << QByteArray("a: 1\r\nb:\r\n  c: 2\r\n");
        QTest::newRow("no final line end") << QByteArray("a: 1");
        QTest::newRow("comments") << QByteArray("# x\na: 1 # y\n\n# z\n");
        QTest::newRow("document marker") << QByteArray("---\na: 1\n...\n");
        QTest::newRow("anchor") << QByteArray("a: &x 1\nb: *x\n");
        QTest::newRow("tab in a value") << QByteArray("a: \"x\ty\"\n");
    }

    void readings()
    {
        QFETCH(QByteArray, text);
        const YamlTree tree = parse(text);
        QCOMPARE(codes(tree), QString());
        QVERIFY(tree.root.has_value());
        QCOMPARE(tree.root->value("a"_L1)->text.left(1), text.contains("\"x") ? u"x"_s : u"1"_s);
    }

    void problems_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &text, const char *expected) {
            QTest::newRow(name) << text << QString::fromLatin1(expected);
        };
        row("empty", "", "empty@1:1");
        row("only a comment", "# x\n", "empty@1:1");
        row("duplicate key", "a: 1\nb: 2\na: 3\n", "duplicate-key@3:1");
        row("duplicate key deep", "a:\n  ü: 1\n  ü: 2\n", "duplicate-key@3:3");
        row("tab", "a:\n\tb: 1\n", "tab@2:1");
        row("unknown reference", "a: */15 * * * *\n", "alias@1:4");
        row("second document", "a: 1\n---\nb: 2\n", "several-documents@2:1");
        row("open quote", "a: \"x\n", "quote@1:4");
        row("open quote after a tag", "a: !!str 'it''s\n", "quote@1:4");
        row("open quote over keys", "a: \"x\nb: 1\nc: \\\"\n", "quote@1:4");
        row("open bracket", "a: [x\nb: 1\n", "bracket@2:2");
        row("key that is a list", "[a]: 1\n", "key@1:1");
        row("UTF-16",
            QByteArray("\xff\xfe"
                       "a\0:\0",
                       6),
            "encoding@0:0");
        row("UTF-16 without mark", QByteArray("a\0:\0 \0001\0", 8), "encoding@0:0");
        row("UTF-32", QByteArray("\xff\xfe\0\0a\0\0\0", 8), "encoding@0:0");
        row("zero byte", QByteArray("a: 1\nbü: \0\n", 12), "control-character@2:5");
        row("escape character", "a: \x1b[0m\n", "control-character@1:4");
        row("end of transmission",
            "a: 1\n\x04"
            "b: 2\n",
            "control-character@2:1");
        row("C1 control", "a: \xc2\x9b\n", "control-character@1:4");
        row("not UTF-8", "a: 1\nb: \xff\xfe\n", "encoding@2:1");
        row("old line ends", "a: 1\rb: 2\r", "line-ends@1:5");
        row("merge of text", "a: 1\n<<: x\n", "merge@2:1");
        row("unknown escape", "a: \"^\\d\"\n", "escape@1:8");
    }

    void problems()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const YamlTree tree = parse(text);
        QCOMPARE(codes(tree), expected);
        QVERIFY(!tree.root);
        QVERIFY(!tree.problems.first().message.isEmpty());
        QCOMPARE(tree.problems.first().file, u"f.yml"_s);
    }

    void mergeKeys()
    {
        const YamlTree tree = parse("x: &x {p: 1, q: 2}\ny: &y {q: 3, r: 4}\na:\n  <<: [*x, *y]\n  p: own\n");
        QCOMPARE(codes(tree), QString());
        const YamlNode *a = tree.root->value("a"_L1);
        QCOMPARE(a->children.size(), std::size_t(6));
        QCOMPARE(a->value("p"_L1)->text, u"own"_s);
        QCOMPARE(a->value("q"_L1)->text, u"2"_s);
        QCOMPARE(a->value("r"_L1)->text, u"4"_s);
    }

    void quotedMergeKeyIsAKey()
    {
        const YamlTree tree = parse("\"<<\": 1\n");
        QVERIFY(tree.root->value("<<"_L1));
    }

    void recursionIsRefused() { QCOMPARE(codes(parse("a: &a [*a]\n")).section(u'@', 0, 0), u"alias"_s); }

    void billionLaughsAreRefused()
    {
        QByteArray text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
        for (int i = 1; i < 12; ++i) {
            const QByteArray before = "*a" + QByteArray::number(i - 1);
            text += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" + (before + ", ").repeated(9)
                + before + "]\n";
        }
        QCOMPARE(codes(parse(text)).section(u'@', 0, 0), u"too-many-aliases"_s);
    }

    void tooManyAliasesAreRefused()
    {
        const auto text = [](int n) { return "a: &a 1\nb: [" + QByteArray("*a, ").repeated(n) + "*a]\n"; };
        QCOMPARE(codes(parse(text(999))), QString());
        QCOMPARE(codes(parse(text(1000))).section(u'@', 0, 0), u"too-many-aliases"_s);
    }

    void depthIsLimited()
    {
        const auto flow = [](int n) { return "a: " + QByteArray(n, '[') + QByteArray(n, ']') + "\n"; };
        QCOMPARE(codes(parse(flow(63))), QString());
        QCOMPARE(codes(parse(flow(64))).section(u'@', 0, 0), u"too-deep"_s);
        QCOMPARE(codes(parse(flow(1'000'000))).section(u'@', 0, 0), u"too-deep"_s);
        QCOMPARE(codes(parse(QByteArray("- ").repeated(1'000'000))).section(u'@', 0, 0), u"too-deep"_s);
        // References inside of references make a deep tree of a flat text.
        QByteArray chain = "a0: &a0 [x]\n";
        for (int i = 1; i < 200; ++i)
            chain += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [*a" + QByteArray::number(i - 1)
                + "]\n";
        QCOMPARE(codes(parse(chain)).section(u'@', 0, 0), u"too-many-aliases"_s);
    }

    void scalarTypesAreThoseOfPulpManager_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("type");
        const auto rows = [](ScalarType type, std::initializer_list<const char *> texts) {
            for (const char *text : texts)
                QTest::newRow(text) << QByteArray(text) << static_cast<int>(type);
        };
        rows(ScalarType::Text,
             {"abc", "6h", "'12'", "\"yes\"", "0 2 * * *", "1.2.3", "yEs", "1 2", "2026-1", "+", "!!str 5", "1e5",
              "0x"});
        rows(ScalarType::Null, {"~", "null", ""});
        rows(ScalarType::Boolean, {"yes", "No", "TRUE", "off"});
        rows(ScalarType::Integer, {"12", "-3", "+4", "1_000", "0x1f", "0b11", "017", "1:30"});
        rows(ScalarType::Float, {"1.5", ".5", "1.0e+3", ".inf", "-.INF", ".nan"});
        rows(ScalarType::Time, {"2026-01-02", "2026-01-02T03:04:05Z"});
    }

    void scalarTypesAreThoseOfPulpManager()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, type);
        const YamlTree tree = parse("a: " + text + "\n");
        QVERIFY2(tree.root, qPrintable(codes(tree)));
        COMPARE_ENUM(scalarType(*tree.root->value("a"_L1)), type);
    }

    void nearestFindsWhatIsMeant()
    {
        const QStringList words {u"schedule"_s, u"max_runtime"_s, u"pulp_master"_s};
        QCOMPARE(nearest(u"shedule"_s, words), u"schedule"_s);
        QCOMPARE(nearest(u"max_run_time"_s, words), u"max_runtime"_s);
        QCOMPARE(nearest(u"MAX_RUNTIME"_s, words), u"max_runtime"_s);
        QCOMPARE(nearest(u"colour"_s, words), QString());
        QCOMPARE(nearest(QString(100000, u'x'), words), QString());
    }
};

QTEST_GUILESS_MAIN(YamlTreeTest)
#include "tst_yamltree.moc"
