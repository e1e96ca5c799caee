// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pulpit::app {

// Where things are when the command line does not say it. Environment variables are those of Pulp Manager.

[[nodiscard]] QString defaultConfigFile(); ///< PULP_SYNC_CONFIG_PATH, else /etc/pulp_manager/pulp_config.yml
[[nodiscard]] QString defaultIniFile(); ///< PULP_MANAGER_CONFIG_PATH, else /etc/pulp_manager/config.ini
/// PULPIT_DATABASE, else pulpit.db in the user's data folder; a \a profile other than "default" has a file of its own,
/// whatever the environment says.
[[nodiscard]] QString defaultDatabase(const QString &profile = QStringLiteral("default"));
/// The name that is noted as having started something.
[[nodiscard]] QString userName();

} // namespace pulpit::app
