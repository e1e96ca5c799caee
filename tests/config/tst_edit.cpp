// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/edit/yamleditor.h"

#include "generatedyaml.h"

#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::config {

namespace {

const QByteArray kFleet
    = "# Fleet of two sites\r\n"
      "pulp_servers:\r\n"
      "  pulp-a:  # the first\r\n"
      "    credentials: svc\r\n"
      "    repo_groups:\r\n"
      "      nightly: {schedule: \"0 2 * * *\", max_concurrent_syncs: 4, max_runtime: '6h'} # flow\r\n"
      "      # beta is next\r\n"
      "      beta: &b\r\n"
      "        schedule: '@hourly'\r\n"
      "        max_concurrent_syncs: 2\r\n"
      "        max_runtime: 50m   # m\xc3\xbc\xc3\x9f\r\n"
      "  pulp-b:\r\n"
      "    credentials: svc\r\n"
      "    repo_groups: {}\r\n"
      "credentials: {svc: {username: u, vault_service_account_mount: m}}\r\n"
      "repo_groups:\r\n"
      "  nightly:\r\n"
      "    regex_include: ^ext-\r\n"
      "  beta: {}";

const QStringList kA {u"pulp_servers"_s, u"pulp-a"_s};
const QStringList kNightly = kA + QStringList {u"repo_groups"_s, u"nightly"_s};
const QStringList kBeta = kA + QStringList {u"repo_groups"_s, u"beta"_s};

QByteArray after(const QByteArray &before, const Result<TextEdits> &edits)
{
    return edits ? edits->appliedTo(before) : "refused: " + edits.error().what.toUtf8();
}

QByteArray replaced(QByteArray text, const QByteArray &from, const QByteArray &to)
{
    Q_ASSERT(text.count(from) == 1);
    return text.replace(from, to);
}

/// Every path of a document.
void collect(const IndexNode &node, const QStringList &path, QList<QStringList> *paths)
{
    paths->append(path);
    const bool isMap = node.kind == YamlNode::Kind::Map;
    for (std::size_t i = 0; i < node.children.size(); i += isMap ? 2 : 1)
        collect(node.children[i + (isMap ? 1 : 0)],
                path + QStringList {isMap ? node.children[i].text : QString::number(i)}, paths);
}

int s_made = 0;
int s_refused = 0;
QMap<QByteArray, int> s_seen; // in how many files something of this kind was

/// What the generated files are to have in them.
void countKinds(const QByteArray &text)
{
    const auto count = [](const char *kind, bool has) { s_seen[kind] += has ? 1 : 0; };
    count("comments", text.contains(" # ") || text.contains("\n#") || text.startsWith('#'));
    count("anchors", text.contains(" &m") || text.contains("&s"));
    count("aliases", text.contains(" *s"));
    count("flow style", text.contains('{') || text.contains('['));
    count("Windows line ends", text.contains("\r\n"));
    count("Unix line ends", text.contains('\n') && !text.contains('\r'));
    count("multi-byte text", std::ranges::any_of(text, [](char c) { return uchar(c) >= 0xc2; }));
    count("block scalars", text.contains(" |") || text.contains(" >"));
    count("no line end at the end", !text.endsWith('\n'));
    count("a byte order mark", text.startsWith("\xef\xbb\xbf"));
}

/// Makes one random edit and its opposite.
struct Trial
{
    Result<TextEdits> edits = fail(ErrorCode::NotFound, {});
    std::function<Result<TextEdits>(const YamlEditor &)> opposite;
};

YamlValue randomValue()
{
    static const QStringList texts {u"0 3 * * *"_s, u"plain"_s,   u"42"_s,   u"true"_s, u"# x"_s, u"a: b"_s,
                                    u"it's"_s,      u"é \"q\""_s, u"日本"_s, u"*x"_s,   u""_s,    u"two\nlines"_s};
    const int which = *rc::gen::inRange<int>(0, int(texts.size()) + 2);
    if (which < texts.size())
        return YamlValue::ofText(texts.at(which));
    return which == texts.size()
        ? YamlValue::ofWord(u"17"_s)
        : YamlValue::ofMap({{u"a"_s, YamlValue::ofText(u"1"_s)}, {u"b"_s, YamlValue::ofMap({})}});
}

Trial randomTrial(const YamlEditor &editor, const QStringList &path)
{
    const IndexNode *node = editor.index().find(path);
    const YamlValue value = randomValue();
    const bool hasChildren = !node->children.empty();
    Trial trial;
    if (node->kind == YamlNode::Kind::Map && *rc::gen::inRange(0, 2) == 0) {
        trial.edits = editor.addKey(path, u"added key"_s, value);
        if (hasChildren)
            trial.opposite = [path](const YamlEditor &e) { return e.removeKey(path + QStringList {u"added key"_s}); };
    } else if (node->kind == YamlNode::Kind::Map && hasChildren) {
        const QString key = node->children[0].text;
        if (*rc::gen::inRange(0, 2) == 0) {
            trial.edits = editor.removeKey(path + QStringList {key});
        } else {
            trial.edits = editor.renameKey(path + QStringList {key}, u"renamed"_s);
            trial.opposite
                = [path, key](const YamlEditor &e) { return e.renameKey(path + QStringList {u"renamed"_s}, key); };
        }
    } else if (node->kind == YamlNode::Kind::Sequence) {
        const int at = *rc::gen::inRange(0, int(node->children.size()) + 1);
        if (hasChildren && *rc::gen::inRange(0, 2) == 0) {
            trial.edits = editor.removeItem(path, 0);
        } else {
            trial.edits = editor.insertItem(path, at, value);
            if (hasChildren)
                trial.opposite = [path, at](const YamlEditor &e) { return e.removeItem(path, at); };
        }
    } else {
        trial.edits = editor.set(path, value.isScalar() ? value : YamlValue::ofWord(u"7"_s));
    }
    return trial;
}

class TestEdit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void changesOneValue()
    {
        const Result<YamlEditor> editor = YamlEditor::open(kFleet);
        QVERIFY(editor);
        // Each keeps its quotes; brackets, comments and line ends stay.
        QCOMPARE(after(kFleet, editor->set(kNightly + QStringList {u"schedule"_s}, YamlValue::ofText(u"5 4 * * *"_s))),
                 replaced(kFleet, "\"0 2 * * *\"", "\"5 4 * * *\""));
        QCOMPARE(after(kFleet, editor->set(kBeta + QStringList {u"schedule"_s}, YamlValue::ofText(u"it's"_s))),
                 replaced(kFleet, "'@hourly'", "'it''s'"));
        QCOMPARE(after(kFleet, editor->set(kBeta + QStringList {u"max_runtime"_s}, YamlValue::ofText(u"2h"_s))),
                 replaced(kFleet, "50m ", "2h "));
        // What would read as a number gets quotes.
        QCOMPARE(after(kFleet, editor->set(kBeta + QStringList {u"max_runtime"_s}, YamlValue::ofText(u"3600"_s))),
                 replaced(kFleet, "50m ", "\"3600\" "));
        QCOMPARE(after(kFleet, editor->set(kBeta + QStringList {u"max_concurrent_syncs"_s}, YamlValue::ofWord(u"9"_s))),
                 replaced(kFleet, "syncs: 2", "syncs: 9"));
    }

