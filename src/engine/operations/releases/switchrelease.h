// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/operations/operation.h"

namespace pulpit::engine {

/// "release switch": lets all pinned distributions of the named servers serve the newest version of their repositories,
/// together. Request: "servers", or "rings": [{"name", "servers", "wait"}]; "regex_include", "regex_exclude",
/// "repositories"; "label"; "ignore_findings".
///
/// Not planned where a repository's last sync failed or was held back, where it differs from its source, or where the
/// servers do not have the same (Conflict). What is missing is published first, everywhere; then each ring's
/// distributions are changed at once, and changed back where one of them could not be. Between rings the job waits and
/// looks at what it switched; findings end it there.
class SwitchRelease final : public Operation
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("release switch"); }
    [[nodiscard]] domain::JobKind jobKind() const override { return domain::JobKind::Release; }
    Async<domain::Plan> plan(PlanReader &reader, QJsonObject request) const override;
    /// Looks at the rings before: at what they serve, and at the last syncs and comparisons of their repositories.
    Async<void> mayGoOn(PlanReader &reader, const domain::Plan &plan, int phase) const override;
    Async<domain::Proof> prove(PlanReader &reader, const domain::Plan &plan) const override;
    Async<void> concludePart(PlanReader &reader, const domain::Plan &plan) const override;
    Async<void> conclude(PlanReader &reader, const domain::Plan &plan) const override;
};

/// What speaks against giving a repository to clients: its last sync failed or was held back, or it differs from its
/// source. Empty: nothing.
[[nodiscard]] QString findingOf(const domain::Repository &repository);

} // namespace pulpit::engine
