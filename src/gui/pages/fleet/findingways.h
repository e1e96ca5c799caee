// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/finding.h"
#include "domain/schedule.h"
#include "gui/format/state.h"
#include "gui/models/filterquery.h"

#include <QJsonObject>

namespace pulpit::gui {

/// Something that can be done about a finding.
struct FindingWay
{
    enum class Kind {
        OpenRepository,
        OpenServer,
        OpenServers,
        OpenJob,
        OpenSchedule,
        EditSchedule,
        OpenRepositories, ///< with a filter
        OpenReports,
        SyncRepository,
        SyncGroup,
        RunSchedule,
        TestServer,
        StartScheduling,
        Plan ///< an operation, planned first
    };
    Kind kind = Kind::OpenServer;
    QString text; ///< on the button
    QString server;
    QString group;
    QString repository;
    qint64 id = 0; ///< of the job or schedule
    QString operation; ///< of Plan
    QJsonObject request; ///< likewise
    QString filter; ///< of OpenRepositories

    bool operator==(const FindingWay &) const = default;
};

/// What solves it, or comes closest, first; then where more is to be seen. Never empty. Pure.
[[nodiscard]] QList<FindingWay> waysOf(const domain::Finding &finding, const QList<domain::Schedule> &schedules);

/// How urgent a finding is, as a shape and a word.
[[nodiscard]] StateText stateOf(const domain::Finding &finding);
/// "since 09:12 · why", on one line; what is missing is left out.
[[nodiscard]] QString evidenceOf(const domain::Finding &finding, const QDateTime &now);
/// Everything that is known of it, for a tool tip and the clipboard.
[[nodiscard]] QString wholeTextOf(const domain::Finding &finding, const QDateTime &now);

/// Which findings fit the filter of the page. Terms that findings know nothing of are left to the table beside them,
/// unless there is no term that they do know: then all fit.
[[nodiscard]] QList<domain::Finding> matchingFindings(const QList<domain::Finding> &findings, const FilterQuery &query);

} // namespace pulpit::gui
