// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/repositoryedit.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace pulpit::domain {

namespace {

using Form = EditField::Form;

constexpr int kMaxEditText = 64 * 1024;
constexpr qsizetype kMaxNames = 1000;
constexpr qint64 kMaxCount = 1'000'000'000;

QList<EditField> remoteFields()
{
    const QStringList deb {u"deb"_s};
    const QStringList container {u"container"_s};
    return {{u"url"_s, Form::Url, 0, {}, false},
            {u"policy"_s, Form::Policy, 0, {}, false},
            {u"tls_validation"_s, Form::Truth, 0, {}, false},
            {u"ca_cert"_s, Form::Pem, 0, {}, false},
            {u"client_cert"_s, Form::Pem, 0, {}, false},
            {u"proxy_url"_s, Form::ProxyUrl, 0, {}, false},
            {u"username"_s, Form::Text, 0, {}, true},
            {u"proxy_username"_s, Form::Text, 0, {}, true},
            {u"rate_limit"_s, Form::Count, 0, {}, false},
            {u"download_concurrency"_s, Form::Count, 1, {}, false},
            {u"max_retries"_s, Form::Count, 0, {}, false},
            {u"total_timeout"_s, Form::Seconds, 0, {}, false},
            {u"connect_timeout"_s, Form::Seconds, 0, {}, false},
            {u"sock_connect_timeout"_s, Form::Seconds, 0, {}, false},
            {u"sock_read_timeout"_s, Form::Seconds, 0, {}, false},
            {u"distributions"_s, Form::Text, 0, deb, false},
            {u"components"_s, Form::Text, 0, deb, false},
            {u"architectures"_s, Form::Text, 0, deb, false},
            {u"upstream_name"_s, Form::Text, 0, container, false},
            {u"include_tags"_s, Form::Names, 0, container, false},
            {u"exclude_tags"_s, Form::Names, 0, container, false}};
}

EditProblem urlProblem(const QString &text, bool isProxy)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.scheme().isEmpty() || (url.host().isEmpty() && url.scheme() != "file"_L1))
        return EditProblem::NotUrl;
    static const QStringList schemes {u"http"_s, u"https"_s, u"file"_s, u"uln"_s};
    if (isProxy ? !url.scheme().startsWith("http"_L1) && !url.scheme().startsWith("socks"_L1)
                : !schemes.contains(url.scheme()))
        return EditProblem::UrlScheme;
    return url.userInfo().isEmpty() ? EditProblem::None : EditProblem::UrlCredentials;
}

EditProblem labelsProblem(const QJsonValue &value)
{
    if (!value.isObject())
        return EditProblem::NotLabels;
    static const QRegularExpression plain(u"\\A[\\w\\-. ]{1,200}\\z"_s);
    const QJsonObject labels = value.toObject();
    for (auto it = labels.begin(); it != labels.end(); ++it) {
        const bool isText = it->isNull() || it->isString();
        if (!isText || !plain.match(it.key()).hasMatch() || it->toString().size() > kMaxEditText
            || it->toString().contains(u',') || it->toString().contains(u'('))
            return EditProblem::NotLabels;
    }
    return EditProblem::None;
}

EditProblem namesProblem(const QJsonValue &value)
{
    if (value.isNull())
        return EditProblem::None;
    const QJsonArray names = value.toArray();
    const bool areNames
        = value.isArray() && names.size() <= kMaxNames
        && std::all_of(names.begin(), names.end(), [](const QJsonValue &one) {
               return one.isString() && !one.toString().trimmed().isEmpty() && one.toString().size() <= 255;
           });
    return areNames ? EditProblem::None : EditProblem::NotNames;
}

EditProblem numberProblem(const EditField &field, const QJsonValue &value)
{
    if (value.isNull())
        return EditProblem::None;
    const double number = value.toDouble(NAN);
    if (!std::isfinite(number) || (field.form == Form::Count && number != std::floor(number))
        || number > double(kMaxCount))
        return EditProblem::NotWhole;
    return number < field.least ? EditProblem::TooSmall : EditProblem::None;
}

/// deb needs the names of its distributions, a registry the name of what is fetched from it.
bool isNeverEmpty(const EditField &field)
{
    return field.name == "distributions"_L1 || field.name == "upstream_name"_L1;
}

