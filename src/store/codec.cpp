// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/codec.h"

#include "store/jsonfields.h"
#include "store/masking.h"

namespace pulpit::store::codec {

namespace {

QJsonObject fromCounts(const domain::ContentCounts &counts)
{
    QJsonObject object;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

domain::ContentCounts toCounts(const QJsonValue &value)
{
    domain::ContentCounts counts;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        counts.insert(it.key(), it.value().toInteger());
    return counts;
}

void putCounts(QJsonObject &object, QLatin1StringView key, const domain::ContentCounts &counts)
{
    if (!counts.isEmpty())
        object.insert(key, fromCounts(counts));
}

QJsonObject toObject(const domain::Failure &value)
{
    QJsonObject object;
    if (value.isSet())
        put(object, "class"_L1, domain::toString(value.failureClass));
    put(object, "message"_L1, withoutCredentials(value.message));
    put(object, "pulp_text"_L1, withoutCredentials(value.pulpText));
    put(object, "pulp_code"_L1, value.pulpCode);
    return object;
}

domain::Failure toFailure(const QJsonObject &object)
{
    domain::Failure value;
    if (object.contains("class"_L1))
        value.failureClass = domain::failureClass(text(object, "class"_L1));
    value.message = text(object, "message"_L1);
    value.pulpText = text(object, "pulp_text"_L1);
    value.pulpCode = text(object, "pulp_code"_L1);
    return value;
}

QJsonArray fromProgress(const QList<domain::ProgressReport> &reports)
{
    QJsonArray array;
    for (const domain::ProgressReport &report : reports) {
        QJsonObject object;
        put(object, "message"_L1, report.message);
        put(object, "code"_L1, report.code);
        put(object, "state"_L1, report.state);
        put(object, "done"_L1, report.done);
        put(object, "total"_L1, report.total);
        array.append(object);
    }
    return array;
}

QList<domain::ProgressReport> toProgress(const QJsonArray &array)
{
    QList<domain::ProgressReport> reports;
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        reports << domain::ProgressReport {text(object, "message"_L1), text(object, "code"_L1),
                                           text(object, "state"_L1), number(object, "done"_L1),
                                           maybe(object, "total"_L1)};
    }
    return reports;
}

} // namespace

QString toText(const domain::SyncOutcome &value)
{
    QJsonObject object;
    put(object, "changed"_L1, value.changed);
    put(object, "version_href"_L1, value.versionHref);
    put(object, "version"_L1, value.versionNumber, -1);
    put(object, "publication_href"_L1, value.publicationHref);
    put(object, "published"_L1, value.published);
    putCounts(object, "added"_L1, value.added);
    putCounts(object, "removed"_L1, value.removed);
    putCounts(object, "present"_L1, value.present);
    put(object, "units"_L1, value.units);
    if (value.addedBytes) // zero is known as well
        object.insert("added_bytes"_L1, *value.addedBytes);
    if (value.removedBytes)
        object.insert("removed_bytes"_L1, *value.removedBytes);
    put(object, "task_seconds"_L1, value.taskSeconds);
    return textOf(object);
}

domain::SyncOutcome outcome(const QString &stored)
{
    domain::SyncOutcome value;
    if (stored.isEmpty())
        return value;
    const QJsonObject object = objectFrom(stored);
    value.changed = object.value("changed"_L1).toBool();
    value.versionHref = text(object, "version_href"_L1);
    value.versionNumber = small(object, "version"_L1, -1);
    value.publicationHref = text(object, "publication_href"_L1);
    value.published = time(object, "published"_L1);
    value.added = toCounts(object.value("added"_L1));
    value.removed = toCounts(object.value("removed"_L1));
    value.present = toCounts(object.value("present"_L1));
    value.units = number(object, "units"_L1);
    if (object.contains("added_bytes"_L1))
        value.addedBytes = number(object, "added_bytes"_L1);
    if (object.contains("removed_bytes"_L1))
        value.removedBytes = number(object, "removed_bytes"_L1);
    value.taskSeconds = object.value("task_seconds"_L1).toDouble();
    return value;
}

QString toText(const domain::Failure &value)
{
    return textOf(toObject(value));
}

domain::Failure failure(const QString &stored)
{
    return stored.isEmpty() ? domain::Failure() : toFailure(objectFrom(stored));
}

QString toText(const QList<domain::Stage> &value)
{
    if (value.isEmpty())
        return u""_s;
    QJsonArray array;
    for (const domain::Stage &stage : value) {
        QJsonObject object;
        put(object, "id"_L1, stage.id.value);
        put(object, "name"_L1, stage.name);
        put(object, "message"_L1, withoutCredentials(stage.message));
        put(object, "task_href"_L1, stage.taskHref);
        if (const QJsonObject failed = toObject(stage.failure); !failed.isEmpty())
            object.insert("failure"_L1, failed);
        put(object, "started"_L1, stage.started);
        put(object, "finished"_L1, stage.finished);
        if (!stage.progress.isEmpty())
            object.insert("progress"_L1, fromProgress(stage.progress));
        array.append(object);
    }
    return toJsonText(array);
}

QList<domain::Stage> stages(const QString &stored)
{
    QList<domain::Stage> value;
    if (stored.isEmpty())
        return value;
    const QJsonArray array = QJsonDocument::fromJson(stored.toUtf8()).array();
    for (const QJsonValue &entry : array) {
        const QJsonObject object = entry.toObject();
        domain::Stage stage;
        stage.id = StageId {number(object, "id"_L1, value.size() + 1)};
        stage.name = text(object, "name"_L1);
        stage.message = text(object, "message"_L1);
        stage.taskHref = text(object, "task_href"_L1);
        stage.failure = toFailure(object.value("failure"_L1).toObject());
        stage.started = time(object, "started"_L1);
        stage.finished = time(object, "finished"_L1);
        stage.progress = toProgress(object.value("progress"_L1).toArray());
        value << stage;
    }
    return value;
}

QString toText(const domain::ChildSummary &value)
{
    QJsonObject object;
    put(object, "total"_L1, qint64(value.total));
    put(object, "queued"_L1, qint64(value.queued));
    put(object, "running"_L1, qint64(value.running));
    put(object, "completed"_L1, qint64(value.completed));
    put(object, "failed"_L1, qint64(value.failed));
    put(object, "canceled"_L1, qint64(value.canceled));
    put(object, "skipped"_L1, qint64(value.skipped));
    put(object, "changed"_L1, qint64(value.changed));
    return textOf(object);
}

domain::ChildSummary childSummary(const QString &stored)
{
    if (stored.isEmpty())
        return {};
    const QJsonObject object = objectFrom(stored);
    return {small(object, "total"_L1),     small(object, "queued"_L1), small(object, "running"_L1),
            small(object, "completed"_L1), small(object, "failed"_L1), small(object, "canceled"_L1),
            small(object, "skipped"_L1),   small(object, "changed"_L1)};
}

QString toText(const domain::Verification &value)
{
    QJsonObject object;
    if (value.agreement != domain::Agreement::NotCompared)
        put(object, "agreement"_L1, domain::toString(value.agreement));
    put(object, "when"_L1, value.when);
    put(object, "method"_L1, value.method);
    put(object, "source_server"_L1, value.sourceServer);
    put(object, "own_digest"_L1, value.ownDigest);
    put(object, "source_digest"_L1, value.sourceDigest);
    put(object, "missing"_L1, value.missing);
    put(object, "extra"_L1, value.extra);
    put(object, "missing_count"_L1, value.missingCount);
    put(object, "extra_count"_L1, value.extraCount);
    put(object, "reason"_L1, withoutCredentials(value.reason));
    return textOf(object);
}

domain::Verification verification(const QString &stored)
{
    domain::Verification value;
    if (stored.isEmpty())
        return value;
    const QJsonObject object = objectFrom(stored);
    if (object.contains("agreement"_L1))
        value.agreement = domain::agreement(text(object, "agreement"_L1));
    value.when = time(object, "when"_L1);
    value.method = text(object, "method"_L1);
    value.sourceServer = text(object, "source_server"_L1);
    value.ownDigest = text(object, "own_digest"_L1);
    value.sourceDigest = text(object, "source_digest"_L1);
    value.missing = list(object, "missing"_L1);
    value.extra = list(object, "extra"_L1);
    value.missingCount = number(object, "missing_count"_L1);
    value.extraCount = number(object, "extra_count"_L1);
    value.reason = text(object, "reason"_L1);
    return value;
}

QString toText(const QStringList &value)
{
    return toJsonText(QJsonArray::fromStringList(value));
}

QStringList strings(const QString &stored)
{
    QStringList values;
    const QJsonArray array = QJsonDocument::fromJson(stored.toUtf8()).array();
    for (const QJsonValue &value : array)
        values << value.toString();
    return values;
}

QJsonObject object(const QString &stored)
{
    return objectFrom(stored);
}

} // namespace pulpit::store::codec
