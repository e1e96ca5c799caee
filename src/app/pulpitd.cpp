// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The companion service: the engine without a window.

#include "app/configurationfiles.h"
#include "app/core.h"
#include "app/paths.h"
#include "app/platform/console.h"
#include "app/platform/interruption.h"
#include "app/startup.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QCoro/QCoroFuture>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace pulpit;

namespace {

// One line a message on standard error, as service managers want it.
void say(const QString &text)
{
    std::fprintf(stderr, "pulpitd: %s\n", qPrintable(text));
}

struct Options
{
    QString configFile;
    QString iniFile;
    QString database;
};

Options readOptions(QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"The companion service of Pulpit: schedules and works on the queue of a database, without a window."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(
        {{u"config"_s, u"pulp_config.yml; applied at start and on SIGHUP when it has changed."_s, u"FILE"_s,
          app::defaultConfigFile()},
         {u"ini"_s, u"config.ini."_s, u"FILE"_s, app::defaultIniFile()},
         {u"database"_s, u"sqlite:/path or postgresql://user@host/name."_s, u"URL"_s, app::defaultDatabase()}});
    parser.process(application);
    return {parser.value(u"config"_s), parser.value(u"ini"_s), parser.value(u"database"_s)};
}

QCoro::Task<> applyFiles(app::Core &core, Options options)
{
    app::ConfigurationFiles files;
    const QStringList said
        = co_await app::applyFilesAtStart(core.engine(), files, options.configFile, options.iniFile, u"pulpitd"_s);
    for (const QString &line : said)
        say(line);
}

QCoro::Task<> serve(app::Core &core, Options options)
{
    co_await applyFiles(core, options);
    core.engine().start(true);
    say(u"schedules and works on %1"_s.arg(core.store().location()));
}

QCoro::Task<> stop(app::Core &core)
{
    say(u"stops; running Pulp tasks are taken up again by the next engine"_s);
    co_await core.engine().stop();
    QCoreApplication::quit();
}

} // namespace

int main(int argc, char *argv[])
{
    app::protectMemory();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"pulpitd"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PULPIT_VERSION));
    const Options options = readOptions(application);
    auto core = app::Core::open({u"pulpitd"_s, options.database, options.iniFile, u"default"_s});
    if (!core) {
        say(core.error().oneLine());
        if (!core.error().advice.isEmpty())
            say(core.error().advice);
        return 1;
    }
    app::Interruption interruption;
    QObject::connect(&interruption, &app::Interruption::interrupted, &application, [&] { stop(**core); });
    QObject::connect(&interruption, &app::Interruption::reloadRequested, &application,
                     [&] { applyFiles(**core, options); });
    QMetaObject::invokeMethod(
        &application, [&] { serve(**core, options); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}
