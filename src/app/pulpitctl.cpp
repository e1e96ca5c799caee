// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The command line.

#include "app/configurationfiles.h"
#include "app/core.h"
#include "app/paths.h"
#include "app/platform/console.h"
#include "app/platform/interruption.h"
#include "app/startup.h"
#include "cli/program.h"

#include <QCoreApplication>
#include <QCoro/QCoroTask>
#include <QCoro/QCoroTimer>

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace pulpit;

namespace {

void write(FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

/// Asks on standard error and reads the answer from standard input, so that an interrupt ends it at once.
QCoro::Task<std::optional<bool>> confirm(QString question, CancellationToken interrupted)
{
    write(stderr, question);
    while (!app::isInputReady()) {
        if (interrupted.isCanceled())
            co_return std::nullopt;
        co_await QCoro::sleepFor(std::chrono::milliseconds(50));
    }
    std::array<char, 64> line {};
    if (!std::fgets(line.data(), int(line.size()), stdin))
        co_return std::nullopt;
    const QByteArray answer = QByteArray(line.data()).trimmed().toLower();
    co_return answer == "y" || answer == "yes";
}

QCoro::Task<> runProgram(cli::Invocation invocation, CancellationToken interrupted, int &exitCode)
{
    cli::Terminal terminal([](const QString &text) { write(stdout, text); },
                           [](const QString &text) { write(stderr, text); }, app::isErrorOutputInteractive(),
                           app::terminalWidth());
    app::ConfigurationFiles files;
    std::unique_ptr<app::Core> core;
    cli::Environment environment;
    environment.reader = &files;
    environment.configFile = invocation.configFile.isEmpty() ? app::defaultConfigFile() : invocation.configFile;
    environment.iniFile = invocation.iniFile.isEmpty() ? app::defaultIniFile() : invocation.iniFile;
    environment.user = app::userName();
    environment.interrupted = interrupted;
    if (app::isInputInteractive())
        environment.confirm = [interrupted](QString question) { return confirm(std::move(question), interrupted); };
    const QString database = invocation.database.isEmpty() ? app::defaultDatabase() : invocation.database;
    environment.engine = [&core, database, iniFile = environment.iniFile]() -> Result<ports::Engine *> {
        if (!core) {
            auto opened = app::Core::open({u"pulpitctl"_s, database, iniFile, u"default"_s});
            if (!opened)
                return fail(opened.error());
            core = std::move(*opened);
        }
        return &core->engine();
    };
    const cli::ExitCode code = co_await cli::runInvocation(invocation, environment, terminal);
    core.reset();
    exitCode = int(code);
    QCoreApplication::exit(exitCode);
}

} // namespace

int main(int argc, char *argv[])
{
    app::protectMemory();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"pulpitctl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PULPIT_VERSION));
    auto invocation = cli::parseInvocation(QCoreApplication::arguments().mid(1));
    if (!invocation) {
        cli::Terminal terminal([](const QString &) {}, [](const QString &text) { write(stderr, text); }, false, 80);
        terminal.error(invocation.error());
        return int(cli::exitCodeOf(invocation.error().code));
    }
    app::Interruption interruption;
    int exitCode = -1;
    QMetaObject::invokeMethod(
        &application, [&] { runProgram(*invocation, interruption.token(), exitCode); }, Qt::QueuedConnection);
    const int code = QCoreApplication::exec();
    return exitCode >= 0 ? exitCode : code;
}
