// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan.h"
#include "domain/server.h"
#include "engine/sync/serverlists.h"

namespace pulpit::engine {

/// Definitions of what is on a server, as files by path ("remote/rpm/ext-foo.json"). What cannot be defined (no
/// distribution, a path that does not end with the name) is a remark instead. Secrets are not told by Pulp and must be
/// added by hand, which is a remark as well. Pure; any thread.
[[nodiscard]] QMap<QString, QJsonObject> exportedDefinitions(const QString &server, const ServerLists &lists,
                                                             const domain::EngineSettings &settings,
                                                             QList<domain::PlanRemark> *remarks);

} // namespace pulpit::engine
