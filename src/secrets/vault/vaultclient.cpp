// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/vault/vaultclient.h"

#include "base/json.h"

#include <QCoro/QCoroFuture>

#include <QJsonObject>
#include <QPromise>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Method = pulpit::domain::VaultAccess::Method;
using SteadyClock = std::chrono::steady_clock;

namespace pulpit::secrets {

namespace {

constexpr JsonLimits kAnswerLimits {.maxBytes = 1024 * 1024, .maxDepth = 32};
constexpr auto kMountsHold = 60s;
// A younger token that is refused was not revoked: the policy does not allow this path.
constexpr auto kYoung = 60s;
constexpr int kMostMounts = 10'000;

const QString kPasswordAdvice
    = u"check vault_service_account_mount, the user name, and the policy of Pulpit's or the agent's token"_s;
const QString kSecretAdvice = u"check mount and path, and the policy of Pulpit's or the agent's token"_s;

Result<QJsonObject> dataOf(const VaultAnswer &answer)
{
    const Result<QJsonDocument> json = parseJson(answer.body.reveal(), kAnswerLimits);
    if (!json)
        return fail(ErrorCode::BadAnswer, u"Vault's answer is not JSON"_s, answer.where, u"check vault_addr"_s);
    return json->object().value("data"_L1).toObject();
}

QString withoutLeadingSlash(const QString &path)
{
    return path.startsWith(u'/') ? path.mid(1) : path;
}

} // namespace

Result<int> keyValueVersion(const QJsonValue &options)
{
    if (!options.isObject())
        return 2;
    const QJsonObject object = options.toObject();
    if (object.isEmpty())
        return 1;
    const QString version = object.value("version"_L1).toVariant().toString();
    if (version.isEmpty() || version == "2"_L1)
        return 2;
    if (version == "1"_L1)
        return 1;
    return fail(ErrorCode::Unsupported, u"Vault has this mount in an unknown version \"%1\""_s.arg(version.left(20)),
                {}, u"key/value engines of version 1 and 2 are known"_s);
}

VaultClient::VaultClient(domain::VaultAccess access, Fetch fetch, std::chrono::milliseconds timeLimit)
    : m_access(std::move(access))
    , m_fetch(std::move(fetch))
    , m_timeLimit(timeLimit)
{
}

Async<Secret> VaultClient::password(QString mount, QString user, QString nameSpace)
{
    const std::shared_ptr<VaultClient> self = shared_from_this();
    if (!isPlainVaultPath(mount) || !isPlainVaultPath(user))
        co_return fail(ErrorCode::InvalidConfiguration, u"the mount or the user name for Vault is not usable"_s,
                       mount + u'/' + user, u"set vault_service_account_mount and username in the credentials"_s);
    const Result<VaultAnswer> answer = co_await get(u"%1/creds/%2"_s.arg(mount, user), nameSpace);
    if (!answer)
        co_return fail(answer.error());
    if (answer->status != 200)
        co_return fail(vaultError(*answer, u"this password"_s, kPasswordAdvice));
    const Result<QJsonObject> data = dataOf(*answer);
    if (!data)
        co_return fail(data.error());
    const QJsonValue value = data->value("current_password"_L1);
    if (!value.isString() || value.toString().isEmpty())
        co_return fail(ErrorCode::BadAnswer, u"Vault's answer has no data.current_password"_s, answer->where,
                       u"check that the mount is a secrets engine that rotates passwords"_s);
    co_return Secret(value.toString());
}

Async<Secret> VaultClient::value(QString path, QString field, QString nameSpace)
{
    const std::shared_ptr<VaultClient> self = shared_from_this();
    path = withoutLeadingSlash(path);
    if (!isPlainVaultPath(path) || field.isEmpty())
        co_return fail(ErrorCode::InvalidInput,
                       u"this is not a secret of Vault: a mount, a path and a key are needed"_s, path,
                       u"for example kv/remotes/vendor and the key password"_s);
    const Result<Mount> mount = co_await mountOf(path, nameSpace);
    if (!mount)
        co_return fail(mount.error());
    const QString below = withoutLeadingSlash(path.mid(mount->path.size()));
    const QString full = mount->path + (mount->version == 2 ? u"data/"_s : QString()) + below;
    const Result<VaultAnswer> answer = co_await get(full, nameSpace);
    if (!answer)
        co_return fail(answer.error());
    if (answer->status != 200)
        co_return fail(vaultError(*answer, u"this secret"_s, kSecretAdvice));
    const Result<QJsonObject> data = dataOf(*answer);
    if (!data)
        co_return fail(data.error());
    const QJsonObject values = mount->version == 2 ? data->value("data"_L1).toObject() : *data;
    const QJsonValue value = values.value(field);
    if (value.isUndefined())
        co_return fail(ErrorCode::NotFound, u"the secret in Vault has no key \"%1\""_s.arg(field.left(80)),
                       answer->where, u"check secret_name"_s);
    if (!value.isString())
        co_return fail(ErrorCode::BadAnswer, u"the key \"%1\" in Vault is not a text"_s.arg(field.left(80)),
                       answer->where);
    co_return Secret(value.toString());
}

Async<VaultAnswer> VaultClient::get(QString path, QString nameSpace)
{
    for (bool renewed = false;; renewed = true) {
        const Result<Secret> used = co_await token();
        if (!used)
            co_return fail(used.error());
        // A name of its own: GCC 12 destroys an aggregate that is made within a co_await expression twice.
        const VaultRequest request {path, nameSpace, *used, Secret()};
        Result<VaultAnswer> answer = co_await askVault(m_access, request, m_timeLimit);
        if (!answer || answer->status != 403 || renewed || !forgetToken(*used))
            co_return answer;
    }
}

Async<Secret> VaultClient::token()
{
    switch (m_access.method) {
    case Method::Agent: co_return Secret();
    case Method::Token: co_return co_await m_fetch(m_access.token);
    case Method::AppRole:
    case Method::Kubernetes: break;
    }
    for (int attempt = 0; attempt < 3; ++attempt) {
        {
            const QMutexLocker lock(&m_mutex);
            // As a value of its own: QCoro moves out of what is not const.
            if (!m_token.isEmpty() && SteadyClock::now() < m_tokenUntil)
                co_return Result<Secret>(m_token);
        }
        const Result<> loggedIn = co_await logIn();
        if (!loggedIn)
            co_return fail(loggedIn.error());
    }
    co_return fail(ErrorCode::BadAnswer, u"Vault gives tokens that end at once"_s, m_access.address,
                   u"give the role's tokens a longer life"_s);
}

// One log-in serves all who wait for it.
Async<> VaultClient::logIn()
{
    QPromise<Result<>> promise;
    std::optional<QFuture<Result<>>> running;
    {
        const QMutexLocker lock(&m_mutex);
        running = m_loggingIn;
        if (!running) {
            promise.start();
            m_loggingIn = promise.future();
        }
    }
    if (running)
        co_return co_await *running;
    const Result<> result = co_await logInNow();
    {
        const QMutexLocker lock(&m_mutex);
        m_loggingIn.reset();
    }
    promise.addResult(result);
    promise.finish();
    co_return result;
}

Async<Secret> VaultClient::loginBody()
{
    const bool isAppRole = m_access.method == Method::AppRole;
    const Result<Secret> proof = co_await m_fetch(isAppRole ? m_access.secretId : m_access.kubernetesJwt);
    if (!proof)
        co_return fail(proof.error());
    const QString text = QString::fromUtf8(proof->reveal());
    const QJsonObject body = isAppRole ? QJsonObject {{u"role_id"_s, m_access.roleId}, {u"secret_id"_s, text}}
                                       : QJsonObject {{u"role"_s, m_access.kubernetesRole}, {u"jwt"_s, text}};
    co_return Secret(QJsonDocument(body).toJson(QJsonDocument::Compact));
}

Async<> VaultClient::logInNow()
{
    const bool isAppRole = m_access.method == Method::AppRole;
    const QString mount = !m_access.authMount.isEmpty() ? m_access.authMount
        : isAppRole                                     ? u"approle"_s
                                                        : u"kubernetes"_s;
    if (!isPlainVaultPath(mount))
        co_return fail(ErrorCode::InvalidConfiguration, u"auth_mount is not usable"_s, mount,
                       u"set auth_mount in [vault] of config.ini"_s);
    const Result<Secret> body = co_await loginBody();
    if (!body)
        co_return fail(body.error());
    {
        const QMutexLocker lock(&m_mutex);
        if (m_refusal && m_refused.holds(*body, SteadyClock::now()))
            co_return fail(*m_refusal);
    }
    const SteadyClock::time_point asked = SteadyClock::now();
    const VaultRequest request {u"auth/%1/login"_s.arg(mount), m_access.passwordNamespace, Secret(), *body};
    const Result<VaultAnswer> answer = co_await askVault(m_access, request, m_timeLimit);
    if (!answer)
        co_return fail(answer.error());
    const QMutexLocker lock(&m_mutex);
    if (answer->status != 200) {
        Error error = vaultError(*answer, u"Pulpit's log-in"_s,
                                 isAppRole ? u"check auth_mount, role_id and secret_id in [vault] of config.ini"_s
                                           : u"check auth_mount and kubernetes_role in [vault] of config.ini"_s);
        if (error.code == ErrorCode::NotAllowed) {
            m_refused.note(*body, asked);
            m_refusal = error;
        }
        co_return fail(std::move(error));
    }
    const Result<QJsonDocument> json = parseJson(answer->body.reveal(), kAnswerLimits);
    const QJsonObject auth = json ? json->object().value("auth"_L1).toObject() : QJsonObject();
    const QString text = auth.value("client_token"_L1).toString();
    if (text.isEmpty())
        co_return fail(ErrorCode::BadAnswer, u"Vault's answer to the log-in has no token"_s, answer->where,
                       u"check vault_addr and auth_mount"_s);
    // 0 is a token without end; it is renewed once a day.
    const double life = auth.value("lease_duration"_L1).toDouble();
    const double kept = life > 0 ? std::clamp(life * 2 / 3, 0.0, 86400.0) : 86400.0;
    m_token = Secret(text);
    m_tokenSince = asked;
    m_tokenUntil = asked + std::chrono::milliseconds(qint64(kept * 1000));
    m_refused.clear();
    m_refusal.reset();
    co_return {};
}

bool VaultClient::forgetToken(const Secret &refused)
{
    const QMutexLocker lock(&m_mutex);
    if (m_access.method == Method::Token || m_access.method == Method::Agent)
        return false;
    if (!m_token.equals(refused))
        return true; // somebody has logged in meanwhile
    if (SteadyClock::now() - m_tokenSince < kYoung)
        return false;
    m_token = Secret();
    return true;
}

Async<VaultClient::Mount> VaultClient::mountOf(QString path, QString nameSpace)
{
    {
        const QMutexLocker lock(&m_mutex);
        const auto known = m_mounts.constFind(nameSpace);
        if (known != m_mounts.cend() && SteadyClock::now() < known->until)
            for (const Mount &mount : known->list)
                if (path.startsWith(mount.path))
                    co_return mount;
    }
    const Result<VaultAnswer> answer = co_await get(u"sys/mounts"_s, nameSpace);
    if (!answer)
        co_return fail(answer.error());
    if (answer->status == 403)
        co_return co_await askForMount(path, nameSpace);
    if (answer->status != 200)
        co_return fail(vaultError(*answer, u"the list of mounts"_s, kSecretAdvice));
    const Result<QJsonObject> data = dataOf(*answer);
    if (!data)
        co_return fail(data.error());
    Mounts mounts;
    mounts.until = SteadyClock::now() + kMountsHold;
    std::optional<Mount> found;
    for (auto it = data->begin(); it != data->end() && mounts.list.size() < kMostMounts; ++it) {
        const bool wanted = it.key().endsWith(u'/') && path.startsWith(it.key());
        const Result<int> version = keyValueVersion(it->toObject().value("options"_L1));
        if (wanted && !version)
            co_return fail(version.error());
        if (!it.key().endsWith(u'/') || !version)
            continue;
        mounts.list.append({it.key(), *version});
        if (wanted)
            found = mounts.list.constLast();
    }
    if (!found)
        co_return fail(ErrorCode::NotFound, u"Vault has no mount for this path"_s, path,
                       u"check kv, and repo_secret_namespace in [vault] of config.ini"_s);
    const QMutexLocker lock(&m_mutex);
    m_mounts.insert(nameSpace, std::move(mounts));
    co_return *found;
}

// For tokens that may read a secret but not the list of mounts.
Async<VaultClient::Mount> VaultClient::askForMount(QString path, QString nameSpace)
{
    const Result<VaultAnswer> answer = co_await get(u"sys/internal/ui/mounts/"_s + path, nameSpace);
    if (!answer)
        co_return fail(answer.error());
    if (answer->status != 200)
        co_return fail(vaultError(*answer, u"this secret"_s, kSecretAdvice));
    const Result<QJsonObject> data = dataOf(*answer);
    if (!data)
        co_return fail(data.error());
    const QString mountPath = data->value("path"_L1).toString();
    if (!mountPath.endsWith(u'/') || !path.startsWith(mountPath))
        co_return fail(ErrorCode::BadAnswer, u"Vault names another mount for this path"_s, path);
    const Result<int> version = keyValueVersion(data->value("options"_L1));
    if (!version)
        co_return fail(version.error());
    co_return Mount {mountPath, *version};
}

} // namespace pulpit::secrets
