// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sync/registration.h"

#include "engine/sync/debdistributions.h"
#include "engine/sync/registrar.h"

namespace pulpit::engine {

namespace {

void describe(Registration &registration, const Wanted &wanted, const ServerLists &source)
{
    const ListIndex index(source);
    registration.leftOut = wanted.distributionsWithoutRepository;
    for (const WantedRepository &one : wanted.repositories) {
        registration.order.append(one.name);
        registration.types.insert(one.name, one.type);
        registration.sourceVersions.insert(one.name, one.sourceVersionHref);
        if (const domain::PulpDistribution *distribution = index.distribution(one.name))
            registration.sourceDistributions.insert(one.name, *distribution);
        if (!one.debDistributions.isEmpty())
            registration.debDistributions.insert(one.name, one.debDistributions);
        if (one.problem.isSet())
            registration.failed.insert(one.name, one.problem);
    }
}

bool needsSigningService(const QList<WantedRepository> &wanted, const ServerLists &target)
{
    const ListIndex index(target);
    for (const WantedRepository &one : wanted)
        if (domain::pluginOf(one.type) == QLatin1String("deb") && !index.repository(one.name))
            return true;
    return false;
}

} // namespace

Async<Registration> registerRepositories(JobContext &context, RegistrationEnds ends, ServerLists target,
                                         std::function<bool(const QString &)> isChosen,
                                         std::function<void(int, int)> onProgress)
{
    const domain::EngineSettings &settings = context.fleet().settings;
    auto source = co_await readLists(ends.sourceServer, context.call());
    if (!source)
        co_return fail(source.error());
    Wanted wanted = wantedFrom(ends.source, *source, settings, isChosen);
    if (auto done
        = co_await resolveDebDistributions(context, ends.source.name, ends.sourceServer, &wanted.repositories);
        !done)
        co_return fail(done.error());

    Registration registration;
    describe(registration, wanted, *source);
    source = ServerLists(); // thousands of objects that are not needed any more
    QString signingService;
    if (settings.debSigningService && !settings.debSigningService->isEmpty()
        && needsSigningService(wanted.repositories, target)) {
        const auto found = co_await ends.targetServer->signingService(*settings.debSigningService, context.call());
        if (!found)
            co_return fail(found.error());
        signingService = *found;
    }
    Registrar registrar(context, ends.targetServer, std::move(target), signingService, &registration);
    if (auto done = co_await registrar.run(wanted.repositories, onProgress); !done)
        co_return fail(done.error());
    co_return registration;
}

} // namespace pulpit::engine
