// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/common.h"
#include "cli/commands/operations.h"
#include "domain/repositoryedit.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace pulpit::cli {

namespace {

QList<Option> fieldOptions()
{
    return {{u"remote"_s, u"FIELD=VALUE"_s, u"A field of the remote; may be given several times"_s},
            {u"distribution"_s, u"FIELD=VALUE"_s, u"A field of the distribution; may be given several times"_s},
            {u"repository"_s, u"FIELD=VALUE"_s, u"A field of the repository; may be given several times"_s},
            {u"secret"_s, u"FIELD=PLACE"_s,
             u"Where a secret of the remote is kept, e.g. password=file:/etc/mirror; may be given several times"_s}};
}

/// The value as the field has it: true, 12, {"team": "web"}, a text; nothing behind "=" clears it.
QJsonValue valueOf(const domain::EditField &field, const QString &text)
{
    using Form = domain::EditField::Form;
    if (text.isEmpty() && field.form != Form::Labels)
        return QJsonValue::Null;
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    switch (field.form) {
    case Form::Truth:
        if (text == "true"_L1 || text == "false"_L1)
            return text == "true"_L1;
        break;
    case Form::Count:
    case Form::Seconds:
        if (isNumber)
            return number;
        break;
    case Form::Labels: return QJsonDocument::fromJson(text.isEmpty() ? "{}" : text.toUtf8()).object();
    default: break;
    }
    return text;
}

Result<QJsonObject> fieldsOf(const Call &call, domain::EditPart part)
{
    QJsonObject fields;
    const QStringList given = call.options.values(domain::toString(part));
    for (const QString &one : given) {
        const QString name = one.section(u'=', 0, 0).trimmed();
        const domain::EditField *field = domain::editField(part, name);
        if (!field || !one.contains(u'=')) {
            QStringList known;
            for (const domain::EditField &other : domain::editFields(part))
                known.append(other.name);
            return fail(ErrorCode::InvalidInput,
                        u"--%1 needs FIELD=VALUE, not \"%2\""_s.arg(domain::toString(part), one.left(80)), {},
                        u"Fields are %1."_s.arg(known.join(u", "_s)));
        }
        const QJsonValue value = valueOf(*field, one.section(u'=', 1));
        const domain::EditProblem problem = domain::problemWith(*field, value);
        if (problem != domain::EditProblem::None)
            return fail(ErrorCode::InvalidInput, u"%1: %2"_s.arg(name, domain::toString(problem)));
        fields.insert(name, value);
    }
    return fields;
}

Result<QJsonObject> editOf(const Call &call)
{
    QJsonObject request;
    for (const auto part : {domain::EditPart::Remote, domain::EditPart::Distribution, domain::EditPart::Repository}) {
        const auto fields = fieldsOf(call, part);
        if (!fields)
            return fail(fields.error());
        if (!fields->isEmpty())
            request.insert(domain::toString(part), *fields);
    }
    QJsonObject secrets;
    const QStringList places = call.options.values(u"secret"_s);
    for (const QString &one : places) {
        const QString place = one.section(u'=', 1);
        const QString field = place.section(u'#', 1);
        secrets.insert(one.section(u'=', 0, 0),
                       place.isEmpty() ? QJsonValue()
                                       : QJsonValue(QJsonObject {{u"reference"_s, place.section(u'#', 0, 0)},
                                                                 {u"field"_s, field}}));
    }
    if (!secrets.isEmpty())
        request.insert(u"secrets"_s, secrets);
    return request;
}

QCoro::Task<ExitCode> edit(Call call)
{
    auto request = editOf(call);
    if (!request)
        co_return report(call, request.error());
    request->insert(u"server"_s, call.arguments.value(0));
    request->insert(u"names"_s, QJsonArray::fromStringList(call.arguments.mid(1)));
    co_return co_await runOperationCommand(call, u"repo edit"_s, *request);
}

QCoro::Task<ExitCode> add(Call call)
{
    auto request = editOf(call);
    if (!request)
        co_return report(call, request.error());
    request->insert(u"type"_s, call.arguments.value(0));
    request->insert(u"name"_s, call.arguments.value(1));
    request->insert(u"servers"_s, QJsonArray::fromStringList(call.arguments.mid(2)));
    for (const QString &option : {u"url"_s, u"description"_s})
        if (call.options.isSet(option))
            request->insert(option, call.options.value(option));
    if (call.options.isSet(u"base-path"_s))
        request->insert(u"base_path"_s, call.options.value(u"base-path"_s));
    co_return co_await runOperationCommand(call, u"repo add"_s, *request);
}

QCoro::Task<ExitCode> publish(Call call)
{
    const QJsonObject request {{u"server"_s, call.arguments.value(0)},
                               {u"names"_s, QJsonArray::fromStringList(call.arguments.mid(1))},
                               {u"regex_include"_s, call.options.value(u"include"_s)},
                               {u"regex_exclude"_s, call.options.value(u"exclude"_s)}};
    co_return co_await runOperationCommand(call, u"repo publish"_s, request);
}

} // namespace

QList<Command> editingCommands()
{
    return {
        {u"repo"_s,
         u"edit"_s,
         u"Change fields of repositories, of their remotes and distributions"_s,
         u"SERVER NAME..."_s,
         fieldOptions() + operationOptions(),
         {u"repo edit pulp-a:8080 ext-debian-12 --remote rate_limit=20 --plan"_s,
          u"repo edit pulp-a:8080 ext-a ext-b --repository retain_repo_versions=5 --yes"_s,
          u"repo edit pulp-a:8080 ext-a --remote username=reader --secret password=file:/etc/mirror --yes"_s},
         &edit},
        {u"repo"_s,
         u"add"_s,
         u"Add a repository with its remote and distribution"_s,
         u"TYPE NAME SERVER..."_s,
         QList<Option> {{u"url"_s, u"URL"_s, u"Where it syncs from (no remote)"_s},
                        {u"base-path"_s, u"PATH"_s, u"Where it is served (its name)"_s},
                        {u"description"_s, u"TEXT"_s, u"For people"_s}}
             + fieldOptions() + operationOptions(),
         {u"repo add rpm ext-epel-9 pulp-a:8080 --url https://mirror.example.com/epel/9/ --base-path el9/ext-epel-9"_s},
         &add},
        {u"repo"_s,
         u"publish"_s,
         u"Publish the latest version of repositories that have no publication of it"_s,
         u"SERVER [NAME...]"_s,
         QList<Option> {{u"include"_s, u"REGEX"_s, u"Only repositories whose name matches"_s},
                        {u"exclude"_s, u"REGEX"_s, u"Not those whose name matches"_s}}
             + operationOptions(),
         {u"repo publish pulp-a:8080 --include ^ext- --plan"_s},
         &publish},
    };
}

} // namespace pulpit::cli
