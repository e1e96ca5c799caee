// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/services.h"

#include <QCoro/QCoroTask>

namespace pulpit::app {

/// Makes the configuration files the ones in force if they exist and say something else than the database, as Pulp
/// Manager does at its start. A wrong file changes nothing. Gives what there is to say about it, a line each; nothing
/// when all is as it was.
[[nodiscard]] QCoro::Task<QStringList> applyFilesAtStart(ports::Engine &engine, ports::ConfigurationReader &reader,
                                                         QString yamlFile, QString iniFile, QString author);

} // namespace pulpit::app
