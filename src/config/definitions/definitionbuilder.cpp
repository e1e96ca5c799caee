// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/definitions/definitionbuilder.h"
#include "config/phrases.h"

#include "config/mapping.h"
#include "domain/naming.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace pulpit::config {

namespace {

constexpr qsizetype kMaxName = 255;
const QString kExternalPrefix = u"ext-"_s;
const QString kOwnKey = u"x-pulpit"_s;

/// Keys that Pulp Manager reads, those that it ignores but its users have, and ours.
const QStringList &keysOfDefinitions()
{
    static const QStringList keys {u"name"_s,
                                   u"content_repo_type"_s,
                                   u"description"_s,
                                   u"owner"_s,
                                   u"base_url"_s,
                                   u"url"_s,
                                   u"proxy"_s,
                                   u"tls_validation"_s,
                                   u"releases"_s,
                                   u"architectures"_s,
                                   u"components"_s,
                                   u"vault_load_secrets"_s,
                                   u"repo_type"_s,
                                   u"publish_latest"_s,
                                   u"ignore_missing_package_indices"_s,
                                   u"pulp"_s,
                                   kOwnKey};
    return keys;
}

} // namespace

bool isPlainName(const QString &text)
{
    if (text.isEmpty() || text.size() > kMaxName || text != text.trimmed())
        return false;
    return std::none_of(text.begin(), text.end(), [](QChar c) { return !c.isPrint(); });
}

bool isPlainPath(const QString &path)
{
    if (!isPlainName(path) || path.startsWith(u'/') || path.endsWith(u'/'))
        return false;
    const QStringList parts = path.split(u'/');
    for (const QString &part : parts)
        if (part.isEmpty() || part == "."_L1 || part == ".."_L1)
            return false;
    return !path.contains(u'?') && !path.contains(u'#') && !path.contains(u'\\') && !path.contains(u'%');
}

const JsonNode *DefinitionSource::value(QStringView key) const
{
    const JsonNode *node = own->value(key);
    // A definition that says null says it on purpose, e.g. "proxy": null below a global proxy.
    return node || !global ? node : global->value(key);
}

DefinitionBuilder::DefinitionBuilder(DefinitionSource source, const domain::EngineSettings &settings,
                                     DefinitionProblems *problems)
    : m_source(std::move(source))
    , m_settings(settings)
    , m_problems(problems)
{
}

std::optional<domain::RepositoryDefinition> DefinitionBuilder::build()
{
    const int errorsBefore = m_problems->errors();
    m_definition.file = m_source.path;
    m_definition.line = m_source.own->place.line + 1;
    readType();
    readNames();
    readRepository();
    if (m_definition.isExternal)
        readRemote();
    readExtras();
    if (m_definition.type.plugin == "container"_L1 && m_definition.isExternal
        && m_definition.remote.value("upstream_name"_L1).toString().isEmpty())
        m_problems->error(*m_source.own, kOwnKey, u"upstream-name"_s,
                          phrase(QT_TRANSLATE_NOOP(
                              "pulpit::config", "a container repository with a url needs the name of the image there")),
                          u"\"x-pulpit\": {\"remote\": {\"upstream_name\": \"library/debian\"}}"_s);
    lint();
    if (m_problems->errors() > errorsBefore)
        return std::nullopt;
    return m_definition;
}

QString DefinitionBuilder::text(QLatin1String key, bool isRequired)
{
    const JsonNode *node = m_source.value(QString(key));
    if (node && node->type == QJsonValue::String)
        return node->text;
    if (node && (node->type != QJsonValue::Null || isRequired))
        wrong(
            *node, QString(key),
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "\"%1\" must be text, not %2"), QString(key), node->kindName()),
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "text in quotes")));
    else if (!node && isRequired)
        m_problems->error(*m_source.own, QString(key), u"missing-key"_s,
                          phrase(QT_TRANSLATE_NOOP("pulpit::config", "the key \"%1\" is missing"), QString(key)),
                          u"\"%1\": \"...\""_s.arg(QString(key)));
    return {};
}

std::optional<bool> DefinitionBuilder::truth(QLatin1String key)
{
    const JsonNode *node = m_source.value(QString(key));
    if (!node || node->type == QJsonValue::Null)
        return std::nullopt;
    if (node->type == QJsonValue::Bool)
        return node->truth;
    wrong(*node, QString(key),
          phrase(QT_TRANSLATE_NOOP("pulpit::config", "\"%1\" must be true or false, not %2"), QString(key),
                 node->kindName()),
          phrase(QT_TRANSLATE_NOOP("pulpit::config", "true or false without quotes")));
    return std::nullopt;
}

void DefinitionBuilder::readType()
{
    const QString name = text("content_repo_type"_L1, true);
    if (name.isEmpty())
        return;
    if (const auto type = domain::definitionType(name))
        m_definition.type = *type;
    else
        m_problems->error(
            *m_source.value(u"content_repo_type"), u"content_repo_type"_s, u"type"_s,
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "the content type \"%1\" is not known"), name.left(40)),
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "%1, or \"plugin/type\" for any other"),
                   domain::knownDefinitionTypes().join(u", "_s)));
}

