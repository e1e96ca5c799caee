// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/credentialservice.h"

#include "domain/clientcertificate.h"
#include "engine/sync/parallel.h"

#include <QElapsedTimer>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

namespace {

constexpr int kAtATime = 8;

QString placeOf(const domain::CredentialReference &reference)
{
    using Kind = domain::CredentialReference::Kind;
    switch (reference.kind) {
    case Kind::None:
        return reference.location.isEmpty() ? u"no password is configured"_s
                                            : u"certificate, "_s + clientCertificateOf(reference).certificateFile;
    case Kind::LocalPassword: return u"[pulp] of config.ini"_s;
    case Kind::Vault:
        return reference.location.isEmpty() ? u"Vault, %1/creds/%2"_s.arg(reference.vaultMount, reference.username)
                                            : u"Vault, "_s + reference.location;
    case Kind::Keychain: return u"keyring, "_s + reference.location;
    case Kind::Environment: return u"environment, "_s + reference.location;
    case Kind::File: return u"file, "_s + reference.location;
    }
    return {};
}

QCoro::Task<> checkPassword(ports::SecretSource *secrets, domain::Server server,
                            std::shared_ptr<QList<ports::PasswordCheck>> checks, int index)
{
    ports::PasswordCheck check;
    check.server = server.name;
    check.username = server.credentials.username;
    check.source = placeOf(server.credentials);
    if (const domain::ClientCertificate own = clientCertificateOf(server.credentials); !own.isEmpty()) {
        check.isFetched = QFileInfo(own.certificateFile).isReadable()
            && (own.keyFile.isEmpty() || QFileInfo(own.keyFile).isReadable());
        if (!check.isFetched) {
            check.error.code = ErrorCode::NotAllowed;
            check.error.what = u"the client certificate or its key cannot be read"_s;
            check.error.where = own.certificateFile;
            check.error.advice = u"let the account that schedules read both files"_s;
        }
        (*checks)[index] = std::move(check);
        co_return;
    }
    QElapsedTimer time;
    time.start();
    const Result<Secret> password = co_await secrets->password(server.credentials, server.name);
    check.milliseconds = time.elapsed();
    check.isFetched = password.has_value();
    if (!password)
        check.error = password.error();
    (*checks)[index] = std::move(check);
}

Async<QList<ports::PasswordCheck>> checkPasswords(const ports::FleetStore *fleet, ports::SecretSource *secrets,
                                                  QString name)
{
    const Result<ports::StoredConfiguration> configuration = fleet->configuration();
    if (!configuration)
        co_return fail(configuration.error());
    QList<domain::Server> servers;
    for (const domain::Server &server : configuration->fleet.servers)
        if (name.isEmpty() || server.name == name)
            servers.append(server);
    if (!name.isEmpty() && servers.isEmpty())
        co_return fail(ErrorCode::NotFound, u"there is no server %1 in the configuration"_s.arg(name));
    const auto checks = std::make_shared<QList<ports::PasswordCheck>>(servers.size());
    const auto step
        = [secrets, servers, checks](int index) { return checkPassword(secrets, servers.at(index), checks, index); };
    co_await forEachBounded(int(servers.size()), kAtATime, step);
    co_return *checks;
}

} // namespace

EngineCredentialService::EngineCredentialService(Bridge &bridge, const ports::FleetStore &fleet,
                                                 ports::SecretSource &secrets)
    : m_bridge(bridge)
    , m_fleet(fleet)
    , m_secrets(secrets)
{
}

ports::Answer<> EngineCredentialService::storePassword(QString entry, Secret password)
{
    return m_bridge.run<void>([this, entry, password] { return m_secrets.store(entry, password); });
}

ports::Answer<> EngineCredentialService::forgetPassword(QString entry)
{
    return m_bridge.run<void>([this, entry] { return m_secrets.forget(entry); });
}

ports::Answer<QList<ports::PasswordCheck>> EngineCredentialService::testPasswords(QString server)
{
    return m_bridge.run<QList<ports::PasswordCheck>>(
        [this, server] { return checkPasswords(&m_fleet, &m_secrets, server); });
}

} // namespace pulpit::engine
