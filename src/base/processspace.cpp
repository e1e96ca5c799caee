// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/processspace.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_LINUX
#include <cerrno>
#include <csignal>
#endif

namespace pulpit {

QString processSpace()
{
#ifdef Q_OS_LINUX
    QFile boot(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    // The link of a namespace reads "pid:[4026531836]"; two containers of one machine differ in it.
    const QString space = QFile::symLinkTarget(QStringLiteral("/proc/self/ns/pid"));
    if (!boot.open(QIODevice::ReadOnly) || space.isEmpty())
        return {};
    const QByteArray both = boot.readAll().trimmed() + QFileInfo(space).fileName().toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(both, QCryptographicHash::Sha256).toHex().left(8));
#else
    return {};
#endif
}

bool isProcessGone(qint64 pid)
{
#ifdef Q_OS_LINUX
    return pid > 0 && ::kill(static_cast<pid_t>(pid), 0) != 0 && errno == ESRCH;
#else
    Q_UNUSED(pid)
    return false;
#endif
}

} // namespace pulpit
