// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>

class QPalette;

/// The one table of colours. Pages and widgets name a token, never a colour.
namespace pulpit::gui {

enum class Scheme { Light, Dark };

enum class Token {
    Window, ///< behind cards
    Navigation,
    Bar, ///< header and jobs strip
    Card,
    Field,
    Hairline,
    FieldBorder,
    Text,
    TextSecondary,
    TextDisabled,
    Accent, ///< selection and the primary action only
    AccentText, ///< text on Accent
    Selection, ///< selected row
    Hover,
    Healthy,
    HealthySoft,
    Running,
    RunningSoft,
    Attention,
    AttentionSoft,
    Failed,
    FailedSoft,
    Unknown,
    UnknownSoft,
    Paused,
    PausedSoft,
};

[[nodiscard]] QColor color(Token token, Scheme scheme);
/// The colour in the scheme that the application shows now.
[[nodiscard]] QColor color(Token token);
[[nodiscard]] Scheme schemeOf(const QPalette &palette);
[[nodiscard]] Scheme currentScheme();

/// WCAG 2 contrast ratio, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

/// Which pairs are used together and the least contrast that they must have; held by a test.
struct ContrastRule
{
    Token foreground;
    Token background;
    double least;
};
[[nodiscard]] QList<ContrastRule> contrastRules();

/// The one scale of distances, in device-independent pixels.
namespace space {
inline constexpr int kTiny = 4;
inline constexpr int kSmall = 8;
inline constexpr int kMedium = 12;
inline constexpr int kLarge = 16;
inline constexpr int kHuge = 24;
} // namespace space
/// Heights of a table's row in the two densities.
inline constexpr int kCompactRow = 24;
inline constexpr int kComfortableRow = 32;

} // namespace pulpit::gui
