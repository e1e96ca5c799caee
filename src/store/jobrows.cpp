// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/jobrows.h"

#include "base/json.h"
#include "store/codec.h"
#include "store/database.h"
#include "store/masking.h"

using namespace Qt::StringLiterals;

namespace pulpit::store {

namespace {

QVariant idOrNull(JobId id)
{
    return id.isValid() ? QVariant(id.value) : QVariant();
}

QString sourceOf(const domain::Job &job)
{
    return job.kind == domain::JobKind::RepoGroupSync ? domain::SyncRequest::fromJson(job.arguments).source : QString();
}

} // namespace

domain::Job jobFrom(Row &row)
{
    domain::Job job;
    job.id = JobId {row.integer()};
    job.parentId = JobId {row.integer()};
    job.kind = domain::jobKind(row.text()).value_or(domain::JobKind::RepoSync);
    job.state = domain::jobState(row.text()).value_or(domain::JobState::Failed);
    job.name = row.text();
    job.server = row.text();
    job.group = row.text();
    job.repository = row.text();
    job.repositoryHref = row.text();
    job.arguments = codec::object(row.text());
    job.startedBy = row.text();
    job.queued = row.time();
    job.started = row.time();
    job.finished = row.time();
    job.deadline = row.time();
    if (const QString failureClass = row.text(); !failureClass.isEmpty())
        job.failure.failureClass = domain::failureClass(failureClass);
    job.failure.message = row.text();
    job.failure.pulpText = row.text();
    job.failure.pulpCode = row.text();
    job.summary = row.text();
    job.correlationId = row.text();
    job.engine = row.text();
    job.children = codec::childSummary(row.text());
    job.revision = row.integer();
    job.outcome = codec::outcome(row.text());
    job.interruptions = row.number();
    return job;
}

Values argumentValues(QJsonObject arguments)
{
    QJsonObject large;
    for (const QLatin1String key : kLargeArguments)
        if (const auto value = arguments.constFind(key); value != arguments.constEnd())
            large.insert(key, *value);
    for (const QLatin1String key : kLargeArguments)
        arguments.remove(key);
    const auto text = [](const QJsonObject &object) { return object.isEmpty() ? QString() : toJsonText(object); };
    return {text(arguments), text(large)};
}

Values failureValues(const domain::Failure &failure)
{
    const QString failureClass = failure.isSet() ? domain::toString(failure.failureClass) : QString();
    return {failureClass, withoutCredentials(failure.message), withoutCredentials(failure.pulpText), failure.pulpCode};
}

Result<JobId> insertJob(WriteTransaction &transaction, const domain::Job &job)
{
    const QDateTime queued = job.queued.isValid() ? job.queued : transaction.now();
    Values values {idOrNull(job.parentId),
                   domain::toString(job.kind),
                   domain::toString(job.state),
                   job.name,
                   job.server,
                   job.group,
                   job.repository,
                   job.repositoryHref};
    values += argumentValues(job.arguments);
    values += Values {job.startedBy, timeValue(queued), timeValue(job.started), timeValue(job.finished),
                      timeValue(job.deadline)};
    values += failureValues(job.failure);
    values += Values {withoutCredentials(job.summary),
                      job.correlationId,
                      job.engine,
                      job.outcome.changed,
                      codec::toText(job.children),
                      codec::toText(job.outcome),
                      sourceOf(job),
                      transaction.revision(ports::Topic::Jobs)};
    const Result<std::optional<QVariant>> id = transaction.connection().single({"job_insert", {}}, values);
    if (!id)
        return fail(id.error());
    return JobId {id->value_or(0).toLongLong()};
}

Result<StoredJobState> storedState(Connection &connection, JobId id)
{
    std::optional<StoredJobState> found;
    const Result<void> read = connection.each({"job_state", {}}, {id.value}, [&found](Row &row) {
        StoredJobState stored;
        stored.state = domain::jobState(row.text()).value_or(domain::JobState::Failed);
        stored.engine = row.text();
        stored.started = row.time();
        found = stored;
    });
    if (!read)
        return fail(read.error());
    if (!found)
        return notFound(u"job"_s, QString::number(id.value));
    return *found;
}

} // namespace pulpit::store
