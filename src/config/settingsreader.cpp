// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/settingsreader.h"
#include "config/phrases.h"

#include "config/mapping.h"
#include "config/smallfile.h"
#include "domain/pattern.h"

#include <QUrl>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using pulpit::domain::EngineSettings;
using pulpit::domain::Problem;

namespace pulpit::config {

namespace {

const QString kPulp = u"pulp"_s;
const QString kRemotes = u"remotes"_s;

std::optional<bool> truthOf(const QString &text)
{
    const QString word = text.trimmed().toLower();
    if (QStringList {u"true"_s, u"1"_s, u"yes"_s, u"on"_s, u"t"_s, u"y"_s}.contains(word))
        return true;
    if (QStringList {u"false"_s, u"0"_s, u"no"_s, u"off"_s, u"f"_s, u"n"_s}.contains(word))
        return false;
    return std::nullopt;
}

} // namespace

const QMap<QString, QStringList> &knownIniKeys()
{
    static const QMap<QString, QStringList> known {
        {u"ca"_s, {u"root_ca_file_path"_s}},
        {u"auth"_s,
         {u"method"_s, u"use_ssl"_s, u"ldap_servers"_s, u"base_dn"_s, u"default_domain"_s, u"jwt_algorithm"_s,
          u"jwt_token_lifetime_mins"_s, u"admin_group"_s, u"require_jwt_auth"_s}},
        {u"pulp"_s,
         {u"deb_signing_service"_s, u"banned_package_regex"_s, u"internal_domains"_s, u"git_repo_config"_s,
          u"git_repo_config_dir"_s, u"git_repo_reference"_s, u"git_repo_credentials"_s, u"local_repo_config_dir"_s,
          u"password"_s, u"internal_repo_prefix"_s, u"external_repo_prefix"_s, u"internal_package_prefix"_s,
          u"package_name_replacement_pattern"_s, u"package_name_replacement_rule"_s, u"remote_tls_validation"_s,
          u"use_https_for_sync"_s}},
        {u"redis"_s, {u"host"_s, u"port"_s, u"db"_s, u"max_page_size"_s}},
        {u"remotes"_s, {u"sock_connect_timeout"_s, u"sock_read_timeout"_s}},
        {u"paging"_s, {u"default_page_size"_s, u"max_page_size"_s}},
        {u"vault"_s,
         {u"vault_addr"_s, u"repo_secret_namespace"_s, u"enabled"_s, u"url"_s, u"role"_s, u"mount_point"_s, u"auth"_s,
          u"auth_mount"_s, u"namespace"_s, u"token"_s, u"role_id"_s, u"secret_id"_s, u"kubernetes_role"_s,
          u"kubernetes_jwt"_s, u"ca_file"_s}},
    };
    return known;
}

SettingsReader::SettingsReader(const IniFile &ini, QString file, const Environment &environment,
                               QList<Problem> *problems)
    : m_ini(ini)
    , m_file(std::move(file))
    , m_environment(environment)
    , m_problems(problems)
{
}

void SettingsReader::tell(Problem::Severity severity, const QString &section, const QString &key, const QString &code,
                          const Phrase &message, const Phrase &expected)
{
    Problem problem;
    problem.severity = severity;
    problem.file = m_file;
    problem.line = m_ini.lineOf(section, key);
    problem.column = problem.line > 0 ? 1 : 0;
    problem.length = problem.line > 0 ? static_cast<int>(key.size()) : 0;
    problem.path = section + u'.' + key;
    problem.code = code;
    say(&problem, message, expected);
    m_problems->append(problem);
}

std::optional<QString> SettingsReader::text(const QString &section, const QString &key)
{
    const Result<std::optional<QString>> value = m_ini.get(section, key);
    if (value)
        return *value;
    tell(Problem::Severity::Error, section, key, u"interpolation"_s, value.error().what, value.error().advice);
    return std::nullopt;
}

std::optional<QString> SettingsReader::pattern(const QString &key)
{
    const std::optional<QString> value = text(kPulp, key);
    if (!value || value->trimmed().isEmpty())
        return value ? std::optional<QString>(QString()) : std::nullopt;
    const Result<domain::Pattern> compiled = domain::Pattern::compile(*value);
    if (compiled)
        return value;
    tell(Problem::Severity::Error, kPulp, key, u"pattern"_s, compiled.error().what,
         phrase(QT_TRANSLATE_NOOP("pulpit::config", "a regular expression as Python's re understands it")));
    return std::nullopt;
}

double SettingsReader::seconds(const QString &key)
{
    const std::optional<QString> value = text(kRemotes, key);
    if (!value)
        return 0;
    bool isNumber = false;
    const double number = value->toDouble(&isNumber);
    if (isNumber && std::isfinite(number) && number >= 0 && number <= 86400)
        return number;
    tell(Problem::Severity::Error, kRemotes, key, u"not-a-number"_s,
         phrase(QT_TRANSLATE_NOOP("pulpit::config", "\"%1\" is not a time-out"), value->left(40)),
         phrase(QT_TRANSLATE_NOOP("pulpit::config", "seconds from 0 to 86400; 0 is Pulp's own default")));
    return 0;
}

void SettingsReader::read(EngineSettings *settings)
{
    settings->isLocal = m_environment.isLocal();
    readPulp(settings);
    readDefinitions(settings);
    settings->sockConnectTimeout = seconds(u"sock_connect_timeout"_s);
    settings->sockReadTimeout = seconds(u"sock_read_timeout"_s);
    settings->vaultAddress = text(u"vault"_s, u"vault_addr"_s).value_or(QString());
    settings->vaultRepoSecretNamespace = text(u"vault"_s, u"repo_secret_namespace"_s).value_or(QString());
    readCertificateAuthority(settings);
    (void)vault(); // for its problems
    lint();
}

void SettingsReader::readPulp(EngineSettings *settings)
{
    if (const auto value = text(kPulp, u"use_https_for_sync"_s)) {
        settings->useHttpsForSync = value->compare("true"_L1, Qt::CaseInsensitive) == 0;
        if (!settings->useHttpsForSync && value->compare("false"_L1, Qt::CaseInsensitive) != 0)
            tell(Problem::Severity::Warning, kPulp, u"use_https_for_sync"_s, u"truth"_s,
                 phrase(QT_TRANSLATE_NOOP("pulpit::config", "only \"true\" means true here, so this means false")),
                 phrase(QT_TRANSLATE_NOOP("pulpit::config", "true or false")));
    }
    if (const auto value = text(kPulp, u"internal_domains"_s)) {
        const QStringList parts = value->split(u',');
        for (const QString &part : parts)
            if (!part.trimmed().isEmpty())
                settings->internalDomains.append(part.trimmed());
        if (settings->internalDomains.isEmpty())
            tell(Problem::Severity::Hint, kPulp, u"internal_domains"_s, u"pulp-manager-blank"_s,
                 phrase(QT_TRANSLATE_NOOP(
                     "pulpit::config",
                     "blank means that no domain is internal; in Pulp Manager it makes every remote internal")));
    }
    if (const auto value = pattern(u"banned_package_regex"_s)) {
        settings->bannedPackageRegex = *value;
        if (value->isEmpty())
            tell(
                Problem::Severity::Hint, kPulp, u"banned_package_regex"_s, u"pulp-manager-blank"_s,
                phrase(QT_TRANSLATE_NOOP(
                    "pulpit::config", "blank means that nothing is banned; in Pulp Manager it removes every package")));
    }
    if (const auto value = text(kPulp, u"deb_signing_service"_s)) {
        if (!value->isEmpty())
            settings->debSigningService = *value;
        else
            tell(Problem::Severity::Hint, kPulp, u"deb_signing_service"_s, u"pulp-manager-blank"_s,
                 phrase(QT_TRANSLATE_NOOP(
                     "pulpit::config",
                     "blank means that nothing is signed; Pulp Manager looks for a signing service without a name")));
    }
    if (const auto value = text(kPulp, u"remote_tls_validation"_s)) {
        settings->remoteTlsValidation = truthOf(*value);
        if (!settings->remoteTlsValidation)
            tell(Problem::Severity::Error, kPulp, u"remote_tls_validation"_s, u"truth"_s,
                 phrase(QT_TRANSLATE_NOOP("pulpit::config", "\"%1\" is neither true nor false"), value->left(40)),
                 phrase(QT_TRANSLATE_NOOP("pulpit::config", "true or false")));
    }
    settings->packageNamePattern = pattern(u"package_name_replacement_pattern"_s).value_or(QString());
    settings->packageNameRule = text(kPulp, u"package_name_replacement_rule"_s).value_or(QString());
    if (settings->isLocal && !text(kPulp, u"password"_s))
        tell(Problem::Severity::Warning, kPulp, u"password"_s, u"no-password"_s,
             phrase(QT_TRANSLATE_NOOP("pulpit::config", "Is_local is set, but there is no password for the servers")),
             phrase(QT_TRANSLATE_NOOP("pulpit::config", "password = ... in the section [pulp]")));
}

void SettingsReader::readDefinitions(EngineSettings *settings)
{
    domain::DefinitionPlace &place = settings->definitions;
    place.repository = text(kPulp, u"git_repo_config"_s).value_or(QString()).trimmed();
    place.folder = text(kPulp, u"git_repo_config_dir"_s).value_or(QString()).trimmed();
    place.reference = text(kPulp, u"git_repo_reference"_s).value_or(QString()).trimmed();
    place.credentials = text(kPulp, u"git_repo_credentials"_s).value_or(QString()).trimmed();
    place.localFolder = text(kPulp, u"local_repo_config_dir"_s).value_or(QString()).trimmed();
    if (!QUrl(place.repository).password().isEmpty()) {
        // It would go into the database and into the list of processes.
        place.repository.clear();
        tell(Problem::Severity::Warning, kPulp, u"git_repo_config"_s, u"url-credentials"_s,
             phrase(QT_TRANSLATE_NOOP("pulpit::config", "the URL carries a password and is not used")),
             phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                      "the URL without it, and git_repo_credentials = file:/path (or env:NAME, "
                                      "vault:MOUNT/PATH) for USER:PASSWORD")));
    }
    settings->internalRepoPrefix = text(kPulp, u"internal_repo_prefix"_s).value_or(QString());
    settings->externalRepoPrefix = text(kPulp, u"external_repo_prefix"_s).value_or(QString());
}

