// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/databaseaddress.h"

#include <QFileInfo>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace pulpit::store {

namespace {

// Options of libpq that say how to connect, not as whom: a password in the query would end up in connectOptions.
const QStringList kAllowedOptions {
    u"sslmode"_s,         u"sslrootcert"_s,          u"sslcert"_s,  u"sslkey"_s,  u"sslcrl"_s,
    u"channel_binding"_s, u"target_session_attrs"_s, u"passfile"_s, u"options"_s, u"keepalives_idle"_s};

// A value of a connection string: in quotes, with quotes and backslashes escaped; ';' is what Qt separates options by.
QString quoted(QString value)
{
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + value + u'\'';
}

Result<DatabaseAddress> parsePostgresql(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.hasFragment())
        return fail(ErrorCode::InvalidInput, u"the database URL cannot be read"_s, {},
                    u"write postgresql://user@host:port/database, with special characters percent-encoded"_s);
    DatabaseAddress address;
    address.backend = Backend::Postgresql;
    address.host = url.host(QUrl::FullyDecoded);
    address.port = url.port(5432);
    address.database = url.path(QUrl::FullyDecoded).mid(1);
    address.user = url.userName(QUrl::FullyDecoded);
    address.password = Secret(url.password(QUrl::FullyDecoded));
    if (address.database.isEmpty() || address.database.contains(u'/'))
        return fail(ErrorCode::InvalidInput, u"the database URL names no database"_s, {},
                    u"write postgresql://user@host:port/database"_s);
    const QUrlQuery query(url);
    QStringList options {u"connect_timeout=5"_s, u"application_name=pulpit"_s};
    for (const auto &[key, value] : query.queryItems(QUrl::FullyDecoded)) {
        if (key == "host"_L1)
            address.host = value;
        else if (key == "connect_timeout"_L1 && value.toInt() > 0)
            options[0] = u"connect_timeout="_s + QString::number(value.toInt());
        else if (kAllowedOptions.contains(key) && !value.contains(u';'))
            options << key + u'=' + quoted(value);
        else
            return fail(ErrorCode::InvalidInput, u"the database URL has an option that is not known: %1"_s.arg(key), {},
                        u"allowed are host, connect_timeout, %1"_s.arg(kAllowedOptions.join(u", "_s)));
    }
    address.connectOptions = options.join(u';');
    return address;
}

} // namespace

QString DatabaseAddress::location() const
{
    if (backend == Backend::Sqlite)
        return u"sqlite:"_s + file;
    const QString who = user.isEmpty() ? QString() : user + u'@';
    if (host.startsWith(u'/'))
        return u"postgresql://%1/%2?host=%3"_s.arg(who, database, host);
    return u"postgresql://%1%2:%3/%4"_s.arg(who, host).arg(port).arg(database);
}

Result<DatabaseAddress> parseDatabaseUrl(const QString &url)
{
    if (url.startsWith("postgresql://"_L1) || url.startsWith("postgres://"_L1))
        return parsePostgresql(url);
    QString path = url;
    if (path.startsWith("sqlite:"_L1)) {
        path = path.mid(7);
        if (path.startsWith("//"_L1)) // sqlite:///path, as others write it
            path = path.mid(2);
    } else if (path.section(u'/', 0, 0).contains(u':') && path.contains("://"_L1)) {
        return fail(ErrorCode::InvalidInput, u"this kind of database is not supported"_s, path.section(u':', 0, 0),
                    u"use sqlite:/path/file.db or postgresql://user@host:port/database"_s);
    }
    if (path.isEmpty() || path.endsWith(u'/') || path.contains(QChar(0)))
        return fail(ErrorCode::InvalidInput, u"the database URL names no file"_s, {}, u"write sqlite:/path/file.db"_s);
    DatabaseAddress address;
    address.file = QFileInfo(path).absoluteFilePath();
    return address;
}

} // namespace pulpit::store
