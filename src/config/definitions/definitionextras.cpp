// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the builder that reads secrets and what stands below "x-pulpit".
#include "config/definitions/definitionbuilder.h"
#include "config/phrases.h"

#include "config/mapping.h"
#include "domain/naming.h"

#include <QDir>
#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace pulpit::config {

namespace {

constexpr qsizetype kMaxSecrets = 20;
const QString kSecrets = u"vault_load_secrets"_s;

bool isPlainVaultPart(const QString &text)
{
    if (text.isEmpty() || text.size() > 500)
        return false;
    const QStringList parts = text.split(u'/');
    for (const QString &part : parts)
        if (part.isEmpty() || part == "."_L1 || part == ".."_L1)
            return false;
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return !c.isPrint() || c == u'?' || c == u'#' || c == u'%' || c == u'\\' || c == u':';
    });
}

bool isPem(const QString &text)
{
    return text.contains("-----BEGIN "_L1) && text.contains("-----END "_L1);
}

} // namespace

void DefinitionBuilder::readSecrets()
{
    const JsonNode *node = m_source.value(kSecrets);
    if (!node || node->type == QJsonValue::Null)
        return;
    if (node->type != QJsonValue::Array || static_cast<qsizetype>(node->items.size()) > kMaxSecrets) {
        wrong(*node, kSecrets,
              phrase(QT_TRANSLATE_NOOP("pulpit::config", "\"%1\" must be a list of at most %2 entries"), kSecrets,
                     kMaxSecrets),
              u"[{\"kv\": ..., \"path\": ..., \"secret_name\": ..., \"remote_property\": ...}]"_s);
        return;
    }
    for (std::size_t i = 0; i < node->items.size(); ++i)
        readSecret(node->items[i], u"%1[%2]"_s.arg(kSecrets).arg(i));
}

void DefinitionBuilder::readSecret(const JsonNode &entry, const QString &path)
{
    const auto part = [&](QLatin1String key) {
        const JsonNode *value = entry.type == QJsonValue::Object ? entry.value(QString(key)) : nullptr;
        if (value && value->type == QJsonValue::String && !value->text.isEmpty())
            return value->text;
        wrong(value ? *value : entry, path,
              phrase(QT_TRANSLATE_NOOP("pulpit::config", "an entry needs the text \"%1\""), QString(key)),
              u"{\"kv\": ..., \"path\": ..., \"secret_name\": ..., \"remote_property\": ...}"_s);
        return QString();
    };
    const QString mount = part("kv"_L1);
    QString secretPath = part("path"_L1);
    const QString field = part("secret_name"_L1);
    const QString property = part("remote_property"_L1);
    if (mount.isEmpty() || secretPath.isEmpty() || field.isEmpty() || property.isEmpty())
        return;
    if (secretPath.startsWith(u'/'))
        secretPath.remove(0, 1);
    // What is in Git must not reach out of the mount that it names.
    if (!isPlainVaultPart(mount) || !isPlainVaultPart(secretPath)) {
        wrong(entry, path,
              phrase(QT_TRANSLATE_NOOP("pulpit::config", "the mount or the path of the secret cannot be used")),
              phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                       "names and slashes, without empty parts, \"..\", \"?\" and \"#\"")));
        return;
    }
    if (!secretProperties().contains(property)) {
        const QString meant = nearest(property, secretProperties());
        wrong(entry, path,
              phrase(QT_TRANSLATE_NOOP("pulpit::config", "\"%1\" is no property of a remote that can be a secret"),
                     property.left(80)),
              meant.isEmpty() ? secretProperties().join(u", "_s)
                              : phrase(QT_TRANSLATE_NOOP("pulpit::config", "did you mean \"%1\"?"), meant));
        return;
    }
    if (property == "ca_cert"_L1
        && domain::isInternalUrl(m_definition.remote.value("url"_L1).toString(), m_settings.internalDomains))
        return; // the root CA of config.ini counts for internal hosts
    for (domain::DefinitionSecret &known : m_definition.secrets)
        if (known.property == property) {
            wrong(entry, path, phrase(QT_TRANSLATE_NOOP("pulpit::config", "\"%1\" is filled twice"), property),
                  phrase(QT_TRANSLATE_NOOP("pulpit::config", "one entry a property")));
            return;
        }
    m_definition.remote.remove(property);
    m_definition.secrets.append({property, u"vault:%1/%2"_s.arg(mount, secretPath), field});
}

