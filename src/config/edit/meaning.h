// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/yamltree.h"

#include <QStringList>

namespace pulpit::config {

/// Whether two documents say the same, in whatever notation: order of keys, quotes and places do not count.
[[nodiscard]] bool meansTheSame(const YamlNode &a, const YamlNode &b);

/// The node at \a path of keys and positions; null where there is none.
[[nodiscard]] YamlNode *nodeAt(YamlNode *root, const QStringList &path);

// What an edit asks for, done to the meaning of the document. false: there is no such place.
bool setMeaning(YamlNode *root, const QStringList &path, YamlNode value); ///< adds missing keys
bool removeMeaning(YamlNode *root, const QStringList &path); ///< a key or an item
bool renameMeaning(YamlNode *root, const QStringList &path, const QString &name);
bool insertMeaning(YamlNode *root, const QStringList &sequence, int at, YamlNode value);

} // namespace pulpit::config