void DefinitionBuilder::readNames()
{
    const QString name = text("name"_L1, true);
    if (const JsonNode *node = m_source.value(u"name"); node && !name.isEmpty() && !isPlainName(name))
        wrong(*node, u"name"_s, phrase(QT_TRANSLATE_NOOP("pulpit::config", "this is not a name that can be used")),
              phrase(QT_TRANSLATE_NOOP("pulpit::config", "up to 255 printable characters without spaces around them")));
    else if (node && node->type == QJsonValue::String && name.isEmpty())
        wrong(*node, u"name"_s, phrase(QT_TRANSLATE_NOOP("pulpit::config", "the name is empty")),
              phrase(QT_TRANSLATE_NOOP("pulpit::config", "a name")));
    const JsonNode *url = m_source.value(u"url");
    m_definition.isExternal = url && url->type != QJsonValue::Null;
    // What Pulp Manager calls the objects. The prefixes of config.ini have no part in it.
    m_definition.name = name;
    if (m_definition.isExternal && !name.startsWith(kExternalPrefix))
        m_definition.name = kExternalPrefix + name;
    if (!m_definition.isExternal && m_source.global) {
        const JsonNode *pulp = m_source.global->value(u"pulp");
        const JsonNode *prefix = pulp ? pulp->value(u"package_prefix") : nullptr;
        if (prefix && prefix->type == QJsonValue::String && !name.startsWith(prefix->text))
            m_definition.name = prefix->text + name;
    }
    readExactName();
    // What the patterns of a registration see: by the folder, not by the URL.
    const QString folder = m_source.path.section(u'/', 0, -2);
    QString prefix;
    if (folder.contains("remote"_L1))
        prefix = m_settings.externalRepoPrefix;
    else if (folder.contains("internal"_L1))
        prefix = m_settings.internalRepoPrefix;
    m_definition.filterName = name.startsWith(prefix) ? name : prefix + name;
}

const JsonNode *DefinitionBuilder::ownExtra(QStringView part, QStringView key) const
{
    const JsonNode *node = m_source.own->value(kOwnKey);
    node = node && node->type == QJsonValue::Object ? node->value(part) : nullptr;
    if (key.isEmpty() || !node)
        return node;
    return node->type == QJsonValue::Object ? node->value(key) : nullptr;
}

/// The name that the objects have on the servers, whatever the rules for names say: for what was made by others.
void DefinitionBuilder::readExactName()
{
    const JsonNode *node = ownExtra(u"name");
    if (!node || node->type == QJsonValue::Null)
        return;
    if (node->type == QJsonValue::String && isPlainName(node->text))
        m_definition.name = node->text;
    else
        wrong(*node, u"x-pulpit.name"_s,
              phrase(QT_TRANSLATE_NOOP("pulpit::config", "this is not a name that can be used")),
              phrase(QT_TRANSLATE_NOOP("pulpit::config", "up to 255 printable characters without spaces around them")));
}

void DefinitionBuilder::readRepository()
{
    const QString description = text("description"_L1, true);
    const QString owner = text("owner"_L1, true);
    const QString baseUrl = text("base_url"_L1, true);
    const QString composed = domain::repositoryDescription(description, owner, baseUrl);
    m_definition.repository.insert("description"_L1, composed);
    if (m_definition.type.plugin == "deb"_L1 && m_settings.debSigningService
        && !m_settings.debSigningService->isEmpty())
        m_definition.signingServices.insert(u"signing_service"_s, *m_settings.debSigningService);
    const JsonNode *node = m_source.value(u"base_url");
    if (m_definition.name.isEmpty() || !node || node->type != QJsonValue::String)
        return;
    // Syncs of secondaries and snapshots read the base URL out of the description again.
    if (const JsonNode *exact = ownExtra(u"repository", u"description")) {
        if (domain::baseUrlOf(exact->text).value_or(QString()) != baseUrl.trimmed())
            m_problems->add(
                Problem::Severity::Hint, *exact, u"x-pulpit.repository.description"_s, u"base-url"_s,
                phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                         "secondaries read the base URL from the description, where this one is not")));
    } else if (const auto readBack = domain::baseUrlOf(composed); !readBack || *readBack != baseUrl.trimmed()) {
        m_problems->add(Problem::Severity::Warning, *node, u"base_url"_s, u"base-url"_s,
                        phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                                 "the description, the owner or the base URL contain \"base_url:\", so "
                                                 "that secondaries will read another base URL")));
    }
    if (ownExtra(u"distribution", u"base_path"))
        return;
    const Result<QString> path = domain::distributionBasePath(m_definition.name, baseUrl, m_settings.packageNamePattern,
                                                              m_settings.packageNameRule);
    if (!path)
        wrong(*node, u"base_url"_s, path.error().what,
              phrase(QT_TRANSLATE_NOOP("pulpit::config", "a name that package_name_replacement_pattern can replace")));
    else if (!isPlainPath(*path))
        wrong(
            *node, u"base_url"_s,
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "\"%1\" cannot be the path of a distribution"), path->left(100)),
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "a path without a slash at its start and without empty parts")));
    else
        m_definition.distribution.insert("base_path"_L1, *path);
}

