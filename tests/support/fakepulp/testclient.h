// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QUrl>

namespace pulpit::fakepulp {

/// A blocking HTTP client for tests: runs the event loop until the answer is there or 10 s are over.
class TestClient
{
public:
    struct Answer
    {
        int status = 0;
        QByteArray body;
        QNetworkReply::NetworkError error = QNetworkReply::NoError;
        QList<QNetworkReply::RawHeaderPair> headers;

        [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(body).object(); }
        [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(body).array(); }
        [[nodiscard]] QJsonArray results() const { return object().value(QLatin1StringView("results")).toArray(); }
        [[nodiscard]] QByteArray header(const QByteArray &name) const;
        [[nodiscard]] bool isHtml() const { return header("Content-Type").startsWith("text/html"); }
        [[nodiscard]] QString task() const { return object().value(QLatin1StringView("task")).toString(); }
    };

    /// \a origin: `http://127.0.0.1:PORT`.
    explicit TestClient(QByteArray origin, QByteArray user = "admin", QByteArray password = "password");

    /// Sent with every request from now on; an empty value removes it.
    void setHeader(const QByteArray &name, const QByteArray &value);
    /// False: no Authorization header.
    void setBasic(bool on) { m_basic = on; }
    void setTimeout(int milliseconds) { m_timeout = milliseconds; }
    void trust(const QSslCertificate &certificate) { m_trusted = certificate; }

    [[nodiscard]] Answer send(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
                              const QByteArray &contentType = "application/json");
    [[nodiscard]] Answer get(const QByteArray &path) { return send("GET", path); }
    [[nodiscard]] Answer post(const QByteArray &path, const QJsonObject &body = {});
    [[nodiscard]] Answer patch(const QByteArray &path, const QJsonObject &body);
    [[nodiscard]] Answer remove(const QByteArray &path) { return send("DELETE", path); }

    /// Polls a task until it is final or the time is over; the task's object.
    [[nodiscard]] QJsonObject waitFor(const QString &taskHref, int milliseconds = 10'000);

private:
    QByteArray m_origin;
    QByteArray m_user;
    QByteArray m_password;
    bool m_basic = true;
    int m_timeout = 10'000;
    QList<QPair<QByteArray, QByteArray>> m_headers;
    QSslCertificate m_trusted;
    QNetworkAccessManager m_network;
};

} // namespace pulpit::fakepulp
