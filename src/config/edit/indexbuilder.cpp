// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/edit/indexbuilder.h"

namespace pulpit::config {

IndexBuilder::IndexBuilder(const QByteArray &bytes, qsizetype skipped)
    : m_lines(bytes.mid(skipped))
    , m_skipped(skipped)
{
}

qsizetype IndexBuilder::offsetOf(const YAML::Mark &mark) const
{
    return m_skipped + m_lines.offsetOf({mark.line, mark.column});
}

void IndexBuilder::OnNull(const YAML::Mark &, YAML::anchor_t)
{
    place({});
}

void IndexBuilder::OnAlias(const YAML::Mark &mark, YAML::anchor_t)
{
    IndexNode node;
    node.kind = YamlNode::Kind::Scalar;
    node.isAlias = true;
    node.begin = offsetOf(mark);
    place(std::move(node));
}

void IndexBuilder::OnScalar(const YAML::Mark &mark, const std::string &, YAML::anchor_t, const std::string &value)
{
    IndexNode node;
    node.kind = YamlNode::Kind::Scalar;
    node.begin = offsetOf(mark);
    node.text = QString::fromStdString(value);
    place(std::move(node));
}

void IndexBuilder::OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t,
                                   YAML::EmitterStyle::value style)
{
    open(YamlNode::Kind::Sequence, mark, style);
}

void IndexBuilder::OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t,
                              YAML::EmitterStyle::value style)
{
    open(YamlNode::Kind::Map, mark, style);
}

void IndexBuilder::OnSequenceEnd()
{
    OnMapEnd();
}

void IndexBuilder::OnMapEnd()
{
    IndexNode closed = std::move(m_open.back());
    m_open.pop_back();
    place(std::move(closed));
}

void IndexBuilder::open(YamlNode::Kind kind, const YAML::Mark &mark, YAML::EmitterStyle::value style)
{
    IndexNode node;
    node.kind = kind;
    node.isFlow = style == YAML::EmitterStyle::Flow;
    node.begin = offsetOf(mark);
    m_open.push_back(std::move(node));
}

void IndexBuilder::place(IndexNode node)
{
    if (m_open.empty())
        m_root = std::move(node);
    else
        m_open.back().children.push_back(std::move(node));
}

} // namespace pulpit::config
