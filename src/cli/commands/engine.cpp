// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/common.h"

#include <QCoro/QCoroTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace pulpit::cli {

namespace {

QCoro::Task<ExitCode> run(Call call)
{
    auto engine = call.environment.engine();
    if (!engine)
        co_return report(call, engine.error());
    (*engine)->start(true);
    call.terminal.note(u"Schedules and works on the queue until interrupted (Ctrl+C)."_s);
    QString said;
    while (!call.environment.interrupted.isCanceled()) {
        auto role = co_await (*engine)->schedules().role();
        const QString now = !role || role->engine.isEmpty() ? u"Nobody schedules yet."_s
            : role->isThisEngine
            ? u"This engine schedules."_s
            : u"%1 on %2 schedules; this engine works on the queue."_s.arg(role->program, role->host);
        if (now != said)
            call.terminal.note(said = now);
        for (int i = 0; i < 20 && !call.environment.interrupted.isCanceled(); ++i)
            co_await QCoro::sleepFor(100ms);
    }
    call.terminal.note(u"Stops; running Pulp tasks go on and are taken up again by the next engine."_s);
    co_await (*engine)->stop();
    co_return ExitCode::Interrupted;
}

} // namespace

QList<Command> engineCommands()
{
    return {{u"engine"_s,
             u"run"_s,
             u"Schedule and work on the queue in the foreground until interrupted"_s,
             {},
             {},
             {u"--database sqlite:/var/lib/pulpit/pulpit.db engine run"_s},
             &run}};
}

} // namespace pulpit::cli
