// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reportbackground.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::domain {

namespace {

bool isPercent(double value)
{
    return value >= 50 && value <= 100;
}

int countOf(const QJsonObject &json, QLatin1StringView key)
{
    return std::max(0, json.value(key).toInt());
}

} // namespace

QJsonObject ReportDigest::toJson() const
{
    return {{u"made"_s, made.toUTC().toString(Qt::ISODate)},
            {u"scope"_s, scope},
            {u"good"_s, good},
            {u"attention"_s, attention},
            {u"failed"_s, failed},
            {u"unknown"_s, unknown},
            {u"not_synced"_s, notSynced},
            {u"syncs"_s, syncs},
            {u"failures"_s, failures},
            {u"period_days"_s, periodDays},
            {u"problems"_s, QJsonArray::fromStringList(problems)},
            {u"is_cut"_s, isCut}};
}

ReportDigest ReportDigest::fromJson(const QJsonObject &json)
{
    ReportDigest digest;
    digest.made = QDateTime::fromString(json.value("made"_L1).toString(), Qt::ISODate).toUTC();
    digest.scope = json.value("scope"_L1).toString();
    digest.good = countOf(json, "good"_L1);
    digest.attention = countOf(json, "attention"_L1);
    digest.failed = countOf(json, "failed"_L1);
    digest.unknown = countOf(json, "unknown"_L1);
    digest.notSynced = countOf(json, "not_synced"_L1);
    digest.syncs = countOf(json, "syncs"_L1);
    digest.failures = countOf(json, "failures"_L1);
    digest.periodDays = countOf(json, "period_days"_L1);
    const QJsonArray problems = json.value("problems"_L1).toArray();
    for (qsizetype i = 0; i < std::min<qsizetype>(problems.size(), kMostProblems); ++i)
        digest.problems.append(problems.at(i).toString());
    digest.isCut = json.value("is_cut"_L1).toBool();
    return digest;
}

bool ServiceTargets::isSensible() const
{
    return isPercent(inSyncPercent) && isPercent(freshPercent) && isPercent(schedulePercent) && freshHours >= 1
        && freshHours <= 8760;
}

QJsonObject ServiceTargets::toJson() const
{
    return {{u"in_sync_percent"_s, inSyncPercent},
            {u"fresh_percent"_s, freshPercent},
            {u"fresh_hours"_s, freshHours},
            {u"schedule_percent"_s, schedulePercent}};
}

ServiceTargets ServiceTargets::fromJson(const QJsonObject &json, const ServiceTargets &fallback)
{
    ServiceTargets targets = fallback;
    targets.inSyncPercent = json.value("in_sync_percent"_L1).toDouble(targets.inSyncPercent);
    targets.freshPercent = json.value("fresh_percent"_L1).toDouble(targets.freshPercent);
    targets.freshHours = json.value("fresh_hours"_L1).toInt(targets.freshHours);
    targets.schedulePercent = json.value("schedule_percent"_L1).toDouble(targets.schedulePercent);
    return targets.isSensible() ? targets : fallback;
}

bool FleetTargets::isSensible() const
{
    return usual.isSensible() && ofGroup.size() <= kMostGroups && !ofGroup.contains({})
        && std::all_of(ofGroup.cbegin(), ofGroup.cend(), [](const ServiceTargets &one) { return one.isSensible(); });
}

QJsonObject FleetTargets::toJson() const
{
    QJsonObject json = usual.toJson();
    QJsonObject groups;
    for (auto it = ofGroup.cbegin(); it != ofGroup.cend(); ++it)
        groups.insert(it.key(), it->toJson());
    json.insert("groups"_L1, groups);
    return json;
}

FleetTargets FleetTargets::fromJson(const QJsonObject &json)
{
    FleetTargets targets;
    targets.usual = ServiceTargets::fromJson(json, {});
    const QJsonObject groups = json.value("groups"_L1).toObject();
    for (auto it = groups.begin(); it != groups.end() && targets.ofGroup.size() < kMostGroups; ++it)
        if (const auto own = ServiceTargets::fromJson(it.value().toObject(), targets.usual); !it.key().isEmpty())
            targets.ofGroup.insert(it.key(), own);
    return targets;
}

} // namespace pulpit::domain
