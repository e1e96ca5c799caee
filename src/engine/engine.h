// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "engine/jobrunner.h"
#include "engine/scheduling/serverschedules.h"
#include "engine/timing.h"
#include "ports/connectionlog.h"
#include "ports/definitionsource.h"
#include "ports/reportwriter.h"
#include "ports/secretsource.h"
#include "ports/services.h"

#include <QTimeZone>

#include <memory>

namespace pulpit::engine {

struct EngineOptions
{
    QString program = QStringLiteral("pulpit"); ///< as other engines and consoles show it
    QString id; ///< empty: host, process id and a random part
    EngineTiming timing;
    const Clock *clock = nullptr; ///< must outlive the engine; null: the system's
    std::shared_ptr<ports::DefinitionSource> definitions; ///< null: repositories cannot be registered from Git
    std::shared_ptr<const ports::ReportWriter> reports; ///< null: no scheduled reports are written
    std::shared_ptr<ports::ConnectionLog> connectionLog; ///< of the connector; null: there is none
    HousekeepingReader housekeeping; ///< empty: no housekeeping is scheduled
    QTimeZone zone = QTimeZone::systemTimeZone(); ///< in which cron expressions are meant
};

/// Makes an engine with its own thread; store, connector and secrets must outlive it. Nothing runs before start(), but
/// the services answer. Destroying it stops it, if that was not done, and waits for it, at most a few seconds. Its
/// services must not be used afterwards.
[[nodiscard]] std::unique_ptr<ports::Engine> makeEngine(EngineOptions options, ports::Store &store,
                                                        ports::PulpConnector &connector, ports::SecretSource &secrets);

/// The same with other jobs than Pulpit's own.
[[nodiscard]] std::unique_ptr<ports::Engine> makeEngine(EngineOptions options, ports::Store &store,
                                                        ports::PulpConnector &connector, ports::SecretSource &secrets,
                                                        JobRegistry registry);

} // namespace pulpit::engine
