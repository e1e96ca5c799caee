// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/server.h"

#include <QString>

namespace pulpit::gui {

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
[[nodiscard]] Result<QString> withServer(const QString &yaml, const domain::Server &server);

} // namespace pulpit::gui
