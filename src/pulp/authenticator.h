// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/refusedsecret.h"
#include "base/secret.h"
#include "ports/pulpserver.h"
#include "ports/secretsource.h"
#include "pulp/apipaths.h"
#include "pulp/transport.h"

#include <QDeadlineTimer>
#include <QFuture>

#include <optional>

namespace pulpit::pulp {

/// Proves to one server who is asking: a session where the server has a login (pulpcore 3.70), since checking a
/// password costs the server about 80 ms of CPU at every request; else HTTP basic. Fetches the password when it is
/// needed and once more when it is refused, so that a rotated password is picked up; the same password is offered again
/// only after growing pauses, so that the account is not locked. One log-in serves all calls that wait for it.
///
/// Thread: the one that made it. Kept alive by its connection.
class Authenticator
{
public:
    Authenticator(domain::Server server, std::shared_ptr<ports::SecretSource> secrets,
                  std::shared_ptr<Transport> transport);

    /// Counts log-ins; what decorate() adds belongs to this one. 0: none yet.
    [[nodiscard]] int generation() const { return m_generation; }
    /// Logs in if nobody has since \a seen. Failures: as Transport, Unauthenticated, and those of the secret source.
    Async<> authenticate(int seen, CancellationToken cancellation);
    [[nodiscard]] bool isNeeded() const { return m_server.credentials.kind != domain::CredentialReference::Kind::None; }
    /// Adds the headers that prove the identity.
    void decorate(WireRequest &request) const;
    /// Takes over cookies that the server renewed.
    void absorb(const QList<QNetworkCookie> &cookies);

private:
    enum class Method { Unknown, Session, Basic };

    Async<> logIn(CancellationToken cancellation);
    Async<> chooseMethod(CancellationToken cancellation);
    /// true: logged in. false: the server does not accept \a password. Falls back to basic where the server has no
    /// login after all.
    Async<bool> openSession(Secret password, CancellationToken cancellation);
    Async<bool> tryPassword(Secret password, CancellationToken cancellation);
    [[nodiscard]] WireRequest request(const QByteArray &method, const QString &path) const;

    const domain::Server m_server;
    const ApiPaths m_paths;
    std::shared_ptr<ports::SecretSource> m_secrets;
    std::shared_ptr<Transport> m_transport;
    Method m_method = Method::Unknown;
    int m_generation = 0;
    QMap<QByteArray, QByteArray> m_cookies;
    Secret m_authorization; ///< value of the Authorization header, for basic
    std::optional<QFuture<Result<>>> m_running;
    /// A wrong password is not tried again with every call: nothing is asked while m_refusalHolds runs, and after that
    /// only another password, or the same after a longer pause.
    std::optional<Error> m_refusal;
    QDeadlineTimer m_refusalHolds;
    RefusedSecret m_refused;
};

} // namespace pulpit::pulp
