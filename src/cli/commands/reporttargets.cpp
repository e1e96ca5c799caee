// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/common.h"
#include "cli/commands/reports.h"
#include "ports/reportschedules.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace pulpit::cli {

namespace {

using domain::FleetTargets;
using domain::ServiceTargets;

QJsonObject targetsJson(const QString &group, const ServiceTargets &targets)
{
    return {{u"group"_s, group.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(group)},
            {u"in_sync_percent"_s, targets.inSyncPercent},
            {u"fresh_percent"_s, targets.freshPercent},
            {u"fresh_hours"_s, targets.freshHours},
            {u"on_time_percent"_s, targets.schedulePercent}};
}

QStringList targetsRow(const QString &group, const ServiceTargets &targets)
{
    return {group, u"%1 %"_s.arg(targets.inSyncPercent),
            u"%1 % within %2 h"_s.arg(targets.freshPercent).arg(targets.freshHours),
            u"%1 %"_s.arg(targets.schedulePercent)};
}

/// Changes \a targets by the options that are given; what is not given stays.
Result<> takeOptions(const Call &call, ServiceTargets *targets)
{
    const std::pair<QString, double *> percentages[] = {{u"in-sync"_s, &targets->inSyncPercent},
                                                        {u"fresh"_s, &targets->freshPercent},
                                                        {u"on-time"_s, &targets->schedulePercent}};
    bool isAny = call.options.isSet(u"fresh-hours"_s);
    for (const auto &[name, value] : percentages) {
        if (!call.options.isSet(name))
            continue;
        isAny = true;
        bool isNumber = false;
        *value = call.options.value(name).toDouble(&isNumber);
        if (!isNumber)
            return fail(ErrorCode::InvalidInput,
                        u"--%1 needs a percentage, not \"%2\""_s.arg(name, call.options.value(name)));
    }
    const auto hours = numberOption(call, u"fresh-hours"_s, targets->freshHours, 1);
    if (!hours)
        return fail(hours.error());
    targets->freshHours = *hours;
    if (!isAny)
        return fail(ErrorCode::InvalidInput, u"nothing is to be set"_s, {},
                    u"At least one of: --in-sync, --fresh, --fresh-hours, --on-time."_s);
    if (!targets->isSensible())
        return fail(ErrorCode::InvalidInput, u"these targets make no sense"_s, {},
                    u"Percentages are between 50 and 100, hours between 1 and 8760."_s);
    return {};
}

QCoro::Task<Result<FleetTargets>> readTargets(ports::Engine *engine)
{
    auto background = co_await engine->reportSchedules().background({}, QDateTime::currentDateTimeUtc());
    if (!background)
        co_return fail(background.error());
    co_return background->targets;
}

QCoro::Task<ExitCode> listTargets(Call call, ports::Engine *engine)
{
    const auto targets = co_await readTargets(engine);
    if (!targets)
        co_return report(call, targets.error());
    QJsonArray array {targetsJson({}, targets->usual)};
    QList<QStringList> rows {targetsRow(u"(all others)"_s, targets->usual)};
    for (auto it = targets->ofGroup.cbegin(); it != targets->ofGroup.cend(); ++it) {
        array.append(targetsJson(it.key(), *it));
        rows.append(targetsRow(it.key(), *it));
    }
    if (call.terminal.isJson())
        call.terminal.json(array);
    else
        call.terminal.table({u"group"_s, u"in sync"_s, u"last success"_s, u"runs on time"_s}, rows);
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> changeTargets(Call call, ports::Engine *engine, bool isRemoval)
{
    const QString group = call.arguments.value(1);
    const auto known = co_await readTargets(engine);
    if (!known)
        co_return report(call, known.error());
    FleetTargets targets = *known;
    ServiceTargets wanted = group.isEmpty() ? targets.usual : targets.of(group);
    if (isRemoval && targets.ofGroup.remove(group) == 0) {
        Error none;
        none.code = ErrorCode::NotFound;
        none.what = u"the group \"%1\" has no targets of its own"_s.arg(group);
        none.advice = u"\"pulpitctl report targets list\" shows those that have."_s;
        co_return report(call, none);
    }
    if (!isRemoval) {
        const auto taken = takeOptions(call, &wanted);
        if (!taken)
            co_return report(call, taken.error());
        (group.isEmpty() ? targets.usual : targets.ofGroup[group]) = wanted;
    }
    auto saved = co_await engine->reportSchedules().setTargets(targets);
    if (!saved)
        co_return report(call, saved.error());
    if (call.terminal.isJson())
        call.terminal.json(isRemoval ? QJsonObject {{u"removed"_s, group}} : targetsJson(group, wanted));
    else if (isRemoval)
        call.terminal.line(u"Removed; the targets of all others hold for %1 now."_s.arg(group));
    else
        call.terminal.table({u"group"_s, u"in sync"_s, u"last success"_s, u"runs on time"_s},
                            {targetsRow(group.isEmpty() ? u"(all others)"_s : group, wanted)});
    co_return ExitCode::Done;
}

} // namespace

QCoro::Task<ExitCode> reportTargets(Call call)
{
    const QString action = call.arguments.value(0);
    const qsizetype count = call.arguments.size();
    Error usage;
    usage.code = ErrorCode::InvalidInput;
    if (action != "list"_L1 && action != "set"_L1 && action != "remove"_L1) {
        usage.what = u"\"report targets\" does not know \"%1\""_s.arg(action);
        usage.advice = u"One of: list, set, remove."_s;
        co_return report(call, usage);
    }
    if ((action == "list"_L1 && count != 1) || (action == "remove"_L1 && count != 2) || count > 2) {
        usage.what = action == "remove"_L1 ? u"\"report targets remove\" needs a group"_s
                                           : u"\"report targets %1\" has too many arguments"_s.arg(action);
        co_return report(call, usage);
    }
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    if (action == "list"_L1)
        co_return co_await listTargets(call, *engine);
    co_return co_await changeTargets(call, *engine, action == "remove"_L1);
}

} // namespace pulpit::cli
