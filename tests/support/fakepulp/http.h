// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPair>
#include <QString>

#include <chrono>
#include <optional>

namespace pulpit::fakepulp {

struct HttpRequest
{
    QByteArray method;
    QByteArray target; ///< as sent
    QByteArray path; ///< without query, percent-decoded
    QList<QPair<QString, QString>> query; ///< decoded, in order
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    bool secure = false;
    quint16 localPort = 0;

    [[nodiscard]] QByteArray header(const QByteArray &lowerCaseName) const { return headers.value(lowerCaseName); }
    /// The last value of a query parameter, as Django takes it.
    [[nodiscard]] std::optional<QString> parameter(const QString &name) const;
};

/// How an answer reaches the client.
struct Delivery
{
    enum class Kind {
        Whole,
        Never, ///< the connection stays open and silent
        CutBody, ///< half of the announced body, then the connection is reset
        Close, ///< the connection is closed without a byte
        Filler, ///< the body is `fillerBytes` of JSON made on the fly
    };

    Kind kind = Kind::Whole;
    std::chrono::milliseconds delay {0};
    qint64 fillerBytes = 0;
};

struct HttpResponse
{
    int status = 200;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    Delivery delivery;
    bool close = false; ///< close the connection afterwards, whatever the server's habit

    [[nodiscard]] static HttpResponse json(int status, QByteArray body);
    [[nodiscard]] static HttpResponse html(int status, const QByteArray &title, const QByteArray &text);
    [[nodiscard]] static HttpResponse detail(int status, const QByteArray &text);

    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    void setHeader(const QByteArray &name, const QByteArray &value);
};

[[nodiscard]] QByteArray reasonPhrase(int status);

/// Splits a request target; nothing if it is not an absolute path.
[[nodiscard]] bool parseTarget(const QByteArray &target, HttpRequest &request);
[[nodiscard]] QByteArray percentEncode(const QString &text);

} // namespace pulpit::fakepulp
