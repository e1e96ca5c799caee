// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqljobstore.h"

#include "store/codec.h"
#include "store/finishedsync.h"
#include "store/jobrows.h"
#include "store/masking.h"

using namespace Qt::StringLiterals;

namespace pulpit::store {

namespace {

constexpr int kStatePlaceholders = 7; // of the "states" part of job_filter.sql; there are seven states

QString likePattern(QString text)
{
    for (const QChar special : {u'!', u'%', u'_'})
        text.replace(special, u"!"_s + special);
    return u'%' + text + u'%';
}

// The parts of job_filter.sql that a query needs, and their values in the same order.
Sql filtered(SqlName name, const ports::JobQuery &query, Values &values)
{
    Sql sql {name, {}};
    const auto add = [&](const QString &part, const Values &given) {
        sql.parts << part;
        values += given;
    };
    if (query.level == ports::JobQuery::Level::TopOnly)
        add(u"top"_s, {});
    if (query.level == ports::JobQuery::Level::ChildrenOf)
        add(u"parent"_s, {query.parent.value});
    if (!query.states.isEmpty()) {
        Values states;
        for (int i = 0; i < kStatePlaceholders; ++i)
            states << domain::toString(query.states.at(std::min<qsizetype>(i, query.states.size() - 1)));
        add(u"states"_s, states);
    }
    if (!query.server.isEmpty())
        add(u"server"_s, {query.server});
    if (!query.group.isEmpty())
        add(u"group"_s, {query.group});
    if (!query.repository.isEmpty())
        add(u"repository"_s, {query.repository});
    if (!query.text.isEmpty()) {
        const QString pattern = likePattern(query.text);
        add(u"text"_s, {pattern, pattern, pattern});
    }
    if (!query.correlationId.isEmpty())
        add(u"correlation"_s, {query.correlationId});
    if (query.since.isValid())
        add(u"since"_s, {timeValue(query.since)});
    if (query.changedSince)
        add(u"changed"_s, {*query.changedSince});
    return sql;
}

void addTo(domain::ChildSummary &summary, domain::JobState state, bool isChanged, int count)
{
    summary.total += count;
    if (isChanged && state == domain::JobState::Completed)
        summary.changed += count;
    switch (state) {
    case domain::JobState::Queued: summary.queued += count; break;
    case domain::JobState::Running: summary.running += count; break;
    case domain::JobState::Completed: summary.completed += count; break;
    case domain::JobState::Failed:
    case domain::JobState::FailedToStart: summary.failed += count; break;
    case domain::JobState::Canceled: summary.canceled += count; break;
    case domain::JobState::Skipped: summary.skipped += count; break;
    }
}

Result<void> changeOne(WriteTransaction &transaction, SqlName statement, const Values &values, JobId id)
{
    Values all = values;
    all << transaction.revision(ports::Topic::Jobs) << id.value;
    const Result<int> touched = transaction.connection().execute(statement, all);
    if (!touched)
        return fail(touched.error());
    if (*touched == 0)
        return notFound(u"job"_s, QString::number(id.value));
    return {};
}

Result<domain::Job> readJob(Connection &connection, JobId id)
{
    std::optional<domain::Job> job;
    const Result<void> read = connection.each({"job_by_id", {}}, {id.value}, [&job](Row &row) { job = jobFrom(row); });
    if (!read)
        return fail(read.error());
    if (!job)
        return notFound(u"job"_s, QString::number(id.value));
    const Result<std::optional<QVariant>> plan = connection.single({"job_plan", {}}, {id.value});
    if (!plan)
        return fail(plan.error());
    const QJsonObject large = codec::object(plan->value_or(QVariant()).toString());
    for (auto it = large.begin(); it != large.end(); ++it)
        job->arguments.insert(it.key(), it.value());
    return *job;
}

Result<QList<JobId>> insertMissing(WriteTransaction &transaction, JobId parent, const QList<domain::Job> &children)
{
    QHash<QString, JobId> existing;
    const Result<void> read
        = transaction.connection().each({"job_children", {}}, {parent.value}, [&existing](Row &row) {
              const QString repository = row.text();
              existing.insert(repository, JobId {row.integer()});
          });
    if (!read)
        return fail(read.error());
    QList<JobId> ids;
    ids.reserve(children.size());
    for (domain::Job child : children) {
        if (const auto found = existing.constFind(child.repository);
            found != existing.cend() && !child.repository.isEmpty()) {
            ids << *found;
            continue;
        }
        child.parentId = parent;
        const Result<JobId> id = insertJob(transaction, child);
        if (!id)
            return fail(id.error());
        if (!child.repository.isEmpty())
            existing.insert(child.repository, *id);
        ids << *id;
    }
    return ids;
}

// Of job_claimable.sql.
Values claimableValues(const QString &engine, const QDateTime &now)
{
    const QVariant time = timeValue(now);
    return {engine, time, engine, time, time};
}

Result<int> removeJobs(Connection &connection, const QList<qint64> &ids)
{
    int removed = 0;
    for (const qint64 id : ids) {
        const Result<std::optional<QVariant>> children = connection.single({"job_child_count", {}}, {id});
        if (!children)
            return fail(children.error());
        if (const Result<int> gone = connection.execute("job_delete", {id}); !gone)
            return fail(gone.error());
        removed += 1 + children->value_or(0).toInt();
    }
    return removed;
}

} // namespace

Result<QList<domain::Job>> SqlJobStore::jobs(const ports::JobQuery &query) const
{
    Values values;
    Sql sql = filtered("job_list", query, values);
    sql.parts << (query.changedSince || query.since.isValid() ? u"sorted"_s : u"in_order"_s);
    values << std::max(0, query.limit) << std::max(0, query.offset);
    QList<domain::Job> jobs;
    const Result<void> read = m_database.read([&](Connection &connection) {
        jobs.clear();
        return connection.each(sql, values, [&jobs](Row &row) { jobs << jobFrom(row); });
    });
    if (!read)
        return fail(read.error());
    return jobs;
}

Result<domain::JobDetails> SqlJobStore::job(JobId id) const
{
    domain::JobDetails details;
    const Result<void> read = m_database.readConsistently([&](Connection &connection) -> Result<void> {
        const Result<domain::Job> found = readJob(connection, id);
        if (!found)
            return fail(found.error());
        details.job = *found;
        const Result<std::optional<QVariant>> stages = connection.single({"job_stages", {}}, {id.value});
        if (!stages)
            return fail(stages.error());
        details.stages = codec::stages(stages->value_or(QVariant()).toString());
        return {};
    });
    if (!read)
        return fail(read.error());
    return details;
}

Result<domain::ChildSummary> SqlJobStore::countJobs(const ports::JobQuery &query) const
{
    Values values;
    const Sql sql = filtered("job_count", query, values);
    domain::ChildSummary summary;
    const Result<void> read = m_database.read([&](Connection &connection) {
        summary = {};
        return connection.each(sql, values, [&summary](Row &row) {
            const domain::JobState state = domain::jobState(row.text()).value_or(domain::JobState::Failed);
            const bool isChanged = row.flag();
            addTo(summary, state, isChanged, row.number());
        });
    });
    if (!read)
        return fail(read.error());
    return summary;
}

ports::Written<JobId> SqlJobStore::insert(domain::Job job)
{
    return m_database.write<JobId>(
        [job = std::move(job)](WriteTransaction &transaction) { return insertJob(transaction, job); });
}

ports::Written<QList<JobId>> SqlJobStore::insertChildren(JobId parent, QList<domain::Job> children)
{
    return m_database.write<QList<JobId>>(
        [parent, children = std::move(children)](WriteTransaction &transaction) -> Result<QList<JobId>> {
            const Result<StoredJobState> stored = storedState(transaction.connection(), parent);
            if (!stored)
                return fail(stored.error());
            if (domain::isFinal(stored->state))
                return fail(ErrorCode::Conflict, u"the job has ended (%1)"_s.arg(domain::toString(stored->state)),
                            QString::number(parent.value));
            return insertMissing(transaction, parent, children);
        });
}

Result<bool> SqlJobStore::hasClaimable(QString engine) const
{
    bool isFound = false;
    const Result<void> read = m_database.read([&](Connection &connection) -> Result<void> {
        const Result<std::optional<QVariant>> id
            = connection.single({"job_claimable", {}}, claimableValues(engine, m_database.now()));
        if (!id)
            return fail(id.error());
        isFound = id->has_value();
        return {};
    });
    if (!read)
        return fail(read.error());
    return isFound;
}

ports::Written<std::optional<domain::Job>> SqlJobStore::claim(QString engine)
{
    return m_database.write<std::optional<domain::Job>>(
        [=](WriteTransaction &transaction) -> Result<std::optional<domain::Job>> {
            Connection &connection = transaction.connection();
            const Result<std::optional<QVariant>> id
                = connection.single({"job_claimable", {u"lock"_s}}, claimableValues(engine, transaction.now()));
            if (!id)
                return fail(id.error());
            if (!*id)
                return std::nullopt;
            const JobId job {(*id)->toLongLong()};
            if (const Result<void> taken
                = changeOne(transaction, "job_claim", {engine, timeValue(transaction.now())}, job);
                !taken)
                return fail(taken.error());
            return readJob(connection, job).map([](const domain::Job &found) { return std::optional(found); });
        });
}

ports::Written<> SqlJobStore::setState(JobId id, domain::JobState state, domain::Failure failure, QString summary,
                                       QDateTime when)
{
    // That a job runs is for people to see; that it has ended, somebody waits for.
    const Urgency urgency = state == domain::JobState::Running ? Urgency::Later : Urgency::Soon;
    return m_database.write<>(
        [=](WriteTransaction &transaction) -> Result<void> {
            const Result<StoredJobState> stored = storedState(transaction.connection(), id);
            if (!stored)
                return fail(stored.error());
            if (stored->state == state)
                return {};
            if (!domain::isAllowedTransition(stored->state, state))
                return fail(ErrorCode::Conflict,
                            u"a job that is %1 cannot become %2"_s.arg(domain::toString(stored->state),
                                                                       domain::toString(state)),
                            QString::number(id.value));
            const bool isQueued = state == domain::JobState::Queued;
            const QDateTime started
                = state == domain::JobState::Running && !stored->started.isValid() ? when : stored->started;
            Values values {domain::toString(state), timeValue(started),
                           timeValue(domain::isFinal(state) ? when : QDateTime()),
                           isQueued ? QString() : stored->engine};
            values += failureValues(failure);
            values << withoutCredentials(summary);
            return changeOne(transaction, "job_set_state", values, id);
        },
        urgency);
}

ports::Written<> SqlJobStore::setDeadline(JobId id, QDateTime deadline)
{
    return m_database.write<>(
        [=](WriteTransaction &transaction) {
            return changeOne(transaction, "job_set_deadline", {timeValue(deadline)}, id);
        },
        Urgency::Later);
}

ports::Written<> SqlJobStore::setArguments(JobId id, QJsonObject arguments)
{
    return m_database.write<>([id, values = argumentValues(std::move(arguments))](WriteTransaction &transaction) {
        return changeOne(transaction, "job_set_arguments", values, id);
    });
}

ports::Written<> SqlJobStore::saveStages(JobId id, QList<domain::Stage> stages)
{
    return m_database.write<>(
        [id, text = codec::toText(stages)](WriteTransaction &transaction) {
            return changeOne(transaction, "job_save_stages", {text}, id);
        },
        Urgency::Later);
}

ports::Written<> SqlJobStore::saveChildSummary(JobId parent, domain::ChildSummary summary, QString line)
{
    return m_database.write<>(
        [=](WriteTransaction &transaction) {
            return changeOne(transaction, "job_save_children", {codec::toText(summary), withoutCredentials(line)},
                             parent);
        },
        Urgency::Later);
}

ports::Written<> SqlJobStore::finishSync(ports::FinishedSync finished)
{
    return m_database.write<>([finished = std::move(finished)](
                                  WriteTransaction &transaction) { return saveFinishedSync(transaction, finished); },
                              Urgency::Later);
}

ports::Written<> SqlJobStore::release(JobId id, QString engine)
{
    return m_database.write<>([=](WriteTransaction &transaction) -> Result<void> {
        const Result<StoredJobState> stored = storedState(transaction.connection(), id);
        if (!stored)
            return fail(stored.error());
        if (stored->state == domain::JobState::Queued)
            return {};
        if (stored->state != domain::JobState::Running || stored->engine != engine)
            return fail(ErrorCode::Conflict, u"the job is not run by this engine"_s, QString::number(id.value));
        Values values {domain::toString(domain::JobState::Queued), timeValue(stored->started), QVariant(), QString()};
        values += failureValues({});
        values << QString();
        return changeOne(transaction, "job_set_state", values, id);
    });
}

ports::Written<> SqlJobStore::requestCancel(JobId id, QString who)
{
    return m_database.write<>([=](WriteTransaction &transaction) -> Result<void> {
        Connection &connection = transaction.connection();
        const Result<StoredJobState> stored = storedState(connection, id);
        if (!stored)
            return fail(stored.error());
        if (stored->state == domain::JobState::Canceled)
            return {};
        if (domain::isFinal(stored->state))
            return fail(ErrorCode::Conflict, u"the job has ended already (%1)"_s.arg(domain::toString(stored->state)),
                        QString::number(id.value));
        const QVariant now = timeValue(transaction.now());
        const Result<int> canceled = connection.execute(
            "job_cancel_queued", {now, who, now, transaction.revision(ports::Topic::Jobs), id.value, id.value});
        if (!canceled)
            return fail(canceled.error());
        if (stored->state == domain::JobState::Queued)
            return {};
        return changeOne(transaction, "job_request_cancel", {who, now}, id);
    });
}

Result<QList<JobId>> SqlJobStore::cancelRequests(QString engine) const
{
    QList<JobId> ids;
    const Result<void> read = m_database.read([&](Connection &connection) {
        ids.clear();
        return connection.each({"job_cancel_requests", {}}, {engine},
                               [&ids](Row &row) { ids << JobId {row.integer()}; });
    });
    if (!read)
        return fail(read.error());
    return ids;
}

Result<QHash<QString, double>> SqlJobStore::expectedTaskSeconds(QString server) const
{
    QHash<QString, double> seconds;
    const Result<void> read = m_database.read([&](Connection &connection) {
        seconds.clear();
        return connection.each({"expected_task_seconds", {}}, {server}, [&seconds](Row &row) {
            const QString name = row.text();
            if (const double expected = row.real(); expected > 0)
                seconds.insert(name, expected);
        });
    });
    if (!read)
        return fail(read.error());
    return seconds;
}

ports::Written<int> SqlJobStore::prune(QDateTime olderThan, int keepAtMost)
{
    return m_database.write<int>([=](WriteTransaction &transaction) -> Result<int> {
        Connection &connection = transaction.connection();
        QList<qint64> ids;
        const Result<void> read = connection.each({"job_prunable", {}}, {timeValue(olderThan), std::max(0, keepAtMost)},
                                                  [&ids](Row &row) { ids << row.integer(); });
        if (!read)
            return fail(read.error());
        const Result<int> removed = removeJobs(connection, ids);
        if (!removed)
            return removed;
        const Result<int> history = connection.execute("history_prune", {timeValue(olderThan)});
        if (!history)
            return history;
        const Result<int> learned = connection.execute("deb_distribution_prune", {timeValue(olderThan)});
        if (!learned)
            return learned;
        if (*removed > 0)
            transaction.touch(ports::Topic::Jobs);
        if (*history > 0)
            transaction.touch(ports::Topic::Repositories);
        if (*learned > 0)
            transaction.touchSilently();
        return removed;
    });
}

} // namespace pulpit::store