void DefinitionBuilder::readExtras()
{
    const JsonNode *own = m_source.own->value(u"x-pulpit");
    const JsonNode *global = m_source.global ? m_source.global->value(u"x-pulpit") : nullptr;
    // First what is said for all, then what this definition says itself.
    for (const JsonNode *node : {global, own}) {
        if (!node || node->type == QJsonValue::Null)
            continue;
        if (node->type != QJsonValue::Object) {
            wrong(
                *node, u"x-pulpit"_s,
                phrase(QT_TRANSLATE_NOOP("pulpit::config", "\"x-pulpit\" must be an object, not %1"), node->kindName()),
                u"{...}"_s);
            continue;
        }
        for (const JsonNode::Member &member : node->members) {
            const QString path = u"x-pulpit."_s + member.key;
            bool isKnown = false;
            for (const DefinitionPart part :
                 {DefinitionPart::Remote, DefinitionPart::Repository, DefinitionPart::Distribution})
                if (member.key == nameOf(part)) {
                    isKnown = true;
                    readPart(part, member.value, path);
                }
            if (member.key == "name"_L1 && node == own)
                isKnown = true; // read with the other names
            if (member.key == "remote_type"_L1) {
                isKnown = true;
                const auto type = domain::definitionType(member.value.text);
                if (member.value.type == QJsonValue::String && type && member.value.text.contains(u'/'))
                    m_definition.type.remotes = type->remotes;
                else
                    wrong(member.value, path, phrase(QT_TRANSLATE_NOOP("pulpit::config", "this is no type of remote")),
                          phrase(QT_TRANSLATE_NOOP("pulpit::config", "for example \"rpm/uln\"")));
            }
            if (!isKnown)
                m_problems->error(member.value, path, u"unknown-key"_s,
                                  phrase(QT_TRANSLATE_NOOP("pulpit::config", "the key \"%1\" is not known here"),
                                         member.key.left(80)),
                                  phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                                           "remote, repository, distribution, remote_type or name")));
        }
    }
}

QJsonObject &DefinitionBuilder::fieldsOfPart(DefinitionPart part)
{
    switch (part) {
    case DefinitionPart::Remote: return m_definition.remote;
    case DefinitionPart::Repository: return m_definition.repository;
    case DefinitionPart::Distribution: break;
    }
    return m_definition.distribution;
}

void DefinitionBuilder::readPart(DefinitionPart part, const JsonNode &node, const QString &path)
{
    if (node.type != QJsonValue::Object) {
        wrong(node, path,
              phrase(QT_TRANSLATE_NOOP("pulpit::config", "this must be an object, not %1"), node.kindName()),
              u"{...}"_s);
        return;
    }
    if (part == DefinitionPart::Remote && !m_definition.isExternal)
        return; // remote/global.json may speak of remotes for all; an internal repository has none
    for (const JsonNode::Member &member : node.members)
        readField(part, member.key, member.value, path + u'.' + member.key);
}

void DefinitionBuilder::readField(DefinitionPart part, const QString &field, const JsonNode &node, const QString &path)
{
    static const QStringList ours {u"name"_s,      u"url"_s,         u"repository"_s,         u"remote"_s,
                                   u"pulp_href"_s, u"publication"_s, u"repository_version"_s, u"distributions"_s};
    if (isSecretField(field)) {
        m_problems->error(node, path, u"secret-in-git"_s,
                          phrase(QT_TRANSLATE_NOOP("pulpit::config", "a secret must not be in Git")), kSecrets);
        return;
    }
    const QString &plugin = m_definition.type.plugin;
    std::optional<FieldForm> form = formOf(part, plugin, field);
    if (!form && (isListedPlugin(plugin) || ours.contains(field))) {
        const QString meant = nearest(field, fieldsOf(part, plugin));
        m_problems->error(
            node, path, u"unknown-key"_s,
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "\"%1\" is no field that can be set on a %2 of type %3"),
                   field.left(80), QString(nameOf(part)), plugin),
            meant.isEmpty() ? fieldsOf(part, plugin).join(u", "_s)
                            : phrase(QT_TRANSLATE_NOOP("pulpit::config", "did you mean \"%1\"?"), meant));
        return;
    }
    const std::optional<QJsonValue> value = form ? valueOf(*form, node, path) : node.toJson();
    if (!value)
        return;
    if (form == FieldForm::Guard)
        m_definition.contentGuard = value->toString();
    else if (form == FieldForm::Service && !value->isNull())
        m_definition.signingServices.insert(field, value->toString());
    else
        fieldsOfPart(part).insert(form == FieldForm::Labels ? u"pulp_labels"_s : field, *value);
    if (form == FieldForm::Service && value->isNull())
        m_definition.signingServices.remove(field); // that of config.ini
}

