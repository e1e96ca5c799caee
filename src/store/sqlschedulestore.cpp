// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlschedulestore.h"

#include "store/jobrows.h"

using namespace Qt::StringLiterals;

namespace pulpit::store {

namespace {

domain::Schedule scheduleFrom(Row &row)
{
    domain::Schedule schedule;
    schedule.id = ScheduleId {row.integer()};
    schedule.server = row.text();
    schedule.group = row.text();
    schedule.cron = row.text();
    schedule.maxRuntime = row.text();
    schedule.maxConcurrentSyncs = row.number();
    schedule.source = row.text();
    schedule.nextRun = row.time();
    schedule.lastRun = row.time();
    schedule.lastJob = JobId {row.integer()};
    schedule.isPaused = row.flag();
    schedule.pausedUntil = row.time();
    return schedule;
}

} // namespace

Result<QList<domain::Schedule>> SqlScheduleStore::schedules() const
{
    QList<domain::Schedule> schedules;
    const Result<void> read = m_database.read([&](Connection &connection) {
        schedules.clear();
        return connection.each({"schedule_list", {}}, {}, [&schedules](Row &row) { schedules << scheduleFrom(row); });
    });
    if (!read)
        return fail(read.error());
    return schedules;
}

ports::Written<> SqlScheduleStore::setNextRuns(QHash<ScheduleId, QDateTime> next)
{
    return m_database.write<>([next = std::move(next)](WriteTransaction &transaction) -> Result<void> {
        QList<Values> rows;
        for (auto it = next.cbegin(); it != next.cend(); ++it)
            rows << Values {it.key().value, timeValue(it.value())};
        if (const Result<int> set = transaction.connection().executeForRows("schedule_set_next_many", rows); !set)
            return fail(set.error());
        if (!next.isEmpty())
            transaction.touch(ports::Topic::Schedules);
        return {};
    });
}

ports::Written<std::optional<JobId>> SqlScheduleStore::fire(ScheduleId schedule, QDateTime due, domain::Job job,
                                                            QDateTime next)
{
    return m_database.write<std::optional<JobId>>([=](WriteTransaction &transaction) -> Result<std::optional<JobId>> {
        Connection &connection = transaction.connection();
        const Result<std::optional<QVariant>> isDue
            = connection.single({"schedule_due", {}}, {schedule.value, timeValue(due), timeValue(transaction.now())});
        if (!isDue)
            return fail(isDue.error());
        if (!*isDue)
            return std::nullopt;
        const Result<JobId> queued = insertJob(transaction, job);
        if (!queued)
            return fail(queued.error());
        const Result<int> moved
            = connection.execute("schedule_fired", {timeValue(next), timeValue(due), queued->value, schedule.value});
        if (!moved)
            return fail(moved.error());
        transaction.touch(ports::Topic::Schedules);
        return *queued;
    });
}

ports::Written<> SqlScheduleStore::setPaused(ScheduleId schedule, bool paused, QDateTime until)
{
    return m_database.write<>([=](WriteTransaction &transaction) -> Result<void> {
        const QVariant end = paused ? timeValue(until) : QVariant();
        const Result<int> set = transaction.connection().execute("schedule_pause", {paused, end, schedule.value});
        if (!set)
            return fail(set.error());
        if (*set == 0)
            return notFound(u"schedule"_s, QString::number(schedule.value));
        transaction.touch(ports::Topic::Schedules);
        return {};
    });
}

} // namespace pulpit::store
