// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/operations/operation.h"

namespace pulpit::engine {

/// "snapshot expire": removes old snapshots. Request: "servers"; "snapshot_prefix": only snapshots whose prefix begins
/// so (blank: all); "older_than": a duration as in the configuration ("30d"); "keep": the newest so many stay. At least
/// one of the two; where both are given, a snapshot goes only if both say so.
///
/// A snapshot stays whole as long as any distribution other than its own points at one of its repositories, or "back"
/// could lead to it; a remark says so. Its own distributions and remotes go with it; other repositories' content does
/// not.
class ExpireSnapshots final : public Operation
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("snapshot expire"); }
    [[nodiscard]] domain::JobKind jobKind() const override { return domain::JobKind::RepoSnapshot; }
    Async<domain::Plan> plan(PlanReader &reader, QJsonObject request) const override;
    /// Forgets what was remembered of the removed.
    Async<void> conclude(PlanReader &reader, const domain::Plan &plan) const override;

private:
    Async<void> planServer(PlanReader &reader, QString server, domain::Plan *plan) const;
};

} // namespace pulpit::engine
