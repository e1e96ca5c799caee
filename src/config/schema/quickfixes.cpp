// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/schema/quickfixes.h"
#include "config/phrases.h"

#include "config/edit/yamleditor.h"
#include "config/mapping.h"
#include "config/schema/fleetnames.h"
#include "domain/duration.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using pulpit::domain::Problem;

namespace pulpit::config {

namespace {

using Kind = SchemaKey::Kind;

/// Problems count characters, edits count bytes.
qsizetype offsetOf(const QByteArray &bytes, const Problem &problem)
{
    qsizetype line = 0;
    for (int i = 1; i < problem.line; ++i) {
        line = bytes.indexOf('\n', line) + 1;
        if (line == 0)
            return -1;
    }
    qsizetype at = bytes.startsWith("\xef\xbb\xbf") && problem.line == 1 ? 3 : line;
    for (int i = 1; i < problem.column && at < bytes.size(); ++i) {
        ++at;
        while (at < bytes.size() && (uchar(bytes.at(at)) & 0xc0) == 0x80)
            ++at;
    }
    return at;
}

class Fixes
{
public:
    Fixes(const YamlEditor &editor, const Problem &problem)
        : m_editor(editor)
        , m_problem(problem)
        , m_names(FleetNames::of(editor.index()))
        , m_path(editor.index().pathAt(offsetOf(editor.index().bytes(), problem)))
    {
    }

    QList<QuickFix> find()
    {
        const QString &code = m_problem.code;
        if (code == "unknown-key"_L1)
            unknownKey();
        else if (code == "unknown-group"_L1)
            unknownGroup();
        else if (code == "unknown-source"_L1)
            unknownName(Kind::ServerName);
        else if (code == "unknown-credentials"_L1)
            unknownName(Kind::CredentialsName);
        else if (code == "runtime"_L1)
            runtime();
        else if (code == "not-text"_L1)
            rewrite(&Fixes::asText);
        else if (code == "not-an-integer"_L1 || code == "not-a-boolean"_L1)
            rewrite(&Fixes::asWord);
        else if (code == "missing-key"_L1 || code == "pulp-manager-missing"_L1)
            missingKey();
        else if (code == "pulp-manager-unknown-key"_L1)
            alias();
        else if (code == "schedule-never"_L1 || code == "duplicate-key"_L1)
            return {};
        return std::move(m_fixes);
    }

private:
    void add(const Phrase &title, const Result<TextEdits> &edits)
    {
        if (edits)
            m_fixes.append({title, *edits});
    }
    [[nodiscard]] QStringList outer() const { return m_path.first(std::max<qsizetype>(0, m_path.size() - 1)); }

