// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/secretsources.h"

#include "secrets/environmentsecret.h"
#include "secrets/filesecret.h"
#include "secrets/keychain.h"
#include "secrets/vaultsecret.h"

using namespace Qt::StringLiterals;

namespace pulpit::secrets {

namespace {

class CombinedSource final : public ports::SecretSource
{
public:
    explicit CombinedSource(SecretSettings settings)
        : m_settings(std::move(settings))
    {
    }

    Async<Secret> password(domain::CredentialReference reference, QString server) override
    {
        using Kind = domain::CredentialReference::Kind;
        // Copied, since this object may go while a call waits.
        const SecretSettings settings = m_settings;
        switch (reference.kind) {
        case Kind::None: break;
        case Kind::LocalPassword:
            if (settings.localPassword)
                co_return *settings.localPassword;
            co_return fail(ErrorCode::NotFound, u"no local password is configured"_s, server,
                           u"set password in [pulp] of config.ini"_s);
        case Kind::Vault:
            co_return co_await readVault(settings.vaultAddress, reference.vaultMount, reference.username,
                                         settings.vaultTimeLimit);
        case Kind::Keychain:
            co_return co_await readKeychain(settings.profile, reference.location, settings.keyringTimeLimit);
        case Kind::Environment: co_return readEnvironment(reference.location);
        case Kind::File: co_return readFile(reference.location);
        }
        co_return fail(ErrorCode::NotFound, u"no credentials are configured for this server"_s, server,
                       u"name them in the server's credentials"_s);
    }

    Async<void> store(QString entry, Secret password) override
    {
        const SecretSettings settings = m_settings;
        co_return co_await writeKeychain(settings.profile, entry, password, settings.keyringTimeLimit);
    }

    Async<void> forget(QString entry) override
    {
        const SecretSettings settings = m_settings;
        co_return co_await deleteKeychain(settings.profile, entry, settings.keyringTimeLimit);
    }

private:
    const SecretSettings m_settings;
};

} // namespace

std::shared_ptr<ports::SecretSource> makeSecretSource(SecretSettings settings)
{
    return std::make_shared<CombinedSource>(std::move(settings));
}

} // namespace pulpit::secrets
