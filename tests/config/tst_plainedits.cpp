// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/definitions/definitionsreader.h"
#include "config/definitions/jsontree.h"
#include "config/edit/iniedits.h"
#include "config/edit/jsonedits.h"
#include "config/inifile.h"
#include "config/schema/definitionschema.h"
#include "config/settingsreader.h"

#include <QJsonObject>
#include <QtTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace pulpit::config {

namespace {

const QByteArray kDefinition = "{\r\n  \"name\": \"el9\",\r\n  \"content_repo_type\" : \"rpm\",\r\n"
                               "  \"x-pulpit\": {\"remote\": {\"policy\": \"on_demand\"}},\r\n"
                               "  \"owner\": \"Pl\xc3\xa4tze\"\r\n}\r\n";

QByteArray after(const QByteArray &before, const Result<TextEdits> &edits)
{
    return edits ? edits->appliedTo(before) : "refused: " + edits.error().what.toUtf8();
}

QByteArray replaced(QByteArray text, const QByteArray &from, const QByteArray &to)
{
    Q_ASSERT(text.count(from) == 1);
    return text.replace(from, to);
}

QStringList textsOf(const QList<Proposal> &list)
{
    QStringList texts;
    for (const Proposal &one : list)
        texts.append(one.text);
    return texts;
}

/// The proposals where | stands in \a text.
QStringList offered(const QString &text)
{
    const qsizetype at = text.indexOf(u'|');
    return textsOf(definitionProposals(jsonContextAt(QString(text).remove(at, 1), at), u"rpm"_s));
}

QStringList titlesOf(const QList<QuickFix> &fixes)
{
    QStringList titles;
    for (const QuickFix &fix : fixes)
        titles.append(fix.title.english());
    return titles;
}

QList<domain::Problem> problemsOf(const QByteArray &definition)
{
    return readDefinitions({{u"remote/rpm/el9.json"_s, definition}}, domain::EngineSettings()).problems;
}

QList<domain::Problem> iniProblems(const QByteArray &bytes)
{
    QList<domain::Problem> problems;
    const IniFile ini = IniFile::parse(bytes, u"config.ini"_s, &problems);
    domain::EngineSettings settings;
    SettingsReader(ini, u"config.ini"_s, {}, &problems).read(&settings);
    return problems;
}

/// A JSON object of random shape and spacing.
QByteArray randomJson(int depth)
{
    const auto any = [](std::initializer_list<QByteArray> list) {
        return *(list.begin() + *rc::gen::inRange<int>(0, int(list.size())));
    };
    const QByteArray gap = any({"", " ", "\n  ", "\r\n\t", "\n\n"});
    QByteArrayList members;
    for (int i = *rc::gen::inRange(0, 5); i > 0; --i) {
        QByteArray value
            = any({"1", "-2.5e3", "true", "null", "\"\"", "\"\xe6\x97\xa5 \\\"q\\\" \\u00e9\"", "[1, {}]"});
        if (depth > 0 && *rc::gen::inRange(0, 3) == 0)
            value = randomJson(depth - 1);
        members.append(gap + "\"k" + QByteArray::number(i) + any({"", "\xc3\xa4", " b"}) + "\""
                       + any({":", ": ", " : "}) + value);
    }
    return "{" + members.join(any({",", " ,"})) + (members.isEmpty() ? QByteArray() : gap) + "}";
}

class TestPlainEdits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void editsJson()
    {
        QCOMPARE(after(kDefinition, setJson(kDefinition, {u"name"_s}, u"el\"10"_s)),
                 replaced(kDefinition, "\"el9\"", "\"el\\\"10\""));
        QCOMPARE(after(kDefinition, setJson(kDefinition, {u"x-pulpit"_s, u"remote"_s, u"rate_limit"_s}, 10)),
                 replaced(kDefinition, "\"on_demand\"}", "\"on_demand\", \"rate_limit\": 10}"));
        // In a line of its own where the others are, and with what is missing on the way.
        QCOMPARE(after(kDefinition, setJson(kDefinition, {u"tls_validation"_s}, true)),
                 replaced(kDefinition, "tze\"\r\n", "tze\",\r\n  \"tls_validation\": true\r\n"));
        QCOMPARE(after(kDefinition, setJson(kDefinition, {u"x-pulpit"_s, u"repository"_s, u"autopublish"_s}, true)),
                 replaced(kDefinition, "on_demand\"}", "on_demand\"}, \"repository\": {\"autopublish\":true}"));
        QCOMPARE(after(kDefinition, removeJson(kDefinition, {u"owner"_s})),
                 replaced(kDefinition, ",\r\n  \"owner\": \"Pl\xc3\xa4tze\"", ""));
        QCOMPARE(after(kDefinition, removeJson(kDefinition, {u"name"_s})),
                 replaced(kDefinition, "\"name\": \"el9\",\r\n  ", ""));
        QCOMPARE(after(kDefinition, renameJson(kDefinition, {u"owner"_s}, u"who"_s)),
                 replaced(kDefinition, "\"owner\"", "\"who\""));
        QCOMPARE(int(renameJson(kDefinition, {u"owner"_s}, u"name"_s).error().code), int(ErrorCode::AlreadyExists));
        QCOMPARE(int(removeJson(kDefinition, {u"no"_s}).error().code), int(ErrorCode::NotFound));
        QCOMPARE(int(setJson(kDefinition, {u"name"_s, u"x"_s}, 1).error().code), int(ErrorCode::Conflict));
        QCOMPARE(int(setJson("[1]", {u"a"_s}, 1).error().code), int(ErrorCode::InvalidConfiguration));
        QCOMPARE(after("\xef\xbb\xbf{}", setJson("\xef\xbb\xbf{}", {u"a"_s}, 1)), QByteArray("\xef\xbb\xbf{\"a\": 1}"));
    }

