// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/findings/findingmemory.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

const QString kMutes = u"findings"_s;
const QString kStorage = u"findings.storage"_s;
constexpr qint64 kBetweenSeconds = 6 * 3600;
constexpr qsizetype kMostSamples = 120;

QDateTime timeOf(const QJsonValue &value)
{
    return value.isString() ? QDateTime::fromString(value.toString(), Qt::ISODateWithMs) : QDateTime();
}

QJsonValue textOf(const QDateTime &when)
{
    return when.isValid() ? QJsonValue(when.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonObject jsonOf(const QList<StorageSample> &samples)
{
    QJsonArray array;
    for (const StorageSample &sample : samples)
        array.append(QJsonArray {sample.when.toSecsSinceEpoch(), sample.used});
    return {{u"samples"_s, array}};
}

} // namespace

Result<QList<domain::FindingMute>> readMutes(ports::Store &store)
{
    const Result<QHash<QString, QJsonObject>> stored = store.memory().recall(kMutes);
    if (!stored)
        return fail(stored.error());
    QList<domain::FindingMute> mutes;
    for (auto it = stored->cbegin(); it != stored->cend(); ++it)
        mutes.append({it.key(), it->value("reason"_L1).toString(), it->value("by"_L1).toString(),
                      timeOf(it->value("since"_L1)), timeOf(it->value("until"_L1))});
    return mutes;
}

ports::Written<> saveMute(ports::Store &store, const domain::FindingMute &mute)
{
    const QJsonObject object {{u"reason"_s, mute.reason},
                              {u"by"_s, mute.by},
                              {u"since"_s, textOf(mute.since)},
                              {u"until"_s, textOf(mute.until)}};
    return store.memory().remember(kMutes, {{mute.id, object}}, {});
}

ports::Written<> removeMutes(ports::Store &store, const QStringList &ids)
{
    return store.memory().remember(kMutes, {}, ids);
}

Result<QHash<QString, QList<StorageSample>>> readStorage(ports::Store &store)
{
    const Result<QHash<QString, QJsonObject>> stored = store.memory().recall(kStorage);
    if (!stored)
        return fail(stored.error());
    QHash<QString, QList<StorageSample>> result;
    for (auto it = stored->cbegin(); it != stored->cend(); ++it) {
        QList<StorageSample> &samples = result[it.key()];
        const QJsonArray array = it->value("samples"_L1).toArray();
        for (const QJsonValue &one : array)
            samples.append({QDateTime::fromSecsSinceEpoch(one[0].toInteger(), Qt::UTC), one[1].toInteger()});
    }
    return result;
}

void sampleStorage(ports::Store &store, FindingFacts *facts)
{
    QHash<QString, QJsonObject> changed;
    for (const domain::ServerState &state : std::as_const(facts->states)) {
        if (!state.isReachable || !state.status.storageUsed)
            continue;
        QList<StorageSample> &samples = facts->storage[state.name];
        if (!samples.isEmpty() && samples.last().when.secsTo(state.answered) < kBetweenSeconds)
            continue;
        samples.append({state.answered, *state.status.storageUsed});
        if (samples.size() > kMostSamples)
            samples.remove(0, samples.size() - kMostSamples);
        changed.insert(state.name, jsonOf(samples));
    }
    if (!changed.isEmpty())
        store.memory().remember(kStorage, changed, {}); // nobody waits: a lost sample is no loss
}

} // namespace pulpit::engine
