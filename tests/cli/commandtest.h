// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/program.h"
#include "support/fakeengine/fakeengine.h"

#include <QCoro/QCoroTask>

#include <QObject>

#include <memory>

namespace pulpit::test {

/// What tests of commands begin with: an engine in memory, and what the last command printed.
class CommandTest : public QObject
{
protected:
    /// As "pulpitctl \a arguments", by the user "operator" on a terminal of 200 columns.
    cli::ExitCode run(const QStringList &arguments)
    {
        m_out.clear();
        m_err.clear();
        const auto invocation = cli::parseInvocation(arguments);
        if (!invocation)
            return cli::ExitCode::Usage;
        cli::Terminal terminal([this](const QString &text) { m_out += text; },
                               [this](const QString &text) { m_err += text; }, false, 200);
        cli::Environment environment;
        environment.user = QStringLiteral("operator");
        environment.engine = [this]() -> Result<ports::Engine *> { return m_engine.get(); };
        return QCoro::waitFor(cli::runInvocation(*invocation, environment, terminal));
    }

    std::unique_ptr<FakeEngine> m_engine;
    QString m_out;
    QString m_err;
};

} // namespace pulpit::test
