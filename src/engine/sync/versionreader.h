// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/async/event.h"
#include "ports/pulpserver.h"

#include <memory>
#include <vector>

namespace pulpit::engine {

/// Reads repository versions one by one for its callers, but with few requests: what is asked for while a request is
/// under way goes into the next one together. Engine thread.
class VersionReader
{
public:
    VersionReader(std::shared_ptr<ports::PulpServer> server, ports::CallContext context);

    /// NotFound where the server has no such version (any more); other failures are those of the request.
    [[nodiscard]] Async<domain::PulpVersion> read(QString href);

private:
    struct Request
    {
        QString href;
        Event answered;
        Result<domain::PulpVersion> answer;
    };
    QCoro::Task<> readAll();

    std::shared_ptr<ports::PulpServer> m_server;
    ports::CallContext m_context;
    std::vector<std::shared_ptr<Request>> m_waiting;
    bool m_isReading = false;
};

} // namespace pulpit::engine
