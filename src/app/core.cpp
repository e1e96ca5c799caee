// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core.h"

#include "config/environment.h"
#include "config/inifile.h"
#include "config/settingsreader.h"
#include "config/smallfile.h"
#include "engine/engine.h"
#include "pulp/connector.h"
#include "secrets/secretsources.h"
#include "store/store.h"

using namespace Qt::StringLiterals;

namespace pulpit::app {

namespace {

secrets::SecretSettings secretSettings(const CoreOptions &options)
{
    secrets::SecretSettings settings;
    settings.profile = options.profile;
    const auto bytes = config::readSmallFile(options.iniFile, config::IniFile::kMaxBytes);
    if (!bytes)
        return settings; // without the file there is no local password and no Vault; whoever needs them is told so
    const config::Environment environment = config::Environment::ofProcess();
    QList<domain::Problem> problems;
    const config::IniFile ini = config::IniFile::parse(*bytes, options.iniFile, &problems);
    config::SettingsReader reader(ini, options.iniFile, environment, &problems);
    domain::EngineSettings engineSettings;
    reader.read(&engineSettings);
    settings.localPassword = reader.password();
    settings.vaultAddress = engineSettings.vaultAddress;
    return settings;
}

} // namespace

Result<std::unique_ptr<Core>> Core::open(const CoreOptions &options)
{
    std::unique_ptr<Core> core(new Core);
    store::StoreOptions storeOptions;
    storeOptions.url = options.database;
    auto opened = store::open(storeOptions);
    if (!opened)
        return fail(opened.error());
    core->m_store = std::move(*opened);
    core->m_secrets = secrets::makeSecretSource(secretSettings(options));
    core->m_connector = pulp::makeConnector(core->m_secrets);
    engine::EngineOptions engineOptions;
    engineOptions.program = options.program;
    core->m_engine = engine::makeEngine(engineOptions, *core->m_store, *core->m_connector, *core->m_secrets);
    return core;
}

Core::~Core() = default;

} // namespace pulpit::app
