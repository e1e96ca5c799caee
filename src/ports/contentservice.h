// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancellation.h"
#include "base/result.h"
#include "domain/bannedrule.h"
#include "domain/packagefind.h"

#include <QFuture>
#include <QMap>

#include <functional>

namespace pulpit::ports {

/// One content type that a server's API root lists.
struct ContentTypeInfo
{
    QString path; ///< "rpm/packages"
    QString plugin;
    bool isPackage = false; ///< what users install
    bool hasRemotes = false; ///< repositories of its plugin can be synced
    bool hasPublications = false;
    bool hasDistributions = false;
    bool isSearchable = false; ///< by `package find`
    bool isComparable = false; ///< with its source, by natural keys
    QString limits; ///< what Pulpit cannot do with it; empty: nothing that it can do elsewhere

    bool operator==(const ContentTypeInfo &) const = default;
};

/// Some rows of a content list.
struct ContentRows
{
    QList<QJsonObject> rows;
    qint64 total = 0; ///< on the server
};

/// Rules that keep out what an advisory mends, and who could not be asked for it.
struct AdvisoryBans
{
    QList<domain::BannedRule> rules; ///< without who, why and until; not stored
    QList<domain::PackageFinding::Unread> unread;
};

/// Content of servers: what types there are, what is in them, where a package is, and what is banned. Driving port,
/// implemented by pulpit::engine. Thread-safe; nothing blocks.
class ContentService
{
public:
    template <typename T = void>
    using Answer = QFuture<Result<T>>;

    virtual ~ContentService() = default;
    /// Content types of a server, by path. NotFound: no such server.
    virtual Answer<QList<ContentTypeInfo>> types(QString server) = 0;
    /// The first \a limit units of a type; \a filters are Pulp's own ("name__contains"). Unsupported: the server has no
    /// such type or filter.
    virtual Answer<ContentRows> list(QString server, QString path, QMap<QString, QString> filters, int limit) = 0;
    /// Looks for packages on all servers at the same time: in latest versions, and in older ones that are served. A
    /// server that gives no answer is in PackageFinding::unread; fails only for a query that makes no sense. \a
    /// onProgress is called in an engine thread with the name of each server that has been searched; may be empty.
    /// Canceled: by \a cancellation.
    virtual Answer<domain::PackageFinding> find(domain::PackageQuery query, std::function<void(QString)> onProgress,
                                                CancellationToken cancellation)
        = 0;
    /// Rules of banned packages, the newest first, also those that are over.
    virtual Answer<QList<domain::BannedRule>> bans() = 0;
    /// Adds or replaces a rule; gives it as it is stored. InvalidInput: see domain::checkedRule(). Takes effect at the
    /// next sync of each repository; what is there already is not removed.
    virtual Answer<domain::BannedRule> ban(domain::BannedRule rule) = 0;
    /// Looks an advisory ("RHSA-2026:1234") up on all servers. Unsupported: no server lists advisories; NotFound: none
    /// that answered has it.
    virtual Answer<AdvisoryBans> bansOfAdvisory(QString id) = 0;
    /// Takes a rule away. NotFound: no rule of this id.
    virtual Answer<> unban(QString id) = 0;
};

} // namespace pulpit::ports
