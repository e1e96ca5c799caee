// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server.h"

namespace pulpit::fakepulp {

/// The content app and the PyPI addresses: what package managers and secondaries read. Nothing if the
/// path is not theirs.
[[nodiscard]] std::optional<HttpResponse> serveContent(Server &server, const HttpRequest &request);

/// What is served at \a path (below `/pulp/content/` or `/pypi/`), whatever the file below it.
[[nodiscard]] std::optional<Served> servedAtPath(Server &server, const QString &path);

} // namespace pulpit::fakepulp
