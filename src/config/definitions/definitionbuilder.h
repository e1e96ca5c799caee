// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/definitions/definitionproblems.h"
#include "config/phrases.h"
#include "domain/definitionfields.h"

#include <QHash>

namespace pulpit::config {

using domain::DefinitionPart;
using domain::FieldForm;
using domain::fieldsOf;
using domain::formOf;
using domain::isListedPlugin;
using domain::isSecretField;
using domain::nameOf;
using domain::secretProperties;

/// Whether Pulp takes a text as the name of an object. Pure.
[[nodiscard]] bool isPlainName(const QString &text);
/// Whether Pulp takes a text as the base path of a distribution. Pure.
[[nodiscard]] bool isPlainPath(const QString &path);

/// The keys that a definition is made of: its own, and below them those of remote/global.json.
struct DefinitionSource
{
    QString path; ///< of the file
    const JsonNode *own = nullptr; ///< an object
    const JsonNode *global = nullptr; ///< an object, or null: the file is not below remote/
    const QHash<QString, QByteArray> *texts = nullptr; ///< certificates and keys of the tree by path

    [[nodiscard]] const JsonNode *value(QStringView key) const;
};

/// Makes one definition of one file. One use per object.
class DefinitionBuilder
{
public:
    DefinitionBuilder(DefinitionSource source, const domain::EngineSettings &settings, DefinitionProblems *problems);

    /// Gives nothing where there was an error.
    [[nodiscard]] std::optional<domain::RepositoryDefinition> build();

private:
    using Problem = domain::Problem;

    [[nodiscard]] QString text(QLatin1String key, bool isRequired);
    [[nodiscard]] std::optional<bool> truth(QLatin1String key);
    void readType();
    void readNames();
    void readRepository();
    void readRemote();
    void readRemoteTls(const QString &url, bool isInternal);
    void readDeb();
    void readSecrets();
    void readSecret(const JsonNode &entry, const QString &path);
    void readExtras();
    /// What the definition itself says below "x-pulpit"; nullptr: nothing.
    [[nodiscard]] const JsonNode *ownExtra(QStringView part, QStringView key = {}) const;
    void readExactName();
    void readPart(DefinitionPart part, const JsonNode &node, const QString &path);
    void readField(DefinitionPart part, const QString &field, const JsonNode &node, const QString &path);
    [[nodiscard]] std::optional<QJsonValue> valueOf(FieldForm form, const JsonNode &node, const QString &path);
    [[nodiscard]] std::optional<QJsonValue> fileText(const JsonNode &node, const QString &path);
    [[nodiscard]] QJsonObject &fieldsOfPart(DefinitionPart part);
    void lint();
    void wrong(const JsonNode &node, const QString &path, const Phrase &message, const Phrase &expected)
    {
        m_problems->error(node, path, QStringLiteral("value"), message, expected);
    }

    const DefinitionSource m_source;
    const domain::EngineSettings &m_settings;
    DefinitionProblems *m_problems;
    domain::RepositoryDefinition m_definition;
};

} // namespace pulpit::config
