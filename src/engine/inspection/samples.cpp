// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inspection/samples.h"

#include "domain/storageuse.h"

#include <algorithm>

namespace pulpit::engine {

namespace {
constexpr qint64 kKeptSeconds = 86'400;
constexpr qsizetype kMostSampled
    = 6000; // a look every 15 s for a day; somebody who refreshes all the time loses old ones
} // namespace

void Samples::take(const domain::ServerState &state)
{
    if (!state.checked.isValid())
        return;
    ports::ServerSample sample;
    sample.when = state.checked;
    sample.isReachable = state.isReachable;
    const std::lock_guard lock(m_mutex);
    if (state.isReachable) {
        sample.milliseconds = state.status.latencyMs;
        sample.onlineWorkers = int(state.status.onlineWorkers.size());
        sample.missingWorkers = m_missing.value(state.name, -1);
        if (const std::optional<domain::StorageUse> use = domain::storageUse(state.status)) {
            sample.totalBytes = use->size();
            sample.freeBytes = use->free;
        }
    }
    QList<ports::ServerSample> &samples = m_samples[state.name];
    if (!samples.isEmpty() && samples.last().when >= sample.when)
        return;
    samples.append(sample);
    const auto isKept
        = [&sample](const ports::ServerSample &one) { return one.when.secsTo(sample.when) <= kKeptSeconds; };
    const qsizetype old = std::ranges::find_if(samples, isKept) - samples.begin();
    const qsizetype tooMany = std::max<qsizetype>(old, samples.size() - kMostSampled);
    // Moving a day's samples at every look would cost more than a few old ones that nobody asks for.
    constexpr qsizetype kAtOnce = 64;
    if (tooMany >= kAtOnce)
        samples.remove(0, tooMany);
}

void Samples::setMissingWorkers(const QString &server, int missing)
{
    const std::lock_guard lock(m_mutex);
    m_missing.insert(server, missing);
}

QList<ports::ServerSample> Samples::since(const QString &server, const QDateTime &when) const
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_samples.constFind(server);
    if (known == m_samples.cend() || known->isEmpty())
        return {};
    const QDateTime oldest = known->last().when.addSecs(-kKeptSeconds);
    const QDateTime from = when.isValid() && when > oldest ? when : oldest;
    const auto first
        = std::ranges::find_if(*known, [&from](const ports::ServerSample &one) { return one.when >= from; });
    return known->mid(first - known->cbegin());
}

} // namespace pulpit::engine
