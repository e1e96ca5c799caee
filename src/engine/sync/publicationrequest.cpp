// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sync/publicationrequest.h"

#include <QVersionNumber>

namespace pulpit::engine {

namespace {

QList<QJsonObject> rpmChecksums(const QString &rpmVersion)
{
    const QString sha256 = QStringLiteral("sha256");
    const QJsonObject older {{QStringLiteral("metadata_checksum_type"), sha256},
                             {QStringLiteral("package_checksum_type"), sha256}};
    const QJsonObject newer {{QStringLiteral("checksum_type"), sha256}};
    const bool isNewer = rpmVersion.isEmpty() || QVersionNumber::fromString(rpmVersion) >= QVersionNumber(3, 30);
    if (isNewer)
        return {newer, older, {}};
    return {older, newer, {}};
}

} // namespace

QList<PublicationRequest> publicationRequests(const PluginTraits &traits, const PublicationChoice &choice)
{
    if (!traits.hasPublications())
        return {};
    QJsonObject version {{QStringLiteral("repository_version"), choice.versionHref}};
    const QString collection = traits.publicationCollection();
    QList<PublicationRequest> requests;
    if (traits.plugin == QLatin1String("rpm")) {
        for (QJsonObject fields : rpmChecksums(choice.rpmVersion)) {
            fields.insert(QStringLiteral("repository_version"), choice.versionHref);
            requests.append({collection, fields});
        }
        return requests;
    }
    if (traits.plugin == QLatin1String("deb")) {
        if (choice.keepsUpstreamIndex)
            requests.append({QStringLiteral("publications/deb/verbatim"), version});
        version.insert(QStringLiteral("structured"), !choice.isFlatDeb);
        if (choice.isFlatDeb)
            version.insert(QStringLiteral("simple"), true);
    }
    requests.append({collection, version});
    return requests;
}

} // namespace pulpit::engine
