// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan.h"

#include "domain/names.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::domain {

namespace {

constexpr detail::NameTable<PlannedChange::Kind, 4> kChangeKinds {{
    {PlannedChange::Kind::Create, "create"_L1},
    {PlannedChange::Kind::Update, "update"_L1},
    {PlannedChange::Kind::Remove, "remove"_L1},
    {PlannedChange::Kind::Act, "act"_L1},
}};

constexpr detail::NameTable<Precondition::List, 3> kConditionLists {{
    {Precondition::List::Repositories, "repositories"_L1},
    {Precondition::List::Remotes, "remotes"_L1},
    {Precondition::List::Distributions, "distributions"_L1},
}};

constexpr detail::NameTable<PlanRemark::Severity, 3> kRemarkSeverities {{
    {PlanRemark::Severity::Note, "note"_L1},
    {PlanRemark::Severity::Warning, "warning"_L1},
    {PlanRemark::Severity::Error, "error"_L1},
}};

constexpr detail::NameTable<OnFailure, 2> kOnFailure {{
    {OnFailure::GoOn, "go_on"_L1},
    {OnFailure::RollBackPhase, "roll_back_phase"_L1},
}};

// What is empty is left out, so that a plan of thousands of changes stays small.
void put(QJsonObject &json, QLatin1String key, const QString &value)
{
    if (!value.isEmpty())
        json.insert(key, value);
}
void put(QJsonObject &json, QLatin1String key, const QJsonObject &value)
{
    if (!value.isEmpty())
        json.insert(key, value);
}

QJsonObject toJson(const PlannedChange &change)
{
    QJsonObject json {{"id"_L1, change.id}, {"kind"_L1, toString(change.kind)}, {"object"_L1, change.object}};
    put(json, "server"_L1, change.server);
    put(json, "name"_L1, change.name);
    put(json, "collection"_L1, change.collection);
    put(json, "href"_L1, change.href);
    put(json, "action"_L1, change.action);
    put(json, "fields"_L1, change.fields);
    put(json, "before"_L1, change.before);
    if (!change.after.isEmpty())
        json.insert("after"_L1, QJsonArray::fromStringList(change.after));
    if (change.phase != 0)
        json.insert("phase"_L1, change.phase);
    QJsonObject content;
    for (auto it = change.content.cbegin(); it != change.content.cend(); ++it)
        content.insert(it.key(), it.value());
    put(json, "content"_L1, content);
    if (change.bytes)
        json.insert("bytes"_L1, *change.bytes);
    put(json, "note"_L1, change.note);
    return json;
}

PlannedChange changeFrom(const QJsonObject &json)
{
    PlannedChange change;
    change.id = json.value("id"_L1).toString();
    change.kind = detail::valueOf(kChangeKinds, json.value("kind"_L1).toString()).value_or(change.kind);
    change.object = json.value("object"_L1).toString();
    change.server = json.value("server"_L1).toString();
    change.name = json.value("name"_L1).toString();
    change.collection = json.value("collection"_L1).toString();
    change.href = json.value("href"_L1).toString();
    change.action = json.value("action"_L1).toString();
    change.fields = json.value("fields"_L1).toObject();
    change.before = json.value("before"_L1).toObject();
    for (const QJsonValue &id : json.value("after"_L1).toArray())
        change.after.append(id.toString());
    change.phase = json.value("phase"_L1).toInt();
    const QJsonObject content = json.value("content"_L1).toObject();
    for (auto it = content.begin(); it != content.end(); ++it)
        change.content.insert(it.key(), it.value().toInteger());
    if (json.value("bytes"_L1).isDouble())
        change.bytes = json.value("bytes"_L1).toInteger();
    change.note = json.value("note"_L1).toString();
    return change;
}

QJsonObject toJson(const Precondition &condition)
{
    QJsonObject json {{"server"_L1, condition.server},
                      {"list"_L1, detail::nameOf(kConditionLists, condition.list)},
                      {"name"_L1, condition.name}};
    put(json, "stamp"_L1, condition.stamp);
    return json;
}

Precondition conditionFrom(const QJsonObject &json)
{
    Precondition condition;
    condition.server = json.value("server"_L1).toString();
    condition.list = detail::valueOf(kConditionLists, json.value("list"_L1).toString()).value_or(condition.list);
    condition.name = json.value("name"_L1).toString();
    condition.stamp = json.value("stamp"_L1).toString();
    return condition;
}

QJsonObject toJson(const PlanRemark &remark)
{
    QJsonObject json {{"severity"_L1, toString(remark.severity)}, {"text"_L1, remark.text}};
    put(json, "server"_L1, remark.server);
    put(json, "name"_L1, remark.name);
    put(json, "advice"_L1, remark.advice);
    return json;
}

PlanRemark remarkFrom(const QJsonObject &json)
{
    PlanRemark remark;
    remark.severity
        = detail::valueOf(kRemarkSeverities, json.value("severity"_L1).toString()).value_or(remark.severity);
    remark.server = json.value("server"_L1).toString();
    remark.name = json.value("name"_L1).toString();
    remark.text = json.value("text"_L1).toString();
    remark.advice = json.value("advice"_L1).toString();
    return remark;
}

template <typename List>
QJsonArray arrayOf(const List &values)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(toJson(value));
    return array;
}

