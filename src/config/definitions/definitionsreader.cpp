// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/definitions/definitionsreader.h"
#include "config/phrases.h"

#include "base/json.h"
#include "config/definitions/definitionbuilder.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QMap>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using pulpit::domain::Problem;
using pulpit::domain::RepositoryDefinition;

namespace pulpit::config {

namespace {

bool isJson(const QString &path)
{
    return path.endsWith(".json"_L1);
}

/// The global file of a definition: everything up to the first "/remote/" and then global.json. Empty: none.
QString globalOf(const QString &path)
{
    const QString rooted = u'/' + path;
    const qsizetype at = rooted.indexOf("/remote/"_L1);
    return at < 0 ? QString() : rooted.left(at).mid(1) + (at > 0 ? u"/"_s : u""_s) + u"remote/global.json"_s;
}

/// Reads a tree of files. One use per object.
class TreeReader
{
public:
    TreeReader(const QList<DefinitionFile> &files, const domain::EngineSettings &settings)
        : m_files(files)
        , m_settings(settings)
        , m_problems(m_files)
    {
        std::sort(m_files.begin(), m_files.end(),
                  [](const DefinitionFile &a, const DefinitionFile &b) { return a.path < b.path; });
    }

    DefinitionsRead read()
    {
        parse();
        lintSettings();
        DefinitionsRead result;
        for (const auto &[path, tree] : m_trees) {
            if (path.section(u'/', -1).contains("global.json"_L1))
                continue;
            const auto global = m_trees.find(globalOf(path));
            DefinitionSource source;
            source.path = path;
            source.own = &tree;
            source.global = global == m_trees.end() ? nullptr : &global->second;
            source.texts = &m_texts;
            if (auto definition = DefinitionBuilder(source, m_settings, &m_problems).build())
                result.definitions.append(std::move(*definition));
        }
        refuseDoubles(&result.definitions);
        result.problems = m_problems.take();
        return result;
    }

private:
    void parse()
    {
        for (qsizetype i = 0; i < m_files.size(); ++i) {
            const DefinitionFile &file = m_files.at(i);
            if (!isJson(file.path)) {
                m_texts.insert(file.path, file.bytes);
                continue;
            }
            JsonTree tree = JsonTree::parse(file.bytes, file.path, static_cast<int>(i));
            m_problems.append(tree.problems);
            if (!tree.root)
                continue;
            if (tree.root->type == QJsonValue::Object)
                m_trees.emplace(file.path, std::move(*tree.root));
            else
                m_problems.error(*tree.root, {}, u"not-an-object"_s,
                                 phrase(QT_TRANSLATE_NOOP("pulpit::config", "a definition is an object, not %1"),
                                        tree.root->kindName()),
                                 phrase(QT_TRANSLATE_NOOP("pulpit::config", "one {...} a file")));
        }
    }

    void lintSettings()
    {
        const QString &prefix = m_settings.externalRepoPrefix;
        if (!prefix.isEmpty() && prefix != "ext-"_L1)
            m_problems.addWhole(
                Problem::Severity::Hint, {}, u"pulp-manager-prefix"_s,
                phrase(QT_TRANSLATE_NOOP(
                           "pulpit::config",
                           "external_repo_prefix is \"%1\", but repositories with a url are named ext-..., here and in "
                           "Pulp Manager; the prefix counts only for the patterns of a registration"),
                       prefix));
    }

    /// The names of objects are unique on a server over all types; so are base paths, none of which may lie below
    /// another.
    void refuseDoubles(QList<RepositoryDefinition> *definitions)
    {
        QHash<QString, QString> files;
        QMap<QString, QString> paths; // base path + "/" by its definition's file, so that "a/" sorts before "a/b/"
        definitions->removeIf([&](const RepositoryDefinition &one) {
            if (const auto first = files.constFind(one.name); first != files.constEnd())
                return refuse(
                    one, u"duplicate-name"_s,
                    phrase(QT_TRANSLATE_NOOP("pulpit::config", "\"%1\" is defined in %2 already"), one.name, *first),
                    phrase(QT_TRANSLATE_NOOP("pulpit::config", "one definition a name")));
            const QString path = one.distribution.value("base_path"_L1).toString() + u'/';
            if (const QString other = overlapping(paths, path); !other.isEmpty())
                return refuse(
                    one, u"base-path"_s,
                    phrase(QT_TRANSLATE_NOOP("pulpit::config", "its path \"%1\" overlaps with that of %2"),
                           path.chopped(1), other),
                    phrase(QT_TRANSLATE_NOOP("pulpit::config", "a path of its own, not above or below another")));
            files.insert(one.name, one.file);
            paths.insert(path, one.file);
            return false;
        });
    }

    static QString overlapping(const QMap<QString, QString> &paths, const QString &path)
    {
        const auto next = paths.lowerBound(path);
        if (next != paths.end() && next.key().startsWith(path))
            return next.value();
        // Above it: any of its own prefixes that end with a slash.
        for (qsizetype at = path.indexOf(u'/'); at >= 0 && at < path.size() - 1; at = path.indexOf(u'/', at + 1))
            if (const auto above = paths.constFind(path.left(at + 1)); above != paths.constEnd())
                return above.value();
        return {};
    }

    bool refuse(const RepositoryDefinition &one, const QString &code, const Phrase &message, const Phrase &expected)
    {
        m_problems.addWhole(Problem::Severity::Error, one.file, code, message, expected);
        return true;
    }

    QList<DefinitionFile> m_files;
    const domain::EngineSettings &m_settings;
    DefinitionProblems m_problems;
    std::map<QString, JsonNode> m_trees; ///< by path
    QHash<QString, QByteArray> m_texts;
};

} // namespace

bool isDefinitionFile(const QString &path)
{
    if (isJson(path))
        return true;
    return std::ranges::any_of(std::array {".asc"_L1, ".gpg"_L1, ".pem"_L1, ".crt"_L1},
                               [&path](QLatin1String end) { return path.endsWith(end); });
}

DefinitionsRead readDefinitions(const QList<DefinitionFile> &files, const domain::EngineSettings &settings)
{
    return TreeReader(files, settings).read();
}

QString definitionRulesDigest(const domain::EngineSettings &settings)
{
    const QJsonArray rules {2, // of this reader: grows when it makes other definitions of the same files
                            settings.internalRepoPrefix,
                            settings.externalRepoPrefix,
                            QJsonArray::fromStringList(settings.internalDomains),
                            QString::fromUtf8(settings.rootCaPem),
                            settings.remoteTlsValidation ? QJsonValue(*settings.remoteTlsValidation) : QJsonValue(),
                            settings.sockConnectTimeout,
                            settings.sockReadTimeout,
                            settings.packageNamePattern,
                            settings.packageNameRule,
                            settings.debSigningService.value_or(QString())};
    return QString::fromLatin1(
        QCryptographicHash::hash(toJsonText(rules).toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace pulpit::config
