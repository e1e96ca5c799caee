// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/queue/engineid.h"

#include "base/processspace.h"

#include <QStringList>
#include <QUuid>

namespace pulpit::engine {

QString engineId(const QString &host, qint64 pid)
{
    return QStringLiteral("%1/%2/%3/%4")
        .arg(host, processSpace())
        .arg(pid)
        .arg(QUuid::createUuid().toString(QUuid::Id128).left(8));
}

bool hasEnded(const QString &id)
{
    const QStringList parts = id.split(QLatin1Char('/'));
    if (parts.size() != 4 || parts.at(1).isEmpty() || parts.at(1) != processSpace())
        return false;
    return isProcessGone(parts.at(2).toLongLong());
}

} // namespace pulpit::engine
