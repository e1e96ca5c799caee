// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/yamltree.h"
#include "config/phrases.h"

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

/// Tells two handlers the same. The first one may throw.
class BothHandlers final : public YAML::EventHandler
{
public:
    BothHandlers(YAML::EventHandler *first, YAML::EventHandler *second)
        : m_first(first)
        , m_second(second)
    {
    }
    void OnDocumentStart(const YAML::Mark &mark) override
    {
        m_first->OnDocumentStart(mark);
        m_second->OnDocumentStart(mark);
    }
    void OnDocumentEnd() override
    {
        m_first->OnDocumentEnd();
        m_second->OnDocumentEnd();
    }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        m_first->OnNull(mark, anchor);
        m_second->OnNull(mark, anchor);
    }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        m_first->OnAlias(mark, anchor);
        m_second->OnAlias(mark, anchor);
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        m_first->OnScalar(mark, tag, anchor, value);
        m_second->OnScalar(mark, tag, anchor, value);
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override
    {
        m_first->OnSequenceStart(mark, tag, anchor, style);
        m_second->OnSequenceStart(mark, tag, anchor, style);
    }
    void OnSequenceEnd() override
    {
        m_first->OnSequenceEnd();
        m_second->OnSequenceEnd();
    }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override
    {
        m_first->OnMapStart(mark, tag, anchor, style);
        m_second->OnMapStart(mark, tag, anchor, style);
    }
    void OnMapEnd() override
    {
        m_first->OnMapEnd();
        m_second->OnMapEnd();
    }

private:
    YAML::EventHandler *m_first;
    YAML::EventHandler *m_second;
};

struct Explanation
{
    QLatin1String theirs;
    QLatin1String code;
    const char *message;
    const char *expected;
};

// The parser's words are terse; the frequent mistakes of this format get a hint of what would be right.
constexpr Explanation kExplanations[] = {
    {"tab"_L1, "tab"_L1, QT_TRANSLATE_NOOP("pulpit::config", "a tab is used for indentation"),
     QT_TRANSLATE_NOOP("pulpit::config", "indent with spaces only")},
    {"alias not found"_L1, "alias"_L1,
     QT_TRANSLATE_NOOP("pulpit::config", "a word that begins with * is a reference in YAML, and nothing has that name"),
     QT_TRANSLATE_NOOP("pulpit::config", "put the text in quotes, for example \"*/15 * * * *\"")},
    {"the referenced anchor is not defined"_L1, "alias"_L1,
     QT_TRANSLATE_NOOP("pulpit::config", "a word that begins with * is a reference in YAML, and nothing has that name"),
     QT_TRANSLATE_NOOP("pulpit::config", "put the text in quotes, for example \"*/15 * * * *\"")},
    {"alias"_L1, "alias"_L1,
     QT_TRANSLATE_NOOP("pulpit::config",
                       "a word that begins with * is a reference in YAML, and this one cannot be read"),
     QT_TRANSLATE_NOOP("pulpit::config", "put the text in quotes, for example \"*/15 * * * *\"")},
    {"anchor"_L1, "anchor"_L1,
     QT_TRANSLATE_NOOP("pulpit::config", "a word that begins with & is an anchor in YAML, and this one cannot be read"),
     QT_TRANSLATE_NOOP("pulpit::config", "put the text in quotes")},
    {"bad indentation of a mapping entry"_L1, "indentation"_L1,
     QT_TRANSLATE_NOOP("pulpit::config", "the indentation of this line does not fit the lines above"),
     QT_TRANSLATE_NOOP("pulpit::config", "the same number of spaces as its neighbours")},
    {"illegal map value"_L1, "indentation"_L1,
     QT_TRANSLATE_NOOP("pulpit::config", "a value stands where none can stand"),
     QT_TRANSLATE_NOOP("pulpit::config",
                       "one key per line, the same indentation for neighbours, quotes around text that has a colon "
                       "followed by a space")},
    {"end of map not found"_L1, "indentation"_L1,
     QT_TRANSLATE_NOOP("pulpit::config", "the mapping is not continued as it began"),
     QT_TRANSLATE_NOOP("pulpit::config", "the same indentation for all keys of a mapping, each followed by a colon")},
    {"end of sequence not found"_L1, "indentation"_L1,
     QT_TRANSLATE_NOOP("pulpit::config", "the list is not continued as it began"),
     QT_TRANSLATE_NOOP("pulpit::config", "the same indentation for all entries of a list")},
    {"end of map flow not found"_L1, "bracket"_L1, QT_TRANSLATE_NOOP("pulpit::config", "a brace is not closed"),
     QT_TRANSLATE_NOOP("pulpit::config", "a closing brace, or quotes around text that begins with one")},
    {"end of sequence flow not found"_L1, "bracket"_L1, QT_TRANSLATE_NOOP("pulpit::config", "a bracket is not closed"),
     QT_TRANSLATE_NOOP("pulpit::config", "a closing bracket, or quotes around text that begins with one")},
    {"bad conversion"_L1, "syntax"_L1, QT_TRANSLATE_NOOP("pulpit::config", "a value cannot be read"), ""},
    {"unknown escape character"_L1, "escape"_L1,
     QT_TRANSLATE_NOOP("pulpit::config", "a backslash in double quotes begins an escape, and this one is not known"),
     QT_TRANSLATE_NOOP("pulpit::config", "single quotes around a pattern, for example '^ext-\\d+$'")},
    {"illegal EOF in scalar"_L1, "quote"_L1, QT_TRANSLATE_NOOP("pulpit::config", "a quote is not closed"),
     QT_TRANSLATE_NOOP("pulpit::config", "a closing quote")},
};

Problem explained(Problem place, const std::string &theirs)
{
    place.code = u"syntax"_s;
    const QString text = QString::fromStdString(theirs);
    say(&place, phrase(QT_TRANSLATE_NOOP("pulpit::config", "this is not valid YAML: %1"), text), {});
    for (const Explanation &explanation : kExplanations)
        if (text.contains(explanation.theirs)) {
            place.code = QString(explanation.code);
            say(&place, phrase(explanation.message), phrase(explanation.expected));
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
    bool hasReferences = false;
    return parseYaml(bytes, file, limits, nullptr, &hasReferences);
}

YamlTree parseYaml(const QByteArray &bytes, const QString &file, YamlLimits limits, YAML::EventHandler *alongside,
                   bool *hasReferences)
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
    BothHandlers both(&builder, alongside);
    YAML::EventHandler &handler = alongside ? static_cast<YAML::EventHandler &>(both) : builder;
    try {
        YAML::Parser parser(stream);
        // The handler stops at the second document, so this loop runs at most twice.
        while (parser.HandleNextDocument(handler)) { }
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
    *hasReferences = builder.hasReferences();
    tree.problems = builder.takeProblems();
    std::optional<YamlNode> root = builder.takeRoot();
    if (hasError(tree.problems))
        return tree;
    if (!root || root->kind == YamlNode::Kind::Null) {
        Problem problem = builder.problemAt({});
        problem.code = u"empty"_s;
        say(&problem, phrase(QT_TRANSLATE_NOOP("pulpit::config", "the file has no content")),
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "the mappings pulp_servers, credentials and repo_groups")));
        tree.problems.append(problem);
        return tree;
    }
    tree.root = std::move(root);
    return tree;
}

} // namespace pulpit::config
