// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/server.h"

#include <QStringList>

/// What the console does or shows, as a command for a terminal. Never with a password: both programs ask for it. Pure.
namespace pulpit::gui {

/// One word for a POSIX shell, whatever is in it; NUL, which no argument can hold, is left out.
[[nodiscard]] QString shellWord(const QString &text);

/// A request to a server with curl. \a target: path and query from the host on ("/pulp/api/v3/status/").
[[nodiscard]] QString curlCommand(const domain::Server &server, const QString &target,
                                  const QString &method = QStringLiteral("GET"));

/// pulp-cli with the server's address and user, then \a words.
[[nodiscard]] QString pulpCommand(const domain::Server &server, const QStringList &words);

/// The words that show a repository of Pulp's type ("rpm.rpm"); empty: pulp-cli has no command for the type.
[[nodiscard]] QStringList pulpRepositoryWords(const QString &type, const QString &name);

/// "/pulp/api/v3/" or "/pulp/DOMAIN/api/v3/".
[[nodiscard]] QString apiPath(const domain::Server &server);

} // namespace pulpit::gui
