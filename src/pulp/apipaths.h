// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/server.h"

#include <QByteArray>
#include <QStringList>
#include <QUrl>

namespace pulpit::pulp {

/// Query parameters in the order in which they are sent.
using Query = QList<std::pair<QString, QString>>;

/// Where the objects of one server live. Every URL made here has the scheme, host and port of Server::url, whatever a
/// server's answers say.
class ApiPaths
{
public:
    explicit ApiPaths(const domain::Server &server);

    /// What makes the configuration unusable, e.g. a scheme other than http and https.
    [[nodiscard]] Result<> check() const;
    /// "/pulp/api/v3/", or "/pulp/<domain>/api/v3/".
    [[nodiscard]] const QString &base() const { return m_base; }
    /// The path of a collection such as "repositories/rpm/rpm".
    [[nodiscard]] QString collection(const QString &name) const;
    /// Fails with InvalidInput for what is not a path below this server's API.
    [[nodiscard]] Result<QString> object(const QString &href) const;
    /// Fails with InvalidInput where the request line would be longer than servers take.
    [[nodiscard]] Result<QUrl> url(const QString &path, const Query &query, const QByteArray &method) const;
    /// "https://host:port", without a slash at the end.
    [[nodiscard]] QString origin() const;

private:
    QUrl m_server;
    QString m_apiRoot;
    QString m_base;
};

/// gunicorn refuses longer request lines (method, target and version, without line end) with a 400 in HTML.
inline constexpr qsizetype kMaxRequestLine = 4094;

/// Packs \a hrefs into lists that fit one request line beside \a reserved bytes; at most 70 each.
[[nodiscard]] QList<QStringList> batches(const QStringList &hrefs, qsizetype reserved);

enum class ObjectKind { Repository, Remote, Distribution, Publication };
/// The type ("rpm.rpm", "deb.apt-remote") that an href tells; empty where it tells none.
[[nodiscard]] QString typeOf(ObjectKind kind, const QString &href);
/// The collection of an object's href, e.g. "distributions/python/pypi"; empty where it tells none.
[[nodiscard]] QString collectionOf(const QString &href);

} // namespace pulpit::pulp
