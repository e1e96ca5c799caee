// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/operations/operation.h"

namespace pulpit::engine {

/// "package remove": takes a package out of every repository whose latest version holds it, publishes where the type
/// needs that and the repository does not do it itself, and proves from what is served afterwards that it is absent.
///
/// Request: the keys of domain::PackageQuery (include_snapshots: false where it is not given), versions (a
/// VersionRange), only (where not everything that is found is meant: rows as FoundPackage::toJson() gives them, of
/// which server, repository and href count), and for the emergency: ban (true), reason, advisory, until, who. The ban
/// is written before the first change, so that a sync that goes on meanwhile keeps the package out; it stays when
/// changes fail.
///
/// A server that cannot be searched is an error in the plan, not a failure: elsewhere the package is removed, and the
/// proof says what is unknown. Distributions that are pinned to a version with the package are told, not switched.
class PackageRemoval final : public Operation
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("package remove"); }
    [[nodiscard]] domain::JobKind jobKind() const override { return domain::JobKind::RemoveRepoContent; }
    Async<domain::Plan> plan(PlanReader &reader, QJsonObject request) const override;
    Async<void> prepare(PlanReader &reader, const domain::Plan &plan) const override;
    Async<domain::Proof> prove(PlanReader &reader, const domain::Plan &plan) const override;
};

void addPackages(OperationRegistry &operations);

} // namespace pulpit::engine
