// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http.h"
#include "timestamp.h"

#include <QHash>
#include <QString>

#include <deque>
#include <variant>

namespace pulpit::fakepulp {

struct User
{
    int number = 1;
    QString name;
    QString password;
    /// False: lists hold only objects whose name contains `sees`, and only own tasks.
    bool superuser = true;
    QString sees = {};
};

/// Accounts, sessions and the rules for requests that write.
class Users
{
public:
    User &add(const QString &name, const QString &password, bool superuser = true);
    [[nodiscard]] User *find(const QString &name);
    [[nodiscard]] const std::deque<User> &all() const { return m_users; }

    struct Identity
    {
        const User *user = nullptr;
        bool bySession = false;
    };
    /// Who is asking; or the 401 or 403 that the request deserves. Writing by session needs the CSRF
    /// token, and over https a Referer or Origin of the same host.
    [[nodiscard]] std::variant<Identity, HttpResponse> authenticate(const HttpRequest &request, bool sessionsSupported);

    /// Makes a session; the answer gets its two cookies.
    void logIn(const User &user, HttpResponse &response);
    void logOut(const HttpRequest &request);
    void expireSessions() { m_sessions.clear(); }
    [[nodiscard]] qsizetype sessionCount() const { return m_sessions.size(); }

private:
    struct Session
    {
        int user = 0;
        QByteArray csrf;
    };
    [[nodiscard]] std::optional<HttpResponse> checkCsrf(const HttpRequest &request) const;
    [[nodiscard]] QByteArray makeToken();

    std::deque<User> m_users;
    QHash<QByteArray, Session> m_sessions;
};

[[nodiscard]] QByteArray cookie(const HttpRequest &request, const QByteArray &name);
/// True if the client's side is https, be it through a proxy.
[[nodiscard]] bool isHttps(const HttpRequest &request);

} // namespace pulpit::fakepulp
