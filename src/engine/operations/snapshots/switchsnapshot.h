// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/operations/operation.h"

namespace pulpit::engine {

/// "snapshot switch": points the distributions of repositories at their copies in a snapshot, on all named servers in
/// one step. Request: "servers"; "snapshot_prefix"; "regex_include", "regex_exclude", "repositories" (names without the
/// prefix).
///
/// All or nothing as seen by clients: what is missing is published first, everywhere; only then the distributions are
/// changed, and all of them are changed back where one could not be. Each is pinned to a publication (or to a version,
/// for types that have none), so that later syncs and copies do not change what it serves.
class SwitchSnapshot final : public Operation
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("snapshot switch"); }
    [[nodiscard]] domain::JobKind jobKind() const override { return domain::JobKind::RepoSnapshot; }
    /// NotFound where a server has no such snapshot; Conflict where the servers do not have the same.
    Async<domain::Plan> plan(PlanReader &reader, QJsonObject request) const override;
    Async<domain::Proof> prove(PlanReader &reader, const domain::Plan &plan) const override;
    Async<void> concludePart(PlanReader &reader, const domain::Plan &plan) const override;
    Async<void> conclude(PlanReader &reader, const domain::Plan &plan) const override;
};

} // namespace pulpit::engine
