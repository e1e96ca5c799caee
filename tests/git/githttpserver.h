// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakepulp/httplistener.h"
#include "support/fakepulp/tls.h"

#include <QProcess>

namespace pulpit::test {

/// Serves the Git repositories below a folder over https on loopback, by Git's own http-backend. Runs in the thread
/// that made it, which must have an event loop. For tests.
class GitHttpServer
{
public:
    explicit GitHttpServer(QString folder, std::optional<fakepulp::TlsIdentity> tls)
        : m_folder(std::move(folder))
        , m_listener({[this](const fakepulp::HttpRequest &request) { return answer(request); },
                      [this] { ++connections; }, [](qint64, qint64) {},
                      [] { return QByteArray("Sat, 21 Nov 2026 00:00:00 GMT"); }})
    {
        if (tls)
            m_listener.setTls(*tls);
        if (!m_listener.listenOnLoopback(0))
            qFatal("no port on loopback");
    }

    [[nodiscard]] QString url(const QString &repository) const
    {
        return QStringLiteral("%1://127.0.0.1:%2/%3")
            .arg(m_listener.isSecure() ? QStringLiteral("https") : QStringLiteral("http"))
            .arg(m_listener.serverPort())
            .arg(repository);
    }

    QByteArray login; ///< "user:password"; empty: everybody may read
    QByteArray redirect; ///< answers everything with a redirection to this
    int connections = 0;
    int refused = 0;
    QByteArray seen; ///< headers "Authorization" as they came, a line each

private:
    fakepulp::HttpResponse answer(const fakepulp::HttpRequest &request)
    {
        const QByteArray given = request.header("authorization");
        seen += given + '\n';
        if (!redirect.isEmpty()) {
            fakepulp::HttpResponse response = fakepulp::HttpResponse::detail(302, "elsewhere");
            response.setHeader("Location", redirect + request.target);
            return response;
        }
        if (!login.isEmpty() && given != "Basic " + login.toBase64()) {
            ++refused;
            fakepulp::HttpResponse response = fakepulp::HttpResponse::detail(401, "who are you?");
            response.setHeader("WWW-Authenticate", "Basic realm=\"git\"");
            return response;
        }
        return backend(request);
    }

    /// The exchange of RFC 3875.
    fakepulp::HttpResponse backend(const fakepulp::HttpRequest &request)
    {
        QProcess cgi;
        QProcessEnvironment environment;
        const auto set = [&environment](const char *name, const QByteArray &value) {
            environment.insert(QString::fromLatin1(name), QString::fromLocal8Bit(value));
        };
        set("PATH", qgetenv("PATH"));
        set("HOME", m_folder.toLocal8Bit());
        set("GIT_CONFIG_NOSYSTEM", "1");
        set("GIT_CONFIG_COUNT", "1");
        set("GIT_CONFIG_KEY_0", "safe.directory");
        set("GIT_CONFIG_VALUE_0", "*");
        set("GIT_PROJECT_ROOT", m_folder.toLocal8Bit());
        set("GIT_HTTP_EXPORT_ALL", "1");
        set("PATH_INFO", request.path);
        const qsizetype query = request.target.indexOf('?');
        set("QUERY_STRING", query < 0 ? QByteArray() : request.target.mid(query + 1));
        set("REQUEST_METHOD", request.method);
        set("CONTENT_TYPE", request.header("content-type"));
        set("CONTENT_LENGTH", QByteArray::number(request.body.size()));
        set("HTTP_CONTENT_ENCODING", request.header("content-encoding"));
        set("GIT_PROTOCOL", request.header("git-protocol"));
        cgi.setProcessEnvironment(environment);
        cgi.start(QStringLiteral("git"), {QStringLiteral("http-backend")});
        cgi.write(request.body);
        cgi.closeWriteChannel();
        if (!cgi.waitForFinished(20000))
            return fakepulp::HttpResponse::detail(500, "git http-backend does not end");
        const QByteArray output = cgi.readAllStandardOutput();
        const qsizetype end = output.indexOf("\r\n\r\n");
        fakepulp::HttpResponse response;
        const QList<QByteArray> lines = output.left(std::max<qsizetype>(end, 0)).split('\n');
        for (const QByteArray &line : lines) {
            const qsizetype colon = line.indexOf(':');
            const QByteArray name = line.left(colon).trimmed();
            const QByteArray value = line.mid(colon + 1).trimmed();
            if (name == "Status")
                response.status = value.left(3).toInt();
            else if (colon > 0)
                response.setHeader(name, value);
        }
        response.body = end < 0 ? QByteArray() : output.mid(end + 4);
        return response;
    }

    const QString m_folder;
    fakepulp::HttpListener m_listener;
};

} // namespace pulpit::test
