// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/configuration/nodeview.h"

#include "domain/cron.h"
#include "domain/selection.h"
#include "gui/format/phrases.h"

#include <QCoreApplication>
#include <QSet>

namespace pulpit::gui {

namespace {

using Kind = config::SchemaKey::Kind;

struct Views
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::NodeView)
};

const QString kServers = QStringLiteral("pulp_servers");
const QString kGroups = QStringLiteral("repo_groups");

int lineOf(const QByteArray &bytes, qsizetype offset)
{
    return int(QByteArrayView(bytes).first(std::min(offset, bytes.size())).count('\n')) + 1;
}

qsizetype offsetOf(const QByteArray &bytes, int line, int column)
{
    qsizetype at = 0;
    for (int i = 0; i < line && at >= 0; ++i) {
        const qsizetype newline = bytes.indexOf('\n', at);
        if (newline < 0)
            return bytes.size();
        at = newline + 1;
    }
    for (int i = 0; i < column && at < bytes.size() && bytes.at(at) != '\n'; ++i) {
        ++at;
        while (at < bytes.size() && (uchar(bytes.at(at)) & 0xc0) == 0x80)
            ++at;
    }
    return at;
}

QString titleOf(const QStringList &path)
{
    if (path.size() >= 4 && path.at(0) == kServers && path.at(2) == kGroups)
        return Views::tr("%1 on %2").arg(path.at(3), path.at(1));
    if (path.size() >= 2 && path.at(0) == kServers)
        return path.size() > 2 ? Views::tr("%1 of %2").arg(path.mid(2).join(QStringLiteral(" › ")), path.at(1))
                               : path.at(1);
    if (path.size() >= 2 && path.at(0) == kGroups)
        return Views::tr("Group %1").arg(path.at(1));
    if (path.size() >= 2)
        return Views::tr("Credentials %1").arg(path.at(1));
    return path.join(QStringLiteral(" › "));
}

QString valueOf(const config::IndexNode *map, const QString &key)
{
    const config::IndexNode *value = map ? map->value(key) : nullptr;
    return value && !value->isAlias ? value->text : QString();
}

QStringList choicesOf(const config::SchemaKey &key, const Diagnosis &diagnosis, const QStringList &path)
{
    switch (key.kind) {
    case Kind::Truth: return {QStringLiteral("true"), QStringLiteral("false")};
    case Kind::Choice: return key.choices;
    case Kind::CredentialsName:
    case Kind::ServerName: {
        QStringList names = diagnosis.names.defined(key.kind);
        names.removeAll(path.value(1));
        return names;
    }
    case Kind::Mapping:
    case Kind::Names:
    case Kind::Text:
    case Kind::Schedule:
    case Kind::Runtime:
    case Kind::Pattern:
    case Kind::Integer:
    case Kind::Url:
    case Kind::Path:
    case Kind::GroupName:
    case Kind::Free: break;
    }
    return {};
}

void findProblem(const Diagnosis &diagnosis, const config::IndexNode *value, NodeField *field)
{
    if (!value)
        return;
    const int line = lineOf(diagnosis.bytes, value->content);
    for (const domain::Problem &problem : diagnosis.problems) {
        if (problem.line != line || problem.severity == domain::Problem::Severity::Hint
            || offsetOf(diagnosis.bytes, line - 1, problem.column - 1) != value->begin)
            continue;
        field->isWarning = problem.severity == domain::Problem::Severity::Warning;
        field->problem = field->isWarning ? messageOf(problem) : problemText(problem);
        return;
    }
}

void readPatterns(const Diagnosis &diagnosis, NodeView *view)
{
    const QStringList &path = view->path;
    QStringList group;
    if (path.value(0) == kGroups && path.size() == 2)
        group = path;
    else if (path.value(0) == kServers && path.value(2) == kGroups && path.size() >= 4)
        group = {kGroups, path.at(3)};
    if (path.value(0) == kServers)
        view->server = path.value(1);
    const bool isRegistration = path.size() == 3 && path.last() == QLatin1String("repo_config_registration");
    const config::IndexNode *node = group.isEmpty() ? nullptr : diagnosis.index->find(group);
    view->hasPattern = node && !isRegistration;
    view->regexInclude = valueOf(node, QStringLiteral("regex_include"));
    view->regexExclude = valueOf(node, QStringLiteral("regex_exclude"));
}

} // namespace

