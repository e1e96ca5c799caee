// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server.h"

namespace pulpit::fakepulp {

struct SyncOptions
{
    SyncPolicy policy = SyncPolicy::Additive;
    bool optimize = true;
};

/// Decides what a sync of \a repository from \a remote will do, and how long that takes. Called when
/// the task starts; the effects come when it ends.
[[nodiscard]] TaskPlan planSync(Server &server, Domain &domain, const Uuid &repository, const Uuid &remote,
                                SyncOptions options, bool pythonFetchesNothing);

/// Makes a publication of a version (-1: the latest) of \a repository.
[[nodiscard]] TaskPlan planPublish(Server &server, Domain &domain, const TypeSpec &type, const Uuid &repository,
                                   int version, const QJsonObject &extra);

} // namespace pulpit::fakepulp
