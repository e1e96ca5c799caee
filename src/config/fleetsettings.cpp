// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the builder that reads Pulpit's own settings of a server.
#include "config/fleetbuilder.h"
#include "config/phrases.h"

#include "config/smallfile.h"
#include "domain/clientcertificate.h"

using namespace Qt::StringLiterals;
using pulpit::domain::CredentialReference;
using pulpit::domain::Server;
using pulpit::domain::TlsTrust;

namespace pulpit::config {

QUrl FleetBuilder::readUrl(Mapping *settings, QLatin1String key, const Path &path, bool mayHavePath)
{
    const std::optional<QString> text = settings->text(key);
    if (!text)
        return {};
    const QString name = QString(key);
    const Path here {&path, name};
    QUrl url(*text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    const QString urlPath = url.path();
    const bool isPlain = url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !isPlain
        || (!mayHavePath && !urlPath.isEmpty() && urlPath != "/"_L1)) {
        m_problems->error(
            *settings->node(key), here, "url"_L1,
            url.userInfo().isEmpty()
                ? phrase(QT_TRANSLATE_NOOP("pulpit::config", "this is not a URL that can be used here"))
                : phrase(QT_TRANSLATE_NOOP("pulpit::config", "a URL must not carry credentials")),
            mayHavePath ? phrase(QT_TRANSLATE_NOOP(
                "pulpit::config", "http or https, host, port and path, for example http://pulp-a:24816/pulp/content/"))
                        : phrase(QT_TRANSLATE_NOOP(
                            "pulpit::config", "http or https, host and port only, for example https://pulp-a:8443")));
        return {};
    }
    if (!mayHavePath)
        url.setPath(QString());
    return url;
}

void FleetBuilder::readServerSettings(Mapping *server, const Path &path, Server *result)
{
    const YamlNode *node = server->mapping("x-pulpit"_L1);
    if (!node)
        return;
    const Path here {&path, u"x-pulpit"};
    ours(*node, here);
    Mapping settings(m_problems, node, &here);
    settings.refuseUnknown({"url"_L1, "api_root"_L1, "domain"_L1, "content_url"_L1, "tls"_L1, "credentials"_L1,
                            "max_concurrent_secondaries"_L1, "max_concurrent_syncs"_L1, "maintenance"_L1,
                            "housekeeping"_L1});
    result->maintenance = readMaintenance(&settings, here);
    const QList<domain::HousekeepingSchedule> housekeeping = readHousekeeping(&settings, here);
    for (domain::HousekeepingSchedule one : housekeeping) {
        one.server = result->name;
        m_housekeeping.append(one);
    }
    if (const QUrl url = readUrl(&settings, "url"_L1, here, false); !url.isEmpty())
        result->url = url;
    result->contentUrl = readUrl(&settings, "content_url"_L1, here, true);
    if (const auto root = settings.text("api_root"_L1)) {
        if (root->startsWith(u'/') && !root->contains(u"//"_s) && !root->contains(u'?') && !root->contains(u'#'))
            result->apiRoot = root->endsWith(u'/') ? *root : *root + u'/';
        else
            m_problems->error(
                *settings.node("api_root"_L1), Path {&here, u"api_root"}, "api-root"_L1,
                phrase(QT_TRANSLATE_NOOP("pulpit::config", "this is not a path")),
                phrase(QT_TRANSLATE_NOOP("pulpit::config", "a path that begins and ends with /, for example /pulp/")));
    }
    if (const auto domain = settings.text("domain"_L1)) {
        if (domain->contains(u'/') || domain->isEmpty())
            m_problems->error(
                *settings.node("domain"_L1), Path {&here, u"domain"}, "domain"_L1,
                phrase(QT_TRANSLATE_NOOP("pulpit::config", "this is not the name of a Pulp domain")),
                phrase(QT_TRANSLATE_NOOP("pulpit::config", "a name without slashes, for example default")));
        result->domain = *domain;
    }
    readTls(&settings, here, result);
    if (const YamlNode *credentials = settings.mapping("credentials"_L1)) {
        const Path credentialsPath {&here, u"credentials"};
        Mapping source(m_problems, credentials, &credentialsPath);
        source.refuseUnknown({"source"_L1, "location"_L1, "key"_L1});
        readSecretSource(&source, credentialsPath, &result->credentials);
    }
    result->maxConcurrentSecondaries = settings.integer("max_concurrent_secondaries"_L1, 0, 1000).value_or(0);
    result->maxConcurrentSyncs = settings.integer("max_concurrent_syncs"_L1, 0, 1000).value_or(0);
}

void FleetBuilder::readSecretSource(Mapping *settings, const Path &path, CredentialReference *result)
{
    using Kind = CredentialReference::Kind;
    const std::optional<QString> source = settings->text("source"_L1, Mapping::Need::Required);
    if (!source)
        return;
    if (*source == "keychain"_L1) {
        result->kind = Kind::Keychain;
    } else if (*source == "certificate"_L1) {
        result->kind = Kind::None; // no password: the client certificate says who it is
        readClientCertificate(settings, path, result);
        return;
    } else if (*source == "environment"_L1) {
        result->kind = Kind::Environment;
    } else if (*source == "file"_L1 || *source == "systemd"_L1) {
        result->kind = Kind::File; // a credential of systemd is one in a folder that only the unit's start knows
    } else if (*source == "vault"_L1) {
        result->kind = Kind::Vault;
    } else {
        m_problems->error(
            *settings->node("source"_L1), Path {&path, u"source"}, "credentials-source"_L1,
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "passwords cannot come from \"%1\""), source->left(40)),
            phrase(QT_TRANSLATE_NOOP("pulpit::config", "keychain, environment, file, systemd, vault or certificate")));
        return;
    }
    const bool needsLocation = result->kind == Kind::Environment || result->kind == Kind::File;
    result->location = settings->text("location"_L1, needsLocation ? Mapping::Need::Required : Mapping::Need::Optional)
                           .value_or(result->kind == Kind::Keychain ? result->name : QString());
    const bool isSystemd = *source == "systemd"_L1;
    if (result->kind == Kind::File && !isSystemd && !result->location.isEmpty() && !result->location.startsWith(u'/'))
        m_problems->error(*settings->node("location"_L1), Path {&path, u"location"}, "credentials-location"_L1,
                          phrase(QT_TRANSLATE_NOOP("pulpit::config", "the password file needs a full path")),
                          phrase(QT_TRANSLATE_NOOP("pulpit::config", "a path that begins with /")));
    if (isSystemd && result->location.contains(u'/'))
        m_problems->error(*settings->node("location"_L1), Path {&path, u"location"}, "credentials-location"_L1,
                          phrase(QT_TRANSLATE_NOOP("pulpit::config", "this is not the name of a systemd credential")),
                          phrase(QT_TRANSLATE_NOOP(
                              "pulpit::config", "the name that LoadCredential= of the unit gives it, without a path")));
    else if (isSystemd && !result->location.isEmpty())
        result->location.prepend("$CREDENTIALS_DIRECTORY/"_L1);
    if (result->kind == Kind::Vault && !result->location.isEmpty()
        && (result->location.count(u'#') != 1 || result->location.section(u'#', 0, 0).count(u'/') < 1
            || result->location.endsWith(u'#')))
        m_problems->error(*settings->node("location"_L1), Path {&path, u"location"}, "credentials-location"_L1,
                          phrase(QT_TRANSLATE_NOOP("pulpit::config", "this is not a key of a secret in Vault")),
                          phrase(QT_TRANSLATE_NOOP("pulpit::config",
                                                   "mount, path and key, for example kv/pulp/pulp-a#password; without "
                                                   "a location the password comes from the mount of the credentials")));
}

