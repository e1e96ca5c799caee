// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/problem.h"
#include "domain/server.h"

#include <QString>

namespace pulpit::gui {

/// Which certificates the operator wants to trust, as entered.
struct TrustInput
{
    domain::TlsTrust::Kind kind = domain::TlsTrust::Kind::System;
    QString caFile; ///< OwnCa: stays where it is, the configuration names it
    QString fingerprint; ///< Pinned: 64 hexadecimal digits, with or without colons
};
/// Reads the file. Fails with InvalidInput, or as the file's reading does.
[[nodiscard]] Result<domain::TlsTrust> trustOf(const TrustInput &input);

/// What the operator entered for a new server. Pure values; the password is not part of it.
struct NewServer
{
    QString address; ///< host, host:port or a URL
    QString user;
    domain::TlsTrust trust;
};

/// The server as it would be configured: key, URL, keyring entry. Fails with InvalidInput: the text says what an
/// address looks like.
[[nodiscard]] Result<domain::Server> serverOf(const NewServer &input);

/// \a yaml with the server added in Pulp Manager's format; comments and order stay. A missing section is appended.
/// Fails with Unsupported where the section is written in flow style ({...}), which is not edited blindly, and with
/// AlreadyExists where the key is there.
/// \a caFile: of a server with a certificate authority of its own.
[[nodiscard]] Result<QString> withServer(const QString &yaml, const domain::Server &server, const QString &caFile = {});

/// Errors of \a after that were not there \a before, wherever in the file they stand.
[[nodiscard]] QList<domain::Problem> newErrors(const QList<domain::Problem> &before,
                                               const QList<domain::Problem> &after);

} // namespace pulpit::gui
