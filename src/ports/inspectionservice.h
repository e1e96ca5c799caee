// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/account.h"
#include "domain/certificate.h"
#include "domain/pulptaskquery.h"
#include "domain/storageforecast.h"

#include <QDateTime>
#include <QFuture>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace pulpit::ports {

/// One request that this engine made to a server. Without secrets: no header is kept, and what looks like a credential
/// in the target is masked.
struct RequestRecord
{
    QDateTime when; ///< UTC, when it was sent
    QString method;
    QString target; ///< path and query
    int status = 0; ///< HTTP; 0: no answer
    qint64 bytesSent = 0; ///< body only
    qint64 bytesReceived = 0; ///< body only
    int milliseconds = 0; ///< until the whole answer was there
    QString correlationId; ///< may be empty
    QString failure; ///< why there is no usable answer; may be empty

    bool operator==(const RequestRecord &) const = default;
};

/// What one look at a server told; kept for a day in this engine's memory, for curves.
struct ServerSample
{
    QDateTime when; ///< UTC
    bool isReachable = false;
    int milliseconds = -1; ///< of the status request; -1: no answer
    int onlineWorkers = -1; ///< -1: not known
    int missingWorkers = -1;
    qint64 freeBytes = -1; ///< of its storage
    qint64 totalBytes = -1;

    bool operator==(const ServerSample &) const = default;
};

/// An object that names another one in one of its fields.
struct ObjectReference
{
    QString kind; ///< "distribution", "publication", "remote", "repository", "version", "task", ...
    QString name; ///< or what tells it apart; not empty
    QString href;
    QString field; ///< in which it names the other

    bool operator==(const ObjectReference &) const = default;
};

/// Looking at servers closely, changing nothing. Driving port, implemented by pulpit::engine. Thread-safe; nothing
/// blocks.
class InspectionService
{
public:
    template <typename T = void>
    using Answer = QFuture<Result<T>>;

    virtual ~InspectionService() = default;
    /// Any object of a server by its href, as the server tells it now, secrets masked. NotFound: no such server or
    /// object; InvalidInput: \a href does not begin with the server's API root.
    virtual Answer<QJsonObject> object(QString server, QString href) = 0;
    /// What refers to the object, as far as lists of the server tell: repositories, remotes, publications,
    /// distributions, versions and unfinished tasks.
    virtual Answer<QList<ObjectReference>> referrers(QString server, QString href) = 0;
    /// The last requests of this engine to the server, newest first, at most \a limit (and 200).
    virtual Answer<QList<RequestRecord>> requests(QString server, int limit) = 0;
    /// What looks at the server told since \a since, oldest first.
    virtual Answer<QList<ServerSample>> samples(QString server, QDateTime since) = 0;
    /// The certificates of the server and its remotes as they were read last, soonest to expire first. Empty where the
    /// server speaks http and no remote holds one.
    virtual Answer<QList<domain::Certificate>> certificates(QString server) = 0;
    /// Pulp's own tasks as the query asks, newest first; at most its limit, so many as that: there may be more. While
    /// new tasks come, a page may repeat tasks of the page before.
    virtual Answer<QList<domain::PulpTask>> pulpTasks(QString server, domain::PulpTaskQuery query) = 0;
    /// What the account that this engine signs in with may do there: some twenty requests at most, then known for ten
    /// minutes.
    virtual Answer<domain::AccountRights> rights(QString server) = 0;
    /// Where its storage is heading. Reads the database only.
    virtual Answer<domain::StorageForecast> storage(QString server) = 0;
};

} // namespace pulpit::ports
