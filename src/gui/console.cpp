// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/console.h"

#include "gui/dialogs/dialogprompter.h"
#include "gui/feed/fleetfeed.h"
#include "gui/shell/mainwindow.h"
#include "gui/tray/traycontroller.h"

#include <QApplication>
#include <QEvent>
#include <QSettings>

namespace pulpit::gui {

Console::Console(QApplication &application, ports::Engine &engine, ports::ConfigurationReader &reader,
                 const ConsoleOptions &options, Prompter *prompter)
    : m_application(application)
    , m_options(options)
{
    applyTheme(application, options.scheme);
    QApplication::setQuitOnLastWindowClosed(
        false); // whether closing ends the program is decided here and in the tray alone
    if (!prompter) {
        m_ownPrompter = std::make_unique<DialogPrompter>();
        prompter = m_ownPrompter.get();
    }
    QString who = options.operatorName;
    if (who.isEmpty())
        who = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME", QStringLiteral("console")));
    m_feed = std::make_unique<FleetFeed>(engine);
    m_window = std::make_unique<MainWindow>(engine, reader, *m_feed, *prompter,
                                            WindowOptions {options.profile, who, options.stateFile});
    m_tray = std::make_unique<TrayController>(PageContext {engine, reader, *m_feed, *prompter, *m_window, who});
    connect(m_window.get(), &MainWindow::quitRequested, this, &Console::quitRequested);
    connect(m_window.get(), &MainWindow::hiddenByClose, this, &Console::windowWasHidden);
    connect(m_tray.get(), &TrayController::openRequested, this, &Console::openWindow);
    connect(m_tray.get(), &TrayController::quitRequested, this, [this] {
        m_window->saveState();
        Q_EMIT quitRequested();
    });
}

Console::~Console() = default;

void Console::open()
{
    const bool hasTray = TrayController::isAvailable();
    m_window->setStaysRunning(hasTray); // without a tray a hidden window would be a hidden process
    if (hasTray)
        m_tray->show();
    if (hasTray && m_options.trayOnly) {
        m_feed->start();
        return;
    }
    // The window is there before its data: what 100,000 rows cost is paid after the first paint.
    m_window->installEventFilter(this);
    openWindow();
}

bool Console::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window.get() && event->type() == QEvent::Paint) {
        m_window->removeEventFilter(this);
        QMetaObject::invokeMethod(m_feed.get(), &FleetFeed::start, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void Console::openWindow()
{
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Console::openConfigurationFile(const QString &path)
{
    m_window->openConfigurationFile(path);
}

void Console::setScheme(SchemeChoice choice)
{
    m_options.scheme = choice;
    applyTheme(m_application, choice);
}

void Console::windowWasHidden()
{
    const QString key = QStringLiteral("tray/saidStillRunning");
    if (m_options.stateFile.isEmpty()) {
        m_tray->sayStillRunning();
        return;
    }
    QSettings state(m_options.stateFile, QSettings::IniFormat);
    if (state.value(key).toBool())
        return;
    state.setValue(key, true);
    m_tray->sayStillRunning();
}

} // namespace pulpit::gui