Secret SettingsReader::password() const
{
    const Result<std::optional<QString>> value = m_ini.get(kPulp, u"password"_s);
    return value && *value ? Secret(**value) : Secret();
}

void SettingsReader::readCertificateAuthority(EngineSettings *settings)
{
    const QString fromEnvironment = m_environment.value("PULP_MANAGER_CA_FILE"_L1);
    const QString path
        = fromEnvironment.isEmpty() ? text(u"ca"_s, u"root_ca_file_path"_s).value_or(QString()) : fromEnvironment;
    if (path.isEmpty())
        return;
    const Result<QByteArray> pem = readCertificates(path);
    if (pem)
        settings->rootCaPem = *pem;
    else
        tell(Problem::Severity::Error, u"ca"_s, u"root_ca_file_path"_s, u"ca-file"_s,
             u"%1: %2"_s.arg(path, pem.error().what),
             fromEnvironment.isEmpty()
                 ? phrase(QT_TRANSLATE_NOOP("pulpit::config", "a file of certificates in PEM form"))
                 : phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                            "a file of certificates in PEM form in PULP_MANAGER_CA_FILE")));
}

void SettingsReader::lint()
{
    const QStringList sections = m_ini.sections();
    for (const QString &section : sections) {
        const QStringList known = knownIniKeys().value(section);
        if (known.isEmpty()) {
            if (section == "database"_L1 || section == "DEFAULT"_L1)
                continue;
            const QString meant = nearest(section, knownIniKeys().keys());
            const QStringList keys = m_ini.keys(section);
            tell(Problem::Severity::Warning, section, keys.value(0), u"unknown-section"_s,
                 phrase(QT_TRANSLATE_NOOP("pulpit::config", "the section [%1] is not known"), section.left(80)),
                 meant.isEmpty() ? QString()
                                 : phrase(QT_TRANSLATE_NOOP("pulpit::config", "did you mean [%1]?"), meant));
            continue;
        }
        const QStringList keys = m_ini.keys(section);
        for (const QString &key : keys) {
            if (!known.contains(key)) {
                const QString meant = nearest(key, known);
                tell(Problem::Severity::Warning, section, key, u"unknown-key"_s,
                     phrase(QT_TRANSLATE_NOOP("pulpit::config", "the key \"%1\" is not known in [%2]"), key.left(80),
                            section),
                     meant.isEmpty() ? QString()
                                     : phrase(QT_TRANSLATE_NOOP("pulpit::config", "did you mean \"%1\"?"), meant));
            }
            const Result<std::optional<QString>> value = m_ini.get(section, key);
            if (key != "password"_L1 && value && *value && (*value)->contains("${"_L1))
                tell(Problem::Severity::Hint, section, key, u"not-expanded"_s,
                     phrase(QT_TRANSLATE_NOOP("pulpit::config", "${...} is taken literally, here and in Pulp Manager")),
                     phrase(QT_TRANSLATE_NOOP("pulpit::config", "the value itself")));
        }
    }
}

} // namespace pulpit::config
