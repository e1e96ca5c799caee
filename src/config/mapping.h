// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/phrases.h"
#include "config/yamltree.h"

#include <QLatin1String>
#include <QList>

#include <initializer_list>
#include <optional>
#include <vector>

namespace pulpit::config {

/// Where a node is in the document, as a list of names that is only written out when there is a problem to report.
/// Lives on the stack.
struct Path
{
    const Path *parent = nullptr;
    QStringView name;

    [[nodiscard]] QString text() const;
};

/// The problems of one file while it is read.
class ProblemList
{
public:
    ProblemList(const QByteArray &text, QString file, int limit);

    void add(domain::Problem::Severity severity, const YamlNode &node, const Path &path, QLatin1String code,
             const Phrase &message, const Phrase &expected = {});
    void error(const YamlNode &node, const Path &path, QLatin1String code, const Phrase &message,
               const Phrase &expected = {})
    {
        add(domain::Problem::Severity::Error, node, path, code, message, expected);
    }
    void hint(const YamlNode &node, const Path &path, QLatin1String code, const Phrase &message,
              const Phrase &expected = {})
    {
        add(domain::Problem::Severity::Hint, node, path, code, message, expected);
    }
    /// Whether further problems are only counted.
    [[nodiscard]] bool isFull() const { return m_problems.size() >= m_limit; }
    /// All problems, by line.
    [[nodiscard]] QList<domain::Problem> take();

private:
    QByteArray m_text;
    std::optional<LineIndex> m_lines; ///< made with the first problem
    QString m_file;
    int m_limit = 0;
    int m_dropped = 0;
    QList<domain::Problem> m_problems;
};

/// The word of \a candidates that is most like \a word; empty where none is near enough to be meant.
[[nodiscard]] QString nearest(const QString &word, const QStringList &candidates);

/// Typed access to one mapping of the document. Each getter reports what is wrong with its value and gives nothing
/// then.
class Mapping
{
public:
    enum class Need { Optional, Required };

    /// \a node may be anything; a mapping is empty where it is none, which is reported.
    Mapping(ProblemList *problems, const YamlNode *node, const Path *path);

    [[nodiscard]] bool has(QLatin1String key) const { return m_node && m_node->value(key); }
    [[nodiscard]] const YamlNode *node(QLatin1String key) const { return m_node ? m_node->value(key) : nullptr; }
    [[nodiscard]] const YamlNode &self() const { return *m_own; }
    std::optional<QString> text(QLatin1String key, Need need = Need::Optional);
    std::optional<int> integer(QLatin1String key, int least, int most, Need need = Need::Optional);
    std::optional<bool> boolean(QLatin1String key);
    /// The mapping below \a key; null where there is none or where it is something else, which is reported.
    const YamlNode *mapping(QLatin1String key, Need need = Need::Optional);
    /// Reports every key that is not in \a known, with the one that may be meant.
    void refuseUnknown(std::initializer_list<QLatin1String> known);

    template <typename F>
    void forEach(F f) const
    {
        for (std::size_t i = 0; m_node && i + 1 < m_node->children.size(); i += 2)
            f(m_node->children[i], m_node->children[i + 1]);
    }

private:
    const YamlNode *valueOf(QLatin1String key, Need need);
    ProblemList *m_problems;
    const YamlNode *m_own;
    const YamlNode *m_node; ///< null where it is no mapping
    const Path *m_path;
};

/// What YAML 1.1, as Pulp Manager reads it, makes of a scalar.
enum class ScalarType { Text, Null, Boolean, Integer, Float, Time };
[[nodiscard]] ScalarType scalarType(const YamlNode &node);

} // namespace pulpit::config
