// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/serveraddition.h"

#include "config/edit/yamleditor.h"
#include "config/smallfile.h"
#include "domain/clientcertificate.h"

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

using config::YamlValue;

/// Names of credentials may not end in a digit, so further ones count in letters: keyring, keyring-b, keyring-c, ...
QString freeCredentialName(const config::DocumentIndex &index)
{
    const config::IndexNode *section = index.find({QStringLiteral("credentials")});
    for (char16_t letter = u'a'; letter <= u'z'; ++letter) {
        for (char16_t second = u'a'; second <= u'z'; ++second) {
            QString name = QStringLiteral("keyring");
            if (letter != u'a' || second != u'a')
                name += QStringLiteral("-%1%2").arg(QChar(letter), QChar(second));
            if (!section || section->indexOf(name) < 0)
                return name;
        }
    }
    return QStringLiteral("keyring-zzz");
}

/// \a bytes with a value set, everything else in them as it was.
Result<QByteArray> withValue(const QByteArray &bytes, const QStringList &path, const YamlValue &value)
{
    const Result<config::YamlEditor> editor = config::YamlEditor::open(bytes);
    if (!editor)
        return fail(editor.error());
    const Result<config::TextEdits> edits = editor->set(path, value);
    if (!edits)
        return fail(edits.error());
    return edits->appliedTo(bytes);
}

YamlValue serverValue(const domain::Server &server, const QString &credentials, const QString &caFile)
{
    std::vector<config::YamlEntry> settings {{QStringLiteral("url"), YamlValue::ofText(server.url.toString())}};
    if (server.apiRoot != QLatin1String("/pulp/"))
        settings.push_back({QStringLiteral("api_root"), YamlValue::ofText(server.apiRoot)});
    if (!server.domain.isEmpty())
        settings.push_back({QStringLiteral("domain"), YamlValue::ofText(server.domain)});
    const auto tls = [&settings](const QString &trust, const QString &key, const QString &value) {
        settings.push_back(
            {QStringLiteral("tls"),
             YamlValue::ofMap({{QStringLiteral("trust"), YamlValue::ofText(trust)}, {key, YamlValue::ofText(value)}})});
    };
    if (server.trust.kind == domain::TlsTrust::Kind::Pinned)
        tls(QStringLiteral("pinned"), QStringLiteral("sha256"), QString::fromLatin1(server.trust.pinnedSha256.toHex()));
    if (server.trust.kind == domain::TlsTrust::Kind::OwnCa)
        tls(QStringLiteral("own-ca"), QStringLiteral("ca_file"), caFile);
    return YamlValue::ofMap({{QStringLiteral("credentials"), YamlValue::ofText(credentials)},
                             {QStringLiteral("repo_groups"), YamlValue::ofMap({})},
                             {QStringLiteral("x-pulpit"), YamlValue::ofMap(std::move(settings))}});
}

YamlValue secretValue(const domain::CredentialReference &credentials)
{
    std::vector<config::YamlEntry> place;
    const auto add = [&place](const QString &key, const QString &value) {
        if (!value.isEmpty())
            place.push_back({key, YamlValue::ofText(value)});
    };
    if (const domain::ClientCertificate own = clientCertificateOf(credentials); !own.isEmpty()) {
        add(QStringLiteral("source"), QStringLiteral("certificate"));
        add(QStringLiteral("location"), own.certificateFile);
        add(QStringLiteral("key"), own.keyFile);
    } else {
        add(QStringLiteral("source"), QStringLiteral("keychain"));
        add(QStringLiteral("location"), credentials.location);
    }
    return YamlValue::ofMap({{QStringLiteral("username"), YamlValue::ofText(credentials.username)},
                             {QStringLiteral("x-pulpit"), YamlValue::ofMap(std::move(place))}});
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
    const QString servers = QStringLiteral("pulp_servers");
    const QString groups = QStringLiteral("repo_groups");
    QByteArray bytes = yaml.toUtf8();
    if (yaml.trimmed().isEmpty())
        bytes = "pulp_servers: {}\ncredentials: {}\nrepo_groups: {}\n";
    const Result<config::DocumentIndex> index = config::DocumentIndex::read(bytes);
    if (!index)
        return fail(index.error());
    if (index->find({servers, server.name}))
        return fail(ErrorCode::AlreadyExists, Addition::tr("%1 is configured already").arg(server.name));
    const QString credentials = freeCredentialName(*index);
    Result<QByteArray> text = withValue(bytes, {servers, server.name}, serverValue(server, credentials, caFile));
    if (text)
        text = withValue(*text, {QStringLiteral("credentials"), credentials}, secretValue(server.credentials));
    if (text && !index->find({groups}))
        text = withValue(*text, {groups}, YamlValue::ofMap({}));
    if (!text)
        return fail(text.error());
    return QString::fromUtf8(*text);
}

} // namespace pulpit::gui
