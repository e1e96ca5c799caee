// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// How well what was typed fits a name. Pure; both texts in lower case.
namespace pulpit::gui {

/// The words of what was typed.
[[nodiscard]] QStringList paletteWords(const QString &typed);

/// Higher is better; nullopt where a word does not fit. Each word must be a part of \a text or, letter by letter with
/// gaps, a sequence in it ("edeb12" in "ext-debian-12"). Beginnings of the text and of its parts count more, gaps and
/// long texts less.
[[nodiscard]] std::optional<int> fuzzyScore(const QStringList &words, const QString &text);

/// Positions of the letters that fit, for showing them; empty where a word does not fit.
[[nodiscard]] QList<int> fuzzyPositions(const QStringList &words, const QString &text);

} // namespace pulpit::gui
