// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/textpieces.h"
#include "config/yamldocument.h"

#include "generatedyaml.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace pulpit::config {

namespace {

QByteArray told(const YamlNode &node, int depth = 0)
{
    QByteArray text = QByteArray(depth, ' ') + QByteArray::number(int(node.kind)) + (node.isPlain ? "p" : "")
        + (node.isMerged ? "m" : "") + '@' + QByteArray::number(node.place.line) + ':'
        + QByteArray::number(node.place.column) + ' ' + node.text.toUtf8() + '\n';
    for (const YamlNode &child : node.children)
        text += told(child, depth + 1);
    return text;
}

QByteArray told(const IndexNode &node, int depth = 0)
{
    QByteArray text = QByteArray(depth, ' ') + QByteArray::number(int(node.kind)) + (node.isAlias ? "a" : "")
        + (node.isFlow ? "f" : "") + (node.isOdd ? "o" : "") + QByteArray::number(int(node.style)) + '@'
        + QByteArray::number(node.begin) + '/' + QByteArray::number(node.content) + '/' + QByteArray::number(node.end)
        + ' ' + node.text.toUtf8();
    for (const qsizetype mark : node.marks)
        text += ' ' + QByteArray::number(mark);
    text += '\n';
    for (const IndexNode &child : node.children)
        text += told(child, depth + 1);
    return text;
}

QByteArray told(const YamlDocument &document)
{
    QByteArray text;
    for (const domain::Problem &problem : document.tree.problems)
        text += QByteArray::number(problem.line) + ':' + QByteArray::number(problem.column) + ' '
            + problem.code.toUtf8() + ' ' + problem.message.toUtf8() + '\n';
    if (document.tree.root)
        text += told(*document.tree.root);
    text += document.index ? told(document.index->root()) : QByteArray("no index\n");
    return text;
}

/// Types something into a text, or takes something away.
QByteArray edited(QByteArray text)
{
    static const QList<QByteArray> typed {"x",  " ",    "\n",       ":",    "\"",    "'",  "#",    "[",
                                          "}",  "- ",   "&a ",      "*a",   "|",     "\t", "\n  ", "  new: 1\n",
                                          "? ", "<<: ", "\xc3\xa9", "\r\n", "---\n", "~",  "%"};
    const int at = *rc::gen::inRange<int>(0, int(text.size()) + 1);
    if (*rc::gen::inRange(0, 3) == 0)
        return text.remove(at, *rc::gen::inRange(1, 6));
    return text.insert(at, typed.at(*rc::gen::inRange<int>(0, int(typed.size()))));
}

class TestPiecewise : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void cutsWhereEntriesBegin()
    {
        const auto sections = textSections("# fleet\na:  # head\n  # first\n  b:\n    c: 1\n\n  d: 2\ne: {f: 1}\n");
        QVERIFY(sections);
        QCOMPARE(int(sections->size()), 2);
        QCOMPARE(int(sections->front().entries.size()), 2);
        QCOMPARE(sections->front().entries[0].line, 3);
        QCOMPARE(sections->front().entries[1].line, 6);
        QVERIFY(sections->back().entries.empty());
        QCOMPARE(sections->back().head.line, 7);
        QVERIFY(!textSections("- a\n"));
        QVERIFY(!textSections("a:\n    b: 1\n  c: 2\n"));
        QVERIFY(!textSections("a:\n\tb: 1\n"));
    }

    void aKeystrokeCostsItsEntry()
    {
        QByteArray text = "pulp_servers:\n";
        for (int i = 0; i < 500; ++i)
            text += "  host-" + QByteArray::number(i) + ":\n    credentials: svc  # \xc3\xa9\n    repo_groups: {}\n";
        text += "credentials: {}\n";
        PiecewiseReader reader;
        QCOMPARE(told(reader.read(text, u"f"_s)), told(readDocument(text, u"f"_s)));
        QVERIFY(reader.parsed() > 500);
        const qsizetype at = text.indexOf("svc", text.size() / 2);
        text.insert(at, "x\n      ");
        QCOMPARE(told(reader.read(text, u"f"_s)), told(readDocument(text, u"f"_s)));
        QCOMPARE(reader.parsed(), 1);
        // What one entry cannot tell is read as a whole.
        QByteArray twice = text;
        twice.replace("host-7:", "host-8:");
        QCOMPARE(told(reader.read(twice, u"f"_s)), told(readDocument(twice, u"f"_s)));
        QCOMPARE(reader.parsed(), -1);
        QByteArray anchored = text;
        anchored.replace("host-7:", "host-7: &a").replace("host-9:", "host-9: {<<: *a}\n  host-9b:");
        QCOMPARE(told(reader.read(anchored, u"f"_s)), told(readDocument(anchored, u"f"_s)));
        QCOMPARE(reader.parsed(), -1);
        QCOMPARE(told(reader.read(text, u"f"_s)), told(readDocument(text, u"f"_s)));
        QVERIFY(reader.parsed() >= 0);
    }

    void aQuoteThatIsOpenReachesOn()
    {
        for (const QByteArray &text :
             {QByteArray("a:\n  b: \"x\n  c: y\"\n  d: 1\n"), QByteArray("a:\n  b: [1,\n  c: 2]\n"),
              QByteArray("a:\n  b: |\n  c: 2\n"), QByteArray("a:\n  b\n  c: 2\n"), QByteArray("a:\n  b: 1\nc\n")}) {
            PiecewiseReader reader(0);
            QCOMPARE(told(reader.read(text, u"f"_s)), told(readDocument(text, u"f"_s)));
        }
    }

    void givesWhatReadingTheWholeGives()
    {
        int pieces = 0;
        int all = 0;
        QVERIFY(rc::check("entries put together are the document", [&] {
            const QByteArray first = test::GeneratedYaml().make();
            QByteArray text = first;
            PiecewiseReader reader(0);
            for (int i = 0; i < 6; ++i) {
                const QByteArray piecewise = told(reader.read(text, u"f"_s));
                const QByteArray whole = told(readDocument(text, u"f"_s));
                if (piecewise != whole)
                    RC_FAIL(("text:\n" + text + "\npiecewise:\n" + piecewise + "\nwhole:\n" + whole).toStdString());
                ++all;
                pieces += reader.parsed() >= 0 ? 1 : 0;
                text = edited(*rc::gen::inRange(0, 3) == 0 ? text : first);
            }
        }));
        qInfo("%d of %d texts were read in pieces", pieces, all);
        QVERIFY(pieces * 10 > all);
    }
};

} // namespace

} // namespace pulpit::config

QTEST_APPLESS_MAIN(pulpit::config::TestPiecewise)
#include "tst_piecewise.moc"
