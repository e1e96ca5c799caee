// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "ports/inspectionservice.h"
#include "ports/pulpserver.h"

#include <memory>

namespace pulpit::engine {

/// What names the object at \a href, read from the server's lists with few fields: about ten requests, more where
/// lists are longer than a page. At most 1,000 references; a server without a list or a filter gives none of it. Fails
/// as the server does. Thread of \a server.
[[nodiscard]] Async<QList<ports::ObjectReference>> findReferrers(std::shared_ptr<ports::PulpServer> server,
                                                                 QString href, ports::CallContext context);

} // namespace pulpit::engine
