// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QStringList>
#include <QWidget>

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

/// How long the event loop was kept busy at a stretch.
class StallWatch
{
public:
    StallWatch() { m_timer.start(); }
    /// Runs the event loop for so long.
    void run(int milliseconds);
    [[nodiscard]] qint64 worst() const { return m_worst; }

private:
    QElapsedTimer m_timer; ///< since the loop was last seen idle; from construction on
    qint64 m_worst = 0;
};

} // namespace pulpit::test
