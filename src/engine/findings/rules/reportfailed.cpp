// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/findings/rules/rules.h"

using namespace Qt::StringLiterals;
using pulpit::domain::Finding;

namespace pulpit::engine {

namespace {

constexpr qint64 kReportLateSeconds = 30 * 60;

// A scheduled report that could not be written, or that nobody writes.
class ReportFailed final : public FindingRule
{
public:
    QString name() const override { return u"report-failed"_s; }
    bool needsFewFacts() const override { return true; }
    QList<Finding> look(const FindingFacts &facts) const override
    {
        QList<Finding> findings;
        for (const ports::ReportSchedule &report : facts.reports) {
            const bool isLate = report.nextRun.isValid() && report.nextRun.secsTo(facts.now) > kReportLateSeconds;
            if (report.lastFailure.isEmpty() && !isLate)
                continue;
            // A report has no name that is its own, so its id stands for it.
            Finding finding = about(Finding::Severity::Warning, report.server, report.id);
            finding.action = u"report schedule run "_s + report.id;
            if (!report.lastFailure.isEmpty()) {
                finding.what = u"the scheduled report \"%1\" could not be written"_s.arg(report.name);
                finding.why = report.lastFailure;
                finding.since = report.failingSince.isValid() ? report.failingSince : report.lastRun;
                finding.advice = u"mend the folder, then write the report again; until then it is tried every 15 "
                                 "minutes"_s;
            } else {
                finding.what = u"the scheduled report \"%1\" is overdue"_s.arg(report.name);
                finding.since = report.nextRun;
                finding.why = facts.scheduler.engine.isEmpty() ? u"nobody schedules at the moment"_s
                                                               : u"%1 on %2 schedules, but has not written it"_s.arg(
                                                                   facts.scheduler.program, facts.scheduler.host);
                finding.advice = facts.scheduler.engine.isEmpty()
                    ? u"start the companion service or a console that schedules"_s
                    : u"write the report now"_s;
            }
            findings.append(finding);
        }
        return findings;
    }
};

} // namespace

std::unique_ptr<FindingRule> makeReportFailed()
{
    return std::make_unique<ReportFailed>();
}

} // namespace pulpit::engine
