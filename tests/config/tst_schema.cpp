// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/fleetreader.h"
#include "config/schema/completion.h"
#include "config/schema/quickfixes.h"
#include "config/schema/removal.h"
#include "config/settingsreader.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace pulpit::config {

namespace {

using Kind = SchemaKey::Kind;

const QByteArray kFleet = "pulp_servers:\n"
                          "  pulp-a:\n"
                          "    credentials: svc\n"
                          "    repo_groups:\n"
                          "      nightly: {max_concurrent_syncs: 4, max_runtime: '6h'}\n"
                          "  pulp-b:\n"
                          "    credentials: \"svc\"\n"
                          "    repo_groups:\n"
                          "      nightly: # \xc3\xbc\n"
                          "        schedule: \"0 3 * * *\"\n"
                          "        max_concurrent_syncs: 2\n"
                          "        max_runtime: 2h\n"
                          "        pulp_master: pulp-a\n"
                          "credentials:\n"
                          "  svc: {username: u, vault_service_account_mount: m}\n"
                          "repo_groups:\n"
                          "  nightly: {regex_include: ^ext-}\n";

QList<domain::Problem> problemsOf(const QByteArray &yaml)
{
    return readFleetTexts(yaml, u"f.yml"_s, {}, u"config.ini"_s, Environment({})).problems;
}

/// What the reader says of a key that nobody knows, at \a path: the list of those it knows.
QStringList knownAt(const QStringList &path)
{
    QByteArray text;
    for (qsizetype i = 0; i < path.size(); ++i)
        text += QByteArray(i * 2, ' ') + (path.at(i) == u"*"_s ? "name" : path.at(i).toUtf8()) + ":\n";
    text += QByteArray(path.size() * 2, ' ') + "zzzzzzzzzzzzzzzzzzzzzzzz: 1\n";
    const QList<domain::Problem> problems = problemsOf(text);
    for (const domain::Problem &problem : problems)
        if (problem.code == u"unknown-key"_s && problem.message.contains(u"zzzz"_s))
            return problem.expected.mid(QStringLiteral("one of ").size()).split(u", "_s);
    return {};
}

void compareBelow(const SchemaKey &mapping, const QStringList &path)
{
    if (mapping.kind == Kind::Names) {
        compareBelow(mapping.children.front(), path + QStringList {u"*"_s});
        return;
    }
    QStringList ours;
    for (const SchemaKey &child : mapping.children) {
        ours.append(child.name);
        QVERIFY2(!child.help.isEmpty(), qPrintable(child.name));
        if (child.isMapping())
            compareBelow(child, path + QStringList {child.name});
    }
    QStringList theirs = knownAt(path);
    ours.sort();
    theirs.sort();
    QVERIFY2(ours == theirs,
             qPrintable(u"at %1 the schema has %2, the reader has %3"_s.arg(path.join(u'.'), ours.join(u' '),
                                                                            theirs.join(u' '))));
}

TextContext contextIn(const QByteArray &text, int line, int column)
{
    const QStringList lines = QString::fromUtf8(text).split(u'\n');
    return contextAt([&](int i) { return lines.value(i); }, line, column);
}

QStringList texts(const QList<Proposal> &proposals)
{
    QStringList list;
    for (const Proposal &proposal : proposals)
        list.append(proposal.text);
    return list;
}

class TestSchema : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void knowsExactlyTheKeysOfTheReader() { compareBelow(fleetSchema(), {}); }

    void knowsExactlyTheKeysOfTheIniReader()
    {
        int count = 0;
        for (auto it = knownIniKeys().cbegin(); it != knownIniKeys().cend(); ++it)
            for (const QString &key : it.value()) {
                QVERIFY2(iniSchemaAt(it.key(), key), qPrintable(it.key() + u'.' + key));
                ++count;
            }
        QCOMPARE(iniSchema().size(), count);
        QVERIFY(iniHelp(u"pulp"_s, u"internal_domains"_s).english().contains(u"internal"_s));
    }

    void namesWhatPulpManagerRefuses()
    {
        // Each key that is marked as ours gives a hint where it is used.
        const QByteArray text = QByteArray(kFleet).replace(
            "        pulp_master: pulp-a\n", "        pulp_primary: pulp-a\n        x-pulpit: {catch_up: true}\n");
        int hints = 0;
        for (const domain::Problem &problem : problemsOf(text))
            hints += problem.code == u"pulp-manager-unknown-key"_s ? 1 : 0;
        QCOMPARE(hints, 2);
        QVERIFY(schemaAt({u"x-pulpit"_s, u"history"_s, u"max_jobs"_s})->isOurs);
        QVERIFY(!schemaAt({u"pulp_servers"_s, u"any"_s, u"credentials"_s})->isOurs);
    }

