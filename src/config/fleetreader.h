// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "config/environment.h"
#include "domain/housekeepingschedule.h"
#include "domain/problem.h"
#include "domain/server.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace pulpit::config {

struct YamlDocument;

/// What reading the two files of a fleet gave.
struct FleetRead
{
    std::optional<domain::FleetConfiguration> fleet; ///< not set where there is an error among the problems
    QList<domain::Problem> problems; ///< all of them, by file and line
    QString yaml; ///< the text of pulp_config.yml; empty where it could not be read as text
    Secret localPassword; ///< [pulp] password of config.ini; never stored
};

/// Reads and validates pulp_config.yml and config.ini. An empty path is taken from \a environment, whose config.ini may
/// be missing; a file that is named here must be there. All problems are reported at once; nothing is changed anywhere.
/// Never throws. Any thread.
[[nodiscard]] FleetRead readFleet(const QString &yamlFile, const QString &iniFile, const Environment &environment);

/// The same for texts that are in memory already, e.g. in an editor. The names appear in the problems.
[[nodiscard]] FleetRead readFleetTexts(const QByteArray &yaml, const QString &yamlFile, const QByteArray &ini,
                                       const QString &iniFile, const Environment &environment);
/// The same for a text that was read already, \a document being its reading under the name \a yamlFile.
[[nodiscard]] FleetRead readFleetDocument(const YamlDocument &document, const QByteArray &yaml, const QString &yamlFile,
                                          const QByteArray &ini, const QString &iniFile,
                                          const Environment &environment);

/// The housekeeping that a pulp_config.yml schedules, for each server; empty where the text has errors. Any thread.
[[nodiscard]] QList<domain::HousekeepingSchedule> readHousekeeping(const QByteArray &yaml);

} // namespace pulpit::config
