// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/reportwriter.h"

namespace pulpit::app {

/// Gives pulpit::reports to the engine, which does not link it. Any thread.
class ReportWriting final : public ports::ReportWriter
{
public:
    [[nodiscard]] Written write(const domain::HealthReport &report, const domain::ReportBackground &background,
                                ports::ReportSchedule::Format format) const override;
};

} // namespace pulpit::app