    void tellsWhereTheCursorIs()
    {
        const TextContext value = contextIn(kFleet, 9, 20);
        QCOMPARE(value.path,
                 (QStringList {u"pulp_servers"_s, u"pulp-b"_s, u"repo_groups"_s, u"nightly"_s, u"schedule"_s}));
        QVERIFY(!value.isKey);
        QCOMPARE(value.whole, u"0 3 * * *"_s);
        const TextContext key = contextIn(kFleet, 10, 12);
        QVERIFY(key.isKey);
        QCOMPARE(key.path.last(), u"nightly"_s);
        QCOMPARE(key.word, u"max_"_s);
        QCOMPARE(key.whole, u"max_concurrent_syncs"_s);
        // An empty line belongs to where its cursor stands.
        QCOMPARE(contextIn(kFleet + "  ", 17, 2).path, QStringList {u"repo_groups"_s});
        QVERIFY(contextIn(kFleet, 8, 17).isComment);
        QVERIFY(contextIn({}, 0, 0).path.isEmpty());
        QVERIFY(contextIn({}, 0, 0).isKey);
    }

    void proposesWhatFits()
    {
        const FleetNames names = FleetNames::of(*DocumentIndex::read(kFleet));
        QCOMPARE(texts(proposalsAt(contextIn("pulp_servers:\n  a:\n    cre", 2, 7), names, {})),
                 (QStringList {u"credentials"_s}));
        QCOMPARE(texts(proposalsAt(contextIn("pulp_servers:\n  a:\n    credentials: ", 2, 17), names, {})),
                 QStringList {u"svc"_s});
        QCOMPARE(texts(proposalsAt(contextIn("pulp_servers:\n  a:\n    repo_groups:\n      ", 3, 6), names, {})),
                 QStringList {u"nightly"_s});
        // Not the server itself, and not keys that are there.
        const QByteArray group = "pulp_servers:\n  pulp-a:\n    repo_groups:\n      nightly:\n        ";
        QCOMPARE(texts(proposalsAt(contextIn(group + "pulp_master: ", 4, 21), names, {})), QStringList {u"pulp-b"_s});
        QVERIFY(!texts(proposalsAt(contextIn(group, 4, 8), names, {u"schedule"_s})).contains(u"schedule"_s));
        QVERIFY(!texts(proposalsAt(contextIn(group, 4, 8), names, {})).contains(u"pulp_primary"_s));
        QCOMPARE(texts(proposalsAt(contextIn("x-pulpit:\n  history:\n    max_", 2, 8), names, {})),
                 (QStringList {u"max_age_days"_s, u"max_jobs"_s}));
        QVERIFY(proposalsAt(contextIn("nowhere:\n  x", 1, 3), names, {}).isEmpty());
        QVERIFY(helpAt({u"pulp_servers"_s, u"a"_s, u"repo_groups"_s, u"g"_s, u"max_runtime"_s})
                    .english()
                    .contains(u"required"_s));
    }

    void renamesEverywhere()
    {
        QByteArray wanted = kFleet;
        const auto edits = renamed(kFleet, Kind::GroupName, u"nightly"_s, u"every-night"_s);
        QVERIFY(edits);
        QCOMPARE(edits->appliedTo(kFleet), wanted.replace("nightly", "every-night"));
        QCOMPARE(renamed(kFleet, Kind::ServerName, u"pulp-a"_s, u"pulp-c:8080"_s)->list().size(), 2);
        QCOMPARE(renamed(kFleet, Kind::CredentialsName, u"svc"_s, u"robot"_s)->list().size(), 3);
        QCOMPARE(int(renamed(kFleet, Kind::ServerName, u"pulp-a"_s, u"pulp-b"_s).error().code),
                 int(ErrorCode::AlreadyExists));
        QCOMPARE(int(renamed(kFleet, Kind::ServerName, u"pulp-a"_s, u"Not A Name"_s).error().code),
                 int(ErrorCode::InvalidInput));
        QCOMPARE(int(renamed(kFleet, Kind::GroupName, u"none"_s, u"some"_s).error().code), int(ErrorCode::NotFound));
        const FleetNames names = FleetNames::of(*DocumentIndex::read(kFleet));
        QCOMPARE(names.at(kFleet.indexOf("pulp-a\ncred"))->name, u"pulp-a"_s);
        QCOMPARE(names.definition(Kind::ServerName, u"pulp-a"_s)->offset, kFleet.indexOf("pulp-a"));
    }

