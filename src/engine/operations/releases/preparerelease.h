// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/operations/operation.h"

namespace pulpit::engine {

/// "release prepare": pins distributions to what they serve now, so that the syncs that follow stay unseen by clients
/// until "release switch". Request: "servers"; "regex_include", "regex_exclude", "repositories"; "group": a configured
/// group of these servers that is synced as soon as all is pinned (a job of its own each, with all guards of a sync).
///
/// Syncs keep pins, and publish what they bring, so after this everything is as before for clients while the next
/// versions are fetched, checked and published. Repositories that serve nothing yet and distributions that are pinned
/// already are left alone.
class PrepareRelease final : public Operation
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("release prepare"); }
    [[nodiscard]] domain::JobKind jobKind() const override { return domain::JobKind::Release; }
    Async<domain::Plan> plan(PlanReader &reader, QJsonObject request) const override;
    /// Queues the syncs.
    Async<void> conclude(PlanReader &reader, const domain::Plan &plan) const override;

private:
    Async<void> planServer(PlanReader &reader, QString server, domain::Plan *plan) const;
};

} // namespace pulpit::engine