void DefinitionBuilder::readRemote()
{
    QString url = text("url"_L1, true);
    const JsonNode *node = m_source.value(u"url");
    url.remove("{{hpe_fwpp_token}}:null@"_L1); // a template of old definitions, which Pulp Manager takes out as well
    const QUrl parsed(url, QUrl::StrictMode);
    if (!parsed.isValid() || parsed.scheme().isEmpty() || (parsed.host().isEmpty() && parsed.scheme() != "file"_L1)) {
        wrong(*node, u"url"_s, phrase(QT_TRANSLATE_NOOP("pulpit::config", "this is not a URL")),
              phrase(QT_TRANSLATE_NOOP("pulpit::config", "for example https://mirror.example.com/el9/")));
        return;
    }
    if (!parsed.userInfo().isEmpty())
        m_problems->error(*node, u"url"_s, u"url-credentials"_s,
                          phrase(QT_TRANSLATE_NOOP("pulpit::config", "a URL must not carry credentials")),
                          phrase(QT_TRANSLATE_NOOP("pulpit::config", "user name and password by vault_load_secrets")));
    if (m_definition.type.remotes.isEmpty())
        return;
    const bool isInternal = domain::isInternalUrl(url, m_settings.internalDomains);
    QJsonObject &remote = m_definition.remote;
    remote.insert("url"_L1, url);
    remote.insert("policy"_L1, u"immediate"_s);
    const QString proxy = text("proxy"_L1, false);
    remote.insert("proxy_url"_L1, proxy.isEmpty() || isInternal ? QJsonValue() : QJsonValue(proxy));
    if (m_settings.sockConnectTimeout > 0)
        remote.insert("sock_connect_timeout"_L1, m_settings.sockConnectTimeout);
    if (m_settings.sockReadTimeout > 0)
        remote.insert("sock_read_timeout"_L1, m_settings.sockReadTimeout);
    readRemoteTls(url, isInternal);
    if (m_definition.type.objects == "deb/apt"_L1)
        readDeb();
    if (m_definition.type.objects == "file/file"_L1 && url.endsWith(u'/'))
        m_problems->add(Problem::Severity::Hint, *node, u"url"_s, u"file-url"_s,
                        phrase(QT_TRANSLATE_NOOP("pulpit::config", "the URL of a file repository names its manifest")),
                        url + u"PULP_MANIFEST"_s);
    readSecrets();
}

void DefinitionBuilder::readRemoteTls(const QString &url, bool isInternal)
{
    const std::optional<bool> own = truth("tls_validation"_L1);
    QJsonObject &remote = m_definition.remote;
    if (isInternal) {
        remote.insert("tls_validation"_L1, true);
        if (!m_settings.rootCaPem.isEmpty())
            remote.insert("ca_cert"_L1, QString::fromUtf8(m_settings.rootCaPem));
        return;
    }
    remote.insert("tls_validation"_L1, own.value_or(m_settings.remoteTlsValidation.value_or(false)));
    if (!own && !m_settings.remoteTlsValidation && url.startsWith("https:"_L1))
        m_problems->add(
            Problem::Severity::Hint, *m_source.value(u"url"), u"tls_validation"_s, u"tls-validation"_s,
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "the certificate of this upstream is not checked")),
            phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                     "\"tls_validation\": true, or remote_tls_validation = true in config.ini")));
}

void DefinitionBuilder::readDeb()
{
    QJsonObject &remote = m_definition.remote;
    const QString releases = text("releases"_L1, false);
    remote.insert("distributions"_L1, releases.trimmed().isEmpty() ? u"stable"_s : releases);
    if (const QString architectures = text("architectures"_L1, false); !architectures.isEmpty())
        remote.insert("architectures"_L1, architectures);
    if (const QString components = text("components"_L1, false); !components.isEmpty()) {
        remote.insert("components"_L1, components);
        remote.insert("ignore_missing_package_indices"_L1, true);
    }
}

void DefinitionBuilder::lint()
{
    for (const JsonNode::Member &member : m_source.own->members) {
        if (isSecretField(member.key)) {
            m_problems->add(Problem::Severity::Warning, member.value, member.key, u"secret-in-git"_s,
                            phrase(QT_TRANSLATE_NOOP("pulpit::config", "a secret in Git is no secret; it is not used")),
                            u"vault_load_secrets"_s);
            continue;
        }
        if (keysOfDefinitions().contains(member.key))
            continue;
        const QString meant = nearest(member.key, keysOfDefinitions());
        JsonNode key;
        key.place = member.place;
        key.file = member.value.file;
        m_problems->add(
            meant.isEmpty() ? Problem::Severity::Hint : Problem::Severity::Warning, key, member.key, u"unknown-key"_s,
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "the key \"%1\" is not used"), member.key.left(80)),
            meant.isEmpty() ? QString() : phrase(QT_TRANSLATE_NOOP("pulpit::config", "did you mean \"%1\"?"), meant));
    }
}

} // namespace pulpit::config
