// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Quick fixes of repository definitions and of config.ini.
#include "config/edit/iniedits.h"
#include "config/edit/jsonedits.h"
#include "config/mapping.h"
#include "config/schema/definitionschema.h"

#include "config/definitions/jsontree.h"
#include "domain/repositorydefinition.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using pulpit::domain::Problem;

namespace pulpit::config {

namespace {

class PlainFixes
{
public:
    void add(const Phrase &title, const Result<TextEdits> &edits)
    {
        if (edits)
            m_fixes.append({title, *edits});
    }
    void write(const QString &what, const Result<TextEdits> &edits)
    {
        add(phrase(QT_TRANSLATE_NOOP("pulpit::config", "Write %1"), what), edits);
    }
    void remove(const QString &what, const Result<TextEdits> &edits)
    {
        add(phrase(QT_TRANSLATE_NOOP("pulpit::config", "Remove %1"), what), edits);
    }
    [[nodiscard]] QList<QuickFix> take() { return std::move(m_fixes); }

private:
    QList<QuickFix> m_fixes;
};

QStringList namesOf(const SchemaKey *mapping)
{
    QStringList names;
    for (const SchemaKey &child : mapping ? mapping->children : std::vector<SchemaKey>())
        names.append(child.name);
    return names;
}

QJsonValue exampleOf(const SchemaKey &key)
{
    if (!key.choices.isEmpty())
        return key.choices.first();
    return key.kind == SchemaKey::Kind::Truth ? QJsonValue(true) : QJsonValue(QString());
}

const JsonNode *nodeOf(const JsonNode *node, const QStringList &path)
{
    for (const QString &step : path)
        node = node && node->type == QJsonValue::Object ? node->value(step) : nullptr;
    return node;
}

} // namespace

QList<QuickFix> definitionFixes(const QByteArray &bytes, const Problem &problem)
{
    PlainFixes fixes;
    const QString plugin = pluginOf(bytes);
    const QStringList path = problem.path.split(u'.', Qt::SkipEmptyParts);
    if (path.isEmpty())
        return {};
    const JsonTree tree = JsonTree::parse(bytes, u"text"_s);
    const JsonNode *node = tree.root ? nodeOf(&*tree.root, path) : nullptr;
    const SchemaKey *schema = definitionSchemaAt(path, plugin);
    const QString &code = problem.code;
    if (code == "missing-key"_L1 && schema) {
        fixes.add(phrase(QT_TRANSLATE_NOOP("pulpit::config", "Add %1"), path.last()),
                  setJson(bytes, path, exampleOf(*schema)));
    } else if (code == "unknown-key"_L1 || code == "unknown-field"_L1 || code == "secret-in-git"_L1) {
        const QString meant = code == "secret-in-git"_L1
            ? QString()
            : nearest(path.last(), namesOf(definitionSchemaAt(path.first(path.size() - 1), plugin)));
        if (!meant.isEmpty())
            fixes.write(meant, renameJson(bytes, path, meant));
        fixes.remove(path.last(), removeJson(bytes, path));
    } else if (code == "type"_L1 && node) {
        if (const QString meant = nearest(node->text, domain::knownDefinitionTypes()); !meant.isEmpty())
            fixes.write(meant, setJson(bytes, path, meant));
    } else if (node && schema && schema->kind == SchemaKey::Kind::Truth && node->type == QJsonValue::String) {
        const QString word = node->text.trimmed().toLower();
        if (word == "true"_L1 || word == "yes"_L1 || word == "false"_L1 || word == "no"_L1) {
            const bool is = word == "true"_L1 || word == "yes"_L1;
            fixes.write(is ? u"true"_s : u"false"_s, setJson(bytes, path, is));
        }
    } else if (node && schema && !schema->choices.isEmpty() && node->type == QJsonValue::String) {
        if (const QString meant = nearest(node->text, schema->choices); !meant.isEmpty())
            fixes.write(meant, setJson(bytes, path, meant));
    } else if (code == "tls-validation"_L1) {
        fixes.add(phrase(QT_TRANSLATE_NOOP("pulpit::config", "Add %1"), u"\"tls_validation\": true"_s),
                  setJson(bytes, {u"tls_validation"_s}, true));
    } else if (code == "file-url"_L1 && node && node->text.endsWith(u'/')) {
        fixes.write(node->text + u"PULP_MANIFEST"_s, setJson(bytes, path, QString(node->text + u"PULP_MANIFEST"_s)));
    }
    return fixes.take();
}

QList<QuickFix> iniFixes(const QByteArray &bytes, const Problem &problem)
{
    PlainFixes fixes;
    const QString section = problem.path.section(u'.', 0, 0);
    const QString key = problem.path.section(u'.', 1);
    if (problem.line < 1 || key.isEmpty())
        return {};
    const IniSchemaKey *schema = iniSchemaAt(section, key);
    const std::optional<IniPlace> place = iniPlace(bytes, section, key);
    const QString value = place
        ? QString::fromUtf8(bytes.mid(place->value, place->valueEnd - place->value)).trimmed().toLower()
        : QString();
    if (!schema) {
        QStringList names;
        for (const IniSchemaKey &one : iniSchema())
            if (one.section == section)
                names.append(one.key);
        if (const QString meant = nearest(key, names); !meant.isEmpty())
            fixes.write(meant, renameIni(bytes, section, key, meant));
        fixes.remove(key, removeIni(bytes, section, key));
    } else if (schema->kind == IniSchemaKey::Kind::Truth) {
        const bool isYes = QStringList {u"yes"_s, u"on"_s, u"1"_s, u"y"_s, u"t"_s}.contains(value);
        for (const QString &word : isYes ? QStringList {u"true"_s, u"false"_s} : QStringList {u"false"_s, u"true"_s})
            fixes.write(word, setIni(bytes, section, key, word));
    } else if (schema->kind == IniSchemaKey::Kind::Choice) {
        if (const QString meant = nearest(value, schema->choices); !meant.isEmpty())
            fixes.write(meant, setIni(bytes, section, key, meant));
    } else if (schema->kind == IniSchemaKey::Kind::Seconds) {
        static const QRegularExpression number(u"^([0-9]+)\\s*(?:s|sec|seconds?)$"_s);
        const QRegularExpressionMatch match = number.match(value);
        if (match.hasMatch())
            fixes.write(match.captured(1), setIni(bytes, section, key, match.captured(1)));
        fixes.write(schema->byDefault, setIni(bytes, section, key, schema->byDefault));
    } else if (value.isEmpty()) {
        fixes.remove(key, removeIni(bytes, section, key));
    }
    return fixes.take();
}

} // namespace pulpit::config
