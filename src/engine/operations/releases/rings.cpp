// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/releases/rings.h"

#include "domain/duration.h"
#include "engine/operations/snapshots/repositorychoice.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr std::chrono::hours kLongestWait {30 * 24};

Result<std::chrono::seconds> ringWaitOf(const QString &text)
{
    if (text.isEmpty())
        return std::chrono::seconds(0);
    const auto wait = domain::parseRuntime(text);
    if (!wait)
        return fail(wait.error());
    if (!*wait || **wait > kLongestWait)
        return fail(ErrorCode::InvalidInput, u"a ring waits 30 days at most"_s, text, u"give e.g. 2h or 1d"_s);
    return **wait;
}

} // namespace

Result<QList<Ring>> ringsOf(const QJsonObject &request, const domain::FleetConfiguration &fleet)
{
    const QJsonArray given = request.value("rings"_L1).toArray();
    QList<Ring> rings;
    if (given.isEmpty()) {
        const Result<QStringList> servers = serversOf(request, fleet);
        if (!servers)
            return fail(servers.error());
        return QList<Ring> {Ring {QString(), *servers, std::chrono::seconds(0)}};
    }
    QSet<QString> seen;
    for (const QJsonValue &value : given) {
        Ring ring;
        ring.name = value["name"_L1].toString(u"ring %1"_s.arg(rings.size() + 1));
        const Result<QStringList> servers = serversOf(value.toObject(), fleet);
        if (!servers)
            return fail(servers.error());
        ring.servers = *servers;
        const Result<std::chrono::seconds> wait = ringWaitOf(value["wait"_L1].toString());
        if (!wait)
            return fail(wait.error());
        ring.wait = *wait;
        for (const QString &server : std::as_const(ring.servers)) {
            if (seen.contains(server))
                return fail(ErrorCode::InvalidInput, u"a server is in two rings"_s, server);
            seen.insert(server);
        }
        rings.append(ring);
    }
    return rings;
}

} // namespace pulpit::engine
