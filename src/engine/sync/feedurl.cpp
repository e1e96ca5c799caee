// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sync/feedurl.h"

#include "domain/naming.h"

#include <QUrl>

namespace pulpit::engine {

namespace {

QString normalFeed(const QString &text)
{
    QUrl url(text.trimmed());
    QString path = url.path();
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    url.setPath(path);
    return url.toString(QUrl::FullyEncoded);
}

} // namespace

Result<QString> secondaryFeed(const domain::Server &source, const domain::PulpDistribution &distribution,
                              const domain::EngineSettings &settings)
{
    if (domain::pluginOf(distribution.type) != QLatin1String("container"))
        return domain::feedUrl(distribution, source, settings.useHttpsForSync);
    const QUrl root = source.contentUrl.isEmpty() ? source.url : source.contentUrl;
    return root.adjusted(QUrl::RemovePath | QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment)
        .toString(QUrl::FullyEncoded);
}

bool isSameFeed(const QString &a, const QString &b)
{
    return a == b || normalFeed(a) == normalFeed(b);
}

bool isFlatDeb(const QString &debDistributions)
{
    return debDistributions.trimmed().endsWith(QLatin1Char('/'));
}

} // namespace pulpit::engine
