// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/smallfile.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace pulpit::config {

Result<QByteArray> readSmallFile(const QString &path, qint64 maxBytes)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::NotFound, u"the file does not exist"_s, path);
    if (!info.isFile())
        return fail(ErrorCode::InvalidInput, u"this is not a file"_s, path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotAllowed, u"the file cannot be read: %1"_s.arg(file.errorString()), path);
    const QByteArray bytes = file.read(maxBytes + 1);
    if (bytes.size() > maxBytes)
        return fail(ErrorCode::TooLarge, u"the file is larger than %1 MiB"_s.arg(maxBytes / 1024 / 1024), path);
    return bytes;
}

Result<QByteArray> readCertificates(const QString &path)
{
    Result<QByteArray> bytes = readSmallFile(path, 1024 * 1024);
    if (bytes && !bytes->contains("-----BEGIN CERTIFICATE-----"))
        return fail(ErrorCode::InvalidInput, u"the file has no certificate in PEM form"_s, path);
    return bytes;
}

} // namespace pulpit::config
