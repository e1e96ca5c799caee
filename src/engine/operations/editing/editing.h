// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/operations/operation.h"

namespace pulpit::engine {

/// "repo edit": fields of repositories, of their remotes and of their distributions.
///
/// Request: which repositories, by server or servers with names, or by targets ({"server": [names]}); and what they
/// shall have: remote, distribution, repository (objects of the fields of domain::editFields(), null clears), secrets
/// ({"password": {"reference", "field"}}: where a secret of the remote is kept; null clears it). The plan is the
/// difference. What Pulp takes and never tells (user names, secrets) is compared by a keyed hash of what was sent
/// before. A part that a repository has not is a warning.
class RepositoryEdit final : public Operation
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("repo edit"); }
    [[nodiscard]] domain::JobKind jobKind() const override { return domain::JobKind::Housekeeping; }
    Async<domain::Plan> plan(PlanReader &reader, QJsonObject request) const override;
    Async<domain::Proof> prove(PlanReader &reader, const domain::Plan &plan) const override;
    /// Remembers the hashes of what was sent.
    Async<void> conclude(PlanReader &reader, const domain::Plan &plan) const override;
};

/// "repo add": a repository with its distribution and, where a URL is given, its remote.
///
/// Request: server or servers, name, type (of domain::additionTypes()), url (none: no remote), base_path (the
/// name), description, remote, distribution, repository, secrets as for "repo edit". A repository of that name that is
/// there already as it is asked for is nothing to do, a different one is a Conflict.
class RepositoryAddition final : public Operation
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("repo add"); }
    [[nodiscard]] domain::JobKind jobKind() const override { return domain::JobKind::Housekeeping; }
    Async<domain::Plan> plan(PlanReader &reader, QJsonObject request) const override;
    Async<domain::Proof> prove(PlanReader &reader, const domain::Plan &plan) const override;
    /// What Pulpit knows of the servers' repositories follows at once.
    Async<void> conclude(PlanReader &reader, const domain::Plan &plan) const override;
};

/// "repo publish": a publication of the latest version of repositories that have none. Request: as for "repo edit", or
/// regex_include and regex_exclude. Repositories of types that are served without a publication are left alone.
class RepositoryPublication final : public Operation
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("repo publish"); }
    [[nodiscard]] domain::JobKind jobKind() const override { return domain::JobKind::Housekeeping; }
    Async<domain::Plan> plan(PlanReader &reader, QJsonObject request) const override;
};

void addEditing(OperationRegistry &operations);

} // namespace pulpit::engine
