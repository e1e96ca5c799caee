// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "users.h"

#include <QRandomGenerator>
#include <QUrl>

namespace pulpit::fakepulp {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTwoWeeks = 1'209'600;

HttpResponse unauthorized(const HttpRequest &request, const QByteArray &text)
{
    HttpResponse response = HttpResponse::detail(401, text);
    // A browser that asks in the background must not open a dialog.
    const bool background = request.header("x-requested-with") == "XMLHttpRequest";
    response.setHeader("WWW-Authenticate", background ? "xBasic realm=\"api\"" : "Basic realm=\"api\"");
    return response;
}

bool writes(const QByteArray &method)
{
    return method != "GET" && method != "HEAD" && method != "OPTIONS";
}

} // namespace

QByteArray cookie(const HttpRequest &request, const QByteArray &name)
{
    for (const QByteArray &part : request.header("cookie").split(';')) {
        const QByteArray pair = part.trimmed();
        if (pair.startsWith(name + '='))
            return pair.mid(name.size() + 1);
    }
    return {};
}

bool isHttps(const HttpRequest &request)
{
    return request.secure || request.header("x-forwarded-proto") == "https";
}

User &Users::add(const QString &name, const QString &password, bool superuser)
{
    User &user = m_users.emplace_back();
    user.number = static_cast<int>(m_users.size());
    user.name = name;
    user.password = password;
    user.superuser = superuser;
    return user;
}

User *Users::find(const QString &name)
{
    for (User &user : m_users) {
        if (user.name == name)
            return &user;
    }
    return nullptr;
}

std::variant<Users::Identity, HttpResponse> Users::authenticate(const HttpRequest &request, bool sessionsSupported)
{
    const QByteArray authorization = request.header("authorization");
    if (authorization.startsWith("Basic ")) {
        const QString pair = QString::fromUtf8(QByteArray::fromBase64(authorization.mid(6)));
        const User *user = find(pair.section(u':', 0, 0));
        if (user == nullptr || user->password != pair.section(u':', 1))
            return unauthorized(request, "Invalid username/password.");
        return Identity {user, false};
    }
    const auto session = m_sessions.constFind(cookie(request, "sessionid"));
    if (!sessionsSupported || session == m_sessions.cend())
        return unauthorized(request, "Authentication credentials were not provided.");
    if (writes(request.method)) {
        if (std::optional<HttpResponse> refused = checkCsrf(request))
            return *refused;
    }
    return Identity {&m_users.at(static_cast<size_t>(session->user - 1)), true};
}

std::optional<HttpResponse> Users::checkCsrf(const HttpRequest &request) const
{
    const auto refuse = [](const QByteArray &why) { return HttpResponse::detail(403, "CSRF Failed: " + why); };
    const QByteArray scheme = isHttps(request) ? "https" : "http";
    const QByteArray host = request.header("host");
    if (const QByteArray origin = request.header("origin"); !origin.isEmpty()) {
        if (origin != scheme + "://" + host)
            return refuse("Origin checking failed - " + origin + " does not match any trusted origins.");
    } else if (isHttps(request)) {
        const QByteArray referer = request.header("referer");
        if (referer.isEmpty())
            return refuse("Referer checking failed - no Referer.");
        const QUrl url(QString::fromUtf8(referer));
        if (url.scheme() != u"https"_s)
            return refuse("Referer checking failed - Referer is insecure while host is secure.");
        if (url.authority().toUtf8() != host)
            return refuse("Referer checking failed - " + referer + " does not match any trusted origins.");
    }
    const QByteArray expected = cookie(request, "csrftoken");
    if (expected.isEmpty())
        return refuse("CSRF cookie not set.");
    const QByteArray given = request.header("x-csrftoken");
    if (given.isEmpty())
        return refuse("CSRF token missing.");
    if (given.size() != expected.size())
        return refuse("CSRF token from the 'X-Csrftoken' HTTP header has incorrect length.");
    if (given != expected)
        return refuse("CSRF token from the 'X-Csrftoken' HTTP header incorrect.");
    return std::nullopt;
}

QByteArray Users::makeToken()
{
    static constexpr char kAlphabet[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    QByteArray token(32, 'a');
    for (char &c : token)
        c = kAlphabet[QRandomGenerator::global()->bounded(62)];
    return token;
}

void Users::logIn(const User &user, HttpResponse &response)
{
    const QByteArray id = makeToken();
    const QByteArray csrf = makeToken();
    m_sessions.insert(id, {user.number, csrf});
    const QByteArray tail = "; expires=Thu, 31 Dec 2099 23:59:59 GMT; Max-Age=";
    response.headers.emplaceBack("Set-Cookie",
                                 QByteArray("csrftoken=" + csrf + tail + "31449600; Path=/; SameSite=Lax"));
    response.headers.emplaceBack(
        "Set-Cookie",
        QByteArray("sessionid=" + id + tail + QByteArray::number(kTwoWeeks) + "; HttpOnly; Path=/; SameSite=Lax"));
}

void Users::logOut(const HttpRequest &request)
{
    m_sessions.remove(cookie(request, "sessionid"));
}

} // namespace pulpit::fakepulp
