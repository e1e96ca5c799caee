// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/configurationfiles.h"

#include "config/fleetreader.h"
#include "config/inifile.h"
#include "config/smallfile.h"

namespace pulpit::app {

ports::ConfigurationReader::Read ConfigurationFiles::read(const QString &yamlFile, const QString &iniFile)
{
    config::Environment environment = config::Environment::ofProcess();
    // The default place of config.ini may be empty, a file that somebody named must be there.
    const QString named = iniFile == environment.iniFile() ? QString() : iniFile;
    config::FleetRead read = config::readFleet(yamlFile, named, environment);
    return {std::move(read.fleet), std::move(read.problems), std::move(read.yaml)};
}

ports::ConfigurationReader::Read ConfigurationFiles::readText(const QString &yaml)
{
    const config::Environment environment = config::Environment::ofProcess();
    // Without a config.ini its defaults hold, as for the files.
    const QByteArray ini
        = config::readSmallFile(environment.iniFile(), config::IniFile::kMaxBytes).value_or(QByteArray());
    config::FleetRead read = config::readFleetTexts(yaml.toUtf8(), QStringLiteral("pulp_config.yml"), ini,
                                                    environment.iniFile(), environment);
    return {std::move(read.fleet), std::move(read.problems), std::move(read.yaml)};
}

} // namespace pulpit::app