    void theInverseGivesTheSameJson()
    {
        int made = 0;
        QVERIFY(rc::check("an edit of JSON and its inverse give identical bytes", [&made] {
            const QByteArray before = randomJson(2);
            const JsonTree tree = JsonTree::parse(before, u"f"_s);
            RC_ASSERT(tree.root.has_value());
            const QStringList keys = tree.root->toJson().toObject().keys();
            const QString key = keys.isEmpty() ? u"new"_s : keys.at(*rc::gen::inRange<int>(0, int(keys.size())));
            for (const Result<TextEdits> &edits :
                 {setJson(before, {key}, u"\u65e5 \"x\""_s), setJson(before, {u"other"_s}, 7),
                  removeJson(before, {key}), renameJson(before, {key}, u"renamed"_s)}) {
                if (!edits)
                    continue;
                ++made;
                RC_ASSERT(edits->inverse(before).appliedTo(edits->appliedTo(before)) == before);
            }
        }));
        QVERIFY2(made > 2500, qPrintable(QString::number(made)));
    }

    void editsIni()
    {
        const QByteArray ini = "# top\r\n[pulp]\r\nuse_https_for_sync = maybe  \r\nbanned_package_regex:\r\n"
                               "internal_domains = a,\r\n   b\r\n\r\n; end\r\n[vault]\r\nvault_addr=http://v:1\r\n";
        QCOMPARE(after(ini, setIni(ini, u"pulp"_s, u"use_https_for_sync"_s, u"true"_s)),
                 replaced(ini, "maybe  ", "true"));
        QCOMPARE(after(ini, setIni(ini, u"pulp"_s, u"Internal_Domains"_s, u"x.example"_s)),
                 replaced(ini, "a,\r\n   b", "x.example"));
        QCOMPARE(after(ini, setIni(ini, u"pulp"_s, u"deb_signing_service"_s, u"signer"_s)),
                 replaced(ini, "   b\r\n", "   b\r\ndeb_signing_service = signer\r\n"));
        QCOMPARE(after(ini, setIni(ini, u"remotes"_s, u"sock_read_timeout"_s, u"30"_s)),
                 ini + "\r\n[remotes]\r\nsock_read_timeout = 30\r\n");
        QCOMPARE(after(ini, removeIni(ini, u"pulp"_s, u"internal_domains"_s)),
                 replaced(ini, "internal_domains = a,\r\n   b\r\n", ""));
        QCOMPARE(after(ini, renameIni(ini, u"vault"_s, u"vault_addr"_s, u"url"_s)),
                 replaced(ini, "vault_addr=", "url="));
        QCOMPARE(int(removeIni(ini, u"vault"_s, u"token"_s).error().code), int(ErrorCode::NotFound));
        QCOMPARE(int(setIni(ini, u"pulp"_s, u"password"_s, u"a\nb"_s).error().code), int(ErrorCode::InvalidInput));
    }

