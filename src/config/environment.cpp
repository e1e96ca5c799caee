// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/environment.h"

using namespace Qt::StringLiterals;

namespace pulpit::config {

Environment Environment::ofProcess()
{
    Environment environment;
    for (const char *name : {"Is_local", "PULP_MANAGER_CONFIG_PATH", "PULP_SYNC_CONFIG_PATH", "PULP_MANAGER_CA_FILE"})
        if (qEnvironmentVariableIsSet(name))
            environment.values.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    return environment;
}

bool Environment::isLocal() const
{
    return value("Is_local"_L1).compare("true"_L1, Qt::CaseInsensitive) == 0;
}

QString Environment::yamlFile() const
{
    const QString path = value("PULP_SYNC_CONFIG_PATH"_L1);
    return path.isEmpty() ? u"/etc/pulp_manager/pulp_config.yml"_s : path;
}

QString Environment::iniFile() const
{
    const QString path = value("PULP_MANAGER_CONFIG_PATH"_L1);
    return path.isEmpty() ? u"/etc/pulp_manager/config.ini"_s : path;
}

} // namespace pulpit::config