std::optional<QJsonValue> DefinitionBuilder::valueOf(FieldForm form, const JsonNode &node, const QString &path)
{
    const auto is = [&](QJsonValue::Type type) { return node.type == type; };
    const auto areAll = [&](QJsonValue::Type type) {
        return std::all_of(node.items.begin(), node.items.end(), [type](const JsonNode &n) { return n.type == type; });
    };
    const auto refuse = [&](const Phrase &expected) -> std::optional<QJsonValue> {
        wrong(node, path, phrase(QT_TRANSLATE_NOOP("pulpit::config", "this value does not fit")), expected);
        return std::nullopt;
    };
    switch (form) {
    case FieldForm::Text:
        return is(QJsonValue::String) ? QJsonValue(node.text)
                                      : refuse(phrase(QT_TRANSLATE_NOOP("pulpit::config", "text in quotes")));
    case FieldForm::Path:
        return is(QJsonValue::String) && isPlainPath(node.text)
            ? QJsonValue(node.text)
            : refuse(phrase(
                QT_TRANSLATE_NOOP("pulpit::config", "a path without a slash at its start and without empty parts")));
    case FieldForm::Service:
        if (is(QJsonValue::Null))
            return QJsonValue(QJsonValue::Null);
        [[fallthrough]];
    case FieldForm::Guard:
        return is(QJsonValue::String) && !node.text.isEmpty()
            ? QJsonValue(node.text)
            : refuse(phrase(QT_TRANSLATE_NOOP("pulpit::config", "the name that it has on the servers")));
    case FieldForm::Policy:
        return is(QJsonValue::String) && QStringList {u"immediate"_s, u"on_demand"_s, u"streamed"_s}.contains(node.text)
            ? QJsonValue(node.text)
            : refuse(phrase(QT_TRANSLATE_NOOP("pulpit::config", "\"immediate\", \"on_demand\" or \"streamed\"")));
    case FieldForm::Pem:
        return is(QJsonValue::Object) ? fileText(node, path)
            : is(QJsonValue::Null) || (is(QJsonValue::String) && isPem(node.text))
            ? node.toJson()
            : refuse(
                phrase(QT_TRANSLATE_NOOP("pulpit::config", "text in PEM form, or {\"file\": \"keys/vendor.asc\"}")));
    case FieldForm::Truth:
        return is(QJsonValue::Bool) ? QJsonValue(node.truth)
                                    : refuse(phrase(QT_TRANSLATE_NOOP("pulpit::config", "true or false")));
    case FieldForm::Whole:
        return is(QJsonValue::Null)
                || (is(QJsonValue::Double) && node.number >= 0 && node.number <= 1e6
                    && node.number == std::floor(node.number))
            ? node.toJson()
            : refuse(phrase(QT_TRANSLATE_NOOP("pulpit::config", "a whole number from 0 to 1000000, or null")));
    case FieldForm::Seconds:
        return is(QJsonValue::Null) || (is(QJsonValue::Double) && node.number >= 0 && node.number <= 86400)
            ? node.toJson()
            : refuse(
                phrase(QT_TRANSLATE_NOOP("pulpit::config", "seconds from 0 to 86400, or null for Pulp's own default")));
    case FieldForm::Texts:
        return is(QJsonValue::Array) && areAll(QJsonValue::String)
            ? node.toJson()
            : refuse(phrase(QT_TRANSLATE_NOOP("pulpit::config", "a list of texts")));
    case FieldForm::Object:
        return is(QJsonValue::Object) ? node.toJson()
                                      : refuse(phrase(QT_TRANSLATE_NOOP("pulpit::config", "an object")));
    case FieldForm::Objects:
        return is(QJsonValue::Array) && areAll(QJsonValue::Object)
            ? node.toJson()
            : refuse(phrase(QT_TRANSLATE_NOOP("pulpit::config", "a list of objects")));
    case FieldForm::Labels: break;
    }
    const bool isLabels = is(QJsonValue::Object)
        && std::all_of(node.members.begin(), node.members.end(), [](const JsonNode::Member &m) {
                              return m.value.type == QJsonValue::String || m.value.type == QJsonValue::Null;
                          });
    return isLabels ? node.toJson() : refuse(phrase(QT_TRANSLATE_NOOP("pulpit::config", "an object of texts")));
}

std::optional<QJsonValue> DefinitionBuilder::fileText(const JsonNode &node, const QString &path)
{
    const JsonNode *file = node.members.size() == 1 ? node.value(u"file") : nullptr;
    if (file && file->type == QJsonValue::String) {
        // Only what was read as part of the tree can be named: nothing outside of it.
        const auto found = m_source.texts->constFind(QDir::cleanPath(file->text));
        if (found != m_source.texts->constEnd() && isPem(QString::fromUtf8(*found)))
            return QJsonValue(QString::fromUtf8(*found));
    }
    wrong(file ? *file : node, path,
          phrase(QT_TRANSLATE_NOOP("pulpit::config", "there is no such file of keys or certificates in the tree")),
          phrase(QT_TRANSLATE_NOOP(
              "pulpit::config",
              "the path from the top of the tree of a file in PEM form that ends with .asc, .pem, .crt or .gpg")));
    return std::nullopt;
}

} // namespace pulpit::config
