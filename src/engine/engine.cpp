// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engine.h"

namespace pulpit::engine {

std::unique_ptr<ports::Engine> makeEngine(EngineOptions options, ports::Store &store, ports::PulpConnector &connector,
                                          ports::SecretSource &secrets)
{
    JobRegistry registry;
    registerSync(registry);
    registerVerification(registry);
    return makeEngine(std::move(options), store, connector, secrets, std::move(registry));
}

} // namespace pulpit::engine
