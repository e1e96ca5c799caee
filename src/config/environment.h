// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

namespace pulpit::config {

/// The environment variables that the configuration looks at, as a value so that tests can set them.
struct Environment
{
    QMap<QString, QString> values;

    /// Is_local, PULP_MANAGER_CONFIG_PATH, PULP_SYNC_CONFIG_PATH and PULP_MANAGER_CA_FILE of this process.
    [[nodiscard]] static Environment ofProcess();

    [[nodiscard]] QString value(QLatin1String name) const { return values.value(QString(name)); }
    /// Is_local=true in any case: http, and one password for all servers.
    [[nodiscard]] bool isLocal() const;
    /// PULP_SYNC_CONFIG_PATH, else /etc/pulp_manager/pulp_config.yml.
    [[nodiscard]] QString yamlFile() const;
    /// PULP_MANAGER_CONFIG_PATH, else /etc/pulp_manager/config.ini.
    [[nodiscard]] QString iniFile() const;
};

} // namespace pulpit::config
