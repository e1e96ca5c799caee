// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/services/bridge.h"
#include "ports/secretsource.h"
#include "ports/services.h"

namespace pulpit::engine {

/// CredentialService over the secret source, on the engine thread. Thread-safe.
class EngineCredentialService final : public ports::CredentialService
{
public:
    EngineCredentialService(Bridge &bridge, ports::SecretSource &secrets)
        : m_bridge(bridge)
        , m_secrets(secrets)
    {
    }
    ports::Answer<> storePassword(QString entry, Secret password) override
    {
        return m_bridge.run<void>([this, entry, password] { return m_secrets.store(entry, password); });
    }
    ports::Answer<> forgetPassword(QString entry) override
    {
        return m_bridge.run<void>([this, entry] { return m_secrets.forget(entry); });
    }

private:
    Bridge &m_bridge;
    ports::SecretSource &m_secrets;
};

} // namespace pulpit::engine
