// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/secretsources.h"

#include "secrets/environmentsecret.h"
#include "secrets/filesecret.h"
#include "secrets/keychain.h"
#include "secrets/secretreference.h"
#include "secrets/vault/vaultclient.h"

using namespace Qt::StringLiterals;
using pulpit::domain::CredentialReference;
using Kind = CredentialReference::Kind;
using Place = pulpit::secrets::SecretReference::Place;

namespace pulpit::secrets {

namespace {

// What is no Vault's; by value, since the source may go while a call waits.
Async<Secret> readPlace(SecretSettings settings, SecretReference reference, FilePart part)
{
    switch (reference.place) {
    case Place::Environment: co_return readEnvironment(reference.location);
    case Place::File: co_return readFile(reference.location, part);
    case Place::SystemdCredential: co_return readSystemdCredential(reference.location, part);
    case Place::Keychain:
        co_return co_await readKeychain(settings.profile, reference.location, settings.keyringTimeLimit);
    case Place::Vault: break;
    }
    co_return fail(ErrorCode::InvalidConfiguration, u"what opens Vault cannot be in Vault"_s, {},
                   u"name an environment variable, a file, a systemd credential or a keyring entry"_s);
}

// The token, secret id or service account token that opens Vault; no reference: the container's own.
Async<Secret> readOpener(SecretSettings settings, QString text)
{
    if (text.isEmpty() && settings.vault.method == domain::VaultAccess::Method::Kubernetes)
        co_return readFile(settings.serviceAccountToken, FilePart::FirstLine, FileReaders::Anyone);
    const Result<SecretReference> reference = parseReference(text);
    if (!reference)
        co_return fail(ErrorCode::InvalidConfiguration, u"[vault] of config.ini does not say where its token is"_s, {},
                       reference.error().advice);
    co_return co_await readPlace(std::move(settings), *reference, FilePart::FirstLine);
}

std::shared_ptr<VaultClient> makeVault(const SecretSettings &settings)
{
    SecretSettings forOpener = settings;
    return std::make_shared<VaultClient>(
        settings.vault, [forOpener](QString reference) { return readOpener(forOpener, std::move(reference)); },
        settings.vaultTimeLimit);
}

// A systemd credential is configured as a file in a folder that is known when the unit has started.
SecretReference filePlace(const QString &location)
{
    constexpr auto folder = "$CREDENTIALS_DIRECTORY/"_L1;
    if (location.startsWith(folder))
        return {Place::SystemdCredential, location.mid(folder.size())};
    return {Place::File, location};
}

class CombinedSource final : public ports::SecretSource
{
public:
    explicit CombinedSource(SecretSettings settings)
        : m_settings(std::move(settings))
        , m_vault(makeVault(m_settings))
    {
    }

    Async<Secret> password(CredentialReference reference, QString server) override
    {
        // Copied, since this object may go while a call waits.
        const SecretSettings settings = m_settings;
        const std::shared_ptr<VaultClient> vault = m_vault;
        // A name of its own: GCC 12 destroys an aggregate that is made within a co_await expression twice.
        SecretReference place {Place::File, reference.location};
        switch (reference.kind) {
        case Kind::None:
            co_return fail(ErrorCode::NotFound, u"no credentials are configured for this server"_s, server,
                           u"name them in the server's credentials"_s);
        case Kind::LocalPassword:
            if (settings.localPassword)
                co_return settings.localPassword();
            co_return fail(ErrorCode::NotFound, u"no local password is configured"_s, server,
                           u"set password in [pulp] of config.ini"_s);
        case Kind::Vault:
            if (reference.location.isEmpty())
                co_return co_await vault->password(reference.vaultMount, reference.username,
                                                   settings.vault.passwordNamespace);
            co_return co_await vault->value(reference.location.section(u'#', 0, 0), reference.location.section(u'#', 1),
                                            settings.vault.passwordNamespace);
        case Kind::Keychain: place.place = Place::Keychain; break;
        case Kind::Environment: place.place = Place::Environment; break;
        case Kind::File: place = filePlace(reference.location); break;
        }
        co_return co_await readPlace(settings, place, FilePart::FirstLine);
    }

    Async<Secret> secret(QString text, QString field) override
    {
        const SecretSettings settings = m_settings;
        const std::shared_ptr<VaultClient> vault = m_vault;
        const Result<SecretReference> reference = parseReference(text);
        if (!reference)
            co_return fail(reference.error());
        if (reference->place == Place::Vault)
            co_return co_await vault->value(reference->location, field, settings.vault.secretsNamespace);
        co_return co_await readPlace(settings, *reference, FilePart::All);
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
    const std::shared_ptr<VaultClient> m_vault;
};

} // namespace

std::shared_ptr<ports::SecretSource> makeSecretSource(SecretSettings settings)
{
    return std::make_shared<CombinedSource>(std::move(settings));
}

} // namespace pulpit::secrets
