// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/edit/textedits.h"
#include "gui/pages/configuration/nodeview.h"

namespace pulpit::gui {

/// The object of a repository definition, or the section of a config.ini, that a place is in, for the form beside it.
/// \a line and \a column from 0. Pure.
[[nodiscard]] NodeView definitionNode(const Diagnosis &diagnosis, int line, int column);
[[nodiscard]] NodeView iniNode(const Diagnosis &diagnosis, int line);

/// The edits that give the value at \a path of a text of \a kind the text \a text, or take the key out where that is
/// empty. Fails as the edits of that format do.
[[nodiscard]] Result<config::TextEdits> plainEdits(ConfigKind kind, const QByteArray &bytes, const QStringList &path,
                                                   const QString &text);

/// The section of a config.ini that \a line (from 0) is in; empty: none.
[[nodiscard]] QString sectionOfLine(const QStringList &lines, int line);

} // namespace pulpit::gui
