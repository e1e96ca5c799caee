// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QCoreApplication;

/// The languages of the console's texts.
namespace pulpit::gui {

/// Codes of the translations that are built in, English included: "de", "en".
[[nodiscard]] QStringList languages();
/// A language's name in itself: "Deutsch".
[[nodiscard]] QString languageName(const QString &code);
/// Installs the texts of \a code, and Qt's own; empty or unknown: the system's language where it is there, else
/// English. Also sets the locale of numbers and dates when \a code is given. Before the first window; GUI thread.
void installLanguage(QCoreApplication &application, const QString &code);

} // namespace pulpit::gui
