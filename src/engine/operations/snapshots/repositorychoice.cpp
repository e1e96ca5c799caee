// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/snapshots/repositorychoice.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

Result<RepositoryChoice> RepositoryChoice::make(const QJsonObject &request)
{
    const Result<domain::Selection> selection = domain::Selection::make(request.value("regex_include"_L1).toString(),
                                                                        request.value("regex_exclude"_L1).toString());
    if (!selection)
        return fail(selection.error());
    RepositoryChoice choice(*selection);
    for (const QJsonValue &name : request.value("repositories"_L1).toArray())
        if (!name.toString().isEmpty())
            choice.m_names.insert(name.toString());
    return choice;
}

Result<bool> RepositoryChoice::selects(const QString &repository) const
{
    if (!m_names.isEmpty() && !m_names.contains(repository))
        return false;
    return m_selection.selects(repository);
}

Result<QStringList> serversOf(const QJsonObject &request, const domain::FleetConfiguration &fleet)
{
    QStringList names;
    for (const QJsonValue &name : request.value("servers"_L1).toArray())
        names.append(name.toString());
    if (names.isEmpty() && request.value("server"_L1).isString())
        names.append(request.value("server"_L1).toString());
    names.removeDuplicates();
    if (names.isEmpty())
        return fail(ErrorCode::InvalidInput, u"no server is named"_s);
    for (const QString &name : names)
        if (!fleet.server(name))
            return fail(ErrorCode::NotFound, u"there is no server of this name in the configuration"_s, name);
    return names;
}

} // namespace pulpit::engine
