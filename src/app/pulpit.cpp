// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop console: the engine in the same process, a window and a tray icon.

#include "app/configurationfiles.h"
#include "app/core.h"
#include "app/desktop/desktopintegration.h"
#include "app/desktop/singleinstance.h"
#include "app/desktop/systemdcompanion.h"
#include "app/paths.h"
#include "app/platform/console.h"
#include "app/platform/interruption.h"
#include "app/startup.h"
#include "base/detached.h"
#include "gui/console.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QCoro/QCoroFuture>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QMessageBox>
#include <QStandardPaths>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace pulpit;

namespace {

struct Options
{
    QString configFile;
    QString iniFile;
    QString database;
    QString profile;
    QString file; ///< to open in the window
    bool hasOwnDatabase = false;
    bool trayOnly = false;
    bool schedules = true;
    gui::SchemeChoice scheme = gui::SchemeChoice::System;
};

void say(const QString &text)
{
    std::fprintf(stderr, "pulpit: %s\n", qPrintable(text));
}

QString configFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
}

/// A profile is one instance; with a database of its own on the command line it is another one.
QString instanceName(const Options &options)
{
    if (!options.hasOwnDatabase)
        return options.profile;
    const QByteArray hash = QCryptographicHash::hash(options.database.toUtf8(), QCryptographicHash::Sha256).toHex();
    return options.profile + u'-' + QString::fromLatin1(hash.left(12));
}

Options readOptions(QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"The console of Pulpit: shows, schedules and syncs a fleet of Pulp servers."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(
        {{u"config"_s, u"pulp_config.yml; applied at start when it has changed."_s, u"FILE"_s,
          app::defaultConfigFile()},
         {u"ini"_s, u"config.ini."_s, u"FILE"_s, app::defaultIniFile()},
         {u"database"_s, u"sqlite:/path or postgresql://user@host/name."_s, u"URL"_s},
         {u"profile"_s, u"Several fleets on one desktop, each with a database of its own."_s, u"NAME"_s, u"default"_s},
         {u"tray"_s, u"Start hidden in the system tray, scheduling."_s},
         {u"no-schedule"_s, u"Show and sync when asked to, but leave scheduling to others."_s},
         {u"scheme"_s, u"light, dark or system."_s, u"SCHEME"_s, u"system"_s}});
    parser.addPositionalArgument(u"FILE"_s, u"A pulp_config.yml to open in the window; its plan is shown first."_s,
                                 u"[FILE]"_s);
    parser.process(application);
    Options options;
    options.profile = parser.value(u"profile"_s);
    if (!gui::isProfileName(options.profile)) {
        say(u"%1 is no name of a profile: use letters, digits, hyphens, dots"_s.arg(options.profile));
        std::exit(2);
    }
    options.configFile = parser.value(u"config"_s);
    options.iniFile = parser.value(u"ini"_s);
    if (options.profile != u"default"_s) { // its configuration is its own
        const QString folder = app::DesktopIntegration::profileFolder(configFolder(), options.profile);
        if (!parser.isSet(u"config"_s))
            options.configFile = folder + u"/pulp_config.yml"_s;
        if (!parser.isSet(u"ini"_s))
            options.iniFile = folder + u"/config.ini"_s;
    }
    if (!parser.positionalArguments().isEmpty())
        options.file = QFileInfo(parser.positionalArguments().constFirst()).absoluteFilePath();
    options.hasOwnDatabase = parser.isSet(u"database"_s);
    options.database
        = parser.isSet(u"database"_s) ? parser.value(u"database"_s) : app::defaultDatabase(options.profile);
    options.trayOnly = parser.isSet(u"tray"_s);
    options.schedules = !parser.isSet(u"no-schedule"_s);
    if (parser.value(u"scheme"_s) == u"dark"_s)
        options.scheme = gui::SchemeChoice::Dark;
    else if (parser.value(u"scheme"_s) == u"light"_s)
        options.scheme = gui::SchemeChoice::Light;
    return options;
}

gui::ConsoleOptions consoleOptions(const Options &options, gui::Desktop &desktop)
{
    gui::ConsoleOptions console;
    console.profile = options.profile == u"default"_s ? QString() : options.profile;
    console.operatorName = app::userName();
    console.desktop = &desktop;
    console.stateFile = configFolder() + u"/state-%1.ini"_s.arg(options.profile);
    console.trayOnly = options.trayOnly;
    console.scheme = options.scheme;
    return console;
}

/// Says on the terminal and on the screen why the program cannot start, and ends it after the answer.
int refuse(const Error &error)
{
    say(error.oneLine());
    QMessageBox box(QMessageBox::Critical, u"Pulpit"_s, error.what, QMessageBox::Close);
    box.setInformativeText(error.advice);
    box.setDetailedText(error.detail);
    QObject::connect(&box, &QDialog::finished, qApp, [] { QCoreApplication::exit(1); });
    box.open();
    return QCoreApplication::exec();
}

QCoro::Task<> serve(app::Core &core, Options options)
{
    app::ConfigurationFiles files;
    const QStringList said
        = co_await app::applyFilesAtStart(core.engine(), files, options.configFile, options.iniFile, u"pulpit"_s);
    for (const QString &line : said)
        say(line);
    core.engine().start(options.schedules);
}

QCoro::Task<> stop(app::Core &core)
{
    co_await core.engine().stop();
    QCoreApplication::quit();
}

} // namespace

int main(int argc, char *argv[])
{
    app::protectMemory();
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"pulpit"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PULPIT_VERSION));
    QGuiApplication::setDesktopFileName(u"pulpit"_s);
    const Options options = readOptions(application);
    app::SingleInstance instance(app::runtimeFolder(), instanceName(options));
    switch (instance.claim(options.file)) {
    case app::SingleInstance::Outcome::First: break;
    case app::SingleInstance::Outcome::Raised: return 0;
    case app::SingleInstance::Outcome::Silent:
        say(u"another console of this profile runs already, but gives no answer"_s);
        return 1;
    }
    app::DesktopIntegration desktop(
        options.profile,
        {configFolder(), QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/autostart"_s,
         QCoreApplication::applicationFilePath()},
        &startDetached);
    desktop.setCompanion(std::make_unique<app::SystemdCompanion>(
        app::SystemdCompanion::Unit {
            QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/systemd/user"_s,
            options.profile,
            QCoreApplication::applicationDirPath() + u"/pulpitd"_s,
            {u"--config"_s, options.configFile, u"--ini"_s, options.iniFile, u"--database"_s, options.database}},
        findProgram(u"systemctl"_s)));
    auto core = app::Core::open({u"pulpit"_s, options.database, options.iniFile, options.profile});
    if (!core)
        return refuse(core.error());
    app::ConfigurationFiles files;
    gui::Console console(application, (*core)->engine(), files, consoleOptions(options, desktop));
    app::Interruption interruption;
    QObject::connect(&interruption, &app::Interruption::interrupted, &application, [&] { stop(**core); });
    QObject::connect(&console, &gui::Console::quitRequested, &application, [&] { stop(**core); });
    QMetaObject::invokeMethod(
        &application, [&] { serve(**core, options); }, Qt::QueuedConnection);
    QObject::connect(&instance, &app::SingleInstance::raiseRequested, &console, [&console](const QString &file) {
        console.openWindow();
        if (!file.isEmpty())
            console.openConfigurationFile(file);
    });
    console.open();
    if (!options.file.isEmpty())
        console.openConfigurationFile(options.file);
    return QCoreApplication::exec();
}
