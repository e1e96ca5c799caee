// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/yamltree.h"

#include "config/treebuilder.h"
#include "config/yamltext.h"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <streambuf>

using namespace Qt::StringLiterals;
using pulpit::domain::Problem;

namespace pulpit::config {

namespace {

/// Reads from memory that somebody else keeps; saves the copies that a string stream makes.
class MemoryBuffer final : public std::streambuf
{
public:
    explicit MemoryBuffer(const QByteArray &bytes)
    {
        char *begin = const_cast<char *>(bytes.constData()); // never written: there is no overflow()
        setg(begin, begin, begin + bytes.size());
    }
};

struct Explanation
{
    QLatin1String theirs;
    QLatin1String code;
    QLatin1String message;
    QLatin1String expected;
};

// The parser's words are terse; the frequent mistakes of this format get a hint of what would be right.
constexpr Explanation kExplanations[] = {
    {"tab"_L1, "tab"_L1, "a tab is used for indentation"_L1, "indent with spaces only"_L1},
    {"alias not found"_L1, "alias"_L1, "a word that begins with * is a reference in YAML, and nothing has that name"_L1,
     "put the text in quotes, for example \"*/15 * * * *\""_L1},
    {"the referenced anchor is not defined"_L1, "alias"_L1,
     "a word that begins with * is a reference in YAML, and nothing has that name"_L1,
     "put the text in quotes, for example \"*/15 * * * *\""_L1},
    {"alias"_L1, "alias"_L1, "a word that begins with * is a reference in YAML, and this one cannot be read"_L1,
     "put the text in quotes, for example \"*/15 * * * *\""_L1},
    {"anchor"_L1, "anchor"_L1, "a word that begins with & is an anchor in YAML, and this one cannot be read"_L1,
     "put the text in quotes"_L1},
    {"bad indentation of a mapping entry"_L1, "indentation"_L1,
     "the indentation of this line does not fit the lines above"_L1, "the same number of spaces as its neighbours"_L1},
    {"illegal map value"_L1, "indentation"_L1, "a value stands where none can stand"_L1,
     "one key per line, the same indentation for neighbours, quotes around text that has a colon followed by a space"_L1},
    {"end of map not found"_L1, "indentation"_L1, "the mapping is not continued as it began"_L1,
     "the same indentation for all keys of a mapping, each followed by a colon"_L1},
    {"end of sequence not found"_L1, "indentation"_L1, "the list is not continued as it began"_L1,
     "the same indentation for all entries of a list"_L1},
    {"end of map flow not found"_L1, "bracket"_L1, "a brace is not closed"_L1,
     "a closing brace, or quotes around text that begins with one"_L1},
    {"end of sequence flow not found"_L1, "bracket"_L1, "a bracket is not closed"_L1,
     "a closing bracket, or quotes around text that begins with one"_L1},
    {"bad conversion"_L1, "syntax"_L1, "a value cannot be read"_L1, ""_L1},
    {"unknown escape character"_L1, "escape"_L1,
     "a backslash in double quotes begins an escape, and this one is not known"_L1,
     "single quotes around a pattern, for example '^ext-\\d+$'"_L1},
    {"illegal EOF in scalar"_L1, "quote"_L1, "a quote is not closed"_L1, "a closing quote"_L1},
};

Problem explained(Problem place, const std::string &theirs)
{
    place.code = u"syntax"_s;
    const QString text = QString::fromStdString(theirs);
    place.message = u"this is not valid YAML: %1"_s.arg(text);
    for (const Explanation &explanation : kExplanations)
        if (text.contains(explanation.theirs)) {
            place.code = QString(explanation.code);
            place.message = QString(explanation.message);
            place.expected = QString(explanation.expected);
            break;
        }
    return place;
}

/// The tab in the indentation of a line or of the one above, where the parser often only stumbles over it.
std::optional<Place> indentingTab(const QByteArray &text, int line)
{
    const QList<QByteArray> lines = text.split('\n');
    for (int i = std::max(0, line - 1); i <= line && i < lines.size(); ++i)
        for (int column = 0;
             column < lines.at(i).size() && (lines.at(i).at(column) == ' ' || lines.at(i).at(column) == '\t'); ++column)
            if (lines.at(i).at(column) == '\t')
                return Place {i, column};
    return std::nullopt;
}

bool hasError(const QList<Problem> &problems)
{
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem &p) { return p.severity == Problem::Severity::Error; });
}

} // namespace

const YamlNode *YamlNode::value(QLatin1String key) const
{
    for (std::size_t i = children.size(); i >= 2; i -= 2)
        if (children[i - 2].text == key)
            return &children[i - 1];
    return nullptr;
}

LineIndex::LineIndex(const QByteArray &bytes)
    : m_bytes(bytes)
{
    m_starts.push_back(0);
    for (qsizetype i = bytes.indexOf('\n'); i >= 0; i = bytes.indexOf('\n', i + 1))
        m_starts.push_back(i + 1);
}

qsizetype LineIndex::offsetOf(Place place) const
{
    const std::size_t line = std::min(static_cast<std::size_t>(std::max(place.line, 0)), m_starts.size() - 1);
    return std::min<qsizetype>(m_starts[line] + place.column, m_bytes.size());
}

Problem LineIndex::at(Place place, const QString &file) const
{
    const std::size_t line = std::min(static_cast<std::size_t>(std::max(place.line, 0)), m_starts.size() - 1);
    Problem problem;
    problem.file = file;
    problem.line = static_cast<int>(line) + 1;
    const qsizetype wanted = std::min<qsizetype>(place.column, m_bytes.size() - m_starts[line]);
    problem.column = static_cast<int>(QString::fromUtf8(m_bytes.mid(m_starts[line], wanted)).toUcs4().size()) + 1;
    return problem;
}

YamlTree YamlTree::parse(const QByteArray &bytes, const QString &file, YamlLimits limits)
{
    YamlTree tree;
    if (const std::optional<Problem> problem = checkText(bytes, file, limits.maxBytes)) {
        tree.problems.append(*problem);
        return tree;
    }
    const QByteArray text = withoutByteOrderMark(bytes);
    MemoryBuffer buffer(text);
    std::istream stream(&buffer);
    TreeBuilder builder(text, file, limits);
    try {
        YAML::Parser parser(stream);
        // The handler stops at the second document, so this loop runs at most twice.
        while (parser.HandleNextDocument(builder)) { }
        builder.checkLastQuote(text);
    } catch (const TreeBuilder::Stop &) {
        // The builder has recorded why.
    } catch (const YAML::Exception &e) {
        const Place place {std::max(0, e.mark.line), std::max(0, e.mark.column)};
        const std::optional<Place> tab = indentingTab(text, place.line);
        builder.add(explained(builder.problemAt(tab.value_or(place)), tab ? std::string("tab") : e.msg));
    } catch (const std::exception &e) {
        builder.add(explained(builder.problemAt({}), e.what()));
    }
    tree.problems = builder.takeProblems();
    std::optional<YamlNode> root = builder.takeRoot();
    if (hasError(tree.problems))
        return tree;
    if (!root || root->kind == YamlNode::Kind::Null) {
        Problem problem = builder.problemAt({});
        problem.code = u"empty"_s;
        problem.message = u"the file has no content"_s;
        problem.expected = u"the mappings pulp_servers, credentials and repo_groups"_s;
        tree.problems.append(problem);
        return tree;
    }
    tree.root = std::move(root);
    return tree;
}

} // namespace pulpit::config
