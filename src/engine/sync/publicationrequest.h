// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sync/plugintraits.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace pulpit::engine {

/// One way to publish a version.
struct PublicationRequest
{
    QString collection; ///< "publications/deb/verbatim"
    QJsonObject fields;

    bool operator==(const PublicationRequest &) const = default;
};

/// What decides how a version is published.
struct PublicationChoice
{
    QString versionHref;
    bool keepsUpstreamIndex = false; ///< deb: an exact mirror, so that upstream's own signed index is served
    bool isFlatDeb = false;
    QString rpmVersion; ///< of the server's rpm plugin; empty: unknown
};

/// The requests to try, best first; the next one is for a server that refuses the one before (400, 404). Empty for
/// types that are served without a publication. rpm is published with SHA-256 as Pulp Manager does: the field's name
/// changed with rpm plugin 3.30. Pure; any thread.
[[nodiscard]] QList<PublicationRequest> publicationRequests(const PluginTraits &traits,
                                                            const PublicationChoice &choice);

} // namespace pulpit::engine
