// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/repositories/trustfacts.h"

#include "domain/pulpobjects.h"
#include "gui/format/format.h"
#include "gui/pages/servers/certificatestab.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace pulpit::gui {

namespace {

struct Trust
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::TrustTab)
};

using Use = domain::Certificate::Use;

bool isSecretSet(const QJsonObject &remote, const QString &name)
{
    for (const QJsonValue &field : remote.value("hidden_fields"_L1).toArray())
        if (field["name"_L1].toString() == name)
            return field["is_set"_L1].toBool();
    return false;
}

/// The certificates of this use; where the remote holds some that nobody has read yet, that.
QList<TrustFact> heldFacts(const TrustView &view, Use use, const QString &name, const QString &field,
                           const StateText &without, const QDateTime &now)
{
    QList<TrustFact> facts;
    for (const domain::Certificate &one : view.certificates) {
        if (one.use != use || one.remoteHref != view.remoteHref)
            continue;
        const StateText state = stateOf(one, now);
        const bool isRunning = state.state == State::Healthy || state.state == State::Attention;
        facts.append({name,
                      {state.state, isRunning ? Trust::tr("expires %1").arg(state.word) : state.word},
                      Trust::tr("%1, issued by %2").arg(one.subject, one.issuer),
                      view.remoteHref});
    }
    if (!facts.isEmpty())
        return facts;
    if (!view.remote.value(field).toString().isEmpty())
        return {{name,
                 {State::Unknown, Trust::tr("set, its days are not known yet")},
                 Trust::tr("they are read with the next look at the server"),
                 view.remoteHref}};
    return {{name, without, {}, {}}};
}

TrustFact checkedFact(const TrustView &view)
{
    const QString url = view.remote.value("url"_L1).toString();
    TrustFact fact {Trust::tr("Source's certificate"), {}, url, view.remoteHref};
    if (url.startsWith("http:"_L1, Qt::CaseInsensitive))
        fact.state = {State::Attention, Trust::tr("none: it is fetched by http")};
    else if (!url.startsWith("https:"_L1, Qt::CaseInsensitive))
        fact.state = {State::Never, Trust::tr("none: it is not fetched by https")};
    else if (view.remote.value("tls_validation"_L1).toBool(true))
        fact.state = {State::Healthy, Trust::tr("checked at every sync")};
    else
        fact.state = {State::Attention, Trust::tr("not checked: anybody on the way could answer")};
    return fact;
}

TrustFact serviceFact(const TrustView &view, const QString &field, const QString &name, const QString &with,
                      const QString &without)
{
    const QString href = view.repository.value(field).toString();
    if (!href.isEmpty())
        return {name, {State::Healthy, with}, {}, href};
    return {name, {State::Never, without}, {}, {}};
}

/// "gpgcheck" of what clients are told, from repo_config or from the fields of older servers; -1: nothing is said.
int configured(const QJsonObject &repository, const QString &name)
{
    QJsonValue value = repository.value("repo_config"_L1)[name];
    if (value.isUndefined() || value.isNull())
        value = repository.value(name);
    if (value.isBool())
        return value.toBool() ? 1 : 0;
    if (value.isString()) {
        bool isNumber = false;
        const int number = value.toString().toInt(&isNumber);
        return isNumber ? number : -1;
    }
    return value.toInt(-1);
}

TrustFact clientFact(const QJsonObject &repository, const QString &name, const QString &title)
{
    switch (configured(repository, name)) {
    case 1: return {title, {State::Healthy, Trust::tr("clients are told to check")}, name + u"=1"_s, {}};
    case 0: return {title, {State::Attention, Trust::tr("clients are told not to check")}, name + u"=0"_s, {}};
    default: break;
    }
    return {title, {State::Never, Trust::tr("nothing is said to clients")}, {}, {}};
}

