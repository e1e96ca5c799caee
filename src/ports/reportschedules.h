// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/reportbackground.h"

#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QString>

namespace pulpit::ports {

/// A health report that is written into a folder again and again.
struct ReportSchedule
{
    enum class Format { Html, Csv };
    QString id; ///< empty: a new one
    QString name;
    QString server; ///< empty: the fleet
    QString cron; ///< as schedules are written
    int periodDays = 7; ///< what the report looks back on
    Format format = Format::Html;
    QString folder; ///< absolute; on the machine of the engine that schedules
    int keep = 30; ///< so many of its reports stay in the folder; 0: all
    QDateTime nextRun; ///< UTC; invalid: none
    QDateTime lastRun;
    QString lastFile; ///< what was written last; may be empty
    QString lastFailure; ///< why the last run wrote nothing; may be empty
    QDateTime failingSince; ///< when the first of the failures since the last report was; invalid: it does not fail

    bool operator==(const ReportSchedule &) const = default;
};

/// Scheduled health reports, and what reports are judged against. They run where jobs are scheduled. Driving port,
/// implemented by pulpit::engine. Thread-safe; nothing blocks.
class ReportSchedules
{
public:
    template <typename T = void>
    using Answer = QFuture<Result<T>>;

    virtual ~ReportSchedules() = default;
    /// By name.
    virtual Answer<QList<ReportSchedule>> schedules() = 0;
    /// Adds or replaces one; gives it as it is stored. InvalidInput: cron, folder, period or count make no sense.
    virtual Answer<ReportSchedule> save(ReportSchedule schedule) = 0;
    /// NotFound: there is none of this id.
    virtual Answer<> remove(QString id) = 0;
    /// Writes its report now; gives the file. Fails with what the report or the folder failed with.
    virtual Answer<QString> runNow(QString id) = 0;

    /// What a report of \a server (empty: the fleet) since \a periodStart is judged against: groups, their runs,
    /// targets, and the kept report that is nearest to the beginning of the period. Reads the database only.
    virtual Answer<domain::ReportBackground> background(QString server, QDateTime periodStart) = 0;
    /// Keeps what a report came to: one a day and scope, for 40 days.
    virtual Answer<> keepDigest(domain::ReportDigest digest) = 0;
    /// InvalidInput: the targets make no sense.
    virtual Answer<> setTargets(domain::FleetTargets targets) = 0;
};

} // namespace pulpit::ports
