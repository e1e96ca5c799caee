// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bannedrule.h"
#include "engine/sync/syncrun.h"

#include <QJsonArray>

namespace pulpit::engine {

/// What the search for banned packages led to.
struct BannedRemoval
{
    std::optional<domain::PulpTask> task; ///< of the removal, final; not set: nothing was to be removed
    int count = 0;
    QString message; ///< for the stage
};

/// Only rpm and deb packages can be banned by the expression of config.ini, as in Pulp Manager.
[[nodiscard]] bool mayHaveBannedPackages(const PluginTraits &traits);

/// The hrefs of those rows of a package list whose name \a banned finds (Python's re.search). Fails as
/// domain::Pattern::search(). Pure.
[[nodiscard]] Result<QStringList> bannedAmong(const QJsonArray &rows, const QString &nameField,
                                              const domain::Pattern &banned);

/// Whether the packages that a version did not add must be looked at as well: nothing was checked before, or the
/// configuration is newer. Pure.
[[nodiscard]] bool needsWholeCheck(const domain::Repository &repository, const QDateTime &configurationApplied);

/// The rules in force, as they are stored now: a sync that began before a ban must keep the package out as well. Fails
/// with Storage.
[[nodiscard]] Result<domain::BannedRules> currentRules(JobContext &context);

/// Looks for banned packages in the version that \a outcome tells of and removes them: by the expression of config.ini,
/// which does not concern remotes in internal domains, and by \a rules, which concern every repository. Only what
/// tells packages apart is fetched, and only of what the version added where the rest was checked before.
[[nodiscard]] Async<BannedRemoval> removeBannedPackages(JobContext &context, SyncRun &run,
                                                        domain::Repository repository, domain::SyncOutcome outcome,
                                                        domain::BannedRules rules, int stage);

} // namespace pulpit::engine
