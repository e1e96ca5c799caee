// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace pulpit::gui {

/// The topic of the manual about \a widget: its dynamic property "manual", or what the table of topics says of its
/// object name or its class; else that of its parent, and so on; at last the page that it stands on. Empty:
/// none.
[[nodiscard]] QString manualTopicOf(const QWidget *widget);
/// All topics that the table knows.
[[nodiscard]] QStringList knownManualTopics();

} // namespace pulpit::gui