    void unknownKey()
    {
        const SchemaKey *schema = m_path.isEmpty() ? nullptr : schemaAt(outer());
        if (!schema)
            return;
        QStringList known;
        for (const SchemaKey &key : schema->children)
            if (key.aliasOf.isEmpty())
                known.append(key.name);
        if (const QString meant = nearest(m_path.last(), known); !meant.isEmpty())
            add(phrase(QT_TRANSLATE_NOOP("pulpit::config", "Write %1"), meant), m_editor.renameKey(m_path, meant));
        add(phrase(QT_TRANSLATE_NOOP("pulpit::config", "Remove %1"), m_path.last()), m_editor.removeKey(m_path));
    }
    void unknownGroup()
    {
        if (m_path.isEmpty())
            return;
        const QString name = m_path.last();
        const QString meant = nearest(name, m_names.defined(Kind::GroupName));
        if (!meant.isEmpty())
            add(phrase(QT_TRANSLATE_NOOP("pulpit::config", "Write %1"), meant), m_editor.renameKey(m_path, meant));
        add(phrase(QT_TRANSLATE_NOOP("pulpit::config", "Define the group %1"), name),
            m_editor.set({u"repo_groups"_s, name}, YamlValue::ofMap({})));
    }
    void unknownName(Kind kind)
    {
        const IndexNode *node = m_editor.index().find(m_path);
        if (!node)
            return;
        const QStringList names = m_names.defined(kind);
        QString meant = nearest(node->text, names);
        // A server's name without its port is the frequent mistake.
        for (const QString &name : names)
            if (meant.isEmpty() && kind == Kind::ServerName && name.section(u':', 0, 0) == node->text)
                meant = name;
        if (!meant.isEmpty())
            add(phrase(QT_TRANSLATE_NOOP("pulpit::config", "Write %1"), meant),
                m_editor.set(m_path, YamlValue::ofText(meant)));
        if (kind == Kind::CredentialsName)
            add(phrase(QT_TRANSLATE_NOOP("pulpit::config", "Define the credentials %1"), node->text),
                m_editor.set(
                    {u"credentials"_s, node->text},
                    YamlValue::ofMap({{u"username"_s, YamlValue::ofText(u"admin"_s)},
                                      {u"vault_service_account_mount"_s, YamlValue::ofText(u"service-accounts"_s)}})));
    }
    void runtime()
    {
        const IndexNode *node = m_editor.index().find(m_path);
        const QString meant = node ? meantRuntime(node->text) : QString();
        if (!meant.isEmpty())
            add(phrase(QT_TRANSLATE_NOOP("pulpit::config", "Write %1"), meant),
                m_editor.set(m_path, YamlValue::ofText(meant)));
    }
    [[nodiscard]] static std::optional<YamlValue> asText(const IndexNode &node)
    {
        return node.kind == YamlNode::Kind::Scalar ? std::optional(YamlValue::ofText(node.text)) : std::nullopt;
    }
    [[nodiscard]] static std::optional<YamlValue> asWord(const IndexNode &node)
    {
        static const QRegularExpression word(u"^(?:0|[1-9][0-9]*|true|false)\\z"_s);
        if (node.kind != YamlNode::Kind::Scalar || !word.match(node.text.trimmed()).hasMatch())
            return std::nullopt;
        return YamlValue::ofWord(node.text.trimmed());
    }
    void rewrite(std::optional<YamlValue> (*as)(const IndexNode &))
    {
        const IndexNode *node = m_editor.index().find(m_path);
        const std::optional<YamlValue> value = node ? as(*node) : std::nullopt;
        if (value)
            add(phrase(QT_TRANSLATE_NOOP("pulpit::config", "Write %1"), QString::fromUtf8(scalarBytes(*value))),
                m_editor.set(m_path, *value));
    }
    void missingKey()
    {
        static const QRegularExpression quoted(u"\"([^\"]+)\""_s);
        const QString name = quoted.match(m_problem.message).captured(1);
        // The problem is told at the mapping, whose place is that of its first key, or at the mapping's own key.
        QStringList path = m_path;
        for (int tries = 0; tries < 2; ++tries) {
            const SchemaKey *schema = schemaAt(path);
            const SchemaKey *wanted = schema && schema->kind == Kind::Mapping ? schema->child(name) : nullptr;
            if (wanted && wanted->name == name) {
                addMissing(path, *wanted);
                return;
            }
            if (path.isEmpty())
                return;
            path.removeLast();
        }
    }
    void addMissing(const QStringList &path, const SchemaKey &wanted)
    {
        YamlValue value = YamlValue::ofText(wanted.example);
        if (wanted.isMapping())
            value = YamlValue::ofMap({});
        else if (wanted.kind == Kind::Integer)
            value = YamlValue::ofWord(wanted.example);
        else if (wanted.kind == Kind::CredentialsName)
            value = YamlValue::ofText(m_names.defined(Kind::CredentialsName).value(0));
        add(phrase(QT_TRANSLATE_NOOP("pulpit::config", "Add %1"), wanted.name),
            m_editor.set(path + QStringList {wanted.name}, value));
    }
    void alias()
    {
        // The problem is told at the value; its key is the one to change.
        const SchemaKey *schema = schemaAt(m_path);
        if (schema && !schema->aliasOf.isEmpty() && schema->name == m_path.last())
            add(phrase(QT_TRANSLATE_NOOP("pulpit::config", "Write %1"), schema->aliasOf),
                m_editor.renameKey(m_path, schema->aliasOf));
    }

    const YamlEditor &m_editor;
    const Problem &m_problem;
    FleetNames m_names;
    QStringList m_path;
    QList<QuickFix> m_fixes;
};

} // namespace

QString meantRuntime(const QString &text)
{
    static const QRegularExpression pattern(
        u"^\\s*([0-9]{1,6})\\s*(?:(d|days?)|(h|hrs?|hours?|std)|(m|mins?|minutes?)|(s|secs?|seconds?))\\.?\\s*\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(text);
    for (int i = 2; match.hasMatch() && i <= 5; ++i) {
        const QString meant = match.captured(1) + QString(u" dhms"_s.at(i - 1));
        if (!match.captured(i).isEmpty() && domain::parseRuntime(meant))
            return meant;
    }
    return {};
}

QList<QuickFix> quickFixes(const QByteArray &bytes, const Problem &problem)
{
    if (problem.line < 1)
        return {};
    const Result<YamlEditor> editor = YamlEditor::open(bytes);
    return editor ? Fixes(*editor, problem).find() : QList<QuickFix> {};
}

} // namespace pulpit::config
