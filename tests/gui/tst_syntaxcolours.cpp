// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/syntaxcolours.h"

#include <QRegularExpression>
#include <QTest>

using namespace pulpit::gui;
using namespace Qt::StringLiterals;

/// What a configuration text looks like. Without the library there are no colours, which is tested as well.
class TestSyntaxColours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void kindsOfTextHaveTheirColours_data()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part");
        QTest::addColumn<int>("ink");
        const auto row = [](const char *name, CodeLanguage language, const QString &text, const QString &part,
                            Token ink) { QTest::newRow(name) << int(language) << text << part << int(ink); };
        const QString yaml
            = u"pulp_servers:\n  eu-1: # the first\n    schedule: \"0 2 * * *\"\n    count: 17\n    credentials: demo\n    truth: true"_s;
        row("yaml key", CodeLanguage::Yaml, yaml, u"schedule"_s, Token::Accent);
        row("yaml comment", CodeLanguage::Yaml, yaml, u"# the first"_s, Token::TextSecondary);
        row("yaml text", CodeLanguage::Yaml, yaml, u"0 2 * * *"_s, Token::Healthy);
        row("yaml number", CodeLanguage::Yaml, yaml, u"17"_s, Token::Paused);
        row("yaml word", CodeLanguage::Yaml, yaml, u"demo"_s, Token::Healthy);
        row("yaml truth", CodeLanguage::Yaml, yaml, u"true"_s, Token::Paused);
        const QString ini = u"[pulp]\n; of old\nuse_https_for_sync = true"_s;
        row("ini section", CodeLanguage::Ini, ini, u"[pulp]"_s, Token::Accent);
        row("ini comment", CodeLanguage::Ini, ini, u"; of old"_s, Token::TextSecondary);
        row("ini key", CodeLanguage::Ini, ini, u"use_https_for_sync"_s, Token::Accent);
        const QString json = u"{\n  \"name\": \"debian\",\n  \"count\": 17\n}"_s;
        row("json key", CodeLanguage::Json, json, u"name"_s, Token::Accent);
        row("json text", CodeLanguage::Json, json, u"debian"_s, Token::Healthy);
        row("json number", CodeLanguage::Json, json, u"17"_s, Token::Paused);
    }
    void kindsOfTextHaveTheirColours()
    {
        QFETCH(int, language);
        QFETCH(QString, text);
        QFETCH(QString, part);
        QFETCH(int, ink);
        const QStringList lines = text.split(u'\n');
        const QList<QList<ColouredPart>> colours = SyntaxColours(CodeLanguage(language)).of(lines);
        QCOMPARE(colours.size(), lines.size());
        if (!SyntaxColours::areKnown()) {
            for (const QList<ColouredPart> &line : colours)
                QVERIFY(line.isEmpty());
            return;
        }
        QString seen;
        bool isInked = false;
        for (qsizetype i = 0; i < lines.size(); ++i)
            for (const ColouredPart &one : colours.at(i)) {
                const QString word = lines.at(i).mid(one.start, one.length);
                seen += u"%1 «%2»\n"_s.arg(int(one.ink)).arg(word);
                isInked = isInked || (word.contains(part) && int(one.ink) == ink);
            }
        QVERIFY2(isInked, qPrintable(seen));
    }

    void aTextInABlockHasNoKeys()
    {
        if (!SyntaxColours::areKnown())
            QSKIP("this build has no KSyntaxHighlighting");
        const auto colours = SyntaxColours(CodeLanguage::Yaml).of({u"note: |"_s, u"  count: 17"_s, u"next: 1"_s});
        for (const ColouredPart &part : colours.at(1))
            QVERIFY2(part.ink != Token::Accent, qPrintable(QString::number(part.start)));
        QVERIFY(!colours.at(2).isEmpty());
    }

    void longLinesStayPlain()
    {
        const auto colours = SyntaxColours(CodeLanguage::Json).of({u"{\"a\": \""_s + QString(5000, u'x') + u"\"}"_s});
        QVERIFY(colours.first().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSyntaxColours)
#include "tst_syntaxcolours.moc"
