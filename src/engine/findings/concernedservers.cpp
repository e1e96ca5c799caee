// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/findings/concernedservers.h"

#include "engine/inspection/upstreamcertificates.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace pulpit::engine {

QHash<QString, QStringList> concernedServers(const FindingFacts &facts, const QList<domain::Finding> &findings)
{
    QHash<QString, QString> byHost; // the finding's id
    for (const domain::Finding &one : findings)
        if (one.server.isEmpty() && one.rule == "certificate-expiring"_L1)
            byHost.insert(one.id.section(u'/', -1), one.id);
    QHash<QString, QStringList> concerned;
    if (byHost.isEmpty())
        return concerned;
    QHash<QString, QSet<QString>> servers;
    for (const domain::Repository &repository : facts.repositories)
        if (const auto host = upstreamHostOf(repository.remoteFeed); host && byHost.contains(host->text()))
            servers[byHost.value(host->text())].insert(repository.server);
    for (auto it = servers.cbegin(); it != servers.cend(); ++it) {
        QStringList sorted = it->values();
        sorted.sort();
        concerned.insert(it.key(), sorted);
    }
    return concerned;
}

} // namespace pulpit::engine
