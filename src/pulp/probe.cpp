// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pulp/probe.h"

#include "pulp/clients/statusclient.h"
#include "pulp/httpconnection.h"
#include "pulp/jsonreader.h"
#include "pulp/socketprobe.h"

#include <QElapsedTimer>
#include <QVersionNumber>

using namespace Qt::StringLiterals;

namespace pulpit::pulp {

namespace {

using ports::ProbeStep;

const QVersionNumber kOldestSupported(3, 49);

/// The password that the operator has just typed, in place of the stored one.
class TypedSecret final : public ports::SecretSource
{
public:
    explicit TypedSecret(Secret password)
        : m_password(std::move(password))
    {
    }
    Async<Secret> password(domain::CredentialReference, QString) override
    {
        co_return Result<Secret>(m_password); // a copy: QCoro moves out of what is not const, and it may be asked twice
    }
    Async<void> store(QString, Secret) override
    {
        co_return fail(ErrorCode::Unsupported, u"a typed password is not stored here"_s);
    }
    Async<void> forget(QString) override
    {
        co_return fail(ErrorCode::Unsupported, u"a typed password is not stored here"_s);
    }

private:
    Secret m_password;
};

/// Keeps the steps and tells the listener of each change.
class Protocol
{
public:
    explicit Protocol(std::function<void(ProbeStep)> onStep)
        : m_onStep(std::move(onStep))
    {
    }
    void begin(ProbeStep::Id id)
    {
        m_time.start();
        m_steps.append(ProbeStep {.id = id, .state = ProbeStep::State::Running});
        tell();
    }
    void end(ProbeStep::State state, const QString &finding, const Error &error = {},
             const QByteArray &certificate = {})
    {
        ProbeStep &step = m_steps.last();
        step.state = state;
        step.finding = finding;
        step.error = error;
        step.certificateSha256 = certificate;
        step.milliseconds = int(m_time.elapsed());
        tell();
    }
    void pass(const QString &finding) { end(ProbeStep::State::Passed, finding); }
    void failWith(const Error &error) { end(ProbeStep::State::Failed, error.what, error); }
    [[nodiscard]] const QList<ProbeStep> &steps() const { return m_steps; }

private:
    void tell() const
    {
        if (m_onStep)
            m_onStep(m_steps.last());
    }
    std::function<void(ProbeStep)> m_onStep;
    QElapsedTimer m_time;
    QList<ProbeStep> m_steps;
};

using SharedProtocol = std::shared_ptr<Protocol>;

// The checks give true when the next ones make sense.

QCoro::Task<bool> checkNetwork(SharedProtocol protocol, domain::Server server, CancellationToken cancellation)
{
    protocol->begin(ProbeStep::Id::Resolve);
    const Result<QList<QHostAddress>> addresses = co_await resolveHost(server.url.host(), cancellation);
    if (!addresses) {
        protocol->failWith(addresses.error());
        co_return false;
    }
    QStringList texts;
    for (const QHostAddress &address : *addresses)
        texts.append(address.toString());
    protocol->pass(texts.join(u", "_s));

    protocol->begin(ProbeStep::Id::Connect);
    const Result<> connected = co_await tryPort(server.url.host(), portOf(server.url), cancellation);
    if (!connected) {
        protocol->failWith(connected.error());
        co_return false;
    }
    protocol->pass(u"port %1 is open"_s.arg(portOf(server.url)));
    co_return true;
}

QCoro::Task<bool> checkCertificate(SharedProtocol protocol, domain::Server server, CancellationToken cancellation)
{
    protocol->begin(ProbeStep::Id::Certificate);
    if (server.url.scheme() != "https"_L1) {
        const QHostAddress address(server.url.host());
        if (address.isLoopback() || server.url.host() == "localhost"_L1) {
            protocol->end(ProbeStep::State::Skipped, u"http on this machine, no certificate"_s);
            co_return true;
        }
        const Error error {.code = ErrorCode::Tls,
                           .what = u"passwords go over the network in clear text"_s,
                           .advice = u"use https, or a network that only trusted machines can listen to"_s};
        protocol->end(ProbeStep::State::Warning, u"http, no certificate"_s, error);
        co_return true;
    }
    const Result<CertificateFinding> finding = co_await lookAtCertificate(server, cancellation);
    if (!finding) {
        protocol->failWith(finding.error());
        co_return false;
    }
    if (finding->problem) {
        protocol->end(ProbeStep::State::Failed, finding->text, *finding->problem, finding->sha256);
        co_return false;
    }
    protocol->end(ProbeStep::State::Passed, finding->text, {}, finding->sha256);
    co_return true;
}

QCoro::Task<bool> checkApiRoot(SharedProtocol protocol, std::shared_ptr<Connection> connection,
                               ports::CallContext context)
{
    protocol->begin(ProbeStep::Id::ApiRoot);
    Request request;
    request.path = connection->paths().base();
    request.anonymous = true;
    const Result<QJsonObject> root = co_await sendForObject(connection, std::move(request), std::move(context));
    if (!root) {
        Error error = root.error();
        if (error.httpStatus == 404 || error.code == ErrorCode::BadAnswer)
            error.advice
                = u"check the API root (Pulp's default is /pulp/) and the domain; hosted servers use others, e.g. /api/pulp/"_s;
        protocol->failWith(error);
        co_return false;
    }
    if (!root->contains("tasks"_L1) || !root->contains("repositories"_L1)) {
        protocol->failWith({.code = ErrorCode::BadAnswer,
                            .what = u"this is not the API root of a Pulp 3 server"_s,
                            .where = connection->paths().origin() + connection->paths().base(),
                            .advice = u"check the API root (Pulp's default is /pulp/) and the domain"_s});
        co_return false;
    }
    protocol->pass(u"plugins: %1"_s.arg(pluginsOf(*root).join(u", "_s)));
    co_return true;
}

Async<qint64> countRows(std::shared_ptr<Connection> connection, QString collection, ports::CallContext context)
{
    Request request;
    request.path = connection->paths().collection(collection);
    request.query = {{u"fields"_s, u"pulp_href"_s}, {u"limit"_s, u"1"_s}};
    const Result<QJsonObject> page = co_await sendForObject(connection, std::move(request), std::move(context));
    if (!page)
        co_return fail(page.error());
    JsonReader reader(*page);
    const qint64 count = reader.number("count"_L1);
    if (const Result<> problem = reader.problem(); !problem)
        co_return fail(problem.error());
    co_return count;
}

QCoro::Task<bool> checkLogIn(SharedProtocol protocol, domain::Server server, std::shared_ptr<Connection> connection,
                             ports::CallContext context)
{
    protocol->begin(ProbeStep::Id::LogIn);
    const bool hasCredentials = server.credentials.kind != domain::CredentialReference::Kind::None;
    if (!hasCredentials && clientCertificateOf(server.credentials).isEmpty()) {
        protocol->end(ProbeStep::State::Skipped, u"no credentials are configured"_s);
        co_return true;
    }
    const Result<qint64> tasks = co_await countRows(connection, u"tasks"_s, std::move(context));
    if (!tasks && tasks.error().code != ErrorCode::NotAllowed) {
        protocol->failWith(tasks.error());
        co_return false;
    }
    protocol->pass(hasCredentials ? u"as %1"_s.arg(server.credentials.username) : u"by client certificate"_s);
    co_return true;
}

QCoro::Task<bool> checkVersions(SharedProtocol protocol, std::shared_ptr<Connection> connection,
                                ports::CallContext context)
{
    protocol->begin(ProbeStep::Id::Versions);
    StatusClient client(connection);
    const Result<domain::PulpStatus> status = co_await client.status(std::move(context));
    if (!status) {
        protocol->failWith(status.error());
        co_return true;
    }
    QStringList parts;
    for (const domain::PulpComponent &one : status->components)
        parts.append((one.component == "core"_L1 ? u"pulpcore"_s : one.component) + u' ' + one.version);
    parts.append(u"%1 workers"_s.arg(status->onlineWorkers.size()));
    const QString finding = parts.join(u", "_s);
    Error warning {.code = ErrorCode::Unsupported};
    if (!status->databaseConnected)
        warning = {.code = ErrorCode::ServerFailure,
                   .what = u"the server has lost its database"_s,
                   .advice = u"look at the server's logs"_s};
    else if (QVersionNumber::fromString(status->versionOf(u"core"_s)) < kOldestSupported)
        warning = {.code = ErrorCode::Unsupported,
                   .what = u"pulpcore is older than %1"_s.arg(kOldestSupported.toString()),
                   .advice = u"upgrade the server; older ones are not tested"_s};
    else if (status->onlineWorkers.isEmpty())
        warning = {.code = ErrorCode::ServerFailure,
                   .what = u"no worker is online: every task would wait"_s,
                   .advice = u"start pulpcore-worker on the server"_s};
    if (warning.what.isEmpty())
        protocol->pass(finding);
    else
        protocol->end(ProbeStep::State::Warning, finding, warning);
    co_return true;
}

QCoro::Task<bool> checkPermissions(SharedProtocol protocol, std::shared_ptr<Connection> connection,
                                   ports::CallContext context)
{
    protocol->begin(ProbeStep::Id::Permissions);
    QStringList parts;
    qint64 repositories = 0;
    const QStringList collections {u"repositories"_s, u"remotes"_s, u"distributions"_s, u"tasks"_s};
    for (const QString &collection : collections) {
        const Result<qint64> count = co_await countRows(connection, collection, context);
        if (!count) {
            Error error = count.error();
            error.what = u"the account may not list %1"_s.arg(collection);
            error.advice = u"give the account a role with all view permissions, and those to sync and publish"_s;
            protocol->failWith(error);
            co_return false;
        }
        if (collection == "repositories"_L1)
            repositories = *count;
        parts.append(u"%1 %2"_s.arg(*count).arg(collection));
    }
    const QString finding = parts.join(u", "_s);
    if (repositories > 0) {
        protocol->pass(finding);
        co_return true;
    }
    // Pulp leaves out what the account may not see instead of refusing, so an empty list can mean either.
    protocol->end(ProbeStep::State::Warning, finding,
                  {.code = ErrorCode::NotAllowed,
                   .what = u"no repository is visible"_s,
                   .advice = u"if the server has repositories, the account lacks permission to view them"_s});
    co_return true;
}

QCoro::Task<void> checkAll(SharedProtocol protocol, domain::Server server, std::shared_ptr<Connection> connection,
                           ports::CallContext context)
{
    const bool reached = co_await checkNetwork(protocol, server, context.cancellation);
    if (!reached)
        co_return;
    const bool trusted = co_await checkCertificate(protocol, server, context.cancellation);
    if (!trusted)
        co_return;
    const bool isPulp = co_await checkApiRoot(protocol, connection, context);
    if (!isPulp)
        co_return;
    const bool loggedIn = co_await checkLogIn(protocol, server, connection, context);
    if (!loggedIn)
        co_return;
    co_await checkVersions(protocol, connection, context);
    co_await checkPermissions(protocol, connection, context);
}

} // namespace

Async<QList<ProbeStep>> probeServer(domain::Server server, std::optional<Secret> password,
                                    std::shared_ptr<ports::SecretSource> secrets, std::function<void(ProbeStep)> onStep,
                                    CancellationToken cancellation)
{
    if (password) {
        secrets = std::make_shared<TypedSecret>(*password);
        server.credentials.kind = domain::CredentialReference::Kind::LocalPassword;
    }
    const auto connection = std::make_shared<HttpConnection>(server, std::move(secrets));
    if (const Result<> usable = connection->paths().check(); !usable)
        co_return fail(usable.error());
    const auto protocol = std::make_shared<Protocol>(std::move(onStep));
    const ports::CallContext context {{}, cancellation};
    co_await checkAll(protocol, server, connection, context);
    if (cancellation.isCanceled())
        co_return fail(canceledError());
    co_return protocol->steps();
}

} // namespace pulpit::pulp
