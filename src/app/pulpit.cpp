// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop console, with the engine in its own process.

#include "app/configurationfiles.h"
#include "app/core.h"
#include "app/paths.h"
#include "app/platform/console.h"
#include "app/platform/interruption.h"
#include "gui/console.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QCoro/QCoroFuture>
#include <QMessageBox>
#include <QStandardPaths>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace pulpit;

namespace {

constexpr int kLongestStopMs = 5000;

struct Options
{
    app::CoreOptions core;
    QString configFile; ///< only when it was named
    bool trayOnly = false;
    bool schedules = true;
    gui::SchemeChoice scheme = gui::SchemeChoice::System;
};

Options readOptions(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"The desktop console of Pulpit, for fleets of Pulp 3 servers."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(
        {{u"config"_s, u"Open this pulp_config.yml: its plan is shown before anything changes."_s, u"FILE"_s},
         {u"ini"_s, u"config.ini."_s, u"FILE"_s, app::defaultIniFile()},
         {u"database"_s, u"sqlite:/path or postgresql://user@host/name."_s, u"URL"_s},
         {u"profile"_s, u"Name of the fleet; each has a database and a window state of its own."_s, u"NAME"_s,
          u"default"_s},
         {u"tray"_s, u"Start hidden in the system tray, scheduling."_s},
         {u"watch-only"_s, u"Look and act, but do not schedule in this process."_s},
         {u"theme"_s, u"light, dark or system."_s, u"NAME"_s, u"system"_s}});
    parser.process(application);
    Options options;
    options.core.program = u"pulpit"_s;
    options.core.profile = parser.value(u"profile"_s);
    options.core.iniFile = parser.value(u"ini"_s);
    options.core.database
        = parser.isSet(u"database"_s) ? parser.value(u"database"_s) : app::defaultDatabase(options.core.profile);
    options.configFile = parser.value(u"config"_s);
    options.trayOnly = parser.isSet(u"tray"_s);
    options.schedules = !parser.isSet(u"watch-only"_s);
    if (parser.value(u"theme"_s) == u"light"_s)
        options.scheme = gui::SchemeChoice::Light;
    else if (parser.value(u"theme"_s) == u"dark"_s)
        options.scheme = gui::SchemeChoice::Dark;
    return options;
}

// The engine hands its jobs back before the process goes; a database that hangs must not keep the window's process
// alive.
QCoro::Task<> stopAndQuit(ports::Engine &engine)
{
    QTimer::singleShot(kLongestStopMs, qApp, &QCoreApplication::quit);
    co_await engine.stop();
    QCoreApplication::quit();
}

int tellAndEnd(const Error &error)
{
    std::fprintf(stderr, "pulpit: %s\n", qPrintable(error.oneLine()));
    auto *box
        = new QMessageBox(QMessageBox::Critical, QApplication::translate("main", "Pulpit cannot start"), error.what);
    box->setInformativeText(error.advice);
    box->setDetailedText(error.where + u'\n' + error.detail);
    QObject::connect(box, &QDialog::finished, qApp, [] { QCoreApplication::exit(1); });
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    app::protectMemory();
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"pulpit"_s);
    QApplication::setApplicationDisplayName(u"Pulpit"_s);
    QApplication::setApplicationVersion(QStringLiteral(PULPIT_VERSION));
    QApplication::setDesktopFileName(u"pulpit"_s);
    const Options options = readOptions(application);
    auto core = app::Core::open(options.core);
    if (!core)
        return tellAndEnd(core.error());
    app::ConfigurationFiles files;
    gui::ConsoleOptions consoleOptions;
    consoleOptions.profile = options.core.profile == u"default"_s ? QString() : options.core.profile;
    consoleOptions.operatorName = app::userName();
    consoleOptions.stateFile = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + u"/pulpit/state-%1.ini"_s.arg(options.core.profile);
    consoleOptions.trayOnly = options.trayOnly;
    consoleOptions.scheme = options.scheme;
    ports::Engine &engine = (*core)->engine();
    gui::Console console(application, engine, files, consoleOptions);
    app::Interruption interruption;
    QObject::connect(&console, &gui::Console::quitRequested, &application, [&] { stopAndQuit(engine); });
    QObject::connect(&interruption, &app::Interruption::interrupted, &application, [&] { stopAndQuit(engine); });
    engine.start(options.schedules);
    console.open();
    if (!options.configFile.isEmpty())
        console.openConfigurationFile(options.configFile);
    return QApplication::exec();
}
