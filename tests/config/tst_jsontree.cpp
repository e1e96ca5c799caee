// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/definitions/jsontree.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace pulpit;
using namespace Qt::StringLiterals;
using config::JsonTree;

class JsonTreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsAsQtDoes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty object") << QByteArray("{}");
        QTest::newRow("all kinds") << QByteArray(" {\"a\": \"text\", \"b\": [1, -2, 0, 3.5, 1e3, 1E-2], \"c\": true, "
                                                 "\"d\": false, \"e\": null, \"f\": {}, \"g\": []} ");
        QTest::newRow("escapes") << QByteArray("{\"a\": \"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\\ud83d\\ude00 é 😀\"}");
        QTest::newRow("nested") << QByteArray("[[[[{\"a\": [{\"b\": {}}]}]]]]");
        QTest::newRow("windows") << QByteArray("{\r\n\t\"a\"\t:\r\n1\r\n}\r\n");
    }
    void readsAsQtDoes()
    {
        QFETCH(QByteArray, text);
        const JsonTree tree = JsonTree::parse(text, u"f"_s);
        QVERIFY2(tree.root, tree.problems.isEmpty() ? "" : qPrintable(tree.problems.first().message));
        const QJsonDocument expected = QJsonDocument::fromJson(text);
        const QJsonValue is = tree.root->toJson();
        QVERIFY(expected.isArray() ? is.toArray() == expected.array() : is.toObject() == expected.object());
        QVERIFY(tree.problems.isEmpty());
    }

    void whatIsWrongHasAPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("nothing") << QByteArray() << 1 << 1;
        QTest::newRow("space only") << QByteArray(" \n ") << 2 << 2;
        QTest::newRow("comma at the end") << QByteArray("{\"a\": 1,\n}") << 2 << 1;
        QTest::newRow("comma at the end of a list") << QByteArray("[1,]") << 1 << 4;
        QTest::newRow("no comma") << QByteArray("{\"a\": 1\n  \"b\": 2}") << 2 << 3;
        QTest::newRow("no colon") << QByteArray("{\"a\" 1}") << 1 << 6;
        QTest::newRow("a comment") << QByteArray("{ // x\n}") << 1 << 3;
        QTest::newRow("single quotes") << QByteArray("{'a': 1}") << 1 << 2;
        QTest::newRow("open") << QByteArray("{\"a\": \"x") << 1 << 9;
        QTest::newRow("line end in text") << QByteArray("{\"ä\": \"x\ny\"}") << 1 << 9;
        QTest::newRow("escape") << QByteArray("[\"\\x\"]") << 1 << 4;
        QTest::newRow("short escape") << QByteArray("[\"\\u12\"]") << 1 << 4;
        QTest::newRow("half a pair") << QByteArray("[\"\\ud800\"]") << 1 << 10;
        QTest::newRow("a NUL") << QByteArray("[\"\\u0000\"]") << 1 << 10;
        QTest::newRow("NaN") << QByteArray("[NaN]") << 1 << 2;
        QTest::newRow("leading zero") << QByteArray("[01]") << 1 << 2;
        QTest::newRow("plus") << QByteArray("[+1]") << 1 << 2;
        QTest::newRow("out of range") << QByteArray("[1e999]") << 1 << 7;
        QTest::newRow("half a word") << QByteArray("[tru]") << 1 << 2;
        QTest::newRow("half a word at the end") << QByteArray("tru") << 1 << 1;
        QTest::newRow("more after the end") << QByteArray("{}\n{}") << 2 << 1;
    }
    void whatIsWrongHasAPlace()
    {
        QFETCH(QByteArray, text);
        const JsonTree tree = JsonTree::parse(text, u"dir/f.json"_s);
        QVERIFY(!tree.root);
        QCOMPARE(tree.problems.size(), 1);
        QCOMPARE(tree.problems.first().file, u"dir/f.json"_s);
        QTEST(tree.problems.first().line, "line");
        QTEST(tree.problems.first().column, "column");
        QVERIFY(!tree.problems.first().message.isEmpty());
    }

    void duplicateKeysAreToldAndTheLastCounts()
    {
        const JsonTree tree = JsonTree::parse("{\"a\": 1,\n \"a\": 2}", u"f"_s);
        QVERIFY(tree.root);
        QCOMPARE(tree.root->value(u"a")->number, 2.0);
        QCOMPARE(tree.problems.size(), 1);
        QCOMPARE(tree.problems.first().line, 2);
        QVERIFY(tree.problems.first().severity == domain::Problem::Severity::Warning);
    }

    void limits()
    {
        QVERIFY(JsonTree::parse(QByteArray(32, '[') + QByteArray(32, ']'), u"f"_s).root);
        QVERIFY(!JsonTree::parse(QByteArray(33, '[') + QByteArray(33, ']'), u"f"_s).root);
        QVERIFY(!JsonTree::parse(QByteArray(1000000, '['), u"f"_s).root);
        QVERIFY(!JsonTree::parse(QByteArray(2 * 1024 * 1024, ' '), u"f"_s).root);
        QByteArray many = "[1";
        for (int i = 0; i < 30000; ++i)
            many += ",1";
        QVERIFY(!JsonTree::parse(many + "]", u"f"_s).root);
        QVERIFY(!JsonTree::parse("{\"a\": \"\xff\xfe\"}", u"f"_s).root);
        QVERIFY(JsonTree::parse("\xef\xbb\xbf{}", u"f"_s).root);
    }

    void everyCutOfATextIsSurvived()
    {
        const QByteArray text = "{\"a\": [1, -2.5e3, \"xä\\u00e4\\n\", true, null], \"b\": {\"c\": {}}}";
        for (qsizetype i = 0; i < text.size(); ++i) {
            const JsonTree tree = JsonTree::parse(text.left(i), u"f"_s);
            QVERIFY(!tree.root);
            QVERIFY(!tree.problems.isEmpty());
        }
    }
};

QTEST_APPLESS_MAIN(JsonTreeTest)
#include "tst_jsontree.moc"
