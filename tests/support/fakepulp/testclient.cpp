// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testclient.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkCookieJar>
#include <QSslConfiguration>
#include <QSslError>
#include <QTimer>

namespace pulpit::fakepulp {

using namespace Qt::StringLiterals;

QByteArray TestClient::Answer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

TestClient::TestClient(QByteArray origin, QByteArray user, QByteArray password)
    : m_origin(std::move(origin))
    , m_user(std::move(user))
    , m_password(std::move(password))
{
    // Tests set their cookies themselves.
    class NoCookies : public QNetworkCookieJar
    {
    public:
        bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
    };
    m_network.setCookieJar(new NoCookies);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

void TestClient::setHeader(const QByteArray &name, const QByteArray &value)
{
    m_headers.removeIf([&name](const auto &header) { return header.first == name; });
    if (!value.isEmpty())
        m_headers.emplaceBack(name, value);
}

TestClient::Answer TestClient::send(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                                    const QByteArray &contentType)
{
    QNetworkRequest request(QUrl::fromEncoded(path.startsWith("http") ? path : m_origin + path));
    if (m_basic)
        request.setRawHeader("Authorization", "Basic " + (m_user + ':' + m_password).toBase64());
    if (!body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
    for (const auto &[name, value] : std::as_const(m_headers))
        request.setRawHeader(name, value);
    if (!m_trusted.isNull()) {
        QSslConfiguration tls = request.sslConfiguration();
        tls.addCaCertificate(m_trusted);
        request.setSslConfiguration(tls);
    }
    request.setTransferTimeout(m_timeout);
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(m_timeout + 1000, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    Answer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply->isOpen())
        answer.body = reply->readAll();
    answer.error = reply->error();
    answer.headers = reply->rawHeaderPairs();
    return answer;
}

TestClient::Answer TestClient::post(const QByteArray &path, const QJsonObject &body)
{
    return send("POST", path, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

TestClient::Answer TestClient::patch(const QByteArray &path, const QJsonObject &body)
{
    return send("PATCH", path, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

QJsonObject TestClient::waitFor(const QString &taskHref, int milliseconds)
{
    QElapsedTimer elapsed;
    elapsed.start();
    QJsonObject task;
    while (elapsed.elapsed() < milliseconds) {
        task = get(taskHref.toUtf8()).object();
        const QString state = task.value("state"_L1).toString();
        if (state == u"completed"_s || state == u"failed"_s || state == u"canceled"_s)
            break;
        QEventLoop pause;
        QTimer::singleShot(20, &pause, &QEventLoop::quit);
        pause.exec();
    }
    return task;
}

} // namespace pulpit::fakepulp
