// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "config/edit/textedits.h"

#include <QJsonValue>
#include <QStringList>

namespace pulpit::config {

// Edits of a JSON text that leave every other byte as it is: spaces, order, line ends. Each is read again and refused
// with Conflict where the text would mean something else than was asked for. InvalidConfiguration: \a bytes are no JSON
// object. Pure; any thread.

/// Gives the key at the end of \a path the value, in the object that the keys before it name; missing ones are added
/// behind the last one, in lines of their own where the others are.
[[nodiscard]] Result<TextEdits> setJson(const QByteArray &bytes, const QStringList &path, const QJsonValue &value);
/// Takes a key with its value out. NotFound.
[[nodiscard]] Result<TextEdits> removeJson(const QByteArray &bytes, const QStringList &path);
/// NotFound; AlreadyExists: the object has a key of that name.
[[nodiscard]] Result<TextEdits> renameJson(const QByteArray &bytes, const QStringList &path, const QString &name);

} // namespace pulpit::config
