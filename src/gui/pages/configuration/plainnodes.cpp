// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/configuration/plainnodes.h"

#include "config/definitions/jsontree.h"
#include "config/edit/iniedits.h"
#include "config/edit/jsonedits.h"
#include "config/schema/definitionschema.h"
#include "gui/format/phrases.h"

#include <QCoreApplication>

namespace pulpit::gui {

namespace {

using Kind = config::SchemaKey::Kind;

struct Plain
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::NodeView)
};

int lineAt(const QByteArray &bytes, qsizetype offset)
{
    return int(QByteArrayView(bytes).first(std::min(offset, bytes.size())).count('\n')) + 1;
}

QString textOf(const config::JsonNode &node)
{
    switch (node.type) {
    case QJsonValue::Bool: return node.truth ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double: return QString::number(node.number, 'g', 15);
    case QJsonValue::String: return node.text;
    case QJsonValue::Null:
    case QJsonValue::Array:
    case QJsonValue::Object:
    case QJsonValue::Undefined: break;
    }
    return {};
}

QStringList choicesOf(const config::SchemaKey &key)
{
    return key.kind == Kind::Truth ? QStringList {QStringLiteral("true"), QStringLiteral("false")} : key.choices;
}

void findProblem(const Diagnosis &diagnosis, const QString &path, NodeField *field)
{
    for (const domain::Problem &problem : diagnosis.problems) {
        if (problem.path != path || problem.severity == domain::Problem::Severity::Hint)
            continue;
        field->isWarning = problem.severity == domain::Problem::Severity::Warning;
        field->problem = field->isWarning ? messageOf(problem) : problemText(problem);
        return;
    }
}

} // namespace

NodeView definitionNode(const Diagnosis &diagnosis, int line, int column)
{
    NodeView view;
    const QString text = QString::fromUtf8(diagnosis.bytes);
    qsizetype offset = 0;
    for (int i = 0; i < line && offset >= 0; ++i)
        offset = text.indexOf(QLatin1Char('\n'), offset) + 1;
    QStringList path = config::jsonContextAt(text, offset + column).text.path;
    const config::JsonTree tree = config::JsonTree::parse(diagnosis.bytes, QStringLiteral("text"));
    if (!tree.root || tree.root->type != QJsonValue::Object)
        return view;
    const QString plugin = config::pluginOf(diagnosis.bytes);
    const auto nodeAt = [&tree](const QStringList &where) {
        const config::JsonNode *node = &*tree.root;
        for (const QString &step : where)
            node = node && node->type == QJsonValue::Object ? node->value(step) : nullptr;
        return node;
    };
    const auto isObject = [&] {
        const config::SchemaKey *schema = config::definitionSchemaAt(path, plugin);
        const config::JsonNode *node = nodeAt(path);
        return schema && schema->kind == Kind::Mapping && node && node->type == QJsonValue::Object;
    };
    while (!path.isEmpty() && !isObject())
        path.removeLast();
    const config::JsonNode *node = nodeAt(path);
    view.path = path;
    view.title = path.isEmpty() ? Plain::tr("Repository definition") : path.join(QStringLiteral(" › "));
    view.firstLine = lineAt(diagnosis.bytes, node->begin);
    view.lastLine = lineAt(diagnosis.bytes, node->end);
    for (const config::SchemaKey &key : config::definitionSchemaAt(path, plugin)->children) {
        const config::JsonNode *value = node->value(key.name);
        const bool isPlain = !value || (value->type != QJsonValue::Object && value->type != QJsonValue::Array);
        if (key.isMapping() || key.kind == Kind::Free || !isPlain)
            continue;
        NodeField field;
        field.schema = &key;
        field.value = value ? textOf(*value) : QString();
        field.isSet = value != nullptr;
        field.choices = choicesOf(key);
        findProblem(diagnosis, (path + QStringList {key.name}).join(QLatin1Char('.')), &field);
        view.fields.append(field);
    }
    return view;
}

QString sectionOfLine(const QStringList &lines, int line)
{
    for (int i = std::min<int>(line, int(lines.size()) - 1); i >= 0; --i) {
        const QString text = lines.at(i).trimmed();
        if (text.startsWith(QLatin1Char('[')) && text.endsWith(QLatin1Char(']')))
            return text.mid(1, text.size() - 2);
    }
    return {};
}

NodeView iniNode(const Diagnosis &diagnosis, int line)
{
    NodeView view;
    const QStringList lines = QString::fromUtf8(diagnosis.bytes).split(QLatin1Char('\n'));
    const QString section = sectionOfLine(lines, line);
    const config::SchemaKey *schema = config::iniSectionSchema(section);
    if (!schema)
        return view;
    view.path = {section};
    view.title = QStringLiteral("[%1]").arg(section);
    const auto isHead = [&lines](int i) { return lines.at(i).trimmed().startsWith(QLatin1Char('[')); };
    int first = std::min<int>(line, int(lines.size()) - 1);
    while (first > 0 && !isHead(first))
        --first;
    int last = first;
    while (last + 1 < lines.size() && !isHead(last + 1))
        ++last;
    view.firstLine = first + 1;
    view.lastLine = last + 1;
    for (const config::SchemaKey &key : schema->children) {
        const std::optional<config::IniPlace> place = config::iniPlace(diagnosis.bytes, section, key.name);
        NodeField field;
        field.schema = &key;
        field.isSet = place.has_value();
        if (place)
            field.value = QString::fromUtf8(diagnosis.bytes.mid(place->value, place->valueEnd - place->value));
        if (field.value.contains(QLatin1Char('\n')))
            continue; // a value of several lines is edited in the text
        field.choices = choicesOf(key);
        findProblem(diagnosis, section + QLatin1Char('.') + key.name, &field);
        view.fields.append(field);
    }
    return view;
}

Result<config::TextEdits> plainEdits(ConfigKind kind, const QByteArray &bytes, const QStringList &path,
                                     const QString &text)
{
    if (kind == ConfigKind::Ini)
        return text.isEmpty() ? config::removeIni(bytes, path.value(0), path.value(1))
                              : config::setIni(bytes, path.value(0), path.value(1), text);
    if (text.isEmpty())
        return config::removeJson(bytes, path);
    const config::SchemaKey *schema = config::definitionSchemaAt(path, config::pluginOf(bytes));
    const bool isTruth = text == QLatin1String("true") || text == QLatin1String("false");
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (schema && schema->kind == Kind::Truth && isTruth)
        return config::setJson(bytes, path, text == QLatin1String("true"));
    if (schema && schema->kind == Kind::Integer && isNumber)
        return config::setJson(bytes, path, number);
    return config::setJson(bytes, path, text);
}

} // namespace pulpit::gui
