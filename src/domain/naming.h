// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/pulpobjects.h"
#include "domain/server.h"

#include <QString>
#include <QStringList>

/// Names, paths and URLs as Pulp Manager makes them, so that what exists on the servers keeps its identity. Pure
/// functions; any thread.
namespace pulpit::domain {

/// The description of a repository: "<description> - <owner> - base_url:<baseUrl>".
[[nodiscard]] QString repositoryDescription(const QString &description, const QString &owner, const QString &baseUrl);

/// The base URL in a description: the text after the first "base_url:", up to a second one, trimmed. Fails with
/// InvalidInput where there is none.
[[nodiscard]] Result<QString> baseUrlOf(const QString &description);

/// The base path of a distribution: baseUrl + "/" + name, or name alone where baseUrl equals it. A non-blank \a
/// namePattern that matches at the start of the name replaces it by \a nameRule with "{group}" filled in. Fails with
/// InvalidInput (pattern, rule) or TooLarge (pattern).
[[nodiscard]] Result<QString> distributionBasePath(const QString &repositoryName, const QString &baseUrl,
                                                   const QString &namePattern, const QString &nameRule);

/// The URL of a secondary's remote that syncs \a distribution of \a source. Host and port: source.contentUrl where it
/// is set (python: the API's, source.url), otherwise source.url with https or http by \a useHttps. Path: that of the
/// distribution's base URL, otherwise built from base path and domain. file gets \a manifest appended, python ends with
/// "/". Fails with InvalidInput where the distribution has no base path.
[[nodiscard]] Result<QString> feedUrl(const PulpDistribution &distribution, const Server &source, bool useHttps,
                                      const QString &manifest = QStringLiteral("PULP_MANIFEST"));

/// \a url with user information and secrets in its query replaced by "***"; anything that is no URL is returned as it
/// is.
[[nodiscard]] QString withMaskedCredentials(const QString &url);

/// Whether a remote's URL belongs to one of the internal domains (substrings, as in Pulp Manager; blank ones do not
/// count).
[[nodiscard]] bool isInternalUrl(const QString &url, const QStringList &internalDomains);

} // namespace pulpit::domain
