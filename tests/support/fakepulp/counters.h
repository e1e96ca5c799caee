// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>

namespace pulpit::fakepulp {

/// What a server was asked, for benches and for tests that forbid needless requests.
struct Counters
{
    qint64 requests = 0;
    qint64 connections = 0;
    qint64 bytesReceived = 0;
    qint64 bytesSent = 0;
    qint64 basicLogins = 0; ///< requests that made the server hash a password
    qint64 sessionRequests = 0; ///< requests that came with a session cookie
    qint64 errors = 0; ///< answers of 400 and above
    /// By method and pattern of the path below the API root: `GET tasks/`, `GET tasks/{id}/`,
    /// `POST repositories/rpm/rpm/{id}/sync/`, `GET content app`, `GET pypi`.
    QHash<QByteArray, qint64> byPattern;

    /// Sum over the patterns that match \a glob.
    [[nodiscard]] qint64 matching(const QString &glob) const;
    void reset() { *this = {}; }
    Counters &operator+=(const Counters &other);
};

/// The pattern of \a path (below the API root): identifiers and version numbers become `{id}` and `{n}`.
[[nodiscard]] QByteArray pathPattern(const QByteArray &path);

} // namespace pulpit::fakepulp
