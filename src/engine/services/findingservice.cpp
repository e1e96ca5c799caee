// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/findingservice.h"

#include "engine/findings/findingmemory.h"

#include <QCoro/QCoroFuture>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr qsizetype kMostText = 1000;
constexpr qsizetype kMostMutes = 10'000;

Async<> saveChecked(ports::Store *store, domain::FindingMute mute)
{
    if (mute.id.isEmpty() || mute.id.size() > kMostText)
        co_return fail(ErrorCode::InvalidInput, u"what is to be muted is named by a finding's id"_s, mute.id.left(80),
                       u"\"pulpitctl finding list\" shows the ids"_s);
    if (mute.reason.trimmed().isEmpty() || mute.reason.size() > kMostText)
        co_return fail(ErrorCode::InvalidInput, u"muting needs a reason of at most %1 characters"_s.arg(kMostText),
                       mute.id);
    if (mute.isOver(mute.since))
        co_return fail(ErrorCode::InvalidInput, u"the end is not in the future"_s, mute.id);
    const Result<QList<domain::FindingMute>> known = readMutes(*store);
    if (!known)
        co_return fail(known.error());
    if (known->size() >= kMostMutes)
        co_return fail(ErrorCode::TooLarge, u"there are too many mutes"_s, {}, u"unmute what is over"_s);
    co_return co_await saveMute(*store, mute);
}

Async<> removeChecked(ports::Store *store, QString id)
{
    const Result<QList<domain::FindingMute>> known = readMutes(*store);
    if (!known)
        co_return fail(known.error());
    if (std::none_of(known->begin(), known->end(), [&id](const domain::FindingMute &one) { return one.id == id; }))
        co_return fail(ErrorCode::NotFound, u"nothing is muted under this id"_s, id);
    const QStringList ids {id};
    co_return co_await removeMutes(*store, ids);
}

} // namespace

EngineFindingService::EngineFindingService(Bridge &bridge, const Clock &clock, ports::Store &store)
    : m_bridge(bridge)
    , m_clock(clock)
    , m_store(store)
{
}

ports::Answer<QList<domain::Finding>> EngineFindingService::findings(QString server)
{
    return m_bridge.read<QList<domain::Finding>>(
        [this, server] { return m_looks.look(m_store, server, m_clock.now()); });
}

ports::Answer<QList<domain::FindingMute>> EngineFindingService::mutes()
{
    return m_bridge.read<QList<domain::FindingMute>>([this] { return readMutes(m_store); });
}

ports::Answer<> EngineFindingService::mute(QString id, QString reason, QString who, QDateTime until)
{
    const domain::FindingMute mute {id, reason, who, m_clock.now(), until};
    return m_bridge.run<void>([this, mute] { return saveChecked(&m_store, mute); });
}

ports::Answer<> EngineFindingService::unmute(QString id)
{
    return m_bridge.run<void>([this, id] { return removeChecked(&m_store, id); });
}

} // namespace pulpit::engine
