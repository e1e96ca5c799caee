// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paths.h"

#include "app/platform/console.h"
#include "config/environment.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace pulpit::app {

namespace {

QString fromEnvironment(const char *name, const QString &otherwise)
{
    const QString value = qEnvironmentVariable(name);
    return value.isEmpty() ? otherwise : value;
}

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/pulpit"_s;
}

} // namespace

QString defaultConfigFile()
{
    return config::Environment::ofProcess().yamlFile();
}

QString defaultIniFile()
{
    return config::Environment::ofProcess().iniFile();
}

QString defaultDatabase(const QString &profile)
{
    if (profile != u"default"_s) // the environment names one database, profiles have one each
        return u"sqlite:"_s + dataFolder() + u"/pulpit-%1.db"_s.arg(profile);
    return fromEnvironment("PULPIT_DATABASE", u"sqlite:"_s + dataFolder() + u"/pulpit.db"_s);
}

QString userName()
{
    return fromEnvironment("USER", fromEnvironment("LOGNAME", accountName()));
}

} // namespace pulpit::app
