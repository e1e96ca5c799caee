// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancellation.h"
#include "base/secret.h"
#include "base/task.h"
#include "domain/certificate.h"
#include "domain/pulpobjects.h"
#include "domain/pulptaskquery.h"
#include "domain/server.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>
#include <memory>
#include <optional>

namespace pulpit::ports {

/// Carried by every call: who asks, and whether the answer is still wanted.
struct CallContext
{
    QString correlationId; ///< 32 hex digits or empty; sent as Correlation-ID, stored by Pulp as the task's logging_cid
    CancellationToken cancellation;
};

/// What a changing call led to: nothing to do (200/204), or a Pulp task (202).
struct Accepted
{
    QString taskHref; ///< empty: done at once
    QJsonObject object; ///< the object, where the server sent it back
};

/// One page-by-page answer of a content list.
struct ContentQuery
{
    QString path; ///< "rpm/packages", "deb/packages", "file/files", "python/packages", "deb/releases", ...
    QString versionHref;
    QStringList fields; ///< only these are fetched; must not be empty
    QMap<QString, QString> filters; ///< further query parameters, e.g. {"name", "curl"}
};

/// A question to any list of the API.
struct ListQuery
{
    QString collection; ///< "repositories", "content/rpm/packages", "artifacts", "tasks", ...
    QMap<QString, QString> filters; ///< query parameters, e.g. {"latest_with_content", href}
    QStringList fields; ///< only these are fetched; must not be empty
    QString ordering = QStringLiteral("pk"); ///< unique, so that pages neither overlap nor leave gaps
    bool onlyFirst = false; ///< the first rows are enough; the rest is left
};

/// What the content app serves for a distribution: the digest of its index.
struct ServedIndex
{
    enum class State { Served, NotServed, NotComparable };
    State state = State::NotComparable;
    QString url; ///< of the index that was read
    QByteArray sha256; ///< 32 bytes where Served
};

/// One step of the connection test, as it happens.
struct ProbeStep
{
    enum class Id { Resolve, Connect, Certificate, ApiRoot, LogIn, Versions, Permissions };
    enum class State { Running, Passed, Failed, Skipped, Warning };
    Id id = Id::Resolve;
    State state = State::Running;
    QString finding; ///< e.g. "pulpcore 3.105.25, 2 workers"
    Error error; ///< where Failed or Warning: what to do is in error.advice
    int milliseconds = 0;
    QByteArray certificateSha256; ///< Certificate step: of the server's certificate, for pinning
};

/// One Pulp 3 server over its REST API. Driven port, implemented by pulpit::pulp.
///
/// Thread: an instance belongs to the thread that made it; its coroutines run there and suspend instead of blocking.
/// Every call has a time-out and a limit on the size of its answer, and ends early with Canceled when its context says
/// so. Failures: Unreachable, Tls, Timeout, Unauthenticated, NotAllowed, NotFound, Conflict, InvalidInput (400),
/// ServerFailure (5xx), BadAnswer, TooLarge, Canceled; Error::detail carries Pulp's own text. Only reading calls are
/// repeated by themselves. A list is complete or a failure, never silently short.
class PulpServer
{
public:
    virtual ~PulpServer() = default;

    virtual Async<domain::PulpStatus> status(CallContext context) = 0;
    /// All workers, missing ones with isOnline == false and the task that they still hold.
    virtual Async<QList<domain::PulpWorker>> workers(CallContext context) = 0;
    /// Plugins whose endpoints the API root lists, e.g. {"core", "rpm", "deb"}.
    virtual Async<QStringList> plugins(CallContext context) = 0;