    void knowsWhereTheCursorIsInJson()
    {
        QVERIFY(offered(u"{|}"_s).contains(u"\"content_repo_type\""_s));
        QVERIFY(offered(u"{\"na|}"_s).contains(u"\"name\""_s));
        // What the object has already, before or behind, is not offered again.
        const QStringList keys = offered(u"{\"name\": \"x\", \"|\n \"owner\": \"y\"}"_s);
        QVERIFY(keys.contains(u"\"description\""_s) && !keys.contains(u"\"name\""_s) && !keys.contains(u"\"owner\""_s));
        QCOMPARE(offered(u"{\"content_repo_type\": \"pyth|\"}"_s), QStringList {u"\"python\""_s});
        QCOMPARE(offered(u"{\"tls_validation\": |"_s), (QStringList {u"true"_s, u"false"_s}));
        QVERIFY(offered(u"{\"x-pulpit\": {\"remote\": {\"pol|"_s).contains(u"\"policy\""_s));
        QVERIFY(offered(u"{\"x-pulpit\": {\"remote\": {\"policy\": \"str|"_s).contains(u"\"streamed\""_s));
        QVERIFY(offered(u"[\"|\"]"_s).isEmpty());
        const JsonContext context = jsonContextAt(u"{\"a\": \"b{,:\\\"\", \"name\": \"el9\"}"_s, 22);
        QCOMPARE(context.text.path, QStringList {u"name"_s}.mid(0, context.text.isKey ? 0 : 1));
        QVERIFY(definitionHelp({u"url"_s}, u"rpm"_s).english().contains(u"remote"_s));
        QVERIFY(definitionHelp({u"nonsense"_s}, u"rpm"_s).isEmpty());
    }

    void theSchemaKnowsWhatTheReaderKnows()
    {
        // Each field that the schema offers is one that the reader takes without a word about its name.
        for (const QString &plugin : {u"rpm"_s, u"deb"_s, u"file"_s, u"python"_s, u"container"_s}) {
            for (const SchemaKey &key : definitionSchema(plugin).children) {
                const QByteArray text = after("{}", setJson("{}", {key.name}, QJsonValue(QJsonObject())));
                for (const domain::Problem &problem : problemsOf(text))
                    QVERIFY2(problem.code != u"unknown-key"_s, qPrintable(key.name));
            }
        }
    }

