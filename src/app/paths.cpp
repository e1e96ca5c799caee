// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paths.h"

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
    const QString file = profile == u"default"_s ? u"pulpit.db"_s : u"pulpit-%1.db"_s.arg(profile);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/pulpit"_s;
    return fromEnvironment("PULPIT_DATABASE", u"sqlite:"_s + folder + u'/' + file);
}

QString userName()
{
    return fromEnvironment("USER", fromEnvironment("LOGNAME", u"unknown"_s));
}

} // namespace pulpit::app
