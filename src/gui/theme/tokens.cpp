// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/tokens.h"

#include <QGuiApplication>
#include <QPalette>

#include <array>
#include <cmath>

namespace pulpit::gui {

namespace {

struct Row
{
    Token token;
    QRgb light;
    QRgb dark;
};

constexpr std::array kTable {
    Row {Token::Window, 0xfff5f7f9, 0xff15181d},        Row {Token::Navigation, 0xffebeff4, 0xff111418},
    Row {Token::Bar, 0xffffffff, 0xff1a1e24},           Row {Token::Card, 0xffffffff, 0xff1c2127},
    Row {Token::Field, 0xffffffff, 0xff171b20},         Row {Token::Hairline, 0xffdfe4ea, 0xff2e343c},
    Row {Token::FieldBorder, 0xffc9d0d9, 0xff404853},   Row {Token::Text, 0xff1a2130, 0xffe5e9ef},
    Row {Token::TextSecondary, 0xff59636f, 0xff9ba5b3}, Row {Token::TextDisabled, 0xff8b95a1, 0xff6b7582},
    Row {Token::Accent, 0xff1f5fc4, 0xff74a9ff},        Row {Token::AccentText, 0xffffffff, 0xff0c1522},
    Row {Token::Selection, 0xffe0ebfb, 0xff22365a},     Row {Token::Hover, 0xffeff3f8, 0xff232932},
    Row {Token::Healthy, 0xff1a7a3e, 0xff67cb8f},       Row {Token::HealthySoft, 0xffe2f3e8, 0xff1b3527},
    Row {Token::Running, 0xff1d62bb, 0xff74a9ff},       Row {Token::RunningSoft, 0xffe0ebf8, 0xff1d3152},
    Row {Token::Attention, 0xff875600, 0xfff0b648},     Row {Token::AttentionSoft, 0xfffdf0d4, 0xff3b2f14},
    Row {Token::Failed, 0xffb3211a, 0xffff8f87},        Row {Token::FailedSoft, 0xfffbe5e3, 0xff45211f},
    Row {Token::Unknown, 0xff5d6672, 0xff9aa4b1},       Row {Token::UnknownSoft, 0xffe8ebef, 0xff2a3037},
    Row {Token::Paused, 0xff655a7d, 0xffb3a6cf},        Row {Token::PausedSoft, 0xffedeaf3, 0xff2c2838},
};

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &c)
{
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}

} // namespace

QColor color(Token token, Scheme scheme)
{
    for (const Row &row : kTable)
        if (row.token == token)
            return QColor::fromRgb(scheme == Scheme::Light ? row.light : row.dark);
    return {};
}

QColor color(Token token)
{
    return color(token, currentScheme());
}

Scheme schemeOf(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

Scheme currentScheme()
{
    return schemeOf(QGuiApplication::palette());
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QList<ContrastRule> contrastRules()
{
    constexpr double kText = 4.5;
    constexpr double kGlyph = 3.0;
    QList<ContrastRule> rules;
    for (Token background :
         {Token::Window, Token::Navigation, Token::Bar, Token::Card, Token::Field, Token::Selection, Token::Hover}) {
        rules.append({Token::Text, background, kText});
        rules.append({Token::TextSecondary, background, kText});
        rules.append({Token::Accent, background, kText});
    }
    rules.append({Token::AccentText, Token::Accent, kText});
    const std::array pairs {
        std::pair {Token::Healthy, Token::HealthySoft},     std::pair {Token::Running, Token::RunningSoft},
        std::pair {Token::Attention, Token::AttentionSoft}, std::pair {Token::Failed, Token::FailedSoft},
        std::pair {Token::Unknown, Token::UnknownSoft},     std::pair {Token::Paused, Token::PausedSoft},
    };
    for (const auto &[strong, soft] : pairs) {
        rules.append({strong, soft, kText});
        rules.append({Token::Text, soft, kText});
        rules.append({strong, Token::Card, kText});
        rules.append({strong, Token::Window, kText});
        rules.append({strong, Token::Selection, kGlyph});
    }
    return rules;
}

} // namespace pulpit::gui
