// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/operations/operation.h"

namespace pulpit::engine {

/// "release follow": pinned distributions follow their repositories again, so that every publication is served as soon
/// as it is made. The repository is the one that the pinned version is of; where that is a snapshot or gone, the one of
/// the distribution's own name. Request: "servers"; "regex_include", "regex_exclude", "repositories" (names of
/// distributions). All are changed in one step and changed back if one of them could not be; "release back" pins them
/// again.
class FollowRepository final : public Operation
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("release follow"); }
    [[nodiscard]] domain::JobKind jobKind() const override { return domain::JobKind::Release; }
    Async<domain::Plan> plan(PlanReader &reader, QJsonObject request) const override;
    Async<domain::Proof> prove(PlanReader &reader, const domain::Plan &plan) const override;
    Async<void> concludePart(PlanReader &reader, const domain::Plan &plan) const override;
    Async<void> conclude(PlanReader &reader, const domain::Plan &plan) const override;

private:
    static Async<void> planServer(PlanReader &reader, QString server, domain::Plan *plan);
};

} // namespace pulpit::engine
