// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "config/environment.h"
#include "config/inifile.h"
#include "config/phrases.h"
#include "domain/server.h"
#include "domain/vaultaccess.h"

namespace pulpit::config {

/// Every key of config.ini that Pulp Manager or Pulpit reads, by section, and those that its sample files have although
/// nobody reads them.
[[nodiscard]] const QMap<QString, QStringList> &knownIniKeys();

/// Reads the keys of config.ini that Pulpit uses into the settings of the engine. One use per object.
class SettingsReader
{
public:
    SettingsReader(const IniFile &ini, QString file, const Environment &environment, QList<domain::Problem> *problems);

    /// Changes only what the file or the environment says.
    void read(domain::EngineSettings *settings);
    /// [vault]. How it is opened is Pulpit's own; Pulp Manager knows only its address and the namespace.
    [[nodiscard]] domain::VaultAccess vault();
    /// [pulp] password. Kept apart from the settings, which go into the database.
    [[nodiscard]] Secret password() const;

private:
    std::optional<QString> text(const QString &section, const QString &key);
    void tell(domain::Problem::Severity severity, const QString &section, const QString &key, const QString &code,
              const Phrase &message, const Phrase &expected = {});
    double seconds(const QString &key);
    std::optional<QString> pattern(const QString &key);
    void readPulp(domain::EngineSettings *settings);
    void readDefinitions(domain::EngineSettings *settings);
    QString secretPlace(const QString &key, bool required);
    void readVaultMethod(domain::VaultAccess *access);
    void readCertificateAuthority(domain::EngineSettings *settings);
    void lint();

    const IniFile &m_ini;
    QString m_file;
    const Environment &m_environment;
    QList<domain::Problem> *m_problems;
};

} // namespace pulpit::config
