// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/editor/syntaxcolours.h"

#ifdef PULPIT_SYNTAX_HIGHLIGHTING
#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>
#endif

namespace pulpit::gui {

#ifdef PULPIT_SYNTAX_HIGHLIGHTING

namespace {

constexpr qsizetype kLongestLine = 2000; // characters; longer ones could hold a keystroke up

/// The colour that a kind of text has in this console, instead of those of the library's themes: one token table
/// serves both schemes.
std::optional<Token> inkOf(KSyntaxHighlighting::Theme::TextStyle style)
{
    using Theme = KSyntaxHighlighting::Theme;
    switch (style) {
    case Theme::DataType:
    case Theme::Function:
    case Theme::Keyword:
    case Theme::Variable: return Token::Accent;
    case Theme::Attribute: // values without quotes
    case Theme::String:
    case Theme::SpecialString:
    case Theme::VerbatimString: return Token::Healthy;
    case Theme::BaseN:
    case Theme::BuiltIn:
    case Theme::Char: // also truth values
    case Theme::Constant:
    case Theme::DecVal:
    case Theme::Float: return Token::Paused;
    case Theme::Annotation:
    case Theme::Comment:
    case Theme::CommentVar:
    case Theme::Documentation: return Token::TextSecondary;
    case Theme::Extension:
    case Theme::Import:
    case Theme::Others:
    case Theme::Preprocessor:
    case Theme::SpecialChar: return Token::Attention;
    default: return std::nullopt;
    }
}

QString definitionName(CodeLanguage language)
{
    switch (language) {
    case CodeLanguage::Yaml: return QStringLiteral("YAML");
    case CodeLanguage::Ini: return QStringLiteral("INI Files");
    case CodeLanguage::Json: break;
    }
    return QStringLiteral("JSON");
}

KSyntaxHighlighting::Repository &syntaxRepository()
{
    static KSyntaxHighlighting::Repository repository; // reading its list costs tens of milliseconds: once
    return repository;
}

} // namespace

class SyntaxColours::Highlighter final : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    explicit Highlighter(CodeLanguage language)
    {
        setDefinition(syntaxRepository().definitionForName(definitionName(language)));
    }

    QList<QList<ColouredPart>> of(const QStringList &lines)
    {
        QList<QList<ColouredPart>> all;
        all.reserve(lines.size());
        KSyntaxHighlighting::State state;
        for (const QString &line : lines) {
            m_parts.clear();
            if (line.size() <= kLongestLine)
                state = highlightLine(line, state);
            all.append(m_parts);
        }
        return all;
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        const std::optional<Token> ink = inkOf(format.textStyle());
        if (ink && length > 0)
            m_parts.append({offset, length, *ink, false});
    }

private:
    QList<ColouredPart> m_parts; ///< of the line at hand
};

SyntaxColours::SyntaxColours(CodeLanguage language)
    : m_highlighter(std::make_unique<Highlighter>(language))
{
}

QList<QList<ColouredPart>> SyntaxColours::of(const QStringList &lines) const
{
    return m_highlighter->of(lines);
}

bool SyntaxColours::areKnown()
{
    return true;
}

#else

class SyntaxColours::Highlighter
{
};

SyntaxColours::SyntaxColours(CodeLanguage) { }

QList<QList<ColouredPart>> SyntaxColours::of(const QStringList &lines) const
{
    return QList<QList<ColouredPart>>(lines.size());
}

bool SyntaxColours::areKnown()
{
    return false;
}

#endif

SyntaxColours::~SyntaxColours() = default;

} // namespace pulpit::gui
