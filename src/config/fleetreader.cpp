// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/fleetreader.h"

#include "config/fleetbuilder.h"
#include "config/settingsreader.h"
#include "config/smallfile.h"
#include "config/yamldocument.h"
#include "config/yamltext.h"
#include "config/yamltree.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;
using pulpit::domain::EngineSettings;
using pulpit::domain::FleetConfiguration;
using pulpit::domain::Problem;

namespace pulpit::config {

namespace {

Problem unreadable(const QString &file, const Error &error)
{
    Problem problem;
    problem.file = file;
    problem.code = error.code == ErrorCode::TooLarge ? u"too-large"_s : u"unreadable"_s;
    problem.message = error.what;
    problem.expected
        = error.code == ErrorCode::TooLarge ? u"a smaller file"_s : u"a text file that this user may read"_s;
    return problem;
}

std::optional<FleetConfiguration> buildFleet(const YamlTree &tree, const QByteArray &yaml, const QString &file,
                                             bool isLocal, QList<Problem> *problems)
{
    const YamlLimits limits;
    problems->append(tree.problems);
    if (!tree.root)
        return std::nullopt;
    ProblemList list(withoutByteOrderMark(yaml), file, limits.maxProblems);
    FleetConfiguration fleet = FleetBuilder(&list, isLocal).build(*tree.root);
    problems->append(list.take());
    return fleet;
}

struct Inputs
{
    std::optional<QByteArray> yaml;
    QString yamlFile;
    std::optional<QByteArray> ini;
    QString iniFile;
    const YamlDocument *document = nullptr; ///< of yaml, where it was read before
};

FleetRead readInputs(const Inputs &inputs, QList<Problem> problems, const Environment &environment)
{
    FleetRead result;
    result.problems = std::move(problems);
    std::optional<FleetConfiguration> fleet;
    if (inputs.yaml) {
        fleet = inputs.document
            ? buildFleet(inputs.document->tree, *inputs.yaml, inputs.yamlFile, environment.isLocal(), &result.problems)
            : buildFleet(YamlTree::parse(*inputs.yaml, inputs.yamlFile), *inputs.yaml, inputs.yamlFile,
                         environment.isLocal(), &result.problems);
        if (fleet || !checkText(*inputs.yaml, inputs.yamlFile, YamlLimits().maxBytes))
            result.yaml = QString::fromUtf8(withoutByteOrderMark(*inputs.yaml));
    }
    EngineSettings settings = fleet ? fleet->settings : EngineSettings();
    const IniFile ini = IniFile::parse(inputs.ini.value_or(QByteArray()), inputs.iniFile, &result.problems);
    SettingsReader reader(ini, inputs.iniFile, environment, &result.problems);
    reader.read(&settings);
    result.localPassword = reader.password();
    const bool hasError = std::any_of(result.problems.begin(), result.problems.end(),
                                      [](const Problem &p) { return p.severity == Problem::Severity::Error; });
    if (fleet && !hasError) {
        fleet->settings = settings;
        result.fleet = std::move(fleet);
    }
    return result;
}

} // namespace

FleetRead readFleet(const QString &yamlFile, const QString &iniFile, const Environment &environment)
{
    Inputs inputs;
    inputs.yamlFile = yamlFile.isEmpty() ? environment.yamlFile() : yamlFile;
    inputs.iniFile = iniFile.isEmpty() ? environment.iniFile() : iniFile;
    QList<Problem> problems;
    const Result<QByteArray> yaml = readSmallFile(inputs.yamlFile, YamlLimits().maxBytes);
    if (yaml)
        inputs.yaml = *yaml;
    else
        problems.append(unreadable(inputs.yamlFile, yaml.error()));
    const Result<QByteArray> ini = readSmallFile(inputs.iniFile, IniFile::kMaxBytes);
    const bool mayBeMissing = iniFile.isEmpty() && environment.value("PULP_MANAGER_CONFIG_PATH"_L1).isEmpty();
    if (ini)
        inputs.ini = *ini;
    else if (!mayBeMissing || ini.error().code != ErrorCode::NotFound)
        problems.append(unreadable(inputs.iniFile, ini.error()));
    return readInputs(inputs, problems, environment);
}

FleetRead readFleetTexts(const QByteArray &yaml, const QString &yamlFile, const QByteArray &ini, const QString &iniFile,
                         const Environment &environment)
{
    return readInputs({yaml, yamlFile, ini, iniFile}, {}, environment);
}

FleetRead readFleetDocument(const YamlDocument &document, const QByteArray &yaml, const QString &yamlFile,
                            const QByteArray &ini, const QString &iniFile, const Environment &environment)
{
    return readInputs({yaml, yamlFile, ini, iniFile, &document}, {}, environment);
}

QList<domain::HousekeepingSchedule> readHousekeeping(const QByteArray &yaml)
{
    const YamlLimits limits;
    const YamlTree tree = YamlTree::parse(yaml, {}, limits);
    if (!tree.root)
        return {};
    ProblemList list(withoutByteOrderMark(yaml), {}, limits.maxProblems);
    FleetBuilder builder(&list, false);
    (void)builder.build(*tree.root);
    const QList<Problem> problems = list.take();
    const bool hasError = std::any_of(problems.begin(), problems.end(),
                                      [](const Problem &p) { return p.severity == Problem::Severity::Error; });
    return hasError ? QList<domain::HousekeepingSchedule>() : builder.housekeeping();
}

} // namespace pulpit::config
