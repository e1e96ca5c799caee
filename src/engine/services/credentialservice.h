// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/services/bridge.h"
#include "ports/secretsource.h"
#include "ports/services.h"
#include "ports/store.h"

namespace pulpit::engine {

/// CredentialService over the secret source, on the engine thread. Thread-safe.
class EngineCredentialService final : public ports::CredentialService
{
public:
    EngineCredentialService(Bridge &bridge, const ports::FleetStore &fleet, ports::SecretSource &secrets);

    ports::Answer<> storePassword(QString entry, Secret password) override;
    ports::Answer<> forgetPassword(QString entry) override;
    ports::Answer<QList<ports::PasswordCheck>> testPasswords(QString server) override;

private:
    Bridge &m_bridge;
    const ports::FleetStore &m_fleet;
    ports::SecretSource &m_secrets;
};

} // namespace pulpit::engine