    void mends_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QByteArray>("mended");
        QTest::newRow("duration") << QByteArray("max_runtime: 2h") << QByteArray("max_runtime: \"2 hours\"")
                                  << u"runtime"_s << u"Write 2h"_s << QByteArray("max_runtime: \"2h\"");
        QTest::newRow("key") << QByteArray("        schedule:") << QByteArray("        shedule:") << u"unknown-key"_s
                             << u"Write schedule"_s << QByteArray("        schedule:");
        QTest::newRow("remove") << QByteArray("        max_runtime: 2h\n")
                                << QByteArray("        max_runtime: 2h\n        qqqqqq: 1\n") << u"unknown-key"_s
                                << u"Remove qqqqqq"_s << QByteArray("        max_runtime: 2h\n");
        QTest::newRow("group") << QByteArray("      nightly: #") << QByteArray("      other: #") << u"unknown-group"_s
                               << u"Define the group other"_s << QByteArray("      other: #");
        QTest::newRow("source") << QByteArray("pulp_master: pulp-a") << QByteArray("pulp_master: pulp-x")
                                << u"unknown-source"_s << u"Write pulp-a"_s << QByteArray("pulp_master: pulp-a");
        QTest::newRow("quotes") << QByteArray("max_runtime: 2h") << QByteArray("max_runtime: 3600") << u"not-text"_s
                                << u"Write \"3600\""_s << QByteArray("max_runtime: \"3600\"");
        QTest::newRow("number") << QByteArray("syncs: 2") << QByteArray("syncs: '2'") << u"not-an-integer"_s
                                << u"Write 2"_s << QByteArray("syncs: 2");
        QTest::newRow("alias") << QByteArray("pulp_master: pulp-a") << QByteArray("pulp_primary: pulp-a")
                               << u"pulp-manager-unknown-key"_s << u"Write pulp_master"_s
                               << QByteArray("pulp_master: pulp-a");
        QTest::newRow("missing") << QByteArray("        max_runtime: 2h\n        pulp_master: pulp-a\n")
                                 << QByteArray("        pulp_master: pulp-a\n") << u"missing-key"_s
                                 << u"Add max_runtime"_s
                                 << QByteArray("        pulp_master: pulp-a\n        max_runtime: 6h\n");
    }

    void mends()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, code);
        QFETCH(QString, title);
        QFETCH(QByteArray, mended);
        const QByteArray broken = QByteArray(kFleet).replace(from, to);
        QVERIFY(broken != kFleet);
        QStringList seen;
        for (const domain::Problem &problem : problemsOf(broken)) {
            seen.append(problem.code);
            if (problem.code != code)
                continue;
            for (const QuickFix &fix : quickFixes(broken, problem)) {
                seen.append(fix.title.english());
                if (fix.title.english() != title)
                    continue;
                QByteArray wanted = QByteArray(kFleet).replace(from, mended);
                if (code == u"unknown-group"_s)
                    wanted += "  other: {}\n";
                QCOMPARE(fix.edits.appliedTo(broken), wanted);
                return;
            }
        }
        QFAIL(qPrintable(u"not offered; seen: "_s + seen.join(u", "_s)));
    }

    void readsDurationsThatPeopleWrite()
    {
        QCOMPARE(meantRuntime(u"2 hours"_s), u"2h"_s);
        QCOMPARE(meantRuntime(u"15 min."_s), u"15m"_s);
        QCOMPARE(meantRuntime(u"1 Day"_s), u"1d"_s);
        QCOMPARE(meantRuntime(u"0 h"_s), QString());
        QCOMPARE(meantRuntime(u"soon"_s), QString());
    }

    void survivesAnyText()
    {
        for (const QByteArray &text : {QByteArray(), QByteArray("[[[["), QByteArray("\xff\xfe"), QByteArray("a: b: c"),
                                       QByteArray(200, '-'), QByteArray("? x\n: y\n")}) {
            domain::Problem problem;
            problem.line = 1;
            problem.column = 900;
            problem.code = u"unknown-key"_s;
            (void)quickFixes(text, problem);
            (void)renamed(text, Kind::GroupName, u"a"_s, u"bb"_s);
            for (int column : {0, 1, 5000})
                (void)contextIn(text, 0, column);
        }
    }

    void removesNames()
    {
        const QByteArray text
            = "pulp_servers:\n  a:  # first\n    credentials: svc\n    repo_groups:\n      ext: {max_runtime: 1h}\n"
              "      # kept\n      int: {max_runtime: 1h, pulp_master: b}\n  b:\n    credentials: svc\n"
              "    repo_groups: {}\ncredentials:\n  svc: {username: u}\n  old: {username: o}\n"
              "repo_groups:\n  ext: {}\n  int: {}\n";
        const auto after = [&text](Kind kind, const QString &name) {
            const Result<TextEdits> edits = removedEverywhere(text, kind, name);
            return edits ? edits->appliedTo(text) : QByteArray("refused");
        };
        // A group goes from its servers as well, and nothing else.
        QByteArray wanted = text;
        wanted.replace("      ext: {max_runtime: 1h}\n", "").replace("  ext: {}\n", "");
        QCOMPARE(after(Kind::GroupName, u"ext"_s), wanted);
        // What others need stays.
        QCOMPARE(after(Kind::ServerName, u"b"_s), QByteArray("refused"));
        QCOMPARE(after(Kind::CredentialsName, u"svc"_s), QByteArray("refused"));
        QCOMPARE(after(Kind::CredentialsName, u"old"_s), QByteArray(text).replace("  old: {username: o}\n", ""));
        QCOMPARE(int(removedEverywhere(text, Kind::ServerName, u"c"_s).error().code), int(ErrorCode::NotFound));
        const Result<TextEdits> edits = removedEverywhere(text, Kind::ServerName, u"a"_s);
        QVERIFY(edits);
        QCOMPARE(edits->inverse(text).appliedTo(edits->appliedTo(text)), text);
    }
};

} // namespace

} // namespace pulpit::config

QTEST_APPLESS_MAIN(pulpit::config::TestSchema)
#include "tst_schema.moc"