NodeView nodeAtLine(const Diagnosis &diagnosis, int line, int column)
{
    NodeView view;
    if (!diagnosis.index)
        return view;
    // A cursor in the indentation belongs to what the line begins with.
    const qsizetype begin = offsetOf(diagnosis.bytes, line, 0);
    qsizetype offset = offsetOf(diagnosis.bytes, line, column);
    qsizetype text = begin;
    while (text < diagnosis.bytes.size() && diagnosis.bytes.at(text) == ' ')
        ++text;
    offset = std::max(offset, text);
    QStringList path = diagnosis.index->pathAt(offset);
    const config::SchemaKey *schema = config::schemaAt(path);
    while (!path.isEmpty() && (!schema || schema->kind != Kind::Mapping)) {
        path.removeLast();
        schema = config::schemaAt(path);
    }
    const config::IndexNode *node = path.isEmpty() ? nullptr : diagnosis.index->find(path);
    if (!node)
        return view;
    view.path = path;
    view.title = titleOf(path);
    view.firstLine = lineOf(diagnosis.bytes, node->begin);
    view.lastLine = lineOf(diagnosis.bytes, std::max(node->begin, node->end - 1));
    for (const config::SchemaKey &key : schema->children) {
        const config::IndexNode *value = node->value(key.name);
        if (key.isMapping() || key.kind == Kind::Free || (!key.aliasOf.isEmpty() && !value))
            continue;
        NodeField field;
        field.schema = &key;
        field.value = valueOf(node, key.name);
        field.isSet = value != nullptr;
        field.choices = choicesOf(key, diagnosis, path);
        findProblem(diagnosis, value, &field);
        view.fields.append(field);
    }
    view.schedule = valueOf(node, QStringLiteral("schedule"));
    readPatterns(diagnosis, &view);
    return view;
}

SchedulePreview previewSchedule(const QString &cron, const QDateTime &now, int count)
{
    SchedulePreview preview;
    const Result<domain::CronExpression> expression = domain::CronExpression::parse(cron);
    if (!expression) {
        preview.error = said(domain::phraseOf(expression.error().what));
        return preview;
    }
    preview.meaning = said(domain::phraseOf(expression->describe()));
    if (expression->differsFromCron8())
        preview.warning
            = Views::tr("It runs only on days that fit both the day of month and the day of week; cron(8) would "
                        "take either.");
    QDateTime at = now;
    for (int i = 0; i < count; ++i) {
        const std::optional<QDateTime> next = expression->next(at, QTimeZone::systemTimeZone());
        if (!next)
            break;
        preview.runs.append(*next);
        at = *next;
    }
    return preview;
}

PatternPreview previewPattern(const QString &include, const QString &exclude, const QStringList &names,
                              const std::optional<QStringList> &before)
{
    PatternPreview preview;
    preview.of = int(names.size());
    const Result<domain::Selection> selection = domain::Selection::make(include, exclude);
    if (!selection) {
        preview.error = said(domain::phraseOf(selection.error().what));
        return preview;
    }
    for (const QString &name : names) {
        const Result<bool> isSelected = selection->selects(name);
        if (!isSelected) {
            preview.error = said(domain::phraseOf(isSelected.error().what));
            return preview;
        }
        if (*isSelected)
            preview.selected.append(name);
    }
    if (before) {
        const QSet<QString> was(before->begin(), before->end());
        const QSet<QString> is(preview.selected.begin(), preview.selected.end());
        preview.added = int((is - was).size());
        preview.removed = int((was - is).size());
    }
    return preview;
}

} // namespace pulpit::gui
