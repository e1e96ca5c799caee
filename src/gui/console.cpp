// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/console.h"

#include "gui/dialogs/dialogprompter.h"
#include "gui/feed/fleetfeed.h"
#include "gui/language.h"
#include "gui/notify/desktopnotifier.h"
#include "gui/notify/newswatcher.h"
#include "gui/preferences.h"
#include "gui/shell/mainwindow.h"
#include "gui/tray/traycontroller.h"

#include <QApplication>
#include <QEvent>
#include <QSettings>

namespace pulpit::gui {

Console::Console(QApplication &application, ports::Engine &engine, ports::ConfigurationReader &reader,
                 const ConsoleOptions &options, Prompter *prompter)
    : m_application(application)
    , m_engine(engine)
    , m_reader(reader)
    , m_prompter(prompter)
    , m_options(options)
    , m_preferences(std::make_unique<Preferences>(options.stateFile))
{
    installLanguage(application, m_preferences->values().language);
    look();
    connect(m_preferences.get(), &Preferences::changed, this, [this] {
        look();
        m_window->setStaysRunning(staysInTray());
    });
    QApplication::setQuitOnLastWindowClosed(
        false); // whether closing ends the program is decided here and in the tray alone
    if (!m_prompter) {
        m_ownPrompter = std::make_unique<DialogPrompter>();
        m_prompter = m_ownPrompter.get();
    }
    if (m_options.operatorName.isEmpty())
        m_options.operatorName
            = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME", QStringLiteral("console")));
    m_feed = std::make_unique<FleetFeed>(engine);
    m_window = std::make_unique<MainWindow>(
        engine, reader, *m_feed, *m_prompter, *m_preferences,
        WindowOptions {options.profile, m_options.operatorName, options.stateFile, options.desktop});
    connect(m_window.get(), &MainWindow::quitRequested, this, &Console::quitRequested);
    connect(m_window.get(), &MainWindow::hiddenByClose, this, &Console::windowWasHidden);
}

Console::~Console() = default;

void Console::look()
{
    const Preferences::Values &chosen = m_preferences->values();
    applyTheme(m_application, m_options.scheme == SchemeChoice::System ? chosen.scheme : m_options.scheme,
               chosen.density);
}

bool Console::staysInTray() const
{
    // Without a tray a hidden window would be a hidden process.
    return TrayController::isAvailable() && m_preferences->values().staysInTray;
}

TrayController &Console::tray()
{
    if (!m_tray) {
        m_tray
            = std::make_unique<TrayController>(PageContext {m_engine, m_reader, *m_feed, *m_prompter, *m_window,
                                                            m_options.operatorName, *m_preferences, m_options.desktop});
        connect(m_tray.get(), &TrayController::openRequested, this, &Console::openWindow);
        connect(m_tray.get(), &TrayController::quitRequested, this, [this] {
            m_window->saveState();
            Q_EMIT quitRequested();
        });
    }
    return *m_tray;
}

void Console::open()
{
    m_window->setStaysRunning(staysInTray());
    if (m_options.trayOnly && TrayController::isAvailable()) {
        tray().show();
        m_feed->start();
        watchNews();
        return;
    }
    // The window is there before its page, its data and its tray icon: what they cost is paid after the first paint.
    m_window->installEventFilter(this);
    showWindow();
}

bool Console::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window.get() && event->type() == QEvent::Paint) {
        m_window->removeEventFilter(this);
        QMetaObject::invokeMethod(this, &Console::firstPaintDone, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void Console::firstPaintDone()
{
    m_window->openFirst();
    m_feed->start();
    if (TrayController::isAvailable())
        tray().show();
    watchNews();
}

void Console::watchNews()
{
    DesktopNotifier *notifier = m_options.notifier;
    if (!notifier) {
        m_ownNotifier = std::make_unique<SystemNotifier>(TrayController::isAvailable() ? tray().systemIcon() : nullptr);
        notifier = m_ownNotifier.get();
    }
    connect(notifier, &DesktopNotifier::activated, this, [this](const DesktopMessage &message) {
        openWindow();
        m_window->openLink(message.link, message.filter);
    });
    m_news = std::make_unique<NewsWatcher>(PageContext {m_engine, m_reader, *m_feed, *m_prompter, *m_window,
                                                        m_options.operatorName, *m_preferences, m_options.desktop},
                                           *notifier);
}

void Console::openWindow()
{
    m_window->openFirst();
    showWindow();
}

void Console::showWindow()
{
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Console::openConfigurationFile(const QString &path)
{
    m_window->openConfigurationFile(path);
}

void Console::windowWasHidden()
{
    const QString key = QStringLiteral("tray/saidStillRunning");
    if (m_options.stateFile.isEmpty()) {
        tray().sayStillRunning();
        return;
    }
    QSettings state(m_options.stateFile, QSettings::IniFormat);
    if (state.value(key).toBool())
        return;
    state.setValue(key, true);
    tray().sayStillRunning();
}

} // namespace pulpit::gui
