// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/findings/rules/upstreams.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

bool isFailed(const domain::Repository &repository)
{
    return repository.lastSyncState == domain::JobState::Failed
        || repository.lastSyncState == domain::JobState::FailedToStart;
}

bool isUpstreamTrouble(const domain::Repository &repository)
{
    using Class = domain::FailureClass;
    if (!isFailed(repository) || upstreamOf(repository).isEmpty())
        return false;
    const Class failure = repository.lastFailure.failureClass;
    return failure == Class::NameResolution || failure == Class::Connection || failure == Class::Tls
        || failure == Class::Timeout;
}

QString upstreamOf(const domain::Repository &repository)
{
    const QString host = QUrl(repository.remoteFeed).host();
    return host.isEmpty() ? QString() : repository.server + u' ' + host;
}

QSet<QString> brokenUpstreams(const FindingFacts &facts)
{
    QSet<QString> once;
    QSet<QString> broken;
    for (const domain::Repository &repository : facts.repositories) {
        if (!isUpstreamTrouble(repository))
            continue;
        const QString upstream = upstreamOf(repository);
        if (once.contains(upstream))
            broken.insert(upstream);
        once.insert(upstream);
    }
    return broken;
}

} // namespace pulpit::engine
