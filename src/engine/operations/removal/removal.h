// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/operations/operation.h"

namespace pulpit::engine {

/// "repo remove": repositories with their distributions and remotes.
///
/// Request: server or servers (none: all), names (exact), or targets ({"server": [names]}) for other names on each
/// server; regex_include, regex_exclude, include_snapshots. At least one of names, targets and the patterns is needed.
/// Publications and versions go with their repository in Pulp. A remote that another repository uses stays, as does a
/// distribution of the same name that serves something else. What is gone already is no failure.
class RepositoryRemoval final : public Operation
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("repo remove"); }
    [[nodiscard]] domain::JobKind jobKind() const override { return domain::JobKind::RepoRemoval; }
    Async<domain::Plan> plan(PlanReader &reader, QJsonObject request) const override;
    Async<domain::Proof> prove(PlanReader &reader, const domain::Plan &plan) const override;
    Async<void> conclude(PlanReader &reader, const domain::Plan &plan) const override;
};

void addRemoval(OperationRegistry &operations);

} // namespace pulpit::engine
