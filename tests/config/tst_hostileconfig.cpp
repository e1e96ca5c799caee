// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/fleetreader.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace pulpit::config;
using namespace Qt::StringLiterals;

/// Input that is made to break a reader: whatever it is, the reader ends in time and either gives a fleet or says why
/// not.
class HostileConfigTest : public QObject
{
    Q_OBJECT
private:
    static constexpr int kPatience = 20000; // milliseconds for one input, on a busy machine and with sanitizers

    static void check(const QByteArray &yaml, const QByteArray &ini)
    {
        QElapsedTimer timer;
        timer.start();
        const FleetRead read = readFleetTexts(yaml, u"y"_s, ini, u"i"_s, {});
        QVERIFY(read.fleet.has_value() || !read.problems.isEmpty());
        QVERIFY(read.problems.size() < 1000);
        for (const pulpit::domain::Problem &problem : read.problems) {
            QVERIFY(!problem.message.isEmpty());
            QVERIFY(problem.line >= 0 && problem.column >= 0);
        }
        QVERIFY2(timer.elapsed() < kPatience, qPrintable(QString::number(timer.elapsed())));
    }

    static QByteArray sample(const char *name)
    {
        QFile file(QStringLiteral(PULPIT_SOURCE_DIR "/tests/config/data/") + QLatin1String(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void repeatedNonsense_data()
    {
        QTest::addColumn<QByteArray>("piece");
        for (const char *piece : {"[",        "{",           "- ",           "? ",    ": ",  "a: ",  "a:\n ",
                                  "&a ",      "*a ",         "!!",           "!",     "|\n", ">\n",  "\"",
                                  "'",        "%",           "---\n",        "...\n", "#",   "\t",   " ",
                                  "\n",       "a: b\n",      "a: &a [*a]\n", "- - ",  "[a,", "{a: ", "{a: {",
                                  "? - ",     "\\",          "\"\\",         "<<: ",  "@",   "`",    "x",
                                  "\xc3\xbc", "a: |\n  x\n", "\"a\":\n  "})
            QTest::newRow(piece) << QByteArray(piece);
    }

    void repeatedNonsense()
    {
        QFETCH(QByteArray, piece);
        check(piece.repeated(60'000 / static_cast<int>(piece.size())), piece.repeated(5000));
        check("pulp_servers:\n  " + piece.repeated(300), {});
    }

    void wideDocuments()
    {
        QByteArray servers = "pulp_servers:\n";
        QByteArray unknown;
        for (int i = 0; i < 20000; ++i) {
            servers += "  s" + QByteArray::number(i) + ": {credentials: c" + QByteArray::number(i) + ", repo_groups: {g"
                + QByteArray::number(i) + ": {pulp_master: s" + QByteArray::number(i + 1) + "}}}\n";
            unknown += "key" + QByteArray::number(i) + ": 1\n";
        }
        check(servers, {});
        check(unknown, {});
    }

    void longChainOfSources()
    {
        QByteArray text = "credentials:\n  cc: {username: u, vault_service_account_mount: m}\nrepo_groups:\n  gg: "
                          "{}\npulp_servers:\n";
        for (int i = 0; i < 20000; ++i)
            text += "  s" + QByteArray::number(i)
                + ": {credentials: cc, repo_groups: {gg: {max_concurrent_syncs: 1, max_runtime: 1h, pulp_master: s"
                + QByteArray::number((i + 1) % 20000) + "}}}\n";
        check(text, {});
    }

    void manyMergesOfWideMappings()
    {
        QByteArray text = "a: &a {";
        for (int i = 0; i < 5000; ++i)
            text += "k" + QByteArray::number(i) + ": 1, ";
        text += "z: 1}\n";
        for (int i = 0; i < 500; ++i)
            text += "b" + QByteArray::number(i) + ": {<<: [*a, *a]}\n";
        check(text, {});
    }

    void mutatedSamples()
    {
        const QByteArray yaml = sample("fleet.yml");
        const QByteArray ini = sample("config.ini");
        QVERIFY(!yaml.isEmpty() && !ini.isEmpty());
        QRandomGenerator random(20261120); // deterministic: a failure can be repeated
        const QByteArray alphabet("\n\t :-[]{}&*!|>'\"%@`#?,abz09_.\\\0\x7f\xff\xc3\xbc", 35);
        const auto mutated = [&](QByteArray text) {
            const int changes = random.bounded(1, 6);
            for (int i = 0; i < changes; ++i) {
                const int at = random.bounded(static_cast<int>(text.size()));
                const int length = random.bounded(1, 20);
                switch (random.bounded(5)) {
                case 0: text.remove(at, length); break;
                case 1: text.insert(at, alphabet.at(random.bounded(static_cast<int>(alphabet.size())))); break;
                case 2: text[at] = alphabet.at(random.bounded(static_cast<int>(alphabet.size()))); break;
                case 3: text.insert(random.bounded(static_cast<int>(text.size())), text.mid(at, length)); break;
                default: text.insert(at, text.mid(at, 1).repeated(length)); break;
                }
                if (text.isEmpty())
                    text = "x";
            }
            return text;
        };
        for (int i = 0; i < 3000; ++i) {
            check(mutated(yaml), i % 3 == 0 ? mutated(ini) : QByteArray());
            if (QTest::currentTestFailed()) {
                qInfo("mutation %d", i);
                return;
            }
        }
    }

    void truncatedSamples()
    {
        const QByteArray yaml = sample("fleet.yml");
        for (qsizetype i = 0; i < yaml.size(); i += 3)
            check(yaml.left(i), {});
    }
};

QTEST_GUILESS_MAIN(HostileConfigTest)
#include "tst_hostileconfig.moc"
