// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace pulpit::fakepulp {

using namespace Qt::StringLiterals;

namespace {

// Members that every type of a kind takes and that the state holds itself.
QStringList ownMembers(Kind kind, Plugin plugin, Age age)
{
    switch (kind) {
    case Kind::Repository: return {u"name"_s, u"remote"_s, u"pulp_labels"_s};
    case Kind::Remote: return {u"name"_s, u"url"_s, u"pulp_labels"_s};
    case Kind::Distribution: {
        QStringList names {u"name"_s, u"base_path"_s, u"repository"_s, u"pulp_labels"_s};
        if (plugin != Plugin::Container)
            names << u"publication"_s;
        if (!usesPublications(plugin) || age.has(Feature::BaseRepositoryVersion))
            names << u"repository_version"_s;
        return names;
    }
    case Kind::Publication: return {u"repository"_s, u"repository_version"_s};
    }
    return {};
}

QStringList requiredMembers(Kind kind)
{
    switch (kind) {
    case Kind::Repository: return {u"name"_s};
    case Kind::Remote: return {u"name"_s, u"url"_s};
    case Kind::Distribution: return {u"name"_s, u"base_path"_s};
    case Kind::Publication: return {};
    }
    return {};
}

const FieldSpec *fieldNamed(const TypeSpec &type, const QString &name, Age age)
{
    const auto found = std::find_if(type.fields.begin(), type.fields.end(), [&](const FieldSpec &f) {
        return name == QLatin1StringView(f.name) && fieldExists(f, age);
    });
    return found == type.fields.end() ? nullptr : &*found;
}

QByteArray linkProblem(bool parsed)
{
    return parsed ? "Invalid hyperlink - Object does not exist." : "Invalid hyperlink - No URL match.";
}

QByteArray certificateProblem(const QByteArray &field, const QString &text)
{
    return text.contains(u"-----BEGIN CERTIFICATE-----"_s) ? QByteArray()
                                                           : "No " + field + " specified in string " + text.toUtf8();
}

QByteArray urlProblem(const TypeSpec &type, const QString &url)
{
    if (!url.startsWith(u"http://"_s) && !url.startsWith(u"https://"_s) && !url.startsWith(u"file://"_s))
        return "The url '" + url.toUtf8() + "' is not valid. It must start with: ('http', 'https', 'file').";
    const QUrl parsed(url);
    if (type.plugin != Plugin::Rpm && !parsed.userInfo().isEmpty())
        return "The remote url contains username or password. Please use remote username or password instead.";
    return {};
}

} // namespace

