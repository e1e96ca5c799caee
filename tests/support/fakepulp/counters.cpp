// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "counters.h"

#include "glob.h"
#include "uuid.h"

#include <QList>

namespace pulpit::fakepulp {

qint64 Counters::matching(const QString &glob) const
{
    qint64 sum = 0;
    for (auto it = byPattern.cbegin(); it != byPattern.cend(); ++it) {
        if (globMatches(glob, QString::fromUtf8(it.key())))
            sum += it.value();
    }
    return sum;
}

Counters &Counters::operator+=(const Counters &other)
{
    requests += other.requests;
    connections += other.connections;
    bytesReceived += other.bytesReceived;
    bytesSent += other.bytesSent;
    basicLogins += other.basicLogins;
    sessionRequests += other.sessionRequests;
    errors += other.errors;
    for (auto it = other.byPattern.cbegin(); it != other.byPattern.cend(); ++it)
        byPattern[it.key()] += it.value();
    return *this;
}

QByteArray pathPattern(const QByteArray &path)
{
    QList<QByteArray> parts = path.split('/');
    for (QByteArray &part : parts) {
        bool number = false;
        part.toInt(&number);
        if (Uuid::parse(part))
            part = "{id}";
        else if (number)
            part = "{n}";
    }
    return parts.join('/');
}

} // namespace pulpit::fakepulp
