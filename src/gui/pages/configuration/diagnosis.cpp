// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/configuration/diagnosis.h"

#include "config/definitions/definitionsreader.h"
#include "config/fleetreader.h"
#include "config/settingsreader.h"
#include "config/smallfile.h"
#include "domain/phrase.h"

#include <QFileInfo>

namespace pulpit::gui {

namespace {

/// The config.ini that belongs to a pulp_config.yml, as Pulp Manager installs them: beside it.
QString iniBeside(const QString &path, const config::Environment &environment)
{
    const QString beside = path.isEmpty() ? QString() : QFileInfo(path).absolutePath() + QStringLiteral("/config.ini");
    return !beside.isEmpty() && QFileInfo::exists(beside) ? beside : environment.iniFile();
}

void readFleet(Diagnosis *diagnosis, const QString &path, config::PiecewiseReader *reader)
{
    const config::Environment environment = config::Environment::ofProcess();
    const QString ini = iniBeside(path, environment);
    // Without a config.ini its defaults hold.
    const QByteArray iniBytes = config::readSmallFile(ini, config::IniFile::kMaxBytes).value_or(QByteArray());
    const QString name = path.isEmpty() ? QStringLiteral("pulp_config.yml") : path;
    // One reading of the text for everything that asks about it.
    const config::YamlDocument document
        = reader ? reader->read(diagnosis->bytes, name) : config::readDocument(diagnosis->bytes, name);
    config::FleetRead read = config::readFleetDocument(document, diagnosis->bytes, name, iniBytes, ini, environment);
    for (domain::Problem &problem : read.problems) {
        // What is wrong beside this file has no place in it.
        if (problem.file != name) {
            problem.message = domain::remembered(
                domain::Phrase::of("%1: %2", QFileInfo(problem.file).fileName(), domain::phraseOf(problem.message)));
            problem.line = 0;
        }
    }
    diagnosis->problems = std::move(read.problems);
    diagnosis->fleet = std::move(read.fleet);
    diagnosis->index = document.index;
    if (document.index)
        diagnosis->names = config::FleetNames::of(*document.index);
}

void readIni(Diagnosis *diagnosis, const QString &path)
{
    const config::IniFile ini = config::IniFile::parse(diagnosis->bytes, path, &diagnosis->problems);
    domain::EngineSettings settings;
    config::SettingsReader(ini, path, config::Environment::ofProcess(), &diagnosis->problems).read(&settings);
}

void readDefinition(Diagnosis *diagnosis, const QString &path)
{
    // The folders say whether it is internal or remote; how the tree is called above them does not matter.
    const QStringList parts = QFileInfo(path).absoluteFilePath().split(QLatin1Char('/'), Qt::SkipEmptyParts);
    const QString inTree = parts.mid(std::max<qsizetype>(0, parts.size() - 4)).join(QLatin1Char('/'));
    diagnosis->problems = config::readDefinitions({{inTree, diagnosis->bytes}}, domain::EngineSettings()).problems;
}

} // namespace

ConfigKind kindOfFile(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("ini") || suffix == QLatin1String("cfg"))
        return ConfigKind::Ini;
    return suffix == QLatin1String("json") ? ConfigKind::Definition : ConfigKind::Fleet;
}

int Diagnosis::count(domain::Problem::Severity severity) const
{
    return int(std::count_if(problems.cbegin(), problems.cend(),
                             [severity](const domain::Problem &p) { return p.severity == severity; }));
}

Diagnosis diagnose(ConfigKind kind, const QString &text, const QString &path, config::PiecewiseReader *reader)
{
    Diagnosis diagnosis;
    diagnosis.kind = kind;
    diagnosis.bytes = text.toUtf8();
    switch (kind) {
    case ConfigKind::Fleet: readFleet(&diagnosis, path, reader); break;
    case ConfigKind::Ini: readIni(&diagnosis, path); break;
    case ConfigKind::Definition: readDefinition(&diagnosis, path); break;
    }
    return diagnosis;
}

} // namespace pulpit::gui
