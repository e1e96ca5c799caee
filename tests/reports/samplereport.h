// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/healthreport.h"

/// A fleet with everything that a report can show: good, failing, unknown, paused, hostile names.
pulpit::domain::HealthReport sampleReport();

/// The same without any server.
pulpit::domain::HealthReport emptyReport();

/// Names and texts that try to break out of a file's format.
inline const QString kHostileName = QStringLiteral("<script>document.title='owned'</script>%1%2\"'&\u202Egpj.exe");
inline const QString kFormula = QStringLiteral("=HYPERLINK(\"http://example.invalid\",\"a,b\")\nsecond line");
