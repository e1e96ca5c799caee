// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan.h"
#include "domain/server.h"
#include "engine/sync/serverlists.h"
#include "ports/pulpserver.h"

#include <QMap>

namespace pulpit::engine {

/// What is exported from. Values of one export; the lists outlive it.
struct ExportView
{
    QString server;
    const ServerLists *lists = nullptr;
    QHash<QString, QJsonObject> details; ///< what only the lists of single types tell, by href
    QHash<QString, QString> contentGuards; ///< name by href
    QHash<QString, QString> signingServices;
};

/// Reads what the generic lists do not tell: one list for each type of object that occurs, guards and signing services
/// where some object has them. Fails as PulpServer::list(). \a lists outlives the view.
[[nodiscard]] Async<ExportView> readForExport(std::shared_ptr<ports::PulpServer> server, QString name,
                                              const ServerLists *lists, ports::CallContext call);

/// Definitions of what is on a server, as files by path ("remote/rpm/ext-foo.json"), so that registering them changes
/// nothing. What cannot be defined (no distribution, a remote of another name) is a remark instead. Secrets are not
/// told by Pulp, and headers and credentials in URLs may be some: they must be added by hand, which is a remark as
/// well. Pure; any thread.
[[nodiscard]] QMap<QString, QJsonObject> exportedDefinitions(const ExportView &view,
                                                             const domain::EngineSettings &settings,
                                                             QList<domain::PlanRemark> *remarks);

} // namespace pulpit::engine
