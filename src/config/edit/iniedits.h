// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "config/edit/textedits.h"

#include <QString>

namespace pulpit::config {

// Edits of a config.ini that leave every other byte as it is: comments, order, delimiters, line ends. Each is read
// again and refused with Conflict where the file would mean something else. Pure; any thread.

/// Gives a key its value; a missing one comes behind the last key of its section, a missing section to the end.
/// InvalidInput: a value of several lines.
[[nodiscard]] Result<TextEdits> setIni(const QByteArray &bytes, const QString &section, const QString &key,
                                       const QString &value);
/// Takes the lines of a key out. NotFound.
[[nodiscard]] Result<TextEdits> removeIni(const QByteArray &bytes, const QString &section, const QString &key);
/// NotFound; AlreadyExists.
[[nodiscard]] Result<TextEdits> renameIni(const QByteArray &bytes, const QString &section, const QString &key,
                                          const QString &name);

/// Where a key stands, all in bytes.
struct IniPlace
{
    qsizetype begin = 0; ///< of its line
    qsizetype keyEnd = 0; ///< the key is from begin on
    qsizetype value = 0; ///< of its first line
    qsizetype valueEnd = 0; ///< of the last line, without the line end
    qsizetype end = 0; ///< behind the last line
};
[[nodiscard]] std::optional<IniPlace> iniPlace(const QByteArray &bytes, const QString &section, const QString &key);

} // namespace pulpit::config