    void addsKeys()
    {
        const Result<YamlEditor> editor = YamlEditor::open(kFleet);
        QVERIFY(editor);
        QCOMPARE(after(kFleet, editor->addKey(kNightly, u"pulp_master"_s, YamlValue::ofText(u"pulp-b"_s))),
                 replaced(kFleet, "'6h'}", "'6h', pulp_master: pulp-b}"));
        QCOMPARE(after(kFleet, editor->addKey(kBeta, u"pulp_master"_s, YamlValue::ofText(u"pulp-b"_s))),
                 replaced(kFleet, "\xc3\x9f\r\n", "\xc3\x9f\r\n        pulp_master: pulp-b\r\n"));
        // Missing mappings on the way come with it.
        QCOMPARE(after(kFleet,
                       editor->set(kBeta + QStringList {u"x-pulpit"_s, u"catch_up"_s}, YamlValue::ofWord(u"false"_s))),
                 replaced(kFleet, "\xc3\x9f\r\n", "\xc3\x9f\r\n        x-pulpit:\r\n          catch_up: false\r\n"));
        // An empty mapping opens up.
        QCOMPARE(after(kFleet,
                       editor->addKey({u"pulp_servers"_s, u"pulp-b"_s, u"repo_groups"_s}, u"beta"_s,
                                      YamlValue::ofMap({{u"max_runtime"_s, YamlValue::ofText(u"1h"_s)}}))),
                 replaced(kFleet, "repo_groups: {}\r\n", "repo_groups:\r\n      beta:\r\n        max_runtime: 1h\r\n"));
        // The last line has no line end, and has none afterwards.
        QCOMPARE(after(kFleet, editor->addKey({u"repo_groups"_s}, u"gamma"_s, YamlValue::ofMap({}))),
                 kFleet + "\r\n  gamma: {}");
        expectError(editor->addKey(kBeta, u"schedule"_s, YamlValue::ofText({})), ErrorCode::AlreadyExists);
        expectError(editor->addKey({u"nowhere"_s}, u"schedule"_s, YamlValue::ofText({})), ErrorCode::NotFound);
    }

    void removesAndRenames()
    {
        const Result<YamlEditor> editor = YamlEditor::open(kFleet);
        QVERIFY(editor);
        QCOMPARE(after(kFleet, editor->removeKey(kNightly + QStringList {u"schedule"_s})),
                 replaced(kFleet, "schedule: \"0 2 * * *\", ", ""));
        QCOMPARE(after(kFleet, editor->removeKey(kNightly + QStringList {u"max_runtime"_s})),
                 replaced(kFleet, ", max_runtime: '6h'", ""));
        QCOMPARE(after(kFleet, editor->removeKey({u"repo_groups"_s, u"beta"_s})), kFleet.chopped(12));
        QCOMPARE(after(kFleet, editor->removeKey({u"repo_groups"_s, u"nightly"_s, u"regex_include"_s})),
                 replaced(kFleet, "  nightly:\r\n    regex_include: ^ext-\r\n", "  nightly: {}\r\n"));
        QCOMPARE(after(kFleet, editor->renameKey(kBeta, u"on"_s)), replaced(kFleet, "beta: &b", "\"on\": &b"));
        expectError(editor->renameKey(kBeta, u"nightly"_s), ErrorCode::AlreadyExists);
        expectError(editor->removeKey(kBeta + QStringList {u"none"_s}), ErrorCode::NotFound);
    }

