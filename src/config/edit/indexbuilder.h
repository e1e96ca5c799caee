// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/edit/documentindex.h"

#include <yaml-cpp/anchor.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

namespace pulpit::config {

/// Makes IndexNodes with their beginnings from the parser's events; the ends are found afterwards. Only for bytes that
/// YamlTree has accepted, so that its limits hold here. Private to this module.
class IndexBuilder final : public YAML::EventHandler
{
public:
    /// \a skipped: bytes in front that the parser does not see (a byte order mark).
    IndexBuilder(const QByteArray &bytes, qsizetype skipped);

    void OnDocumentStart(const YAML::Mark &) override { }
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

    [[nodiscard]] IndexNode takeRoot() { return std::move(m_root); }

private:
    [[nodiscard]] qsizetype offsetOf(const YAML::Mark &mark) const;
    void open(YamlNode::Kind kind, const YAML::Mark &mark, YAML::EmitterStyle::value style);
    void place(IndexNode node);

    LineIndex m_lines;
    qsizetype m_skipped;
    std::vector<IndexNode> m_open;
    IndexNode m_root;
};

} // namespace pulpit::config
