// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme.h"
#include "ports/services.h"

#include <QObject>

#include <memory>

class QApplication;

namespace pulpit::gui {

class Desktop;
class DesktopNotifier;
class FleetFeed;
class MainWindow;
class NewsWatcher;
class Preferences;
class Prompter;
class TrayController;

struct ConsoleOptions
{
    QString profile; ///< in the window's title; may be empty
    QString operatorName; ///< recorded as who started what; empty: the system's user name
    QString stateFile; ///< INI file for geometry, columns, open page; empty: nothing is kept
    bool trayOnly = false; ///< start without a window where there is a tray
    Desktop *desktop = nullptr; ///< profiles and the start at log-in; null: not offered
    DesktopNotifier *notifier = nullptr; ///< null: the desktop's own
    SchemeChoice scheme = SchemeChoice::System; ///< Light and Dark win over what the operator chose in the settings
};

/// The desktop console: theme, window and tray over an engine. GUI thread. The main function makes the QApplication,
/// the engine and one of these, calls open(), and runs the application; it quits the application when quitRequested()
/// is emitted (the last window closed without a tray, or Quit in the tray), after stopping the engine. Does not start
/// the engine.
class Console final : public QObject
{
    Q_OBJECT
public:
    /// \a prompter null: questions are asked by dialogs.
    Console(QApplication &application, ports::Engine &engine, ports::ConfigurationReader &reader,
            const ConsoleOptions &options, Prompter *prompter = nullptr);
    ~Console() override;

    /// Shows the window, or only the tray icon; reads the fleet.
    void open();
    /// Shows the window and brings it to the front.
    void openWindow();
    /// Opens a configuration file as if the operator had chosen it: shows its problems or its plan first.
    void openConfigurationFile(const QString &path);

    [[nodiscard]] MainWindow &window() { return *m_window; }
    /// Made when it is first needed: its pictures would delay the window.
    [[nodiscard]] TrayController &tray();
    [[nodiscard]] Preferences &preferences() { return *m_preferences; }
    [[nodiscard]] FleetFeed &feed() { return *m_feed; }

Q_SIGNALS:
    void quitRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
    void windowWasHidden();
    void firstPaintDone();
    void showWindow();
    void watchNews();
    [[nodiscard]] bool staysInTray() const;

    QApplication &m_application;
    ports::Engine &m_engine;
    ports::ConfigurationReader &m_reader;
    Prompter *m_prompter;
    ConsoleOptions m_options;
    std::unique_ptr<Prompter> m_ownPrompter;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<FleetFeed> m_feed;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<TrayController> m_tray;
    std::unique_ptr<DesktopNotifier> m_ownNotifier;
    std::unique_ptr<NewsWatcher> m_news;
};

} // namespace pulpit::gui
