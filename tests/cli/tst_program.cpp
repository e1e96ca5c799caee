// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pulpit;
using namespace pulpit::cli;

class ProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void globalOptionsAreTakenAnywhere()
    {
        const auto before = parseInvocation(
            {u"--json"_s, u"--database"_s, u"sqlite:/x.db"_s, u"job"_s, u"list"_s, u"--limit"_s, u"3"_s});
        const auto after
            = parseInvocation({u"job"_s, u"list"_s, u"--limit"_s, u"3"_s, u"--database=sqlite:/x.db"_s, u"--json"_s});
        QVERIFY(before && after);
        for (const auto &one : {*before, *after}) {
            QVERIFY(one.json);
            QCOMPARE(one.database, u"sqlite:/x.db"_s);
            QCOMPARE(one.command->noun + one.command->verb, u"joblist"_s);
            QCOMPARE(one.optionsAndArguments, (QStringList {u"--limit"_s, u"3"_s}));
        }
    }

    void wrongCommandsNameWhatIsNear_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("advice");
        QTest::newRow("no command") << QStringList {} << u"pulpitctl --help"_s;
        QTest::newRow("unknown noun") << QStringList {u"serverr"_s, u"list"_s} << u"server"_s;
        QTest::newRow("no verb") << QStringList {u"job"_s} << u"follow"_s;
        QTest::newRow("unknown verb") << QStringList {u"job"_s, u"lst"_s} << u"list"_s;
        QTest::newRow("unknown global option") << QStringList {u"--nope"_s, u"job"_s, u"list"_s} << u"--help"_s;
    }

    void wrongCommandsNameWhatIsNear()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, advice);
        const auto result = parseInvocation(arguments);
        QVERIFY(!result);
        QCOMPARE(exitCodeOf(result.error().code), ExitCode::Usage);
        QVERIFY2(result.error().advice.contains(advice), qPrintable(result.error().advice));
    }

    void everyCommandHasHelpWithAnExample()
    {
        QVERIFY(commands().size() > 20);
        for (const Command &command : commands()) {
            const QString help = helpText(&command);
            QVERIFY2(!command.examples.isEmpty() && help.contains(u"pulpitctl "_s + command.examples.first()),
                     qPrintable(command.noun + command.verb));
            QVERIFY(!command.summary.endsWith(u'.'));
            QVERIFY(helpText(nullptr).contains(command.noun + u' ' + command.verb));
        }
    }

    void examplesAreValid()
    {
        for (const Command &command : commands())
            for (const QString &example : command.examples) {
                const auto parsed = parseInvocation(example.section(u" > "_s, 0, 0).split(u' '));
                QVERIFY2(parsed, qPrintable(example));
                QCOMPARE(parsed->command->noun, command.noun);
                QCOMPARE(parsed->command->verb, command.verb);
            }
    }

    void controlCharactersOfServersCannotSteerTheTerminal()
    {
        QString out;
        Terminal terminal([&](const QString &text) { out += text; }, [](const QString &) {}, false, 80);
        terminal.table({u"name"_s}, {{u"evil\x1b[2Jname\u202e"_s}});
        QVERIFY(!out.contains(QChar(0x1b)));
        QVERIFY(!out.contains(QChar(0x202e)));
        QVERIFY(out.contains(u"evil\\u001b[2Jname\\u202e"_s));
    }

    void tablesAlign()
    {
        QString out;
        Terminal terminal([&](const QString &text) { out += text; }, [](const QString &) {}, false, 80);
        terminal.table({u"id"_s, u"name"_s}, {{u"1"_s, u"a"_s}, {u"100"_s, u"b"_s}}, {0});
        QCOMPARE(out, u" ID  NAME\n  1  a\n100  b\n"_s);
    }

    void progressIsPlainLinesWithoutATerminal()
    {
        QString err;
        Terminal terminal([](const QString &) {}, [&](const QString &text) { err += text; }, false, 80);
        terminal.progress(1, 4, u"one"_s);
        terminal.progress(1, 4, u"one"_s);
        terminal.progress(2, 4, u"two"_s);
        QCOMPARE(err, u"[1/4] one\n[2/4] two\n"_s);
    }
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "tst_program.moc"
