// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/services.h"

namespace pulpit::app {

/// Reads pulp_config.yml and config.ini for front ends that do not link pulpit::config. Any thread.
class ConfigurationFiles final : public ports::ConfigurationReader
{
public:
    Read read(const QString &yamlFile, const QString &iniFile) override;
    Read readText(const QString &yaml) override;
};

} // namespace pulpit::app
