// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/textpieces.h"

#include <cctype>
#include <cstring>

namespace pulpit::config {

namespace {

struct Line
{
    qsizetype begin = 0;
    qsizetype end = 0; ///< behind its line end
    qsizetype indent = 0;
    char first = '\0'; ///< what is not a space; '\0': nothing
    int number = 0;
};

bool beginsKey(char c)
{
    const auto byte = uchar(c); // not those that may begin a white space or a mark of another script
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '"'
        || c == '\'' || (byte >= 0xc3 && byte != 0xe2 && byte != 0xef);
}

/// "word:" and nothing else but blanks and a comment.
bool isHead(const QByteArray &bytes, const Line &line)
{
    qsizetype i = line.begin;
    while (i < line.end && (std::isalnum(uchar(bytes.at(i))) || bytes.at(i) == '_' || bytes.at(i) == '-'))
        ++i;
    if (i == line.begin || i >= line.end || bytes.at(i) != ':')
        return false;
    for (++i; i < line.end; ++i) {
        const char c = bytes.at(i);
        if (c == '#')
            return bytes.at(i - 1) == ' ';
        if (c != ' ' && c != '\r' && c != '\n')
            return false;
    }
    return true;
}

class Cutter
{
public:
    explicit Cutter(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }
    bool cut()
    {
        Line line;
        while (next(&line))
            if (!take(line))
                return false;
        close(m_bytes.size());
        return true;
    }
    std::vector<TextSection> sections;

private:
    bool next(Line *line) const
    {
        line->number += line->end > 0 ? 1 : 0;
        line->begin = line->end;
        if (line->begin >= m_bytes.size())
            return false;
        const char *text = m_bytes.constData();
        const void *newline = std::memchr(text + line->begin, '\n', std::size_t(m_bytes.size() - line->begin));
        line->end = newline ? static_cast<const char *>(newline) - text + 1 : m_bytes.size();
        qsizetype i = line->begin;
        while (i < line->end && text[i] == ' ')
            ++i;
        line->indent = i - line->begin;
        line->first = i < line->end && text[i] != '\n' && text[i] != '\r' ? text[i] : '\0';
        return true;
    }
    bool take(const Line &line)
    {
        if (line.first == '\0' || line.first == '#')
            return true;
        if (line.first == '\t')
            return false;
        if (line.indent == 0) {
            if (!beginsKey(line.first))
                return false;
            close(line.begin);
            sections.push_back({{line.begin, 0, line.number}, {}});
            m_indent = isHead(m_bytes, line) ? kUnknown : kWhole;
            return true;
        }
        if (sections.empty())
            return false;
        if (m_indent == kUnknown)
            m_indent = beginsKey(line.first) ? line.indent : kWhole;
        if (m_indent == kWhole || line.indent > m_indent)
            return true;
        if (line.indent < m_indent || !beginsKey(line.first))
            return false;
        close(line.begin);
        sections.back().entries.push_back({line.begin, 0, line.number});
        return true;
    }
    /// Ends the piece that is open.
    void close(qsizetype end)
    {
        if (sections.empty())
            return;
        TextSection &section = sections.back();
        (section.entries.empty() ? section.head : section.entries.back()).end = end;
    }

    static constexpr qsizetype kUnknown = -1;
    static constexpr qsizetype kWhole = -2; ///< not cut any further
    const QByteArray &m_bytes;
    qsizetype m_indent = kWhole; ///< of the entries of the section
};

} // namespace

std::optional<std::vector<TextSection>> textSections(const QByteArray &bytes)
{
    Cutter cutter(bytes);
    if (!cutter.cut())
        return std::nullopt;
    return std::move(cutter.sections);
}

} // namespace pulpit::config
