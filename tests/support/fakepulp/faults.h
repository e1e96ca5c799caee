// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http.h"

#include <QString>

#include <chrono>
#include <deque>

namespace pulpit::fakepulp {

/// A way in which answers go wrong. The task faults are in task.h.
struct Fault
{
    enum class Kind {
        Slow, ///< right, but after `delay`
        NeverAnswers, ///< the connection stays open and silent
        CloseConnection, ///< closed without a byte
        DropMidBody, ///< half of the announced body
        TruncatedJson, ///< a complete HTTP answer whose JSON ends in the middle
        BadGateway, ///< 502, HTML of a proxy
        GatewayTimeout, ///< 504, HTML of a proxy
        ServiceUnavailable, ///< 503, HTML of a proxy
        ServerError, ///< 500, HTML
        Unauthorized, ///< 401, as after a password change
        Forbidden, ///< 403
        WrongNextHost, ///< `next` and `previous` name `host`
        EndlessPaging, ///< `next` is never null and `count` is huge
        GiantBody, ///< `bytes` of body
        DeepJson, ///< `bytes` nested arrays
        HtmlInsteadOfJson, ///< 200 with a login page
        EmptyBody, ///< 200 with nothing
        EmptyList, ///< lists are truncated to `bytes` objects, as by missing permissions
    };

    Kind kind = Kind::Slow;
    QString path = QStringLiteral("*"); ///< wildcard over path and query, as sent
    QByteArray method = {}; ///< empty: all
    int times = -1; ///< how many requests; -1: all
    int skip = 0; ///< how many matching requests go unharmed first
    std::chrono::milliseconds delay {1000};
    qint64 bytes = 0;
    QByteArray host = "http://wrong-host.invalid";
};

/// The HTTP faults of one server, settable at any time.
class FaultSet
{
public:
    /// The result removes it again.
    int add(Fault fault);
    void remove(int id);
    void clear();
    [[nodiscard]] int hits() const { return m_hits; }

    /// Faults that need no answer of the server: replaces it. Nothing if none matches.
    [[nodiscard]] std::optional<HttpResponse> intercept(const HttpRequest &request);
    /// The rest: changes the server's answer.
    void alter(const HttpRequest &request, HttpResponse &response);

private:
    struct Entry
    {
        int id = 0;
        Fault fault;
    };
    /// Counts a hit. \a replacing chooses between the two groups.
    [[nodiscard]] Fault *match(const HttpRequest &request, bool replacing);

    std::deque<Entry> m_entries;
    int m_nextId = 1;
    int m_hits = 0;
};

} // namespace pulpit::fakepulp
