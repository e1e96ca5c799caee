// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pulp/httpdouble.h"

#include <QDateTime>
#include <QJsonObject>
#include <QSet>

#include <memory>
#include <optional>

namespace pulpit::test {

/// A Vault (or its agent) on loopback that holds callers to the exchange: every request needs X-Vault-Request, the
/// right namespace, and a live token unless an agent is imitated; paths, methods and bodies must be right to the
/// letter. A caller that does something else is answered as Vault would, and what was wrong is kept in wrongs(). Main
/// thread.
class VaultDouble
{
public:
    enum class Method { Agent, Token, AppRole, Kubernetes };

    explicit VaultDouble(Method method);
    ~VaultDouble();

    [[nodiscard]] QString address() const;
    [[nodiscard]] const QList<DoubleRequest> &requests() const { return m_http->requests(); }
    [[nodiscard]] QList<DoubleRequest> requestsTo(const QByteArray &path) const { return m_http->requestsTo(path); }
    /// What callers did that Vault does not understand; empty in a good exchange.
    [[nodiscard]] const QStringList &wrongs() const { return m_wrongs; }
    void close() { m_http->close(); }

    // What it holds. Paths are "mount/path".
    void setPassword(const QString &mount, const QString &user, const QString &password);
    void addMount(const QString &mount, const QJsonValue &options);
    void setSecret(const QString &path, const QJsonObject &values);

    // Who may ask.
    QString nameSpaceOfPasswords; ///< expected X-Vault-Namespace; empty: none may be sent
    QString nameSpaceOfSecrets;
    QByteArray token = "hvs.static"; ///< Token
    QByteArray roleId = "role-1"; ///< AppRole
    QByteArray secretId = "secret-id-1";
    QByteArray kubernetesRole = "pulpit"; ///< Kubernetes
    QByteArray jwt = "eyJ.service.account";
    QString authMount; ///< "approle", "kubernetes"
    int leaseSeconds = 3600; ///< of tokens that a login gives
    bool mayListMounts = true; ///< else sys/mounts is refused, as policies often do

    // Faults.
    int throttled = 0; ///< so many of the next requests are answered with 429
    QByteArray retryAfter; ///< sent with 429
    int failing = 0; ///< so many of the next requests are answered with failure
    int failure = 500;
    bool isSealed = false;
    bool isSlow = false; ///< never answers
    bool isHuge = false; ///< answers megabytes
    QByteArray redirectTo; ///< answers 307 to this address
    void revokeTokens() { m_tokens.clear(); }
    int logins = 0; ///< successful ones
    int refusedLogins = 0;

private:
    [[nodiscard]] DoubleAnswer handle(const DoubleRequest &request);
    [[nodiscard]] std::optional<DoubleAnswer> fault();
    [[nodiscard]] std::optional<DoubleAnswer> checkCaller(const DoubleRequest &request, const QString &path);
    [[nodiscard]] DoubleAnswer login(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer answerPath(const QString &path);
    [[nodiscard]] DoubleAnswer keyValue(const QString &path) const;
    [[nodiscard]] DoubleAnswer mountsAnswer(const QString &path) const;
    void wrong(const QString &what) { m_wrongs.append(what); }
    [[nodiscard]] bool isPasswordPath(const QString &path) const;

    const Method m_method;
    std::unique_ptr<HttpDouble> m_http;
    QStringList m_wrongs;
    QHash<QString, QString> m_passwords; ///< by "mount/creds/user"
    QHash<QString, QJsonValue> m_mounts; ///< options by "mount/"
    QHash<QString, QJsonObject> m_secrets; ///< by "mount/path"
    QHash<QByteArray, QDateTime> m_tokens; ///< live ones until
    int m_issued = 0;
};

} // namespace pulpit::test
