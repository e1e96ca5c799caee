// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/filesecret.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace pulpit::secrets {

namespace {
constexpr qint64 kMaxBytes = 4096;
}

Result<Secret> readFile(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || !QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::NotFound, u"the file with the password cannot be read"_s, path,
                    u"check the path and that the program's user may read it"_s);
#ifdef Q_OS_UNIX
    // Asked of the open file, so that it cannot be exchanged in between. A group may share it on purpose (systemd,
    // Kubernetes); the world not.
    constexpr QFileDevice::Permissions world
        = QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::WriteGroup;
    if (file.permissions() & world)
        return fail(ErrorCode::NotAllowed, u"the file with the password is open to others"_s, path,
                    u"chmod 600 it, and change the password"_s);
#endif
    if (file.size() > kMaxBytes)
        return fail(ErrorCode::TooLarge, u"the file with the password has more than %1 bytes"_s.arg(kMaxBytes), path);
    QByteArray bytes = file.read(kMaxBytes);
    const qsizetype end = bytes.indexOf('\n');
    Secret secret((end < 0 ? bytes : bytes.left(end)).trimmed());
    bytes.fill('\0');
    if (secret.isEmpty())
        return fail(ErrorCode::NotFound, u"the file with the password is empty"_s, path);
    return secret;
}

} // namespace pulpit::secrets
