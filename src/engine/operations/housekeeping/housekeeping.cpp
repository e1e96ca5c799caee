// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/operations/housekeeping/housekeeping.h"

#include "domain/selection.h"
#include "engine/operations/requestedservers.h"

using namespace Qt::StringLiterals;

namespace pulpit::engine {

void addHousekeeping(OperationRegistry &operations)
{
    operations.add(std::make_unique<OrphanCleanup>());
    operations.add(std::make_unique<ContentRepair>());
    operations.add(std::make_unique<SpaceReclaim>());
    operations.add(std::make_unique<TaskPurge>());
    operations.add(std::make_unique<VersionRetention>());
}

domain::Plan beginPlan(const Operation &operation, const QJsonObject &request, const QDateTime &now)
{
    domain::Plan plan;
    plan.operation = operation.name();
    plan.request = request;
    plan.read = now;
    return plan;
}

bool choosesRepositories(const QJsonObject &request)
{
    return namesAny(request) || !request.value("regex_include"_L1).toString().isEmpty()
        || !request.value("regex_exclude"_L1).toString().isEmpty();
}

Result<QList<domain::PulpRepository>> chosenRepositories(const QString &server,
                                                         const QList<domain::PulpRepository> &all,
                                                         const QJsonObject &request)
{
    const std::optional<QStringList> named = namedOn(request, server);
    const auto selection = domain::Selection::make(request.value("regex_include"_L1).toString(),
                                                   request.value("regex_exclude"_L1).toString());
    if (!selection)
        return fail(selection.error());
    QList<domain::PulpRepository> chosen;
    for (const domain::PulpRepository &repository : all) {
        if (named && !named->contains(repository.name))
            continue;
        const Result<bool> isChosen = selection->selects(repository.name);
        if (!isChosen)
            return fail(isChosen.error());
        if (*isChosen)
            chosen.append(repository);
    }
    return chosen;
}

} // namespace pulpit::engine