    void editsLists()
    {
        const QByteArray text = "a:\n- x # one\n- y\nb: [1, 2]\nc:\n  - k: 1\n    l: 2\n";
        const Result<YamlEditor> editor = YamlEditor::open(text);
        QVERIFY(editor);
        QCOMPARE(after(text, editor->insertItem({u"a"_s}, 1, YamlValue::ofText(u"new"_s))),
                 replaced(text, "one\n", "one\n- new\n"));
        QCOMPARE(after(text, editor->insertItem({u"a"_s}, 2, YamlValue::ofText(u"new"_s))),
                 replaced(text, "- y\n", "- y\n- new\n"));
        QCOMPARE(after(text, editor->insertItem({u"b"_s}, 0, YamlValue::ofWord(u"0"_s))),
                 replaced(text, "[1", "[0, 1"));
        QCOMPARE(after(text, editor->removeItem({u"b"_s}, 1)), replaced(text, ", 2]", "]"));
        QCOMPARE(after(text, editor->removeItem({u"a"_s}, 0)), replaced(text, "- x # one\n", ""));
        QCOMPARE(after(text, editor->removeKey({u"c"_s, u"0"_s, u"k"_s})), replaced(text, "k: 1\n    l", "l"));
    }

    void refusesWhatWouldChangeMore()
    {
        const QByteArray text = "a: &x {k: 1}\nb: *x\nc:\n  <<: *x\n  m: 2\n";
        const Result<YamlEditor> editor = YamlEditor::open(text);
        QVERIFY(editor);
        expectError(editor->set({u"a"_s, u"k"_s}, YamlValue::ofWord(u"2"_s)), ErrorCode::Conflict);
        // A merged key is overridden where it is wanted.
        QCOMPARE(after(text, editor->set({u"c"_s, u"k"_s}, YamlValue::ofWord(u"2"_s))), text + "  k: 2\n");
        expectError(YamlEditor::open("a: [1\n"), ErrorCode::InvalidConfiguration);
        expectError(YamlEditor::open(QByteArray("\0\1\2", 3)), ErrorCode::InvalidConfiguration);
    }

    void theInverseGivesTheSameBytes()
    {
        s_made = s_refused = 0;
        s_seen.clear();
        QVERIFY(rc::check("an edit and its inverse give identical bytes", [] {
            const QByteArray before = test::GeneratedYaml().make();
            countKinds(before);
            const Result<YamlEditor> editor = YamlEditor::open(before);
            if (!editor)
                RC_FAIL(("not opened: " + editor.error().what.toUtf8() + "\n" + before).toStdString());
            QList<QStringList> paths;
            collect(editor->index().root(), {}, &paths);
            const QStringList path = paths.at(*rc::gen::inRange<int>(0, int(paths.size())));
            const Trial trial = randomTrial(*editor, path);
            ++s_made;
            if (!trial.edits) {
                ++s_refused;
                return;
            }
            const QByteArray changed = trial.edits->appliedTo(before);
            RC_ASSERT(trial.edits->inverse(before).appliedTo(changed) == before);
            RC_ASSERT(YamlTree::parse(changed, u"changed"_s).root.has_value());
            if (!trial.opposite)
                return;
            const Result<YamlEditor> again = YamlEditor::open(changed);
            RC_ASSERT(again.has_value());
            const Result<TextEdits> back = trial.opposite(*again);
            RC_ASSERT(back.has_value());
            const QByteArray restored = back->appliedTo(changed);
            if (restored != before)
                RC_FAIL(("before:\n" + before + "\nchanged:\n" + changed + "\nrestored:\n" + restored).toStdString());
        }));
        // Anchors and odd notations may be refused, but that is the exception.
        qInfo("%d edits, %d refused", s_made, s_refused);
        QVERIFY(s_refused * 10 < s_made);
        // The files have in them what an operator's have, each often enough to count.
        QVERIFY(s_made >= 1000);
        for (auto it = s_seen.cbegin(); it != s_seen.cend(); ++it)
            QVERIFY2(it.value() >= 20, (it.key() + ": " + QByteArray::number(it.value())).constData());
    }

private:
    template <typename T>
    void expectError(const Result<T> &result, ErrorCode code)
    {
        QVERIFY(!result);
        QCOMPARE(int(result.error().code), int(code));
    }
};

} // namespace

} // namespace pulpit::config

QTEST_APPLESS_MAIN(pulpit::config::TestEdit)
#include "tst_edit.moc"