std::optional<HttpResponse> Api::readBody()
{
    const QByteArray type = m_request.header("content-type");
    if (m_request.body.isEmpty()) {
        m_body = {};
        return std::nullopt;
    }
    if (!type.startsWith("application/json"))
        return HttpResponse::detail(415, "Unsupported media type \"" + type + "\" in request.");
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(m_request.body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return HttpResponse::detail(400,
                                    QByteArray("JSON parse error - ")
                                        + (m_request.body.startsWith('{')
                                               ? "Expecting property name enclosed in double quotes"
                                               : "Expecting value")
                                        + ": line 1 column " + QByteArray::number(problem.offset + 1) + " (char "
                                        + QByteArray::number(problem.offset) + ')');
    if (!document.isObject())
        return HttpResponse::json(400,
                                  "{\"non_field_errors\":[\"Invalid data. Expected a dictionary, but got list.\"]}");
    m_body = document.object();
    return std::nullopt;
}

QByteArray Api::fieldProblem(const TypeSpec &type, const QString &name, const QJsonValue &value) const
{
    const FieldSpec *field = fieldNamed(type, name, m_server.age());
    if (field == nullptr || value.isNull())
        return {};
    switch (field->form) {
    case Form::Text:
    case Form::NullableText: return value.isString() ? QByteArray() : "Not a valid string.";
    case Form::Integer: return value.isDouble() ? QByteArray() : "A valid integer is required.";
    case Form::Boolean: return value.isBool() ? QByteArray() : "Must be a valid boolean.";
    case Form::List: return value.isArray() ? QByteArray() : "Expected a list of items but got type \"str\".";
    case Form::Object:
    case Form::Labels: return value.isObject() ? QByteArray() : "Expected a dictionary of items but got type \"str\".";
    case Form::Policy: {
        const QString policy = value.toString();
        const bool known = policy == u"immediate"_s || policy == u"on_demand"_s || policy == u"streamed"_s;
        return known ? QByteArray() : "\"" + policy.toUtf8() + "\" is not a valid choice.";
    }
    case Form::Certificate: return certificateProblem(field->name, value.toString());
    case Form::Href:
    case Form::NullableHref: return value.isString() ? QByteArray() : "Invalid hyperlink - No URL match.";
    }
    return {};
}

std::optional<HttpResponse> Api::checkBody(const TypeSpec &type, const Resource *existing) const
{
    QJsonObject errors;
    const auto complain = [&errors](const QString &field, const QByteArray &text) {
        if (!errors.contains(field))
            errors.insert(field, QJsonArray {QString::fromUtf8(text)});
    };
    const Age age = m_server.age();
    const QStringList own = ownMembers(type.kind, type.plugin, age);
    for (auto it = m_body.constBegin(); it != m_body.constEnd(); ++it) {
        if (!own.contains(it.key()) && fieldNamed(type, it.key(), age) == nullptr)
            complain(it.key(), "Unexpected field");
        else if (const QByteArray problem = fieldProblem(type, it.key(), it.value()); !problem.isEmpty())
            complain(it.key(), problem);
    }
    const bool partial = m_request.method == "PATCH";
    QStringList required = requiredMembers(type.kind);
    for (const FieldSpec &field : type.fields) {
        if ((field.flags & FieldSpec::Required) != 0)
            required << QString::fromUtf8(field.name);
    }
    for (const QString &name : std::as_const(required)) {
        if (!m_body.contains(name) && !partial)
            complain(name, "This field is required.");
        else if (m_body.contains(name) && m_body.value(name).toString().isEmpty())
            complain(name,
                     m_body.value(name).isNull() ? "This field may not be null." : "This field may not be blank.");
    }
    const QString name = m_body.value("name"_L1).toString();
    const auto taken = [&](auto *other) { return other != nullptr && other != existing; };
    if ((type.kind == Kind::Repository && taken(m_domain.repositories.findByName(name)))
        || (type.kind == Kind::Remote && taken(m_domain.remotes.findByName(name)))
        || (type.kind == Kind::Distribution && taken(m_domain.distributions.findByName(name))))
        complain(u"name"_s, "This field must be unique.");
    if (type.kind == Kind::Remote && m_body.contains("url"_L1)) {
        if (const QByteArray problem = urlProblem(type, m_body.value("url"_L1).toString()); !problem.isEmpty())
            complain(u"url"_s, problem);
    }
    if (m_body.value("remote"_L1).isString() && type.kind == Kind::Repository) {
        const std::optional<Target> remote = target(m_body.value("remote"_L1).toString());
        if (!remote || remote->type->kind != Kind::Remote || m_domain.remotes.find(remote->id) == nullptr)
            complain(u"remote"_s, linkProblem(remote.has_value()));
    }
    if (!errors.isEmpty())
        return HttpResponse::json(400, QJsonDocument(errors).toJson(QJsonDocument::Compact));
    return type.kind == Kind::Distribution ? checkDistribution(existing) : std::nullopt;
}

std::optional<HttpResponse> Api::checkDistribution(const Resource *existing) const
{
    QStringList sources;
    const auto *distribution = static_cast<const Distribution *>(existing);
    const auto has = [&](const char *name, bool already) {
        const QLatin1StringView key(name);
        return m_body.contains(key) ? m_body.value(key).isString() : already;
    };
    if (has("repository", distribution != nullptr && !distribution->repository.isNull()))
        sources << u"repository"_s;
    if (has("repository_version", distribution != nullptr && distribution->pinnedVersion >= 0))
        sources << u"repository_version"_s;
    if (has("publication", distribution != nullptr && !distribution->publication.isNull()))
        sources << u"publication"_s;
    if (sources.size() > 1) {
        return HttpResponse::json(400,
                                  "{\"non_field_errors\":[\"Only one of the attributes '"
                                      + sources.join(u"' and '"_s).toUtf8() + "' may be used simultaneously.\"]}");
    }
    for (const QString &source : std::as_const(sources)) {
        if (!m_body.contains(source))
            continue;
        const std::optional<Target> found = target(m_body.value(source).toString());
        if (!found || m_view.targetHref(*found).isEmpty())
            return fieldError(source.toUtf8(), linkProblem(found.has_value()));
    }
    const QString path = m_body.value("base_path"_L1).toString();
    if (path.isEmpty())
        return std::nullopt;
    if (path.startsWith(u'/') || path.endsWith(u'/'))
        return fieldError("base_path", "Relative path cannot begin or end with slashes.");
    const Distribution *other = m_domain.overlapping(path, existing == nullptr ? Uuid {} : existing->id);
    if (other != nullptr) {
        return HttpResponse::json(
            400,
            "{\"base_path\":{\"base_path\":"
                + jsonString(QString(u"Overlaps with existing distribution '"_s + other->name + u'\'')) + "}}");
    }
    return std::nullopt;
}

bool Api::apply(Resource &resource, const QJsonObject &body, bool dryRun)
{
    bool changed = false;
    const auto assign = [&](auto &member, const auto &value) {
        if (member != value) {
            changed = true;
            if (!dryRun)
                member = value;
        }
    };
    const auto referenced = [&](QLatin1StringView name) {
        const std::optional<Target> found = target(body.value(name).toString());
        return found ? *found : Target {};
    };
    for (auto it = body.constBegin(); it != body.constEnd(); ++it) {
        const QString &key = it.key();
        if (key == u"name"_s) {
            changed |= resource.name != it->toString();
            if (!dryRun && resource.name != it->toString()) {
                if (resource.type->kind == Kind::Repository)
                    m_domain.repositories.rename(static_cast<Repository &>(resource), it->toString());
                else if (resource.type->kind == Kind::Remote)
                    m_domain.remotes.rename(static_cast<Remote &>(resource), it->toString());
                else
                    m_domain.distributions.rename(static_cast<Distribution &>(resource), it->toString());
            }
        } else if (key == u"remote"_s && resource.type->kind == Kind::Repository) {
            assign(static_cast<Repository &>(resource).remote, referenced("remote"_L1).id);
        } else if (key == u"url"_s && resource.type->kind == Kind::Remote) {
            assign(static_cast<Remote &>(resource).url, it->toString());
        } else if (resource.type->kind == Kind::Distribution && key == u"base_path"_s) {
            auto &distribution = static_cast<Distribution &>(resource);
            changed |= distribution.basePath != it->toString();
            if (!dryRun)
                m_domain.setBasePath(distribution, it->toString());
        } else if (resource.type->kind == Kind::Distribution && key == u"repository"_s) {
            assign(static_cast<Distribution &>(resource).repository, referenced("repository"_L1).id);
        } else if (resource.type->kind == Kind::Distribution && key == u"publication"_s) {
            assign(static_cast<Distribution &>(resource).publication, referenced("publication"_L1).id);
        } else if (resource.type->kind == Kind::Distribution && key == u"repository_version"_s) {
            const Target version = referenced("repository_version"_L1);
            assign(static_cast<Distribution &>(resource).versionRepository, version.id);
            assign(static_cast<Distribution &>(resource).pinnedVersion, version.version);
        } else if (resource.field(key.toUtf8().constData()) != *it) {
            changed = true;
            if (!dryRun)
                resource.extra.insert(key, *it);
        }
    }
    return changed;
}

} // namespace pulpit::fakepulp
