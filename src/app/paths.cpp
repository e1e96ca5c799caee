// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paths.h"

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
    return fromEnvironment("PULP_SYNC_CONFIG_PATH", u"/etc/pulp_manager/pulp_config.yml"_s);
}

QString defaultIniFile()
{
    return fromEnvironment("PULP_MANAGER_CONFIG_PATH", u"/etc/pulp_manager/config.ini"_s);
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
