// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/operations/operation.h"

namespace pulpit::engine {

/// "snapshot create": copies the latest version of repositories of a server to repositories PREFIX + name on the same
/// server, publishes and distributes them. Request: "server"; "snapshot_prefix"; "regex_include", "regex_exclude",
/// "repositories" (see RepositoryChoice); "allow_snapshot_reuse": take over into a snapshot that exists; "distribute"
/// (true).
///
/// What exists is an exact copy afterwards, also where it was there before. A snapshot's content lives in versions of
/// its own repository, which keeps all of them: neither retain_repo_versions of its source nor an orphan clean-up can
/// take it away.
class CreateSnapshot final : public Operation
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("snapshot create"); }
    [[nodiscard]] domain::JobKind jobKind() const override { return domain::JobKind::RepoSnapshot; }
    /// Unsupported where the server's configuration does not allow snapshots; Conflict where the snapshot exists and
    /// may not be reused.
    Async<domain::Plan> plan(PlanReader &reader, QJsonObject request) const override;
    /// Compares the counts of content of each snapshot with those of the version that it was made of.
    Async<domain::Proof> prove(PlanReader &reader, const domain::Plan &plan) const override;
    /// Remembers of which version each snapshot is a copy.
    Async<void> conclude(PlanReader &reader, const domain::Plan &plan) const override;
};

/// What Pulpit remembers of the snapshots of a server, in scope "snapshots/SERVER" by repository name.
struct RememberedSnapshot
{
    QString prefix;
    QString source; ///< repository name
    QString sourceVersion; ///< href
    QString version; ///< href of the snapshot's own version

    bool operator==(const RememberedSnapshot &) const = default;
};
[[nodiscard]] Result<QHash<QString, RememberedSnapshot>> rememberedSnapshots(ports::Store &store,
                                                                             const QString &server);

} // namespace pulpit::engine