QList<TrustFact> rpmFacts(const TrustView &view)
{
    return {serviceFact(view, u"metadata_signing_service"_s, Trust::tr("Metadata"),
                        Trust::tr("signed here when published"), Trust::tr("not signed here")),
            serviceFact(view, u"package_signing_service"_s, Trust::tr("Packages"),
                        Trust::tr("signed here when uploaded"), Trust::tr("as they come, not signed here")),
            clientFact(view.repository, u"gpgcheck"_s, Trust::tr("Signatures of packages")),
            clientFact(view.repository, u"repo_gpgcheck"_s, Trust::tr("Signature of metadata"))};
}

QList<TrustFact> debFacts(const TrustView &view)
{
    QList<TrustFact> facts;
    if (!view.remoteHref.isEmpty()) {
        const bool isChecked = !view.remote.value("gpgkey"_L1).toString().isEmpty();
        facts.append({Trust::tr("Release of the source"),
                      isChecked ? StateText {State::Healthy, Trust::tr("its signature is checked at every sync")}
                                : StateText {State::Attention, Trust::tr("its signature is not checked")},
                      isChecked ? QString() : Trust::tr("the remote has no key (gpgkey)"), view.remoteHref});
    }
    facts.append(serviceFact(view, u"signing_service"_s, Trust::tr("Release"), Trust::tr("signed here when published"),
                             Trust::tr("not signed here")));
    const QJsonObject overrides = view.repository.value("signing_service_release_overrides"_L1).toObject();
    if (!overrides.isEmpty())
        facts.append({Trust::tr("Signed otherwise"),
                      {State::Healthy, overrides.keys().join(u", "_s)},
                      Trust::tr("releases with a signing service of their own"),
                      {}});
    return facts;
}

} // namespace

QList<TrustFact> certificateFacts(const TrustView &view, const QDateTime &now)
{
    if (view.remoteHref.isEmpty())
        return {{Trust::tr("Remote"), {State::Never, Trust::tr("none: it is filled on the server itself")}, {}, {}}};
    QList<TrustFact> facts {checkedFact(view)};
    facts += heldFacts(view, Use::RemoteCa, Trust::tr("Certificate authority"), u"ca_cert"_s,
                       {State::Never, Trust::tr("those that the server trusts")}, now);
    facts += heldFacts(view, Use::RemoteClient, Trust::tr("Client certificate"), u"client_cert"_s,
                       {State::Never, Trust::tr("none")}, now);
    if (!view.remote.value("client_cert"_L1).toString().isEmpty() && !isSecretSet(view.remote, u"client_key"_s))
        facts.append({Trust::tr("Client key"),
                      {State::Failed, Trust::tr("not set")},
                      Trust::tr("without it the client certificate cannot be shown"),
                      view.remoteHref});
    if (isSecretSet(view.remote, u"password"_s) || isSecretSet(view.remote, u"username"_s))
        facts.append({Trust::tr("Login at the source"), {State::Healthy, Trust::tr("user name and password")}, {}, {}});
    return facts;
}

QList<TrustFact> signatureFacts(const TrustView &view)
{
    const QString plugin = domain::pluginOf(view.type);
    if (plugin == "rpm"_L1)
        return rpmFacts(view);
    if (plugin == "deb"_L1)
        return debFacts(view);
    if (plugin == "container"_L1)
        return {serviceFact(view, u"manifest_signing_service"_s, Trust::tr("Manifests"), Trust::tr("signed here"),
                            Trust::tr("as they come, not signed here"))};
    if (plugin == "ansible"_L1) {
        const bool isChecked = !view.repository.value("gpgkey"_L1).toString().isEmpty();
        return {{Trust::tr("Collections"),
                 isChecked ? StateText {State::Healthy, Trust::tr("checked against a key when uploaded")}
                           : StateText {State::Never, Trust::tr("not checked")},
                 {},
                 {}}};
    }
    return {{Trust::tr("Signatures"),
             {State::Never, Trust::tr("%1 content has no signatures in Pulp").arg(typeText(view.type))},
             Trust::tr("files are checked by their SHA-256"),
             {}}};
}

} // namespace pulpit::gui
