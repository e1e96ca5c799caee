// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engine.h"

#include "engine/operations/operation.h"
#include "engine/operations/registration/registration.h"

namespace pulpit::engine {

std::unique_ptr<ports::Engine> makeEngine(EngineOptions options, ports::Store &store, ports::PulpConnector &connector,
                                          ports::SecretSource &secrets)
{
    JobRegistry registry;
    registerSync(registry);
    registerVerification(registry);
    OperationRegistry operations;
    registerOperations(operations);
    if (options.definitions)
        addRegistration(operations, options.definitions);
    addOperations(registry, std::move(operations));
    return makeEngine(std::move(options), store, connector, secrets, std::move(registry));
}

} // namespace pulpit::engine
