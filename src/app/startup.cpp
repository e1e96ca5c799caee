// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startup.h"

#include <QCoro/QCoroFuture>

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace pulpit::app {

namespace {

QString problemLine(const domain::Problem &problem)
{
    return u"%1:%2:%3: %4"_s.arg(problem.file).arg(problem.line).arg(problem.column).arg(problem.message);
}

} // namespace

QCoro::Task<QStringList> applyFilesAtStart(ports::Engine &engine, ports::ConfigurationReader &reader, QString yamlFile,
                                           QString iniFile, QString author)
{
    QStringList said;
    if (!QFileInfo::exists(yamlFile) || qEnvironmentVariableIsSet("PULP_MANAGER_SKIP_PARSER_CONFIG"))
        co_return said;
    const auto read = reader.read(yamlFile, iniFile);
    for (const domain::Problem &problem : read.problems)
        if (problem.severity == domain::Problem::Severity::Error)
            said << problemLine(problem);
    if (!read.fleet) {
        said << u"%1 has errors: the configuration in force stays as it is."_s.arg(yamlFile);
        co_return said;
    }
    auto current = co_await engine.configuration().current();
    if (!current) {
        said << current.error().oneLine();
        co_return said;
    }
    auto plan = co_await engine.configuration().plan(*read.fleet);
    if (plan && plan->isEmpty() && current->version > 0)
        co_return said;
    auto version = co_await engine.configuration().apply(*read.fleet, read.yaml, author, current->version);
    if (version)
        said << u"%1 is in force as version %2."_s.arg(yamlFile).arg(*version);
    else
        said << version.error().oneLine();
    co_return said;
}

} // namespace pulpit::app
