// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/findings/rules/rules.h"

using namespace Qt::StringLiterals;
using pulpit::domain::Finding;

namespace pulpit::engine {

namespace {

// A scheduled health report whose last run wrote nothing.
class ReportFailed final : public FindingRule
{
public:
    QString name() const override { return u"report-failed"_s; }
    bool needsFewFacts() const override { return true; }
    QList<Finding> look(const FindingFacts &facts) const override
    {
        QList<Finding> findings;
        for (const ports::ReportSchedule &report : facts.reports) {
            if (report.lastFailure.isEmpty())
                continue;
            Finding finding = about(Finding::Severity::Warning, report.server, report.id);
            finding.what = u"the scheduled report %1 could not be written"_s.arg(report.name);
            finding.since = report.lastRun;
            finding.why = u"%1; folder %2"_s.arg(report.lastFailure, report.folder);
            if (report.nextRun.isValid())
                finding.why
                    += u"; it is tried again at %1 UTC"_s.arg(report.nextRun.toUTC().toString(u"yyyy-MM-dd HH:mm"_s));
            finding.advice = u"make the folder there and writable for Pulpit, with room in it, or choose another one "
                             u"on the Reports page"_s;
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