EditProblem textProblem(const EditField &field, const QString &text)
{
    static const QRegularExpression path(u"\\A[^\\s/]+(/[^\\s/]+)*\\z"_s);
    switch (field.form) {
    case Form::Url: return text.trimmed().isEmpty() ? EditProblem::Empty : urlProblem(text, false);
    case Form::ProxyUrl: return text.isEmpty() ? EditProblem::None : urlProblem(text, true);
    case Form::Policy:
        return text == "immediate"_L1 || text == "on_demand"_L1 || text == "streamed"_L1 ? EditProblem::None
                                                                                         : EditProblem::UnknownPolicy;
    case Form::Path:
        if (text.isEmpty())
            return EditProblem::Empty;
        return path.match(text).hasMatch() ? EditProblem::None : EditProblem::NotPath;
    case Form::Pem:
        return text.isEmpty() || text.contains("-----BEGIN CERTIFICATE-----"_L1) ? EditProblem::None
                                                                                 : EditProblem::NotPem;
    default: break;
    }
    return isNeverEmpty(field) && text.trimmed().isEmpty() ? EditProblem::Empty : EditProblem::None;
}

} // namespace

QString toString(EditPart part)
{
    switch (part) {
    case EditPart::Remote: return u"remote"_s;
    case EditPart::Distribution: return u"distribution"_s;
    case EditPart::Repository: return u"repository"_s;
    }
    return {};
}

const QList<EditField> &editFields(EditPart part)
{
    static const QList<EditField> remote = remoteFields();
    static const QList<EditField> distribution {{u"base_path"_s, Form::Path, 0, {}, false},
                                                {u"content_guard"_s, Form::GuardName, 0, {}, false},
                                                {u"hidden"_s, Form::Truth, 0, {}, false},
                                                {u"private"_s, Form::Truth, 0, {u"container"_s}, false},
                                                {u"pulp_labels"_s, Form::Labels, 0, {}, false}};
    static const QList<EditField> repository {
        {u"description"_s, Form::Text, 0, {}, false},
        {u"retain_repo_versions"_s, Form::Count, 1, {}, false},
        {u"autopublish"_s, Form::Truth, 0, {u"rpm"_s, u"deb"_s, u"file"_s, u"python"_s}, false},
        {u"pulp_labels"_s, Form::Labels, 0, {}, false}};
    switch (part) {
    case EditPart::Remote: return remote;
    case EditPart::Distribution: return distribution;
    case EditPart::Repository: break;
    }
    return repository;
}

const EditField *editField(EditPart part, const QString &name)
{
    for (const EditField &field : editFields(part))
        if (field.name == name)
            return &field;
    return nullptr;
}

const QStringList &editSecrets()
{
    static const QStringList names {u"client_key"_s, u"password"_s, u"proxy_password"_s};
    return names;
}

EditProblem problemWith(const EditField &field, const QJsonValue &value)
{
    switch (field.form) {
    case Form::Truth: return value.isBool() ? EditProblem::None : EditProblem::NotTruth;
    case Form::Count:
    case Form::Seconds: return numberProblem(field, value);
    case Form::Labels: return labelsProblem(value);
    case Form::Names: return namesProblem(value);
    default: break;
    }
    const bool mayBeNull
        = field.form != Form::Url && field.form != Form::Policy && field.form != Form::Path && !isNeverEmpty(field);
    if (value.isNull())
        return mayBeNull ? EditProblem::None : EditProblem::Empty;
    if (!value.isString() || value.toString().size() > kMaxEditText)
        return EditProblem::NotText;
    return textProblem(field, value.toString());
}

QString toString(EditProblem problem)
{
    switch (problem) {
    case EditProblem::None: return {};
    case EditProblem::Empty: return u"it must not be empty"_s;
    case EditProblem::NotText: return u"it must be a text"_s;
    case EditProblem::NotUrl: return u"it is not a URL"_s;
    case EditProblem::UrlScheme: return u"Pulp cannot fetch from a URL of this kind"_s;
    case EditProblem::UrlCredentials: return u"a URL must not carry credentials"_s;
    case EditProblem::UnknownPolicy: return u"it is one of immediate, on_demand, streamed"_s;
    case EditProblem::NotWhole: return u"it must be a number"_s;
    case EditProblem::TooSmall: return u"the number is too small"_s;
    case EditProblem::NotTruth: return u"it must be true or false"_s;
    case EditProblem::NotPath: return u"it is not a path without slashes at its ends, blanks and empty parts"_s;
    case EditProblem::NotPem: return u"it holds no certificate (-----BEGIN CERTIFICATE-----)"_s;
    case EditProblem::NotNames: return u"it is a list of names"_s;
    case EditProblem::NotLabels: return u"labels are names and texts without commas and parentheses"_s;
    }
    return {};
}

} // namespace pulpit::domain
