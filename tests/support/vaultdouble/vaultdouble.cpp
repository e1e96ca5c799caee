// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vaultdouble/vaultdouble.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace pulpit::test {

namespace {

DoubleAnswer json(int status, const QJsonObject &object)
{
    return {.status = status, .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

DoubleAnswer refuse(int status, const QString &text)
{
    QJsonArray errors;
    if (!text.isEmpty())
        errors.append(text);
    return json(status, {{u"errors"_s, errors}});
}

DoubleAnswer denied()
{
    return refuse(403, u"1 error occurred:\n\t* permission denied\n\n"_s);
}

QJsonObject envelope(const QJsonObject &data)
{
    return {{u"request_id"_s, u"8a6f"_s},   {u"lease_id"_s, QString()}, {u"renewable"_s, false},
            {u"lease_duration"_s, 2764800}, {u"data"_s, data},          {u"auth"_s, QJsonValue::Null}};
}

} // namespace

VaultDouble::VaultDouble(Method method)
    : authMount(method == Method::Kubernetes ? u"kubernetes"_s : u"approle"_s)
    , m_method(method)
    , m_http(std::make_unique<HttpDouble>([this](const DoubleRequest &request) { return handle(request); }))
{
}

VaultDouble::~VaultDouble() = default;

QString VaultDouble::address() const
{
    return m_http->url().toString();
}

void VaultDouble::setPassword(const QString &mount, const QString &user, const QString &password)
{
    m_passwords.insert(mount + u"/creds/"_s + user, password);
}

void VaultDouble::addMount(const QString &mount, const QJsonValue &options)
{
    m_mounts.insert(mount + u'/', options);
}

void VaultDouble::setSecret(const QString &path, const QJsonObject &values)
{
    m_secrets.insert(path, values);
}

bool VaultDouble::isPasswordPath(const QString &path) const
{
    return path.contains("/creds/"_L1);
}

DoubleAnswer VaultDouble::handle(const DoubleRequest &request)
{
    if (const auto answer = fault())
        return *answer;
    if (!request.path().startsWith("/v1/") || request.target.contains('?')) {
        wrong(u"path "_s + QString::fromUtf8(request.target));
        return refuse(404, {});
    }
    const QString path = QUrl::fromPercentEncoding(request.path().mid(4));
    if (request.headers.value("x-vault-request") != "true") {
        wrong(u"no X-Vault-Request at "_s + path);
        return refuse(412, u"required 'X-Vault-Request' header is missing"_s); // as an agent that asks for it does
    }
    if (path == "auth/"_L1 + authMount + "/login"_L1)
        return login(request);
    if (request.method != "GET") {
        wrong(QString::fromLatin1(request.method) + u' ' + path);
        return refuse(405, {});
    }
    if (const auto answer = checkCaller(request, path))
        return *answer;
    return answerPath(path);
}

std::optional<DoubleAnswer> VaultDouble::fault()
{
    if (isSlow)
        return DoubleAnswer {.hang = true};
    if (isHuge)
        return DoubleAnswer {.body = QByteArray(3 * 1024 * 1024, ' ')};
    if (isSealed)
        return refuse(503, u"Vault is sealed"_s);
    if (!redirectTo.isEmpty())
        return DoubleAnswer {.status = 307, .headers = {"Location: " + redirectTo}};
    if (throttled > 0) {
        --throttled;
        DoubleAnswer answer = refuse(429, u"request path is rate limited"_s);
        if (!retryAfter.isEmpty())
            answer.headers.append("Retry-After: " + retryAfter);
        return answer;
    }
    if (failing > 0) {
        --failing;
        return refuse(failure, u"internal error"_s);
    }
    return std::nullopt;
}

std::optional<DoubleAnswer> VaultDouble::checkCaller(const DoubleRequest &request, const QString &path)
{
    const QString expected = isPasswordPath(path) ? nameSpaceOfPasswords : nameSpaceOfSecrets;
    const QString sent = QString::fromUtf8(request.headers.value("x-vault-namespace"));
    if (sent != expected) {
        wrong(u"namespace \"%1\" instead of \"%2\" at %3"_s.arg(sent, expected, path));
        return refuse(404, u"no handler for route \"%1\". route entry not found."_s.arg(path));
    }
    const QByteArray shown = request.headers.value("x-vault-token");
    if (m_method == Method::Agent) {
        if (request.headers.contains("x-vault-token"))
            wrong(u"a token for the agent at "_s + path);
        return std::nullopt;
    }
    const bool isRight
        = m_method == Method::Token ? shown == token : m_tokens.value(shown) > QDateTime::currentDateTimeUtc();
    if (!isRight)
        return denied();
    return std::nullopt;
}

DoubleAnswer VaultDouble::login(const DoubleRequest &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const auto bytes = [&body](QLatin1String key) { return body.value(key).toString().toUtf8(); };
    if (request.method != "POST" || !request.headers.value("content-type").startsWith("application/json"))
        wrong(u"log-in by %1"_s.arg(QString::fromLatin1(request.method)));
    if (QString::fromUtf8(request.headers.value("x-vault-namespace")) != nameSpaceOfPasswords)
        wrong(u"namespace at the log-in"_s);
    if (request.headers.contains("x-vault-token"))
        wrong(u"token at the log-in"_s);
    const bool isRight = m_method == Method::AppRole
        ? bytes("role_id"_L1) == roleId && bytes("secret_id"_L1) == secretId && body.size() == 2
        : bytes("role"_L1) == kubernetesRole && bytes("jwt"_L1) == jwt && body.size() == 2;
    if (!isRight) {
        ++refusedLogins;
        return m_method == Method::AppRole ? refuse(400, u"invalid role or secret ID"_s) : denied();
    }
    ++logins;
    const QByteArray issued = "hvs.issued-" + QByteArray::number(++m_issued);
    m_tokens.insert(issued, QDateTime::currentDateTimeUtc().addSecs(leaseSeconds > 0 ? leaseSeconds : 86400));
    return json(200,
                {{u"auth"_s,
                  QJsonObject {{u"client_token"_s, QString::fromLatin1(issued)},
                               {u"lease_duration"_s, leaseSeconds},
                               {u"renewable"_s, true}}},
                 {u"data"_s, QJsonValue::Null}});
}

DoubleAnswer VaultDouble::answerPath(const QString &path)
{
    if (path == "sys/mounts"_L1)
        return mayListMounts ? mountsAnswer({}) : denied();
    constexpr auto ui = "sys/internal/ui/mounts/"_L1;
    if (path.startsWith(ui))
        return mountsAnswer(path.mid(ui.size()));
    if (isPasswordPath(path)) {
        const auto found = m_passwords.constFind(path);
        if (found == m_passwords.cend())
            return refuse(404, {});
        return json(200,
                    envelope({{u"current_password"_s, *found},
                              {u"last_password"_s, u"the one before"_s},
                              {u"username"_s, path.section(u'/', -1)}}));
    }
    return keyValue(path);
}

DoubleAnswer VaultDouble::mountsAnswer(const QString &path) const
{
    QJsonObject list;
    for (auto it = m_mounts.begin(); it != m_mounts.end(); ++it) {
        const QJsonObject entry {{u"type"_s, u"kv"_s}, {u"options"_s, it.value()}};
        list.insert(it.key(), entry);
        if (!path.isEmpty() && path.startsWith(it.key())) {
            QJsonObject one = entry;
            one.insert(u"path"_s, it.key());
            return json(200, envelope(one));
        }
    }
    list.insert(u"sys/"_s, QJsonObject {{u"type"_s, u"system"_s}, {u"options"_s, QJsonValue::Null}});
    return path.isEmpty() ? json(200, envelope(list)) : denied();
}

DoubleAnswer VaultDouble::keyValue(const QString &path) const
{
    for (auto it = m_mounts.begin(); it != m_mounts.end(); ++it) {
        if (!path.startsWith(it.key()))
            continue;
        const QJsonValue options = it.value();
        const QString version = options.toObject().value("version"_L1).toString();
        const bool isFirst = version == "1"_L1 || (options.isObject() && options.toObject().isEmpty());
        const QString rest = path.mid(it.key().size());
        if (!isFirst && !rest.startsWith("data/"_L1))
            return refuse(404, u"Invalid path for a versioned K/V secrets engine."_s);
        const auto found = m_secrets.constFind(it.key() + (isFirst ? rest : rest.mid(5)));
        if (found == m_secrets.cend())
            return refuse(404, {});
        return json(
            200,
            envelope(isFirst ? *found
                             : QJsonObject {{u"data"_s, *found}, {u"metadata"_s, QJsonObject {{u"version"_s, 3}}}}));
    }
    return refuse(404, u"no handler for route \"%1\". route entry not found."_s.arg(path));
}

} // namespace pulpit::test