/// A digest of values in a fixed order; short, because a plan holds thousands.
QString digestOf(const QJsonArray &values)
{
    const QByteArray bytes = QJsonDocument(values).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(32));
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

} // namespace

QString toString(PlannedChange::Kind kind)
{
    return detail::nameOf(kChangeKinds, kind);
}

QString toString(PlanRemark::Severity severity)
{
    return detail::nameOf(kRemarkSeverities, severity);
}

QString stampOf(const PulpRepository &r)
{
    return digestOf({r.href, r.type, r.name, r.description, r.remoteHref, r.latestVersionHref,
                     r.autopublish ? QJsonValue(*r.autopublish) : QJsonValue(), timeText(r.lastUpdated)});
}

QString stampOf(const PulpRemote &r)
{
    return digestOf({r.href, r.type, r.name, r.url, r.policy, r.tlsValidation, r.caCert, r.clientCert, r.proxyUrl,
                     r.debDistributions, timeText(r.lastUpdated), r.fields});
}

QString stampOf(const PulpDistribution &d)
{
    return digestOf(
        {d.href, d.type, d.name, d.basePath, d.repositoryHref, d.publicationHref, d.versionHref, d.hasContentGuard});
}

QJsonObject Plan::toJson() const
{
    QJsonObject json {{"operation"_L1, operation},
                      {"request"_L1, request},
                      {"title"_L1, title},
                      {"read"_L1, timeText(read)},
                      {"changes"_L1, arrayOf(changes)},
                      {"preconditions"_L1, arrayOf(preconditions)},
                      {"remarks"_L1, arrayOf(remarks)},
                      {"on_failure"_L1, detail::nameOf(kOnFailure, onFailure)},
                      {"destructive"_L1, isDestructive}};
    QJsonArray waits;
    for (const PlanPause &pause : pauses)
        waits.append(QJsonObject {
            {"before_phase"_L1, pause.beforePhase}, {"seconds"_L1, pause.seconds}, {"name"_L1, pause.name}});
    if (!waits.isEmpty())
        json.insert("pauses"_L1, waits);
    QJsonObject limits;
    for (auto it = changesAtATime.begin(); it != changesAtATime.end(); ++it)
        limits.insert(it.key(), it.value());
    put(json, "changes_at_a_time"_L1, limits);
    put(json, "memory"_L1, memory);
    return json;
}

Plan Plan::fromJson(const QJsonObject &json)
{
    Plan plan;
    plan.operation = json.value("operation"_L1).toString();
    plan.request = json.value("request"_L1).toObject();
    plan.title = json.value("title"_L1).toString();
    plan.read = QDateTime::fromString(json.value("read"_L1).toString(), Qt::ISODateWithMs);
    for (const QJsonValue &change : json.value("changes"_L1).toArray())
        plan.changes.append(changeFrom(change.toObject()));
    for (const QJsonValue &condition : json.value("preconditions"_L1).toArray())
        plan.preconditions.append(conditionFrom(condition.toObject()));
    for (const QJsonValue &remark : json.value("remarks"_L1).toArray())
        plan.remarks.append(remarkFrom(remark.toObject()));
    plan.onFailure = detail::valueOf(kOnFailure, json.value("on_failure"_L1).toString()).value_or(plan.onFailure);
    for (const QJsonValue &value : json.value("pauses"_L1).toArray())
        plan.pauses.append(
            {value["before_phase"_L1].toInt(), value["seconds"_L1].toInteger(), value["name"_L1].toString()});
    const QJsonObject limits = json.value("changes_at_a_time"_L1).toObject();
    for (auto it = limits.begin(); it != limits.end(); ++it)
        plan.changesAtATime.insert(it.key(), it->toInt());
    plan.isDestructive = json.value("destructive"_L1).toBool();
    plan.memory = json.value("memory"_L1).toObject();
    return plan;
}

bool Proof::holds() const
{
    return std::ranges::all_of(lines, &Line::holds);
}

QJsonObject Proof::toJson() const
{
    QJsonArray array;
    for (const Line &line : lines)
        array.append(QJsonObject {{"server"_L1, line.server},
                                  {"name"_L1, line.name},
                                  {"holds"_L1, line.holds},
                                  {"evidence"_L1, line.evidence}});
    return {{"holds"_L1, holds()}, {"lines"_L1, array}};
}

Proof Proof::fromJson(const QJsonObject &json)
{
    Proof proof;
    for (const QJsonValue &value : json.value("lines"_L1).toArray()) {
        const QJsonObject line = value.toObject();
        proof.lines.append({line.value("server"_L1).toString(), line.value("name"_L1).toString(),
                            line.value("holds"_L1).toBool(), line.value("evidence"_L1).toString()});
    }
    return proof;
}

} // namespace pulpit::domain
