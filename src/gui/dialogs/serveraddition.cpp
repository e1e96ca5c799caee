// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/serveraddition.h"

#include "config/smallfile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

namespace pulpit::gui {

namespace {

struct Addition
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::AddServerDialog)
};

/// Single-quoted YAML scalar: the only character with a meaning inside is the quote itself.
QString quoted(QString text)
{
    return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QStringLiteral("''")) + QLatin1Char('\'');
}

/// Names of credentials may not end in a digit, so further ones count in letters: keyring, keyring-b, keyring-c, ...
QString freeCredentialName(const QString &yaml)
{
    for (char16_t letter = u'a'; letter <= u'z'; ++letter) {
        for (char16_t second = u'a'; second <= u'z'; ++second) {
            QString name = QStringLiteral("keyring");
            if (letter != u'a' || second != u'a')
                name += QStringLiteral("-%1%2").arg(QChar(letter), QChar(second));
            if (!yaml.contains(
                    QRegularExpression(QStringLiteral("^\\s+%1\\s*:").arg(name), QRegularExpression::MultilineOption)))
                return name;
        }
    }
    return QStringLiteral("keyring-zzz");
}

/// Puts \a lines (without indentation) below the top-level key \a section, first of its entries and indented as they
/// are.
Result<QString> insertBelow(const QString &yaml, const QString &section, const QStringList &lines)
{
    const QRegularExpression key(QStringLiteral("^%1:[ \\t]*(.*?)[ \\t]*\\r?$").arg(section),
                                 QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = key.match(yaml);
    const auto block = [&lines](const QString &indent) {
        QString text;
        for (const QString &line : lines)
            text += indent + line + QLatin1Char('\n');
        return text;
    };
    const QString plain = QStringLiteral("  ");
    if (!match.hasMatch()) {
        const QString gap = yaml.isEmpty() || yaml.endsWith(QLatin1Char('\n')) ? QString() : QStringLiteral("\n");
        return yaml + gap + section + QStringLiteral(":\n") + block(plain);
    }
    const QString value = match.captured(1);
    QString result = yaml;
    if (value == QLatin1String("{}")) {
        const bool endsFile = match.capturedEnd(0) == yaml.size();
        return result.replace(match.capturedStart(0), match.capturedLength(0),
                              section + QStringLiteral(":\n") + block(plain).chopped(endsFile ? 0 : 1));
    }
    if (!value.isEmpty() && !value.startsWith(QLatin1Char('#')))
        return fail(ErrorCode::Unsupported,
                    Addition::tr("the section “%1” is written on one line, which is not edited here").arg(section), {},
                    Addition::tr("Add the server to pulp_config.yml with an editor and open the file again."));
    static const QRegularExpression firstEntry(QStringLiteral("\\G(?:[ \\t]*(?:#[^\\n]*)?\\r?\\n)*([ ]+)[^\\s#]"));
    const qsizetype after = std::min<qsizetype>(match.capturedEnd(0) + 1, yaml.size());
    const QRegularExpressionMatch entry
        = firstEntry.match(yaml, after, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    const QString newline = match.capturedEnd(0) == yaml.size() ? QStringLiteral("\n") : QString();
    return result.insert(after, newline + block(entry.hasMatch() ? entry.captured(1) : plain));
}

} // namespace

Result<domain::Server> serverOf(const NewServer &input)
{
    const QString text = input.address.trimmed();
    const QUrl url(text.contains(QStringLiteral("://")) ? text : QStringLiteral("https://") + text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!url.isValid() || url.host().isEmpty() || !isWeb)
        return fail(ErrorCode::InvalidInput,
                    Addition::tr("This is not an address. Write pulp.example.com, pulp.example.com:8443 or a URL."));
    if (!url.userInfo().isEmpty())
        return fail(ErrorCode::InvalidInput, Addition::tr("Write the user and the password into their own fields."));
    if (url.path().size() > 1 || url.hasQuery())
        return fail(ErrorCode::InvalidInput, Addition::tr("Write the address without a path."));
    domain::Server server;
    server.name = url.host().toLower();
    if (url.port() > 0)
        server.name += QStringLiteral(":%1").arg(url.port());
    static const QRegularExpression allowed(QStringLiteral("^[a-z0-9._-]+(:[0-9]+)?$"));
    if (!allowed.match(server.name).hasMatch())
        return fail(ErrorCode::InvalidInput, Addition::tr("A host name has letters, digits, dots and hyphens."));
    server.url = QUrl(QStringLiteral("%1://%2").arg(url.scheme(), server.name));
    server.trust = input.trust;
    if (!input.user.trimmed().isEmpty()) {
        server.credentials.kind = domain::CredentialReference::Kind::Keychain;
        server.credentials.username = input.user.trimmed();
        server.credentials.location = server.name;
    }
    return server;
}

Result<domain::TlsTrust> trustOf(const TrustInput &input)
{
    domain::TlsTrust trust;
    trust.kind = input.kind;
    switch (input.kind) {
    case domain::TlsTrust::Kind::System: break;
    case domain::TlsTrust::Kind::OwnCa: {
        const QString path = input.caFile.trimmed();
        if (!QFileInfo(path).isAbsolute())
            return fail(ErrorCode::InvalidInput, Addition::tr("Choose a file of certificates, with its full path."));
        const Result<QByteArray> pem = config::readCertificates(path);
        if (!pem)
            return fail(pem.error());
        trust.caPem = *pem;
        break;
    }
    case domain::TlsTrust::Kind::Pinned: {
        const QByteArray hex = QString(input.fingerprint).remove(QLatin1Char(':')).trimmed().toLatin1().toLower();
        trust.pinnedSha256 = QByteArray::fromHex(hex);
        if (hex.size() != 64 || trust.pinnedSha256.toHex() != hex)
            return fail(ErrorCode::InvalidInput,
                        Addition::tr("A SHA-256 fingerprint has 64 hexadecimal digits, with or without colons."));
        break;
    }
    }
    return trust;
}

QList<domain::Problem> newErrors(const QList<domain::Problem> &before, const QList<domain::Problem> &after)
{
    // The same error may stand on another line now.
    QSet<QString> known;
    const auto key = [](const domain::Problem &p) { return p.path + QLatin1Char('\n') + p.code + p.message; };
    for (const domain::Problem &problem : before)
        known.insert(key(problem));
    QList<domain::Problem> errors;
    for (const domain::Problem &problem : after)
        if (problem.severity == domain::Problem::Severity::Error && !known.contains(key(problem)))
            errors.append(problem);
    return errors;
}

Result<QString> withServer(const QString &yaml, const domain::Server &server, const QString &caFile)
{
    if (yaml.contains(
            QRegularExpression(QStringLiteral("^\\s+['\"]?%1['\"]?\\s*:").arg(QRegularExpression::escape(server.name)),
                               QRegularExpression::MultilineOption)))
        return fail(ErrorCode::AlreadyExists, Addition::tr("%1 is configured already").arg(server.name));
    const QString credentials = freeCredentialName(yaml);
    QStringList lines {server.name + QLatin1Char(':'), QStringLiteral("  credentials: ") + credentials,
                       QStringLiteral("  repo_groups: {}"), QStringLiteral("  x-pulpit:"),
                       QStringLiteral("    url: ") + server.url.toString()};
    if (server.apiRoot != QLatin1String("/pulp/"))
        lines << QStringLiteral("    api_root: ") + quoted(server.apiRoot);
    if (!server.domain.isEmpty())
        lines << QStringLiteral("    domain: ") + quoted(server.domain);
    if (server.trust.kind == domain::TlsTrust::Kind::Pinned)
        lines << QStringLiteral("    tls:") << QStringLiteral("      trust: pinned")
              << QStringLiteral("      sha256: ") + quoted(QString::fromLatin1(server.trust.pinnedSha256.toHex()));
    if (server.trust.kind == domain::TlsTrust::Kind::OwnCa)
        lines << QStringLiteral("    tls:") << QStringLiteral("      trust: own-ca")
              << QStringLiteral("      ca_file: ") + quoted(caFile);
    const QStringList secret {credentials + QLatin1Char(':'),
                              QStringLiteral("  username: ") + quoted(server.credentials.username),
                              QStringLiteral("  x-pulpit:"), QStringLiteral("    source: keychain"),
                              QStringLiteral("    location: ") + quoted(server.credentials.location)};
    const Result<QString> withSecret = insertBelow(yaml, QStringLiteral("credentials"), secret);
    if (!withSecret)
        return withSecret;
    Result<QString> both = insertBelow(*withSecret, QStringLiteral("pulp_servers"), lines);
    static const QRegularExpression groups(QStringLiteral("^repo_groups:"), QRegularExpression::MultilineOption);
    if (both && !both->contains(groups))
        *both += QStringLiteral("repo_groups: {}\n");
    return both;
}

} // namespace pulpit::gui
