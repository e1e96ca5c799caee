// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/tokens.h"

#include <QList>
#include <QString>

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

/// The colours of one line by itself: what spans lines (block scalars) reads as plain text. Pure; any thread.
[[nodiscard]] QList<ColouredPart> coloursOf(CodeLanguage language, const QString &line);

} // namespace pulpit::gui