    void mendsDefinitions()
    {
        const QByteArray text = "{\"nam\": \"el9\", \"content_repo_type\": \"rpmm\",\n"
                                "\"description\": \"d\", \"owner\": \"o\", \"base_url\": \"b\"}";
        const QByteArray external
            = "{\"name\": \"el9\", \"content_repo_type\": \"rpm\", \"tls_validation\": \"true\",\n"
              "\"description\": \"d\", \"owner\": \"o\", \"base_url\": \"b\",\n"
              "\"url\": \"https://m.example/\"}";
        QStringList titles;
        for (const QByteArray &one : {text, external}) {
            const QList<domain::Problem> before = problemsOf(one);
            for (const domain::Problem &problem : before) {
                for (const QuickFix &fix : definitionFixes(one, problem)) {
                    titles.append(fix.title.english());
                    const QByteArray fixed = fix.edits.appliedTo(one);
                    QVERIFY2(JsonTree::parse(fixed, u"f"_s).root.has_value(), fixed.constData());
                    QVERIFY2(!problemsOf(fixed).contains(problem), fixed.constData());
                }
            }
        }
        for (const QString &wanted : {u"Write name"_s, u"Add name"_s, u"Write rpm"_s, u"Write true"_s})
            QVERIFY2(titles.contains(wanted), qPrintable(wanted + u" not in "_s + titles.join(u'|')));
    }

    void completesAndMendsIni()
    {
        QVERIFY(textsOf(iniProposals(u"pulp"_s, u"internal_"_s, {})).contains(u"internal_domains"_s));
        QVERIFY(textsOf(iniProposals(u"pulp"_s, u""_s, {u"internal_domains"_s})).contains(u"use_https_for_sync"_s));
        QVERIFY(!textsOf(iniProposals(u"pulp"_s, u""_s, {u"internal_domains"_s})).contains(u"internal_domains"_s));
        QCOMPARE(textsOf(iniProposals(u"pulp"_s, u"use_https_for_sync = "_s, {})),
                 (QStringList {u"true"_s, u"false"_s}));
        QCOMPARE(textsOf(iniProposals(u"vault"_s, u"auth = app"_s, {})), QStringList {u"approle"_s});
        QVERIFY(textsOf(iniProposals({}, u"[rem"_s, {})).contains(u"remotes"_s));
        // Units and defaults are told.
        QVERIFY(iniHelp(u"remotes"_s, u"sock_read_timeout"_s).english().contains(u"seconds, 0 to 86400"_s));
        QVERIFY(iniHelp(u"pulp"_s, u"use_https_for_sync"_s).english().contains(u"default true"_s));
        const TextContext value = iniContextAt(u"use_https_for_sync = tr"_s, 23);
        QVERIFY(!value.isKey);
        QCOMPARE(value.word, u"tr"_s);
        QCOMPARE(value.path, QStringList {u"use_https_for_sync"_s});
        const QByteArray ini = "[pulp]\nuse_https_for_sync = maybe\nintrnal_domains = x\n[remotes]\n"
                               "sock_read_timeout = 30 seconds\n";
        QStringList titles;
        for (const domain::Problem &problem : iniProblems(ini))
            titles += titlesOf(iniFixes(ini, problem));
        for (const QString &wanted : {u"Write false"_s, u"Write internal_domains"_s, u"Write 30"_s})
            QVERIFY2(titles.contains(wanted), qPrintable(wanted + u" not in "_s + titles.join(u'|')));
    }

    void thePhrasesAreSaidInAnotherLanguage()
    {
        QByteArray text = kDefinition;
        text.replace("\"owner\"", "\"ownr%1\"");
        bool isFound = false;
        for (const domain::Problem &problem : problemsOf(text)) {
            const domain::Phrase phrase = domain::phraseOf(problem.message);
            QCOMPARE(phrase.english(), problem.message);
            const QString said = phrase.said([](const QString &sentence) { return u"<%2>"_s + sentence; });
            isFound = isFound
                || (phrase.isSentence() && said.startsWith(u"<"_s) && problem.message.contains(u"ownr%1"_s)
                    && said.contains(u"ownr%1"_s));
        }
        QVERIFY(isFound);
        QVERIFY(!domain::phraseOf(u"nobody said that"_s).isSentence());
    }
};

} // namespace

} // namespace pulpit::config

QTEST_APPLESS_MAIN(pulpit::config::TestPlainEdits)
#include "tst_plainedits.moc"
