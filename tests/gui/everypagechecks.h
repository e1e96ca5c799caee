// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/stallwatch.h"

#include <QStringList>
#include <QWidget>

#include <functional>

namespace pulpit::gui {
class MainWindow;
}

/// What every page is held to. Each gives what is wrong, as lines for people; nothing is wrong: an empty list.
namespace pulpit::test {

/// Texts of labels and buttons that are wider than their widget, unless it breaks lines or says that it gives way.
[[nodiscard]] QStringList clippedTexts(const QWidget &root);
/// Visible children of the same parent that lie over each other, beyond layers that are meant to.
[[nodiscard]] QStringList overlaps(const QWidget &root);
/// Widgets that can be reached but say nothing to a screen reader.
[[nodiscard]] QStringList namelessWidgets(const QWidget &root);
/// Presses Tab until the focus has been everywhere and is back: widgets of \a page that it never reaches, and those
/// that it does not leave.
[[nodiscard]] QStringList tabProblems(QWidget &window, QWidget &page);

/// Goes to every page, then to every tab of it, each with its first row chosen, so that the details show something;
/// \a look is called at each of them with its name.
void forEveryView(gui::MainWindow &window, const std::function<void(const QString &view)> &look);

/// How long the event loop was kept busy at a stretch.
class StallWatch
{
public:
    /// Runs the event loop for so long.
    void run(int milliseconds);
    /// Runs it until \a isReached; false after ten seconds.
    bool runUntil(const std::function<bool()> &isReached);
    [[nodiscard]] double worst() const { return m_worst; }

private:
    BusyTimer m_timer; ///< since the loop was last seen idle; from construction on
    double m_worst = 0; ///< ms
};

} // namespace pulpit::test
