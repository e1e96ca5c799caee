// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

class QApplication;

namespace pulpit::gui {

/// System follows the palette that the desktop gave the application at its start.
enum class SchemeChoice { System, Light, Dark };
enum class Density { Compact, Comfortable };

/// Sets Fusion, the palette, the fonts and the style sheet, all made from the token table. GUI thread; may be called
/// again to switch.
void applyTheme(QApplication &application, SchemeChoice choice, Density density = Density::Compact);
/// Of a table's row in the density that is shown; views take it over at a StyleChange.
[[nodiscard]] int rowHeight();

/// Type scale, relative to the application's font (13 px on a usual desktop).
[[nodiscard]] QFont secondaryFont();
[[nodiscard]] QFont strongFont();
[[nodiscard]] QFont titleFont(); ///< the one name that matters on a page
[[nodiscard]] QFont numberFont(); ///< the one number that matters on a tile
[[nodiscard]] QFont monospaceFont();

} // namespace pulpit::gui
