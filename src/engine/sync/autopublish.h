// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "ports/pulpserver.h"

#include <QHash>
#include <QStringList>

namespace pulpit::engine {

/// Which of these repositories publish by themselves, by href; a type that does not know it is left out. One list for
/// each type that occurs: it is asked only where it decides something. Fails as PulpServer::list(). Thread of \a
/// server.
[[nodiscard]] Async<QHash<QString, bool>> readAutopublish(std::shared_ptr<ports::PulpServer> server, QStringList hrefs,
                                                          ports::CallContext context);

} // namespace pulpit::engine
