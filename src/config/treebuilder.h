// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/phrases.h"
#include "config/yamltree.h"

#include <QSet>

#include <yaml-cpp/anchor.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <map>

namespace pulpit::config {

/// Makes YamlNodes from the parser's events. The library's own nodes are far slower and are built by recursion, and so
/// cannot be trusted with hostile input. Private to this module.
class TreeBuilder final : public YAML::EventHandler
{
public:
    struct Stop
    {
    }; ///< thrown through the parser when a limit is reached

    TreeBuilder(const QByteArray &text, QString file, YamlLimits limits);

    void OnDocumentStart(const YAML::Mark &mark) override;
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override;
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override;
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override;

    /// Reports a quote that is open at the end of the file; the parser takes that for a closed one where the file ends
    /// with a line end.
    void checkLastQuote(const QByteArray &text);
    [[nodiscard]] domain::Problem problemAt(Place place) const;
    void add(domain::Problem problem);
    [[nodiscard]] QList<domain::Problem> takeProblems() { return std::move(m_problems); }
    /// Whether there are anchors or aliases.
    [[nodiscard]] bool hasReferences() const { return m_aliases > 0 || !m_anchors.empty(); }
    [[nodiscard]] std::optional<YamlNode> takeRoot() { return std::move(m_root); }

private:
    struct Open
    {
        YamlNode node;
        YAML::anchor_t anchor = 0;
    };
    void open(YamlNode::Kind kind, const YAML::Mark &mark, YAML::anchor_t anchor);
    void close();
    void place(YamlNode node, YAML::anchor_t anchor);
    void report(Place place, const QString &code, const Phrase &message, const Phrase &expected);
    [[noreturn]] void stop(Place place, const QString &code, const Phrase &message, const Phrase &expected);
    void finishMap(YamlNode *map);
    void merge(YamlNode *map);
    void mergeFrom(const YamlNode &source, QSet<QString> *present, YamlNode *map);
    void findDuplicates(const YamlNode &map);
    [[nodiscard]] YamlNode copy(const YamlNode &node, int depth = 0);

    LineIndex m_lines;
    QString m_file;
    YamlLimits m_limits;
    std::vector<Open> m_open;
    std::map<YAML::anchor_t, YamlNode> m_anchors; ///< finished ones only, so that nothing can contain itself
    std::optional<YamlNode> m_root;
    std::optional<Place> m_lastQuoted;
    QList<domain::Problem> m_problems;
    bool m_hasDocument = false;
    int m_aliases = 0;
    int m_copied = 0;
};

/// YamlTree::parse() with somebody who is told the same events (null: nobody).
[[nodiscard]] YamlTree parseYaml(const QByteArray &bytes, const QString &file, YamlLimits limits,
                                 YAML::EventHandler *alongside, bool *hasReferences);

} // namespace pulpit::config
