// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/tokens.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

namespace pulpit::gui {

enum class CodeLanguage { Yaml, Ini, Json };

/// A part of a line in one colour.
struct ColouredPart
{
    int start = 0;
    int length = 0;
    Token ink = Token::Text;
    bool isStrong = false;

    bool operator==(const ColouredPart &) const = default;
};

/// The colours of configuration texts, by KSyntaxHighlighting where the build has found it; without it texts have none.
/// GUI thread.
class SyntaxColours
{
public:
    explicit SyntaxColours(CodeLanguage language);
    ~SyntaxColours();

    /// The colours of \a lines, which follow each other. What began above them is not known: give some lines more than
    /// are shown. Lines of more than 2,000 characters have no colours.
    [[nodiscard]] QList<QList<ColouredPart>> of(const QStringList &lines) const;
    /// Whether this build knows colours.
    [[nodiscard]] static bool areKnown();

private:
    class Highlighter;
    std::unique_ptr<Highlighter> m_highlighter;
};

} // namespace pulpit::gui
