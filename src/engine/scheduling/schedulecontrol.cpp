// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scheduling/schedulecontrol.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

const QString kControlScope = u"schedule-control"_s;
constexpr int kMostPauses = 50; // that are remembered
constexpr int kMostSkips = 100;

QString controlTimeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime controlTime(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

} // namespace

std::optional<domain::SkippedRun> ScheduleControl::skipOf(const QDateTime &run, const QString &cron,
                                                          const QTimeZone &zone) const
{
    const Result<domain::CronExpression> parsed
        = skips.isEmpty() ? fail(ErrorCode::NotFound, QString()) : domain::CronExpression::parse(cron);
    if (!parsed)
        return {};
    for (const domain::SkippedRun &skip : skips)
        if (domain::isSkipOf(skip, run, *parsed, zone))
            return skip;
    return {};
}

void ScheduleControl::pause(const QDateTime &now, const QDateTime &until)
{
    resume(now);
    pauses.append({now, until});
    if (pauses.size() > kMostPauses)
        pauses.removeFirst();
}

void ScheduleControl::resume(const QDateTime &now)
{
    for (domain::PausePeriod &pause : pauses)
        if (!pause.until.isValid() || pause.until > now)
            pause.until = now;
    pauses.removeIf([](const domain::PausePeriod &pause) { return pause.until <= pause.from; });
}

void ScheduleControl::forgetBefore(const QDateTime &now)
{
    // The scheduler may be late: what a wish is for stays known for a day.
    skips.removeIf([&now](const domain::SkippedRun &skip) { return skip.due < now.addDays(-1); });
    while (skips.size() > kMostSkips)
        skips.removeFirst();
}

QJsonObject ScheduleControl::toJson() const
{
    QJsonArray paused;
    for (const domain::PausePeriod &pause : pauses)
        paused.append(
            QJsonObject {{u"from"_s, controlTimeText(pause.from)}, {u"until"_s, controlTimeText(pause.until)}});
    QJsonArray left;
    for (const domain::SkippedRun &skip : skips)
        left.append(QJsonObject {{u"due"_s, controlTimeText(skip.due)}, {u"who"_s, skip.who}});
    return {{u"pauses"_s, paused}, {u"skips"_s, left}};
}

ScheduleControl ScheduleControl::fromJson(const QJsonObject &json)
{
    ScheduleControl control;
    for (const QJsonValue &value : json.value("pauses"_L1).toArray()) {
        const domain::PausePeriod pause {controlTime(value["from"_L1]), controlTime(value["until"_L1])};
        if (pause.from.isValid() && control.pauses.size() < kMostPauses)
            control.pauses.append(pause);
    }
    for (const QJsonValue &value : json.value("skips"_L1).toArray()) {
        const domain::SkippedRun skip {controlTime(value["due"_L1]), value["who"_L1].toString()};
        if (skip.due.isValid() && control.skips.size() < kMostSkips)
            control.skips.append(skip);
    }
    return control;
}

Result<ScheduleControls> readControls(ports::Store &store)
{
    const auto stored = store.memory().recall(kControlScope);
    if (!stored)
        return fail(stored.error());
    ScheduleControls controls;
    for (auto it = stored->cbegin(); it != stored->cend(); ++it)
        controls.insert(ScheduleId(it.key().toLongLong()), ScheduleControl::fromJson(it.value()));
    return controls;
}

ports::Written<> storeControl(ports::Store &store, ScheduleId id, const ScheduleControl &control)
{
    const QString key = QString::number(id.value);
    if (control == ScheduleControl())
        return store.memory().remember(kControlScope, {}, {key});
    return store.memory().remember(kControlScope, {{key, control.toJson()}}, {});
}

QString skipReason(const domain::SkippedRun &skip)
{
    return skip.who.isEmpty() ? u"left out on request"_s : u"left out on request of %1"_s.arg(skip.who);
}

void recordAsSkipped(domain::Job *job, const QString &reason, const QDateTime &now)
{
    job->state = domain::JobState::Skipped;
    job->failure.failureClass = domain::FailureClass::Conflict;
    job->failure.message = reason;
    job->summary = u"skipped: %1"_s.arg(reason);
    job->finished = now;
}

} // namespace pulpit::engine
