// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/operations/operation.h"

namespace pulpit::engine {

/// What all housekeeping has in common: requests name server or servers (none: all), the job is of one kind.
class Housekeeping : public Operation
{
public:
    [[nodiscard]] domain::JobKind jobKind() const override { return domain::JobKind::Housekeeping; }
};

/// "housekeeping orphans": content that no repository version holds, and files that no content points at. Request:
/// protection_minutes (none: the server's own setting). A server without orphans is left alone; what goes is counted,
/// and its files up to a limit measured.
class OrphanCleanup final : public Housekeeping
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("housekeeping orphans"); }
    Async<domain::Plan> plan(PlanReader &reader, QJsonObject request) const override;
};

/// "housekeeping repair": looks whether stored files are there and right, and fetches what is not again. Request:
/// names or targets, regex_include, regex_exclude (none: the whole server at once), verify_checksums (true). It is an
/// examination: planned again it is planned again.
class ContentRepair final : public Housekeeping
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("housekeeping repair"); }
    Async<domain::Plan> plan(PlanReader &reader, QJsonObject request) const override;
    Async<domain::Proof> prove(PlanReader &reader, const domain::Plan &plan) const override;
};

/// "housekeeping reclaim": drops stored files of repositories with a remote; they are fetched again when clients ask.
/// Request: names or targets, regex_include, regex_exclude (at least one), keep_latest (files of latest versions stay).
class SpaceReclaim final : public Housekeeping
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("housekeeping reclaim"); }
    Async<domain::Plan> plan(PlanReader &reader, QJsonObject request) const override;
    Async<domain::Proof> prove(PlanReader &reader, const domain::Plan &plan) const override;
};

/// "housekeeping purge-tasks": records of finished tasks. Request: finished_before (ISO 8601) or older_than_days (30),
/// states (completed).
class TaskPurge final : public Housekeeping
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("housekeeping purge-tasks"); }
    Async<domain::Plan> plan(PlanReader &reader, QJsonObject request) const override;
};

/// "housekeeping retain": how many versions repositories keep. Request: keep (at least 1; 0: all), names or targets,
/// regex_include, regex_exclude (at least one). Pulp keeps versions that are served whatever the number.
class VersionRetention final : public Housekeeping
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("housekeeping retain"); }
    Async<domain::Plan> plan(PlanReader &reader, QJsonObject request) const override;
};

void addHousekeeping(OperationRegistry &operations);

/// The beginning of a plan of \a operation. Pure.
[[nodiscard]] domain::Plan beginPlan(const Operation &operation, const QJsonObject &request, const QDateTime &now);
/// Repositories of \a server that names or targets (see namedOn()), regex_include and regex_exclude of a request
/// choose. Fails with InvalidInput. Pure.
[[nodiscard]] Result<QList<domain::PulpRepository>> chosenRepositories(const QString &server,
                                                                       const QList<domain::PulpRepository> &all,
                                                                       const QJsonObject &request);
/// Whether a request says which repositories it means. Pure.
[[nodiscard]] bool choosesRepositories(const QJsonObject &request);

} // namespace pulpit::engine
