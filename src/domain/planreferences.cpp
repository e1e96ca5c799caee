// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// References between the changes of a plan, the check of a plan as a whole, and its changes in words.
#include "base/json.h"
#include "domain/plan.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::domain {

namespace {

// A reference is an object with one of these keys; as text (an href) it begins with the first.
constexpr auto kCreated = "$created"_L1;
constexpr auto kPart = "part"_L1;
constexpr auto kSecret = "$secret"_L1;
constexpr auto kField = "field"_L1;
constexpr auto kDigest = "digest"_L1;
constexpr auto kCreatedText = "$created:"_L1;

constexpr int kMaxDepth = 32; // of fields; Pulp's own go to three
constexpr qsizetype kShownValue = 120;
constexpr qsizetype kShownFields = 12;

tl::unexpected<Error> wrongChange(const PlannedChange &change, const QString &what)
{
    return fail(ErrorCode::InvalidInput, what, change.id);
}

QString shown(const QJsonValue &value)
{
    QString text;
    if (secretReference(value))
        text = u"(secret)"_s;
    else if (const auto created = createdReference(value))
        text = u"(new: %1)"_s.arg(created->id);
    else if (value.isObject())
        text = toJsonText(value.toObject());
    else if (value.isArray())
        text = toJsonText(value.toArray());
    else if (value.isNull() || value.isUndefined())
        text = u"(none)"_s;
    else
        text = value.toVariant().toString();
    if (text.isEmpty())
        text = u"(none)"_s;
    return text.size() > kShownValue ? text.left(kShownValue) + u"…"_s : text;
}

/// The ids that a value refers to. Gives false where it is nested too deeply.
bool collect(const QJsonValue &value, int depth, QStringList *ids)
{
    if (depth > kMaxDepth)
        return false;
    if (const auto created = createdReference(value)) {
        ids->append(created->id);
        return true;
    }
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::all_of(array.begin(), array.end(),
                           [&](const QJsonValue &one) { return collect(one, depth + 1, ids); });
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        return std::all_of(object.begin(), object.end(),
                           [&](const QJsonValue &one) { return collect(one, depth + 1, ids); });
    }
    return true;
}

Result<> checkTarget(const PlannedChange &change)
{
    const bool isCreate = change.kind == PlannedChange::Kind::Create;
    if (isCreate && change.collection.isEmpty())
        return wrongChange(change, u"the plan does not say where the object is to be made"_s);
    if (!isCreate && change.href.isEmpty())
        return wrongChange(change, u"the plan does not say which object is to be changed"_s);
    if (change.kind == PlannedChange::Kind::Act && change.action.isEmpty())
        return wrongChange(change, u"the plan does not say what is to be done with the object"_s);
    return {};
}

} // namespace

QJsonValue createdBy(const QString &id, const QString &part)
{
    QJsonObject json {{kCreated, id}};
    if (!part.isEmpty())
        json.insert(kPart, part);
    return json;
}

QString hrefCreatedBy(const QString &id, const QString &part)
{
    return kCreatedText + id + u'|' + part; // a part is a piece of a path and has no bar
}

QJsonValue secretAt(const QString &reference, const QString &field, const QString &digest)
{
    QJsonObject json {{kSecret, reference}};
    if (!field.isEmpty())
        json.insert(kField, field);
    if (!digest.isEmpty())
        json.insert(kDigest, digest);
    return json;
}

std::optional<CreatedReference> createdReference(const QJsonValue &value)
{
    if (value.isObject() && value.toObject().contains(kCreated)) {
        const QJsonObject json = value.toObject();
        return CreatedReference {json.value(kCreated).toString(), json.value(kPart).toString()};
    }
    return std::nullopt;
}

std::optional<CreatedReference> createdReference(const QString &href)
{
    if (!href.startsWith(kCreatedText))
        return std::nullopt;
    const QString text = href.mid(kCreatedText.size());
    const qsizetype bar = text.lastIndexOf(u'|');
    if (bar < 0)
        return std::nullopt;
    return CreatedReference {text.left(bar), text.mid(bar + 1)};
}

std::optional<SecretReference> secretReference(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    if (!json.contains(kSecret))
        return std::nullopt;
    return SecretReference {json.value(kSecret).toString(), json.value(kField).toString(),
                            json.value(kDigest).toString()};
}

bool containsReference(const QJsonValue &value)
{
    if (createdReference(value) || secretReference(value))
        return true;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::any_of(array.begin(), array.end(), [](const QJsonValue &one) { return containsReference(one); });
    }
    const QJsonObject object = value.toObject();
    return std::any_of(object.begin(), object.end(), [](const QJsonValue &one) { return containsReference(one); });
}

QString detailsOf(const PlannedChange &change)
{
    QStringList parts;
    if (!change.note.isEmpty())
        parts.append(change.note);
    if (change.kind == PlannedChange::Kind::Act && change.note.isEmpty())
        parts.append(change.action);
    if (change.kind == PlannedChange::Kind::Create || change.kind == PlannedChange::Kind::Update) {
        for (auto it = change.fields.begin(); it != change.fields.end() && parts.size() < kShownFields; ++it) {
            if (it.key() == "name"_L1 || (change.kind == PlannedChange::Kind::Create && !change.note.isEmpty()))
                continue;
            const bool tellsBefore = change.kind == PlannedChange::Kind::Update && change.before.contains(it.key());
            parts.append(tellsBefore
                             ? u"%1: %2 -> %3"_s.arg(it.key(), shown(change.before.value(it.key())), shown(it.value()))
                             : u"%1: %2"_s.arg(it.key(), shown(it.value())));
        }
    }
    return parts.join("; "_L1);
}

Result<> checkPlan(const Plan &plan)
{
    QHash<QString, int> phases;
    for (const PlannedChange &change : plan.changes) {
        if (change.id.isEmpty() || phases.contains(change.id))
            return wrongChange(change, u"two changes of the plan have the same id, or one has none"_s);
        if (!change.server.isEmpty())
            if (const Result<> target = checkTarget(change); !target)
                return target;
        QStringList needs = change.after;
        if (const auto created = createdReference(change.href))
            needs.append(created->id);
        if (!collect(change.fields, 0, &needs))
            return wrongChange(change, u"the fields of a change are nested too deeply"_s);
        for (const QString &id : std::as_const(needs)) {
            const auto phase = phases.constFind(id);
            if (phase == phases.constEnd() || *phase > change.phase)
                return wrongChange(change, u"the change needs \"%1\", which does not come before it"_s.arg(id));
        }
        phases.insert(change.id, change.phase);
    }
    return {};
}

QStringList neededBy(const PlannedChange &change)
{
    QStringList ids = change.after;
    if (const auto created = createdReference(change.href))
        ids.append(created->id);
    collect(change.fields, 0, &ids);
    ids.removeDuplicates();
    return ids;
}

} // namespace pulpit::domain
