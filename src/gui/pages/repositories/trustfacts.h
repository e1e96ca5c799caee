// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/certificate.h"
#include "gui/format/state.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace pulpit::gui {

/// One thing that is known of how far a repository can be trusted.
struct TrustFact
{
    QString name; ///< "Certificate authority"
    StateText state; ///< its word is the fact
    QString more; ///< a half sentence in the secondary tone; may be empty
    QString href; ///< of the object to look at; may be empty

    bool operator==(const TrustFact &) const = default;
};

/// What the server tells of a repository's certificates and signatures.
struct TrustView
{
    QString type; ///< of the repository, "rpm.rpm"
    QJsonObject repository;
    QJsonObject remote; ///< empty: it has none
    QList<domain::Certificate> certificates; ///< of the server, as they were read last
    QString remoteHref;
};

/// How the remote is fetched from: whether certificates are checked, by which authority, and with which client
/// certificate, with the days that are left. Pure.
[[nodiscard]] QList<TrustFact> certificateFacts(const TrustView &view, const QDateTime &now);
/// What of it is signed and checked, by type; a type without signatures says so. Pure.
[[nodiscard]] QList<TrustFact> signatureFacts(const TrustView &view);

} // namespace pulpit::gui
