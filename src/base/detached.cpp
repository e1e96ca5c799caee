// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/detached.h"

#include <QFileInfo>
#include <QProcess>

namespace pulpit {

Result<> startDetached(const QString &program, const QStringList &arguments)
{
    const QFileInfo file(program);
    if (!file.isAbsolute() || !file.isExecutable())
        return fail(ErrorCode::InvalidInput, QStringLiteral("this is no program with its full path"), program);
    QProcess process;
    process.setProgram(program);
    process.setArguments(arguments);
    process.setStandardInputFile(QProcess::nullDevice());
    if (!process.startDetached())
        return fail(ErrorCode::Internal, QStringLiteral("the program could not be started"), program);
    return {};
}

} // namespace pulpit
