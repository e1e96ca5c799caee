// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportwriting.h"

#include "reports/digest.h"
#include "reports/healthwriters.h"

namespace pulpit::app {

ports::ReportWriter::Written ReportWriting::write(const domain::HealthReport &report,
                                                  const domain::ReportBackground &background,
                                                  ports::ReportSchedule::Format format) const
{
    reports::HtmlOptions options;
    options.background = background;
    return {format == ports::ReportSchedule::Format::Csv ? reports::healthCsv(report)
                                                         : reports::healthHtml(report, options),
            reports::digestOf(report)};
}

} // namespace pulpit::app