void FleetBuilder::readTls(Mapping *settings, const Path &path, Server *result)
{
    const YamlNode *node = settings->mapping("tls"_L1);
    if (!node)
        return;
    const Path here {&path, u"tls"};
    Mapping tls(m_problems, node, &here);
    tls.refuseUnknown({"trust"_L1, "sha256"_L1, "ca_file"_L1});
    const QString trust = tls.text("trust"_L1, Mapping::Need::Required).value_or(QString());
    if (trust == "system"_L1) {
        result->trust.kind = TlsTrust::Kind::System;
    } else if (trust == "pinned"_L1) {
        result->trust.kind = TlsTrust::Kind::Pinned;
        const QString digest = tls.text("sha256"_L1, Mapping::Need::Required).value_or(QString());
        const QByteArray hex = QString(digest).remove(u':').toLatin1();
        result->trust.pinnedSha256 = QByteArray::fromHex(hex);
        if (!digest.isEmpty() && (hex.size() != 64 || result->trust.pinnedSha256.toHex() != hex.toLower()))
            m_problems->error(
                *tls.node("sha256"_L1), Path {&here, u"sha256"}, "digest"_L1,
                phrase(QT_TRANSLATE_NOOP("pulpit::config", "this is not a SHA-256 fingerprint")),
                phrase(QT_TRANSLATE_NOOP("pulpit::config", "64 hexadecimal digits, with or without colons")));
    } else if (trust == "own-ca"_L1) {
        result->trust.kind = TlsTrust::Kind::OwnCa;
        if (const auto file = tls.text("ca_file"_L1, Mapping::Need::Required)) {
            const Result<QByteArray> pem = readCertificates(*file);
            if (pem)
                result->trust.caPem = *pem;
            else
                m_problems->error(*tls.node("ca_file"_L1), Path {&here, u"ca_file"}, "ca-file"_L1, pem.error().what,
                                  phrase(QT_TRANSLATE_NOOP("pulpit::config", "a file of certificates in PEM form")));
        }
    } else if (tls.has("trust"_L1) && !trust.isEmpty()) {
        m_problems->error(*tls.node("trust"_L1), Path {&here, u"trust"}, "tls-trust"_L1,
                          phrase(QT_TRANSLATE_NOOP("pulpit::config", "\"%1\" is no kind of trust"), trust.left(40)),
                          phrase(QT_TRANSLATE_NOOP("pulpit::config", "system, pinned or own-ca")));
    }
}

void FleetBuilder::readClientCertificate(Mapping *settings, const Path &path, CredentialReference *result)
{
    const auto file = [&](QLatin1String key, QStringView name, Mapping::Need need) -> QString {
        const QString place = settings->text(key, need).value_or(QString());
        if (place.isEmpty() || (place.startsWith(u'/') && !place.contains(u'\n')))
            return place;
        m_problems->error(*settings->node(key), Path {&path, name.toString()}, "client-certificate"_L1,
                          phrase(QT_TRANSLATE_NOOP("pulpit::config", "the file needs a full path")),
                          phrase(QT_TRANSLATE_NOOP("pulpit::config", "a path that begins with /")));
        return {};
    };
    // Whether the files can be read is seen where the engine runs, which may be another account.
    domain::ClientCertificate certificate;
    certificate.certificateFile = file("location"_L1, u"location", Mapping::Need::Required);
    certificate.keyFile = file("key"_L1, u"key", Mapping::Need::Optional);
    result->location = locationOf(certificate);
}

} // namespace pulpit::config
