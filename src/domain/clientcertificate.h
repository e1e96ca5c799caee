// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/server.h"

#include <QString>

namespace pulpit::domain {

/// The certificate with which Pulpit shows itself to a server instead of a password. Places of PEM files, read when a
/// connection is made; never their contents.
struct ClientCertificate
{
    QString certificateFile; ///< empty: none
    QString keyFile; ///< empty: the key is in the certificate's file

    [[nodiscard]] bool isEmpty() const { return certificateFile.isEmpty(); }
    bool operator==(const ClientCertificate &) const = default;
};

/// Credentials that are a client certificate have no password (Kind::None) and a location: the certificate's file and,
/// after a line end, the key's.
[[nodiscard]] inline ClientCertificate clientCertificateOf(const CredentialReference &credentials)
{
    if (credentials.kind != CredentialReference::Kind::None)
        return {};
    return {credentials.location.section(QLatin1Char('\n'), 0, 0),
            credentials.location.section(QLatin1Char('\n'), 1, 1)};
}

[[nodiscard]] inline QString locationOf(const ClientCertificate &certificate)
{
    return certificate.keyFile.isEmpty() ? certificate.certificateFile
                                         : certificate.certificateFile + QLatin1Char('\n') + certificate.keyFile;
}

} // namespace pulpit::domain
