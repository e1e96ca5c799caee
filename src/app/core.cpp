// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core.h"

#include "app/reportwriting.h"
#include "config/environment.h"
#include "config/fleetreader.h"
#include "config/inifile.h"
#include "config/settingsreader.h"
#include "config/smallfile.h"
#include "engine/engine.h"
#include "git/definitiontrees.h"
#include "pulp/connector.h"
#include "secrets/secretsources.h"
#include "store/store.h"

using namespace Qt::StringLiterals;

namespace pulpit::app {

namespace {

/// What config.ini says of secrets, read again at each call: a password in it is not kept.
struct IniSecrets
{
    domain::VaultAccess vault;
    Secret password;
};

IniSecrets readIniSecrets(const QString &file)
{
    IniSecrets result;
    auto bytes = config::readSmallFile(file, config::IniFile::kMaxBytes);
    if (!bytes)
        return result; // without the file there is no local password and no Vault; whoever needs them is told so
    const config::Environment environment = config::Environment::ofProcess();
    QList<domain::Problem> problems;
    const config::IniFile ini = config::IniFile::parse(*bytes, file, &problems);
    config::SettingsReader reader(ini, file, environment, &problems);
    result.vault = reader.vault();
    result.password = reader.password();
    bytes->fill('\0');
    return result;
}

Result<Secret> localPassword(const QString &file)
{
    Secret password = readIniSecrets(file).password;
    if (password.isEmpty())
        return fail(ErrorCode::NotFound, u"config.ini has no password for the servers"_s, file,
                    u"set password in [pulp]"_s);
    return password;
}

secrets::SecretSettings secretSettings(const CoreOptions &options)
{
    secrets::SecretSettings settings;
    settings.profile = options.profile;
    settings.vault = readIniSecrets(options.iniFile).vault;
    settings.localPassword = [file = options.iniFile] { return localPassword(file); };
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
    const auto requests = std::make_shared<pulp::RequestLog>();
    core->m_connector = pulp::makeConnector(core->m_secrets, requests);
    engine::EngineOptions engineOptions;
    engineOptions.program = options.program;
    engineOptions.connectionLog = requests;
    engineOptions.housekeeping = [](const QString &yaml) { return config::readHousekeeping(yaml.toUtf8()); };
    git::DefinitionTreesOptions definitions;
    definitions.credentials = [secrets = core->m_secrets](QString reference) { return secrets->secret(reference, {}); };
    engineOptions.definitions = git::makeDefinitionSource(std::move(definitions));
    engineOptions.reports = std::make_shared<ReportWriting>();
    core->m_engine = engine::makeEngine(engineOptions, *core->m_store, *core->m_connector, *core->m_secrets);
    return core;
}

Core::~Core() = default;

} // namespace pulpit::app
