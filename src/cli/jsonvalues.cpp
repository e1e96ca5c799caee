// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/jsonvalues.h"

using namespace Qt::StringLiterals;

namespace pulpit::cli {

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonObject countsToJson(const domain::ContentCounts &counts)
{
    QJsonObject object;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QJsonValue numberOrNull(const std::optional<qint64> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonObject toJson(const domain::SyncOutcome &outcome)
{
    return {{u"changed"_s, outcome.changed},
            {u"version"_s, outcome.versionNumber < 0 ? QJsonValue() : QJsonValue(outcome.versionNumber)},
            {u"version_href"_s, textOrNull(outcome.versionHref)},
            {u"publication_href"_s, textOrNull(outcome.publicationHref)},
            {u"added"_s, countsToJson(outcome.added)},
            {u"removed"_s, countsToJson(outcome.removed)},
            {u"present"_s, countsToJson(outcome.present)},
            {u"units"_s, outcome.units},
            {u"added_bytes"_s, numberOrNull(outcome.addedBytes)},
            {u"removed_bytes"_s, numberOrNull(outcome.removedBytes)},
            {u"task_seconds"_s, outcome.taskSeconds}};
}

QJsonObject toJson(const domain::Verification &v)
{
    return {{u"agreement"_s, domain::toString(v.agreement)},
            {u"when"_s, cli::toJson(v.when)},
            {u"method"_s, textOrNull(v.method)},
            {u"source"_s, textOrNull(v.sourceServer)},
            {u"own_sha256"_s, textOrNull(v.ownDigest)},
            {u"source_sha256"_s, textOrNull(v.sourceDigest)},
            {u"missing_count"_s, v.missingCount},
            {u"extra_count"_s, v.extraCount},
            {u"missing"_s, QJsonArray::fromStringList(v.missing)},
            {u"extra"_s, QJsonArray::fromStringList(v.extra)},
            {u"reason"_s, textOrNull(v.reason)}};
}

} // namespace

QJsonValue toJson(const QDateTime &when)
{
    return when.isValid() ? QJsonValue(when.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonObject toJson(const domain::Failure &failure)
{
    if (!failure.isSet())
        return {};
    return {{u"class"_s, domain::toString(failure.failureClass)},
            {u"message"_s, failure.message},
            {u"pulp_text"_s, textOrNull(failure.pulpText)},
            {u"pulp_code"_s, textOrNull(failure.pulpCode)},
            {u"advice"_s, domain::adviceFor(failure.failureClass)}};
}

QJsonObject toJson(const domain::Server &server, const domain::ServerState &state)
{
    QJsonObject versions;
    for (const domain::PulpComponent &component : state.status.components)
        versions.insert(component.component, component.version);
    return {{u"name"_s, server.name},
            {u"url"_s, server.url.toString()},
            {u"api_root"_s, server.apiRoot},
            {u"domain"_s, textOrNull(server.domain)},
            {u"reachable"_s, state.checked.isValid() ? QJsonValue(state.isReachable) : QJsonValue()},
            {u"checked"_s, toJson(state.checked)},
            {u"answered"_s, toJson(state.answered)},
            {u"error"_s, state.isReachable ? QJsonValue() : textOrNull(state.lastError.oneLine())},
            {u"versions"_s, versions},
            {u"online_workers"_s, int(state.status.onlineWorkers.size())},
            {u"latency_ms"_s, state.status.latencyMs},
            {u"health"_s, textOrNull(domain::toString(state.rollup))}};
}

QJsonObject toJson(const domain::Repository &r)
{
    return {{u"id"_s, r.id.value},
            {u"server"_s, r.server},
            {u"name"_s, r.name},
            {u"type"_s, r.type},
            {u"href"_s, r.href},
            {u"remote_feed"_s, textOrNull(r.remoteFeed)},
            {u"base_path"_s, textOrNull(r.basePath)},
            {u"base_url"_s, textOrNull(r.baseUrl)},
            {u"latest_version"_s, r.latestVersion < 0 ? QJsonValue() : QJsonValue(r.latestVersion)},
            {u"served"_s,
             QJsonObject {{u"what"_s, textOrNull(domain::toString(r.served.what))},
                          {u"version"_s, r.served.version < 0 ? QJsonValue() : QJsonValue(r.served.version)},
                          {u"bound"_s, r.served.isBound},
                          {u"published"_s, toJson(r.served.published)}}},
            {u"health"_s, textOrNull(domain::toString(r.health))},
            {u"last_sync"_s,
             QJsonObject {{u"state"_s, r.lastSyncState ? QJsonValue(domain::toString(*r.lastSyncState)) : QJsonValue()},
                          {u"finished"_s, toJson(r.lastSyncFinished)},
                          {u"seconds"_s, r.lastDuration},
                          {u"job"_s, r.lastSyncJob.isValid() ? QJsonValue(r.lastSyncJob.value) : QJsonValue()}}},
            {u"last_success"_s, toJson(r.lastSuccess)},
            {u"last_change"_s, toJson(r.lastChange)},
            {u"failures_in_a_row"_s, r.failuresInARow},
            {u"failure"_s, r.lastFailure.isSet() ? QJsonValue(toJson(r.lastFailure)) : QJsonValue()},
            {u"outcome"_s, toJson(r.lastOutcome)},
            {u"verification"_s, toJson(r.verification)},
            {u"seen"_s, toJson(r.seen)},
            {u"gone"_s, r.isGone}};
}

QJsonObject toJson(const domain::SyncRecord &record)
{
    return {{u"job"_s, record.job.value},
            {u"state"_s, domain::toString(record.state)},
            {u"started"_s, toJson(record.started)},
            {u"finished"_s, toJson(record.finished)},
            {u"task_seconds"_s, record.taskSeconds},
            {u"outcome"_s, toJson(record.outcome)},
            {u"failure"_s, record.failure.isSet() ? QJsonValue(toJson(record.failure)) : QJsonValue()}};
}

QJsonObject toJson(const domain::Job &job)
{
    QJsonObject object {{u"id"_s, job.id.value},
                        {u"parent"_s, job.parentId.isValid() ? QJsonValue(job.parentId.value) : QJsonValue()},
                        {u"kind"_s, domain::toString(job.kind)},
                        {u"state"_s, domain::toString(job.state)},
                        {u"name"_s, job.name},
                        {u"server"_s, job.server},
                        {u"group"_s, textOrNull(job.group)},
                        {u"repository"_s, textOrNull(job.repository)},
                        {u"started_by"_s, textOrNull(job.startedBy)},
                        {u"queued"_s, toJson(job.queued)},
                        {u"started"_s, toJson(job.started)},
                        {u"finished"_s, toJson(job.finished)},
                        {u"summary"_s, textOrNull(job.summary)},
                        {u"correlation_id"_s, textOrNull(job.correlationId)},
                        {u"engine"_s, textOrNull(job.engine)},
                        {u"failure"_s, job.failure.isSet() ? QJsonValue(toJson(job.failure)) : QJsonValue()}};
    if (job.parentId.isValid()) {
        object.insert(u"outcome"_s, toJson(job.outcome));
    } else {
        const domain::ChildSummary &c = job.children;
        object.insert(u"arguments"_s, job.arguments);
        object.insert(u"children"_s,
                      QJsonObject {{u"total"_s, c.total},
                                   {u"queued"_s, c.queued},
                                   {u"running"_s, c.running},
                                   {u"completed"_s, c.completed},
                                   {u"failed"_s, c.failed},
                                   {u"canceled"_s, c.canceled},
                                   {u"skipped"_s, c.skipped},
                                   {u"changed"_s, c.changed}});
    }
    return object;
}

QJsonObject toJson(const domain::JobDetails &details)
{
    QJsonObject object = toJson(details.job);
    QJsonArray stages;
    for (const domain::Stage &stage : details.stages) {
        QJsonArray progress;
        for (const domain::ProgressReport &p : stage.progress)
            progress.append(QJsonObject {{u"message"_s, p.message},
                                         {u"code"_s, p.code},
                                         {u"state"_s, p.state},
                                         {u"done"_s, p.done},
                                         {u"total"_s, p.total ? QJsonValue(*p.total) : QJsonValue()}});
        stages.append(
            QJsonObject {{u"name"_s, stage.name},
                         {u"message"_s, stage.message},
                         {u"task_href"_s, textOrNull(stage.taskHref)},
                         {u"started"_s, toJson(stage.started)},
                         {u"finished"_s, toJson(stage.finished)},
                         {u"progress"_s, progress},
                         {u"failure"_s, stage.failure.isSet() ? QJsonValue(toJson(stage.failure)) : QJsonValue()}});
    }
    object.insert(u"stages"_s, stages);
    return object;
}

QJsonObject toJson(const domain::Schedule &s)
{
    return {{u"id"_s, s.id.value},
            {u"server"_s, s.server},
            {u"group"_s, s.group},
            {u"cron"_s, textOrNull(s.cron)},
            {u"max_runtime"_s, s.maxRuntime},
            {u"max_concurrent_syncs"_s, s.maxConcurrentSyncs},
            {u"source"_s, textOrNull(s.source)},
            {u"next_run"_s, toJson(s.nextRun)},
            {u"last_run"_s, toJson(s.lastRun)},
            {u"last_job"_s, s.lastJob.isValid() ? QJsonValue(s.lastJob.value) : QJsonValue()},
            {u"paused"_s, s.isPaused},
            {u"paused_until"_s, toJson(s.pausedUntil)}};
}

QJsonObject toJson(const domain::Problem &p)
{
    const QString severity = p.severity == domain::Problem::Severity::Error ? u"error"_s
        : p.severity == domain::Problem::Severity::Warning                  ? u"warning"_s
                                                                            : u"hint"_s;
    return {{u"severity"_s, severity},
            {u"file"_s, p.file},
            {u"line"_s, p.line},
            {u"column"_s, p.column},
            {u"path"_s, textOrNull(p.path)},
            {u"message"_s, p.message},
            {u"expected"_s, textOrNull(p.expected)},
            {u"code"_s, p.code}};
}

} // namespace pulpit::cli
