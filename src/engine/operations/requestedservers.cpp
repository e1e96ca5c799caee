// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/requestedservers.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

Result<QStringList> requestedServers(const domain::FleetConfiguration &fleet, const QJsonObject &request)
{
    QStringList names = textsOf(request.value("servers"_L1));
    if (const QString one = request.value("server"_L1).toString(); !one.isEmpty())
        names.append(one);
    names += request.value("targets"_L1).toObject().keys();
    names.removeDuplicates();
    if (names.isEmpty())
        for (const domain::Server &server : fleet.servers)
            names.append(server.name);
    for (const QString &name : names)
        if (!fleet.server(name))
            return fail(ErrorCode::NotFound, u"there is no server of this name in the configuration"_s, name.left(200));
    return names;
}

std::optional<QStringList> namedOn(const QJsonObject &request, const QString &server)
{
    if (const QJsonObject targets = request.value("targets"_L1).toObject(); !targets.isEmpty())
        return textsOf(targets.value(server));
    const QStringList names = textsOf(request.value("names"_L1));
    return names.isEmpty() ? std::nullopt : std::optional(names);
}

bool namesAny(const QJsonObject &request)
{
    return !request.value("targets"_L1).toObject().isEmpty() || !textsOf(request.value("names"_L1)).isEmpty();
}

QStringList textsOf(const QJsonValue &list)
{
    QStringList texts;
    for (const QJsonValue &value : list.toArray())
        if (!value.toString().isEmpty())
            texts.append(value.toString());
    return texts;
}

} // namespace pulpit::engine
