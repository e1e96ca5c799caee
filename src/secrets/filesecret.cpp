// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/filesecret.h"

#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace pulpit::secrets {

namespace {

constexpr qint64 kMaxBytes = 64 * 1024;

#ifdef Q_OS_UNIX

/// What is wrong with who may read or change the file; empty: nothing.
QString openness(const struct stat &file)
{
    const bool isOwn = file.st_uid == ::geteuid();
    if (!isOwn && file.st_uid != 0)
        return u"the file with the secret belongs to somebody else"_s;
    const mode_t forbidden = S_IRWXO | S_IWGRP | S_IXGRP | (isOwn ? S_IRGRP : mode_t(0));
    if (file.st_mode & forbidden)
        return u"the file with the secret is open to others"_s;
    return {};
}

// Opened first and judged afterwards, so that it cannot be exchanged in between; without waiting for the other end of
// a pipe.
Result<> openFile(QFile &file, const QString &path, FileReaders readers)
{
    const int descriptor = path.isEmpty()
        ? -1
        : ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    struct stat status = {};
    if (descriptor < 0 || ::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)
        || !file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)) {
        if (descriptor >= 0 && !file.isOpen())
            ::close(descriptor);
        return fail(ErrorCode::NotFound, u"the file with the secret cannot be read"_s, path,
                    u"check the path and that the program's user may read it"_s);
    }
    const QString problem = readers == FileReaders::OwnerOnly ? openness(status) : QString();
    if (!problem.isEmpty())
        return fail(ErrorCode::NotAllowed, problem, path,
                    u"chown it to the program's user, chmod 600 it, and change the secret"_s);
    return {};
}

#else

Result<> openFile(QFile &file, const QString &path, FileReaders)
{
    file.setFileName(path);
    if (path.isEmpty() || !QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::NotFound, u"the file with the secret cannot be read"_s, path,
                    u"check the path and that the program's user may read it"_s);
    return {};
}

#endif

Secret cut(QByteArray bytes, FilePart part)
{
    const qsizetype end = part == FilePart::FirstLine ? bytes.indexOf('\n') : -1;
    Secret secret(part == FilePart::FirstLine ? bytes.left(end < 0 ? bytes.size() : end).trimmed()
                                              : QByteArray(bytes.constData(), bytes.size()));
    bytes.fill('\0');
    return secret;
}

} // namespace

Result<Secret> readFile(const QString &path, FilePart part, FileReaders readers)
{
    QFile file;
    const Result<> opened = openFile(file, path, readers);
    if (!opened)
        return fail(opened.error());
    QByteArray bytes = file.read(kMaxBytes + 1);
    if (bytes.size() > kMaxBytes)
        return fail(ErrorCode::TooLarge, u"the file with the secret has more than %1 bytes"_s.arg(kMaxBytes), path);
    Secret secret = cut(std::move(bytes), part);
    if (secret.isEmpty())
        return fail(ErrorCode::NotFound, u"the file with the secret is empty"_s, path);
    return secret;
}

Result<Secret> readSystemdCredential(const QString &name, FilePart part)
{
    if (name.isEmpty() || name.contains(u'/') || name.startsWith(u'.') || name.size() > 255)
        return fail(ErrorCode::InvalidConfiguration, u"this is not the name of a systemd credential"_s, name,
                    u"the name that LoadCredential= or SetCredential= of the unit gives it"_s);
    const QString folder = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    if (!folder.startsWith(u'/'))
        return fail(ErrorCode::NotFound, u"the program was not started with systemd credentials"_s, name,
                    u"start it as a unit with LoadCredential=%1:/path"_s.arg(name));
    return readFile(folder + u'/' + name, part);
}

} // namespace pulpit::secrets
