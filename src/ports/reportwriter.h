// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/healthreport.h"
#include "domain/reportbackground.h"
#include "ports/reportschedules.h"

#include <QByteArray>

namespace pulpit::ports {

/// Turns a health report into a file. Driven port of the engine, which does not link pulpit::reports; implemented in
/// the composition root. Pure; any thread.
class ReportWriter
{
public:
    struct Written
    {
        QByteArray bytes;
        domain::ReportDigest digest; ///< to be kept for the next report
    };
    virtual ~ReportWriter() = default;
    [[nodiscard]] virtual Written write(const domain::HealthReport &report, const domain::ReportBackground &background,
                                        ReportSchedule::Format format) const = 0;
};

} // namespace pulpit::ports
