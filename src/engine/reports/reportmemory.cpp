// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reports/reportmemory.h"

#include <QPromise>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

using ports::ReportSchedule;

const QString kReportScope = u"report-schedules"_s;
const QString kTrendScope = u"report-trend"_s;
const QString kReportSettingsScope = u"report-settings"_s;
const QString kTargetsKey = u"targets"_s;
constexpr int kDigestDays = 40;
constexpr int kMostJobsOfPeriod = 50'000; // top-level jobs of a period
constexpr qint64 kSameReportSeconds = 1800; // a digest that is younger is that of this report

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QDateTime timeOf(const QJsonObject &json, QLatin1StringView key)
{
    const QDateTime time = QDateTime::fromString(json.value(key).toString(), Qt::ISODate);
    return time.isValid() ? time.toUTC() : QDateTime();
}

QJsonObject reportJson(const ReportSchedule &schedule)
{
    return {{u"name"_s, schedule.name},
            {u"server"_s, schedule.server},
            {u"cron"_s, schedule.cron},
            {u"period_days"_s, schedule.periodDays},
            {u"format"_s, schedule.format == ReportSchedule::Format::Csv ? u"csv"_s : u"html"_s},
            {u"folder"_s, schedule.folder},
            {u"keep"_s, schedule.keep},
            {u"next"_s, timeText(schedule.nextRun)},
            {u"last"_s, timeText(schedule.lastRun)},
            {u"last_file"_s, schedule.lastFile},
            {u"last_failure"_s, schedule.lastFailure},
            {u"failing_since"_s, timeText(schedule.failingSince)}};
}

ReportSchedule reportOf(const QString &id, const QJsonObject &json)
{
    ReportSchedule schedule;
    schedule.id = id;
    schedule.name = json.value("name"_L1).toString();
    schedule.server = json.value("server"_L1).toString();
    schedule.cron = json.value("cron"_L1).toString();
    schedule.periodDays = std::clamp(json.value("period_days"_L1).toInt(7), 1, 366);
    schedule.format
        = json.value("format"_L1).toString() == "csv"_L1 ? ReportSchedule::Format::Csv : ReportSchedule::Format::Html;
    schedule.folder = json.value("folder"_L1).toString();
    schedule.keep = std::max(0, json.value("keep"_L1).toInt(30));
    schedule.nextRun = timeOf(json, "next"_L1);
    schedule.lastRun = timeOf(json, "last"_L1);
    schedule.lastFile = json.value("last_file"_L1).toString();
    schedule.lastFailure = json.value("last_failure"_L1).toString();
    schedule.failingSince = timeOf(json, "failing_since"_L1);
    return schedule;
}

ports::Written<> failedWrite(const Error &error)
{
    QPromise<Result<>> promise;
    promise.start();
    promise.addResult(fail(error));
    promise.finish();
    return promise.future();
}

std::optional<domain::ReportDigest> nearestDigest(const QHash<QString, QJsonObject> &kept, const QString &scope,
                                                  const QDateTime &periodStart, const QDateTime &now)
{
    std::optional<domain::ReportDigest> nearest;
    for (const QJsonObject &json : kept) {
        const domain::ReportDigest digest = domain::ReportDigest::fromJson(json);
        if (digest.scope != scope || !digest.made.isValid() || digest.made.secsTo(now) < kSameReportSeconds)
            continue;
        const auto distance = [&](const domain::ReportDigest &one) { return std::abs(one.made.secsTo(periodStart)); };
        if (!nearest || distance(digest) < distance(*nearest))
            nearest = digest;
    }
    return nearest;
}

} // namespace

Result<QList<ReportSchedule>> readReportSchedules(ports::Store &store)
{
    const auto stored = store.memory().recall(kReportScope);
    if (!stored)
        return fail(stored.error());
    QList<ReportSchedule> schedules;
    for (auto it = stored->cbegin(); it != stored->cend(); ++it)
        schedules.append(reportOf(it.key(), it.value()));
    std::sort(schedules.begin(), schedules.end(), [](const ReportSchedule &a, const ReportSchedule &b) {
        const int order = a.name.localeAwareCompare(b.name);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    return schedules;
}

Result<ReportSchedule> readReportSchedule(ports::Store &store, const QString &id)
{
    const auto schedules = readReportSchedules(store);
    if (!schedules)
        return fail(schedules.error());
    for (const ReportSchedule &schedule : *schedules)
        if (schedule.id == id)
            return schedule;
    return fail(ErrorCode::NotFound, u"there is no report schedule of this id"_s, id,
                u"\"pulpitctl report schedule list\" lists them."_s);
}

ports::Written<> storeReportSchedule(ports::Store &store, const ReportSchedule &schedule)
{
    return store.memory().remember(kReportScope, {{schedule.id, reportJson(schedule)}}, {});
}

ports::Written<> forgetReportSchedule(ports::Store &store, const QString &id)
{
    return store.memory().remember(kReportScope, {}, {id});
}

Result<domain::ReportBackground> readBackground(ports::Store &store, const QString &server,
                                                const QDateTime &periodStart, const QDateTime &now)
{
    domain::ReportBackground background;
    const auto configuration = store.fleet().configuration();
    if (!configuration)
        return fail(configuration.error());
    background.groups = configuration->fleet.groups;
    ports::JobQuery query;
    query.server = server;
    query.since = periodStart;
    query.limit = kMostJobsOfPeriod;
    auto jobs = store.jobs().jobs(query);
    if (!jobs)
        return fail(jobs.error());
    for (domain::Job &job : *jobs) {
        if (job.group.isEmpty())
            continue;
        job.arguments = {};
        background.runs.append(std::move(job));
    }
    const auto settings = store.memory().recall(kReportSettingsScope);
    if (!settings)
        return fail(settings.error());
    background.targets = domain::FleetTargets::fromJson(settings->value(kTargetsKey));
    const auto kept = store.memory().recall(kTrendScope);
    if (!kept)
        return fail(kept.error());
    background.before = nearestDigest(*kept, server.isEmpty() ? u"fleet"_s : server, periodStart, now);
    return background;
}

ports::Written<> storeDigest(ports::Store &store, const domain::ReportDigest &digest)
{
    const auto kept = store.memory().recall(kTrendScope);
    if (!kept)
        return failedWrite(kept.error());
    QStringList old;
    for (auto it = kept->cbegin(); it != kept->cend(); ++it) {
        const QDateTime made = timeOf(it.value(), "made"_L1);
        if (!made.isValid() || made.daysTo(digest.made) > kDigestDays)
            old.append(it.key());
    }
    const QString key = digest.scope + u'/' + digest.made.toUTC().date().toString(Qt::ISODate);
    return store.memory().remember(kTrendScope, {{key, digest.toJson()}}, old);
}

ports::Written<> storeTargets(ports::Store &store, const domain::FleetTargets &targets)
{
    return store.memory().remember(kReportSettingsScope, {{kTargetsKey, targets.toJson()}}, {});
}

} // namespace pulpit::engine