    /// All repositories of all types; generic list, internal types left out.
    virtual Async<QList<domain::PulpRepository>> repositories(CallContext context) = 0;
    /// All remotes of all types; for deb with their distributions (one more list).
    virtual Async<QList<domain::PulpRemote>> remotes(CallContext context) = 0;
    /// All distributions of all types, base URLs of python taken from the plugin's own list.
    virtual Async<QList<domain::PulpDistribution>> distributions(CallContext context) = 0;
    /// The newest publications by version, of all types; used to tell whether a version is published.
    virtual Async<QList<domain::PulpPublication>> publications(QStringList versionHrefs, CallContext context) = 0;
    /// The publications of these hrefs, e.g. to learn what pinned distributions serve; those that are gone are left
    /// out.
    virtual Async<QList<domain::PulpPublication>> publicationsAt(QStringList hrefs, CallContext context) = 0;
    /// Versions with content summaries; batched.
    virtual Async<QList<domain::PulpVersion>> versions(QStringList hrefs, CallContext context) = 0;
    /// All versions of one repository, newest first, at most \a limit.
    virtual Async<QList<domain::PulpVersion>> versionsOf(QString repositoryHref, int limit, CallContext context) = 0;
    /// Rows of any list, all pages. At most \a maxRows, more is TooLarge unless only the first are asked for.
    /// Unsupported: the server has no such list, or does not know one of the filters.
    virtual Async<QJsonArray> list(ListQuery query, qint64 maxRows, CallContext context) = 0;
    /// How many rows such a list has: one request. Fails as list().
    virtual Async<qint64> count(ListQuery query, CallContext context) = 0;
    /// Everything that the API root names, e.g. "content/rpm/packages", sorted.
    virtual Async<QStringList> endpoints(CallContext context) = 0;
    /// One object of any kind by its href.
    virtual Async<QJsonObject> object(QString href, CallContext context) = 0;
    /// Rows of a content list, all pages (paged by thousands). At most \a maxRows, more is TooLarge.
    virtual Async<QJsonArray> content(ContentQuery query, qint64 maxRows, CallContext context) = 0;
    /// The deb distributions ("bookworm", "bookworm/updates") of each version, from the content API: one request each.
    virtual Async<QStringList> debDistributions(QString versionHref, CallContext context) = 0;
    /// The href of a signing service by name; NotFound where there is none.
    virtual Async<QString> signingService(QString name, CallContext context) = 0;

    /// Creates an object: \a collection is "remotes/rpm/rpm", "repositories/deb/apt", "distributions/file/file",
    /// "publications/rpm/rpm", ...
    virtual Async<Accepted> create(QString collection, QJsonObject fields, CallContext context) = 0;
    /// PATCHes only the given fields. 200 and 202 are both success.
    virtual Async<Accepted> update(QString href, QJsonObject fields, CallContext context) = 0;
    virtual Async<Accepted> remove(QString href, CallContext context) = 0;
    /// POSTs to an action of an object, e.g. \a action "sync", "modify". The path is href + action + "/".
    virtual Async<Accepted> act(QString href, QString action, QJsonObject body, CallContext context) = 0;

    /// The tasks of the given hrefs; unknown ones are left out. Batched by 70 a request.
    virtual Async<QList<domain::PulpTask>> tasks(QStringList hrefs, CallContext context) = 0;
    /// Tasks that carry this correlation id, oldest first.
    virtual Async<QList<domain::PulpTask>> tasksOf(QString correlationId, CallContext context) = 0;
    /// Unfinished tasks and the most recently created ones, newest first, at most \a limit.
    virtual Async<QList<domain::PulpTask>> recentTasks(int limit, CallContext context) = 0;
    /// Tasks as the server finds them, newest first, at most query.limit: one request, a second one where the server is
    /// too old to find by the time of creation.
    virtual Async<QList<domain::PulpTask>> findTasks(domain::PulpTaskQuery query, CallContext context) = 0;
    /// Asks a task to stop. A task that is final already is success as well.
    virtual Async<void> cancelTask(QString href, CallContext context) = 0;

    /// Reads the served index of a distribution from the content app (repomd.xml, Release, PULP_MANIFEST, simple index)
    /// without credentials. Unreachable is a failure; "404" is State::NotServed; a type without a comparable index is
    /// NotComparable.
    virtual Async<ServedIndex> servedIndex(domain::PulpDistribution distribution, QStringList debDistributions,
                                           CallContext context)
        = 0;

    /// Requests made so far over the life of this object (for benches and the Requests tab).
    [[nodiscard]] virtual qint64 requestCount() const = 0;
};

/// Makes connections to servers. Driven port, implemented by pulpit::pulp.
class PulpConnector
{
public:
    virtual ~PulpConnector() = default;
    /// A connection for the calling thread. Nothing is sent before the first call. Credentials are fetched when needed.
    [[nodiscard]] virtual std::shared_ptr<PulpServer> connect(const domain::Server &server) = 0;
    /// Tests a server step by step; \a onStep is called in the calling thread at each change of a step.
    /// \a password overrides the stored credentials. Ends after the first failed step that the others need.
    virtual Async<QList<ProbeStep>> probe(domain::Server server, std::optional<Secret> password,
                                          std::function<void(ProbeStep)> onStep, CancellationToken cancellation)
        = 0;
    /// The certificate that a host shows, trusted or not: a TLS handshake that says nothing more, without any
    /// credentials. Use is Upstream. Fails with Unreachable, Timeout, Tls (it speaks no TLS), Canceled.
    virtual Async<domain::Certificate> certificateOf(QString host, quint16 port, CancellationToken cancellation) = 0;
};

} // namespace pulpit::ports
