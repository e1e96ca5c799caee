// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/format/commandtext.h"

#include <algorithm>

namespace pulpit::gui {

namespace {

QString addressOf(const domain::Server &server)
{
    QUrl url = server.url;
    url.setUserInfo({}); // what was configured with credentials in it is not shown with them
    url.setPath({});
    url.setQuery(QString());
    return url.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash);
}

QString joined(const QStringList &words)
{
    QStringList quoted;
    for (const QString &word : words)
        quoted.append(shellWord(word));
    return quoted.join(QLatin1Char(' '));
}

} // namespace

QString shellWord(const QString &text)
{
    static const QString kPlain = QStringLiteral("-_./:@%+=,");
    QString word = QString(text).remove(QChar(QChar::Null));
    const bool isPlain = !word.isEmpty() && std::all_of(word.cbegin(), word.cend(), [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || kPlain.contains(c);
    });
    if (isPlain)
        return word;
    return QLatin1Char('\'') + word.replace(QLatin1Char('\''), QLatin1String("'\\''")) + QLatin1Char('\'');
}

QString apiPath(const domain::Server &server)
{
    return server.apiRoot + (server.domain.isEmpty() ? QString() : server.domain + QLatin1Char('/'))
        + QStringLiteral("api/v3/");
}

QString curlCommand(const domain::Server &server, const QString &target, const QString &method)
{
    QStringList words {QStringLiteral("curl"), QStringLiteral("--globoff")};
    if (method != QLatin1String("GET"))
        words << QStringLiteral("--request") << method;
    // With a user and no password curl asks; without a user it looks into ~/.netrc.
    const QString user = server.credentials.username.section(QLatin1Char(':'), 0, 0);
    if (!user.isEmpty())
        words << QStringLiteral("--user") << user;
    else
        words << QStringLiteral("--netrc-optional");
    if (server.trust.kind == domain::TlsTrust::Kind::OwnCa)
        words << QStringLiteral("--cacert") << QStringLiteral("ca.pem");
    words << QStringLiteral("--url") << addressOf(server) + target;
    return joined(words);
}

QString pulpCommand(const domain::Server &server, const QStringList &words)
{
    QStringList all {QStringLiteral("pulp"), QStringLiteral("--base-url"), addressOf(server)};
    if (server.apiRoot != QLatin1String("/pulp/"))
        all << QStringLiteral("--api-root") << server.apiRoot;
    if (!server.domain.isEmpty())
        all << QStringLiteral("--domain") << server.domain;
    if (!server.credentials.username.isEmpty())
        all << QStringLiteral("--username") << server.credentials.username;
    return joined(all + words);
}

QStringList pulpRepositoryWords(const QString &type, const QString &name)
{
    static const QStringList kPlugins
        = {QStringLiteral("rpm"),       QStringLiteral("deb"),     QStringLiteral("file"),  QStringLiteral("python"),
           QStringLiteral("container"), QStringLiteral("ansible"), QStringLiteral("maven"), QStringLiteral("ostree")};
    const QString plugin = type.section(QLatin1Char('.'), 0, 0);
    if (!kPlugins.contains(plugin))
        return {};
    return {plugin, QStringLiteral("repository"), QStringLiteral("show"), QStringLiteral("--name"), name};
}

} // namespace pulpit::gui
